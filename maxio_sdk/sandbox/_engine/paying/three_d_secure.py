"""Cards that ask their holder to authenticate."""

from __future__ import annotations

import re

from maxio_sdk.sandbox._http.answers import Answer, Refused
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from maxio_sdk.sandbox._state.site import Site

__all__ = ["require_authentication"]

_NUMBERS = ("4000002500003155", "4000002760003184", "4000000000003220")
"""Test numbers that require 3D Secure."""


def require_authentication(site: Site, fields: Fields) -> None:
    """Refuse a card that needs 3D Secure, with the link by which the customer authenticates."""
    number = re.sub(r"[\s-]", "", fields.text("full_number") or "")
    if number not in _NUMBERS:
        return
    token = site[PaymentProfile].next_id
    link = f"https://{site.settings.subdomain}.chargify.com/3d-secure/checkout/pay_{token}?one_time_token_id={token}"
    error = {
        "title": "This card requires 3DSecure verification.",
        "detail": (
            "This card requires 3D secure authentication. Redirect the customer to the URL from the action_link "
            "attribute to authenticate. Attach callback_url param to this URL if you want to be notified about the "
            "result of 3D Secure authentication. Attach redirect_url param to this URL if you want to redirect a "
            "customer back to your page after 3D Secure authentication. Example: "
            f"{link}&callback_url=http://localhost:4000&redirect_url=https://yourpage.com will do a POST request to "
            "https://localhost:4000 after credit card is authenticated and will redirect a customer to "
            "https://yourpage.com after 3DS authentication."
        ),
        "links": {"action_link": link},
    }
    raise Refused(Answer(status=422, body={"jsonapi": {"version": "1.0"}, "errors": [error]}))
