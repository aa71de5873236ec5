"""What a failed first call says about the settings: the words of `AsyncMaxio.ping`."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from maxio_sdk.config import ClientConfig
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    MaxioError,
    PermissionDeniedError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
)

__all__ = ["diagnosis", "no_site"]

_UNKNOWN_NAME: Final = re.compile(r"name or service|name resolution|nodename|getaddrinfo|lookup", re.IGNORECASE)
# What says that nothing was applied is true of any read, and beside the point here.
_RESULT: Final = re.compile(r" Nothing was applied.*| It was a read.*", re.DOTALL)
_SHORT: Final = 8


def diagnosis(error: MaxioError, config: ClientConfig) -> str:
    """Return what is wrong and what to do, for the error of reading the site."""
    site = config.base_url
    if isinstance(error, ConfigurationError):
        return str(error)
    if isinstance(error, APIConnectionError):
        return f"{site} cannot be reached: {_how(error, config)} {_about_the_network(error, config)}"
    if isinstance(error, AuthenticationError):
        return (
            f"{site} is there, but refused the API key (401). Check that the key is whole, not revoked, and of this "
            "site: a test site and its live twin have different keys. It is set by api_key=... or MAXIO_API_KEY; keys "
            "are made under Config > Integrations > API keys."
        )
    if isinstance(error, AccountBlockedError):
        return (
            f"{site} knows the API key, but refuses all requests: {_said(error, config)}. No setting here can change "
            "that: it is for whoever administers the Maxio account."
        )
    if isinstance(error, PermissionDeniedError):
        return (
            f"{site} is there, but the API key may not read the site (403): {_said(error, config)}. Use another one, "
            "or ask whoever administers the site, also whether it takes requests from this address."
        )
    if isinstance(error, RateLimitedError):
        return (
            f"{site} is there, but refuses requests (429), because there were too many at a time, from all programs "
            "that use it together. Wait some minutes; at most 4 may run at once."
        )
    if isinstance(error, ServerError):
        return f"{site} is there, but fails ({error.status_code}). The settings may be right: try again later."
    if isinstance(error, APIStatusError) and error.errors:
        return (
            f"{site} is there, but refuses to be read ({error.status_code}): {_said(error, config)}. {_where(config)}"
        )
    return f"{site} does not answer as an Advanced Billing site does: {_answer(error, config)} {_where(config)}"


def no_site(config: ClientConfig) -> str:
    """Return what is wrong where the answer is one of success, but holds no site."""
    return f"{config.base_url} answers, but not with an Advanced Billing site. {_where(config)}"


def _about_the_network(error: APIConnectionError, config: ClientConfig) -> str:
    text = str(error)
    if "proxy" in text.lower():
        return "Check the proxy: its address, user and password in HTTPS_PROXY or ALL_PROXY, and what it lets through."
    if "certificate" in text.lower():
        return (
            "The connection is not safe, so the key was not sent. Where a proxy of your network inspects TLS, let "
            f"SSL_CERT_FILE name a file with its certificate authority. {_where(config)}"
        )
    if _UNKNOWN_NAME.search(text):
        return f"There is no such host, or no network. {_where(config)}"
    network = "Check the network, its firewall, and the proxy that it may want (HTTPS_PROXY)."
    # What takes for ever is seldom a setting of ours.
    return f"{network} {_where(config)}" if isinstance(error, APITimeoutError) else f"{_where(config)} {network}"


def _answer(error: MaxioError, config: ClientConfig) -> str:
    if isinstance(error, APIStatusError) and 300 <= error.status_code < 400:
        host = urlsplit(error.headers.get("location", "")).hostname
        return f"it sends the reader on ({error.status_code}) to {host or 'another page'}."
    if isinstance(error, APIStatusError) and error.status_code == 404:
        return "there is no site (404)."
    if isinstance(error, ResponseDecodeError) and "html" in error.headers.get("content-type", ""):
        return f"it sent a web page ({error.status_code})."
    return _how(error, config)


def _how(error: MaxioError, config: ClientConfig) -> str:
    return _without_key(_RESULT.sub("", str(error)), config)


def _said(error: APIStatusError, config: ClientConfig) -> str:
    return _without_key("; ".join(error.errors), config).rstrip(".") or "it does not say why"


def _without_key(text: str, config: ClientConfig) -> str:
    # A server may repeat what it was sent. Shorter keys are words of tests.
    return text.replace(config.api_key, "***") if len(config.api_key) >= _SHORT else text


def _where(config: ClientConfig) -> str:
    if config.subdomain is None or not config.base_url.startswith(f"https://{config.subdomain}."):
        return "Check base_url (MAXIO_BASE_URL)."
    other = "eu" if config.environment == "us" else "us"
    return (
        f"Check the subdomain {config.subdomain!r} (MAXIO_SUBDOMAIN), and whether the site is in the {other!r} "
        f"environment instead of {config.environment!r} (MAXIO_ENVIRONMENT)."
    )
