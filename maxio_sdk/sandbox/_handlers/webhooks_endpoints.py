"""The URLs that webhooks go to."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.events import Endpoint
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._webhooks.outbox import enable
from maxio_sdk.sandbox._wire.events import endpoint_wire

__all__ = ["create_endpoint", "list_endpoints", "update_endpoint"]

_EVENTS = frozenset(event.value for event in WebhookSubscription)
_PORTS = (None, 80, 443)
_INSIDE = (".localhost", ".local", ".internal", ".test")
_LONGEST_URL = 2048


@handles("list_endpoints")
def list_endpoints(site: Site, call: Call) -> Answer:
    """List all endpoints."""
    return Answer(body=[endpoint_wire(site, endpoint) for endpoint in site[Endpoint]])


@handles("create_endpoint")
def create_endpoint(site: Site, call: Call) -> Answer:
    """Add an endpoint."""
    url, events = _read(site, _fields(call))
    endpoints = site[Endpoint]
    endpoint = endpoints.add(
        Endpoint(id=endpoints.new_id(), url=url, webhook_subscriptions=events, created_at=site.now)
    )
    return Answer.created({"endpoint": endpoint_wire(site, endpoint)})


@handles("update_endpoint")
def update_endpoint(site: Site, call: Call) -> Answer:
    """Replace the URL and the events of an endpoint. What failed at the old URL does not count for a new one."""
    endpoint = need(site, Endpoint, call.id("endpoint_id"))
    url, events = _read(site, _fields(call), endpoint)
    if url != endpoint.url:
        enable(endpoint)
    endpoint.url = url
    endpoint.webhook_subscriptions = events
    return Answer(body={"endpoint": endpoint_wire(site, endpoint)})


def _fields(call: Call) -> Fields:
    if not isinstance(call.fields().raw("endpoint"), Mapping):
        raise unprocessable("Endpoint: cannot be blank.")
    return call.fields("endpoint")


def _read(site: Site, fields: Fields, endpoint: Endpoint | None = None) -> tuple[str, tuple[str, ...]]:
    """Read and check what an endpoint is made of. What an update leaves out stays as it was."""
    url = fields.text("url", None if endpoint is None else endpoint.url)
    names = fields.texts("webhook_subscriptions") if "webhook_subscriptions" in fields else None
    events = tuple(dict.fromkeys(names)) if names is not None else endpoint.webhook_subscriptions if endpoint else ()
    problems = _url_problems(site, (url or "").strip())
    problems += [f"Webhook subscriptions: '{name}' is not a valid event." for name in events if name not in _EVENTS]
    if problems:
        raise unprocessable(*problems)
    return (url or "").strip(), events


def _url_problems(site: Site, url: str) -> list[str]:
    if not url:
        return ["Url: cannot be blank."]
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ["Url: is invalid."]
    if parts.scheme not in ("http", "https") or not host or len(url) > _LONGEST_URL or not _is_clean(url):
        return ["Url: is invalid."]
    if not _is_public(parts):
        return []
    if port not in _PORTS:
        return ["Url: must use port 80 or 443."]
    if parts.scheme != "https" and not site.settings.test:
        return ["Url: must use HTTPS."]
    return []


def _is_clean(url: str) -> bool:
    return all(char.isprintable() and not char.isspace() for char in url)


def _is_public(parts: SplitResult) -> bool:
    """Tell whether a host is on the internet, where the rules for ports hold; a developer's own is reached as it is."""
    host = (parts.hostname or "").removesuffix(".")
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_INSIDE)
