"""Text: sentences, quantities, times, names, attributions and loaded wording, found by rules and dictionaries."""
