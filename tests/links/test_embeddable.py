"""Tokens of Embeddable Components."""

from __future__ import annotations

import base64
import builtins
import hashlib
import hmac
import json
import pickle
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwt as joserfc_jwt
from joserfc.jwk import OctKey

from maxio_sdk import ConfigurationError, MaxioError
from maxio_sdk.links import EmbeddableClaims, EmbeddableTokenError, EmbeddableTokens, embeddable_token

_RAW = bytes(range(190, 254))
_KEY = base64.b64encode(_RAW).decode()
_OTHER_RAW = hashlib.sha256(b"other").digest()
_OTHER = base64.b64encode(_OTHER_RAW).decode()
_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
_SECONDS = int(_NOW.timestamp())
_GOOD = {"sub": "u-1", "iat": _SECONDS, "exp": _SECONDS + 600}


def _part(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _signed(payload: Any, *, key: bytes = _RAW, header: Mapping[str, Any] | None = None, hash_: Any = "sha256") -> str:
    """Sign by hand. `payload` may be bytes that are no JSON."""
    raw = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    text = f"{_part(json.dumps(header or {'alg': 'HS256', 'typ': 'JWT'}).encode())}.{_part(raw)}"
    return f"{text}.{_part(hmac.new(key, text.encode(), hash_).digest())}"


def _refused(tokens: EmbeddableTokens, token: Any, match: str, now: datetime = _NOW) -> None:
    with pytest.raises(EmbeddableTokenError, match=match) as caught:
        tokens.verify(token, now=now)
    assert isinstance(caught.value, MaxioError)


# Issuing


def test_a_token_has_the_documented_claims_and_signature() -> None:
    token = EmbeddableTokens(_KEY).issue("u-1", now=_NOW)
    head, payload, signature = token.split(".")
    padded = {name: json.loads(base64.urlsafe_b64decode(part + "==")) for name, part in (("h", head), ("p", payload))}
    assert padded["h"] == {"alg": "HS256", "typ": "JWT"}
    assert padded["p"] == {"sub": "u-1", "iat": _SECONDS, "exp": _SECONDS + 3600}
    assert signature == _part(hmac.digest(_RAW, f"{head}.{payload}".encode(), "sha256"))


@given(st.text(min_size=1).filter(str.strip), st.binary(min_size=32, max_size=80))
def test_other_libraries_verify_it(reference: str, raw: bytes) -> None:
    raw = b"\x80" + raw  # Keys that look like those of another kind are refused by these libraries.
    now = datetime.now(UTC)
    token = EmbeddableTokens(base64.b64encode(raw).decode()).issue(reference)
    claims = jwt.decode(token, raw, algorithms=["HS256"], options={"require": ["sub", "iat", "exp"]})
    assert claims["sub"] == reference
    assert claims["exp"] - claims["iat"] == 3600
    assert abs(claims["iat"] - now.timestamp()) < 60
    assert joserfc_jwt.decode(token, OctKey.import_key(raw), algorithms=["HS256"]).claims == claims


def test_the_lifetime_can_be_shorter() -> None:
    tokens = EmbeddableTokens(_KEY)
    claims = tokens.verify(tokens.issue("u-1", lifetime=timedelta(minutes=5), now=_NOW), now=_NOW)
    assert claims == EmbeddableClaims(customer_reference="u-1", issued_at=_NOW, expires_at=_NOW + timedelta(minutes=5))


@given(st.timedeltas(timedelta(seconds=1), timedelta(hours=1)), st.floats(0, 1))
def test_no_token_lasts_longer_than_asked(lifetime: timedelta, fraction: float) -> None:
    tokens = EmbeddableTokens(_KEY)
    now = _NOW + timedelta(seconds=fraction)
    claims = tokens.verify(tokens.issue("u-1", lifetime=lifetime, now=now), now=_NOW)
    assert claims.issued_at <= now
    assert timedelta() < claims.expires_at - claims.issued_at <= lifetime


@pytest.mark.parametrize(
    "lifetime",
    [
        timedelta(),
        timedelta(seconds=-1),
        timedelta(milliseconds=999),
        timedelta(hours=1, microseconds=1),
        timedelta.max,
    ],
)
def test_a_lifetime_is_at_most_an_hour(lifetime: timedelta) -> None:
    with pytest.raises(ValueError, match="lifetime"):
        EmbeddableTokens(_KEY).issue("u-1", lifetime=lifetime)


def test_a_token_is_somebodys() -> None:
    tokens = EmbeddableTokens(_KEY)
    for reference in ("", "  "):
        with pytest.raises(ValueError, match="customer_reference"):
            tokens.issue(reference)
    with pytest.raises(TypeError, match="customer_reference"):
        tokens.issue(17)  # type: ignore[arg-type]


def test_a_time_without_a_zone_is_refused() -> None:
    tokens = EmbeddableTokens(_KEY)
    zoned = _NOW.astimezone(timezone(timedelta(hours=-5)))
    assert tokens.issue("u-1", now=zoned) == tokens.issue("u-1", now=_NOW)
    with pytest.raises(ValueError, match="now must have a time zone"):
        tokens.issue("u-1", now=_NOW.replace(tzinfo=None))
    with pytest.raises(TypeError, match="now"):
        tokens.issue("u-1", now=_SECONDS)  # type: ignore[arg-type]


def test_the_answer_of_the_endpoint() -> None:
    tokens = EmbeddableTokens(_KEY)
    lifetime = timedelta(minutes=1)
    assert tokens.answer("u-1", lifetime=lifetime, now=_NOW) == {
        "token": tokens.issue("u-1", lifetime=lifetime, now=_NOW)
    }


def test_the_function_does_the_same() -> None:
    token = embeddable_token("u-1", sign_in_key=_KEY, lifetime=timedelta(minutes=1), now=_NOW)
    assert token == EmbeddableTokens(_KEY).issue("u-1", lifetime=timedelta(minutes=1), now=_NOW)


# Verifying


def test_while_keys_change_both_are_good_and_the_first_signs() -> None:
    old, new, both = EmbeddableTokens(_OTHER), EmbeddableTokens(_KEY), EmbeddableTokens(_KEY, _OTHER)
    assert both.verify(old.issue("u-1", now=_NOW), now=_NOW).customer_reference == "u-1"
    assert both.issue("u-1", now=_NOW) == new.issue("u-1", now=_NOW)
    _refused(new, old.issue("u-1", now=_NOW), "not signed")
    _refused(both, _signed(_GOOD, key=b"\x80third"), "not signed")


def test_a_token_of_another_library_is_read() -> None:
    tokens = EmbeddableTokens(_KEY)
    expected = EmbeddableClaims(customer_reference="u-1", issued_at=_NOW, expires_at=_NOW + timedelta(minutes=10))
    assert tokens.verify(jwt.encode(_GOOD, _RAW, algorithm="HS256"), now=_NOW) == expected
    joserfc_token = joserfc_jwt.encode({"alg": "HS256"}, _GOOD, OctKey.import_key(_RAW))
    assert tokens.verify(joserfc_token, now=_NOW) == expected
    assert tokens.verify(_signed(_GOOD), now=_NOW) == expected


def test_without_exp_it_lasts_an_hour() -> None:
    claims = EmbeddableTokens(_KEY).verify(_signed({"sub": "u-1", "iat": _SECONDS}), now=_NOW)
    assert claims.expires_at == _NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"exp": _SECONDS}, "expired"),
        ({"exp": _SECONDS - 1}, "expired"),
        ({"iat": _SECONDS - 3600, "exp": None}, "expired"),
        ({"iat": _SECONDS - 3601, "exp": _SECONDS + 10}, "longer than an hour"),
        ({"exp": _SECONDS + 3601}, "longer than an hour"),
        ({"iat": _SECONDS + 61}, "future"),
        ({"iat": None}, "iat"),
        ({"iat": str(_SECONDS)}, "iat"),
        ({"iat": True}, "iat"),
        ({"iat": [_SECONDS]}, "iat"),
        ({"iat": 10**400}, "iat"),
        ({"iat": float("nan")}, "future"),
        ({"iat": float("inf")}, "future"),
        ({"iat": float("-inf"), "exp": None}, "expired"),
        ({"exp": float("nan")}, "longer"),
        ({"exp": "never"}, "exp"),
        ({"sub": None}, "sub"),
        ({"sub": ""}, "sub"),
        ({"sub": 17}, "sub"),
        ({"sub": {"id": 1}}, "sub"),
    ],
)
def test_claims_that_maxio_would_refuse(changes: dict[str, Any], match: str) -> None:
    claims = {name: value for name, value in {**_GOOD, **changes}.items() if value is not None}
    _refused(EmbeddableTokens(_KEY), _signed(claims), match)


def test_the_last_second_counts() -> None:
    tokens = EmbeddableTokens(_KEY)
    token = tokens.issue("u-1", now=_NOW)
    tokens.verify(token, now=_NOW - timedelta(seconds=60))
    tokens.verify(token, now=_NOW + timedelta(minutes=59, seconds=59, milliseconds=999))
    _refused(tokens, token, "expired", now=_NOW + timedelta(hours=1))


def test_other_algorithms_are_refused() -> None:
    tokens = EmbeddableTokens(_KEY)
    _refused(tokens, jwt.encode(_GOOD, None, algorithm="none"), "not signed")
    for name in ("HS384", "HS512"):
        token = _signed(_GOOD, header={"alg": name}, hash_=name.replace("HS", "sha"))
        assert jwt.decode(token, _RAW, algorithms=[name], options={"verify_exp": False, "verify_iat": False})
        _refused(tokens, token, "not signed")
    for header in ({"typ": "JWT"}, {"alg": "none"}, {"alg": "hs256"}, {"alg": None}, {"alg": ["HS256"]}):
        _refused(tokens, _signed(_GOOD, header=header), "not signed")
    unsigned = ".".join([*_signed(_GOOD).split(".")[:2], ""])
    _refused(tokens, unsigned, "not signed")
    detached = _signed(_GOOD, header={"alg": "HS256", "b64": False, "crit": ["b64"]})
    _refused(tokens, detached, "not signed")


def test_any_change_is_seen() -> None:
    tokens = EmbeddableTokens(_KEY)
    token = tokens.issue("u-1", now=_NOW)
    for place in range(len(token)):
        for bit in range(7):
            changed = token[:place] + chr(ord(token[place]) ^ 1 << bit) + token[place + 1 :]
            _refused(tokens, changed, "not signed")


@given(st.one_of(st.text(), st.text(alphabet="eyJ.-_AZ09="), st.none(), st.integers(), st.binary()))
def test_any_other_input_is_refused(token: Any) -> None:
    _refused(EmbeddableTokens(_KEY), token, "not signed")


@pytest.mark.parametrize("payload", [b"", b"[]", b"17", b"null", b"{", b"\xff", b"[" * 5000])
def test_a_signed_payload_that_is_no_object_is_refused(payload: bytes) -> None:
    _refused(EmbeddableTokens(_KEY), _signed(payload), "no JSON object")


def test_a_deep_endless_or_broken_token_is_refused() -> None:
    tokens = EmbeddableTokens(_KEY)
    _refused(tokens, tokens.issue("u-1", now=_NOW) + "\ud800", "not signed")
    _refused(tokens, f"{_part(b'[' * 10_000)}.e30.e30", "not signed")
    _refused(tokens, _signed({**_GOOD, "padding": "x" * 20_000}), "not signed")


# Keys


@pytest.mark.parametrize(
    "key",
    [
        "",
        "canary",
        "canary==",
        "Y2FuYXJ5!A==",
        " Y2FuYXJ5",
        "Y2Fu\nYXJ5",
        "Y2FuYXJ5\n",
        "Y2FuYXI",
        "Y2FuYXL=",
        "Y2Fu====",
        "Y2Fu-_-_",
        "Y2FuYXJ5é",
        "====",
        None,
        b"Y2FuYXJ5",
    ],
)
def test_what_is_no_key_is_refused_and_not_shown(key: Any) -> None:
    for keys in ((key,), (_KEY, key)):
        with pytest.raises(ConfigurationError, match="sign_in_key") as caught:
            EmbeddableTokens(*keys)
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
        assert not key or str(key) not in shown
        assert caught.value.__cause__ is None


def test_a_key_of_another_kind_is_refused() -> None:
    pem = base64.b64encode(b"-----BEGIN PUBLIC KEY-----\ncanary\n-----END PUBLIC KEY-----\n").decode()
    with pytest.raises(ConfigurationError, match="another kind"):
        EmbeddableTokens(pem)


def test_a_short_key_is_maxios_choice_and_gives_no_warning() -> None:
    tokens = EmbeddableTokens(base64.b64encode(b"short").decode())
    assert tokens.verify(tokens.issue("u-1", now=_NOW), now=_NOW).customer_reference == "u-1"


def test_keys_are_not_shown_or_pickled() -> None:
    tokens = EmbeddableTokens(_KEY, _OTHER)
    assert repr(tokens) == "<EmbeddableTokens keys=2>"
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(tokens)


def test_errors_show_nothing_of_a_token_and_can_be_pickled() -> None:
    token = _signed({**_GOOD, "sub": "canary", "exp": _SECONDS})
    with pytest.raises(EmbeddableTokenError) as caught:
        EmbeddableTokens(_KEY).verify(token, now=_NOW)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert "canary" not in repr(caught.value)


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_jwt(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "jwt":
            raise ImportError("no", name="jwt")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_jwt)
    with pytest.raises(ConfigurationError, match=r"maxio-sdk\[links\]"):
        EmbeddableTokens(_KEY)
