"""Across articles: mentions of one event are linked, stages chained, figures put in series, threads told."""
