"""Loaded wording: words that judge instead of telling, or take a side."""
