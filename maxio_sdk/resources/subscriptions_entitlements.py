# Generated from spec/operations/subscriptions.entitlements.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import subscriptions_entitlements as _ops

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.features import SubscriptionEntitlements

__all__ = ["Entitlements", "EntitlementsWithRawResponse"]


class Entitlements(Resource):
    """Do it."""

    async def get(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionEntitlements:
        """Do it.

        `GET /subscriptions/{subscription_id}/entitlements.json`

        Raises:
            PermissionDeniedError: 403. `body` is a `ErrorListResponse`.
            NotFoundError: 404.

        Maxio's API reference: Entitlements, readSubscriptionEntitlements.
        """
        return await self._call(_ops.READ_SUBSCRIPTION_ENTITLEMENTS, locals())


class EntitlementsWithRawResponse:
    """`Entitlements`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Entitlements) -> None:
        self._resource = resource
        self.get = raw_call(resource.get)
