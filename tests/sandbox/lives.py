"""Subscriptions with random carts that lead random lives, for properties that hold of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import strategies as st

from maxio_sdk.sandbox._state.payment_profiles import PaymentProfile
from tests.sandbox.subscribing import CARD, Shop
from tests.sandbox.support import Api, Reply

__all__ = ["Action", "Life", "actions", "carts"]

Action: TypeAlias = tuple[Any, ...]
"""What is done, and how: `("advance", 36)`."""

_STEPS = [
    {"starting_quantity": 1, "ending_quantity": 5, "unit_price": "7.35"},
    {"starting_quantity": 6, "ending_quantity": 20, "unit_price": "5.125"},
    {"starting_quantity": 21, "unit_price": "1.99"},
]
_ONE_PRICE = [{"starting_quantity": 1, "unit_price": "1.995"}]
_OVERAGE = {"pricing_scheme": "tiered", "prices": _STEPS}
_SCHEMES = ("per_unit", "volume", "tiered", "stairstep")
_QUANTITIES = ("0", "1", "4.5", "5", "5.5", "6", "20.25", "33")
_COUPONS: Sequence[dict[str, Any]] = (
    {"code": "TENTH", "percentage": "10"},
    {"code": "THIRD", "percentage": "33.3333", "compounding_strategy": "full-price"},
    {"code": "THREE", "amount_in_cents": 300},
    {"code": "MUCH", "amount_in_cents": 9000, "recurring": "true", "duration_period_count": 2},
    {"code": "SOON", "percentage": "50", "recurring": "false"},
    {"code": "RENEW", "percentage": "25", "exclude_mid_period_allocations": True},
)
_LIVE_QUANTITIES = st.sampled_from(_QUANTITIES)

carts = st.fixed_dictionaries(
    {
        "price": st.integers(0, 9999),
        "interval": st.sampled_from([(1, "month"), (3, "month"), (30, "day"), (7, "day")]),
        "trial": st.sampled_from([None, 0, 250]),
        "initial": st.sampled_from([0, 1999]),
        "after_trial": st.booleans(),
        "scheme": st.sampled_from(_SCHEMES),
        "seats": _LIVE_QUANTITIES,
        "minutes": st.sampled_from(["0", "10", "25"]),
        "support": st.booleans(),
        "coupons": st.lists(st.integers(0, len(_COUPONS) - 1), unique=True, max_size=3),
        "calendar": st.none()
        | st.tuples(st.sampled_from([1, 15, 28, "end"]), st.sampled_from(["prorated", "immediate", "delayed"])),
        "zone": st.sampled_from(["UTC", "America/New_York"]),
        "start": st.sampled_from(
            ["2026-01-15T12:00:00+00:00", "2026-01-31T23:59:59+00:00", "2026-03-08T06:30:00+00:00"]
        ),
        "remittance": st.booleans(),
    }
)
"""What is subscribed to, how, and when."""

_advances = st.tuples(st.just("advance"), st.sampled_from([1, 20, 24 * 6, 24 * 17, 24 * 31, 24 * 70]))
_allocations = st.tuples(
    st.just("allocate"),
    st.sampled_from(["seats", "support", "setups"]),
    _LIVE_QUANTITIES,
    st.sampled_from(["full", "prorated", "none"]),
    st.sampled_from(["full", "prorated", "none"]),
    st.booleans(),
)
_migrations = st.tuples(st.just("migrate"), st.sampled_from(["silver", "yearly"]), *[st.booleans()] * 4)
_plain = st.sampled_from(
    [
        ("cancel",),
        ("delayed_cancel",),
        ("hold",),
        ("resume",),
        ("void",),
        ("advance_invoice",),
        ("void_advance",),
        ("cancel_dunning",),
        ("retry",),
    ]
)
actions = st.one_of(
    _advances,
    _advances,
    _allocations,
    _migrations,
    _plain,
    st.tuples(st.just("reactivate"), *[st.booleans()] * 4),
    st.tuples(st.just("use"), st.sampled_from(["calls", "minutes"]), st.sampled_from([-3, 2, 8, 40])),
    st.tuples(st.just("buy"), st.sampled_from([5, 30])),
    st.tuples(st.just("plan"), st.sampled_from(["silver", "yearly", "gold"]), st.booleans()),
    st.tuples(st.just("pay"), st.sampled_from(["1.01", "25", "300"])),
    st.tuples(st.just("refund"), st.sampled_from([3, 10]), st.booleans(), st.booleans()),
    st.tuples(st.just("credit"), st.sampled_from(["0.99", "40"])),
    st.tuples(st.just("prepay"), st.sampled_from(["0.99", "40"])),
    st.tuples(st.just("coupon"), st.integers(0, len(_COUPONS) - 1), st.booleans()),
    st.tuples(st.just("card"), st.sampled_from(["succeeds", "declines"])),
    st.tuples(st.just("work"), st.sampled_from(["0.005", "12.34"])),
    st.tuples(st.just("date"), st.sampled_from([2, 45])),
)
"""What may happen to a subscription. Much of it is refused at most times."""


class Life:
    """A subscription to a random cart, or the preview of one."""

    def __init__(self, cart: dict[str, Any]) -> None:
        self.cart = cart
        self.api = Api()
        self.api.sandbox.configure(time_zone=cart["zone"])
        self.shop = Shop(self.api)
        self.api.freeze(cart["start"])
        self.body = self._stock()
        self.id = 0

    def _stock(self) -> dict[str, Any]:
        """Fill the shop, and say what is ordered of it."""
        cart, shop = self.cart, self.shop
        interval, unit = cart["interval"]
        terms: dict[str, Any] = {"interval": interval, "interval_unit": unit}
        if cart["trial"] is not None:
            terms |= {"trial_price_in_cents": cart["trial"], "trial_interval": 10, "trial_interval_unit": "day"}
        if cart["initial"]:
            terms |= {"initial_charge_in_cents": cart["initial"], "initial_charge_after_trial": cart["after_trial"]}
        product = shop.product("Basic", cart["price"], **terms)
        shop.product("Silver", 2501, initial_charge_in_cents=700)
        shop.product("Yearly", 30000, interval=12, trial_price_in_cents=0, trial_interval=7, trial_interval_unit="day")
        scheme: dict[str, Any] = {
            "pricing_scheme": cart["scheme"],
            "prices": _STEPS,
            "allow_fractional_quantities": True,
        }
        if cart["scheme"] == "per_unit":
            scheme["prices"] = _ONE_PRICE
        family = {"product_family_id": shop.family_id}

        def component(kind: str, **fields: Any) -> int:
            reply = self.api.call(f"create_{kind}", path=family, body={kind: fields})
            assert reply.status == 201, reply.json
            return int(reply.json["component"]["id"])

        self.components = {
            "seats": component("quantity_based_component", name="Seats", unit_name="seat", unit_price=None, **scheme),
            "setups": component(
                "quantity_based_component", name="Setups", unit_name="setup", unit_price=None, recurring=False, **scheme
            ),
            "support": component("on_off_component", name="Support", unit_price="9.99"),
            "calls": component("metered_component", name="Calls", unit_name="call", unit_price=None, **scheme),
            "minutes": component(
                "prepaid_usage_component",
                name="Minutes",
                unit_name="minute",
                pricing_scheme="per_unit",
                unit_price="0.35",
                overage_pricing=_OVERAGE,
                renew_prepaid_allocation=True,
                rollover_prepaid_remainder=True,
                expiration_interval=40,
                expiration_interval_unit="day",
            ),
        }
        self.coupons = [shop.coupon(**coupon) for coupon in _COUPONS]
        return self._order(int(product["id"]))

    def _order(self, product_id: int) -> dict[str, Any]:
        cart, ids = self.cart, self.components
        order: dict[str, Any] = {
            "product_id": product_id,
            "customer_attributes": self.shop.person(),
            "credit_card_attributes": CARD,
            "components": [
                {"component_id": ids["seats"], "allocated_quantity": cart["seats"]},
                {"component_id": ids["setups"], "allocated_quantity": cart["seats"]},
                {"component_id": ids["support"], "enabled": cart["support"]},
                {"component_id": ids["minutes"], "allocated_quantity": cart["minutes"]},
            ],
            "coupon_codes": [_COUPONS[place]["code"] for place in cart["coupons"]],
        }
        if cart["calendar"] is not None and cart["interval"][1] == "month":
            snap_day, first = cart["calendar"]
            order["calendar_billing"] = {"snap_day": snap_day, "calendar_billing_first_charge": first}
        if cart["remittance"]:
            order["payment_collection_method"] = "remittance"
        return order

    def preview(self) -> dict[str, Any]:
        """Preview the signup."""
        reply = self.api.call("preview_subscription", body={"subscription": self.body})
        assert reply.status == 200, reply.json
        found: dict[str, Any] = reply.json["subscription_preview"]
        return found

    def sign_up(self) -> dict[str, Any]:
        """Sign up."""
        reply = self.api.call("create_subscription", body={"subscription": self.body})
        assert reply.status == 201, reply.json
        self.id = int(reply.json["subscription"]["id"])
        return self.read()

    def read(self) -> dict[str, Any]:
        """Read the subscription."""
        found: dict[str, Any] = self.of("read_subscription").json["subscription"]
        return found

    def of(self, operation: str, body: Any = None, path: Any = None, **query: Any) -> Reply:
        """Call an operation on the subscription."""
        return self.api.call(operation, path={"subscription_id": self.id, **(path or {})}, body=body, query=query)

    def invoices(self) -> list[dict[str, Any]]:
        """List its invoices, the oldest first, with all of their parts."""
        parts = dict.fromkeys(("line_items", "discounts", "credits", "payments", "refunds"), "true")
        query = {"subscription_id": self.id, "direction": "asc", "per_page": 200, **parts}
        found: list[dict[str, Any]] = self.api.call("list_invoices", query=query).json["invoices"]
        return found

    def notes(self) -> list[dict[str, Any]]:
        """List its credit notes."""
        query = {"subscription_id": self.id, "per_page": 200, "line_items": "true", "discounts": "true"}
        found: list[dict[str, Any]] = self.api.call("list_credit_notes", query=query).json["credit_notes"]
        return found

    def do(self, action: Action) -> Reply | None:
        """Do something. It may well be refused."""
        reply: Reply | None = getattr(self, f"_{action[0]}")(*action[1:])
        return reply

    def _advance(self, hours: int) -> None:
        self.api.advance(hours=hours)

    def allocation(self, name: str, quantity: str, upgrade: str, downgrade: str, accrue: bool) -> dict[str, Any]:
        """Write an allocation."""
        units = str(int(Decimal(quantity) > 4)) if name == "support" else quantity
        charges = {"upgrade_charge": upgrade, "downgrade_credit": downgrade, "accrue_charge": accrue}
        return {"component_id": self.components[name], "quantity": units, **charges}

    def _allocate(self, *how: Any) -> Reply:
        one = self.allocation(*how)
        return self.of("allocate_component", {"allocation": one}, {"component_id": one["component_id"]})

    def _buy(self, units: int) -> Reply:
        minutes = self.components["minutes"]
        return self.of("allocate_component", {"allocation": {"quantity": units}}, {"component_id": minutes})

    def _use(self, name: str, units: int) -> Reply:
        path = {"subscription_id_or_reference": self.id, "component_id": self.components[name]}
        return self.api.call("create_usage", path=path, body={"usage": {"quantity": units}})

    def migration(self, handle: str, preserve: bool, trial: bool, initial: bool, coupons: bool) -> dict[str, Any]:
        """Write a migration."""
        how = {"include_trial": trial, "include_initial_charge": initial, "include_coupons": coupons}
        return {"migration": {"product_handle": handle, "preserve_period": preserve, **how}}

    def _migrate(self, *how: Any) -> Reply:
        return self.of("migrate_subscription_product", self.migration(*how))

    def _plan(self, handle: str, later: bool) -> Reply:
        change = {"product_handle": handle, "product_change_delayed": later}
        return self.of("update_subscription", {"subscription": change})

    def _date(self, days: int) -> Reply:
        when = self.api.site.now.timestamp() + days * 86400
        change = {"next_billing_at": self.api.site.now.fromtimestamp(when, self.api.site.zone).isoformat()}
        return self.of("update_subscription", {"subscription": change})

    def _cancel(self) -> Reply:
        return self.of("cancel_subscription")

    def _delayed_cancel(self) -> Reply:
        return self.of("initiate_delayed_cancellation")

    def _hold(self) -> Reply:
        return self.of("pause_subscription")

    def _resume(self) -> Reply:
        return self.of("resume_subscription")

    def _retry(self) -> Reply:
        return self.of("retry_subscription")

    def _cancel_dunning(self) -> Reply:
        return self.of("cancel_dunning")

    def _reactivate(self, trial: bool, keep: bool, accounts: bool, resume: bool) -> Reply:
        how = {"include_trial": trial, "preserve_balance": keep, "use_credits_and_prepayments": accounts}
        return self.of("reactivate_subscription", how | {"resume": resume})

    def _pay(self, amount: str) -> Reply:
        payment = {"amount": amount, "memo": "Check", "payment_details": "1", "payment_method": "check"}
        return self.of("record_payment_for_subscription", {"payment": payment})

    def _refund(self, parts: int, credit: bool, void: bool) -> Reply | None:
        paid = [(one, part) for one in self.invoices() for part in one["payments"]]
        if not paid:
            return None
        invoice, payment = paid[-1]
        amount = (Decimal(payment["applied_amount"]) / parts).quantize(Decimal("0.01"))
        fields = {"amount": str(amount), "memo": "Sorry", "payment_id": payment["transaction_id"]}
        refund = {"refund": fields | {"apply_credit": credit, "void_invoice": void and not credit}}
        return self.api.call("refund_invoice", path={"uid": invoice["uid"]}, body=refund)

    def _void(self) -> Reply | None:
        opened = [one["uid"] for one in self.invoices() if one["status"] in ("open", "pending")]
        body = {"void": {"reason": "Wrong"}}
        return self.api.call("void_invoice", path={"uid": opened[-1]}, body=body) if opened else None

    def _advance_invoice(self) -> Reply:
        return self.of("issue_advance_invoice", {"force": True})

    def _void_advance(self) -> Reply:
        return self.of("void_advance_invoice", {"void": {"reason": "Wrong"}})

    def _credit(self, amount: str) -> Reply:
        return self.of("issue_service_credit", {"service_credit": {"amount": amount, "memo": "Thanks"}})

    def _prepay(self, amount: str) -> Reply:
        fields = {"amount": amount, "details": "Ahead", "memo": "Ahead", "method": "check"}
        return self.of("create_prepayment", {"prepayment": fields})

    def _coupon(self, place: int, add: bool) -> Reply:
        code = _COUPONS[place]["code"]
        if add:
            return self.of("apply_coupons_to_subscription", {"codes": [code]})
        return self.of("remove_coupon_from_subscription", coupon_code=code)

    def _card(self, behavior: str) -> None:
        for profile in self.api.site[PaymentProfile]:
            profile.behavior = behavior

    def _work(self, price: str) -> Reply:
        lines = [{"title": "Work", "quantity": 3, "unit_price": price}]
        return self.of("create_invoice", {"invoice": {"line_items": lines}})
