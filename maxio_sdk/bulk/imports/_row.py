"""A row of an import as a job takes it."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime
from typing import Any, Final

from maxio_sdk.bulk.imports._cards import looks_cut, passes_luhn
from maxio_sdk.bulk.imports.problems import Severity
from maxio_sdk.bulk.imports.request import Refusal, Signup, signup
from maxio_sdk.bulk.imports.rows import CheckedRow

__all__ = ["ImportRow"]

_CARD_COLUMNS: Final = frozenset(
    f"payment_profile_{name}" for name in ("last_four", "expiration_month", "expiration_year", "card_type")
)
_DIGITS: Final = re.compile(r"(?<![0-9])[0-9](?:[ .-]?[0-9]){11,18}(?![0-9])")
_SHORTEST_SECRET: Final = 3
"""Shorter are only the made-up numbers of the test gateway, and they would be found in any message."""
_HIDDEN: Final = "***"


class ImportRow:
    """A row of the file. Neither its payload nor what is computed from it tells a card or a token."""

    def __init__(self, row: CheckedRow) -> None:
        made = signup(row)
        self.number = row.number
        self.needs_site_zone = row.needs_site_zone
        self.signup: Signup | None = None if isinstance(made, Refusal) else made
        self.refusals = tuple(map(str, made.problems)) if isinstance(made, Refusal) else ()
        """Why it is not sent. Not its `problems`: an earlier run may have sent it, and that is looked for first."""
        self.problems: tuple[str, ...] = ()
        self.warnings = tuple(str(each) for each in row.problems if each.severity is Severity.WARNING)
        self.customer_reference = row.values.get("customer_reference")
        self.payload: dict[str, Any] = {
            column.name: _without_cards(row.values[column.name])
            for column in row.columns
            if not column.secret and column.name not in _CARD_COLUMNS
        }
        self.lanes = tuple(
            f"{name}:{row.values[name]}".lower() for name in ("customer_id", "customer_reference") if name in row.values
        )
        secrets = {row.values[column.name] for column in row.columns if column.secret}
        self._secrets = sorted(secrets, key=len, reverse=True)

    @property
    def fingerprint(self) -> str:
        """The same for rows that say the same, but for how they are paid."""
        text = json.dumps(self.payload, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    @property
    def charged_at(self) -> datetime | None:
        """When Maxio is to charge for the first time. None: at once, or never."""
        if self.signup is None or self.signup.subscription.canceled_at:
            return None
        return self.signup.subscription.next_billing_at or None

    def without_secrets(self, text: str) -> str:
        """Hide what a message of the site may repeat of the row."""
        for secret in self._secrets:
            if len(secret) >= _SHORTEST_SECRET:
                text = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", _HIDDEN, text)
        return _without_cards(text)


def _without_cards(text: str) -> str:
    """Hide card numbers, also where they have come into a cell in which none should be."""
    return _DIGITS.sub(_hide_card, text)


def _hide_card(found: re.Match[str]) -> str:
    digits = re.sub("[^0-9]", "", found[0])
    return _HIDDEN if passes_luhn(digits) or looks_cut(digits) else found[0]
