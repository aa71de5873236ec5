# Generated from spec/operations/offers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_offers": Method(
        id="list_offers",
        resource="offers",
        name="list",
        verb="GET",
        path="/offers.json",
        doc="List the offers of the site.\n\nArchived offers are left out unless --include-archived is set.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Offers a page; 200 at most."),
            Argument(name="include_archived", kind="boolean", doc="Whether to list archived offers, too."),
        ),
        listing=True,
        errors={422: "The page is not valid."},
        reference="Offers, listOffers",
    ),
    "create_offer": Method(
        id="create_offer",
        resource="offers",
        name="create",
        verb="POST",
        path="/offers.json",
        doc="Create an offer of a product with components and coupons.\n\nWithout `product_price_point_id` the default price point of the product is used.",
        form=Form(
            root="offer",
            fields=(
                Argument(name="name", required=True),
                Argument(name="handle", required=True),
                Argument(name="description"),
                Argument(name="product_id", kind="integer", doc="The product of the package.", required=True),
                Argument(
                    name="product_price_point_id",
                    kind="integer",
                    doc="A price point of that product; left out, its default one.",
                ),
                Argument(name="components", kind="object", doc="The components of the package.", many=True),
                Argument(name="coupons", doc="The codes of the coupons of the package.", many=True),
            ),
        ),
        token=True,
        errors={422: "The handle is taken, or a product, price point, component or coupon does not exist."},
        reference="Offers, createOffer",
    ),
    "read_offer": Method(
        id="read_offer",
        resource="offers",
        name="get",
        verb="GET",
        path="/offers/{offer_id}.json",
        doc="Get an offer.",
        path_arguments=(Argument(name="offer_id", kind="integer", required=True),),
        errors={404: "No such offer."},
        reference="Offers, readOffer",
    ),
    "archive_offer": Method(
        id="archive_offer",
        resource="offers",
        name="archive",
        verb="PUT",
        path="/offers/{offer_id}/archive.json",
        doc="Archive an offer.\n\nTo undo: `maxio offers unarchive`.",
        path_arguments=(Argument(name="offer_id", kind="integer", required=True),),
        token=True,
        errors={404: "No such offer."},
        reference="Offers, archiveOffer",
    ),
    "unarchive_offer": Method(
        id="unarchive_offer",
        resource="offers",
        name="unarchive",
        verb="PUT",
        path="/offers/{offer_id}/unarchive.json",
        doc="Bring an archived offer back.",
        path_arguments=(Argument(name="offer_id", kind="integer", required=True),),
        token=True,
        errors={404: "No such offer."},
        reference="Offers, unarchiveOffer",
    ),
}
