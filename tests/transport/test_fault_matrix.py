"""Every fault against every kind of call: what the client says of it must be true, and as sharp as can be.

The server keeps a ledger of what it really did. After each call, what the call ended with is compared with the ledger,
and with the table below, which says the same as the design.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import anyio
import attrs
import httpx
import pytest

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk.errors import MaxioError
from maxio_sdk.hooks import AttemptEvent
from tests.transport.clients import ATTEMPTS, client, private_limiter
from tests.transport.fault_server import FaultServer
from tests.transport.faults import FAULTS, Fault
from tests.transport.kinds import KINDS, REFERENCE, Kind
from tests.transport.maxio_site import Received, Site
from tests.transport.nowhere import CONNECT_SHORT, UNSENT, Detour, Nowhere, Unsent

pytestmark = pytest.mark.usefixtures("trust")

RETURNED = "returned"
STATUS = "the class of the status"
ALL = 99
"""As many attempts as there may be."""

End: TypeAlias = tuple[str, bool | None]
"""How a call ends, and whether what it asked for was applied."""


@attrs.frozen
class Row:
    """How calls end all of whose attempts meet the same fault."""

    read: End
    write: End
    attempts: int
    attempts_bare: int
    """How many of a write that must not be repeated once it was sent."""


TABLE = {
    "unsent": Row(("APIConnectionError", False), ("APIConnectionError", False), ALL, ALL),
    "lost": Row(("APIConnectionError", False), ("OutcomeUnknownError", None), ALL, 1),
    "unsure": Row((STATUS, False), (STATUS, None), ALL, 1),
    "denied": Row(("RateLimitedError", False), ("RateLimitedError", False), ALL, ALL),
    "refused": Row((STATUS, False), (STATUS, False), 1, 1),
    "page": Row(("ResponseDecodeError", False), ("ResponseDecodeError", None), 1, 1),
    "unreadable": Row(("ResponseDecodeError", False), ("ResponseDecodeError", True), 1, 1),
    "empty": Row((RETURNED, False), (RETURNED, True), 1, 1),
}


@attrs.frozen
class Word:
    """What the client says of a call."""

    end: str
    applied: bool | None
    attempts: int


@attrs.frozen
class Cell:
    """A fault, a kind of call, and whether all attempts meet the fault or only the first."""

    fault: Fault | Unsent
    kind: Kind
    always: bool

    def __str__(self) -> str:
        return f"{self.kind.name} / {self.fault.name} / {'every attempt' if self.always else 'first attempt'}"

    @property
    def outcome(self) -> str:
        return self.fault.outcome if isinstance(self.fault, Fault) else "unsent"

    @property
    def reach(self) -> str:
        return self.fault.reach if isinstance(self.fault, Fault) else "nothing"

    @property
    def makes_sense(self) -> bool:
        # Only an object can be made longer than what the server reads of it.
        has_object = self.kind.has_body and self.kind.name != "raw-list"
        return has_object or not (isinstance(self.fault, Fault) and self.fault.reads)

    def expected(self) -> Word:
        """Return what the client should say."""
        kind, row = self.kind, TABLE[self.outcome]
        attempts = min(row.attempts_bare if kind.family == "bare" else row.attempts, self.attempts_most)
        found = kind.findable and self.reach == "applied"
        returned: End = RETURNED, kind.writes
        if not self.always and attempts > 1:
            # What follows the first attempt is healthy; but the server knows the token by now, if it saw it.
            duplicate = kind.family == "token" and self.reach != "nothing"
            return Word(*(("OutcomeUnknownError", None) if duplicate and not found else returned), 2)
        if found and self.outcome in {"lost", "unsure"}:
            return Word(*returned, attempts)
        end, applied = row.write if kind.writes else row.read
        return Word(self._named(end), applied, attempts)

    def _named(self, end: str) -> str:
        if end == STATUS:
            assert isinstance(self.fault, Fault)
            assert self.fault.error is not None
            return self.fault.error.__name__
        # Those that time ended say so.
        return "APITimeoutError" if end == "APIConnectionError" and self.fault.slow else end

    def is_true(self, word: Word, effects: int) -> bool:
        """Whether the client's word fits the number of effects in the ledger."""
        if not self.kind.writes:
            return effects == 0 and word.applied is False
        return effects in {True: {1}, False: {0}, None: {0, 1}}[word.applied]

    def looked_up(self, word: Word) -> bool:
        """Whether there was reason to look for the object: by its key, or for what a cancellation returns."""
        refused = not self.always and word.attempts == 2 and self.reach != "nothing"
        in_doubt = self.outcome in {"lost", "unsure"} and (self.always or refused)
        read_again = self.kind.name == "cancel" and refused and self.reach == "applied"
        return read_again or (self.kind.findable and in_doubt)

    @property
    def attempts_most(self) -> int:
        """How often the client may try: not so often where each attempt takes its time."""
        return 2 if self.fault.slow else ATTEMPTS

    @property
    def timeout(self) -> float:
        """How long an attempt may take: short only where nothing but time can end the call."""
        if not self.fault.slow or isinstance(self.fault, Unsent):
            return 10.0
        # But so long that no healthy attempt or look-up meets the same end on a busy machine.
        return 0.5 if self.always else 1.0


# Playing


class Play:
    """Plays one cell and collects what is wrong."""

    def __init__(self, cell: Cell, server: FaultServer, nowhere: Nowhere, http_backend: str) -> None:
        self.cell = cell
        self._http_backend = http_backend
        self.site: Site = server.site()
        self.problems: list[str] = []
        self._begun: list[AttemptEvent] = []
        self._limiter = private_limiter()
        self._url = self.site.url
        self._http: httpx.AsyncClient | None = None
        fault = cell.fault
        if isinstance(fault, Fault):
            return
        if cell.always:
            self._url = nowhere.url(fault)
        else:
            short = CONNECT_SHORT if fault.slow else None
            detour = Detour(nowhere.url(fault), 1, http_backend, connect_timeout=short)
            self._http = httpx.AsyncClient(transport=detour)

    async def play(self) -> None:
        """Make the call, then look at what it said and did."""
        fault = self.cell.fault
        settings: dict[str, Any] = {
            "timeout": self.cell.timeout,
            "max_retries": self.cell.attempts_most - 1,
            "limiter": self._limiter,
        }
        if isinstance(fault, Unsent) and fault.slow and self.cell.always:
            settings["connect_timeout"] = CONNECT_SHORT
        hooks = {"request": [self._begun.append]}
        maxio = client(
            self._url, http_client=self._http, http_backend=self._http_backend, event_hooks=hooks, **settings
        )
        async with maxio:
            if isinstance(fault, Fault):
                await self._prepare(fault, maxio)
            result, error = await self._call(maxio)
        if self._http is not None:
            await self._http.aclose()
        self.site.settle()
        ended = (RETURNED, self.cell.kind.writes) if error is None else (type(error).__name__, error.applied)
        # Hooks are told of look-ups as well, which are requests of another kind.
        attempts = [event for event in self._begun if event.operation == self._begun[0].operation]
        word = Word(*ended, len(attempts))
        self._judge(word)
        self._judge_wire(word)
        if error is None:
            self._judge_result(result)

    async def _prepare(self, fault: Fault, maxio: AsyncMaxio) -> None:
        if not self.cell.always:
            # The fault is met on a connection that has been used before: libraries treat such in ways of their own.
            await maxio.customers.get(1)
            self.site.received.clear()
            self._begun.clear()
        self.site.fail(fault, then=fault if self.cell.always else None)

    async def _call(self, maxio: AsyncMaxio) -> tuple[Any, MaxioError | None]:
        options = RequestOptions()
        if isinstance(self.cell.fault, Fault) and self.cell.fault.reads:
            # More than the server reads of it, by far.
            options = RequestOptions(extra_body={"padding": "x" * 500_000})
        try:
            with anyio.fail_after(60):
                return await self.cell.kind.call(maxio, options), None
        except MaxioError as error:
            return None, error

    def _wrong(self, what: str) -> None:
        self.problems.append(f"{self.cell}: {what}")

    def _judge(self, word: Word) -> None:
        expected = self.cell.expected()
        if word != expected:
            self._wrong(f"{word} where {expected} is due")
        if not self.cell.is_true(word, len(self.site.effects)):
            self._wrong(f"{word}, but {len(self.site.effects)} effects")
        limits = self._limiter.snapshot(self._url.removesuffix(f"/{self.site.name}"))
        if limits.in_flight or any(limits.waiting.values()):
            self._wrong(f"left behind in the limiter: {limits}")

    def _judge_wire(self, word: Word) -> None:
        attempts, looked = self.site.attempts, len(self.site.received) - len(self.site.attempts)
        unsent = 0 if self.cell.outcome != "unsent" else word.attempts if self.cell.always else 1
        if len(attempts) != word.attempts - unsent:
            self._wrong(f"{len(attempts)} requests came, of {word.attempts} attempts")
        if bool(looked) != self.cell.looked_up(word):
            self._wrong(f"looked up {looked} times")
        if problem := _token_problem(self.cell.kind, attempts):
            self._wrong(problem)

    def _judge_result(self, result: Any) -> None:
        kind = self.cell.kind
        if self.cell.outcome == "empty":
            return
        if type(result).__name__ != (kind.returns or "NoneType"):
            self._wrong(f"returned {type(result).__name__}")
        elif kind.findable and (result.id, result.reference) != (self.site.effects[-1].id, REFERENCE):
            self._wrong(f"returned another object: {result.id}")


def _token_problem(kind: Kind, attempts: list[Received]) -> str | None:
    if len({each.body for each in attempts if each.is_complete}) > 1:
        return "attempts with different bodies"
    tokens = {each.token for each in attempts if each.body or not kind.has_body}
    if kind.family == "token":
        return None if len(tokens) <= 1 and None not in tokens else f"tokens on the wire: {tokens}"
    return None if tokens <= {None} else "a token where none belongs"


async def play(cells: Iterable[Cell], server: FaultServer, nowhere: Nowhere, http_backend: str) -> None:
    """Play cells at the same time. Fails with all that is wrong."""
    plays = [Play(cell, server, nowhere, http_backend) for cell in cells]
    async with anyio.create_task_group() as tasks:
        for each in plays:
            tasks.start_soon(each.play)
    problems = [problem for each in plays for problem in each.problems]
    assert not problems, "\n".join(problems)


# The cells

ANY: dict[str, Fault | Unsent] = {**UNSENT, **FAULTS}
SLOW = [name for name, fault in ANY.items() if fault.slow]
QUICK = [name for name, fault in ANY.items() if not fault.slow]


def _all_of(name: str, *, always: bool) -> Iterator[Cell]:
    cells = (Cell(ANY[name], kind, always) for kind in KINDS.values())
    return (cell for cell in cells if cell.makes_sense)


def _some_of(name: str) -> list[Cell]:
    """Return a few cells of a fault, of other kinds than those of its neighbours."""
    once, always = list(_all_of(name, always=False)), list(_all_of(name, always=True))
    place = list(ANY).index(name)
    return [once[place % len(once)], always[(place + 5) % len(always)]]


def test_the_selection_leaves_nothing_out() -> None:
    cells = [cell for name in ANY for cell in _some_of(name)]
    for kind in KINDS.values():
        assert sum(cell.kind is kind for cell in cells) >= 2
    for fault in ANY.values():
        assert len({cell.kind.name for cell in cells if cell.fault is fault}) >= 2


@pytest.fixture
def anyio_backend(way: str) -> str:
    return "trio" if way == "trio" else "asyncio"


@pytest.mark.anyio
@pytest.mark.parametrize("name", QUICK)
async def test_word_is_true(name: str, server: FaultServer, nowhere: Nowhere, http_backend: str) -> None:
    await play(_some_of(name), server, nowhere, http_backend)


@pytest.mark.anyio
async def test_word_is_true_of_what_takes_for_ever(server: FaultServer, nowhere: Nowhere, http_backend: str) -> None:
    await play((cell for name in SLOW for cell in _some_of(name)), server, nowhere, http_backend)


@pytest.mark.heavy
@pytest.mark.anyio
@pytest.mark.parametrize("name", QUICK)
async def test_word_is_true_in_every_cell(name: str, server: FaultServer, nowhere: Nowhere, http_backend: str) -> None:
    for always in (False, True):
        await play(_all_of(name, always=always), server, nowhere, http_backend)


@pytest.mark.heavy
@pytest.mark.anyio
@pytest.mark.parametrize("name", SLOW)
async def test_word_is_true_in_every_cell_of_what_takes_for_ever(
    name: str, server: FaultServer, nowhere: Nowhere, http_backend: str
) -> None:
    cells = [*_all_of(name, always=False), *_all_of(name, always=True)]
    await play(cells, server, nowhere, http_backend)
