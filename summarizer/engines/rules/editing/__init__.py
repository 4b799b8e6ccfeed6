"""Sentences of an article edited to the rules of a neutral summary."""
