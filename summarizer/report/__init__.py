"""For the eye: summaries as pages."""
