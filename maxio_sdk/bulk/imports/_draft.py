"""A row while it is checked."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs

from maxio_sdk.bulk.imports.header import Header
from maxio_sdk.bulk.imports.problems import Problem, Severity

__all__ = ["Draft"]


@attrs.define
class Draft:
    """What the cells of a row hold, and what was found wrong with them."""

    line: int
    row: int
    header: Header
    now: datetime
    given: dict[str, str] = attrs.field(factory=dict[str, str], repr=False)
    """The cells that hold something, by column."""
    values: dict[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """What they say. Those that cannot be read are not in it."""
    problems: list[Problem] = attrs.field(factory=list[Problem])

    def error(self, column: str, message: str) -> None:
        """Note what keeps the row out."""
        self._note(column, message, Severity.ERROR)

    def warn(self, column: str, message: str) -> None:
        """Note what lets the row in, and is not what one wants."""
        self._note(column, message, Severity.WARNING)

    def _note(self, column: str, message: str, severity: Severity) -> None:
        position = self.header.positions.get(column)
        found = Problem(
            line=self.line, row=self.row, column=column, position=position, message=message, severity=severity
        )
        self.problems.append(found)
