"""Making offers."""

from __future__ import annotations

from decimal import Decimal

import attrs

from maxio_sdk.sandbox._engine.catalogue.component_prices import component_price_point_by, default_component_price_point
from maxio_sdk.sandbox._engine.catalogue.coupons import coupon_problem, find_coupon
from maxio_sdk.sandbox._engine.catalogue.product_prices import Problems, default_price_point
from maxio_sdk.sandbox._http.answers import unprocessable_fields
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.offers import Offer, OfferItem
from maxio_sdk.sandbox._state.products import Product, ProductPricePoint
from maxio_sdk.sandbox._state.site import Site

__all__ = ["make_offer"]


@attrs.frozen
class _Reader:
    """Reads the parts of an offer and notes what is wrong with them, by field."""

    site: Site
    fields: Fields
    problems: Problems = attrs.field(factory=dict[str, list[str]])

    def note(self, field: str, message: str) -> None:
        self.problems.setdefault(field, []).append(message)

    def required(self, name: str) -> str:
        text = (self.fields.text(name) or "").strip()
        if not text:
            self.note(name, "can't be blank")
        return text

    def product(self) -> Product | None:
        number = self.fields.integer("product_id")
        product = self.site[Product].get(number)
        if product is None or product.archived_at is not None:
            self.note("product_id", "can't be blank" if number is None else "could not be found")
            return None
        return product

    def price_point(self, product: Product) -> ProductPricePoint:
        default = default_price_point(self.site, product)
        number = self.fields.integer("product_price_point_id")
        if number is None:
            return default
        found = self.site[ProductPricePoint].get(number)
        if found is None or found.product_id != product.id or found.type == "custom" or found.archived_at is not None:
            self.note("product_price_point_id", "could not be found")
            return default
        return found

    def items(self, product: Product) -> list[OfferItem]:
        read = [self._item(product, entry) for entry in self.fields.objects("components") or ()]
        return [item for item in read if item is not None]

    def _item(self, product: Product, entry: Fields) -> OfferItem | None:
        component = self.site[Component].get(entry.integer("component_id"))
        if (
            component is None
            or component.archived_at is not None
            or component.product_family_id != product.product_family_id
        ):
            self.note("components", "component could not be found")
            return None
        asked = entry.integer("price_point_id")
        price_point = (
            default_component_price_point(self.site, component)
            if asked is None
            else component_price_point_by(self.site, component, asked)
        )
        quantity = entry.decimal("starting_quantity", Decimal(0)) or Decimal(0)
        if price_point is None:
            self.note("components", "price point could not be found")
            return None
        if quantity < 0:
            self.note("components", "starting quantity must be greater than or equal to 0")
        return OfferItem(component_id=component.id, price_point_id=price_point.id, starting_quantity=quantity)

    def coupons(self, product: Product) -> list[tuple[int, str]]:
        found: list[tuple[int, str]] = []
        for given in self.fields.texts("coupons") or ():
            code = given.strip().upper()
            coupon = find_coupon(self.site, code, product.product_family_id)
            problem = (
                "Coupon code could not be found." if coupon is None else coupon_problem(self.site, coupon, product)
            )
            if coupon is None or problem is not None:
                self.note("coupons", f"'{given}' - {problem}")
            else:
                found.append((coupon.id, code))
        return found


def make_offer(site: Site, fields: Fields) -> Offer:
    """Make an offer of a product, with components and coupons of its family."""
    reader = _Reader(site, fields)
    name, handle, product = reader.required("name"), reader.required("handle"), reader.product()
    if handle and site[Offer].first(handle=handle) is not None:
        reader.note("handle", "must be unique - that value has been taken.")
    if product is None:
        raise unprocessable_fields(reader.problems)
    price_point, items, coupons = reader.price_point(product), reader.items(product), reader.coupons(product)
    if reader.problems:
        raise unprocessable_fields(reader.problems)
    return site[Offer].add(
        Offer(
            id=site[Offer].new_id(),
            product_id=product.id,
            product_price_point_id=price_point.id,
            product_version_number=product.version_number,
            name=name,
            handle=handle,
            description=fields.text("description"),
            items=tuple(items),
            coupon_ids=tuple(coupon_id for coupon_id, _ in coupons),
            coupon_codes=tuple(code for _, code in coupons),
            created_at=site.now,
            updated_at=site.now,
        )
    )
