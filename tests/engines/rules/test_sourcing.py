"""Sources: who says so, as against what the article says in its own voice."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary, EventRecord

Summarized = Callable[[str], ArticleSummary]
EventOf = Callable[[str, str], EventRecord]


@pytest.mark.parametrize(
    ("text", "trigger", "sources"),
    [
        ("Nine hostages were freed in Kaduna, the army said.", "freed", ["the army"]),
        ("The army said that it had freed nine hostages.", "freed", ["The army"]),
        ("According to the Red Cross, rebels attacked a depot near Goma.", "attacked", ["Red Cross"]),
        ("Rebels attacked a depot near Goma, according to the Red Cross.", "attacked", ["Red Cross"]),
        ('"We attacked the base on Sunday," Colonel Idris Bello told reporters.', "attacked", ["Idris Bello"]),
        ("Grace Obi visited Lagos. She said 40 pupils had been moved to Ibadan.", "moved", ["Grace Obi"]),
        ("Militants killed seven farmers in Jos, police said.", "killed", ["police"]),
        ("The health ministry reported an outbreak of cholera.", "outbreak", ["The health ministry"]),
        ("Rebels attacked a depot near Goma on Tuesday.", "attacked", []),
        ("Rebels attacked a depot. The port is calm, the army said.", "attacked", []),
    ],
)
def test_who_says_so(event: EventOf, text: str, trigger: str, sources: list[str]) -> None:
    """A claim is laid to its source by name, and the article's own words to nobody."""
    record = event(text, trigger)
    assert [source.text for source in record.according_to] == sources
    assert all(text[source.start : source.end] == source.text for source in record.according_to)


def test_the_nearest_of_two_sources_counts(event: EventOf) -> None:
    """Who is quoted inside a report is the source of what he says."""
    text = "The army said on Monday that the mayor of Bria had told it that rebels had burned two trucks."
    sources = [source.text for source in event(text, "burned").according_to]
    assert len(sources) == 1
    assert "mayor" in sources[0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Rebels attacked a depot.", {None: "CT+"}),
        ("Rebels attacked a depot, the army said.", {None: "Uu", "the army": "CT+"}),
    ],
)
def test_the_writer_vouches_for_his_own_words_alone(event: EventOf, text: str, values: dict[str | None, str]) -> None:
    """Factuality follows the source."""
    assert {f.source: f.value for f in event(text, "attacked").factuality} == values


def test_what_is_cited_with_a_claim_can_be_looked_up(summarized: Summarized) -> None:
    """The sentence of an event stands in its evidence, letter for letter."""
    text = "The weather was mild. Rebels attacked a depot near Goma, the army said."
    evidence = summarized(text).events[0].evidence
    assert [(e.sentence, text[e.start : e.end]) for e in evidence] == [(2, evidence[0].text)]
