"""Attempts that end in different ways: what the earlier ones leave open decides what the last one means."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from maxio_sdk import RequestOptions
from maxio_sdk.errors import (
    APIStatusError,
    DuplicateSubmissionError,
    MaxioError,
    OutcomeUnknownError,
    ServerError,
)
from tests.transport.clients import ATTEMPTS, client
from tests.transport.fault_server import FaultServer
from tests.transport.faults import FAULTS
from tests.transport.kinds import KINDS, REFERENCE, Kind
from tests.transport.maxio_site import Site
from tests.transport.nowhere import UNSENT, Detour, Nowhere

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("trust")]

WITH_TOKEN = [kind for kind in KINDS.values() if kind.family == "token"]
FINDABLE = [kind for kind in WITH_TOKEN if kind.findable]
BARE = [kind for kind in KINDS.values() if kind.family == "bare"]
GONE = [KINDS["delete"], KINDS["cancel"]]

LOST = ["closed", "applied-closed", "applied-body-cut", "burnt-closed"]
UNSURE = ["503", "408", "applied-500", "burnt-500"]
# Denied before the server looks for the token, or not answered at all.
SAYS_NOTHING = ["401", "403", "429-bare", "503", "account-block", "closed"]
# Answered by the server that would know the token.
NEVER_CAME = ["400", "404", "422"]


@pytest.fixture
def anyio_backend() -> str:
    # What outcomes mean is the same on every event loop; that they are told apart is what the matrix is for.
    return "asyncio"


def _kinds(kinds: list[Kind]) -> Any:
    return pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.name)


async def _end(kind: Kind, site: Site, *, token: str | None = None, **settings: Any) -> MaxioError | None:
    """Make one call and return what it raised."""
    async with client(site.url, **settings) as maxio:
        try:
            await kind.call(maxio, RequestOptions(uniqueness_token=token))
        except MaxioError as error:
            return error
    return None


def _site(server: FaultServer, *names: str, then: str | None = None) -> Site:
    site = server.site()
    site.fail(*(FAULTS[name] for name in names), then=FAULTS[then] if then else None)
    return site


def _applied(name: str) -> bool:
    return FAULTS[name].reach == "applied"


# Duplicates


@_kinds(WITH_TOKEN)
async def test_token_that_was_used_before(kind: Kind, server: FaultServer) -> None:
    site = server.site()
    assert await _end(kind, site, token="mine") is None
    error = await _end(kind, site, token="mine")
    assert type(error) is DuplicateSubmissionError
    assert error.applied is None
    assert len(site.effects) == 1
    assert [each.token for each in site.received] == ["mine", "mine"]


@_kinds([KINDS["credit"], KINDS["create"]])
async def test_token_that_was_used_before_a_call_that_is_denied_at_first(kind: Kind, server: FaultServer) -> None:
    # A request that was denied cannot be the one that the server remembers.
    site = server.site()
    assert await _end(kind, site, token="mine") is None
    site.fail(FAULTS["429-bare"])
    error = await _end(kind, site, token="mine")
    assert type(error) is DuplicateSubmissionError
    assert error.applied is None
    assert len(site.effects) == 1


@_kinds([KINDS["credit"], KINDS["create"]])
async def test_token_that_was_used_before_a_call_that_is_not_sent_at_first(
    kind: Kind, server: FaultServer, nowhere: Nowhere
) -> None:
    site = server.site()
    assert await _end(kind, site, token="mine") is None
    for unsent in ("port-refused", "certificate-untrusted"):
        detour = Detour(nowhere.url(UNSENT[unsent]), 1)
        async with httpx.AsyncClient(transport=detour) as http_client:
            error = await _end(kind, site, token="mine", http_client=http_client)
        assert detour.taken == 1
        assert type(error) is DuplicateSubmissionError
        assert error.applied is None
    assert len(site.effects) == 1


@_kinds(WITH_TOKEN)
async def test_each_call_has_a_token_of_its_own_and_keeps_it(kind: Kind, server: FaultServer) -> None:
    tokens: list[list[str | None]] = []
    for _ in range(3):
        site = _site(server, "closed", "503")
        assert await _end(kind, site) is None
        tokens.append([each.token for each in site.received])
    assert all(len(each) == ATTEMPTS and len(set(each)) == 1 and each[0] for each in tokens)
    assert len({each[0] for each in tokens}) == 3


# One after the other


@pytest.mark.parametrize("first", LOST)
@_kinds([KINDS["credit"], KINDS["delete"]])
async def test_lost_and_then_something_that_says_nothing_of_it(kind: Kind, first: str, server: FaultServer) -> None:
    for then in SAYS_NOTHING:
        site = _site(server, first, then=then)
        error = await _end(kind, site)
        assert type(error) is OutcomeUnknownError, then
        assert error.applied is None, then
        assert len(site.effects) == _applied(first)
        assert len(site.received) == (2 if FAULTS[then].outcome == "refused" else ATTEMPTS)


@pytest.mark.parametrize("first", UNSURE)
@_kinds([KINDS["credit"], KINDS["delete"]])
async def test_unsure_and_then_something_that_says_nothing_of_it(kind: Kind, first: str, server: FaultServer) -> None:
    # An error that is about this attempt alone must not be taken for the outcome of the call.
    for then in SAYS_NOTHING:
        site = _site(server, first, then=then)
        error = await _end(kind, site)
        assert error is not None, then
        assert error.applied is None, then
        assert len(site.effects) == _applied(first)


@pytest.mark.parametrize("first", ["closed", "applied-closed", "applied-500"])
@_kinds(FINDABLE)
async def test_in_doubt_and_then_found(kind: Kind, first: str, server: FaultServer) -> None:
    for then in ("401", "429-bare", "503"):
        site = _site(server, first, then=then)
        error = await _end(kind, site)
        assert (error is None) == _applied(first), then
        assert error is None or error.applied is None
        assert len(site.effects) == _applied(first)


@pytest.mark.parametrize("first", ["closed", "503"])
@_kinds([KINDS["credit"], KINDS["create-without-key"], KINDS["raw-post"]])
async def test_refused_for_good_means_that_the_first_never_came(kind: Kind, first: str, server: FaultServer) -> None:
    # The server did not know the token, or it would have said so.
    for then in NEVER_CAME:
        site = _site(server, first, then)
        error = await _end(kind, site)
        assert type(error) is FAULTS[then].error
        assert error.applied is False
        assert not site.effects


@pytest.mark.parametrize("first", ["closed", "applied-closed", "503", "applied-500"])
@_kinds(GONE)
async def test_refused_for_good_says_nothing_where_there_is_no_token(
    kind: Kind, first: str, server: FaultServer
) -> None:
    for then in ("400", "422"):
        site = _site(server, first, then)
        error = await _end(kind, site)
        assert error is not None
        assert error.applied is None, then
        assert len(site.effects) == _applied(first)


@pytest.mark.parametrize("first", ["closed", "applied-closed", "503", "applied-500"])
@_kinds([KINDS["credit"], KINDS["delete"]])
async def test_page_of_a_proxy_says_nothing(kind: Kind, first: str, server: FaultServer) -> None:
    # Whoever wrote it knows no tokens, and not what is gone.
    for then in ("page-400", "page-404"):
        site = _site(server, first, then)
        error = await _end(kind, site)
        assert error is not None, f"{then}: returned with {len(site.effects)} effects"
        assert error.applied is None, then
        assert len(site.effects) == _applied(first)


@pytest.mark.parametrize("first", ["applied-closed", "applied-500", "applied-408"])
@_kinds(GONE)
async def test_gone_at_the_second_attempt_is_done(kind: Kind, first: str, server: FaultServer) -> None:
    site = _site(server, first)
    assert await _end(kind, site) is None
    assert len(site.effects) == 1
    assert len(site.attempts) == 2


@pytest.mark.parametrize("before", [None, "429-bare"])
@_kinds(GONE)
async def test_gone_at_the_first_attempt_is_an_error(kind: Kind, before: str | None, server: FaultServer) -> None:
    site = server.site()
    assert await _end(kind, site) is None
    if before:
        site.fail(FAULTS[before])
    error = await _end(kind, site)
    assert isinstance(error, APIStatusError)
    assert error.status_code == {"delete": 404, "cancel": 422}[kind.name]
    assert error.applied is False
    assert len(site.effects) == 1


@_kinds(BARE)
async def test_write_without_token_ends_with_the_attempt_that_was_sent(kind: Kind, server: FaultServer) -> None:
    for last, error_type in (("applied-closed", OutcomeUnknownError), ("applied-500", ServerError)):
        site = _site(server, "429-bare", last)
        error = await _end(kind, site)
        assert type(error) is error_type
        assert error.applied is None
        assert len(site.received) == 2
        assert len(site.effects) == 1


async def test_read_is_never_in_doubt(server: FaultServer) -> None:
    for name in ("401", "404", "422", "429-bare", "503"):
        site = _site(server, "closed", then=name)
        error = await _end(KINDS["get"], site)
        assert isinstance(error, APIStatusError)
        assert error.applied is False


# Recovery


@_kinds(FINDABLE)
async def test_object_that_was_there_before_does_not_count(kind: Kind, server: FaultServer) -> None:
    collection = {"create": "/customers.json", "signup": "/subscriptions.json"}[kind.name]
    for age in (30, 3600, 86_400 * 400):
        site = _site(server, then="closed")
        site.put(collection, REFERENCE, age=age)
        error = await _end(kind, site)
        assert type(error) is OutcomeUnknownError
        assert len(site.received) > len(site.attempts)


@pytest.mark.parametrize("trouble", ["closed", "503", "401", "404", "page", "bomb", "no-content", "429-bare"])
async def test_look_up_that_fails_leaves_it_open(trouble: str, server: FaultServer) -> None:
    site = server.site()
    site.fail(*[FAULTS["applied-closed"]] * ATTEMPTS, then=FAULTS[trouble], lookups=True)
    error = await _end(KINDS["create"], site)
    assert type(error) is OutcomeUnknownError
    assert error.applied is None
    assert error.uniqueness_token == site.received[0].token
    assert len(site.effects) == 1


async def test_recovered_object_says_how_many_attempts_it_took(server: FaultServer) -> None:
    site = _site(server, "applied-closed")
    async with client(site.url) as maxio:
        answer = await maxio.with_raw_response.customers.create(
            first_name="A", last_name="B", email="c@example.com", reference=REFERENCE
        )
    assert answer.data.id == site.effects[0].id
    assert answer.attempts == len(site.attempts) == 2


async def test_caller_who_repeats_with_the_token_of_the_error(server: FaultServer) -> None:
    site = _site(server, *["applied-closed"] * ATTEMPTS)
    first = await _end(KINDS["credit"], site)
    assert isinstance(first, OutcomeUnknownError)
    error = await _end(KINDS["credit"], site, token=first.uniqueness_token)
    assert isinstance(error, DuplicateSubmissionError)
    assert len(site.effects) == 1


async def test_options_of_one_call_decide_how_often_it_is_tried(server: FaultServer) -> None:
    site = _site(server, then="503")
    async with client(site.url) as maxio:
        with pytest.raises(ServerError):
            await maxio.customers.get(17, request_options=RequestOptions(max_retries=0))
    assert len(site.received) == 1
