"""Which sentences a summary takes: the lead, then what can be read behind it."""

from collections.abc import Callable

import pytest

from summarizer import ArticleSummary

Summarized = Callable[[str], ArticleSummary]
LEAD = "A barge with 31 pilgrims sank in the harbour of Tolu on Monday, the port police said. "


def cited(summary: ArticleSummary) -> list[int]:
    """The numbers of the sentences that a summary takes."""
    return [sentence.evidence[0].sentence for sentence in summary.summary.sentences]


@pytest.mark.parametrize(
    "dependent",
    [
        "Nine were pulled out of the water by fishermen near Cape Roja.",
        "He was taken to the Santa Clara clinic with 12 of the pilgrims.",
        "They were flown to Lima on Tuesday for treatment.",
        "This was the third such disaster since 2019 off Cape Roja.",
        "Those rescued were taken to the town of Balboa on Tuesday.",
        "The move was welcomed by 14 mayors of Puno on Tuesday.",
        "The pill was approved for 40 clinics in Peru on Tuesday.",
        "The company's offer of 3 million dollars was turned down on Tuesday.",
        "Another convoy of 12 lorries left Quito on Tuesday for Puno.",
        "For example, 12 schools in Puno were closed on Tuesday.",
        "As a result, 12 schools in Puno were closed on Tuesday.",
        "Instead, 12 lorries left Quito on Tuesday for Puno.",
        "The trains between Quito and Puno will not run on Tuesday either.",
        "Both banks closed 12 branches in Puno on Tuesday.",
        "None were found in the 12 villages near Puno.",
        "Ana Ruiz said she saw four on Tuesday.",
    ],
)
def test_what_takes_up_a_sentence_that_is_left_out_is_left_out(summarized: Summarized, dependent: str) -> None:
    """A sentence whose referent stands in a quotation or a question before it is not taken alone."""
    text = f'{LEAD}"Is this the end of it all, and who will pay us for what we have lost here?" {dependent}'
    assert cited(summarized(text)) == [1]


@pytest.mark.parametrize(
    "dependent",
    [
        "Nine were pulled out of the water by fishermen near Cape Roja.",
        "They had left the town of Balboa on Sunday.",
        "The barge had left the town of Balboa on Sunday.",
        "It was towed to the town of Balboa on Tuesday.",
    ],
)
def test_it_is_taken_right_behind_what_introduces_it(summarized: Summarized, dependent: str) -> None:
    """The sentence before tells who or what is meant."""
    assert cited(summarized(f"{LEAD}{dependent}")) == [1, 2]


def test_two_that_need_each_other_are_taken_together(summarized: Summarized) -> None:
    """The sentence that introduces "she" comes with the one that says it."""
    text = (
        f"{LEAD}Mayor Ana Ruiz opened the 4 schools of Tolu to the families on Monday. "
        "She asked for 200 blankets and two boats on Tuesday."
    )
    assert cited(summarized(text)) == [1, 2, 3]


def test_the_old_plan_is_not_told_without_the_new_one(summarized: Summarized) -> None:
    """Who reads that talks had been due to open would believe that they did."""
    text = (
        "Kenya and Uganda have agreed to extend a truce on Lake Victoria by 60 days, Kenya said on Tuesday. "
        "A round of talks on fishing rights had been due to open in Kisumu on Friday. "
        "It will now start on 20 March, Uganda said."
    )
    chosen = cited(summarized(text))
    assert (2 in chosen) == (3 in chosen)


@pytest.mark.parametrize(
    "lead",
    [
        "A former head of the port of Tolu who steered 3 million dollars to a firm was jailed on Monday.",
        "Grocer Ardis said on Monday it had agreed to buy Finland's Kello for 2 million dollars.",
        "The strike of the pilots of Tolu ended on Monday, their union said.",
        "Ministers early today left the talks on a pact in Tolu.",
    ],
)
def test_the_lead_stays_first(summarized: Summarized, lead: str) -> None:
    """The first sentence tells the news, however many events stand in later ones."""
    text = (
        f"{lead} Rebels killed nine soldiers and seized 12 lorries near Puno on Sunday, the army said. "
        "Floods killed 40 people and closed 12 schools in Quito on Saturday, officials said."
    )
    assert cited(summarized(text))[0] == 1


@pytest.mark.parametrize(
    "unfit",
    [
        "Here's what you may have missed on Monday in Tolu.",
        "Read more about the 31 pilgrims on page 12.",
        "Vella reported from Tolu.",
        "I will stay as chairman of the Tolu line for two years.",
        "We have rescued 31 people since Monday.",
        "Said Ana Ruiz, mayor of Tolu.",
        "Also saved were the 12 crew of the tug Marta.",
        'He added: "It is over for us.',
        'Is too late," a port official in Tolu said on Monday.',
        "Net profit 31 mln vs 28 mln, sales 410 mln vs 398 mln.",
        "Balboa, is to pay for the salvage of the barge.",
        "Vella Ltd - offer of 3 million shares due March 1 through Tolu Securities.",
        "The net earnings of the Tolu line on Monday were.",
        "The council of Tolu must act at once against such owners.",
        "Divers of the visiting U.S.",
    ],
)
def test_what_is_no_report_is_left_out(summarized: Summarized, unfit: str) -> None:
    """No teasers, signatures, first persons, fragments, inversions, rows of tables, demands that nobody makes."""
    assert unfit.split()[0] not in summarized(f"{LEAD}\n\n{unfit}").summary.text.removeprefix(LEAD).split()


def test_words_of_a_source_who_is_not_named_are_left_out(summarized: Summarized) -> None:
    """Between two sentences of one speaker, "would" is his."""
    text = (
        f"{LEAD}Mayor Ana Ruiz said the harbour was safe. "
        "Owners would have to pay for their mistakes. "
        "Ruiz said 40 barges had been sold."
    )
    assert 3 not in cited(summarized(text))


def test_no_finding_tells_of_sentences_that_were_not_taken(summarized: Summarized) -> None:
    """An editor does not see drafts that nobody wrote."""
    text = (
        f'{LEAD}Vella said "Owners, pay now," she told them. The brutal owners fled, it said. '
        "Ruiz told her they had left on Monday, he said. Fares rose from 3 to 5 dollars, they said."
    )
    assert not [finding for finding in summarized(text).findings if finding.path.startswith("summary")]
