"""Attributions: quotations, and who is said to have said what."""
