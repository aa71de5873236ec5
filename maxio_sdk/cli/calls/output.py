"""Results as tables, JSON and CSV: all that the server sent, as it was on the wire."""

from __future__ import annotations

import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from maxio_sdk._core.jsontext import is_list, is_object
from maxio_sdk.cli._options import Format
from maxio_sdk.cli._output import complain, printable

__all__ = ["Writer"]

_CELL_MOST: Final = 40
_WIDTH_USUAL: Final = 160
"""Of what is no terminal."""
_GAP: Final = "  "
_IDS: Final = ("id", "uid")
"""What a table begins with."""
_NEGATIVE: Final = re.compile(r"-[0-9]+(\.[0-9]+)?")
_CONTROLS: Final = re.compile("[\x7f-\x9f]")
_QUOTED: Final = re.compile('[",\r\n]')


class Writer:
    """Writes one result, or a list that comes in parts. JSON is written as it comes, the rest at the end."""

    def __init__(self, format_: Format, columns: Callable[[], Sequence[str]] = list) -> None:
        """`columns` gives those of CSV without rows."""
        self._format = format_
        self._columns = columns
        self._kept: list[Any] = []
        self._begun = False

    def one(self, value: Any) -> None:
        """Write a single result."""
        if is_list(value):
            self.some(value)
            self.end()
        elif self._format is Format.JSON:
            _write(f"{_json(value, indent=2)}\n")
        elif self._format is Format.JSONL:
            _write(f"{_json(value)}\n")
        elif self._format is Format.CSV:
            _write_csv([value], self._columns)
        else:
            _write_fields(value)

    def some(self, items: Sequence[Any]) -> None:
        """Write further items of a list."""
        if self._format is Format.JSONL:
            _write("".join(f"{_json(item)}\n" for item in items))
        elif self._format is Format.JSON:
            for item in items:
                _write(",\n" if self._begun else "[\n")
                _write("\n".join(f"  {line}" for line in _json(item, indent=2).splitlines()))
                self._begun = True
        else:
            self._kept += items

    def end(self) -> None:
        """Write the end of a list."""
        if self._format is Format.JSON:
            _write("\n]\n" if self._begun else "[]\n")
        elif self._format is Format.CSV:
            _write_csv(self._kept, self._columns)
        elif self._format is Format.TABLE:
            _write_table(self._kept)
        sys.stdout.flush()


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        # What the terminal's encoding lacks, or half a surrogate pair, as the escape that JSON has for it.
        sys.stdout.write("".join(char if char.isascii() else json.dumps(char)[1:-1] for char in text))


def _json(value: Any, indent: int | None = None) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # These may steer a terminal; JSON says the same with escapes.
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _flat(value: Any, name: str = "") -> dict[str, Any]:
    """Put the fields of inner objects beside those of the outer one: `customer.first_name`."""
    if not is_object(value) or (name and not value):
        return {name or "value": value}
    found: dict[str, Any] = {}
    for key, each in value.items():
        # A dot in a name would make it look like another.
        part = json.dumps(key) if "." in key else key
        found |= _flat(each, f"{name}.{part}" if name else part)
    return found


def _columns(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _write_csv(items: Sequence[Any], without_rows: Callable[[], Sequence[str]]) -> None:
    """Write CSV in which null is an empty cell, and empty text one with quotes."""
    rows = [_flat(item) for item in items]
    columns = _columns(rows) if rows else without_rows()
    if not columns:
        return
    _write(",".join(_cell(name) for name in columns) + "\n")
    for row in rows:
        _write(",".join(_cell(row[name]) if name in row else "" for name in columns) + "\n")


def _cell(value: Any) -> str:
    from maxio_sdk.bulk.report import safe_cell

    if value is None:
        return ""
    if not isinstance(value, str):
        text = _json(value)
    else:
        text = value if _NEGATIVE.fullmatch(value) else str(safe_cell(value))
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if not text or _QUOTED.search(text) else text


def _write_fields(value: Any) -> None:
    """Write an object as lines of name and value."""
    fields = {printable(name): each for name, each in _flat(value).items()}
    width = max(map(_width, fields), default=0)
    for name, each in fields.items():
        _write(f"{_padded(name, width)}{_GAP}{_shown(each)}".rstrip() + "\n")


def _write_table(items: Sequence[Any]) -> None:
    """Write a list as columns, as many as fit; what is left out is told."""
    rows = [_flat(item) for item in items]
    if not rows:
        complain("None found.")
        return
    every = _columns(rows)
    with_value = [name for name in every if any(row.get(name) is not None for row in rows)]
    names = sorted(with_value, key=lambda name: (name not in _IDS, "." in name))
    room = shutil.get_terminal_size((_WIDTH_USUAL, 24)).columns
    columns: list[list[str]] = []
    used = 0
    for name in names:
        cells = [_cut(cell) for cell in (printable(name), *(_shown(row[name]) if name in row else "" for row in rows))]
        width = max(map(_width, cells)) + len(_GAP)
        if columns and used + width - len(_GAP) > room:
            break
        used += width
        columns.append([_padded(cell, width - len(_GAP)) for cell in cells])
    for line in zip(*columns, strict=True):
        _write(_GAP.join(line).rstrip() + "\n")
    left_out = [
        f"{count} column{'s' if count > 1 else ''} {why}"
        for count, why in ((len(names) - len(columns), "for want of room"), (len(every) - len(names), "of nulls"))
        if count
    ]
    if left_out:
        complain(f"Left out: {', '.join(left_out)}. --output json, jsonl or csv has all.")


def _shown(value: Any) -> str:
    """Write a value so that null, empty text and words can be told apart."""
    if isinstance(value, str):
        return printable(value) if value else '""'
    return _json(value)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _cut(text: str) -> str:
    if _width(text) <= _CELL_MOST:
        return text
    while _width(text) >= _CELL_MOST:
        text = text[:-1]
    return f"{text}…"
