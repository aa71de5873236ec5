# Generated from spec/models/billing_portal.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["AutoInvite", "PortalManagementLink", "ResentInvitation", "RevokedInvitation"]


class AutoInvite(IntEnum):
    """Do it."""

    VALUE_0 = 0
    VALUE_1 = 1


@model
class PortalManagementLink(Model):
    """Do it."""

    url: str | None = None
    fetch_count: int | None = None
    created_at: datetime | None = None
    new_link_available_at: datetime | None = None
    expires_at: datetime | None = None
    last_invite_sent_at: datetime | None = None


@model
class ResentInvitation(Model):
    """Do it."""

    last_sent_at: str | None = None
    last_accepted_at: str | None = None
    send_invite_link_text: str | None = None
    uninvited_count: int | None = None
    last_invite_sent_at: datetime | None = None
    last_invite_accepted_at: datetime | None = None


@model
class RevokedInvitation(Model):
    """Do it."""

    last_sent_at: str | None = None
    last_accepted_at: str | None = None
    uninvited_count: int | None = None
