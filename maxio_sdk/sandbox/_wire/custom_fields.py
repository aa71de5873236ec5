"""JSON of custom fields."""

from __future__ import annotations

import attrs

from maxio_sdk.sandbox._http.answers import Json
from maxio_sdk.sandbox._state.custom_fields import Metadata, Metafield
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import time_text

__all__ = ["metadata_wire", "metafield_wire"]


def metafield_wire(site: Site, field: Metafield) -> dict[str, Json]:
    """Write a metafield, with how many customers or subscriptions use it."""
    used = sum(entry.deleted_at is None for entry in site[Metadata].where(metafield_id=field.id))
    return {
        "id": field.id,
        "name": field.name,
        "scope": {**attrs.asdict(field.scope), "hosted": list(field.scope.hosted)},
        "data_count": used,
        "input_type": field.input_type,
        "enum": None if field.enum is None else list(field.enum),
    }


def metadata_wire(site: Site, entry: Metadata) -> dict[str, Json]:
    """Write the value of a metafield."""
    return {
        "id": entry.id,
        "value": entry.value,
        "resource_id": entry.resource[1],
        "name": site[Metafield][entry.metafield_id].name,
        "deleted_at": time_text(site, entry.deleted_at),
        "metafield_id": entry.metafield_id,
    }
