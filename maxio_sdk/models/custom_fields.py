# Generated from spec/models/custom_fields.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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
    """Do it."""

    VALUE_0 = "0"
    VALUE_1 = "1"


class MetafieldInput(StrEnum):
    """Do it."""

    BALANCE_TRACKER = "balance_tracker"
    TEXT = "text"
    RADIO = "radio"
    DROPDOWN = "dropdown"


class ResourceType(StrEnum):
    """Do it."""

    SUBSCRIPTIONS = "subscriptions"
    CUSTOMERS = "customers"


@model
class CreateMetadata(Model):
    """Do it."""

    name: str | Unset = UNSET
    value: str | Unset = UNSET


@model
class CreateMetafield(Model):
    """Do it."""

    name: str | Unset = UNSET
    scope: MetafieldScopeInput | Mapping[str, Any] | Unset = UNSET
    input_type: MetafieldInput | str | Unset = UNSET
    enum: Sequence[str] | Unset = UNSET


@model
class Metadata(Model):
    """Do it."""

    id: int | None = None
    value: str | None = None
    resource_id: int | None = None
    name: str | None = None
    deleted_at: datetime | None = None
    metafield_id: int | None = None


@model
class Metafield(Model):
    """Do it."""

    id: int | None = None
    name: str | None = None
    scope: MetafieldScope | None = None
    data_count: int | None = None
    input_type: MetafieldInput | str | None = None
    enum: str | list[str] | None = None


@model
class MetafieldScope(Model):
    """Do it."""

    csv: IncludeOption | str | None = None
    invoices: IncludeOption | str | None = None
    statements: IncludeOption | str | None = None
    portal: IncludeOption | str | None = None
    public_show: IncludeOption | str | None = None
    public_edit: IncludeOption | str | None = None
    hosted: list[str] | None = None


@model
class MetafieldScopeInput(Model):
    """Do it."""

    csv: IncludeOption | str | Unset = UNSET
    invoices: IncludeOption | str | Unset = UNSET
    statements: IncludeOption | str | Unset = UNSET
    portal: IncludeOption | str | Unset = UNSET
    public_show: IncludeOption | str | Unset = UNSET
    public_edit: IncludeOption | str | Unset = UNSET
    hosted: Sequence[str] | Unset = UNSET


@model
class UpdateMetadata(Model):
    """Do it."""

    current_name: str | Unset = UNSET
    name: str | Unset = UNSET
    value: str | Unset = UNSET


@model
class UpdateMetafield(Model):
    """Do it."""

    current_name: str | Unset = UNSET
    name: str | Unset = UNSET
    scope: MetafieldScopeInput | Mapping[str, Any] | Unset = UNSET
    input_type: MetafieldInput | str | Unset = UNSET
    enum: Sequence[str] | Unset = UNSET
