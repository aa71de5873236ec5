"""Creating the subscription of a row, exactly once."""

from __future__ import annotations

from typing import Any

import attrs

from maxio_sdk._core.codec import to_wire
from maxio_sdk.bulk._job import AppliedRow
from maxio_sdk.bulk._once import Once, RowInDoubtError, RowKey, RowRefusedError
from maxio_sdk.bulk.imports._creation import Creation, Due
from maxio_sdk.bulk.imports._earlier import Earlier
from maxio_sdk.bulk.imports._row import ImportRow
from maxio_sdk.bulk.imports._site import SiteCatalogue
from maxio_sdk.bulk.imports.columns import Resource
from maxio_sdk.client import AsyncMaxio

__all__ = ["Creating"]


@attrs.frozen(kw_only=True)
class Creating:
    """Writes rows to the site."""

    maxio: AsyncMaxio
    once: Once
    reference_prefix: str | None
    site: SiteCatalogue
    earlier: Earlier
    assumes_zone: bool

    async def apply(self, key: RowKey, row: ImportRow) -> AppliedRow:
        """Create the subscription of a row. Raises `RowRefusedError`, `RowInDoubtError`, and what stops the job."""
        try:
            return await self._apply(key, row)
        except (RowRefusedError, RowInDoubtError) as error:
            messages = map(row.without_secrets, error.messages)
            # What the site said may repeat the row.
            raise type(error)(*messages, object_id=error.object_id) from None

    async def _apply(self, key: RowKey, row: ImportRow) -> AppliedRow:
        body, messages = self._body(row)
        if self.reference_prefix is not None:
            body["reference"] = f"{self.reference_prefix}{key.key}"
        due = Due(at=row.charged_at, place=f"line {row.number}, next_billing_at", site_now=self.once.site_now)
        begun = bool(await self.once.steps(key))
        refusals = row.refusals or self._misnamed(row) or due.refusals
        if not begun:
            refusals = refusals or self.earlier.refusals(row) or await self._trial(row, body)
            if refusals:
                raise RowRefusedError(*refusals)
        creation = Creation(maxio=self.maxio, body=body, due=due, refusals=refusals, may_be_there=begun)
        object_id = await self.once.perform(key, creation)
        return AppliedRow(action="create", object_id=object_id, messages=row.warnings + messages)

    def _body(self, row: ImportRow) -> tuple[dict[str, Any], tuple[str, ...]]:
        if row.signup is None:
            # No more than by what it can be found.
            return {"customer_attributes": {"reference": row.customer_reference}}, ()
        body: dict[str, Any] = to_wire(row.signup.subscription)
        messages: list[str] = []
        for resource, ids, holder in (
            (Resource.SUBSCRIPTION, row.signup.subscription_metafields, body),
            (Resource.CUSTOMER, row.signup.customer_metafields, body.get("customer_attributes")),
        ):
            names = self.site.metafields.get(resource, {})
            for metafield_id, value in ids.items():
                if metafield_id in names and holder is not None:
                    holder.setdefault("metafields", {})[names[metafield_id]] = value
                else:
                    messages.append(
                        f"{resource}_metafield_id[{metafield_id}]: the site has no such custom field of a {resource}; "
                        "the subscription was created without it"
                    )
        if self.assumes_zone and row.needs_site_zone:
            messages.append("a date without a time was taken as noon in UTC: give the site's time zone")
        return body, tuple(messages)

    def _misnamed(self, row: ImportRow) -> tuple[str, ...]:
        found = ((column, self.site.misnamed(column)) for column in row.components)
        return tuple(f"line {row.number}, {column.name}: {text}" for column, text in found if text is not None)

    async def _trial(self, row: ImportRow, body: dict[str, Any]) -> tuple[str, ...]:
        if row.signup is None or not row.signup.charges_now or not await self.site.begins_with_trial(body):
            return ()
        return (
            f"line {row.number}, next_billing_at: NOW charges at once, and the product has a trial, with which the API "
            "would begin instead. Name a price point without a trial, or give a date.",
        )
