"""How far events have come about, frame by frame: conditions, refusals, plans dropped, event nouns and their days."""

import datetime as dt

import pytest

from summarizer.articles.article import Article
from summarizer.text.analysis import TextAnalysis, analyze_text


def status_of(analysis: TextAnalysis, word: str) -> str:
    token = next(token for token in analysis.parsed.tokens if token.lower == word)
    return analysis.modality[token.sentence].of(token.index).status


CONDITIONS = [
    ("If the mill is fined or closed, the owners will appeal.", "fined", "hypothetical"),
    ("If the mill is fined or closed, the owners will appeal.", "closed", "hypothetical"),
    ("If the mill is fined or closed, the owners will appeal.", "appeal", "hypothetical"),
    ("Drivers will strike if the depot is sold.", "strike", "hypothetical"),
    ("Drivers will strike if the depot is sold.", "sold", "hypothetical"),
    ("Unless the dam is repaired, the valley will be evacuated.", "repaired", "hypothetical"),
    ("Unless the dam is repaired, the valley will be evacuated.", "evacuated", "hypothetical"),
    ("Should another bridge be bombed, the navy said, it would sink the barges.", "bombed", "hypothetical"),
    ("Should another bridge be bombed, the navy said, it would sink the barges.", "said", "occurred"),
    ("Should another bridge be bombed, the navy said, it would sink the barges.", "sink", "hypothetical"),
    ("The navy would sink the barges should another bridge be bombed.", "sink", "hypothetical"),
    ("The navy would sink the barges should another bridge be bombed.", "bombed", "hypothetical"),
    ("Were the truce to collapse, the envoy would leave.", "collapse", "hypothetical"),
    ("Were the truce to collapse, the envoy would leave.", "leave", "hypothetical"),
    ("In case the talks fail, the envoy will leave.", "fail", "hypothetical"),
    ("In case the talks fail, the envoy will leave.", "leave", "hypothetical"),
    ("The bank will lend the money provided that the council agrees.", "lend", "hypothetical"),
    ("The union said it would march if the mayor resigned.", "march", "hypothetical"),
    ("The union said it would march if the mayor resigned.", "said", "occurred"),
    ("He threatened to quit if the law passed.", "quit", "hypothetical"),
    ("He threatened to quit if the law passed.", "threatened", "occurred"),
    ("If rebels attack, we will fight and win.", "win", "hypothetical"),
    ("If a strike stops the trains, buses will run.", "strike", "hypothetical"),
    ("An attack that killed a sailor would bring war.", "killed", "hypothetical"),
    ("An attack that killed a sailor would bring war.", "attack", "hypothetical"),
    ("The attack that killed a sailor brought war.", "killed", "occurred"),
    ("Police asked whether he had fled.", "fled", "hypothetical"),
    ("The army had warned that it would respond if shot at, and on Monday it shelled the hill.", "shelled", "occurred"),
    ("The tower will be lit when the king arrives.", "arrives", "planned"),
    ("The old pumps would be replaced before the season started.", "started", "planned"),
    ("The tower was lit when the king arrived.", "arrived", "occurred"),
    ("He rose as if he had won.", "rose", "occurred"),
]

STOPPED = [
    ("The council abandoned a plan to sue the builder.", "sue", "cancelled"),
    ("The council dropped a plan to sue the builder.", "sue", "cancelled"),
    ("The council has scrapped plans to sue the builder.", "sue", "cancelled"),
    ("The group is cancelling a deal to sell its ferries.", "sell", "cancelled"),
    ("The promoter called the concert off.", "concert", "cancelled"),
    ("The concert was called off.", "concert", "cancelled"),
    ("Off: the merger of the two dairies.", "merger", "cancelled"),
    ("The bank denied a report that it would sell its vineyards.", "sell", "hypothetical"),
    ("The bank denied that it had sold its vineyards.", "sold", "hypothetical"),
    ("The bank denied a report in the Gazette that it would sell its vineyards.", "sell", "hypothetical"),
    ("The truce came close to collapsing.", "collapsing", "failed"),
    ("Police will clear the blockade.", "blockade", "occurred"),
    ("Police used gas to clear a blockade.", "blockade", "occurred"),
    ("The bank ruled out selling its vineyards.", "selling", "cancelled"),
    ("The bank refused to sell its vineyards.", "sell", "failed"),
    ("The bank declined to sell its vineyards.", "sell", "failed"),
    ("The bank won't sell its vineyards.", "sell", "cancelled"),
    ("The bank will not sell its vineyards.", "sell", "cancelled"),
    ("BANK WONT SELL VINEYARDS, CHAIRMAN SAYS", "sell", "cancelled"),
    ("The bank stopped short of selling its vineyards.", "selling", "failed"),
    ("The bank has yet to sell its vineyards.", "sell", "failed"),
    ("The bank failed to sell its vineyards.", "sell", "failed"),
    ("Guards were prevented from leaving the tower.", "leaving", "failed"),
    ("The ferry no longer sails to the island.", "sails", "failed"),
    ("The ferry will no longer sail to the island.", "sail", "cancelled"),
    ("The minister never signed the order.", "signed", "failed"),
    ("Neither side attacked the convoy.", "attacked", "failed"),
    ("Nobody was injured.", "injured", "failed"),
    ("No passengers were injured.", "injured", "failed"),
    ("The dam nearly collapsed.", "collapsed", "failed"),
    ("Prices nearly doubled.", "doubled", "occurred"),
    ("The navy cannot leave the harbour.", "leave", "failed"),
    ("The judge did not comment.", "comment", "failed"),
    ("He may not attend the hearing.", "attend", "hypothetical"),
    ("The firm leased the yard instead of selling it.", "selling", "failed"),
    ("The two sides parted without a deal.", "deal", "failed"),
    ("The vineyard stopped selling wine.", "selling", "occurred"),
    ("The brewery quit making cider.", "making", "occurred"),
    ("The sudden frost delayed the launch.", "launch", "postponed"),
    ("Rocket test flight delayed after leak.", "flight", "postponed"),
    ("Demand dropped sharply in Asia.", "demand", "occurred"),
]

NOUNS = [
    ("The envoy proposed a meeting to take place on the island.", "meeting", "planned"),
    ("The union won a meeting with the mayor, which is to take place soon.", "meeting", "planned"),
    ("Shops closed ahead of the vote.", "vote", "planned"),
    ("The two dairies will receive bridge loans.", "loans", "planned"),
    ("The talks are due to open in the port.", "talks", "planned"),
    ("The talks, due to open in the port, were moved.", "open", "planned"),
    ("The talks are scheduled for the spring.", "talks", "planned"),
    ("The flood was due to heavy rain.", "flood", "occurred"),
    ("The proposed merger worries the farmers.", "merger", "planned"),
    ("The planned merger worries the farmers.", "merger", "planned"),
    ("A possible merger worries the farmers.", "merger", "hypothetical"),
    ("The alleged attack was filmed.", "attack", "hypothetical"),
    ("An attempted coup shook the island.", "coup", "failed"),
    ("The averted strike cost nothing.", "strike", "failed"),
    ("The group unveiled plans for a merger.", "merger", "planned"),
    ("The threat of a strike worried the port.", "strike", "planned"),
    ("Calls for a strike grew louder.", "strike", "planned"),
    ("Fear of an earthquake emptied the village.", "earthquake", "hypothetical"),
    ("The risk of an explosion has grown.", "explosion", "hypothetical"),
    ("Preparations for the summit are under way.", "summit", "planned"),
    ("The general's vow to invade drew protests.", "invade", "planned"),
    ("The court's order to evict the tenants was read aloud.", "evict", "planned"),
    ("The deadline to withdraw the troops is near.", "withdraw", "planned"),
    ("The dairy's bid to buy its rival surprised traders.", "buy", "planned"),
    ("Schools reopened after the attack.", "attack", "occurred"),
    ("The bishop condemned the attack.", "attack", "occurred"),
    ("The bishop will condemn the attack.", "attack", "occurred"),
    ("The bishop did not condemn the attack.", "attack", "occurred"),
    ("A judge ordered an investigation into the attack.", "attack", "occurred"),
    ("A judge ordered an investigation into the attack.", "investigation", "planned"),
    ("The town will mark the anniversary of the explosion.", "explosion", "occurred"),
    ("The fund will help victims of the earthquake.", "earthquake", "occurred"),
    ("The fund will offer compensation for the explosion.", "explosion", "occurred"),
    ("Additional assistance will be provided by the province.", "assistance", "planned"),
    ("The chain announced deep cuts in its staff.", "cuts", "planned"),
    ("The chain announced a loss.", "loss", "occurred"),
    ("The scheme includes closures that may hurt the valley.", "closures", "planned"),
    ("There was no explosion.", "explosion", "failed"),
    ("The start of the talks was postponed.", "talks", "postponed"),
    ("The council wants a second round of talks.", "talks", "planned"),
    ("The firm will sign a contract.", "contract", "planned"),
    ("The firm did not win a contract.", "contract", "failed"),
    ("The firm signed a contract.", "contract", "occurred"),
    ("The now-cancelled concert had sold out.", "concert", "cancelled"),
    ("The existing agreement will be extended.", "agreement", "occurred"),
    ("The unrest will continue.", "unrest", "ongoing"),
    ("Fighting broke out and three people died.", "fighting", "occurred"),
    ("The blockade was lifted.", "blockade", "occurred"),
    ("In the event of an attack, sirens sound.", "attack", "hypothetical"),
]

VERBS = [
    ("The crew managed to land the plane.", "land", "occurred"),
    ("Residents were forced to flee.", "flee", "occurred"),
    ("Surgeons were able to save the hand.", "save", "occurred"),
    ("Surgeons will be able to save the hand.", "save", "planned"),
    ("Surgeons were unable to save the hand.", "save", "failed"),
    ("The mill began making paper.", "making", "occurred"),
    ("The mill ended up making paper.", "making", "occurred"),
    ("The mill continued making paper.", "making", "ongoing"),
    ("The index fell 3 % to close at 4,112.", "close", "occurred"),
    ("She was the first woman to lead the yard.", "lead", "occurred"),
    ("She went on to win the race.", "win", "occurred"),
    ("The chain will axe 300 posts.", "axe", "planned"),
    ("The chain will rename the brand.", "rename", "planned"),
    ("Some 300 posts will be cut.", "cut", "planned"),
    ("The chain will close two shops and open another.", "open", "planned"),
    ("He was arrested, charged and jailed.", "charged", "occurred"),
    ("He will be arrested, charged and jailed.", "jailed", "planned"),
    ("He used to own the yard.", "own", "occurred"),
    ("The tunnel is used to reach the quarry.", "reach", "planned"),
    ("The envoy hopes that the truce will hold.", "hold", "planned"),
    ("Experts fear that the dam will burst.", "burst", "hypothetical"),
    ("The mayor said that the dam had burst.", "burst", "occurred"),
    ("The mayor was indicted or convicted in each case.", "convicted", "occurred"),
    ("The prince agreed to abdicate.", "abdicate", "planned"),
    ("The firm is committed to rebuild the pier.", "rebuild", "planned"),
    ("It was done in response to growing losses.", "losses", "occurred"),
    ("The engine was too weak to pull the train.", "pull", "failed"),
]

DATED = [
    ("The bank will seek the money at a hearing in September.", "hearing", "planned"),
    ("The lawyers spoke of a hearing in September 2031.", "hearing", "planned"),
    ("The lawyers spoke of a hearing in March 2031.", "hearing", "occurred"),
    ("Parties prepared for the vote on 9 July 2031.", "vote", "planned"),
    ("Parliament votes on 9 July 2031.", "votes", "planned"),
    ("A second ferry is sailing on 9 July 2031.", "sailing", "planned"),
    ("Parliament voted on 9 May 2031.", "voted", "occurred"),
    ("The board will provide details of talks on 9 May 2031.", "talks", "occurred"),
]


@pytest.mark.parametrize(("text", "word", "status"), [*CONDITIONS, *STOPPED, *NOUNS, *VERBS])
def test_frames(text: str, word: str, status: str) -> None:
    """What governs an event tells how far it has come about; what only speaks of it leaves it real."""
    assert status_of(analyze_text(text), word) == status


@pytest.mark.parametrize(("text", "word", "status"), DATED)
def test_days_ahead_of_the_report(text: str, word: str, status: str) -> None:
    """An event whose own day lies ahead of the day of publication is to come; one whose day has passed is not."""
    article = Article(text=text, published=dt.date(2031, 6, 4))
    assert status_of(analyze_text(article), word) == status


def test_a_long_sentence_of_conditions_takes_linear_time() -> None:
    """Governors are followed a few steps only, and each once."""
    text = "If they plan to plan to attack and to kill and " * 3000 + "the talks will begin."
    analysis = analyze_text(text)
    assert analysis.modality[0].of(len(analysis.parsed.tokens) - 2).status
