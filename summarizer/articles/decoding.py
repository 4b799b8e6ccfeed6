"""From bytes to text: UTF-8, UTF-16, what an HTML page declares, else Windows-1252; nothing binary."""

from __future__ import annotations

import codecs
import re

from summarizer.errors import ArticleError

_MAGIC = {
    b"%PDF": "a PDF file: convert it to text first",
    b"{\\rtf": "an RTF file: convert it to text first",
    b"PK\x03\x04": "a ZIP archive or an office document (DOCX, ODT, EPUB): convert it to text first",
    b"\xd0\xcf\x11\xe0": "an old office document (DOC, XLS): convert it to text first",
    b"\x1f\x8b": "a gzip file: unpack it first",
    b"BZh": "a bzip2 file: unpack it first",
    b"\xfd7zXZ": "an xz file: unpack it first",
    b"\x28\xb5\x2f\xfd": "a Zstandard file: unpack it first",
    b"7z\xbc\xaf": "a 7-Zip archive: unpack it first",
    b"Rar!": "a RAR archive: unpack it first",
    b"\x89PNG": "a PNG image: recognize its text first",
    b"\xff\xd8\xff": "a JPEG image: recognize its text first",
    b"GIF8": "a GIF image: recognize its text first",
    b"II*\x00": "a TIFF image: recognize its text first",
    b"MM\x00*": "a TIFF image: recognize its text first",
    b"RIFF": "a WebP, WAV or AVI file: it holds no text",
    b"ID3": "an MP3 file: transcribe it first",
    b"OggS": "an Ogg file: transcribe it first",
    b"\x7fELF": "a program: it holds no article",
    b"SQLite format 3": "an SQLite database: export its articles first",
}
_BYTE_ORDER_MARKS = {  # the longer first: that of UTF-32 begins with that of UTF-16
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,20})""", re.IGNORECASE)
_DECLARABLE = re.compile(
    r"cp125\d|iso8859-\d+|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc_(?:jp|kr)|mac-roman|cp874"
)
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""The WHATWG Encoding Standard's reading of old labels"""
_SHORTEST_UTF16 = 8
"""Bytes from which on a NUL beside every character tells UTF-16 from something binary"""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_STRAY_CONTROLS = 0.01
"""The share of control characters up to which a text is text: wire copy has a few"""


def decode(data: bytes, name: str) -> str:
    """The text of bytes, with line feeds for line ends and without a byte order mark.

    Args:
        data: the bytes of a file.
        name: what to call them in an error.

    Raises:
        ArticleError: they are binary, or in an encoding that cannot be told.
    """
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise ArticleError(f"{name} is {kind}")
    encoding = _marked(data) or _utf16_without_mark(data)
    if encoding:
        try:
            return clean(data.decode(encoding), name)
        except UnicodeDecodeError as error:
            raise ArticleError(
                f"{name} is broken {encoding.upper()} at byte {error.start}: convert it anew to UTF-8"
            ) from None
    if b"\0" in data:
        raise ArticleError(f"{name} is binary: byte {data.index(0)} is NUL, which no text has")
    return clean(_without_nuls(data, name), name)


def clean(text: str, name: str) -> str:
    """A text with line feeds for line ends, without byte order mark, surrogates and control characters.

    Raises:
        ArticleError: it is not text.
    """
    if text.startswith("%PDF-"):
        raise ArticleError(f"{name} is {_MAGIC[b'%PDF']}")
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    text = whole_characters(text)
    controls = _CONTROL.findall(text)
    if "\0" in controls or len(controls) > _STRAY_CONTROLS * len(text):
        first = _CONTROL.search(text)
        place = first.start() if first else 0
        raise ArticleError(
            f"{name} is binary: control character U+{ord(text[place]):04X} at character {place} is no text"
        )
    return _CONTROL.sub(" ", text) if controls else text


def whole_characters(text: str) -> str:
    """A text whose halves of surrogate pairs are joined, or replaced where the other half is missing."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _BYTE_ORDER_MARKS.items() if data.startswith(mark)), None)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16, where every other byte of much of the beginning is NUL and no byte between."""
    sample = data[:4000]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if min(first, second) > 0 or max(first, second) * 5 < len(sample) or len(sample) < _SHORTEST_UTF16:
        return None
    return "utf-16-le" if second else "utf-16-be"


def _without_nuls(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        at = error.start
    text = data.decode(errors="replace")
    bad = text.count("\ufffd")
    if sum(character > "\x7f" for character in text) > 2 * bad:
        return text  # UTF-8 that was cut or damaged in few places
    encoding = _declared(data) or "cp1252"
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        text = ""
    if not text or (encoding == "cp1252" and not _is_western(text)):
        raise ArticleError(
            f"{name} is not UTF-8 (byte {at}) and in no encoding that can be told: convert it to UTF-8 first"
        )
    return text


def _declared(data: bytes) -> str | None:
    """The encoding that an HTML or XML file declares in its first bytes, where it is one that pages use."""
    match = _DECLARED.search(data, 0, 2000)
    if not match or b"<" not in data[:200]:
        return None
    try:
        encoding = codecs.lookup(match[1].decode()).name
    except (LookupError, UnicodeDecodeError):
        return None
    return _AS_BROWSERS_DO.get(encoding, encoding) if _DECLARABLE.fullmatch(encoding) else None


def _is_western(text: str) -> bool:
    """Whether few enough letters have accents; other alphabets read as Windows-1252 have little else."""
    foreign = sum(character > "\x7f" for character in text)
    return foreign * 3 < sum(map(str.isalpha, text)) + 3
