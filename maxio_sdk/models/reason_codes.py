# Generated from spec/models/reason_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import datetime

    from maxio_sdk.types import Unset

__all__ = ["CreateReasonCode", "OkResult", "ReasonCode", "ReferralCode", "UpdateReasonCode"]


@model
class CreateReasonCode(Model):
    """A churn reason code to create."""

    code: str
    """The code itself; unique on the site."""

    description: str
    """What the code means, in words for people."""

    position: int | Unset = UNSET
    """The place of the code in lists."""


@model
class OkResult(Model):
    """The confirmation of a deletion."""

    ok: str | None = None


@model
class ReasonCode(Model):
    """A reason for canceling that subscribers can choose."""

    id: int = attrs.field(default=None)
    site_id: int | None = None
    code: str = attrs.field(default=None)
    """The code itself; unique on the site."""

    description: str | None = None
    """What the code means, in words for people."""

    position: int | None = None
    """The place of the code in lists."""

    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class ReferralCode(Model):
    """A code with which a subscriber brings in new ones."""

    id: int = attrs.field(default=None)
    site_id: int | None = None
    subscription_id: int | None = None
    """The subscription whose code it is."""

    code: str = attrs.field(default=None)


@model
class UpdateReasonCode(Model):
    """Changes to a churn reason code. What is left out stays as it is."""

    code: str | Unset = UNSET
    """The code itself; unique on the site."""

    description: str | Unset = UNSET
    """What the code means, in words for people."""

    position: int | Unset = UNSET
    """The place of the code in lists."""
