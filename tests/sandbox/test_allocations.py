"""Allocations: what they change, charge and credit, and their previews."""

from __future__ import annotations

from typing import Any

import pytest

from maxio_sdk.sandbox._state.events import Event
from maxio_sdk.sandbox._state.invoices import CreditNote, Invoice
from maxio_sdk.sandbox._state.subscriptions import Allocation, Subscription
from tests.sandbox.held_components import STEPS, allocate, component, held, lines_of, paying, per_unit, prepaid, use
from tests.sandbox.support import Api, Reply


def preview(api: Api, subscription: Subscription, *allocations: dict[str, Any], **fields: Any) -> Reply:
    return api.call(
        "preview_allocations",
        path={"subscription_id": subscription.id},
        body={"allocations": list(allocations), **fields},
    )


def credited(api: Api) -> list[str]:
    return [str(note.total) for note in api.site[CreditNote]]


def test_an_upgrade_waits_prorated_for_the_renewal(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    reply = allocate(api, subscription, seats, 2, memo="more")
    assert reply.status == 201
    allocation = reply.json["allocation"]
    assert (allocation["quantity"], allocation["previous_quantity"], allocation["memo"]) == (2, 0, "more")
    assert allocation["proration_upgrade_scheme"] == "prorate-delay-capture"
    assert allocation["proration_downgrade_scheme"] == "no-prorate"
    assert (allocation["upgrade_charge"], allocation["downgrade_credit"]) == ("prorated", "none")
    assert (allocation["accrue_charge"], allocation["payment"]) == (True, None)
    assert held(api, subscription, seats)["allocated_quantity"] == 2
    assert lines_of(api, subscription, "pending") == [("Seats: 0 to 2 seats", "10.0")]


def test_a_charge_at_once_is_paid_and_shown(api: Api) -> None:
    subscription = paying(api)
    reply = allocate(api, subscription, per_unit(api), 2, accrue_charge=False, upgrade_charge="full")
    payment = reply.json["allocation"]["payment"]
    assert (payment["amount_in_cents"], payment["success"]) == (2000, True)
    assert reply.json["allocation"]["proration_upgrade_scheme"] == "full-price-attempt-capture"
    assert lines_of(api, subscription, "paid") == [("Seats: 0 to 2 seats", "20.0")]


def test_a_downgrade_is_credited_as_asked_and_by_default_not_at_all(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    allocate(api, subscription, seats, 10, upgrade_charge="none")
    allocate(api, subscription, seats, 8)
    assert credited(api) == []
    allocate(api, subscription, seats, 6, downgrade_credit="prorated")
    allocate(api, subscription, seats, 4, proration_downgrade_scheme="full-price")
    assert credited(api) == ["10.00", "20.00"]
    assert subscription.balance_in_cents == -3000
    assert list(api.site[Invoice]) == []


def test_up_and_down_again_nets_out(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    both = {"downgrade_credit": "prorated", "accrue_charge": False}
    allocate(api, subscription, seats, 7, **both)
    allocate(api, subscription, seats, 0, **both)
    (invoice,) = api.site[Invoice]
    assert [str(one.applied_amount) for one in invoice.payments] == ["35.00"]
    assert credited(api) == ["35.00"]


def test_a_failed_payment_leaves_the_charge_to_the_renewal(api: Api) -> None:
    subscription = paying(api, behavior="payments_fail")
    seats = per_unit(api)
    reply = allocate(api, subscription, seats, 2, accrue_charge=False)
    assert reply.status == 201
    assert (reply.json["allocation"]["payment"]["success"], subscription.state) == (False, "active")
    assert held(api, subscription, seats)["allocated_quantity"] == 2
    assert lines_of(api, subscription, "pending") == [("Seats: 0 to 2 seats", "10.0")]
    assert lines_of(api, subscription, "open", "paid") == []
    assert sum(event.key == "payment_failure" for event in api.site[Event]) == 1


def test_a_failed_payment_can_start_dunning(api: Api) -> None:
    subscription = paying(api, behavior="payments_fail")
    allocate(api, subscription, per_unit(api), 2, accrue_charge=False, initiate_dunning=True)
    assert subscription.state == "past_due"
    assert lines_of(api, subscription, "open") == [("Seats: 0 to 2 seats", "10.0")]


@pytest.mark.parametrize(
    ("own", "default", "call", "expected"),
    [
        ("full", "none", "prorated", "full"),
        (None, "none", "full", "none"),
        (None, None, "full", "full"),
        (None, None, None, "prorated"),
    ],
)
def test_who_decides_the_charge(
    api: Api, own: str | None, default: str | None, call: str | None, expected: str
) -> None:
    subscription = paying(api)
    seats = per_unit(api, upgrade_charge=default)
    reply = api.call(
        "allocate_components",
        path={"subscription_id": subscription.id},
        body={
            "allocations": [{"component_id": seats, "quantity": 1, "upgrade_charge": own}],
            "upgrade_charge": call,
            "accrue_charge": False,
        },
    )
    (row,) = reply.json
    assert row["allocation"]["upgrade_charge"] == expected
    assert row["allocation"]["accrue_charge"] is False


def test_several_allocations_are_rolled_into_one(api: Api) -> None:
    subscription = paying(api)
    seats, support = per_unit(api), per_unit(api, "on_off_component", "40", name="Support")
    allocate(api, subscription, seats, 10, upgrade_charge="none")
    reply = api.call(
        "allocate_components",
        path={"subscription_id": subscription.id},
        body={
            "proration_upgrade_scheme": "prorate-attempt-capture",
            "proration_downgrade_scheme": "no-prorate",
            "allocations": [
                {"component_id": seats, "quantity": 9},
                {"component_id": support, "quantity": 1},
            ],
        },
    )
    assert reply.status == 201
    payments = [row["allocation"]["payment"] for row in reply.json]
    assert payments[0] == payments[1]
    assert payments[0]["amount_in_cents"] == 1500
    assert lines_of(api, subscription, "paid") == [("Support: enabled", "20.0")]
    assert credited(api) == ["5.00"]


def test_one_bad_allocation_undoes_all(api: Api) -> None:
    subscription = paying(api)
    seats, support = per_unit(api), per_unit(api, "on_off_component", "40", name="Support")
    allocations = [{"component_id": seats, "quantity": 1}, {"component_id": support, "quantity": 2}]
    reply = api.call(
        "allocate_components", path={"subscription_id": subscription.id}, body={"allocations": allocations}
    )
    assert reply.status == 422
    assert reply.errors == [
        {
            "component_id": support,
            "message": "Quantity: must be either 1 (on) or 0 (off).",
            "kind": "allocation",
            "on": "quantity",
        }
    ]
    assert held(api, subscription, seats)["allocated_quantity"] == 0


@pytest.mark.parametrize(
    ("fields", "on"),
    [
        ({"quantity": -1}, "quantity"),
        ({"quantity": "1.5"}, "quantity"),
        ({"quantity": None}, "quantity"),
        ({"quantity": 1, "upgrade_charge": "some"}, "upgrade_charge"),
        ({"quantity": 1, "proration_upgrade_scheme": "x"}, "proration_upgrade_scheme"),
        ({"quantity": 1, "proration_downgrade_scheme": "x"}, "proration_downgrade_scheme"),
        ({"quantity": 1, "price_point_id": "nope"}, "price_point_id"),
    ],
)
def test_what_cannot_be_allocated(api: Api, fields: dict[str, Any], on: str) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    path = {"subscription_id": subscription.id, "component_id": seats}
    reply = api.call("allocate_component", path=path, body={"allocation": fields})
    assert reply.status == 422
    assert [(error["component_id"], error["on"]) for error in reply.errors] == [(seats, on)]


def test_usage_components_have_no_allocations(api: Api) -> None:
    subscription = paying(api)
    assert allocate(api, subscription, per_unit(api, "metered_component"), 1).status == 422


def test_fractions_are_kept_where_they_are_allowed(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api, allow_fractional_quantities=True)
    assert allocate(api, subscription, seats, 1, decimal_quantity="2.5").json["allocation"]["quantity"] == "2.5"


def test_nothing_is_charged_in_a_trial(api: Api) -> None:
    subscription = paying(api, state="trialing")
    seats = per_unit(api)
    allocate(api, subscription, seats, 3, accrue_charge=False)
    assert held(api, subscription, seats)["allocated_quantity"] == 3
    assert list(api.site[Invoice]) == []


def test_what_is_bought_once_is_charged_in_full_and_gone(api: Api) -> None:
    subscription = paying(api)
    setup = per_unit(api, recurring=False)
    allocate(api, subscription, setup, 2, accrue_charge=False)
    assert lines_of(api, subscription, "paid") == [("Seats: 0 to 2 seats", "20.0")]
    assert held(api, subscription, setup)["allocated_quantity"] == 0


def test_another_price_point_changes_the_price(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    allocate(api, subscription, seats, 10, upgrade_charge="none")
    custom = {"pricing_scheme": "tiered", "prices": STEPS}
    reply = allocate(api, subscription, seats, 12, custom_price=custom, downgrade_credit="full")
    assert held(api, subscription, seats)["price_point_type"] == "custom"
    assert reply.json["allocation"]["previous_price_point_id"] != reply.json["allocation"]["price_point_id"]
    assert credited(api) == ["44.00"]  # From 10 x 10 to 10 x 5 + 2 x 3.


def test_allocations_are_listed_latest_first_fifty_a_page(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    for quantity in range(1, 53):
        allocate(api, subscription, seats, quantity, upgrade_charge="none")
    path = {"subscription_id": subscription.id, "component_id": seats}
    first = api.call("list_allocations", path=path)
    assert [row["allocation"]["quantity"] for row in first.json] == list(range(52, 2, -1))
    assert len(api.call("list_allocations", path=path, query={"page": 2}).json) == 2
    assert api.call("list_allocations", path=path, query={"page": 0}).errors == ["invalid page: 0"]


def test_a_change_is_told(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api, handle="seats")
    allocate(api, subscription, seats, 2, memo="more")
    event = next(event for event in api.site[Event] if event.key == "component_allocation_change")
    assert event.data is not None
    assert (event.data["previous_allocation"], event.data["new_allocation"]) == (0, 2)
    assert (event.data["component_handle"], event.data["memo"]) == ("seats", "more")


def test_what_a_change_tells_has_texts_even_where_there_is_none(api: Api) -> None:
    subscription = paying(api)
    allocate(api, subscription, per_unit(api), 2)
    event = next(event for event in api.site[Event] if event.key == "component_allocation_change")
    assert event.data is not None
    assert (event.data["component_handle"], event.data["memo"]) == ("", "")


def test_a_preview_shows_the_amounts_and_changes_nothing(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    reply = preview(api, subscription, {"component_id": seats, "quantity": 2})
    shown = reply.json["allocation_preview"]
    assert (shown["subtotal_in_cents"], shown["total_in_cents"], shown["direction"]) == (1000, 1000, "upgrade")
    assert (shown["proration_scheme"], shown["accrue_charge"]) == ("prorate-delay-capture", True)
    (line,) = shown["line_items"]
    assert (line["memo"], line["amount_in_cents"], line["transaction_type"]) == ("Seats: 0 to 2 seats", 1000, "charge")
    assert "direction" not in line
    assert (shown["start_date"], shown["end_date"]) == ("2026-04-16T00:00:00+00:00", "2026-05-01T00:00:00+00:00")
    assert len(api.site[Allocation]) == 0


def test_a_preview_equals_what_is_then_charged(api: Api) -> None:
    subscription = paying(api)
    seats = component(api, "quantity_based_component", pricing_scheme="tiered", prices=STEPS)
    wish = {"component_id": seats, "quantity": 13, "accrue_charge": False}
    total = preview(api, subscription, wish).json["allocation_preview"]["total_in_cents"]
    assert (
        allocate(api, subscription, seats, 13, accrue_charge=False).json["allocation"]["payment"]["amount_in_cents"]
        == total
    )


def test_differing_terms_are_shown_line_by_line(api: Api) -> None:
    subscription = paying(api)
    seats, support = per_unit(api), per_unit(api, "on_off_component", "40", name="Support")
    allocate(api, subscription, seats, 10, upgrade_charge="none")
    shown = preview(
        api,
        subscription,
        {"component_id": seats, "quantity": 9, "downgrade_credit": "full"},
        {"component_id": support, "quantity": 1, "upgrade_charge": "prorated"},
    ).json["allocation_preview"]
    assert "direction" not in shown
    assert "proration_scheme" not in shown
    lines = [(line["direction"], line["transaction_type"], line["amount_in_cents"]) for line in shown["line_items"]]
    assert lines == [("downgrade", "credit", -1000), ("upgrade", "charge", 2000)]
    assert shown["total_in_cents"] == 1000


def test_a_preview_can_look_at_a_later_day(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    wish = {"component_id": seats, "quantity": 3}
    shown = preview(api, subscription, wish, effective_proration_date="2026-04-21").json["allocation_preview"]
    assert shown["total_in_cents"] == 1000
    assert preview(api, subscription, wish, effective_proration_date="2026-05-02").status == 422
    assert preview(api, subscription, wish, effective_proration_date="2026-04-15").status == 422


def test_prepaid_units_add_up_and_are_charged_at_once_in_full(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    first = allocate(api, subscription, minutes, 10, upgrade_charge="none", accrue_charge=True)
    second = allocate(api, subscription, minutes, 5)
    assert first.json["allocation"]["payment"]["amount_in_cents"] == 2000
    assert first.json["allocation"]["proration_upgrade_scheme"] == "full-price-attempt-capture"
    assert (second.json["allocation"]["quantity"], second.json["allocation"]["previous_quantity"]) == (5, 10)
    assert held(api, subscription, minutes)["allocated_quantity"] == 15


def expiring(api: Api) -> int:
    return prepaid(api, rollover_prepaid_remainder=True, expiration_interval=15, expiration_interval_unit="day")


def test_expired_units_are_gone(api: Api) -> None:
    subscription = paying(api)
    minutes = expiring(api)
    reply = allocate(api, subscription, minutes, 10)
    assert reply.json["allocation"]["expires_at"] == "2026-05-01T00:00:00+00:00"
    path = {
        "subscription_id": subscription.id,
        "component_id": minutes,
        "allocation_id": reply.json["allocation"]["allocation_id"],
    }
    later = {"allocation": {"expires_at": "2027-01-01T00:00:00Z"}}
    assert api.call("update_prepaid_usage_allocation_expiration_date", path=path, body=later).status == 200
    assert held(api, subscription, minutes)["allocated_quantity"] == 10
    over = {"allocation": {"expires_at": "2026-04-10T00:00:00Z"}}
    assert api.call("update_prepaid_usage_allocation_expiration_date", path=path, body=over).status == 200
    assert held(api, subscription, minutes)["allocated_quantity"] == 0
    early = {"allocation": {"expires_at": "2026-03-31T00:00:00Z"}}
    assert api.call("update_prepaid_usage_allocation_expiration_date", path=path, body=early).status == 422


def test_only_units_that_expire_can_be_made_to_expire_at_another_time(api: Api) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    allocation = allocate(api, subscription, minutes, 10).json["allocation"]
    reply = api.call(
        "update_prepaid_usage_allocation_expiration_date",
        path={
            "subscription_id": subscription.id,
            "component_id": minutes,
            "allocation_id": allocation["allocation_id"],
        },
        body={"allocation": {"expires_at": "2027-01-01"}},
    )
    assert (reply.status, reply.errors[0]["on"]) == (422, "expires_at")


@pytest.mark.parametrize(
    ("scheme", "credit_in_cents", "refunds"), [(None, 1200, 0), ("credit", 1200, 0), ("none", 0, 0), ("refund", 0, 1)]
)
def test_deleting_prepaid_units_gives_back_what_is_unused(
    api: Api, scheme: str | None, credit_in_cents: int, refunds: int
) -> None:
    subscription = paying(api)
    minutes = prepaid(api)
    allocation = allocate(api, subscription, minutes, 10).json["allocation"]
    use(api, subscription, minutes, 4)
    path = {
        "subscription_id": subscription.id,
        "component_id": minutes,
        "allocation_id": allocation["allocation_id"],
    }
    body = {} if scheme is None else {"credit_scheme": scheme}
    assert api.call("delete_prepaid_usage_allocation", path=path, body=body).status == 200
    assert held(api, subscription, minutes)["allocated_quantity"] == 0
    assert subscription.credit_balance_in_cents == credit_in_cents
    (invoice,) = api.site[Invoice]
    assert [str(one.applied_amount) for one in invoice.refunds] == ["12.00"] * refunds
    assert len(api.site[CreditNote]) == refunds
    assert api.call("delete_prepaid_usage_allocation", path=path, body=body).status == 404


def test_only_prepaid_allocations_can_be_deleted(api: Api) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    allocation = allocate(api, subscription, seats, 1).json["allocation"]
    path = {"subscription_id": subscription.id, "component_id": seats, "allocation_id": allocation["allocation_id"]}
    assert api.call("delete_prepaid_usage_allocation", path=path, body={}).status == 422


@pytest.mark.parametrize("quantity", [10**16, "1e29", 10**14])
def test_amounts_beyond_all_measure_are_refused(api: Api, quantity: Any) -> None:
    subscription = paying(api)
    seats, mails = per_unit(api, price="100"), per_unit(api, "metered_component", "100", name="Mails")
    assert allocate(api, subscription, seats, quantity).errors[0]["message"] == "Quantity: is too large."
    assert use(api, subscription, mails, quantity).errors == ["Quantity: is too large."]


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"allocation": []},
        {"allocation": {"quantity": {}}},
        {"allocation": {"quantity": "NaN"}},
        {"allocation": {"quantity": 1, "price_point_id": []}},
        {"allocation": {"quantity": 1, "custom_price": "x"}},
        {"allocation": {"quantity": 1, "billing_schedule": {"initial_billing_at": "x"}}},
    ],
)
def test_odd_bodies_are_refused(api: Api, body: Any) -> None:
    subscription = paying(api)
    seats = per_unit(api)
    assert api.post(f"/subscriptions/{subscription.id}/components/{seats}/allocations.json", body).status == 422
    assert api.post(f"/subscriptions/{subscription.id}/allocations.json", body).status == 422
    assert api.post(f"/subscriptions/{subscription.id}/allocations/preview.json", body).status == 422
    assert held(api, subscription, seats)["id"] is None
