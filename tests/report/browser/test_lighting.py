"""Records and words light each other up: the right words, whatever characters stand before and in them."""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from summarizer.articles.article import Article
from summarizer.records.events import EventRecord, Figure
from summarizer.records.summary import ArticleSummary
from summarizer.report.html import render_report

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
Spans = list[tuple[int, int]]

LIT = "[...document.querySelectorAll('.text .piece.lit')].map(piece => piece.textContent)"
LIT_SENTENCES = "[...document.querySelectorAll('.text .sentence.lit')].map(one => Number(one.dataset.sentence))"
LIT_RECORDS = "[...document.querySelectorAll('.digest .lit[data-record]')].map(one => one.dataset.record)"


def spans(record: EventRecord | Figure) -> Spans:
    """The places of a record's phrases, quantities and evidence left out."""
    return sorted(set(_spans(record.model_dump(exclude={"evidence"}))))


def _spans(value: Any) -> Iterator[tuple[int, int]]:
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value["start"], value["end"]
            return
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _spans(part)


def words(article: Article, places: Spans) -> str:
    """The words of the article in any of these places, in order."""
    covered = sorted({offset for start, end in places for offset in range(start, end)})
    return "".join(article.text[offset] for offset in covered)


def look(page: Page) -> tuple[str, list[int], list[str]]:
    """The words, the sentences and the records that are lit."""
    return "".join(page.evaluate(LIT)), sorted(set(page.evaluate(LIT_SENTENCES))), page.evaluate(LIT_RECORDS)


def cited(record: Any) -> list[int]:
    """The numbers of the sentences that a record cites."""
    return sorted(one.sentence for one in record.evidence)


def test_the_article_is_hard(made: Any) -> None:
    """Before and in its records' words are characters of two UTF-16 units, joined ones and combining ones."""
    text = made.articles[1].text
    first = min(start for event in made.summaries[1].events for start, _ in spans(event))
    assert any(ord(character) > 0xFFFF for character in text[:first])
    assert "\u200d" in text
    assert unicodedata.normalize("NFC", text) != text


@pytest.mark.parametrize("device", ["mouse", "keyboard"])
def test_a_record_lights_its_words(made: Any, visit: Visit, device: str) -> None:
    """Hover or focus an event or a figure: the words of its phrases and the sentences that it cites, and no others."""
    page = visit(made.page, "#a1")
    article, summary = made.articles[1], made.summaries[1]
    records = {f"e{place}": event for place, event in enumerate(summary.events)}
    records |= {f"f{place}": figure for place, figure in enumerate(summary.figures)}
    assert len(records) >= 5
    for key, record in records.items():
        link = page.locator(f"[data-record={key}] .cites")
        link.hover() if device == "mouse" else link.focus()
        assert look(page) == (words(article, spans(record)), cited(record), [key])


def test_a_sentence_of_the_summary_lights_its_sentences(made: Any, visit: Visit) -> None:
    """Hover a sentence of the neutral summary: the article's sentences that it rests on."""
    page = visit(made.page, "#a1")
    sentences = made.summaries[1].summary.sentences
    assert len(sentences) > 1
    for place, sentence in enumerate(sentences):
        page.locator(f"[data-record=s{place}] .cites").hover()
        assert look(page) == ("", cited(sentence), [f"s{place}"])


def test_each_phrase_lights_its_own_words(made: Any, visit: Visit) -> None:
    """Each phrase in the records is a link to just the words that it was copied from."""
    page = visit(made.page, "#a1")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    phrases = page.locator(".digest .phrase").all()
    assert len(phrases) > 12
    for phrase in phrases:
        phrase.focus()
        lit = " ".join("".join(page.evaluate(LIT)).split())
        assert lit
        if phrase.locator("xpath=ancestor::p[@class='kicker']").count() == 0:  # a date stands in plain words there
            assert lit == phrase.inner_text()


@pytest.mark.parametrize("device", ["mouse", "keyboard"])
def test_words_light_their_records(made: Any, visit: Visit, device: str) -> None:
    """Hover or focus words of the article: the records that they belong to, by the code points of the records."""
    page = visit(made.page, "#a1")
    article, summary = made.articles[1], made.summaries[1]
    places = {f"e{place}": spans(event) for place, event in enumerate(summary.events)}
    places |= {f"f{place}": spans(figure) for place, figure in enumerate(summary.figures)}
    places |= {f"l{place}": [(one.phrase.start, one.phrase.end)] for place, one in enumerate(summary.loaded_language)}
    pieces = page.locator(".text .piece").all()
    assert len(pieces) > 12
    for piece in pieces:
        text = piece.text_content() or ""
        piece.hover() if device == "mouse" else piece.focus()
        lit = {key for key in page.evaluate(LIT_RECORDS) if key[0] != "s"}
        starts = [at for at in range(len(article.text)) if article.text.startswith(text, at)]
        owners = [{key for key, own in places.items() if _covers(own, at, len(text))} for at in starts]
        assert lit in owners, (text, lit, owners)


def _covers(places: list[Any], start: int, length: int) -> bool:
    return any(first <= start and start + length <= last for first, last in places)


def test_a_sentence_number_lights_what_rests_on_it(made: Any, visit: Visit) -> None:
    """Focus the number of a sentence: all records that cite it."""
    page = visit(made.page, "#a1")
    summary = made.summaries[1]
    page.locator(".number", has_text="2").first.focus()
    records = [("s", summary.summary.sentences), ("e", summary.events), ("f", summary.figures)]
    expected = {f"{key}{n}" for key, many in records for n, one in enumerate(many) if 2 in cited(one)}
    assert set(page.evaluate(LIT_RECORDS)) == expected
    assert len(expected) > 1


def test_the_whole_text_is_there(made: Any, visit: Visit) -> None:
    """The article is shown as it was read: every character, emoji and accents included, but for sentence numbers."""
    page = visit(made.page, "#a1")
    shown = page.evaluate(
        "[...document.querySelectorAll('.words p')].map(p => { const c = p.cloneNode(true);"
        " c.querySelectorAll('.number').forEach(n => n.remove()); return c.textContent; })"
    )
    assert "\n\n".join(shown) == made.articles[1].text


def test_keys_lead_there_and_back(made: Any, visit: Visit) -> None:
    """With keys alone: down the records, Enter to the words, arrows along them, Enter back to a record, Escape."""
    page = visit(made.page, "#a1")
    heading = page.locator(".digest h3 > a")
    heading.nth(0).focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == made.summaries[1].events[1].headline
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector(".text .piece.trigger.lit:focus")
    before = page.evaluate("document.activeElement.dataset.marks")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.marks") != before
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-record=e0] :focus")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    assert page.evaluate("location.hash") == "#a1"


def test_back_returns(made: Any, visit: Visit) -> None:
    """Each place has an address, so that the browser's Back button works and a link can be sent."""
    page = visit(made.page)
    page.locator(".item h3 a").nth(1).click()
    page.locator(".digest h3 > a").first.click()
    assert page.evaluate("location.hash") == "#a1/e0/words"
    page.go_back()
    page.go_back()
    page.wait_for_selector(".overview")


def test_what_is_not_supported_says_so(made: Any, visit: Visit) -> None:
    """A phrase that does not stand in the article is struck through and named, and its record is marked."""
    summary: ArticleSummary = made.summaries[1]
    event = summary.events[0]
    absent = event.trigger.model_copy(update={"text": "called off for ever", "start": None, "end": None})
    changed = event.model_copy(update={"support": "unsupported", "stopped_by": (absent,)})
    page = visit(render_report([summary.model_copy(update={"events": (changed, *summary.events[1:])})], made.articles))
    card = page.locator("[data-record=e0]")
    assert "Unsupported" in card.inner_text()
    assert card.locator(".absent").inner_text() == "called off for ever not in the article"
    assert "Unsupported" not in page.locator("[data-record=e1]").inner_text()


def test_loaded_words_show_what_to_write_instead(made: Any, visit: Visit) -> None:
    """Loaded wording is underlined in the text with its neutral alternative, which is no part of the text."""
    page = visit(made.page, "#a1")
    loaded = next(one for one in made.summaries[1].loaded_language if one.neutral)
    piece = page.locator(".text .piece.loaded", has_text=loaded.phrase.text)
    assert piece.inner_text() == loaded.phrase.text
    style = "getComputedStyle(one{}).{}"
    assert piece.evaluate(f"one => {style.format('', 'textDecorationStyle')}") == "wavy"
    assert loaded.neutral in piece.evaluate("one => getComputedStyle(one, '::after').content")


def _cited_of_all(made: Any) -> list[Any]:
    """All sentences that the second summary cites."""
    summary = made.summaries[1]
    records = (*summary.summary.sentences, *summary.events, *summary.figures)
    return [one for record in records for one in record.evidence]


def test_without_the_article_its_cited_sentences_stand_there(made: Any, visit: Visit) -> None:
    """Summaries alone make a report too: the sentences that they cite, with the same words lit."""
    page = visit(render_report([made.summaries[1]]))
    page.locator("[data-record=e0] .cites").hover()
    event = made.summaries[1].events[0]
    inside = [span for span in spans(event) if any(one.start <= span[0] < one.end for one in _cited_of_all(made))]
    assert look(page)[0] == words(made.articles[1], inside)
    assert "not at hand" in page.inner_text(".text .note")


def test_a_narrow_screen_shows_one_of_the_two(made: Any, visit: Visit) -> None:
    """On a phone a tap on a record leads to its words in the article, and a tap on words back to the record."""
    page = visit(made.page, "#a1", width=390)
    assert not page.locator(".text").is_visible()
    page.locator("[data-record=e0] h3 a").click()
    page.wait_for_selector(".text .piece.trigger.lit")
    assert not page.locator(".digest").is_visible()
    page.locator(".text .piece.trigger.lit").click()
    page.wait_for_selector("[data-record=e0].lit")
    assert not page.locator(".text").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
