"""Creating the subscriptions of a file, each exactly once."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from itertools import islice
from typing import Any, Final

import attrs
from anyio import to_thread

from maxio_sdk._core.codec import to_wire
from maxio_sdk.bulk._found import IN_BACKGROUND, made_at
from maxio_sdk.bulk._job import AppliedRow, Job, Progress, TooManyFailuresError, site_clock_offset
from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk._once import ABSENT, CLOCK_TOLERANCE, UNKNOWABLE, Finding, Once, RowKey
from maxio_sdk.bulk.imports.checker import STOP_AFTER, check
from maxio_sdk.bulk.imports.problems import Severity
from maxio_sdk.bulk.imports.request import Refusal, Signup, signup
from maxio_sdk.bulk.imports.rows import CheckedRow, read_rows
from maxio_sdk.bulk.report import BulkReport, read_report
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import NotFoundError, SourceError
from maxio_sdk.models.subscriptions import Subscription

__all__ = ["TooManyFailuresError", "import_subscriptions"]
_ROWS_AT_A_TIME: Final = 50
_CARD: Final = frozenset(
    f"payment_profile_{name}" for name in ("last_four", "expiration_month", "expiration_year", "card_type")
)


async def import_subscriptions(
    maxio: AsyncMaxio,
    source: str | os.PathLike[str] | bytes,
    *,
    journal: str | os.PathLike[str],
    reference_prefix: str | None = None,
    site_zone: tzinfo | None = None,
    stop_after: int | None = STOP_AFTER,
    on_progress: Callable[[Progress], object] | None = None,
    now: Callable[[], float] = time.time,
) -> BulkReport:
    """Create a subscription for each row of a file in Maxio's import format, exactly once.

    Import the same file again after an interruption or after corrections, with the same `journal`: what succeeded
    is left out, and what was refused is tried again. A row whose answer was lost is found by its `customer_reference`;
    with `reference_prefix` every subscription gets a reference of its own, by which it is found in any case. A row
    that has neither is reported as unknown where its answer was lost for good, and never sent again.

    Bare dates are noon in `site_zone`, which should be the site's own; where it is left out they are noon in UTC, and
    the row's messages say so. After `stop_after` rows that were refused
    one after the other the import ends, as Maxio's own does: `TooManyFailuresError`. Card numbers, CVVs and vault
    tokens are sent, and are in no journal, report or log. A custom field whose id the site does not know is left
    out, as Maxio does, and the row's messages say so.

    Raises `SourceError` where the file would be refused as a whole, before anything is sent; `JournalError`; and what
    would meet every row, such as a wrong key. Source: "Importing Subscriptions".
    """
    zone = UTC if site_zone is None else site_zone
    moment = datetime.fromtimestamp(now(), UTC)
    found = await to_thread.run_sync(lambda: check(source, now=moment, site_zone=zone, max_problems=1_000))
    if found.rejected:
        refusal = next((problem for problem in found.problems if problem.whole_file), found.problems[0])
        raise SourceError(f"The file would be refused as a whole, so nothing was sent: {refusal}")
    settings = {"site": maxio.config.base_url, "reference_prefix": reference_prefix, "zone": str(zone)}
    with await to_thread.run_sync(lambda: Journal(journal, kind="import", settings=settings, now=now)) as log:
        once = Once(journal=log, now=now, site_offset=await site_clock_offset(maxio, now))
        importing = _Importing(
            maxio=maxio,
            once=once,
            reference_prefix=reference_prefix,
            metafields=await _Metafields.of(maxio),
            assumes_zone=site_zone is None,
        )
        job = Job[_ImportRow](
            journal=log,
            apply=importing.apply,
            slots=maxio.config.max_concurrency,
            retry_failed=True,
            forget_corrected=True,
            max_failures_in_a_row=stop_after,
            on_progress=on_progress,
        )
        # The journal has no card data, so that a row in doubt must come again from the file.
        await job.run(_in_thread(read_rows(source, now=moment, site_zone=zone)), lambda record: None)
    return await to_thread.run_sync(read_report, journal)


async def _in_thread(rows: Iterator[CheckedRow]) -> AsyncGenerator[_ImportRow]:
    while batch := await to_thread.run_sync(lambda: [_ImportRow(row) for row in islice(rows, _ROWS_AT_A_TIME)]):
        for row in batch:
            yield row


class _ImportRow:
    """A row of the file as a job takes it."""

    def __init__(self, row: CheckedRow) -> None:
        made = signup(row)
        self.number = row.number
        self.needs_site_zone = row.needs_site_zone
        self.signup: Signup | None = None if isinstance(made, Refusal) else made
        errors = made.problems if isinstance(made, Refusal) else ()
        self.problems = tuple(str(problem) for problem in errors)
        self.warnings = tuple(str(each) for each in row.problems if each.severity is Severity.WARNING)
        # Neither the journal nor what is computed from it may tell a card.
        self.payload: dict[str, Any] = {
            column.name: row.values[column.name]
            for column in row.columns
            if not column.secret and column.name not in _CARD
        }
        self.lanes = tuple(
            f"{name}:{row.values[name]}".lower() for name in ("customer_id", "customer_reference") if name in row.values
        )

    @property
    def fingerprint(self) -> str:
        text = json.dumps(self.payload, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:32]


@attrs.frozen
class _Metafields:
    """The names of the site's custom fields by id."""

    subscriptions: Mapping[int, str]
    customers: Mapping[int, str]

    @classmethod
    async def of(cls, maxio: AsyncMaxio) -> _Metafields:
        """Ask the site."""
        found = {
            kind: {each.id: each.name async for each in maxio.metafields.list(kind, request_options=IN_BACKGROUND)}
            for kind in ("subscriptions", "customers")
        }
        return cls(found["subscriptions"], found["customers"])


@attrs.frozen(kw_only=True)
class _Importing:
    maxio: AsyncMaxio
    once: Once
    reference_prefix: str | None
    metafields: _Metafields
    assumes_zone: bool

    async def apply(self, key: RowKey, row: _ImportRow) -> AppliedRow:
        assert row.signup is not None  # noqa: S101  (a row without one has problems, and is not applied)
        reference = None if self.reference_prefix is None else f"{self.reference_prefix}{key.key}"
        body, messages = self._body(row.signup, reference)
        if self.assumes_zone and row.needs_site_zone:
            messages += ("a date without a time was taken as noon in UTC: give the site's time zone",)
        write = _CreateSubscription(maxio=self.maxio, body=body)
        object_id = await self.once.perform(key, write)
        return AppliedRow(action="create", object_id=object_id, messages=row.warnings + messages)

    def _body(self, made: Signup, reference: str | None) -> tuple[dict[str, Any], tuple[str, ...]]:
        body: dict[str, Any] = to_wire(made.subscription)
        messages: list[str] = []
        for resource, ids, known, holder in (
            ("subscription", made.subscription_metafields, self.metafields.subscriptions, body),
            ("customer", made.customer_metafields, self.metafields.customers, body.get("customer_attributes")),
        ):
            for metafield_id, value in ids.items():
                if metafield_id in known and holder is not None:
                    holder.setdefault("metafields", {})[known[metafield_id]] = value
                else:
                    messages.append(
                        f"{resource}_metafield_id[{metafield_id}]: the site has no such custom field of a {resource}, "
                        "or the customer is not new; the subscription was created without it"
                    )
        if reference is not None:
            body["reference"] = reference
        return body, tuple(messages)


@attrs.frozen(kw_only=True)
class _CreateSubscription:
    """Create the subscription of a row."""

    maxio: AsyncMaxio
    body: Mapping[str, Any] = attrs.field(repr=False)
    name: str = "create"
    target: None = None

    async def send(self, options: RequestOptions) -> int:
        made: Subscription = await self.maxio.call(
            "create_subscription", body={"subscription": dict(self.body)}, request_options=options
        )
        return int(made.id or 0)

    async def find(self, since: float, *, alike: bool) -> Finding:
        ours = await self._made_since(since - CLOCK_TOLERANCE)
        if ours is None or len(ours) > 1:
            return UNKNOWABLE
        return int(ours[0].id or 0) if ours else ABSENT

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
