# Generated from spec/operations/coupons.subcodes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_coupon_subcodes": Method(
        id="list_coupon_subcodes",
        resource="coupons.subcodes",
        name="list",
        verb="GET",
        path="/coupons/{coupon_id}/codes.json",
        doc="List the subcodes of a coupon.",
        path_arguments=(Argument(name="coupon_id", kind="integer", required=True),),
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
        ),
        listing=True,
        errors={404: "No such coupon."},
        reference="Coupons, listCouponSubcodes",
    ),
    "create_coupon_subcodes": Method(
        id="create_coupon_subcodes",
        resource="coupons.subcodes",
        name="create",
        verb="POST",
        path="/coupons/{coupon_id}/codes.json",
        doc="Add subcodes to a coupon.\n\nCodes that exist already or are not valid are no error: they are left out, and the answer lists them.",
        path_arguments=(Argument(name="coupon_id", kind="integer", required=True),),
        form=Form(beside=(Argument(name="codes", doc="The subcodes to add.", required=True, many=True),)),
        token=True,
        errors={404: "No such coupon."},
        reference="Coupons, createCouponSubcodes",
    ),
    "update_coupon_subcodes": Method(
        id="update_coupon_subcodes",
        resource="coupons.subcodes",
        name="update",
        verb="PUT",
        path="/coupons/{coupon_id}/codes.json",
        doc="Replace all subcodes of a coupon.\n\nEvery present subcode is deleted first, so what is not in `codes` is gone. Codes that are taken or not valid are no error: they are left out, and the answer lists them. To add some and keep the others use `maxio coupons subcodes create`.",
        path_arguments=(Argument(name="coupon_id", kind="integer", required=True),),
        form=Form(
            beside=(Argument(name="codes", doc="All subcodes that the coupon is to have.", required=True, many=True),)
        ),
        token=True,
        errors={404: "No such coupon."},
        reference="Coupons, updateCouponSubcodes",
    ),
    "delete_coupon_subcode": Method(
        id="delete_coupon_subcode",
        resource="coupons.subcodes",
        name="delete",
        verb="DELETE",
        path="/coupons/{coupon_id}/codes/{subcode}.json",
        doc="Delete one subcode of a coupon.\n\nThe coupon and its other subcodes stay.",
        path_arguments=(
            Argument(name="coupon_id", kind="integer", required=True),
            Argument(name="subcode", doc="The subcode as it is: it is encoded for the URL.", required=True),
        ),
        errors={404: "No such coupon or subcode."},
        reference="Coupons, deleteCouponSubcode",
    ),
}
