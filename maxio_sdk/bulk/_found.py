"""Looking for what a bulk job has made."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from maxio_sdk.config import RequestOptions
from maxio_sdk.types import Model

__all__ = ["IN_BACKGROUND", "changed_at", "made_at"]

IN_BACKGROUND: Final = RequestOptions(priority="background")
"""Bulk jobs let everything else go first."""


def made_at(found: Model) -> float:
    """Return when an object was made, in Unix seconds; 0 where it does not say."""
    return _moment(found, "created_at")


def changed_at(found: Model) -> float:
    """Return when an object was changed last, in Unix seconds; 0 where it does not say."""
    return _moment(found, "updated_at")


def _moment(found: Model, name: str) -> float:
    at: object = getattr(found, name, None)
    return at.timestamp() if isinstance(at, datetime) else 0.0
