"""`maxio operations`."""

from __future__ import annotations

import json

import pytest

from maxio_sdk.catalogue import OPERATIONS
from tests.cli.calling import run


def test_all_operations_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("operations", "--output", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert {(each["id"], each["method"], each["path"]) for each in found} == {
        (each.id, each.method, each.path) for each in OPERATIONS.values()
    }
    assert all(each["summary"] for each in found)
    commands = {each["id"]: each["command"] for each in found}
    assert commands["list_subscription_notes"] == "maxio subscriptions notes list"
    assert commands["list_metadata"] == "maxio metadata list"


def test_a_search_finds_what_has_all_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("operations", "Customer", "lookup") == 0
    assert capsys.readouterr().out.splitlines() == [
        "read_customer_by_reference  GET /customers/lookup.json",
        "    Find the one customer with a given reference.",
    ]


@pytest.mark.parametrize("words", [["show", "create_customer"], ["show", "create-customer"]])
def test_one_is_shown_with_all_that_its_help_has(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("operations", *words) == 0
    said = capsys.readouterr().out
    assert "POST /customers.json" in said
    assert "first_name*  text." in said
    assert "422  The reference is taken" in said


def test_a_search_without_a_result_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("operations", "zebra") == 2
    assert "No operation has zebra in its id" in " ".join(capsys.readouterr().err.split())
