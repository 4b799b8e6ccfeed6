"""Parts of speech: what noun phrases, verb groups and roles are found from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.syntax.parse import parse


def tags(text: str) -> dict[str, str]:
    return {token.text: token.tag for token in parse(text).tokens}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Rebels attacked the village.", "attacked", "VBD"),
        ("The village was attacked.", "attacked", "VBN"),
        ("Two men wounded in the attack were taken to hospital.", "taken", "VBN"),
        ("Troops deployed in the city withdrew overnight.", "deployed", "VBN"),
        ("Troops deployed in the city withdrew overnight.", "withdrew", "VBD"),
        ("The union called off a strike planned for Monday.", "called", "VBD"),
        ("The union called off a strike planned for Monday.", "planned", "VBN"),
        ("Prices dropped in May.", "dropped", "VBD"),
        # Participles that hang on a noun
        ("The rally, planned for May, has been called off.", "planned", "VBN"),
        ("Rain came, flooded the town, and left.", "flooded", "VBD"),
        ("The plan, which was odd, failed.", "failed", "VBD"),
        ("Under a truce signed in May, troops left the town.", "signed", "VBN"),
        ("The judge freed Karim Noor, a clerk convicted of fraud, on Monday.", "convicted", "VBN"),
        ("When the rain stopped, a wall collapsed on a bus.", "collapsed", "VBD"),
        ("A bill passed Friday by the senate was vetoed.", "passed", "VBN"),
        ("The senate passed Friday.", "passed", "VBD"),
        ("The disputed Kenyan vote was repeated.", "disputed", "JJ"),
        ("An unexpected loss was posted.", "unexpected", "JJ"),
        ("He was given three years.", "given", "VBN"),
        # An amount behind "by" does nothing to anybody
        ("Exports of meal from Togo dropped by 38 percent in May.", "dropped", "VBD"),
        ("Sales fell and profit more than doubled to 9 million.", "doubled", "VBD"),
        ("A judge shot by two gunmen died.", "shot", "VBN"),
        ("The opposition called on the president to resign.", "called", "VBD"),
        ("The court ruled on Friday that the tax was unlawful.", "ruled", "VBD"),
        ("The U.S. carried out air strikes on targets linked to rebels.", "carried", "VBD"),
        ("A bus carrying pilgrims left the road.", "carrying", "VBG"),
        ("Togo is building a probe.", "building", "VBG"),
        ("The judge released her on bail.", "her", "PRP"),
        ("Police searched her home.", "her", "PRP$"),
        ("The firm went to court against it.", "court", "NN"),
        ("Togo will ban the sale of energy drinks to children.", "drinks", "NNS"),
        ("An insurgent attacked a cleric.", "insurgent", "NN"),
        # Past forms spelt as the plain verb, and nouns spelt as verbs
        ("Rockets fired from Lebanon hit a school.", "hit", "VBD"),
        ("The bank cut interest rates.", "cut", "VBD"),
        ("A minister quit on Monday.", "quit", "VBD"),
        ("Shops in Kutaisi shut for a day.", "shut", "VBD"),
        ("A crowd beat two nurses in Viana.", "beat", "VBD"),
        ("The club lost; the beat was slow.", "beat", "NN"),
        ("A budget review that she wrote was lost.", "review", "NN"),
        ("Drivers end walkout, drop march on parliament", "drop", "VBP"),
        ("Farmers grow maize, work land and sell flour.", "work", "NN"),
        ("The firm was to present the plan.", "present", "VB"),
        ("The final of the cup was lost.", "final", "NN"),
        ("The final televised debate was lost.", "final", "JJ"),
        # Capitals
        ("LUND — Floods and rain killed nine people.", "Floods", "NNS"),
        ("🌀 STORM Two people were killed.", "STORM", ":"),
        ("NASA Administrator Ruiz left.", "NASA", "NNP"),
        ("Analysts said prices dropped in May.", "dropped", "VBD"),
        ("The planned strike worries them.", "planned", "JJ"),
        ("The president plans to visit Paris.", "plans", "VBZ"),
        ("The plans were dropped.", "plans", "NNS"),
        ("They will report the loss.", "report", "VB"),
        ("The report was late.", "report", "NN"),
        ("Striking workers plan protests.", "plan", "VBP"),
        ("The army is shelling the town.", "shelling", "VBG"),
        ("The shelling of the town went on.", "shelling", "NN"),
        ("Protesters blocked roads demanding the release of detainees.", "demanding", "VBG"),
        ("They met in May.", "May", "NNP"),
        ("They may meet.", "may", "MD"),
        ("The WHO sent help.", "WHO", "NNP"),
        ("It's late.", "'s", "VBZ"),
        ("Chile's mayor left.", "'s", "POS"),
        ("The nurses' demands were met.", "'", "POS"),
        ("Officials blamed rain due to fall.", "Officials", "NNS"),
        ("Gunmen fled.", "Gunmen", "NNS"),
    ],
)
def test_words_in_their_places(text: str, word: str, tag: str) -> None:
    """Words that can be several things are what a reader takes them for."""
    assert tags(text)[word] == tag


def test_a_headline_in_capitals_has_no_names_by_its_capitals() -> None:
    """Where everything is capitalised, capitals say nothing."""
    assert tags("PORT REOPENS AFTER STRIKE OVER PAY")["STRIKE"] == "NN"


@given(st.text(max_size=200))
def test_any_text_is_tagged(text: str) -> None:
    """Every token gets a Penn tag and a dictionary form, whatever the text."""
    for token in parse(text).tokens:
        assert token.tag
        assert "/" not in token.tag
        assert token.lemma
        assert text[token.start : token.end] == token.text
