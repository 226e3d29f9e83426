"""The Report as columns: one schema for Parquet and Spark, read off the record classes so that it follows them.

One row a report. Its top-level columns are the report's fields, the fields of ``meta`` among them, and ``failed``; layers are lists of
structs with the names of the JSON schema. ``metadata``, which is the caller's own, is JSON text.
"""

from __future__ import annotations

import json
import types
import typing
from functools import cache
from typing import Any, Literal, NamedTuple, Union

from ..report import Meta, Record, Report


class Kind(NamedTuple):
    """A type, written without a library: `name` is string, int, float, bool, list or struct; `parts` what the last two hold."""

    name: str
    parts: tuple[Any, ...] = ()


Field = tuple[str, Kind]


def kind_of(annotation: Any) -> Kind:
    """The `Kind` of a field of a record."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (Union, types.UnionType):
        return kind_of(next(a for a in arguments if a is not type(None)))
    if origin is Literal:
        return Kind("string")
    if origin is tuple:
        return Kind("list", (kind_of(arguments[0]),))
    if isinstance(annotation, type):
        if issubclass(annotation, Record):
            return Kind("struct", tuple((name, kind_of(field.annotation)) for name, field in annotation.model_fields.items()))
        for cls, name in ((bool, "bool"), (str, "string"), (int, "int"), (float, "float")):
            if issubclass(annotation, cls):
                return Kind(name)
    raise TypeError(f"no column type for {annotation!r}")


@cache
def columns() -> tuple[Field, ...]:
    """The columns of a report's row: names and kinds."""
    meta = [(name, kind_of(field.annotation)) for name, field in Meta.model_fields.items()]
    layers = [
        (name, kind_of(field.annotation))
        for name, field in Report.model_fields.items()
        if name not in ("schema_", "id", "text", "meta", "metadata")
    ]
    text = Kind("string")
    return (("schema", text), ("id", text), ("text", text), *meta, *layers, ("metadata", text), ("failed", text))


def to_row(report: Report) -> dict[str, Any]:
    """The row of a report, with the columns of `columns`.

    >>> from polextract import Report
    >>> row = to_row(Report(id="a1", text="Polsek Cantigi"))
    >>> row["id"], row["units"], row["metadata"]
    ('a1', [], '{}')
    """
    data = report.to_dict()
    data.update(data.pop("meta"))
    data["metadata"] = json.dumps(data["metadata"], ensure_ascii=False)
    data["failed"] = report.failed
    return {name: data[name] for name, _ in columns()}


def from_row(row: dict[str, Any]) -> Report:
    """The report that `to_row` made a row of. Raises ``InputValueError`` where `row` is none.

    >>> from polextract import Report
    >>> from_row(to_row(Report(id="a1"))) == Report(id="a1")
    True
    """
    from ..errors import InputValueError

    data = {name: row[name] for name, _ in columns() if name in row}
    data.pop("failed", None)
    meta = {name: data.pop(name, None) for name in Meta.model_fields}
    data["meta"] = {name: value for name, value in meta.items() if value is not None}
    try:
        data["metadata"] = json.loads(data.get("metadata") or "{}")
    except (TypeError, ValueError):
        raise InputValueError("the column 'metadata' is no JSON text: these are no reports of polextract") from None
    return Report.from_dict(data)


@cache
def arrow_schema() -> Any:
    """`columns` as a ``pyarrow.Schema``."""
    import pyarrow as pa

    plain = {"string": pa.string(), "int": pa.int32(), "float": pa.float64(), "bool": pa.bool_()}

    def make(kind: Kind) -> Any:
        if kind.name == "list":
            return pa.list_(make(kind.parts[0]))
        if kind.name == "struct":
            return pa.struct([(name, make(part)) for name, part in kind.parts])
        return plain[kind.name]

    return pa.schema([(name, make(kind)) for name, kind in columns()])


def spark_schema() -> Any:
    """`columns` as a ``pyspark.sql.types.StructType``."""
    from pyspark.sql import types as t

    plain = {"string": t.StringType(), "int": t.IntegerType(), "float": t.DoubleType(), "bool": t.BooleanType()}

    def make(kind: Kind) -> Any:
        if kind.name == "list":
            return t.ArrayType(make(kind.parts[0]))
        if kind.name == "struct":
            return t.StructType([t.StructField(name, make(part)) for name, part in kind.parts])
        return plain[kind.name]

    return t.StructType([t.StructField(name, make(kind)) for name, kind in columns()])
