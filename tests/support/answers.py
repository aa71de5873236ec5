"""Sample answers to operations, and what they decode to."""

from __future__ import annotations

from typing import Any

from maxio_sdk.catalogue import Operation
from maxio_sdk.sandbox.fixtures import answer_of, sample

__all__ = ["answer_of", "decoded_of"]


def decoded_of(operation: Operation[Any]) -> Any:
    """Return what the answer decodes to, as JSON."""
    assert operation.result is not None
    value = sample(operation.result.type)
    return [value] if operation.result.many else value
