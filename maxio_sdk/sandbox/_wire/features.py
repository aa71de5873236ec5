"""Feature templates and attached features as JSON."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.catalogue.feature_templates import attached
from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.features import FeatureItem, FeatureTemplate
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import time_text

__all__ = ["feature_item_wire", "feature_template_wire"]


def feature_template_wire(site: Site, template: FeatureTemplate) -> dict[str, Json]:
    """Write a feature template. `products_count` counts components and `plans_count` products, as on the screens."""
    items = attached(site, template)
    return {
        "id": template.id,
        "key": template.key,
        "name": template.name,
        "description": template.description,
        "kind": template.kind,
        "unit": template.unit,
        "value_type": template.value_type,
        "default_value": template.default_value,
        "default_periodicity_interval": template.default_periodicity_interval,
        "default_periodicity_unit": template.default_periodicity_unit,
        "archived_at": time_text(site, template.archived_at),
        "created_at": time_text(site, template.created_at),
        "updated_at": time_text(site, template.updated_at),
        "products_count": len({item.component_id for item in items if item.component_id is not None}),
        "plans_count": len({item.product_id for item in items if item.product_id is not None}),
    }


def feature_item_wire(site: Site, item: FeatureItem) -> dict[str, Json]:
    """Write a feature as it is attached to a product or a component."""
    template = site[FeatureTemplate][item.feature_template_id]
    return {
        "id": item.id,
        "feature_template_id": template.id,
        "feature_key": template.key,
        "feature_name": template.name,
        "feature_kind": template.kind,
        "value": item.value,
        "periodicity_interval": item.periodicity_interval,
        "periodicity_unit": item.periodicity_unit,
        "price_point_type": item.price_point_type,
        "price_point_id": item.price_point_id,
        "archived_at": time_text(site, item.archived_at),
        "created_at": time_text(site, item.created_at),
        "updated_at": time_text(site, item.updated_at),
    }
