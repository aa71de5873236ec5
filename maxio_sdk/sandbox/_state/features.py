"""Features: their templates, and what products and components grant of them."""

from __future__ import annotations

from datetime import datetime

import attrs

from maxio_sdk.sandbox._state.record import Record, undoable
from maxio_sdk.sandbox._state.site import stored

__all__ = ["FeatureItem", "FeatureTemplate", "GrantedValue", "ProductTaken"]


@stored("feature templates", first_id=6_100_001, by=("key",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class FeatureTemplate(Record):
    """A thing that subscribers may have."""

    key: str
    name: str
    kind: str
    """`access_right`, `usage_limit` or `service_right`."""
    created_at: datetime
    updated_at: datetime
    description: str | None = None
    unit: str | None = None
    value_type: str | None = None
    """`text`, `boolean` or `numeric`."""
    default_value: str | None = None
    default_periodicity_interval: int | None = None
    default_periodicity_unit: str | None = None
    archived_at: datetime | None = None


@attrs.frozen(kw_only=True)
class GrantedValue:
    """What is granted to subscriptions (or subscription components) from one id on, until the next such entry."""

    from_id: int
    value: str | None
    """None: nothing is granted any more."""
    periodicity_interval: int | None = None
    periodicity_unit: str | None = None


@stored("feature catalog items", first_id=6_200_001, by=("product_id", "component_id", "feature_template_id"))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class FeatureItem(Record):
    """A feature attached to a product or a component, or to one of its price points."""

    feature_template_id: int
    value: str
    created_at: datetime
    updated_at: datetime
    product_id: int | None = None
    component_id: int | None = None
    periodicity_interval: int | None = None
    periodicity_unit: str | None = None
    price_point_type: str | None = None
    """`ProductPricePoint` or `PricePoint`."""
    price_point_id: int | None = None
    history: tuple[GrantedValue, ...] = ()
    """Ids only grow, so that the id of a subscription tells which entry it came under."""
    archived_at: datetime | None = None


@stored("products taken", first_id=6_400_001, by=("subscription_id",))
@attrs.define(kw_only=True, eq=False, on_setattr=undoable)
class ProductTaken(Record):
    """A change of a subscription to another product, whose features it has from then on."""

    subscription_id: int
    product_id: int
    as_if_id: int
    """The id that a subscription would have got at that time."""
