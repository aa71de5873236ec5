"""Where links are kept between two calls."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from datetime import datetime
from typing import Any, Protocol

from maxio_sdk.types import JSON

__all__ = ["LinkCache", "cache_of"]


class LinkCache(Protocol):
    """Keeps links by key, for instance in a database. Values are objects of JSON's own types.

    What it keeps opens customers' accounts: guard it as you guard their passwords. In Redis:

    ```python
    class RedisLinks:
        async def load(self, key): return json.loads(await redis.get(key) or "null")
        async def save(self, key, value, expires_at): await redis.set(key, json.dumps(value), exat=expires_at)
        async def drop(self, key): await redis.delete(key)
    ```
    """

    async def load(self, key: str, /) -> Mapping[str, JSON] | None:
        """Return what was saved under the key; None where there is nothing."""
        ...

    async def save(self, key: str, value: dict[str, JSON], expires_at: datetime, /) -> None:
        """Keep a value in place of the one before; after `expires_at` it may be forgotten."""
        ...

    async def drop(self, key: str, /) -> None:
        """Forget what is kept under the key, if anything."""
        ...


class _MappingCache:
    """Keeps links in a mapping, such as a dict or a shelf."""

    def __init__(self, mapping: MutableMapping[str, Any]) -> None:
        self._mapping = mapping

    async def load(self, key: str, /) -> Mapping[str, JSON] | None:
        return self._mapping.get(key)

    async def save(self, key: str, value: dict[str, JSON], expires_at: datetime, /) -> None:
        self._mapping[key] = value

    async def drop(self, key: str, /) -> None:
        self._mapping.pop(key, None)


def cache_of(cache: LinkCache | MutableMapping[str, Any] | None) -> LinkCache:
    """Return a cache over what a user gives. Raises `TypeError` for what can't be one."""
    if cache is None:
        return _MappingCache({})
    if isinstance(cache, MutableMapping):
        return _MappingCache(cache)
    if not all(callable(getattr(cache, name, None)) for name in ("load", "save", "drop")):
        raise TypeError(
            f"cache must be a mutable mapping, or have the methods load, save and drop of a LinkCache; "
            f"a {type(cache).__name__} has not"
        )
    return cache
