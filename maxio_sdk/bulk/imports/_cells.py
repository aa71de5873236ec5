"""What one cell may hold, whatever stands beside it.

A reader takes the text of a cell, without spaces around it, and gives what it says. It raises `CellError` otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from decimal import Decimal
from functools import partial
from typing import Any, Final

from maxio_sdk.bulk.imports._cards import is_scientific, read_card_number
from maxio_sdk.bulk.imports._regions import read_country, read_currency
from maxio_sdk.bulk.imports.columns import Takes
from maxio_sdk.bulk.imports.dates import read_moment
from maxio_sdk.bulk.imports.problems import CellError, choose, named

__all__ = [
    "BANK_VAULTS",
    "BLUESNAP",
    "CARD_TYPES",
    "COLLECTION_METHODS",
    "LEGACY_VAULTS",
    "TEST_VAULT",
    "VAULTS",
    "CellReader",
    "cell_readers",
    "common_fault",
    "may_have_fault",
]

CellReader = Callable[[str], Any]

CARD_TYPES: Final = (
    "american_express",
    "dankort",
    "diners_club",
    "discover",
    "forbrugsforeningen",
    "jcb",
    "laser",
    "master",
    "maestro",
    "solo",
    "switch",
    "visa",
)
VAULTS: Final = (
    "authorizenet",
    "beanstream",
    "bpoint",
    "braintree_blue",
    "cybersource",
    "elavon",
    "eway",
    "eway_rapid_std",
    "firstdata",
    "litle",
    "moneris",
    "nmi",
    "orbital",
    "payment_express",
    "pin",
    "quickpay",
    "square",
    "stripe_connect",
    "trust_commerce",
    "adyen",
    "gocardless",
)
LEGACY_VAULTS: Final = ("paypal", "eway_rapid")
TEST_VAULT: Final = "bogus"
BLUESNAP: Final = "blue_snap"
"""Not among the vaults of the documentation, though among its examples of tokens; the API takes it."""
BANK_VAULTS: Final = frozenset({"gocardless"})
"""Vaults of bank accounts, which have no expiration."""
COLLECTION_METHODS: Final = ("automatic", "invoice", "remittance")

_ALL_VAULTS: Final = (*VAULTS, *LEGACY_VAULTS, TEST_VAULT, BLUESNAP)
_CARD_TYPE_ALIASES: Final = {
    "mastercard": "master",
    "mc": "master",
    "amex": "american_express",
    "americanexpress": "american_express",
    "diners": "diners_club",
}
_VAULT_ALIASES: Final = {
    "bambora": "beanstream",
    "bluesnap": BLUESNAP,
    "braintree": "braintree_blue",
    "chase": "orbital",
    "paymentech": "orbital",
    "stripe": "stripe_connect",
    "vantiv": "litle",
    "windcave": "payment_express",
}
_METHOD_ALIASES: Final = {"auto": "automatic", "manual": "remittance"}

# Shorter than any card number, so that none passes for an id in the wrong column.
_ID: Final = re.compile(r"[1-9][0-9]{0,10}")
_EMAIL: Final = re.compile(r"[^\s@,;<>\"()]+@[^\s@,;<>\"().]+(?:\.[^\s@,;<>\"().]+)+")
_CVV: Final = re.compile(r"[0-9]{3,4}")
_MONTH: Final = re.compile(r"0?[1-9]|1[0-2]")
_YEAR: Final = re.compile(r"[0-9]{4}")
_LAST_FOUR: Final = re.compile(r"[0-9]{4}")
_QUANTITY: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,8})?")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_TOKEN: Final = re.compile(r"[!-~]+")
_MOST_METAFIELD_BYTES: Final = 2048

_HIDDEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_ODD: Final = re.compile(rf"{_HIDDEN.pattern}|#")
_SHEET_ERROR: Final = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|#{3,}")


def may_have_fault(text: str) -> bool:
    """Tell whether a row, as one text, has anything that `common_fault` looks for."""
    return _ODD.search(text) is not None


def common_fault(text: str) -> str | None:
    """Tell what no cell may hold, whatever its column."""
    if _SHEET_ERROR.fullmatch(text):
        return "The spreadsheet shows an error, or a column too narrow for its number. Repair it and export again."
    match = _HIDDEN.search(text)
    if match is None:
        return None
    if match[0] == "\ufffd":
        return "A character was lost when the file was saved, and stands as U+FFFD. Write it again, and save as UTF-8."
    return "There is a control character that cannot be seen. Type the cell anew."


def cell_readers(now: datetime, site_zone: tzinfo) -> Mapping[Takes, CellReader]:
    """Give the reader for each kind of cell."""
    return {
        **_READERS,
        Takes.DATE: partial(read_moment, site_zone=site_zone),
        Takes.DATE_OR_NOW: partial(read_moment, site_zone=site_zone, now=now),
    }


def _text(text: str) -> str:
    return text


def _id(text: str) -> int:
    if _ID.fullmatch(text):
        return int(text)
    if is_scientific(text):
        raise CellError("A spreadsheet has turned the id into scientific notation. Format the column as text.")
    raise CellError("This is no id. Ids are whole numbers above 0, written in digits alone.")


def _email(text: str) -> str:
    if _EMAIL.fullmatch(text):
        return text
    if text.count("@") > 1:
        raise CellError("There is more than one address. Give one.")
    raise CellError("This is no e-mail address. It must look like name@example.com.")


def _cvv(text: str) -> str:
    if not _CVV.fullmatch(text):
        raise CellError(
            "The CVV must have three or four digits. Where leading zeros were lost, format the column as text."
        )
    return text


def _month(text: str) -> int:
    if not _MONTH.fullmatch(text):
        raise CellError("The month must be a number from 1 to 12.")
    return int(text)


def _year(text: str) -> int:
    if not _YEAR.fullmatch(text):
        raise CellError("The year must have four digits, such as 2030.")
    return int(text)


def _card_type(text: str) -> str:
    return choose(text, CARD_TYPES, _CARD_TYPE_ALIASES, "card type")


def _vault(text: str) -> str:
    return choose(text, _ALL_VAULTS, _VAULT_ALIASES, "vault")


def _token(text: str) -> str:
    if is_scientific(text):
        raise CellError(
            "A spreadsheet has turned the token into scientific notation, so digits are lost. "
            "Take it from the gateway again, and import the column as text."
        )
    if not _TOKEN.fullmatch(text):
        raise CellError("The token holds spaces or characters beyond ASCII, such as curly quotes. Copy it again.")
    return text


def _last_four(text: str) -> str:
    if _LAST_FOUR.fullmatch(text):
        return text
    raise CellError("These must be four digits. Where leading zeros were lost, format the column as text.")


def _collection_method(text: str) -> str:
    return choose(text, COLLECTION_METHODS, _METHOD_ALIASES, "collection method")


def _flag(text: str) -> bool:
    if text in ("true", "false"):
        return text == "true"
    if text.lower() in ("true", "false"):
        raise CellError(f"Write `{text.lower()}` in small letters; spreadsheets turn it into capitals.")
    raise CellError(f"{named(text)} is neither `true` nor `false`.")


def _quantity(text: str) -> Decimal:
    if _QUANTITY.fullmatch(text):
        return Decimal(text)
    if is_scientific(text):
        raise CellError("A spreadsheet has turned the quantity into scientific notation. Write it in digits.")
    if text.startswith("-"):
        raise CellError("The quantity is below 0. Write 0 or more.")
    if _GROUPED.fullmatch(text):
        raise CellError("Write the quantity without commas between the thousands.")
    raise CellError("This is no quantity. Write digits, with a point before decimals, such as 22 or 1.5.")


def _on_off(text: str) -> bool:
    if text not in ("0", "1"):
        raise CellError("An on/off component takes 1 for on and 0 for off.")
    return text == "1"


def _metafield(text: str) -> str:
    if len(text.encode(errors="surrogatepass")) > _MOST_METAFIELD_BYTES:
        raise CellError(f"A custom field holds {_MOST_METAFIELD_BYTES:,} bytes at most. Shorten it.")
    return text


_READERS: Final[Mapping[Takes, CellReader]] = {
    Takes.TEXT: _text,
    Takes.ID: _id,
    Takes.EMAIL: _email,
    Takes.COUNTRY: read_country,
    Takes.STATE: _text,
    Takes.CARD_NUMBER: read_card_number,
    Takes.CVV: _cvv,
    Takes.MONTH: _month,
    Takes.YEAR: _year,
    Takes.CARD_TYPE: _card_type,
    Takes.VAULT: _vault,
    Takes.TOKEN: _token,
    Takes.LAST_FOUR: _last_four,
    Takes.COLLECTION_METHOD: _collection_method,
    Takes.CURRENCY: read_currency,
    Takes.FLAG: _flag,
    Takes.QUANTITY: _quantity,
    Takes.ON_OFF: _on_off,
    Takes.METAFIELD: _metafield,
}
