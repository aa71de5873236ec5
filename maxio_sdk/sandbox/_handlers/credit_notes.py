"""Credit notes."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Answer, not_found
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.invoices import CreditNote
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.credit_notes import CREDIT_NOTE_BREAKDOWNS, credit_note_wire

__all__: list[str] = []


@handles("list_credit_notes")
def list_credit_notes(site: Site, call: Call) -> Answer:
    """List credit notes in the order of their numbers, with totals only unless more is asked for."""
    subscription_id = call.query.integer("subscription_id")
    notes = (
        list(site[CreditNote]) if subscription_id is None else site[CreditNote].where(subscription_id=subscription_id)
    )
    wanted = [name for name in CREDIT_NOTE_BREAKDOWNS if call.query.flag(name)]
    return Answer(body={"credit_notes": [credit_note_wire(site, note, breakdowns=wanted) for note in call.page(notes)]})


@handles("read_credit_note")
def read_credit_note(site: Site, call: Call) -> Answer:
    """Read a credit note with all its details."""
    note = site[CreditNote].first(uid=call.path["uid"])
    if note is None:
        raise not_found()
    return Answer(body=credit_note_wire(site, note))
