"""The embedded engine: events by dictionaries and shallow syntax, without a model and without a network."""
