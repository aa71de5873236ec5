"""What is wrong in a call is said before anything is sent; what is wrong in an answer never loses it."""

from __future__ import annotations

import inspect
import json
import logging
import re
from datetime import date, datetime
from typing import Any

import pytest

from maxio_sdk import AsyncMaxio, ResponseDecodeError, to_wire
from maxio_sdk._core import codec
from maxio_sdk.catalogue import OPERATIONS, Operation
from maxio_sdk.models import CreateSubscriptionComponent
from maxio_sdk.sandbox.fixtures import sample, wire_fields
from tests.support.answers import answer_of
from tests.support.grouped import each_operation
from tests.support.site import Recorder, client_over

pytestmark = pytest.mark.anyio

BY_ID = [operation for operation in OPERATIONS.values() if operation.path_params]
WITH_ROOT = [operation for operation in OPERATIONS.values() if operation.body and operation.body.root]
ANSWERING = [
    operation
    for operation in OPERATIONS.values()
    if operation.result is not None and operation.paging is None and operation.result.path and not operation.result.many
]


@pytest.fixture
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Run half of the operations on each event loop: what is refused before the sending meets neither."""
    return "trio" if sum(request.node.name.encode()) % 2 else "asyncio"


def method_of(client: AsyncMaxio, operation: Operation[Any]) -> Any:
    resource: Any = client
    for part in operation.resource.split("."):
        resource = getattr(resource, part)
    return getattr(resource, operation.name)


def required_of(method: Any) -> dict[str, Any]:
    """Return a value for each argument that has no default; nothing looks at it."""
    return {
        name: 1
        for name, parameter in inspect.signature(method).parameters.items()
        if parameter.default is inspect.Parameter.empty
    }


# Typed methods


@each_operation(OPERATIONS.values())
async def test_unknown_missing_and_misplaced_arguments(operation: Operation[Any]) -> None:
    recorder = Recorder()
    method = method_of(client_over(recorder), operation)
    required = required_of(method)
    with pytest.raises(TypeError, match="unexpected keyword argument 'no_such_argument'"):
        await method(**required, no_such_argument=1)
    for name in required:
        with pytest.raises(TypeError, match=f"missing 1 required .* argument: '{name}'"):
            await method(**{key: value for key, value in required.items() if key != name})
    # Only path ids are positional.
    ids = [1] * len(operation.path_params)
    others = {name: value for name, value in required.items() if name not in {p.name for p in operation.path_params}}
    with pytest.raises(TypeError, match="positional argument"):
        await method(*ids, "misplaced", **others)
    assert not recorder.requests


@each_operation(BY_ID)
async def test_id_that_is_none(operation: Operation[Any]) -> None:
    recorder = Recorder()
    method = method_of(client_over(recorder), operation)
    required = required_of(method)
    for first in operation.path_params:
        for wrong in (None, 1.0, True, [1]):
            with pytest.raises(TypeError, match=f"^{first.name}: "):
                await method(**{**required, first.name: wrong})
        # These would lead to another path.
        for wrong in ("", ".", ".."):
            with pytest.raises(ValueError, match=f"^{first.name}: "):
                await method(**{**required, first.name: wrong})
    assert not recorder.requests


async def test_a_datetime_is_no_day() -> None:
    recorder = Recorder([])
    maxio = client_over(recorder)
    with pytest.raises(TypeError, match=r"^start_date: a day is asked for; give a date"):
        await maxio.customers.list(start_date=datetime(2026, 1, 31, 9, 30))
    assert not recorder.requests
    await maxio.customers.list(start_date=date(2026, 1, 31), start_datetime=datetime(2026, 1, 31, 9, 30))
    assert "start_date=2026-01-31&start_datetime=2026-01-31%2009%3A30%3A00" in str(recorder.request.url)


async def test_options_that_are_none() -> None:
    recorder = Recorder({"customer": {}})
    maxio = client_over(recorder)
    wrong: Any = {"timeout": 5}
    for call in (
        lambda: maxio.customers.get(7, request_options=wrong),
        lambda: maxio.call("read_customer", path={"id": 7}, request_options=wrong),
        lambda: maxio.request("GET", "/customers/7.json", request_options=wrong),
    ):
        with pytest.raises(TypeError, match=r"^request_options must be a RequestOptions, as in .*, not .* dict$"):
            await call()
    assert not recorder.requests


async def test_value_that_cannot_be_sent_is_named() -> None:
    recorder = Recorder()
    maxio = client_over(recorder)
    with pytest.raises(TypeError, match=r"^metafields\.color: a set cannot be sent"):
        await maxio.subscriptions.create(metafields={"color": {1}})
    with pytest.raises(ValueError, match=r"^price_in_cents: JSON has no NaN"):
        await maxio.products.create(
            "f",
            name="n",
            description="d",
            price_in_cents=float("nan"),  # type: ignore[arg-type]
            interval=1,
            interval_unit="month",
        )
    assert not recorder.requests


async def test_no_amount_has_rounding_errors() -> None:
    """0.1 + 0.2 would be charged as 0.30000000000000004."""
    recorder = Recorder({"component": {}})
    maxio = client_over(recorder)
    wrong: Any = 0.1 + 0.2
    component = CreateSubscriptionComponent(component_id=1, unit_balance=1, allocated_quantity=wrong)
    for call, name in (
        (
            lambda: maxio.components.create_metered(
                "f", name="n", unit_name="u", pricing_scheme="per_unit", unit_price=wrong
            ),
            "unit_price",
        ),
        (lambda: maxio.subscriptions.create(components=[component]), r"components\[0\].allocated_quantity"),
        (lambda: maxio.subscriptions.usages.create(1, 2, quantity=wrong), "quantity"),
    ):
        with pytest.raises(TypeError, match=f"^{name}: this float is not exact, .*; give a Decimal, an int or a str$"):
            await call()
    assert not recorder.requests


class Other(float):
    """A float of another library."""

    def __repr__(self) -> str:
        return f"other.float64({float(self)})"


async def test_data_is_sent_as_it_is() -> None:
    """What was read from JSON may have any numbers."""
    recorder = Recorder({"component": {}})
    maxio = client_over(recorder)
    body = {"metered_component": {"name": "n", "unit_name": "u", "unit_price": 0.1 + 0.2}}
    await maxio.call("create_metered_component", path={"product_family_id": "f"}, body=body)
    await maxio.request("POST", "/new.json", json={"a": 0.1 + 0.2})
    await maxio.subscriptions.create(metafields={"a": 0.1 + 0.2})
    for price in (19.99, Other(1234567890.125), 1e-7):
        await maxio.subscriptions.usages.create(1, 2, quantity=price)  # type: ignore[arg-type]
    assert [b"0.30000000000000004" in request.content for request in recorder.requests] == [True] * 3 + [False] * 3
    assert json.loads(recorder.requests[3].content)["usage"]["quantity"] == 19.99


# `call`


async def test_unknown_operation() -> None:
    recorder = Recorder()
    with pytest.raises(TypeError, match=r"no operation 'create_custmer' .did you mean 'create_customer'"):
        await client_over(recorder).call("create_custmer")
    assert not recorder.requests


@each_operation(OPERATIONS.values())
async def test_unknown_parameters_of_call(operation: Operation[Any]) -> None:
    recorder = Recorder()
    maxio = client_over(recorder)
    path = {param.wire: 1 for param in operation.path_params}
    for param in operation.path_params:
        wrong = {**path, f"{param.wire}x": path[param.wire]}
        del wrong[param.wire]
        with pytest.raises(TypeError, match=f"{operation.id}: unknown path .*did you mean '{param.wire}'"):
            await maxio.call(operation.id, path=wrong)
        with pytest.raises(TypeError, match=f"{operation.id}: the path parameter '{param.wire}' is missing"):
            await maxio.call(operation.id, path={name: value for name, value in path.items() if name != param.wire})
    for param in operation.query_params:
        said = re.escape(f"{operation.id}: unknown query parameter '{param.wire}x' (did you mean '")
        with pytest.raises(TypeError, match=said):
            await maxio.call(operation.id, path=path, query={f"{param.wire}x": 1})
    assert not recorder.requests


@each_operation(WITH_ROOT)
async def test_unknown_body_key_of_call(operation: Operation[Any]) -> None:
    recorder = Recorder()
    maxio = client_over(recorder)
    assert operation.body is not None
    root = operation.body.root
    path = {param.wire: 1 for param in operation.path_params}
    query = {param.wire: 1 for param in operation.query_params if param.required}
    with pytest.raises(TypeError, match=f"{operation.id}: unknown body key '{root}x' .did you mean '{root}'"):
        await maxio.call(operation.id, path=path, query=query, body={f"{root}x": {}})
    with pytest.raises(TypeError, match=f"{operation.id}: the body must be an object with the key '{root}'"):
        await maxio.call(operation.id, path=path, query=query, body=[1])
    assert not recorder.requests


async def test_body_where_none_is_taken() -> None:
    recorder = Recorder()
    with pytest.raises(TypeError, match="read_customer takes no body"):
        await client_over(recorder).call("read_customer", path={"id": 1}, body={})
    assert not recorder.requests


# Answers


def spoilt(operation: Operation[Any]) -> Any:
    """Return an answer whose value is of another type than it should be."""
    assert operation.result is not None
    answer = inner = answer_of(operation)
    *outer, last = operation.result.path
    for key in outer:
        inner = inner[key]
    inner[last] = 5 if isinstance(inner[last], str) else "canary"
    return answer


@each_operation(ANSWERING)
async def test_answer_of_a_wrong_type_is_kept(
    operation: Operation[Any], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codec, "_reported", set())
    caplog.clear()
    answer = spoilt(operation)
    path = {param.wire: 1 for param in operation.path_params}
    query = {param.wire: 1 for param in operation.query_params if param.required}
    body = _body_of(operation)
    caplog.set_level(logging.WARNING, "maxio_sdk")
    kept = None
    for _ in range(2):
        kept = await client_over(Recorder(answer)).call(operation.id, path=path, query=query, **body)
    assert operation.result is not None
    for key in operation.result.path:
        answer = answer[key]
    assert kept == answer
    logged = [record for record in caplog.records if record.name == "maxio_sdk"]
    assert [record.levelname for record in logged] == ["WARNING"]
    assert operation.result.type in logged[0].getMessage()
    assert "canary" not in caplog.text
    with pytest.raises(ResponseDecodeError) as caught:
        await client_over(Recorder(spoilt(operation)), strict=True).call(operation.id, path=path, query=query, **body)
    assert caught.value.misfits
    assert caught.value.succeeded
    assert "canary" not in str(caught.value) + repr(caught.value)
    assert ("was applied" in str(caught.value)) == (operation.method != "GET")


def _body_of(operation: Operation[Any]) -> dict[str, Any]:
    form = operation.body
    if form is None:
        return {}
    if form.whole is not None:
        value = sample(form.whole.type)
    elif form.type is not None:
        value = dict.fromkeys(wire_fields(codec.resolve(form.type)), 1)
    else:
        value = {}
    return {"body": {form.root: value} if form.root else value}


async def test_field_of_a_wrong_type(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "_reported", set())
    data = {"id": "canary", "first_name": ["canary"], "created_at": "canary", "last_name": None, "new": {"a": [0]}}
    recorder = Recorder({"customer": data}, 201)
    for _ in range(2):
        customer = await client_over(recorder).customers.create(first_name="A", last_name="B", email="c")
        assert to_wire(customer) == data
    shown = [record.getMessage().partition(" ")[0] for record in caplog.records if record.name == "maxio_sdk"]
    assert sorted(path for path in shown) == sorted(set(shown))
    assert {"Customer.id", "Customer.first_name", "Customer.created_at"} <= set(shown)
    assert "canary" not in caplog.text
    with pytest.raises(ResponseDecodeError, match=r"Customer\.id.* was applied: do not send it again") as caught:
        await client_over(recorder, strict=True).customers.create(first_name="A", last_name="B", email="c")
    assert "canary" not in str(caught.value)
    assert b"canary" in caught.value.content
