"""Churn reason codes."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.reason_codes import ReasonCode
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []


def _wire(site: Site, reason: ReasonCode) -> dict[str, Json]:
    return {
        "reason_code": {
            "id": reason.id,
            "site_id": site.settings.id,
            "code": reason.code,
            "description": reason.description,
            "position": reason.position,
            "created_at": time_text(site, reason.created_at),
            "updated_at": time_text(site, reason.updated_at),
        }
    }


def _check(site: Site, code: str, description: str, reason: ReasonCode | None = None) -> None:
    problems = [
        f"{label}: cannot be blank."
        for label, text in (("Code", code), ("Description", description))
        if not text.strip()
    ]
    if code.strip() and site[ReasonCode].first(code=code) not in (None, reason):
        problems.append("Code: must be unique - that value has been taken.")
    if problems:
        raise unprocessable(*problems)


def _reason(site: Site, call: Call) -> ReasonCode:
    return need(site, ReasonCode, call.id("reason_code_id"))


@handles("list_reason_codes")
def list_reason_codes(site: Site, call: Call) -> Answer:
    """List the reason codes by their positions."""
    reasons = sorted(site[ReasonCode], key=lambda reason: (reason.position, reason.id))
    return Answer(body=[_wire(site, reason) for reason in call.page(reasons)])


@handles("create_reason_code")
def create_reason_code(site: Site, call: Call) -> Answer:
    """Create a reason code. Without a position it comes last."""
    fields, store = call.fields("reason_code"), site[ReasonCode]
    code, description = fields.text("code") or "", fields.text("description") or ""
    _check(site, code, description)
    last = max((reason.position for reason in store), default=0)
    reason = store.add(
        ReasonCode(
            id=store.new_id(),
            code=code,
            description=description,
            position=fields.integer("position", last + 1) or 0,
            created_at=site.now,
            updated_at=site.now,
        )
    )
    return Answer.created(_wire(site, reason))


@handles("read_reason_code")
def read_reason_code(site: Site, call: Call) -> Answer:
    """Give a reason code."""
    return Answer(body=_wire(site, _reason(site, call)))


@handles("update_reason_code")
def update_reason_code(site: Site, call: Call) -> Answer:
    """Change a reason code."""
    reason, fields = _reason(site, call), call.fields("reason_code")
    code = (fields.text("code") or "") if "code" in fields else reason.code
    description = (fields.text("description") or "") if "description" in fields else reason.description
    _check(site, code, description, reason)
    reason.code, reason.description = code, description
    reason.position = fields.integer("position", reason.position) or 0
    reason.updated_at = site.now
    return Answer(body=_wire(site, reason))


@handles("delete_reason_code")
def delete_reason_code(site: Site, call: Call) -> Answer:
    """Delete a reason code for good."""
    site[ReasonCode].remove(_reason(site, call))
    return Answer(body={"ok": "ok"})
