"""The editor: sentences of an article in neutral words, where that is safe; else they are not used.

Each edit replaces or cuts a stretch that grammar allows to go: a connective, a bracket, a comma-bound adjunct, a loaded
word with a neutral one at hand, a weekday whose date is known, a pronoun whose name is known.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from summarizer.engines.rules.editing import cuts
from summarizer.engines.rules.editing.dates import Dates, leaves_a_weekday
from summarizer.engines.rules.editing.edits import Edit, Unsafe, add, applied
from summarizer.engines.rules.editing.naming import Naming
from summarizer.engines.rules.editing.passages import Passage, Passages
from summarizer.engines.rules.editing.proof import holds
from summarizer.engines.rules.editing.statements import is_statement
from summarizer.engines.rules.editing.wording import neutral_words
from summarizer.text.analysis import TextAnalysis


class Editor:
    """Edits the sentences of one article."""

    def __init__(self, analysis: TextAnalysis) -> None:
        self.passages = Passages(analysis)
        self.naming = Naming(analysis)
        self._statements: dict[int, bool] = {}
        self._known: dict[tuple[int, bool, tuple[Edit, ...]], list[Edit] | None] = {}
        """The edits of sentences, by whether they open the summary and how those name whom they tell of"""

    def is_statement(self, index: int) -> bool:
        """Whether a sentence reports something, in a form that can be read alone."""
        if index not in self._statements:
            self._statements[index] = is_statement(self.passages[index])
        return self._statements[index]

    def is_sentence(self, index: int) -> bool:
        """Whether a sentence of any form is one: not a headline, a byline, a dateline."""
        passage = self.passages[index]
        ends = passage.text.rstrip("”\"'’)»` ")[-1:] in (".", "?", "!")
        return ends and any(clause.verb.finite for clause in passage.clauses)

    def edits(
        self, index: int, known: Collection[str] = (), fresh: str = "", *, lead: bool = False
    ) -> list[Edit] | None:
        """What makes a sentence neutral; None where no safe edit does.

        Args:
            index: the sentence.
            known: names that stand in the summary before it.
            fresh: what the summary says right before it, if that stands right before it in the article.
            lead: whether it opens the summary.
        """
        if not self.is_statement(index):
            return None
        names = tuple(self.naming.edits(self.passages[index], known, fresh))
        if (index, lead, names) not in self._known:
            self._known[index, lead, names] = self._edits(self.passages[index], names, lead=lead)
        return self._known[index, lead, names]

    def _edits(self, passage: Passage, names: Sequence[Edit], *, lead: bool) -> list[Edit] | None:
        edits: list[Edit] = []
        try:
            for edit in chain(cuts.cuts(passage), names):
                add(edits, edit)
            gone = [edit for edit in edits if not edit.text]
            for edit in neutral_words(passage, lead=lead, gone=gone):
                add(edits, edit)
            for edit in self._dates(passage, gone, lead=lead):
                add(edits, edit)
        except Unsafe:
            return None
        return edits

    def _dates(self, passage: Passage, gone: Sequence[Edit], *, lead: bool) -> list[Edit]:
        """The dates of a sentence; the lead keeps its weekdays where they cannot be put as dates."""
        try:
            return list(Dates(passage).edits(gone))
        except Unsafe:
            if lead:
                return []
            raise

    def draft(self, index: int, known: Collection[str] = (), fresh: str = "", *, lead: bool = False) -> str | None:
        """A sentence in neutral words, not proved yet; None where no safe edit makes it so."""
        edits = self.edits(index, known, fresh, lead=lead)
        if edits is None:
            return None
        passage = self.passages[index]
        text = applied(passage, edits)
        if lead:
            return text
        dated = passage.analysis.article.published is not None
        if len(text.split()) > cuts.LONGEST or (dated and leaves_a_weekday(text)):
            return None
        return text

    def proves(self, index: int, text: str) -> bool:
        """Whether a sentence, edited, says by itself what it says in the article."""
        return holds(self.passages[index], text)
