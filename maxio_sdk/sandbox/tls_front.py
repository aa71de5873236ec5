"""A proxy that takes the sandbox for Maxio: existing clients run against it with `HTTPS_PROXY` and a CA file."""

from __future__ import annotations

import asyncio
import logging
import re
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

from maxio_sdk._extras import needs_extra

__all__ = ["TLSFront"]

_logger = logging.getLogger("maxio_sdk.sandbox")

_HOSTS: Final = ("*.chargify.com", "*.ebilling.maxio.com")
_OURS: Final = re.compile(r"([a-z0-9-]+\.)+(chargify\.com|ebilling\.maxio\.com)", re.IGNORECASE)
_LONGEST_HEAD: Final = 16 * 1024
_HEAD_SECONDS: Final = 10.0
_CLOSE_SECONDS: Final = 1.0
_CHUNK: Final = 64 * 1024


class TLSFront:
    """Answers `CONNECT` for Maxio's own hosts, ends TLS with a throw-away CA and pipes to the sandbox.

    Nothing is ever connected to but the sandbox: for any other host it answers 403.
    """

    def __init__(self, upstream: tuple[str, int]) -> None:
        with needs_extra("The TLS front", "sandbox"):
            import trustme
        self._upstream = upstream
        authority = trustme.CA(organization_name="maxio_sdk sandbox")
        self.ca_pem: bytes = authority.cert_pem.bytes()
        """The certificate that clients must trust."""
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.set_alpn_protocols(["http/1.1"])
        authority.issue_cert(*_HOSTS).configure_cert(self._context)  # pyright: ignore[reportUnknownMemberType]
        self._tasks: set[asyncio.Task[None]] = set()

    def write_ca(self, path: str | Path) -> None:
        """Write the CA's certificate to a file, for `SSL_CERT_FILE` and its like."""
        Path(path).write_bytes(self.ca_pem)

    @asynccontextmanager
    async def listening(self, host: str, port: int) -> AsyncGenerator[int]:
        """Listen while the block runs; the value is the port."""
        server = await asyncio.start_server(self._accept, host, port, limit=_LONGEST_HEAD)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            for task in list(self._tasks):
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            await server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            if await self._connect(reader, writer):
                await self._pipe(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError) as error:
            # Among them a client that does not trust the certificate.
            _logger.info("The TLS front lost a connection: %s", type(error).__name__)
        except asyncio.CancelledError:
            _logger.debug("The TLS front ends")
        finally:
            writer.close()
            # A connection that ended within the handshake is never told as closed to its writer.
            with suppress(OSError, asyncio.CancelledError, TimeoutError):
                async with asyncio.timeout(_CLOSE_SECONDS):
                    await writer.wait_closed()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer the `CONNECT`; whether the client may go on, with TLS."""
        async with asyncio.timeout(_HEAD_SECONDS):
            head = await reader.readuntil(b"\r\n\r\n")
        method, _, rest = head.decode("latin-1").partition(" ")
        host = rest.partition(" ")[0].partition(":")[0].removesuffix(".")
        if method.upper() != "CONNECT":
            await _say(writer, "405 Method Not Allowed", "This is a proxy for https: it takes CONNECT alone.")
            return False
        if not _OURS.fullmatch(host):
            await _say(writer, "403 Forbidden", "The sandbox stands in for hosts of Maxio alone.")
            return False
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await writer.drain()
        await writer.start_tls(self._context)
        return True

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry bytes both ways until either side ends."""
        up_reader, up_writer = await asyncio.open_connection(*self._upstream)
        try:
            async with asyncio.TaskGroup() as tasks:
                up = tasks.create_task(_copy(reader, up_writer))
                down = tasks.create_task(_copy(up_reader, writer))
                await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
                up.cancel()
                down.cancel()
        finally:
            up_writer.close()
            with suppress(OSError):
                await up_writer.wait_closed()


async def _say(writer: asyncio.StreamWriter, status: str, text: str) -> None:
    body = f"{text}\n".encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while chunk := await reader.read(_CHUNK):
            writer.write(chunk)
            await writer.drain()
