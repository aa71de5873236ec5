"""Settings of a client, and options of a single call."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, Final, Literal, NoReturn, TypeAlias
from urllib.parse import urlsplit

import attrs

from maxio_sdk.errors import ConfigurationError
from maxio_sdk.limits import Lane

__all__ = [
    "DEFAULT_BACKOFF",
    "DEFAULT_CONNECT_TIMEOUT",
    "DEFAULT_MAX_RESPONSE_BYTES",
    "DEFAULT_MAX_RETRY_SECONDS",
    "DEFAULT_TIMEOUT",
    "ClientConfig",
    "Environment",
    "RequestOptions",
    "options_or_defaults",
    "positive",
    "site_url",
    "whole",
]

Environment: TypeAlias = Literal["us", "eu"]

DEFAULT_TIMEOUT: Final = 125.0
"""Seconds. The server cuts a request off at 120 s."""
DEFAULT_CONNECT_TIMEOUT: Final = 10.0
DEFAULT_MAX_RETRY_SECONDS: Final = 600.0
DEFAULT_BACKOFF: Final = 0.5

_ENVIRONMENTS: Final[Mapping[str, Environment]] = {"us": "us", "eu": "eu"}
_PRODUCTION: Final[Mapping[str, str]] = {
    "us": "https://{subdomain}.chargify.com",
    "eu": "https://{subdomain}.ebilling.maxio.com",
}
_EVENTS: Final = "https://events.chargify.com/{subdomain}"
_OFFICIAL: Final = re.compile(r"https://([a-z0-9-]+)\.(?:chargify\.com|ebilling\.maxio\.com)/?")
_LABEL: Final = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_OWN_HEADERS: Final = frozenset(
    {"accept-encoding", "authorization", "connection", "content-length", "host", "te", "trailer", "transfer-encoding"}
)
_SECONDS_MOST: Final = 1e9
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
DEFAULT_MAX_RESPONSE_BYTES: Final = 64 * 1024 * 1024


def _hidden(_: object) -> str:
    return "'***'"


def _names_only(value: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name!r}: ..." for name in value) + "}"


def _check_timeout(_: object, field: attrs.Attribute[Any], value: float | None) -> None:
    if value is not None:
        positive(field.name, value)


def _check_retries(_: object, __: object, value: int | None) -> None:
    if value is not None:
        whole("max_retries", value, 0)


def _check_priority(_: object, __: object, value: Any) -> None:
    if value not in (None, "critical", "interactive", "background"):
        raise ConfigurationError("priority must be 'critical', 'interactive' or 'background'.")


def _check_mapping(_: object, field: attrs.Attribute[Any], value: Any) -> None:
    if not isinstance(value, Mapping):
        raise ConfigurationError(f"{field.name} must be a mapping of names to values, not a {type(value).__name__}.")


def _check_headers(_: object, field: attrs.Attribute[Any], value: Mapping[Any, Any]) -> None:
    _check_mapping(_, field, value)
    for name, text in value.items():
        # The value is not repeated: it may be secret.
        if not isinstance(name, str) or _HEADER.fullmatch(name) is None or not isinstance(text, str):
            raise ConfigurationError("extra_headers must map header names to strings.")
        if not text.isascii() or not text.replace("\t", " ").isprintable():
            raise ConfigurationError(f"extra_headers: the value of {name!r} must be printable ASCII.")
        if name.lower() in _OWN_HEADERS:
            raise ConfigurationError(f"extra_headers: {name!r} is set by the SDK and cannot be replaced.")


def _check_token(_: object, __: object, value: Any) -> None:
    if value is not None and not (isinstance(value, str) and value.strip()):
        raise ConfigurationError("uniqueness_token must be a string that is not empty, best a fresh UUID.")


@attrs.frozen(kw_only=True)
class RequestOptions:
    """What one call does differently.

    `timeout` is the seconds that one attempt may take once it is connected, `total_timeout` those of the
    whole call with all its waits and retries (of a list: for each page). `uniqueness_token` replaces the
    one that the SDK makes, for a write that you repeat yourself: begin within 45 minutes of the first time.
    Maxio forgets a token after 60, and then it protects from nothing. `extra_headers` also go with what the
    SDK looks up on behalf of the call. `priority` is the lane in which the call waits for a slot.
    `extra_body` is merged into the body: `{"customer": {"new": 1}}` adds a field newer than the SDK.
    """

    timeout: float | None = attrs.field(default=None, validator=_check_timeout)
    total_timeout: float | None = attrs.field(default=None, validator=_check_timeout)
    max_retries: int | None = attrs.field(default=None, validator=_check_retries)
    uniqueness_token: str | None = attrs.field(default=None, repr=_hidden, validator=_check_token)
    priority: Lane | None = attrs.field(default=None, validator=_check_priority)
    extra_headers: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=_names_only, validator=_check_headers)
    extra_query: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=_names_only, validator=_check_mapping)
    extra_body: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=_names_only, validator=_check_mapping)


_NO_OPTIONS: Final = RequestOptions()


def options_or_defaults(options: RequestOptions | None) -> RequestOptions:
    """Return the options of a call. Raises `TypeError` for anything else, such as a dict."""
    if options is None:
        return _NO_OPTIONS
    if not isinstance(options, RequestOptions):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(
            "request_options must be a RequestOptions, as in request_options=RequestOptions(timeout=5), "
            f"not a value of the type {type(options).__name__}"
        )
    return options


@attrs.frozen(kw_only=True)
class ClientConfig:
    """The settings of a client, checked. Made by `ClientConfig.load`."""

    subdomain: str | None
    api_key: str = attrs.field(repr=_hidden)
    environment: Environment
    base_url: str
    events_base_url: str
    timeout: float = DEFAULT_TIMEOUT
    connect_timeout: float = DEFAULT_CONNECT_TIMEOUT
    total_timeout: float | None = None
    max_retries: int = 3
    max_retry_seconds: float = DEFAULT_MAX_RETRY_SECONDS
    backoff: float = DEFAULT_BACKOFF
    max_concurrency: int = 4
    max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES
    strict: bool = False
    seller_token: str | None = attrs.field(default=None, repr=_hidden)

    def __reduce__(self) -> NoReturn:
        raise TypeError("settings hold the API key and cannot be pickled; make a client in each process")

    @classmethod
    def load(
        cls,
        subdomain: str | None = None,
        *,
        api_key: str | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        events_base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        connect_timeout: float = DEFAULT_CONNECT_TIMEOUT,
        total_timeout: float | None = None,
        max_retries: int = 3,
        max_retry_seconds: float = DEFAULT_MAX_RETRY_SECONDS,
        backoff: float = DEFAULT_BACKOFF,
        max_concurrency: int = 4,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        strict: bool = False,
        seller_token: str | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> ClientConfig:
        """Check the settings, taking those that are not given from `MAXIO_...` variables.

        With a `base_url` that is not Maxio's, events go there too unless `events_base_url` says otherwise, so
        that a test never reaches the live server. Raises `ConfigurationError`.
        """
        environ = os.environ if environ is None else environ
        asked = subdomain
        subdomain = _subdomain(_given(subdomain, "MAXIO_SUBDOMAIN", environ))
        if asked is not None and base_url is None:
            _check_same_site(asked, environ.get("MAXIO_BASE_URL") or "")
        base_url = _given(base_url, "MAXIO_BASE_URL", environ)
        place = _environment(_given(environment, "MAXIO_ENVIRONMENT", environ) or "us")
        base_url = site_url(subdomain, environment=place, base_url=base_url)
        official = _OFFICIAL.fullmatch(base_url)
        if official is not None:
            events_base_url = events_base_url or _EVENTS.format(subdomain=official[1])
        return cls(
            subdomain=subdomain,
            api_key=_secret("api_key", _given(api_key, "MAXIO_API_KEY", environ)),
            environment=place,
            base_url=base_url,
            events_base_url=_url("events_base_url", events_base_url or base_url),
            timeout=positive("timeout", timeout),
            connect_timeout=positive("connect_timeout", connect_timeout),
            total_timeout=None if total_timeout is None else positive("total_timeout", total_timeout),
            max_retries=whole("max_retries", max_retries, 0),
            max_retry_seconds=positive("max_retry_seconds", max_retry_seconds),
            backoff=positive("backoff", backoff),
            max_concurrency=whole("max_concurrency", max_concurrency, 1),
            max_response_bytes=whole("max_response_bytes", max_response_bytes, 1),
            strict=_yes_or_no("strict", strict),
            seller_token=None if seller_token is None else _secret("seller_token", seller_token),
        )


def site_url(subdomain: str | None, *, environment: str = "us", base_url: str | None = None) -> str:
    """Return the address of a site, `base_url` where it is given. Raises `ConfigurationError`."""
    subdomain, place = _subdomain(subdomain), _environment(environment)
    if base_url is None:
        if subdomain is None:
            raise ConfigurationError(
                "subdomain is missing: pass AsyncMaxio('acme', ...) for https://acme.chargify.com, "
                "or set MAXIO_SUBDOMAIN (or base_url, MAXIO_BASE_URL)."
            )
        base_url = _PRODUCTION[place].format(subdomain=subdomain)
    return _url("base_url", base_url)


def _check_same_site(subdomain: str, base_url: str) -> None:
    """Refuse to send the key of one site to another, because of a variable that was left set."""
    other = _OFFICIAL.fullmatch(base_url)
    if other is not None and other[1] != subdomain:
        raise ConfigurationError(
            f"subdomain is {subdomain!r}, but MAXIO_BASE_URL is the address of the site {other[1]!r}. "
            "Unset MAXIO_BASE_URL, or pass base_url=... to say which is meant."
        )


def _given(value: str | None, variable: str, environ: Mapping[str, str]) -> str | None:
    return value if value is not None else environ.get(variable) or None


def _subdomain(value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or _LABEL.fullmatch(value) is None:
        # The value is not repeated: a key may have been put here by mistake.
        raise ConfigurationError(
            "subdomain must be the one label before .chargify.com: lowercase letters, digits and inner hyphens, "
            "at most 63. Set it by AsyncMaxio('acme') or MAXIO_SUBDOMAIN; for a whole URL use base_url."
        )
    return value


def _environment(value: object) -> Environment:
    found = _ENVIRONMENTS.get(value) if isinstance(value, str) else None
    if found is None:
        raise ConfigurationError("environment must be 'us' or 'eu'. Set it by environment=... or MAXIO_ENVIRONMENT.")
    return found


def _secret(name: str, value: object) -> str:
    how = "api_key=... or MAXIO_API_KEY" if name == "api_key" else f"{name}=..."
    if not value:
        raise ConfigurationError(f"{name} is missing. Set it by {how}.")
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or " " in value:
        raise ConfigurationError(f"{name} must be printable ASCII without blanks. Set it by {how}.")
    if name == "api_key" and ":" in value:
        raise ConfigurationError(f"api_key must be the key alone, without ':' and password. Set it by {how}.")
    return value


def _url(name: str, value: str) -> str:
    problem = _url_problem(value)
    if problem:
        how = f"{name}=..." + (" or MAXIO_BASE_URL" if name == "base_url" else "")
        raise ConfigurationError(f"{name} {problem}. Set it by {how}.")
    return value.rstrip("/")


def _url_problem(value: object) -> str | None:
    if not isinstance(value, str):
        return "is not a URL"
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is not a URL"
    if not value.isascii() or not value.isprintable() or " " in value or "\\" in value:
        return "must be printable ASCII without blanks"
    if parts.scheme not in {"https", "http"} or not host:
        return "must be an https URL with a host"
    if not all(0 < len(label) <= 63 for label in host.rstrip(".").split(".")):
        return "has a host name that cannot be one"
    if parts.scheme == "http" and host not in _LOOPBACK:
        return "must be https (http only on loopback), or the key could be read on the way"
    if parts.username is not None or parts.password is not None:
        return "must hold no user or password"
    if "?" in value or "#" in value:
        return "must have no query and no fragment"
    return None


def positive(name: str, value: object) -> float:
    """Return a number of seconds above 0. Raises `ConfigurationError` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _SECONDS_MOST:
        raise ConfigurationError(f"{name} must be a number of seconds above 0.")
    return float(value)


def _yes_or_no(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigurationError(f"{name} must be True or False.")
    return value


def whole(name: str, value: object, least: int) -> int:
    """Return a whole number of at least `least`. Raises `ConfigurationError` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ConfigurationError(f"{name} must be a whole number of at least {least}.")
    return value
