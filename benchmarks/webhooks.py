"""Reading webhooks: a usual one, and how the time grows with the size."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Figure
from maxio_sdk.webhooks import parse, sign, verify

__all__ = ["figures"]

_SIGNUP = Path(__file__).parents[1] / "tests" / "webhooks" / "payloads" / "signup_success.form"
_TIMES = 200


def figures() -> list[Figure]:
    """Compare a `signup_success` with a millisecond, and 2,000 fields with ten times 200."""
    body = _SIGNUP.read_bytes()
    signature = sign(body, "key")
    small, large = _wide(200), _wide(2_000)
    seconds = _seconds(body)
    verifying = _best(lambda: verify(body, signature, "key"))
    ratio = _seconds(large) / (10 * _seconds(small))
    return [
        Figure("webhooks: parse a signup_success", f"{seconds * 1000:.2f} ms", "1 ms", seconds * 1000, 1),
        Figure("webhooks: verify it", f"{verifying * 1000:.2f} ms", "1 ms", verifying * 1000, 1),
        Figure("webhooks: 2,000 fields against 10 x 200", "", "", ratio, 1.5),
    ]


def _wide(count: int) -> bytes:
    fields = (f"payload[invoice][line_items][{n // 10}][field_{n % 10}]=value+{n}" for n in range(count))
    return "&".join(["id=1", "event=invoice_issued", *fields]).encode()


def _seconds(body: bytes) -> float:
    return _best(lambda: parse(body))


def _best(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
