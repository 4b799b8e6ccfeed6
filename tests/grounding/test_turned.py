"""Denials, restrictions and opposites of a claim beside the whole article."""

import pytest

from summarizer.articles.article import Article
from summarizer.grounding.check import check

ARTICLE = Article(
    text=(
        "The water board of Teslin opened a weekly clinic for well owners in March, and its quick test finds lead. "
        "Nurses and teachers asked for important changes to the price list, board member Anna Roth said. Roth, "
        "61, has pleaded not guilty to taking gifts. She has not been charged. The board's lawyer could not verify "
        "the letter. The Norwegian contractor delivers filters and pumps to all villages, and repairs them for a small "
        "fee. The new tariff raised the income of the board by a flexible share, and efficient pumps saved power. The "
        "board turned down a request to sell the plant. Cases of COVID stopped the training of engineers in spring."
    )
)


def errors(text: str) -> list[tuple[str, str]]:
    """The errors in a sentence, each with the words that it is about."""
    return [
        (finding.code, text[finding.within.start : finding.within.end] if finding.within else "")
        for finding in check(text, ARTICLE)
        if finding.severity == "error"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The contractor delivers no filters to the villages.", "no"),
        ("The clinic for well owners was not quick.", "not"),
        ("The clinic for well owners has no nurses.", "no"),
    ],
)
def test_a_denial_needs_one_in_the_article(text: str, words: str) -> None:
    """Words that begin as a denial might, "important", are none, and one elsewhere is of something else."""
    assert ("negation-differs", words) in errors(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The contractor delivers filters only to large villages.", "only"),
        ("The contractor delivers pumps to all villages except two villages.", "except"),
        ("The contractor delivers pumps instead of filters to villages.", "instead"),
        ("The contractor fails to repair pumps.", "fails"),
    ],
)
def test_what_a_summary_restricts_the_article_restricts(text: str, words: str) -> None:
    """ "Only" and "except" deny all the rest."""
    assert ("negation-differs", words) in errors(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The board opened a monthly clinic for well owners in March.", "monthly"),
        ("The tariff raised the income of the board by an inflexible share.", "inflexible"),
        ("The tariff lowered the income of the board by a flexible share.", "lowered"),
    ],
)
def test_words_that_the_article_rules_out(text: str, words: str) -> None:
    """Opposites, those with a prefix among them, and words of which one excludes the others."""
    assert ("negation-differs", words) in errors(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Board member Roth, 61, has pleaded guilty.", "guilty"),
        ("Board member Anna Roth, who asked for changes to the price list, has been charged.", "charged"),
        ("In Teslin, the mayor said, owners could verify it.", "verify"),
    ],
)
def test_what_the_article_denies_whenever_it_tells_it(text: str, words: str) -> None:
    """The denial may stand in a sentence of its own, whose "she" shares no word with the claim."""
    assert ("negation-differs", words) in errors(text)


@pytest.mark.parametrize(
    "text",
    [
        "The board did not accept a request to sell the plant.",
        "Roth has pleaded not guilty to taking gifts.",
        "Neither Roth nor the lawyer has been charged.",
        "The letter could not be verified.",
        "COVID-19 stopped the training of engineers in spring.",
        "The Norwegian contractor repairs pumps for a small fee.",
        "1) The board opened a weekly clinic for well owners in March.",
    ],
)
def test_true_sentences_in_other_words(text: str) -> None:
    """False alarms cost trust as misses do."""
    assert errors(text) == []


def test_a_nationality_is_the_articles() -> None:
    """An adjective of nationality is checked as the country's name is, its capital counts too."""
    assert errors("The Swedish contractor delivers filters.") == [("name-not-in-source", "Swedish")]
    told = Article(text="The bridge at Oslo was closed on Monday. Danish engineers will repair the bridge.")
    assert not check("The Norwegian bridge was closed on Monday.", told)
