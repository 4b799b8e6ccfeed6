"""Denials and plans of a claim word by word: what it denies, or tells as to come, the article must tell so.

For sentences whose verbs are not the article's own, which `reality` cannot compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.clause_index import SAY_LITTLE
from summarizer.grounding.claims.dropped import check_denied_throughout, check_dropped
from summarizer.grounding.claims.exchanged import check_exchanged
from summarizer.grounding.claims.negatives import NEGATORS, OFF, denies_anything, is_prefixed, negative_words
from summarizer.grounding.claims.reality import check_reality
from summarizer.grounding.claims.turned_words import forms
from summarizer.grounding.evidence import content_lemmas
from summarizer.grounding.stems import stem
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.resources import lexicon
from summarizer.text.syntax.predicates import effects
from summarizer.text.syntax.tokens import Token

_DONE = ("occurred", "ongoing")
_PARTICLES = ("off", "back")
"""With which other verbs say the same: "put off", "pushed back" """
_COMING = frozenset("to about next until before tomorrow soon".split())
"""Words that may tell of what is to come"""
_SCOPE = 4
"""Words behind a denial among which stands what it denies"""
_AROUND = 8


def check_denials(claim: Claim) -> Iterator[Finding]:
    """What only one of the two denies, plans or calls off."""
    findings = list(check_reality(claim)) or list(check_exchanged(claim))[:1]
    yield from findings
    if findings:
        return
    others = [*check_denied_throughout(claim), *_denied_by_one(claim)]
    if claim.evidence and not claim.source.is_conversation:
        others += (*_planned_by_one(claim), *_called_off(claim), *_called_off_by_one(claim))
    yield from others[:1]


def _denied_by_one(claim: Claim) -> Iterator[Finding]:
    denials = [token for token in claim.tokens if denies_anything(claim.summary.parsed.tokens, token)]
    for token in denials:
        if not claim.is_quoted(token) and not _is_denied_there(claim, token):
            message = f"The article does not deny this; the summary does (“{token.text}”)."
            yield claim.fault("negation-differs", message, token.start, token.end)
    if not denials:
        yield from check_dropped(claim)


def _planned_by_one(claim: Claim) -> Iterator[Finding]:
    for token in claim.tokens:
        if not _plans(claim, token) or claim.is_quoted(token) or _is_told(claim, token, _tells_plan):
            continue
        message = f"The article tells nothing here as to come; the summary does (“{token.text}”)."
        yield claim.fault("status-differs", message, token.start, token.end)


def _plans(claim: Claim, token: Token) -> bool:
    """Whether a word tells what follows as to come: "will", "plans to", "is to"."""
    if token.tag == "MD":
        return token.lower in ("will", "'ll", "wo", "shall")
    tokens = claim.summary.parsed.tokens
    following = tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
    return following == "to" and token.tag.startswith("VB") and effects().get(token.lemma) == "planned"


def _called_off(claim: Claim) -> Iterator[Finding]:
    """What the claim says took place, and the sentence that it is taken from calls off."""
    happening = [token for token in claim.tokens if _takes_place(claim, token)]
    sentence = claim.summary.parsed.in_sentence(claim.index)
    if not happening or any(effects().get(token.lemma) in OFF or token.lower in _PARTICLES for token in sentence):
        return
    article = claim.source.analysis.parsed
    for place in claim.evidence[:1] if claim.is_copied else ():
        tokens = article.in_sentence(place)
        for token in tokens:
            following = article.tokens[token.index + 1].lower if token.index + 1 < len(article.tokens) else ""
            effect = effects().get(f"{token.lemma}_{following}") or effects().get(token.lemma)
            if effect in OFF and token.tag.startswith("VB"):
                span = Extent(token.start, token.end)
                message = f"By the article (“{token.text}”) this was called off or put off."
                yield claim.fault("status-differs", message, happening[0].start, happening[0].end, span=span)


def _called_off_by_one(claim: Claim) -> Iterator[Finding]:
    """What only the claim calls off or puts off."""
    for token in claim.tokens:
        if not token.tag.startswith("VB") or effects().get(token.lemma) not in OFF or claim.is_quoted(token):
            continue
        if not claim.source.words.use(token.lemma, token.lower) and not _is_told(claim, token, _tells_end):
            message = f"The article calls nothing off here; the summary does (“{token.text}”)."
            yield claim.fault("status-differs", message, token.start, token.end)


def _takes_place(claim: Claim, token: Token) -> bool:
    """Whether a verb tells that something took place, and did so."""
    if not token.tag.startswith("VB"):
        return False
    tokens = claim.summary.parsed.tokens
    following = tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
    happening = lexicon("grounding/data/opposites.toml")["takes_place"].split()
    if token.lemma not in happening and f"{token.lemma}_{following}" not in happening:
        return False
    return claim.summary.modality[claim.index].of(token.index).status in _DONE


def _is_told(claim: Claim, token: Token, tells: Callable[[Sequence[Token], int, set[str]], bool]) -> bool:
    """Whether a sentence that the claim may rest on tells such a thing in words that the claim has not anyway.

    It must stand beside words that stand beside it in the claim, if they have any of these; in a conversation, where a
    "no" may answer what was said long before, only if they tell what is denied or planned.
    """
    own = {other.lemma for other in claim.tokens if other.lower not in NEGATORS and other.index != token.index}
    near = _around(claim.tokens, token.index - claim.tokens[0].index)
    sentences = {*claim.evidence, *(() if claim.cited else claim.source.index.best(near))}
    if not claim.cited:
        sentences |= {claim.evidence[0] - 1, claim.evidence[0] + 1} & set(range(len(claim.source.analysis.sentences)))
    article = claim.source.analysis.parsed
    verbs = {stem(other.lemma) for other in _scope(claim.tokens, token) if other.tag.startswith("VB")}
    known = {stem(other.lemma) for sentence in sentences for other in article.in_sentence(sentence)}
    judged = not claim.source.is_conversation or verbs & known
    stems_near = {stem(lemma) for lemma in content_lemmas(near)}
    beside = stems_near & known if judged else set()
    for tokens in map(article.in_sentence, sentences):
        for place, other in enumerate(tokens):
            if not tells(tokens, place, own):
                continue
            shared = stems_near & set(map(stem, content_lemmas(_around(tokens, place))))
            if shared & beside or (not beside and (shared or other.lower in NEGATORS)):
                return True
    return False


def _is_denied_anywhere(claim: Claim, denial: Token) -> bool:
    """Whether the article denies a verb that the claim denies, wherever."""
    if claim.cited:
        return False
    verbs = {other.lemma for other in _scope(claim.tokens, denial) if other.tag.startswith("VB")} - SAY_LITTLE
    tokens = claim.source.analysis.parsed.tokens
    return any(
        token.lemma in verbs
        and any(other.lower in NEGATORS for other in tokens[max(0, token.index - _SCOPE) : token.index])
        for token in tokens
    )


def _is_denied_there(claim: Claim, token: Token) -> bool:
    """Whether the article denies what a claim does, and anything at all beside one of its words."""
    denied = claim.source.turned.denied
    if not claim.may_turn(token.index - claim.tokens[0].index, denied):
        return False
    if not claim.evidence:
        return bool(denied)
    return _is_told(claim, token, _tells_denial) or _is_denied_anywhere(claim, token)


def _scope(tokens: Sequence[Token], token: Token) -> Sequence[Token]:
    """The words behind a denial or a plan, among which stands what it is of."""
    place = token.index - tokens[0].index
    return tokens[place + 1 : place + 1 + _SCOPE]


def _around(tokens: Sequence[Token], place: int) -> Sequence[Token]:
    return tokens[max(0, place - _AROUND) : place + _AROUND]


def _tells_denial(tokens: Sequence[Token], place: int, own: set[str]) -> bool:
    token = tokens[place]
    if token.lower in NEGATORS:
        return True
    return token.lemma not in own and (is_prefixed(token) or not negative_words().isdisjoint(forms(tokens, place)))


def _tells_plan(tokens: Sequence[Token], place: int, own: set[str]) -> bool:
    token = tokens[place]
    if token.tag == "MD":
        return True
    return token.lemma in _COMING or effects().get(token.lemma) in ("planned", "hypothetical", "postponed", "cancelled")


def _tells_end(tokens: Sequence[Token], place: int, own: set[str]) -> bool:
    token = tokens[place]
    return (
        _tells_denial(tokens, place, own) or token.lower in _PARTICLES or effects().get(token.lemma) in (*OFF, "failed")
    )
