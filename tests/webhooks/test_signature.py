"""Telling Maxio's webhooks from others."""

from __future__ import annotations

import hashlib
import hmac
import random
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk.webhooks import WebhookPayloadError, WebhookSignatureError, parse, sign, verify
from maxio_sdk.webhooks.form import MAX_BODY_BYTES

KEY = "9f3a-shared-key"
BODY = (b"id=123&event=payment_success&payload[site][id]=1&payload[note]=" + b"caf%C3%A9+" * 300)[:2048]


def refused(body: Any, signature: Any, key: Any = KEY) -> bool:
    try:
        verify(body, signature, key)
    except WebhookSignatureError:
        return True
    return False


def test_maxios_own_is_taken() -> None:
    signature = hmac.new(KEY.encode(), BODY, hashlib.sha256).hexdigest()
    assert sign(BODY, KEY) == signature
    for body in (BODY, bytearray(BODY), memoryview(BODY)):
        verify(body, signature, KEY)  # type: ignore[arg-type]
    verify(BODY, signature.encode(), KEY)


def test_while_keys_change_either_is_taken() -> None:
    verify(BODY, sign(BODY, "old"), ["new", "old"])
    verify(BODY, sign(BODY, "new"), ("new", "old"))
    verify(BODY, sign(BODY, "new"), iter(["new", "old"]))
    assert refused(BODY, sign(BODY, "older"), ["new", "old"])


@pytest.mark.parametrize(
    "signature",
    [
        None,
        "",
        b"",
        "é" * 64,
        "\ud800",
        "0" * 64,
        "0",
        7,
        [sign(BODY, KEY)],
        sign(BODY, KEY).upper(),
        sign(BODY, KEY)[:-1],
        sign(BODY, KEY) + "0",
        " " + sign(BODY, KEY),
        sign(BODY, KEY) + "\n",
        bytes.fromhex(sign(BODY, KEY)),
        sign(BODY, "another"),
        sign(BODY + b"&", KEY),
    ],
)
def test_other_signatures_are_refused(signature: Any) -> None:
    assert refused(BODY, signature)


@pytest.mark.parametrize("body", [BODY.decode(), None, {"id": 1}, 7, b"", BODY.replace(b"%C3%A9", "é".encode())])
def test_other_bodies_are_refused(body: Any) -> None:
    assert refused(body, sign(BODY, KEY))


@pytest.mark.parametrize("key", ["", [], [""], ["key", ""], None, 7, [None], [b"key"], b"key", "\ud800"])
def test_without_a_key_nothing_is_genuine(key: Any) -> None:
    # An empty key signs too: a setting that is missing must not let everybody in.
    assert refused(BODY, sign(BODY, ""), key)
    assert refused(BODY, sign(BODY, "x"), key)


def test_what_cannot_even_be_looked_at_is_refused() -> None:
    class Keys:
        def __iter__(self) -> Any:
            raise LookupError("the settings are not loaded")

    gone = memoryview(BODY)
    gone.release()
    assert refused(BODY, sign(BODY, KEY), Keys())
    assert refused(gone, sign(BODY, KEY))


def test_every_flipped_bit_is_seen() -> None:
    signature, flipped = sign(BODY, KEY), bytearray(BODY)
    for index in range(len(BODY)):
        for bit in range(8):
            flipped[index] ^= 1 << bit
            assert refused(bytes(flipped), signature)
            flipped[index] ^= 1 << bit


def _mutated(chance: random.Random, given: bytes) -> bytes:
    found = bytearray(given)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(found) + 1)
        change = chance.randrange(4)
        if change == 0:
            found[place:place] = chance.randbytes(chance.randint(1, 3))
        elif change == 1:
            del found[place : place + chance.randint(1, 5)]
        elif found:
            found[place % len(found)] = chance.randrange(256)
    return bytes(found)


def _reads_or_says_why(body: bytes) -> None:
    with suppress(WebhookPayloadError):
        parse(body)


@pytest.mark.parametrize("count", [2_000, pytest.param(20_000, marks=pytest.mark.heavy)])
def test_nothing_mutated_is_taken(count: int) -> None:
    chance, signature = random.Random(5), sign(BODY, KEY)
    for _ in range(count):
        body, given = _mutated(chance, BODY), _mutated(chance, signature.encode())
        if body != BODY:
            assert refused(body, signature)
            _reads_or_says_why(body)
        if given != signature.encode():
            assert refused(BODY, given)
            assert refused(BODY, given.decode("latin-1"))


@given(st.binary(max_size=200), st.text(min_size=1, max_size=30))
def test_what_is_signed_is_taken(body: bytes, key: str) -> None:
    verify(body, sign(body, key), key)
    assert refused(body + b"!", sign(body, key), key)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    _reads_or_says_why(body)
    _reads_or_says_why(b"id=1&event=x&" + body)


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(WebhookPayloadError, match="bytes"):
        parse(b"id=1&event=x&payload[a]=" + b"a" * MAX_BODY_BYTES)
    with pytest.raises(WebhookPayloadError, match="raw bytes"):
        parse("id=1&event=x")  # type: ignore[arg-type]
