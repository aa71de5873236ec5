"""Error bodies of every shape, and the errors that they become."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk import errors, models
from maxio_sdk._core.api_response import Headers, WireResponse
from maxio_sdk._core.failure import error_of, messages, retry_after
from maxio_sdk.catalogue import OPERATIONS


def _response(status: int, body: Any, **headers: str) -> WireResponse:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return WireResponse(
        status_code=status,
        headers=Headers((name.replace("_", "-"), value) for name, value in headers.items()),
        content=content,
    )


def _error(status: int, body: Any, operation: str | None = None, **headers: str) -> Any:
    found = OPERATIONS[operation] if operation else None
    return error_of(_response(status, body, **headers), found, "POST", "/x.json")


@pytest.mark.parametrize(
    ("body", "flat", "fields"),
    [
        ({"errors": ["First name: cannot be blank."]}, ["First name: cannot be blank."], {}),
        ({"errors": "Coupon code could not be found."}, ["Coupon code could not be found."], {}),
        ({"error": "The subscription is already canceled"}, ["The subscription is already canceled"], {}),
        ({"error": ["a", "b"]}, ["a", "b"], {}),
        (["invalid page: 0"], ["invalid page: 0"], {}),
        ("plain", ["plain"], {}),
        ({"errors": {"customer": "can't be blank"}}, ["customer: can't be blank"], {"customer": ["can't be blank"]}),
        (
            {"errors": {"line_items[0].period_range_end": ["Must be greater or equal to period_range_start."]}},
            ["line_items[0].period_range_end: Must be greater or equal to period_range_start."],
            {"line_items[0].period_range_end": ["Must be greater or equal to period_range_start."]},
        ),
        ({"errors": {"base": ["a", "b"]}}, ["a", "b"], {}),
        ({"errors": {"subscription": {"base": ["a"]}}}, ["subscription: a"], {"subscription": ["a"]}),
        ({"errors": {"refund": {"base": ["a", {"message": "b"}]}}}, ["refund: a", "refund: b"], {"refund": ["a", "b"]}),
        (
            {"errors": {"segments": {"0": {"base": ["a"], "quantity": ["b"]}}}},
            ["segments.0: a", "segments.0.quantity: b"],
            {"segments.0": ["a"], "segments.0.quantity": ["b"]},
        ),
        (
            {"errors": {"subscriptions": {"0": {"payment_profile.full_number": ["invalid"]}}, "payer_id": "no"}},
            ["subscriptions.0.payment_profile.full_number: invalid", "payer_id: no"],
            {"subscriptions.0.payment_profile.full_number": ["invalid"], "payer_id": ["no"]},
        ),
        (
            {"codes": ["a"], "subscription": ["b"]},
            ["codes: a", "subscription: b"],
            {"codes": ["a"], "subscription": ["b"]},
        ),
        (
            {
                "errors": [
                    {"component_id": 1, "kind": "allocation", "on": "quantity", "message": "Quantity: must be 0."}
                ]
            },
            ["Quantity: must be 0."],
            {"quantity": ["Quantity: must be 0."]},
        ),
        (
            [{"component_id": 1, "kind": "allocation", "on": "base", "message": "No."}],
            ["No."],
            {},
        ),
        ({"errors": [{"title": "3DS", "detail": "Redirect."}], "gateway_payment_id": "pi_1"}, ["Redirect."], {}),
        ({"errors": {"error": "Too many", "new_link_available_at": "2026-01-01T00:00:00Z"}}, ["Too many"], {}),
        ({"subscription": {"id": 1, "customer": {"email": "ada@example.com"}}}, [], {}),
        ({"message": "Not here"}, ["Not here"], {}),
        ({"status": 500, "error": "Internal Server Error"}, ["Internal Server Error"], {}),
        ({"errors": ["a", "a", "", None]}, ["a"], {}),
        # Fields may be called as messages are.
        (
            {"errors": {"description": "is too long", "title": ["a", "b"], "name": "can't be blank"}},
            ["description: is too long", "title: a", "title: b", "name: can't be blank"],
            {"description": ["is too long"], "title": ["a", "b"], "name": ["can't be blank"]},
        ),
        (
            {"errors": {"message": "can't be blank", "recipient_emails": ["invalid"]}},
            ["message: can't be blank", "recipient_emails: invalid"],
            {"message": ["can't be blank"], "recipient_emails": ["invalid"]},
        ),
        ({"errors": [{"description": "a"}, {"title": "b", "x": "y"}]}, ["a", "b"], {}),
        ({"errors": ["a"], "error": "b"}, ["a", "b"], {}),
        ({"errors": {"base": []}, "message": "a"}, ["a"], {}),
        ({"errors": [{"message": "a", "on": [], "field": "b"}]}, ["b: a"], {"b": ["a"]}),
        ({"errors": {"count": 3}}, ["count: 3"], {"count": ["3"]}),
        ({}, [], {}),
        ({"errors": []}, [], {}),
        (None, [], {}),
        (5, ["5"], {}),
    ],
)
def test_shapes(body: Any, flat: list[str], fields: dict[str, list[str]]) -> None:
    said, by_field = messages(body)
    assert list(said) == flat
    assert {field: list(each) for field, each in by_field.items()} == fields


ANY_SHAPE = given(
    body=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["errors", "error", "base", "on"]) | st.text(), inner)
        ),
    )
)


@ANY_SHAPE
@settings(max_examples=30)
def test_no_shape_is_too_odd(body: Any) -> None:
    _is_said_in_words(body)


@pytest.mark.heavy
@ANY_SHAPE
@settings(max_examples=200)
def test_no_shape_is_too_odd_heavy(body: Any) -> None:
    _is_said_in_words(body)


def _is_said_in_words(body: Any) -> None:
    said, by_field = messages(body)
    assert all(isinstance(each, str) and each for each in (*said, *by_field))


@pytest.mark.parametrize(
    ("content", "flat", "body"),
    [
        (b"HTTP Basic: Access denied.\n", ("HTTP Basic: Access denied.",), "HTTP Basic: Access denied."),
        (b"", (), None),
        (b" \n", (), None),
        (b"<html><h1>502</h1></html>", (), "<html><h1>502</h1></html>"),
        (b"\xff\xfe", ("\ufffd\ufffd",), "\ufffd\ufffd"),
        (b'{"errors": ["cut of', ('{"errors": ["cut of',), '{"errors": ["cut of'),
    ],
)
def test_bodies_that_are_no_json(content: bytes, flat: tuple[str, ...], body: Any) -> None:
    error = _error(502, content)
    assert (error.errors, error.body) == (flat, body)


@pytest.mark.parametrize(
    ("status", "body", "cls"),
    [
        (400, {}, errors.BadRequestError),
        (401, b"HTTP Basic: Access denied.\n", errors.AuthenticationError),
        (403, {}, errors.PermissionDeniedError),
        (404, b"", errors.NotFoundError),
        (409, {"error": "busy"}, errors.ConflictError),
        (409, {"errors": ["DuplicatePrevention::DuplicateSubmissionError"]}, errors.DuplicateSubmissionError),
        (422, {}, errors.UnprocessableEntityError),
        (
            422,
            {
                "errors": [
                    "Your Advanced Billing account has been canceled. Please contact support@maxio.com to reactivate."
                ]
            },
            errors.AccountBlockedError,
        ),
        (422, {"errors": ["Your trial has ended, please contact sales."]}, errors.AccountBlockedError),
        (422, {"errors": ["Site data clearing is in progress. Please try later."]}, errors.AccountBlockedError),
        (422, {"errors": ["This site has been deleted."]}, errors.AccountBlockedError),
        (429, b"", errors.RateLimitedError),
        (500, {}, errors.ServerError),
        (503, b"<html>", errors.ServerError),
        (418, {}, errors.APIStatusError),
        (302, b"", errors.APIStatusError),
    ],
)
def test_class_of_each_status(status: int, body: Any, cls: type[Exception]) -> None:
    error = _error(status, body, x_request_id="r-1")
    assert type(error) is cls
    assert (error.status_code, error.method, error.path, error.request_id) == (status, "POST", "/x.json", "r-1")


def test_documented_model_is_the_body_where_it_fits() -> None:
    error = _error(422, {"errors": ["a"]}, "create_product")
    assert type(error.body) is models.ErrorListResponse
    assert error.body.errors == ["a"]
    assert _error(422, {"errors": "a"}, "create_product").body == {"errors": "a"}
    assert _error(422, {"error": "a"}, "create_product").body == {"error": "a"}
    assert _error(422, ["a"], "create_product").body == ["a"]


def test_rate_limit_tells_how_long_and_the_reference() -> None:
    text = (
        b"Your request was denied due to a usage violation. "
        b"You can track this request with support by referencing 4f9a-77"
    )
    error = _error(429, text, retry_after="30")
    assert (error.retry_after, error.reference) == (30.0, "4f9a-77")


DATE = "Sat, 01 Nov 2025 10:00:00 GMT"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("2.5", 2.5),
        ("999999999", 3600.0),
        ("Sat, 01 Nov 2025 10:01:00 GMT", 60.0),
        ("Sat, 01 Nov 2025 09:00:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3600.0),
        ("Fri, 31 Dec 9999 23:59:59 -2300", None),
        ("Sat, 01 Nov 100000 10:00:00 GMT", None),
        ("inf", None),
        ("nan", None),
        ("-5", None),
        ("1e400", None),
        ("9" * 5000, None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    assert retry_after(Headers([("Retry-After", text), ("Date", DATE)])) == seconds


@given(text=st.text())
def test_no_retry_after_is_too_odd(text: str) -> None:
    seconds = retry_after(Headers([("Retry-After", text), ("Date", DATE)]))
    assert seconds is None or 0 <= seconds <= 3600
