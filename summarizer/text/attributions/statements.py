"""Attributions by verbs: "said that …", "…, said Borg", "criticised the plan", "is expected to rise"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.text.attributions import cues
from summarizer.text.attributions.complements import Complement
from summarizer.text.attributions.cues import Cue, Stance, listed, stance_of
from summarizer.text.attributions.noun_phrases import DASHES, Range
from summarizer.text.attributions.parts import Found, SentenceParts
from summarizer.text.attributions.putting import Putting
from summarizer.text.syntax.chunks import VerbGroup

_AHEAD = frozenset(("will", "would", "shall", "wo", "'ll"))
_AFTER_NAME = frozenset((",", ".", ":", "''", "``", "IN", "CC", "WP", "WDT", "WRB", "-LRB-", "RB", "TO"))
_THINKING = frozenset(("think", "believe", "hope", "fear", "tell"))
_NAMING = frozenset(("dub", "name", "brand"))
_NEAR = 20
"""Tokens after a cue in which a verb or a number is looked for"""
_BY = 10
"""Tokens after a passive verb among which its "by" is looked for"""


class Statements:
    """The attributions of a sentence that verbs make."""

    def __init__(self, parts: SentenceParts) -> None:
        self.parts = parts
        self.tokens, self.first, self.last = parts.tokens, parts.first, parts.last
        self.phrases, self.contents, self.complements = parts.phrases, parts.contents, parts.complements

    def read(self) -> Iterator[Found]:
        """The attributions, in the order of their verbs."""
        verbs = cues.attributing()
        for place, chunk in enumerate(self.parts.chunks):
            if isinstance(chunk, VerbGroup) and self.tokens[chunk.main].lemma in verbs:
                found = self._of_group(place, chunk)
                if found:
                    yield found

    def _of_group(self, place: int, group: VerbGroup) -> Found | None:
        lemma = self.tokens[group.main].lemma
        if lemma == "put":
            return Putting(self.parts).read(place, group)
        particles = cues.phrasal().get(lemma)
        after = self._past_particle(group, particles) if particles else 0
        cue = self.parts.verbs.get(lemma)
        if not after and cue is None:
            return None
        if group.passive and group.form != "VBN" and not self._is_perfect(group, after > 0):
            return self._passive(place, group, after or group.last, cue)
        if after:
            return self._phrasal(place, group, after)
        return self._active(place, group, cue) if cue else None

    def _past_particle(self, group: VerbGroup, particles: frozenset[str]) -> int:
        """The token after the preposition that makes a verb attribute ("spoke | warmly of"), or 0: no time follows."""
        for place in range(group.last, min(self.last, group.last + 2)):
            if self.tokens[place].lower in particles:
                return 0 if self.phrases.is_time(place + 1) else place + 1
            if self.tokens[place].tag != "RB":
                break
        return 0

    def _is_perfect(self, group: VerbGroup, is_phrasal: bool) -> bool:
        """Whether the short form in "who's called for" is of "has": no object follows a passive."""
        if self.tokens[group.first].lower != "'s" or group.last - group.first != 2:
            return False
        if is_phrasal:
            return True
        kind = self.complements.after(group.last).kind
        takes_object = kind in (cues.OBJECT, cues.THAT, cues.QUESTION)
        return takes_object and self.tokens[group.main].lemma not in _NAMING

    def _phrasal(self, place: int, group: VerbGroup, after: int) -> Found | None:
        """Handle a verb with its preposition: "called for elections", "pointed out that …"."""
        lemma, particle = self.tokens[group.main].lemma, self.tokens[after - 1].lower
        source, here = self.parts.subjects.of(place), (group.first, after)
        complement = self.complements.after(after)
        if complement.kind == cues.NOTHING and source and particle == "out":
            return self.parts.postposed(source, here, complement.start, stance_of(lemma))
        clause = particle == "out" or complement.kind == cues.QUESTION
        content = self.contents.after(after, clause, group.form)
        return self.parts.found(source, here, content, stance_of(lemma))

    # Active verbs

    def _active(self, place: int, group: VerbGroup, cue: Cue) -> Found | None:
        if self._is_attribute(group):
            return None
        here = (group.first, group.last)
        finite = group.finite or (group.form == "VBN" and group.last == group.first + 1)
        if cue.inverts and finite:
            inverted = self._inverted(group, here, cue)
            if inverted:
                return inverted
        source = None if self._is_asked(group, cue) else self.parts.subjects.of(place)
        complement = self.complements.after(group.last, cue.addressed)
        if source and finite and cue.takes & cues.NOTHING:
            after = self._end_of_tag(source, complement, group.last)
            if after:
                return self.parts.postposed(source, here, after, cue.stance)
        return self._preposed(source, group, cue, complement)

    def _end_of_tag(self, source: Range, complement: Complement, end: int) -> int:
        """The place after "Borg said" with its adjuncts where that follows its content, or 0."""
        is_over = complement.kind == cues.NOTHING
        waits = self.contents.is_spoken_before(source[0]) and not complement.kind & cues.OBJECT
        if waits and (is_over or source[0] > self.first):
            return end
        return complement.start if is_over else 0

    def _preposed(self, source: Range | None, group: VerbGroup, cue: Cue, complement: Complement) -> Found | None:
        """An attribution whose content follows."""
        kind, start = complement
        if kind & (cues.OBJECT | cues.OBJECT_INFINITIVE) and not kind & cue.takes:
            lemma = self.tokens[group.main].lemma
            is_clausal = lemma in listed("say") or lemma in _THINKING
            says = lemma == "say" or (is_clausal and self.complements.has_verb(start))
            kind = cues.OBJECT if cue.takes & cues.OBJECT else cues.BARE if says else kind
        spoken = kind & (cues.THAT | cues.BARE | cues.QUOTED) > 0
        if not kind & cue.takes or kind == cues.NOTHING:
            return None
        if source is None and not spoken and kind != cues.QUESTION:
            return None
        clause = not kind & (cues.OBJECT | cues.OBJECT_INFINITIVE | cues.GERUND)
        content = self.contents.after(start, clause, group.form)
        if content is None:
            return None
        stance = self._stance(group, cue, content)
        return Found(source, (group.first, group.last), [content], stance, spoken)

    def _is_attribute(self, group: VerbGroup) -> bool:
        """Whether a lone participle belongs to a noun or a comparison: "an estimated 40", "as expected"."""
        if group.last > group.first + 1 or group.form not in ("VBN", "VBD", "VBG") or group.first == self.first:
            return False
        before = self.tokens[group.first - 1]
        compared = before.lower in ("as", "than") and group.form != "VBG"
        return compared or before.tag in ("PRP$", "POS") or before.lower in ("a", "an", "the")

    def _is_asked(self, group: VerbGroup, cue: Cue) -> bool:
        """Whether somebody else asks: "Asked whether …, Borg said", "Borg, told that …, left"."""
        if group.form not in ("VBN", "VBD") or not cue.addressed or group.last > group.first + 1:
            return False
        if group.first == self.first:
            return True
        before = self.tokens[self.first : group.first]
        commas = sum([token.tag == "," for token in before[:_NEAR]])
        return before[-1].tag == "WRB" or (before[-1].tag == "," and commas == 1)

    def _stance(self, group: VerbGroup, cue: Cue, content: Range) -> Stance:
        """The stance of a verb, which "not" and a content that lies ahead can change."""
        lemma = self.tokens[group.main].lemma
        if group.negated and lemma in ("believe", "think"):
            return "doubts"
        first, last = content
        near = self.tokens[first : min(last, first + _NEAR)]
        is_ahead = lemma in listed("expects_of_future") and any(token.lower in _AHEAD for token in near)
        return "expects" if is_ahead else cue.stance

    def _inverted(self, group: VerbGroup, here: Range, cue: Cue) -> Found | None:
        """An attribution whose subject follows its verb: "…," said Borg; Said Borg: "…"."""
        phrase = self.phrases.at(group.last)
        if phrase is None or self.tokens[phrase.head].tag == "DT":
            return None
        source = group.last, self.phrases.past(group.last)
        if self.phrases.is_time(group.last) or not self._ends_tag(source[1]):
            return None
        if group.first == self.first:
            is_quoted = source[1] < self.last and self.tokens[source[1]].text in (",", ":")
            content = self.contents.after(source[1] + 1, clause=True) if is_quoted else None
            return Found(source, here, [content], cue.stance, spoken=True) if content else None
        if self.tokens[group.first - 1].tag not in (",", "''"):
            return None
        left = self.contents.before(group.first)
        if left is None or self.tokens[left[1] - 1].tag == "''":
            return self.parts.parted(source, here, left, source[1], cue.stance) if left else None
        return Found(source, here, [left], cue.stance, spoken=True)

    def _ends_tag(self, place: int) -> bool:
        """Whether a name after its verb can end at a token, and is not the subject of another verb."""
        return place >= self.last or self.tokens[place].tag in _AFTER_NAME or self.tokens[place].text in DASHES

    # Passive verbs

    def _passive(self, place: int, group: VerbGroup, after: int, cue: Cue | None) -> Found | None:
        """Handle "Borg was accused of theft", "prices are expected to rise", "it was reported that …"."""
        subject = self.parts.subjects.of(place)
        here = (group.first, after)
        takes, stance = (cue.takes, cue.stance) if cue else (cues.OBJECT, "asserts")
        kind, start = self.complements.after(after)
        if kind == cues.THAT and takes & cues.THAT:
            return self.parts.found(None, here, self.contents.after(start, True, group.form), stance)
        wanted = cues.THAT | cues.INFINITIVE | cues.OBJECT_INFINITIVE if kind == cues.INFINITIVE else cues.OBJECT
        content = self.contents.after(after, False, group.form)
        if not takes & wanted or subject is None or content is None:
            return None
        source, rest = self._by(content)
        return Found(source, here, [subject, rest] if rest else [subject], stance)

    def _by(self, content: Range) -> tuple[Range | None, Range | None]:
        """Who is named after "by" in what follows a passive verb, and the rest of that."""
        first, last = content
        by = next((at for at in range(first, min(last, first + _BY)) if self.tokens[at].lower == "by"), last)
        start = by + 1
        while start < last and self.tokens[start].tag == "RB":
            start += 1
        phrase = self.phrases.at(start)
        end = self.phrases.past(start)
        if end == start or phrase is None or self.tokens[phrase.head].lemma in listed("mute"):
            return None, content
        return (start, end), (first, by) if by > first else (end, last) if end < last else None
