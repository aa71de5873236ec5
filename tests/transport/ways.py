"""What lies on the way to a server: a proxy, and HTTP/2. And what a call ends with that does not get through."""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
from typing import Any

import anyio
import pytest
import trustme

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk.errors import MaxioError
from tests.transport.fault_server import Connection, Listener
from tests.transport.kinds import KINDS

__all__ = ["HTTP2Server", "Proxy", "failed"]


async def failed(maxio: AsyncMaxio, kind: str = "patch", **options: Any) -> MaxioError:
    """Return what a call ends with that cannot succeed."""
    with anyio.fail_after(20), pytest.raises(MaxioError) as caught:
        await KINDS[kind].call(maxio, RequestOptions(**options))
    return caught.value


class Proxy:
    """A proxy that connects to where it is asked to, or does what it is told instead."""

    def __init__(self) -> None:
        self.heads: list[str] = []
        self.refusals: list[int | str] = []
        self.listener = Listener(self._serve)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listener.port}"

    def _serve(self, sock: socket.socket) -> None:
        connection = Connection(sock)
        head = connection.read_head()
        if head is None:
            return
        self.heads.append(head.decode())
        refusal = self.refusals.pop(0) if self.refusals else None
        if isinstance(refusal, int):
            connection.answer(refusal, b"no", {"Connection": "close"})
        elif refusal == "silence":
            connection.gone()
        elif refusal is None:
            host, _, port = self.heads[-1].split(" ")[1].partition(":")
            with socket.create_connection((host, int(port))) as server:
                connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
                _pass_on(sock, server)
        connection.close()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            ready, _, _ = select.select([one, other], [], [])
            for sock in ready:
                data = sock.recv(65536)
                if not data:
                    return
                (other if sock is one else one).sendall(data)


class HTTP2Server:
    """Speaks HTTP/2 alone. Answers each request with Ada, or hangs up when one has come."""

    def __init__(self, authority: trustme.CA) -> None:
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.set_alpn_protocols(["h2"])
        authority.issue_cert("localhost").configure_cert(self._tls)
        self.received: list[dict[bytes, bytes]] = []
        self.hangs_up = False
        self.listener = Listener(self._serve)

    def _serve(self, sock: socket.socket) -> None:
        from h2.config import H2Configuration
        from h2.connection import H2Connection
        from h2.events import RequestReceived, StreamEnded

        with contextlib.suppress(OSError), self._tls.wrap_socket(sock, server_side=True) as safe:
            connection = H2Connection(H2Configuration(client_side=False, header_encoding=None))
            connection.initiate_connection()
            safe.sendall(connection.data_to_send())
            while data := safe.recv(65536):
                for event in connection.receive_data(data):
                    if isinstance(event, RequestReceived):
                        self.received.append(dict(event.headers))
                    elif isinstance(event, StreamEnded):
                        if self.hangs_up:
                            return
                        headers = [(":status", "200"), ("content-type", "application/json")]
                        connection.send_headers(event.stream_id, headers)
                        connection.send_data(event.stream_id, b'{"customer": {"id": 17}}', end_stream=True)
                safe.sendall(connection.data_to_send())
