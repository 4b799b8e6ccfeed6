"""The linker: takes articles one by one, and links what each tells with what was told before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product

from summarizer.records.summary import ArticleSummary
from summarizer.timeline.evidence import CitedText
from summarizer.timeline.identity import can_be_one, identity
from summarizer.timeline.index import Index
from summarizer.timeline.keys import event_keys, figure_keys
from summarizer.timeline.likeness import Comparison
from summarizer.timeline.mentions import EventMention, FigureMention
from summarizer.timeline.reading import day_of, read_summary
from summarizer.timeline.schema import LinkRow
from summarizer.timeline.series import same_quantity
from summarizer.timeline.stages import next_stage
from summarizer.timeline.verdict import Verdict

_COMMON = 0.02
_FEW_ARTICLES = 20
"""A name that more articles than these, and more than this share of all, have tells little."""

Found = tuple[Verdict, int]
"""A verdict, and the number of the other mention"""


class Linker:
    """Links the mentions of an index. Each new one is compared with those that share a key with it, and no others."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._size = index.size()
        self._names = lru_cache(maxsize=20_000)(index.names)
        self._is_common = lru_cache(maxsize=20_000)(self._count_as_common)
        self._comparison = Comparison(self._is_common, self._names)

    def add(self, summary: ArticleSummary) -> bool:
        """Link the events and figures of an article; whether it was new to the index."""
        if self._index.has(summary.article.id):
            return False
        cited = CitedText(summary)
        with self._index:
            number = self._enter(summary, cited)
            notes = read_summary(summary, cited, number)
            self._index.set_names(number, notes.names)
            numbers = self._add_events(notes.events)
            self._add_figures(notes.figures, numbers)
        self._size += 1
        return True

    def _enter(self, summary: ArticleSummary, cited: CitedText) -> int:
        told = [(s.text, [cited.sentence for cited in s.evidence]) for s in summary.summary.sentences]
        sentences = {sentence.sentence: sentence.text for sentence in cited.sentences}
        article = summary.article
        return self._index.add_article(
            article.id, day_of(article.published), article.model_dump_json(), told, sentences
        )

    def _count_as_common(self, name: str) -> bool:
        return self._index.articles_naming(name) > max(_FEW_ARTICLES, _COMMON * self._size)

    # Events

    def _add_events(self, events: Iterable[EventMention]) -> dict[str, int]:
        """The numbers of an article's events, by their ids."""
        numbers: dict[str, int] = {}
        for event in events:
            keys = event_keys(event)
            near = self._index.near(keys)
            number = numbers[event.event] = self._index.add_mention(event, keys)
            others = [(other, self._index.event(other)) for other in near]
            if not self._identify(number, event, others):
                self._continue(number, event, others)
        return numbers

    def _identify(self, number: int, event: EventMention, others: Sequence[tuple[int, EventMention]]) -> bool:
        """Link an event with the report of it that it is most like, and with the one that it contradicts."""
        found: list[Found] = []
        for other, mention in others:
            pair = (mention, event) if _is_before(mention, event) else (event, mention)
            verdict = identity(*pair, self._comparison)
            if verdict:
                found.append((verdict, other))
        self._link(number, _best(one for one in found if one[0].kind == "contradiction"))
        for one in sorted((one for one in found if one[0].kind != "contradiction"), key=_rank):
            if self._can_join(number, one[1]):
                self._link(number, one, is_later=_is_before(self._index.event(one[1]), event))
                self._index.join(number, one[1])
        return self._index.is_joined(number)

    def _can_join(self, number: int, other: int) -> bool:
        """Whether nothing among the reports of two events, which one link would make one, speaks against it."""
        some, others = self._index.others(number), self._index.others(other)
        if some[0] == others[0]:
            return False
        return all(can_be_one(self._index.event(a), self._index.event(b)) for a, b in product(some, others))

    def _continue(self, number: int, event: EventMention, others: Sequence[tuple[int, EventMention]]) -> None:
        """Link an event with the stage before it, and with the one after it, where that was told earlier."""
        before = [(v, n) for n, mention in others if (v := next_stage(mention, event, self._comparison))]
        after = [(v, n) for n, mention in others if (v := next_stage(event, mention, self._comparison))]
        self._link(number, _best(before))
        after = [(verdict, other) for verdict, other in after if not self._index.has_stage_before(other)]
        self._link(number, _best(after), is_later=False)

    # Figures

    def _add_figures(self, figures: Iterable[FigureMention], events: dict[str, int]) -> None:
        for figure in figures:
            keys = figure_keys(figure)
            near = self._index.near(keys)
            number = self._index.add_mention(figure, keys)
            self._index.note_event(number, self._index.same_as(events[figure.event]) if figure.event else None)
            near += self._index.figures_of_event(number)
            found = [(v, other) for other in dict.fromkeys(near) if (v := self._compare(number, figure, other))]
            contradicted = _best(one for one in found if one[0].kind == "contradiction")
            continued = _best(one for one in found if one[0].kind != "contradiction")
            if contradicted and continued and continued[0].kind == "update":
                continued = None  # the source that goes on is the other one
            for one in filter(None, (continued, contradicted)):
                self._link(number, one, is_later=_is_before(self._index.figure(one[1]), figure))
                self._index.join(number, one[1])

    def _compare(self, number: int, figure: FigureMention, other: int) -> Verdict | None:
        mention = self._index.figure(other)
        one_event = bool(figure.event and mention.event) and self._index.event_of(number) == self._index.event_of(other)
        pair = (mention, figure) if _is_before(mention, figure) else (figure, mention)
        return same_quantity(*pair, one_event, self._comparison)

    def _link(self, number: int, found: Found | None, *, is_later: bool = True) -> None:
        if found is None:
            return
        verdict, other = found
        ends = (other, number) if is_later else (number, other)
        self._index.add_link(LinkRow(*ends, verdict.kind, verdict.score, verdict.reasons))


def _is_before(one: EventMention | FigureMention, other: EventMention | FigureMention) -> bool:
    """Whether one is told before the other: by day of publication, and on one day as they came."""
    return (one.published or 0, one.article) <= (other.published or 0, other.article)


def _rank(found: Found) -> tuple[float, int]:
    return -found[0].score, -found[1]


def _best(found: Iterable[Found]) -> Found | None:
    return min(found, key=_rank, default=None)
