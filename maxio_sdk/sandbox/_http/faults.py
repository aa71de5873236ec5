"""Failures on order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Final, Literal, TypeAlias, get_args

import attrs
from attrs.validators import deep_mapping, ge, in_, instance_of, le, matches_re, optional

from maxio_sdk.sandbox._http.answers import Answer, Json

__all__ = ["ConnectionFault", "Fault", "Faults", "denial"]

ConnectionFault: TypeAlias = Literal["refuse", "reset", "lost", "truncate", "drip"]
"""How a connection fails: not accepted at all, closed before anything was done, closed after it was done and
before it was answered, in the middle of the answer, or so slowly answered that clients give up."""

_DENIED: Final = (
    "Your request was denied due to a usage violation. "
    "You can track this request with support by referencing {reference}"
)
_HEADER_NAME: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_HEADER_VALUE: Final = r"[\x20-\x7e]*"
_CLEARING: Final = "Site data clearing is in progress. Please try later."


def denial(reference: str, retry_after: str | None = None) -> Answer:
    """Make the 429 of a site that gets too many requests at once."""
    headers = {"content-type": "text/plain; charset=utf-8"}
    if retry_after is not None:
        headers["retry-after"] = retry_after
    return Answer(status=429, body=_DENIED.format(reference=reference), headers=headers)


@attrs.define(kw_only=True)
class Fault:
    """What goes wrong with some requests.

    It is met by requests to `operation` (None: by all), the first `times` of them (None: by every one) after
    `skip`, each with `probability`.
    """

    operation: str | None = None
    status: int | None = attrs.field(default=None, validator=optional([instance_of(int), ge(200), le(599)]))
    """Answer with this status."""
    body: Json = None
    headers: Mapping[str, str] = attrs.field(
        factory=dict[str, str],
        validator=deep_mapping(key_validator=matches_re(_HEADER_NAME), value_validator=matches_re(_HEADER_VALUE)),
    )
    applied: bool = False
    """With `status`: do what was asked first, and say nothing of it."""
    latency: float = attrs.field(default=0.0, validator=ge(0))
    """Wait so many seconds before doing anything."""
    connection: ConnectionFault | None = attrs.field(default=None, validator=optional(in_(get_args(ConnectionFault))))
    drip_seconds: float = attrs.field(default=0.05, validator=ge(0))
    """With `drip`: seconds between two bytes of the answer."""
    times: int | None = attrs.field(default=None, validator=optional(ge(0)))
    skip: int = attrs.field(default=0, validator=ge(0))
    probability: float = attrs.field(default=1.0, validator=[ge(0), le(1)])
    met: int = attrs.field(default=0, init=False)
    """How many requests have met it."""

    @property
    def name(self) -> str:
        """What it is, in a word."""
        if self.connection is not None:
            return self.connection
        return f"status {self.status}" if self.status is not None else "latency"

    @property
    def answer(self) -> Answer:
        """The answer of a fault with a status."""
        if self.status is None:
            raise ValueError("this fault has no status")
        return Answer(status=self.status, body=self.body, headers=self.headers)


class Faults:
    """The faults that are set. The first that fits a request is the one that it meets."""

    def __init__(self, seed: int = 0) -> None:
        self._faults: list[Fault] = []
        self._random = random.Random(seed)  # noqa: S311

    def __iter__(self) -> Iterator[Fault]:
        return iter(list(self._faults))

    def __len__(self) -> int:
        return len(self._faults)

    def add(self, fault: Fault) -> Fault:
        """Set a fault."""
        self._known(fault.operation)
        self._faults.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Take a fault back."""
        self._faults.remove(fault)

    def clear(self) -> None:
        """Take all faults back."""
        self._faults.clear()

    def fail(
        self, operation: str | None = None, *, status: int = 503, times: int | None = 1, applied: bool = False
    ) -> Fault:
        """Answer with an error status. With `applied`, after doing what was asked."""
        body = {"errors": [f"The sandbox was told to answer {status}."]}
        return self.add(Fault(operation=operation, status=status, body=body, times=times, applied=applied))

    def lose_answer(self, operation: str | None = None, *, times: int | None = 1) -> Fault:
        """Do what is asked, then close the connection without an answer."""
        return self.add(Fault(operation=operation, connection="lost", times=times))

    def reset(self, operation: str | None = None, *, times: int | None = 1) -> Fault:
        """Close the connection before anything is done."""
        return self.add(Fault(operation=operation, connection="reset", times=times))

    def refuse(self, operation: str | None = None, *, times: int | None = 1) -> Fault:
        """Accept no connection. Over real HTTP, where it is accepted before the operation is known, as `reset`."""
        return self.add(Fault(operation=operation, connection="refuse", times=times))

    def truncate(self, operation: str | None = None, *, times: int | None = 1) -> Fault:
        """Do what is asked, and close the connection in the middle of the answer."""
        return self.add(Fault(operation=operation, connection="truncate", times=times))

    def slow(self, operation: str | None = None, *, seconds: float, times: int | None = None) -> Fault:
        """Wait before anything is done."""
        return self.add(Fault(operation=operation, latency=seconds, times=times))

    def drip(self, operation: str | None = None, *, seconds: float = 0.05, times: int | None = 1) -> Fault:
        """Answer byte by byte, with a pause between two of them."""
        return self.add(Fault(operation=operation, connection="drip", drip_seconds=seconds, times=times))

    def rate_limit(
        self, operation: str | None = None, *, retry_after: str | int | None = None, times: int | None = 1
    ) -> Fault:
        """Deny requests with 429, with or without `Retry-After`."""
        answer = denial("sandbox-fault", None if retry_after is None else str(retry_after))
        return self.add(Fault(operation=operation, status=429, body=answer.body, headers=answer.headers, times=times))

    def block_account(
        self, operation: str | None = None, *, message: str = _CLEARING, times: int | None = None
    ) -> Fault:
        """Answer 422 to everything, as while the site's data are being cleared."""
        return self.add(Fault(operation=operation, status=422, body={"errors": [message]}, times=times))

    def take(self, operation_id: str | None) -> Fault | None:
        """Return the fault that a request meets, and count it."""
        for fault in self._faults:
            if fault.operation is not None and fault.operation != operation_id:
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            if fault.times is not None and fault.met >= fault.times:
                continue
            if fault.probability < 1 and self._random.random() >= fault.probability:
                continue
            fault.met += 1
            return fault
        return None

    @staticmethod
    def _known(operation_id: str | None) -> None:
        from maxio_sdk.catalogue import OPERATIONS

        if operation_id is not None and operation_id not in OPERATIONS:
            raise ValueError(f"there is no operation {operation_id!r}: see maxio_sdk.catalogue.OPERATIONS")
