"""Signing webhooks with the site's shared key."""

from __future__ import annotations

import hashlib

from maxio_sdk.webhooks.signature import sign

__all__ = ["LEGACY_HEADER", "legacy_signature", "signed_url"]

LEGACY_HEADER = "X-Chargify-Webhook-Signature"


def legacy_signature(shared_key: str, body: bytes) -> str:
    """Sign a raw body the old way, which receivers should no longer rely on: the MD5 of key and body."""
    return hashlib.md5(shared_key.encode() + body, usedforsecurity=False).hexdigest()


def signed_url(url: str, shared_key: str, body: bytes) -> str:
    """Put the signature where the URL asks for it."""
    if "{signature_hmac_sha_256}" in url:
        url = url.replace("{signature_hmac_sha_256}", sign(body, shared_key))
    return url.replace("{signature}", legacy_signature(shared_key, body))
