"""Loaded wording: what is found, in whose voice, with what neutral words, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.records.phrases import Extent
from summarizer.records.summary import LoadedPhrase
from summarizer.text.attributions.find import Attribution, Form
from summarizer.text.loaded.find import find_loaded
from summarizer.text.loaded.lexicon import index
from summarizer.text.syntax.parse import parse


def loaded(text: str, *attributions: Attribution) -> tuple[LoadedPhrase, ...]:
    """The loaded phrases of a text."""
    return find_loaded(parse(text), attributions)


def phrases(text: str) -> list[str]:
    """The words of the loaded phrases of a text."""
    return [found.phrase.text for found in loaded(text)]


def span(text: str, part: str) -> Extent:
    """Where a part of a text stands."""
    return Extent(text.index(part), text.index(part) + len(part))


def said(text: str, source: str, content: str) -> Attribution:
    """An attribution of a part of a text to a source."""
    form: Form = "direct" if content[0] == '"' else "indirect"
    return Attribution(span(text, source), source, span(text, "said"), (span(text, content),), form, "asserts")


STRONG = {
    "The town groans under the tyrannical rule.": ("tyrannical rule", "rule", "propaganda label"),
    "The puppet government met.": ("puppet government", "government", "propaganda label"),
    "Leftists met in the square.": ("Leftists", None, "loaded label"),
    "The minister slammed the report.": ("slammed", "criticized", "emotive verb"),
    "The party is slamming the report.": ("slamming", "criticizing", "emotive verb"),
    "The bank backed down on the fees.": ("backed down on", None, "emotive verb"),
    "The villagers were holding fast.": ("holding fast", None, "praise"),
    "Sales had fallen far short.": ("fallen far short", "fallen short", "emotive verb"),
    "A brutal winter storm passed.": ("brutal", "", "emotive adjective"),
    "The vote was a travesty.": ("travesty", None, "dysphemism"),
    "The vote was disgraceful.": ("disgraceful", None, "emotive adjective"),
    "The prices clearly reflect it.": ("clearly reflect", "reflect", "presupposition"),
    "Sadly, the bridge fell.": ("Sadly", "", "editorializing adverb"),
    "The army shamelessly denied it.": ("shamelessly denied", "denied", "editorializing adverb"),
    "There was collateral damage.": ("collateral damage", None, "euphemism"),
    "The firm claimed that it was so.": ("claimed", "said", "doubt-casting cue"),
    "Of course, the bridge fell.": ("Of course", "", "presupposition"),
    "The climb is extremely steep there.": ("extremely steep", "steep", "hyperbole"),
    "A flood of migrants came.": ("flood of", None, "metaphor of war and disaster"),
    "A bunch of guys came.": ("guys", "people", "colloquialism"),
    "They whipped up hysteria over witch hunts.": ("witch hunts", None, "emotive noun"),
}


@pytest.mark.parametrize(("text", "expected"), STRONG.items())
def test_strong_wording_is_loaded_by_itself(text: str, expected: tuple[str, str | None, str]) -> None:
    """A strong phrase is found alone, with its category and with neutral words in the form that is needed."""
    words, neutral, category = expected
    found = {phrase.phrase.text: phrase for phrase in loaded(text)}[words]
    assert (found.neutral, found.reason.partition(":")[0]) == (neutral, category)


def test_weak_wording_is_loaded_in_company_only() -> None:
    """One weak word passes in a plain report; beside a second one, or a strong one, both are reported."""
    assert phrases("The storm did massive damage.") == []
    assert phrases("The massive damage met with indifference.") == ["massive", "indifference"]
    assert phrases("The massive damage is a disgrace.") == ["massive", "disgrace"]
    assert phrases("The massive damage is old. It met with indifference.") == []


def test_words_that_belong_together_are_one_phrase() -> None:
    """An adverb and its adjective, and a label and its noun, are one phrase with one neutral wording."""
    (found,) = loaded("It was an utterly shameful, unprecedented breach.")[:1]
    assert found.phrase.text == "utterly shameful"
    (found,) = loaded("They live under a tyrannical military government there.")
    assert (found.phrase.text, found.neutral) == ("tyrannical military government", "military government")


NEUTRAL = [
    "The drug regime was changed.",
    "The new exercise regimes are extreme.",
    "A massive star burned out, and massive black holes grew.",
    "Radical surgery saved her.",
    "She studies liberal arts by a conservative estimate.",
    "He broke the left arm, on the left side.",
    "Great Britain and the Great Lakes are far apart.",
    "Gross domestic product fell on weak demand.",
    "The group claimed responsibility for the bomb blast.",
    "The rail line was cut, and rail workers met.",
    "Villages lie along the river; the boat lay there.",
    "Two men were seriously injured and four badly hurt.",
    "The offensive began, and explosives were found.",
    "He plays for the Grand Slam of Terror in Madness.",
    "It is supposed to open, and was fatally shot down.",
    "The army of national liberation met.",
    "He was shot in a suicide blast in the market.",
    "The toxic gas and toxic waste were removed.",
]


@pytest.mark.parametrize("text", NEUTRAL)
def test_other_senses_and_names_are_not_loaded(text: str) -> None:
    """Terms, everyday senses and names that hold a loaded word are left alone."""
    assert phrases(text) == []


def test_plain_report_has_no_loaded_phrase() -> None:
    """A report in the style of an agency is clean."""
    text = (
        "Four people were killed and 12 wounded when a bomb exploded in a market on Monday, police said. "
        "No group said it was behind the attack. The governor condemned it and called on residents to give "
        "blood. Rebels attacked a camp near the border last week, killing two soldiers, according to the "
        "army, which has accused them of threats."
    )
    assert phrases(text) == []


def test_voice_of_a_quoted_phrase() -> None:
    """Words in quotation marks are the source's; everyday intensifiers and asides there are nobody's bias."""
    text = '"This is a disgrace," the mayor said. "Of course, it is extremely hot."'
    (found,) = loaded(text, said(text, "the mayor", '"This is a disgrace,"'))
    assert (found.phrase.text, found.voice) == ("disgrace", "quoted")
    assert found.source is not None
    assert (found.source.text, found.source.start) == ("the mayor", text.index("the mayor"))


def test_voice_of_a_paraphrased_phrase() -> None:
    """Indirect contents are paraphrased; what the writer adds behind ", amid" is the narrator's."""
    text = "The mayor said that the vote was a disgrace, amid a shameful war."
    attribution = said(text, "The mayor", "that the vote was a disgrace, amid a shameful war")
    first, second = loaded(text, attribution)
    assert (first.voice, first.source.text if first.source else "") == ("paraphrased", "The mayor")
    assert (second.phrase.text, second.voice, second.source) == ("shameful", "narrator", None)


def test_voice_without_attribution_is_the_narrators() -> None:
    """Where nobody is said to speak the writer does; a quotation without a source is quoted from nobody."""
    assert [found.voice for found in loaded("The vote was a disgrace.")] == ["narrator"]
    (found,) = loaded("They met under banners that read “The vote was a disgrace to us all”.")
    assert (found.voice, found.source) == ("quoted", None)


def test_innermost_source_is_the_source() -> None:
    """Where one person tells what another said, the words are the latter's."""
    text = "The aide said the mayor said the vote was a disgrace."
    outer = said(text, "The aide", "the mayor said the vote was a disgrace")
    inner = said(text, "the mayor", "the vote was a disgrace")
    (found,) = loaded(text, outer, inner)
    assert found.source is not None
    assert found.source.text == "the mayor"


def test_scare_quotes() -> None:
    """A word held at a distance is weakly loaded in the narrator's voice; a term that is named is not."""
    held, _ = loaded("The “experts” met with indifference.")
    assert (held.phrase.text, held.voice) == ("“experts”", "narrator")
    assert phrases("It is called “osmosis” and met with indifference.") == []


def test_lexicon_is_sound() -> None:
    """Each entry can be found: lower case, no blank words; a neutral word is not loaded itself."""
    entries = [entry for seconds in index().values() for found in seconds.values() for entry in found]
    assert len(entries) > 3000
    for entry in entries:
        assert entry.words == tuple(word.lower() for word in entry.words if word)
        assert entry.strength in (0, 1, 2)
        assert bool(entry.reason) == bool(entry.strength)
    strong = {entry.words[0] for entry in entries if entry.strength == 2 and len(entry.words) == 1}
    neutral = {word for entry in entries for word in (entry.neutral or "").split()}
    assert not neutral & strong


PIECES = """
The regime slammed tyrannical rule “ ” " ' massive extremely steep so-called , . said amid mayor clearly
drug ’ ‘ of course flood insistence claimed brutal holding fast Great left lie lying NATO 5 %
"""
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_spans_are_the_words_in_order(text: str) -> None:
    """For any text each phrase's span holds its words, and phrases neither overlap nor go back."""
    last = 0
    for found in loaded(text):
        assert found.phrase.start is not None
        assert found.phrase.end is not None
        assert text[found.phrase.start : found.phrase.end] == found.phrase.text
        assert last <= found.phrase.start < found.phrase.end
        last = found.phrase.end


@pytest.mark.parametrize(
    "piece", ["brutal ", "extremely ", "the left ", "“so” ", "tyrannical rule amid, ", "of course "]
)
def test_time_is_linear(piece: str, is_linear: Callable[..., bool]) -> None:
    """An article of nothing but loaded words is read in time that grows with its length."""

    def prepare(size: int) -> Callable[[], object]:
        text = piece * size
        everything = Attribution(None, None, None, (Extent(0, len(text)),), "indirect", "asserts")
        return partial(find_loaded, parse(text), [everything])

    assert is_linear(prepare, 400)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Harbour Gas, the market leader, sells outstanding heaters.", ["market leader", "outstanding"]),
        ("It is a trusted leader with a revolutionary product.", ["trusted leader", "revolutionary product"]),
        ("Greedy landlords met a mob of extortionists.", ["Greedy", "mob", "extortionists"]),
        ("The long-suffering tenants spoke of union terror.", ["long-suffering", "union terror"]),
        ("The mayor reluctantly signed the contract.", ["reluctantly signed"]),
        ("The council has outstanding debts, and 40 shares outstanding.", []),
        ("The revolutionary government fell after an act of terror.", []),
        ("The market leader raised its prices.", []),
    ],
)
def test_advertising_and_abuse(text: str, found: list[str]) -> None:
    """Puffery and abuse are found; debts, revolutions and the law's terror are not."""
    assert phrases(text) == found
