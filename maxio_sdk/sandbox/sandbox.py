"""The sandbox: a site, its doors and its controls."""

from __future__ import annotations

import copy
import itertools
import json
import logging
import os
import tempfile
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import anyio
import attrs
import httpx

from maxio_sdk.client import AsyncMaxio
from maxio_sdk.sandbox._handlers import load as load_handlers
from maxio_sdk.sandbox._http.answers import Answer, Refused
from maxio_sdk.sandbox._http.app import ASGIApp, ConnectionLost, SandboxApp
from maxio_sdk.sandbox._http.call import HANDLERS, Call
from maxio_sdk.sandbox._http.dispatch import Dispatcher
from maxio_sdk.sandbox._http.faults import Faults
from maxio_sdk.sandbox._http.ledger import Effects, RequestLog
from maxio_sdk.sandbox._http.slots import Slots
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Settings, Site
from maxio_sdk.sandbox._state.snapshot import load, save
from maxio_sdk.sandbox.clock import SandboxClock
from maxio_sdk.sandbox.coverage import Coverage
from maxio_sdk.sandbox.webhooks import SandboxWebhooks

__all__ = ["Sandbox"]

_logger = logging.getLogger("maxio_sdk.sandbox")

_MOST_BODY: Final = 10 * 1024 * 1024
_BEAT_SECONDS: Final = 0.2
_BEATS_A_LOOK: Final = 5
"""Looking at every subscription costs more than looking for webhooks."""


class Sandbox:
    """A Maxio site on your own machine, that remembers.

    `client()` gives an `AsyncMaxio` that talks to it in the same process; `app` is the ASGI app for any
    server. Only `api_key` is accepted, and `seller_token` where an operation wants a seller's token.

    `seed` names what the site begins with: `empty`, or `demo`, a small company with plans, add-ons and
    customers in every state. `strict_concurrency` turns the fifth request at a time away instead of
    letting it wait; `strict_fixtures` answers 501 where the sandbox has only a made-up answer.

    Webhooks go to endpoints on this machine alone, unless `deliver_anywhere` is set; with a
    `webhook_transport`, such as `httpx.ASGITransport(app)`, they go through that.
    """

    def __init__(
        self,
        subdomain: str = "acme",
        api_key: str = "sandbox-key",
        *,
        seller_token: str = "sandbox-seller-token",  # noqa: S107
        seed: str = "empty",
        strict_concurrency: bool = False,
        strict_fixtures: bool = False,
        max_body_bytes: int = _MOST_BODY,
        webhook_transport: httpx.AsyncBaseTransport | None = None,
        deliver_anywhere: bool = False,
    ) -> None:
        load_handlers()
        if not api_key or ":" in api_key:
            raise ValueError("api_key must be the key alone, without ':' and password, and not empty")
        self._subdomain = subdomain
        self._api_key = api_key
        self._seller_token = seller_token
        self._seed = seed
        self._strict_fixtures = strict_fixtures
        self._changes = 0
        self._site = Site(Settings(subdomain=subdomain))
        self._dispatcher = Dispatcher(
            lambda: self._site, api_key=api_key, seller_token=seller_token, fallback=self._fall_back
        )
        self.faults = Faults()
        """Failures on order."""
        self.clock = SandboxClock(lambda: self._site, self._dispatcher.lock, self._changed)
        """The time on the site."""
        self.webhooks = SandboxWebhooks(
            lambda: self._site,
            self._dispatcher.lock,
            self._changed,
            transport=webhook_transport,
            anywhere=deliver_anywhere,
        )
        """The messages to the site's endpoints."""
        self.coverage = Coverage(HANDLERS, self._dispatcher.fallen_back)
        """Which operations the sandbox carries out, and which it only answers."""
        self._app = SandboxApp(
            self._dispatcher,
            slots=Slots(strict=strict_concurrency),
            faults=self.faults,
            controls=self._controls,
            max_body_bytes=max_body_bytes,
            lifespan=self.living,
        )
        if seed != "empty":
            self.seed(seed)

    def __repr__(self) -> str:
        return f"Sandbox({self.subdomain!r}, requests={self.requests.count}, effects={len(self.effects)})"

    @property
    def subdomain(self) -> str:
        """The first label of the site's address."""
        return self._site.settings.subdomain

    @property
    def app(self) -> ASGIApp:
        """The ASGI app, for any server. It dates its answers by the site's clock: with uvicorn, `date_header=False`."""
        return self._app

    @property
    def site(self) -> Site:
        """The state itself, to look at. Change it through the API, or inside `transaction()`."""
        return self._site

    @property
    def settings(self) -> Settings:
        """The site's profile."""
        return self._site.settings

    @property
    def requests(self) -> RequestLog:
        """The requests that came in."""
        return self._dispatcher.requests

    @property
    def effects(self) -> Effects:
        """The writes that were applied, whether or not their answers arrived."""
        return self._dispatcher.effects

    @property
    def version(self) -> int:
        """A number that grows whenever the state may have changed."""
        return self._dispatcher.answered + self._changes

    def _changed(self) -> None:
        self._changes += 1

    @property
    def slots(self) -> dict[str, int]:
        """How many requests are being answered, how many may be, and how many wait."""
        slots = self._app.slots
        return {"in_flight": slots.in_flight, "limit": slots.limit, "waiting": slots.waiting}

    def client(self, **settings: Any) -> AsyncMaxio:
        """Return a client that talks to the sandbox in this process, without a socket.

        `settings` are those of `AsyncMaxio`.
        """
        http_client = httpx.AsyncClient(transport=_InProcess(self._app))
        settings = {"api_key": self._api_key, "seller_token": self._seller_token, **settings}
        return AsyncMaxio(self.subdomain, http_client=http_client, **settings)

    @asynccontextmanager
    async def living(self) -> AsyncGenerator[None]:
        """Do what falls due, and deliver webhooks, while the block runs. A server does it from its start to its end."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._live)
            try:
                yield
            finally:
                tasks.cancel_scope.cancel()

    async def _live(self) -> None:
        for beat in itertools.count():
            try:
                if beat % _BEATS_A_LOOK == 0:
                    self.clock.catch_up()
                await self.webhooks.deliver()
            except Exception:
                _logger.exception("What was due could not be done")
            await anyio.sleep(_BEAT_SECONDS)

    def define_metric(
        self,
        name: str,
        *,
        metric_id: int | None = None,
        stream: str | None = None,
        aggregation: str = "count",
        of_property: str | None = None,
        segment_properties: Sequence[str] = (),
    ) -> int:
        """Define what an event-based component counts, as a merchant does in Maxio's user interface; return its id.

        `stream` is the handle that events are sent to (None: of any). `aggregation` is `count`, `sum`, `max`, ...
        of a property of the events, for all but `count`. A component that names a metric which nobody has defined
        counts all events of its stream.
        """
        from maxio_sdk.sandbox._engine.catalogue.metrics import define_metric

        with self._dispatcher.lock, transaction():
            metric = define_metric(
                self._site,
                name=name,
                metric_id=metric_id,
                stream=stream,
                aggregation=aggregation,
                of_property=of_property,
                segment_properties=segment_properties,
            )
            self._changed()
            return metric.id

    def one_time_token(self, **payment: Any) -> str:
        """Return a `chargify_token` for a card or bank account, as Chargify.js makes them in a browser.

        `payment` has the fields of a payment profile: `first_name`, `last_name`, `full_number`, ... Raises
        `ValueError` where the API would refuse them.
        """
        from maxio_sdk.sandbox._engine.paying.gateway import make_token
        from maxio_sdk.sandbox._http.fields import Fields

        with self._dispatcher.lock:
            try:
                with transaction():
                    token = make_token(self._site, Fields(payment, self._site.zone))
            except Refused as refused:
                raise ValueError(f"that makes no token: {refused.answer.body}") from None
            self._changed()
            return token.token

    def configure(self, **changes: Any) -> Settings:
        """Change the site's profile: `configure(name="Acme", time_zone="America/New_York")`."""
        with self._dispatcher.lock:
            self._site.settings = attrs.evolve(self._site.settings, **changes)
            self._changed()
        return self._site.settings

    def reset(self) -> None:
        """Begin anew: the site as it was seeded, no faults, nothing logged, the clock with the wall."""
        with self._dispatcher.lock:
            self._site = Site(Settings(subdomain=self._subdomain))
            self.faults.clear()
            self.requests.clear()
            self.effects.clear()
            self._dispatcher.fallen_back.clear()
            self._changed()
            if self._seed != "empty":
                self.seed(self._seed)

    def seed(self, name: str) -> None:
        """Add a seed to the site: `demo`, or `empty`, which adds nothing."""
        from maxio_sdk.sandbox.seeds import SEEDS

        if name not in SEEDS:
            raise ValueError(f"there is no seed {name!r}: there are {', '.join(SEEDS)}")
        with self._dispatcher.lock:
            site = self._site
            settings, clock = site.settings, copy.copy(site.clock)
            try:
                with transaction():
                    SEEDS[name](site)
            except BaseException:
                site.settings, site.clock = settings, clock
                raise
            self._changed()

    def snapshot(self) -> dict[str, Any]:
        """Return all of the site's state as JSON-shaped data, for `restore`."""
        with self._dispatcher.lock:
            return save(self._site)

    def restore(self, snapshot: Mapping[str, Any]) -> None:
        """Put the site back to a snapshot. Raises `ValueError` where it is none, and changes nothing.

        The site keeps its address: a snapshot of another subdomain is taken as this one's.
        """
        with self._dispatcher.lock:
            site = load(snapshot)
            site.settings = attrs.evolve(site.settings, subdomain=self.subdomain)
            self._site = site
            self._changed()

    def save(self, path: str | Path) -> None:
        """Write the site's state to a file, whole or not at all."""
        path = Path(path).resolve()
        text = json.dumps(self.snapshot())
        # A name of its own, so that two processes never write into the same file.
        descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(descriptor)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def load(self, path: str | Path) -> None:
        """Put the site back to a state that `save` wrote. Raises `ValueError` where the file holds none."""
        try:
            data = json.loads(Path(path).read_text(encoding="utf-8"))
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{path} holds no state of a sandbox: {error}") from error
        self.restore(data)

    def _fall_back(self, site: Site, call: Call) -> Answer:
        if self._strict_fixtures:
            raise Refused(Answer(status=501, body={"errors": [f"The sandbox does not carry out {call.operation.id}."]}))
        from maxio_sdk.sandbox.fixtures import fixture

        return fixture(site, call)

    def _controls(self) -> ASGIApp:
        from maxio_sdk.sandbox.controls import controls_app

        return controls_app(self)


class _InProcess(httpx.ASGITransport):
    """Carries requests to the app, and its lost connections back as httpx's errors."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except ConnectionLost as lost:
            if not lost.accepted:
                raise httpx.ConnectError("The sandbox refused the connection.", request=request) from lost
            raise httpx.ReadError("The sandbox closed the connection.", request=request) from lost
