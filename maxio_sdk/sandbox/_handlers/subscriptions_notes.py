"""Notes on subscriptions."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, blank, not_found
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.notes import Note
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []


def _wire(site: Site, note: Note) -> Json:
    return {
        "note": {
            "id": note.id,
            "body": note.body,
            "subscription_id": note.subscription_id,
            "created_at": time_text(site, note.created_at),
            "updated_at": time_text(site, note.updated_at),
            "sticky": note.sticky,
        }
    }


def _text(fields: Fields) -> str:
    text = fields.text("body")
    if text is None or not text.strip():
        raise blank("Body")
    return text


def _note(site: Site, call: Call) -> Note:
    """Find a note by its own id and its subscription's, or answer 404."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    note = need(site, Note, call.id("note_id"))
    if note.subscription_id != subscription.id:
        raise not_found()
    return note


@handles("create_subscription_note")
def create_note(site: Site, call: Call) -> Answer:
    """Add a note."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    fields = call.fields("note")
    note = Note(
        id=site[Note].new_id(),
        subscription_id=subscription.id,
        body=_text(fields),
        sticky=fields.flag("sticky", False) or False,
        created_at=site.now,
        updated_at=site.now,
    )
    return Answer.created(_wire(site, site[Note].add(note)))


@handles("list_subscription_notes")
def list_notes(site: Site, call: Call) -> Answer:
    """List the notes of a subscription."""
    subscription = need(site, Subscription, call.id("subscription_id"))
    notes = site[Note].where(subscription_id=subscription.id)
    return Answer(body=[_wire(site, note) for note in call.page(notes)])


@handles("read_subscription_note")
def read_note(site: Site, call: Call) -> Answer:
    """Show a note."""
    return Answer(body=_wire(site, _note(site, call)))


@handles("update_subscription_note")
def update_note(site: Site, call: Call) -> Answer:
    """Change the text of a note, or whether it is sticky."""
    note = _note(site, call)
    fields = call.fields("note")
    if "body" in fields:
        note.body = _text(fields)
    note.sticky = fields.flag("sticky", note.sticky) or False
    note.updated_at = site.now
    return Answer(body=_wire(site, note))


@handles("delete_subscription_note")
def delete_note(site: Site, call: Call) -> Answer:
    """Delete a note."""
    site[Note].remove(_note(site, call))
    return Answer.nothing()
