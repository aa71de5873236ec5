"""Sample answers to operations, with their envelopes."""

from __future__ import annotations

from typing import Any

from maxio_sdk.catalogue import Operation
from tests.support.samples import sample

__all__ = ["answer_of", "decoded_of"]


def answer_of(operation: Operation[Any]) -> Any:
    """Return an answer as the server sends it, with its envelopes; None where there is no content."""
    result = operation.result
    if result is None:
        return None
    value = decoded_of(operation)
    if result.many and result.item is not None:
        value = [{result.item: item} for item in value]
    for key in reversed(result.path):
        value = {key: value}
    return value


def decoded_of(operation: Operation[Any]) -> Any:
    """Return what the answer decodes to, as JSON."""
    assert operation.result is not None
    value = sample(operation.result.type)
    return [value, value] if operation.result.many else value
