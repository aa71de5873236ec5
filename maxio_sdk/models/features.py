# Generated from spec/models/features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from maxio_sdk.types import Unset

__all__ = [
    "CreateFeatureCatalogItem",
    "CreateFeatureTemplate",
    "Entitlement",
    "EntitlementPeriodicity",
    "EntitlementPeriodicityUnit",
    "FeatureCatalogItem",
    "FeatureKind",
    "FeatureKindFilter",
    "FeatureOwnerPricePointType",
    "FeatureSort",
    "FeatureStatusFilter",
    "FeatureTemplate",
    "FeatureValueType",
    "SubscriptionEntitlements",
    "UpdateFeatureCatalogItem",
    "UpdateFeatureTemplate",
]


class EntitlementPeriodicityUnit(StrEnum):
    """Do it."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class FeatureKind(StrEnum):
    """Do it."""

    ACCESS_RIGHT = "access_right"
    USAGE_LIMIT = "usage_limit"
    SERVICE_RIGHT = "service_right"


class FeatureKindFilter(StrEnum):
    """Do it."""

    ACCESS_RIGHT = "access_right"
    USAGE_LIMIT = "usage_limit"
    SERVICE_RIGHT = "service_right"
    ALL = "all"


class FeatureOwnerPricePointType(StrEnum):
    """Do it."""

    PRODUCTPRICEPOINT = "ProductPricePoint"
    PRICEPOINT = "PricePoint"


class FeatureSort(StrEnum):
    """Do it."""

    NAME = "name"
    UPDATED_AT = "updated_at"
    KIND = "kind"
    VALUE_TYPE = "value_type"


class FeatureStatusFilter(StrEnum):
    """Do it."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    ALL = "all"


class FeatureValueType(StrEnum):
    """Do it."""

    TEXT = "text"
    BOOLEAN = "boolean"
    NUMERIC = "numeric"


@model
class CreateFeatureCatalogItem(Model):
    """Do it."""

    feature_template_id: int
    value: str
    periodicity_interval: int | None | Unset = UNSET
    periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET
    price_point_type: FeatureOwnerPricePointType | str | None | Unset = UNSET
    price_point_id: int | None | Unset = UNSET
    propagate_to_subscriptions: bool | Unset = UNSET


@model
class CreateFeatureTemplate(Model):
    """Do it."""

    key: str
    name: str
    description: str | None | Unset = UNSET
    kind: FeatureKind | str
    unit: str | None | Unset = UNSET
    value_type: FeatureValueType | str | Unset = UNSET
    default_value: str | None | Unset = UNSET
    default_periodicity_interval: int | None | Unset = UNSET
    default_periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET


@model
class Entitlement(Model):
    """Do it."""

    feature_key: str | None = None
    periodicity_key: str | None = None
    name: str | None = None
    type_: FeatureKind | str | None = attrs.field(default=None, metadata={"wire": "type"})
    value: bool | Decimal | str | None = None
    enabled: bool | None = None
    periodicity: EntitlementPeriodicity | None = None
    source_products: list[str] | None = None


@model
class EntitlementPeriodicity(Model):
    """Do it."""

    interval: int | None = None
    unit: EntitlementPeriodicityUnit | str | None = None


@model
class FeatureCatalogItem(Model):
    """Do it."""

    id: int | None = None
    feature_template_id: int | None = None
    feature_key: str | None = None
    feature_name: str | None = None
    feature_kind: FeatureKind | str | None = None
    value: str | None = None
    periodicity_interval: int | None = None
    periodicity_unit: EntitlementPeriodicityUnit | str | None = None
    price_point_type: FeatureOwnerPricePointType | str | None = None
    price_point_id: int | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class FeatureTemplate(Model):
    """Do it."""

    id: int | None = None
    key: str | None = None
    name: str | None = None
    description: str | None = None
    kind: FeatureKind | str | None = None
    unit: str | None = None
    value_type: FeatureValueType | str | None = None
    default_value: str | None = None
    default_periodicity_interval: int | None = None
    default_periodicity_unit: EntitlementPeriodicityUnit | str | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    products_count: int | None = None
    plans_count: int | None = None


@model
class SubscriptionEntitlements(Model):
    """Do it."""

    subscription_id: int = attrs.field(default=None)
    customer_id: int = attrs.field(default=None)
    status: str = attrs.field(default=None)
    entitlements: list[Entitlement] = attrs.field(default=None)


@model
class UpdateFeatureCatalogItem(Model):
    """Do it."""

    value: str | Unset = UNSET
    periodicity_interval: int | None | Unset = UNSET
    periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET
    propagate_to_subscriptions: bool | Unset = UNSET


@model
class UpdateFeatureTemplate(Model):
    """Do it."""

    name: str | Unset = UNSET
    description: str | None | Unset = UNSET
    unit: str | None | Unset = UNSET
    value_type: FeatureValueType | str | Unset = UNSET
    default_value: str | None | Unset = UNSET
    default_periodicity_interval: int | None | Unset = UNSET
    default_periodicity_unit: EntitlementPeriodicityUnit | str | None | Unset = UNSET
