"""What names of months, seasons, years and their parts say: "June 2019", "the third quarter"."""

from __future__ import annotations

from summarizer.text.times.lengths import amount, timex
from summarizer.text.times.meanings import Length, Meaning, Named, Part, Relative
from summarizer.text.times.neighbours import is_month, is_season, is_year
from summarizer.text.times.periods import SEASONS, Unit
from summarizer.text.times.phrases import Phrase
from summarizer.text.times.relations import shared_year, side_of, year_of

_PARTS: dict[Unit, int] = {"quarter": 4, "half": 2}
"""Parts of a year to how many it has"""


def month(phrase: Phrase) -> Meaning | None:
    """Months: "August", "June 2019", "August of last year", "last March"."""
    if not is_month(phrase):
        return None
    within = year_of(phrase)
    year = phrase.value("YEAR") or shared_year(phrase)
    return Named("month", year, phrase.value("MONTH"), side=None if within else side_of(phrase), within=within)


def season(phrase: Phrase) -> Meaning | None:
    """Seasons: "last fall", "the summer of 2025", "the spring"."""
    if not is_season(phrase):
        return None
    within = year_of(phrase)
    number = SEASONS.index(phrase.value("SEASON")) + 1
    return Named("season", phrase.value("YEAR"), number, side=None if within else side_of(phrase), within=within)


def part_of_year(phrase: Phrase) -> Meaning | None:
    """Quarters and halves: "the third quarter of last year", "Q3 2025", "the first half"."""
    code = phrase.value("PARTCODE") or ""
    if code.startswith("FY"):
        return Named("fiscal", int(code[2:]))
    unit: Unit = "half" if phrase.has("HALF") or code.startswith("H") else "quarter"
    number = int(code[1]) if code else phrase.value("ORDINAL")
    number = _PARTS[unit] if number in (None, -1) else number
    if number > _PARTS[unit] or (unit == "half" and phrase.after is not None and phrase.after.lower == "of"):
        return None
    return Named(unit, phrase.value("YEAR"), number, within=year_of(phrase))


def part_of_month(phrase: Phrase) -> Meaning | None:
    """Weeks by a month or a day: "the last week of August", "the week of June 7"."""
    unit: Unit = "day" if phrase.has("DAY") else "month"
    name = Named(unit, phrase.value("YEAR"), phrase.value("MONTH"), phrase.value("DAY"))
    return Part("week", name, -1 if phrase.has("LAST") else phrase.value("ORDINAL"))


def opening(phrase: Phrase) -> Meaning | None:
    """Beginnings of a year: "the first five months of 2025"."""
    year = phrase.words[-1].value if phrase.words[-1].kind == "YEAR" else None
    count = amount([word for word in phrase.words if word.kind != "YEAR"])
    return Length(
        timex(phrase.unit(), count), phrase.unit(), count, of=Named("year", year) if year else year_of(phrase)
    )


def fiscal(phrase: Phrase) -> Meaning | None:
    """Fiscal years: "fiscal 2026", "the financial year"."""
    year = phrase.value("YEAR")
    return Named("fiscal", year) if year else Relative("fiscal", side_of(phrase) or 0)


def year(phrase: Phrase) -> Meaning | None:
    """Years: "2024", "the year 2024"."""
    return Named("year", phrase.value("YEAR")) if is_year(phrase) else None


def short_year(phrase: Phrase) -> Meaning | None:
    """Years of two digits: "'82", and the "97" of "1991-97"."""
    mark, number = phrase.words[0], phrase.words[-1]
    first = phrase.behind("YEAR")
    if number.end - number.start != 2:
        return None
    if mark.kind == "APOSTROPHE":
        century = 1900 if number.value > 49 else 2000
        return Named("year", century + int(number.value)) if mark.end == number.start else None
    return Named("year", first - first % 100 + int(number.value)) if first and first % 100 < number.value else None


def decade(phrase: Phrase) -> Meaning | None:
    """Decades: "the 1990s", "the '80s", "the 70s and 80s", not "his 40s"; "the 1700s" are a century."""
    word = phrase.word("DECADE")
    full = word is not None and word.end - word.start > len("80s") and phrase.token_of(word).text[0].isdigit()
    known = full or phrase.behind("DECADE") is not None
    owned = phrase.before is not None and phrase.before.tag == "PRP$"
    year = phrase.value("DECADE")
    unit: Unit = "century" if full and year % 100 == 0 and year < 1900 else "decade"
    return Named(unit, year) if (known or phrase.has("THE", "APOSTROPHE")) and not owned else None


def century(phrase: Phrase) -> Meaning | None:
    """Centuries: "the 20th century"."""
    number = phrase.value("NTH", "ORDINAL")
    return Named("century", (number - 1) * 100) if 1 < number <= 99 else None
