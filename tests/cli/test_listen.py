"""`maxio webhooks listen`: what it prints, what it passes on, and how it leaves a sandbox."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from maxio_sdk import ConfigurationError
from maxio_sdk.cli import main
from maxio_sdk.cli.webhooks import listen as listen_module
from maxio_sdk.cli.webhooks import listener
from maxio_sdk.cli.webhooks.sandboxes import sandbox_client
from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._state.events import Endpoint
from maxio_sdk.webhooks import SIGNATURE_HEADER, sign
from tests.cli.support import listening, served
from tests.sandbox.webhook_support import Receiver, add_endpoint, receiver

BODY = b"id=7&event=signup_success&payload[subscription][id]=12&payload[subscription][state]=active"
KEY = "shared-canary"
FORM = {"content-type": "application/x-www-form-urlencoded"}


def post(url: str, body: bytes = BODY, **headers: str) -> httpx.Response:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    # Without the certificates of the machine, which take longer to load than all the rest.
    return httpx.post(url, content=body, headers=FORM | sent, verify=False)


def signed(body: bytes = BODY, key: str = KEY) -> dict[str, str]:
    return {SIGNATURE_HEADER: sign(body, key)}


@pytest.fixture
def target() -> Iterator[Receiver]:
    with receiver() as target:
        yield target


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_each_webhook_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with listening() as url:
        assert post(url).status_code == 200
        assert post(f"{url}/elsewhere?x=1").status_code == 200
    out, err = capsys.readouterr()
    first, second = out.splitlines()
    assert re.fullmatch(r"\d\d:\d\d:\d\d  7 +signup_success +subscription:12 +signature unchecked", first)
    assert second.split()[1:] == first.split()[1:]
    assert f"Listening at {url} " in err
    assert "signatures are not checked: set MAXIO_SHARED_KEY" in err


def test_signatures_are_checked_with_the_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAXIO_SHARED_KEY", KEY)
    with listening() as url:
        answers = [
            post(url, **signed()),
            post(f"{url}?signature={sign(BODY, KEY)}"),
            post(url, **signed(key="another")),
            post(url),
        ]
    assert [answer.status_code for answer in answers] == [200] * 4
    out, err = capsys.readouterr()
    assert [line.split()[-1] for line in out.splitlines()] == ["ok", "ok", "bad", "bad"]
    assert "canary" not in out + err


def test_as_json_there_is_all_of_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("MAXIO_SHARED_KEY", KEY)
    with listening(json=True) as url:
        post(url, **signed())
    # Nothing but webhooks is written there.
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told.pop("received_at").endswith("+00:00")
    assert told == {
        "id": 7,
        "event": "signup_success",
        "lane": "subscription:12",
        "signature": "ok",
        "payload": {"subscription": {"id": "12", "state": "active"}},
        "problem": None,
        "forwarded": None,
        "failure": None,
    }


def test_what_cannot_be_read_is_told_too(capsys: pytest.CaptureFixture[str]) -> None:
    with listening() as url:
        assert post(url, b"hello").status_code == 200
        assert post(url, b"id=1&event=%1B%5B2J").status_code == 200
    unread, strange = printed(capsys)
    assert "The body is no webhook" in unread
    assert r"\x1b[2J" in strange


def test_it_takes_posts_of_a_bounded_size_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "MAX_BODY_BYTES", 100)
    with listening() as url:
        got = httpx.get(url, verify=False)
        assert (got.status_code, got.headers["allow"]) == (405, "POST")
        assert post(url, b"x" * 101).status_code == 413
        assert post(url, b"x" * 100).status_code == 200


def test_a_webhook_is_passed_on_as_it_came(target: Receiver) -> None:
    raw = BODY + b"&x=%zz&y=+\xff"
    with listening(forward_to=f"{target.url}/hook?a=1") as url:
        post(f"{url}?signature=abc", raw, X_Chargify_Webhook_Id="7", User_Agent="Maxio", **signed(raw))
    (got,) = target.received
    assert (got.path, got.body) == ("/hook?a=1&signature=abc", raw)
    assert got.headers[SIGNATURE_HEADER.lower()] == sign(raw, KEY)
    assert (got.headers["x-chargify-webhook-id"], got.headers["user-agent"]) == ("7", "Maxio")
    assert got.headers["content-type"] == FORM["content-type"]
    assert got.headers["host"] == target.url.removeprefix("http://")


def test_the_answer_of_the_target_is_given_back(target: Receiver, capsys: pytest.CaptureFixture[str]) -> None:
    statuses = [200, 202, 302, 403, 500]
    target.answer = lambda _: statuses[len(target.received) - 1]
    with listening(forward_to=target.url) as url:
        assert [post(url).status_code for _ in statuses] == statuses
    assert [line.split()[-2:] for line in printed(capsys)] == [["forwarded:", str(status)] for status in statuses]


def test_a_target_that_is_not_there_is_a_bad_gateway(capsys: pytest.CaptureFixture[str]) -> None:
    with listening(forward_to="http://127.0.0.1:9/") as url:
        assert post(url).status_code == 502
    assert "forwarded: 502 (ConnectError" in printed(capsys)[0]


def test_a_target_that_does_not_answer_is_a_timeout(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with listening(forward_to=address, forward_timeout=0.05) as url:
            assert post(url).status_code == 504
    assert "forwarded: 504 (no answer within 0.05 seconds)" in printed(capsys)[0]


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigurationError, match=f"Port {port} cannot be listened on"), listening(port=port):
            pass


def endpoints(sandbox: Sandbox) -> list[Endpoint]:
    return list(sandbox.site[Endpoint])


def test_a_sandbox_sends_all_events_here_meanwhile(capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox()
    sandbox.configure(webhooks_enabled=False)
    with served(sandbox) as site:
        with listening(sandbox=site) as url:
            (endpoint,) = endpoints(sandbox)
            assert endpoint.url == url
            assert set(endpoint.webhook_subscriptions) == {event.value for event in WebhookSubscription}
            assert sandbox.settings.webhooks_enabled
            assert main(["webhooks", "trigger", "signup_success", "--sandbox", site]) == 0
        (endpoint,) = endpoints(sandbox)
        assert endpoint.webhook_subscriptions == ()
        assert not sandbox.settings.webhooks_enabled
    out, err = capsys.readouterr()
    assert re.search(r"signup_success +subscription:\d+ +signature ok\n", out)
    assert f"all events of the sandbox at {site} come here" in err


def test_its_endpoint_is_used_again_and_no_other_is_touched() -> None:
    sandbox = Sandbox()
    add_endpoint(sandbox.site, "http://127.0.0.1:9/mine")
    with served(sandbox) as site:
        with listening(sandbox=site):
            pass
        # The second of these two must leave the first alone.
        with listening(sandbox=site) as second, listening(sandbox=site) as third:
            mine, again, another = endpoints(sandbox)
            assert (mine.url, mine.webhook_subscriptions) == ("http://127.0.0.1:9/mine", ())
            assert (again.url, another.url) == (second, third)
            assert again.webhook_subscriptions == another.webhook_subscriptions != ()
    assert [endpoint.webhook_subscriptions for endpoint in endpoints(sandbox)] == [(), (), ()]


def test_the_key_of_another_site_is_not_shown_to_a_sandbox(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    site = "http://127.0.0.1:8080"
    monkeypatch.setenv("MAXIO_API_KEY", "live-canary")
    assert sandbox_client(site, None).config.api_key == "sandbox-key"
    monkeypatch.setenv("MAXIO_BASE_URL", f"{site}/")
    assert sandbox_client(site, None).config.api_key == "live-canary"
    key = tmp_path / "key"
    key.write_text("its-own\n")
    assert sandbox_client(site, key).config.api_key == "its-own"


def test_a_sandbox_that_refuses_the_key_is_told() -> None:
    with (
        served(Sandbox(api_key="another")) as site,
        pytest.raises(ConfigurationError, match=r"refused the API key.*--api-key-file"),
        listening(sandbox=site),
    ):
        pass


def test_a_sandbox_that_forgot_everything_is_left_in_peace(capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox()
    with served(sandbox) as site, listening(sandbox=site):
        sandbox.reset()
    assert "The sandbox may go on sending here" in capsys.readouterr().err


def test_a_failure_of_the_app_is_retried_by_the_sandbox(target: Receiver, capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox()
    sandbox.clock.freeze()
    target.answer = lambda _: 500 if len(target.received) == 1 else 200
    with served(sandbox) as site, listening(sandbox=site, forward_to=target.url):
        assert main(["webhooks", "trigger", "renewal_failure", "--sandbox", site]) == 1
        httpx.post(f"{site}/__sandbox__/clock/advance", json={"seconds": 11}, verify=False).raise_for_status()
    failed, retried = [line.split() for line in printed(capsys) if "forwarded" in line]
    assert failed[1:3] == retried[1:3]
    assert (failed[-1], retried[-1]) == ("500", "200")
    assert [delivery.status_code for delivery in sandbox.webhooks.deliveries] == [500, 200]


def test_it_ends_when_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(text: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(listen_module, "say", gone)
    sandbox = Sandbox()
    with served(sandbox) as site:
        with pytest.raises(BrokenPipeError), listening(sandbox=site) as url:
            assert post(url).status_code == 200
        (endpoint,) = endpoints(sandbox)
        assert endpoint.webhook_subscriptions == ()


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.heavy)])
def test_a_signal_ends_it_and_leaves_the_sandbox_as_it_was(number: signal.Signals) -> None:
    sandbox = Sandbox()
    with served(sandbox) as site:
        command = [sys.executable, "-m", "maxio_sdk.cli", "webhooks", "listen", "--port", "0", "--sandbox", site]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        with subprocess.Popen(command, **pipes) as process, contextlib.ExitStack() as stack:
            stack.callback(process.kill)
            stderr: Any = process.stderr
            url = re.findall(r"http://\S+", stderr.readline())[0]
            assert [each.url for each in endpoints(sandbox)] == [url]
            assert post(url, **signed(key="sandbox-shared-key")).status_code == 200
            process.send_signal(number)
            out, err = process.communicate(timeout=30)
        assert process.returncode == 0
        assert out.endswith("signature ok\n")
        assert "Traceback" not in err
        assert [each.webhook_subscriptions for each in endpoints(sandbox)] == [()]


def test_the_options_reach_the_listener(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plans: list[listen_module.Plan] = []
    monkeypatch.setattr(listen_module, "listen_until_told", plans.append)
    monkeypatch.setenv("MAXIO_BASE_URL", "http://localhost:8080")
    key = tmp_path / "key"
    key.write_text(KEY)
    options = ["--port", "0", "--forward-to", "http://127.0.0.1:8000/hook", "--forward-timeout", "3", "--json"]
    assert main(["webhooks", "listen", *options, "--shared-key-file", str(key), "--api-key-file", str(key)]) == 0
    assert plans == [
        listen_module.Plan(
            port=0,
            forward_to="http://127.0.0.1:8000/hook",
            forward_timeout=3.0,
            sandbox="http://localhost:8080",
            api_key_file=key,
            shared_key_file=key,
            json=True,
        )
    ]
