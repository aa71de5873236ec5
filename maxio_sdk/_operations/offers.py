# Generated from spec/operations/offers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.offers import Offer

LIST_OFFERS: Operation[Offer] = Operation(
    id="list_offers",
    method="GET",
    path="/offers.json",
    resource="offers",
    name="list",
    summary="List the offers of the site.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="include_archived", wire="include_archived", type="bool"),
    ),
    result=Result(type="Offer", path=("offers",), many=True),
    errors={422: "ErrorListResponse"},
    paging="page",
    repeatable=True,
    reference="Offers",
)

CREATE_OFFER: Operation[Offer] = Operation(
    id="create_offer",
    method="POST",
    path="/offers.json",
    resource="offers",
    name="create",
    summary="Create an offer of a product with components and coupons.",
    body=Body(root="offer", type="CreateOffer"),
    result=Result(type="Offer", path=("offer",)),
    errors={422: "ErrorArrayMapResponse"},
    token="body",
    reference="Offers",
)

READ_OFFER: Operation[Offer] = Operation(
    id="read_offer",
    method="GET",
    path="/offers/{offer_id}.json",
    resource="offers",
    name="get",
    summary="Get an offer.",
    path_params=(Param(name="offer_id", wire="offer_id", type="int", required=True),),
    result=Result(type="Offer", path=("offer",)),
    repeatable=True,
    reference="Offers",
)

ARCHIVE_OFFER: Operation[None] = Operation(
    id="archive_offer",
    method="PUT",
    path="/offers/{offer_id}/archive.json",
    resource="offers",
    name="archive",
    summary="Archive an offer.",
    path_params=(Param(name="offer_id", wire="offer_id", type="int", required=True),),
    token="body",
    repeatable=True,
    reference="Offers",
)

UNARCHIVE_OFFER: Operation[None] = Operation(
    id="unarchive_offer",
    method="PUT",
    path="/offers/{offer_id}/unarchive.json",
    resource="offers",
    name="unarchive",
    summary="Bring an archived offer back.",
    path_params=(Param(name="offer_id", wire="offer_id", type="int", required=True),),
    token="body",
    repeatable=True,
    reference="Offers",
)
