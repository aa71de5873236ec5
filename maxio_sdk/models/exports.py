# Generated from spec/models/exports.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["BatchJob"]


@model
class BatchJob(Model):
    """Do it."""

    id: int | None = None
    finished_at: datetime | None = None
    row_count: int | None = None
    created_at: datetime | None = None
    completed: str | None = None
