"""The pipeline: an article goes in, a verified summary comes out."""
