"""Neutral wording in the form that a sentence needs: "slammed" becomes "criticized", not "criticize"."""

from __future__ import annotations

from summarizer.text.syntax.tokens import Token

_PAST = {
    "break": ("broke", "broken"),
    "cut": ("cut", "cut"),
    "fall": ("fell", "fallen"),
    "keep": ("kept", "kept"),
    "override": ("overrode", "overridden"),
    "rise": ("rose", "risen"),
    "say": ("said", "said"),
    "take": ("took", "taken"),
    "throw": ("threw", "thrown"),
    "withdraw": ("withdrew", "withdrawn"),
}
_PLURALS = {"child": "children", "man": "men", "person": "people", "spokesman": "spokesmen", "woman": "women"}
_VOWELS = "aeiou"


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
        return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    if token.tag == "VBZ":
        return _with_s(verb)
    past = _PAST.get(verb)
    if past:
        return past[token.tag != "VBD"]
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _ends_in_consonant_y(verb) else verb + "ed"


def _with_s(word: str) -> str:
    if _ends_in_consonant_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS
