"""From the columns of a source to the fields of an object, checked before anything is sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias

import attrs

from maxio_sdk._core.nodes import Node
from maxio_sdk._core.request import nearest
from maxio_sdk.bulk._accounts import HIDDEN, mark, without_accounts
from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sync.fields import SyncObject, cell_text, cell_value, is_empty
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.types import JSON

__all__ = ["METAFIELD", "ROW_ID", "EmptyCells", "MappedRow", "MatchBy", "RowMapping", "SyncMode", "make_mapping"]

SyncMode: TypeAlias = Literal["insert", "update", "upsert"]
MatchBy: TypeAlias = Literal["reference", "email"]
EmptyCells: TypeAlias = Literal["skip", "clear"]

METAFIELD: Final = "metafield:"
ROW_ID: Final = "id"

_TOLD: Final = frozenset({"reference", "customer_reference", "phone"})
"""Fields that are told as they are: many a number there could be taken for one of a card."""


@attrs.frozen(kw_only=True)
class MappedRow:
    """A row as it is to be written, or why it cannot be."""

    number: int
    object_id: int | None
    """Maxio's id, where the source has it."""
    fields: Mapping[str, JSON] = attrs.field(repr=False)
    metafields: Mapping[str, str] = attrs.field(repr=False)
    lanes: tuple[str, ...]
    """Whose row it is, in each way that it says so."""
    problems: tuple[str, ...] = ()

    @property
    def payload(self) -> dict[str, Any]:
        """What is to be written, for the journal and the report, without the number of a card that came into a text."""
        told = {name: without_accounts(value) for name, value in self._texts().items()}
        return self._values() | told

    @property
    def fingerprint(self) -> str:
        """The same for rows that say the same."""
        # A row with problems lacks what was wrong, and must not be taken for one that never had it.
        said = [self.payload, *self.problems]
        marks = {name: found for name, value in self._texts().items() if (found := mark(value))}
        if marks:
            said.append(marks)
        text = json.dumps(said, sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {} if self.object_id is None else {ROW_ID: self.object_id}
        return values | dict(self.fields) | {f"{METAFIELD}{name}": value for name, value in self.metafields.items()}

    def _texts(self) -> dict[str, str]:
        """Return the values in which there may be the number of a card."""
        return {name: value for name, value in self._values().items() if isinstance(value, str) and name not in _TOLD}


@attrs.frozen(kw_only=True)
class RowMapping:
    """Which column fills which field."""

    object: SyncObject
    mode: SyncMode
    match: MatchBy | None
    empty: EmptyCells
    id_column: str | None
    fields: Mapping[str, str]
    """Field by column."""
    metafields: Mapping[str, str]
    """Name of a custom field by column."""
    dropped: tuple[str, ...] = ()
    """Columns that go nowhere, as asked for."""
    nodes: Mapping[str, Node] = attrs.field(repr=False)

    def row(self, source: SourceRow) -> MappedRow:
        """Turn a row of the source into what is to be written."""
        problems = [] if source.problem is None else [source.problem]
        known = {*self.fields, *self.metafields, *self.dropped, self.id_column}
        problems += [f"{each}: the job began without this column" for each in source.values if each not in known]
        object_id = self._id(source, problems)
        fields = self._fields(source, problems)
        row = MappedRow(
            number=source.number,
            object_id=object_id,
            fields=fields,
            metafields=self._metafields(source, problems),
            lanes=self._lanes(fields, object_id),
        )
        if source.problem is None:
            problems += self._lacks(row)
        return attrs.evolve(row, problems=tuple(problems))

    def again(self, number: int, payload: Mapping[str, Any]) -> MappedRow | None:
        """Make a row of its payload; None where that does not tell all."""
        if any(isinstance(value, str) and HIDDEN in value for value in payload.values()):
            return None
        return MappedRow(
            number=number,
            object_id=payload.get(ROW_ID),
            fields=_fields_in(payload),
            metafields={
                name.removeprefix(METAFIELD): value for name, value in payload.items() if name.startswith(METAFIELD)
            },
            lanes=self.lanes_of(payload),
        )

    def lanes_of(self, payload: Mapping[str, Any]) -> tuple[str, ...]:
        """Tell whose row it is by its payload."""
        return self._lanes(_fields_in(payload), payload.get(ROW_ID))

    @property
    def columns(self) -> dict[str, str]:
        """What each column fills."""
        ids = {} if self.id_column is None else {self.id_column: ROW_ID}
        return {**self.fields, **{column: f"{METAFIELD}{name}" for column, name in self.metafields.items()}, **ids}

    def missing_for_new(self, fields: Mapping[str, JSON]) -> tuple[str, ...]:
        """Say what a new object lacks."""
        return tuple(
            f"{' or '.join(group)}: a new {self.object.singular} needs it, and it is empty"
            for group in self.object.required
            if all(fields.get(name) is None for name in group)
        )

    def _id(self, source: SourceRow, problems: list[str]) -> int | None:
        value = None if self.id_column is None else source.values.get(self.id_column)
        if is_empty(value):
            return None
        try:
            text = cell_text(value).strip()
        except ValueError:
            text = ""
        if not text.isdecimal() or not text.isascii() or len(text) > 18 or int(text) == 0:
            problems.append(f"{self.id_column}: expected the id that Maxio gave it, a whole number")
            return None
        return int(text)

    def _fields(self, source: SourceRow, problems: list[str]) -> dict[str, JSON]:
        found: dict[str, JSON] = {}
        for column, field in self.fields.items():
            if column not in source.values:
                continue
            value = source.values[column]
            if not is_empty(value):
                try:
                    found[field] = cell_value(value, self.nodes[field])
                except ValueError as error:
                    problems.append(f"{column}: {error}")
            elif self.empty == "clear":
                found[field] = None
        new = self.mode == "insert"
        misfits = self.object.misfits({name: value for name, value in found.items() if value is not None}, new=new)
        problems += [f"{name}: the API does not take this value" for name in misfits]
        return found

    def _metafields(self, source: SourceRow, problems: list[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for column, name in self.metafields.items():
            value = source.values.get(column)
            if not is_empty(value):
                try:
                    found[name] = cell_text(value)
                except ValueError as error:
                    problems.append(f"{column}: {error}")
            elif self.empty == "clear" and column in source.values:
                found[name] = ""
        return found

    def is_looked_up(self, row: MappedRow) -> bool:
        """Tell whether what a row is about is looked up by what it matches."""
        return row.object_id is None and self.match is not None and bool(row.fields.get(self.match))

    def _lacks(self, row: MappedRow) -> tuple[str, ...]:
        if row.object_id is not None or self.is_looked_up(row):
            return ()
        if self.mode != "update":
            return self.missing_for_new(row.fields)
        if self.match is not None:
            return (f"{self.match}: it is empty, so there is nothing by which to find the {self.object.singular}",)
        return (f"{self.id_column}: an update needs the id that Maxio gave it, and it is empty",)

    def _lanes(self, fields: Mapping[str, JSON], object_id: int | None) -> tuple[str, ...]:
        said = {ROW_ID: object_id} | {name: fields.get(name) for name in (*self.object.lanes, self.match) if name}
        if not any(said.values()) and self.object.fallback_lane is not None:
            said = {self.object.fallback_lane: fields.get(self.object.fallback_lane)}
        return tuple(f"{name}:{value}".lower() for name, value in said.items() if value)


def _fields_in(payload: Mapping[str, Any]) -> dict[str, JSON]:
    return {name: value for name, value in payload.items() if name != ROW_ID and not name.startswith(METAFIELD)}


def make_mapping(
    object_: SyncObject,
    columns: Iterable[str],
    *,
    mode: SyncMode = "upsert",
    mapping: Mapping[str, str] | None = None,
    id_column: str | None = None,
    match: MatchBy | None = None,
    empty: EmptyCells = "skip",
    drop_unknown: bool = False,
) -> RowMapping:
    """Map columns to fields, by `mapping` (column to field) and else by name.

    A field may be `id`, or `metafield:Name` for a custom field. Raises `ConfigurationError` that lists all that is
    wrong: columns that are no fields (unless they may be dropped), two for one field, and what the mode needs and
    has not got.
    """
    columns, mapping = list(dict.fromkeys(columns)), dict(mapping or {})
    problems = [
        f"{column!r} is mapped, but the source has no such column" for column in mapping if column not in columns
    ]
    if id_column is not None and id_column not in columns:
        problems.append(f"{id_column!r} is to hold the id, but the source has no such column")
    allowed = object_.fields()
    if mode == "update":
        allowed = {name: node for name, node in allowed.items() if name in object_.updatable()}
    fields: dict[str, str] = {}
    metafields: dict[str, str] = {}
    dropped: list[str] = []
    for column in columns:
        field = mapping.get(column, column)
        if column == id_column or (field == ROW_ID and id_column is None and mode != "insert"):
            id_column = column
        elif field.startswith(METAFIELD) and field != METAFIELD:
            metafields[column] = field.removeprefix(METAFIELD)
        elif field in allowed:
            fields[column] = field
        elif drop_unknown and column not in mapping:
            dropped.append(column)
        else:
            problems.append(_unknown(column, field, object_, allowed, mode))
    problems += _twice(fields, "") + _twice(metafields, METAFIELD)
    problems += _needs(object_, mode, match, id_column, set(fields.values()))
    if problems:
        raise ConfigurationError(
            f"These columns cannot be synced to {object_.kind}; nothing was sent:\n  " + "\n  ".join(problems)
        )
    return RowMapping(
        object=object_,
        mode=mode,
        match=match,
        empty=empty,
        id_column=id_column,
        fields=fields,
        metafields=metafields,
        dropped=tuple(dropped),
        nodes=allowed,
    )


def _unknown(column: str, field: str, object_: SyncObject, allowed: Mapping[str, Node], mode: SyncMode) -> str:
    if field == ROW_ID:
        if mode == "insert":
            return (
                f"{column!r}: insert makes new {object_.kind} only, whose ids Maxio gives; use upsert, or leave it out"
            )
        return f"{column!r}: another column holds the id already; leave it out, or name it in the mapping alone"
    if field in object_.fields():
        return f"{column!r}: {field} cannot be changed by an update; leave it out"
    target = "" if column == field else f" (mapped to {field!r})"
    hint = nearest(field, [*allowed, ROW_ID]) or "; a custom field is mapped as metafield:NAME"
    return f"{column!r}{target} is no field of {object_.kind} that a cell can fill in {mode}{hint}"


def _twice(fields: Mapping[str, str], prefix: str) -> list[str]:
    by_field: dict[str, list[str]] = {}
    for column, field in fields.items():
        by_field.setdefault(field, []).append(repr(column))
    return [
        f"{prefix}{field} comes from {' and '.join(columns)}; one is needed"
        for field, columns in by_field.items()
        if len(columns) > 1
    ]


def _needs(
    object_: SyncObject, mode: SyncMode, match: MatchBy | None, id_column: str | None, fields: set[str]
) -> list[str]:
    problems: list[str] = []
    if mode == "insert" and id_column is not None:
        problems.append(f"insert makes new {object_.kind} only, so that {id_column!r} cannot hold the id; use upsert")
    if mode == "insert" and match is not None:
        problems.append("insert always makes new ones: to match by reference or e-mail use update or upsert")
    if match == "email" and object_.kind != "customers":
        problems.append("only customers can be matched by e-mail")
    elif match is not None and match not in fields:
        problems.append(f"{match} is not among the columns, and is to match by")
    if mode == "update" and id_column is None and match is None:
        problems.append("update needs the id that Maxio gave: map a column to id, or match by reference")
    if mode != "update":
        problems += [
            f"{' or '.join(group)} is needed for new {object_.kind}, and no column has it"
            for group in object_.required
            if not fields.intersection(group)
        ]
    return problems
