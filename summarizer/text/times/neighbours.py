"""What the words around say of a word that need not be a time: "May", "fall", "Sunday", "2000"."""

from __future__ import annotations

from summarizer.text.syntax.tokens import Token
from summarizer.text.times.phrases import Lexeme, Phrase
from summarizer.text.times.vocabulary import LETTERS, UNITS, listed

_NAMES = frozenset(("NNP", "NNPS"))
_OWNERS = frozenset(("DT", "POS", "PRP$"))


def is_month(phrase: Phrase) -> bool:
    """Whether it names a month: "in May", not "may", "Mrs May", "March for Life", "Jan Peters"."""
    word = phrase.word("MONTH")
    if word is None or not (phrase.source.parsed.text[word.start].isupper() or phrase.has("YEAR")):
        return False
    if len(phrase.words) > 1:
        return True
    ambiguous = phrase.head.lower in listed("neighbours", "ambiguous_months")
    licensed = phrase.is_preceded("before_month")
    if _is_name(phrase.after):
        return licensed and not ambiguous and phrase.before is not None and phrase.before.tag != "CC"
    return licensed or _is_in_list_of_months(phrase) or not (ambiguous or _is_name(phrase.before))


def _is_in_list_of_months(phrase: Phrase) -> bool:
    """The second one of "April, May and June"."""
    return phrase.source.letters[max(0, phrase.first - 2) : phrase.first] == LETTERS["MONTH"] + LETTERS["COMMA"]


def _is_name(token: Token | None) -> bool:
    return token is not None and token.tag in _NAMES


def is_season(phrase: Phrase) -> bool:
    """Whether it names a season, not "the fall of the government", "Arab Spring" or "a spring"."""
    word = phrase.word("SEASON")
    if phrase.has("YEAR") or (len(phrase.words) > 1 and phrase.words[0].kind != "THE"):
        return True
    if word is None or phrase.token_of(word).tag[0] == "V":
        return False
    if phrase.token_of(word).text[0].isupper() and (_is_name(phrase.before) or _is_name(phrase.after)):
        return False
    other_sense = word.value in ("SP", "FA") and phrase.after is not None and phrase.after.lower in ("of", "in")
    return not other_sense and phrase.is_preceded("before_season")


def is_weekday(phrase: Phrase) -> bool:
    """Whether it names a day of the week, not the "Sunday Times", "Black Friday" or "the sun"."""
    word = phrase.word("WEEKDAY")
    if word is None or not phrase.token_of(word).lower.endswith("day"):
        return False
    famous = _is_name(phrase.before) and phrase.is_preceded("famous_days")
    newspaper = _is_name(phrase.after) and phrase.is_before("newspapers")
    return phrase.token_of(word).text[0].isupper() and not famous and not newspaper


def is_year(phrase: Phrase) -> bool:
    """Whether a number is a year, not a count, part of a telephone number or the number of a thing."""
    if len(phrase.words) > 1:
        return True
    if not _is_free(phrase) or phrase.is_preceded("not_before_year") or phrase.is_before("not_after_year"):
        return False
    before, after = phrase.before, phrase.after
    if (before and before.tag in ("CD", "$")) or (after and after.tag == "CD" and after.text[0].isdigit()):
        return False
    if after is None or after.tag != "NNS" or (before and before.tag in _OWNERS):
        return True
    return phrase.value("YEAR") % 100 != 0 and before is not None and before.tag == "IN"


def _is_free(phrase: Phrase) -> bool:
    """Whether no dash ties a year to other digits than those of a year: "1991-97", not "555-1998"."""
    letters, dash = phrase.source.letters, LETTERS["DASH"]
    before, after = letters[max(0, phrase.first - 2) : phrase.first], letters[phrase.last : phrase.last + 2]
    numbers = LETTERS["NUMBER"] + LETTERS["DAY"]
    if len(before) == 2 and before[1] == dash and before[0] in numbers:
        return False
    long = len(after) == 2 and after[0] == dash and after[1] == LETTERS["NUMBER"]
    return not long or len(str(phrase.source.lexeme(phrase.last + 1).value)) == 2


def is_name(phrase: Phrase) -> bool:
    """Whether its unit is part of a name: "Six Day War"."""
    unit: Lexeme | None = phrase.word(*UNITS)
    return unit is not None and phrase.token_of(unit).tag in _NAMES
