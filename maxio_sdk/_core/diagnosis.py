"""What a failed first call says about the settings: the words of `AsyncMaxio.ping`."""

from __future__ import annotations

from maxio_sdk.config import ClientConfig
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    MaxioError,
    PermissionDeniedError,
    RateLimitedError,
    ServerError,
)

__all__ = ["diagnosis"]


def diagnosis(error: MaxioError, config: ClientConfig) -> str:
    """Return what is wrong and what to do, for the error of reading the site."""
    site = config.base_url
    if isinstance(error, AuthenticationError):
        return (
            f"{site} is there, but refused the API key. Check that the key is whole, not revoked, and of this site: "
            "a test site and its live twin have different keys. Set it by api_key=... or MAXIO_API_KEY."
        )
    if isinstance(error, AccountBlockedError):
        return f"{site} knows the API key, but refuses all requests because of the account or the site: {_said(error)}."
    if isinstance(error, PermissionDeniedError):
        return f"{site} knows the API key, but the key may not read the site: {_said(error)}."
    if isinstance(error, RateLimitedError):
        return f"{site} is there, but refuses requests because there were too many at a time. Wait some minutes."
    if isinstance(error, ServerError):
        return f"{site} is there, but fails ({error.status_code}). The settings may be right: try again later."
    if isinstance(error, APIConnectionError):
        return f"{site} cannot be reached: {error} {_where(config)} Check the network and its proxy (HTTPS_PROXY) too."
    return f"{site} does not answer as an Advanced Billing site does: {error} {_where(config)}"


def _said(error: APIStatusError) -> str:
    return "; ".join(error.errors).rstrip(".") or f"status {error.status_code}"


def _where(config: ClientConfig) -> str:
    if config.subdomain is None or config.subdomain not in config.base_url:
        return "Check base_url (MAXIO_BASE_URL)."
    other = "eu" if config.environment == "us" else "us"
    return (
        f"Check the subdomain {config.subdomain!r} (MAXIO_SUBDOMAIN), and whether the site is in the {other!r} "
        f"environment instead of {config.environment!r} (MAXIO_ENVIRONMENT)."
    )
