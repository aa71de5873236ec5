"""A local, stateful Maxio, to develop and test against.

sandbox = Sandbox()
async with sandbox.client() as maxio:
    await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")
sandbox.requests.assert_called("create_customer", times=1)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.sandbox._http.faults import Fault, Faults
    from maxio_sdk.sandbox._http.ledger import Effect, Effects, LoggedRequest, RequestLog
    from maxio_sdk.sandbox._state.site import Settings
    from maxio_sdk.sandbox.clock import SandboxClock
    from maxio_sdk.sandbox.coverage import Coverage
    from maxio_sdk.sandbox.sandbox import Sandbox

__all__ = [
    "Coverage",
    "Effect",
    "Effects",
    "Fault",
    "Faults",
    "LoggedRequest",
    "RequestLog",
    "Sandbox",
    "SandboxClock",
    "Settings",
]

_HOMES = {
    "Coverage": "coverage",
    "Effect": "_http.ledger",
    "Effects": "_http.ledger",
    "Fault": "_http.faults",
    "Faults": "_http.faults",
    "LoggedRequest": "_http.ledger",
    "RequestLog": "_http.ledger",
    "Sandbox": "sandbox",
    "SandboxClock": "clock",
    "Settings": "_state.site",
}


def __getattr__(name: str) -> Any:
    # The pytest plugin is imported by every test run; what it does not need yet is not loaded.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
