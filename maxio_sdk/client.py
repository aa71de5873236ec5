"""`AsyncMaxio`: settings, lifecycle, and the tree of resources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn

from maxio_sdk._core.api_response import APIResponse
from maxio_sdk._core.executor import Executor
from maxio_sdk._core.operation import Operation
from maxio_sdk._core.request import WireArguments, nearest
from maxio_sdk._transport.executor import HTTPExecutor
from maxio_sdk._transport.http import HTTPTransport
from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.config import (
    DEFAULT_MAX_RESPONSE_BYTES,
    DEFAULT_TIMEOUT,
    ClientConfig,
    Environment,
    RequestOptions,
    options_or_defaults,
)
from maxio_sdk.resources._tree import RawResourceTree, ResourceTree
from maxio_sdk.types import JSON, UNSET

if TYPE_CHECKING:
    import httpx

__all__ = ["AsyncMaxio"]


class AsyncMaxio(ResourceTree):
    """A client of one Maxio Advanced Billing site.

    Settings that are not given come from `MAXIO_SUBDOMAIN`, `MAXIO_API_KEY`, `MAXIO_ENVIRONMENT` (`us`,
    `eu`) and `MAXIO_BASE_URL`. `timeout` is in seconds without a byte of the answer; the server itself
    gives up at 120. `http_client` is used as it is and not closed. One client serves many tasks, and
    several event loops. Raises `ConfigurationError`.
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
        max_retries: int = 3,
        max_concurrency: int = 4,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        strict: bool = False,
        http_client: httpx.AsyncClient | None = None,
        seller_token: str | None = None,
    ) -> None:
        self.config = ClientConfig.load(
            subdomain,
            api_key=api_key,
            environment=environment,
            base_url=base_url,
            events_base_url=events_base_url,
            timeout=timeout,
            max_retries=max_retries,
            max_concurrency=max_concurrency,
            max_response_bytes=max_response_bytes,
            strict=strict,
            seller_token=seller_token,
        )
        self._transport = HTTPTransport(http_client, self.config.max_response_bytes)
        self._executor: Executor = HTTPExecutor(self.config, self._transport)

    async def __aenter__(self) -> AsyncMaxio:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections. The client cannot be used afterwards."""
        await self._transport.aclose()

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
        nothing, carries a uniqueness token. `data` is the parsed body, None where it is not JSON.
        """
        options = options_or_defaults(request_options)
        return await self._executor.request(method, path, params=params or {}, json=json, options=options)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds the API key and connections and cannot be pickled; make one in each process")

    def __repr__(self) -> str:
        return f"<AsyncMaxio {self.config.base_url}>"
