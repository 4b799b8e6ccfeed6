"""Reading articles from anything, and saying what is wrong with it."""

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles.article import Article
from summarizer.articles.reading import read_article
from summarizer.config import Config
from summarizer.errors import ArticleError, SummarizerError

STORY = "The port was closed on Monday.\n\nIt opens on Wednesday."


def test_all_sources_give_the_same(tmp_path: Path) -> None:
    """A text, its bytes, its file and its article are one article."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    article = read_article(STORY)
    assert read_article(STORY.encode()) == read_article(path) == read_article(article) == article
    assert article.raw == article.text == STORY


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are not on Windows")
def test_a_pipe_is_a_file(tmp_path: Path) -> None:
    """The shell's <(…) hands over a pipe, whose size is not known."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(STORY,))
    writer.start()
    assert read_article(pipe).text == STORY
    writer.join()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "the text is empty"),
        (" \n\t\ufeff\n", "the text has no story|the text is empty"),
        (b"", "the input is empty"),
        ("...", "the text has no story in it: all of it is divider"),
        ("Share\nTweet\nSubscribe", "all of it is share button, follow or subscribe button"),
        ("https://harbour.example/1", "a web address, whose page is to be fetched first"),
        ("story.txt", r"is a file's name.*give Path\('story.txt'\)"),
        ("%PDF-1.7 obj", "a PDF file"),
        (5, "not int"),
        (Path("no/such/story.txt"), "no/such/story.txt does not exist"),
        (Path("."), r"^\. is a folder"),
        (Path("a\0b"), "cannot be read"),
        (Path("a" * 5000), "cannot be read"),
    ],
)
def test_what_cannot_be_read(source: object, message: str) -> None:
    """Every error is one ArticleError that says what is wrong with which input."""
    with pytest.raises(ArticleError, match=message.replace("/", f"[{os.sep * 2}/]")):
        read_article(source)  # type: ignore[arg-type]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions are named as the reason; the file is played, as root may read every real one."""
    path = tmp_path / "story.txt"
    path.write_text(STORY)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match=r"story\.txt cannot be read: permission denied$"):
        read_article(path)


def test_size_limits(tmp_path: Path) -> None:
    """Too large an input is refused before it is read, with its size and the option's name."""
    path = tmp_path / "story.txt"
    path.write_text("é" * 600 + " a")
    config = Config(max_article_bytes=1201)
    message = r"too large for an article: 1,202 bytes, and Config.max_article_bytes is 1,201"
    for source in (path, path.read_bytes(), path.read_text()):
        with pytest.raises(ArticleError, match=message):
            read_article(source, config=config)
    assert read_article(path, config=Config(max_article_bytes=1202)).text.startswith("é")


def check(article: Article) -> None:
    """The promises of an article that was read."""
    assert article.text == "".join(article.raw[part.start : part.end] for part in article.kept)
    assert article.text == article.text.strip()
    assert "\n\n\n" not in article.text
    parts = sorted([(part.start, part.end) for part in (*article.kept, *article.removed)])
    end = 0
    for start, stop in [*parts, (len(article.raw), len(article.raw))]:
        assert end <= start <= stop
        assert article.raw[end:start].strip() == ""
        end = stop
    assert all(article.raw[article.raw_offset(place)] == mark for place, mark in enumerate(article.text))
    assert all(article.raw[part.start : part.end] == part.text for part in article.removed)
    if not article.removed and article.raw == article.raw.strip() and "\n\n\n" not in article.raw:
        assert " ".join(article.raw.split()) == " ".join(article.text.split())


LINES = [
    *(
        "Share",
        "Facebook",
        "Read more: Storm",
        "Published 04/02/2015",
        "2015-02-04",
        "By Jane Doe",
        "ATHENS (AP) —",
        "# Storm",
    ),
    *(
        "The port was closed.",
        "Storm closes the port",
        "[a](http://b.c)",
        "**b**",
        "---",
        "title: Storm",
        "url: http://a.b",
    ),
    *(
        "Feb 29, 2014",
        "date 2015-02-04 The port",
        "© 2015 X",
        "Photo: X",
        "Related stories",
        "\u200f",
        "\x0b",
        "\u2028",
        "<p>",
        "{",
    ),
]


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(LINES) | st.text(max_size=8), max_size=12),
    st.sampled_from(["\n", "\n\n", "\r\n", " ", "\n   \n\n"]),
)
def test_any_text(lines: list[str], between: str) -> None:
    """Any text gives an article that keeps its promises, or an ArticleError."""
    try:
        article = read_article(between.join(lines))
    except ArticleError:
        return
    check(article)


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class=date>",
                "<br>",
                "4 February 2015",
                "Port &amp; closed",
                "<!--",
                "<time datetime=",
            ]
        ),
        max_size=12,
    )
)
def test_any_markup(pieces: list[str]) -> None:
    """Broken HTML gives an article or an ArticleError."""
    try:
        check(read_article("<html><body>" + " ".join(pieces)))
    except ArticleError:
        return


@given(st.binary(max_size=100))
def test_any_bytes_of_a_file(data: bytes) -> None:
    """Bytes never raise what is not the library's own."""
    try:
        check(read_article(data))
    except SummarizerError:
        return


ABSURD = [
    "a",
    "\n",
    "<",
    "[",
    "{",
    "(",
    "*a ",
    "_a ",
    "a\n",
    "a\n\n\n\n",
    "Share\n",
    "[a](b ",
    "# \n",
    "-",
    "1/",
    "a: b\n",
    "\u200f",
    "a\u2028",
    "By A ",
    '"',
    "/ ",
    "> ",
]


@pytest.mark.parametrize("piece", ABSURD)
def test_absurd_input_takes_linear_time(piece: str, is_linear: Callable[..., bool]) -> None:
    """A hundred thousand of anything is read in no time: nothing grows with the square of the size."""

    def prepare(size: int) -> Callable[[], object]:
        text = (piece * size)[:size] + " The port."
        return lambda: read_or_none(text)

    assert is_linear(prepare, 10_000)


def read_or_none(text: str) -> Article | None:
    try:
        return read_article(text)
    except ArticleError:
        return None
