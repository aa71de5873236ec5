"""A server on loopback in a process of its own, so that what it costs does not count."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import subprocess
import sys
import threading
import urllib.request
from types import TracebackType
from typing import Any, cast

import attrs

from benchmarks.site import Answer, Settings, Site

__all__ = ["LocalServer"]

_CONTROL = "/_control"
_REASONS = {200: "OK", 201: "Created", 204: "No Content", 404: "Not Found", 409: "Conflict"}


class LocalServer:
    """The server's process as the benchmark sees it. It ends with the block, or with the benchmark."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "benchmarks.server"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"

    def reset(self, settings: Settings) -> None:
        """Begin anew, with empty accounts."""
        self._control(json.dumps(attrs.asdict(settings)).encode())

    def account(self) -> dict[str, Any]:
        """Return `peak`, `spans` (arrival and end of each request), `ledger` and `faults` since the last reset."""
        return cast("dict[str, Any]", json.loads(self._control(None)))

    def _control(self, settings: bytes | None) -> bytes:
        # Plain urllib would go through a proxy of the environment.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(self.url + _CONTROL, settings, timeout=60) as answer:
            return cast(bytes, answer.read())

    def __enter__(self) -> LocalServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=10)


class _Connection(asyncio.Protocol):
    """One connection, with one request at a time on it."""

    def __init__(self, server: _Server) -> None:
        self._server = server
        self._received = bytearray()
        self._transport: asyncio.Transport
        self._account = server.site.account
        self._arrived: float | None = None
        self._sending = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        # An answer is sent when the system has taken its last byte; only then `resume_writing` is called.
        self._transport.set_write_buffer_limits(high=0)

    def pause_writing(self) -> None:
        self._sending = True

    def resume_writing(self) -> None:
        self._sending = False
        self._done()

    def eof_received(self) -> None:
        self._done()

    def connection_lost(self, error: Exception | None) -> None:
        self._done()

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, found, rest = self._received.partition(b"\r\n\r\n")
        if not found:
            return
        length = _length(head)
        if len(rest) < length:
            return
        self._received = rest[length:]
        method, target, _ = head[: head.index(b"\r\n")].decode().split(" ")
        path, _, query = target.partition("?")
        if path == _CONTROL:
            self._answer(Answer(200, self._server.control(bytes(rest[:length]))))
            return
        site = self._server.site
        self._account, self._arrived = site.account, site.account.begin()
        answer = site.answer(method, path, query, bytes(rest[:length]))
        if site.settings.latency:
            asyncio.get_running_loop().call_later(site.settings.latency, self._answer, answer)
        else:
            self._answer(answer)

    def _answer(self, answer: Answer) -> None:
        if self._transport.is_closing():
            return
        if answer.fault in {"closed_before", "closed_after"}:
            self._transport.close()
        elif answer.fault == "truncated":
            whole = _text(answer)
            self._transport.write(whole[: -max(1, len(answer.body) // 2)] if answer.body else whole[:-3])
            self._transport.close()
        elif answer.fault == "reset":
            self._transport.write(_text(answer)[:40])
            connection: socket.socket = self._transport.get_extra_info("socket")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self._transport.abort()
        elif answer.fault == "silent":
            # Until the client gives up.
            self._transport.write(_text(answer)[:40])
            return
        else:
            self._transport.write(_text(answer))
        if not self._sending:
            self._done()

    def _done(self) -> None:
        if self._arrived is not None:
            # That in which it was begun: another may be in use by now.
            self._account.end(self._arrived)
            self._arrived = None


class _Server:
    """What all connections share."""

    def __init__(self) -> None:
        self.site = Site(Settings())

    def control(self, settings: bytes) -> bytes:
        """Begin anew with these settings; without any, return the accounts."""
        if settings:
            self.site = Site(Settings(**json.loads(settings)))
            return b""
        account, site = self.site.account, self.site
        return json.dumps(
            {"peak": account.peak, "spans": account.spans, "ledger": site.ledger, "faults": site.faults}
        ).encode()


def _length(head: bytearray) -> int:
    _, found, rest = bytes(head).lower().partition(b"\r\ncontent-length:")
    return int(rest.partition(b"\r\n")[0]) if found else 0


def _text(answer: Answer) -> bytes:
    pause = "retry-after: 0\r\n" if answer.status == 429 else ""
    length = "" if answer.status == 204 else f"content-length: {len(answer.body)}\r\n"
    head = (
        f"HTTP/1.1 {answer.status} {_REASONS.get(answer.status, 'Refused')}\r\n"
        f"content-type: application/json; charset=utf-8\r\ncache-control: max-age=0, private, must-revalidate\r\n"
        f"x-request-id: 7a1c2f54-0f6e-4f0a-9b0e-3a5d1c7e8b90\r\n{pause}{length}\r\n"
    )
    return head.encode() + answer.body


async def _serve() -> None:
    server = _Server()
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: _Connection(server), "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    ended = asyncio.Event()

    def until_parent_ends() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=until_parent_ends, daemon=True).start()
    await ended.wait()


if __name__ == "__main__":
    asyncio.run(_serve())
