"""What sort of thing a name names: told by a lexicon, by its own words, and by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.names.gazetteer import Sort, first_names, groups, listed_sort, titles, words
from summarizer.text.syntax.lexicon import is_common
from summarizer.text.syntax.tokens import Token

_LOCAL = frozenset(("in", "near", "at", "across", "outside", "throughout"))
_ACTS = frozenset(("say", "tell", "add", "ask", "reply", "write", "recall", "explain", "insist", "joke", "argue"))
_BRACKETS_AND_DASHES = frozenset((",", "(", "-", "--", "—", "–"))


def sort_of(tokens: Sequence[Token], first: int, last: int, titled: bool) -> Sort:
    """The sort of the name that the tokens of a sentence from `first` to before `last` are.

    Args:
        tokens: the sentence.
        first: the first word of the name.
        last: the place after its last word.
        titled: whether a title stands before it with a capital ("President", "Mr.").
    """
    key = key_of(tokens, first, last)
    listed = None if titled and last == first + 1 else listed_sort(key)
    if listed:
        return listed
    if titled or (first and bare(tokens[first - 1]) in titles()):
        return "person"
    return _by_words(tokens, first, last) or _by_context(tokens, first, last)


def key_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a name in lower case, as the lexicon has them."""
    if last == first + 1:
        return tokens[first].lower
    return " ".join([token.lower for token in tokens[first:last]])


def bare(token: Token) -> str:
    """A word in lower case without the point of an abbreviation."""
    return token.lower.rstrip(".")


def _by_words(tokens: Sequence[Token], first: int, last: int) -> Sort | None:
    head, final = bare(tokens[first]), bare(tokens[last - 1])
    if last == first + 1:
        return _by_word(tokens, first, head)
    if final in words("organization_heads"):
        return "organization"
    if final in words("other_heads"):
        return "other"
    if head in first_names() and not _is_located(tokens, first):
        return "organization" if tokens[last - 1].text.isupper() and listed_sort(head) else "person"
    if any(token.lower in ("of", "for", "to", "&") for token in tokens[first:last]):
        return "place" if head in words("place_heads") else "organization"
    if final in words("place_heads") or head in words("place_heads") or listed_sort(final) == "place":
        is_branch = final not in words("place_heads") and _is_organization(tokens, first, last - 1)
        return "organization" if is_branch else "place"
    initial = any(len(token.text) == 2 and token.text[1] == "." for token in tokens[first:last])
    return "person" if initial or any(token.text.islower() for token in tokens[first:last]) else None


def _is_organization(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words in front of a country are an organization's: "General Motors | US", "Atlas Bank | India"."""
    key = key_of(tokens, first, last)
    return last > first + 1 and (
        listed_sort(key) == "organization" or bare(tokens[last - 1]) in words("organization_heads")
    )


def _by_word(tokens: Sequence[Token], first: int, word: str) -> Sort | None:
    """The sort of a name of one word."""
    if word in words("organization_heads"):
        return "organization"
    if word in first_names():
        return "person"
    if not tokens[first].text.isupper() or len(word) < 2:
        return None
    after = tokens[first + 1].text if first + 1 < len(tokens) else ""
    return "place" if first == 0 and after in _BRACKETS_AND_DASHES else "organization"


def _is_located(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before a name says where something is: "in Salman", "on the Harry"."""
    before = tokens[first - 1].lower if first else ""
    return before == "the" or before in _LOCAL


def _by_context(tokens: Sequence[Token], first: int, last: int) -> Sort:
    after = tokens[last : last + 2]
    if len(after) == 2 and after[0].text == "," and after[1].text.isdigit() and len(after[1].text) < 3:
        return "person"
    if _is_described(tokens, last):
        return "person"
    before = tokens[first - 1].lower if first else ""
    if before in _LOCAL:
        return "place"
    if before == "the":
        return "other"
    if after and (after[0].lemma in _ACTS or after[0].lower == "who" or _ends_saying(tokens, first, last)):
        return "person"
    lowers = [token.lower for token in tokens[first:last]]
    if 1 < last - first < 4 and not any(lower in groups() for lower in lowers) and not all(map(is_common, lowers)):
        return "person"
    return "other"


def _is_described(tokens: Sequence[Token], last: int) -> bool:
    """Whether a role follows: "Borg, chairman of the party", "Vella, a former mayor"."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return False
    for token in tokens[last + 1 : last + 5]:
        if bare(token) in titles():
            return True
        if token.tag not in ("DT", "JJ", "NN", "RB", "PRP$", "POS", "NNP"):
            break
    return False


def _ends_saying(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name ends a sentence as in "…, said Vella."."""
    return first > 0 and tokens[first - 1].lemma in _ACTS and tokens[last].text in (".", ",")
