"""Whether a webhook is genuine, and what may be wrong where it is not."""

from __future__ import annotations

import re

from maxio_sdk.cli._output import printable, say
from maxio_sdk.errors import WebhookPayloadError, WebhookSignatureError
from maxio_sdk.webhooks import SIGNATURE_HEADER, parse, verify

__all__ = ["tell_verdict"]


def tell_verdict(body: bytes, signature: str, shared_key: str) -> bool:
    """Say whether a body is signed with the key, and what it is or what to look at. Returns the verdict."""
    if _genuine(body, signature, shared_key):
        say(f"Genuine: {_content(body)}.")
        return True
    say("Not genuine: the signature is not that of this body under this shared key.")
    for hint in _hints(body, signature, shared_key):
        say(f"  - {hint}")
    return False


def _genuine(body: bytes, signature: str, shared_key: str) -> bool:
    try:
        verify(body, signature, shared_key)
    except WebhookSignatureError:
        return False
    return True


def _content(body: bytes) -> str:
    try:
        event = parse(body)
    except WebhookPayloadError as error:
        return f"signed with this key, but it cannot be read. {printable(str(error))}".rstrip(".")
    return f"{printable(event.event)}, id {event.id}"


def _hints(body: bytes, signature: str, shared_key: str) -> list[str]:
    """List what to check, the cause first where it can be found."""
    if not body:
        return ["The body is empty."]
    if body.endswith(b"\n") and _genuine(body.rstrip(b"\r\n"), signature, shared_key):
        return ["The body has a line break at its end that the webhook did not have. Without it, it is genuine."]
    if _genuine(body, signature.strip().lower(), shared_key):
        return ["The signature has blanks or capitals that the header did not have. Without them, it is genuine."]
    if re.fullmatch("[0-9a-fA-F]{32}", signature):
        return [f"32 digits are the old signature, in MD5. Take the one in {SIGNATURE_HEADER}."]
    if not re.fullmatch("[0-9a-f]{64}", signature):
        return [f"A signature has 64 hexadecimal digits. Take the whole value of {SIGNATURE_HEADER}."]
    return [
        "The body must be the raw bytes of the request, before anything parses, decodes or re-encodes them.",
        "The shared key must be the one of the site that sent it: a test site and its live twin have different ones.",
        "A key that was changed in Maxio (Edit Current Site) signs only what is sent afterwards.",
    ]
