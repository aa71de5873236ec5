"""`maxio webhooks resend`: what is replayed, and what is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from maxio_sdk.cli import _connection, main
from maxio_sdk.cli.webhooks import resend as resend_module
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._state.record import transaction
from tests.cli.support import Terminal, served
from tests.sandbox.webhook_support import add_endpoint


def site_with_webhooks() -> Sandbox:
    """Make a site with three webhooks that were given up an hour ago."""
    sandbox = Sandbox()
    add_endpoint(sandbox.site, "http://127.0.0.1:9/", "signup_success")
    for _ in range(3):
        sandbox.webhooks.trigger("signup_success")
    sent(sandbox, timedelta(hours=1))
    return sandbox


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The site that the command works on. It has the address of a live one."""
    sandbox = site_with_webhooks()
    monkeypatch.setattr(_connection, "connect", lambda *_: sandbox.client())
    return sandbox


def sent(sandbox: Sandbox, ago: timedelta, *numbers: int) -> None:
    """Have webhooks be as after a failed attempt."""
    webhooks = list(sandbox.webhooks)
    with transaction():
        for webhook in [webhooks[number] for number in numbers] or webhooks:
            webhook.attempts, webhook.queue, webhook.next_attempt_at = 5, None, None
            webhook.last_sent_at = datetime.now(UTC) - ago


def ids(sandbox: Sandbox, *numbers: int) -> list[str]:
    return [str(list(sandbox.webhooks)[number].id) for number in numbers]


def replayed(sandbox: Sandbox) -> list[int]:
    return [number for number, webhook in enumerate(sandbox.webhooks) if webhook.replayed]


def resend(*arguments: str) -> int:
    return main(["webhooks", "resend", *arguments, "--yes"])


def test_webhooks_are_sent_again(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    assert resend(*ids(sandbox, 0, 2, 0)) == 0
    assert replayed(sandbox) == [0, 2]
    assert capsys.readouterr().out == "Queued 2 webhooks to be sent again.\n"


def test_the_site_is_that_of_the_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox = site_with_webhooks()
    key = tmp_path / "key"
    key.write_text("sandbox-key\n")
    monkeypatch.setenv("MAXIO_API_KEY", "wrong-canary")
    with served(sandbox) as url:
        # On this machine, so nobody is asked.
        assert main(["webhooks", "resend", *ids(sandbox, 1), "--base-url", url, "--api-key-file", str(key)]) == 0
    assert replayed(sandbox) == [1]


def test_a_key_that_is_refused_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox()
    monkeypatch.setattr(_connection, "connect", lambda *_: sandbox.client(api_key="wrong-canary"))
    assert resend("1") == 1
    said = "".join(capsys.readouterr())
    assert "answered 401" in said
    assert "canary" not in said


def test_what_may_still_be_retried_stops_all_unless_forced(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    sent(sandbox, timedelta(minutes=4), 1)
    wanted = ids(sandbox, 0, 1)
    assert resend(*wanted) == 1
    assert replayed(sandbox) == []
    err = capsys.readouterr().err
    assert f"{wanted[1]} (signup_success) was last sent at " in err
    assert wanted[0] not in err
    assert "Nothing was resent" in err
    assert resend(*wanted, "--force") == 0
    assert replayed(sandbox) == [0, 1]


def test_the_clock_of_a_sandbox_may_be_ahead(sandbox: Sandbox) -> None:
    sent(sandbox, timedelta(days=-40))
    assert resend(*ids(sandbox, 0)) == 0


def test_an_id_that_is_not_on_the_site_stops_all_unless_forced(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    assert resend(*ids(sandbox, 0), "7", "5") == 1
    assert replayed(sandbox) == []
    assert "has, or still has, no webhook 5, 7." in capsys.readouterr().err
    assert resend(*ids(sandbox, 0), "7", "--force") == 0
    assert replayed(sandbox) == [0]


def test_only_the_newest_are_looked_up(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(resend_module, "_MOST_LOOKED_AT", 2)
    assert resend(*ids(sandbox, 0, 2)) == 0
    assert replayed(sandbox) == [0, 2]
    assert "so not looked up: 1 webhook." in capsys.readouterr().err


def test_more_than_a_call_takes_are_refused(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    assert resend(*map(str, range(1, 1002))) == 2
    assert "at most 1,000 ids at a time, not 1,001" in capsys.readouterr().err
    assert len(sandbox.requests) == 0


@pytest.mark.parametrize("answer", [True, False])
def test_a_live_site_is_asked_about(answer: bool, sandbox: Sandbox, terminal: Terminal) -> None:
    terminal.answers = [answer]
    assert main(["webhooks", "resend", *ids(sandbox, 0)]) == (0 if answer else 1)
    assert replayed(sandbox) == ([0] if answer else [])
    assert terminal.asked == ["Have https://acme.chargify.com send 1 webhook again?"]


def test_a_live_site_is_not_written_to_where_nobody_can_answer(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["webhooks", "resend", *ids(sandbox, 0)]) == 2
    assert replayed(sandbox) == []
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["x"], ["0"], ["1", "--environment", "moon"], ["1", "--api-key-file", "none"]]
)
def test_what_is_mistyped_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert resend(*arguments) == 2
    assert "More: maxio webhooks resend --help" in capsys.readouterr().err
