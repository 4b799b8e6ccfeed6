"""What is known of names before a text is read: countries, places, organizations, first names, titles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Literal

from summarizer.resources import lexicon

Gender = Literal["male", "female"]
Sort = Literal["person", "organization", "place", "other"]

_FILE = "text/data/names.toml"


def entries(table: str) -> Iterator[str]:
    """The entries of a list of the lexicon."""
    return (entry.strip() for entry in lexicon(_FILE)[table].replace("\n", ",").split(",") if entry.strip())


@cache
def words(*tables: str) -> frozenset[str]:
    """The entries of some lists of the lexicon, in lower case."""
    return frozenset(entry.lower() for table in tables for entry in entries(table))


def _records(table: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The records of a table: the first field, and the others as lists."""
    for line in lexicon(_FILE)[table].strip().splitlines():
        if ";" not in line:
            yield from ((name.strip(), []) for name in line.split(",") if name.strip())
            continue
        name, *fields = line.split(";")
        yield name.strip(), [[part.strip() for part in field.split(",") if part.strip()] for field in fields]


@cache
def places() -> dict[str, str]:
    """Place names in lower case to their standard form: "burma" to "Myanmar", "cairo" to "Cairo"."""
    table = {
        other.lower(): name
        for group in ("regions", "cities")
        for name, others in _records(group)
        for other in (name, *chain.from_iterable(others))
    }
    for name, (others, _, capitals) in _records("countries"):
        table |= {other.lower(): name for other in (name, *others)}
        for capital in capitals:
            table.setdefault(capital.lower(), capital)
    return table


@cache
def countries_and_regions() -> frozenset[str]:
    """The standard forms of countries, parts of countries and of the world: places that many articles name."""
    return frozenset(name for table in ("regions", "countries") for name, _ in _records(table))


@cache
def organizations() -> dict[str, str]:
    """Names and acronyms of organizations in lower case to their standard form."""
    return {
        other.lower(): name
        for name, others in _records("organizations")
        for other in (name, *chain.from_iterable(others))
    }


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and nouns of nationality in lower case to the country: "kenyan" and "kenyans" to "Kenya"."""
    return {word.lower(): name for name, (_, peoples, _) in _records("countries") for word in peoples}


@cache
def demonyms_of(country: str) -> tuple[str, ...]:
    """What the people and the things of a country are called: "Kenya" gives "Kenyan" and "Kenyans"."""
    return next((tuple(peoples) for name, (_, peoples, _) in _records("countries") if name == country), ())


@cache
def forms_of_country(country: str) -> tuple[str, ...]:
    """All names of a country, of its people and of its capital."""
    return next(((name, *chain.from_iterable(fields)) for name, fields in _records("countries") if name == country), ())


@cache
def first_names() -> dict[str, Gender | None]:
    """First names in lower case, with the gender of those who bear them; None where both do."""
    table: dict[str, Gender | None] = dict.fromkeys(words("either"))
    return table | dict.fromkeys(words("male"), "male") | dict.fromkeys(words("female"), "female")


@cache
def titles() -> dict[str, Gender | None]:
    """Titles and roles in lower case, without points, with the gender that they tell."""
    table: dict[str, Gender | None] = dict.fromkeys(words("titles"))
    return table | dict.fromkeys(words("titles_male"), "male") | dict.fromkeys(words("titles_female"), "female")


@cache
def groups() -> frozenset[str]:
    """Nationalities, faiths and parties in lower case: written with a capital, and no names by themselves."""
    return words("groups") | frozenset(demonyms())


def listed_sort(name: str) -> Sort | None:
    """The sort of a name, in lower case, that the lexicon lists."""
    return "organization" if name in organizations() else "place" if name in places() else None


def standard_form(name: str) -> str | None:
    """The standard form of a name, in lower case, that the lexicon lists: "u.n." gives "United Nations"."""
    return organizations().get(name) or places().get(name)
