"""`maxio webhooks trigger`: webhooks of events that have not happened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from maxio_sdk.cli import main
from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.webhooks import SIGNATURE_HEADER, parse, verify
from tests.cli.support import Terminal, served
from tests.sandbox.webhook_support import Receiver, add_endpoint, receiver

HEADER = SIGNATURE_HEADER.lower()


@pytest.fixture
def target() -> Iterator[Receiver]:
    with receiver() as target:
        yield target


def trigger(*arguments: str) -> int:
    return main(["webhooks", "trigger", *arguments])


@pytest.mark.parametrize("event", ["signup_success", "prepaid_subscription_balance_change", "test"])
def test_a_signed_webhook_arrives(event: str, target: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAXIO_SHARED_KEY", "shared-canary")
    assert trigger(event, "--to", f"{target.url}/hook?a=1") == 0

    (got,) = target.received
    assert got.path == "/hook?a=1"
    verify(got.body, got.headers[HEADER], "shared-canary")
    assert parse(got.body).event == event


@pytest.mark.heavy
@pytest.mark.parametrize("event", [event.value for event in WebhookSubscription])
def test_each_event_can_be_triggered(event: str, target: Receiver) -> None:
    assert trigger(event, "--to", target.url) == 0
    assert target.events == [event]


def test_without_a_key_the_usual_one_of_sandboxes_signs_and_is_told(
    target: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trigger("test", "--to", target.url) == 0
    (got,) = target.received
    verify(got.body, got.headers[HEADER], "sandbox-shared-key")
    assert "'sandbox-shared-key', as MAXIO_SHARED_KEY is not set" in capsys.readouterr().err


def test_the_key_is_not_shown(target: Receiver, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = tmp_path / "key"
    key.write_text("shared-canary")
    assert trigger("test", "--to", target.url, "--shared-key-file", str(key)) == 0
    verify(target.received[0].body, target.received[0].headers[HEADER], "shared-canary")
    assert "canary" not in "".join(capsys.readouterr())


def test_a_url_with_the_place_of_the_signature_gets_it(target: Receiver) -> None:
    assert trigger("test", "--to", f"{target.url}/?signature={{signature_hmac_sha_256}}") == 0
    (got,) = target.received
    assert got.path == f"/?signature={got.headers[HEADER]}"


def test_each_has_an_id_of_its_own_unless_told(target: Receiver) -> None:
    for options in ([], [], ["--id", "5"], ["--id", "5"]):
        assert trigger("signup_success", "--to", target.url, *options) == 0
    first, second, *same = [parse(got.body).id for got in target.received]
    assert first < second
    assert same == [5, 5]


@pytest.mark.parametrize("status", [201, 302, 500])
def test_another_answer_than_200_is_a_failure(
    status: int, target: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    target.answer = lambda _: status
    assert trigger("test", "--to", target.url) == 1
    assert f"answered {status}" in capsys.readouterr().out
    assert len(target.received) == 1


def test_a_target_that_is_not_there_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert trigger("test", "--to", "http://user:canary@127.0.0.1:9/?token=canary") == 1
    said = capsys.readouterr().out
    assert "http://127.0.0.1:9  no answer: ConnectError" in said
    assert "canary" not in said


def test_another_machine_is_asked_about_first(terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.answers = [False]
    assert trigger("signup_success", "--to", "https://user:canary@hooks.invalid/x") == 1
    assert terminal.asked == [
        "Post a made-up signup_success to https://hooks.invalid, which may take it for a real one?"
    ]
    assert "Nothing was done." in capsys.readouterr().err


def test_another_machine_is_not_posted_to_where_nobody_can_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert trigger("signup_success", "--to", "https://hooks.invalid/x") == 2
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sigup_success", "--to", "http://127.0.0.1:9"], "The nearest: signup_success"),
        (["zzzz", "--to", "http://127.0.0.1:9"], "there is no event 'zzzz'. `maxio webhooks events` lists all."),
        (["delayed_signup_creation_success", "--to", "http://127.0.0.1:9"], "delayed_subscription_creation_success"),
        (["test"], "--to URL, or --sandbox URL"),
        (["test", "--to", "http://127.0.0.1:9", "--sandbox", "http://127.0.0.1:9"], "not both"),
        (["test", "--to", "127.0.0.1:9"], "give a whole URL"),
        (["test", "--to", "http://[::1"], "give a whole URL"),
        (["test", "--sandbox", "ftp://127.0.0.1"], "give a whole URL"),
        (["test", "--sandbox", "https://acme.chargify.com"], "a sandbox on this machine"),
        (["test", "--sandbox", "http://127.0.0.1:9"], "No sandbox answers at http://127.0.0.1:9"),
        (["test", "--id", "0"], "Invalid value for '--id'"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert trigger(*arguments) == 2
    said = capsys.readouterr().err
    assert message in " ".join(said.split())
    assert "Traceback" not in said


def test_a_live_site_in_the_variable_is_no_sandbox(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAXIO_BASE_URL", "https://acme.chargify.com")
    assert trigger("test") == 2
    assert "--to URL, or --sandbox URL" in " ".join(capsys.readouterr().err.split())


def test_a_running_sandbox_makes_and_delivers_it(
    target: Receiver, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sandbox = Sandbox()
    add_endpoint(sandbox.site, target.url, "signup_success")
    with served(sandbox) as url:
        assert trigger("signup_success", "--sandbox", url) == 0
        monkeypatch.setenv("MAXIO_BASE_URL", url)
        target.answer = lambda _: 500
        assert trigger("signup_success") == 1
        assert trigger("payment_success") == 1
    assert target.events[0] == "signup_success"
    out, err = capsys.readouterr()
    assert [line.split()[-2:] for line in out.splitlines()] == [["answered", "200"], ["answered", "500"]]
    assert "No endpoint of the sandbox wants payment_success" in err


def test_a_sandbox_that_sends_nothing_is_told(target: Receiver, capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox()
    add_endpoint(sandbox.site, target.url, "signup_success")
    sandbox.configure(webhooks_enabled=False)
    with served(sandbox) as url:
        assert trigger("signup_success", "--sandbox", url) == 1
    assert "not sent: webhooks are off on the sandbox" in capsys.readouterr().out
    assert target.received == []


def test_a_server_that_is_no_sandbox_is_told(target: Receiver, capsys: pytest.CaptureFixture[str]) -> None:
    target.answer = lambda _: 404
    assert trigger("test", "--sandbox", target.url) == 2
    assert "is no sandbox" in capsys.readouterr().err
