"""Typed async SDK for Maxio Advanced Billing.

```python
async with AsyncMaxio("acme", api_key="...") as maxio:
    customer = await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")
```

Importing this package loads no model and no resource; the names below load on first use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk._core.api_response import APIResponse
    from maxio_sdk._core.codec import from_wire, to_wire
    from maxio_sdk._transport.budget import RetryBudget
    from maxio_sdk._transport.limiter import ProcessLimiter
    from maxio_sdk.client import AsyncMaxio
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.errors import (
        AccountBlockedError,
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConfigurationError,
        ConflictError,
        DuplicateSubmissionError,
        JournalError,
        MaxioError,
        NotFoundError,
        OutcomeUnknownError,
        PermissionDeniedError,
        RateLimitedError,
        ResponseDecodeError,
        ServerError,
        SourceError,
        UnprocessableEntityError,
        WebhookPayloadError,
        WebhookSignatureError,
        WebhookStoreError,
    )
    from maxio_sdk.hooks import AttemptEvent
    from maxio_sdk.limits import ConcurrencyLimiter, Limits
    from maxio_sdk.pagination import Page, Pager, PagerIterator
    from maxio_sdk.types import JSON, UNSET, UnknownVariant, Unset

__version__ = "0.1.0"

__all__ = [
    "JSON",
    "UNSET",
    "APIConnectionError",
    "APIResponse",
    "APIStatusError",
    "APITimeoutError",
    "AccountBlockedError",
    "AsyncMaxio",
    "AttemptEvent",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConcurrencyLimiter",
    "ConfigurationError",
    "ConflictError",
    "DuplicateSubmissionError",
    "JournalError",
    "Limits",
    "MaxioError",
    "NotFoundError",
    "OutcomeUnknownError",
    "Page",
    "Pager",
    "PagerIterator",
    "PermissionDeniedError",
    "ProcessLimiter",
    "RateLimitedError",
    "RequestOptions",
    "ResponseDecodeError",
    "RetryBudget",
    "ServerError",
    "SourceError",
    "UnknownVariant",
    "UnprocessableEntityError",
    "Unset",
    "WebhookPayloadError",
    "WebhookSignatureError",
    "WebhookStoreError",
    "from_wire",
    "to_wire",
]

_ELSEWHERE = {
    "AttemptEvent": "hooks",
    "ConcurrencyLimiter": "limits",
    "Limits": "limits",
    "ProcessLimiter": "_transport.limiter",
    "RetryBudget": "_transport.budget",
    "APIResponse": "_core.api_response",
    "AsyncMaxio": "client",
    "JSON": "types",
    "Page": "pagination",
    "Pager": "pagination",
    "PagerIterator": "pagination",
    "RequestOptions": "config",
    "UNSET": "types",
    "UnknownVariant": "types",
    "Unset": "types",
    "from_wire": "_core.codec",
    "to_wire": "_core.codec",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_ELSEWHERE.get(name, 'errors')}")
    value = globals()[name] = getattr(module, name)
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
