"""Offers."""

from __future__ import annotations

from maxio_sdk.sandbox._engine.catalogue.offers import make_offer
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._engine.problems import refusing_by_field
from maxio_sdk.sandbox._http.answers import Answer
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.offers import Offer
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.offers import offer_wire

__all__: list[str] = []


def _offer(site: Site, call: Call) -> Offer:
    return need(site, Offer, call.id("offer_id"))


@handles("list_offers")
def list_offers(site: Site, call: Call) -> Answer:
    """List the offers of the site."""
    archived = call.query.flag("include_archived")
    offers = [offer for offer in site[Offer] if archived or offer.archived_at is None]
    return Answer(body={"offers": [offer_wire(site, offer) for offer in call.page(offers)]})


@handles("create_offer")
def create_offer(site: Site, call: Call) -> Answer:
    """Create an offer."""
    with refusing_by_field():
        offer = make_offer(site, call.fields("offer", required=False))
    return Answer.created({"offer": offer_wire(site, offer)})


@handles("read_offer")
def read_offer(site: Site, call: Call) -> Answer:
    """Give an offer."""
    return Answer(body={"offer": offer_wire(site, _offer(site, call))})


@handles("archive_offer")
def archive_offer(site: Site, call: Call) -> Answer:
    """Archive an offer. One that is archived stays so."""
    offer = _offer(site, call)
    if offer.archived_at is None:
        offer.archived_at = offer.updated_at = site.now
    return Answer()


@handles("unarchive_offer")
def unarchive_offer(site: Site, call: Call) -> Answer:
    """Bring an archived offer back."""
    offer = _offer(site, call)
    if offer.archived_at is not None:
        offer.archived_at = None
        offer.updated_at = site.now
    return Answer()
