"""Noun phrases and verb groups: the flat pieces of a sentence between which its roles are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.text.syntax.tokens import Token
from summarizer.text.syntax.word_classes import VERBS

NEGATORS = frozenset(("not", "n't", "never", "no", "cannot", "neither", "nor"))
_NOMINAL = frozenset(("DT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "$"))
_PLAIN = _NOMINAL - {"DT", "PRP$"}
"""Words that always go on with a noun phrase"""
_JOINING = frozenset(("DT", "PRP$", "RB", "CC", "TO", ":"))
"""Words that may"""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_HEADS = frozenset(("NN", "NNS", "NNP", "NNPS", "CD", "PRP", "JJ", "DT"))
_AUXILIARIES = frozenset(("be", "have", "do", "'s", "'re", "'ve", "'d", "'m"))
_PERFECT = frozenset(("have", "'ve"))
_PROGRESSIVE = frozenset(("be", "'s", "'re", "'m"))
_PASSIVE = _PROGRESSIVE | {"get"}
_HEDGES = frozenset(
    "about around some roughly approximately nearly almost close to more than over at least no fewer less under "
    "up as many much most only just upwards of exceeding".split()
)
_BEGINNING = frozenset(("JJ", "CD", "NNP", "$"))
"""What can begin a phrase of its own right behind another"""
_ENDING = frozenset(("POS", "RB", "$", "JJ"))
"""What stands at the end of no phrase, adjectives apart"""
_STARTS_NOUN = _NOMINAL | {"DT", "PRP", "PRP$"}
_STARTS_VERB = VERBS | {"MD", "TO"}
_HEDGES_OPENED = {
    **dict.fromkeys(("to", "of", "than"), frozenset[str]()),
    "at": frozenset(("least", "most")),
    "as": frozenset(("many", "much", "few")),
    "up": frozenset(("to",)),
}
"""Prepositions that are part of a hedge only before these words: "at least nine", but "at nine schools" """
_LARGE = frozenset(("hundred", "thousand", "million", "billion", "trillion"))
_NUMBERS = frozenset("dozens scores tens hundreds thousands millions".split())
_COUNTED_BY = frozenset(
    "series string spate wave flurry slew raft host number handful couple "
    "succession half third quarter fifth tenth".split()
)
"""Nouns that only count what "of" names, behind "a" (transparent nouns, Fillmore et al. 2002)"""
_TRANSPARENT = _NUMBERS | _COUNTED_BY
_TAKEN = frozenset(("hostage", "prisoner", "captive"))
"""What people are taken, and no head of their phrase: "took two nurses | hostage" """
_COMMON = frozenset(("NN", "NNS"))
_DEFINITE = frozenset("the his her its their".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
_TIMES = _DAYS | frozenset(
    "week month year night weekend spring summer autumn fall winter january february march april may june july august "
    "september october november december".split()
)
_PEOPLE = frozenset("wounded injured dead sick elderly disabled missing poor displaced unemployed young old".split())
_ADJECTIVAL_NAMES = ("an", "ese", "ish", "i", "ch", "ic", "ss")
"""Endings of words such as Kenyan, Japanese, Irish, Pakistani, French, Icelandic, Swiss"""
_LONGEST_GROUP, _LONGEST_PHRASE, _LONGEST_HEDGE = 9, 40, 5
"""Words; what is longer is no language, and would cost more than linear time."""
_QUOTES = frozenset(("``", "''"))
_FIXED = frozenset(
    (
        ("balance", "payments"),
        ("balance", "power"),
        ("cost", "living"),
        ("prisoner", "war"),
        ("prisoners", "war"),
        ("rules", "origin"),
        ("standard", "living"),
        ("state", "emergency"),
        ("terms", "trade"),
    )
)
"""Nouns that "of" joins to one, which may stand before another: "the balance of payments deficit" """
_MODALS_OF_FUTURE = frozenset(("will", "wo", "shall", "'ll"))


@dataclass(slots=True, unsafe_hash=True)
class NounPhrase:
    """A noun phrase without what hangs on it: "six nurses", "Ghana's Transport Ministry", "it".

    `first` and `last` are places in the token sequence, half-open; `head` the place of its head word.
    """

    first: int
    last: int
    head: int


@dataclass(slots=True, unsafe_hash=True)
class VerbGroup:
    """A verb with its auxiliaries: "had not been repaired".

    `first` and `last` are places in the token sequence, half-open; `main` the place of the verb itself.
    """

    first: int
    last: int
    main: int
    form: str
    """Penn tag of the first verb of the group, TO for an infinitive"""
    modal: str = ""
    """"would", "may"; "will" for all futures"""
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    finite: bool = field(init=False)
    """Whether it can carry a clause: not an infinitive, participle or gerund"""

    def __post_init__(self) -> None:
        self.finite = self.form in _FINITE


Chunk = NounPhrase | VerbGroup
_TO = ("-", "–")
_UP_TO = frozenset((*_TO, "to", "or"))
_LONG_SCORE = 4
"""Digits of a year, which no side reaches in points"""


def chunks(tokens: Sequence[Token], first: int, last: int) -> Iterator[Chunk]:
    """The noun phrases and verb groups among the tokens from `first` to before `last`, in order."""
    place = first
    while place < last:
        token = tokens[place]
        found: Chunk | None = _verb_group(tokens, place, last) if token.tag in _STARTS_VERB else None
        if found is None and (token.tag in _STARTS_NOUN or token.lower in _HEDGES):
            found = _noun_phrase(tokens, place, last)
            if found is not None and tokens[found.head].lower in _TRANSPARENT:
                found = _with_counted(tokens, found, last)
        if found is None:
            place += 1
        else:
            yield found
            place = end_of_score(tokens, found.last, last) or found.last


def _with_counted(tokens: Sequence[Token], counting: NounPhrase, end: int) -> NounPhrase:
    """ "A spate of arson attacks", "tens of thousands of people": a phrase with what it counts as its head."""
    opens = counting.head in (counting.first, counting.last - 1) and tokens[counting.first].lower in ("a", "an")
    if not opens and tokens[counting.head].lower not in _NUMBERS:
        return counting
    if counting.last + 1 >= end or tokens[counting.last].lower != "of":
        return counting
    counted = _noun_phrase(tokens, counting.last + 1, end)
    if counted is None or tokens[counted.head].tag not in ("NNS", "NN", "NNPS"):
        return counting
    if tokens[counted.head].lower in _NUMBERS:
        counted = _with_counted(tokens, counted, end)
    return NounPhrase(counting.first, counted.last, counted.head)


def end_of_score(tokens: Sequence[Token], first: int, end: int) -> int:
    """The place behind the result that stands at a place, "2-1" and "6-3, 6-4"; 0 where none does."""
    last = 0
    while first + 2 < end and tokens[first + 1].text in _TO and _is_score(tokens, first, end):
        last = first + 3
        first = last + (tokens[last].text == ",") if last < end else last
    return last


def _is_score(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Two short numbers that count nothing behind them, as "10-12 people" do."""
    points = (tokens[first], tokens[first + 2])
    counts = first + 3 < end and tokens[first + 3].tag[:2] in ("NN", "JJ", "CD")
    return not counts and all(point.text.isdecimal() and len(point.text) < _LONG_SCORE for point in points)


def _noun_phrase(tokens: Sequence[Token], first: int, end: int) -> NounPhrase | None:
    if tokens[first].tag == "PRP":
        return NounPhrase(first, first + 1, first)
    if end > first + _LONGEST_PHRASE:
        end = first + _LONGEST_PHRASE
    start = last = _after_hedge(tokens, first, end) if tokens[first].lower in _HEDGES else first
    while last < end:
        tag = tokens[last].tag
        if tag == "IN" and _is_fixed(tokens, last, end):
            last += 2
            continue
        if tag not in _PLAIN and (tag not in _JOINING or not _continues(tokens, start, last)):
            break
        may_begin = last > start and (
            tag in _BEGINNING or tokens[last - 1].lower in _PARTS_OF_DAY or tokens[last].lower in _TAKEN
        )
        if may_begin and _begins_anew(tokens, start, last):
            break
        last += 1
    while last > start and tokens[last - 1].tag in _ENDING and not _can_end(tokens, start, last - 1):
        last -= 1
    head = last - 1
    if last == start or tokens[head].tag not in _HEADS:
        return None
    if tokens[head].tag == "JJ" and last == start + 1 and not _stands_for_people(tokens, head):
        return None
    return NounPhrase(first, last, head)


def _is_fixed(tokens: Sequence[Token], of: int, end: int) -> bool:
    """Whether "of" joins two nouns to one that stands before another."""
    if of + 2 >= end or tokens[of + 2].tag not in _COMMON:
        return False
    return (tokens[of - 1].lower, tokens[of + 1].lower) in _FIXED


def _begins_anew(tokens: Sequence[Token], start: int, here: int) -> bool:
    """Whether a word begins a phrase of its own: "a walkout | last Friday", "Monday night | shells"."""
    before, word = tokens[here - 1], tokens[here]
    if before.lower in _PARTS_OF_DAY:
        return here == start + 2 and word.tag != "POS" and tokens[start].lower in _DAYS
    if word.tag == "JJ":
        return word.lower in ("last", "next") and before.tag in _COMMON and _follows(tokens, here, _TIMES)
    if word.tag == "NN" and word.lower in _TAKEN:
        return before.tag in ("NNS", "NNP", "NNPS") and start < here
    if word.tag == "$" and before.end < word.start:
        return before.tag in ("NNP", "NNPS") or (before.tag in _COMMON and tokens[start].lower in _DEFINITE)
    if word.tag == "CD":
        of_its_own = "," in word.text or _follows(tokens, here, _LARGE) or end_of_score(tokens, here, len(tokens)) > 0
        return (before.tag == "NNP" and of_its_own) or _is_sum_behind(tokens, start, here)
    if word.tag != "NNP" or before.tag not in _COMMON:
        return False
    if word.lower in _DAYS:
        return not (here + 1 < len(tokens) and tokens[here + 1].tag in _PLAIN)
    indefinite = tokens[start].lower in ("a", "an") and start > 0 and tokens[start - 1].tag == "IN"
    return indefinite and here + 1 < len(tokens) and tokens[here + 1].tag in ("VBD", "VBZ", "NNP")


def _is_sum_behind(tokens: Sequence[Token], start: int, here: int) -> bool:
    """ "Fined the company | 85 million euros", "gave each family | 60,000 kwacha"."""
    if tokens[here - 1].tag not in _COMMON or tokens[start].tag not in ("DT", "PRP$"):
        return False
    return "," in tokens[here].text or _follows(tokens, here, _LARGE)


def _follows(tokens: Sequence[Token], here: int, words: frozenset[str]) -> bool:
    return here + 1 < len(tokens) and tokens[here + 1].lower in words


def _can_end(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Whether an adjective stands at a place, and not behind a noun as an adverb does: "off Lamu late on Monday"."""
    behind = place > start and tokens[place - 1].tag in ("NN", "NNS", "NNP", "NNPS")
    return tokens[place].tag == "JJ" and not behind


def _after_hedge(tokens: Sequence[Token], first: int, end: int) -> int:
    """The place behind the words of a hedge, where a number follows them: "up to", "more than"."""
    place = first
    opening = _HEDGES_OPENED.get(tokens[first].lower)
    if opening is not None and not (first + 1 < end and tokens[first + 1].lower in opening):
        return first
    while place < min(first + _LONGEST_HEDGE, end) and tokens[place].lower in _HEDGES:
        place += 1
    return place if place < end and tokens[place].tag in ("CD", "$") else first


def _stands_for_people(tokens: Sequence[Token], place: int) -> bool:
    """ "nurses and injured": an adjective as a noun."""
    return place > 1 and tokens[place - 1].tag == "CC" and tokens[place].lower in _PEOPLE


def _continues(tokens: Sequence[Token], first: int, here: int) -> bool:
    """Whether a word of those that may begin or join goes on with the noun phrase begun before it."""
    tag = tokens[here].tag
    if tag == "DT":
        return here == first or tokens[here - 1].tag in ("DT", "POS") or tokens[here - 1].lower == "half"
    if tag == "PRP$":
        return here == first or tokens[here - 1].lower in ("all", "both", "half")
    if here == first:
        return False
    if tokens[here - 1].tag == "CD" and tokens[here].lower in _UP_TO:
        return _joins_range(tokens, first, here)
    return tag in ("RB", "CC") and _joins_premodifiers(tokens, here)


def _joins_range(tokens: Sequence[Token], first: int, here: int) -> bool:
    """ "10 to 12 people", "three or four days", but "from 10 to 12 points"."""
    if first and tokens[first - 1].lower == "from":
        return False
    behind = tokens[here + 1 : here + 3]
    return len(behind) == 2 and behind[0].tag == "CD" and behind[1].tag in ("NN", "NNS", "JJ", "CD", "VBN")


def _joins_premodifiers(tokens: Sequence[Token], here: int) -> bool:
    """ "extremely" before, and "and" between, adjectives: "tired and hungry children"."""
    if here + 2 >= len(tokens):
        return False
    before, word, after, noun = tokens[here - 1 : here + 3]
    if word.tag == "RB":
        return after.tag in ("JJ", "CD")
    names = all(token.text[0].isupper() and token.lower.endswith(_ADJECTIVAL_NAMES) for token in (before, after))
    return (names or before.tag == after.tag == "JJ") and noun.tag in ("NN", "NNS", "JJ")


def _verb_group(tokens: Sequence[Token], first: int, end: int) -> VerbGroup | None:
    """The group that starts at a place: an optional "to", auxiliaries and adverbs, then the verb."""
    main, end = None, min(first + _LONGEST_GROUP, end)
    for place in range(first, end):
        tag = tokens[place].tag
        if tag in VERBS:
            if main is not None and tokens[main].lemma not in _AUXILIARIES:
                break
            main = place
        elif tag == "TO":
            if place > first or place + 1 >= end or not _verb_follows(tokens, place):
                break
        elif tag in _QUOTES:  # "had 'trespassed'"
            if place == first or place + 1 >= end or tokens[place + 1].tag not in VERBS:
                break
        elif tag != "MD" and (tag != "RB" or place == first):
            break
    return None if main is None else _described(tokens, first, main)


def _verb_follows(tokens: Sequence[Token], place: int) -> bool:
    following = tokens[place + 1 : place + 3]
    return following[0].tag in VERBS or (following[0].tag == "RB" and len(following) > 1 and following[1].tag in VERBS)


def _described(tokens: Sequence[Token], first: int, main: int) -> VerbGroup:
    if first == main:
        return VerbGroup(first, main + 1, main, tokens[main].tag, passive=tokens[main].tag == "VBN")
    before = tokens[first:main]
    verbs = [token for token in before if token.tag in VERBS]
    lemmas, words = [token.lemma for token in verbs], [token.lower for token in verbs]
    modal = next((token.lower for token in before if token.tag == "MD"), "")
    return VerbGroup(
        first=first,
        last=main + 1,
        main=main,
        form=tokens[first].tag if tokens[first].tag != "RB" else tokens[main].tag,
        modal="will" if modal in _MODALS_OF_FUTURE else modal,
        passive=tokens[main].tag == "VBN" and (not verbs or lemmas[-1] in _PASSIVE),
        perfect=not _PERFECT.isdisjoint(lemmas) or "been" in words,  # "he's been arrested"
        progressive="being" in words or (tokens[main].tag == "VBG" and not _PROGRESSIVE.isdisjoint(lemmas)),
        negated=not NEGATORS.isdisjoint([token.lower for token in before]),
    )
