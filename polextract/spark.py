"""The same extraction inside Spark: a DataFrame of articles in, a DataFrame of reports out.

The rows go through ``DataFrame.mapInPandas``: each Python worker loads the pipeline once and keeps it from task to task. The schema of
the result is fixed (`schema`), the same as that of the Parquet files that ``polextract extract -o out.parquet`` writes. Needs
``pip install 'polextract[spark]'`` on the driver and on every worker, and Java 17 or later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from .errors import InputTypeError, InputValueError
from .optional import need

if TYPE_CHECKING:
    import pandas
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType
    from spacy.language import Language

__all__ = ["extract", "schema"]

# Rows of a report frame made at once: a report is about four times its text, so Arrow batches stay within a few megabytes.
_ROWS = 200


def schema() -> StructType:
    """The columns of a report as Spark's types: ``schema``, ``id``, ``text``, the fields of ``meta``, the layers as arrays of structs,
    ``warnings``, ``metadata`` (JSON text) and ``failed`` (why a row could not be read, null if it could).
    """
    need("pyspark", "spark", "polextract.spark")
    from .io.schema import spark_schema

    return spark_schema()


def extract(
    df: DataFrame,
    *,
    fields: Mapping[str, str] | None = None,
    keep: Sequence[str] = (),
    backbone: str | None = "auto",
) -> DataFrame:
    """The articles of `df` as reports, one row each, with the columns of `schema`.

    Parameters
    ----------
    df : one article a row.
    fields : the names that its columns have for ``text``, ``id``, ``title``, ``source``, ``published``, where they are others, as for
        `polextract.extract_many`. All but the text may be missing. Ids are text or whole numbers, dates of publication dates, timestamps or
        ISO 8601 text, the others text.
    keep : columns to carry over unchanged, for joins and partitions; not one that has the name of a report's column.
    backbone : as for `polextract.load`; a path must be readable on every worker.

    A row that cannot be read gives a report with the reason in ``failed``; the job goes on.

    Raises
    ------
    InputValueError, InputTypeError : a column that is not there or of a type that cannot be read.
    PolextractError : pyspark is not installed.

    .. code-block:: python

        reports = polextract.spark.extract(articles, fields={"text": "isi", "id": "url", "published": "tanggal"})
        quotes = reports.selectExpr("id", "inline(quotes)")
    """
    need("pyspark", "spark", "polextract.spark")
    from pyspark.sql.types import StructType

    from .io.records import check_columns, check_fields, names_of

    if not hasattr(df, "mapInPandas"):
        raise InputTypeError(f"df must be a DataFrame of Spark, not {type(df).__name__}: for any other one, polextract.extract_many")
    if isinstance(keep, str):
        raise InputTypeError("keep must be a list of column names, not one str")
    if not (backbone is None or isinstance(backbone, str)):
        raise InputTypeError("backbone must be a name or a path here: every worker loads it for itself")
    check_fields(fields)
    check_columns(df.columns, fields, "df")
    chosen = {ours: theirs for ours, theirs in names_of(fields).items() if theirs in df.columns}
    for name in keep:
        if name not in df.columns:
            raise InputValueError(f"df: there is no column {name!r}, only {', '.join(df.columns[:12])}")
    readable = {"text": {"string"}, "title": {"string"}, "source": {"string"}, "id": {"string", "int", "bigint", "smallint", "tinyint"}}
    readable["published"] = {"string", "date", "timestamp", "timestamp_ntz"}
    types = dict(df.dtypes)
    for ours, theirs in chosen.items():
        if not types[theirs].startswith(tuple(readable[ours])):
            raise InputTypeError(f"column {theirs!r} is {types[theirs]}; for {ours} it must be {' or '.join(sorted(readable[ours]))}")
    made = schema()
    if clash := [name for name in keep if name in made.names]:
        raise InputValueError(f"a report has a column {clash[0]!r} of its own: rename yours before keeping it")
    result = StructType([*(df.schema[name] for name in keep), *made.fields])
    # Text as text: pandas would make timestamps of some dates and local times of some timestamps.
    wanted = [df[theirs].cast("string").alias(f"_polextract_{ours}") for ours, theirs in chosen.items()]
    return df.select(*wanted, *(df[name] for name in keep)).mapInPandas(_Task(tuple(chosen), tuple(keep), backbone), result)


class _Task:
    """What a worker runs: plain values only, so that it pickles by reference to this module."""

    def __init__(self, fields: tuple[str, ...], keep: tuple[str, ...], backbone: str | None):
        self.fields = fields
        self.keep = keep
        self.backbone = backbone

    def __call__(self, frames: Iterable[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        nlp = _nlp(self.backbone)
        for frame in frames:
            for start in range(0, len(frame), _ROWS):
                yield self._read(frame.iloc[start : start + _ROWS], nlp)

    def _read(self, frame: pandas.DataFrame, nlp: Language) -> pandas.DataFrame:
        import pandas as pd

        from .io.records import article_or_failure, read_article
        from .io.schema import columns, to_row

        cells = [frame[f"_polextract_{field}"].tolist() for field in self.fields]
        rows = []
        for values in zip(*cells, strict=True):
            report, _ = read_article(article_or_failure(dict(zip(self.fields, values, strict=True))), nlp)
            rows.append(to_row(report))
        made: dict[str, Any] = {name: frame[name].reset_index(drop=True) for name in self.keep}
        for name, _ in columns():
            made[name] = pd.Series([row[name] for row in rows], dtype=object)
        return pd.DataFrame(made)


@cache
def _nlp(backbone: str | None) -> Language:
    """The pipeline of this worker process; Spark keeps the process, so it is loaded once."""
    from .api import load

    return load(backbone)
