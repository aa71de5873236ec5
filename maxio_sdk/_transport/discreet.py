"""Keeps what is secret out of the logs and tracebacks of the HTTP library."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Generator
from contextvars import ContextVar
from typing import Final

__all__ = ["HiddenHeaders", "discreetly"]

_SHOWN: ContextVar[str | None] = ContextVar("maxio_sdk_shown", default=None)
_LOGGERS: Final = (
    "httpx",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.http2",
    "httpcore.proxy",
    "httpcore.socks",
)
# These log every header of HTTP/2, the key included.
_SILENCED: Final = ("hpack.hpack", "hpack.table", "hpack.huffman")


class HiddenHeaders(dict[str, str]):
    """Headers whose values no repr shows, not even as a local variable in a traceback."""

    def __repr__(self) -> str:
        return f"HiddenHeaders({', '.join(self)})"


@contextlib.contextmanager
def discreetly(shown: str) -> Generator[None, None, None]:
    """Let the HTTP library log `shown` in place of URLs, and no headers, for what is sent inside.

    Requests of others in the same process are logged as ever.
    """
    token = _SHOWN.set(shown)
    try:
        yield
    finally:
        _SHOWN.reset(token)


def _redact(record: logging.LogRecord) -> bool:
    shown = _SHOWN.get()
    if shown is not None:
        if isinstance(record.args, tuple):
            # httpx: method, URL, version, status, reason
            record.args = tuple(shown if type(each).__name__ == "URL" else each for each in record.args)
        if isinstance(record.msg, str):
            # httpcore shows the answer's headers, cookies and locations among them.
            record.msg = record.msg.partition(" return_value=")[0]
    return True


def _silence(record: logging.LogRecord) -> bool:
    return _SHOWN.get() is None


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_redact)
for _name in _SILENCED:
    logging.getLogger(_name).addFilter(_silence)
