"""How far an attempt has come, as the HTTP library tells while it works."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any, Final

from anyio import CancelScope, current_time

__all__ = ["PROGRESS", "Progress"]

_OF_CONNECTING: Final = ("connection.", "proxy.", "socks.")
_OF_ENDING: Final = (".response_closed.started", ".close.started")
_SLACK: Final = 0.01


class Progress:
    """Knows whether an attempt may have reached the server, and lets its time begin with its sending."""

    __slots__ = ("_connection", "_patience", "_scope", "extensions", "sent")

    def __init__(self) -> None:
        self.sent: bool | None = None
        """False while a connection is being made, True from the sending on; None as long as nobody tells."""
        self.extensions: dict[str, Any] = {"trace": self.trace}
        """The request's, which have it tell."""
        self._scope: CancelScope | None = None
        self._patience = 0.0
        self._connection: Any = None

    @property
    def may_have_arrived(self) -> bool:
        """Whether the server may know of the request."""
        return self.sent is not False

    def time_by(self, scope: CancelScope, patience: float) -> None:
        """Let this scope end so many seconds after the sending has begun, whenever that is."""
        self._scope, self._patience = scope, patience

    def connecting(self) -> None:
        """Note that a connection is being made."""
        # Nothing takes back that it was sent: a transport of the caller's may connect again to send it once more.
        if self.sent is None:
            self.sent = False

    def sending(self) -> None:
        """Note that the request is being sent."""
        if not self.sent and self._scope is not None:
            end = current_time() + self._patience
            if abs(self._scope.deadline - end) > _SLACK:  # to set it costs more than to look
                self._scope.deadline = end
        self.sent = True
        # There is no more to be told, and each event costs.
        self.extensions.pop("trace", None)

    async def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Note an event of httpcore, such as `connection.connect_tcp.started`. Unknown ones count as sending."""
        if self.sent:
            return
        if event == "connection.connect_tcp.complete":
            self._connection = info.get("return_value")
        if not event.endswith(".started") or event.endswith(_OF_ENDING):
            return
        if event.startswith(_OF_CONNECTING) or getattr(info.get("request"), "method", None) == b"CONNECT":
            self.connecting()
        else:
            self.sending()

    async def hang_up(self) -> None:
        """Close a connection that was not finished: httpcore forgets it when it is cancelled in a TLS handshake."""
        if self._connection is not None:
            with CancelScope(shield=True):
                await self._connection.aclose()


PROGRESS: Final[ContextVar[Progress | None]] = ContextVar("maxio_sdk_progress", default=None)
"""That of the attempt under way, for libraries that cannot be told otherwise whom to tell."""
