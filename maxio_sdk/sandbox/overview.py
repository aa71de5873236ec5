"""The site at a glance, as JSON."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from maxio_sdk.sandbox._http.ledger import LoggedRequest
from maxio_sdk.sandbox._state.events import Delivery, Endpoint, Webhook
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

if TYPE_CHECKING:
    from maxio_sdk.sandbox.sandbox import Sandbox

__all__ = ["deliveries", "overview", "request_json"]

_ROWS: Final = 50


def overview(sandbox: Sandbox) -> dict[str, Any]:
    """Return what the page shows."""
    site = sandbox.site
    settings = site.settings
    return {
        "site": {"name": settings.name, "subdomain": settings.subdomain, "currency": settings.currency},
        "clock": {"now": sandbox.clock.now.isoformat(), "frozen": sandbox.clock.frozen},
        "records": {store.name: len(store) for store in site.stores.values() if len(store)},
        "subscriptions": dict(Counter(each.state for each in site[Subscription]).most_common()),
        "slots": sandbox.slots,
        "requests": [request_json(entry) for entry in list(sandbox.requests)[-_ROWS:][::-1]],
        "requests_count": sandbox.requests.count,
        "effects_count": sandbox.effects.count(),
        "endpoints": [
            {"id": each.id, "url": each.url, "status": each.status, "failures": each.failures}
            for each in site[Endpoint]
        ],
        "webhooks": deliveries(site, _ROWS),
        "faults": [
            {"name": fault.name, "operation": fault.operation, "met": fault.met, "times": fault.times}
            for fault in sandbox.faults
        ],
        "fixtures": sorted(sandbox.coverage.fallen_back),
    }


def deliveries(site: Site, most: int) -> list[dict[str, Any]]:
    """List webhooks, newest first, with the attempts to deliver each. Their bodies are not shown."""
    rows: list[dict[str, Any]] = []
    for webhook in reversed(site[Webhook]):
        if len(rows) == most:
            break
        rows.append(
            {
                "id": webhook.id,
                "event": webhook.event,
                "endpoint_id": webhook.endpoint_id,
                "created_at": webhook.created_at.isoformat(),
                "successful": webhook.successful,
                "next_attempt_at": _text(webhook.next_attempt_at),
                "attempts": [
                    {"sent_at": each.sent_at.isoformat(), "status_code": each.status_code, "error": each.error}
                    for each in site[Delivery].where(webhook_id=webhook.id)
                ],
            }
        )
    return rows


def request_json(entry: LoggedRequest) -> dict[str, Any]:
    """Show a request without its query and body."""
    names = ("number", "id", "method", "path", "operation_id", "status", "in_flight", "fault", "applied")
    return {**{name: getattr(entry, name) for name in names}, "received_at": entry.received_at.isoformat()}


def _text(when: datetime | None) -> str | None:
    return None if when is None else when.isoformat()
