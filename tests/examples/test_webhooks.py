"""The services among the examples take webhooks in through their framework, and handle them."""

from __future__ import annotations

import importlib.util
import sqlite3
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from maxio_sdk.sandbox import Sandbox
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.webhooks import SIGNATURE_HEADER, WebhookReceiver
from tests.webhooks.receiver_support import KEY, FailingStore, body, signed

EXAMPLES = Path(__file__).parents[2] / "examples"
URL = "/webhooks/maxio"


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[str], Any]]:
    """Import an example, with its files in a directory of their own."""
    monkeypatch.setenv("MAXIO_SHARED_KEY", KEY)
    monkeypatch.setenv("WEBHOOKS_DB", str(tmp_path / "webhooks.db"))
    monkeypatch.setenv("BOOKS_DB", str(tmp_path / "books.db"))
    loaded: list[ModuleType] = []

    def load(name: str) -> Any:
        spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        loaded.append(module)
        return module

    yield load
    for module in loaded:
        if hasattr(module, "receiver"):
            module.receiver._store.close()


Post = Callable[[bytes, dict[str, str]], tuple[int, str]]


def check(post: Post, receiver: WebhookReceiver, event: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send what is genuine, twice, what is not, and what cannot be stored; wait until all is handled."""
    raw, signature = signed(body(7, 16, event, reference="sub-16"))
    headers = {SIGNATURE_HEADER: signature}
    assert post(raw, headers) == (200, "OK\n")
    assert post(raw, headers) == (200, "OK\n")
    assert post(raw + b"&more=1", headers) == (403, "Forbidden\n")
    assert post(raw, {}) == (403, "Forbidden\n")
    with monkeypatch.context() as patch:
        store = FailingStore()
        store.failing["add"] = 1
        patch.setattr(receiver._store, "add", store.add)
        assert post(*[raw, headers]) == (503, "Service Unavailable\n")
    deadline = time.monotonic() + 10
    while receiver.counts().handled < 1 and time.monotonic() < deadline:
        time.sleep(0.005)
    assert receiver.counts().handled == 1
    assert (receiver.counts().pending, receiver.counts().dead) == (0, 0)


def test_fastapi(load: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    example = load("fastapi_service")
    with warnings.catch_warnings():
        # Which HTTP client it is to use is its own affair.
        warnings.simplefilter("ignore")
        from fastapi.testclient import TestClient

    sandbox = Sandbox()
    app = example.create_app(lambda: sandbox.client(max_retries=0))
    with TestClient(app) as client, closing(app.state.receiver._store):

        def post(raw: bytes, headers: dict[str, str]) -> tuple[int, str]:
            answer = client.post(URL, content=raw, headers=headers)
            return answer.status_code, answer.text

        def visit(account: str) -> int:
            return client.get("/report", headers={"X-Account": account}).status_code

        check(post, app.state.receiver, "subscription_state_change", monkeypatch)
        assert client.get(URL).status_code == 405
        # The webhook has told of this account, so that nobody is asked.
        assert visit("sub-16") == 200
        assert sandbox.requests.count == 0
        assert visit("stranger") == visit("stranger") == 402
        sandbox.requests.assert_called("find_subscription", times=1)
        app.state.gate.learn("sub-16", "canceled")
        assert visit("sub-16") == 402

        sandbox.faults.reset(times=None)
        assert visit("unheard-of") == 503
        monkeypatch.setattr(example, "FRESH_SECONDS", 0.0)
        assert visit("stranger") == 402, "an old answer is better than none"
        sandbox.faults.clear()


def test_flask(load: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    example = load("flask_webhooks")
    client = example.app.test_client()

    def post(raw: bytes, headers: dict[str, str]) -> tuple[int, str]:
        answer = client.post(URL, data=raw, headers=headers, content_type="application/x-www-form-urlencoded")
        return answer.status_code, answer.text

    with example.receiver.in_background():
        check(post, example.receiver, "payment_success", monkeypatch)
        assert client.get(URL).status_code == 405
    with closing(sqlite3.connect(tmp_path / "books.db")) as books:
        assert books.execute("SELECT * FROM payments").fetchall() == [(7, 16)]


def test_django(load: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    example = load("django_site")
    import django
    from django.test import Client

    django.setup(set_prefix=False)
    client = Client(enforce_csrf_checks=True)

    def post(raw: bytes, headers: dict[str, str]) -> tuple[int, str]:
        answer = client.post(URL, raw, content_type="application/x-www-form-urlencoded", headers=headers)
        return answer.status_code, answer.content.decode()

    with example.receiver.in_background():
        check(post, example.receiver, "signup_success", monkeypatch)
        assert client.get(URL).status_code == 405
    assert example.welcomed == {16}

    sandbox = Sandbox(seed="demo")
    monkeypatch.setattr(example, "connect", sandbox.client)
    reference = next(each.reference for each in sandbox.site[Customer] if each.reference)
    shown = client.get(f"/invoices/{reference}")
    assert shown.status_code == 200
    first = shown.json()["invoices"][0]
    assert set(first) == {"number", "issued", "due", "status"}
    assert client.get("/invoices/stranger").status_code == 404
    sandbox.faults.fail(times=None)
    assert client.get(f"/invoices/{reference}").status_code == 503
