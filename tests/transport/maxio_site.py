"""A site as Maxio keeps one: what requests do to it, and a ledger of every effect."""

from __future__ import annotations

import functools
import json
import re
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import attrs

from maxio_sdk.catalogue import OPERATIONS, Operation
from tests.support.answers import answer_of
from tests.support.server import operation_at

if TYPE_CHECKING:
    from tests.transport.faults import Fault

__all__ = ["Answer", "Effect", "Received", "Site"]

DUPLICATE = {"errors": ["DuplicatePrevention::DuplicateSubmissionError"]}

_TOKEN = re.compile(rb'"uniqueness_token":\s*"([^"]+)"')
# Maxio writes times with whole seconds, in the site's own zone.
_ZONE = timezone(timedelta(hours=-5))


@attrs.frozen
class Effect:
    """Something that a request did to the site."""

    kind: str
    """Method and path."""
    key: str | None
    """The natural key of what was created."""
    token: str | None
    id: int


@attrs.frozen
class Answer:
    """A status and its JSON; `UNSET` content is none at all."""

    status: int
    content: bytes = b""

    @classmethod
    def of(cls, status: int, data: Any = None) -> Answer:
        """Make the answer with this JSON; None stands for no content."""
        return cls(status, b"" if data is None else json.dumps(data).encode())


@attrs.frozen
class Received:
    """A request as it came over the wire; `body` may be a part of it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        """The path without the query, and without the site's own name."""
        return "/" + urlsplit(self.target).path.split("/", 2)[2]

    @property
    def query(self) -> dict[str, list[str]]:
        """The parameters of the query."""
        return parse_qs(urlsplit(self.target).query)

    @property
    def is_complete(self) -> bool:
        """Whether all of the body came."""
        return len(self.body) == int(self.headers.get("content-length", 0))

    @property
    def token(self) -> str | None:
        """The uniqueness token at the body's top level, or in its first part where that is all that came."""
        if self.path.startswith("/events/"):
            return None  # what stands in an event is the user's
        try:
            data = json.loads(self.body or b"null")
        except ValueError:
            found = _TOKEN.search(self.body)
            return found[1].decode() if found else None
        return data.get("uniqueness_token") if isinstance(data, dict) else None


@functools.cache
def _operation(method: str, path: str) -> Operation[Any] | None:
    return operation_at(method, path)


@functools.cache
def _sample(operation_id: str) -> str:
    return json.dumps(answer_of(OPERATIONS[operation_id]))


class Site:
    """The state of one site. Its server asks it what to answer, and which fault to show instead."""

    def __init__(self, name: str, url: str) -> None:
        self.name = name
        self.url = url
        self.effects: list[Effect] = []
        self.received: list[Received] = []
        self.redirect: tuple[int, str] | None = None
        """A status, and where it sends those who ask."""
        self.hold: Callable[[Received], object] = bool
        """Called before a request is carried out, which waits for it."""
        self.in_flight = self.most_in_flight = 0
        self._tokens: set[str] = set()
        self._gone: set[str] = set()
        self._objects: dict[tuple[str, str], dict[str, Any]] = {}
        self._late: list[Callable[[], object]] = []
        self._plan: list[Fault] = []
        self._rest: Fault | None = None
        self._faulty_lookups = False
        self._lock = threading.Lock()

    def fail(self, *faults: Fault, then: Fault | None = None, lookups: bool = False) -> None:
        """Show these faults to the requests that follow, one each, and `then` to all that come after.

        Requests that look what became of another are answered all the same unless `lookups`.
        """
        self._plan, self._rest, self._faulty_lookups = list(faults), then, lookups

    def is_lookup(self, request: Received) -> bool:
        """Whether a request looks what became of another: by key, or by reading what that was to delete."""
        if request.method != "GET":
            return False
        deleted = (each.path for each in self.received if each.method == "DELETE")
        return request.path.endswith("/lookup.json") or request.path in deleted

    def next_fault(self, request: Received) -> Fault | None:
        """Take the fault that this request is to meet."""
        with self._lock:
            if self.is_lookup(request) and not self._faulty_lookups:
                return None
            return self._plan.pop(0) if self._plan else self._rest

    def begin(self, request: Received) -> None:
        """Note a request that is being worked on from now on."""
        with self._lock:
            self.received.append(request)
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)

    def end(self) -> None:
        """Note that the request is done with, before its answer goes out."""
        with self._lock:
            self.in_flight -= 1

    @property
    def attempts(self) -> list[Received]:
        """What was received, without what looks what became of it."""
        return [each for each in self.received if not self.is_lookup(each)]

    def settle(self) -> None:
        """Let the effects happen that were still under way when their client went away."""
        with self._lock:
            late, self._late = self._late, []
            for happen in late:
                happen()

    # What requests do

    def answer(self, request: Received) -> Answer:
        """Do what the request asks for, unless its token is known, and answer as Maxio does."""
        with self._lock:
            return self._admit(request) or self._carry_out(request)

    def burn(self, request: Received) -> Answer:
        """Remember the token and do nothing else."""
        with self._lock:
            return self._admit(request) or Answer.of(500)

    def answer_late(self, request: Received) -> Answer:
        """Remember the token now and do what is asked for when the site settles."""
        with self._lock:
            refused = self._admit(request)
            if refused is None:
                self._late.append(lambda: self._carry_out(request))
            return refused or Answer.of(500)

    def put(self, collection: str, reference: str, *, age: float = 0.0) -> int:
        """Have an object that was created some seconds ago, and return its id."""
        operation = next(each for each in OPERATIONS.values() if each.path == collection and each.method == "POST")
        with self._lock:
            created = self._create(operation, reference, datetime.now(_ZONE) - timedelta(seconds=age))
            return int(created["id"])

    def _admit(self, request: Received) -> Answer | None:
        """Return the answer to a duplicate; remember the token of anything else."""
        token = request.token
        if token is None or request.method not in {"POST", "PUT"}:
            return None
        if token in self._tokens:
            return Answer.of(409, DUPLICATE)
        self._tokens.add(token)
        return None

    def _carry_out(self, request: Received) -> Answer:
        operation = _operation(request.method, request.path)
        if request.method == "GET":
            by_key = request.path.endswith("/lookup.json")
            return self._look_up(operation, request) if by_key else _plain(operation, request)
        if request.method == "DELETE":
            return self._delete(operation, request)
        if operation is not None and operation.server == "events":
            return self._record(request)
        reference = _reference(request)
        if operation is not None and operation.find is not None:
            data = self._create(operation, reference, datetime.now(_ZONE))
            self._note(request, reference, data["id"])
            return Answer.of(201, {operation.result.path[0]: data} if operation.result else data)
        self._note(request, None, 0)
        return _plain(operation, request)

    def _note(self, request: Received, key: str | None, id_: int) -> None:
        self.effects.append(Effect(f"{request.method} {request.path}", key, request.token, id_))

    def _create(self, operation: Operation[Any], reference: str | None, at: datetime) -> dict[str, Any]:
        assert operation.result is not None
        data: dict[str, Any] = json.loads(_sample(operation.id))[operation.result.path[0]]
        data["id"] = 1000 + len(self.effects) + len(self._objects)
        data["reference"] = reference
        data["created_at"] = at.isoformat(timespec="seconds")
        if reference:
            self._objects[operation.path.removesuffix(".json"), reference] = data
        return data

    def _look_up(self, operation: Operation[Any] | None, request: Received) -> Answer:
        reference = request.query.get("reference", [""])[0]
        found = self._objects.get((request.path.removesuffix("/lookup.json"), reference))
        if found is None or operation is None or operation.result is None:
            return Answer.of(404)
        return Answer.of(200, {operation.result.path[0]: found})

    def _delete(self, operation: Operation[Any] | None, request: Received) -> Answer:
        if request.path in self._gone:
            if operation is not None and operation.done:
                done = operation.done[0]
                return Answer.of(done.status, {"errors": [f"The subscription is {done.message}"]})
            return Answer.of(404)
        self._gone.add(request.path)
        self._note(request, None, 0)
        return _plain(operation, request)

    def _record(self, request: Received) -> Answer:
        """Take an event; one whose own token is known is silently ignored."""
        token = json.loads(request.body).get("chargify", {}).get("uniqueness_token")
        if token is None or token not in self._tokens:
            self._note(request, None, 0)
        if token is not None:
            self._tokens.add(token)
        return Answer.of(201)


def _reference(request: Received) -> str | None:
    data = json.loads(request.body or b"{}")
    roots = data.values() if isinstance(data, dict) else ()
    return next((each.get("reference") for each in roots if isinstance(each, dict)), None)


def _plain(operation: Operation[Any] | None, request: Received) -> Answer:
    if operation is None:
        return Answer.of(200, {"ok": True})
    if operation.result is None:
        return Answer.of(204)
    return Answer(201 if request.method == "POST" else 200, _sample(operation.id).encode())


def now() -> str:
    """Return the time as a `Date` header writes it."""
    return datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
