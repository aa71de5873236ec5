# Generated from spec/operations/subscriptions.entitlements.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import subscriptions_entitlements as _ops

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.features import SubscriptionEntitlements

__all__ = ["SubscriptionEntitlementsResource", "SubscriptionEntitlementsResourceWithRawResponse"]


class SubscriptionEntitlementsResource(Resource):
    """What a subscription may use, from the features attached to its product and components."""

    async def get(
        self,
        subscription_id: int,
        *,
        request_options: RequestOptions | None = None,
    ) -> SubscriptionEntitlements:
        """Read the entitlements of a subscription: one for each feature and period.

        `GET /subscriptions/{subscription_id}/entitlements.json`

        An entitlement is `enabled` only while its value says so and the subscription is live, which includes dunning
        (`active`, `trialing`, `assessing`, `past_due`, `soft_failure`). Tell them apart by `periodicity_key`.

        Raises:
            PermissionDeniedError: 403. The site does not have the feature. `body` is an `ErrorListResponse`.
            NotFoundError: 404. No such subscription.

        Maxio's API reference: Entitlements, readSubscriptionEntitlements.
        """
        return await self._call(_ops.READ_SUBSCRIPTION_ENTITLEMENTS, locals())


class SubscriptionEntitlementsResourceWithRawResponse:
    """`SubscriptionEntitlementsResource`, with each answer as an `APIResponse`."""

    def __init__(self, resource: SubscriptionEntitlementsResource) -> None:
        self._resource = resource
        self.get = raw_call(resource.get)
