"""The summary: the sentences that matter, edited to be neutral, in the article's order."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.config import Config
from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.editing.editor import Editor
from summarizer.engines.rules.editing.passages import listed
from summarizer.engines.rules.references import References, Taken
from summarizer.prompting.extraction import ExtractedSentence
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.find import Name
from summarizer.text.syntax.word_classes import TELLING

_TELLING = TELLING | {"CD"}
_MOST = 6
_ENOUGH = 5
"""Sentences after which no further one is looked for."""
_TRIED = 40
"""Sentences that are looked at, the weightiest first"""
_PAST = frozenset(("had", "was", "were"))
_CHAIN = 3
"""Sentences that are taken at once, as they need each other"""
_QUOTED = 0.25
"""Share of a sentence that is a quotation, from which on others are better"""
_MOST_TOLD = 0.8
"""Weight of a sentence's events at most: one that tells of six is not three times as good"""
_ALIKE = 0.5
"""Share of a sentence's words that makes it a repetition of one already taken."""


def compose(analysis: TextAnalysis, drafts: Sequence[Draft], config: Config) -> list[ExtractedSentence]:
    """Two to six sentences that can be read one after the other, in neutral words, each citing where it comes from."""
    return _Composer(analysis, drafts, config).compose()


class _Composer:
    """Chooses and edits the sentences of one article."""

    def __init__(self, analysis: TextAnalysis, drafts: Sequence[Draft], config: Config) -> None:
        self._analysis = analysis
        self._drafts = drafts
        self._room = config.summary_max_words
        self._editor = Editor(analysis)
        self._references = References(self._editor.passages)
        self._taken: dict[int, str] = {}
        self._texts: dict[int, str | None] = {}
        self._proved: dict[int, bool] = {}
        self._needs: dict[int, Taken] = {}
        self._contents: dict[int, set[str]] = {}
        self._first_in: dict[str, int] = {}
        for name in analysis.names:
            self._first_in.setdefault(name.canonical, analysis.sentence_at(name.start))

    def compose(self) -> list[ExtractedSentence]:
        """The sentences of the summary."""
        lead = self._lead()
        if lead is None:
            return []
        self._take([lead])
        for index in self._ranked(lead)[:_TRIED]:
            if len(self._taken) >= _ENOUGH:
                break
            chain = self._chain(index, lead)
            if chain and self._has_room(chain) and all(self._is_proved(place) for place in chain):
                self._take(chain)
        return self._finished(lead)

    # The lead

    def _lead(self) -> int | None:
        """The first sentence, if it can be edited; else the first one that can and takes nothing for known."""
        statements = [s.index for s in self._analysis.sentences if self._editor.is_statement(s.index)]
        return next((index for index in statements[:_TRIED] if self._stands_first(index)), None)

    def _stands_first(self, index: int) -> bool:
        edits = self._editor.edits(index, lead=True)
        if edits is None:
            return False
        needs = self._references.taken(index, edits)
        if not needs.nothing and (needs.opens or not self._is_first(index)):
            return False
        self._texts[index] = self._editor.draft(index, lead=True)
        return len((self._text(index) or "").split()) <= self._room and self._is_proved(index)

    def _is_first(self, index: int) -> bool:
        """Whether nothing but headlines and bylines stands before a sentence."""
        return not any(self._editor.is_sentence(earlier) for earlier in range(index))

    # The others

    def _ranked(self, lead: int) -> list[int]:
        """The sentences behind the lead by weight: early ones, those that tell of news, those that give figures."""
        weights = [0.0] * len(self._analysis.sentences)
        whole = [sentence.index for sentence in self._analysis.sentences if self._editor.is_statement(sentence.index)]
        for place, index in enumerate(whole):
            weights[index] = 1.5 / (1 + place)
        for index, told in self._told().items():
            weights[index] += min(told, _MOST_TOLD)
        for index in {self._analysis.sentence_at(quantity.start) for quantity in self._analysis.quantities}:
            weights[index] += 0.1
        for index in whole:
            weights[index] -= self._drawbacks(index)
        behind = [index for index in whole if index > lead and weights[index] > 0]
        return sorted(behind, key=lambda index: (-weights[index], index))

    def _told(self) -> dict[int, float]:
        """For each sentence how much news it tells."""
        told: dict[int, float] = {}
        for draft in self._drafts:
            for index in draft.sentences:
                told[index] = told.get(index, 0.0) + (0.1 if draft.background else 0.3 + 0.2 * bool(draft.time))
        return told

    def _drawbacks(self, index: int) -> float:
        """What makes a sentence less fit: quoted speech, somebody whom another sentence introduces."""
        passage = self._editor.passages[index]
        quoted = sum(quotation.end - quotation.start for quotation in passage.quotations if quotation.speech)
        stranger = any(self._is_stranger(name, index) for name in passage.names if name.sort == "person")
        return (quoted > _QUOTED * (passage.end - passage.start)) + 0.3 * stranger

    def _is_stranger(self, name: Name, index: int) -> bool:
        """Whether another sentence tells who a person is, and no few words do."""
        known = self._editor.naming.introduction(name.canonical) != name.canonical
        return not known and self._first_in.get(name.canonical, index) < index

    def _chain(self, index: int, lead: int) -> list[int]:
        """A sentence with those that it needs and that are not taken, in order; none where they do not fit."""
        chain: list[int] = []
        place = index
        while place > lead and place not in self._taken and len(chain) < _CHAIN and self._can_be_told(place, index):
            chain.insert(0, place)
            if self._is_settled(place):
                return self._with_change(chain) if self._reaches(chain) else []
            place -= 1
        return []

    def _can_be_told(self, place: int, wanted: int) -> bool:
        """Whether a sentence can stand in the summary; one that another needs may repeat what is told."""
        if self._text(place) is None or self._need(place).lost:
            return False
        return place != wanted or not any(self._is_alike(place, other) for other in self._taken)

    def _reaches(self, chain: Sequence[int]) -> bool:
        """Whether each sentence finds what it takes up in the one before it, as far as that can be seen."""
        for place in chain:
            pronouns = self._need(place).pronouns
            if pronouns and not pronouns <= self._references.sorts(place - 1):
                return False
        return True

    def _with_change(self, chain: list[int]) -> list[int]:
        """With the next sentence where that tells what became of a plan; none where that cannot be told."""
        last = chain[-1]
        if not self._is_outdated(last) or last + 1 in self._taken:
            return chain
        if last + 1 >= len(self._analysis.sentences) or not self._references.opens_with_reference(last + 1):
            return chain
        return [*chain, last + 1] if self._text(last + 1) is not None else []

    def _is_outdated(self, index: int) -> bool:
        """ "had been due to open", "was to have left"."""
        first, last = self._analysis.parsed.bounds[index]
        words, outdated = self._analysis.parsed.lowers[first:last], listed("outdated")
        places = [at for at, word in enumerate(words) if word in outdated or word in ("was", "were")]
        return any(
            not _PAST.isdisjoint(words[max(0, at - 3) : at])
            if words[at] in outdated
            else words[at + 1 : at + 3] == ("to", "have")
            for at in places
        )

    def _is_settled(self, index: int) -> bool:
        """Whether what is taken before a sentence introduces all that it takes for known."""
        needs = self._need(index)
        if needs.nothing or index - 1 in self._taken:
            return True
        if needs.before or needs.pronouns:
            return False
        before = [other for other in self._taken if other < index]
        return all(self._is_introduced(noun, before, index) for noun in needs.nouns)

    def _is_introduced(self, noun: str, before: Sequence[int], index: int) -> bool:
        """Whether "the noun" is what the article last called so, or the one body named so far, and told."""
        if any(self._references.has_noun(noun, other) for other in before):
            last = self._references.last_introduced(noun, index)
            return last is None or last in before
        return noun in listed("bodies") and self._is_one_body(before, index)

    def _is_one_body(self, before: Sequence[int], index: int) -> bool:
        taken = {name for other in before for name in self._bodies(other)}
        return len(taken) == 1 and all(self._bodies(other) <= taken for other in range(index))

    def _bodies(self, index: int) -> set[str]:
        names = self._editor.passages[index].names
        return {name.canonical for name in names if name.sort == "organization"}

    def _need(self, index: int) -> Taken:
        if index not in self._needs:
            edits = self._editor.edits(index)
            self._needs[index] = Taken(before=True) if edits is None else self._references.taken(index, edits)
        return self._needs[index]

    def _text(self, index: int) -> str | None:
        if index not in self._texts:
            self._texts[index] = self._editor.draft(index)
        return self._texts[index]

    def _is_proved(self, index: int) -> bool:
        """Whether a sentence, edited, holds; this takes the longest, so it is asked last."""
        if index not in self._proved:
            text = self._text(index)
            self._proved[index] = text is not None and self._editor.proves(index, text)
        return self._proved[index]

    def _is_alike(self, one: int, other: int) -> bool:
        words, others = self._content(one), self._content(other)
        return bool(words) and len(words & others) > _ALIKE * min(len(words), len(others))

    def _content(self, index: int) -> set[str]:
        if index not in self._contents:
            tokens = self._analysis.parsed.in_sentence(index)
            self._contents[index] = {token.lemma for token in tokens if token.tag in _TELLING}
        return self._contents[index]

    def _has_room(self, chain: Sequence[int]) -> bool:
        return (
            len(self._taken) + len(chain) <= _MOST
            and sum(len((self._text(index) or "").split()) for index in chain) <= self._room
        )

    def _take(self, chain: Sequence[int]) -> None:
        for index in chain:
            text = self._text(index) or ""
            self._taken[index] = text
            self._room -= len(text.split())

    def _finished(self, lead: int) -> list[ExtractedSentence]:
        """The sentences in order; who is known from one before is called by surname."""
        known: set[str] = set()
        finished: list[ExtractedSentence] = []
        for index in sorted(self._taken):
            text = self._told_again(index, known) if index != lead else self._taken[index]
            known.update(name.canonical for name in self._analysis.names if name.canonical in text)
            finished.append(ExtractedSentence(sentences=(index + 1,), text=text))
        return finished

    def _told_again(self, index: int, known: set[str]) -> str:
        """A sentence as it reads where some names are known."""
        text = self._editor.draft(index, known, self._taken.get(index - 1, ""))
        if text is None or text == self._taken[index] or not self._editor.proves(index, text):
            return self._editor.naming.plain(self._taken[index], known)
        return text
