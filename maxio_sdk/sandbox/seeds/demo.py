"""The demo: Lumen, a small B2B company with plans, add-ons and fifty customers in every state.

It is made by the operations themselves, in the half-year before the site's present time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from operator import itemgetter
from typing import Any, Final

import attrs

from maxio_sdk._core.operation import Operation
from maxio_sdk.sandbox._engine.lifecycle.advance import advance
from maxio_sdk.sandbox._http.answers import Json, Refused
from maxio_sdk.sandbox._http.call import HANDLERS, Call
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._state.record import transaction
from maxio_sdk.sandbox._state.site import Site

__all__ = ["demo"]

_HISTORY: Final = timedelta(days=183)

_FIRST_NAMES: Final = ("Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Katherine", "Dennis", "Radia", "Tim")
_LAST_NAMES: Final = ("Moreau", "Okafor", "Lindqvist", "Tanaka", "Ferreira")
_COMPANIES: Final = ("Northwind", "Bluebird", "Quarry", "Helix", "Copperfield")
_SUFFIXES: Final = ("Labs", "Logistics", "Studios", "Health", "Foods", "Energy", "Robotics", "Press", "Travel", "Bank")

_GOOD_CARD: Final = "4111111111111111"
_DECLINING_CARD: Final = "4012888888881882"
"""The test gateway accepts it and declines its payments: it ends in 2."""
_EXPIRATION: Final = {"expiration_month": 12, "expiration_year": 2099}


class _Company:
    """Makes the demo's records by the operations of the API."""

    def __init__(self, site: Site) -> None:
        from maxio_sdk.catalogue import OPERATIONS

        self._site = site
        self._operations: Mapping[str, Operation[Any]] = OPERATIONS

    def do(self, operation_id: str, path: Mapping[str, Any] | None = None, body: Json = None, query: str = "") -> Json:
        """Carry out an operation and return its answer's JSON."""
        site = self._site
        call = Call(
            operation=self._operations[operation_id],
            path={name: str(value) for name, value in (path or {}).items()},
            query=Query(query, site.zone),
            body=body,
            zone=site.zone,
            now=site.now,
        )
        try:
            with transaction():
                return HANDLERS[operation_id](site, call).body
        except Refused as refused:
            raise ValueError(f"the demo's {operation_id} was refused: {refused.answer.body}") from refused

    def catalogue(self) -> None:
        """Make plans, add-ons, coupons and custom fields."""
        family = self.do("create_product_family", body={"product_family": {"name": "Lumen", "handle": "lumen"}})
        at = {"product_family_id": family["product_family"]["id"]}
        for name, price, terms in _PLANS:
            product = {"name": name, "handle": name.lower(), "description": f"Lumen {name}", "price_in_cents": price}
            self.do("create_product", at, {"product": {**product, "interval": 1, "interval_unit": "month", **terms}})
        for kind, component in _ADD_ONS:
            self.do(f"create_{kind}_component", at, {f"{kind}_component": component})
        for coupon in _COUPONS:
            self.do("create_coupon", at, {"coupon": coupon})
        fields = [{"name": "Industry", "input_type": "text"}, {"name": "Account manager", "input_type": "text"}]
        self.do("create_metafields", {"resource_type": "customers"}, {"metafields": fields})
        self.do("create_reason_code", body={"reason_code": {"code": "PRICE", "description": "Too expensive"}})

    def sign_up(self, number: int, **details: Any) -> int:
        """Sign the customer of that number up, and return the subscription's id."""
        first, last = _FIRST_NAMES[number % 10], _LAST_NAMES[number // 10]
        company = f"{_COMPANIES[number // 10]} {_SUFFIXES[number % 10]}"
        customer = {
            "first_name": first,
            "last_name": last,
            "email": f"{first}.{last}@{company.replace(' ', '-')}.example".lower(),
            "organization": company,
            "reference": f"lumen-{number + 1:03d}",
            "metafields": {"Industry": _SUFFIXES[number % 10]},
        }
        number_on_card = details.pop("card", _GOOD_CARD)
        subscription: dict[str, Any] = {"customer_attributes": customer, **details}
        if number_on_card is not None:
            subscription["credit_card_attributes"] = {"full_number": number_on_card, **_EXPIRATION}
        answer = self.do("create_subscription", body={"subscription": subscription})
        created: int = answer["subscription"]["id"]
        return created


_PLANS: Final[Sequence[tuple[str, int, Mapping[str, Any]]]] = (
    ("Basic", 4900, {}),
    ("Team", 14900, {"trial_interval": 14, "trial_interval_unit": "day", "trial_price_in_cents": 0}),
    ("Enterprise", 99900, {}),
    ("Pilot", 1900, {"expiration_interval": 2, "expiration_interval_unit": "month"}),
)
_ADD_ONS: Final[Sequence[tuple[str, Mapping[str, Any]]]] = (
    (
        "quantity_based",
        {"name": "Seats", "handle": "seats", "unit_name": "seat", "pricing_scheme": "per_unit", "unit_price": "12"},
    ),
    (
        "metered",
        {
            "name": "API calls",
            "handle": "api-calls",
            "unit_name": "call",
            "pricing_scheme": "tiered",
            "prices": [
                {"starting_quantity": 1, "ending_quantity": 10000, "unit_price": "0.01"},
                {"starting_quantity": 10001, "unit_price": "0.005"},
            ],
        },
    ),
    ("on_off", {"name": "Priority support", "handle": "priority-support", "unit_price": "99"}),
)
_COUPONS: Final[Sequence[Mapping[str, Any]]] = (
    {"name": "Welcome", "code": "WELCOME", "description": "A quarter off the first month", "percentage": "25"},
    {"name": "Partner", "code": "PARTNER", "description": "A tenth off", "percentage": "10", "recurring": True},
)  # fmt: skip


@attrs.frozen(kw_only=True)
class _Cohort:
    """Customers who sign up in the same way and come to the same state."""

    count: int
    days_ago: int
    """When the first of them signs up. The others follow, a day apart."""
    plan: str
    details: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    deeds: tuple[tuple[int, str], ...] = ()
    """What becomes of each: so many days ago, one of `_Story`'s methods."""


_SEATS: Final = {"component_id": "handle:seats", "allocated_quantity": 5}
_SUPPORT: Final = {"component_id": "handle:priority-support", "enabled": True}

_COHORTS: Final = (
    _Cohort(count=14, days_ago=180, plan="basic", details={"components": [_SEATS]}, deeds=((20, "use_calls"),)),
    _Cohort(count=6, days_ago=150, plan="basic", details={"coupon_codes": ["WELCOME"]}, deeds=((40, "add_seats"),)),
    _Cohort(
        count=5,
        days_ago=120,
        plan="enterprise",
        details={"payment_collection_method": "remittance", "components": [_SUPPORT], "coupon_codes": ["PARTNER"]},
        deeds=((70, "pay_open_invoices"),),
    ),
    _Cohort(count=5, days_ago=9, plan="team", details={"components": [_SEATS]}),
    _Cohort(count=3, days_ago=35, plan="basic", deeds=((30, "break_card"),)),
    _Cohort(count=2, days_ago=110, plan="basic", deeds=((100, "break_card"),)),
    _Cohort(count=4, days_ago=100, plan="basic", deeds=((12, "cancel"),)),
    _Cohort(count=2, days_ago=80, plan="basic", deeds=((3, "cancel_later"),)),
    _Cohort(count=2, days_ago=90, plan="basic", deeds=((15, "hold"),)),
    _Cohort(count=2, days_ago=60, plan="team", details={"card": None}),
    _Cohort(count=3, days_ago=130, plan="pilot"),
    _Cohort(count=2, days_ago=2, plan="basic", details={"starts_in_days": 20}),
)


class _Story:
    """The half-year, told in the order of its days."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._company = _Company(site)
        self._now = site.now
        self._subscriptions: dict[int, int] = {}
        """By the number of the customer."""

    def tell(self) -> None:
        """Make the company, and let the site's clock end where it began."""
        self._site.clock.move(self._now - _HISTORY)
        self._company.catalogue()
        deeds: list[tuple[int, int, Callable[[], None]]] = []
        number = 0
        for cohort in _COHORTS:
            for place in range(cohort.count):
                day = cohort.days_ago - min(place, cohort.days_ago - 1)
                deeds.append((-day, len(deeds), partial(self._sign_up, number, cohort)))
                for days_ago, verb in cohort.deeds:
                    deeds.append((-max(days_ago - place, 1), len(deeds), partial(getattr(self, verb), number)))
                number += 1
        for day, _, deed in sorted(deeds, key=itemgetter(0, 1)):
            advance(self._site, self._now + timedelta(days=day))
            deed()
        advance(self._site, self._now)

    def _sign_up(self, number: int, cohort: _Cohort) -> None:
        details = dict(cohort.details)
        if (days := details.pop("starts_in_days", None)) is not None:
            details["initial_billing_at"] = (self._site.now + timedelta(days=days)).isoformat()
        self._subscriptions[number] = self._company.sign_up(number, product_handle=cohort.plan, **details)

    def _do(self, operation_id: str, number: int, body: Json = None, **path: Any) -> Json:
        return self._company.do(operation_id, {"subscription_id": self._subscriptions[number], **path}, body)

    def use_calls(self, number: int) -> None:
        usage = {"quantity": 2000 + 1500 * number, "memo": "API calls of the week"}
        path = {"subscription_id_or_reference": self._subscriptions[number], "component_id": "handle:api-calls"}
        self._company.do("create_usage", path, {"usage": usage})

    def add_seats(self, number: int) -> None:
        body = {"allocation": {"quantity": 10, "memo": "A new team"}}
        self._do("allocate_component", number, body, component_id="handle:seats")

    def pay_open_invoices(self, number: int) -> None:
        query = f"subscription_id={self._subscriptions[number]}&status=open"
        for invoice in self._company.do("list_invoices", query=query)["invoices"]:
            payment = {"amount": invoice["due_amount"], "memo": "By bank transfer", "method": "other"}
            self._company.do("record_payment_for_invoice", {"uid": invoice["uid"]}, {"payment": payment})

    def break_card(self, number: int) -> None:
        """Let the customer change to a card whose payments are declined."""
        customer = self._do("read_subscription", number)["subscription"]["customer"]
        card = {"customer_id": customer["id"], "full_number": _DECLINING_CARD, **_EXPIRATION}
        profile = self._company.do("create_payment_profile", body={"payment_profile": card})["payment_profile"]
        self._do("change_subscription_default_payment_profile", number, payment_profile_id=profile["id"])

    def cancel(self, number: int) -> None:
        body = {"subscription": {"cancellation_message": "Found another tool", "reason_code": "PRICE"}}
        self._do("cancel_subscription", number, body)

    def cancel_later(self, number: int) -> None:
        self._do("initiate_delayed_cancellation", number, {"subscription": {"cancellation_message": "Budget"}})

    def hold(self, number: int) -> None:
        self._do("pause_subscription", number)


def demo(site: Site) -> None:
    """Fill a site with the demo."""
    site.settings = attrs.evolve(site.settings, name="Lumen, Inc.")
    with site.clock.standing():
        _Story(site).tell()
