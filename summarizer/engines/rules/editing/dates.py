"""Weekdays and the like put as dates, where they stand as adverbials and the result reads as English.

Day names are adverbials behind a preposition ("on Friday") or bare behind a verb or noun ("said Friday"), determiners
with "'s" ("Friday's talks"), or premodifiers of a noun ("the Friday talks"): Quirk et al. 1985, 8.52 and 9.40.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.editing.edits import Edit, Unsafe
from summarizer.engines.rules.editing.passages import Passage, listed
from summarizer.records.phrases import TimeExpression
from summarizer.text.syntax.chunks import NounPhrase
from summarizer.text.syntax.tokens import Token
from summarizer.text.times.comparison import written_date
from summarizer.text.times.wording import day_in_words

_WEEKDAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|(?:this|last) (?:morning|afternoon|evening|night))\b", re.IGNORECASE
)
_DAY_WORD = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday|[Tt]omorrow")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?")
_YEAR = re.compile(r"\b\d{4}\b")
_DASHES = frozenset(("-", "–", "—", "/"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_COMPARED = frozenset(("from", "than", "against", "vs"))
_SUBORDINATE = frozenset("that because as if while when whether although though but where since until".split())
_CONTENT = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "EX"))
_DAYS = ("day", "part_of_day", "time")


def leaves_a_weekday(text: str) -> bool:
    """Whether a weekday stands outside quotation marks."""
    return "day" in text.lower() and _WEEKDAY.search(_QUOTED.sub("", text)) is not None


class Dates:
    """The dates of one sentence."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.analysis.article.text
        self.ends = {time.end for time in passage.times}

    def edits(self, gone: Sequence[Edit] = ()) -> Iterator[Edit]:
        """What makes days dates, but for those in what goes.

        Raises:
            Unsafe: a weekday stands where no date can.
        """
        for time in self.passage.times:
            start = time.start or 0
            words = self.passage.within(start, time.end or 0)
            if len(words) > 1 and words[0].tag == "DT" and _DAY_WORD.fullmatch(words[1].text):
                words = words[1:]
            if not words or self.passage.is_quoted(start) or time.precision not in _DAYS:
                continue
            if any(edit.start <= start < edit.end for edit in gone):
                continue
            written = written_date(time)
            if (
                not time.earliest
                and self.passage.analysis.article.published
                and _WEEKDAY.search(self.text[start : time.end])
            ):
                raise Unsafe
            if self._has_clock(time, words):
                yield from self._day_of_clock(time, words)
            elif written and time.precision != "time" and self._names_a_day(self.text[start : time.end]):
                yield from self._edit(time, words[0], words[-1], written)

    def _has_clock(self, time: TimeExpression, words: Sequence[Token]) -> bool:
        """Whether a day stands with an hour that should stay: "noon on Friday", "7.30 pm today"."""
        day = any(_DAY_WORD.fullmatch(word.text) for word in words)
        return (
            day
            and len(words) > 1
            and time.earliest is not None
            and (time.precision == "time" or words[-2].lower == "on")
        )

    def _day_of_clock(self, time: TimeExpression, words: Sequence[Token]) -> Iterator[Edit]:
        """The day alone as a date."""
        at = next(place for place, word in enumerate(words) if _DAY_WORD.fullmatch(word.text))
        before, after = self.passage.before(words[at]), self.passage.after(words[-1])
        if (after and after.tag == "POS") or time.earliest is None or time.earliest != time.latest:
            raise Unsafe
        on = "" if before and before.tag in ("IN", "TO") else "on "
        yield Edit(words[at].start, words[at].end, f"{on}{day_in_words(time.earliest)}")

    def _names_a_day(self, words: str) -> bool:
        month = _MONTH.search(words) and not _YEAR.search(words)
        return bool(month or _WEEKDAY.search(words) or _RELATIVE.search(words))

    def _edit(self, time: TimeExpression, first: Token, last: Token, written: str) -> Iterator[Edit]:
        try:
            yield from self._placed(time, first, last, written)
        except Unsafe:
            if not _MONTH.search(self.text[first.start : last.end]):
                raise

    def _placed(self, time: TimeExpression, first: Token, last: Token, written: str) -> Iterator[Edit]:
        """The edits for a day by where it stands."""
        before, after = self.passage.before(first), self.passage.after(last)
        if first.lower in ("earlier", "later", "early", "late") and first.index != last.index:
            yield from self._later(first, last, before, written)
            return
        phrase = self.passage.phrase_at(last)
        if after and after.tag == "POS":
            yield from self._possessive(time, first, after, written)
        elif phrase and phrase.last > last.index + 1 and last.tag != "RB" and not self._parts(phrase, first):
            yield from self._premodifier(phrase, first, last, written)
        elif (before and (self._is_coordinated(before) or (before.text in _DASHES and self._ends_time(before)))) or (
            before and before.tag in ("IN", "TO") and before.lower not in _SUBORDINATE - {"since", "until"}
        ):
            yield Edit(first.start, last.end, written)
        else:
            yield from self._bare(phrase, first, last, (before, after), written)

    def _parts(self, phrase: NounPhrase, first: Token) -> bool:
        """ "said Friday wages had fallen": the day belongs to the verb before it, and the noun to the verb behind."""
        before = self.passage.before(first)
        brings = before is not None and before.tag[0] == "V" and before.lemma in listed("bringing")
        subjects = (subject.first for clause in self.passage.clauses for subject in clause.subjects)
        return brings and phrase.first == first.index and phrase.first in subjects

    def _later(self, first: Token, last: Token, before: Token | None, written: str) -> Iterator[Edit]:
        """ "later today" becomes "later on 6 March 2026"."""
        if not (before and before.tag in ("IN", "TO")):
            yield Edit(first.end, last.end, f" on {written}")

    def _possessive(self, time: TimeExpression, first: Token, mark: Token, written: str) -> Iterator[Edit]:
        """ "Friday's talks": "the 6 March 2026 talks"; "Friday night's talks": "the talks on the night of …"."""
        before, noun = self.passage.before(first), self.passage.after(mark)
        if (
            (before and before.tag in ("DT", "PRP$", "POS", "JJ"))
            or noun is None
            or noun.tag in ("IN", "TO", ",", ".", "MD", "VBD", "VBZ")
        ):
            raise Unsafe
        phrase = self.passage.phrase_at(noun)
        if time.precision == "day" and not noun.text[0].isdigit() and not noun.lower.endswith("ed"):
            yield Edit(first.start, mark.end, f"the {written}")
        elif phrase and phrase.first <= noun.index:
            yield Edit(first.start, mark.end, "the")
            yield self._behind(phrase, written)
        else:
            raise Unsafe

    def _premodifier(self, phrase: NounPhrase, first: Token, last: Token, written: str) -> Iterator[Edit]:
        """ "the Friday talks in Gozo": "the talks on 6 March 2026 in Gozo"."""
        tokens = self.passage.analysis.parsed.tokens
        opening, head = tokens[phrase.first], tokens[phrase.head]
        led = opening.index < first.index and opening.tag in ("DT", "PRP$")
        following = tokens[last.index + 1]
        if not led or head.tag not in ("NN", "NNS") or following.tag in ("NNP", "NNPS", "CD"):
            raise Unsafe
        if opening.lower in ("a", "an") and opening.lower != ("an" if following.lower[0] in "aeiou" else "a"):
            raise Unsafe  # "a Friday agreement"
        yield Edit(first.start, following.start)
        yield self._behind(phrase, written)

    def _behind(self, phrase: NounPhrase, written: str) -> Edit:
        last = self.passage.analysis.parsed.tokens[phrase.last - 1]
        after = self.passage.after(last)
        if after and after.lower == "of":
            raise Unsafe
        return Edit(last.end, last.end, f" on {written}")

    def _is_coordinated(self, before: Token) -> bool:
        """ "on Friday and Saturday": the preposition is that of the first."""
        if before.tag not in ("CC", ",", "TO"):
            return False
        other = self.passage.before(before)
        return other is not None and other.end in self.ends

    def _ends_time(self, before: Token) -> bool:
        other = self.passage.before(before)
        return other is not None and other.end in self.ends

    def _bare(
        self,
        phrase: NounPhrase | None,
        first: Token,
        last: Token,
        around: tuple[Token | None, Token | None],
        written: str,
    ) -> Iterator[Edit]:
        """ "closed Friday", "the bank Friday said", "Friday, it closed"; not "Friday was chosen", "Black Friday"."""
        before, after = around
        if self._is_subject(before, after) or (before and not self._can_precede(phrase, first, before)):
            raise Unsafe
        if before and before.lower in ("late", "early") and before.tag in ("RB", "JJ"):
            yield Edit(first.start, last.end, f"on {written}")
            return
        if self._is_compared(first):
            if self.text[first.start : last.end].lower() != "yesterday":
                raise Unsafe
            yield Edit(first.start, last.end, "a day earlier")
            return
        if first.text[0].isdigit() and not _MONTH.search(self.text[first.start : last.end]):
            raise Unsafe
        that = " that" if before and after and self._opens_content(before, after) else ""
        yield Edit(first.start, last.end, f"on {written}{that}")

    def _is_subject(self, before: Token | None, after: Token | None) -> bool:
        opens = before is None or before.tag in ("CC", "WDT", "WP", "WRB") or before.lower in _SUBORDINATE
        return opens and after is not None and (after.tag[0] == "V" or after.tag == "MD")

    def _can_precede(self, phrase: NounPhrase | None, first: Token, before: Token) -> bool:
        """Whether a bare day can stand behind a word."""
        if before.tag in ("DT", "PRP$", "POS", "CD", "$", "PDT") or before.text in _DASHES:
            return before.tag == "CD"
        if before.tag == "JJ" or before.lower in ("earlier", "later"):
            return before.lower in ("late", "early")
        if phrase is None or phrase.first >= first.index or before.tag not in _NOUNS:
            return True
        named = any(name.end == before.end for name in self.passage.names)
        opener = self.passage.before(self.passage.analysis.parsed.tokens[phrase.first])
        compound = opener is not None and opener.lower in ("on", "every", "each")
        return not compound and (named or not before.text[0].isupper() or before.index == self.passage.first)

    def _is_compared(self, first: Token) -> bool:
        """ "fell to three from five yesterday": the five is yesterday's, or the fall."""
        token = self.passage.before(first)
        phrase = self.passage.phrase_at(token) if token else None
        opener = self.passage.before(self.passage.analysis.parsed.tokens[phrase.first]) if phrase else None
        return opener is not None and opener.lower in _COMPARED

    def _opens_content(self, before: Token, after: Token) -> bool:
        """ "said Friday measures had failed": here "that" must part the date from what is said."""
        if after.tag not in _CONTENT or after.lower in ("that", "this") or before.tag[0] != "V":
            return False
        if before.lemma not in listed("bringing"):
            return False
        finite = any(clause.verb.finite and clause.verb.first > after.index for clause in self.passage.clauses)
        contents = (part for attribution in self.passage.attributions for part in attribution.content)
        return finite and any(
            part.start in (after.start, before.end + 1) or part.start == after.start for part in contents
        )
