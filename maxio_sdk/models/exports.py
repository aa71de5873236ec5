# Generated from spec/models/exports.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["BatchJob"]


@model
class BatchJob(Model):
    """An export that runs in the background."""

    id: int = attrs.field(default=None)
    finished_at: datetime | None = None
    """When the export was done; empty while it runs."""

    row_count: int | None = None
    """How many rows there are to read."""

    created_at: datetime | None = None
    completed: str | None = None
    """Whether the export is done, as text."""
