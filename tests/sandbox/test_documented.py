"""Errors come in the shape that the operation documents."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.documented import as_documented

MESSAGES = {"errors": ["Unit price: is not a number.", "Unit price: is odd.", "The body is no object."]}


@pytest.mark.parametrize(
    ("operation_id", "body"),
    [
        ("create_product", MESSAGES),
        ("cancel_subscription", {"error": " ".join(MESSAGES["errors"])}),
        (
            "create_component_price_point",
            {"errors": {"unit_price": ["is not a number.", "is odd."], "base": ["The body is no object."]}},
        ),
        (
            "update_payment_profile",
            {"errors": {"unit_price": "is not a number. is odd.", "base": "The body is no object."}},
        ),
    ],
)
def test_a_list_of_messages_becomes_what_is_documented(operation_id: str, body: Any) -> None:
    answer = as_documented(OPERATIONS[operation_id], Answer(status=422, body=MESSAGES))

    assert answer.body == body


@pytest.mark.parametrize("body", [None, "text", {"errors": {"a": ["b"]}}, {"error": "x"}, []])
def test_what_is_no_list_stays(body: Any) -> None:
    answer = Answer(status=422, body=body)

    assert as_documented(OPERATIONS["cancel_subscription"], answer) is answer


def test_another_status_stays() -> None:
    answer = Answer(status=404, body=MESSAGES)

    assert as_documented(OPERATIONS["cancel_subscription"], answer) is answer
