"""Which event loop is running, of asyncio or of trio."""

from __future__ import annotations

import sys
from typing import Any

__all__ = ["running_loop"]


def running_loop() -> Any:
    """Return asyncio's loop, or the token of trio's run. Raises where neither runs."""
    # Asked several times a call. Where there is trio, asyncio's loop may run below it and is not the one that counts.
    if "trio" not in sys.modules:
        return sys.modules["asyncio"].get_running_loop()
    from anyio.lowlevel import current_token

    return current_token().native_token
