"""A Django site in one file: a view that shows an account's invoices, and one that takes webhooks.

    MAXIO_SUBDOMAIN=... MAXIO_API_KEY=... MAXIO_SHARED_KEY=... python django_site.py runserver --noreload

Under another server, enter `receiver.in_background()` in each process that serves (with gunicorn, in its hook
`post_worker_init`), or call `receiver.run()` in a management command of its own.
"""

# Django has no types of its own.
# mypy: disable-error-code="import-untyped, untyped-decorator"
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from maxio_sdk import AsyncMaxio, MaxioError, NotFoundError, RequestOptions
from maxio_sdk.models.webhook_payloads import SubscriptionPayload
from maxio_sdk.webhooks import (
    SIGNATURE_HEADER,
    SQLiteStore,
    WebhookEvent,
    WebhookReceiver,
    WebhookSignatureError,
    WebhookStoreError,
)

# For trying it out: a real site has settings of its own.
settings.configure(
    ALLOWED_HOSTS=["*"],
    DATA_UPLOAD_MAX_MEMORY_SIZE=16 * 2**20,
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.getenv("SECRET_KEY", "change me"),
)

receiver = WebhookReceiver(os.environ["MAXIO_SHARED_KEY"], store=SQLiteStore(os.getenv("WEBHOOKS_DB", "webhooks.db")))
welcomed: set[int] = set()
connect = AsyncMaxio
IMPATIENT = RequestOptions(total_timeout=10)


@require_GET
async def invoices(request: HttpRequest, account: str) -> HttpResponse:
    """Show the last invoices. Under WSGI each request has an event loop of its own, and so a client of its own.

    The limit of four requests at a time holds all the same: it belongs to the process.
    """
    try:
        async with connect() as maxio:
            customer = await maxio.customers.find(reference=account, request_options=IMPATIENT)
            page = await maxio.invoices.list(customer_ids=[customer.id], per_page=20, request_options=IMPATIENT)
    except NotFoundError:
        return JsonResponse({"error": "There is no such account."}, status=404)
    except MaxioError:
        return JsonResponse({"error": "Try again in a moment."}, status=503)
    shown = [
        {"number": each.number, "issued": each.issue_date, "due": each.due_amount, "status": each.status}
        for each in page.items
    ]
    return JsonResponse({"invoices": shown})


@receiver.on("signup_success")
def welcome(event: WebhookEvent[SubscriptionPayload]) -> None:
    """Greet a new customer, as with a task queue or an e-mail. A plain function runs in a thread."""
    if event.payload.subscription.id is not None:
        welcomed.add(event.payload.subscription.id)


@csrf_exempt
@require_POST
def webhook(request: HttpRequest) -> HttpResponse:
    try:
        receiver.accept(request.body, request.headers.get(SIGNATURE_HEADER))
    except WebhookSignatureError:
        return HttpResponse(b"Forbidden\n", status=403)
    except WebhookStoreError:
        return HttpResponse(b"Service Unavailable\n", status=503)
    return HttpResponse(b"OK\n")


urlpatterns = [path("invoices/<str:account>", invoices), path("webhooks/maxio", webhook)]

if __name__ == "__main__":
    with receiver.in_background():
        execute_from_command_line(sys.argv)
