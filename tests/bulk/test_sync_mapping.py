from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from maxio_sdk.bulk.rows import SourceRow
from maxio_sdk.bulk.sync import Sync
from maxio_sdk.bulk.sync.mapping import MappedRow
from maxio_sdk.errors import ConfigurationError

NAMES = ["first_name", "last_name", "email"]
SUBSCRIPTION = ["product_handle", "customer_id"]


def mapped(
    values: dict[str, Any], *, problem: str | None = None, kind: Any = "customers", **settings: Any
) -> MappedRow:
    mapping = Sync(kind=kind, **settings).mapping_of(list(values))
    return mapping.row(SourceRow(1, values, problem))


def refusal(columns: list[str], *, kind: Any = "customers", **settings: Any) -> str:
    with pytest.raises(ConfigurationError) as caught:
        Sync(kind=kind, **settings).mapping_of(columns)
    return str(caught.value)


def person(**more: Any) -> dict[str, Any]:
    return {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com", **more}


@pytest.mark.parametrize("settings", [{"kind": "invoices"}, {"mode": "mirror"}, {"match": "name"}, {"empty": "null"}])
def test_settings_that_are_none_are_named(settings: dict[str, Any]) -> None:
    (name,) = settings
    with pytest.raises(ConfigurationError, match=f"{name} must be one of .*, not '{settings[name]}'"):
        Sync(**({"kind": "customers"} | settings))


def test_unknown_columns_are_named_all_with_the_nearest_match() -> None:
    said = refusal([*NAMES, "frist_nam", "colour", "ID"])
    assert "nothing was sent" in said
    assert "'frist_nam' is no field of customers that a cell can fill in upsert (did you mean 'first_name'?)" in said
    assert "'colour' is no field" in said
    assert "metafield:NAME" in said
    assert "'ID' is no field" in said


def test_a_column_that_is_mapped_to_nothing_is_named_with_both_names() -> None:
    assert "'mail' (mapped to 'emial') is no field" in refusal([*NAMES[:2], "mail"], mapping={"mail": "emial"})


def test_unknown_columns_may_be_dropped_and_are_listed() -> None:
    mapping = Sync(kind="customers", drop_unknown=True).mapping_of([*NAMES, "colour", "size"])
    assert mapping.dropped == ("colour", "size")
    row = mapping.row(SourceRow(1, person(colour="red", size="L")))
    assert row.fields == person()
    assert not row.problems


def test_what_was_mapped_by_hand_is_never_dropped() -> None:
    assert "'colour' (mapped to 'hue')" in refusal([*NAMES, "colour"], mapping={"colour": "hue"}, drop_unknown=True)


@pytest.mark.parametrize(
    ("kind", "columns", "settings", "lacking"),
    [
        ("customers", ["first_name", "email"], {}, "last_name is needed for new customers"),
        ("customers", ["id"], {}, "email is needed"),
        ("subscriptions", ["customer_id"], {}, "product_handle or product_id is needed for new subscriptions"),
        ("subscriptions", ["product_id"], {"mode": "insert"}, "customer_id or customer_reference is needed"),
        ("customers", ["city"], {"mode": "update"}, "update needs the id"),
        ("customers", NAMES, {"match": "reference"}, "reference is not among the columns"),
        (
            "subscriptions",
            ["reference"],
            {"mode": "update", "match": "email"},
            "only customers can be matched by e-mail",
        ),
        ("customers", [*NAMES, "reference"], {"mode": "insert", "match": "reference"}, "use update or upsert"),
        ("customers", NAMES, {"id_column": "maxio"}, "'maxio' is to hold the id, but the source has no such column"),
        ("customers", NAMES, {"mapping": {"mail": "email"}}, "'mail' is mapped, but the source has no such column"),
        ("customers", [*NAMES, "mail"], {"mapping": {"mail": "email"}}, "email comes from 'email' and 'mail'; one"),
        ("customers", [*NAMES, "a", "b"], {"mapping": {"a": "metafield:X", "b": "metafield:X"}}, "metafield:X comes"),
        ("customers", [*NAMES, "id"], {"mode": "insert"}, "insert makes new customers only"),
        ("customers", [*NAMES, "key"], {"mode": "insert", "id_column": "key"}, "'key' cannot hold the id"),
        ("customers", [*NAMES, "id", "key"], {"id_column": "key"}, "another column holds the id"),
        ("subscriptions", ["id", "customer_id"], {"mode": "update"}, "customer_id cannot be changed by an update"),
        ("customers", [*NAMES, "metafield:"], {}, "'metafield:' is no field"),
    ],
)
def test_what_the_mode_needs_is_checked(kind: str, columns: list[str], settings: dict[str, Any], lacking: str) -> None:
    assert lacking in refusal(columns, kind=kind, **settings)


@pytest.mark.parametrize("columns", [["product_id", "customer_reference"], SUBSCRIPTION])
def test_one_of_several_fields_is_enough(columns: list[str]) -> None:
    assert Sync(kind="subscriptions", mode="insert").mapping_of(columns)


def test_columns_fill_the_fields_they_are_mapped_to() -> None:
    values = {"given": "Ada", "family": "Byron", "mail": "ada@example.com", "key": "7", "hue": "red"}
    mapping = {
        "given": "first_name", "family": "last_name", "mail": "email", "key": "id", "hue": "metafield:Color",
    }  # fmt: skip
    row = mapped(values, mapping=mapping)
    assert row.fields == person()
    assert row.object_id == 7
    assert row.metafields == {"Color": "red"}
    assert row.payload == {"id": 7, **person(), "metafield:Color": "red"}


@pytest.mark.parametrize("empty", [None, "", float("nan"), Decimal("NaN"), Decimal("sNaN")])
def test_empty_cells_are_skipped_or_clear_the_field(empty: Any) -> None:
    values = person(id=5, city=empty, **{"metafield:Color": empty})
    skipped = mapped(values)
    assert skipped.fields == person()
    assert skipped.metafields == {}
    cleared = mapped(values, empty="clear")
    assert cleared.fields == person(city=None)
    assert cleared.metafields == {"Color": ""}
    assert not skipped.problems + cleared.problems


class Missing(datetime):
    """As NaT of data frames: a time that does not equal itself."""

    def __ne__(self, other: object) -> bool:
        return True


class NotAvailable:
    """As NA of data frames: no comparison has an answer."""

    def __ne__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


@pytest.mark.parametrize("empty", [Missing(2024, 1, 1), NotAvailable()])
def test_what_data_frames_have_for_nothing_is_empty(empty: Any) -> None:
    assert mapped(person(city=empty, id=empty)).payload == person()


@pytest.mark.parametrize(
    ("field", "cell", "sent"),
    [
        ("zip", 1234, "1234"),
        ("zip", 1234.0, "1234"),
        ("zip", Decimal("12.50"), "12.50"),
        ("zip", Decimal("1E+3"), "1000"),
        ("phone", 4.9e9, "4900000000"),
        ("reference", UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ("reference", date(2024, 5, 1), "2024-05-01"),
        ("reference", True, "expected no true or false"),
        ("reference", [1], "type list"),
        ("reference", b"x", "type bytes"),
        ("reference", float("inf"), "expected a number"),
        ("reference", Decimal("1e1000000"), "expected a number"),
        ("tax_exempt", True, True),
        ("tax_exempt", "True", True),
        ("tax_exempt", " false ", False),
        ("tax_exempt", "yes", "expected true or false"),
        ("tax_exempt", 1, "expected true or false"),
        ("parent_id", "17", 17),
        ("parent_id", 17.0, 17),
        ("parent_id", Decimal(17), 17),
        ("parent_id", 17.5, "expected a whole number"),
        ("parent_id", "17.5", "expected a whole number"),
        ("parent_id", "abc", "expected a whole number"),
        ("parent_id", True, "expected no true or false"),
        ("parent_id", date(2024, 5, 1), "type date"),
    ],
)
def test_cells_become_what_the_api_takes(field: str, cell: Any, sent: Any) -> None:
    row = mapped(person(**{field: cell}))
    if row.problems:
        assert row.problems[0].startswith(f"{field}: ")
        assert sent in row.problems[0]
        assert field not in row.fields
    else:
        assert row.fields[field] == sent
        assert type(row.fields[field]) is type(sent)


def test_floats_of_other_libraries_are_numbers() -> None:
    class Float64(float):
        def __repr__(self) -> str:
            return f"np.float64({float(self)})"

    assert mapped(person(zip=Float64(5), parent_id=Float64(6))).payload == person(zip="5", parent_id=6)


@pytest.mark.parametrize(
    ("cell", "sent"),
    [
        (datetime(2024, 5, 1, 12, tzinfo=UTC), "2024-05-01T12:00:00+00:00"),
        ("2024-05-01T12:00:00Z", "2024-05-01T12:00:00Z"),
        ("soon", None),
    ],
)
def test_times_are_checked(cell: Any, sent: str | None) -> None:
    row = mapped({"product_handle": "gold", "customer_id": "5", "next_billing_at": cell}, kind="subscriptions")
    if sent is None:
        assert row.problems == ("next_billing_at: the API does not take this value",)
    else:
        assert row.fields["next_billing_at"] == sent
        assert row.fields["customer_id"] == 5


@pytest.mark.parametrize("cell", ["7", " 7 ", 7, 7.0, Decimal("7.0")])
def test_ids_come_as_text_and_numbers(cell: Any) -> None:
    assert mapped(person(id=cell)).object_id == 7


@pytest.mark.parametrize("cell", ["x", "0", "-7", "7.5", 7.5, "٧", "7" * 19, True, float("inf"), [7], b"7"])
def test_what_is_no_id_is_a_problem(cell: Any) -> None:
    assert mapped(person(id=cell)).problems == ("id: expected the id that Maxio gave it, a whole number",)


@pytest.mark.parametrize(
    ("cell", "text"), [("red", "red"), (5.0, "5"), (Decimal("1E+2"), "100"), (True, "true"), (0, "0"), (False, "false")]
)
def test_custom_fields_are_text(cell: Any, text: str) -> None:
    assert mapped(person(**{"metafield:Color": cell})).metafields == {"Color": text}


def test_a_list_is_no_custom_field() -> None:
    assert mapped(person(**{"metafield:Color": ["red"]})).problems == (
        "metafield:Color: cannot be made of a value of the type list",
    )


@pytest.mark.parametrize(
    ("values", "settings", "problems"),
    [
        (person(email=""), {}, ["email: a new customer needs it, and it is empty"]),
        (person(email="", id=5), {}, []),
        (person(id=""), {"mode": "update"}, ["id: an update needs the id that Maxio gave it, and it is empty"]),
        (
            person(reference=""),
            {"mode": "update", "match": "reference"},
            ["reference: it is empty, so there is nothing by which to find the customer"],
        ),
        (person(reference="", email=""), {"match": "reference"}, ["email: a new customer needs it, and it is empty"]),
        (person(reference="r", email=""), {"match": "reference"}, []),
        (person(reference="", id=5), {"mode": "update", "match": "reference"}, []),
    ],
)
def test_what_a_row_lacks_is_told_before_anything_is_sent(
    values: dict[str, Any], settings: dict[str, Any], problems: list[str]
) -> None:
    assert list(mapped(values, **settings).problems) == problems


def test_a_row_that_could_not_be_read_has_that_problem_alone() -> None:
    mapping = Sync(kind="customers").mapping_of(NAMES)
    row = mapping.row(SourceRow(4, {"first_name": "Ada"}, "line 4 has 1 cell instead of 3"))
    assert row.problems == ("line 4 has 1 cell instead of 3",)


def test_a_column_that_comes_later_is_a_problem() -> None:
    mapping = Sync(kind="customers").mapping_of(NAMES)
    assert mapping.row(SourceRow(2, person(city="Rome"))).problems == ("city: the job began without this column",)


def lanes(values: dict[str, Any], **settings: Any) -> set[str]:
    return set(mapped(values, **settings).lanes)


def test_a_row_is_in_the_lane_of_each_key_that_it_names() -> None:
    assert lanes(person(id=5, reference="R")) == {"id:5", "reference:r"}
    assert lanes(person(reference="R")) == {"reference:r"}
    assert lanes(person()) == {"email:ada@example.com"}
    assert lanes(person(reference="R"), match="email") == {"reference:r", "email:ada@example.com"}
    values = {"product_handle": "gold", "customer_id": 5, "customer_reference": "c", "reference": "s"}
    assert lanes(values, kind="subscriptions") == {"customer_id:5", "customer_reference:c", "reference:s"}


def test_rows_that_say_the_same_have_one_fingerprint() -> None:
    assert mapped(person(zip=5)).fingerprint == mapped(person(zip=5.0)).fingerprint
    assert mapped(person()).fingerprint != mapped(person(city="Rome")).fingerprint
    assert mapped(person()).fingerprint != mapped(person(**{"metafield:X": "y"})).fingerprint


def test_a_row_with_problems_is_not_taken_for_one_without() -> None:
    """Else a correct row that says the same would stand in the journal as the failed one, and be sent twice."""
    assert mapped(person(parent_id="x")).fingerprint != mapped(person(parent_id="")).fingerprint


def test_a_row_is_made_again_of_its_payload() -> None:
    mapping = Sync(kind="customers").mapping_of([*NAMES, "id", "parent_id", "city", "metafield:Color"])
    row = mapping.row(SourceRow(9, person(id=5, parent_id=6, city="", **{"metafield:Color": "red"})))
    assert mapping.again(9, row.payload) == row
