"""Webhooks in Flask, with a handler that is safe to run twice.

    MAXIO_SHARED_KEY=... python flask_webhooks.py

Under another server, enter `receiver.in_background()` in each process that serves (with gunicorn, in its hook
`post_worker_init`), or call `receiver.run()` in a process of its own.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

from flask import Flask, request

from maxio_sdk.models.webhook_payloads import PaymentSuccessPayload
from maxio_sdk.webhooks import (
    SIGNATURE_HEADER,
    SQLiteStore,
    WebhookEvent,
    WebhookReceiver,
    WebhookSignatureError,
    WebhookStoreError,
)

receiver = WebhookReceiver(os.environ["MAXIO_SHARED_KEY"], store=SQLiteStore(os.getenv("WEBHOOKS_DB", "webhooks.db")))
app = Flask(__name__)


def books() -> sqlite3.Connection:
    connection = sqlite3.connect(os.getenv("BOOKS_DB", "books.db"))
    connection.execute("CREATE TABLE IF NOT EXISTS payments (event INTEGER PRIMARY KEY, subscription INTEGER)")
    return connection


@receiver.on("payment_success")
def paid(event: WebhookEvent[PaymentSuccessPayload]) -> None:
    """Book a payment. A process that dies in the middle gets the event again: its id makes that harmless."""
    with closing(books()) as connection, connection:
        payment = (event.id, event.payload.subscription.id)
        connection.execute("INSERT OR IGNORE INTO payments VALUES (?, ?)", payment)


@app.post("/webhooks/maxio")
def webhook() -> tuple[str, int]:
    try:
        receiver.accept(request.get_data(), request.headers.get(SIGNATURE_HEADER))
    except WebhookSignatureError:
        return "Forbidden\n", 403
    except WebhookStoreError:
        return "Service Unavailable\n", 503
    return "OK\n", 200


if __name__ == "__main__":
    with receiver.in_background():
        app.run()
