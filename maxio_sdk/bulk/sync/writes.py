"""The writes of a row: making an object, changing one, setting its custom fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import attrs

from maxio_sdk._core.codec import fields_of, to_wire
from maxio_sdk.bulk._found import IN_BACKGROUND, changed_at, made_at
from maxio_sdk.bulk._once import ABSENT, CLOCK_TOLERANCE, UNKNOWABLE, UNSEEN, Finding
from maxio_sdk.bulk.sync.fields import SyncObject
from maxio_sdk.bulk.sync.mapping import MatchBy
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import NotFoundError, ResponseDecodeError
from maxio_sdk.types import JSON, Model

__all__ = ["Create", "SetMetafields", "Site", "Update"]
_PLACES: Final = {
    "customer_id": "customer.id",
    "customer_reference": "customer.reference",
    "next_billing_at": "next_assessment_at",
    "product_handle": "product.handle",
    "product_id": "product.id",
    "product_price_point_handle": "product.product_price_point_handle",
}
"""Where an object shows fields that are sent under other names."""
_MOVING: Final = frozenset({"next_billing_at", "initial_billing_at", "defer_signup"})
"""Fields of a subscription that go on by themselves once they are set: to set them again later would turn back."""


@attrs.frozen
class Site:
    """What is looked up on the site."""

    maxio: AsyncMaxio
    object: SyncObject

    async def get(self, object_id: int) -> Model | None:
        """Get an object by id; None where there is none."""
        try:
            if self.object.kind == "customers":
                return await self.maxio.customers.get(object_id, request_options=IN_BACKGROUND)
            return await self.maxio.subscriptions.get(object_id, request_options=IN_BACKGROUND)
        except NotFoundError:
            return None

    async def matches(self, match: MatchBy, value: str) -> list[Model]:
        """List the objects with a reference or an e-mail address."""
        if match == "email":
            found = self.maxio.customers.list(q=value, request_options=IN_BACKGROUND)
            return [each async for each in found if str(each.email).lower() == value.lower()]
        try:
            if self.object.kind == "customers":
                return [await self.maxio.customers.find(reference=value, request_options=IN_BACKGROUND)]
            return [await self.maxio.subscriptions.find(reference=value, request_options=IN_BACKGROUND)]
        except NotFoundError:
            return []

    async def metafields(self, object_id: int) -> dict[str, str]:
        """Read the custom fields of an object."""
        metadata = self.maxio.metadata.list(self.object.kind, object_id, request_options=IN_BACKGROUND)
        return {str(each.name): each.value or "" async for each in metadata}


@attrs.frozen(kw_only=True)
class Create:
    """Make a new object."""

    site: Site
    fields: Mapping[str, JSON] = attrs.field(repr=False)
    match: MatchBy | None = None
    """By what one whose answer was lost is found, if it has no reference."""
    name: str = "create"
    target: None = None

    async def send(self, options: RequestOptions) -> int:
        singular = self.site.object.singular
        made = await self.site.maxio.call(
            f"create_{singular}", body={singular: dict(self.fields)}, request_options=options
        )
        return id_of(made, made=True)

    async def find(self, since: float, *, alike: bool) -> Finding:
        match: MatchBy | None = "reference" if self.fields.get("reference") else self.match
        value = None if match is None else self.fields.get(match)
        if match is None or not value:
            return UNKNOWABLE
        # One that was there before has nothing to do with this row.
        ours = [each for each in await self.site.matches(match, str(value)) if made_at(each) >= since - CLOCK_TOLERANCE]
        if alike:
            ours = [each for each in ours if not _differs(each, self.fields, hidden=False)]
        if len(ours) > 1:
            return UNKNOWABLE
        # Maxio refuses a second one with the same reference, but not with the same e-mail address.
        return id_of(ours[0]) if ours else ABSENT if match == "reference" else UNSEEN


@attrs.frozen(kw_only=True)
class Update:
    """Change fields of an object. To do it twice changes nothing, but for a few fields."""

    site: Site
    fields: Mapping[str, JSON] = attrs.field(repr=False)
    target: int
    name: str = "update"

    async def send(self, options: RequestOptions) -> int:
        kind = self.site.object
        path = {"id" if kind.kind == "customers" else "subscription_id": self.target}
        await self.site.maxio.call(
            f"update_{kind.singular}", path=path, body={kind.singular: dict(self.fields)}, request_options=options
        )
        return self.target

    async def find(self, since: float, *, alike: bool) -> Finding:
        found = await self.site.get(self.target)
        if found is None:
            return ABSENT
        if not _differs(found, self.fields, hidden=True):
            return self.target
        if changed_at(found) > since:
            # Somebody changed it since, perhaps after us: sent again, ours would undo that.
            return UNKNOWABLE
        return UNKNOWABLE if _MOVING.intersection(self.fields) else ABSENT


@attrs.frozen(kw_only=True)
class SetMetafields:
    """Set custom fields of an object. To do it twice changes nothing."""

    site: Site
    metafields: Mapping[str, str] = attrs.field(repr=False)
    target: int
    name: str = "metafields"

    async def send(self, options: RequestOptions) -> int:
        values = [{"name": name, "value": value} for name, value in self.metafields.items()]
        await self.site.maxio.call(
            "create_metadata",
            path={"resource_type": self.site.object.kind, "resource_id": self.target},
            body={"metadata": values},
            request_options=options,
        )
        return self.target

    async def find(self, since: float, *, alike: bool) -> Finding:
        now = await self.site.metafields(self.target)
        return self.target if all(now.get(name) == value for name, value in self.metafields.items()) else ABSENT


def id_of(found: Any, *, made: bool = False) -> int:
    """Return the id of an object that the site answered with. Raises `ResponseDecodeError` where it has none."""
    object_id = getattr(found, "id", None)
    if isinstance(object_id, int):
        return object_id
    raise ResponseDecodeError("The site answered with an object that has no id.", status_code=200, applied=made)


def _differs(found: Model, fields: Mapping[str, JSON], *, hidden: bool) -> bool:
    """Tell whether an object lacks what was sent. `hidden`: also where it does not show such a field."""
    now: dict[str, Any] = to_wire(found)
    shown = {name: _shown(now, name) for name in fields if _is_shown(type(found), name)}
    return (hidden and len(shown) < len(fields)) or any(not _same(shown[name], fields[name]) for name in shown)


def _is_shown(cls: type[Model], name: str) -> bool:
    owner, _, part = _PLACES.get(name, name).rpartition(".")
    return (owner or part) in fields_of(cls)


def _shown(now: Mapping[str, Any], name: str) -> Any:
    owner, _, part = _PLACES.get(name, name).rpartition(".")
    holder: Mapping[str, Any] = (now.get(owner) or {}) if owner else now
    return holder.get(part)


def _same(shown: Any, sent: JSON) -> bool:
    if (shown or None) == (sent or None):
        return True
    return str(shown) == str(sent) or (isinstance(sent, str) and _moment(shown) == _moment(sent) is not None)


def _moment(value: Any) -> float | None:
    try:
        return datetime.fromisoformat(value).timestamp()
    except (TypeError, ValueError):
        return None
