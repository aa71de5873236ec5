"""Tokens with which Embeddable Components act for a customer."""

from __future__ import annotations

import base64
import binascii
import contextlib
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NoReturn

import attrs

from maxio_sdk._extras import needs_extra
from maxio_sdk.errors import ConfigurationError, MaxioError
from maxio_sdk.links._arguments import aware

if TYPE_CHECKING:
    from jwt import PyJWS

__all__ = ["EmbeddableClaims", "EmbeddableTokenError", "EmbeddableTokens", "embeddable_token"]

_ALGORITHM: Final = "HS256"
_LONGEST: Final = timedelta(hours=1)
_SHORTEST: Final = timedelta(seconds=1)
_CLOCK_SKEW_SECONDS: Final = 60
_MOST_CHARACTERS: Final = 16_384


class EmbeddableTokenError(MaxioError, ValueError):
    """A token that the site's Embeddable Components would not take: the message says why, and shows nothing of it."""


@attrs.frozen(kw_only=True)
class EmbeddableClaims:
    """What a verified token says."""

    customer_reference: str
    """Whose token it is: your reference of a Maxio customer."""
    issued_at: datetime
    expires_at: datetime
    """An hour after it was issued, or sooner where the token says so."""


class EmbeddableTokens:
    """Issues and verifies the tokens of a site's Embeddable Components. Needs the extra `links`.

    `sign_in_key` is the Token Sign in Key as Maxio shows it, in Base64. While a key is replaced, give the new one
    first: it signs, and tokens of each further key are still verified. One object serves all threads. Raises
    `ConfigurationError` for a key that is not Base64, or empty.

    Source: Embeddable Components, "Communication Between Frontend and the Backend".
    """

    def __init__(self, sign_in_key: str, *further_keys: str) -> None:
        self._keys = [_decoded(key) for key in (sign_in_key, *further_keys)]
        self._jws = _signer()
        for key in self._keys:
            _refuse_key_of_another_kind(self._jws, key)

    def __repr__(self) -> str:
        return f"<EmbeddableTokens keys={len(self._keys)}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("it holds sign-in keys and cannot be pickled; make one in each process")

    def issue(
        self, customer_reference: str, *, lifetime: timedelta = timedelta(hours=1), now: datetime | None = None
    ) -> str:
        """Make a token for the customer with this reference, for an hour at most.

        Take the reference from the session of who is logged in, never from what the request says: the token lets
        its bearer see and change that customer's subscriptions. Raises `ValueError` for an empty reference or a
        lifetime that is not between a second and an hour.

        Source: Embeddable Components, "Authentication Endpoint".
        """
        if not isinstance(customer_reference, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"customer_reference must be a string, not a {type(customer_reference).__name__}")
        if not customer_reference.strip():
            raise ValueError("customer_reference is empty: the token would be nobody's")
        if not _SHORTEST <= lifetime <= _LONGEST:
            raise ValueError("lifetime must be between a second and an hour: Maxio refuses tokens that last longer")
        issued_at = int(aware("now", now).timestamp())
        claims = {"sub": customer_reference, "iat": issued_at, "exp": issued_at + int(lifetime.total_seconds())}
        payload = json.dumps(claims, separators=(",", ":")).encode()
        return self._jws.encode(payload, self._keys[0], algorithm=_ALGORITHM)

    def answer(
        self, customer_reference: str, *, lifetime: timedelta = timedelta(hours=1), now: datetime | None = None
    ) -> dict[str, str]:
        """Return what your authentication endpoint answers in JSON: `{"token": "eyJg..."}`.

        The arguments are those of `issue`. Let no cache keep the answer (`Cache-Control: no-store`).

        Source: Embeddable Components, "Authentication Endpoint".
        """
        return {"token": self.issue(customer_reference, lifetime=lifetime, now=now)}

    def verify(self, token: str, *, now: datetime | None = None) -> EmbeddableClaims:
        """Check a token as Maxio does, and return what it says.

        It must be signed with one of the keys by HS256, name a customer, and be issued less than an hour ago; a
        minute into the future is left to clocks that differ. Raises `EmbeddableTokenError` for any other.

        Source: Embeddable Components, "Authentication Endpoint".
        """
        moment = aware("now", now).timestamp()
        claims = self._signed_claims(token)
        reference, issued_at, expires_at = claims.get("sub"), _seconds(claims, "iat"), _seconds(claims, "exp")
        if not isinstance(reference, str) or not reference.strip():
            raise EmbeddableTokenError("The token names no customer: `sub` is missing or empty.")
        if issued_at is None:
            raise EmbeddableTokenError("The token does not say when it was issued: `iat` is missing.")
        latest = issued_at + _LONGEST.total_seconds()
        end = latest if expires_at is None else expires_at
        if not issued_at <= moment + _CLOCK_SKEW_SECONDS:
            raise EmbeddableTokenError("The token is from the future: look whether the clocks differ.")
        if not end <= latest:
            raise EmbeddableTokenError("The token says that it lasts longer than an hour.")
        if not moment < end:
            raise EmbeddableTokenError("The token has expired.")
        return EmbeddableClaims(
            customer_reference=reference,
            issued_at=datetime.fromtimestamp(issued_at, UTC),
            expires_at=datetime.fromtimestamp(end, UTC),
        )

    def _signed_claims(self, token: object) -> dict[str, Any]:
        """Return the claims of a token that one of the keys has signed."""
        payload = next((found for key in self._keys if (found := self._payload(token, key)) is not None), None)
        if payload is None:
            raise EmbeddableTokenError(
                "The token is not signed by HS256 with a sign-in key of this site, or was changed on the way."
            )
        try:
            claims: Any = json.loads(payload)
        except (ValueError, RecursionError):
            claims = None
        if not isinstance(claims, dict):
            raise EmbeddableTokenError("The token's payload is no JSON object.")
        return claims  # pyright: ignore[reportUnknownVariableType]

    def _payload(self, token: object, key: bytes) -> bytes | None:
        from jwt import PyJWTError

        if not isinstance(token, str) or len(token) > _MOST_CHARACTERS:
            return None
        try:
            payload: bytes = self._jws.decode(token, key, algorithms=[_ALGORITHM])
        except (PyJWTError, ValueError, RecursionError):
            # Half surrogate pairs and deeply nested headers are not PyJWT's own errors.
            return None
        return payload


def embeddable_token(
    customer_reference: str,
    *,
    sign_in_key: str,
    lifetime: timedelta = timedelta(hours=1),
    now: datetime | None = None,
) -> str:
    """Make a token for Embeddable Components, for the customer with this reference. Needs the extra `links`.

    The same as `EmbeddableTokens(sign_in_key).issue(...)`, which see.

    Source: Embeddable Components, "Authentication Endpoint".
    """
    return EmbeddableTokens(sign_in_key).issue(customer_reference, lifetime=lifetime, now=now)


def _decoded(key: object) -> bytes:
    """Decode a sign-in key: in Base64 as it is written, and no other way of writing it."""
    raw = b""
    if isinstance(key, str) and key.isascii():
        with contextlib.suppress(binascii.Error):
            raw = base64.b64decode(key, validate=True)
        if raw and base64.b64encode(raw).decode() == key:
            return raw
    raise ConfigurationError(
        "sign_in_key must be the Token Sign in Key as Maxio shows it (Config > Integrations > Embeddable Components): "
        "Base64 with its padding, without blanks or line ends, and not empty."
    )


def _signer() -> PyJWS:
    """Return a signer that knows HS256 and nothing else."""
    with needs_extra("EmbeddableTokens", "links"):
        from jwt import PyJWS
        from jwt.algorithms import HMACAlgorithm

    class MaxioKeys(HMACAlgorithm):
        def check_key_length(self, key: bytes) -> str | None:
            # Maxio chooses the key; a warning at each token would be of no use to who can't.
            return None

    signer = PyJWS(algorithms=[])
    signer.register_algorithm(_ALGORITHM, MaxioKeys(MaxioKeys.SHA256))
    return signer


def _refuse_key_of_another_kind(signer: PyJWS, key: bytes) -> None:
    from jwt import InvalidKeyError

    try:
        signer.encode(b"", key, algorithm=_ALGORITHM)
    except InvalidKeyError:
        raise ConfigurationError("sign_in_key decodes to a certificate or a key of another kind.") from None


def _seconds(claims: dict[str, Any], name: str) -> float | None:
    value = claims.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise EmbeddableTokenError(f"The token's `{name}` is no number of seconds.")
    try:
        return float(value)
    except OverflowError:
        raise EmbeddableTokenError(f"The token's `{name}` is no number of seconds.") from None
