"""Operations and arguments to wire requests."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk._core.operation import Body, Operation, Param, Result
from maxio_sdk._core.request import WireArguments, WireRequest, build, build_raw
from maxio_sdk.config import RequestOptions
from maxio_sdk.types import UNSET
from tests.core.sample import NewPrice, Owner, Unit

NONE = RequestOptions()

GET_PET: Operation[Any] = Operation(
    id="read_pet",
    method="GET",
    path="/owners/{owner_id}/pets/{id}.json",
    resource="pets",
    name="get",
    summary="",
    path_params=(
        Param(name="owner_id", wire="owner_id", type="int", required=True),
        Param(name="id_", wire="id", type="str", required=True),
    ),
)
LIST_PETS: Operation[Any] = Operation(
    id="list_pets",
    method="GET",
    path="/pets.json",
    resource="pets",
    name="list",
    summary="",
    query_params=(
        Param(name="ids", wire="ids", type="list[int]", style="comma"),
        Param(name="include", wire="include", type="list[str]", style="brackets"),
        Param(name="filter_", wire="filter", type="Any", style="comma"),
        Param(name="kind", wire="kind", type="str", required=True),
        Param(name="since", wire="since", type="datetime"),
    ),
    result=Result(type="Pet", many=True),
    paging="page",
)
CREATE_PET: Operation[Any] = Operation(
    id="create_pet",
    method="POST",
    path="/pets.json",
    resource="pets",
    name="create",
    summary="",
    body=Body(
        root="pet", type="NewPet", renames={"class_": "class"}, params=(Param(name="ack", wire="ack", type="bool"),)
    ),
    token="body",
)


def _pets(**arguments: Any) -> WireRequest:
    unset = dict.fromkeys(("ids", "include", "filter_", "since"), UNSET)
    return build(LIST_PETS, {"self": object(), "request_options": None, **unset, **arguments}, NONE, None)


def _create(options: RequestOptions = NONE, *, operation: Operation[Any] = CREATE_PET, **arguments: Any) -> Any:
    return build(operation, {"self": object(), "request_options": None, **arguments}, options, "t-1").body


# Path


def test_path() -> None:
    wire = build(GET_PET, {"owner_id": 7, "id_": "handle:my comp/x"}, NONE, None)
    assert (wire.method, wire.path) == ("GET", "/owners/7/pets/handle%3Amy%20comp%2Fx.json")
    assert (wire.body, wire.query, wire.token) == (UNSET, (), None)


@given(text=st.text(min_size=1).filter(lambda text: text not in {".", ".."}))
def test_no_text_leaves_its_segment(text: str) -> None:
    try:
        path = build(GET_PET, {"owner_id": 7, "id_": text}, NONE, None).path
    except UnicodeEncodeError:
        assert not text.isprintable()  # a lone surrogate
        return
    assert path.isascii()
    assert not set(path) & set("?#\\ \n")
    before, segment = path.rsplit("/", 1)
    assert before == "/owners/7/pets"
    assert unquote(segment) == f"{text}.json"
    assert segment not in {".", ".."}


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_segments_that_mean_something_else_are_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"^id_: "):
        build(GET_PET, {"owner_id": 7, "id_": value}, NONE, None)


@pytest.mark.parametrize("value", [None, UNSET, True, 1.5, b"x", [1]])
def test_ids_of_other_types_are_refused(value: Any) -> None:
    with pytest.raises(TypeError, match=r"^id_: "):
        build(GET_PET, {"owner_id": 7, "id_": value}, NONE, None)


# Query


@pytest.mark.parametrize(
    ("arguments", "pairs"),
    [
        ({}, []),
        ({"kind": ""}, [("kind", "")]),
        ({"kind": True}, [("kind", "true")]),
        ({"kind": False}, [("kind", "false")]),
        ({"kind": 0}, [("kind", "0")]),
        ({"kind": Unit.DAY}, [("kind", "day")]),
        ({"kind": Decimal("1E+3")}, [("kind", "1000")]),
        ({"kind": 1.5}, [("kind", "1.5")]),
        ({"since": date(2026, 1, 2)}, [("since", "2026-01-02")]),
        ({"since": datetime(2026, 1, 2, 3, 4, 5)}, [("since", "2026-01-02 03:04:05")]),
        ({"since": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)}, [("since", "2026-01-02T03:04:05+00:00")]),
        ({"ids": [1, 2]}, [("ids", "1,2")]),
        ({"ids": []}, [("ids", "")]),
        ({"include": ("a", Unit.DAY)}, [("include[]", "a"), ("include[]", "day")]),
        ({"filter_": {"My field": "x"}}, [("filter[My field]", "x")]),
        (
            {"filter_": {"a": {"b": [1, 2]}, "on": date(2026, 1, 2), "no": UNSET}},
            [("filter[a][b]", "1,2"), ("filter[on]", "2026-01-02")],
        ),
        ({"filter_": NewPrice(amount=Decimal("1.50"))}, [("filter[amount]", "1.50")]),
        (
            {"filter_": Owner(name="a", born_on=date(2026, 1, 2))},
            [("filter[name]", "a"), ("filter[born_on]", "2026-01-02")],
        ),
    ],
)
def test_query(arguments: dict[str, Any], pairs: list[tuple[str, str]]) -> None:
    assert list(_pets(**arguments).query) == pairs


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"kind": None}, TypeError, "^kind: None .* leave it out"),
        ({"filter_": {"a": None}}, TypeError, r"^filter_\[a\]: None"),
        ({"filter_": {1: "a"}}, TypeError, "^filter_: keys"),
        ({"ids": [1, {2}]}, TypeError, r"^ids\[1\]: a set"),
        ({"ids": ["a", "b,c"]}, ValueError, r"^ids\[1\]: .*comma"),
        ({"kind": math.nan}, ValueError, "^kind: "),
        ({"kind": Decimal("Infinity")}, ValueError, "^kind: "),
        ({"kind": b"x"}, TypeError, "^kind: a bytes"),
    ],
)
def test_query_that_cannot_be_sent(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        _pets(**arguments)


# Body


def test_body_has_its_root_and_what_stands_beside_it() -> None:
    assert _create(name="", class_="c", ack=False, owner=UNSET, unit_price=Decimal("1E+1")) == {
        "pet": {"name": "", "class": "c", "unit_price": "10"},
        "ack": False,
        "uniqueness_token": "t-1",
    }


def test_arguments_of_path_and_query_are_not_in_the_body() -> None:
    operation: Operation[Any] = Operation(
        id="update",
        method="PUT",
        path="/pets/{id}.json",
        resource="pets",
        name="update",
        summary="",
        path_params=(Param(name="id", wire="id", type="int"),),
        query_params=(Param(name="q", wire="q", type="str"),),
        body=Body(type="NewPet"),
    )
    assert _create(operation=operation, id=1, q="a", name=None) == {"name": None}


@pytest.mark.parametrize(
    ("body", "arguments", "wire"),
    [
        (Body(root="pet", type="NewPet"), {}, {"pet": {}}),
        (Body(root="pet", type="NewPet", required=False), {}, UNSET),
        (Body(type="NewPet"), {}, {}),
        (Body(type="NewPet", required=False), {}, UNSET),
        (Body(root="pets", whole=Param(name="pets", wire="pets", type="list")), {"pets": [1]}, {"pets": [1]}),
        (Body(whole=Param(name="pets", wire="pets", type="list")), {"pets": [1]}, [1]),
        (
            Body(root="pet", type="NewPet", whole=Param(name="pet", wire="pet", type="Any")),
            {"name": 1},
            {"pet": {"name": 1}},
        ),
        (Body(params=(Param(name="a", wire="b", type="int"),)), {"a": 0}, {"b": 0}),
        (None, {}, UNSET),
    ],
)
def test_shapes_of_bodies(body: Body | None, arguments: dict[str, Any], wire: Any) -> None:
    operation: Operation[Any] = Operation(id="op", method="POST", path="/", resource="", name="", summary="", body=body)
    assert _create(operation=operation, **arguments) == wire


def test_whole_and_fields_together_are_refused() -> None:
    operation: Operation[Any] = Operation(
        id="op",
        method="POST",
        path="/",
        resource="",
        name="",
        summary="",
        body=Body(root="pet", whole=Param(name="pet", wire="pet", type="Any")),
    )
    with pytest.raises(TypeError, match=r"either pet or its fields \(name\)"):
        _create(operation=operation, pet={}, name="a")


def test_refused_value_names_the_argument() -> None:
    with pytest.raises(TypeError, match=r"^owner\.friends\[0\]: a set"):
        _create(owner={"friends": [{1}]})


# Tokens and extras


def test_token_goes_into_objects_and_empty_bodies_only() -> None:
    empty: Operation[Any] = Operation(id="op", method="POST", path="/", resource="", name="", summary="", token="body")
    listed: Operation[Any] = Operation(
        id="op",
        method="POST",
        path="/",
        resource="",
        name="",
        summary="",
        body=Body(whole=Param(name="all", wire="all", type="list")),
        token="body",
    )
    assert build(empty, {}, NONE, "t").body == {"uniqueness_token": "t"}
    wire = build(listed, {"all": [1]}, NONE, "t")
    assert (wire.body, wire.token) == ([1], None)


def test_extras_are_merged() -> None:
    options = RequestOptions(
        extra_headers={"X-A": "1"}, extra_query={"a": [1, 2]}, extra_body={"b": Decimal(1), "uniqueness_token": "own"}
    )
    wire = build(CREATE_PET, {"name": "a"}, options, "t")
    assert wire.body == {"pet": {"name": "a"}, "b": "1", "uniqueness_token": "own"}
    assert wire.token == "own"
    assert wire.query == (("a[]", "1"), ("a[]", "2"))
    assert wire.headers == {"X-A": "1"}


def test_extras_without_a_place_are_refused() -> None:
    with pytest.raises(TypeError, match="extra_body"):
        build(GET_PET, {"owner_id": 1, "id_": 1}, RequestOptions(extra_body={"a": 1}), None)
    with pytest.raises(TypeError, match="takes no uniqueness_token"):
        build(GET_PET, {"owner_id": 1, "id_": 1}, RequestOptions(uniqueness_token="t"), None)


# Wire-shaped arguments


def test_wire_shaped() -> None:
    wire = build(
        LIST_PETS, WireArguments(query={"kind": "a", "include[]": ["x"], "ids": "1,2", "filter": {"a": 1}}), NONE, None
    )
    assert wire.query == (("kind", "a"), ("include[]", "x"), ("ids", "1,2"), ("filter[a]", "1"))
    wire = build(CREATE_PET, WireArguments(body={"pet": {"name": None}, "ack": False}), NONE, "t")
    assert wire.body == {"pet": {"name": None}, "ack": False, "uniqueness_token": "t"}
    assert (
        build(GET_PET, WireArguments(path={"owner_id": 1, "id": "a/b"}), NONE, None).path == "/owners/1/pets/a%2Fb.json"
    )


@pytest.mark.parametrize(
    ("operation", "arguments", "message"),
    [
        (GET_PET, WireArguments(path={"owner_id": 1, "idd": 2}), "unknown path parameter 'idd' .did you mean 'id'"),
        (GET_PET, WireArguments(path={"owner_id": 1}), "path parameter 'id' is missing"),
        (GET_PET, WireArguments(path={"owner_id": 1, "id": 2}, query={"a": 1}), "'a'; it takes none"),
        (GET_PET, WireArguments(path={"owner_id": 1, "id": 2}, body={}), "takes no body"),
        (LIST_PETS, WireArguments(query={"kinds": 1}), "unknown query parameter 'kinds' .did you mean 'kind'"),
        (LIST_PETS, WireArguments(), "query parameter 'kind' is missing"),
        (CREATE_PET, WireArguments(body={"name": "a"}), "unknown body key 'name'; it takes pet, ack, as in .'pet'"),
        (CREATE_PET, WireArguments(body={"ack": True}), "must have the key 'pet'"),
        (CREATE_PET, WireArguments(body={"pets": {}}), "unknown body key 'pets' .did you mean 'pet'"),
        (CREATE_PET, WireArguments(body=[]), "must be an object with the key 'pet'"),
        (CREATE_PET, WireArguments(body={"pet": {}, "akc": 1}), "unknown body key 'akc' .did you mean 'ack'"),
        (GET_PET, WireArguments(path="id"), "path must be a mapping .* not a str"),  # type: ignore[arg-type]
        (LIST_PETS, WireArguments(query=[("kind", 1)]), "query must be a mapping"),  # type: ignore[arg-type]
        (CREATE_PET, WireArguments(), "needs a body with the key 'pet'"),
    ],
)
def test_wire_shaped_mistakes(operation: Operation[Any], arguments: WireArguments, message: str) -> None:
    with pytest.raises(TypeError, match=message) as caught:
        build(operation, arguments, NONE, "t")
    assert operation.id in str(caught.value)


def test_required_argument_that_is_unset_is_refused() -> None:
    with pytest.raises(TypeError, match="list_pets: kind is required"):
        _pets(kind=UNSET)


def test_half_a_surrogate_pair_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"^id_: half a surrogate"):
        build(GET_PET, {"owner_id": 7, "id_": "a\ud800"}, NONE, None)
    with pytest.raises(ValueError, match=r"^filter_\[a\]: half a surrogate"):
        _pets(kind="a", filter_={"a": "\udfff"})


def test_token_that_cannot_be_sent_is_not_dropped_in_silence() -> None:
    mine = RequestOptions(uniqueness_token="mine")
    with pytest.raises(TypeError, match="no JSON object, so the uniqueness_token cannot be sent"):
        build_raw("POST", "/x.json", {}, [1], mine, "mine")
    assert build_raw("POST", "/x.json", {}, [1], NONE, "t").token is None


# Raw requests


def test_raw_request() -> None:
    wire = build_raw("post", "/new/thing%2F1.json", {"a": [True]}, {"x": Decimal("1.0")}, NONE, "t")
    assert (wire.method, wire.path, wire.query) == ("POST", "/new/thing%2F1.json", (("a[]", "true"),))
    assert wire.body == {"x": "1.0", "uniqueness_token": "t"}
    assert build_raw("PUT", "/x", {}, UNSET, NONE, "t").body == {"uniqueness_token": "t"}
    assert build_raw("PATCH", "/x", {}, {}, NONE, "t").body == {}
    assert build_raw("GET", "/x", {}, UNSET, NONE, "t").body is UNSET


@pytest.mark.parametrize(
    "path", ["x", "", "https://evil/x", "/a?b=c", "/a#b", "/a/../b", "/a/%2e%2E/b", "/ä", "/a b", "/a\n", "\\x"]
)
def test_raw_paths_that_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="path"):
        build_raw("GET", path, {}, UNSET, NONE, None)


def test_requests_show_no_values() -> None:
    wire = build(CREATE_PET, {"full_number": "4111111111111111"}, RequestOptions(extra_query={"k": "canary"}), "canary")
    assert repr(wire) == "<WireRequest POST /pets.json>"
