# Generated from spec/models/features.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from maxio_sdk.models.subscriptions import SubscriptionState
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
    """The unit of an entitlement's period."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class FeatureKind(StrEnum):
    """What a feature grants: access (yes or no), a limited number in a period, or a service with a value of some
    type."""

    ACCESS_RIGHT = "access_right"
    USAGE_LIMIT = "usage_limit"
    SERVICE_RIGHT = "service_right"


class FeatureKindFilter(StrEnum):
    """Kinds of features to list."""

    ACCESS_RIGHT = "access_right"
    USAGE_LIMIT = "usage_limit"
    SERVICE_RIGHT = "service_right"
    ALL = "all"


class FeatureOwnerPricePointType(StrEnum):
    """Whose price point a feature is attached to: a product's (`ProductPricePoint`) or a component's (`PricePoint`)."""

    PRODUCTPRICEPOINT = "ProductPricePoint"
    PRICEPOINT = "PricePoint"


class FeatureSort(StrEnum):
    """What feature templates are sorted by."""

    NAME = "name"
    UPDATED_AT = "updated_at"
    KIND = "kind"
    VALUE_TYPE = "value_type"


class FeatureStatusFilter(StrEnum):
    """Whether to list active feature templates, archived ones or both."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    ALL = "all"


class FeatureValueType(StrEnum):
    """The type of a service right's value."""

    TEXT = "text"
    BOOLEAN = "boolean"
    NUMERIC = "numeric"


@model
class CreateFeatureCatalogItem(Model):
    """A feature to attach to a product, a component or one of its price points."""

    feature_template_id: int
    value: str
    """Always text: `"true"` for a right, `"10000"` for a limit."""

    periodicity_interval: int | Unset | None = UNSET
    """How many units make the period that the value is for."""

    periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET
    price_point_type: FeatureOwnerPricePointType | str | Unset | None = UNSET
    """Goes with `price_point_id`."""

    price_point_id: int | Unset | None = UNSET
    """Attach it to this price point only. Goes with `price_point_type`."""

    propagate_to_subscriptions: bool | Unset = UNSET
    """Grant it to existing subscriptions at once."""


@model
class CreateFeatureTemplate(Model):
    """A feature to define."""

    key: str
    """Lower case with underscores. It never changes."""

    name: str
    description: str | Unset | None = UNSET
    kind: FeatureKind | str
    """Decides what values the feature has. Fixed once the template is attached to something."""

    unit: str | Unset | None = UNSET
    """What is counted, such as `request`. Required for a `usage_limit`."""

    value_type: FeatureValueType | str | Unset = UNSET
    """Required for a `service_right`."""

    default_value: str | Unset | None = UNSET
    """Always text: `"true"`, `"10000"`."""

    default_periodicity_interval: int | Unset | None = UNSET
    """How many units make the period that the default is for."""

    default_periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET


@model
class Entitlement(Model):
    """What a subscription may use of one feature in one kind of period."""

    feature_key: str | None = None
    """The template's key behind the prefix of its kind: `feature.`, `usage.` or `service.`"""

    periodicity_key: str | None = None
    """Unique among the entitlements of the subscription: `feature_key`, with `:{interval}:{unit}` added."""

    name: str | None = None
    type_: FeatureKind | str | None = attrs.field(default=None, metadata={"wire": "type"})
    value: Any = None
    """What the subscription gets. A boolean, a number or text, by the feature's kind and value type."""

    enabled: bool | None = None
    """True only for a value that says yes, on a live subscription (dunning included)."""

    periodicity: EntitlementPeriodicity | None = None
    """The period that the value is for; none where it has no period."""

    source_products: list[str] | None = None
    """What granted it."""


@model
class EntitlementPeriodicity(Model):
    """A period of so many hours, days, weeks, months or years."""

    interval: int | None = None
    unit: EntitlementPeriodicityUnit | str | None = None


@model
class FeatureCatalogItem(Model):
    """A feature attached to a product, a component or one of its price points."""

    id: int = attrs.field(default=None)
    feature_template_id: int = attrs.field(default=None)
    feature_key: str | None = None
    feature_name: str | None = None
    feature_kind: FeatureKind | str | None = None
    value: str | None = None
    """Always text: `"true"`, `"10000"`."""

    periodicity_interval: int | None = None
    """How many units make the period that the value is for."""

    periodicity_unit: EntitlementPeriodicityUnit | str | None = None
    price_point_type: FeatureOwnerPricePointType | str | None = None
    """Set where it is attached to a price point."""

    price_point_id: int | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class FeatureTemplate(Model):
    """A thing that subscribers may have, defined once for the site."""

    id: int = attrs.field(default=None)
    key: str = attrs.field(default=None)
    """Lower case with underscores. It never changes."""

    name: str = attrs.field(default=None)
    description: str | None = None
    kind: FeatureKind | str = attrs.field(default=None)
    unit: str | None = None
    """What a `usage_limit` counts."""

    value_type: FeatureValueType | str | None = None
    default_value: str | None = None
    """Always text: `"true"`, `"10000"`."""

    default_periodicity_interval: int | None = None
    """How many units make the period that the default is for."""

    default_periodicity_unit: EntitlementPeriodicityUnit | str | None = None
    archived_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    products_count: int | None = None
    """How many components (not products) it is attached to."""

    plans_count: int | None = None
    """How many products it is attached to."""


@model
class SubscriptionEntitlements(Model):
    """Everything that a subscription may use."""

    subscription_id: int = attrs.field(default=None)
    customer_id: int = attrs.field(default=None)
    status: SubscriptionState | str = attrs.field(default=None)
    """The state of the subscription."""

    entitlements: list[Entitlement] = attrs.field(default=None)


@model
class UpdateFeatureCatalogItem(Model):
    """Changes to an attached feature."""

    value: str | Unset = UNSET
    """Always text: `"true"`, `"10000"`."""

    periodicity_interval: int | Unset | None = UNSET
    """How many units make the period that the value is for."""

    periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET
    propagate_to_subscriptions: bool | Unset = UNSET
    """Change existing subscriptions at once."""


@model
class UpdateFeatureTemplate(Model):
    """Changes to a feature template; its key and kind stay."""

    name: str | Unset = UNSET
    description: str | Unset | None = UNSET
    unit: str | Unset | None = UNSET
    """What a `usage_limit` counts."""

    value_type: FeatureValueType | str | Unset = UNSET
    default_value: str | Unset | None = UNSET
    """Always text: `"true"`, `"10000"`."""

    default_periodicity_interval: int | Unset | None = UNSET
    """How many units make the period that the default is for."""

    default_periodicity_unit: EntitlementPeriodicityUnit | str | Unset | None = UNSET
