# Generated from spec/operations/subscriptions.notes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_subscription_notes": Method(
        id="list_subscription_notes",
        resource="subscriptions.notes",
        name="list",
        verb="GET",
        path="/subscriptions/{subscription_id}/notes.json",
        doc="List the notes of a subscription.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Notes a page; 200 at most."),
        ),
        listing=True,
        errors={404: "There is no such subscription.", 422: "The request is not valid, for instance a page below 1."},
        reference="Subscription Notes, listSubscriptionNotes",
    ),
    "create_subscription_note": Method(
        id="create_subscription_note",
        resource="subscriptions.notes",
        name="create",
        verb="POST",
        path="/subscriptions/{subscription_id}/notes.json",
        doc="Add a note to a subscription.\n\nA sticky note is shown prominently where the subscription is viewed in the web interface.",
        path_arguments=(Argument(name="subscription_id", kind="integer", required=True),),
        form=Form(
            root="note",
            fields=(
                Argument(name="body", required=True),
                Argument(name="sticky", kind="boolean", doc="Show it prominently.", required=True),
            ),
        ),
        token=True,
        errors={404: "There is no such subscription.", 422: "The note is not valid, for instance without text."},
        reference="Subscription Notes, createSubscriptionNote",
    ),
    "read_subscription_note": Method(
        id="read_subscription_note",
        resource="subscriptions.notes",
        name="get",
        verb="GET",
        path="/subscriptions/{subscription_id}/notes/{note_id}.json",
        doc="Get one note of a subscription.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="note_id", kind="integer", required=True),
        ),
        errors={404: "There is no such subscription, or it has no such note."},
        reference="Subscription Notes, readSubscriptionNote",
    ),
    "update_subscription_note": Method(
        id="update_subscription_note",
        resource="subscriptions.notes",
        name="update",
        verb="PUT",
        path="/subscriptions/{subscription_id}/notes/{note_id}.json",
        doc="Replace the text of a note and say whether it is sticky.\n\nBoth are required, also when only one of them changes.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="note_id", kind="integer", required=True),
        ),
        form=Form(
            root="note",
            fields=(
                Argument(name="body", required=True),
                Argument(name="sticky", kind="boolean", doc="Show it prominently.", required=True),
            ),
        ),
        token=True,
        errors={
            404: "There is no such subscription, or it has no such note.",
            422: "The note is not valid, for instance without text.",
        },
        reference="Subscription Notes, updateSubscriptionNote",
    ),
    "delete_subscription_note": Method(
        id="delete_subscription_note",
        resource="subscriptions.notes",
        name="delete",
        verb="DELETE",
        path="/subscriptions/{subscription_id}/notes/{note_id}.json",
        doc="Delete a note of a subscription.",
        path_arguments=(
            Argument(name="subscription_id", kind="integer", required=True),
            Argument(name="note_id", kind="integer", required=True),
        ),
        errors={404: "There is no such subscription, or it has no such note."},
        reference="Subscription Notes, deleteSubscriptionNote",
    ),
}
