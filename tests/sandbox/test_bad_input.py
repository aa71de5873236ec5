"""Nonsense of every kind, to every operation: an answer, never a failure of the sandbox."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from maxio_sdk._core.names import resolve
from maxio_sdk.catalogue import OPERATIONS, Operation
from maxio_sdk.sandbox._http.body import write_body
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.record import Record, rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox.fixtures import sample, wire_fields
from maxio_sdk.types import Model
from tests.sandbox.support import Api
from tests.support.grouped import each_operation

JUNK: tuple[Any, ...] = (
    *(None, "", 0, 1, -1, 7.5, 10**30, "10,23", "abc", "1e999", "NaN", "-0", True, False, "true"),
    *([], {}, [[]], [None], [1, "a", {}], {"a": {"b": []}}, {"0": {"a": 1}}),
    *("2026-02-30", "2026-01-31", "0000-00-00", "9999-12-31T23:59:59+14:00", "9999-12-31", "0001-01-01", "NOW"),
    *("\x00", "ÿ€𝄞", "x" * 3000, "handle:nope", "4111111111111111", "../..", "<b>", "%00"),
)

PATHS = (
    "0",
    "-1",
    "999999999999",
    "9" * 40,
    "abc",
    "handle:nope",
    "handle:",
    "reference:nope",
    "%2e%2e",
    "\x00",
    "ÿ€𝄞",
    "inv_0",
)


@pytest.fixture(scope="module")
def full() -> Api:
    """A site with everything on it."""
    return Api(seed="demo")


def ids(site: Site) -> dict[str, Callable[[random.Random], str]]:
    """Return how to find a real value for a path parameter, by a part of its name."""
    found: dict[str, Callable[[random.Random], str]] = {}
    for kind, store in site.stores.items():
        records: list[Record] = list(store)[:60]
        if records:
            name = kind.__name__.lower()
            found[name] = lambda chance, records=records: str(
                getattr(records[chance.randrange(len(records))], "uid", None)
                or records[chance.randrange(len(records))].id
            )
    found["api_handle"] = lambda _: "gold"
    return found


ALIASES = {
    "subscription_id_or_reference": "subscription",
    "resource_id": "subscription",
    "uid": "invoice",
    "invoice_uid": "invoice",
    "component_id": "component",
    "product_price_point_id": "productpricepoint",
    "price_point_id": "componentpricepoint",
}


def path_of(operation: Operation[Any], site: Site, chance: random.Random) -> str:
    """Fill the holes of a path: with what there is, or with nonsense."""
    real, path = ids(site), operation.path
    for parameter in operation.path_params:
        name = parameter.wire
        key = ALIASES.get(name, name.removesuffix("_id").replace("_", ""))
        if name == "id":
            key = operation.resource.split(".")[-1].removesuffix("s").replace("_", "")
        if name == "resource_type":
            value = chance.choice(["customers", "subscriptions", "invoices"])
        elif key in real and chance.random() < 0.85:
            value = real[key](chance)
        else:
            value = chance.choice(PATHS)
        path = path.replace(f"{{{name}}}", quote(value, safe=""))
    return path


def value_for(type_: Any, chance: random.Random, depth: int = 0) -> Any:
    """Return a value for a field: one that fits, fields of its own, or nonsense."""
    roll = chance.random()
    if roll < 0.45 or depth > 3:
        return chance.choice(JUNK)
    try:
        fitting = sample(type_)
    except (TypeError, KeyError, StopIteration):
        return chance.choice(JUNK)
    if isinstance(fitting, dict) and roll < 0.9:
        return {key: chance.choice(JUNK) if chance.random() < 0.3 else inner for key, inner in fitting.items()}
    if isinstance(fitting, list) and fitting and roll < 0.9:
        return [fitting[0], chance.choice(JUNK)] if chance.random() < 0.3 else fitting
    return fitting


def body_of(operation: Operation[Any], chance: random.Random) -> Any:
    """Make a body: with the right root and fields, mostly, and wrong values."""
    body = operation.body
    if body is None or chance.random() < 0.05:
        return chance.choice(JUNK)
    inner: Any = {}
    if body.whole is not None:
        inner = value_for(body.whole.type, chance)
    elif body.type is not None:
        model = resolve(body.type)
        fields = wire_fields(model) if isinstance(model, type) and issubclass(model, Model) else {}
        chosen = [name for name in fields if chance.random() < chance.choice((0.2, 0.6, 0.9))]
        inner = {name: value_for(fields[name], chance) for name in chosen}
    if chance.random() < 0.05:
        inner = chance.choice(JUNK)
    whole: Any = {body.root: inner} if body.root is not None else inner
    if isinstance(whole, dict):
        whole.update({each.wire: value_for(each.type, chance) for each in body.params if chance.random() < 0.7})
    return whole


def query_of(operation: Operation[Any], chance: random.Random) -> str:
    """Make a query: of known and unknown parameters, in all styles."""
    pairs: list[tuple[str, str]] = []
    for parameter in operation.query_params:
        if chance.random() < 0.4:
            style = chance.choice(("{}", "{}", "{}[]", "{}[key]", "{}[a][b]"))
            pairs.append((style.format(parameter.wire), str(chance.choice(JUNK))[:100]))
    if chance.random() < 0.2:
        pairs.append(("unknown[", "]"))
    return urlencode(pairs)


def requests(operation: Operation[Any], site: Site, count: int) -> Iterator[tuple[str, str, Any]]:
    chance = random.Random(operation.id)
    for _ in range(count):
        body = body_of(operation, chance) if operation.method != "GET" else None
        yield path_of(operation, site, chance), query_of(operation, chance), body


def check(api: Api, operation: Operation[Any], count: int) -> None:
    for path, query, body in requests(operation, api.site, count):
        with rehearsal():
            content = None if body is None else json.dumps(body).encode()
            authorization = "Bearer seller" if operation.auth == "seller" else None
            answer = api.send(operation.method, path, query=query, body=content, authorization=authorization)
            write_body(answer)
        assert answer.status < 500, (operation.id, path, query, body)


@each_operation(OPERATIONS.values())
def test_nonsense_is_answered(full: Api, operation: Operation[Any]) -> None:
    check(full, operation, 3)


@pytest.mark.heavy
@each_operation(OPERATIONS.values())
def test_much_nonsense_is_answered(full: Api, operation: Operation[Any]) -> None:
    check(full, operation, 40)


def test_the_site_is_whole_afterwards(full: Api) -> None:
    assert len(full.site[Component]) == 3
