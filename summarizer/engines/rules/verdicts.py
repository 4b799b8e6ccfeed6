"""Verdicts: who is accused of what, and what a sentence is, where courts and police are told of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.nearby import clauses_near
from summarizer.engines.rules.phrases import Phrases
from summarizer.engines.rules.senses import senses_in
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.clauses import Clause

_JUDGED = frozenset(("convicted", "sentenced", "acquitted"))
_TERM = 12
"""Words between a sentence and its length"""


class Verdicts:
    """Fills what the steps of the law have roles of their own for, in one article."""

    def __init__(self, analysis: TextAnalysis, phrases: Phrases) -> None:
        self._analysis = analysis
        self._tokens = analysis.parsed.tokens
        self._phrases = phrases
        self._senses = senses_in(analysis)

    def fill(self, draft: Draft, clause: Clause) -> None:
        """Fill how long somebody is to be in prison, and for what deed."""
        if draft.sub_type == "sentenced" and (term := self._term(clause)):
            draft.fill("sentence", (term,))
        if draft.sub_type in _JUDGED:
            draft.fill("offence", tuple(self._deed(clause)))

    def offences(self, draft: Draft, slot: str, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
        """Those of some phrases that are offences: people are accused, "the trial of five soldiers", life is a term."""
        of_noun = draft.trigger.phrase is not None and slot in ("of", "for")
        accused = tuple(filter(self._is_accused, phrases)) if of_noun else ()
        terms = tuple(phrase for phrase in phrases if self._tokens[phrase.head].lower == "life")
        draft.fill("accused", self._phrases.all(accused, None))
        draft.fill("sentence", self._phrases.all(terms, None))
        return tuple(phrase for phrase in phrases if phrase not in accused and phrase not in terms)

    def _is_accused(self, phrase: NounPhrase) -> bool:
        named = self._senses.name_at(phrase.head)
        return self._senses.of(phrase, "people") or (named is not None and named.sort == "person")

    def _deed(self, clause: Clause) -> Iterator[Mention]:
        """What somebody is tried for, as a clause: "found guilty of murdering a reporter"."""
        for inner in clauses_near(self._analysis, clause.sentence, clause.verb.last):
            if is_offence(inner, clause):
                last = inner.objects[-1].last if inner.objects else inner.verb.last
                start, end = self._tokens[inner.verb.main].start, self._tokens[last - 1].end
                yield Mention(text=self._analysis.article.text[start:end], start=start, end=end)
                return

    def _term(self, clause: Clause) -> Mention | None:
        """How long somebody is to be in prison: "sentenced to nine years", "jailed for six months"."""
        last = min(clause.verb.last + _TERM, self._analysis.parsed.bounds[clause.sentence][1])
        near = self._tokens[clause.verb.last : last]
        before = {after.start: token.lower for token, after in pairwise(near)}
        for time in self._analysis.times_in(near[0].start, near[-1].end) if near else ():
            if time.type == "DURATION" and before.get(time.start or 0) in ("to", "for"):
                return Mention(text=time.text, start=time.start, end=time.end)
        return None


def is_offence(inner: Clause, charged: Clause) -> bool:
    """Whether a gerund tells what somebody is charged with, tried or jailed for."""
    near = 0 < inner.verb.first - charged.verb.last < _TERM
    return near and inner.verb.form == "VBG" and inner.marker in ("of", "for", "with")
