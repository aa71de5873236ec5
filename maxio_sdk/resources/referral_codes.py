# Generated from spec/operations/referral_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call
from maxio_sdk._operations import referral_codes as _ops

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.reason_codes import ReferralCode

__all__ = ["ReferralCodes", "ReferralCodesWithRawResponse"]


class ReferralCodes(Resource):
    """Codes with which subscribers bring in new ones.

    On a site with referrals enabled every subscription has one, as `referral_code`."""

    async def validate(
        self,
        *,
        code: str,
        request_options: RequestOptions | None = None,
    ) -> ReferralCode:
        """Check that a referral code is valid on the site, and get the subscription that it belongs to.

        `GET /referral_codes/validate.json`

        An invalid code is an error, not an answer that says so. Pass a valid one as `ref` to
        `maxio.subscriptions.create`.

        Args:
            code: The code as the new customer entered it.

        Raises:
            NotFoundError: 404. The code is not valid on this site. `body` is a `SingleStringErrorResponse`.

        Maxio's API reference: Referral Codes, validateReferralCode.
        """
        return await self._call(_ops.VALIDATE_REFERRAL_CODE, locals())


class ReferralCodesWithRawResponse:
    """`ReferralCodes`, with each answer as an `APIResponse`."""

    def __init__(self, resource: ReferralCodes) -> None:
        self._resource = resource
        self.validate = raw_call(resource.validate)
