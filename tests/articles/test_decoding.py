"""From bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.decoding import clean, decode
from summarizer.errors import ArticleError

STORY = "The café at the port was closed – “for good”, its owner said."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_encodings_that_are_told(encoding: str) -> None:
    """With a byte order mark or without, the text is the same."""
    assert decode(STORY.encode(encoding), "story.txt") == STORY


def test_byte_order_marks_of_big_endian_text() -> None:
    """A mark is no character of the text."""
    assert decode(b"\xfe\xff" + STORY.encode("utf-16-be"), "story.txt") == STORY


@pytest.mark.parametrize(
    ("charset", "encoding", "words"),
    [
        ("windows-1251", "cp1251", "Порт закрыт из-за шторма"),
        ("iso-8859-9", "cp1254", "Liman fırtına nedeniyle kapatıldı, şimdi açık"),
        ("Shift_JIS", "shift_jis", "港は嵐のため閉鎖された"),
        ("gb2312", "gb18030", "港口因风暴关闭"),
        ("ISO-8859-1", "cp1252", "“closed” – at the café"),
    ],
)
def test_a_page_may_declare_its_encoding(charset: str, encoding: str, words: str) -> None:
    """Old pages declare what they are written in; labels are read as browsers read them."""
    page = f'<html><head><meta charset="{charset}"></head><body><p>{words}</p></body></html>'
    assert words in decode(page.encode(encoding), "page.html")


@pytest.mark.parametrize("charset", ["hex", "rot13", "zlib", "unicode_escape", "idna", "nonsense"])
def test_a_declared_encoding_must_be_one_of_pages(charset: str) -> None:
    """A page cannot choose a transformation of Python's."""
    page = f'<meta charset="{charset}"><p>The café was closed.</p>'.encode("cp1252")
    assert "café" in decode(page, "page.html")


def test_damaged_utf8_stays_utf8() -> None:
    """A text that was cut in the middle of a character loses that, not all its accents."""
    assert decode("Café, café, café, caf\u00e9".encode()[:-1], "story.txt") == "Café, café, café, caf\ufffd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "DOC"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x28\xb5\x2f\xfd\x04", "Zstandard"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"{\\rtf1\\ansi Story}", "RTF"),
    ],
)
def test_known_files_are_named(data: bytes, kind: str) -> None:
    """The error says what the file is, which file it is, and what to do."""
    with pytest.raises(ArticleError, match=rf"^a/story\.bin is an? .*{kind}.*: .* first$"):
        decode(data, "a/story.bin")


@pytest.mark.parametrize("data", [b"ab\x00c", b"\x00\x01\x02\x03", b"\x01\x02\x03\x04", b"\x7f\x10 a"])
def test_binary_is_refused(data: bytes) -> None:
    """NULs and control characters are no text, and the error says where they are."""
    with pytest.raises(ArticleError, match=r"story\.bin is binary: .*\d"):
        decode(data, "story.bin")


def test_other_alphabets_are_not_taken_for_western() -> None:
    """Cyrillic in an old encoding is refused instead of read as a row of accents."""
    with pytest.raises(ArticleError, match=r"not UTF-8 .* convert it to UTF-8"):
        decode("Порт закрыт из-за шторма на всю неделю".encode("koi8-r"), "story.txt")


def test_broken_utf16_is_refused() -> None:
    """Half a character at the end is reported with its place."""
    with pytest.raises(ArticleError, match="broken UTF-16 at byte"):
        decode(b"\xff\xfea\x00b\x00\x00\xd8", "story.txt")


def test_line_ends_are_line_feeds() -> None:
    """Windows and old Macintosh files have the same lines as others."""
    assert decode(b"One.\r\n\r\nTwo.\rThree.\n", "story.txt") == "One.\n\nTwo.\nThree.\n"


def test_stray_control_characters_are_spaces() -> None:
    """Wire copy has a start-of-text mark here and there; it stays readable, and places stay the same."""
    wire = "\x02" + "The port was closed on Monday. " * 10 + "\x03"
    assert clean(wire, "the text") == wire.replace("\x02", " ").replace("\x03", " ")


def test_surrogates_in_a_text() -> None:
    """Pairs are joined; a half one becomes a replacement character, which pydantic and files can hold."""
    assert clean("port \ud83d\ude00 \ud800", "the text") == "port 😀 \ufffd"


def test_nul_in_a_text_is_refused() -> None:
    """A text full of NULs was decoded wrongly; to clean it up would hide that."""
    with pytest.raises(ArticleError, match=r"the text is binary: .*U\+0000 at character 1"):
        clean("T\x00h\x00e\x00", "the text")


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Bytes give a text that can be encoded again, or an ArticleError; never a foreign exception."""
    try:
        text = decode(data, "story")
    except ArticleError:
        return
    assert "\r" not in text
    assert "\0" not in text
    text.encode()


@given(st.text(max_size=100))
def test_utf8_is_read_back(text: str) -> None:
    """Text that is written as UTF-8 is read as it was, but for line ends, byte order mark and controls."""
    try:
        expected = clean(f" {text}", "the text")
    except ArticleError:
        return
    assert decode(b" " + text.encode(), "story") == expected
