"""Attributions dropped, and laid to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from planting.fault import Told
from summarizer.grounding.evidence import content_lemmas
from summarizer.text.names.forms import same_name

_SAID = r"(?:said|says|say|announced|added|reported|reports|estimates|estimated|warned|told [^,.]{3,40}|stated)"
_WHEN = r"(?: on \d{1,2} [A-Z][a-z]+(?: \d{4})?| on [A-Z][a-z]+day)?"
_SOURCE = r"(?P<source>[^,;“\"]{3,70}?|[^,;“\"]{3,50}, [^,;“\"]{3,50},?)"
_NO_SOURCE = re.compile(r"\b(?:which|who|but|where|announced|blames?|is|was|were|are|has|had|by|as|for|planned)\b")
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"^(?P<content>.{{25,}}[^,]),[”\"]? {_SOURCE} {_SAID}{_WHEN}(?P<end>\.)$",
        rf"^(?P<content>.{{25,}}[^,]),? according to {_SOURCE}(?P<end>\.)$",
        rf"^According to {_SOURCE}, (?P<content>.{{25,}})(?P<end>\.)$",
        rf"^{_SOURCE} (?:(?:said|says|say){_WHEN} (?:that )?|{_SAID}{_WHEN} that )"
        r"(?P<content>[^“\"]{25,})(?P<end>\.)$",
    )
)
_OPENING = re.compile(r"(?:In|On|At|By|After|Before|Under|During) ")
_HELD = 0.6
"""Share of a claim's words from which the article's own voice may say the same"""
_VARIANTS = 4
_NEAR = 32
"""Characters on either side of a name in which its bearer is described"""


class Laid(NamedTuple):
    """A claim and the place of its source in the sentence."""

    content: str
    start: int
    end: int


def attribution_dropped(told: Told, rng: Random) -> Iterator[str]:
    """The claim told as a fact, where the article's own voice does not tell it."""
    for laid in _laid(told):
        content = laid.content.strip(" ,")
        if "“" not in content and '"' not in content and not _is_narrated(told, content):
            yield f"{content[:1].upper()}{content[1:]}."


def attribution_moved(told: Told, rng: Random) -> Iterator[str]:
    """The claim laid to another source of the article, or to another of its names."""
    for laid in _laid(told):
        own = told.text[laid.start : laid.end]
        others = sorted(set(_other_sources(told, own)))
        for words in rng.sample(others, min(_VARIANTS, len(others))):
            yield told.swapped(laid.start, laid.end, words)


def _laid(told: Told) -> Iterator[Laid]:
    for form in _FORMS:
        match = form.match(told.text)
        if match and not told.is_quoted(match.start("source")) and _is_whole(match):
            yield Laid(match["content"], *match.span("source"))
            return


def _is_whole(match: re.Match[str]) -> bool:
    """Whether source and content are cut where they end: not "in which, | according to Estonia, a boat left"."""
    source, content = match["source"], match["content"]
    if _NO_SOURCE.search(source) or _OPENING.match(source) or source.endswith(" and"):
        return False
    return not content.rstrip(",").endswith((" which", " that", " who", " and", " but"))


def _other_sources(told: Told, own: str) -> Iterator[str]:
    """Sources of the article by name or description that are not this one, nor stand in one sentence with it."""
    analysis = told.story.analysis
    full = {a.source_name for a in told.analysis.attributions if a.source_name} | {own}
    words = {word.lower() for name in full for word in re.findall(r"[A-Za-z]{4,}", name)}
    named = _source_of_it(told)
    for attribution in analysis.attributions:
        name = attribution.source_name
        if attribution.source is None or name is None or len(name) > 60 or not name[0].isalpha():
            continue
        sentence = analysis.sentences[analysis.sentence_at(attribution.source.start)]
        around = told.article[sentence.start : sentence.end].lower() + _beside(told.article, name)
        if any(same_name(name, known) for known in full) or any(word in around for word in words) or name in named:
            continue
        yield name


def _beside(article: str, name: str) -> str:
    """What stands right beside a name wherever it does: "the utility, Oblenergo", who are one."""
    places = (match.span() for match in re.finditer(re.escape(name), article))
    return " ".join(article[max(0, start - _NEAR) : end + _NEAR].lower() for start, end in places)


def _source_of_it(told: Told) -> str:
    """The sources, in full, of the sentence that a claim is taken from: "an official of the fisheries department"."""
    analysis = told.story.analysis
    best = told.story.source.index.best(told.tokens)[:1]
    sources = (a.source for a in analysis.attributions if a.source and analysis.sentence_at(a.source.start) in best)
    return " ".join(told.article[source.start : source.end] for source in sources)


def _is_narrated(told: Told, content: str) -> bool:
    """Whether a sentence of the article that is laid to nobody has most of a claim's words."""
    analysis = told.story.analysis
    lemmas = {token.lemma for token in told.tokens if token.text in content} & content_lemmas(told.tokens)
    laid = {
        analysis.sentence_at(place)
        for attribution in analysis.attributions
        for part in attribution.content
        for place in (part.start, part.end - 1)
    }
    return any(
        len(lemmas & content_lemmas(analysis.parsed.in_sentence(sentence.index))) >= _HELD * len(lemmas)
        for sentence in analysis.sentences
        if sentence.index not in laid
    )
