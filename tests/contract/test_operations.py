"""Every operation: the published facts, and the request and answer of the typed method on the wire."""

from __future__ import annotations

import base64
import inspect
import json
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import attrs
import pytest

import maxio_sdk.models
from maxio_sdk import to_wire
from maxio_sdk.catalogue import OPERATIONS, Operation
from maxio_sdk.sandbox.fixtures import sample, wire_fields
from tests.support.answers import answer_of, decoded_of
from tests.support.grouped import each_operation, grouped
from tests.support.site import Recorder, client_over

pytestmark = pytest.mark.anyio

FACTS: dict[str, dict[str, Any]] = {
    fact["id"]: fact for fact in json.loads((Path(__file__).parent / "catalogue.json").read_text(encoding="utf-8"))
}
EXAMPLES = sorted(id_ for id_, fact in FACTS.items() if "example_request" in fact)

operations = each_operation(OPERATIONS.values())


def test_all_operations_are_there() -> None:
    assert len(OPERATIONS) == 268
    assert OPERATIONS.keys() == FACTS.keys()


@operations
def test_the_facts_are_those_of_the_published_catalogue(operation: Operation[Any]) -> None:
    fact = FACTS[operation.id]
    assert (operation.method, operation.path, operation.server) == (fact["method"], fact["path"], fact["server"])
    assert operation.auth == fact.get("auth", "basic")
    assert (operation.body is not None) == fact["body"]
    assert (operation.result is not None) == fact["content"]
    for place, params in (("path", operation.path_params), ("query", operation.query_params)):
        published = {param["wire"]: param for param in fact["params"] if param["in"] == place}
        ours = {param.wire: param for param in params}
        assert ours.keys() == published.keys()
        for wire, param in published.items():
            assert ours[wire].style == param.get("array_style")
            assert ours[wire].required or not param["required"]
    assert set(operation.cursor) == set(fact.get("cursor", ())) or operation.paging is None
    assert set(operation.errors) <= {*fact["errors"], 400, 401, 403, 404, 409, 422, 429}


def method_of(client: Any, operation: Operation[Any]) -> Any:
    resource = client
    for part in operation.resource.split("."):
        resource = getattr(resource, part)
    return getattr(resource, operation.name)


@operations
def test_the_method_is_on_its_resource_with_its_words(operation: Operation[Any]) -> None:
    method = method_of(client_over(Recorder()), operation)
    parameters = inspect.signature(method).parameters
    assert {param.name for param in (*operation.path_params, *operation.query_params)} <= parameters.keys()
    assert [
        name for name, parameter in parameters.items() if parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    ] == [param.name for param in operation.path_params]
    assert "request_options" in parameters
    doc = inspect.getdoc(method) or ""
    assert f"`{operation.method} {operation.path}`" in doc
    assert doc.splitlines()[0] == operation.summary
    assert f"Maxio's API reference: {operation.reference}, " in doc


def arguments_of(operation: Operation[Any]) -> tuple[dict[str, Any], Any]:
    """Return a sample for every keyword argument, and the body that they must give."""
    arguments = {param.name: sample(param.type) for param in operation.query_params}
    body = operation.body
    if body is None:
        return arguments, None
    fields: dict[str, Any] = {}
    if body.type is not None:
        cls = getattr(maxio_sdk.models, body.type)
        fields = {wire: sample(type_) for wire, type_ in wire_fields(cls).items()}
        names = {wire: name for name, wire in body.renames.items()}
        arguments |= {names.get(wire, wire): value for wire, value in fields.items()}
    top = {param.wire: sample(param.type) for param in body.params}
    arguments |= {param.name: top[param.wire] for param in body.params}
    value: Any = fields
    if body.whole is not None and body.type is None:
        value = arguments[body.whole.name] = sample(body.whole.type)
    if body.root is not None:
        return arguments, {body.root: value, **top}
    return arguments, {**value, **top} if isinstance(value, dict) else value


def query_pairs(operation: Operation[Any]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for param in operation.query_params:
        _add(pairs, param.wire, sample(param.type), param.style)
    return pairs


def _add(pairs: list[tuple[str, str]], name: str, value: Any, style: str | None) -> None:
    if isinstance(value, Mapping):
        for key, each in value.items():
            _add(pairs, f"{name}[{key}]", each, style)
    elif isinstance(value, list) and style == "comma":
        pairs.append((name, ",".join(_written(each) for each in value)))
    elif isinstance(value, list):
        pairs.extend((f"{name}[]", _written(each)) for each in value)
    else:
        pairs.append((name, _written(value)))


def _written(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


# Every operation is called on trio as well, by the test that follows.
@operations
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_typed_method_sends_exactly_its_request_and_decodes_its_answer(operation: Operation[Any]) -> None:
    recorder = Recorder(answer_of(operation))
    client = client_over(recorder)
    positional = [sample(param.type) for param in operation.path_params]
    keyword, body = arguments_of(operation)
    result = await method_of(client, operation)(*positional, **keyword)

    path = operation.path
    for param, value in zip(operation.path_params, positional, strict=True):
        path = path.replace(f"{{{param.wire}}}", quote(str(value), safe=""))
    base = {"production": "https://acme.chargify.com", "events": "https://events.chargify.com/acme"}[operation.server]
    assert recorder.request.method == operation.method
    assert str(recorder.request.url).partition("?")[0] == base + path
    assert list(recorder.request.url.params.multi_items()) == query_pairs(operation)
    assert (
        recorder.request.headers["authorization"]
        == {
            "basic": "Basic " + base64.b64encode(b"key:x").decode(),
            "seller": "Bearer seller",
        }[operation.auth]
    )
    sent = recorder.body
    if operation.token == "body":
        assert uuid.UUID(sent.pop("uniqueness_token"))
        sent = sent or (None if body is None else {})
    assert sent == body
    assert "uniqueness_token" not in str(recorder.request.url)
    if operation.result is None:
        assert result is None
    elif operation.paging is not None:
        assert to_wire(result.items) == decoded_of(operation)
    else:
        assert to_wire(result) == decoded_of(operation)


@operations
@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_a_call_by_id_sends_and_decodes_the_same(operation: Operation[Any]) -> None:
    typed, by_id = Recorder(answer_of(operation)), Recorder(answer_of(operation))
    path = {param.wire: sample(param.type) for param in operation.path_params}
    keyword, body = arguments_of(operation)
    result = await method_of(client_over(typed), operation)(*path.values(), **keyword)
    query = {param.wire: sample(param.type) for param in operation.query_params}
    options = {"body": body} if body is not None else {}
    called = await client_over(by_id).call(operation.id, path=path, query=query, **options)
    assert called.items == result.items if operation.paging else called == result
    assert by_id.request.method == typed.request.method
    assert by_id.request.url == typed.request.url
    bodies = [dict(each.body) if isinstance(each.body, dict) else each.body for each in (typed, by_id)]
    if operation.token == "body":
        assert bodies[0].pop("uniqueness_token") != bodies[1].pop("uniqueness_token")
    assert bodies[0] == bodies[1]


@operations
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_raw_response_has_the_same_data(operation: Operation[Any]) -> None:
    recorder = Recorder(answer_of(operation))
    client = client_over(recorder)
    positional = [sample(param.type) for param in operation.path_params]
    keyword, _ = arguments_of(operation)
    response = await method_of(client.with_raw_response, operation)(*positional, **keyword)
    assert response.status_code in {200, 204}
    assert response.attempts == 1
    assert response.json() == answer_of(operation)
    if operation.result is not None:
        data = response.data.items if operation.paging is not None else response.data
        assert to_wire(data) == decoded_of(operation)


@grouped("id_", EXAMPLES, by=lambda id_: OPERATIONS[id_].resource.partition(".")[0], name=str)
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_the_published_example_is_what_a_user_would_write(id_: str) -> None:
    operation, example = OPERATIONS[id_], FACTS[id_]["example_request"]
    recorder = Recorder(answer_of(operation))
    positional = [sample(param.type) for param in operation.path_params]
    required = {param.name: sample(param.type) for param in operation.query_params if param.required}
    await method_of(client_over(recorder), operation)(*positional, **required, **_as_keywords(operation, example))
    sent = recorder.body
    if operation.token == "body":
        assert uuid.UUID(sent.pop("uniqueness_token"))
    assert sent == example


def _as_keywords(operation: Operation[Any], example: Any) -> dict[str, Any]:
    """Write a body as a user would: fields of the root as keyword arguments."""
    body = operation.body
    assert body is not None
    if body.whole is not None and body.type is None:
        return {body.whole.name: example if body.root is None else example[body.root]}
    own = {param.wire: param.name for param in body.params}
    keywords = {own[wire]: value for wire, value in example.items() if wire in own}
    rest = {wire: value for wire, value in example.items() if wire not in own}
    fields = rest if body.root is None else rest.get(body.root, {})
    if body.whole is not None and isinstance(fields, list):
        return {**keywords, body.whole.name: fields}
    names = {wire: name for name, wire in body.renames.items()}
    return {**keywords, **{names.get(wire, wire): value for wire, value in fields.items()}}


FOUND = {id_: operation.find for id_, operation in OPERATIONS.items() if operation.find is not None}
REREAD = {id_: operation.reread for id_, operation in OPERATIONS.items() if operation.reread is not None}


def needed(operation: Operation[Any]) -> set[str]:
    """Return the names of the parameters without which it can't be called."""
    required = {param.wire for param in operation.query_params if param.required}
    return required | {param.wire for param in operation.path_params}


def test_creates_with_a_natural_key_say_how_to_find_what_they_made() -> None:
    components = ("event_based", "metered", "on_off", "prepaid_usage", "quantity_based")
    assert {id_: (find.argument, find.operation, find.prefix + find.parameter) for id_, find in FOUND.items()} == {
        "create_customer": ("reference", "read_customer_by_reference", "reference"),
        "create_subscription": ("reference", "find_subscription", "reference"),
        "create_product_family": ("handle", "read_product_family", "handle:id"),
        "create_product": ("handle", "read_product_by_handle", "api_handle"),
        "create_product_price_point": ("handle", "read_product_price_point", "handle:price_point_id"),
        **{f"create_{kind}_component": ("handle", "find_component", "handle") for kind in components},
        "create_component_price_point": ("handle", "read_component_price_point", "handle:price_point_id"),
        "clone_component_price_point": ("handle", "read_component_price_point", "handle:price_point_id"),
        "create_coupon": ("code", "find_coupon", "code"),
    }


@pytest.mark.parametrize("id_", FOUND)
def test_the_finder_gets_all_that_it_needs_and_its_answer_tells_key_and_time(id_: str) -> None:
    operation, find = OPERATIONS[id_], FOUND[id_]
    finder = OPERATIONS[find.operation]
    assert finder.method == "GET"
    assert operation.body is not None
    assert operation.body.type is not None
    assert find.argument in wire_fields(getattr(maxio_sdk.models, operation.body.type))
    supplied = {find.parameter, *find.also}
    assert needed(finder) <= supplied <= {param.wire for param in (*finder.path_params, *finder.query_params)}
    assert set(find.also.values()) <= {param.wire for param in operation.path_params}
    assert operation.result is not None
    assert finder.result is not None
    assert (finder.result.type, finder.result.many) == (operation.result.type, False)
    fields = attrs.fields_dict(getattr(maxio_sdk.models, operation.result.type))
    assert {find.argument, "created_at"} <= fields.keys()


def test_a_coupon_is_looked_up_in_the_family_it_was_created_in() -> None:
    assert FOUND["create_coupon"].also == {"product_family_id": "product_family_id"}


def test_what_had_been_done_before_is_read_again() -> None:
    assert REREAD == {
        "archive_component": "read_component",
        "archive_component_price_point": "read_component_price_point",
        "archive_coupon": "read_coupon",
        "archive_product": "read_product",
        "archive_product_price_point": "read_product_price_point",
        "cancel_subscription": "read_subscription",
        "change_subscription_default_payment_profile": "read_payment_profile",
        "change_subscription_group_default_payment_profile": "read_payment_profile",
    }


@pytest.mark.parametrize("id_", REREAD)
def test_the_value_is_reread_by_the_same_path(id_: str) -> None:
    operation, reader = OPERATIONS[id_], OPERATIONS[REREAD[id_]]
    assert reader.method == "GET"
    assert operation.result is not None
    assert reader.result is not None
    assert (reader.result.type, reader.result.many) == (operation.result.type, operation.result.many)
    ours = {param.wire: param.type for param in operation.path_params}
    theirs = {param.wire: param.type for param in reader.path_params}
    assert needed(reader) <= ours.keys()
    assert theirs == {wire: ours[wire] for wire in theirs}


def test_only_errors_that_prove_the_effect_count_as_done() -> None:
    done = {id_: [(each.status, each.message) for each in op.done] for id_, op in OPERATIONS.items() if op.done}
    assert done == {
        "archive_component_price_point": [(422, "already archived")],
        "cancel_subscription": [(422, "already canceled")],
        "change_subscription_default_payment_profile": [(422, "already the current payment profile")],
        "change_subscription_group_default_payment_profile": [(422, "already the current payment profile")],
    }


def test_deletes_may_be_repeated_but_the_one_that_could_take_off_more() -> None:
    unsafe = {id_ for id_, op in OPERATIONS.items() if op.method in {"GET", "DELETE"} and not op.repeatable}
    assert unsafe == {"remove_coupon_from_subscription"}


def test_long_lists_of_events_alone_go_in_several_requests() -> None:
    split = {id_: op.body.max_items for id_, op in OPERATIONS.items() if op.body and op.body.max_items is not None}
    assert split == {"bulk_record_events": 1000}


def test_tokens_go_with_every_post_and_put_but_events() -> None:
    for operation in OPERATIONS.values():
        wanted = operation.method in {"POST", "PUT"} and operation.server == "production"
        assert operation.token == ("body" if wanted else "none"), operation.id


def test_signups_and_allocations_come_first() -> None:
    critical = {operation.id for operation in OPERATIONS.values() if operation.priority == "critical"}
    assert critical >= {
        "create_subscription",
        "signup_with_subscription_group",
        "allocate_component",
        "allocate_components",
    }


def test_an_operation_is_plain_data() -> None:
    operation = OPERATIONS["create_customer"]
    assert attrs.asdict(operation)["body"]["root"] == "customer"
    assert (operation.resource, operation.name) == ("customers", "create")
