"""Evaluation: what a model finds beside what people wrote down, so that one is chosen by measurement."""
