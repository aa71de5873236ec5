"""What can go wrong between the client and Maxio, and what a client can make of it."""

from __future__ import annotations

import contextlib
import gzip
import json
import zlib
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

import attrs

from maxio_sdk.errors import (
    AccountBlockedError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    MaxioError,
    NotFoundError,
    PermissionDeniedError,
    ServerError,
    UnprocessableEntityError,
)
from tests.transport.fault_server import Connection, head, respond
from tests.transport.maxio_site import Answer, Received, Site, now

__all__ = ["FAULTS", "MOST_BYTES", "Fault", "Outcome", "Reach", "gzip_bomb"]

Reach: TypeAlias = Literal["applied", "nothing", "burnt", "late"]
"""How far a request comes: it is carried out; it does not arrive; its token is remembered and nothing else happens; its
token is remembered and it is carried out when the client has long gone."""

Outcome: TypeAlias = Literal["unsent", "lost", "unsure", "denied", "refused", "page", "unreadable", "empty"]
"""What the client sees of it: it could not be sent; no complete answer; a status that leaves it open; 429; an error
that denies it; a success that does not speak JSON; one whose body cannot be decoded; one without a body."""

Act: TypeAlias = Callable[[Connection, Answer], None]

MOST_BYTES = 100_000
"""What a body may hold."""

_HTML = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"
_DRIP_PAUSE = 0.01


@attrs.frozen(kw_only=True)
class Fault:
    """Something that goes wrong with one attempt, at the server's side."""

    name: str
    outcome: Outcome
    act: Act
    reach: Reach = "nothing"
    reads: int | None = None
    """How much of the body is read. None: all of it."""
    slow: bool = False
    """Whether only the clock can end it."""
    error: type[MaxioError] | None = None
    """What a status is called."""

    def show(self, connection: Connection, site: Site, request: Received) -> None:
        """Let the request come as far as it comes, and do to the connection what is to be done."""
        arrive = {"applied": site.answer, "burnt": site.burn, "late": site.answer_late}.get(self.reach)
        answer = Answer.of(200) if arrive is None else arrive(request)
        self.act(connection, answer)


# Acts


def _close(connection: Connection, _: Answer) -> None:
    connection.close()


def _reset(connection: Connection, _: Answer) -> None:
    connection.reset()


def _cut_headers(connection: Connection, _: Answer) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/js")
    connection.close()


def _cut_body(connection: Connection, answer: Answer) -> None:
    content = answer.content or b"{}"
    connection.send(head(200, {"Content-Length": str(len(content) + 50)}) + content)
    connection.close()


def _cut_chunks(connection: Connection, answer: Answer) -> None:
    content = answer.content or b"{}"
    connection.send(head(200, {"Transfer-Encoding": "chunked"}) + b"%x\r\n%b\r\n" % (len(content), content))
    connection.close()


def _stall(connection: Connection, _: Answer) -> None:
    connection.gone()
    connection.close()


def _stall_in_body(connection: Connection, answer: Answer) -> None:
    content = answer.content or b"{}"
    connection.send(head(200, {"Content-Length": str(len(content) + 1)}) + content)
    _stall(connection, answer)


def _drip(connection: Connection, first: bytes, drop: bytes) -> None:
    connection.send(first)
    while not connection.gone(_DRIP_PAUSE):
        connection.send(drop)
    connection.close()


def _drip_headers(connection: Connection, _: Answer) -> None:
    _drip(connection, b"HTTP/1.1 200 OK\r\n", b"X-Still: here\r\n")


def _drip_body(connection: Connection, _: Answer) -> None:
    _drip(connection, head(200, {"Content-Length": "1000000"}), b" ")


def _says(status: int, data: object = None, headers: Mapping[str, str] | None = None) -> Act:
    content = b"" if data is None else json.dumps(data).encode()
    return lambda connection, _: connection.answer(status, content, headers)


def _page(status: int) -> Act:
    return lambda connection, _: connection.answer(status, _HTML, {"Content-Type": "text/html; charset=utf-8"})


def _bomb(connection: Connection, _: Answer) -> None:
    with contextlib.suppress(OSError):
        connection.answer(200, _BOMB, {"Content-Encoding": "gzip"})


def _broken_gzip(connection: Connection, answer: Answer) -> None:
    whole = bytearray(gzip.compress(answer.content or b"{}" * 100))
    whole[12:40] = b"\xff" * 28
    connection.answer(200, bytes(whole), {"Content-Encoding": "gzip"})


def _cut_gzip(connection: Connection, answer: Answer) -> None:
    # The length is right: what was compressed was not all there.
    connection.answer(200, gzip.compress(answer.content or b"{}" * 100)[:-9], {"Content-Encoding": "gzip"})


def _no_content(connection: Connection, _: Answer) -> None:
    respond(connection, Answer.of(204))


def gzip_bomb(megabytes: int) -> bytes:
    """Compress so much of a JSON string, a piece at a time."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    packed = packer.compress(b'{"customer": "')
    for _ in range(megabytes):
        packed += packer.compress(b" " * 1_000_000)
    return packed + packer.flush()


_BOMB = gzip_bomb(20)


def _denied(name: str, retry_after: str | None) -> Fault:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    said = (
        "Your request was denied due to a usage violation. You can track this request with support by referencing r-9"
    )
    return Fault(name=f"429-{name}", outcome="denied", act=_says(429, {"errors": [said]}, headers))


def _refused(status: int, error: type[MaxioError], message: str, name: str = "") -> Fault:
    return Fault(name=name or str(status), outcome="refused", act=_says(status, {"errors": [message]}), error=error)


def _lost(name: str, act: Act, *, slow: bool = False, reads: int | None = None) -> list[Fault]:
    """Make the fault as it comes before and after the request was carried out."""
    before = Fault(name=name, outcome="lost", act=act, slow=slow, reads=reads)
    after = attrs.evolve(before, name=f"applied-{name}", reach="applied")
    return [before] if reads is not None else [before, after]


def _unsure(status: int) -> list[Fault]:
    error = ServerError if status >= 500 else APIStatusError
    before = Fault(name=str(status), outcome="unsure", act=_page(status), error=error)
    return [before, attrs.evolve(before, name=f"applied-{status}", reach="applied")]


_ALL = [
    *_lost("reset-unread", _reset, reads=0),
    *_lost("reset-mid-body", _reset, reads=300),
    *_lost("closed", _close),
    *_lost("reset", _reset),
    *_lost("headers-cut", _cut_headers),
    *_lost("body-cut", _cut_body),
    *_lost("chunks-cut", _cut_chunks),
    *_lost("silence", _stall, slow=True),
    Fault(name="stalled-body", outcome="lost", act=_stall_in_body, reach="applied", slow=True),
    Fault(name="dripping-headers", outcome="lost", act=_drip_headers, reach="applied", slow=True),
    Fault(name="dripping-body", outcome="lost", act=_drip_body, reach="applied", slow=True),
    Fault(name="burnt-closed", outcome="lost", act=_close, reach="burnt"),
    Fault(name="late-silence", outcome="lost", act=_stall, reach="late", slow=True),
    *(fault for status in (408, 500, 502, 503, 504) for fault in _unsure(status)),
    Fault(name="burnt-500", outcome="unsure", act=_page(500), reach="burnt", error=ServerError),
    _denied("bare", None),
    _denied("seconds", "0"),
    _denied("fraction", "0.01"),
    _denied("date", now()),
    _denied("past-date", "Fri, 31 Dec 1999 23:59:59 GMT"),
    _denied("inf", "inf"),
    _denied("nan", "nan"),
    _denied("negative", "-5"),
    _denied("year-100000", "Fri, 31 Dec 100000 23:59:59 GMT"),
    _denied("garbage", "soon, \x80\xff"),
    _refused(400, BadRequestError, "confirm"),
    _refused(401, AuthenticationError, "no such key"),
    _refused(403, PermissionDeniedError, "not yours"),
    _refused(404, NotFoundError, "not there"),
    _refused(422, UnprocessableEntityError, "Email: cannot be blank."),
    _refused(422, AccountBlockedError, "Your trial has ended, please contact sales.", "account-block"),
    Fault(name="page-400", outcome="refused", act=_page(400), error=BadRequestError),
    Fault(name="page-404", outcome="refused", act=_page(404), error=NotFoundError),
    Fault(name="page", outcome="page", act=_page(200)),
    Fault(name="applied-page", outcome="page", act=_page(200), reach="applied"),
    Fault(name="bomb", outcome="unreadable", act=_bomb, reach="applied"),
    Fault(name="broken-gzip", outcome="unreadable", act=_broken_gzip, reach="applied"),
    Fault(name="cut-gzip", outcome="unreadable", act=_cut_gzip, reach="applied"),
    Fault(name="no-content", outcome="empty", act=_no_content, reach="applied"),
]

FAULTS: Mapping[str, Fault] = {fault.name: fault for fault in _ALL}
"""All of them, by name."""
