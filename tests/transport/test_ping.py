"""`AsyncMaxio.ping`: what it tells somebody whose first call fails."""

from __future__ import annotations

import pickle
import socket
import traceback
from typing import Any

import httpx
import pytest

from maxio_sdk import AsyncMaxio, RequestOptions
from maxio_sdk.errors import (
    AccountBlockedError,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    MaxioError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
)
from tests.transport.clients import client, private_limiter
from tests.transport.fault_server import Connection, FaultServer, Listener
from tests.transport.nowhere import UNSENT, Nowhere

KEY = "canary-key-1234567"
SUBDOMAIN = "Check the subdomain 'acme' (MAXIO_SUBDOMAIN)"
TO_EU = "whether the site is in the 'eu' environment instead of 'us' (MAXIO_ENVIRONMENT)"
HTML = "<!DOCTYPE html><html><body>Welcome!</body></html>"


@pytest.fixture
def anyio_backend(way: str) -> str:
    return "trio" if way == "trio" else "asyncio"


def _answering(response: httpx.Response, **settings: Any) -> AsyncMaxio:
    """Return a client of a server inside this process."""
    own: dict[str, Any] = {"subdomain": "acme", "api_key": KEY, "max_retries": 0, "limiter": private_limiter()}
    transport = httpx.MockTransport(lambda request: response)
    return AsyncMaxio(**{**own, **settings}, http_client=httpx.AsyncClient(transport=transport))


async def _ping(maxio: AsyncMaxio, error: type[MaxioError]) -> str:
    """Return what a ping ends with, and check that it shows no key."""
    with pytest.raises(MaxioError) as caught:
        await maxio.ping()
    assert type(caught.value) is error
    shown = [str(caught.value), repr(caught.value), *traceback.format_exception(caught.value)]
    assert not [text for text in shown if KEY in text]
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    return str(caught.value)


on_asyncio = pytest.mark.parametrize("way", ["asyncio"])


@pytest.mark.anyio
async def test_settings_that_work(server: FaultServer, http_backend: str) -> None:
    site = server.site()
    async with client(site.url, http_backend=http_backend, api_key=KEY) as maxio:
        assert type(await maxio.ping()).__name__ == "Site"
        assert type(await maxio.ping(request_options=RequestOptions(timeout=5))).__name__ == "Site"
    assert [(each.method, each.path) for each in site.received] == [("GET", "/site.json")] * 2


# What the site says


@pytest.mark.anyio
@on_asyncio
async def test_wrong_key() -> None:
    text = await _ping(_answering(httpx.Response(401, text="HTTP Basic: Access denied.\n")), AuthenticationError)
    assert text.startswith("https://acme.chargify.com is there, but refused the API key")
    assert "not revoked" in text
    assert "a test site and its live twin have different keys" in text
    assert "MAXIO_API_KEY" in text
    # It is not the subdomain.
    assert "MAXIO_SUBDOMAIN" not in text


@pytest.mark.anyio
@on_asyncio
@pytest.mark.parametrize(
    ("answer", "error", "said"),
    [
        (httpx.Response(404, html=HTML), NotFoundError, "there is no site (404)"),
        (httpx.Response(404), NotFoundError, "there is no site (404)"),
        (
            httpx.Response(302, headers={"location": "https://www.maxio.com/start?from=acme"}),
            APIStatusError,
            "it sends the reader on (302) to www.maxio.com.",
        ),
        (httpx.Response(307, headers={"location": "/login"}), APIStatusError, "on (307) to another page"),
        (httpx.Response(200, html=HTML), ResponseDecodeError, "it sent a web page (200)"),
        (httpx.Response(200, text="hello"), ResponseDecodeError, "its body is not JSON"),
        (httpx.Response(418), APIStatusError, "answered 418"),
    ],
    ids=["404-page", "404", "redirect", "redirect-inside", "page", "text", "418"],
)
async def test_something_else_is_there(answer: httpx.Response, error: type[MaxioError], said: str) -> None:
    text = await _ping(_answering(answer), error)
    assert text.startswith("https://acme.chargify.com does not answer as an Advanced Billing site does: ")
    assert said in text
    assert SUBDOMAIN in text
    assert TO_EU in text
    assert "?from" not in text
    assert "applied" not in text


@pytest.mark.anyio
@on_asyncio
async def test_where_to_look_follows_from_where_the_address_comes() -> None:
    lost = httpx.Response(404)
    text = await _ping(_answering(lost, environment="eu"), NotFoundError)
    assert text.startswith("https://acme.ebilling.maxio.com does not")
    assert "in the 'us' environment instead of 'eu'" in text
    own = {"base_url": "https://gateway.example/acme"}
    for settings in ({"subdomain": None, **own}, own):
        text = await _ping(_answering(lost, **settings), NotFoundError)
        assert "Check base_url (MAXIO_BASE_URL)." in text
        assert "MAXIO_SUBDOMAIN" not in text


@pytest.mark.anyio
@on_asyncio
@pytest.mark.parametrize(
    "message",
    [
        "Your Advanced Billing account has been canceled. Please contact support@maxio.com to reactivate.",
        "Your trial has ended, please contact sales.",
        "Site data clearing is in progress. Please try later.",
        "This site has been deleted.",
    ],
)
async def test_block_of_the_account(message: str) -> None:
    text = await _ping(_answering(httpx.Response(422, json={"errors": [message]})), AccountBlockedError)
    assert text.startswith(f"https://acme.chargify.com knows the API key, but refuses all requests: {message}")
    assert "No setting here can change that" in text


@pytest.mark.anyio
@on_asyncio
async def test_key_that_may_not_read() -> None:
    text = await _ping(_answering(httpx.Response(403, json={"errors": ["Not for you."]})), PermissionDeniedError)
    assert "the API key may not read the site (403): Not for you. Use another one" in text
    text = await _ping(_answering(httpx.Response(403, html=HTML)), PermissionDeniedError)
    assert "(403): it does not say why." in text
    assert "takes requests from this address" in text


@pytest.mark.anyio
@on_asyncio
async def test_too_many_requests() -> None:
    said = {"errors": ["Your request was denied due to a usage violation. ... referencing r-9"]}
    text = await _ping(_answering(httpx.Response(429, json=said)), RateLimitedError)
    assert "refuses requests (429)" in text
    assert "Wait some minutes; at most 4 may run at once." in text


@pytest.mark.anyio
@on_asyncio
@pytest.mark.parametrize("status", [500, 503, 504])
async def test_server_that_fails(status: int) -> None:
    text = await _ping(_answering(httpx.Response(status, html=HTML)), ServerError)
    assert f"is there, but fails ({status}). The settings may be right: try again later." in text


@pytest.mark.anyio
@on_asyncio
async def test_other_refusal() -> None:
    text = await _ping(_answering(httpx.Response(400, json={"errors": ["No."]})), BadRequestError)
    assert "is there, but refuses to be read (400): No. Check" in text


@pytest.mark.anyio
@on_asyncio
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 429, 500])
async def test_server_that_repeats_the_key(status: int) -> None:
    response = httpx.Response(status, json={"errors": [f"{KEY} is no key"]})
    with pytest.raises(MaxioError) as caught:
        await _answering(response).ping()
    assert KEY not in str(caught.value)


# What the network says


@pytest.mark.anyio
@pytest.mark.usefixtures("trust")
@pytest.mark.parametrize(
    ("name", "error", "advice"),
    [
        ("no-such-host", APIConnectionError, "There is no such host, or no network. Check base_url"),
        ("port-refused", APIConnectionError, "Check base_url (MAXIO_BASE_URL). Check the network"),
        ("handshake-closed", APIConnectionError, "Check base_url (MAXIO_BASE_URL). Check the network"),
        ("connect-timeout", APITimeoutError, "no connection within 0.1 s). Check the network, its firewall"),
        ("handshake-silent", APITimeoutError, "no connection within 0.1 s). Check the network, its firewall"),
        ("certificate-untrusted", APIConnectionError, "let SSL_CERT_FILE name a file with its certificate authority"),
    ],
)
async def test_server_that_cannot_be_reached(
    name: str, error: type[MaxioError], advice: str, nowhere: Nowhere, http_backend: str
) -> None:
    url = nowhere.url(UNSENT[name])
    timeout = 0.1 if error is APITimeoutError else 30
    settings = {"http_backend": http_backend, "connect_timeout": timeout, "max_retries": 0, "api_key": KEY}
    async with client(url, **settings) as maxio:
        text = await _ping(maxio, error)
    assert text.startswith(f"{url} cannot be reached: GET /site.json could not be sent (")
    assert advice in text
    assert ("SSL_CERT_FILE" in text) == (name == "certificate-untrusted")
    assert "applied" not in text


@pytest.mark.anyio
@pytest.mark.usefixtures("trust")
async def test_certificate_of_another_host(misnamed: FaultServer, http_backend: str) -> None:
    url = misnamed.site().url
    async with client(url, http_backend=http_backend, max_retries=0, api_key=KEY) as maxio:
        text = await _ping(maxio, APIConnectionError)
    assert "certificate is not valid for 'localhost'" in text
    assert "the key was not sent" in text


@pytest.mark.anyio
@pytest.mark.usefixtures("trust")
async def test_proxy_that_is_not_there(nowhere: Nowhere, http_backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("HTTPS_PROXY", nowhere.url(UNSENT["port-refused"]))
    async with client("https://acme.example", http_backend=http_backend, max_retries=0, api_key=KEY) as maxio:
        text = await _ping(maxio, APIConnectionError)
    assert "HTTPS_PROXY" in text


@pytest.mark.anyio
@pytest.mark.usefixtures("trust")
async def test_proxy_that_refuses(http_backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(sock: socket.socket) -> None:
        connection = Connection(sock)
        connection.read_head()
        connection.answer(407)

    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    proxy = Listener(refuse)
    monkeypatch.setenv("HTTPS_PROXY", f"http://me:secret@127.0.0.1:{proxy.port}")
    async with client("https://acme.example", http_backend=http_backend, max_retries=0, api_key=KEY) as maxio:
        text = await _ping(maxio, APIConnectionError)
    proxy.close()
    assert "407 Status" in text
    assert "Check the proxy: its address, user and password in HTTPS_PROXY or ALL_PROXY" in text
    assert "secret" not in text


@pytest.mark.anyio
@pytest.mark.parametrize("way", ["trio"])
async def test_setting_that_fails_at_the_first_call() -> None:
    pytest.importorskip("httpx_aiohttp")
    async with AsyncMaxio("acme", api_key=KEY, http_backend="aiohttp") as maxio:
        text = await _ping(maxio, ConfigurationError)
    assert text.startswith('http_backend="aiohttp" works on asyncio alone')


@pytest.mark.anyio
@pytest.mark.parametrize("answer", [{"hello": 1}, [], {"site": {}}, None], ids=str)
async def test_json_of_something_else(answer: Any) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    async with AsyncMaxio("acme", api_key="key", http_client=httpx.AsyncClient(transport=transport)) as maxio:
        with pytest.raises(MaxioError, match="'acme'"):
            await maxio.ping()
