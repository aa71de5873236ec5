"""What the test gateway makes of bank account data."""

from __future__ import annotations

import re
from typing import Any

from maxio_sdk.sandbox._engine.paying.cards import behavior_of
from maxio_sdk.sandbox._http.answers import blank, unprocessable
from maxio_sdk.sandbox._http.fields import Fields

__all__ = ["DEPOSITS", "bank_values"]

DEPOSITS = frozenset({32, 45})
"""The cents of the two small deposits by which an account is verified."""

_KINDS = {"bank_account_type": ("checking", "savings"), "bank_account_holder_type": ("personal", "business")}
_LABELS = {
    "bank_name": "Bank name",
    "bank_routing_number": "Bank routing number",
    "bank_account_number": "Bank account number",
}
_DIRECT_DEBIT = ("gocardless", "stripe_connect")


def bank_values(fields: Fields, *, imported: bool = False) -> dict[str, Any]:
    """Read a bank account: by its IBAN, by branch code and number, or as ACH wants it."""
    iban, branch = _compact(fields, "bank_iban"), _compact(fields, "bank_branch_code")
    number, routing = _compact(fields, "bank_account_number"), _compact(fields, "bank_routing_number")
    if not imported:
        _check(fields, iban, branch)
    values: dict[str, Any] = {
        "bank_name": fields.text("bank_name") or None,
        "masked_bank_routing_number": _masked(routing or branch),
        "masked_bank_account_number": _masked(number or iban or (fields.text("last_four") or "")),
        **{name: _one_of(fields, name, kinds) for name, kinds in _KINDS.items()},
    }
    # A mandate for direct debit needs no deposits; an ACH account is verified by them.
    values["verified"] = bool(iban or branch)
    if imported:
        return values
    vault = fields.text("current_vault") or ("stripe_connect" if iban or branch else "bogus")
    return values | {"current_vault": vault, "behavior": behavior_of(number) if vault == "bogus" else "succeeds"}


def _check(fields: Fields, iban: str, branch: str) -> None:
    if iban:
        if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", iban):
            raise unprocessable("Bank iban: is invalid.")
        return
    direct_debit = bool(branch) or fields.text("current_vault") in _DIRECT_DEBIT
    needed = ("bank_account_number",) if direct_debit else tuple(_LABELS)
    missing = [_LABELS[name] for name in needed if not _compact(fields, name)]
    if missing:
        raise blank(*missing)
    for name in ("bank_routing_number", "bank_account_number"):
        if not re.fullmatch(r"[0-9]{0,34}", _compact(fields, name)):
            raise unprocessable(f"{_LABELS[name]}: is invalid.")


def _one_of(fields: Fields, name: str, kinds: tuple[str, ...]) -> str:
    given = fields.text(name) or kinds[0]
    if given not in kinds:
        raise unprocessable(f"{name.replace('_', ' ').capitalize()}: is not included in the list.")
    return given


def _compact(fields: Fields, name: str) -> str:
    return re.sub(r"[\s-]", "", fields.text(name) or "").upper()


def _masked(number: str) -> str | None:
    return f"XXXX{number[-4:]}" if number else None
