"""The tree of errors, and what errors show."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import pytest

from maxio_sdk import errors
from maxio_sdk._core.api_response import Headers
from maxio_sdk.models import ErrorListResponse

STATUS: dict[str, Any] = {
    "status_code": 422,
    "method": "POST",
    "path": "/customers/{id}.json",
    "errors": ("First name: cannot be blank.",),
    "field_errors": {"a": ("b",)},
    "body": ErrorListResponse(errors=["First name: cannot be blank."]),
    "headers": Headers([("Set-Cookie", "canary")]),
    "request_id": "r-1",
    "operation": "create_customer",
}
EXAMPLES: list[errors.MaxioError] = [
    errors.MaxioError("m"),
    errors.ConfigurationError("m"),
    errors.ClientClosedError("m"),
    errors.APIConnectionError("m", operation="o"),
    errors.APITimeoutError("m", operation="o"),
    errors.OutcomeUnknownError("m", operation="o", uniqueness_token="canary"),
    errors.ResponseDecodeError(
        "m", operation="o", status_code=200, headers={"a": "canary"}, content=b"canary", misfits=("A.b",)
    ),
    errors.JournalError("m"),
    errors.SourceError("m"),
    errors.WebhookPayloadError("m"),
    errors.WebhookSignatureError("m"),
    errors.WebhookStoreError("m"),
    *(
        getattr(errors, name)(**STATUS)
        for name in errors.__all__
        if issubclass(getattr(errors, name), errors.APIStatusError) and name != "RateLimitedError"
    ),
    errors.RateLimitedError(retry_after=5.0, reference="ref", **STATUS),
]


def test_every_error_is_in_the_examples() -> None:
    assert {type(error).__name__ for error in EXAMPLES} == set(errors.__all__)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("again", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy])
def test_errors_survive_pickling_and_copying(error: errors.MaxioError, again: Any) -> None:
    other = again(error)
    assert type(other) is type(error)
    assert (str(other), repr(other), other.args) == (str(error), repr(error), error.args)
    first, second = dict(vars(error)), dict(vars(other))
    for each in (first, second):
        if "headers" in each:
            each["headers"] = dict(each["headers"])
    assert first == second


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_errors_show_nothing_secret(error: errors.MaxioError) -> None:
    shown = str(error) + repr(error) + "".join(traceback.format_exception(error))
    assert "canary" not in shown


def test_tree() -> None:
    parents = {
        "ClientClosedError": "ConfigurationError",
        "APITimeoutError": "APIConnectionError",
        "DuplicateSubmissionError": "ConflictError",
        "AccountBlockedError": "UnprocessableEntityError",
    }
    status = {
        "BadRequestError",
        "AuthenticationError",
        "PermissionDeniedError",
        "NotFoundError",
        "ConflictError",
        "UnprocessableEntityError",
        "RateLimitedError",
        "ServerError",
    }
    for name in set(errors.__all__) - {"MaxioError"}:
        parent = parents.get(name, "APIStatusError" if name in status else "MaxioError")
        assert getattr(errors, name).__base__.__name__ == parent
        assert f"── {name}" in str(errors.__doc__)


def test_message_says_what_happened_and_what_to_do() -> None:
    assert str(errors.UnprocessableEntityError(**STATUS)) == (
        "POST /customers/{id}.json answered 422: First name: cannot be blank. Nothing was applied. (request id r-1)"
    )
    assert "Whether it was applied is not known" in str(errors.ServerError(**STATUS))
    assert "It was a read" in str(errors.ServerError(**{**STATUS, "method": "GET"}))


def test_message_is_bounded_and_hides_card_numbers() -> None:
    said = ("card 4111 1111-1111 1111 is bad", *(f"e{n}" for n in range(20)), "x" * 9000)
    text = str(errors.BadRequestError(**{**STATUS, "errors": said}))
    assert "card *** is bad" in text
    assert "and 17 more" in text
    assert len(str(errors.BadRequestError(**{**STATUS, "errors": ("x" * 9000,)}))) < 1200


@pytest.mark.parametrize("status", [303, 408, 500])
def test_message_does_not_claim_that_a_write_did_nothing(status: int) -> None:
    unsure = errors.ServerError if status == 500 else errors.APIStatusError
    text = str(unsure(status_code=status, method="POST", path="/x.json"))
    assert text.endswith("Whether it was applied is not known: look before you send it again.")
    assert "not known" not in str(unsure(status_code=status, method="GET", path="/x.json"))


def test_errors_without_headers_can_be_pickled_too() -> None:
    for error in (
        errors.NotFoundError(status_code=404, method="GET", path="/x.json"),
        errors.ResponseDecodeError("m", status_code=200),
    ):
        assert pickle.loads(pickle.dumps(error)).headers == {}
        assert copy.deepcopy(error).headers == {}


def test_headers_are_found_in_any_case() -> None:
    headers = Headers([("Content-Type", "text/html")])
    assert errors.ResponseDecodeError("m", status_code=200, headers=headers).headers["Content-Type"] == "text/html"


def test_decode_error_tells_whether_the_call_succeeded() -> None:
    assert errors.ResponseDecodeError("m", status_code=201).succeeded
    assert not errors.ResponseDecodeError("m", status_code=500).succeeded
