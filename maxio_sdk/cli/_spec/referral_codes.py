# Generated from spec/operations/referral_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "validate_referral_code": Method(
        id="validate_referral_code",
        resource="referral_codes",
        name="validate",
        verb="GET",
        path="/referral_codes/validate.json",
        doc="Check that a referral code is valid on the site, and get the subscription that it belongs to.\n\nAn invalid code is an error, not an answer that says so. Pass a valid one as `ref` to `maxio subscriptions create`.",
        query=(Argument(name="code", doc="The code as the new customer entered it.", required=True),),
        errors={404: "The code is not valid on this site."},
        reference="Referral Codes, validateReferralCode",
    ),
}
