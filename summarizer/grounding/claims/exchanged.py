"""What a claim has exchanged where it copies a sentence: a denial, a plan, a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.grounding.alignment import Exchange, extent, hold
from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.negatives import NEGATORS, OFF, denies, negative_words
from summarizer.records.findings import Finding, FindingCode
from summarizer.resources import lexicon
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.find import Name
from summarizer.text.names.forms import same_name
from summarizer.text.syntax.lexicon import past_form
from summarizer.text.syntax.predicates import effects
from summarizer.text.syntax.tokens import Token

_AUXILIARY = frozenset("be have do not n't never to will would shall may might can could must should".split())
_AHEAD = frozenset("will 'll shall would may might could".split())
_TURNING = NEGATORS | _AHEAD | {"to", "off", "back"}
"""What denies, plans or calls off, as it stands"""
DOING = ("person", "organization")
"""Sorts of names of those who do something"""
_COPULAS = frozenset(("am", "is", "are", "was", "were"))
_PAST = ("VBD", "VBN")
_NOT_PAST = ("VB", "VBP", "MD")
"""How a verb is tagged that only looks like its past: "cut" """
_WAS = frozenset(("was", "were", "had"))
_FEW = 6
"""Words of an exchange that is one of a verb's forms"""


def check_exchanged(claim: Claim) -> Iterator[Finding]:
    """Denials and plans that only one of the two has in a place where all else is the same."""
    if claim.source.is_conversation or not _may_differ(claim):
        return
    for exchange in claim.exchanges:
        if _is_denied_by_one(exchange):
            yield _fault(claim, exchange, "negation-differs", "Only one of the two denies this")
        elif _is_planned_by_one(claim, exchange) or _is_called_off(exchange):
            yield _fault(claim, exchange, "status-differs", "Only one of the two tells this as done")


def _may_differ(claim: Claim) -> bool:
    """Whether the words that deny and plan are not the same in the first sentence of its evidence."""
    if not claim.evidence:
        return False
    article = claim.source.analysis.parsed
    told, given = (
        sorted([token.lemma for token in tokens if token.lower in _TURNING or token.lemma in _turning()])
        for tokens in (claim.tokens, article.in_sentence(claim.evidence[0]))
    )
    return told != given


@cache
def _turning() -> frozenset[str]:
    """The dictionary forms of words that put what they govern ahead, or call it off."""
    return frozenset([word for word, effect in effects().items() if effect in ("planned", *OFF)])


def other_name(claim: Claim, name: Name) -> Name | None:
    """The name that the article has in the place of one, where its sentence has that one nowhere."""
    for told, given in claim.exchanges:
        if not given or not hold(told, name.start):
            continue
        article = claim.source.analysis
        sentence = article.sentences[article.sentence_at(given[0].start)]
        there = [other for other in article.names if sentence.start <= other.start < sentence.end]
        if any(_is_same(name, other) for other in there):
            continue
        own = {mine.text for mine in claim.names}
        for other in there:
            if hold(given, other.start) and other.text not in own and _can_be_meant(claim, name, other):
                return other
    return None


def _can_be_meant(claim: Claim, name: Name, other: Name) -> bool:
    """Whether both are people or bodies; what is neither for sure may be an office: "the Kremlin"."""
    if is_genitive(claim.summary, name) and not is_genitive(claim.source.analysis, other):
        return False
    if name.sort not in DOING:
        before = claim.summary.article.text[max(0, name.start - len("the ")) : name.start].lower()
        return other.sort == "person" and before != "the "
    return other.sort in DOING or (other.sort == "other" and name.sort == "person")


def is_exchanged(claim: Claim, name: Name, other: Name) -> bool:
    """Whether a copied sentence differs just there by one name for another."""
    pairs = ((extent(told), extent(given)) for told, given in claim.exchanges if told and given)
    return any(pair == ((name.start, name.end), (other.start, other.end)) for pair in pairs)


def is_genitive(analysis: TextAnalysis, name: Name) -> bool:
    """Whether a name stands as somebody's: "the mayor's"."""
    return analysis.article.text[name.end : name.end + 2] in ("'s", "’s")


def _is_same(name: Name, other: Name) -> bool:
    alike = name.text.removesuffix("s") == other.text.removesuffix("s")
    return alike or same_name(name.text, other.text) or same_name(name.text, other.canonical)


def _is_denied_by_one(exchange: Exchange) -> bool:
    told, given = (sum(denies(token) for token in tokens) for tokens in exchange)
    if told == given or not (_is_of_one_verb(exchange) or _is_of_auxiliaries(exchange) or _is_behind_aside(exchange)):
        return False
    return not any(token.lemma in negative_words() and not denies(token) for tokens in exchange for token in tokens)


def _is_of_auxiliaries(exchange: Exchange) -> bool:
    """Whether nothing is exchanged but words that belong to a verb: "not", "will be"."""
    return all(token.lemma in _AUXILIARY for tokens in exchange for token in tokens)


def _is_behind_aside(exchange: Exchange) -> bool:
    """Whether both end with the same auxiliaries but for the denial: "17 people, outsiders, were", "they were not"."""
    told, given = ([token.lower for token in _last_auxiliaries(tokens) if not denies(token)] for tokens in exchange)
    return bool(told) and told == given


def _last_auxiliaries(tokens: Sequence[Token]) -> Sequence[Token]:
    first = next((place for place in range(len(tokens), 0, -1) if tokens[place - 1].lemma not in _AUXILIARY), 0)
    return tokens[first:]


def _is_of_one_verb(exchange: Exchange) -> bool:
    """Whether few words are exchanged, forms of the same verb among them."""
    return max(map(len, exchange)) <= _FEW and bool(_verbs_of_both(exchange))


def _verbs_of_both(exchange: Exchange) -> set[str]:
    """The verbs of which both have a form."""
    told, given = ({token.lemma for token in tokens} for tokens in exchange)
    verbs = {token.lemma for tokens in exchange for token in tokens if token.tag.startswith("VB")}
    return (told & given & verbs) - _AUXILIARY


def _is_planned_by_one(claim: Claim, exchange: Exchange) -> bool:
    """Whether one tells as done, with a form of the past, what the other tells as to come."""
    told, given = exchange
    if not told or not given:
        return False
    coming = _coming(told, claim.summary.parsed.tokens), _coming(given, claim.source.analysis.parsed.tokens)
    if (coming[0] is None) == (coming[1] is None):
        return False
    done, verbs = (given, coming[0]) if coming[0] is not None else (told, coming[1])
    if _is_of_auxiliaries(exchange):
        return any(token.lower in _WAS for token in done)
    forms = {past_form(verb, tag) for verb in set(verbs or ()) - _AUXILIARY if verb.isalpha() for tag in _PAST}
    if any(token.lower in forms and token.tag not in _NOT_PAST for token in done):
        return True
    return done is told and _is_reworded(claim, exchange)


def _is_reworded(claim: Claim, exchange: Exchange) -> bool:
    """Whether the claim has a past tense of its own where the article has nothing but what is to come."""
    sentence = claim.source.analysis.parsed.in_sentence(exchange.given[0].sentence)
    verbs = [token for token in exchange.told if token.tag.startswith("VB")]
    past = [token for token in exchange.given if token.tag == "VBD" and not _plans(token)]
    known = {token.lemma for token in sentence}
    return not past and bool(verbs) and all(token.tag == "VBD" and token.lemma not in known for token in verbs)


def _coming(tokens: Sequence[Token], text: Sequence[Token]) -> list[str] | None:
    """The words behind "will", "is to", "plans to", among which is what comes; None where nothing is to come."""
    for place, token in enumerate(tokens):
        before = text[token.index - 1] if token.index else token
        is_ahead = before.lower in _COPULAS or _plans(before)
        if token.lower in _AHEAD or (token.lower == "to" and is_ahead):
            return [other.lemma for other in tokens[place + 1 :]]
    return None


def _plans(token: Token) -> bool:
    return effects().get(token.lemma) == "planned"


def _is_called_off(exchange: Exchange) -> bool:
    """Whether the claim says that what the article calls off took place."""
    happening = lexicon("grounding/data/opposites.toml")["takes_place"].split()
    return any(effect in happening for effect in _phrases(exchange.told)) and any(
        effects().get(phrase) in OFF for phrase in _phrases(exchange.given)
    )


def _phrases(tokens: Sequence[Token]) -> list[str]:
    """The verbs of some words, alone and with what follows them."""
    found: list[str] = []
    for place, token in enumerate(tokens):
        if token.tag.startswith("VB"):
            found += (token.lemma, f"{token.lemma}_{tokens[place + 1].lower if place + 1 < len(tokens) else ''}")
    return found


def _fault(claim: Claim, exchange: Exchange, code: FindingCode, says: str) -> Finding:
    told, given = exchange
    own = told or claim.tokens
    span = extent(given) if given else None
    message = f"{says}: the article has “{claim.source.text[span.start : span.end]}” there." if span else f"{says}."
    return claim.fault(code, message, *extent(own), span=span)
