"""Exports: tables of events and articles, schema.org JSON-LD and W3C Web Annotations."""
