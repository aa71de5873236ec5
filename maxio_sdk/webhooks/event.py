"""What a webhook says, read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic

import attrs

from maxio_sdk.types import Model

if TYPE_CHECKING:
    # Defaults of type variables are newer than Python 3.11.
    from typing_extensions import TypeVar

    P = TypeVar("P", bound=Model, default=Any, covariant=True)
else:
    from typing import TypeVar

    P = TypeVar("P", bound=Model, covariant=True)

__all__ = ["WebhookEvent"]


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

    @property
    def lane(self) -> str:
        """Whose order it belongs to: `subscription:16372192`, `customer:5`, `group:grp_abc`, or its own."""
        for name, key in (("subscription", "id"), ("subscription_group", "uid"), ("customer", "id")):
            part = self.fields.get(name)
            value = part.get(key) if isinstance(part, Mapping) else None
            if isinstance(value, str) and value:
                return f"{name.removeprefix('subscription_')}:{value}"
        return f"webhook:{self.id}"
