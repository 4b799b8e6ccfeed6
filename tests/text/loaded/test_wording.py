"""Neutral wording: the same fact in the same form, or none; and plain senses of loaded words."""

from __future__ import annotations

import pytest
from simplemma import is_known

from summarizer.records.phrases import Extent
from summarizer.text.attributions.find import Attribution
from summarizer.text.loaded.find import find_loaded
from summarizer.text.loaded.frames import FRAMES
from summarizer.text.loaded.lexicon import index
from summarizer.text.loaded.wording import inflected
from summarizer.text.syntax.parse import parse
from summarizer.text.syntax.tokens import Token


def wordings(text: str, *attributions: Attribution) -> dict[str, str | None]:
    """The loaded phrases of a text with their neutral wording."""
    return {found.phrase.text: found.neutral for found in find_loaded(parse(text), attributions)}


PLAIN = [
    # Things and their parts, not acts and judgements
    "The railing along the quay gave way.",
    "Engineers opened the gates of the barrage on Monday.",
    "A tidal barrage will span the bay.",
    "The transformer failed, and nobody was hurt.",
    "Rotten fruit was thrown away.",
    "A truck slammed a wall, and the door slammed.",
    "The chef grilled fish for 40 guests.",
    "The volcano spewed ash for two days.",
    "A torrent of mud cut the road.",
    "Soldiers fired a barrage of rockets at the port.",
    "Bank robbers stole a van.",
    "The port lies in the south; wreckage was lying on the beach.",
    "The left wheel broke.",
    "Bus routes were changed.",
    "The carnival opens on Sunday, after the coronation.",
    "Four people died in a stampede at the stadium.",
    "The mayor cut the roots of a tree that caved in the pavement.",
    # Charges and terms of the law
    "Two men were charged with extortion and reckless driving.",
    "A jury convicted her of seditious conspiracy.",
    "She was strangled, prosecutors said.",
    "He is accused of malicious prosecution.",
    # Terms of trade and science
    "The bloc will impose punitive tariffs on steel.",
    "Financial turmoil has cut the peso by a tenth.",
    "Malicious software shut the port's computers.",
    "People claiming weekly benefits rose to 3,000.",
    "The storm claimed the lives of nine sailors.",
    "He renounced his claim to the throne.",
    "The officers took power in a bloodless coup.",
    "An incendiary device was found at the depot.",
    "A juvenile court sent him to a school.",
    "The robotic arm lifted the wreck.",
    "The war on Ruritania has lasted a year.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_senses_are_not_loaded(text: str) -> None:
    """Things, charges and terms that look like loaded words are left alone."""
    assert wordings(text) == {}


LOADED = {
    "The council grudgingly reopened the pier.": "grudgingly reopened",
    "Guards humanely removed the squatters.": "humanely removed",
    "A few agitators blocked the pier.": "agitators",
    "The evictions go on without pity.": "without pity",
    "The minister railed at the reporters.": "railed at",
    "The union caved in to the owners.": "caved in to",
    "Troops neutralised four rebels.": "neutralised",
    "Radio hosts spewed hatred.": "spewed",
    "The club, never short of a complaint, wrote again.": "never short of",
}


@pytest.mark.parametrize(("text", "phrase"), LOADED.items())
def test_judgements_are_loaded(text: str, phrase: str) -> None:
    """Words that tell how an act is to be felt are found."""
    assert phrase in wordings(text)


SAME = {
    # What the frame shows to be the same fact
    "The gate, slammed shut in May, is open.": ("slammed shut", "closed"),
    "He claimed the army had fired.": ("claimed", "said"),
    "The boat was late, officials claimed.": ("claimed", "said"),
    "The mayor slammed the report.": ("slammed", "criticized"),
    "The mayor was slammed by residents.": ("slammed", "criticized"),
    "Lawmakers rammed through the bill.": ("rammed through", "passed"),
    "The minister was grilled by lawmakers.": ("grilled", "questioned"),
    "Despots met in the capital.": ("Despots", "rulers"),
    "Junta forces took the town.": ("Junta", "military government"),
    "They live under a brutal military government.": ("brutal", ""),
    "A staggering number of sheep died of it.": ("staggering", "large"),
    "Prices had plummeted.": ("plummeted", "fallen"),
    "The fund, praised for years, plummeted in value.": ("plummeted", "fell"),
    # What it does not
    "The union caved in; the storm was a carnage.": ("carnage", None),
    "It was a catastrophe for the port.": ("catastrophe", None),
    "There was an outrage in the town.": ("outrage", None),
    "The claim is bogus.": ("bogus", None),
    "The war was cruel and brutal.": ("cruel", None),
    "A cold and brutal winter ended.": ("brutal", None),
    "They used very brutal methods.": ("brutal", None),
    "The furious pace wore them out.": ("furious", None),
    "A staggering beauty won.": ("staggering", None),
    "The owner claims to have paid.": ("claims to", None),
    "The decline is almost entirely absurd.": ("entirely absurd", None),
    "The general neutralised four rebels.": ("neutralised", None),
    "It was a lavish wedding.": ("lavish", None),
    "A flood of complaints came.": ("flood of", None),
    "The mayhem charge was dropped.": ("mayhem", None),
    "The chaos theory course is full.": ("chaos", None),
}


@pytest.mark.parametrize(("text", "expected"), SAME.items())
def test_the_wording_is_the_same_fact_or_none(text: str, expected: tuple[str, str | None]) -> None:
    """A replacement stands where number, tense, part of speech and frame allow it, and nowhere else."""
    phrase, neutral = expected
    found = wordings(text)
    assert phrase in found
    assert found[phrase] == neutral


@pytest.mark.parametrize("before", ["almost", "nearly", "not", "has not been"])
def test_degrees_and_negations_keep_their_adverb(before: str) -> None:
    """ "Almost entirely closed" is not "almost closed", and "not entirely closed" not "not closed"."""
    text = f"The disgraceful pier, {before} entirely closed, was sold."
    (neutral,) = (neutral for phrase, neutral in wordings(text).items() if phrase.startswith("entirely"))
    assert neutral is None


def test_adverbs_that_only_stress_can_go() -> None:
    """Where nothing hangs on the adverb the rest says the same."""
    assert wordings("The disgraceful, utterly new pier was sold.")["utterly new"] == "new"


@pytest.mark.parametrize(
    ("neutral", "text", "form"),
    [
        ("cut", "cutting", "cutting"),
        ("cut", "slashing", "cutting"),
        ("throw", "hurling", "throwing"),
        ("agree", "caving", "agreeing"),
        ("deny", "slamming", "denying"),
    ],
)
def test_gerunds(neutral: str, text: str, form: str) -> None:
    """A short verb doubles its last letter; one in -ee keeps both."""
    assert inflected(neutral, Token(text, text, 0, len(text), lemma=text, tag="VBG")) == form


@pytest.mark.parametrize(("tag", "end"), [("VBD", "ed"), ("VBN", "ed"), ("VBZ", "s"), ("VBG", "ing")])
def test_every_verb_can_be_inflected(tag: str, end: str) -> None:
    """The forms of all neutral verbs of the lexicon are words of English."""
    entries = {entry for seconds in index().values() for found in seconds.values() for entry in found}
    neutral = {entry.neutral.split()[0] for entry in entries if entry.verb and entry.neutral}
    assert len(neutral) > 20
    for verb in neutral:
        form = inflected(verb, Token(f"x{end}", f"x{end}", 0, 2, lemma="x", tag=tag))
        assert is_known(form, lang="en"), form


def test_every_frame_is_known() -> None:
    """The lexicon names frames that there are."""
    entries = [entry for seconds in index().values() for found in seconds.values() for entry in found]
    named = {name for entry in entries for name in (entry.frame, entry.neutral_frame) if name}
    assert named == set(FRAMES)


def test_words_of_a_quotation_that_closes_a_line_later() -> None:
    """Texts with one sentence to a line open a quotation in one and close it in another: all of it is quoted."""
    text = '"The pier is a ruin.\n\nObviously, it is a disgrace to us.\n\nSell it."\n\nThe sale is a disgrace.'
    found = find_loaded(parse(text), ())
    assert [(one.phrase.text, one.voice) for one in found] == [("disgrace", "quoted"), ("disgrace", "narrator")]


def test_a_missing_mark_quotes_its_paragraph_only() -> None:
    """Where no mark closes it, or the next one opens, a quotation ends with its paragraph."""
    text = '"The pier is a ruin.\n\nThe sale is a disgrace.\n\n"It is old," she said.'
    (found,) = find_loaded(parse(text), ())
    assert (found.phrase.text, found.voice) == ("disgrace", "narrator")


def test_a_source_is_found_for_its_words() -> None:
    """The voice of an attribution without quotation marks stays its source's."""
    text = "The owner said the sale was a disgrace."
    content = Extent(text.index("the sale"), len(text) - 1)
    source = Extent(0, 9)
    found = find_loaded(
        parse(text), [Attribution(source, "The owner", Extent(10, 14), (content,), "indirect", "asserts")]
    )
    assert [(one.phrase.text, one.voice) for one in found] == [("disgrace", "paraphrased")]
