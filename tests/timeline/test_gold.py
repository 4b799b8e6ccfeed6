"""Links between twelve articles of three stories, against what an editor wrote before there was a linker."""

from types import ModuleType

from summarizer.records.summary import ArticleSummary
from summarizer.timeline.build import build_timeline


def test_links_of_edited_records(scorer: ModuleType, gold: dict[str, ArticleSummary]) -> None:
    """Nothing is linked that is not the same, and hardly anything is missed, near misses all around."""
    found = scorer.score(scorer.links_of(gold), scorer.names(gold, gold), scorer.gold_places())
    assert found.precision >= 0.95, found.wrong
    assert found.recall >= 0.9, found.missing


def test_links_of_extracted_records(scorer: ModuleType, gold: dict[str, ArticleSummary]) -> None:
    """With the embedded engine's records, imperfect as they are, links stay right."""
    summaries = scorer.extracted()
    found = scorer.score(scorer.links_of(summaries), scorer.names(summaries, gold), scorer.gold_places())
    assert found.precision >= 0.95, found.wrong
    assert found.recall >= 0.65, found.missing


def test_three_stories(gold: dict[str, ArticleSummary]) -> None:
    """The stories that run through each other come out as one thread each, with their stages in order."""
    timeline = build_timeline(gold.values())
    stages = {thread.title: [stage.status for stage in thread.stages] for thread in timeline.threads}
    assert sorted(stages.values(), key=len) == [
        ["planned", "postponed", "planned", "occurred"],
        ["occurred"] * 5 + ["planned"],
        ["cancelled", "occurred", "occurred", "planned", "occurred", "occurred"],
    ]


def test_near_misses_stand_alone(gold: dict[str, ArticleSummary]) -> None:
    """The same place on another day, another actor of nearly the same name, the same day elsewhere: not linked."""
    alone = {stage.headline for stage in build_timeline(gold.values()).alone}
    assert alone >= {
        "Strike by crane drivers closed the port",
        "Lorry overturned on the road from Nakuru to Eldoret",
        "Uganda Red Cross sent a convoy of food to Koboko",
        "Police arrested James Kamau in Nairobi",
        "Strike at the port of Vlora called off",
        "Dockers at Bari on strike over working hours",
        "Passenger train collided with a bus near Nakuru",
    }


def test_figures_are_told_with_their_sources(gold: dict[str, ArticleSummary]) -> None:
    """Rival counts stand side by side, each with who gives it, and a toll is one series over time."""
    threads = build_timeline(gold.values()).threads
    crash = next(thread for thread in threads if "Nakuru" in thread.title)
    killed = next(series for series in crash.series if series.title == "people killed")
    assert [point.mention.text for point in killed.points] == [
        "at least nine people",
        "12 people",
        "14",
        "14 people",
        "14 people",
    ]
    assert [point.according_to for point in killed.points][1:3] == [
        ("Kenya Railways Corporation",),
        ("Nakuru County Hospital",),
    ]
    told = " ".join(sentence.text for sentence in crash.summary)
    assert "the Kenya Railways Corporation gave 12 people, Nakuru County Hospital 14." in told


def test_summary_cites(gold: dict[str, ArticleSummary]) -> None:
    """Every sentence of a thread's summary cites sentences that its articles have."""
    evidence = [(summary.article.id, record.evidence) for summary in gold.values() for record in summary.events] + [
        (summary.article.id, record.evidence) for summary in gold.values() for record in summary.figures
    ]
    cited = {(article, sentence.sentence) for article, sentences in evidence for sentence in sentences}
    for thread in build_timeline(gold.values()).threads:
        assert 2 <= len(thread.summary) <= 6
        assert sum(len(sentence.text.split()) for sentence in thread.summary) <= 120
        for sentence in thread.summary:
            assert {(one.article, one.sentence) for one in sentence.citations} <= cited
