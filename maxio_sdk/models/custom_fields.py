# Generated from spec/models/custom_fields.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from maxio_sdk.types import Unset

__all__ = [
    "CreateMetadata",
    "CreateMetafield",
    "IncludeOption",
    "Metadata",
    "Metafield",
    "MetafieldInput",
    "MetafieldScope",
    "MetafieldScopeInput",
    "ResourceType",
    "UpdateMetadata",
    "UpdateMetafield",
]


class IncludeOption(StrEnum):
    """Whether a custom field shows in a place."""

    EXCLUDE = "0"
    INCLUDE = "1"


class MetafieldInput(StrEnum):
    """The kind of a custom field. Text takes any value, a dropdown or radio field one of its choices."""

    BALANCE_TRACKER = "balance_tracker"
    TEXT = "text"
    RADIO = "radio"
    DROPDOWN = "dropdown"


class ResourceType(StrEnum):
    """What custom fields belong to."""

    SUBSCRIPTIONS = "subscriptions"
    CUSTOMERS = "customers"


@model
class CreateMetadata(Model):
    """A value for one custom field of a customer or subscription."""

    name: str
    """The name of the field. A name that the site doesn't define yet becomes a new text field."""

    value: str | Unset = UNSET
    """2 KB at most."""


@model
class CreateMetafield(Model):
    """A custom field to define."""

    name: str
    """Unique among the fields of customers or of subscriptions."""

    scope: MetafieldScopeInput | Mapping[str, Any] | Unset = UNSET
    """Where the field shows."""

    input_type: MetafieldInput | str | Unset = UNSET
    """The kind of field. A text field if left out."""

    enum: list[str] | tuple[str, ...] | Unset = UNSET
    """The choices of a dropdown or radio field. Empty strings are dropped."""


@model
class Metadata(Model):
    """The value of a custom field on one customer or subscription."""

    id: int | None = None
    value: str | None = None
    resource_id: int | None = None
    """The id of the customer or subscription."""

    name: str = attrs.field(default=None)
    """The name of the field."""

    deleted_at: datetime | None = None
    """When the value was deleted; only seen in lists with deleted values."""

    metafield_id: int | None = None
    """The id of the field."""


@model
class Metafield(Model):
    """A custom field that the site defines for customers or for subscriptions."""

    id: int = attrs.field(default=None)
    name: str = attrs.field(default=None)
    scope: MetafieldScope | None = None
    """Where the field shows."""

    data_count: int | None = None
    """How many subscriptions (or customers) use the field."""

    input_type: MetafieldInput | str | None = None
    enum: str | list[str] | None = None
    """The choices of a dropdown or radio field."""


@model
class MetafieldScope(Model):
    """Where a custom field shows. Each value is the text `"1"` (shown) or `"0"` (not shown).

    In an update it replaces the whole scope: give all values, not only those that change."""

    csv: IncludeOption | str | None = None
    """In CSV exports."""

    invoices: IncludeOption | str | None = None
    """On invoices."""

    statements: IncludeOption | str | None = None
    """On statements."""

    portal: IncludeOption | str | None = None
    """In the Billing Portal."""

    public_show: IncludeOption | str | None = None
    """Visible in Embeddable Components. Can be set through the API only."""

    public_edit: IncludeOption | str | None = None
    """Editable in Embeddable Components. Can be set through the API only."""

    hosted: list[str] | None = None


@model
class MetafieldScopeInput(Model):
    """Where a custom field shows. Each value is the text `"1"` (shown) or `"0"` (not shown).

    In an update it replaces the whole scope: give all values, not only those that change."""

    csv: IncludeOption | str | Unset = UNSET
    """In CSV exports."""

    invoices: IncludeOption | str | Unset = UNSET
    """On invoices."""

    statements: IncludeOption | str | Unset = UNSET
    """On statements."""

    portal: IncludeOption | str | Unset = UNSET
    """In the Billing Portal."""

    public_show: IncludeOption | str | Unset = UNSET
    """Visible in Embeddable Components. Can be set through the API only."""

    public_edit: IncludeOption | str | Unset = UNSET
    """Editable in Embeddable Components. Can be set through the API only."""

    hosted: list[str] | tuple[str, ...] | Unset = UNSET


@model
class UpdateMetadata(Model):
    """A change to one custom field of a customer or subscription."""

    current_name: str | Unset = UNSET
    """The name of the field as it is now."""

    name: str | Unset = UNSET
    """The name that it shall have. A name that the site doesn't define yet becomes a new text field."""

    value: str | Unset = UNSET
    """The new value; 2 KB at most."""


@model
class UpdateMetafield(Model):
    """A change to a custom field. `enum` and `scope` replace what was there."""

    current_name: str | Unset = UNSET
    """The name of the field as it is now. If there is none of that name, it is created."""

    name: str | Unset = UNSET
    """The name that it shall have. The same as `current_name` to keep it."""

    scope: MetafieldScopeInput | Mapping[str, Any] | Unset = UNSET
    """Where the field shows; all values, as what is left out is not kept."""

    input_type: MetafieldInput | str | Unset = UNSET
    enum: list[str] | tuple[str, ...] | Unset = UNSET
    """All choices of a dropdown or radio field; those left out are removed."""
