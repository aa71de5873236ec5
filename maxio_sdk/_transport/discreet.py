"""Keeps what is secret out of the logs and tracebacks of the HTTP library."""

from __future__ import annotations

import logging
import re
from contextvars import ContextVar
from typing import Final

__all__ = ["Discreetly", "HiddenHeaders"]

_SHOWN: ContextVar[str | None] = ContextVar("maxio_sdk_shown", default=None)
_LOGGERS: Final = (
    *("httpx", "httpx2"),
    *(
        f"{core}.{part}"
        for core in ("httpcore", "httpcore2")
        for part in ("connection", "http11", "http2", "proxy", "socks")
    ),
)
# httpcore shows the answer's headers, cookies and locations among them; and its errors quote what is no header.
_ANSWERED: Final = re.compile(r" return_value=.*|( exception=\w+).*", re.DOTALL)
# These log every header of HTTP/2, the key included.
_SILENCED: Final = ("hpack.hpack", "hpack.table", "hpack.huffman")


class HiddenHeaders(dict[str, str]):
    """Headers whose values no repr shows, not even as a local variable in a traceback."""

    def __repr__(self) -> str:
        return f"HiddenHeaders({', '.join(self)})"


class Discreetly:
    """Lets the HTTP library log `shown` in place of URLs, and no headers, for what is sent inside.

    Requests of others in the same process are logged as ever.
    """

    __slots__ = ("_shown", "_token")

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def __enter__(self) -> None:
        self._token = _SHOWN.set(self._shown)

    def __exit__(self, *_: object) -> None:
        _SHOWN.reset(self._token)


def _redact(record: logging.LogRecord) -> bool:
    shown = _SHOWN.get()
    if shown is not None:
        if isinstance(record.args, tuple):
            # httpx: method, URL, version, status, reason
            record.args = tuple(shown if type(each).__name__ == "URL" else each for each in record.args)
        if isinstance(record.msg, str):
            record.msg = _ANSWERED.sub(r"\1", record.msg)
    return True


def _silence(record: logging.LogRecord) -> bool:
    return _SHOWN.get() is None


for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_redact)
for _name in _SILENCED:
    logging.getLogger(_name).addFilter(_silence)
