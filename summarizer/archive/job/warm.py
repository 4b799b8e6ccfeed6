"""Imported by the process that workers are made of: what the first article makes is there for all."""

from __future__ import annotations

import asyncio

from summarizer.articles.article import Article
from summarizer.pipeline.summarizer import Summarizer

# Not the synchronous call: its thread would not live on in the workers.
_ARTICLE = Article(text="Ayo Bello said on Monday that rebels had freed 12 hostages near Kaduna.")
asyncio.run(Summarizer("rules").asummarize(_ARTICLE))
