"""The header line: which column is where, and what is wrong with the names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from maxio_sdk.bulk.imports.columns import (
    COLUMNS,
    Column,
    ComponentKind,
    ComponentRef,
    MetafieldRef,
    Resource,
    Takes,
)
from maxio_sdk.bulk.imports.problems import Problem, is_plain, nearest

__all__ = ["Header", "column_named", "read_header"]

_ID: Final = r"\[([1-9][0-9]{0,10})\]"
_COMPONENT: Final = re.compile(rf"(metered|quantity|on_off)_component_id{_ID}(?:price_point_id{_ID})?")
_METAFIELD: Final = re.compile(rf"(subscription|customer)_metafield_id{_ID}")
_KIND: Final = re.compile(r"([a-z_]{1,40}?)_component_id.*")
_TAKES: Final = {
    ComponentKind.METERED: Takes.QUANTITY,
    ComponentKind.QUANTITY: Takes.QUANTITY,
    ComponentKind.ON_OFF: Takes.ON_OFF,
}
_SEPARATORS: Final = {";": "semicolons", "\t": "tabs", "|": "bars"}


@attrs.frozen
class Header:
    """The columns of a file, by position."""

    columns: tuple[Column | None, ...]
    """None for a column that is unknown or there twice: its cells are not looked at."""
    problems: tuple[Problem, ...] = ()
    missing: frozenset[str] = frozenset()
    """Columns without which no row can be imported."""
    usable: bool = True
    """Whether rows can be read by it at all."""
    positions: Mapping[str, int] = attrs.field(init=False, repr=False)
    """The places of columns by name, from 1."""

    def __attrs_post_init__(self) -> None:
        positions = {column.name: number for number, column in enumerate(self.columns, 1) if column is not None}
        object.__setattr__(self, "positions", positions)


def column_named(name: str) -> Column | None:
    """Find a column of the format by the name that stands in a header."""
    if column := COLUMNS.get(name):
        return column
    if match := _COMPONENT.fullmatch(name):
        kind = ComponentKind(match[1])
        price_point_id = int(match[3]) if match[3] else None
        return Column(name, _TAKES[kind], component=ComponentRef(kind, int(match[2]), price_point_id))
    if match := _METAFIELD.fullmatch(name):
        return Column(name, Takes.METAFIELD, metafield=MetafieldRef(Resource(match[1]), int(match[2])))
    return None


def read_header(names: Sequence[str], line: int = 1, row: int = 1) -> Header:
    """Read the names of the columns."""
    reader = _Reader(line, row)
    columns = tuple(reader.read(name, position) for position, name in enumerate(names, 1))
    if not any(columns):
        return Header(columns, (_no_header(names, line, row),), usable=False)
    reader.compare_components(columns)
    reader.note_missing({column.name for column in columns if column is not None})
    return Header(columns, tuple(reader.problems), frozenset(reader.missing))


def _no_header(names: Sequence[str], line: int, row: int) -> Problem:
    for separator, words in _SEPARATORS.items():
        if len(names) == 1 and any(column_named(part.strip()) for part in names[0].split(separator)):
            text = f"The cells are separated by {words}. Save the file with commas between them."
            return Problem(line=line, row=row, message=text, whole_file=True)
    text = (
        "No name in this line is a column of the format: the header line is missing, or the names are others. "
        "The first line must hold names such as product_handle, customer_email and next_billing_at."
    )
    return Problem(line=line, row=row, message=text, whole_file=True)


@attrs.define
class _Reader:
    """Reads one name after the other, and notes what is wrong."""

    line: int
    row: int
    problems: list[Problem] = attrs.field(factory=list[Problem])
    missing: set[str] = attrs.field(factory=set[str])
    seen: dict[str, int] = attrs.field(factory=dict[str, int])

    def read(self, raw: str, position: int) -> Column | None:
        if not raw.strip():
            self._note("This column has no name. Give it one, or delete the whole column.", None, position)
            return None
        column = column_named(raw)
        if column is None:
            column = self._respelled(raw, position)
        if column is None:
            self._unknown(raw, position)
            return None
        first = self.seen.setdefault(column.name, position)
        if first != position:
            text = f"This column is there twice: column {first} has the same name. Delete one of the two."
            self._note(text, column.name, position)
            return None
        return column

    def _respelled(self, raw: str, position: int) -> Column | None:
        """Find the column that is meant where only case and spaces are wrong."""
        column = column_named(raw.strip())
        if column is not None:
            self._note(f"There are spaces around the name. Write `{column.name}`.", column.name, position)
            return column
        lowered = raw.strip().casefold()
        spellings = (re.sub(r"\s+", "", lowered), re.sub(r"[\s-]+", "_", lowered))
        column = next((found for spelling in spellings if (found := column_named(spelling))), None)
        if column is not None:
            self._note(f"The name is spelled otherwise in the format. Write `{column.name}`.", column.name, position)
        return column

    def _unknown(self, raw: str, position: int) -> None:
        text = raw.strip()
        shown = text if is_plain(text) else None
        plain = re.sub(r"[\s-]+", "_", text.casefold())[:80]
        advice = _advice(plain)
        if advice is None:
            advice = "Rename the column or delete it."
            if meant := _meant(plain):
                advice = f"Did you mean `{meant}`? Rename the column or delete it."
        name = f'"{shown}"' if shown else "The name"
        self._note(f"{name} is no column of the format. {advice}", shown, position)

    def compare_components(self, columns: Sequence[Column | None]) -> None:
        kinds: dict[int, tuple[ComponentKind, int]] = {}
        for position, column in enumerate(columns, 1):
            if column is None or column.component is None:
                continue
            wanted = column.component
            kind, first = kinds.setdefault(wanted.component_id, (wanted.kind, position))
            if kind is not wanted.kind:
                text = (
                    f"Component {wanted.component_id} is `{kind}` in column {first}: it has one kind alone. "
                    "Look it up in the list of components, and delete the other column."
                )
                self._note(text, column.name, position)

    def note_missing(self, names: set[str]) -> None:
        if not names & {"product_handle", "product_id"}:
            self._lack("product_handle", "There is no column product_handle, and no product_id. Add one of them.")
        if "customer_id" not in names:
            for name in ("customer_first_name", "customer_last_name", "customer_email"):
                if name not in names:
                    text = f"There is no column {name}. Add it, or name existing customers in a column customer_id."
                    self._lack(name, text)
        if not names & {"next_billing_at", "canceled_at"}:
            text = (
                "There is no column next_billing_at, and no canceled_at. Add next_billing_at for active subscriptions, "
                "canceled_at for canceled ones."
            )
            self._lack("next_billing_at", text)

    def _lack(self, name: str, text: str) -> None:
        self.missing.add(name)
        self.problems.append(Problem(line=self.line, row=self.row, column=name, message=text))

    def _note(self, text: str, column: str | None, position: int) -> None:
        self.problems.append(
            Problem(line=self.line, row=self.row, column=column, position=position, message=text, whole_file=True)
        )


def _advice(plain: str) -> str | None:
    """Tell how columns with ids are written, where one of them seems to be meant."""
    if "metafield" in plain or "custom_field" in plain:
        return "Write custom fields as subscription_metafield_id[1234] or customer_metafield_id[4567]."
    if "component" not in plain:
        return None
    kind = _KIND.match(plain)
    if kind and kind[1] not in set(ComponentKind):
        return "Components go under metered_component_id[123], quantity_component_id[123] or on_off_component_id[123]."
    return "Write components as quantity_component_id[123] or quantity_component_id[123]price_point_id[1]."


def _meant(plain: str) -> str | None:
    ending = next((name for name in COLUMNS if name.endswith(f"_{plain}")), None)
    return ending or nearest(plain, COLUMNS)
