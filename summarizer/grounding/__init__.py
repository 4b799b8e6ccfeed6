"""Grounding: phrases located in the article, values computed from it, and what does not hold reported."""
