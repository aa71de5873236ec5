"""A FastAPI service that serves the accounts with a live subscription, and learns of changes from webhooks.

Of several processes each webhook reaches one; what the others know is some minutes old at most (`FRESH_SECONDS`).

MAXIO_SUBDOMAIN=... MAXIO_API_KEY=... MAXIO_SHARED_KEY=... uvicorn --factory fastapi_service:create_app
"""

from __future__ import annotations

import os
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException, Request
from starlette.routing import Route

from maxio_sdk import AsyncMaxio, MaxioError, NotFoundError, RequestOptions
from maxio_sdk.models.webhook_payloads import SubscriptionPayload
from maxio_sdk.webhooks import SQLiteStore, WebhookEvent, WebhookReceiver

LIVE = {"active", "trialing", "assessing", "past_due", "soft_failure"}
"""Who owes a payment is still served: dunning will end it in another state."""
FRESH_SECONDS = 300.0
IMPATIENT = RequestOptions(total_timeout=5)


class Gate:
    """Knows in which state the subscription of an account is, without asking Maxio each time."""

    def __init__(self, maxio: AsyncMaxio, now: Callable[[], float] = time.monotonic) -> None:
        self._maxio = maxio
        self._now = now
        self._known: dict[str, tuple[str, float]] = {}

    async def state(self, account: str) -> str:
        """Return the state, or `none` where the account has no subscription. Raises `MaxioError`."""
        before = self._known.get(account)
        if before is not None and self._now() - before[1] < FRESH_SECONDS:
            return before[0]
        try:
            state = await self._ask(account)
        except MaxioError:
            if before is None:
                raise
            return before[0]  # an old answer is better than to turn customers away
        if self._known.get(account) is before:  # a webhook that came meanwhile is newer
            self.learn(account, state)
        return state

    def learn(self, account: str, state: str) -> None:
        self._known[account] = (state, self._now())

    async def _ask(self, account: str) -> str:
        try:
            subscription = await self._maxio.subscriptions.find(reference=account, request_options=IMPATIENT)
        except NotFoundError:
            return "none"
        return str(subscription.state)


async def live_account(request: Request, account: Annotated[str, Header(alias="X-Account")]) -> str:
    """Let in who has a live subscription. In a real service the account comes from the session."""
    gate: Gate = request.app.state.gate
    try:
        state = await gate.state(account)
    except MaxioError as error:
        raise HTTPException(503, "Try again in a moment.") from error
    if state not in LIVE:
        raise HTTPException(402, f"There is no live subscription ({state}).")
    return account


def create_app(connect: Callable[[], AsyncMaxio] = AsyncMaxio) -> FastAPI:
    store = SQLiteStore(os.getenv("WEBHOOKS_DB", "webhooks.db"))
    receiver = WebhookReceiver(os.environ["MAXIO_SHARED_KEY"], store=store)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with connect() as maxio:  # one client for the whole life of the service
            app.state.gate = Gate(maxio)
            async with receiver:
                yield

    app = FastAPI(lifespan=lifespan, routes=[Route("/webhooks/maxio", receiver)])
    app.state.receiver = receiver

    @receiver.on("signup_success", "subscription_state_change")
    async def changed(event: WebhookEvent[SubscriptionPayload]) -> None:
        """To learn it twice does no harm, so that it needs no record of what is done."""
        subscription = event.payload.subscription
        if subscription.reference:
            app.state.gate.learn(subscription.reference, str(subscription.state))

    @app.get("/report")
    async def report(account: Annotated[str, Depends(live_account)]) -> dict[str, str]:
        return {"account": account, "report": "All is well."}

    return app
