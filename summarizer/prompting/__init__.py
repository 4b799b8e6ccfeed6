"""Prompting: the request to a model (messages and strict schema) and the shape of its answer."""
