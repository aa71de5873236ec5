"""Exports: jobs that gather all records of a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from maxio_sdk.sandbox._engine.lookup import need, whole
from maxio_sdk.sandbox._http.answers import Answer, Json, not_found, single_error
from maxio_sdk.sandbox._http.call import Call, Handler, handles
from maxio_sdk.sandbox._state.exports import BatchJob
from maxio_sdk.sandbox._state.invoices import Invoice, ProformaInvoice
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.invoices import invoice_wire
from maxio_sdk.sandbox._wire.proforma_invoices import proforma_invoice_wire
from maxio_sdk.sandbox._wire.subscriptions import subscription_wire
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []


def _invoices(site: Site) -> list[dict[str, Json]]:
    return [invoice_wire(site, one) for one in site[Invoice]]


def _proforma_invoices(site: Site) -> list[dict[str, Json]]:
    if not site.settings.relationship_invoicing_enabled:
        raise not_found()
    return [proforma_invoice_wire(site, one) for one in site[ProformaInvoice]]


def _subscriptions(site: Site) -> list[dict[str, Json]]:
    return [subscription_wire(site, one) for one in site[Subscription]]


_ROWS: Final[dict[str, Callable[[Site], list[dict[str, Json]]]]] = {
    "invoices": _invoices,
    "proforma_invoices": _proforma_invoices,
    "subscriptions": _subscriptions,
}


def _starter(kind: str) -> Handler:
    def start(site: Site, call: Call) -> Answer:
        if any(job.finished_at is None for job in site[BatchJob].where(kind=kind)):
            name = kind.replace("_", " ")
            raise single_error(f"An export of {name} is already in progress. Please wait until it is finished.", 409)
        rows = tuple(_ROWS[kind](site))
        job = BatchJob(id=site[BatchJob].new_id(), kind=kind, created_at=site.now, rows=rows)
        return Answer.created(_wire(site, site[BatchJob].add(job)))

    return start


def _reader(kind: str) -> Handler:
    def read(site: Site, call: Call) -> Answer:
        return Answer(body=_wire(site, _looked_at(site, call, kind)))

    return read


def _lister(kind: str) -> Handler:
    def rows(site: Site, call: Call) -> Answer:
        return Answer(body=call.page(_looked_at(site, call, kind).rows))

    return rows


def _looked_at(site: Site, call: Call, kind: str) -> BatchJob:
    """Find a job. It runs until somebody looks at it: so it ends whether the site's clock stands or not."""
    job = need(site, BatchJob, whole(call.path["batch_id"]))
    if job.kind != kind:
        raise not_found()
    if job.finished_at is None:
        job.finished_at = site.now
    return job


def _wire(site: Site, job: BatchJob) -> Json:
    finished = job.finished_at is not None
    return {
        "batchjob": {
            "id": job.id,
            "finished_at": time_text(site, job.finished_at),
            "row_count": len(job.rows) if finished else None,
            "created_at": time_text(site, job.created_at),
            "completed": "true" if finished else "false",
        }
    }


for _kind in _ROWS:
    handles(f"export_{_kind}")(_starter(_kind))
    handles(f"read_{_kind}_export")(_reader(_kind))
    handles(f"list_exported_{_kind}")(_lister(_kind))
