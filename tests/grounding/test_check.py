"""check(): what a summary says that its article does not, whoever wrote it."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check

ARTICLE = Article(
    text=(
        "The coast guard said on Monday that it had rescued 41 passengers and six crew members from a ferry off "
        "Lamu.\n\n"
        "“We did not lose a single passenger,” Commander Grace Achieng told reporters. The ferry, the Amina, was bound "
        "for Mombasa.\n\n"
        "The harbour authority cancelled Tuesday's crossing to Pate. It did not say when service would resume. The "
        "operator plans to reopen the line on Friday.\n\n"
        "About 2,300 islanders depend on the line, according to the county government, which has denied that the boat "
        "was overloaded."
    ),
    published=dt.date(2026, 3, 2),
)


def found(text: str) -> dict[str, str]:
    """Each code with the words that it is about."""
    return {
        finding.code: text[finding.within.start : finding.within.end] if finding.within else ""
        for finding in check(text, ARTICLE)
    }


@pytest.mark.parametrize(
    "text",
    [
        "The coast guard said on 2 March 2026 that it had rescued 41 passengers and six crew members off Lamu.",
        "The coast guard said it had rescued 41 passengers and six crew members.",
        "“We did not lose a single passenger,” Commander Grace Achieng said.",
        "The operator plans to reopen the line on 6 March 2026.",
        "About 2,300 islanders depend on the line, according to the county government.",
        "",
        "?!",
    ],
)
def test_a_true_summary_has_no_findings(text: str) -> None:
    """False alarms cost trust as misses do."""
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("The coast guard said that it had rescued 47 passengers.", "number-not-in-source", "47"),
        ("The coast guard said that it had rescued 41 crew members.", "number-changed-scope", "41"),
        ("The coast guard said on 5 March 2026 that it rescued people.", "date-not-in-source", "5 March 2026"),
        ("The coast guard said that it had rescued 41 passengers off Pemba.", "name-not-in-source", "Pemba"),
        ("“We did not lose a single passenger,” Commander Ruth Achieng said.", "name-not-in-source", "Ruth Achieng"),
        ("“We did not lose a single sailor,” Grace Achieng said.", "quotation-altered", None),
        ("The ferry was “bound for Mombasa”.", "quotation-altered", None),
        ("The coast guard lost a passenger.", "negation-differs", "lost"),
        ("The operator reopened the line.", "status-differs", "reopened"),
        ("About 2,300 islanders depend on the line, according to the coast guard.", "attribution-differs", None),
        ("About 2,300 islanders depend on the line.", "attribution-missing", None),
        ("The brutal harbour authority cancelled the crossing to Pate.", "loaded-wording", "brutal"),
    ],
)
def test_each_fault_is_named_at_its_words(text: str, code: str, words: str | None) -> None:
    """An editor sees what is wrong, and where."""
    told = found(text)
    assert code in told
    if words is not None:
        assert told[code] == words


def test_a_finding_says_what_the_article_has() -> None:
    """The message and the span show the words that the summary disagrees with."""
    finding = check("The coast guard said that it had rescued 47 passengers.", ARTICLE)[0]
    assert "41 passengers" in finding.message
    assert finding.span is not None
    assert ARTICLE.text[finding.span.start : finding.span.end] == "41"
    assert finding.path == "sentences[0]"
    assert finding.severity == "error"


def test_findings_name_their_sentence() -> None:
    """Paths count the sentences of the summary."""
    text = "The ferry was bound for Mombasa. It had 99 passengers."
    assert {finding.path for finding in check(text, ARTICLE)} == {"sentences[1]"}


def test_long_passages_taken_over_are_noted() -> None:
    """A summary is no copy."""
    text = " ".join(ARTICLE.text.split("\n\n")[0].split())
    copied = Article(text=f"{text[:-1]} while {' '.join(f'word{i}' for i in range(60))} stood by.")
    assert "copied-at-length" in {finding.code for finding in check(copied.text, copied)}


def test_a_bound_rests_on_no_number_that_the_summary_gives_for_something_else() -> None:
    """ "Over 5 were hurt" does not follow from seven dead who stand beside it."""
    article = Article(
        text="KANDHKOT - Seven passengers died and over 50 were hurt when a train hit two wagons at Daro."
    )
    assert not check("Seven passengers died and over 50 were hurt when a train hit two wagons.", article)
    findings = check("Seven passengers died and over 5 were hurt when a train hit two wagons.", article)
    assert [finding.code for finding in findings if finding.severity == "error"] == ["number-not-in-source"]


def test_a_dateline_in_capitals_is_no_acronym() -> None:
    """A made-up name that ends in the town of the dateline is none that the town spells out."""
    article = Article(text="TERUEL (Agency) - A goods train jumped the rails outside Teruel on Monday, its owner said.")
    findings = check("A goods train jumped the rails near Holem Quilpha Teruel on Monday, its owner said.", article)
    assert "name-not-in-source" in {finding.code for finding in findings}
