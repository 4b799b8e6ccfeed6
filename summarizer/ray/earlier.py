"""What an earlier output has, so that it is left out of the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.archive.ledger import Key
from summarizer.errors import ArchiveError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import dataset as ds

_NAMES = ("fingerprint", "article_id")
_PASSING = ("BudgetExceeded", "EngineUnavailable", "RateLimited", "QuotaExhausted")
"""Failures that lie with the endpoint or the budget: an article is not done, rather than failed"""


def earlier(path: str | Path, key: Key, *, retry_failed: bool) -> frozenset[str]:
    """The fingerprints of rows, and the ids of articles, that an output has done.

    A file that was not written to its end is passed over.

    Args:
        path: a Parquet file, or a folder of them; nothing is done where there is none.
        key: the model, prompt and schema that is asked for.
        retry_failed: whether no failure counts as done.

    Raises:
        ArchiveError: it cannot be read, or is something else.
    """
    import pyarrow as pa

    try:
        output = _output(str(path))
        return _names(output, key, retry_failed) if output else frozenset()
    except (OSError, pa.ArrowException, ImportError) as error:
        raise ArchiveError(f"{path} cannot be read as an earlier output: {error}") from None


def _output(path: str) -> ds.Dataset | None:
    from fsspec.core import url_to_fs
    from pyarrow import dataset as ds

    files, root = url_to_fs(path)
    if not files.exists(root):
        return None
    return ds.dataset(root, format="parquet", filesystem=files, exclude_invalid_files=files.isdir(root))


def _names(output: ds.Dataset, key: Key, retry_failed: bool) -> frozenset[str]:
    columns = output.schema.names
    if not output.files:
        return frozenset()
    if not {"article_id", *key._fields} <= set(columns) or "event_id" in columns:
        raise ArchiveError(f"{output.files[0]} is no earlier output: it has no rows of articles")
    wanted = _is_done(key, retry_failed, has_failures="error" in columns)
    names: set[str] = set()
    for batch in output.to_batches(columns=[name for name in _NAMES if name in columns], filter=wanted):
        names.update(name for column in batch.columns for name in column.to_pylist() if name)
    return frozenset(names)


def _is_done(key: Key, retry_failed: bool, *, has_failures: bool) -> pa.compute.Expression:
    from pyarrow.compute import field

    wanted = (field("model") == key.model) & (field("prompt_hash") == key.prompt_hash)
    wanted &= field("schema_version") == key.schema_version
    if not has_failures:
        return wanted
    done = field("error").is_null()
    return wanted & (done if retry_failed else done | ~field("error").isin(list(_PASSING)))
