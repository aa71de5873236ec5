"""A customer's link into the Billing Portal, and how it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import attrs

from maxio_sdk.types import JSON

if TYPE_CHECKING:
    from maxio_sdk.models import PortalManagementLink

__all__ = ["CacheEntry", "ManagementLink"]

_VALID_FOR: Final = timedelta(days=65)
_NEW_LINK_AFTER: Final = timedelta(days=15)


def _hidden(_: object) -> str:
    return "'***'"


@attrs.frozen(kw_only=True)
class ManagementLink:
    """A customer's link into the Billing Portal. Whoever has the URL has the customer's access.

    Source: Billing Portal, "Billing Portal Security" and "Rules for Management Link API".
    """

    customer_id: int
    url: str = attrs.field(repr=_hidden)
    expires_at: datetime
    """When it stops working, 65 days after it was made."""
    new_link_available_at: datetime
    """From when on there is a new one to be had, 15 days after it was made."""
    created_at: datetime | None = None
    fetch_count: int | None = None
    """How often Maxio had been asked for it when it came; 15 times are allowed."""

    @classmethod
    def of(cls, customer_id: int, answer: PortalManagementLink, now: datetime) -> ManagementLink | None:
        """Read an answer; None where it has no link. Times that it does not tell are the documented ones."""
        url = _string(answer.url)
        if not url:
            return None
        created_at = _time(answer.created_at)
        return cls(
            customer_id=customer_id,
            url=url,
            created_at=created_at,
            expires_at=_time(answer.expires_at) or (created_at or now) + _VALID_FOR,
            new_link_available_at=_time(answer.new_link_available_at) or (created_at or now) + _NEW_LINK_AFTER,
            fetch_count=_count(answer.fetch_count),
        )


@attrs.frozen(kw_only=True)
class CacheEntry:
    """What is remembered of a customer: the link if there is one, and when Maxio may be asked for another."""

    link: ManagementLink | None
    fetch_after: datetime

    @property
    def until(self) -> datetime:
        """When there is nothing left in it worth keeping."""
        return self.fetch_after if self.link is None else max(self.fetch_after, self.link.expires_at)

    def to_json(self) -> dict[str, JSON]:
        """Return it in JSON's own types."""
        link = self.link
        return {
            "fetch_after": self.fetch_after.isoformat(),
            "link": None
            if link is None
            else {
                "url": link.url,
                "expires_at": link.expires_at.isoformat(),
                "new_link_available_at": link.new_link_available_at.isoformat(),
                "created_at": None if link.created_at is None else link.created_at.isoformat(),
                "fetch_count": link.fetch_count,
            },
        }

    @classmethod
    def from_json(cls, customer_id: int, kept: object) -> CacheEntry | None:
        """Read what a cache kept; None for what is no entry, as of another version."""
        fields = _object(kept)
        fetch_after = _read_time(fields.get("fetch_after"))
        if fetch_after is None:
            return None
        return cls(link=_read_link(customer_id, _object(fields.get("link"))), fetch_after=fetch_after)


def _read_link(customer_id: int, fields: Mapping[str, Any]) -> ManagementLink | None:
    url = _string(fields.get("url"))
    expires_at, new_at = _read_time(fields.get("expires_at")), _read_time(fields.get("new_link_available_at"))
    if not url or expires_at is None or new_at is None:
        return None
    return ManagementLink(
        customer_id=customer_id,
        url=url,
        expires_at=expires_at,
        new_link_available_at=new_at,
        created_at=_read_time(fields.get("created_at")),
        fetch_count=_count(fields.get("fetch_count")),
    )


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}  # pyright: ignore[reportUnknownVariableType]


def _read_time(value: object) -> datetime | None:
    try:
        return _time(datetime.fromisoformat(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def _time(value: object) -> datetime | None:
    """Return a time in UTC; None for what did not come as one."""
    try:
        return value.astimezone(UTC) if isinstance(value, datetime) and value.utcoffset() is not None else None
    except OverflowError:
        return None


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
