"""Quantities: numbers with their hedges, bounds, units and what they count."""
