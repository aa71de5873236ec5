# Generated from spec/models/billing_portal.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["AutoInvite", "PortalManagementLink", "ResentInvitation", "RevokedInvitation"]


class AutoInvite(IntEnum):
    """Whether an invitation is emailed."""

    NO = 0
    YES = 1


@model
class PortalManagementLink(Model):
    """A signed link with which a customer enters the Billing Portal. It is valid for 65 days."""

    url: str = attrs.field(default=None, metadata={"secret": True})
    """The link. Whoever has it has the customer's access."""

    fetch_count: int | None = None
    """How often this link was asked for; more than 15 times is refused."""

    created_at: datetime | None = None
    new_link_available_at: datetime | None = None
    """From when on the call gives a new link, 15 days after the last one."""

    expires_at: datetime | None = None
    """When this link stops working."""

    last_invite_sent_at: datetime | None = None


@model
class ResentInvitation(Model):
    """What is known of a customer's invitations after one was sent again."""

    last_sent_at: str | None = None
    """Text to show; the time is in `last_invite_sent_at`."""

    last_accepted_at: str | None = None
    """Text to show; the time is in `last_invite_accepted_at`."""

    send_invite_link_text: str | None = None
    """The words for a link that sends another invitation."""

    uninvited_count: int | None = None
    last_invite_sent_at: datetime | None = None
    last_invite_accepted_at: datetime | None = None


@model
class RevokedInvitation(Model):
    """What is known of a customer's invitations after access was revoked."""

    last_sent_at: str | None = None
    """When the last invitation was sent, as text to show."""

    last_accepted_at: str | None = None
    """When the last invitation was accepted, as text to show."""

    uninvited_count: int | None = None
