"""Proof that a customer agreed to terms."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import blank
from maxio_sdk.sandbox._http.fields import Fields

__all__ = ["read_agreement"]

_ACH = ("agreement_terms", "authorizer_first_name", "authorizer_last_name", "ip_address")


def read_agreement(fields: Fields) -> str | None:
    """Check the agreements of a signup, and give the terms of payment by ACH that were agreed to."""
    acceptance = fields.object("agreement_acceptance")
    if acceptance is not None:
        if not acceptance.text("ip_address"):
            raise blank("Agreement acceptance ip address")
        if not acceptance.text("terms_url") and not acceptance.text("privacy_policy_url"):
            raise blank("Agreement acceptance terms url")
    ach = fields.object("ach_agreement")
    if ach is None or not ach.values:
        return fields.text("agreement_terms") or None
    missing = [ach.label(name) for name in _ACH if not ach.text(name)]
    if missing:
        raise blank(*missing)
    return ach.text("agreement_terms")
