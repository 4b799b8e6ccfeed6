"""Sentences: what evidence is counted in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.syntax.sentences import sentences

HARD = [
    (
        "Dr. Osei met Gen. J. P. Lamptey in St. Ives on Jan. 5. He left at 5 p.m. Monday for the U.S. capital.",
        2,
    ),
    ('"We will stay. We will not leave," said Mr. Ito. "This is our home."', 3),
    ("He said: “We are ready. The work begins now.” The minister agreed.", 3),
    ("The rate rose 3.5 percent to $1.2bn. No. 10 declined to comment.", 2),
    ("The army left.The rebels came back.", 2),
    ("U.S. President Ann Doe met the U.K. Prime Minister. They talked.", 2),
    ("Acme Inc. said on Tuesday it had bought Widget Co. Ltd. for $5 million.", 1),
    ("He works for Acme Inc. The company is based in Ohio.", 2),
    ("The meeting is in Washington, D.C. Officials will attend.", 2),
    ("It ended at 6 a.m. Police arrived later.", 2),
    ('"Are you sure?" she asked. "Yes!" he said.', 2),
    ("1. Wash hands. 2. Wear masks.", 2),
    ("The vote (held on Feb. 3) passed 5-4. Sen. Ann B. Lee (D-Calif.) objected.", 2),
    ("He lived in St. Petersburg vs. Moscow. Then he left...and never came back.", 2),
    ("Lt. Col. Rui Ortiz said the raid began on Nov. 10. Gov. Brown agreed.", 2),
    ("GENEVA, 4 Feb (Reuters) - The U.N. said it was ready.", 1),
    ("Yahoo! said it bought the site.", 1),
    ("The fund owns 5.2 mln shs. vs. 3.1 mln a yr. ago.", 1),
    ("‘I was there!’ he said. She wasn't.", 2),
    ("The plane, a Boeing 737-800, crashed at approx. 10.30 a.m. local time. 62 people died.", 2),
    ("The truce was announced Wednesday.\n\nThe rebels said no", 2),
    (
        "A headline without a stop\nThe first line of the story, which goes on for a good while before it ends.",
        2,
    ),
]


@pytest.mark.parametrize(("text", "count"), HARD)
def test_hard_cases(text: str, count: int) -> None:
    """Abbreviations, quotations, decimals, lists, headlines and missing spaces end sentences where a reader would."""
    found = [text[sentence.start : sentence.end] for sentence in sentences(text)]
    assert len(found) == count, found


def test_wrapped_copy_is_not_cut_at_line_ends() -> None:
    """Old wire copy breaks its lines in mid sentence; a line's end means nothing there, an indented line does."""
    text = (
        "ACCRA, March 3 - The port of Tema will reopen to cargo ships\n"
        "next week after a strike by dockers that lasted twelve days,\n"
        "the harbour authority said on Tuesday in a short statement.\n"
        "    Dockers had walked out over pay and night shifts, which they\n"
        "say are longer than the law allows in other ports.\n"
    )
    assert [sentence.paragraph for sentence in sentences(text)] == [0, 1]


@given(st.text(alphabet="Ab c.!?\"“”'\n 1é\u0301😀", max_size=200))
def test_places_are_true_for_any_text(text: str) -> None:
    """Every word lies in exactly one sentence, and no sentence has white space at its ends."""
    end = 0
    for index, sentence in enumerate(sentences(text)):
        assert sentence.index == index
        assert sentence.start >= end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end] != ""
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


@pytest.mark.parametrize("piece", ["1", "“", "a\u0301", ". ", "A. ", "\n", "“x. Y", "((", "http://a.b "])
def test_no_text_takes_more_than_linear_time(piece: str) -> None:
    """Sentencex alone needs minutes for a hundred thousand line breaks; here such a text is one of the cheap ones."""
    found = sentences(piece * (100_000 // len(piece)))
    assert len(found) <= 100_000
