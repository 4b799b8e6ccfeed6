"""How the sentences of a summary are edited: the result reads as English and says the same."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary

Summarized = Callable[[str], ArticleSummary]


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("The union said Monday wages had fallen.", "The union said on 2 March 2026 that wages had fallen."),
        ("The union said on Monday that wages had fallen.", "The union said on 2 March 2026 that wages had fallen."),
        ("The port was closed on Monday and Tuesday.", "The port was closed on 2 March 2026 and 3 March 2026."),
        ("The port has been closed since Monday.", "The port has been closed since 2 March 2026."),
        ("The barge sank late on Monday off Tolu.", "The barge sank late on 2 March 2026 off Tolu."),
        ("The barge sank off Tolu late Monday.", "The barge sank off Tolu late on 2 March 2026."),
        ("The port was opened at noon on Monday.", "The port was opened at noon on 2 March 2026."),
        ("Monday's talks were short.", "The 2 March 2026 talks were short."),
        ("The Monday talks in Tolu were short.", "The talks on 2 March 2026 in Tolu were short."),
        ("Tolu ministers early today left the talks.", "Tolu ministers early on 4 March 2026 left the talks."),
        ("On Monday, the port was closed.", "On 2 March 2026, the port was closed."),
        ("The port was closed Monday, the union said.", "The port was closed on 2 March 2026, the union said."),
    ],
)
def test_days_become_dates_where_they_are_adverbials(summarized: Summarized, text: str, edited: str) -> None:
    """The date stands where English has it."""
    assert summarized(text).summary.text == edited


@pytest.mark.parametrize(
    "text",
    [
        "Ardis Corp fell on Black Monday in 1987.",
        "Prices at the Tolu exchange suffered what Monday suffered.",
        "Tolu and Gozo reached a Friday agreement in Lund.",
        "Under terms of a Feb 10 agreement Ardis sold two ships.",
    ],
)
def test_a_day_inside_another_phrase_is_not_replaced(summarized: Summarized, text: str) -> None:
    """Either the words stay as they are, or the sentence is left out."""
    story = f"A barge sank off Tolu. {text}"
    assert summarized(story).summary.text in (story, "A barge sank off Tolu.")


@pytest.mark.parametrize(
    ("text", "edited"),
    [
        ("PESHAWAR: The gate was closed.", "The gate was closed."),
        ("(Coast Wire) — The gate was closed.", "The gate was closed."),
        ("Valletta, 3 March - The gate was closed.", "The gate was closed."),
        ("TUNIS The gate was closed by two guards.", "The gate was closed by two guards."),
        ("Ardis Corp <ARD.S> sold two ships.", "Ardis Corp sold two ships."),
        ("Ardis Corp sold <Kello Lines Inc> in May.", "Ardis Corp sold Kello Lines Inc in May."),
        ("Kello (Malta) Lines sold two ships.", "Kello (Malta) Lines sold two ships."),
        ("In Tolu, however, two ships were sold.", "In Tolu, two ships were sold."),
        ("The owners, however, sold two ships.", "The owners sold two ships."),
        ("The owners also sold two ships.", "The owners sold two ships."),
        ("The owners not only left but also sold two ships.", "The owners not only left but also sold two ships."),
        ("At a meeting here on Monday the owners sold it.", "At a meeting on 2 March 2026 the owners sold it."),
        ("So far, two ships have been sold in Tolu.", "So far, two ships have been sold in Tolu."),
    ],
)
def test_labels_and_links_go(summarized: Summarized, text: str, edited: str) -> None:
    """What ties a sentence to its page or to others goes; what belongs to a name stays."""
    assert summarized(text).summary.text == edited


@pytest.mark.parametrize(
    "text",
    [
        "People claiming benefits rose by 3,000 in January.",
        "The port is almost entirely empty.",
        'Minister Ana Ruiz called the plan "a brutal joke".',
    ],
)
def test_words_stay_where_a_neutral_one_does_not_fit(summarized: Summarized, text: str) -> None:
    """A sentence is taken as it is, or not at all."""
    assert summarized(text).summary.text in ("", text)


def test_a_loaded_word_of_a_source_is_not_put_in_his_mouth_otherwise(summarized: Summarized) -> None:
    """Nobody is made to say what he did not say."""
    text = "The port of Tolu closed on Monday. The union said the owners had exaggerated 12 claims."
    said = summarized(text).summary.text.removeprefix("The port of Tolu closed on 2 March 2026.").strip()
    assert said in ("", "The union said the owners had exaggerated 12 claims.")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Dan Vella left Tolu. Vella said he knew of the plan.", "Vella said Dan Vella"),
        ("Dan Vella left Tolu. He said he knew of the plan.", "Vella knew"),
        ("Dan Vella left Tolu. He was aware of the plan, Ana Ruiz said.", "Vella was aware"),
        ("Dan Vella left Tolu. The mayor said he was aware of it, Ana Ruiz said.", "Vella was aware"),
    ],
)
def test_a_name_is_put_for_a_pronoun_only_without_doubt(summarized: Summarized, text: str, wrong: str) -> None:
    """Not in what somebody else may say of himself."""
    assert wrong not in summarized(text).summary.text


def test_who_is_known_is_not_introduced_again(summarized: Summarized) -> None:
    """A pronoun stays beside its name, a surname is told in full at its first mention."""
    text = (
        '"It was all over in a minute, and we saw nothing," Commander Grace Atieno told reporters. '
        "A barge sank off Tolu on Monday with 31 people on board, the port police said. "
        '"We heard a noise, and then they were gone." Atieno said 12 people were missing. '
        "She said two boats were looking for the 12."
    )
    summary = summarized(text).summary.text
    assert "Commander Grace Atieno said 12 people were missing. She said two boats" in summary


def test_a_long_lead_loses_its_last_clause(summarized: Summarized) -> None:
    """More than forty words in a row would be a copy."""
    lead = (
        "The transport ministry of Peru said on Monday that 31 pilgrims and four members of the crew of a barge had "
        "been rescued by fishermen in the harbour of Tolu after the barge struck a rock near the lighthouse of Cape "
        "Roja, which has been out of use since a storm in 2019."
    )
    story = summarized(lead)
    assert story.summary.text.endswith("near the lighthouse of Cape Roja.")
    assert not story.findings
