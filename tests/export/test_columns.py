"""The columns are documented in one place, and docs/export.md shows that place."""

from pathlib import Path

import pytest

from summarizer.export.columns import Rows, columns

PAGE = Path(__file__).parents[2] / "docs" / "export.md"


@pytest.mark.parametrize("rows", ["events", "articles"])
def test_every_column_is_in_the_document(rows: Rows) -> None:
    """The document has the columns of a table in their order, as the classes describe them."""
    table = "\n".join(f"| `{column.name}` | {column.description} |" for column in columns(rows))
    assert table in PAGE.read_text(encoding="utf-8"), f"docs/export.md should have:\n{table}"
