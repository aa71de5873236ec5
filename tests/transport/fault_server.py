"""A server on real sockets that answers as Maxio does, and misbehaves where it is told to."""

from __future__ import annotations

import contextlib
import itertools
import select
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from types import TracebackType

from tests.transport.maxio_site import Answer, Received, Site, now

__all__ = ["Connection", "FaultServer", "Listener"]


class Connection:
    """One connection, as its server sees it. Everything ends quietly when the client goes away."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._read = b""
        self.open = True

    def read_head(self) -> bytes | None:
        """Return the head of the next request, None where none came."""
        while b"\r\n\r\n" not in self._read:
            if not self._receive():
                return None
        head, self._read = self._read.split(b"\r\n\r\n", 1)
        return head

    def read_body(self, length: int) -> bytes:
        """Return this much of the body, or what came of it."""
        while len(self._read) < length and self._receive():
            pass
        body, self._read = self._read[:length], self._read[length:]
        return body

    def _receive(self) -> bool:
        try:
            data = self._socket.recv(65536)
        except OSError:
            data = b""
        self._read += data
        return bool(data)

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        with contextlib.suppress(OSError):
            self._socket.sendall(data)

    def answer(self, status: int, content: bytes = b"", headers: Mapping[str, str] | None = None) -> None:
        """Send a whole answer. `headers` replace those that it has of itself; an empty one leaves it out."""
        self.send(head(status, {"Content-Length": str(len(content)), **(headers or {})}) + content)

    def gone(self, within: float | None = None) -> bool:
        """Wait until the client hangs up, at most for some seconds."""
        try:
            ready, _, _ = select.select([self._socket], [], [], within)
            return bool(ready) and not self._socket.recv(65536)
        except (OSError, ValueError):
            return True

    def close(self) -> None:
        """Hang up in an orderly way."""
        self.open = False
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def reset(self) -> None:
        """Hang up by a reset."""
        self.open = False
        with contextlib.suppress(OSError):
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._socket.close()


def head(status: int, headers: Mapping[str, str]) -> bytes:
    """Return the head of an answer."""
    whole = {"Content-Type": "application/json; charset=utf-8", "Date": now(), "X-Request-Id": "r-1", **headers}
    lines = [f"{name}: {value}" for name, value in whole.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status} Status", *lines, "", ""]).encode("latin-1")


class Listener:
    """Accepts connections on a port of its own and hands each to `serve` in a thread."""

    def __init__(self, serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port: int = self._socket.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        self.accepted = 0

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._socket.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open.add(sock)
                self.accepted += 1
            threading.Thread(target=self._work, args=(sock,), daemon=True).start()

    def _work(self, sock: socket.socket) -> None:
        try:
            self._serve(sock)
        finally:
            with contextlib.suppress(OSError):
                sock.close()
            with self._lock:
                self._open.discard(sock)

    @property
    def open_connections(self) -> int:
        """How many connections are open."""
        with self._lock:
            return len(self._open)

    def close(self) -> None:
        """Accept no more, and hang up."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()
        with self._lock:
            left = list(self._open)
        for sock in left:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


class FaultServer:
    """Hosts any number of sites, each below a path of its own. Speaks TLS where it is given a context."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._sites: dict[str, Site] = {}
        self._numbers = itertools.count(1)
        self._connections: dict[str, int] = {}
        self._lock = threading.Lock()
        self.listener = Listener(self._serve)

    def __enter__(self) -> FaultServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.listener.close()

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{'https://localhost' if self._tls else 'http://127.0.0.1'}:{self.listener.port}"

    def site(self) -> Site:
        """Return a new site."""
        name = f"site-{next(self._numbers)}"
        self._sites[name] = Site(name, f"{self.origin}/{name}")
        return self._sites[name]

    def connections(self, site: Site) -> int:
        """How many connections are open over which requests to this site came."""
        with self._lock:
            return self._connections.get(site.name, 0)

    def _serve(self, sock: socket.socket) -> None:
        if self._tls is not None:
            try:
                sock = self._tls.wrap_socket(sock, server_side=True)
            except OSError:
                return
        connection, names = Connection(sock), set[str]()
        try:
            while connection.open and (first := connection.read_head()) is not None:
                self._handle(connection, first, names)
        finally:
            connection.close()
            self._count(names, -1)

    def _count(self, names: set[str], change: int) -> None:
        with self._lock:
            for name in names:
                self._connections[name] = self._connections.get(name, 0) + change

    def _handle(self, connection: Connection, first: bytes, names: set[str]) -> None:
        line, _, rest = first.decode("latin-1").partition("\r\n")
        method, target, _ = line.split(" ")
        headers = {name.lower(): value for name, _, value in (each.partition(": ") for each in rest.split("\r\n"))}
        name = target.split("/")[1]
        site = self._sites[name]
        if name not in names:
            names.add(name)
            self._count({name}, 1)
        length = int(headers.get("content-length", 0))
        request = Received(method, target, headers)
        fault = site.next_fault(request)
        body = connection.read_body(length if fault is None or fault.reads is None else min(length, fault.reads))
        request = Received(method, target, headers, body)
        site.begin(request)
        try:
            site.hold(request)
            answer = None if fault is not None or site.redirect is not None else site.answer(request)
        finally:
            site.end()
        if fault is not None:
            fault.show(connection, site, request)
        elif answer is not None:
            respond(connection, answer)
        elif site.redirect is not None:
            connection.answer(site.redirect[0], headers={"Location": site.redirect[1]})


def respond(connection: Connection, answer: Answer) -> None:
    """Send what the site answers."""
    # A 204 has no content, and says nothing of its length.
    connection.answer(answer.status, answer.content, {"Content-Length": ""} if answer.status == 204 else None)
