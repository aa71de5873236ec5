# Generated from spec/models/reason_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk.types import UNSET, Model, model

if TYPE_CHECKING:
    from datetime import datetime

    from maxio_sdk.types import Unset

__all__ = ["CreateReasonCode", "OkResult", "ReasonCode", "ReferralCode", "UpdateReasonCode"]


@model
class CreateReasonCode(Model):
    """Do it."""

    code: str
    description: str
    position: int | Unset = UNSET


@model
class OkResult(Model):
    """Do it."""

    ok: str | None = None


@model
class ReasonCode(Model):
    """Do it."""

    id: int | None = None
    site_id: int | None = None
    code: str | None = None
    description: str | None = None
    position: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


@model
class ReferralCode(Model):
    """Do it."""

    id: int | None = None
    site_id: int | None = None
    subscription_id: int | None = None
    code: str | None = None


@model
class UpdateReasonCode(Model):
    """Do it."""

    code: str | Unset = UNSET
    description: str | Unset = UNSET
    position: int | Unset = UNSET
