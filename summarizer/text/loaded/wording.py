"""Neutral wording that can stand where the loaded words do: in their form, and saying no less and no more.

Where a sentence needs more than one word changed for it, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.text.loaded.frames import fits
from summarizer.text.loaded.lexicon import Entry
from summarizer.text.syntax.lexicon import past_form
from summarizer.text.syntax.tokens import Token

_PLURALS = {"child": "children", "man": "men", "person": "people", "spokesman": "spokesmen", "woman": "women"}
_VOWELS = "aeiou"
_NOUNS = ("NN", "NNS")
_UNCOUNTED = frozenset("anger attention control criticism damage death disorder destruction".split())
"""Neutral nouns that take no article "a" and have no other number"""
_DEGREES = frozenset(
    "almost nearly not n't never hardly barely scarcely so too as more less most least very how quite rather nor no"
    " without only just even far".split()
)
"""Words that hang on the next: without that they would say something else, "almost entirely blamed" """
_LOOSE = frozenset("as so too only just even also now then here there again".split())
"""Of these and of other adverbs, those that an adjective with its noun can go behind: "as brutal winters end" """
_NEGATORS = frozenset("not n't never nor no without hardly".split())
_NEGATED_WITHIN = 4
_NOUN_WITHIN = 5
"""Tokens among which a noun phrase begins or ends"""
_CLOSED_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def alternative(tokens: Sequence[Token], first: int, last: int, end: int, entry: Entry) -> str | None:
    """What an entry can be replaced by where it stands; "" where it can go, None where nothing is the same.

    Args:
        tokens: those of the text.
        first: the place of its first word.
        last: the place behind its last word.
        end: the place behind the sentence.
        entry: what is known of it.
    """
    if entry.neutral_frame and not fits(entry.neutral_frame, tokens, first, last, end):
        return None
    if entry.neutral:
        return _replaced(tokens, first, last, end, entry)
    if entry.neutral is None and not entry.droppable:
        return None
    if entry.is_adjective:
        return "" if _adjective_can_go(tokens, first, last, end) else None
    return "" if not entry.modifies or _adverb_can_go(tokens, first, end) else None


def _replaced(tokens: Sequence[Token], first: int, last: int, end: int, entry: Entry) -> str | None:
    """The neutral words in the form of the loaded ones."""
    neutral = entry.neutral or ""
    found = zip(tokens[first:last], entry.words, strict=True)
    changed = next((token for token, word in found if token.lower != word), None)
    token = changed or tokens[first]
    if len(entry.words) == 1 and not _same_part_of_speech(token, entry, changed is not None):
        return None
    if neutral in _UNCOUNTED and tokens[last - 1].tag in _NOUNS and not _is_mass(tokens, first, last):
        return None
    is_modifier = tokens[last - 1].tag in _NOUNS and last < end and tokens[last].tag in _NOUNS
    if is_modifier and not entry.compounds and not entry.is_adjective:
        return None
    if changed and _is_open_past(tokens, changed, neutral):
        return None
    return inflected(neutral, changed) if changed else neutral


def _is_open_past(tokens: Sequence[Token], token: Token, neutral: str) -> bool:
    """Whether a form in -ed can be past tense or participle, where the neutral verb has two forms for them."""
    verb = neutral.partition(" ")[0]
    if token.tag != "VBN" or past_form(verb, "VBD") == past_form(verb, "VBN"):
        return False
    before = tokens[max(0, token.index - _NEGATED_WITHIN) : token.index]
    return not any(other.lemma in ("be", "have", "get") for other in before)


def _same_part_of_speech(token: Token, entry: Entry, changed: bool) -> bool:
    """Whether a single word is the verb, or is not, that its neutral wording is for."""
    if entry.verb:
        return token.tag[0] == "V" or bool(entry.frame)
    return token.tag[0] != "V" or (token.tag in ("VBN", "VBG") and not changed)


def _is_mass(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun stands without a plural and without "a"."""
    if tokens[last - 1].tag == "NNS" and tokens[last - 1].lower.endswith("s"):
        return False
    before = reversed(tokens[max(0, first - _NOUN_WITHIN) : first])
    opening = next((token for token in before if token.tag not in ("JJ", "RB", "VBN", "CD")), None)
    return opening is None or opening.lower not in ("a", "an", "another", "every", "each", "one")


def _adjective_can_go(tokens: Sequence[Token], first: int, last: int, end: int) -> bool:
    """Whether an adjective stands before its noun, alone: not behind "very", "cold and", "cold," or "the most"."""
    following = tokens[last : min(end, last + _NOUN_WITHIN)]
    noun = next((token for token in following if token.tag not in ("JJ", "VBN")), None)
    if noun is None or noun.tag not in _NOUNS:
        return False
    before = tokens[first - 1] if first else None
    if before is None or before.lower in _LOOSE:
        return True
    return not (before.tag in ("CC", "RB", "RBR", "RBS", ",") or before.lower in _DEGREES)


def _adverb_can_go(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether an adverb hangs on no other, and is not what a negation denies: "not entirely closed"."""
    sentence = tokens[first].sentence
    before = [token for token in tokens[max(0, first - _NEGATED_WITHIN) : first] if token.sentence == sentence]
    if before and before[-1].lower in _DEGREES:
        return False
    return not any(token.lower in _NEGATORS for token in before)


def inflected(neutral: str, token: Token) -> str:
    """Neutral words, given in their base form, inflected as the verb or noun is that they stand for."""
    if token.tag in ("NNS", "NNPS"):
        head, _, last = neutral.rpartition(" ")
        return f"{head} {_PLURALS.get(last) or _with_s(last)}".lstrip()
    if token.lower.endswith(("er", "est")):
        return neutral
    first, blank, rest = neutral.partition(" ")
    return _verb_form(first, token) + blank + rest


def _verb_form(verb: str, token: Token) -> str:
    if token.lower.endswith("ing"):
        if _CLOSED_SYLLABLE.fullmatch(verb) or past_form(verb, "VBN").startswith(verb + verb[-1]):
            return f"{verb}{verb[-1]}ing"
        return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    if token.tag == "VBZ":
        return _with_s(verb)
    return past_form(verb, "VBD" if token.tag == "VBD" else "VBN")


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
