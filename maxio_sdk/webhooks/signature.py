"""Whether a webhook is Maxio's own: the HMAC of its raw body under the site's shared key."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

from maxio_sdk.errors import WebhookSignatureError

__all__ = ["SIGNATURE_HEADER", "sign", "verify"]

SIGNATURE_HEADER: Final = "X-Chargify-Webhook-Signature-Hmac-Sha-256"

_MISMATCH: Final = (
    "The signature does not match the body. Verify the raw bytes of the request, before anything reads or re-encodes "
    "them, with the shared key of the site that sends (in Maxio: Edit Current Site)."
)


def sign(body: bytes, shared_key: str) -> str:
    """Sign a body as Maxio does: its HMAC-SHA-256 under the site's shared key, in lower-case hexadecimal.

    Source: Webhooks, "Verifying Events".
    """
    # Half a surrogate pair in a key is nobody's key, but no reason to raise either.
    return hmac.new(shared_key.encode(errors="surrogatepass"), body, hashlib.sha256).hexdigest()


def verify(body: bytes, signature: str | bytes | None, shared_key: str | Iterable[str]) -> None:
    """Check that a webhook is from Maxio and unchanged, in constant time.

    `body` is the raw request body; `signature` the value of the header `X-Chargify-Webhook-Signature-Hmac-Sha-256`,
    or of the query parameter to which the endpoint's URL gave `{signature_hmac_sha_256}`. Of several shared keys,
    for a change of keys, one must match. Raises `WebhookSignatureError` for whatever else it is given, and nothing
    else. Source: Webhooks, "Verifying Events".
    """
    try:
        genuine = _is_genuine(body, signature, shared_key)
    except WebhookSignatureError:
        raise
    except Exception as error:
        # Keys that fail when they are listed, a view that was released: nothing was verified.
        raise WebhookSignatureError(f"What was given cannot be read ({type(error).__name__}).") from error
    if not genuine:
        raise WebhookSignatureError(_MISMATCH)


def _is_genuine(body: bytes, signature: object, shared_key: object) -> bool:
    keys = [shared_key] if isinstance(shared_key, str) else _listed(shared_key)
    if not keys or not all(keys):
        raise WebhookSignatureError("There is no shared key, or an empty one, so nothing can be verified.")
    given = _ascii(signature)
    if not isinstance(body, bytes | bytearray | memoryview):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise WebhookSignatureError(f"The body must be the raw bytes of the request, not {type(body).__name__}.")
    raw = bytes(body)
    # Every key is tried, so that the time does not tell which one matched.
    matches = [hmac.compare_digest(sign(raw, key).encode(), given) for key in keys]
    return any(matches)


def _listed(keys: object) -> list[str]:
    try:
        listed: list[object] = list(keys)  # type: ignore[call-overload]  # pyright: ignore
    except TypeError:
        listed = []
    if not all(isinstance(key, str) for key in listed):
        raise WebhookSignatureError("A shared key must be a str.")
    return listed  # type: ignore[return-value]  # pyright: ignore


def _ascii(signature: object) -> bytes:
    if not isinstance(signature, str | bytes) or not signature:
        raise WebhookSignatureError("The webhook has no signature.")
    # What is not ASCII is no hexadecimal: `?` makes it fail like every other wrong digit.
    return signature if isinstance(signature, bytes) else signature.encode("ascii", "replace")
