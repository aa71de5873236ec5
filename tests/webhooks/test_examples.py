"""The examples take webhooks in through their framework, and handle them."""

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
        module.receiver._store.close()


Post = Callable[[bytes, dict[str, str]], tuple[int, str]]


def check(post: Post, receiver: WebhookReceiver, event: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send what is genuine, twice, what is not, and what cannot be stored; wait until all is handled."""
    raw, signature = signed(body(7, 16, event))
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
    example = load("webhooks_fastapi")
    with warnings.catch_warnings():
        # Which HTTP client it is to use is its own affair.
        warnings.simplefilter("ignore")
        from fastapi.testclient import TestClient

    with TestClient(example.app) as client:

        def post(raw: bytes, headers: dict[str, str]) -> tuple[int, str]:
            answer = client.post(URL, content=raw, headers=headers)
            return answer.status_code, answer.text

        check(post, example.receiver, "subscription_state_change", monkeypatch)
        assert client.get(URL).status_code == 405
        assert client.get("/subscriptions/16").json() == {"state": "active"}
        assert client.get("/subscriptions/17").json() == {"state": "unknown"}


def test_flask(load: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    example = load("webhooks_flask")
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
    example = load("webhooks_django")
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
