"""The page where a customer changes how a subscription is paid."""

from __future__ import annotations

import hashlib
from typing import Final

from maxio_sdk.config import Environment, site_url
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.links._arguments import positive_id

__all__ = ["self_service_url"]

_TOKEN_LENGTH: Final = 10


def self_service_url(
    subdomain: str,
    subscription_id: int | str,
    *,
    shared_key: str,
    environment: Environment = "us",
    base_url: str | None = None,
) -> str:
    """Return the URL of a subscription's self-service page, where its payment details are changed.

    `https://{subdomain}.chargify.com/update_payment/{subscription_id}/{token}`; of the environment `eu`, and with a
    `base_url`, at that address. Maxio shows the shared key under Edit Current Site. The URL is the same at all times
    and opens the page for whoever has it, so give it to the subscription's own customer alone. Raises
    `ConfigurationError` for a subdomain, environment, `base_url` or key that cannot be one.

    Source: Subscription Signup, "Updating via Self-Service Pages".
    """
    subscription_id = positive_id("subscription_id", subscription_id)
    site = site_url(subdomain, environment=environment, base_url=base_url)
    message = b"update_payment--%d--%b" % (subscription_id, _encoded(shared_key))
    # What Maxio asks for; nobody can choose the message, so SHA-1's collisions don't matter.
    token = hashlib.sha1(message, usedforsecurity=False).hexdigest()[:_TOKEN_LENGTH]
    return f"{site}/update_payment/{subscription_id}/{token}"


def _encoded(shared_key: object) -> bytes:
    # Blanks around it come with copying, or from the end of a file's line, and would make a URL that never works.
    if not isinstance(shared_key, str) or not shared_key or shared_key != shared_key.strip():
        raise ConfigurationError("shared_key must be the site's shared key, without blanks around it, and not empty.")
    try:
        return shared_key.encode()
    except UnicodeEncodeError:
        raise ConfigurationError("shared_key must be text; it has half a surrogate pair.") from None
