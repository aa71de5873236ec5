# Generated from spec/webhooks.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from maxio_sdk.types import Model, model

if TYPE_CHECKING:
    from maxio_sdk.models.people import Person

__all__ = ["PAYLOADS", "PersonCreatedPayload"]


@model
class PersonCreatedPayload(Model):
    """Who was created."""

    person: Person | None = None
    event_id: int | None = None


PAYLOADS: Final[Mapping[str, str]] = {"person_created": "PersonCreatedPayload"}
"""The payload model of each webhook event, by the event's name."""
