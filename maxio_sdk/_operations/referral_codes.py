# Generated from spec/operations/referral_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.reason_codes import ReferralCode

VALIDATE_REFERRAL_CODE: Operation[ReferralCode] = Operation(
    id="validate_referral_code",
    method="GET",
    path="/referral_codes/validate.json",
    resource="referral_codes",
    name="validate",
    summary="Check that a referral code is valid on the site, and get the subscription that it belongs to.",
    query_params=(Param(name="code", wire="code", type="str", required=True),),
    result=Result(type="ReferralCode", path=("referral_code",)),
    errors={404: "SingleStringErrorResponse"},
    repeatable=True,
    reference="Referral Codes",
)
