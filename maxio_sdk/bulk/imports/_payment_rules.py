"""What the payment columns of a row mean together."""

from __future__ import annotations

from typing import Final

from maxio_sdk.bulk._accounts import looks_cut
from maxio_sdk.bulk.imports._cards import TEST_NUMBERS
from maxio_sdk.bulk.imports._cells import BANK_VAULTS, BLUESNAP, TEST_VAULT
from maxio_sdk.bulk.imports._draft import Draft

__all__ = ["check_payment"]

_PREFIX: Final = "payment_profile_"
_NUMBER: Final = "payment_profile_full_number"
_CVV: Final = "payment_profile_cvv"
_VAULT: Final = "payment_profile_current_vault"
_TOKEN: Final = "payment_profile_vault_token"  # noqa: S105  (a column's name)
_CUSTOMER_TOKEN: Final = "payment_profile_customer_vault_token"  # noqa: S105
_LAST_FOUR: Final = "payment_profile_last_four"
_MONTH: Final = "payment_profile_expiration_month"
_YEAR: Final = "payment_profile_expiration_year"
_CARD_TYPE: Final = "payment_profile_card_type"
_ADDRESS: Final = tuple(
    f"payment_profile_billing_{part}" for part in ("address", "address_2", "city", "state", "zip", "country")
)
_CYBERSOURCE_NEEDS: Final = tuple(f"payment_profile_billing_{part}" for part in ("address", "city", "zip", "country"))

_WITH_CUSTOMER_TOKEN: Final = frozenset({"authorizenet", "square", "adyen", "gocardless", BLUESNAP})
_YEARS_OF_CARDS: Final = 20


def check_payment(draft: Draft) -> None:
    """Check a card, or what a vault holds, and the billing address that is stored with either."""
    given = draft.given
    if _NUMBER in given:
        _check_card(draft)
    elif _VAULT in given or _TOKEN in given:
        _check_vault(draft)
    else:
        _check_nothing_else(draft)
        return
    _check_expiration(draft)


def _check_card(draft: Draft) -> None:
    for name in (_VAULT, _TOKEN, _CUSTOMER_TOKEN):
        if name in draft.given:
            text = "The row has a full card number too. Give the number, or the vault and its token, not both."
            draft.error(name, text)
    for name in (_MONTH, _YEAR):
        if name not in draft.given:
            draft.error(name, "This is empty. A card number needs its month and year of expiration.")
    number = draft.values.get(_NUMBER)
    if number in TEST_NUMBERS:
        draft.warn(_NUMBER, "Only the test gateway takes this as a card number.")
    last_four = draft.values.get(_LAST_FOUR)
    if number is not None and last_four is not None and not number.endswith(last_four):
        draft.error(_LAST_FOUR, "These are not the last four digits of the card number. Correct one of them.")


def _check_vault(draft: Draft) -> None:
    if _VAULT not in draft.given:
        draft.error(_VAULT, "This is empty. A vault token needs the vault that it belongs to, such as stripe_connect.")
    if _TOKEN not in draft.given:
        draft.error(_TOKEN, "This is empty. A vault is of use only with the token of the stored payment data.")
    if _CVV in draft.given:
        draft.warn(_CVV, "A CVV has no use beside a vault token. Delete it: it must not be stored.")
    vault = draft.values.get(_VAULT)
    if vault not in BANK_VAULTS:
        for name in (_LAST_FOUR, _MONTH, _YEAR):
            if name not in draft.given:
                draft.error(name, "This is empty. A card in a vault needs its last four digits and its expiration.")
    if vault is not None:
        _check_gateway(draft, vault)
    token = draft.values.get(_TOKEN)
    # Sixteen digits end in a zero often enough; three zeros in the right place are hardly chance.
    if token is not None and len(token) > 17 and token.isdigit() and looks_cut(token):
        text = "The token has nothing but zeros after 15 digits, as Excel leaves them. Compare it with the gateway's."
        draft.warn(_TOKEN, text)


def _check_gateway(draft: Draft, vault: str) -> None:
    if vault in _WITH_CUSTOMER_TOKEN:
        if _CUSTOMER_TOKEN not in draft.given:
            draft.error(_CUSTOMER_TOKEN, f"This is empty. The vault {vault} needs the token of the customer too.")
    elif _CUSTOMER_TOKEN in draft.given and vault != TEST_VAULT:
        draft.warn(_CUSTOMER_TOKEN, f"The vault {vault} is not known to use this. Leave it empty.")
    if vault == BLUESNAP:
        draft.warn(_VAULT, "blue_snap is not in Maxio's list of vaults for imports. Ask their support first.")
    if vault == "cybersource":
        for name in _CYBERSOURCE_NEEDS:
            if name not in draft.given:
                draft.warn(name, "This is empty. CyberSource needs a billing address, or transactions fail.")


def _check_nothing_else(draft: Draft) -> None:
    """Without a number or a token there is nothing that the rest could belong to."""
    for name in draft.given:
        if name in _ADDRESS:
            text = (
                "A billing address is stored with the card, and the row has neither a full card number nor a vault "
                "token. Add one of them, or leave the address empty."
            )
            draft.error(name, text)
        elif name.startswith(_PREFIX):
            text = "The row has neither a full card number nor a vault token that this could belong to. Leave it empty."
            draft.error(name, text)


def _check_expiration(draft: Draft) -> None:
    month, year = draft.values.get(_MONTH), draft.values.get(_YEAR)
    if year is None or (month is None and year == draft.now.year):
        return
    if (year, month or 0) < (draft.now.year, draft.now.month if month else 0):
        # A gateway may have a newer card behind a token, and no charge follows for a canceled subscription.
        if _NUMBER in draft.given and "canceled_at" not in draft.given:
            draft.error(_YEAR, "The card has expired. Ask the customer for a new one.")
        else:
            draft.warn(_YEAR, "The card has expired: payments may fail. Look for a newer date at the gateway.")
    elif year > draft.now.year + _YEARS_OF_CARDS:
        draft.warn(_YEAR, f"The card would be valid for more than {_YEARS_OF_CARDS} years. Look at the year.")
