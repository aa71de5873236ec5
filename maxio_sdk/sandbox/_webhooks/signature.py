"""Signing webhooks with the site's shared key."""

from __future__ import annotations

import hashlib
import hmac

__all__ = ["LEGACY_HEADER", "SIGNATURE_HEADER", "legacy_signature", "signature", "signed_url"]

SIGNATURE_HEADER = "X-Chargify-Webhook-Signature-Hmac-Sha-256"
LEGACY_HEADER = "X-Chargify-Webhook-Signature"


def signature(shared_key: str, body: bytes) -> str:
    """Sign a raw body: its HMAC-SHA-256 in hexadecimal."""
    return hmac.new(shared_key.encode(), body, hashlib.sha256).hexdigest()


def legacy_signature(shared_key: str, body: bytes) -> str:
    """Sign a raw body the old way, which receivers should no longer rely on: the MD5 of key and body."""
    return hashlib.md5(shared_key.encode() + body, usedforsecurity=False).hexdigest()


def signed_url(url: str, shared_key: str, body: bytes) -> str:
    """Put the signature where the URL asks for it."""
    for name, sign in (("{signature_hmac_sha_256}", signature), ("{signature}", legacy_signature)):
        if name in url:
            url = url.replace(name, sign(shared_key, body))
    return url
