"""Syntax: a text taken apart into sentences, tokens, chunks and clauses, and how real what they tell is."""
