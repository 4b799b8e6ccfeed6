"""`python -m summarizer`: the command line."""

from summarizer.cli.app import main

main()
