"""Webhooks that Maxio sends: whether they are genuine, what they say, and a receiver that handles each exactly once.

```python
verify(body, request.headers[SIGNATURE_HEADER], shared_key)
event = parse(body)
```

`WebhookReceiver` does both, answers at once, and keeps what it accepted until it is handled.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.errors import WebhookPayloadError, WebhookSignatureError, WebhookStoreError
    from maxio_sdk.webhooks.event import WebhookEvent, parse
    from maxio_sdk.webhooks.receiver import Receipt, WebhookReceiver
    from maxio_sdk.webhooks.signature import SIGNATURE_HEADER, sign, verify
    from maxio_sdk.webhooks.sqlalchemy_store import SQLAlchemyStore
    from maxio_sdk.webhooks.sqlite_store import SQLiteStore
    from maxio_sdk.webhooks.store import Accepted, DeadLetter, MemoryStore, Pending, StoreCounts, WebhookStore

__all__ = [
    "SIGNATURE_HEADER",
    "Accepted",
    "DeadLetter",
    "MemoryStore",
    "Pending",
    "Receipt",
    "SQLAlchemyStore",
    "SQLiteStore",
    "StoreCounts",
    "WebhookEvent",
    "WebhookPayloadError",
    "WebhookReceiver",
    "WebhookSignatureError",
    "WebhookStore",
    "WebhookStoreError",
    "parse",
    "sign",
    "verify",
]

_MODULES = {
    "errors": ("WebhookPayloadError", "WebhookSignatureError", "WebhookStoreError"),
    "webhooks.event": ("WebhookEvent", "parse"),
    "webhooks.receiver": ("Receipt", "WebhookReceiver"),
    "webhooks.signature": ("SIGNATURE_HEADER", "sign", "verify"),
    "webhooks.sqlalchemy_store": ("SQLAlchemyStore",),
    "webhooks.sqlite_store": ("SQLiteStore",),
    "webhooks.store": ("Accepted", "DeadLetter", "MemoryStore", "Pending", "StoreCounts", "WebhookStore"),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            value = globals()[name] = getattr(importlib.import_module(f"maxio_sdk.{module}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
