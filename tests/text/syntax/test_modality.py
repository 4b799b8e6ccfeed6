"""How far events have come about, by the words that govern them."""

import pytest

from summarizer.text.analysis import analyze_text


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The army attacked the camp.", "attacked", "occurred"),
        ("The army will attack the camp.", "attack", "planned"),
        ("The army plans to attack the camp.", "attack", "planned"),
        ("The army did not attack the camp.", "attack", "failed"),
        ("Rebels failed to capture the town.", "capture", "failed"),
        ("Police prevented an attack on the airport.", "attack", "failed"),
        ("The union called off a strike planned for Monday.", "strike", "cancelled"),
        ("The strike was cancelled.", "strike", "cancelled"),
        ("The government postponed the election.", "election", "postponed"),
        ("The minister denied that troops had bombed the market.", "bombed", "hypothetical"),
        ("He threatened to bomb the dam.", "bomb", "planned"),
        ("They hope to refloat the tanker on Friday.", "refloat", "planned"),
        ("Troops continued to shell the city.", "shell", "ongoing"),
        ("Troops are shelling the city.", "shelling", "ongoing"),
        ("The army carried out an attack.", "attack", "occurred"),
        ("The army will carry out an attack.", "attack", "planned"),
        ("The cancellation of the visit surprised them.", "visit", "cancelled"),
        ("The port cancelled arrangements for unloading the tankers.", "unloading", "cancelled"),
        ("If they attack, we will respond.", "attack", "hypothetical"),
        ("The company may buy the rival.", "buy", "hypothetical"),
        ("He was accused of killing two people.", "killing", "occurred"),
        ("No attack took place.", "attack", "failed"),
        ("The planned visit drew protests.", "visit", "planned"),
        ("The talks will begin on Monday.", "talks", "planned"),
        ("The talks did not take place.", "talks", "failed"),
        ("They were forced to leave.", "leave", "occurred"),
        ("Fear of an attack closed the schools.", "attack", "hypothetical"),
        ("Officials said the visit was postponed because of rain.", "visit", "postponed"),
        ("The sudden cancellation prevented the concert.", "concert", "failed"),
        ("The fog prevented the race from being held.", "held", "failed"),
        ("The president condemned the attack.", "attack", "occurred"),
        ("The president will condemn the attack.", "attack", "occurred"),
        ("The union called for a strike.", "strike", "planned"),
        ("The airline was supposed to refund the fares.", "refund", "failed"),
        ("Workers began evacuating residents.", "evacuating", "occurred"),
        ("An attempt to kidnap the judge was foiled.", "kidnap", "failed"),
        ("He could not prevent the attack.", "attack", "occurred"),
        ("The strike, which was set for Friday, was called off.", "strike", "cancelled"),
        ("They would have attacked the town.", "attacked", "hypothetical"),
        ("The court ordered the release of the prisoners.", "release", "planned"),
        ("The ship is to leave on Friday.", "leave", "planned"),
        ("Parliament rejected the ban.", "ban", "failed"),
        ("In hopes that a race can be held on Friday, crews waited.", "held", "planned"),
        ("He left without signing the deal.", "signing", "failed"),
        ("After bombing the bridge, the planes returned.", "bombing", "occurred"),
        ("The firm expects sales to rise.", "rise", "planned"),
        ("The attack killed ten people.", "killed", "occurred"),
        ("The meeting has been delayed.", "meeting", "postponed"),
        ("They agreed to exchange prisoners.", "exchange", "planned"),
        ("Gunmen, who had planned the raid, fled.", "raid", "planned"),
        ("The planned march was called off.", "march", "cancelled"),
        ("The planned march will be peaceful.", "march", "planned"),
    ],
)
def test_status(text: str, word: str, status: str) -> None:
    """Planned, called off, prevented, denied, conditional and done are told apart, verbs and event nouns alike."""
    analysis = analyze_text(text)
    token = next(token for token in analysis.parsed.tokens if token.lower == word)
    assert analysis.modality[token.sentence].of(token.index).status == status


def test_the_word_that_stops_an_event_is_named() -> None:
    """Who cancelled something is the subject of the word that the status comes from."""
    analysis = analyze_text("The port authority cancelled plans for unloading the ships.")
    token = next(token for token in analysis.parsed.tokens if token.lower == "unloading")
    reality = analysis.modality[0].of(token.index)
    assert reality.cue is not None
    assert reality.status in ("cancelled", "planned")
