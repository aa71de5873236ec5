"""Features attached to products and to components: the same operations on both."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.catalogue.feature_items import (
    Owner,
    attach,
    change_item,
    items_of,
    put_back,
    subscriptions_count,
    take_off,
)
from maxio_sdk.sandbox._engine.catalogue.feature_templates import check_feature_access
from maxio_sdk.sandbox._engine.lookup import by_id_or_handle
from maxio_sdk.sandbox._http.answers import Answer, not_found
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.features import FeatureItem
from maxio_sdk.sandbox._state.products import Product
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.features import feature_item_wire

__all__: list[str] = []


def _owner(site: Site, call: Call) -> Owner:
    check_feature_access(site)
    if "product_id" in call.path:
        return by_id_or_handle(site, Product, call.path["product_id"])
    return by_id_or_handle(site, Component, call.path["component_id"])


def _item(site: Site, call: Call, owner: Owner, *, archived: bool = False) -> FeatureItem:
    number = call.id("id")
    item = next((each for each in items_of(site, owner) if each.id == number), None)
    if item is None or (item.archived_at is not None and not archived):
        raise not_found()
    return item


def _answer(site: Site, item: FeatureItem) -> Answer:
    return Answer(body={"feature": feature_item_wire(site, item)})


@handles("list_product_features")
@handles("list_component_features")
def list_features(site: Site, call: Call) -> Answer:
    """List the features attached to a product or a component, all at once."""
    owner = _owner(site, call)
    items = [item for item in items_of(site, owner) if item.archived_at is None]
    features = [feature_item_wire(site, item) for item in items]
    return Answer(body={"features": features, "subscriptions_count": subscriptions_count(site, owner)})


@handles("create_product_feature")
@handles("create_component_feature")
def create_feature(site: Site, call: Call) -> Answer:
    """Attach a feature to a product or a component."""
    item = attach(site, _owner(site, call), call.fields("feature", required=False))
    return Answer.created({"feature": feature_item_wire(site, item)})


@handles("read_product_feature")
@handles("read_component_feature")
def read_feature(site: Site, call: Call) -> Answer:
    """Give an attached feature."""
    return _answer(site, _item(site, call, _owner(site, call)))


@handles("update_product_feature")
@handles("update_component_feature")
def update_feature(site: Site, call: Call) -> Answer:
    """Change an attached feature."""
    owner = _owner(site, call)
    item = _item(site, call, owner)
    change_item(site, owner, item, call.fields("feature", required=False))
    return _answer(site, item)


@handles("remove_product_feature")
@handles("remove_component_feature")
def remove_feature(site: Site, call: Call) -> Answer:
    """Take a feature off a product or a component."""
    item = _item(site, call, _owner(site, call))
    take_off(site, item, destroy_entitlements=bool(call.query.flag("destroy_entitlements")))
    return Answer.nothing()


@handles("restore_product_feature")
@handles("restore_component_feature")
def restore_feature(site: Site, call: Call) -> Answer:
    """Put a feature back that was taken off."""
    owner = _owner(site, call)
    item = _item(site, call, owner, archived=True)
    put_back(site, owner, item)
    return _answer(site, item)
