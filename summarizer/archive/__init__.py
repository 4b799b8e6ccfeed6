"""Archives: many articles, read from where they lie, done by a job, and kept in a store."""
