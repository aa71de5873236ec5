"""The direct forms: `maxio customers list`, `maxio subscriptions get 123`."""

from __future__ import annotations

import csv
import functools
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from maxio_sdk import AsyncMaxio
from maxio_sdk.catalogue import OPERATIONS, Operation
from maxio_sdk.cli._options import Format
from maxio_sdk.cli.calls.build import command_of
from maxio_sdk.cli.calls.output import Writer
from maxio_sdk.cli.calls.table import groups, kebab, method
from maxio_sdk.resources._tree import ResourceTree
from maxio_sdk.sandbox import Sandbox
from tests.cli.calling import Site, on_sandbox, run, words_of
from tests.cli.support import served
from tests.support.grouped import each_operation


@pytest.fixture(scope="module")
def demo() -> Sandbox:
    return Sandbox(seed="demo")


@pytest.fixture
def sandbox(demo: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    on_sandbox(demo, monkeypatch)
    return demo


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("MAXIO_BASE_URL", "http://127.0.0.1:1")
    return Site(monkeypatch)


def test_the_groups_are_the_resources_of_the_client() -> None:
    client = AsyncMaxio("acme", api_key="key")
    for path, group in groups().items():
        resource = functools.reduce(getattr, path.split("."), client)
        methods = {name for name in vars(type(resource)) if name[0] != "_"} - set(group.nested)
        assert set(group.methods) == methods, path
    roots = {name for name in vars(ResourceTree) if name[0] != "_"}
    assert {path for path in groups() if "." not in path} == roots


@each_operation(OPERATIONS.values())
def test_path_arguments_are_positional_in_the_order_of_the_path(operation: Operation[Any]) -> None:
    command = command_of(method(operation.id), positional=True)
    positional = [each.name for each in command.params if each.param_type_name == "argument"]
    assert positional == [f"path_{param.name}" for param in operation.path_params]


@pytest.mark.parametrize("path", groups())
def test_each_group_lists_its_methods(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*map(kebab, path.split(".")), "--help") == 0
    said = capsys.readouterr().out
    for name in (*groups()[path].methods, *groups()[path].nested):
        assert kebab(name) in {(line.split() or [""])[0] for line in said.splitlines()}
    assert max(map(len, said.splitlines())) <= 100


LISTS = [
    operation
    for operation in OPERATIONS.values()
    if operation.paging and not operation.path_params and operation.auth == "basic"
]


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: operation.id)
def test_lists_of_a_site_are_read(
    operation: Operation[Any], sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    required = [f"--{kebab(param.name)}=7" for param in operation.query_params if param.required]
    assert run(*words_of(method(operation.id)), *required, "--limit", "3", "--output", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, list)
    assert len(found) <= 3


def test_something_is_made_read_changed_found_and_deleted(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    def said() -> Any:
        return json.loads(capsys.readouterr().out)

    sets = [
        "--set",
        "first_name=Ada",
        "--set",
        "last_name=Byron",
        "--set",
        "email=ada@example.com",
        "--set",
        "zip=01234",
    ]
    assert run("customers", "create", *sets, "--set", "reference=cli-1", "--output", "json") == 0
    made = said()
    assert (made["first_name"], made["zip"], made["phone"]) == ("Ada", "01234", None)
    assert run("customers", "get", str(made["id"]), "--output", "json") == 0
    assert said() == made
    assert (
        run("customers", "update", str(made["id"]), "--set", "parent_id:=null", "--set", "city=0", "--output", "json")
        == 0
    )
    assert (said()["city"], made["city"]) == ("0", None)
    assert run("customers", "find", "--reference", "cli-1", "--output", "jsonl") == 0
    assert said()["id"] == made["id"]
    assert run("customers", "delete", str(made["id"])) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "Done: DELETE /customers/{id}.json\n")
    assert run("customers", "get", str(made["id"])) == 1


def test_nested_resources_and_bound_ones_are_reached(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("products", "list", "--limit", "1", "--output", "json") == 0
    product = json.loads(capsys.readouterr().out)[0]["id"]
    assert run("products", "price-points", "list", str(product), "--output", "jsonl") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["product_id"] == product
    assert run("products", "price_points", "list", str(product)) == 0
    assert run("customers", "metadata", "list", "10000001", "--output", "json") == 0
    assert run("webhooks", "list") == 0


def test_a_list_is_a_page_so_many_items_or_all(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    def listed(*arguments: str) -> tuple[list[Any], str]:
        assert run("customers", "list", *arguments, "--output", "json") == 0
        out, err = capsys.readouterr()
        return [each["id"] for each in json.loads(out)], err

    everything, said = listed("--all")
    assert len(everything) >= 50
    assert said == ""
    assert listed("--limit", "7") == (everything[:7], "")
    page, said = listed("--per-page", "4", "--page", "2")
    assert page == everything[4:8]
    assert said == "This is page 2; there is more: --page 3, --limit N or --all.\n"


NOBODY = ("customers", "list", "--q", "nobody-has-this-name", "--output")


def test_nothing_found_is_no_error(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    for output, shown in (("json", "[]\n"), ("jsonl", ""), ("table", "")):
        assert run(*NOBODY, output) == 0
        assert capsys.readouterr().out == shown


def test_csv_of_nothing_has_the_columns_of_rows(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*NOBODY, "csv") == 0
    empty = capsys.readouterr().out
    assert run("customers", "list", "--limit", "1", "--output", "csv") == 0
    filled, _ = csv.reader(io.StringIO(capsys.readouterr().out))
    assert empty.endswith("\n")
    (header,) = csv.reader(io.StringIO(empty))
    assert {"id", "email", "reference", "created_at"} <= set(filled) <= set(header)


@pytest.mark.parametrize(
    ("arguments", "answer", "some", "none"),
    [
        (["subscriptions", "list"], [], {"id", "state", "coupon_codes"}, {"customer", "product"}),
        (["payment-profiles", "list"], [], {"id", "masked_card_number", "bank_name"}, set[str]()),
        (["coupons", "subcodes", "list", "7"], {"codes": []}, {"value"}, set[str]()),
        (["reason-codes", "list"], [], {"id", "code"}, set[str]()),
        (["coupons", "get-usage", "1", "2"], [], {"id", "signups"}, set[str]()),
    ],
)
def test_csv_of_nothing_has_the_fields_that_are_no_objects(
    arguments: list[str],
    answer: Any,
    some: set[str],
    none: set[str],
    site: Site,
    capsys: pytest.CaptureFixture[str],
) -> None:
    site.answers(answer)
    assert run(*arguments, "--output", "csv") == 0
    (header,) = csv.reader(io.StringIO(capsys.readouterr().out))
    assert some <= set(header)
    assert not none & set(header)
    assert len(header) == len(set(header))


def test_pages_are_written_as_they_come(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.params["page"] == "2":
            return httpx.Response(500)
        return httpx.Response(200, json=[{"customer": {"id": number}} for number in range(200)])

    site.answer = answer
    assert run("customers", "list", "--all", "--output", "jsonl") == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 200
    assert "answered 500" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["customers", "lst"], "No such command 'lst'. Did you mean 'list'?"),
        (["customers", "zzz"], "`maxio customers --help` lists them"),
        (["custmers", "list"], "There is no command 'custmers'. Did you mean 'customers'?"),
        (["customers", "get"], "Missing argument 'CUSTOMER_ID'"),
        (["customers", "get", "x"], "Invalid value for 'CUSTOMER_ID': 'x' is no whole number"),
        (["customers", "get", "1", "2"], "more arguments than the command takes"),
        (["customers", "list", "--lmit", "3"], "--limit"),
        (["customers", "list", "--limit", "0"], "--limit"),
        (["customers", "list", "--output", "xml"], "xml"),
    ],
)
def test_what_is_mistyped_is_told(
    arguments: list[str], said: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert said in " ".join(err.split())
    assert out == ""
    assert site.requests == []


@pytest.mark.parametrize("arguments", [["customers"], ["subscriptions", "notes"], ["call"]])
def test_a_group_alone_shows_its_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) in (0, 2)
    assert f"Usage: maxio {' '.join(arguments)}" in "".join(capsys.readouterr())


# Output


def written(output: Format, items: list[Any], capsys: pytest.CaptureFixture[str]) -> str:
    writer = Writer(output)
    writer.some(items[:1])
    writer.some(items[1:])
    writer.end()
    return capsys.readouterr().out


ITEMS = [
    {"id": 1, "name": "=1+1", "note": "", "gone": None, "in": {"amount": "-5.00", "a.b": [1, None], "x": {}}},
    {"id": 0, "name": '@a "b", c', "flag": False, "text": "a\nb", "phone": "+49 1", "dash": "-x"},
]


def test_csv_has_everything_and_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    text = written(Format.CSV, ITEMS, capsys)
    header, first, second = csv.reader(io.StringIO(text))
    rows = [dict(zip(header, row, strict=True)) for row in (first, second)]
    assert rows[0] == {
        **dict.fromkeys(["gone", "flag", "text", "phone", "dash", "note"], ""),
        "id": "1",
        "name": "'=1+1",
        "in.amount": "-5.00",
        'in."a.b"': "[1, null]",
        "in.x": "{}",
    }
    assert rows[1]["name"] == '\'@a "b", c'
    assert (rows[1]["id"], rows[1]["flag"], rows[1]["text"]) == ("0", "false", "a\nb")
    assert (rows[1]["phone"], rows[1]["dash"]) == ("'+49 1", "'-x")
    # Empty text can be told from null.
    assert ',"",,' in text


@pytest.mark.parametrize("output", [Format.JSON, Format.JSONL])
def test_json_gives_all_back(output: Format, capsys: pytest.CaptureFixture[str]) -> None:
    text = written(output, ITEMS, capsys)
    found = json.loads(text) if output is Format.JSON else [json.loads(line) for line in text.splitlines()]
    assert found == ITEMS


def test_a_table_fits_and_says_what_it_leaves_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    writer = Writer(Format.TABLE)
    writer.some([{"name": "日本" * 40, "id": 7, "gone": None, "more": "x" * 30, "zero": 0}])
    writer.end()
    out, err = capsys.readouterr()
    assert out.splitlines()[0].split() == ["id"]
    assert out.splitlines()[1] == "7"
    assert err == "Left out: 3 columns for want of room, 1 column of nulls. --output json, jsonl or csv has all.\n"


def test_a_table_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Writer(Format.TABLE).one({"a": "\x1b[31m", "b": "", "c": None, "d": 0, "e": [], "\x07": True})
    assert capsys.readouterr().out.splitlines() == [
        r"a     \x1b[31m",
        'b     ""',
        "c     null",
        "d     0",
        "e     []",
        r"\x07  true",
    ]


def test_half_a_surrogate_pair_is_written_as_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", stdout)
    Writer(Format.JSONL).one({"a": "\ud800 é"})
    stdout.flush()
    assert json.loads(raw.getvalue()) == {"a": "\ud800 é"}


@pytest.fixture(scope="module")
def address(demo: Sandbox) -> Iterator[str]:
    with served(demo) as url:
        yield url


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX is asked to close the streams")
def test_closed_streams_are_no_error(address: str) -> None:
    command = [sys.executable, "-m", "maxio_sdk.cli", "customers", "list"]
    env = {**os.environ, "MAXIO_BASE_URL": address, "MAXIO_API_KEY": "sandbox-key"}
    shell = ["sh", "-c", 'exec "$@" <&- >&-', "sh", *command]
    ended = subprocess.run(shell, stderr=subprocess.PIPE, timeout=60, env=env)
    assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_goes_is_no_error_to_read_of(address: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "maxio_sdk.cli", "customers", "list", "--all", "--output", "jsonl"]
    env = {**os.environ, "MAXIO_BASE_URL": address, "MAXIO_API_KEY": "sandbox-key"}
    try:
        ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, env=env)
    finally:
        os.close(writing)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert b"Broken" not in ended.stderr
