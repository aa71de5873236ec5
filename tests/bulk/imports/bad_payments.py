"""Payment columns that are wrong in one way each, with what the check says of them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bulk.imports.imports_support import BILLING, CANCELED, CARD, FREE, TOKEN, VAULT, BadRow, each

__all__ = ["bad_cards", "bad_vaults", "without_payment"]

AS_TEXT = "Take the number from where it came from, and import the column into the spreadsheet as text."
SCIENTIFIC = f"A spreadsheet has turned the card number into scientific notation, so digits are lost. {AS_TEXT}"
CHECK_DIGIT = "The check digit of the card number is wrong: a digit was mistyped or lost. Look at the source."
CUT = f"Excel keeps 15 digits of a number and has set the rest to 0. {AS_TEXT}"
SPACED = "The card number has spaces or other marks between its digits. Write the digits alone."
NOT_DIGITS = "The card number has characters other than digits. Write the digits alone."
CVV = "The CVV must have three or four digits. Where leading zeros were lost, format the column as text."
MONTH = "The month must be a number from 1 to 12."
YEAR = "The year must have four digits, such as 2030."
LAST_FOUR = "These must be four digits. Where leading zeros were lost, format the column as text."
NOT_LAST_FOUR = "These are not the last four digits of the card number. Correct one of them."
TOKEN_MARKS = "The token holds spaces or characters beyond ASCII, such as curly quotes. Copy it again."
TOKEN_SCIENTIFIC = (
    "A spreadsheet has turned the token into scientific notation, so digits are lost. "
    "Take it from the gateway again, and import the column as text."
)
EXPIRED = "The card has expired. Ask the customer for a new one."
NEEDS_EXPIRATION = "This is empty. A card number needs its month and year of expiration."
IN_VAULT = "This is empty. A card in a vault needs its last four digits and its expiration."
NO_VAULT = "This is empty. A vault token needs the vault that it belongs to, such as stripe_connect."
NO_TOKEN = "This is empty. A vault is of use only with the token of the stored payment data."
BOTH_WAYS = "The row has a full card number too. Give the number, or the vault and its token, not both."
ADDRESS_ALONE = (
    "A billing address is stored with the card, and the row has neither a full card number nor a vault token. "
    "Add one of them, or leave the address empty."
)
NO_CARD = "The row has neither a full card number nor a vault token that this could belong to. Leave it empty."
VAULTS = (
    "authorizenet, beanstream, bpoint, braintree_blue, cybersource, elavon, eway, eway_rapid_std, firstdata, litle, "
    "moneris, nmi, orbital, payment_express, pin, quickpay, square, stripe_connect, trust_commerce, adyen, gocardless, "
    "paypal, eway_rapid, bogus, blue_snap"
)
CARD_TYPES = (
    "american_express, dankort, diners_club, discover, forbrugsforeningen, jcb, laser, master, maestro, solo, switch, "
    "visa"
)


def bad_cards() -> Iterator[BadRow]:
    yield from each(
        CARD,
        "payment_profile_full_number",
        {
            "4.11111E+15": SCIENTIFIC,
            "4.11111111111111E+15": SCIENTIFIC,
            "4,11111E+15": SCIENTIFIC,
            "4E+15": SCIENTIFIC,
            "4.1e15": SCIENTIFIC,
            "5555555555554440": CUT,
            "4111111111111110": CUT,
            "6304900017740290000": CUT,
            "4111111111111112": CHECK_DIGIT,
            "5555555555554443": CHECK_DIGIT,
            "378282246310006": CHECK_DIGIT,
            "4111 1111 1111 1111": SPACED,
            "4111-1111-1111-1111": SPACED,
            "4111.1111.1111.1111": SPACED,
            "XXXX-XXXX-XXXX-1111": NOT_DIGITS,
            "4111111111111111.0": SPACED,
            "'4111111111111111": NOT_DIGITS,
            "４１１１１１１１１１１１１１１１": NOT_DIGITS,
            "41111111111": "Card numbers have 12 to 19 digits, and this one has 11.",
            "41111111111111111111": "Card numbers have 12 to 19 digits, and this one has 20.",
            "4": "Card numbers have 12 to 19 digits, and this one has 1.",
        },
    )
    yield from each(CARD, "payment_profile_cvv", {"12": CVV, "12345": CVV, "abc": CVV, "73.7": CVV, "٧٣٧": CVV})
    for good in (CARD, VAULT):
        yield from each(
            good, "payment_profile_expiration_month", {"0": MONTH, "13": MONTH, "Nov": MONTH, "11.0": MONTH}
        )
        yield from each(good, "payment_profile_expiration_year", {"30": YEAR, "20300": YEAR, "2030.0": YEAR})
    yield BadRow(CARD, {"payment_profile_expiration_month": ""}, "payment_profile_expiration_month", NEEDS_EXPIRATION)
    yield BadRow(CARD, {"payment_profile_expiration_year": ""}, "payment_profile_expiration_year", NEEDS_EXPIRATION)
    for month, year in (("5", "2026"), ("05", "2026"), ("12", "2025"), ("11", "2017"), ("1", "0030")):
        changes = {"payment_profile_expiration_month": month, "payment_profile_expiration_year": year}
        yield BadRow(CARD, changes, "payment_profile_expiration_year", EXPIRED)
    yield BadRow(CARD, {"payment_profile_last_four": "1112"}, "payment_profile_last_four", NOT_LAST_FOUR)
    yield from each(
        CARD,
        "payment_profile_card_type",
        {
            "Visa": '"Visa" is no card type of the format. Write `visa` if that is meant.',
            "VISA": '"VISA" is no card type of the format. Write `visa` if that is meant.',
            "mastercard": '"mastercard" is no card type of the format. Write `master` if that is meant.',
            "MasterCard": "The value is no card type of the format. Write `master` if that is meant.",
            "amex": '"amex" is no card type of the format. Write `american_express` if that is meant.',
            "Diners Club": '"Diners Club" is no card type of the format. Write `diners_club` if that is meant.',
            "diners": '"diners" is no card type of the format. Write `diners_club` if that is meant.',
            "maestr": '"maestr" is no card type of the format. Write `maestro` if that is meant.',
            "unionpay": f'"unionpay" is no card type of the format. It takes {CARD_TYPES}.',
            "4": f"The value is no card type of the format. It takes {CARD_TYPES}.",
        },
    )


def bad_vaults() -> Iterator[BadRow]:
    yield from each(
        VAULT,
        "payment_profile_current_vault",
        {
            "Stripe_Connect": '"Stripe_Connect" is no vault of the format. Write `stripe_connect` if that is meant.',
            "stripe": '"stripe" is no vault of the format. Write `stripe_connect` if that is meant.',
            "Stripe Connect": '"Stripe Connect" is no vault of the format. Write `stripe_connect` if that is meant.',
            "braintree": '"braintree" is no vault of the format. Write `braintree_blue` if that is meant.',
            "Bambora": '"Bambora" is no vault of the format. Write `beanstream` if that is meant.',
            "vantiv": '"vantiv" is no vault of the format. Write `litle` if that is meant.',
            "windcave": '"windcave" is no vault of the format. Write `payment_express` if that is meant.',
            "BlueSnap": "The value is no vault of the format. Write `blue_snap` if that is meant.",
            "bluesnap": '"bluesnap" is no vault of the format. Write `blue_snap` if that is meant.',
            "maxio_payments": f'"maxio_payments" is no vault of the format. It takes {VAULTS}.',
            "worldwide": f'"worldwide" is no vault of the format. It takes {VAULTS}.',
        },
    )
    for name in ("payment_profile_vault_token", "payment_profile_customer_vault_token"):
        good = {
            **VAULT,
            "payment_profile_current_vault": "adyen",
            "payment_profile_customer_vault_token": "chargify_14",
        }
        yield from each(
            good,
            name,
            {
                "1.23457E+21": TOKEN_SCIENTIFIC,
                "cus 1ie1SbGBevCW0A": TOKEN_MARKS,
                "cus_1ie1SbGBevCW0A”": TOKEN_MARKS,
            },
        )
    yield BadRow(VAULT, {"payment_profile_current_vault": ""}, "payment_profile_current_vault", NO_VAULT)
    yield BadRow(VAULT, {"payment_profile_vault_token": ""}, "payment_profile_vault_token", NO_TOKEN)
    for vault in ("authorizenet", "square", "adyen", "gocardless"):
        text = f"This is empty. The vault {vault} needs the token of the customer too."
        changes = {"payment_profile_current_vault": vault}
        yield BadRow(VAULT, changes, "payment_profile_customer_vault_token", text)
    for name in ("payment_profile_last_four", "payment_profile_expiration_month", "payment_profile_expiration_year"):
        yield BadRow(VAULT, {name: ""}, name, IN_VAULT)
    yield from each(VAULT, "payment_profile_last_four", {"42": LAST_FOUR, "12345": LAST_FOUR, "x242": LAST_FOUR})
    for name, value in (
        ("payment_profile_current_vault", "nmi"),
        ("payment_profile_vault_token", TOKEN),
        ("payment_profile_customer_vault_token", TOKEN),
    ):
        yield BadRow(CARD, {name: value}, name, BOTH_WAYS)


def without_payment() -> Iterator[BadRow]:
    for name, value in BILLING.items():
        # A state alone would be noted too, as it cannot be checked.
        if name != "payment_profile_billing_state":
            yield BadRow(FREE, {name: value}, name, ADDRESS_ALONE)
    yield BadRow(
        CANCELED, {"payment_profile_billing_address_2": "Flat 2"}, "payment_profile_billing_address_2", ADDRESS_ALONE
    )
    for name, value in (
        ("payment_profile_cvv", "737"),
        ("payment_profile_last_four", "4242"),
        ("payment_profile_expiration_month", "11"),
        ("payment_profile_expiration_year", "2030"),
        ("payment_profile_card_type", "visa"),
        ("payment_profile_first_name", "Ada"),
        ("payment_profile_last_name", "Byron"),
        ("payment_profile_customer_vault_token", TOKEN),
    ):
        yield BadRow(FREE, {name: value}, name, NO_CARD)
