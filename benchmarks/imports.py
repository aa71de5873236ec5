"""What importing costs: time and memory, in fresh processes."""

from __future__ import annotations

import compileall
from pathlib import Path

import maxio_sdk
from benchmarks.measure import Figure, in_processes

__all__ = ["figures"]

_LIBRARIES = "import httpx, attrs, cattrs, anyio"
_OURS = "import maxio_sdk"
_CLIENT = "from maxio_sdk import AsyncMaxio"
_READY = (
    "from maxio_sdk import AsyncMaxio\n"
    "client = AsyncMaxio('acme', api_key='key')\n"
    "client.customers, client.invoices, client.subscriptions\n"
)
_WORKING = (
    f"{_READY}"
    "from maxio_sdk import from_wire\n"
    "from maxio_sdk.models import Customer, Invoice, Subscription\n"
    "from_wire({'id': 1}, Subscription), from_wire({'id': 1}, Invoice), from_wire({'id': 1}, Customer)\n"
)
_PUBLISHED = (
    "from advancedbilling.advanced_billing_client import AdvancedBillingClient\n"
    "client = AdvancedBillingClient()\n"
    "client.customers, client.invoices, client.subscriptions\n"
)


def figures() -> list[Figure]:
    """Compare `import maxio_sdk` with its libraries, and a client at work with the published one."""
    # The libraries were compiled to bytecode when they were installed.
    compileall.compile_dir(str(Path(maxio_sdk.__file__).parent), quiet=1)
    codes = [_LIBRARIES, _OURS, _CLIENT, _READY, _WORKING, _PUBLISHED]
    libraries, ours, client, ready, working, published = in_processes(codes)
    return [
        _import_figure("import maxio_sdk / import its four libraries", ours, libraries, 1.25),
        _import_figure("import AsyncMaxio with the four / the four alone", client, libraries, 1.35),
        _memory_figure("memory with three resources / published client", ready, published, 1.0),
        # Which has decoded nothing yet.
        _memory_figure("memory with their models decoding / published client", working, published, 1.1),
    ]


def _memory_figure(name: str, ours: tuple[float, float], other: tuple[float, float], limit: float) -> Figure:
    return Figure(name, f"{ours[1]:.1f} MiB", f"{other[1]:.1f} MiB", ours[1] / other[1], limit)


def _import_figure(name: str, ours: tuple[float, float], other: tuple[float, float], limit: float) -> Figure:
    return Figure(name, f"{ours[0] * 1000:.0f} ms", f"{other[0] * 1000:.0f} ms", ours[0] / other[0], limit)
