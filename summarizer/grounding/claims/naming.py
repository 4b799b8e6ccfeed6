"""Names of a claim: each must be one of the article's, whole, with the first name that it has there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from summarizer.grounding.alignment import hold
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.exchanged import other_name
from summarizer.grounding.claims.nearby import stands_near
from summarizer.grounding.claims.parts import segments
from summarizer.grounding.claims.sources import check_sources
from summarizer.grounding.evidence import content_lemmas
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name
from summarizer.text.names.gazetteer import demonyms_of, groups, listed_sort, titles, words
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.tokens import Token

_PERIOD = re.compile(r"[QH][1-4]|FY ?\d*")
"""Quarters, halves and fiscal years, which are times and may be spelt out in the article."""
_ACRONYM = re.compile(r"[A-Z][A-Za-z&.]*[A-Z]s?\.?")
_DOING = ("person", "organization")
_TAKEN = 0.6
"""Share of a claim's weight, its name left out, that a sentence must have to be what it is taken from"""
_SURELY_TAKEN = 0.75
"""The same where too few words stand around the name to be compared"""
_SHARED = 2
"""Words that must be the same around a name in the claim and in the article, for it to be told of the same"""
_HE = frozenset(("he", "him", "his", "she", "her"))
_IT = frozenset(("it", "its", "they", "them", "their"))
_BEFORE, _BEFORE_PRONOUNS = 2, 6
"""Sentences before it that can name who is meant"""
_LETTERS = 3
"""Acronyms of fewer letters are any name's initials."""
_WORD = re.compile(r"[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"\w+")


def check_names(claim: Claim) -> Iterator[Finding]:
    """Names that the article does not have, and words with a capital that can only be such."""
    known = {name.canonical for name in claim.source.analysis.names}
    for name in _names(claim):
        if not (_PERIOD.fullmatch(name.text) or _is_known(claim, name, known)):
            yield _unknown(claim, name.text, name.start, name.end)
        elif name.sort != "place" and not _stands_in(claim, name, _taken_from(claim, name)[:1]):
            yield from _check_bearer(claim, name)
    named = [(name.start, name.end) for name in claim.names]
    for token in claim.tokens:
        if not any(start <= token.start < end for start, end in named) and _is_foreign(claim, token):
            yield _unknown(claim, token.text, token.start, token.end)


def _names(claim: Claim) -> Iterator[Name]:
    """The names of a claim, as the article reads those that are part of one of its own: "University of Tromsø"."""
    text = claim.summary.article.text
    longer = {name.text: name for name in claim.source.analysis.names if " " in name.text}
    for name in claim.names:
        whole = None if name.sort in _DOING else next((one for one in _around(text, name, longer)), None)
        yield whole or name


def _around(text: str, name: Name, longer: Mapping[str, Name]) -> Iterator[Name]:
    for words, other in longer.items():
        start = text.find(words, max(0, name.end - len(words)), name.start + len(words))
        if start >= 0 and name.text in words:
            yield replace(other, start=start, end=start + len(words))


def _check_bearer(claim: Claim, name: Name) -> Iterator[Finding]:
    """A name that the article has, where it has another one or none."""
    if _is_source(claim, name) and any(fault.code == "attribution-differs" for fault in check_sources(claim)):
        return  # which is said of the source
    if other := other_name(claim, name):
        message = f"The article says this of {other.text}, not of {name.text}."
        yield claim.fault("name-differs", message, name.start, name.end, span=Extent(other.start, other.end))
    elif name.sort in _DOING and _is_of_somebody_else(claim, name):
        message = f"The article does not name “{name.text}” where it tells this."
        yield claim.fault("name-differs", message, name.start, name.end)


def _is_source(claim: Claim, name: Name) -> bool:
    return any(own.source and own.source.start <= name.start < own.source.end for own in claim.attributions)


def _is_of_somebody_else(claim: Claim, name: Name) -> bool:
    """Whether the sentence that a claim is taken from, those before it and the source of its words have not the name.

    A sentence counts as that where it has most of what the claim says beside the name.
    """
    if claim.source.is_conversation or not claim.evidence:
        return False
    evidence = _taken_from(claim, name)
    share = claim.source.index.share(content_lemmas(_beside(claim, name)), evidence[0]) if evidence else 0.0
    if share < _TAKEN:
        return False
    first = evidence[0]
    near = {*evidence, *range(max(0, first - _reach(claim, name, first)), first)}
    if _stands_in(claim, name, near) or any(same_name(name.text, other) for other in _named_in(claim, near)):
        return False
    mentions = [other for other in claim.source.analysis.names if same_name(name.text, other.canonical)]
    places = [(other.start, other.end) for other in mentions]
    beside_it = stands_near(claim, name.start, name.end, places, shared=_SHARED)
    return beside_it is False or (beside_it is None and share >= _SURELY_TAKEN)


def _reach(claim: Claim, name: Name, sentence: int) -> int:
    """How many sentences before one can name who is meant there; none where it names somebody else itself."""
    lowers = {token.lower for token in claim.source.analysis.parsed.in_sentence(sentence)}
    if not _HE.isdisjoint(lowers):
        return _BEFORE_PRONOUNS
    return 0 if _IT.isdisjoint(lowers) and _has_another(claim, name, sentence) else _BEFORE


def _has_another(claim: Claim, name: Name, sentence: int) -> bool:
    """Whether a sentence has a name of the same sort that the claim has not."""
    article = claim.source.analysis
    own = [mine.canonical for mine in claim.names]
    return any(
        other.sort == name.sort and not any(same_name(other.canonical, mine) for mine in own)
        for other in article.names
        if article.sentence_at(other.start) == sentence
    )


def _beside(claim: Claim, name: Name) -> list[Token]:
    """The words that tell something of a name: those of its part of the claim."""
    part = next(part for part in segments(claim) if hold(part.tokens, name.start))
    return [token for token in part.tokens if not name.start <= token.start < name.end]


def _taken_from(claim: Claim, name: Name) -> tuple[int, ...]:
    """The sentences that the words beside a name are taken from: the name cannot vouch for itself."""
    return claim.evidence if claim.cited else claim.source.index.best(_beside(claim, name))


def _stands_in(claim: Claim, name: Name, sentences: Collection[int]) -> bool:
    """Whether the words of a name stand in some sentences, or a pronoun may stand there for its genitive."""
    if claim.summary.article.text[name.end : name.end + 2] in ("'s", "’s"):
        return True
    wanted = {word.casefold() for word in _WORD_OR_NUMBER.findall(name.text)}
    return any(
        wanted <= {token.lower for token in claim.source.analysis.parsed.in_sentence(index)}
        or any(claim.source.normalized.find(name.text, place.start, place.end))
        for index, place in ((index, claim.source.analysis.sentences[index]) for index in sentences)
    )


def _named_in(claim: Claim, sentences: Collection[int]) -> Iterator[str]:
    """The names of some sentences, and those of the sources that pronouns in them stand for."""
    article = claim.source.analysis
    for name in article.names:
        if article.sentence_at(name.start) in sentences:
            yield name.text
            yield name.canonical
    for attribution in article.attributions:
        if attribution.source_name and any(article.sentence_at(p.start) in sentences for p in attribution.content):
            yield attribution.source_name


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
    return bool(_ACRONYM.fullmatch(name.text)) and claim.source.words.spell_out(name.text)


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
    if word in groups() or word in words("calendar") or word in words("title_words") or word in titles():
        return False
    if is_common(word) and not (_opens_alone(claim, token) or _stands_amid(claim, token)):
        return False
    return not claim.source.words.use(token.lemma, word)


def _opens_alone(claim: Claim, token: Token) -> bool:
    """Whether a singular noun without an article opens the sentence, as a name does: "Larkspur will pay"."""
    tag = claim.tokens[1].tag if len(claim.tokens) > 1 else ""
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
