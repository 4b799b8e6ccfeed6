"""Lines whose shape shows them not to be the story: captions, sign-offs, copyright, menus, addresses."""

from __future__ import annotations

import re
from functools import cache

from summarizer.articles.lines import Line
from summarizer.resources import lexicon

_LONGEST_CAPTION = 450
_TAIL = 120
"""Code points at the end of a line that hold a picture credit"""
_AGENCY = (
    r"(?:A(?:P|FP|A|NI|lamy|nadolu(?: Agency)?)|EPA(?:-EFE)?|EFE|DPA|PA|PTI|R(?:EUTERS|euters)|Xinhua"
    r"|Bloomberg|Getty(?: Images)?|UNICEF|UNHCR|WFP|NurPhoto|ZUMA|TASS|Sipa(?: USA)?|Shutterstock"
    r"|I(?:MAGO|mago)|Handout)"
)
_CREDIT = re.compile(
    # (AP Photo/Jane Doe), [Photo: Jane Doe]
    r"[(\[] ?(?:(?:[A-Z]{2,6}|Reuters|Getty) )?(?:[Ff]ile )?(?:[Pp]hotos?|PHOTO|Image|Picture|Credit) ?"
    r"(?:/|:|by |via |courtesy )[^()\[\]]{1,90}[)\]]\.?$"
    # [Jane Doe/AFP], (Jane Doe via Reuters)
    rf"|[(\[](?!{_AGENCY}\b)[^()\[\]/]{{2,70}}(?:/| via ){_AGENCY}(?:[ /,][^()\[\]]{{0,30}})?[)\]]\.?$"
    # REUTERS/Jane Doe/File Photo
    r"|\bREUTERS/[A-Z][\w.-]+(?: [A-Z][\w.'-]+){0,3}(?:/(?:File|Files|Handout|Pool)[\w ]*)?\.?$"
    # … in Geneva. Photograph: Jane Doe/AFP
    r"|(?:^|[.!?] )(?:Photograph|Photo|Picture|Image|Credit|Photo credit)s?(?::| by) ?[^.!?]{2,80}$"
    rf"|(?:/|\b[Vv]ia ){_AGENCY}$"
)
_CREDIT_WORDS = ("Photo", "PHOTO", "photo", "Picture", "Image", "Credit", "via ", "Via ", "/")
_SIGN_OFF_OPENINGS = frozenset(
    {"additional", "further", "with", "reporting", "writing", "editing", "compiled", "edited", "written"}
    | {"translated", "produced"}
)
_SIGN_OFF = re.compile(
    r"\W*(?:with )?(?:additional |further )?"
    r"(?:reporting|writing|editing|compiled|edited|written|translated|produced)"
    r"(?: and (?:writing|reporting|editing|compiling))? (?:by|for|from|in) ",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:Reporter|Editor|Writer|Translator|Photographer|Producer|Author|Journalist|Correspondent|Desk)s? ?: ?"
    r"(?P<names>[^\W\d_a-z][^:;!?]{2,80})"
)
_AGENCY_ALONE = re.compile(r"(?:--+|—|–) ?[A-Z]{2,20}")
"""The agency's name at the end of a dispatch: "-- BERNAMA" """
_SIGN_OFF_WORDS = _SIGN_OFF_OPENINGS | frozenset(
    {"by", "in", "and", "for", "from", "the", "of", "at", "newsroom", "staff", "s"}
    | {"de", "van", "von", "al", "el", "bin", "la"}
)
_CONTRIBUTED = re.compile(
    r"\b(?:(?:also )?reported from|wrote from|contributed (?:reporting|to this (?:report|story|article|piece)))\b"
)
_CONTRIBUTED_WORDS = frozenset(
    {
        "reported",
        "wrote",
        "contributed",
        "reporting",
        "also",
        "from",
        "to",
        "this",
        "report",
        "story",
        "article",
        "piece",
    }
    | {"and", "in", "at", "the", "of", "with", "near", "for", "writer", "writers", "journalist", "journalists"}
    | {"correspondent", "correspondents", "reporter", "reporters", "editor", "editors", "producer", "staff"}
    | {"freelance", "photographer", "photographers", "de", "van", "von", "der", "al", "el", "bin", "la", "del", "du"}
)
_NO_WRITER = frozenset({"it", "he", "she", "they", "this", "that", "these", "who", "both", "many", "we", "i"})
_LONGEST_CONTACT = 90
_TELEPHONE = re.compile(r"[(+]?\+\d[\d ()/-]{6,20}\d\)*$")
_YEAR = r"(?:19|20)\d\d\b"
_COPYRIGHT = re.compile(rf"\W*(?:©|[Cc]opyright\b|COPYRIGHT\b)\W*(?:{_YEAR}|\(c\)|[A-Z])|\W*\([cC]\)\s*{_YEAR}")
_RIGHTS = re.compile(r"rights reserved|may not be |©", re.IGNORECASE)
_HOME = frozenset(
    {
        "home",
        "homepage",
        "startseite",
        "accueil",
        "inicio",
        "início",
        "ana sayfa",
        "anasayfa",
        "beranda",
        "главная",
    }
)
_CRUMB = re.compile(r" [>/|»›] |[»›]")
_LONGEST_CRUMB = 60
_MORE = re.compile(r"More (?:[^\W\d_a-z][\w.'’-]* ?){1,3}:")
"""A heading of links: "More Science:" """
_HASHTAGS = re.compile(r"(?:#\w+[ ,]*)+")
_ADDRESS = re.compile(
    r"(?:https?://|www\.|pic\.twitter\.com/)\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|@\w{2,30}"
)

_ACCOUNT = re.compile(r"[^\W\d_][\w -]{1,20}? ?: ?(?:@[\w.]{2,40}|(?:https?://|www\.)\S{3,100})")
"""Where else an outlet is found: "Facebook: @harbournews" """


def shape_reason(line: Line) -> str | None:
    """Why a line is not the story, told by its shape; None where it may be."""
    text = line.text
    if len(text) <= _LONGEST_CAPTION and _has_credit(text[-_TAIL:]):
        return "picture credit or caption"
    if (line.first in _SIGN_OFF_OPENINGS and _is_sign_off(text)) or _is_contribution(line):
        return "sign-off"
    if _is_signed(text) or _AGENCY_ALONE.fullmatch(text):
        return "sign-off"
    if (text[0] == "©" or line.first in ("copyright", "c")) and _is_copyright(text):
        return "copyright or legal line"
    if not any(map(str.isalnum, text)):
        return "divider"
    if text[0] == "#" and _HASHTAGS.fullmatch(text):
        return "tags or topics"
    if (" " not in text and _ADDRESS.fullmatch(text)) or _ACCOUNT.fullmatch(text):
        return "web address"
    if line.first == "more" and _MORE.fullmatch(text):
        return "link to another article"
    if len(text) <= _LONGEST_CONTACT and "+" in text and _TELEPHONE.search(text) and ". " not in text:
        return "contact"
    return "menu" if _is_menu(line) else None


def is_section(name: str) -> bool:
    """Whether words are the name of a newspaper's section."""
    return name.lower() in _sections()


def _has_credit(tail: str) -> bool:
    in_brackets = tail.rstrip(".")[-1:] in (")", "]")
    return (in_brackets or any(word in tail for word in _CREDIT_WORDS)) and bool(_CREDIT.search(tail))


def _is_sign_off(text: str) -> bool:
    """Whether a line such as "Reporting by …; Editing by …" has names in it and no more."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(_SIGN_OFF.match(text)) and all(word[0].isupper() or word in _SIGN_OFF_WORDS for word in words)


def _is_signed(text: str) -> bool:
    """Whether a line such as "Editor: J. Doe" has names behind its label and no more: not what an editor says."""
    if len(text) > _TAIL or not (signed := _SIGNED.fullmatch(text)):
        return False
    words = re.split(r"[ ,/&]+", signed["names"].strip())
    named = all(word[:1].isupper() or word in _SIGN_OFF_WORDS for word in words)
    return named and len(words) > 1 and not re.search(r"\w{3}\.$", text)


def _is_contribution(line: Line) -> bool:
    """Whether a line says who else worked on the story, "Jane Doe reported from Oslo.", with names and no more."""
    text = line.text
    if len(text) > _LONGEST_CAPTION or line.first in _NO_WRITER or not _CONTRIBUTED.search(text):
        return False
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    return words[0][0].isupper() and all(word[0].isupper() or word in _CONTRIBUTED_WORDS for word in words)


def _is_copyright(text: str) -> bool:
    """Whether a line such as "© 2026 Harbour News. All rights reserved" has a sign, rights or only names."""
    names = all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", text)[1:])
    return bool(_COPYRIGHT.match(text)) and (names or bool(_RIGHTS.search(text)))


def _is_menu(line: Line) -> bool:
    """Whether a line is a path or a row of links: "Home > World > Africa", "News | Sport | Culture"."""
    if len(line.text) > 3 * _LONGEST_CRUMB or line.ends_sentence:
        return False
    crumbs = [crumb.strip() for crumb in _CRUMB.split(line.text)]
    if len(crumbs) < 2 or max(map(len, crumbs)) > _LONGEST_CRUMB:
        return False
    sections = sum(map(is_section, crumbs))
    arrows = len(crumbs) > 2 and not re.search(r" [/|] ", line.text)
    return crumbs[0].lower() in _HOME or arrows or (len(crumbs) > 2 and sections * 2 >= len(crumbs))


@cache
def _sections() -> frozenset[str]:
    return frozenset(re.split(r"[|\n]", lexicon("articles/data/outlets.toml")["sections"].replace(" | ", "|").strip()))
