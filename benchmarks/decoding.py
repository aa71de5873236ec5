"""Decoding a page of 200 subscriptions, from bytes to models, with nothing lost."""

from __future__ import annotations

import json

import orjson
from advancedbilling.api_helper import APIHelper
from advancedbilling.models.subscription_response import SubscriptionResponse

from benchmarks.measure import Figure, best_seconds
from benchmarks.page import page_of_subscriptions
from maxio_sdk import to_wire
from maxio_sdk._core.api_response import Headers, WireResponse
from maxio_sdk._core.response import decode_rows
from maxio_sdk.catalogue import OPERATIONS

__all__ = ["figures"]

_LIST = OPERATIONS["list_subscriptions"]


def figures() -> list[Figure]:
    """Compare with the published client, and with parsing the same bytes and doing nothing."""
    text = page_of_subscriptions()
    answer = WireResponse(status_code=200, headers=Headers(), content=text)
    decoded = decode_rows(_LIST, answer, strict=False).items
    lost = [row["subscription"] for row in json.loads(text)] != to_wire(decoded)
    if lost:
        raise AssertionError("decoding lost something")

    def published() -> object:
        return APIHelper.json_deserialize(text.decode(), SubscriptionResponse.from_dictionary)

    ours, theirs, parsing = best_seconds(
        lambda: decode_rows(_LIST, answer, strict=False), published, lambda: orjson.loads(text)
    )
    return [
        Figure(
            f"decoding {len(text) // 1000} KB: published client / ours",
            f"{ours * 1000:.1f} ms",
            f"{theirs * 1000:.1f} ms",
            theirs / ours,
            15,
            at_least=True,
        ),
        Figure(
            f"decoding {len(text) // 1000} KB: ours / orjson.loads alone",
            f"{ours * 1000:.1f} ms",
            f"{parsing * 1000:.1f} ms",
            ours / parsing,
            5,
        ),
    ]
