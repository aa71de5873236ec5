"""Telling of a failure whose transaction is undone."""

from __future__ import annotations

from collections.abc import Collection

from maxio_sdk.sandbox._engine.events import webhook_names
from maxio_sdk.sandbox._http.answers import Answer, Refused
from maxio_sdk.sandbox._state.events import Event, Webhook
from maxio_sdk.sandbox._state.record import Record
from maxio_sdk.sandbox._state.site import Site

__all__ = ["Declined", "Watch"]


class Declined(Refused):
    """A payment failed, so that nothing of the request is kept but the news of it.

    To keep the news, the handler undoes the rest by a transaction of its own, and calls `tell` after it.
    """

    def __init__(self, errors: Collection[str], news: Collection[Record]) -> None:
        super().__init__(Answer(status=422, body={"errors": list(errors)}))
        self._news = tuple(news)

    def tell(self, site: Site) -> Answer:
        """Put the events and webhooks back, and give the answer."""
        for record in self._news:
            store = site[type(record)]
            while store.next_id <= record.id:
                store.new_id()
            store.add(record)
        return self.answer


class Watch:
    """Sees which events and webhooks are made after it."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._first_event, self._first_webhook = site[Event].next_id, site[Webhook].next_id

    def declined(self, message: str, keys: Collection[str]) -> Declined:
        """Make the refusal that keeps the news of these keys."""
        names = {name for key in keys for name in webhook_names(key)}
        events = [one for one in self._site[Event] if one.id >= self._first_event and one.key in keys]
        webhooks = [one for one in self._site[Webhook] if one.id >= self._first_webhook and one.event in names]
        return Declined([message], [*events, *webhooks])
