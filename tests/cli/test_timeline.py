"""The command `timeline`: what it takes, what it prints, how it ends."""

import json
from pathlib import Path

import pytest

from summarizer.records.summary import ArticleSummary
from summarizer.records.timeline import Timeline
from tests.cli.conftest import Command

PLAN = """Dockers at Durres to strike

Published 2 March 2026

Dockers at the port of Durres will strike on 9 March, the Adriatic Dockworkers' Union said on Monday.
"""
DEED = """Dockers walk out at Durres

Published 10 March 2026

Dockers at the port of Durres went on strike on Monday over pay, the Adriatic Dockworkers' Union said.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "plan.txt").write_text(PLAN)
    (folder / "deed.txt").write_text(DEED)
    return folder


@pytest.fixture
def summaries(articles: Path, command: Command) -> list[str]:
    """Their summaries in JSON, each on a line."""
    made = [command("summarize", path, "--model", "rules", "--format", "json").out for path in articles.iterdir()]
    return [json.dumps(json.loads(summary)) for summary in made]


def test_articles(command: Command, articles: Path) -> None:
    """A folder of articles becomes a page with the plan and what came of it, and where each word comes from."""
    ended = command("timeline", articles, "--model", "rules")
    assert ended.code == 0
    assert "2 articles · 1 thread" in ended.out
    assert "○ planned" in ended.out
    assert "● occurred" in ended.out
    assert "Dockers walk out at Durres" in ended.out
    assert "planned, then occurred" not in ended.out


def test_links_say_why(command: Command, articles: Path) -> None:
    """`--links` adds the reasons."""
    ended = command("timeline", articles, "--model", "rules", "--links")
    assert "planned, then occurred for that day" in " ".join(ended.out.split())


def test_summaries(command: Command, summaries: list[str], tmp_path: Path) -> None:
    """JSON files, JSON lines, and JSON lines on standard input come to the same timeline, without a model."""
    lines, one, other = (tmp_path / name for name in ("made.jsonl", "one.json", "other.json"))
    lines.write_text("\n".join(summaries))
    one.write_text(summaries[0])
    other.write_text(summaries[1])
    made = [
        command("timeline", lines, "--format", "json"),
        command("timeline", one, other, "--format", "json"),
        command("timeline", "-", "--format", "json", given=lines.read_bytes()),
    ]
    assert [ended.code for ended in made] == [0, 0, 0]
    assert len({ended.out for ended in made}) == 1
    assert not made[0].err
    timeline = Timeline.model_validate_json(made[0].out)
    assert [stage.status for stage in timeline.threads[0].stages] == ["planned", "occurred"]
    known = {ArticleSummary.model_validate_json(summary).article.id for summary in summaries}
    assert {article.id for article in timeline.articles} == known


def test_an_index_is_added_to(command: Command, summaries: list[str], tmp_path: Path) -> None:
    """What is linked stays in the file, and the next article joins it; without sources it is shown as it is."""
    index = tmp_path / "links.db"
    assert "1 article · 0 threads" in command("timeline", "-", "--index", index, given=summaries[0].encode()).out
    assert "2 articles · 1 thread" in command("timeline", "-", "--index", index, given=summaries[1].encode()).out
    assert "2 articles · 1 thread" in command("timeline", "--index", index).out


def test_an_article_that_cannot_be_read(command: Command, articles: Path) -> None:
    """One bad file among good ones is told, the others are linked, and the exit code says that something is missing."""
    (articles / "empty.txt").write_text("")
    ended = command("timeline", articles, "--model", "rules")
    assert ended.code == 3
    assert "empty.txt" in ended.err
    assert "2 articles · 1 thread" in ended.out


def test_an_exported_table(command: Command, articles: Path, tmp_path: Path) -> None:
    """Articles that were exported are linked without being summarized again."""
    results = [command("summarize", path, "--model", "rules", "--format", "json").out for path in articles.iterdir()]
    table = tmp_path / "articles.parquet"
    given = "".join(results).encode()
    assert command("export", "-", "--format", "parquet", "--rows", "articles", "-o", table, given=given).code == 0
    ended = command("timeline", table, "--model", "nonsense")
    assert (ended.code, ended.err) == (0, "")
    assert "2 articles · 1 thread" in ended.out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bad.jsonl", '{"no": "summary"}', "bad.jsonl, line 1: no ArticleSummary"),
        ("broken.jsonl", "{", "broken.jsonl, line 1: not JSON"),
        ("old.json", '{"article": {}, "summary": {}, "provenance": {}}', "old.json, line 1: no ArticleSummary: "),
    ],
)
def test_bad_input(command: Command, tmp_path: Path, name: str, content: str, said: str) -> None:
    """What is no summary is told in one line that names the place."""
    path = tmp_path / name
    path.write_text(content)
    ended = command("timeline", path)
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1


def test_missing_file_and_other_database(command: Command, tmp_path: Path) -> None:
    """A file that is not there, and an index that is something else, are said so."""
    assert "cannot be read: no such file" in command("timeline", tmp_path / "none.jsonl").err
    (tmp_path / "text.db").write_text("not a database, only a text that is long enough to be looked at " * 20)
    ended = command("timeline", "--index", tmp_path / "text.db")
    assert ended.code == 1
    assert "index of links" in ended.err


def test_usage(command: Command) -> None:
    """With nothing to read it is a wrong usage."""
    assert command("timeline").code == 2
