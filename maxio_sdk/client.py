"""`AsyncMaxio`: settings, lifecycle, and the tree of resources."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn

from maxio_sdk._core.api_response import APIResponse
from maxio_sdk._core.diagnosis import diagnosis, no_site
from maxio_sdk._core.executor import Executor
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import WireArguments, nearest
from maxio_sdk._transport.budget import RetryBudget
from maxio_sdk._transport.call import Destination
from maxio_sdk._transport.executor import HTTPExecutor, origin_of
from maxio_sdk._transport.http import HTTPBackend, HTTPTransport
from maxio_sdk._transport.observe import Observer
from maxio_sdk._transport.shared import shared
from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.config import (
    DEFAULT_BACKOFF,
    DEFAULT_CONNECT_TIMEOUT,
    DEFAULT_MAX_RESPONSE_BYTES,
    DEFAULT_MAX_RETRY_SECONDS,
    DEFAULT_TIMEOUT,
    ClientConfig,
    Environment,
    RequestOptions,
    options_or_defaults,
)
from maxio_sdk.errors import ConfigurationError, MaxioError
from maxio_sdk.hooks import EventHooks
from maxio_sdk.limits import ConcurrencyLimiter, Limits
from maxio_sdk.resources._tree import RawResourceTree, ResourceTree
from maxio_sdk.types import JSON, UNSET

if TYPE_CHECKING:
    import httpx

    from maxio_sdk.models import Site

__all__ = ["AsyncMaxio"]


class AsyncMaxio(ResourceTree):
    """A client of one Maxio Advanced Billing site.

    Settings that are not given come from `MAXIO_SUBDOMAIN`, `MAXIO_API_KEY`, `MAXIO_ENVIRONMENT` (`us`,
    `eu`) and `MAXIO_BASE_URL`. `http_client` is used as it is and not closed. One client serves many
    tasks, and several event loops and threads.

    `timeout` is the seconds that one attempt may take once it is connected (the server itself gives up at
    120), `total_timeout` those of a whole call with its waits and retries. Without that, a call waits for
    its turn as long as it takes. A call is tried again up to `max_retries` times and for
    `max_retry_seconds`, after random waits of up to `backoff` seconds, which double each time up to 8; a
    write never in a way that could apply it twice.

    Events go to Maxio's events server, or to `events_base_url`; with a `base_url` that is not Maxio's, to
    that.

    At most `max_concurrency` requests run at a time to one host, over all clients of the process;
    `limiter` and `retry_budget` replace what they share. `event_hooks` are told of each attempt.
    `http_backend` is "httpx", or "aiohttp" with the extra of that name. Raises `ConfigurationError`.
    """

    def __init__(
        self,
        subdomain: str | None = None,
        *,
        api_key: str | None = None,
        environment: Environment | None = None,
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
        http_client: httpx.AsyncClient | None = None,
        http_backend: HTTPBackend = "httpx",
        seller_token: str | None = None,
        limiter: ConcurrencyLimiter | None = None,
        retry_budget: RetryBudget | None = None,
        event_hooks: EventHooks | None = None,
    ) -> None:
        self.config = ClientConfig.load(
            subdomain,
            api_key=api_key,
            environment=environment,
            base_url=base_url,
            events_base_url=events_base_url,
            timeout=timeout,
            connect_timeout=connect_timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            max_retry_seconds=max_retry_seconds,
            backoff=backoff,
            max_concurrency=max_concurrency,
            max_response_bytes=max_response_bytes,
            strict=strict,
            seller_token=seller_token,
        )
        _check_parts(limiter, retry_budget)
        observer = Observer({} if event_hooks is None else event_hooks)
        self._transport = HTTPTransport(
            http_client,
            backend=http_backend,
            connect_timeout=self.config.connect_timeout,
            max_response_bytes=self.config.max_response_bytes,
        )
        common = shared(self._transport.server)
        self._limiter = common.limiter if limiter is None else limiter
        self._leave = [
            weakref.finalize(self, _joined(self._limiter, origin, self.config.max_concurrency))
            for origin in {self._origin, origin_of(self.config.events_base_url)}
        ]

        def destination(url: str) -> Destination:
            origin = origin_of(url)
            budget = common.budget(origin) if retry_budget is None else retry_budget
            return Destination(origin=origin, limiter=self._limiter, budget=budget)

        self._executor: Executor = HTTPExecutor(
            self.config,
            self._transport,
            operations=OPERATIONS,
            observer=observer,
            production=destination(self.config.base_url),
            events=destination(self.config.events_base_url),
        )

    async def __aenter__(self) -> AsyncMaxio:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        for leave in self._leave:
            leave()
        await self._transport.aclose()

    async def ping(self, *, request_options: RequestOptions | None = None) -> Site:
        """Read the site, to see whether the settings work, and return it.

        `GET /site.json`. Raises the error of the call, whose message says what is wrong: the key, the
        subdomain, the environment, the network, or a block of the account.
        """
        try:
            site = await self.sites.get(request_options=request_options)
        except MaxioError as error:
            error.args = (diagnosis(error, self.config),)
            raise
        if all(getattr(site, name, None) is None for name in ("id", "name", "subdomain")):
            raise MaxioError(no_site(self.config))
        return site

    @property
    def limits(self) -> Limits:
        """How the requests to the site stand now: how many run and wait, and whether the site is paused."""
        return self._limiter.snapshot(self._origin)

    @cached_property
    def _origin(self) -> str:
        return origin_of(self.config.base_url)

    @property
    def catalogue(self) -> Mapping[str, Operation[Any]]:
        """All operations as data, by id."""
        return OPERATIONS

    @cached_property
    def with_raw_response(self) -> RawResourceTree:
        """The same resources, whose methods return the whole `APIResponse`."""
        return RawResourceTree(self._executor)

    async def call(
        self,
        operation: str,
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Any:
        """Carry out an operation by its id, with arguments as they are on the wire.

        `body` has its root key: `{"customer": {...}}`. The result is that of the typed method; of a list,
        the page that the query asks for. Raises `TypeError` for an unknown operation or parameter, before
        any request.
        """
        if not isinstance(operation, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"operation must be an id such as 'create_customer', not a {type(operation).__name__}")
        if operation not in OPERATIONS:
            raise TypeError(f"there is no operation {operation!r}{nearest(operation, OPERATIONS)}")
        found = OPERATIONS[operation]
        options = options_or_defaults(request_options)
        arguments = WireArguments(path=path or {}, query=query or {}, body=UNSET if body is None else body)
        if found.paging is not None:
            return await self._executor.pager(found, arguments, options)
        return (await self._executor.run(found, arguments, options)).data

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: Any = UNSET,
        request_options: RequestOptions | None = None,
    ) -> APIResponse[JSON]:
        """Send a request to any path of the site, for endpoints that this version does not know.

        Lists in `params` are written `name[]=a&name[]=b`. A POST or PUT whose `json` is an object, or
        nothing, carries a uniqueness token. `data` is the parsed body, None where it is not JSON; a write that
        is answered by a web page raises `ResponseDecodeError`.
        """
        options = options_or_defaults(request_options)
        return await self._executor.request(method, path, params=params or {}, json=json, options=options)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds the API key and connections and cannot be pickled; make one in each process")

    def __repr__(self) -> str:
        return f"<AsyncMaxio {self.config.base_url}>"


def _joined(limiter: ConcurrencyLimiter, origin: str, max_concurrency: int) -> Callable[[], None]:
    leave: object = limiter.join(origin, max_concurrency)
    if not callable(leave):
        raise ConfigurationError("limiter: what join returns must be a function, to be called when the client is gone.")
    return leave


def _check_parts(limiter: object, retry_budget: object) -> None:
    if limiter is not None:
        missing = [name for name in ("acquire", "join", "snapshot") if not callable(getattr(limiter, name, None))]
        if missing or isinstance(limiter, type):
            raise ConfigurationError(
                "limiter must be a ConcurrencyLimiter, such as ProcessLimiter(), with acquire, join and snapshot."
            )
    if retry_budget is not None and not isinstance(retry_budget, RetryBudget):
        raise ConfigurationError("retry_budget must be a RetryBudget, such as RetryBudget(50).")
