"""Engines: what reads an article and returns an extraction."""
