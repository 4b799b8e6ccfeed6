"""Attribution of a claim: what the article lays to a source, the claim must lay to the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.grounding.alignment import hold
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.same_source import can_be_same, is_known, is_somebody_else, source_words
from summarizer.grounding.stems import stem
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.text.analysis import TextAnalysis
from summarizer.text.attributions.find import Attribution
from summarizer.text.names.forms import same_name
from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import TELLING

_MOST_OF_IT = 0.7
"""Share of a claim's words that must stand in what the article lays to a source."""
_MUCH_OF_IT = 0.6
"""The same for what the claim lays to a source itself"""
_LEAST = 3
"""Words by which a content is known again"""
_TELLING = TELLING | {"CD", "RB"}
_SPOKEN = frozenset("said says say told tells added adds reported announced stated".split())
_EMPTY = frozenset("be have do say tell make take get go also more most not other such new".split())


def check_sources(claim: Claim) -> Iterator[Finding]:
    """A claim told as a fact, or laid to somebody else; in a conversation everybody speaks, and no cue is safe."""
    if claim.source.is_conversation:
        return
    own = [attribution for attribution in claim.attributions if attribution.source]
    moved = [fault for attribution in own for fault in _check_own(claim, attribution)]
    yield from moved[:1] or _check_whole(claim, own)


def check_missing(claim: Claim) -> Iterator[Finding]:
    """A part of a sentence that names no source, where the whole sentence names none that can be the one."""
    if claim.source.is_conversation:
        return
    own = [attribution for attribution in replace(claim, part=None).attributions if attribution.source]
    if own:
        yield from _check_whole(claim, own)


def _check_own(claim: Claim, own: Attribution) -> Iterator[Finding]:
    """What the claim lays to a source, where the evidence lays it to others."""
    told = _stems(claim, _tokens_in(claim, own))
    given = list(claim.source.laid.holding(told, claim.evidence, _MUCH_OF_IT)) if len(told) >= _LEAST else []
    given = given or _in_its_place(claim, own)
    if not given or own.source is None or any(can_be_same(claim, own, other) for other in given):
        return
    if _is_named_source(claim, own) or is_somebody_else(claim, own):
        message = f"The article lays this to {_name(claim, given[0])}, not to {source_words(claim.summary, own)}."
        yield claim.fault("attribution-differs", message, own.source.start, own.source.end, span=given[0].source)


def _in_its_place(claim: Claim, own: Attribution) -> list[Attribution]:
    """What the article lays to the source that it has in the place of the claim's."""
    if own.source is None or any(name.sort == "place" and name.end == own.source.end for name in claim.names):
        return []
    places = [given for told, given in claim.exchanges if given and hold(told, own.source.start)]
    return [
        given
        for given in (_of_others(claim, own) if places else ())
        if given.source and any(hold(place, given.source.start) for place in places)
    ]


def _of_others(claim: Claim, own: Attribution) -> list[Attribution]:
    """The attributions with a source in the evidence; none where one of them can be the claim's."""
    article = claim.source.analysis
    placed = [given for given in article.attributions if given.source and claim.in_evidence(given.source)]
    found = [given for given in placed if is_known(article, given)]
    return [] if any(can_be_same(claim, own, other) for other in found) else found


def _is_named_source(claim: Claim, own: Attribution) -> bool:
    """Whether a source is a name and no description: "Larsen", but not "the Premier League champions"."""
    return own.source is not None and any(name.end == own.source.end for name in claim.names)


def _check_whole(claim: Claim, own: list[Attribution]) -> Iterator[Finding]:
    """A sentence that names no source for what the article lays to one."""
    for missing in (_held(claim, own), _left_out(claim)):
        if missing and not _is_answered(claim, own, missing):
            sentence = claim.summary.sentences[claim.index]
            message = f"The article lays this to {_name(claim, missing[0])}."
            yield claim.fault("attribution-missing", message, sentence.start, sentence.end, span=missing[0].source)
            return


def _held(claim: Claim, own: list[Attribution]) -> list[Attribution]:
    """The attributions that have most of the claim; none where it names one of the sources in another way."""
    naming = _naming_source(claim, own)
    told = _stems(claim, [token for token in claim.tokens if token.index not in naming])
    holding = claim.source.laid.holding(told, claim.evidence[:1], _MOST_OF_IT)
    held = _outermost([other for other in holding if not _is_time(claim, other)])
    return [] if any(_is_named(claim, other) for other in held) else held


def _is_time(claim: Claim, given: Attribution) -> bool:
    """Whether what was taken for a source is a time: "who have held Uvira since December denied it"."""
    times = claim.source.analysis.time_expressions
    return any((time.start, time.end) == given.source for time in times)


def _is_answered(claim: Claim, own: list[Attribution], given: list[Attribution]) -> bool:
    """Whether the claim lays its words to one of the sources that the article lays them to."""
    return any(_answers(claim, mine, other) for other in given for mine in own)


def _answers(claim: Claim, own: Attribution, given: Attribution) -> bool:
    """Whether a source of the claim is one of the article's; one whose words that one tells must have its name."""
    if not _is_within(claim, own, given):
        return can_be_same(claim, own, given)
    is_named = own.source_name and given.source_name and is_known(claim.summary, own)
    return bool(is_named) and same_name(own.source_name or "", given.source_name or "")


def _left_out(claim: Claim) -> list[Attribution]:
    """The attributions whose source and cue a copied sentence of the article has where the claim has nothing."""
    words = {token.lower for token in claim.tokens}
    found = (other for sentence in claim.evidence[:1] for other in claim.source.laid.reaching(sentence))
    missing = [other for other in found if other.cue and _word(claim.source.analysis, other.cue) not in words]
    if not missing or claim.share(claim.tokens, claim.evidence[0]) < _MOST_OF_IT:
        return []
    gaps = [given for told, given in claim.exchanges if not told]
    return [other for other in missing if any(_is_cut_off(other, gap) for gap in gaps)]


def _is_cut_off(given: Attribution, gap: Sequence[Token]) -> bool:
    """Whether source and cue stand in a gap, and words that are laid to it do not."""
    if given.source is None or given.cue is None or not (hold(gap, given.source.start) and hold(gap, given.cue.start)):
        return False
    return any(not hold(gap, part.start) or not hold(gap, part.end - 1) for part in given.content)


def _outermost(given: Sequence[Attribution]) -> list[Attribution]:
    """Without those that others hold: of "the mayor said that it hoped to leave" the mayor's words."""
    return [one for one in given if not any(other is not one and _holds(other, one.cue) for other in given)]


def _holds(given: Attribution, cue: Extent | None) -> bool:
    return cue is not None and any(part.start <= cue.start < part.end for part in given.content)


def _is_within(claim: Claim, own: Attribution, given: Attribution) -> bool:
    """Whether what the claim lays to a source is itself laid to one by the article: "she said it had agreed to buy"."""
    if own.cue is None or _word(claim.summary, own.cue) in _SPOKEN:
        return False
    inner = (
        other.cue for other in claim.source.analysis.attributions if other is not given and _holds(given, other.cue)
    )
    return any(cue and _word(claim.source.analysis, cue) == _word(claim.summary, own.cue) for cue in inner)


def _word(analysis: TextAnalysis, place: Extent) -> str:
    return analysis.article.text[place.start : place.end].lower()


def _tokens_in(claim: Claim, own: Attribution) -> list[Token]:
    """The words of the claim that it lays to a source."""
    return [token for token in claim.tokens if any(part.start <= token.start < part.end for part in own.content)]


def _stems(claim: Claim, tokens: Iterable[Token]) -> set[str]:
    """The stems of telling words, without times, which a summary writes otherwise."""
    return {
        stem(token.lemma)
        for token in tokens
        if token.tag in _TELLING and token.lemma not in _EMPTY and not claim.is_dated(token)
    }


def _naming_source(claim: Claim, own: list[Attribution]) -> set[int]:
    """The places of the words that name a source or say that it speaks."""
    places = [place for attribution in own for place in (attribution.source, attribution.cue) if place]
    return {token.index for place in places for token in claim.summary.parsed.between(*place)}


def _name(claim: Claim, given: Attribution) -> str:
    return given.source_name or source_words(claim.source.analysis, given)


def _is_named(claim: Claim, given: Attribution) -> bool:
    """Whether the claim names the source in another way, "by the ministry's count", and not as who does it."""
    tokens = claim.summary.parsed.tokens
    doers = [(tokens[p.first].start, tokens[p.last - 1].end) for clause in claim.clauses for p in clause.subjects]
    others = [name for name in claim.names if not any(start <= name.start < end for start, end in doers)]
    return any(given.source_name and same_name(name.text, given.source_name) for name in others)
