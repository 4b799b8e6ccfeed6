"""Which sentences report something and can be read alone as to their form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.engines.rules.editing.cuts import label_end
from summarizer.engines.rules.editing.passages import Passage, listed
from summarizer.text.attributions.quotations import Quotation
from summarizer.text.names.gazetteer import places
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.tokens import Token

_CLOSERS = "”\"'’)»`"
_MARK = ('"', "“", "”", "«", "»", "``", "''")
_MARKS = re.compile("|".join(_MARK))
_SHORTEST, _LONGEST = 4, 75
"""Tokens of a sentence"""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_PRONOUNS = ("PRP", "PRP$")
_CALLS = frozenset(("?", "!"))
_NEVER_LAST = frozenset(("DT", "CC", "TO", "MD", "PRP$"))
_FIGURES = 0.34
"""Share of the words of a row of figures that are figures"""
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S")
_LOOK_BACK = 8
"""Characters before a sentence in which an initial ends the one before"""
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_INITIAL = re.compile(r"\b[A-Z]\. ?$")
_SIGNED = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]+,? (?:and )?){1,6}(?:(?:reported|reports|writes|wrote) (?:this story )?from"
    r"|contributed|is an?\b[^.]* (?:correspondent|reporter|columnist))\b"
)


def is_statement(passage: Passage) -> bool:
    """A whole sentence in the third person with subject, verb and full stop, not a quotation in the main."""
    tokens = passage.tokens
    if not _SHORTEST <= len(tokens) <= _LONGEST or not passage.text.rstrip(_CLOSERS).endswith("."):
        return False
    words = [token for token in tokens if token.text[0].isalnum()]
    if not words or _is_rest(passage) or _breaks_off(passage, words[-1]) or _is_listed(passage):
        return False
    return _opens_well(tokens) and _tells(passage) and _is_quoted_well(passage) and not _is_layout(passage, words)


def _breaks_off(passage: Passage, last: Token) -> bool:
    """Whether a sentence ends where none does: "earnings were", "visiting U.S." before "Undersecretary"."""
    if last.tag in _NEVER_LAST or (last.lemma == "be" and last.tag != "VB"):
        return True
    return _INITIALS.fullmatch(last.text) is not None and _goes_on(passage, passage.index)


def _goes_on(passage: Passage, index: int) -> bool:
    """Whether another sentence follows in the paragraph."""
    following = passage.analysis.sentences[index + 1 : index + 2]
    return any(one.paragraph == passage.analysis.sentences[index].paragraph for one in following)


def _is_listed(passage: Passage) -> bool:
    """An item of a list: "Vella Ltd - offer of 3 mln shares"; a dateline has a place or a day before its dash."""
    end = label_end(passage)
    if not end or passage.tokens[0].text == "(":
        return False
    words = passage.within(passage.start, end)
    dated = any(passage.is_time(word) for word in words)
    return not dated and not any(word.lower in places() or word.text.isupper() for word in words if word.text.isalpha())


def _is_rest(passage: Passage) -> bool:
    """Whether a sentence was cut at an initial before it: "officer A. | Ruiz said", "the U.S. | Navy said"."""
    before = passage.analysis.article.text[max(0, passage.start - _LOOK_BACK) : passage.start]
    if not before.rstrip()[-2:-1].isupper():
        return False
    if _INITIAL.search(before):
        return True
    initials = passage.index > 0 and _INITIALS.search(before.rstrip()[-4:]) is not None
    return initials and _goes_on(passage, passage.index - 1)


def opening(tokens: Sequence[Token]) -> int:
    """The place of the first word behind signs and labels."""
    return next((at for at, token in enumerate(tokens) if token.text[0].isalnum()), 0)


def _opens_well(words: Sequence[Token]) -> bool:
    """Not in the middle, not with a verb that asks for its subject, not with a word that points to other pages."""
    at = opening(words)
    first, second = words[at], words[min(at + 1, len(words) - 1)]
    if first.text.islower() or (words[0].text == "(" and ")" not in [word.text for word in words[:8]]):
        return False
    if first.lower in listed("pointing") and (second.tag not in ("NN", "NNS") or first.lower == "here"):
        return False
    if first.tag in _FINITE or first.tag == "VB":
        return False
    inverted = first.tag == "VBN" and (second.lemma == "be" or first.lemma in listed("bringing"))
    added = first.lower == "also" and (second.tag[0] == "V" or second.tag == "CC")
    return not inverted and not added


def _tells(passage: Passage) -> bool:
    """A main clause with a subject, and no first or second person outside quotations."""
    personal = listed("personal")
    strange = [token for token in passage.tokens if token.text in _CALLS or token.lower in personal]
    if any((word.text in _CALLS or word.tag in _PRONOUNS) and not passage.is_quoted(word.start) for word in strange):
        return False
    return _has_main_clause(passage) and not _is_parted(passage)


def _has_main_clause(passage: Passage) -> bool:
    """A finite verb with a subject; a past form that could be a participle counts where no other verb can be meant."""
    main = [clause for clause in passage.clauses if clause.verb.finite and not clause.marker]
    if any(clause.subjects for clause in main):
        return True
    phrases = [chunk for chunk in passage.chunks if isinstance(chunk, NounPhrase)]
    if main:
        ahead = any(phrase.last <= main[0].verb.first for phrase in phrases)
        return ahead or any(token.tag == "EX" for token in passage.tokens)
    pasts = [clause.verb.first for clause in passage.clauses if clause.verb.form == "VBN"]
    opened = passage.tokens[0].tag in ("IN", "TO", "VBG")
    return not opened and any(phrase.last <= verb for phrase in phrases for verb in pasts)


def _is_parted(passage: Passage) -> bool:
    """A comma between subject and verb, as where the line before is missing: "Canada, is to pay"."""
    words = passage.tokens
    for chunk, following in pairwise(passage.chunks[:3]):
        if isinstance(chunk, NounPhrase) and chunk.first - words[0].index <= 1 and isinstance(following, VerbGroup):
            between = words[chunk.last - words[0].index : following.first - words[0].index]
            return following.finite and [token.text for token in between] == [","]
    return False


def _is_quoted_well(passage: Passage) -> bool:
    """Quotations are whole, have their source in the sentence, and are not most of it."""
    length = passage.end - passage.start
    quoted = sum(quotation.end - quotation.start for quotation in passage.quotations)
    whole = all(
        passage.start <= quotation.start and quotation.end <= passage.end and quotation.closed
        for quotation in passage.quotations
    )
    if not whole or quoted > length / 2 or _has_stray_mark(passage):
        return False
    return all(_has_source(passage, quotation) for quotation in passage.quotations if quotation.speech)


def _has_stray_mark(passage: Passage) -> bool:
    if not any(map(passage.text.__contains__, _MARK)):
        return False
    return any(not passage.is_quoted(passage.start + mark.start()) for mark in _MARKS.finditer(passage.text))


def _has_source(passage: Passage, quotation: Quotation) -> bool:
    return any(
        attribution.source and passage.holds(attribution.source.start)
        for attribution in passage.attributions
        if any(part.start < quotation.end and quotation.start < part.end for part in attribution.content)
    )


def _has_versus(words: Sequence[Token]) -> bool:
    return any(word.lower in ("vs", "vs.") for word in words)


def _has_columns(text: str) -> bool:
    return ("   " in text or "\t" in text) and len(_COLUMNS.findall(text)) > 1


def _is_layout(passage: Passage, words: Sequence[Token]) -> bool:
    """A row of a table, a signature."""
    figures = sum([token.text[0].isdigit() for token in words])
    if figures > _FIGURES * len(words) or (figures > 1 and _has_versus(words)) or _has_columns(passage.text):
        return True
    return len(words) <= 14 and _SIGNED.match(passage.text) is not None
