"""Claims: what a summary says, compared with what the article says, one kind of comparison a module."""
