"""What pronouns can take up, and which pronouns take up what."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.engines.rules.editing.passages import Passage, listed
from summarizer.text.attributions.speaking import is_person
from summarizer.text.names.find import Name
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.tokens import Token

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
PRONOUNS = ("PRP", "PRP$")
PLURALS = frozenset(("NNS", "NNPS"))
_TABLES = (("person", "persons"), ("thing", "things"), ("group", "groups"))


def sort_of(token: Token) -> str | None:
    """Whether a pronoun stands for a person, a thing or a group; None for other words."""
    if token.tag not in PRONOUNS:
        return None
    return next((sort for sort, table in _TABLES if token.lower in listed(table)), None)


def sorts(passage: Passage, phrase: NounPhrase) -> Iterator[str]:
    """As what pronouns can take a noun phrase up: one that may be a person or not counts as both."""
    head = passage.tokens[phrase.head - passage.first]
    if passage.is_time(head):
        return
    name = next((name for name in passage.names if name.start <= head.start < name.end), None)
    after = passage.after(head)
    joined = after is not None and after.lower == "and"
    if joined or head.tag in PLURALS or head.tag == "CD" or head.lower in ("people", "police"):
        yield "group"
    if head.tag in NOUNS and head.tag not in PLURALS:
        yield from _singular(head, name)
    if (head.tag in NOUNS or head.tag == "CD") and name is not None and name.sort != "person":
        yield "group"


def _singular(head: Token, name: Name | None) -> Iterator[str]:
    named = name is not None and name.sort == "person"
    person = named or (head.tag == "NN" and is_person(head.lemma))
    if person or (name is not None and name.sort == "other"):
        yield "person"
    alone = name is not None and named and " " not in name.canonical and name.gender is None
    if not person or alone:
        yield "thing"
