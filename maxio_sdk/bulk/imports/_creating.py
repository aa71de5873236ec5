"""Creating the subscription of a row, exactly once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

import anyio
import attrs
from anyio import to_thread

from maxio_sdk._core.codec import to_wire
from maxio_sdk.bulk._found import IN_BACKGROUND, made_at
from maxio_sdk.bulk._job import AppliedRow
from maxio_sdk.bulk._once import (
    ABSENT,
    CLOCK_TOLERANCE,
    UNKNOWABLE,
    Finding,
    Once,
    RowInDoubtError,
    RowKey,
    RowRefusedError,
)
from maxio_sdk.bulk.imports._row import ImportRow
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import NotFoundError, OutcomeUnknownError, ResponseDecodeError
from maxio_sdk.models.subscriptions import Subscription

__all__ = ["Creating", "Metafields"]


@attrs.frozen
class Metafields:
    """The names of the site's custom fields by id."""

    subscriptions: Mapping[int, str]
    customers: Mapping[int, str]

    @classmethod
    async def of(cls, maxio: AsyncMaxio) -> Metafields:
        """Ask the site."""
        found = {
            kind: {each.id: each.name async for each in maxio.metafields.list(kind, request_options=IN_BACKGROUND)}
            for kind in ("subscriptions", "customers")
        }
        return cls(found["subscriptions"], found["customers"])


@attrs.frozen(kw_only=True)
class Creating:
    """Writes rows to the site."""

    maxio: AsyncMaxio
    once: Once
    reference_prefix: str | None
    metafields: Metafields
    assumes_zone: bool
    trials: _Trials = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "trials", _Trials(self.maxio))

    async def apply(self, key: RowKey, row: ImportRow) -> AppliedRow:
        """Create the subscription of a row. Raises `RowRefusedError`, `RowInDoubtError`, and what stops the job."""
        try:
            return await self._apply(key, row)
        except (RowRefusedError, RowInDoubtError) as error:
            messages = map(row.without_secrets, error.messages)
            raise type(error)(*messages, object_id=error.object_id) from error

    async def _apply(self, key: RowKey, row: ImportRow) -> AppliedRow:
        body, messages = self._body(row)
        if self.reference_prefix is not None:
            body["reference"] = f"{self.reference_prefix}{key.key}"
        refusals = row.refusals or self._too_late(row)
        write = _CreateSubscription(maxio=self.maxio, body=body)
        begun = bool(await to_thread.run_sync(self.once.journal.steps, key.key))
        if not begun:
            refusals = refusals or await self._trial(row, body)
            if refusals:
                raise RowRefusedError(*refusals)
        object_id = await self.once.perform(key, _Withheld(write, refusals) if refusals else write)
        return AppliedRow(action="create", object_id=object_id, messages=row.warnings + messages)

    def _body(self, row: ImportRow) -> tuple[dict[str, Any], tuple[str, ...]]:
        if row.signup is None:
            # No more than by what it can be found.
            return {"customer_attributes": {"reference": row.customer_reference}}, ()
        body: dict[str, Any] = to_wire(row.signup.subscription)
        messages: list[str] = []
        for resource, ids, known, holder in (
            ("subscription", row.signup.subscription_metafields, self.metafields.subscriptions, body),
            ("customer", row.signup.customer_metafields, self.metafields.customers, body.get("customer_attributes")),
        ):
            for metafield_id, value in ids.items():
                if metafield_id in known and holder is not None:
                    holder.setdefault("metafields", {})[known[metafield_id]] = value
                else:
                    messages.append(
                        f"{resource}_metafield_id[{metafield_id}]: the site has no such custom field of a {resource}; "
                        "the subscription was created without it"
                    )
        if self.assumes_zone and row.needs_site_zone:
            messages.append("a date without a time was taken as noon in UTC: give the site's time zone")
        return body, tuple(messages)

    def _too_late(self, row: ImportRow) -> tuple[str, ...]:
        """Refuse what Maxio would charge at once, because the first charge has come due since the row was checked."""
        if row.charged_at is None or row.charged_at.timestamp() > self.once.now() + self.once.site_offset:
            return ()
        at = datetime.fromtimestamp(row.charged_at.timestamp(), UTC)
        return (
            f"line {row.number}, next_billing_at: the date has passed ({at:%Y-%m-%d %H:%M} UTC). Give a later one.",
        )

    async def _trial(self, row: ImportRow, body: Mapping[str, Any]) -> tuple[str, ...]:
        if row.signup is None or not row.signup.charges_now or not await self.trials.begins(body):
            return ()
        return (
            f"line {row.number}, next_billing_at: NOW charges at once, and the product has a trial, with which the API "
            "would begin instead. Name a price point without a trial, or give a date.",
        )


class _Trials:
    """Which products begin with a trial."""

    def __init__(self, maxio: AsyncMaxio) -> None:
        self._maxio = maxio
        self._known: dict[tuple[Any, ...], bool] = {}
        self._lock = anyio.Lock()

    async def begins(self, body: Mapping[str, Any]) -> bool:
        """Tell whether a subscription would begin with a trial. False for a product that is not there."""
        names = ("product_handle", "product_id", "product_price_point_handle", "product_price_point_id")
        key = tuple(body.get(name) for name in names)
        async with self._lock:
            if key not in self._known:
                self._known[key] = bool(await self._interval(*key))
            return self._known[key]

    async def _interval(
        self, handle: str | None, product_id: int | None, point: str | None, point_id: int | None
    ) -> int | None:
        products = self._maxio.products
        try:
            if point or point_id:
                product = product_id or f"handle:{handle}"
                found = point_id or f"handle:{point}"
                return (await products.price_points.get(product, found, request_options=IN_BACKGROUND)).trial_interval
            if handle:
                return (await products.find(handle, request_options=IN_BACKGROUND)).trial_interval
            return (await products.get(product_id or 0, request_options=IN_BACKGROUND)).trial_interval
        except NotFoundError:
            return None


@attrs.frozen(kw_only=True)
class _CreateSubscription:
    """Create the subscription of a row."""

    maxio: AsyncMaxio
    body: Mapping[str, Any] = attrs.field(repr=False)
    name: str = "create"
    target: None = None

    async def send(self, options: RequestOptions) -> int:
        made: object = await self.maxio.call(
            "create_subscription", body={"subscription": dict(self.body)}, request_options=options
        )
        return _id_of(made, made=True)

    async def find(self, since: float, *, alike: bool) -> Finding:
        ours = await self._made_since(since - CLOCK_TOLERANCE)
        if ours is not None and alike:
            ours = [each for each in ours if self._is_alike(each)]
        if ours is None or len(ours) > 1:
            return UNKNOWABLE
        return _id_of(ours[0]) if ours else ABSENT

    async def _made_since(self, since: float) -> list[Subscription] | None:
        """List what may be ours. None: there is nothing by which to find it."""
        customer: Mapping[str, Any] = self.body.get("customer_attributes") or {}
        try:
            if reference := self.body.get("reference"):
                found = [await self.maxio.subscriptions.find(reference=reference, request_options=IN_BACKGROUND)]
            elif reference := customer.get("reference"):
                # The reference of a customer is unique, so that one who is as new came with this very row.
                owner = await self.maxio.customers.find(reference=reference, request_options=IN_BACKGROUND)
                if made_at(owner) < since:
                    return []
                listed = self.maxio.customers.list_subscriptions(owner.id, request_options=IN_BACKGROUND)
                found = await listed.collect()
            else:
                return None
        except NotFoundError:
            return []
        return [each for each in found if made_at(each) >= since]

    def _is_alike(self, found: Subscription) -> bool:
        """Tell whether a subscription is of the product and the customer of the row."""
        customer: Mapping[str, Any] = self.body.get("customer_attributes") or {}
        wanted = {("product", name): self.body.get(f"product_{name}") for name in ("handle", "id")}
        wanted |= {("customer", name): customer.get(name) for name in ("first_name", "last_name", "email")}
        wanted["customer", "id"] = self.body.get("customer_id")
        return all(
            str(getattr(getattr(found, owner, None), name, None)).casefold() == str(value).casefold()
            for (owner, name), value in wanted.items()
            if value is not None
        )


@attrs.define
class _Withheld:
    """What an earlier run may have sent of a row, and what is not to be sent any more."""

    _write: _CreateSubscription
    _refusals: tuple[str, ...]
    _is_absent: bool = False
    name: str = "create"
    target: None = None

    async def send(self, options: RequestOptions) -> int:
        if self._is_absent:
            raise RowRefusedError(*self._refusals)
        # To have it looked for.
        raise OutcomeUnknownError(_WITHHELD)

    async def find(self, since: float, *, alike: bool) -> Finding:
        if self._is_absent:
            return ABSENT
        found = await self._write.find(since, alike=alike)
        self._is_absent = found is ABSENT
        return found


_WITHHELD: Final = "An earlier run may have sent it, and it is not sent again."


def _id_of(found: object, *, made: bool = False) -> int:
    """Return the id of a subscription that the site answered with. Raises `ResponseDecodeError` where it has none."""
    object_id = getattr(found, "id", None)
    if isinstance(object_id, int):
        return object_id
    raise ResponseDecodeError("The site answered with a subscription that has no id.", status_code=200, applied=made)
