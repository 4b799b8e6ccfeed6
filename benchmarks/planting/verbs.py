"""Verbs turned round: denied, and told as done or as planned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from planting.fault import Told
from summarizer.text.syntax.lexicon import past_form
from summarizer.text.syntax.tokens import Token

_AUXILIARY = re.compile(r"\b(was|were|is|are|has|have|had|will|would|must)(?! not\b| no\b| never\b)(?=\s[a-z])")
_DENIED = re.compile(r"\b(\w+) (not|never) |\b(\w+)n't ")
_NEGATIVE = re.compile(r"\b(?:no|nobody|none|neither|nor|not|never|nothing|without)\b|n't\b", re.IGNORECASE)
_SAYING = frozenset("say tell add announce report state warn".split())
_SPEECHLESS = _SAYING | {"be", "have", "do"}
_AHEAD = re.compile(
    r"\b(?:will|would|is to|are to|(?:is|are|was|were) (?:due|expected|set|scheduled|planned|supposed|ready) to"
    r"|may|might|could|(?:plan|hope|intend|aim|want|expect|threaten|vow|pledge|promise)s to"
    r"|(?:planned|hoped|intended|aimed|wanted|expected|threatened|vowed|pledged|promised) to"
    r"|failed to|refused to|(?:was|were) unable to) (?P<passive>be )?(?P<verb>[a-z]+)\b"
)
_NO_VERBS = frozenset("not no have also never be now again then soon still only later".split())
_DONE = re.compile(r"(?<!\bto )\b(was|were|has been|have been|had been) (?=[a-z]+(?:ed|en|wn|ught|ld|nt|ut|t)\b)")
_CALLED_OFF = re.compile(
    r"(?P<passive>\b(?:is|are|was|were|has been|have been|had been) )?"
    r"\b(?:cancelled|canceled|called off|scrapped|postponed|put off|put back)\b"
)


def negation_inserted(told: Told, rng: Random) -> Iterator[str]:
    """Each verb of the narrator's denied, but for sentences in which two negations might meet."""
    if _NEGATIVE.search(told.text):
        return
    for match in _AUXILIARY.finditer(told.text):
        if not told.is_quoted(match.start()):
            yield told.swapped(*match.span(), f"{match[0]} not")
    for token in _lexical(told, "VBD", "VBZ", "VBP"):
        auxiliary = {"VBD": "did", "VBZ": "does", "VBP": "do"}[token.tag]
        yield told.swapped(token.start, token.end, f"{auxiliary} not {token.lemma}")


def negation_dropped(told: Told, rng: Random) -> Iterator[str]:
    """Each "not" and "never" left out, "nobody" made somebody, "without" made "with", a denial a confirmation."""
    for match in _DENIED.finditer(told.text):
        if not told.is_quoted(match.start()):
            yield _affirmed(told, match)
    others = {"no one": "someone", "nobody": "somebody", "without": "with", "denied": "confirmed", "denies": "confirms"}
    for word, other in others.items():
        for match in re.finditer(rf"\b{word}\b", told.text, re.IGNORECASE):
            if not told.is_quoted(match.start()):
                yield told.swapped(*match.span(), other)
    for match in re.finditer(r"\b(?:had|has|have|was|were|are|is) (no) (?!longer|more)\w+s\b", told.text):
        yield told.swapped(*match.span(1), "several")


def _affirmed(told: Told, match: re.Match[str]) -> str:
    """ "did not move" becomes "moved", "was not moved" "was moved"."""
    auxiliary = match[1] or match[3]
    behind = re.match(r"[a-z]+", told.text[match.end() :])
    if auxiliary in ("did", "does", "do") and behind:
        verb = past_form(behind[0], "VBD") if auxiliary == "did" else behind[0] + "s" * (auxiliary == "does")
        return told.swapped(match.start(), match.end() + behind.end(), verb)
    return told.swapped(match.start(), match.end(), {"ca": "can", "wo": "will"}.get(auxiliary, auxiliary) + " ")


def done_as_planned(told: Told, rng: Random) -> Iterator[str]:
    """Each thing done told as to come."""
    for token in _lexical(told, "VBD"):
        if token.lemma not in _SPEECHLESS:
            yield told.swapped(token.start, token.end, f"will {token.lemma}")
            yield told.swapped(token.start, token.end, f"plans to {token.lemma}")
    for match in _DONE.finditer(told.text):
        if not told.is_quoted(match.start()) and not _CALLED_OFF.match(told.text, match.start()):
            yield told.swapped(*match.span(), "will be ")


def planned_as_done(told: Told, rng: Random) -> Iterator[str]:
    """Each thing planned, possible, failed or called off told as done."""
    for match in _AHEAD.finditer(told.text):
        verb = match["verb"]
        if told.is_quoted(match.start()) or verb in _NO_VERBS or not _is_of_a_verb(told, match):
            continue
        be = "were" if match[0].startswith(("are ", "were ")) else "was"
        done = f"{be} {verb}" if match["passive"] else past_form(verb, "VBD")
        yield told.swapped(*match.span(), done)
    for match in _CALLED_OFF.finditer(told.text):
        if not told.is_quoted(match.start()):
            yield told.swapped(*match.span(), "took place" if match["passive"] else "held")


def _is_of_a_verb(told: Told, match: re.Match[str]) -> bool:
    """Whether a verb stands in the future; not "plans to close", nor "neither could be checked", which is not done."""
    if match[0].startswith("could") and _NEGATIVE.search(told.text):
        return False
    tags = {token.start: token.tag for token in told.tokens}
    return not tags[match.start()].startswith("NN") and tags[match.start("verb")].startswith("VB")


def _lexical(told: Told, *tags: str) -> Iterator[Token]:
    """The verbs of the narrator's that stand alone, without an auxiliary."""
    heads = {clause.verb.main for clauses in told.analysis.clauses for clause in clauses if clause.verb.finite}
    for token in told.tokens:
        before = told.tokens[token.index - 1].lower if token.index else ""
        alone = token.index in heads and before not in ("not", "to", "who", "never", "n't")
        if alone and token.tag in tags and token.lemma not in ("be", "have", "do") and not told.is_quoted(token.start):
            yield token
