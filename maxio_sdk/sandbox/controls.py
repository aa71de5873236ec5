"""The sandbox's controls over HTTP, under `/__sandbox__/`."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from importlib import resources
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

import attrs

from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.request import nearest
from maxio_sdk._extras import needs_extra
from maxio_sdk.sandbox._http.app import CONTROLS, ASGIApp, Receive, Scope, Send
from maxio_sdk.sandbox._http.faults import Fault
from maxio_sdk.sandbox._http.ledger import Effect
from maxio_sdk.sandbox.overview import deliveries, overview, request_json

with needs_extra("The sandbox's controls over HTTP", "sandbox"):
    from starlette.applications import Starlette
    from starlette.datastructures import Headers
    from starlette.requests import Request
    from starlette.responses import HTMLResponse, JSONResponse, Response
    from starlette.routing import Mount, Route

if TYPE_CHECKING:
    from maxio_sdk.sandbox.sandbox import Sandbox

__all__ = ["controls_app"]

_MOST_LISTED = 200
_PRIVATE = (".localhost", ".local", ".internal", ".test", ".lan", ".home.arpa", ".chargify.com", ".ebilling.maxio.com")
_STRANGE = JSONResponse(
    {"errors": ["The controls are reached by an address, or a name of this machine or a private network, alone."]}, 403
)
_PAGE_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; connect-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
        " form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
}


class _Unusable(Exception):  # noqa: N818
    """The request cannot be carried out. The text says why."""

    def __init__(self, why: str, status: int = 422) -> None:
        super().__init__(why)
        self.status = status


def controls_app(sandbox: Sandbox) -> ASGIApp:
    """Make the app that serves the page and the controls."""
    controls = _Controls(sandbox)

    def route(path: str, **by_method: Callable[[Request], Awaitable[Response]]) -> list[Route]:
        return [Route(path, endpoint, methods=[method.upper()]) for method, endpoint in by_method.items()]

    routes = [
        *route("/", get=controls.page),
        *route("/overview", get=controls.overview),
        *route("/reset", post=controls.reset),
        *route("/seed", post=controls.seed),
        *route("/snapshot", get=controls.snapshot),
        *route("/restore", post=controls.restore),
        *route("/clock", get=controls.clock, put=controls.set_clock),
        *route("/clock/advance", post=controls.advance),
        *route("/faults", get=controls.faults, post=controls.add_fault, delete=controls.clear_faults),
        *route("/requests", get=controls.requests, delete=controls.clear_requests),
        *route("/effects", get=controls.effects),
        *route("/webhooks", get=controls.webhooks),
        *route("/webhooks/deliver", post=controls.deliver),
        *route("/webhooks/trigger", post=controls.trigger),
        *route("/metrics", post=controls.define_metric),
        *route("/tokens", post=controls.make_token),
        *route("/settings", get=controls.settings, put=controls.configure),
        *route("/coverage", get=controls.coverage),
    ]
    app = Starlette(
        routes=[Route(CONTROLS, controls.page, methods=["GET"]), Mount(CONTROLS, routes=routes)],
        exception_handlers={_Unusable: _say_why},
    )

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        host = Headers(scope=scope).get("host", "")
        await (app if _is_local(host) else _STRANGE)(scope, receive, send)

    return guarded


def _is_local(host: str) -> bool:
    """Tell whether a host is an address, a name of a private network, or one of Maxio's, for which the front stands in.

    A public name may be a web page's own, let to point at this machine: then the page would be of the same origin.
    """
    name = host.rpartition(":")[0] if re.search(r":\d*$", host) else host
    name = name.removesuffix(".").lower()
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return "." not in name or name.endswith(_PRIVATE)
    return True


async def _say_why(request: Request, error: Exception) -> Response:
    return JSONResponse({"errors": [str(error)]}, status_code=getattr(error, "status", 422))


async def _body(request: Request) -> dict[str, Any]:
    """Read the JSON object that a request carries.

    Only JSON is taken, and only from pages of the sandbox's own origin: another page in the same browser
    must not reach the site.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise _Unusable("Requests from pages of another origin are not taken.", 403)
    content = await request.body()
    if content and not request.headers.get("content-type", "").partition(";")[0].strip().lower().endswith("json"):
        raise _Unusable("Send JSON, with the header Content-Type: application/json.", 415)
    if request.method in ("POST", "PUT", "DELETE") and "content-type" not in request.headers and origin is not None:
        raise _Unusable("Send the header Content-Type: application/json.", 415)
    try:
        data = json.loads(content or b"{}")
    except (ValueError, RecursionError):
        raise _Unusable("The body is not valid JSON.", 400) from None
    if not is_object(data):
        raise _Unusable("The body must be a JSON object.")
    return data


def _moment(value: object, name: str) -> datetime:
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        raise _Unusable(f"{name}: {value!r} is not a time: write it as 2026-01-31T12:00:00+00:00.") from None


class _Controls:
    """One endpoint a method."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def page(self, request: Request) -> Response:
        page = resources.files("maxio_sdk.sandbox").joinpath("page.html").read_text(encoding="utf-8")
        return HTMLResponse(page, headers=_PAGE_HEADERS)

    async def overview(self, request: Request) -> Response:
        return JSONResponse(overview(self._sandbox))

    async def reset(self, request: Request) -> Response:
        await _body(request)
        self._sandbox.reset()
        return JSONResponse({"reset": True})

    async def seed(self, request: Request) -> Response:
        name = (await _body(request)).get("name")
        try:
            self._sandbox.seed(str(name))
        except ValueError as error:
            raise _Unusable(f"{error}.") from None
        return JSONResponse({"seed": name})

    async def snapshot(self, request: Request) -> Response:
        return JSONResponse(self._sandbox.snapshot())

    async def restore(self, request: Request) -> Response:
        try:
            self._sandbox.restore(await _body(request))
        except ValueError as error:
            raise _Unusable(f"{error}.") from None
        return JSONResponse({"restored": True})

    async def clock(self, request: Request) -> Response:
        return JSONResponse(self._time())

    async def set_clock(self, request: Request) -> Response:
        """Take `{"frozen": true}`, `{"now": "..."}` or both."""
        body = await _body(request)
        if unknown := set(body) - {"frozen", "now"}:
            raise _Unusable(f"The clock has no {sorted(unknown)[0]}: it takes `frozen` and `now`.")
        clock = self._sandbox.clock
        if "now" in body:
            try:
                clock.set(_moment(body["now"], "now"))
            except ValueError as error:
                raise _Unusable(f"now: {error}.") from None
        if "frozen" in body:
            (clock.freeze if body["frozen"] else clock.run)()
        return JSONResponse(self._time())

    async def advance(self, request: Request) -> Response:
        """Take `{"days": 40}`, with hours, minutes and seconds too, or `{"until": "..."}`."""
        body = await _body(request)
        try:
            if "until" in body:
                self._sandbox.clock.advance_to(_moment(body["until"], "until"))
            else:
                self._sandbox.clock.advance(**{name: float(value) for name, value in body.items()})
        except (TypeError, ValueError, OverflowError) as error:
            raise _Unusable(f"The clock cannot be advanced like that: {error}.") from None
        await self._sandbox.webhooks.deliver()
        return JSONResponse(self._time())

    def _time(self) -> dict[str, Any]:
        return {"now": self._sandbox.clock.now.isoformat(), "frozen": self._sandbox.clock.frozen}

    async def faults(self, request: Request) -> Response:
        return JSONResponse([_fault_json(fault) for fault in self._sandbox.faults])

    async def add_fault(self, request: Request) -> Response:
        body = await _body(request)
        known = {field.name for field in attrs.fields(Fault) if field.init}
        if unknown := set(body) - known:
            raise _Unusable(f"A fault has no {sorted(unknown)[0]}: it takes {', '.join(sorted(known))}.")
        try:
            fault = self._sandbox.faults.add(Fault(**body))
        except (TypeError, ValueError) as error:
            raise _Unusable(f"That is no fault: {_why(error)}.") from None
        return JSONResponse(_fault_json(fault), status_code=201)

    async def clear_faults(self, request: Request) -> Response:
        await _body(request)
        self._sandbox.faults.clear()
        return JSONResponse([])

    async def requests(self, request: Request) -> Response:
        """List the last requests, newest first; `?operation=` those of one operation."""
        operation = request.query_params.get("operation")
        entries = [entry for entry in self._sandbox.requests if operation in (None, entry.operation_id)]
        return JSONResponse(
            {
                "count": len(entries),
                "peak": self._sandbox.requests.peak,
                "requests": [request_json(entry) for entry in entries[-_MOST_LISTED:][::-1]],
            }
        )

    async def clear_requests(self, request: Request) -> Response:
        await _body(request)
        self._sandbox.requests.clear()
        self._sandbox.effects.clear()
        return JSONResponse({"count": 0})

    async def effects(self, request: Request) -> Response:
        """Count the writes that were applied, by operation."""
        effects = list(self._sandbox.effects)
        counts: dict[str, int] = {}
        for effect in effects:
            counts[effect.operation_id] = counts.get(effect.operation_id, 0) + 1
        return JSONResponse(
            {"count": len(effects), "by_operation": counts, "effects": [_effect_json(each) for each in effects]}
        )

    async def webhooks(self, request: Request) -> Response:
        return JSONResponse(deliveries(self._sandbox.site, _MOST_LISTED))

    async def deliver(self, request: Request) -> Response:
        await _body(request)
        return JSONResponse({"delivered": await self._sandbox.webhooks.deliver()})

    async def trigger(self, request: Request) -> Response:
        """Take `{"event": "signup_success"}`."""
        event = (await _body(request)).get("event")
        try:
            made = self._sandbox.webhooks.trigger(str(event))
        except ValueError as error:
            raise _Unusable(f"{error}.") from None
        return JSONResponse({"webhooks": [each.id for each in made]}, status_code=201)

    async def define_metric(self, request: Request) -> Response:
        """Take the arguments of `Sandbox.define_metric`."""
        try:
            metric_id = self._sandbox.define_metric(**(await _body(request)))
        except (TypeError, ValueError) as error:
            raise _Unusable(f"That is no metric: {error}.") from None
        return JSONResponse({"id": metric_id}, status_code=201)

    async def make_token(self, request: Request) -> Response:
        """Take the fields of a payment profile."""
        try:
            token = self._sandbox.one_time_token(**(await _body(request)))
        except ValueError as error:
            raise _Unusable(f"{error}.") from None
        return JSONResponse({"chargify_token": token}, status_code=201)

    async def settings(self, request: Request) -> Response:
        return JSONResponse(_settings_json(self._sandbox))

    async def configure(self, request: Request) -> Response:
        changes = await _body(request)
        known = [field.name for field in attrs.fields(type(self._sandbox.settings))]
        for name in changes:
            if name not in known:
                raise _Unusable(f"The site has no setting {name!r}{nearest(name, known)}. It has {', '.join(known)}.")
        try:
            self._sandbox.configure(**changes)
        except (TypeError, ValueError) as error:
            raise _Unusable(f"The site cannot be set so: {_why(error)}.") from None
        return JSONResponse(_settings_json(self._sandbox))

    async def coverage(self, request: Request) -> Response:
        coverage = self._sandbox.coverage
        return JSONResponse(
            {
                "real": sorted(coverage.real),
                "fixtures": sorted(coverage.fixtures),
                "fallen_back": coverage.fallen_back,
            }
        )


def _why(error: Exception) -> str:
    # attrs puts the field and its validators behind the message.
    return str(error.args[0])


def _fault_json(fault: Fault) -> dict[str, Any]:
    return {**attrs.asdict(fault), "name": fault.name}


def _effect_json(effect: Effect) -> dict[str, Any]:
    names = ("number", "operation_id", "path", "request_id")
    return {**{name: getattr(effect, name) for name in names}, "at": effect.at.isoformat()}


def _settings_json(sandbox: Sandbox) -> Mapping[str, Any]:
    """Show the site's profile, but for the key that webhooks are signed with."""
    profile = attrs.asdict(sandbox.settings)
    del profile["shared_key"]
    return profile
