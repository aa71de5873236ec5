"""From a request to its answer: who may ask, what was asked, whether it was asked before."""

from __future__ import annotations

import base64
import binascii
import hmac
import logging
import re
import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import attrs

from maxio_sdk._core.jsontext import is_mapping
from maxio_sdk._core.operation import Operation
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused
from maxio_sdk.sandbox._http.body import read_body
from maxio_sdk.sandbox._http.call import HANDLERS, Call
from maxio_sdk.sandbox._http.documented import as_documented
from maxio_sdk.sandbox._http.ledger import Effect, Effects, LoggedRequest, RequestLog, hide
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._http.router import Route, Router
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.tokens import SeenToken

__all__ = ["Arrived", "Dispatcher"]

_logger = logging.getLogger("maxio_sdk.sandbox")

_REMEMBERED: Final = timedelta(minutes=60)
_DENIED: Final = Answer(
    status=401, body="HTTP Basic: Access denied.\n", headers={"www-authenticate": 'Basic realm="Application"'}
)
_DUPLICATE: Final = Answer(status=409, body={"errors": ["DuplicatePrevention::DuplicateSubmissionError"]})
_BROKEN: Final = Answer(status=500, body={"errors": ["The sandbox failed. Its log, maxio_sdk.sandbox, says where."]})
_OFFICIAL: Final = re.compile(r"\.(chargify\.com|ebilling\.maxio\.com)$")


@attrs.frozen(kw_only=True)
class Arrived:
    """A request as it came over the wire."""

    method: str
    raw_path: str
    """Without the query, still percent-encoded."""
    query: str = ""
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    """By name in small letters."""


class Dispatcher:
    """Answers requests to one site, one at a time."""

    def __init__(
        self,
        site: Callable[[], Site],
        *,
        api_key: str,
        seller_token: str,
        fallback: Callable[[Site, Call], Answer],
    ) -> None:
        self._site = site
        self._api_key = api_key
        self._seller_token = seller_token
        self._fallback = fallback
        self._router = Router.of_api()
        self.lock = threading.RLock()
        self.requests = RequestLog()
        self.effects = Effects()
        self.answered = 0
        """How many requests were carried out or refused."""
        self.fallen_back: dict[str, int] = {}
        """How often each operation was answered by the fallback."""

    @property
    def now(self) -> datetime:
        """The time on the site."""
        return self._site().now

    def route(self, arrived: Arrived) -> Route | None:
        """Find the operation of a request. None: there is none, or the host is not this site's."""
        host = arrived.headers.get("host", "").partition(":")[0].lower()
        label = host.partition(".")[0]
        subdomain = self._site().settings.subdomain
        path = arrived.raw_path
        if _OFFICIAL.search(host) and label not in (subdomain, "events"):
            return None
        if path.startswith(f"/{subdomain}/events/"):
            path = path.removeprefix(f"/{subdomain}")
        return self._router.find(arrived.method, path)

    def log(self, arrived: Arrived, route: Route | None, in_flight: int) -> LoggedRequest:
        """Note that a request came in."""
        number = self.requests.count + 1
        entry = LoggedRequest(
            number=number,
            id=f"sandbox-{number:08d}",
            method=arrived.method,
            path=arrived.raw_path,
            operation_id=route.operation.id if route else None,
            received_at=self._site().now,
            in_flight=in_flight,
        )
        self.requests.add(entry)
        return entry

    def answer(self, arrived: Arrived, route: Route | None, content: bytes, entry: LoggedRequest) -> Answer:
        """Do what a request asks, or refuse it. Whatever fails leaves the site as it was."""
        with self.lock:
            try:
                answer = self._answer(arrived, route, content, entry)
            except Refused as refused:
                answer = refused.answer if route is None else as_documented(route.operation, refused.answer)
            except Exception:
                _logger.exception("%s failed", entry.operation_id)
                answer = _BROKEN
            self.answered += 1
        entry.status = answer.status
        return answer

    def _answer(self, arrived: Arrived, route: Route | None, content: bytes, entry: LoggedRequest) -> Answer:
        site = self._site()
        if not self._allowed(arrived, route):
            return _DENIED
        if route is None:
            return Answer(status=404)
        query = Query(arrived.query, site.zone)
        entry.query = query.pairs
        body = read_body(content, arrived.headers)
        entry.body = hide(body)
        token = _token(route.operation, body)
        if token is not None:
            entry.token = token
            if self._was_seen(site, token):
                return _DUPLICATE
        call = Call(
            operation=route.operation,
            path=route.parameters,
            query=query,
            body=body,
            zone=site.zone,
            now=site.now,
            headers=arrived.headers,
        )
        answer = self._carry_out(site, call)
        if token is not None:
            _remember(site, token)
        if _writes(route.operation) and answer.status < 300:
            entry.applied = True
            self.effects.add(
                Effect(
                    number=len(self.effects) + 1,
                    operation_id=route.operation.id,
                    path=arrived.raw_path,
                    at=site.now,
                    request_id=entry.id,
                    token=token,
                )
            )
        return answer

    def _carry_out(self, site: Site, call: Call) -> Answer:
        handler = HANDLERS.get(call.operation.id)
        if handler is None:
            self.fallen_back[call.operation.id] = self.fallen_back.get(call.operation.id, 0) + 1
            handler = self._fallback
        try:
            with transaction():
                return handler(site, call)
        except Refused as refused:
            return as_documented(call.operation, refused.answer)

    def _allowed(self, arrived: Arrived, route: Route | None) -> bool:
        kind, _, credentials = arrived.headers.get("authorization", "").partition(" ")
        if route is not None and route.operation.auth == "seller":
            return kind.lower() == "bearer" and _same(credentials.strip(), self._seller_token)
        if kind.lower() != "basic":
            return False
        try:
            user, _, _ = base64.b64decode(credentials, validate=True).decode().partition(":")
        except (binascii.Error, ValueError):
            return False
        return _same(user, self._api_key)

    @staticmethod
    def _was_seen(site: Site, token: str) -> bool:
        """Whether the token came within the hour. Older ones are forgotten."""
        oldest = site.now - _REMEMBERED
        with transaction():
            for seen in site[SeenToken]:
                if seen.seen_at > oldest:
                    break
                site[SeenToken].remove(seen)
        # One by one: where the clock was set back, later ones may stand before earlier ones.
        return any(seen.seen_at > oldest for seen in site[SeenToken].where(token=token))


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(errors="replace"), expected.encode())


def _writes(operation: Operation[Any]) -> bool:
    return operation.method != "GET" and not operation.id.startswith("preview_")


def _token(operation: Operation[Any], body: Json) -> str | None:
    """Return the uniqueness token of a POST or PUT. Events are the user's own, and have none."""
    if operation.method not in ("POST", "PUT") or operation.server == "events" or not is_mapping(body):
        return None
    token = body.get("uniqueness_token")
    # A number is the same token as its digits, as in a form.
    return str(token) if isinstance(token, str | int | Decimal) and token != "" else None


def _remember(site: Site, token: str) -> None:
    with transaction():
        store = site[SeenToken]
        store.add(SeenToken(id=store.new_id(), token=token, seen_at=site.now))
