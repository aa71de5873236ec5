"""Calls to a sandbox without a client: in-process, synchronous, and each answer checked against the spec."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

import attrs

from maxio_sdk._core.api_response import WireResponse
from maxio_sdk._core.codec import decode as decode_value
from maxio_sdk._core.response import decode, decode_rows
from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.body import write_body
from maxio_sdk.sandbox._http.dispatch import Arrived
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.types import Model

__all__ = ["Api", "Reply"]


@attrs.frozen
class Reply:
    """An answer: its status, its JSON (or text), the decoded value (a list of them for a list), its headers."""

    status: int
    json: Any
    value: Any = None
    headers: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def errors(self) -> Any:
        """What the body says under `errors`."""
        return self.json["errors"]


def unknown_fields(value: Any, where: str = "") -> list[str]:
    """List the fields that the server sent and the models do not know."""
    if isinstance(value, Model):
        found = [f"{where}{type(value).__name__}.{name}" for name in value.extra]
        for field in attrs.fields(type(value)):
            if not field.name.startswith("_"):
                found += unknown_fields(getattr(value, field.name), f"{where}{field.name} ")
        return found
    if isinstance(value, list | tuple):
        return [name for item in value for name in unknown_fields(item, where)]
    return []


class Api:
    """Sends requests to a sandbox of its own."""

    def __init__(self, **settings: Any) -> None:
        self.sandbox = Sandbox("acme", "key", seller_token="seller", **settings)
        self._basic = "Basic " + base64.b64encode(b"key:x").decode()

    @property
    def site(self) -> Site:
        """The state."""
        return self.sandbox.site

    def advance(self, **time: float) -> datetime:
        """Move the site's clock: `advance(days=40)`."""
        return self.sandbox.clock.advance(**time)

    def freeze(self, when: str = "2026-01-15T12:00:00+00:00") -> datetime:
        """Let the site's clock stand still at a time."""
        self.sandbox.clock.freeze()
        self.sandbox.clock.set(datetime.fromisoformat(when))
        return self.sandbox.clock.now

    def call(
        self,
        operation_id: str,
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | str | None = None,
        body: Any = None,
    ) -> Reply:
        """Call an operation with wire-shaped arguments.

        `query` may be a map (a list as value: the parameter several times) or the text itself. A 2xx answer
        must decode strictly into the operation's model, and a documented error into its model.
        """
        operation = OPERATIONS[operation_id]
        raw_path = operation.path
        for name, value in (path or {}).items():
            assert f"{{{name}}}" in raw_path, f"{operation.path} has no {name}"
            raw_path = raw_path.replace(f"{{{name}}}", quote(str(value), safe=""))
        assert "{" not in raw_path, f"missing in path: {raw_path}"
        answer = self.send(
            operation.method,
            raw_path,
            query=query,
            body=body,
            authorization="Bearer seller" if operation.auth == "seller" else None,
        )
        content, content_type = write_body(answer)
        headers = {"content-type": content_type, **answer.headers}
        response = WireResponse(status_code=answer.status, headers=headers, content=content)
        value: Any = None
        if answer.status < 300:
            if operation.paging is not None:
                value = decode_rows(operation, response, strict=True).items
            else:
                value = decode(operation, response, strict=True)
            assert not unknown_fields(value), unknown_fields(value)
        elif answer.status in operation.errors and answer.status < 500:
            error, misfits = decode_value(json.loads(content), operation.errors[answer.status])
            assert not misfits, f"{operation_id} {answer.status}: {misfits} in {content!r}"
            assert not unknown_fields(error), unknown_fields(error)
        return self._reply(answer, value)

    def get(self, path: str, query: Mapping[str, Any] | str | None = None) -> Reply:
        """Send a GET to a raw path."""
        return self._reply(self.send("GET", path, query=query))

    def post(self, path: str, body: Any = None) -> Reply:
        """Send a POST to a raw path. Bytes go as they are."""
        return self._reply(self.send("POST", path, body=body))

    def put(self, path: str, body: Any = None) -> Reply:
        """Send a PUT to a raw path. Bytes go as they are."""
        return self._reply(self.send("PUT", path, body=body))

    def delete(self, path: str, body: Any = None) -> Reply:
        """Send a DELETE to a raw path."""
        return self._reply(self.send("DELETE", path, body=body))

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | str | None = None,
        body: Any = None,
        authorization: str | None = None,
    ) -> Answer:
        """Send a request, past the app's slots and faults."""
        raw_path, _, inline = path.partition("?")
        text = query if isinstance(query, str) else urlencode(query or {}, doseq=True)
        headers = {"authorization": authorization or self._basic, "content-type": "application/json"}
        arrived = Arrived(method=method, raw_path=raw_path, query=inline or text, headers=headers)
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body, default=str).encode()
        dispatcher = self.sandbox._dispatcher
        route = dispatcher.route(arrived)
        answer = dispatcher.answer(arrived, route, content, dispatcher.log(arrived, route, 1))
        assert answer.status != 500, f"{method} {path} made the sandbox fail: see the log"
        return answer

    @staticmethod
    def _reply(answer: Answer, value: Any = None) -> Reply:
        content, content_type = write_body(answer)
        is_json = content and content_type.startswith("application/json")
        return Reply(answer.status, json.loads(content) if is_json else answer.body, value, answer.headers)
