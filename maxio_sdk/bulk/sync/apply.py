"""What is done with one row."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Final

import attrs

from maxio_sdk.bulk._job import AppliedRow
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk._once import Once, RowInDoubtError, RowKey, RowRefusedError
from maxio_sdk.bulk.sync.mapping import METAFIELD, ROW_ID, MappedRow, RowMapping
from maxio_sdk.bulk.sync.writes import Create, SetMetafields, Site, Update, id_of
from maxio_sdk.errors import NotFoundError
from maxio_sdk.types import JSON

__all__ = ["Applying", "half_made"]

_RECENT_MOST: Final = 10_000


@attrs.frozen(kw_only=True)
class Applying:
    """Writes rows to the site, each exactly once."""

    site: Site
    once: Once
    mapping: RowMapping
    half_made: Mapping[str, int]
    """What earlier runs made of rows whose custom fields were refused, by the other fields of the row."""
    _recent: OrderedDict[str, int] = attrs.field(factory=OrderedDict[str, int], init=False, repr=False)
    """The customers that were made last, by e-mail: the search may not know of them yet."""

    async def apply(self, key: RowKey, row: MappedRow) -> AppliedRow:
        """Write a row. Raises `RowRefusedError`, `RowInDoubtError`, and what stops the job."""
        applied = await self._object(key, row)
        if row.metafields:
            write = SetMetafields(site=self.site, metafields=row.metafields, target=applied.object_id)
            try:
                await self.once.perform(key, write)
            except (RowRefusedError, RowInDoubtError) as error:
                done = () if applied.action == "none" else (f"The {applied.action} was applied; the custom fields:",)
                raise type(error)(*done, *error.messages, object_id=applied.object_id) from error
            if applied.action == "none":
                return attrs.evolve(applied, action="update")
        return applied

    async def _object(self, key: RowKey, row: MappedRow) -> AppliedRow:
        begun = await self.once.steps(key)
        if "create" in begun:
            # What an earlier run began to make must not be mistaken for one that was there before.
            return await self._create(key, row.fields)
        # What it began to change may not be found any more by what the row says.
        target = begun["update"].target if "update" in begun else await self._target(row)
        if target is None:
            if not begun and (half := self.half_made.get(_said(row.payload))) is not None:
                raise RowRefusedError(
                    f"An earlier run made {self.site.object.singular} {half} of a row that says the same but for its "
                    "custom fields, which were refused. Nothing was sent: set them there."
                )
            return await self._create(key, row.fields)
        return await self._update(key, row, target)

    async def _target(self, row: MappedRow) -> int | None:
        """Return the id of the object to change; None: a new one is made."""
        match = self.mapping.match
        if match is None or not self.mapping.is_looked_up(row):
            return row.object_id
        found = await self.site.matches(match, str(row.fields[match]))
        if len(found) > 1:
            ids = " and ".join(str(id_of(each)) for each in found[:5])
            raise RowRefusedError(f"{len(found)} {self.site.object.kind} have this {match} ({ids}); nothing was sent.")
        if not found and self.mapping.mode == "update":
            raise RowRefusedError(f"No {self.site.object.singular} has this {match}; nothing was sent.")
        return id_of(found[0]) if found else self._recent.get(str(row.fields[match]).casefold())

    async def _create(self, key: RowKey, fields: Mapping[str, JSON]) -> AppliedRow:
        given = {name: value for name, value in fields.items() if value is not None}
        missing = self.mapping.missing_for_new(given)
        if missing:
            raise RowRefusedError(*missing)
        write = Create(site=self.site, fields=given, match=self.mapping.match)
        made = await self.once.perform(key, write)
        if self.mapping.match == "email":
            self._recent[str(given["email"]).casefold()] = made
            if len(self._recent) > _RECENT_MOST:
                self._recent.popitem(last=False)
        return AppliedRow(action="create", object_id=made)

    async def _update(self, key: RowKey, row: MappedRow, target: int) -> AppliedRow:
        updatable = self.site.object.updatable()
        fields = {name: value for name, value in row.fields.items() if name in updatable}
        messages = tuple(
            f"{name} cannot be changed on a {self.site.object.singular} that is there, and was not sent"
            for name in row.fields
            if name not in updatable
        )
        if not fields:
            return AppliedRow(action="none", object_id=target, messages=messages)
        try:
            await self.once.perform(key, Update(site=self.site, fields=fields, target=target))
        except RowRefusedError as error:
            if self.mapping.mode == "upsert" and isinstance(error.__cause__, NotFoundError):
                return await self._create(key, row.fields)
            raise
        return AppliedRow(action="update", object_id=target, messages=messages)


def half_made(journal: Journal) -> dict[str, int]:
    """Return what was made of rows that were refused afterwards, by what the rows say of it."""
    return {
        _said(record.payload): record.object_id
        for record in journal.records("failed")
        if record.object_id is not None and journal.has_made(record.key)
    }


def _said(payload: Mapping[str, Any]) -> str:
    fields = {name: value for name, value in payload.items() if name != ROW_ID and not name.startswith(METAFIELD)}
    return json.dumps(fields, sort_keys=True, default=str)
