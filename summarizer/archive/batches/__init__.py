"""Batches of a provider: files of requests at half price, answered within a day."""
