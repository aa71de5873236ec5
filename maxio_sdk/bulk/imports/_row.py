"""A row of an import as a job takes it."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime
from typing import Any, Final

from maxio_sdk.bulk._accounts import HIDDEN, mark, without_accounts
from maxio_sdk.bulk.imports.columns import Column
from maxio_sdk.bulk.imports.problems import Severity, is_plain
from maxio_sdk.bulk.imports.request import Refusal, Signup, signup
from maxio_sdk.bulk.imports.rows import CheckedRow

__all__ = ["ImportRow"]

_CARD_COLUMNS: Final = frozenset(
    f"payment_profile_{name}" for name in ("last_four", "expiration_month", "expiration_year", "card_type")
)
_SHORTEST_SECRET: Final = 3
"""Shorter are only the made-up numbers of the test gateway, and they would be found in any message."""
_SHORTEST_ANYWHERE: Final = 6
"""From this length on a secret is no chance, also inside of another word."""


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
        self.components: tuple[Column, ...] = tuple(column for column in row.columns if column.component is not None)
        """The columns of components that it fills in."""
        self.lanes = tuple(
            f"{name}:{row.values[name]}".lower() for name in ("customer_id", "customer_reference") if name in row.values
        )
        secrets = {row.values[column.name] for column in row.columns if column.secret}
        self._secrets = sorted(secrets, key=len, reverse=True)
        told = {
            column.name: without_accounts(row.values[column.name])
            for column in row.columns
            if not column.secret and column.name not in _CARD_COLUMNS
        }
        marks = [found for name in told if (found := mark(row.values[name]))]
        said = json.dumps([told, marks] if marks else told, sort_keys=True)
        self.fingerprint = hashlib.sha256(said.encode()).hexdigest()[:32]
        """The same for rows that say the same, but for how they are paid."""
        # What its column cannot be may be anything that came into the wrong one.
        known = {name: value if name in row.meanings or is_plain(value) else HIDDEN for name, value in told.items()}
        self.payload: dict[str, Any] = {name: self.without_secrets(value) for name, value in known.items()}

    @property
    def charged_at(self) -> datetime | None:
        """When Maxio is to charge for the first time. None: at once, or never."""
        if self.signup is None or self.signup.subscription.canceled_at:
            return None
        return self.signup.subscription.next_billing_at or None

    def without_secrets(self, text: str) -> str:
        """Hide what may repeat how the row is paid: a message of the site, or a cell in which it should not be."""
        for secret in self._secrets:
            if len(secret) >= _SHORTEST_ANYWHERE:
                text = re.sub(re.escape(secret), HIDDEN, text, flags=re.IGNORECASE)
            elif len(secret) >= _SHORTEST_SECRET:
                text = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", HIDDEN, text)
        return without_accounts(text)
