"""Metafields (declared custom fields) and metadata (their values)."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["Metadata", "Metafield", "Scope"]


@attrs.frozen(kw_only=True)
class Scope:
    """Where a metafield shows. "0" or "1" each."""

    csv: str = "0"
    invoices: str = "0"
    statements: str = "0"
    portal: str = "0"
    public_show: str = "0"
    public_edit: str = "0"
    hosted: tuple[str, ...] = ()


@stored("metafields", first_id=37_000_001, by=("resource_type",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Metafield(Record):
    """A custom field of customers or of subscriptions."""

    resource_type: str
    """`customers` or `subscriptions`."""
    name: str
    scope: Scope = Scope()
    input_type: str = "text"
    enum: tuple[str, ...] | None = None


@stored("metadata", first_id=38_000_001, by=("resource", "metafield_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class Metadata(Record):
    """The value of a metafield on one customer or subscription."""

    resource: tuple[str, int]
    """`("subscriptions", 20000001)`."""
    metafield_id: int
    value: str | None
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None
    """When it was taken off. A value that is set after that is a new record."""
