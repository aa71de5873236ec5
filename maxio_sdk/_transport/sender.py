"""From a request to the bytes of one attempt: URL, credentials, headers."""

from __future__ import annotations

import base64
from functools import partial
from typing import Final
from urllib.parse import quote

from maxio_sdk._core.jsontext import dumps
from maxio_sdk._core.operation import Auth, Server
from maxio_sdk._core.request import WireRequest
from maxio_sdk._transport.call import Send
from maxio_sdk._transport.discreet import HiddenHeaders
from maxio_sdk._transport.http import HTTPTransport
from maxio_sdk.config import ClientConfig
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.types import UNSET

__all__ = ["Sender"]

_USER_AGENT: Final = "maxio-sdk-python"


class Sender:
    """Prepares requests to the servers of one site."""

    def __init__(self, config: ClientConfig, transport: HTTPTransport) -> None:
        self._config = config
        self._transport = transport
        self._basic = "Basic " + base64.b64encode(f"{config.api_key}:x".encode()).decode()

    def sending(self, wire: WireRequest, *, server: Server, auth: Auth, timeout: float | None) -> Send:
        """Return what sends the request once. `timeout` is in seconds an attempt, None for the client's own."""
        base = self._config.events_base_url if server == "events" else self._config.base_url
        content = None if wire.body is UNSET else dumps(wire.body)
        return partial(
            self._transport.send,
            wire.method,
            base + wire.path + _query(wire),
            shown=base + wire.template,
            headers=self._headers(wire, auth, has_body=content is not None),
            content=content,
            patience=timeout or self._config.timeout,
        )

    def _headers(self, wire: WireRequest, auth: Auth, *, has_body: bool) -> HiddenHeaders:
        headers = HiddenHeaders({"accept": "application/json", "user-agent": _USER_AGENT})
        if has_body or wire.method in {"POST", "PUT", "PATCH"}:
            headers["content-type"] = "application/json"
        if wire.headers:
            headers.update((name.lower(), value) for name, value in wire.headers.items())
        headers["authorization"] = self._basic if auth == "basic" else self._bearer()
        return headers

    def _bearer(self) -> str:
        if self._config.seller_token is None:
            raise ConfigurationError(
                "seller_token is missing: sales-commission operations need one. "
                "Set it by AsyncMaxio(..., seller_token=...)."
            )
        return f"Bearer {self._config.seller_token}"


def _query(wire: WireRequest) -> str:
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in wire.query)
    return f"?{query}" if query else ""
