"""Rows as Parquet: dates, timestamps, lists, maps and structs, with the columns' descriptions in the schema."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import UnionType
from typing import IO, TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from summarizer.errors import ArchiveError
from summarizer.export.columns import WHOLE, Column, Row, Rows, columns, without_none
from summarizer.records.base import Record

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS_IN_MEMORY = 1000
"""The rows of a group: about 20 MB of articles"""


def write_parquet(rows: Iterable[Row], kind: Rows, file: IO[bytes]) -> None:
    """A Parquet file, compressed with zstd, written a group of rows at a time.

    Raises:
        ArchiveError: pyarrow is not installed.
    """
    pa = _pyarrow()
    from pyarrow.parquet import ParquetWriter

    schema = arrow_schema(kind)
    remaining = iter(rows)
    with ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(remaining, _ROWS_IN_MEMORY)):
            writer.write_batch(pa.RecordBatch.from_pylist([_cells(row, schema) for row in group], schema))


def read_parquet(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a Parquet file, each with its place.

    Raises:
        ArchiveError: pyarrow is not installed, or this is no Parquet file.
    """
    pa = _pyarrow()
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            batches = file.iter_batches(_ROWS_IN_MEMORY)
            rows = (row for batch in batches for row in batch.to_pylist(maps_as_pydicts="strict"))
            for number, row in enumerate(rows, start=1):
                yield f"{path}, row {number}", row
    except pa.ArrowException as error:
        raise ArchiveError(f"{path} cannot be read as Parquet: {error}") from None


def arrow_schema(kind: Rows) -> pa.Schema:
    """The schema of a table."""
    return _pyarrow().schema([_field(column) for column in columns(kind)])


def _field(column: Column) -> pa.Field:
    about = {"description": column.description}
    return _pyarrow().field(column.name, arrow_type(column.type), nullable=column.optional, metadata=about)


def arrow_type(kind: Any) -> pa.DataType:
    """The Arrow type of a Python type; numbers that may be whole or not are 64-bit floats."""
    pa = _pyarrow()
    kind = without_none(kind)
    arguments = get_args(kind)
    if get_origin(kind) is Literal:
        return arrow_type(type(arguments[0]))
    if get_origin(kind) in (Union, UnionType):
        return arrow_type(float)
    if get_origin(kind) is tuple:
        return pa.list_(arrow_type(arguments[0]))
    if get_origin(kind) is dict:
        return pa.map_(arrow_type(arguments[0]), arrow_type(arguments[1]))
    if issubclass(kind, Record) and kind not in WHOLE:
        return pa.struct([pa.field(name, arrow_type(field.annotation)) for name, field in kind.model_fields.items()])
    return _simple(pa).get(kind, pa.string())


def _simple(pa: Any) -> dict[type, pa.DataType]:
    return {
        bool: pa.bool_(),
        int: pa.int64(),
        float: pa.float64(),
        dt.date: pa.date32(),
        dt.datetime: pa.timestamp("us", tz="UTC"),
    }


def _cells(row: Row, schema: pa.Schema) -> dict[str, Any]:
    flat = row.model_dump(exclude={"record"})
    return {name: _cell(value, schema.field(name).type) for name, value in flat.items()} | {
        "record": row.record.model_dump_json()
    }


def _cell(value: Any, kind: pa.DataType) -> Any:
    """A value as its Arrow type takes it."""
    from pyarrow import types

    if value is None:
        return None
    if types.is_floating(kind):
        return _float(value)
    if types.is_map(kind):
        return list(value.items())
    if types.is_list(kind):
        return [_cell(item, kind.value_type) for item in value]
    if types.is_struct(kind):
        return {field.name: _cell(value[field.name], field.type) for field in kind}
    return value


def _float(number: float) -> float | None:
    """A number as 64 bits hold it; one too large for them stands in `record` alone."""
    try:
        return float(number)
    except OverflowError:
        return None


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError:
        raise ArchiveError("Parquet needs an extra: pip install 'summarizer[archive]'") from None
    return pyarrow
