"""Settings: where they come from and what is refused."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from maxio_sdk.config import ClientConfig, RequestOptions
from maxio_sdk.errors import ConfigurationError


def _load(subdomain: str | None = "acme", *, environ: dict[str, str] | None = None, **settings: Any) -> ClientConfig:
    return ClientConfig.load(subdomain, environ=environ or {}, **{"api_key": "key", **settings})


@pytest.mark.parametrize(
    ("settings", "base_url", "events"),
    [
        ({}, "https://acme.chargify.com", "https://events.chargify.com/acme"),
        ({"environment": "eu"}, "https://acme.ebilling.maxio.com", "https://events.chargify.com/acme"),
        ({"base_url": "https://proxy.example/maxio/"}, "https://proxy.example/maxio", "https://proxy.example/maxio"),
        ({"base_url": "http://127.0.0.1:8080"}, "http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ({"base_url": "http://[::1]:8080"}, "http://[::1]:8080", "http://[::1]:8080"),
        (
            {"base_url": "http://localhost", "events_base_url": "https://e.example"},
            "http://localhost",
            "https://e.example",
        ),
    ],
)
def test_servers(settings: dict[str, Any], base_url: str, events: str) -> None:
    config = _load(**settings)
    assert (config.base_url, config.events_base_url) == (base_url, events)


def test_variables_fill_what_is_not_given() -> None:
    environ = {"MAXIO_SUBDOMAIN": "beta", "MAXIO_API_KEY": "k2", "MAXIO_ENVIRONMENT": "eu"}
    config = _load(None, api_key=None, environ=environ)
    assert (config.base_url, config.api_key) == ("https://beta.ebilling.maxio.com", "k2")
    config = _load("acme", environment="us", environ=environ)
    assert (config.base_url, config.api_key) == ("https://acme.chargify.com", "key")
    assert _load(None, environ={"MAXIO_BASE_URL": "http://localhost:1"}).base_url == "http://localhost:1"


def test_variables_of_the_process_are_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAXIO_SUBDOMAIN", "gamma")
    monkeypatch.setenv("MAXIO_API_KEY", "k3")
    assert ClientConfig.load().base_url == "https://gamma.chargify.com"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"subdomain": None}, "subdomain is missing.*MAXIO_SUBDOMAIN"),
        ({"api_key": None}, "api_key is missing.*MAXIO_API_KEY"),
        ({"api_key": ""}, "api_key is missing.*MAXIO_API_KEY"),
        ({"api_key": "a:x"}, "api_key must be the key alone"),
        ({"api_key": "a\nb"}, "api_key must be printable"),
        ({"environment": "de"}, "environment must be 'us' or 'eu'.*MAXIO_ENVIRONMENT"),
        ({"timeout": 0}, "timeout must be"),
        ({"timeout": float("nan")}, "timeout must be"),
        ({"timeout": True}, "timeout must be"),
        ({"max_retries": -1}, "max_retries must be"),
        ({"max_concurrency": 0}, "max_concurrency must be"),
        ({"max_concurrency": 1.5}, "max_concurrency must be"),
        ({"max_response_bytes": 0}, "max_response_bytes must be"),
        ({"seller_token": "a b"}, "seller_token must be"),
        ({"base_url": "http://example.com"}, "base_url must be https.*MAXIO_BASE_URL"),
        ({"base_url": "http://127.0.0.1.example.com"}, "base_url must be https"),
        ({"base_url": "https://user:pw@example.com"}, "no user or password"),
        ({"base_url": "https://user@example.com"}, "no user or password"),
        ({"base_url": "ftp://example.com"}, "https URL"),
        ({"base_url": "https://"}, "https URL"),
        ({"base_url": "acme"}, "https URL"),
        ({"base_url": "https://a.example/?x=1"}, "no query"),
        ({"base_url": "https://a.example/#x"}, "no query"),
        ({"base_url": "https://a.example\\@b.example"}, "printable ASCII"),
        ({"base_url": "https://a.example/ä"}, "printable ASCII"),
        ({"base_url": "https://a.example:port"}, "is not a URL"),
        ({"base_url": 5}, "is not a URL"),
        ({"base_url": b"https://a.example"}, "is not a URL"),
        ({"base_url": "https://a..example"}, "host name"),
        ({"base_url": f"https://{'a' * 64}.example"}, "host name"),
        ({"strict": "false"}, "strict must be True or False"),
        ({"timeout": 10**400}, "timeout must be"),
        ({"connect_timeout": True}, "connect_timeout must be"),
        ({"total_timeout": float("nan")}, "total_timeout must be"),
        ({"max_retry_seconds": "5"}, "max_retry_seconds must be"),
        ({"backoff": 0}, "backoff must be"),
        ({"events_base_url": "http://example.com"}, "events_base_url must be https"),
    ],
)
def test_refused(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        _load(**settings)


@pytest.mark.parametrize(
    "subdomain",
    ["127.0.0.1:9/x?", "a.b", "a/b", "A", "-a", "a-", "a_b", "ä", "a" * 64, "a\n", "", "https://acme.chargify.com", 5],
)
def test_subdomain_is_one_label(subdomain: Any) -> None:
    with pytest.raises(ConfigurationError, match="subdomain"):
        _load(subdomain)


@pytest.mark.parametrize("subdomain", ["a", "1", "acme-2", "a" * 63])
def test_subdomain_that_is_one(subdomain: str) -> None:
    assert _load(subdomain).subdomain == subdomain


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": -1},
        {"timeout": "5"},
        {"max_retries": -1},
        {"max_retries": 1.5},
        {"uniqueness_token": "  "},
        {"uniqueness_token": 5},
    ],
)
def test_options_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        RequestOptions(**options)


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"X-A": "canary\r\nX-B: 1"}, "'X-A' must be printable ASCII"),
        ({"X-A": "canaryä"}, "'X-A' must be printable ASCII"),
        ({"X-A": 5}, "must map header names to strings"),
        ({"X A": "canary"}, "must map header names to strings"),
        ({5: "canary"}, "must map header names to strings"),
        ({"Authorization": "Basic canary"}, "'Authorization' is set by the SDK"),
        ({"host": "canary"}, "'host' is set by the SDK"),
        ({"Content-Length": "0"}, "'Content-Length' is set by the SDK"),
    ],
)
def test_headers_refused(headers: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as caught:
        RequestOptions(extra_headers=headers)
    assert "canary" not in str(caught.value)


def test_nothing_secret_is_shown() -> None:
    config = _load(api_key="canary", seller_token="canary")
    options = RequestOptions(
        uniqueness_token="canary",
        extra_headers={"h": "canary"},
        extra_query={"q": "canary"},
        extra_body={"b": "canary"},
    )
    assert "canary" not in f"{config!r}{config}{options!r}{options}"
    assert "'h': ..." in repr(options)
    for settings in ({"api_key": "canary:x"}, {"subdomain": "canary!"}, {"base_url": "https://canary:x@example.com"}):
        with pytest.raises(ConfigurationError) as caught:
            _load(**settings)
        assert "canary" not in str(caught.value)


def test_settings_are_not_pickled() -> None:
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(_load())


def test_a_variable_that_was_left_set_does_not_send_the_key_to_another_site() -> None:
    with pytest.raises(ConfigurationError, match=r"subdomain is 'acme'.*site 'other'"):
        _load("acme", environ={"MAXIO_BASE_URL": "https://other.chargify.com", "MAXIO_API_KEY": "k"})
    for base_url in ("https://acme.chargify.com/", "http://127.0.0.1:8080", "https://sandbox.example"):
        config = _load("acme", environ={"MAXIO_BASE_URL": base_url, "MAXIO_API_KEY": "k"})
        assert config.base_url == base_url.rstrip("/")


@pytest.mark.parametrize(
    ("base_url", "events"),
    [
        ("https://acme.chargify.com", "https://events.chargify.com/acme"),
        ("https://acme.ebilling.maxio.com/", "https://events.chargify.com/acme"),
        ("https://sandbox.example/acme", "https://sandbox.example/acme"),
    ],
)
def test_where_events_go(base_url: str, events: str) -> None:
    assert _load(base_url=base_url, environ={"MAXIO_API_KEY": "k"}).events_base_url == events
