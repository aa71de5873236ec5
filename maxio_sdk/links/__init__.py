"""Signed links and tokens for your customers, made without showing a key.

```python
url = self_service_url("acme", subscription.id, shared_key=SHARED_KEY)          # where a customer changes the card
tokens = EmbeddableTokens(SIGN_IN_KEY)                                          # extra `links`
answer = tokens.answer(customer.reference)                                      # of your authentication endpoint
link = await ManagementLinks(maxio, cache=cache).get(customer.id)               # into the Billing Portal
url = signup_page_url(page, first_name="Ada", components={291: 5})              # a signup page, filled in
```

Whoever has such a link or token can do what it is for. The names below load on first use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxio_sdk.links._embeddable import (
        EmbeddableClaims,
        EmbeddableTokenError,
        EmbeddableTokens,
        embeddable_token,
    )
    from maxio_sdk.links._link_cache import LinkCache
    from maxio_sdk.links._management_link import ManagementLink
    from maxio_sdk.links._management_links import ManagementLinkBlockedError, ManagementLinks
    from maxio_sdk.links._self_service import self_service_url
    from maxio_sdk.links._signup_page import signup_page_url

__all__ = [
    "EmbeddableClaims",
    "EmbeddableTokenError",
    "EmbeddableTokens",
    "LinkCache",
    "ManagementLink",
    "ManagementLinkBlockedError",
    "ManagementLinks",
    "embeddable_token",
    "self_service_url",
    "signup_page_url",
]

_HOMES = {
    "EmbeddableClaims": "_embeddable",
    "EmbeddableTokenError": "_embeddable",
    "EmbeddableTokens": "_embeddable",
    "LinkCache": "_link_cache",
    "ManagementLink": "_management_link",
    "ManagementLinkBlockedError": "_management_links",
    "ManagementLinks": "_management_links",
    "embeddable_token": "_embeddable",
    "self_service_url": "_self_service",
    "signup_page_url": "_signup_page",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_HOMES[name]}")
    value = globals()[name] = getattr(module, name)
    return value


def __dir__() -> list[str]:
    return list(__all__)
