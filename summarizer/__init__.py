"""Turns news articles into typed event records and a neutral summary, each word traced to its source."""

from summarizer.articles.article import Article
from summarizer.text.analysis import analyze_text
