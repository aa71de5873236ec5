"""What every source of a bulk job gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

__all__ = ["SourceRow"]


@attrs.frozen
class SourceRow:
    """A row of a source."""

    number: int
    """Its line where the source is a text file (the header is line 1), else its position from 1."""
    values: Mapping[str, Any] = attrs.field(repr=False)
    """The cells by column: text from CSV, and what the source has them as otherwise."""
    problem: str | None = None
    """Why it could not be read whole. Such a row is reported as failed, and nothing of it is sent."""
