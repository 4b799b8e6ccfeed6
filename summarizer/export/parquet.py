"""Rows as Parquet: dates, timestamps, lists, maps and structs, with the columns' descriptions in the schema."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import UnionType
from typing import IO, TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from summarizer.errors import ArchiveError
from summarizer.export.columns import WHOLE, Column, Row, Rows, columns, without_none
from summarizer.records.base import Record

if TYPE_CHECKING:
    import pyarrow as pa

Converter = Callable[[Any], Any]

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
    cells = cells_of(rows, kind)
    with ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(cells, _ROWS_IN_MEMORY)):
            writer.write_batch(pa.RecordBatch.from_pylist(group, schema))
            del group  # not beside the next one


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


def cells_of(rows: Iterable[Row], kind: Rows) -> Iterator[dict[str, Any]]:
    """The cells of each row by column, as Arrow takes them for the schema."""
    converters = {field.name: _converter(field.type) for field in arrow_schema(kind) if field.name != "record"}
    return (_cells(row, converters) for row in rows)


def _cells(row: Row, converters: dict[str, Converter]) -> dict[str, Any]:
    flat = row.model_dump(exclude={"record"})
    cells = {name: None if flat[name] is None else convert(flat[name]) for name, convert in converters.items()}
    return cells | {"record": row.record.model_dump_json()}


def _converter(kind: pa.DataType) -> Converter:
    """What makes a value, which is not None, one that an Arrow type takes."""
    from pyarrow import types

    if types.is_floating(kind):
        return _float
    if types.is_map(kind):
        return lambda value: list(value.items())
    if types.is_list(kind):
        item = _converter(kind.value_type)
        return lambda value: [item(one) for one in value]
    if types.is_struct(kind):
        parts = [(field.name, _converter(field.type)) for field in kind]
        return lambda value: {name: None if value[name] is None else part(value[name]) for name, part in parts}
    return lambda value: value


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
