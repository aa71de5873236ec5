"""Rows that are wrong in one way each, with what the check says of them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bulk.imports.bad_payments import bad_cards, bad_vaults, without_payment
from tests.bulk.imports.imports_support import CANCELED, CARD, CUSTOMER, EXISTING, FREE, NUMBER, VAULT, BadRow, each

__all__ = ["ERRORS", "WARNINGS"]

DATES = (
    "Write it like 2030-08-06T11:34:00-04:00, Aug 06 2030 11:34:00 -0400 or 8/6/2030 11:34:00 EDT, "
    "or 2030-08-06 for noon."
)
MAY_BE_EXPIRED = "The card has expired: payments may fail. Look for a newer date at the gateway."
CYBERSOURCE = "This is empty. CyberSource needs a billing address, or transactions fail."
NOT_AN_ID = "This is no id. Ids are whole numbers above 0, written in digits alone."
ID_SCIENTIFIC = "A spreadsheet has turned the id into scientific notation. Format the column as text."
NOT_AN_ADDRESS = "This is no e-mail address. It must look like name@example.com."
MORE_ADDRESSES = "There is more than one address. Give one."
TWO_PRODUCTS = "The product is named twice. Give product_handle or product_id, and leave the other empty."
NO_PRODUCT = "No product is named. Give its product_handle or its product_id."
TWO_PRICE_POINTS = (
    "The price point is named twice. Give product_price_point_handle or product_price_point_id, not both."
)
NEW_CUSTOMER = "This is empty. A new customer needs it; an existing one is named by customer_id alone."
EXISTING_CUSTOMER = "The row names an existing customer by customer_id, so all other customer fields must be empty."
NO_DATE = (
    "This is empty. An active subscription needs a date in the future, or NOW to charge at once; a canceled one needs "
    "canceled_at."
)
ZONE = "The zone CET is not clear to all. Write the offset, as in 2030-08-06T11:34:00-04:00."
PASSED = "The date has passed. Give a date in the future, or NOW to charge at once."
NOW_ALONE = "NOW is for next_billing_at alone. Write a date here."
MRR = "`true` needs a next_billing_at in the future, and not NOW. Give one, or write `false`."
BEFORE_NEXT = "The date must lie before next_billing_at."
IN_THE_PAST = "The date must lie in the past: it is when the current period began."
NEEDS_NEXT = "This needs next_billing_at beside it. Give both, or leave it empty."
CANCELED_LATER = "The date lies in the future. Give the day when the subscription was canceled."
ACTIVATED_LATER = "The date lies in the future. Give the day when the subscription became active."
ACTIVATED_AFTER = "The date lies after canceled_at. A subscription is active before it is canceled."
NOW_AND_CANCELED = "NOW charges at once, and canceled_at says that the subscription has ended. Leave one of them empty."
QUANTITY = "This is no quantity. Write digits, with a point before decimals, such as 22 or 1.5."
ON_OFF = "An on/off component takes 1 for on and 0 for off."
SPACES = "There are spaces around the value, which are not taken as part of it. Delete them."
SHEET_ERROR = "The spreadsheet shows an error, or a column too narrow for its number. Repair it and export again."
CONTROL = "There is a control character that cannot be seen. Type the cell anew."
LOST = "A character was lost when the file was saved, and stands as U+FFFD. Write it again, and save as UTF-8."
FOR_CANCELED = "This is for canceled subscriptions, and the row has no canceled_at. It will be lost."
ZIP = "A US zip code has five digits: its leading zero seems to be lost. Format the column as text."


def _customers() -> Iterator[BadRow]:
    for good in (FREE, CARD, VAULT, CANCELED):
        for name in CUSTOMER:
            yield BadRow(good, {name: ""}, name, NEW_CUSTOMER)
        yield BadRow(good, {"product_handle": ""}, "product_handle", NO_PRODUCT)
        yield BadRow(good, {"product_id": "7"}, "product_id", TWO_PRODUCTS)
    for name, value in {
        **CUSTOMER,
        "customer_organization": "Acme",
        "customer_reference": "u-1",
        "customer_vat_number": "123",
        "customer_address": "1 Main Street",
        "customer_address_2": "Flat 2",
        "customer_city": "Boston",
        "customer_zip": "02120",
        "customer_country": "US",
        "customer_phone": "555",
        "customer_metafield_id[4567]": "Orange",
    }.items():
        yield BadRow(EXISTING, {name: value}, name, EXISTING_CUSTOMER)
    yield BadRow(EXISTING, {"product_id": ""}, "product_id", NO_PRODUCT)
    yield from each(
        FREE,
        "customer_email",
        {
            "ada": NOT_AN_ADDRESS,
            "ada@example": NOT_AN_ADDRESS,
            "@example.com": NOT_AN_ADDRESS,
            "ada@.com": NOT_AN_ADDRESS,
            "ada@example..com": NOT_AN_ADDRESS,
            "ada example@example.com": NOT_AN_ADDRESS,
            "Ada <ada@example.com>": NOT_AN_ADDRESS,
            "ada@example.com, byron@example.com": MORE_ADDRESSES,
            "ada@example.com;byron@example.com": MORE_ADDRESSES,
            "ada@@example.com": MORE_ADDRESSES,
        },
    )
    for name in ("product_id", "customer_id"):
        yield from each(
            EXISTING,
            name,
            {
                "0": NOT_AN_ID,
                "-1": NOT_AN_ID,
                "12.0": NOT_AN_ID,
                "1,234": NOT_AN_ID,
                "basic": NOT_AN_ID,
                "1.2E+05": ID_SCIENTIFIC,
                "123456789012": NOT_AN_ID,
                "１２": NOT_AN_ID,
            },
        )
    two = {"product_price_point_handle": "annual", "product_price_point_id": "5"}
    yield BadRow(FREE, two, "product_price_point_id", TWO_PRICE_POINTS)
    yield from each(FREE, "product_price_point_id", {"annual": NOT_AN_ID})
    yield from each(FREE, "coupon_code", {"SPRING,SUMMER": "There is more than one code. The column takes one."})


def _dates() -> Iterator[BadRow]:
    yield BadRow(FREE, {"next_billing_at": ""}, "next_billing_at", NO_DATE)
    yield BadRow(CARD, {"next_billing_at": ""}, "next_billing_at", NO_DATE)
    yield BadRow(
        CANCELED, {"canceled_at": "", "cancellation_message": "", "reason_code": ""}, "next_billing_at", NO_DATE
    )
    yield from each(
        FREE,
        "next_billing_at",
        {
            "2026-06-01T11:59:59Z": PASSED,
            "2026-06-01": PASSED,
            "2020-08-06": PASSED,
            "Jun 01 2026 07:59:59 -0400": PASSED,
            "6/1/2026 8:00:00 EDT": PASSED,
            "2030-08-06T11:34:00": "The time has no zone. Add the offset, as in 2030-08-06T11:34:00-04:00.",
            "8/6/2030": "It is not clear which is the day and which the month. Write 2030-08-06 or 2030-06-08.",
            "25.12.2030": "A date alone is written with the year first. Write 2030-12-25.",
            "2030-02-30": "There is no such day in the calendar.",
            "8/6/2030 11:34:00 CET": ZONE,
            "8/6/30 11:34:00 EDT": f"The year needs four digits. {DATES}",
            "47701": f"This is a number, as Excel keeps dates. Format the column as text. {DATES}",
            "at once": f"This is no date of the format. {DATES}",
        },
    )
    for name in ("canceled_at", "activated_at", "previous_billing_at"):
        good = CANCELED if name == "canceled_at" else FREE
        yield BadRow(good, {name: "NOW"}, name, NOW_ALONE)
        yield BadRow(good, {name: "soon"}, name, f"This is no date of the format. {DATES}")
    yield from each(CANCELED, "canceled_at", {"2026-06-02": CANCELED_LATER, "2030-01-01T00:00:00Z": CANCELED_LATER})
    yield from each(FREE, "activated_at", {"2026-06-01T12:00:01Z": ACTIVATED_LATER, "2027-01-01": ACTIVATED_LATER})
    yield BadRow(CANCELED, {"activated_at": "2025-03-02"}, "activated_at", ACTIVATED_AFTER)
    yield BadRow(CANCELED, {"next_billing_at": "NOW"}, "next_billing_at", NOW_AND_CANCELED)
    yield BadRow(CANCELED, {"previous_billing_at": "2025-01-01"}, "previous_billing_at", NEEDS_NEXT)
    yield from each(
        FREE,
        "previous_billing_at",
        {"2026-06-01": IN_THE_PAST, "2026-06-01T12:00:00Z": IN_THE_PAST, "2030-08-07": IN_THE_PAST},
    )
    both = {"canceled_at": "2025-03-01", "next_billing_at": "2025-04-01", "previous_billing_at": "2025-04-01"}
    yield BadRow(CANCELED, both, "previous_billing_at", BEFORE_NEXT)
    yield BadRow(FREE, {"next_billing_at": "NOW", "import_mrr": "true"}, "import_mrr", MRR)
    yield BadRow(CANCELED, {"import_mrr": "true"}, "import_mrr", MRR)
    yield from each(
        FREE,
        "import_mrr",
        {
            "TRUE": "Write `true` in small letters; spreadsheets turn it into capitals.",
            "False": "Write `false` in small letters; spreadsheets turn it into capitals.",
            "yes": '"yes" is neither `true` nor `false`.',
            "1": "The value is neither `true` nor `false`.",
        },
    )


def _regions() -> Iterator[BadRow]:
    countries = {
        "us": '"us" is no country code of ISO 3166-1. Write US if that is meant.',
        "USA": '"USA" is no country code of ISO 3166-1. Write US if that is meant.',
        "United States": '"United States" is no country code of ISO 3166-1. Write US if that is meant.',
        "UK": '"UK" is no country code of ISO 3166-1. Write GB if that is meant.',
        "Germany": '"Germany" is no country code of ISO 3166-1. Write DE if that is meant.',
        "Germny": '"Germny" is no country code of ISO 3166-1. Write DE if that is meant.',
        "DEU": '"DEU" is no country code of ISO 3166-1. Write DE if that is meant.',
        "Bolivia": '"Bolivia" is no country code of ISO 3166-1. Write BO if that is meant.',
        "XX": '"XX" is no country code of ISO 3166-1. Write the two letters, such as US.',
        "840": "The value is no country code of ISO 3166-1. Write the two letters, such as US.",
    }
    yield from each(FREE, "customer_country", countries)
    yield from each({**CARD, "payment_profile_billing_state": ""}, "payment_profile_billing_country", countries)
    for country, state, message in (
        ("US", "New York", '"New York" is no state of US in ISO 3166-2. Write NY if that is meant.'),
        ("US", "ny", '"ny" is no state of US in ISO 3166-2. Write NY if that is meant.'),
        ("US", "US-NY", '"US-NY" is no state of US in ISO 3166-2. Write NY if that is meant.'),
        ("US", "ZZ", '"ZZ" is no state of US in ISO 3166-2. Look the code up under ISO 3166-2:US.'),
        ("US", "ON", '"ON" is no state of US in ISO 3166-2. Look the code up under ISO 3166-2:US.'),
        ("US", "Californa", '"Californa" is no state of US in ISO 3166-2. Write CA if that is meant.'),
        ("CA", "Ontario", '"Ontario" is no state of CA in ISO 3166-2. Write ON if that is meant.'),
        ("AU", "New South Wales", '"New South Wales" is no state of AU in ISO 3166-2. Write NSW if that is meant.'),
        ("DE", "Bayern", '"Bayern" is no state of DE in ISO 3166-2. Write BY if that is meant.'),
        ("JP", "Tokyo", '"Tokyo" is no state of JP in ISO 3166-2. Write 13 if that is meant.'),
        ("JP", "99", "The value is no state of JP in ISO 3166-2. Look the code up under ISO 3166-2:JP."),
    ):
        for good, prefix in ((FREE, "customer_"), (CARD, "payment_profile_billing_")):
            yield BadRow(good, {f"{prefix}country": country, f"{prefix}state": state}, f"{prefix}state", message)
    yield from each(
        FREE,
        "currency",
        {
            "usd": "Currencies are written in capitals. Write USD.",
            "Dollar": '"Dollar" is no currency code of ISO 4217. Write the three letters, such as USD.',
            "$": "The value is no currency code of ISO 4217. Write the three letters, such as USD.",
            "XYZ": '"XYZ" is no currency code of ISO 4217. Write the three letters, such as USD.',
        },
    )
    methods = "collection method of the format. Write"
    yield from each(
        FREE,
        "payment_collection_method",
        {
            "Automatic": f'"Automatic" is no {methods} `automatic` if that is meant.',
            "auto": f'"auto" is no {methods} `automatic` if that is meant.',
            "remitance": f'"remitance" is no {methods} `remittance` if that is meant.',
            "prepaid": ('"prepaid" is no collection method of the format. It takes automatic, invoice, remittance.'),
        },
    )


def _components() -> Iterator[BadRow]:
    for name in ("metered_component_id[123]", "quantity_component_id[456]price_point_id[2]"):
        yield from each(
            FREE,
            name,
            {
                "-1": "The quantity is below 0. Write 0 or more.",
                "1,000": "Write the quantity without commas between the thousands.",
                "1E+05": "A spreadsheet has turned the quantity into scientific notation. Write it in digits.",
                "1,5": QUANTITY,
                "ten": QUANTITY,
                "1.": QUANTITY,
                ".5": QUANTITY,
                "1.5.2": QUANTITY,
                "0x10": QUANTITY,
                "٣": QUANTITY,
            },
        )
    yield from each(
        FREE, "on_off_component_id[789]", {"2": ON_OFF, "on": ON_OFF, "true": ON_OFF, "-1": ON_OFF, "1.0": ON_OFF}
    )
    twice = {"quantity_component_id[456]": "1", "quantity_component_id[456]price_point_id[2]": "2"}
    text = "The component has a quantity in quantity_component_id[456] already. Give it at one price point."
    yield BadRow(FREE, twice, "quantity_component_id[456]price_point_id[2]", text)
    long = "A custom field holds 2,048 bytes at most. Shorten it."
    yield BadRow(FREE, {"subscription_metafield_id[1234]": "x" * 2049}, "subscription_metafield_id[1234]", long)
    yield BadRow(FREE, {"customer_metafield_id[4567]": "ö" * 1025}, "customer_metafield_id[4567]", long)


def _odd_cells() -> Iterator[BadRow]:
    for value in ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "########"):
        yield BadRow(FREE, {"customer_organization": value}, "customer_organization", SHEET_ERROR)
    yield BadRow(CARD, {"payment_profile_full_number": "########"}, "payment_profile_full_number", SHEET_ERROR)
    yield BadRow(FREE, {"customer_last_name": "By\x00ron"}, "customer_last_name", CONTROL)
    yield BadRow(FREE, {"customer_last_name": "By\x0bron"}, "customer_last_name", CONTROL)
    yield BadRow(FREE, {"customer_last_name": "By\x7fron"}, "customer_last_name", CONTROL)
    yield BadRow(FREE, {"customer_last_name": "G\ufffddel"}, "customer_last_name", LOST)


def _warned() -> Iterator[BadRow]:
    yield BadRow(FREE, {"customer_last_name": " Byron"}, "customer_last_name", SPACES)
    yield BadRow(CARD, {"payment_profile_card_type": "visa "}, "payment_profile_card_type", SPACES)
    yield BadRow(CARD, {"payment_profile_full_number": f"\u00a0{NUMBER}"}, "payment_profile_full_number", SPACES)
    only = "The cell holds nothing but spaces, and is taken as empty. Delete them."
    yield BadRow(FREE, {"customer_organization": "  "}, "customer_organization", only)
    far = "The date is more than 10 years ahead: nothing is billed until then. Look at the year."
    yield BadRow(FREE, {"next_billing_at": "2062-06-01"}, "next_billing_at", far)
    yield BadRow(FREE, {"cancellation_message": "Moved away"}, "cancellation_message", FOR_CANCELED)
    yield BadRow(FREE, {"reason_code": "MOVED"}, "reason_code", FOR_CANCELED)
    ended = "The row has canceled_at, so the subscription is created as canceled, and not billed then."
    yield BadRow(CANCELED, {"next_billing_at": "2030-08-06"}, "next_billing_at", ended)
    for month, year in (("5", "2026"), ("11", "2017")):
        changes = {"payment_profile_expiration_month": month, "payment_profile_expiration_year": year}
        yield BadRow(VAULT, changes, "payment_profile_expiration_year", MAY_BE_EXPIRED)
    ended_card = {"canceled_at": "2025-03-01", "next_billing_at": "", "payment_profile_expiration_year": "2024"}
    yield BadRow(CARD, ended_card, "payment_profile_expiration_year", MAY_BE_EXPIRED)
    years = "The card would be valid for more than 20 years. Look at the year."
    yield BadRow(CARD, {"payment_profile_expiration_year": "2047"}, "payment_profile_expiration_year", years)
    test = "Only the test gateway takes this as a card number."
    for number in ("1", "2", "3"):
        yield BadRow(CARD, {"payment_profile_full_number": number}, "payment_profile_full_number", test)
    cvv = "A CVV has no use beside a vault token. Delete it: it must not be stored."
    yield BadRow(VAULT, {"payment_profile_cvv": "737"}, "payment_profile_cvv", cvv)
    unused = "The vault stripe_connect is not known to use this. Leave it empty."
    name = "payment_profile_customer_vault_token"
    yield BadRow(VAULT, {name: "cus_2"}, name, unused)
    snap = {"payment_profile_current_vault": "blue_snap", name: "28436055"}
    asked = "blue_snap is not in Maxio's list of vaults for imports. Ask their support first."
    yield BadRow(VAULT, snap, "payment_profile_current_vault", asked)
    cybersource = {**VAULT, "payment_profile_current_vault": "cybersource"}
    for part in ("address", "city", "zip"):
        yield BadRow(
            cybersource, {f"payment_profile_billing_{part}": ""}, f"payment_profile_billing_{part}", CYBERSOURCE
        )
    cut = "The token has nothing but zeros after 15 digits, as Excel leaves them. Compare it with the gateway's."
    yield BadRow(
        cybersource, {"payment_profile_vault_token": "1234567890123450000000"}, "payment_profile_vault_token", cut
    )
    alone = "The state cannot be checked, as customer_country is empty. Give the country."
    yield BadRow(FREE, {"customer_state": "NY"}, "customer_state", alone)
    for state in ("AA", "AE", "AP"):
        text = f"{state} is a state for the US post alone, and none in ISO 3166-2. Maxio may refuse it."
        yield BadRow(FREE, {"customer_country": "US", "customer_state": state}, "customer_state", text)
    yield BadRow(FREE, {"customer_country": "US", "customer_zip": "2120"}, "customer_zip", ZIP)
    yield BadRow(CARD, {"payment_profile_billing_zip": "501"}, "payment_profile_billing_zip", ZIP)
    for country, number, prefix in (("DE", "DE123456789", "DE"), ("GR", "EL123456789", "EL"), ("AT", "atu1234", "AT")):
        text = f"The number begins with the country code {prefix}. Write it without, or taxes are charged."
        vat = {"customer_country": country, "customer_vat_number": number}
        yield BadRow(FREE, vat, "customer_vat_number", text)


ERRORS: tuple[BadRow, ...] = (
    *_customers(),
    *_dates(),
    *bad_cards(),
    *bad_vaults(),
    *without_payment(),
    *_regions(),
    *_components(),
    *_odd_cells(),
)
WARNINGS: tuple[BadRow, ...] = tuple(_warned())
