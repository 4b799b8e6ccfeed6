"""The page for the terminal: it fits, loses nothing, and nothing of an article can command the terminal."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from summarizer.records.findings import Finding
from summarizer.records.summary import ArticleSummary, Summary
from summarizer.report.terminal import page, print_findings, print_page

Planted = Callable[[str], ArticleSummary]

WORDS = {
    "latin": "the ferry Selkie to Orla Island, which the harbour master of Port Tarn had ordered back on Monday",
    "one long word": "https://tarn.example/" + "islands-and-harbours-" * 12,
    "wide": "東京都の港で五人が死亡したと当局が月曜日に発表した" * 3,
    "right to left": "قالت شرطة ميناء تارن يوم الاثنين إن العبارة " * 3,
    "combining": "Sélkie\u0301 a\u0308o\u0308 " * 12,
}
COMMANDS = {
    "colour": "\x1b[31mred\x1b[0m",
    "title": "\x1b]0;title\x07",
    "clear the screen": "\x9b2J",
    "backspace": "12\b\b99",
    "carriage return": "12 dead\r99 dead",
    "delete": "a\x7fb",
    "NUL": "a\0b",
    "right-to-left override": "a\u202egnp.exe",
    "isolate": "a\u2066\u2067b",
    "half a surrogate pair": "a\ud800b",
}


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)


def shown(summary: ArticleSummary, width: int) -> str:
    """The page as a terminal of some width shows it, without colour."""
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(page(summary, width))
    return capture.get()


def columns(line: str) -> int:
    """The columns of a line on a terminal: two for a wide character, none for what is joined to another."""
    visible = [mark for mark in line if unicodedata.category(mark) not in ("Mn", "Me", "Cf")]
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in visible)


def is_harmless(mark: str) -> bool:
    """Whether a character moves nothing but the cursor by its own width, or ends the line."""
    return mark == "\n" or (
        unicodedata.category(mark) not in ("Cc", "Cs")
        and mark not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


@pytest.mark.parametrize("width", [40, 80, 109, 110, 160])
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_page_fits_and_loses_nothing(planted: Planted, labels: str, words: str, width: int) -> None:
    """Whatever the script and the width, no line is too long and each field stands there to its last letter."""
    text = shown(planted(words), width)
    assert max(map(columns, text.splitlines())) <= width
    assert [label for label in labels if text.count(label) != 2] == []
    letters = max(set(words) - set(" -"), key=words.count)
    assert text.count(letters) >= words.count(letters) * len(labels)


def test_the_page_is_as_wide_as_the_terminal(
    planted: Planted, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Events are a table where there is room, and a list where there is none."""
    widths = {}
    for wanted in (60, 150):
        monkeypatch.setenv("COLUMNS", str(wanted))
        print_page(planted("Selkie"))
        lines = capsys.readouterr().out.splitlines()
        widths[wanted] = max(map(columns, lines)), any(line.startswith("When ") for line in lines)
    assert widths == {60: (60, False), 150: (150, True)}


def test_no_colour_without_a_terminal(planted: Planted, capsys: pytest.CaptureFixture[str]) -> None:
    """A page in a file or a pipe is plain text."""
    print_page(planted("Selkie"))
    assert "\x1b" not in capsys.readouterr().out


def test_colour_on_a_terminal(
    planted: Planted, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where colour is wanted it is the page's own, and nothing but colour."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    print_page(planted("\x1b[2J\x1b]0;title\x07\x9b2J"))
    text = capsys.readouterr().out
    without = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert without != text
    assert all(map(is_harmless, without))


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize("width", [80, 160])
def test_an_article_cannot_command_the_terminal(planted: Planted, labels: str, words: str, width: int) -> None:
    """Control characters and marks that turn text round are left out; the rest of the words stays."""
    text = shown(planted(words), width)
    assert {mark for mark in text if not is_harmless(mark)} == set()
    assert [label for label in labels if text.count(label) != 2] == []


@pytest.mark.parametrize(
    "words", ["[/b]", "[red]now[/red]", "[link=file:///etc/passwd]x[/link]", ":warning:", "\\[", "[sic]"]
)
def test_words_are_not_markup(planted: Planted, labels: str, words: str) -> None:
    """What rich would take for a command is the article's own wording."""
    text = shown(planted(words), 1000)
    assert [label for label in labels if f"{label}{words}{label}" not in text] == []


@settings(max_examples=60)
@given(words=st.text(max_size=30))
def test_any_words_can_be_shown(planted: Planted, labels: str, words: str) -> None:
    """No text breaks the page."""
    text = shown(planted(words), 60)
    assert all(map(is_harmless, text))
    assert all(text.count(label) >= 2 for label in labels)


def test_a_section_without_content_is_left_out(section: tuple[str, ArticleSummary, ArticleSummary]) -> None:
    """A heading stands over something."""
    title, full, emptied = section
    assert f"\n{title} ─" in shown(full, 80)
    assert f"\n{title} ─" not in shown(emptied, 80)


def test_a_summary_without_sentences_says_so(planted: Planted) -> None:
    """An empty summary is a result of verification, not a gap in the page."""
    summary = planted("Selkie").model_copy(update={"summary": Summary(text="", sentences=())})
    assert "No sentence passed verification." in shown(summary, 80)


def test_findings(capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding is one plain line of its own; none is said in so many words."""
    message = "“40\x1b[2J” is [/b] not\nin the article."
    finding = Finding(code="number-not-in-source", severity="error", path="sentences[0]", message=message)
    print_findings([finding, finding])
    line = "error: “40[2J” is [/b] not in the article. (number-not-in-source, sentences[0])"
    assert " ".join(capsys.readouterr().out.split()) == f"{line} {line}"
    print_findings([])
    assert capsys.readouterr().out == "Nothing found that the article does not say.\n"
