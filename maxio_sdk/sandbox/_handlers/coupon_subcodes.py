"""Subcodes of coupons."""

from __future__ import annotations

from collections.abc import Iterable

from maxio_sdk.sandbox._engine.catalogue.coupon_making import CODE, MOST_CHARACTERS
from maxio_sdk.sandbox._engine.catalogue.coupons import find_coupon
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, Json, missing_root, not_found
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._state.coupons import Coupon, Subcode
from maxio_sdk.sandbox._state.site import Site

__all__: list[str] = []


def _coupon(site: Site, call: Call) -> Coupon:
    return need(site, Coupon, call.id("coupon_id"))


def _codes(call: Call) -> list[str]:
    codes = call.fields().texts("codes")
    if codes is None:
        raise missing_root("codes")
    return codes


def _add(site: Site, coupon: Coupon, codes: Iterable[str]) -> dict[str, Json]:
    """Add the codes that are valid and not taken in the coupon's family, and tell what became of each."""
    created: list[str] = []
    duplicate: list[str] = []
    invalid: list[str] = []
    for code in (given.strip().upper() for given in codes):
        if not CODE.fullmatch(code) or len(code) > MOST_CHARACTERS:
            invalid.append(code)
        elif find_coupon(site, code, coupon.product_family_id) is not None:
            duplicate.append(code)
        else:
            site[Subcode].add(Subcode(id=site[Subcode].new_id(), coupon_id=coupon.id, code=code))
            created.append(code)
    return {"created_codes": created, "duplicate_codes": duplicate, "invalid_codes": invalid}


@handles("list_coupon_subcodes")
def list_coupon_subcodes(site: Site, call: Call) -> Answer:
    """List the subcodes of a coupon."""
    subcodes = site[Subcode].where(coupon_id=_coupon(site, call).id)
    return Answer(body={"codes": [subcode.code for subcode in call.page(subcodes)]})


@handles("create_coupon_subcodes")
def create_coupon_subcodes(site: Site, call: Call) -> Answer:
    """Add subcodes to a coupon."""
    return Answer.created(_add(site, _coupon(site, call), _codes(call)))


@handles("update_coupon_subcodes")
def update_coupon_subcodes(site: Site, call: Call) -> Answer:
    """Replace the subcodes of a coupon."""
    coupon, codes = _coupon(site, call), _codes(call)
    for subcode in site[Subcode].where(coupon_id=coupon.id):
        site[Subcode].remove(subcode)
    return Answer(body=_add(site, coupon, codes))


@handles("delete_coupon_subcode")
def delete_coupon_subcode(site: Site, call: Call) -> Answer:
    """Delete a subcode of a coupon."""
    coupon = _coupon(site, call)
    wanted = call.path["subcode"].upper()
    subcode = next((each for each in site[Subcode].where(coupon_id=coupon.id) if each.code == wanted), None)
    if subcode is None:
        raise not_found()
    site[Subcode].remove(subcode)
    return Answer()
