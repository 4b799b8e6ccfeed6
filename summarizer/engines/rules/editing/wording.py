"""Loaded words of a sentence, put in neutral ones where grammar allows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.editing.edits import Edit, Unsafe
from summarizer.engines.rules.editing.passages import Passage, listed
from summarizer.records.summary import LoadedPhrase
from summarizer.text.syntax.lexicon import lemma

_DEGREES = frozenset("almost nearly not very so too more most as how less quite rather all only even just".split())


def neutral_words(passage: Passage, *, lead: bool, gone: Sequence[Edit] = ()) -> Iterator[Edit]:
    """The edits that a sentence needs; in a source's words nothing but ornament goes, and that in the lead alone.

    Raises:
        Unsafe: a loaded word has no neutral one that fits.
    """
    for loaded in passage.loaded:
        start, end = loaded.phrase.start, loaded.phrase.end
        if start is None or end is None or loaded.voice == "quoted":
            continue
        if any(edit.start <= start and end <= edit.end for edit in gone):
            continue
        if loaded.is_attributed and not lead:
            raise Unsafe
        edit = _edit(passage, loaded, (start, end), lead=lead)
        if edit:
            yield _with_right_article(passage, edit)


def _edit(passage: Passage, loaded: LoadedPhrase, place: tuple[int, int], *, lead: bool) -> Edit | None:
    """The edit of one phrase, None where its words can stay as a source's."""
    start, end = place
    words = passage.within(start, end)
    plain = bool(words) and all(token.tag == "RB" for token in words)
    ornament = loaded.neutral == "" or (loaded.neutral is None and (lead or plain))
    if ornament and only_colours(passage, start, end):
        return Edit(start, words[-1].end + 1)
    if loaded.neutral is None and len(words) > 1 and words[0].tag == "RB" and words[1].tag[0] == "V":
        return Edit(start, words[1].start)
    fits = bool(loaded.neutral) and loaded.voice == "narrator" and _fits(passage, loaded.neutral or "", start)
    if not fits and not loaded.is_attributed:
        raise Unsafe
    return Edit(start, end, loaded.neutral or "") if fits else None


def _fits(passage: Passage, neutral: str, start: int) -> bool:
    """A verb of saying fits where it brings what a source says: "claimed that", not "people claiming benefits"."""
    word = neutral.split()[0]
    if lemma(word, "VBD") not in listed("saying"):
        return True
    return any(attribution.cue and attribution.cue.start == start for attribution in passage.attributions)


def only_colours(passage: Passage, start: int, end: int) -> bool:
    """Whether a phrase is an adverb, or adjectives before their noun, and what stands around it holds without."""
    words = passage.within(start, end)
    tags = {token.tag for token in words}
    if not words:
        return False
    before, after = passage.before(words[0]), passage.after(words[-1])
    if after is None or (before and (before.tag in ("RB", "CC") or before.lower in _DEGREES)):
        return False
    if tags == {"RB"}:
        return after.tag != "CC"
    return tags <= {"JJ", "RB", "VBN", "VBG"} and after.tag[:2] in ("NN", "JJ")


def _with_right_article(passage: Passage, edit: Edit) -> Edit:
    """ "an outrageous claim" becomes "a claim"."""
    text = passage.analysis.article.text
    article = re.search(r"\b(an?) $", text[max(0, edit.start - 4) : edit.start], re.IGNORECASE)
    following = (edit.text or text[edit.end : edit.end + 1])[:1]
    if article is None or not following:
        return edit
    right = "an" if following.lower() in "aeiou" else "a"
    word = right.capitalize() if article[1][0].isupper() else right
    return Edit(edit.start - len(article[1]) - 1, edit.end, f"{word} {edit.text}")
