"""Answers to values."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from maxio_sdk._core.api_response import APIResponse, Headers, WireResponse
from maxio_sdk._core.operation import Operation, Result
from maxio_sdk._core.response import decode, decode_rows
from maxio_sdk.errors import NotFoundError, ResponseDecodeError
from tests.core.sample import Pet


def _operation(result: Result | None, method: Any = "POST") -> Operation[Any]:
    return Operation(
        id="make_pet", method=method, path="/pets.json", resource="pets", name="make", summary="", result=result
    )


ONE = _operation(Result(type="Pet", path=("pet",)))
BARE = _operation(Result(type="Pet"))
MANY = _operation(Result(type="Pet", path=("data", "pets"), many=True, item="pet"), "GET")
NOTHING = _operation(None)


def _response(body: Any, status: int = 200, kind: str = "application/json") -> WireResponse:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return WireResponse(status_code=status, headers=Headers([("Content-Type", kind)]), content=content)


@pytest.mark.parametrize("strict", [True, False])
def test_values(strict: bool) -> None:
    assert decode(ONE, _response({"pet": {"id": 1, "new": 0}}, 201), strict=strict) == Pet(id=1, extra={"new": 0})
    assert decode(BARE, _response({"id": 1}), strict=strict) == Pet(id=1)
    assert decode(MANY, _response({"data": {"pets": [{"pet": {"id": 1}}]}}), strict=strict) == [Pet(id=1)]
    assert decode(NOTHING, _response(b"", 204), strict=strict) is None
    assert decode(NOTHING, _response(b"OK", 200, "text/plain"), strict=strict) is None
    with pytest.raises(ResponseDecodeError, match="Whether it was applied is not known"):
        decode(NOTHING, _response(b"<html>", 200, "text/html"), strict=strict)


def test_error_status_raises() -> None:
    with pytest.raises(NotFoundError) as caught:
        decode(ONE, _response(b"", 404), strict=False)
    assert (caught.value.method, caught.value.path) == ("POST", "/pets.json")
    assert caught.value.operation == "make_pet"


@pytest.mark.parametrize(
    ("operation", "body", "value", "path"),
    [
        (ONE, {"id": 1}, Pet(id=1), "make_pet: the key 'pet'"),
        (ONE, {"pet": [1]}, [1], "Pet"),
        (ONE, [1], [1], "make_pet: the key 'pet'"),
        (BARE, {"id": "x"}, Pet(id="x"), "Pet.id"),  # type: ignore[arg-type]
        (MANY, {"data": {"pets": [{"id": 1}]}}, [Pet(id=1)], "make_pet: the key 'pet' of an item"),
        (MANY, {"data": {"pets": {"a": 1}}}, {"a": 1}, "make_pet: the list"),
    ],
)
def test_off_spec(
    operation: Operation[Any], body: Any, value: Any, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "maxio_sdk"):
        assert decode(operation, _response(body), strict=False) == value
    assert caplog.records[0].args == (path,)
    with pytest.raises(ResponseDecodeError) as caught:
        decode(operation, _response(body), strict=True)
    assert caught.value.misfits[0] == path
    assert path in str(caught.value)
    assert caught.value.succeeded
    assert json.loads(caught.value.content) == body


def test_empty_body_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert decode(_operation(Result(type="Pet")), _response(b""), strict=False) is None
    assert [record.getMessage() for record in caplog.records] == [
        "make_pet: the empty body does not fit its documented type and was kept as it came"
    ]


def test_empty_body() -> None:
    assert decode(ONE, _response(b"", 200), strict=False) is None
    with pytest.raises(ResponseDecodeError, match="empty"):
        decode(ONE, _response(b" ", 200), strict=True)


@pytest.mark.parametrize("strict", [True, False])
def test_body_that_is_no_json_says_what_was_applied(strict: bool) -> None:
    page = _response(b"<html>secret words</html>", 201, "text/html; charset=utf-8")
    with pytest.raises(ResponseDecodeError, match=r"text/html.*Whether it was applied is not known") as caught:
        decode(ONE, page, strict=strict)
    assert caught.value.applied is None
    assert "secret" not in str(caught.value)
    assert caught.value.content == b"<html>secret words</html>"
    with pytest.raises(ResponseDecodeError) as caught:
        decode(MANY, page, strict=strict)
    assert caught.value.applied is False
    assert "before you send it again" not in str(caught.value)
    broken = _response(b'{"pet": {', 201)
    with pytest.raises(ResponseDecodeError, match="was applied: do not send it again") as caught:
        decode(ONE, broken, strict=strict)
    assert caught.value.applied is True


def test_rows_and_the_rest_of_the_envelope() -> None:
    rows = decode_rows(MANY, _response({"data": {"pets": [{"pet": {"id": 1}}], "total": 5}}), strict=True)
    assert (rows.items, rows.meta, rows.raw) == ([Pet(id=1)], {"total": 5}, [{"pet": {"id": 1}}])
    top = decode_rows(_operation(Result(type="Pet", many=True)), _response([{"id": 1}]), strict=True)
    assert (top.items, top.meta) == ([Pet(id=1)], {})
    assert decode_rows(MANY, _response(b"", 204), strict=True).items == []


@pytest.mark.parametrize(
    "body", [{}, {"data": {}}, {"data": {"pets": None}}, {"data": []}, [], {"message": "down"}, b""]
)
def test_missing_list_never_looks_empty(body: Any) -> None:
    with pytest.raises(ResponseDecodeError, match=r"no list at data\.pets"):
        decode_rows(MANY, _response(body), strict=False)


def test_answers_around_values() -> None:
    answer = APIResponse(
        data=1, status_code=201, headers=Headers([("X-A", "1"), ("x-a", "2")]), content=b'{"a": 1}', elapsed=0.5
    )
    assert answer.headers["x-A"] == "1, 2"
    assert answer.json() == {"a": 1}
    assert answer.with_data("x").data == "x"
    assert (answer.with_data("x").elapsed, answer.with_data("x").attempts) == (0.5, 1)
    assert repr(answer) == "<APIResponse 201, 8 bytes, attempts=1>"
    assert repr(answer.headers) == "Headers(x-a)"
    empty = APIResponse(data=None, status_code=204, headers={}, content=b"", elapsed=0.0)
    assert empty.json() is None
