# Generated from spec/operations/offers.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

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
    """Do it."""

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        include_archived: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Offer]:
        """Do it.

        `GET /offers.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorListResponse`.

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
        coupons: Sequence[str] | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Offer:
        """Do it.

        `POST /offers.json`

        Raises:
            UnprocessableEntityError: 422. `body` is a `ErrorArrayMapResponse`.

        Maxio's API reference: Offers, createOffer.
        """
        return await self._call(_ops.CREATE_OFFER, locals())

    async def get(
        self,
        offer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> Offer:
        """Do it.

        `GET /offers/{offer_id}.json`

        Maxio's API reference: Offers, readOffer.
        """
        return await self._call(_ops.READ_OFFER, locals())

    async def archive(
        self,
        offer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `PUT /offers/{offer_id}/archive.json`

        Maxio's API reference: Offers, archiveOffer.
        """
        return await self._call(_ops.ARCHIVE_OFFER, locals())

    async def unarchive(
        self,
        offer_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `PUT /offers/{offer_id}/unarchive.json`

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
