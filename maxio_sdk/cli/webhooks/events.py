"""The events that there are webhooks of."""

from __future__ import annotations

from difflib import get_close_matches

from maxio_sdk.cli._output import say
from maxio_sdk.errors import ConfigurationError
from maxio_sdk.models import webhook_payloads
from maxio_sdk.models.webhooks import WebhookSubscription

__all__ = ["check_event", "list_events"]

_SENT = frozenset({"test", *(event.value for event in WebhookSubscription)})


def list_events() -> None:
    """Print each event with its payload's model and what that holds."""
    payloads = webhook_payloads.PAYLOADS
    widths = max(map(len, payloads)), max(map(len, payloads.values()))
    for event, model in sorted(payloads.items()):
        doc = (getattr(webhook_payloads, model).__doc__ or "").partition(".")[0]
        doc = "(Maxio does not document what comes with it)" if model == "BasicPayload" else doc
        say(f"{event:<{widths[0]}}  {model:<{widths[1]}}  {doc}".rstrip())


def check_event(event: str) -> None:
    """Raise `ConfigurationError`, with the nearest names, where there is no such event to be sent."""
    if event in _SENT:
        return
    known = event in webhook_payloads.PAYLOADS
    why = f"no endpoint can subscribe to {event!r}" if known else f"there is no event {event!r}"
    near = get_close_matches(event, sorted(_SENT), n=3, cutoff=0.5)
    listed = f" The nearest: {', '.join(near)}." if near else ""
    raise ConfigurationError(f"{why}.{listed} `maxio webhooks events` lists all.")
