"""Reading the body of a webhook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, cast

import attrs

from maxio_sdk._core.jsontext import is_object
from maxio_sdk.errors import WebhookPayloadError
from maxio_sdk.models import webhook_payloads
from maxio_sdk.types import Model
from maxio_sdk.webhooks.form import read_form
from maxio_sdk.webhooks.typed import read_payload

if TYPE_CHECKING:
    # Defaults of type variables are newer than Python 3.11.
    from typing_extensions import TypeVar

    P = TypeVar("P", bound=Model, default=Any, covariant=True)
else:
    from typing import TypeVar

    P = TypeVar("P", bound=Model, covariant=True)

__all__ = ["WebhookEvent", "parse"]

_ID = re.compile(r"[0-9]{1,40}")
_LANES = (
    ("subscription", "subscription", "id"),
    ("group", "subscription_group", "uid"),
    ("customer", "customer", "id"),
)
"""What an order is called, and the part of a payload and its key that tell whose it is."""


@attrs.frozen(kw_only=True)
class WebhookEvent(Generic[P]):
    """A webhook that was read.

    `id` is the same for every delivery of the same webhook, retries and replays included: it is the key by which
    a handler knows what it has done already.
    """

    id: int
    event: str
    """Its kind, such as `payment_success`. Kinds that this version does not know come too."""
    payload: P = attrs.field(repr=False)
    """What happened, as the kind's model of `maxio_sdk.models`; `BasicPayload` where the kind is not known."""
    fields: Mapping[str, Any] = attrs.field(repr=False)
    """The payload as it came: nested, and every value text."""
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """What came beside `id`, `event` and `payload`. Maxio sends nothing there."""

    @property
    def lane(self) -> str:
        """Whose order it belongs to: `subscription:16372192`, `customer:5`, `group:grp_abc`, or its own."""
        for lane, name, key in _LANES:
            part = self.fields.get(name)
            value = part.get(key) if is_object(part) else None
            if isinstance(value, str) and value:
                return f"{lane}:{value}"
        metafield = self.fields.get("metafield")
        if is_object(metafield) and metafield.get("resource_id"):
            return f"{str(metafield.get('resource_type')).lower()}:{metafield['resource_id']}"
        return f"webhook:{self.id}"


def parse(body: bytes) -> WebhookEvent:
    """Read the body of a webhook, a form, as an event with its typed payload.

    `verify` it first. An event of a kind that this version does not know has a `BasicPayload`; fields that the
    model does not know are in its `extra`, as text. Null and empty text arrive the same: such a field is `""`
    where it is text and None elsewhere, and stands in `fields`; one that did not come does not. A value that
    does not fit its type stays text, and is logged once, by its path.

    Raises `WebhookPayloadError` where there is no `id` or no `event`, and beyond 16 MiB, 200,000 fields or 32 levels.
    Source: Webhooks, "Using Webhooks", and Webhooks reference, "Events".
    """
    tree = read_form(body)
    webhook_id, event, fields = tree.pop("id", None), tree.pop("event", None), tree.pop("payload", {})
    if not isinstance(webhook_id, str) or not _ID.fullmatch(webhook_id):
        raise WebhookPayloadError("The body is no webhook: it has no `id`, or one that is no number.")
    if not isinstance(event, str) or not event:
        raise WebhookPayloadError("The body is no webhook: it has no `event`.")
    if not is_object(fields):
        # An empty payload, or something that no version of the API writes: kept beside.
        tree |= {"payload": fields} if fields else {}
        fields = {}
    payload = read_payload(fields, _model(event))
    return WebhookEvent(id=int(webhook_id), event=event, payload=payload, fields=fields, extra=tree)


def _model(event: str) -> type[Model]:
    name = webhook_payloads.PAYLOADS.get(event, "BasicPayload")
    return cast("type[Model]", getattr(webhook_payloads, name))
