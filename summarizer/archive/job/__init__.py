"""A job: an archive, done by several processes and one hand that writes."""
