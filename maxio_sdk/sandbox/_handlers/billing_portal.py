"""Access of customers to the Billing Portal."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta
from typing import Final

from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, Refused, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.customers import Customer, ManagementLink, PortalInvitation
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.customers import customer_wire
from maxio_sdk.sandbox._wire.text import time_text

__all__: list[str] = []

_MOST_FETCHES: Final = 15
_NEW_LINK_AFTER: Final = timedelta(days=15)
_LINK_VALID_FOR: Final = timedelta(days=65)
_REFUSED_ATTEMPT: Final = 5
_ATTEMPTS_WITHIN: Final = timedelta(minutes=30)
_DISABLED: Final = "The Billing Portal is not enabled for this customer."


@handles("enable_billing_portal_for_customer")
def enable_portal(site: Site, call: Call) -> Answer:
    """Let a customer into the portal, and invite them if so asked."""
    customer = need(site, Customer, call.id("customer_id"))
    if not site.settings.portal_enabled:
        raise unprocessable("The Billing Portal is not enabled for this site.")
    customer.portal_customer_created_at = customer.portal_customer_created_at or site.now
    if call.query.flag("auto_invite"):
        customer.portal_invite_last_sent_at = site.now
    return Answer(body={"customer": customer_wire(site, customer)})


@handles("resend_billing_portal_invitation")
def resend_invitation(site: Site, call: Call) -> Answer:
    """Invite a customer again, though not for the fifth time in half an hour."""
    customer = _enabled(site, call)
    oldest = site.now - _ATTEMPTS_WITHIN
    sent = site[PortalInvitation].where(customer_id=customer.id)
    if sum(invitation.sent_at > oldest for invitation in sent) >= _REFUSED_ATTEMPT - 1:
        raise unprocessable("Too many invitations were sent to this customer. Please try again later.")
    invitation = PortalInvitation(id=site[PortalInvitation].new_id(), customer_id=customer.id, sent_at=site.now)
    site[PortalInvitation].add(invitation)
    customer.portal_invite_last_sent_at = site.now
    accepted = customer.portal_invite_last_accepted_at
    return Answer(
        body={
            "last_sent_at": "Less than a minute ago",
            "last_accepted_at": "Not accepted" if accepted is None else time_text(site, accepted),
            "send_invite_link_text": "Re-Invite",
            "uninvited_count": _uninvited(site),
            "last_invite_sent_at": time_text(site, site.now),
            "last_invite_accepted_at": time_text(site, accepted),
        }
    )


@handles("revoke_billing_portal_access")
def revoke_access(site: Site, call: Call) -> Answer:
    """Shut a customer out."""
    customer = _enabled(site, call)
    customer.portal_customer_created_at = None
    customer.portal_invite_last_sent_at = None
    customer.portal_invite_last_accepted_at = None
    return Answer(
        body={
            "last_sent_at": "Not Invited",
            "last_accepted_at": "Invite Revoked",
            "uninvited_count": _uninvited(site),
        }
    )


@handles("read_billing_portal_link")
def read_management_link(site: Site, call: Call) -> Answer:
    """Show the link with which a customer enters, the same one for 15 days and up to 15 times."""
    customer = _enabled(site, call)
    links = site[ManagementLink].where(customer_id=customer.id)
    link = links[-1] if links and site.now < links[-1].new_link_available_at else _new_link(site, customer)
    if link.fetch_count >= _MOST_FETCHES:
        available = time_text(site, link.new_link_available_at)
        errors = {"error": "Too many requests", "new_link_available_at": available}
        raise Refused(Answer(status=429, body={"errors": errors}))
    link.fetch_count += 1
    return Answer(body=_link_wire(site, customer, link))


def _enabled(site: Site, call: Call) -> Customer:
    """Find a customer who may enter the portal."""
    customer = need(site, Customer, call.id("customer_id"))
    if not site.settings.portal_enabled or customer.portal_customer_created_at is None:
        raise unprocessable(_DISABLED)
    return customer


def _uninvited(site: Site) -> int:
    return sum(customer.portal_invite_last_sent_at is None for customer in site[Customer])


def _new_link(site: Site, customer: Customer) -> ManagementLink:
    stamp = int(site.now.timestamp())
    signed = f"{site.settings.subdomain}/{customer.id}/{stamp}".encode()
    token = hmac.new(site.settings.shared_key.encode(), signed, hashlib.sha256).hexdigest()[:16]
    link = ManagementLink(
        id=site[ManagementLink].new_id(),
        customer_id=customer.id,
        url=f"https://www.billingportal.com/manage/{customer.id}/{stamp}/{token}",
        created_at=site.now,
        new_link_available_at=site.now + _NEW_LINK_AFTER,
        expires_at=site.now + _LINK_VALID_FOR,
    )
    return site[ManagementLink].add(link)


def _link_wire(site: Site, customer: Customer, link: ManagementLink) -> Json:
    return {
        "url": link.url,
        "fetch_count": link.fetch_count,
        "created_at": time_text(site, link.created_at),
        "new_link_available_at": time_text(site, link.new_link_available_at),
        "expires_at": time_text(site, link.expires_at),
        "last_invite_sent_at": time_text(site, customer.portal_invite_last_sent_at),
    }
