# Generated from spec/operations/offers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import offers as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.offers import CreateOfferComponent, Offer
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Offers", "OffersWithRawResponse"]


class Offers(Resource):
    """Packages of a product, components and coupons that are subscribed to as one.

    An offer stands in for the product at signup: pass `offer_id` to `maxio.subscriptions.create`."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        include_archived: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Offer]:
        """List the offers of the site.

        `GET /offers.json`

        Archived offers are left out unless `include_archived` is set.

        Args:
            per_page: Offers a page; 200 at most.
            include_archived: Whether to list archived offers, too.

        Raises:
            UnprocessableEntityError: 422. The page is not valid. `body` is an `ErrorListResponse`.

        Maxio's API reference: Offers, listOffers.
        """
        return self._list(_ops.LIST_OFFERS, locals())

    async def create(
        self,
        *,
        name: str,
        handle: str,
        product_id: int,
        description: str | Unset = UNSET,
        product_price_point_id: int | Unset = UNSET,
        components: Sequence[CreateOfferComponent | Mapping[str, Any]] | Unset = UNSET,
        coupons: builtins.list[str] | tuple[str, ...] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Offer:
        """Create an offer of a product with components and coupons.

        `POST /offers.json`

        Without `product_price_point_id` the default price point of the product is used.

        Args:
            product_id: The product of the package.
            product_price_point_id: A price point of that product; left out, its default one.
            components: The components of the package.
            coupons: The codes of the coupons of the package.

        Raises:
            UnprocessableEntityError: 422. The handle is taken, or a product, price point, component or coupon does
                not exist. `body` is an `ErrorArrayMapResponse`.

        Maxio's API reference: Offers, createOffer.
        """
        return await self._call(_ops.CREATE_OFFER, locals())

    async def get(
        self,
        offer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Offer:
        """Get an offer.

        `GET /offers/{offer_id}.json`

        Raises:
            NotFoundError: 404. No such offer.

        Maxio's API reference: Offers, readOffer.
        """
        return await self._call(_ops.READ_OFFER, locals())

    async def archive(
        self,
        offer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Archive an offer.

        `PUT /offers/{offer_id}/archive.json`

        To undo: `maxio.offers.unarchive`.

        Raises:
            NotFoundError: 404. No such offer.

        Maxio's API reference: Offers, archiveOffer.
        """
        return await self._call(_ops.ARCHIVE_OFFER, locals())

    async def unarchive(
        self,
        offer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Bring an archived offer back.

        `PUT /offers/{offer_id}/unarchive.json`

        Raises:
            NotFoundError: 404. No such offer.

        Maxio's API reference: Offers, unarchiveOffer.
        """
        return await self._call(_ops.UNARCHIVE_OFFER, locals())


class OffersWithRawResponse:
    """`Offers`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Offers) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.get = raw_call(resource.get)
        self.archive = raw_call(resource.archive)
        self.unarchive = raw_call(resource.unarchive)
