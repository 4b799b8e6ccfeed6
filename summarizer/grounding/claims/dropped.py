"""Denials that a claim has dropped: the article denies what it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.grounding.claims.claim import Claim
from summarizer.grounding.claims.clause_index import SAY_LITTLE
from summarizer.grounding.claims.negatives import NEGATORS, denies_anything, is_prefixed, negative_words
from summarizer.grounding.stems import stem
from summarizer.records.findings import Finding
from summarizer.records.phrases import Extent
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.predicates import effects
from summarizer.text.syntax.tokens import Token

_TELLING = ("VB", "JJ")
_SCOPE = 4
"""Words behind a denial among which stands what it denies"""
_BEFORE = 6
"""Words before a verb among which it may be denied"""
_MANY = 60
"""Uses of a word in the article that are looked at"""
_SO = ("occurred", "ongoing", "planned")
_NOT_SO = ("failed", "cancelled")
_ABLE = frozenset(("can", "could"))


def check_dropped(claim: Claim) -> Iterator[Finding]:
    """What the sentence that a claim is taken from denies, and the claim tells without any denial."""
    sentence = claim.source.analysis.parsed.in_sentence(claim.evidence[0]) if claim.is_copied else ()
    denials = [place for place, token in enumerate(sentence) if token.lower in NEGATORS]
    if not denials or any(token.lemma in negative_words() or is_prefixed(token) for token in claim.tokens):
        return
    told = {token.lemma: token for token in claim.tokens if token.tag.startswith(_TELLING)}
    for place in denials:
        token = sentence[place]
        if not denies_anything(claim.source.analysis.parsed.tokens, token):
            continue
        scope = [other for other in sentence[place + 1 : place + 1 + _SCOPE] if other.tag.startswith(_TELLING)]
        denied = next((other for other in scope if other.lemma in told), None)
        if denied is not None and not _is_affirmed(claim, denied):
            yield _fault(claim, told[denied.lemma], Extent(token.start, denied.end))
            return


def _is_affirmed(claim: Claim, denied: Token) -> bool:
    """Whether the evidence has the word a second time."""
    return any(
        token.lemma == denied.lemma and token.index != denied.index
        for sentence in claim.evidence
        for token in claim.source.analysis.parsed.in_sentence(sentence)
    )


def check_denied_throughout(claim: Claim) -> Iterator[Finding]:
    """Verbs, and words beside them, that the article denies whenever it has them, but in cited sentences."""
    denied = claim.source.turned.plainly_denied
    if claim.source.is_conversation or not denied:
        return
    article = claim.source.analysis.parsed
    cited = claim.evidence if claim.cited else ()
    judged = {token.lemma for sentence in cited for token in article.in_sentence(sentence)}
    for clause in claim.clauses:
        verb = claim.summary.parsed.tokens[clause.verb.main]
        if not clause.verb.finite or verb.lemma in judged or stem(verb.lemma) not in denied:
            continue
        if place := _denied_verb(claim, clause):
            yield _fault(claim, verb, place)
    for word, behind in pairwise(claim.tokens):
        if not word.tag.startswith("VB") or word.lemma in SAY_LITTLE or behind.lemma in judged:
            continue
        if stem(behind.lemma) in denied and (place := _denied_pair(claim, word, behind)):
            yield _fault(claim, behind, place)


def _denied_verb(claim: Claim, clause: Clause) -> Extent | None:
    """Where the article denies a verb of the claim's, if it does so in all its clauses with this verb."""
    verb = claim.summary.parsed.tokens[clause.verb.main].lemma
    if verb in SAY_LITTLE or effects().get(verb):
        return None
    uses = [token for token in claim.source.tokens_of(verb)[: _MANY + 1] if token.tag.startswith("VB")]
    if len(uses) > _MANY:  # what is told so often is not denied throughout, and time stays linear
        return None
    found = [told for index in sorted({t.sentence for t in uses}) for told in claim.source.clauses.of(index, verb)]
    if not found or len(found) < len(uses) or any(told.status not in _NOT_SO for told in found):
        return None
    status = claim.summary.modality[claim.index].of(clause.verb.main).status
    return found[0].place if status in _SO or _is_ability(claim, clause) else None


def _is_ability(claim: Claim, clause: Clause) -> bool:
    """Whether a clause says that somebody could do something: "could confirm", but not "could not"."""
    lowers = claim.summary.parsed.lowers
    before = lowers[max(claim.tokens[0].index, clause.verb.main - _BEFORE) : clause.verb.main]
    return not _ABLE.isdisjoint(before) and NEGATORS.isdisjoint(before)


def _denied_pair(claim: Claim, word: Token, behind: Token) -> Extent | None:
    """Where the article has a denial between two words of the claim, "pleaded not guilty", and never none."""
    pairs = [
        _pair(claim.source.analysis.parsed.tokens, token, word.lemma)
        for token in claim.source.tokens_of(behind.lower)[:_MANY]
    ]
    found = [pair for pair in pairs if pair]
    return Extent(found[0][0].start, found[0][-1].end) if found and all(len(pair) > 2 for pair in found) else None


def _pair(tokens: Sequence[Token], behind: Token, lemma: str) -> Sequence[Token]:
    """A word with the one right before it, or before a denial, if that has a dictionary form; nothing otherwise."""
    first = behind.index - 1
    if first > 0 and tokens[first].lower in NEGATORS:
        first -= 1
    return tokens[first : behind.index + 1] if first >= 0 and tokens[first].lemma == lemma else ()


def _fault(claim: Claim, own: Token, there: Extent) -> Finding:
    message = f"The article denies this (“{claim.source.text[there.start : there.end]}”)."
    return claim.fault("negation-differs", message, own.start, own.end, span=there)
