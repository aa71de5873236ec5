"""URLs of self-service pages."""

from __future__ import annotations

import struct
import traceback
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maxio_sdk import ConfigurationError
from maxio_sdk.links import self_service_url


def _sha1(message: bytes) -> str:
    """SHA-1 after FIPS 180-4, so that the digest is not checked by the code that made it."""
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
    padded = message + b"\x80" + bytes(-(len(message) + 9) % 64) + struct.pack(">Q", 8 * len(message))
    for block in struct.iter_unpack(">16I", padded):
        words = list(block)
        for _ in range(64):
            words.append(_rotated(words[-3] ^ words[-8] ^ words[-14] ^ words[-16], 1))
        a, b, c, d, e = state
        for i, word in enumerate(words):
            f, k = [
                (b & c | ~b & d, 0x5A827999),
                (b ^ c ^ d, 0x6ED9EBA1),
                (b & c | b & d | c & d, 0x8F1BBCDC),
                (b ^ c ^ d, 0xCA62C1D6),
            ][i // 20]
            a, b, c, d, e = (_rotated(a, 5) + f + e + k + word) & 0xFFFFFFFF, a, _rotated(b, 30), c, d
        state = [(old + new) & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d, e), strict=True)]
    return "".join(f"{each:08x}" for each in state)


def _rotated(word: int, by: int) -> int:
    return (word << by | word >> (32 - by)) & 0xFFFFFFFF


def test_the_other_sha1_is_one() -> None:
    # The examples of FIPS 180.
    assert _sha1(b"abc") == "a9993e364706816aba3e25717850c26c9cd0d89d"
    assert _sha1(b"") == "da39a3ee5e6b4b0d3255bfef95601890afd80709"
    text = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    assert _sha1(text) == "84983e441c3bd26ebaae4aa1f95129e5e54670f1"


def test_known_answer() -> None:
    # printf '%s' 'update_payment--100--1234567890ABCDEF' | sha1sum
    url = self_service_url("acme", 100, shared_key="1234567890ABCDEF")
    assert url == "https://acme.chargify.com/update_payment/100/4e5e5ea35a"


@given(st.integers(1, 10**19 - 1), st.text(min_size=1, max_size=80).filter(lambda key: key == key.strip()))
def test_the_token_is_the_documented_one(subscription_id: int, shared_key: str) -> None:
    message = f"update_payment--{subscription_id}--{shared_key}".encode()
    url = self_service_url("acme", subscription_id, shared_key=shared_key)
    assert url == f"https://acme.chargify.com/update_payment/{subscription_id}/{_sha1(message)[:10]}"


def test_the_host_is_that_of_the_environment() -> None:
    url = self_service_url("acme", 5, shared_key="key")
    token = url.rpartition("/")[2]
    eu = self_service_url("acme", 5, shared_key="key", environment="eu")
    assert eu == f"https://acme.ebilling.maxio.com/update_payment/5/{token}"
    local = self_service_url("acme", 5, shared_key="key", base_url="http://127.0.0.1:8765/")
    assert local == f"http://127.0.0.1:8765/update_payment/5/{token}"


def test_digits_are_an_id_too() -> None:
    assert self_service_url("acme", "17", shared_key="key") == self_service_url("acme", 17, shared_key="key")


def test_variables_of_the_process_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAXIO_BASE_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("MAXIO_ENVIRONMENT", "eu")
    monkeypatch.setenv("MAXIO_SUBDOMAIN", "other")
    assert self_service_url("acme", 5, shared_key="key").startswith("https://acme.chargify.com/")


@pytest.mark.parametrize("subdomain", ["", "Acme", "acme.chargify.com", "a/b", "-acme", "acme\n", "127.0.0.1:9/x?", 5])
def test_what_is_no_subdomain_is_refused(subdomain: Any) -> None:
    with pytest.raises(ConfigurationError, match="subdomain"):
        self_service_url(subdomain, 5, shared_key="key")


def test_other_addresses_are_refused() -> None:
    with pytest.raises(ConfigurationError, match="environment"):
        self_service_url("acme", 5, shared_key="key", environment="mars")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="https"):
        self_service_url("acme", 5, shared_key="key", base_url="http://example.com")


@pytest.mark.parametrize("value", [0, -1, 10**19, "", "0", "05", "+5", " 5", "5\n", "5/6", "٥", "1_0", "x"])
def test_what_is_no_id_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="subscription_id"):
        self_service_url("acme", value, shared_key="key")


@pytest.mark.parametrize("value", [True, None, 5.0, b"5"])
def test_other_types_are_no_id(value: Any) -> None:
    with pytest.raises(TypeError, match="subscription_id"):
        self_service_url("acme", value, shared_key="key")


@pytest.mark.parametrize("key", ["", " ", " canary", "canary\n", "canary\ud800", None, b"canary", 0])
def test_what_is_no_shared_key_is_refused_and_not_shown(key: Any) -> None:
    with pytest.raises(ConfigurationError, match="shared_key") as caught:
        self_service_url("acme", 5, shared_key=key)
    assert "canary" not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
