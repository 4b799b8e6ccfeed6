"""Names of a claim: each must be one of the article's, whole, with the first name that it has there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarizer.grounding.claims.bearers import check_bearer
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.same_source import ANY_BODY
from summarizer.records.findings import Finding
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name
from summarizer.text.names.gazetteer import (
    countries_and_regions,
    demonyms,
    demonyms_of,
    forms_of_country,
    groups,
    listed_sort,
    titles,
    words,
)
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.tokens import Token

_PERIOD = re.compile(r"[QH][1-4]|FY ?\d*")
"""Quarters, halves and fiscal years, which are times and may be spelt out in the article."""
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.]*[A-Z]s?\.?")
_LETTERS = 3
"""Acronyms of fewer letters are any name's initials."""
_WORD = re.compile(r"[^\W\d_]+")


def check_names(claim: Claim) -> Iterator[Finding]:
    """Names that the article does not have, and words with a capital that can only be such."""
    known = {name.canonical for name in claim.source.analysis.names}
    for name in claim.names:
        if not (_PERIOD.fullmatch(name.text) or _is_known(claim, name, known)):
            yield _unknown(claim, name.text, name.start, name.end)
        else:
            yield from check_bearer(claim, name if name.sort != "other" else next(_longer(claim, name), name))
    named = {token.index for name in claim.names for token in claim.summary.parsed.between(name.start, name.end)}
    for token in claim.tokens:
        if token.index not in named and _is_foreign(claim, token):
            yield _unknown(claim, token.text, token.start, token.end)


def _longer(claim: Claim, name: Name) -> Iterator[Name]:
    """The names of the article of which one is a part where it stands: "University of Tromsø" of "Tromsø"."""
    text = claim.summary.article.text
    for other in claim.source.analysis.names:
        if len(other.text) > len(name.text) and name.text in other.text:
            start = text.find(other.text, max(0, name.end - len(other.text)), name.start + len(other.text))
            if start >= 0:
                yield replace(other, start=start, end=start + len(other.text))


def _unknown(claim: Claim, text: str, start: int, end: int) -> Finding:
    return claim.fault("name-not-in-source", f"The name “{text}” does not stand in the article.", start, end)


def _is_known(claim: Claim, name: Name, known: set[str]) -> bool:
    if claim.source.words.have(name.text) or any(claim.source.normalized.find(name.text)):
        return True
    article = claim.source.analysis.article
    if any(text and name.text in text for text in (article.headline, article.publisher)):
        return True
    if any(same_name(name.text, other) and _says_no_more(claim, name.text, other) for other in known):
        return True
    if any(claim.source.words.have(people) for people in demonyms_of(name.canonical)):
        return True
    if "-" in name.text and _is_compound(claim, name.text):
        return True
    return bool(_ACRONYM.fullmatch(name.text)) and claim.source.words.spell_out(name.text)


def _is_compound(claim: Claim, name: str) -> bool:
    """Whether a name is made of the article's and of words of the language: "AI-driven", "Lima-Quito"."""
    parts = name.split("-")
    return all(is_common(part) if part.islower() else claim.source.words.have(part) for part in parts)


def _says_no_more(claim: Claim, name: str, other: str) -> bool:
    """Whether all words of a name stand in the article, or the lexicon has it as another form of one that does."""
    is_acronym = _ACRONYM.fullmatch(other) and other.lower() not in name.lower()  # "ZARAGOZA" is none of "Ana Zaragoza"
    spelt_out = is_acronym and len(other.replace(".", "")) >= _LETTERS
    if listed_sort(name.lower()) or spelt_out:
        return True
    return all(_may_stand(claim, word) for word in _WORD.findall(name) if len(word) > 1)


def _may_stand(claim: Claim, word: str) -> bool:
    lower = word.lower()
    listed = lower in titles() or lower in groups() or lower in words("title_words") or lower in words("particles")
    return listed or claim.source.words.have(word)


def _is_foreign(claim: Claim, token: Token) -> bool:
    """Whether a word has a capital, is no word of the language, and stands nowhere in the article."""
    word = token.lower.removesuffix("'s").rstrip(".")
    if not token.text[0].isupper() or not word.isalpha() or len(word) < _SHORTEST:
        return False
    if word in demonyms():
        return _is_other_nationality(claim, demonyms()[word])
    if word in groups() or word in words("calendar") or word in words("title_words") or word in titles():
        return False
    if word in ANY_BODY:
        return False
    if is_common(word) and not (_opens_alone(claim, token) or _stands_amid(claim, token)):
        return False
    return not claim.source.words.use(token.lemma, word)


def _is_other_nationality(claim: Claim, country: str) -> bool:
    """Whether an article that names peoples or countries names neither this one nor its capital."""
    if any(claim.source.words.have(form) for form in forms_of_country(country)):
        return False
    named = {name.canonical for name in claim.source.analysis.names}
    has_others = not named.isdisjoint(countries_and_regions()) or any(map(claim.source.tokens_of, demonyms()))
    return has_others and country not in named


def _opens_alone(claim: Claim, token: Token) -> bool:
    """Whether a singular noun without an article opens the sentence, as a name does: "Larkspur now leads"."""
    tag = next((token.tag for token in claim.tokens[1:] if token.tag != "RB"), "")
    after = tag in _AFTER_A_NAME or (claim.cited and tag.startswith("NN"))
    return token.start == claim.start and token.tag == "NN" and after


def _stands_amid(claim: Claim, token: Token) -> bool:
    """Whether a capital amid small letters can only be a name's."""
    place = token.index - claim.tokens[0].index
    words = [other for other in claim.tokens if other.text[0].isalpha()]
    capitals = sum(other.text[0].isupper() for other in words)
    before = claim.tokens[place - 1]
    return place > 0 and (before.tag == "POS" or before.text[0].isalnum()) and 2 * capitals < len(words)


_SHORTEST = 4
_AFTER_A_NAME = frozenset(("POS", "VBZ", "VBD", "MD"))
