"""`maxio call`: every operation, by its id."""

from __future__ import annotations

import errno
import json
import re
import sys
import urllib.parse
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from maxio_sdk._core.codec import fields_of
from maxio_sdk._core.names import resolve
from maxio_sdk.catalogue import OPERATIONS, Operation
from maxio_sdk.cli.calls.build import command_of, option_name
from maxio_sdk.cli.calls.secrets import hidden
from maxio_sdk.cli.calls.table import groups, method, rows
from maxio_sdk.sandbox.fixtures import sample
from maxio_sdk.types import Model
from tests.cli.calling import KEY, Site, path_values, run, sample_body
from tests.cli.support import Terminal
from tests.support.answers import answer_of, decoded_of
from tests.support.grouped import each_operation

CUSTOMER = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"}
LIVE = ("--subdomain", "acme")


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("MAXIO_SUBDOMAIN", "acme")
    return Site(monkeypatch)


@each_operation(OPERATIONS.values())
def test_the_table_of_help_is_that_of_the_operations(operation: Operation[Any]) -> None:
    found, row = method(operation.id), rows()[operation.id]

    assert (found.verb, found.path, found.resource, found.name) == (
        operation.method,
        operation.path,
        operation.resource,
        operation.name,
    )
    assert (row.verb, row.path) == (operation.method, operation.path)
    assert found.doc.startswith(row.summary)
    for ours, theirs in ((found.path_arguments, operation.path_params), (found.query, operation.query_params)):
        assert [(each.name, each.key, each.required) for each in ours] == [
            (each.name, each.wire, each.required) for each in theirs
        ]
    assert (found.form is None) == (operation.body is None)
    assert found.listing == (operation.paging is not None)
    assert found.token == (operation.token == "body")
    assert groups()[operation.resource].methods[operation.name] == operation.id


@each_operation(OPERATIONS.values())
def test_help_has_nothing_of_python(operation: Operation[Any]) -> None:
    texts = repr([method(operation.id), groups()[operation.resource]])
    assert re.findall(r"maxio\.[a-z_.]+|`[a-z_]+=(?:True|False|None)\b|`None`|`[a-z]+_`|``", texts) == []


def test_help_speaks_of_commands_and_options() -> None:
    assert "`maxio product-families get handle:acme-projects`" in method("read_product_family").doc
    assert "`maxio invoices list-events --invoice-uid UID`" in method("read_credit_note").doc
    assert "With `--currency-prices` a price point" in method("list_product_price_points").doc
    assert "ask for `--status failed` and" in method("list_webhooks").doc
    assert "`recurring=false`" in method("create_quantity_based_component").doc
    found = method("list_customers")
    assert "`maxio customers find`" in found.doc
    assert "Takes precedence over --start-date." in {argument.doc.partition(". ")[2] for argument in found.query}
    assert not [row for row in rows().values() if "maxio." in row.summary]


@each_operation(OPERATIONS.values())
def test_a_body_s_fields_are_those_of_its_model(operation: Operation[Any]) -> None:
    form = method(operation.id).form
    if form is None or operation.body is None:
        return
    assert form.root == operation.body.root
    own = () if operation.body.type is None else fields_of(resolve(operation.body.type))
    assert {field.key for field in form.fields} == set(own)
    assert [field.key for field in form.beside] == [param.wire for param in operation.body.params]
    # Else it could not be told whether JSON has its root key, or where a field goes.
    assert form.root not in own
    assert not set(own) & {field.key for field in form.beside}


@each_operation(OPERATIONS.values())
def test_each_parameter_is_an_option_with_help(operation: Operation[Any], capsys: pytest.CaptureFixture[str]) -> None:
    command = command_of(method(operation.id), positional=False)
    options = [name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)]

    assert len(options) == len(set(options))
    expected = [option_name(each) for each in (*method(operation.id).path_arguments, *method(operation.id).query)]
    assert set(expected) < set(options)
    assert ("--json" in options) == (operation.body is not None)
    assert ("--yes" in options) == (operation.method != "GET")
    assert ("--all" in options) == (operation.paging is not None)


@each_operation(list(OPERATIONS.values())[::6])
def test_an_operation_is_sent_as_it_is_given_and_its_answer_shown_as_it_came(
    operation: Operation[Any], site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    check_sent_and_shown(operation, site, capsys)


@pytest.mark.heavy
@each_operation(OPERATIONS.values())
def test_each_operation_is_sent_as_it_is_given_and_its_answer_shown_as_it_came(
    operation: Operation[Any], site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    check_sent_and_shown(operation, site, capsys)


def check_sent_and_shown(operation: Operation[Any], site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.answers(answer_of(operation))
    values = path_values(method(operation.id))
    given = [f"--{name.replace('_', '-')}={value}" for name, value in values.items()]
    for param in operation.query_params:
        if param.required:
            given += ["--query", f"{param.wire}={sample(param.type)}"]
    body = sample_body(operation)
    if body is not None:
        given += ["--json", json.dumps(body)]
    if operation.method != "GET":
        given.append("--yes")

    assert run("call", operation.id, *given, "--output", "json") == 0, capsys.readouterr().err
    path = operation.path
    for param in operation.path_params:
        path = path.replace(f"{{{param.wire}}}", urllib.parse.quote(values[param.name], safe=""))
    assert (site.last.method, site.last.url.raw_path.decode().partition("?")[0]) in (
        (operation.method, path),
        (operation.method, f"/acme{path}"),
    )
    if body is not None:
        assert site.body == body
    shown = capsys.readouterr().out
    if operation.result is None:
        assert shown == ""
    else:
        assert json.loads(shown) == decoded_of(operation)
    assert len(site.requests) == 1
    site.requests.clear()


def test_what_is_shown_is_what_came(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    came = '{"customer":{"id":12345678901234567890,"first_name":"","phone":null,"x":0,"y":1.50,"z":[],"é":"\\u009b2J"}}'
    site.answer = lambda _: __import__("httpx").Response(200, content=came.encode())

    assert run("call", "read_customer", "--customer-id", "7", "--output", "jsonl") == 0
    shown = capsys.readouterr().out
    assert json.loads(shown) == json.loads(came)["customer"]
    assert "\x9b" not in shown
    assert json.loads(shown, parse_float=Decimal)["y"] == Decimal("1.5")


def test_amounts_stay_text_with_their_noughts(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.answers({"uid": "inv_1", "due_amount": "100.10", "total_amount": "0.0", "discount_amount": "-5.00"})

    assert run("call", "read_invoice", "--uid", "inv_1", "--output", "csv") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["uid,discount_amount,total_amount,due_amount", "inv_1,-5.00,0.0,100.10"]


@pytest.mark.parametrize(
    "given", [("--json", json.dumps(CUSTOMER)), ("--json", json.dumps({"customer": CUSTOMER})), ("--json", "FILE")]
)
def test_a_body_comes_with_its_root_key_or_without_from_a_file_or_inline(
    given: tuple[str, str], site: Site, tmp_path: Path
) -> None:
    file = tmp_path / "customer.json"
    file.write_text(json.dumps({"customer": CUSTOMER}))
    site.answers({"customer": {"id": 1}})

    assert run("call", "create_customer", given[0], given[1].replace("FILE", str(file)), "--yes") == 0
    assert site.body == {"customer": CUSTOMER}


def test_a_body_comes_from_standard_input(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(CUSTOMER).encode())))
    site.answers({"customer": {"id": 1}})

    assert run("call", "create_customer", "--json", "-", "--yes") == 0
    assert site.body == {"customer": CUSTOMER}


def test_fields_are_set_by_the_type_that_they_have(site: Site) -> None:
    site.answers({"subscription": {"id": 1}})
    sets = ["product_handle=basic", "customer_id=7", "payment_collection_method=remittance", "coupon_codes=A,B"]
    sets += ['metafields:={"a": "1"}', "customer_attributes.first_name=12", "customer_attributes.tax_exempt=false"]

    assert run("call", "create_subscription", *[f"--set={each}" for each in sets], "--yes") == 0
    assert site.body == {
        "subscription": {
            "product_handle": "basic",
            "customer_id": 7,
            "payment_collection_method": "remittance",
            "coupon_codes": ["A", "B"],
            "metafields": {"a": "1"},
            "customer_attributes": {"first_name": "12", "tax_exempt": False},
        }
    }


def test_a_field_is_set_over_what_json_has_and_keys_beside_the_root_stay_beside_it(site: Site) -> None:
    site.answers({"payment": {}})
    given = [
        "--json",
        '{"amount": "10.50", "type": "external"}',
        "--set",
        "memo=paid",
        "--set",
        "type=newer",
        "--set",
        "new.field=x",
    ]

    assert run("call", "record_payment_for_invoice", "--uid", "x", *given, "--unchecked", "--yes") == 0
    assert site.body == {"payment": {"amount": "10.50", "memo": "paid", "new": {"field": "x"}}, "type": "newer"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["create_customer"], "needs a body with first_name, last_name, email: give --set first_name=..."),
        (["create_customer", "--set", "frst_name=A"], "no field 'frst_name'. Did you mean 'first_name'?"),
        (["create_customer", "--set", "nonsense"], "it must be NAME=VALUE"),
        (["create_customer", "--json", "{}"], "customer.first_name is missing"),
        (["create_customer", "--json", '{"emial": 1}'], "customer.emial is no field (did you mean 'email'?)"),
        (["create_customer", "--json", '{"email": 1}'], "customer.email must be text"),
        (["create_customer", "--json", '{"email": null}'], "customer.email must not be null"),
        (["create_customer", "--json", '{"a": 1, "a": 2}'], "the key 'a' stands there twice"),
        (["create_customer", "--json", "{"], "--json is no JSON"),
        (["create_customer", "--json", ""], "--json is empty, and should hold the body"),
        (["create_customer", "--json", "-"], "standard input is empty, and should hold the body"),
        (["create_customer", "--json", '{"email": "x",}'], "a comma is followed by nothing (line 1, column 15)"),
        (["create_customer", "--json", '{"email": "x"'], "Expecting ',' delimiter"),
        (
            ["create_prepayment", "--subscription-id", "7", "--set", "amount=1,5"],
            "amount must be a decimal number, such",
        ),
        (["create_prepayment", "--subscription-id", "7", "--json", '{"amount": "$1"}'], "amount must be a decimal"),
        (["create_customer", "--json", '{"a": NaN}'], "no JSON that can be sent"),
        (["create_customer", "--json", "[" * 100_000], "no JSON that can be sent"),
        (["create_customer", "--json", "no-such.json"], "there is no file no-such.json"),
        (["create_subscription", "--json", '{"customer_attributes": {"emial": 1}}'], "customer_attributes.emial is no"),
        (
            ["create_subscription", "--json", '{"components": [{"component_id": {}}]}'],
            "[0].component_id must be",
        ),
        (["create_subscription", "--set", "payment_collection_method=autmatic"], "Did you mean 'automatic'?"),
        (["create_customer", "--json", "x" * 5000], "there is no file of so long a name"),
        (["create_customer", "--set", "email=\udcff"], "--set email: the value is no text in UTF-8"),
        (["record_event", "--api-handle=x", "--json", '{"a":' * 600 + "1" + "}" * 600], "nested too deeply"),
        (["create_customer", "--set", "email:=x"], "--set email is no JSON"),
        (["create_customer", "--set", "email:="], "--set email is no JSON"),
        (["create_subscription", "--set", "components=1"], "--set 'components:=JSON'"),
        (["record_event"], "--api-handle"),
        (["record_event", "--api-handle", "x"], "This needs a body: give --json FILE"),
        (["read_customer"], "--customer-id must be given"),
        (["read_customer", "--customer-id", "1.5"], "'1.5' is no whole number"),
        (["read_customer", "--customer-id", ""], "must not be empty"),
        (["read_customer", "--path-arg", "x=1"], "there is no 'x', only customer_id"),
        (["read_customer", "--path-arg", "x"], "'x' must be NAME=VALUE"),
        (["read_customer", "--customer-id", "1", "--path-arg", "id=5"], "'--path-arg': --customer-id has given"),
        (["list_customers", "--page", "1", "--query", "page=2"], "'--query': --page has given 'page' already"),
        (["read_product_by_handle", "--handle", ".."], "'..' is no id, handle or code"),
        (["list_customers", "--direction", "dsc"], "'dsc' is none of asc, desc. Did you mean 'desc'?"),
        (["list_customers", "--start-date", "2026-02-30"], "is no day, such as 2026-01-31"),
        (["list_customers", "--start-datetime", "soon"], "is no time, such as"),
        (["list_customers", "--query", "page=x"], "'x' is no whole number"),
        (["list_customers", "--limit", "1", "--all"], "--limit or --all, not both"),
        (["list_products", "--filter", "idz=1"], "there is no 'idz'"),
        (["read_customer_by_reference"], "--reference must be given"),
        (["create_custmer"], "No such command 'create_custmer'. Did you mean 'create_customer'?"),
    ],
)
def test_what_is_wrong_is_told_before_anything_is_sent(
    arguments: list[str], said: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("call", *arguments) == 2

    out, err = capsys.readouterr()
    assert said in " ".join(err.split())
    assert "Traceback" not in err
    assert out == ""
    assert site.requests == []


def test_a_body_goes_unchecked_where_that_is_wanted(site: Site) -> None:
    site.answers({"customer": {"id": 1}})
    assert run("call", "create_customer", "--json", '{"new_field": [1]}', "--unchecked", "--yes") == 0
    assert site.body == {"customer": {"new_field": [1]}}


def test_query_parameters_of_each_kind_are_written_as_the_api_reads_them(site: Site) -> None:
    given = [
        "--product-ids=1,2",
        "--number=A-1",
        "--number=A-2",
        "--start-date=2026-01-31",
        "--no-payments",
        "--page=2",
    ]
    site.answers({"invoices": []})

    assert run("call", "list_invoices", *given, "--query", "newer=x y") == 0
    assert dict(site.last.url.params) == {
        "product_ids": "1,2",
        "number": "A-1,A-2",
        "start_date": "2026-01-31",
        "payments": "false",
        "page": "2",
        "newer": "x y",
    }


@pytest.mark.parametrize(
    ("name", "hint"), [("nope", ""), ("directoin", " (did you mean 'direction'?)"), ("direction", None)]
)
def test_a_query_parameter_that_is_not_known_is_sent_with_a_note(
    name: str, hint: str | None, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("call", "list_customers", "--query", f"{name}=asc", "--output", "json") == 0
    out, err = capsys.readouterr()
    assert site.last.url.params[name] == "asc"
    assert out == "[]\n"
    note = f"note: {name!r} is no known parameter of list_customers{hint}; it is sent as it is.\n"
    assert err == ("" if hint is None else note)


@pytest.mark.parametrize("answer", [True, False])
def test_a_write_on_a_live_site_is_asked_for(answer: bool, site: Site, terminal: Terminal) -> None:
    terminal.answers = [answer]
    site.answers(None, 204)

    assert run("call", "delete_customer", "--customer-id", "5") == (0 if answer else 1)
    assert len(terminal.asked) == 1
    assert terminal.asked[0] == "Delete a customer. DELETE https://acme.chargify.com/customers/5.json: go on?"
    assert len(site.requests) == answer


def test_without_anybody_to_ask_a_write_needs_yes(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("call", "delete_customer", "--customer-id", "5") == 2
    assert "say so with --yes" in " ".join(capsys.readouterr().err.split())
    assert site.requests == []


def test_nothing_is_asked_for_reads_previews_and_this_machine(site: Site) -> None:
    site.answers({})
    assert run("call", "read_site") == 0
    assert run("call", "preview_renewal", "--subscription-id", "1") == 0
    assert run("call", "delete_customer", "--customer-id", "5", "--base-url", "http://127.0.0.1:8080") == 0
    assert len(site.requests) == 3


def test_a_dry_run_shows_the_request_without_secrets_and_sends_nothing(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = {
        "full_number": "4111111111111111",
        "cvv": "123",
        "bank_account_number": "99887766",
        "chargify_token": "tok_x",
    }
    body = {"payment_profile": {"customer_id": 5, **secret, "billing_address": "4111 1111 1111 1111"}}

    assert run("call", "create_payment_profile", "--json", json.dumps(body), "--dry-run") == 0
    out, err = capsys.readouterr()
    first, _, rest = out.partition("\n")
    assert first == "POST https://acme.chargify.com/payment_profiles.json"
    shown = json.loads(rest)
    assert shown["uniqueness_token"] == "(made when it is sent)"
    assert shown["payment_profile"] == {"customer_id": 5, **dict.fromkeys(secret, "***"), "billing_address": "***"}
    assert KEY not in out + err
    assert site.requests == []


def test_a_dry_run_needs_neither_key_nor_site(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("MAXIO_API_KEY", raising=False)
    assert run("call", "read_one_time_token", "--chargify-token", "tok/x", "--dry-run") == 0
    assert capsys.readouterr().out == "GET https://SUBDOMAIN.chargify.com/one_time_tokens/***.json\n"


def secret_fields() -> Iterator[str]:
    """Yield the names of the fields that the models of requests call secret."""
    for operation in OPERATIONS.values():
        if operation.body is not None and operation.body.type is not None:
            cls: type[Model] = resolve(operation.body.type)
            for field in cls.__attrs_attrs__:  # type: ignore[attr-defined]
                if field.metadata.get("secret"):
                    yield field.metadata.get("wire", field.name)


@pytest.mark.parametrize("name", sorted({*secret_fields(), "password", "api_key", "new_token", "iban", "card_number"}))
def test_what_is_secret_is_hidden_by_its_name(name: str) -> None:
    assert hidden({"a": [{name: "canary"}]}) == {"a": [{name: "***"}]}
    assert hidden({name: 123}) == {name: "***"}


def test_what_only_looks_secret_is_shown() -> None:
    shown = {"invoice_number": "12", "reference": "order 1234", "customer_id": 123456789, "amount": "10.50"}
    assert hidden(shown) == shown
    assert hidden({"memo": "card 4111-1111-1111-1111", "n": 4111111111111111}) == {"memo": "card ***", "n": "***"}


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (422, {"errors": ["Email: taken."]}, "answered 422: Email: taken. Nothing was applied."),
        (404, None, "answered 404. Nothing was applied."),
        (500, None, "Whether it was applied is not known"),
        (401, None, "Check that the API key is one of this site's"),
    ],
)
def test_an_error_says_what_happened_and_whether_it_was_applied(
    status: int, body: Any, said: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    site.answers(body, status)

    assert run("call", "update_customer", "--customer-id", "7", "--set", "first_name=Ada", "--yes") == 1
    out, err = capsys.readouterr()
    assert err.startswith("maxio: PUT /customers/{id}.json answered")
    assert said in " ".join(err.split())
    assert out == ""


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "404 here: No customer has this id."),
        (401, "To check the key, the site and the connection: maxio ping"),
    ],
)
def test_an_error_says_what_to_do(status: int, said: str, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.answers(None, status)
    assert run("call", "read_customer", "--customer-id", "7") == 1
    assert capsys.readouterr().err.splitlines()[-1] == f"  {said}"


def test_a_site_that_is_not_reached_is_to_be_checked(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    site.answer = refuse
    assert run("call", "read_customer", "--customer-id", "7") == 1
    assert "maxio ping" in capsys.readouterr().err


def test_a_write_of_which_nobody_knows_what_became_is_done_once_by_its_token(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    def lose(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone", request=request)

    command = [
        "call",
        "issue_service_credit",
        "--subscription-id",
        "7",
        "--set",
        "amount=10.50",
        "--set",
        "memo=x",
        "-y",
    ]
    site.answer = lose
    assert run(*command) == 1
    token = capsys.readouterr().err.split("--uniqueness-token")[1].strip()
    assert json.loads(site.last.content)["uniqueness_token"] == token

    site.answers({"service_credit": {"id": 1}})
    assert run(*command, "--uniqueness-token", token) == 0
    assert json.loads(site.last.content)["uniqueness_token"] == token


def test_a_result_that_cannot_be_written_is_no_write_that_failed(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site.answers({"customer": {"id": 1}})

    def fail(_: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys.stdout, "write", fail)
    assert run("call", "create_customer", "--json", json.dumps(CUSTOMER), "--yes") == 1
    assert len(site.requests) == 1
    assert capsys.readouterr().err == (
        "Done: POST /customers.json; only the result is not written.\n"
        "maxio: The output cannot be written: No space left on device\n"
    )


def test_the_seller_s_token_is_sent_where_the_key_is_not(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAXIO_SELLER_TOKEN", "seller-canary")
    assert run("call", "list_sales_reps", "--seller-id", "7") == 0
    assert "seller-canary" in site.last.headers["authorization"]
