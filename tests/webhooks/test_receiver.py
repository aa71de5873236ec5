"""What a receiver accepts and refuses, and how handlers are registered."""

from __future__ import annotations

import functools
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from maxio_sdk import ConfigurationError
from maxio_sdk.webhooks import (
    DeadLetter,
    MemoryStore,
    Receipt,
    StoreCounts,
    WebhookEvent,
    WebhookReceiver,
    WebhookSignatureError,
    WebhookStoreError,
    sign,
)
from tests.webhooks.receiver_support import KEY, FailingStore, body, eventually, give, made, signed

pytestmark = pytest.mark.anyio


def test_what_is_accepted_is_stored_before_the_answer() -> None:
    store = MemoryStore()
    raw, signature = signed(body(7, 16))
    assert made(store).accept(raw, signature) == Receipt(key="7", event="signup_success", duplicate=False)
    (item,) = store.due(1e12, 10)
    assert (item.key, item.event, item.lane, item.position) == ("7", "signup_success", "subscription:16", 7)
    assert item.body == raw


async def test_receive_does_the_same(anyio_backend: Any) -> None:
    receiver = made()
    assert await receiver.receive(*signed(body(7))) == Receipt(key="7", event="signup_success", duplicate=False)
    assert (await receiver.receive(*signed(body(7)))).duplicate
    with pytest.raises(WebhookSignatureError):
        await receiver.receive(body(8), "0" * 64)
    assert receiver.counts().pending == 1


@pytest.mark.parametrize("signature", [None, "", "0" * 64, "é", b"\xff", sign(body(1), "another key"), 7, ["x"]])
def test_what_is_not_signed_is_not_stored(signature: Any) -> None:
    receiver = made()
    with pytest.raises(WebhookSignatureError):
        receiver.accept(body(1), signature)
    assert receiver.counts() == StoreCounts(pending=0, handled=0, dead=0)


def test_a_duplicate_is_known_by_its_id_whatever_else_it_says() -> None:
    receiver = made()
    assert not give(receiver, 7).duplicate
    assert give(receiver, 7).duplicate
    assert receiver.accept(*signed(b"id=007&event=other")).duplicate
    assert receiver.counts().pending == 1


def test_two_tests_are_no_duplicates_though_they_have_the_same_id() -> None:
    store = MemoryStore()
    receiver = made(store)
    raw = b"id=123456&event=test&payload[chargify]=testing"
    assert [receiver.accept(*signed(raw)).duplicate for _ in range(2)] == [False, False]
    one, other = store.due(1e12, 10)
    assert one.lane != other.lane
    assert one.key.startswith("test:")


def test_an_id_that_no_database_can_count_to() -> None:
    store = MemoryStore()
    made(store).accept(*signed(f"id={10**25}&event=signup_success".encode()))
    (item,) = store.due(1e12, 10)
    assert (item.key, item.position) == (str(10**25), 2**63 - 1)


def test_either_of_two_keys_is_good() -> None:
    receiver = WebhookReceiver(["old key", "new key"], store=MemoryStore())
    for webhook_id, key in enumerate(("old key", "new key")):
        receiver.accept(*signed(body(webhook_id), key))
    with pytest.raises(WebhookSignatureError):
        receiver.accept(*signed(body(3), "third key"))
    assert receiver.counts().pending == 2


def test_a_store_that_fails_is_heard_of() -> None:
    store = FailingStore()
    store.failing["add"] = 1
    receiver = made(store)
    with pytest.raises(WebhookStoreError):
        give(receiver, 1)
    assert not give(receiver, 1).duplicate


# -- what cannot be read


def test_a_genuine_body_that_cannot_be_read_is_a_dead_letter(caplog: pytest.LogCaptureFixture) -> None:
    receiver = made()
    receipt = receiver.accept(*signed(b"no=webhook"))
    assert receipt.key.startswith("unreadable:")
    assert (receipt.event, receipt.duplicate) == ("", False)
    assert receiver.accept(*signed(b"no=webhook")).duplicate
    (letter,) = receiver.dead_letters()
    assert (letter.key, letter.body) == (receipt.key, b"no=webhook")
    assert letter.error.startswith("parse: WebhookPayloadError: ")
    assert [record.levelname for record in caplog.records] == ["ERROR"]


async def test_where_it_hands_over_the_callback_hears_of_it(anyio_backend: Any) -> None:
    heard: list[DeadLetter] = []
    receiver = made(on_dead_letter=heard.append)
    async with receiver:
        receiver.accept(*signed(b"no=webhook"))
        receiver.accept(*signed(b"no=webhook"))
        await eventually(lambda: heard)
        await receiver.settled()
    assert heard == receiver.dead_letters()


async def test_once_it_can_be_read_it_is_handled_under_its_own_id(
    anyio_backend: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_old(raw: bytes) -> WebhookEvent:
        raise RuntimeError("a defect of an older version")

    receiver = made()
    got: list[int] = []
    receiver.on("signup_success")(lambda event: got.append(event.id))
    with monkeypatch.context() as patch:
        patch.setattr("maxio_sdk.webhooks._intake.parse", too_old)
        give(receiver, 7)
    assert receiver.counts().dead == 1
    async with receiver:
        assert receiver.revive() == 1
        await receiver.settled()
        assert got == [7]
        assert give(receiver, 7).duplicate
    assert receiver.counts() == StoreCounts(pending=0, handled=2, dead=0)


async def test_what_could_be_read_once_and_no_more_is_given_up(
    anyio_backend: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_new(raw: bytes) -> WebhookEvent:
        raise RuntimeError("a defect of a newer version")

    receiver = made()
    give(receiver, 7)
    monkeypatch.setattr("maxio_sdk.webhooks._worker.parse", too_new)
    async with receiver:
        await receiver.settled()
    (letter,) = receiver.dead_letters()
    assert (letter.key, letter.error) == ("7", "parse: RuntimeError: a defect of a newer version")


# -- dead letters


async def test_a_replay_of_a_dead_letter_goes_to_the_handler_that_failed(anyio_backend: Any) -> None:
    receiver = made(retry_delays=())
    calls: list[str] = []
    failing = True

    @receiver.on()
    async def good(event: WebhookEvent) -> None:
        calls.append("good")

    @receiver.on()
    async def bad(event: WebhookEvent) -> None:
        calls.append("bad")
        if failing:
            raise ValueError

    async with receiver:
        give(receiver, 7)
        await receiver.settled()
        (letter,) = receiver.dead_letters()
        assert (letter.key, letter.attempts, letter.done) == ("7", 1, {"good"})
        failing = False
        assert not give(receiver, 7).duplicate
        await receiver.settled()
    assert calls == ["good", "bad", "bad"]
    assert receiver.counts() == StoreCounts(pending=0, handled=1, dead=0)


async def test_dead_letters_are_revived_or_discarded(anyio_backend: Any) -> None:
    receiver = made(retry_delays=())
    broken = True
    got: list[int] = []

    @receiver.on()
    async def handle(event: WebhookEvent) -> None:
        if broken:
            raise ValueError
        got.append(event.id)

    async with receiver:
        for webhook_id in (1, 2, 3):
            give(receiver, webhook_id)
        await receiver.settled()
        broken = False
        assert [letter.key for letter in receiver.dead_letters()] == ["1", "2", "3"]
        assert [letter.key for letter in receiver.dead_letters(1)] == ["1"]
        assert (receiver.discard("1"), receiver.discard("1")) == (True, False)
        assert (receiver.revive("2"), receiver.revive("2"), receiver.revive("nonsense")) == (1, 0, 0)
        await receiver.settled()
        assert got == [2]
        assert receiver.revive() == 1
        await receiver.settled()
    assert got == [2, 3]
    assert receiver.counts() == StoreCounts(pending=0, handled=3, dead=0)


# -- settings and handlers


@pytest.mark.parametrize("key", ["", " ", [], ["good", ""], [None], b"bytes", ["good", b"bytes"]])
def test_a_shared_key_that_is_none_is_refused(key: Any) -> None:
    with pytest.raises(ConfigurationError, match="shared key"):
        WebhookReceiver(key, store=MemoryStore())


@pytest.mark.parametrize(
    "setting",
    [
        {"retry_delays": [-1]},
        {"retry_delays": [float("inf")]},
        {"retry_delays": [float("nan")]},
        {"concurrency": 0},
        {"poll_interval": 0},
        {"poll_interval": 6},
        {"poll_interval": float("nan")},
        {"drain_timeout": -1},
        {"drain_timeout": float("nan")},
    ],
    ids=str,
)
def test_settings_that_make_no_sense_are_refused(setting: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(setting))):
        made(**setting)


async def handle(event: WebhookEvent) -> None:
    """Do nothing."""


async def generating(event: WebhookEvent) -> AsyncIterator[int]:
    yield 1


def generating_too(event: WebhookEvent) -> Iterator[int]:
    yield 1


class Handling:
    def __call__(self, event: WebhookEvent) -> None:
        """Do nothing."""


def test_an_event_that_is_not_documented_is_refused_with_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match=r"'signup_succes' is no .* mean 'signup_success'"):
        made().on("signup_success", "signup_succes")
    with pytest.raises(ConfigurationError, match="unknown=True"):
        made().on("")
    made().on("signup_succes", unknown=True)(handle)
    made().on("test")(handle)


def test_two_handlers_of_one_name_are_refused() -> None:
    receiver = made()
    receiver.on("test")(handle)
    with pytest.raises(ConfigurationError, match="'handle' already"):
        receiver.on("signup_success")(handle)
    receiver.on("signup_success", name="other")(handle)


@pytest.mark.parametrize("call", [generating, generating_too, functools.partial(generating), functools.partial(handle)])
def test_what_is_no_handler_is_refused(call: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"generator|name"):
        made().on()(call)


def test_a_handler_without_a_name_of_its_own_gets_one() -> None:
    receiver = made()
    with pytest.raises(ConfigurationError, match="name="):
        receiver.on()(Handling())
    receiver.on(name="handling")(Handling())
    receiver.on(name="partial")(functools.partial(handle))


def test_the_decorator_without_parentheses_is_refused() -> None:
    receiver: Any = made()
    with pytest.raises(ConfigurationError, match=r"@receiver\.on\(\)"):
        receiver.on(handle)
    with pytest.raises(ConfigurationError, match="must be a function"):
        receiver.on()(7)


def test_the_decorator_leaves_the_function_as_it_is() -> None:
    assert made().on()(handle) is handle


async def test_nothing_secret_is_shown(anyio_backend: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    receiver = made(retry_delays=(0,), on_dead_letter=lambda letter: 1 / 0)

    @receiver.on()
    async def failing(event: WebhookEvent) -> None:
        raise ValueError(event.fields["subscription"]["note"])

    async with receiver:
        receiver.accept(*signed(body(7, note="canary")))
        receiver.accept(*signed(b"canary"))
        with pytest.raises(WebhookSignatureError) as refused:
            receiver.accept(b"canary", "0" * 64)
        await eventually(lambda: receiver.counts().dead == 2)
        await receiver.settled()
    shown = [caplog.text, repr(receiver), str(refused.value), repr(receiver.dead_letters()[0])]
    assert "failing" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    for text in shown:
        assert KEY not in text
        assert "canary" not in text
