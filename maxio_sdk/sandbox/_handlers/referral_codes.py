"""Referral codes."""

from __future__ import annotations

from maxio_sdk.sandbox._http.answers import Answer, Refused
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription

__all__: list[str] = []


@handles("validate_referral_code")
def validate_referral_code(site: Site, call: Call) -> Answer:
    """Tell whose code it is, or that it is none."""
    code = call.query.text("code")
    owner = _owner(site, code) if code and site.settings.referrals_enabled else None
    if owner is None:
        raise Refused(Answer(status=404, body={"errors": "Invalid referral code."}))
    referral = {"id": owner.id, "site_id": site.settings.id, "subscription_id": owner.id, "code": code}
    return Answer(body={"referral_code": referral})


def _owner(site: Site, code: str) -> Subscription | None:
    return next((one for one in site[Subscription] if one.referral_code == code), None)
