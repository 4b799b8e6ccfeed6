"""The language of a text, from its metadata or by a vote of its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from summarizer.resources import lexicon

_SAMPLE = 1500
"""Code points of the text that are looked at"""
_MARKS = ".,;:!?()[]\"'“”‘’«»—–-…"
_LEAST_SHARE = 0.08
"""The least share of a language's commonest words among all: running text has a quarter or more"""


def language_code(name: str | None) -> str | None:
    """The ISO 639-1 code of a language tag ("en-GB", "eng") or an English name; None for what is neither."""
    word = re.split(r"[-_ .,;]", name.strip().lower())[0] if name else ""
    return word if re.fullmatch(r"[a-z]{2}", word) else _names().get(word)


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None where it is too short or of none that is known."""
    sample = text[:_SAMPLE].lower()
    scripts = _scripts(sample)
    if scripts:
        return scripts
    words = [word.strip(_MARKS) for word in sample.split()]
    votes = Counter(language for word in words for language in _languages_of().get(word, ()))
    ranked = [*votes.most_common(2), ("", 0), ("", 0)]
    (best, most), (_, next_most) = ranked[:2]
    return best if most > max(1, _LEAST_SHARE * len(words)) and most > next_most else None


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Each common word, with the languages that it is common in."""
    table: dict[str, tuple[str, ...]] = {}
    for language, words in lexicon("articles/data/languages.toml")["words"].items():
        for word in words.split():
            table[word] = (*table.get(word, ()), language)
    return table


@cache
def _names() -> dict[str, str]:
    names = lexicon("articles/data/languages.toml")["names"]
    return {name: code for code, listed in names.items() for name in listed.split()}


def _scripts(sample: str) -> str | None:
    """The language of a script that only one language, or one by far, is written in."""
    letters = [letter for letter in sample[:400] if letter > "\u036f" and letter.isalpha()]
    if len(letters) * 3 <= len(sample[:400]):
        return None
    scripts = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(letters) / 10:
        return "ja"
    script, count = scripts.most_common(1)[0]
    known: dict[str, str] = lexicon("articles/data/languages.toml")["scripts"]
    return known.get(script.lower()) if count * 2 > len(letters) else None
