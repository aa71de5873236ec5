"""Decoding and encoding of models."""

from __future__ import annotations

import copy
import json
import logging
import math
import pickle
import threading
from collections import UserDict
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk._core import codec
from maxio_sdk._core.codec import CONVERTER, decode, from_wire, to_wire
from maxio_sdk._core.compiler import shape
from maxio_sdk.types import UNSET, Model, UnknownVariant, model
from tests.core.sample import (
    Bank,
    Card,
    Empty,
    Level,
    Lone,
    NewPet,
    NewPrice,
    Owner,
    Payment,
    Pet,
    Unit,
)

# Lossless


stamps = st.sampled_from(
    [
        "2025-09-09T11:38:32-04:00",
        "2025-09-09T11:38:32Z",
        "2025-09-09T11:38:32.120Z",
        "2025-09-09T11:38:32.123456789+00:00",
        "2025-09-09T11:38:32-00:00",
        "2025-09-09T24:00:00-04:00",
        "2025-09-09T11:38:32-15:15",
        "2025-09-09 11:38:32 -0400",
        "2025-09-09 11:38:32 UTC",
        "2025-09-09T11:38:32",
        "2025-13-09T11:38:32Z",
        "2025-W37-2T11:38:32+00:00",
        "2025-09-09T113832,1+00:00",
        "2025-09-09",
        "20250909",
        "",
    ]
)
numbers = st.sampled_from(["1", "1.0", "007", "-0", ".5", "5.", "1E+3", "NaN", "Infinity", "1_000", " 1", "10,23"])
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | stamps
    | numbers
    | st.sampled_from(["day", "credit_card", "bank_account", "card", "other", 0, 1, 2, False, [], {}])
)


def _wires(cls: type[Model]) -> list[str]:
    return [wire for _, wire in shape(cls).fields]


def _objects(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    keys = st.sampled_from(sorted({*_wires(Pet), *_wires(Owner), *_wires(Card), *_wires(NewPet)})) | st.text(max_size=5)
    return st.dictionaries(keys, children, max_size=6)


values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | _objects(inner), max_leaves=20)
objects = _objects(values)


def _same(left: Any, right: Any) -> bool:
    """Equality that tells 1, 1.0 and True apart."""
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


FAST = settings(max_examples=30)
FULL = settings(max_examples=300)


def _object_comes_back(data: Any) -> None:
    for type_ in (Pet, Owner, Card, NewPet, NewPrice, Lone, Empty, Payment, list[Pet], "dict[str, Pet]"):
        assert _same(to_wire(from_wire(data, type_)), data)


def _fields_come_back(data: Any) -> None:
    assert _same(to_wire(from_wire(data, Pet)), data)


def _nothing_is_too_odd(data: Any) -> None:
    for type_ in (Pet, NewPet, Payment, int, "list[str]", Unit | None, dict[str, Pet]):
        assert _same(to_wire(from_wire(data, type_)), data)


def _nothing_is_said_of_what_fits(data: Any) -> None:
    # What was decoded and fits must give no misfit when it is decoded from its own encoding.
    value, misfits = decode(data, Pet)
    assert decode(to_wire(value), Pet)[1] == misfits


pet_fields = st.dictionaries(st.sampled_from(_wires(Pet)), values)


@FAST
@given(data=objects)
def test_any_json_object_comes_back_the_same(data: Any) -> None:
    _object_comes_back(data)


@FAST
@given(data=pet_fields)
def test_fields_with_any_value_come_back_the_same(data: Any) -> None:
    _fields_come_back(data)


@FAST
@given(data=values)
def test_no_json_is_too_odd_for_any_type(data: Any) -> None:
    _nothing_is_too_odd(data)


@FAST
@given(data=objects)
def test_decode_says_nothing_of_values_that_fit(data: Any) -> None:
    _nothing_is_said_of_what_fits(data)


@pytest.mark.heavy
@FULL
@given(data=objects)
def test_any_json_object_comes_back_the_same_heavy(data: Any) -> None:
    _object_comes_back(data)
    _nothing_is_said_of_what_fits(data)


@pytest.mark.heavy
@FULL
@given(data=pet_fields)
def test_fields_with_any_value_come_back_the_same_heavy(data: Any) -> None:
    _fields_come_back(data)


@pytest.mark.heavy
@FULL
@given(data=values)
def test_no_json_is_too_odd_for_any_type_heavy(data: Any) -> None:
    _nothing_is_too_odd(data)


# What values become


@pytest.mark.parametrize(
    ("field", "raw", "value"),
    [
        ("id", 5, 5),
        ("name", "", ""),
        ("good", False, False),
        ("unit", "day", Unit.DAY),
        ("unit", "fortnight", "fortnight"),
        ("level", 2, Level.HIGH),
        ("level", 9, 9),
        ("price", "1800.0", Decimal("1800.0")),
        ("price", 12, Decimal(12)),
        ("price", 0.1, Decimal("0.1")),
        ("prices", ["1.5", 2], [Decimal("1.5"), Decimal(2)]),
        ("quantity", 5, 5),
        ("quantity", "5.5", Decimal("5.5")),
        ("text_or_number", "5", "5"),
        ("born_on", "2025-01-31", date(2025, 1, 31)),
        ("created_at", "2025-09-09T11:38:32Z", datetime(2025, 9, 9, 11, 38, 32, tzinfo=UTC)),
        (
            "created_at",
            "2025-09-09 11:38:32 -0400",
            datetime(2025, 9, 9, 11, 38, 32, tzinfo=timezone(timedelta(hours=-4))),
        ),
        ("created_at", "2025-09-09T11:38:32.5+02:00", datetime(2025, 9, 9, 9, 38, 32, 500000, tzinfo=UTC)),
        ("metafields", {"a": "b"}, {"a": "b"}),
        ("raw", {"a": [1]}, {"a": [1]}),
        ("ratio", 1, 1),
        ("problem", ["a"], ["a"]),
        ("problem", "a", "a"),
        ("problem", {"name": "a"}, Owner(name="a")),
        ("payment", {"payment_type": "credit_card", "masked": "1"}, Card(payment_type="credit_card", masked="1")),
        ("payment", {"payment_type": "bank_account"}, Bank(payment_type="bank_account")),
        ("payment", {"payment_type": "shells", "n": 1}, UnknownVariant({"payment_type": "shells", "n": 1})),
        ("by_key", {"iban": "x"}, Bank(iban="x")),
        ("by_key", {"masked": "x"}, Card(masked="x")),
    ],
)
def test_value_that_fits(field: str, raw: Any, value: Any) -> None:
    pet, misfits = decode({field: raw}, Pet)
    got = getattr(pet, field)
    assert (got, type(got)) == (value, type(value))
    assert misfits == ()
    assert to_wire(pet) == {field: raw}


@pytest.mark.parametrize(
    ("field", "raw", "path"),
    [
        ("id", None, "Pet.id"),
        ("id", True, "Pet.id"),
        ("id", "5", "Pet.id"),
        ("id", 7.9, "Pet.id"),
        ("name", 5, "Pet.name"),
        ("good", "false", "Pet.good"),
        ("good", 0, "Pet.good"),
        ("closed", "year", "Pet.closed"),
        ("level", True, "Pet.level"),
        ("price", "10,23", "Pet.price"),
        ("price", "NaN", "Pet.price"),
        ("price", True, "Pet.price"),
        ("created_at", "2025-09-09T11:38:32", "Pet.created_at"),
        ("created_at", "2025-09-09", "Pet.created_at"),
        ("created_at", 5, "Pet.created_at"),
        ("born_on", "2025-01-31T00:00:00Z", "Pet.born_on"),
        ("born_on", "2025-W01-1", "Pet.born_on"),
        ("tags", ["a", 1, "b"], "Pet.tags[1]"),
        ("tags", "a", "Pet.tags"),
        ("grid", [[1], [2, "3"]], "Pet.grid[1][1]"),
        ("metafields", {"secret name": 1}, "Pet.metafields[*]"),
        ("owner", [], "Pet.owner"),
        ("owner", {"friends": [{}, {"name": 1}]}, "Pet.owner.friends[1].name"),
        ("payment", {"payment_type": "credit_card", "masked": 1}, "Pet.payment.masked"),
        ("payment", "cash", "Pet.payment"),
        ("problem", 5, "Pet.problem"),
    ],
)
def test_value_that_does_not_fit_stays_as_it_came(field: str, raw: Any, path: str) -> None:
    pet, misfits = decode({field: raw, "type": "dog"}, Pet)
    assert misfits == (path,)
    assert to_wire(pet) == {field: raw, "type": "dog"}
    if not isinstance(raw, dict | list):
        assert getattr(pet, field) is raw


def test_absent_null_and_unknown() -> None:
    pet = from_wire({"id": 1, "name": None, "new": {"a": 0}}, Pet)
    assert (pet.name, pet.price, pet.extra) == (None, None, {"new": {"a": 0}})
    assert to_wire(pet) == {"id": 1, "name": None, "new": {"a": 0}}
    new = from_wire({"vat": None}, NewPet)
    assert (new.name, new.vat, new.billing_at) == (UNSET, None, UNSET)


def test_field_whose_attribute_has_another_name() -> None:
    assert from_wire({"type": "dog"}, Pet).type_ == "dog"
    assert to_wire(NewPet(name="a", class_="b")) == {"name": "a", "class": "b"}


def test_tag_beside_the_object_chooses() -> None:
    assert from_wire({"kind": "bank", "data": {"iban": "x"}}, Pet).data == Bank(iban="x")
    assert from_wire({"kind": "cash", "data": {"a": 1}}, Pet).data == UnknownVariant({"a": 1})
    assert from_wire({"data": {"a": 1}}, Pet).data == UnknownVariant({"a": 1})
    assert decode({"kind": "bank", "data": {"iban": 1}}, Pet)[1] == ("Pet.data.iban",)


def test_tag_may_be_of_any_type() -> None:
    for tag in ([], {}, 5, None):
        assert isinstance(from_wire({"payment": {"payment_type": tag}}, Pet).payment, UnknownVariant)


def test_request_model_takes_local_times() -> None:
    new, misfits = decode({"name": "a", "billing_at": "2021-05-05T16:00:00"}, NewPet)
    assert (new.billing_at, misfits) == (datetime(2021, 5, 5, 16), ())


def test_path_of_a_row_names_the_field_once() -> None:
    assert decode([{"name": 1}, {"name": 2}, {"id": "x"}], "list[Pet]")[1] == ("Pet.name", "Pet.id")


def test_types_by_name_know_the_generated_models() -> None:
    from maxio_sdk import models

    value = from_wire([{"first_name": "Ada", "created_at": "2025-01-01T00:00:00Z"}], "list[Customer]")
    assert type(value[0]) is models.Customer
    assert value[0].created_at == datetime(2025, 1, 1, tzinfo=UTC)


def test_converter_does_the_same() -> None:
    assert CONVERTER.structure({"id": "5"}, Pet).id == "5"
    assert CONVERTER.structure("5", int) == "5"
    assert CONVERTER.structure(None, str) is None


# Changes after decoding


def test_changed_value_is_written_and_not_the_original() -> None:
    pet = from_wire({"created_at": "2025-01-01T00:00:00Z", "price": 1.5, "seen_at": ["2025-01-01T00:00:00Z"]}, Pet)
    pet.created_at = datetime(2026, 1, 1, tzinfo=UTC)
    pet.price = Decimal("2.50")
    pet.seen_at.append(datetime(2026, 1, 1, tzinfo=UTC))
    assert to_wire(pet) == {
        "created_at": "2026-01-01T00:00:00+00:00",
        "price": "2.50",
        "seen_at": ["2025-01-01T00:00:00+00:00", "2026-01-01T00:00:00+00:00"],
    }


def test_null_that_gets_a_value_and_value_that_gets_none() -> None:
    pet = from_wire({"name": None, "type": "dog"}, Pet)
    pet.name, pet.type_ = "Rex", None
    assert to_wire(pet) == {"name": "Rex", "type": None}
    pet.name = None
    assert to_wire(pet) == {"name": None, "type": None}
    assert to_wire(Pet(name="Rex", type_=None)) == {"name": "Rex"}


@pytest.mark.parametrize(
    "again",
    [attrs.evolve, copy.copy, copy.deepcopy, lambda pet: pickle.loads(pickle.dumps(pet))],
    ids=["evolve", "copy", "deepcopy", "pickle"],
)
def test_copies_encode_to_the_same_json(again: Callable[[Any], Any]) -> None:
    data = {"id": 0, "name": None, "created_at": "2025-01-01T00:00:00Z", "owner": {"name": None, "x": [1]}, "new": {}}
    pet = again(from_wire(data, Pet))
    assert to_wire(pet) == data
    pet.id = None
    assert to_wire(pet) == {**data, "id": None}


def test_evolved_model_encodes_its_changes() -> None:
    pet = from_wire({"id": 1, "name": None, "created_at": "2025-01-01T00:00:00Z"}, Pet)
    changed = attrs.evolve(pet, id=None, created_at=datetime(2026, 1, 1, tzinfo=UTC), ratio=1.5)
    assert to_wire(changed) == {"id": None, "name": None, "created_at": "2026-01-01T00:00:00+00:00", "ratio": 1.5}
    assert to_wire(pet) == {"id": 1, "name": None, "created_at": "2025-01-01T00:00:00Z"}
    assert to_wire(attrs.evolve(NewPet(name="a", vat=None), name="b")) == {"name": "b", "vat": None}


def test_nested_changes_are_written() -> None:
    pet = from_wire({"owner": {"name": "a"}, "owners": [{"name": "b"}], "by_name": {"c": {"name": "c"}}, "x": [1]}, Pet)
    pet.owner.name = "A"
    pet.owners.append(Owner(name="B"))
    pet.by_name["c"].extra["new"] = False
    pet.extra["x"].append(2)
    assert to_wire(pet) == {
        "owner": {"name": "A"},
        "owners": [{"name": "b"}, {"name": "B"}],
        "by_name": {"c": {"name": "c", "new": False}},
        "x": [1, 2],
    }


def test_data_and_model_share_no_lists() -> None:
    data = {"tags": ["a"], "metafields": {"a": "b"}, "prices": [1]}
    pet = from_wire(data, Pet)
    out = to_wire(pet)
    pet.tags.append("b")
    out["metafields"]["c"] = "d"
    pet.prices.append(Decimal(2))
    assert data == {"tags": ["a"], "metafields": {"a": "b"}, "prices": [1]}
    assert pet.metafields == {"a": "b"}


def test_what_is_kept_is_shared_between_objects() -> None:
    one, two = from_wire([{"name": None}, {"name": None}], list[Pet])
    assert one._kept is two._kept


# Encoding


def test_request_model_sends_falsy_values_and_none_but_not_unset() -> None:
    new = NewPet(name="", vat=None, unit_price=0, prices=[], settings={"a": False, "b": UNSET})
    assert to_wire(new) == {"name": "", "vat": None, "unit_price": 0, "prices": [], "settings": {"a": False}}


@pytest.mark.parametrize(
    ("value", "wire"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("1.50"), "1.50"),
        (Decimal("1E-7"), "0.0000001"),
        (Unit.DAY, "day"),
        (Level.LOW, 1),
        (datetime(2021, 5, 5, 16), "2021-05-05T16:00:00"),
        (datetime(2021, 5, 5, 16, tzinfo=UTC), "2021-05-05T16:00:00+00:00"),
        (date(2021, 5, 5), "2021-05-05"),
        ((1, [2]), [1, [2]]),
        (UserDict(a=1), {"a": 1}),
        ({Unit.DAY: 1}, {"day": 1}),
        (UnknownVariant({"a": 1}), {"a": 1}),
        (NewPrice(amount=Decimal(1)), {"amount": "1"}),
    ],
)
def test_encoding_by_value(value: Any, wire: Any) -> None:
    encoded = to_wire(value)
    assert encoded == wire
    assert type(encoded) is type(wire)


class Odd(Enum):
    SET = frozenset({1})


@pytest.mark.parametrize(
    ("value", "error", "path"),
    [
        ({1}, TypeError, "NewPet.settings.a[1]"),
        (b"x", TypeError, "NewPet.settings.a[1]"),
        (object(), TypeError, "NewPet.settings.a[1]"),
        (Odd.SET, TypeError, "NewPet.settings.a[1]"),
        ({1: 2}, TypeError, "NewPet.settings.a[1]"),
        (UNSET, TypeError, "NewPet.settings.a[1]"),
        (math.nan, ValueError, "NewPet.settings.a[1]"),
        (-math.inf, ValueError, "NewPet.settings.a[1]"),
        (Decimal("NaN"), ValueError, "NewPet.settings.a[1]"),
        (Decimal("sNaN"), ValueError, "NewPet.settings.a[1]"),
    ],
)
def test_what_json_cannot_hold_is_refused_by_path(value: Any, error: type[Exception], path: str) -> None:
    with pytest.raises(error) as caught:
        to_wire(NewPet(name="a", settings={"a": [0, value]}), "NewPet")
    assert str(caught.value).startswith(f"{path}: ")


def test_refusal_without_a_name() -> None:
    with pytest.raises(TypeError, match=r"^a\.b: "):
        to_wire({"a": {"b": {1}}})
    with pytest.raises(ValueError, match=r"^\[1\]: "):
        to_wire([1, math.nan])
    with pytest.raises(TypeError, match=r"^the value: "):
        to_wire({1})


# Misfits in the log


def test_each_path_is_logged_once_and_no_value(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "maxio_sdk"):
        for _ in range(3):
            from_wire({"name": 4111111111111111, "owner": {"name": 2}}, Pet)
        from_wire({"name": "fits"}, Pet)
    assert [(record.levelname, record.args) for record in caplog.records] == [
        ("WARNING", ("Pet.name",)),
        ("WARNING", ("Pet.owner.name",)),
    ]
    assert "4111" not in caplog.text


def test_paths_kept_for_the_log_are_bounded(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(codec, "_REPORTED_MOST", 5)
    from_wire({"tags": list(range(50))}, Pet)
    assert len(caplog.records) == 5


# Compiling


def test_unknown_name_in_an_annotation_is_an_error() -> None:
    with pytest.raises(NameError):
        from_wire({}, "list[NoSuchModel]")


def test_field_of_a_type_that_json_has_not_is_an_error() -> None:
    @model
    class Bad(Model):
        value: bytes | None = None

    with pytest.raises(TypeError, match="bytes"):
        from_wire({}, Bad)


def test_first_use_from_many_threads() -> None:
    source = "class {0}(Model):\n    a: int | None = None\n    inner: list[Pet] | None = None\n"
    scope: dict[str, Any] = {"Model": Model, "__name__": __name__, "Pet": Pet}
    exec("from __future__ import annotations\n" + source.format("Fresh"), scope)
    fresh = model(scope["Fresh"])
    ready = threading.Barrier(8)
    results: list[Any] = []

    def use() -> None:
        ready.wait()
        results.append(from_wire([{"a": 1, "inner": [{"id": 2}]}] * 50, list[fresh]))

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8
    assert all(row.inner[0].id == 2 for rows in results for row in rows)


def test_misfits_of_another_thread_are_not_ours() -> None:
    stop = threading.Event()

    def noise() -> None:
        while not stop.is_set():
            decode({"name": 1}, Pet)

    thread = threading.Thread(target=noise)
    thread.start()
    try:
        assert all(decode({"name": "a"}, Pet)[1] == () for _ in range(2000))
        assert all(decode({"type": 1}, Pet)[1] == ("Pet.type",) for _ in range(2000))
    finally:
        stop.set()
        thread.join()
