"""What webhooks say: the payload of each event against its model, and how it is written."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maxio_sdk._core.codec import decode
from maxio_sdk.models import webhook_payloads
from maxio_sdk.models.webhook_payloads import PAYLOADS
from maxio_sdk.models.webhooks import WebhookSubscription
from maxio_sdk.sandbox._engine.event_data import specific_data
from maxio_sdk.sandbox._engine.events import feed_key, happened
from maxio_sdk.sandbox._engine.signing_up.outliving import Watch
from maxio_sdk.sandbox._state.customers import Customer
from maxio_sdk.sandbox._state.events import Endpoint, Event, Webhook
from maxio_sdk.sandbox._state.record import rehearsal
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import Subscription
from maxio_sdk.sandbox._webhooks import outbox
from maxio_sdk.sandbox._webhooks.encoding import eastern_text, form, utc_text
from maxio_sdk.sandbox._webhooks.payloads import Occasion, payload
from maxio_sdk.sandbox._webhooks.samples import sample
from maxio_sdk.sandbox._webhooks.trigger import trigger
from tests.sandbox.billed import subscribed, with_card
from tests.sandbox.support import Api, unknown_fields
from tests.sandbox.webhook_support import add_endpoint, nested

EASTERN = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d -0[45]00")
# Not documented beyond what the models have: what comes besides is left to `extra`.
UNDOCUMENTED = {"BasicPayload", "RefundPayload"}
BESIDES = {"subscription", "transaction", "customer", "product", "message", "email_sent", "payment_profile"}


@pytest.fixture
def site() -> Site:
    made = Site()
    made.clock.freeze()
    made.clock.move(datetime(2026, 7, 31, 20, 25, 54, tzinfo=UTC))
    return made


def jsonable(value: Any) -> Any:
    """Put a payload into the forms that the codec reads: times as ISO, maps by position as lists."""
    if isinstance(value, dict):
        if value and all(key.isdecimal() for key in value):
            return [jsonable(item) for item in value.values()]
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def build(site: Site, name: str) -> dict[str, Any]:
    """Build the payload of an event about samples."""
    key = feed_key(name)
    about = sample(site, key)
    data = about.data or specific_data(site, key, about.subscription, about.subject)
    event = Event(id=7, key=key, message="It happened", created_at=site.now, data=data)
    return payload(
        Occasion(
            site=site, event=event, subscription=about.subscription, customer=about.customer, subject=about.subject
        )
    )


def missing(value: Any, where: str = "") -> list[str]:
    """List what a model always has and the value lacks."""
    if not attrs.has(type(value)):
        return []
    found = []
    for field in attrs.fields(type(value)):
        inner = getattr(value, field.name)
        if inner is None and not re.search("None|Any", str(field.type)) and field.name not in ("_kept", "extra"):
            found.append(f"{where}.{field.name}")
        found += missing(inner, f"{where}.{field.name}")
    return found


def check(name: str, built: dict[str, Any]) -> None:
    """Check that a payload fits the model of its event, with all that the model always has and nothing unknown."""
    content = jsonable(built)
    for line in content.get("invoice", {}).get("line_items", []):
        line["pricing_details"] = line["pricing_details"] or []
    value, misfits = decode(content, getattr(webhook_payloads, PAYLOADS[name]))
    assert not misfits
    assert not missing(value, name)
    if PAYLOADS[name] in UNDOCUMENTED:
        assert set(value.extra) <= BESIDES
    else:
        assert not unknown_fields(value)


@pytest.mark.parametrize("name", sorted(WebhookSubscription))
def test_every_payload_fits_its_model(site: Site, name: str) -> None:
    check(name, build(site, name))


def test_what_a_subscription_goes_through_is_told(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, dict[str, Any]]] = []

    def telling(occasion: Occasion) -> dict[str, Any]:
        told.append((occasion.event.key, payload(occasion)))
        return told[-1][1]

    monkeypatch.setattr(outbox, "payload", telling)
    api.freeze()
    listening(api.site, *(event.value for event in WebhookSubscription))
    family = api.call("create_product_family", body={"product_family": {"name": "Plans"}}).value
    plan = {"name": "Gold", "handle": "gold", "price_in_cents": 1000, "interval": 1, "interval_unit": "month"}
    api.call("create_product", path={"product_family_id": family.id}, body={"product": plan})
    signup = {
        "product_handle": "gold",
        "customer_attributes": {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"},
        "credit_card_attributes": {"full_number": "4111111111111111", "expiration_month": 1, "expiration_year": 2030},
    }
    subscription = api.call("create_subscription", body={"subscription": signup}).value
    api.advance(days=32)
    api.call("cancel_subscription", path={"subscription_id": subscription.id}, body={"subscription": {}})
    assert {key for key, _ in told} >= {
        "customer_create", "signup_success", "invoice_issued", "payment_success", "subscription_state_change",
        "renewal_success",
    }  # fmt: skip
    for key, content in told:
        check(key, content)
    # What was estimated in between was built as well, and undone.
    assert {webhook.event for webhook in api.site[Webhook]} == {key for key, _ in told}
    assert {webhook.subscription_id for webhook in api.site[Webhook]} == {None, subscription.id}


@pytest.mark.parametrize("name", sorted(WebhookSubscription))
def test_every_event_can_be_triggered(site: Site, name: str) -> None:
    endpoint = add_endpoint(site, "http://localhost/")
    (webhook,) = trigger(site, name, endpoint)
    content = nested(webhook.body)
    assert (content["id"], content["event"]) == (str(webhook.id), name)
    assert content["payload"]["site"] == {"id": str(site.settings.id), "subdomain": "acme"}
    assert content["payload"]["event_id"].isdecimal()
    assert len(site[Event]) == len(site[Subscription]) == len(site[Customer]) == 0, "it left something behind"
    assert webhook.queue == endpoint.id


def test_a_trigger_goes_to_those_who_subscribe(site: Site) -> None:
    first = add_endpoint(site, "http://localhost/1", "payment_success")
    add_endpoint(site, "http://localhost/2", "signup_success")
    assert [webhook.endpoint_id for webhook in trigger(site, "payment_success")] == [first.id]
    assert len(trigger(site, "test")) == 2
    with pytest.raises(ValueError, match="no webhook event 'odd'"):
        trigger(site, "odd")


def test_a_trigger_is_about_a_subscription_that_is_there(site: Site) -> None:
    about = sample(site, "signup_success")
    about.customer.first_name = "Grace"
    endpoint = add_endpoint(site, "http://localhost/")
    (webhook,) = trigger(site, "subscription_state_change", endpoint)
    content = nested(webhook.body)["payload"]["subscription"]
    assert webhook.subscription_id == about.subscription.id
    assert (content["customer"]["first_name"], content["state"]) == ("Grace", "past_due")
    assert about.subscription.state == "active", "the sample's state stayed"


def listening(site: Site, *events: str) -> Endpoint:
    return add_endpoint(site, "http://localhost/", *events)


def said(site: Site) -> list[dict[str, Any]]:
    return [nested(webhook.body) for webhook in site[Webhook]]


def test_it_is_told_as_it_was_when_it_happened(site: Site) -> None:
    listening(site, "subscription_state_change")
    about = sample(site, "signup_success")
    about.subscription.previous_state, about.subscription.state = "active", "past_due"
    happened(site, "subscription_state_change", "changed", subscription=about.subscription)
    about.subscription.previous_state, about.subscription.state = "past_due", "canceled"
    (content,) = said(site)
    subscription = content["payload"]["subscription"]
    assert (subscription["previous_state"], subscription["state"]) == ("active", "past_due")


def test_times_are_us_eastern_wherever_the_site_is(site: Site) -> None:
    site.settings = attrs.evolve(site.settings, time_zone="Asia/Tokyo")
    listening(site, "payment_success", "metered_usage", "pending_cancellation_change")
    for key in ("payment_success", "metered_usage", "pending_cancellation_change"):
        about = sample(site, key)
        happened(site, key, key, subscription=about.subscription, subject=about.subject)
    payment, usage, cancellation = (content["payload"] for content in said(site))
    assert payment["transaction"]["created_at"] == "2026-07-31 16:25:54 -0400"
    assert payment["subscription"]["created_at"] == "2026-07-31 16:25:54 -0400"
    assert payment["subscription"]["product"]["product_family"]["created_at"] == "2026-07-31 16:25:54 -0400"
    assert EASTERN.fullmatch(cancellation["cancels_at"])
    assert usage["timestamp"] == "2026-07-31T20:25:54Z"


def test_a_payment_is_the_one_that_was_named(site: Site) -> None:
    listening(site, "payment_success")
    about = sample(site, "payment_success")
    other = sample(site, "payment_success")
    for one in (about, other):
        happened(site, "payment_success", "paid", subscription=about.subscription, subject=one.subject)
    shown = [content["payload"]["transaction"] for content in said(site)]
    assert [int(one["id"]) for one in shown] == [about.subject.id, other.subject.id]  # type: ignore[union-attr]
    assert shown[0]["card_number"] == "XXXX-XXXX-XXXX-1111"
    assert shown[0]["invoice_uids"] == ["inv_4ffwqn13mppt7"]
    assert (shown[0]["type"], shown[0]["transaction_type"]) == ("Payment", "payment")


def test_a_renewal_without_a_payment_shows_no_older_one(site: Site) -> None:
    listening(site, "renewal_success")
    about = sample(site, "payment_success")
    site.clock.move(site.now.replace(year=2027))
    happened(site, "renewal_success", "renewed", subscription=about.subscription)
    (content,) = said(site)
    assert "transaction" not in content["payload"]


def test_lines_of_an_invoice_stand_by_position(site: Site) -> None:
    (webhook,) = trigger(site, "invoice_issued", listening(site))
    invoice = nested(webhook.body)["payload"]["invoice"]
    assert invoice["line_items"]["0"]["unit_price"] == invoice["total_amount"] == "$50.00"
    assert (invoice["due_date"], invoice["paid_date"]) == ("2026-07-31", "")


def test_prepayments_stand_by_position_and_credits_in_a_list(site: Site) -> None:
    endpoint = listening(site)
    (prepaid,) = trigger(site, "subscription_prepayment_account_balance_changed", endpoint)
    content = nested(prepaid.body)["payload"]
    assert content["prepayments"]["0"]["amount_in_cents"] == "25000"
    assert content["prepayments_account"]["balance_in_cents"] == "25000"
    (credited,) = trigger(site, "subscription_service_credit_account_balance_changed", endpoint)
    (entry,) = nested(credited.body)["payload"]["service_credits"]
    assert (entry["entry_type"], entry["amount_in_cents"]) == ("Credit", "1000")


def test_means_of_payment_before_and_after(site: Site) -> None:
    listening(site, "subscription_card_update")
    about = sample(site, "subscription_card_update")
    _, after = about.subject  # type: ignore[misc]
    before = {"id": 5, "card_type": "master", "masked_card_number": "XXXX-XXXX-XXXX-4444"}
    happened(
        site, "subscription_card_update", "updated", subscription=about.subscription, subject=(before, after)
    )  # fmt: skip
    happened(site, "subscription_card_update", "updated", subscription=about.subscription, subject=after)
    changed, first = (content["payload"] for content in said(site))
    assert changed["previous_payment_profile"]["card_type"] == "master"
    assert changed["updated_payment_profile"]["id"] == str(after.id)
    assert "bank_name" not in changed["updated_payment_profile"]
    assert "previous_payment_profile" not in first
    assert changed["customer"]["first_name"] == "Doris"


@pytest.mark.parametrize(
    ("name", "field"),
    [("billing_date_change", "previous_billing_date"), ("expiration_date_change", "previous_expires_at")],
)
def test_the_date_before(site: Site, name: str, field: str) -> None:
    (webhook,) = trigger(site, name, listening(site))
    assert nested(webhook.body)["payload"]["subscription"][field] == "2026-07-31 16:25:54 -0400"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("subscription_product_change", "previous_product"),
        ("upgrade_downgrade_success", "previous_product"),
        ("upgrade_downgrade_failure", "target_product"),
    ],
)
def test_the_other_product(site: Site, name: str, field: str) -> None:
    (webhook,) = trigger(site, name, listening(site))
    content = nested(webhook.body)["payload"]
    assert content[field]["name"] == "Basic Product"
    assert content["subscription"]["product"]["name"] == "Gold Product"


def test_an_event_is_called_as_the_endpoint_subscribed_to_it(site: Site) -> None:
    listening(site, "prepaid_subscription_balance_change")
    listening(site, "prepaid_subscription_balance_changed", "prepaid_subscription_balance_change")
    listening(site, "delayed_subscription_creation_success")
    about = sample(site, "prepaid_subscription_balance_changed")
    happened(
        site, "prepaid_subscription_balance_changed", "changed", subscription=about.subscription, data=about.data
    )  # fmt: skip
    happened(site, "delayed_signup_creation_success", "later", subscription=about.subscription)
    assert [content["event"] for content in said(site)] == [
        "prepaid_subscription_balance_change",
        "prepaid_subscription_balance_changed",
        "delayed_subscription_creation_success",
    ]


def test_what_is_undone_is_not_sent(site: Site) -> None:
    listening(site, "customer_create")
    with rehearsal():
        happened(site, "customer_create", "made")
    assert len(site[Webhook]) == 0


# -- encoding


def test_forms_are_written_as_rails_does() -> None:
    value = {
        "id": 5,
        "text": "a b&c=ü",
        "none": None,
        "yes": True,
        "no": False,
        "amount": Decimal("1E+2"),
        "list": [1, {"a": 2}],
        "empty": [],
        "nothing": {},
        "day": date(2026, 1, 2),
    }
    assert form(value, "payload").split("&") == [
        "payload%5Bid%5D=5",
        "payload%5Btext%5D=a+b%26c%3D%C3%BC",
        "payload%5Bnone%5D=",
        "payload%5Byes%5D=true",
        "payload%5Bno%5D=false",
        "payload%5Bamount%5D=100",
        "payload%5Blist%5D%5B%5D=1",
        "payload%5Blist%5D%5B%5D%5Ba%5D=2",
        "payload%5Bday%5D=2026-01-02",
    ]
    assert form({}) == ""


def test_eastern_time_knows_of_daylight_saving() -> None:
    assert eastern_text(datetime(2026, 1, 31, 12, tzinfo=UTC)) == "2026-01-31 07:00:00 -0500"
    assert eastern_text(datetime(2026, 7, 31, 12, tzinfo=UTC)) == "2026-07-31 08:00:00 -0400"
    assert utc_text(datetime.fromisoformat("2026-07-31T12:00:00+02:00")) == "2026-07-31T10:00:00Z"


@settings(max_examples=50)
@given(
    st.recursive(
        st.text() | st.none() | st.booleans() | st.integers(),
        lambda inner: st.dictionaries(st.text("abc_", min_size=1, max_size=5), inner, min_size=1, max_size=3),
        max_leaves=6,
    )
)
def test_any_value_survives_the_form(value: Any) -> None:
    def as_text(inner: Any) -> Any:
        if isinstance(inner, dict):
            return {key: as_text(one) for key, one in inner.items()}
        return "" if inner is None else str(inner).lower() if isinstance(inner, bool) else str(inner)

    assert nested(form({"value": value})) == {"value": as_text(value)}


def test_half_a_surrogate_pair_is_written() -> None:
    assert nested(form({"name": "a\ud800b"})) == {"name": "a?b"}


def test_an_estimate_makes_no_messages(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a renewal will cost is worked out for its notice, and the renewal of that is nobody's news."""
    api.freeze()
    subscription = subscribed(api)
    with_card(api, subscription)
    add_endpoint(api.site, "http://127.0.0.1:9/", *WebhookSubscription)
    made: list[str] = []

    def counted(occasion: Occasion) -> dict[str, Any]:
        made.append(occasion.event.key)
        return payload(occasion)

    monkeypatch.setattr(outbox, "payload", counted)
    api.advance(days=30)
    assert made == ["upcoming_renewal_notice"]
    (webhook,) = api.site[Webhook]
    assert nested(webhook.body)["payload"]["estimated_renewal_amount_in_cents"] == "1000"


def test_the_news_of_a_failure_goes_to_endpoints_by_their_name_of_it(api: Api) -> None:
    add_endpoint(api.site, "http://127.0.0.1:9/", "delayed_subscription_creation_failure")
    watch = Watch(api.site)
    with rehearsal():
        happened(api.site, "delayed_signup_creation_failure", "Failed")
        declined = watch.declined("No money.", ["delayed_signup_creation_failure"])
    assert len(api.site[Webhook]) == 0
    declined.tell(api.site)
    assert [webhook.event for webhook in api.site[Webhook]] == ["delayed_subscription_creation_failure"]
