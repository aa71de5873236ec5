"""A site in miniature for the local server: its customers, its faults, and accounts of what it did."""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal, TypeAlias, get_args
from urllib.parse import parse_qs

import attrs

from benchmarks.page import subscription

__all__ = ["Account", "Answer", "Fault", "Settings", "Site"]

Fault: TypeAlias = Literal[
    "closed_before", "closed_after", "failed_after", "unavailable", "truncated", "too_many", "reset", "silent"
]
"""`closed_before`, `unavailable` and `too_many` strike before the request is carried out, the others after."""

_FAULTS: tuple[Fault, ...] = get_args(Fault)
_BEFORE = frozenset({"closed_before", "unavailable", "too_many"})
_WRITES = frozenset({"POST", "PUT", "DELETE"})

_REFUSED = (503, b"")
_ANSWERED: dict[Fault | None, tuple[int, bytes]] = {
    "failed_after": (500, b'{"error":"Internal Server Error"}'),
    "unavailable": _REFUSED,
    "too_many": (429, b'{"errors":["Your request was denied due to a usage violation."]}'),
}
_DUPLICATE = (409, b'{"errors":["DuplicatePrevention::DuplicateSubmissionError"]}')
_NOT_FOUND = (404, b'{"errors":["Record not found"]}')


@attrs.frozen(kw_only=True)
class Settings:
    """How the server behaves until the next reset."""

    latency: float = 0.0
    """Seconds between a request and its answer."""
    customers: int = 0
    """How many the list has."""
    share: float = 0.0
    """How much of all requests each of the faults strikes."""
    seed: int = 1


@attrs.frozen
class Answer:
    """What is sent back, and the fault that strikes on the way."""

    status: int
    body: bytes
    fault: Fault | None = None


@attrs.define
class Account:
    """When requests were in the server's hands: from a request's arrival until its answer is sent or given up."""

    in_flight: int = 0
    peak: int = 0
    spans: list[tuple[float, float]] = attrs.field(factory=list)

    def begin(self) -> float:
        """Count a request that arrived; return the time."""
        self.in_flight += 1
        self.peak = max(self.peak, self.in_flight)
        return time.monotonic()

    def end(self, arrived: float) -> None:
        """Count a request that is done with."""
        self.in_flight -= 1
        self.spans.append((arrived, time.monotonic()))


class Site:
    """Answers requests and keeps a ledger: how often each write was carried out, by its name.

    The name of a create and of an update is the customer's reference, that of a deletion is `customer-<id>`, that of an
    event its `name`: the client under test gives each write one of its own.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.account = Account()
        self.ledger: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self._tokens: set[str] = set()
        self._created: dict[str, int] = {}
        self._random = random.Random(settings.seed)
        self._routes: dict[str, Callable[[str, dict[str, Any]], tuple[int, bytes]]] = {
            "POST": self._create,
            "PUT": self._update,
            "DELETE": self._delete,
        }

    def answer(self, method: str, path: str, query: str, body: bytes) -> Answer:
        """Carry out one request, unless a fault prevents it."""
        fault = self._fault()
        status, content = _REFUSED if fault in _BEFORE else self._carry_out(method, path, query, body)
        if fault in _ANSWERED:
            status, content = _ANSWERED[fault]
        return Answer(status, content, fault)

    def _fault(self) -> Fault | None:
        share = self.settings.share
        index = int(self._random.random() / share) if share else len(_FAULTS)
        if index >= len(_FAULTS):
            return None
        self.faults[_FAULTS[index]] += 1
        return _FAULTS[index]

    def _carry_out(self, method: str, path: str, query: str, body: bytes) -> tuple[int, bytes]:
        if method not in _WRITES:
            return self._read(path, query)
        data = json.loads(body) if body else {}
        event = path.startswith("/events/")
        token = (data.get("chargify", {}) if event else data).get("uniqueness_token")
        if token in self._tokens:
            # Of events, repetitions are ignored and not refused.
            return (201, b"") if event else _DUPLICATE
        if token is not None:
            self._tokens.add(token)
        return self._routes[method](path, data)

    def _read(self, path: str, query: str) -> tuple[int, bytes]:
        if path == "/customers.json":
            asked = parse_qs(query)
            return 200, self._page(int(asked.get("page", ["1"])[0]), int(asked.get("per_page", ["50"])[0]))
        if path == "/customers/lookup.json":
            reference = parse_qs(query)["reference"][0]
            number = self._created.get(reference)
            return _NOT_FOUND if number is None else (200, _customer(number, reference))
        if path == "/site.json":
            return 200, b'{"site":{"id":1,"name":"Acme","subdomain":"acme"}}'
        if path.startswith("/subscriptions/"):
            return 200, _SUBSCRIPTION
        return 200, _READ % {b"id": _id(path).encode()}

    def _page(self, number: int, size: int) -> bytes:
        first = (number - 1) * size
        last = min(first + size, self.settings.customers)
        return b"[%s]" % b",".join(_READ % {b"id": b"%d" % (10_000_000 + each)} for each in range(first, last))

    def _create(self, path: str, data: dict[str, Any]) -> tuple[int, bytes]:
        if path.startswith("/events/"):
            self.ledger[data["name"]] += 1
            return 201, b""
        reference = data["customer"]["reference"]
        self.ledger[reference] += 1
        number = self._created.setdefault(reference, 20_000_000 + len(self._created))
        return 201, _customer(number, reference)

    def _update(self, path: str, data: dict[str, Any]) -> tuple[int, bytes]:
        reference = data["customer"]["reference"]
        self.ledger[reference] += 1
        return 200, _customer(int(_id(path)), reference)

    def _delete(self, path: str, data: dict[str, Any]) -> tuple[int, bytes]:
        name = f"customer-{_id(path)}"
        if self.ledger[name]:
            return _NOT_FOUND
        self.ledger[name] += 1
        return 204, b""


def _id(path: str) -> str:
    return path.removeprefix("/customers/").removesuffix(".json")


_TIME = "2026-01-31T09:30:07-05:00"
_CUSTOMER: dict[str, Any] = {
    "first_name": "Martha",
    "last_name": "Washington",
    "email": "martha@example.com",
    "cc_emails": "accounts@example.com, office@example.com",
    "organization": "Example & Daughters",
    "reference": "account-184467",
    "id": 0,
    "created_at": _TIME,
    "updated_at": _TIME,
    "address": "123 Main Street",
    "address_2": "Unit 10",
    "city": "Boston",
    "state": "MA",
    "state_name": "Massachusetts",
    "zip": "02120",
    "country": "US",
    "country_name": "United States",
    "phone": "555-0100",
    "verified": False,
    "portal_customer_created_at": _TIME,
    "portal_invite_last_sent_at": _TIME,
    "portal_invite_last_accepted_at": None,
    "tax_exempt": False,
    "surcharging": False,
    "vat_number": "012345678",
    "parent_id": None,
    "locale": "en-US",
    "default_subscription_group_uid": None,
    "salesforce_id": "0035f00001AbCdE",
    "tax_exempt_reason": None,
    "default_auto_renewal_profile_id": None,
    "maxioid": "0193a5f2-7c4b-7d90-8a57-3f3c7f2f9d01",
    "branding_theme_id": 417,
}
# All that is documented, ready but for the id.
_READ = json.dumps({"customer": _CUSTOMER}, separators=(",", ":")).replace('"id":0,', '"id":%(id)s,').encode()


_SUBSCRIPTION = json.dumps({"subscription": subscription(7)}, separators=(",", ":")).encode()


def _customer(number: int, reference: str) -> bytes:
    """Return a customer that was written just now."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    own = {"id": number, "reference": reference, "created_at": now, "updated_at": now}
    return json.dumps({"customer": {**_CUSTOMER, **own}}, separators=(",", ":")).encode()
