"""Attributions: source, cue and content."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.text.attributions.find import Attribution, find_attributions
from summarizer.text.names.find import find_names
from summarizer.text.syntax.parse import parse


def attributions(text: str) -> list[Attribution]:
    """The attributions of a text."""
    parsed = parse(text)
    return list(find_attributions(parsed, find_names(parsed)))


def words(text: str, attribution: Attribution) -> tuple[str, str, str]:
    """Source, cue and content of an attribution as they stand, with a bar between the parts of a content."""
    source, cue = attribution.source, attribution.cue
    return (
        text[source.start : source.end] if source else "",
        text[cue.start : cue.end] if cue else "",
        " | ".join(text[part.start : part.end] for part in attribution.content),
    )


def first(text: str) -> tuple[str, str, str]:
    """The attribution whose content stands first, the widest one."""
    found = attributions(text)
    return words(text, max(found, key=lambda one: (-one.content[0].start, one.content[0].end)))


def every(text: str) -> list[tuple[str, str, str]]:
    """All attributions of a text."""
    return [words(text, one) for one in attributions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The port is shut," Maria Vella said.', ("Maria Vella", "said", '"The port is shut,"')),
        ('"The port is shut," said Maria Vella.', ("Maria Vella", "said", '"The port is shut,"')),
        ("“The port is shut,” she told the court.", ("she", "told", "“The port is shut,”")),
        ("``The port is shut,'' he said .", ("he", "said", "``The port is shut,''")),
        ('"Is the port shut?" asked the mayor.', ("the mayor", "asked", '"Is the port shut?"')),
        ('The mayor said, "The port is shut."', ("The mayor", "said", '"The port is shut."')),
        ('The mayor said in a statement: "The port is shut."', ("The mayor", "said", '"The port is shut."')),
        ('Said the mayor: "The port is shut."', ("the mayor", "Said", '"The port is shut."')),
        ('Mayor: "The port is shut."', ("Mayor", ":", '"The port is shut."')),
        (
            '"The port," the mayor said on Friday, "is shut."',
            ("the mayor", "said", '"The port," | "is shut."'),
        ),
        ('"The port," said Karl Vella, "is shut."', ("Karl Vella", "said", '"The port," | "is shut."')),
        (
            '"The port is shut," he said. "It stays so."',
            ("he", "said", '"The port is shut," | "It stays so."'),
        ),
        (
            '"The port is shut. It stays so," said Karl Vella, the mayor.',
            ("Karl Vella", "said", '"The port is shut. It stays so,"'),
        ),
        ('"They must go," she said of the guards.', ("she", "said", '"They must go,"')),
        ('"The port is shut." — Karl Vella', ("Karl Vella", "—", '"The port is shut."')),
    ],
)
def test_direct(text: str, expected: tuple[str, str, str]) -> None:
    """Quotations with their speaker before, after or within; the marks belong to the content."""
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the port was shut.", ("The mayor", "said", "that the port was shut")),
        ("The mayor said the port was shut.", ("The mayor", "said", "the port was shut")),
        ("The port was shut, the mayor said.", ("the mayor", "said", "The port was shut")),
        ("Port shut for days, says mayor", ("mayor", "says", "Port shut for days")),
        ("The port, she said, was shut.", ("she", "said", "The port | was shut")),
        (
            "The mayor told Radio Malta on Friday that the port was shut.",
            ("The mayor", "told", "that the port was shut"),
        ),
        (
            "The mayor said in an interview with a newspaper published on Friday that the port was shut.",
            ("The mayor", "said", "that the port was shut"),
        ),
        ("The mayor said Tuesday he would resign.", ("The mayor", "said", "he would resign")),
        (
            "Karl Vella, a lawyer, who runs the port, said it was shut.",
            ("Karl Vella, a lawyer, who runs the port", "said", "it was shut"),
        ),
        ("Karl Vella (Labour) also said it was shut.", ("Karl Vella", "said", "it was shut")),
        (
            "Witnesses who saw the fire said it was arson.",
            ("Witnesses who saw the fire", "said", "it was arson"),
        ),
        ("An aide to the mayor of Gozo said no.", ("An aide to the mayor of Gozo", "said", "no")),
        (
            "Data from the ports show that trade fell.",
            ("Data from the ports", "show", "that trade fell"),
        ),
        ("Police believe the man acted alone.", ("Police", "believe", "the man acted alone")),
        (
            "Estimates indicate that 40 boats sank.",
            ("Estimates", "indicate", "that 40 boats sank"),
        ),
        ("The ministry puts the number of dead at 40.", ("The ministry", "puts", "the number of dead at 40")),
        ("There will be a strike, the union warned.", ("the union", "warned", "There will be a strike")),
        ("MARSA, May 3 (ANM) - The port was shut, police said.", ("police", "said", "The port was shut")),
        ("As Karl Vella put it, the port is dead.", ("Karl Vella", "put it", "the port is dead")),
    ],
)
def test_indirect(text: str, expected: tuple[str, str, str]) -> None:
    """Reported clauses, with and without "that"; final marks, hearers, times and places stay outside."""
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to the police, 40 people fled.",
            ("the police", "According to", "40 people fled"),
        ),
        (
            "Some 40 people fled, according to the police.",
            ("the police", "according to", "Some 40 people fled"),
        ),
        (
            "Some 40 people fled, according to figures from the Red Cross, which runs the camp.",
            ("figures from the Red Cross", "according to", "Some 40 people fled"),
        ),
        ("The mayor reportedly resigned.", ("", "reportedly", "The mayor | resigned")),
        ("It was reported that the mayor had resigned.", ("", "was reported", "that the mayor had resigned")),
        ("The mayor is believed to be abroad.", ("", "is believed", "The mayor | to be abroad")),
        ("The mayor was accused of theft.", ("", "was accused of", "The mayor | theft")),
        (
            "The plan was criticised by the unions.",
            ("the unions", "was criticised", "The plan"),
        ),
        ("Karl Vella was quoted as saying that it was over.", ("Karl Vella", "saying", "that it was over")),
        ("The claim that he lied was denied.", ("", "The claim", "that he lied")),
        ("Vella's promise to resign was kept.", ("Vella", "'s promise", "to resign")),
        (
            "They issued a warning that the dam could fail.",
            ("They", "issued a warning", "that the dam could fail"),
        ),
        ("She is confident that it will pass.", ("She", "is confident", "that it will pass")),
        ("She was critical of the plan.", ("She", "was critical of", "the plan")),
        ("Five held after riot: police", ("police", ":", "Five held after riot")),
        ("Minister: taxes will not rise", ("Minister", ":", "taxes will not rise")),
    ],
)
def test_other_cues(text: str, expected: tuple[str, str, str]) -> None:
    """Prepositions, adverbs, passives, nouns, adjectives and colons attribute too."""
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vella accused the mayor of lying.", ("Vella", "accused", "the mayor of lying")),
        ('Vella called the mayor "a liar."', ("Vella", "called", 'the mayor "a liar."')),
        ("Vella criticised the plan because it was costly.", ("Vella", "criticised", "the plan")),
        ("Vella called for early elections.", ("Vella", "called for", "early elections")),
        ("Vella urged the mayor to resign.", ("Vella", "urged", "the mayor to resign")),
        ("Vella asked whether it was safe.", ("Vella", "asked", "whether it was safe")),
        ("Vella denied taking bribes.", ("Vella", "denied", "taking bribes")),
        ("Vella refused to comment.", ("Vella", "refused", "to comment")),
        ("Vella expects prices to fall.", ("Vella", "expects", "prices to fall")),
        ("Vella pointed out that it was late.", ("Vella", "pointed out", "that it was late")),
    ],
)
def test_what_a_verb_takes(text: str, expected: tuple[str, str, str]) -> None:
    """Judgements, calls, questions, denials and plans have contents of their own shapes."""
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor criticised the plan and warned that costs would rise.",
            [
                ("The mayor", "criticised", "the plan"),
                ("The mayor", "warned", "that costs would rise"),
            ],
        ),
        (
            "The army said it killed ten rebels, but the rebels said nobody died.",
            [("The army", "said", "it killed ten rebels"), ("the rebels", "said", "nobody died")],
        ),
        (
            "The talks failed, officials said, adding that no date was set.",
            [("officials", "said", "The talks failed"), ("officials", "adding", "that no date was set")],
        ),
        (
            "Citing a police report, the mayor said two men were held.",
            [
                ("the mayor", "Citing", "a police report"),
                ("the mayor", "said", "two men were held"),
            ],
        ),
        (
            "Vella, asked whether he would run, said no.",
            [("", "asked", "whether he would run"), ("Vella, asked whether he would run", "said", "no")],
        ),
        ("While Vella said it was over, Zerafa left.", [("Vella", "said", "it was over")]),
        (
            "Vella said he hopes to win.",
            [("Vella", "said", "he hopes to win"), ("he", "hopes", "to win")],
        ),
    ],
)
def test_several_in_a_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A content ends where another verb, participle or speaker takes over."""
    assert every(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The port was shut on Friday.",
        "An estimated 40 people fled, more than expected.",
        "He addressed the letter and told nobody.",
        'They met at the "Blue Lagoon" in Comino.',
        "The needs of the port are great.",
        "Asked again, he smiled.",
    ],
)
def test_none(text: str) -> None:
    """What nobody says, and words held at a distance, are not attributed."""
    assert every(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The mayor was brief. "We are done."',
            ("The mayor", "", '"We are done."'),
        ),
        (
            'Karl Vella said it was over. "We are done."',
            ("Karl Vella", "said", 'it was over | "We are done."'),
        ),
        (
            '"We are done," Karl Vella said.\n\n"There is no way back."',
            ("Karl Vella", "", '"There is no way back."'),
        ),
        (
            'Karl Vella added:\n\n"We are done."',
            ("Karl Vella", "added", '"We are done."'),
        ),
        (
            'Karl Vella said: "We are done.\n\n"There is no way back."',
            ("Karl Vella", "said", '"We are done. | "There is no way back."'),
        ),
        ('Nobody spoke.\n\n"We are done."', ("", "", '"We are done."')),
    ],
)
def test_quotation_that_goes_on(text: str, expected: tuple[str, str, str]) -> None:
    """A quotation without a verb goes on from who spoke before; within a paragraph it is one content."""
    assert expected in every(text)


def test_transcript() -> None:
    """Names in capitals before a colon are speakers, up to the next one."""
    text = "VELLA: It is over.\n\nWe are done.\n\nZERAFA: Why?\n\nVELLA: No money."
    assert every(text) == [
        ("VELLA", ":", "It is over. | We are done."),
        ("ZERAFA", ":", "Why?"),
        ("VELLA", ":", "No money."),
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('"It is over," she said.', "direct"),
        ("She said it was over.", "indirect"),
        ('She said it was "over and done with".', "mixed"),
        ('"It," she said, "is over."', "direct"),
        ('She said it was over. "We are done."', "mixed"),
        ('"I said it was over," she said.', "direct"),
    ],
)
def test_form(text: str, form: str) -> None:
    """All in quotation marks, none, or in part."""
    assert attributions(text)[0].form == form


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("She said it was over.", "asserts"),
        ("She denied that it was over.", "denies"),
        ("She rejected the plan.", "denies"),
        ("She doubts that it is over.", "doubts"),
        ("She does not believe it is over.", "doubts"),
        ("She asked whether it was over.", "asks"),
        ("She urged them to leave.", "asks"),
        ("She hopes to win.", "expects"),
        ("She expects prices to rise.", "expects"),
        ("She fears that it is over.", "expects"),
        ("They estimate that prices will rise.", "expects"),
        ("They estimate that 40 people live there.", "asserts"),
        ("They warned that prices would rise.", "expects"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    """Denials, doubts, questions and what lies ahead are told from assertions."""
    assert attributions(text)[0].stance == stance


_WORDS = st.sampled_from(
    [
        *'",.:“”‘’—()',
        "said",
        "says",
        "he",
        "Vella",
        "the mayor",
        "that",
        "who",
        "according",
        "to",
        "and",
        "but",
        "claims",
        "reports",
        "was",
        "accused",
        "of",
        "by",
        "\n\n",
        "asked",
        "as",
        "put",
        "it",
        "SMITH:",
        "said that",
        "wants to",
        "reportedly",
        "I",
        "when",
        "the promise",
        "’s",
        "critical",
        "is",
        "called for",
        "with",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=60).map(" ".join)))
@example('":A')
def test_spans(text: str) -> None:
    """Whatever the text, all places lie within it, and the contents are in order."""
    found = attributions(text)
    for one in found:
        assert one.content
        for span in (*one.content, one.source, one.cue):
            assert span is None or (0 <= span.start < span.end <= len(text))
        assert all(a.start < b.start for a, b in zip(one.content, one.content[1:], strict=False))
    assert [one.content[0].start for one in found] == sorted(one.content[0].start for one in found)


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "he said that ",
        '"a," he said. ',
        ", he said",
        "a man who said ",
        "the claim that ",
        "VELLA: a\n",
        "He said:\n\n",
        '"I want it," ',
        "the company said no. ",
        "and ran ",
        "Vella and ",
        "saying, ",
        '"a\n\n',
    ],
)
def test_time_is_linear(piece: str, is_linear: Callable[..., bool]) -> None:
    """An article of nothing but attributions is read in time that grows with its length."""

    def prepare(size: int) -> Callable[[], object]:
        parsed = parse(piece * size)
        return partial(find_attributions, parsed, find_names(parsed))

    assert is_linear(prepare, 500)
