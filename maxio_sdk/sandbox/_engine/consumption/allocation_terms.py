"""How changes of quantities in the middle of a period are charged or credited."""

from __future__ import annotations

import re

import attrs

from maxio_sdk.sandbox._http.answers import Answer, Refused
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._state.components import Component
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._state.subscriptions import SubscriptionComponent

__all__ = ["PREPAID_TERMS", "Asked", "Terms", "asked", "read_asked", "refused", "resolved"]

_CREDIT_TYPES = ("full", "prorated", "none")
_UPGRADES = {"full": "full-price", "prorated": "prorate"}
_DOWNGRADES = {"full": "full-price", "prorated": "prorate", "none": "no-prorate"}
_UPGRADE_SCHEME = re.compile(r"(prorate|full-price)-(attempt|delay)-capture")


@attrs.frozen(kw_only=True)
class Asked:
    """What one level of a request says. None: nothing, so that the next level decides."""

    upgrade_charge: str | None = None
    downgrade_credit: str | None = None
    accrue_charge: bool | None = None


@attrs.frozen(kw_only=True)
class Terms:
    """What holds for an allocation."""

    upgrade_charge: str
    """`full`, `prorated` or `none`."""
    downgrade_credit: str
    accrue_charge: bool
    """Whether charges wait for the next renewal."""

    @property
    def upgrade_scheme(self) -> str:
        """The terms of an upgrade in one word: `prorate-delay-capture`."""
        if self.upgrade_charge == "none":
            return "no-prorate"
        return f"{_UPGRADES[self.upgrade_charge]}-{'delay' if self.accrue_charge else 'attempt'}-capture"

    @property
    def downgrade_scheme(self) -> str:
        """The terms of a downgrade in one word: `no-prorate`."""
        return _DOWNGRADES[self.downgrade_credit]


PREPAID_TERMS = Terms(upgrade_charge="full", downgrade_credit="none", accrue_charge=False)
"""Prepaid units are always charged at once and in full."""


def refused(component_id: int | None, on: str, message: str) -> Refused:
    """Make the 422 that says what is wrong with the allocation of a component."""
    item = {"component_id": component_id, "message": message, "kind": "allocation", "on": on}
    return Refused(Answer(status=422, body={"errors": [item]}))


def read_asked(fields: Fields, component_id: int | None = None) -> Asked:
    """Read the terms that an allocation, or a request as a whole, asks for."""
    return asked(
        component_id,
        upgrade_charge=fields.text("upgrade_charge") or None,
        downgrade_credit=fields.text("downgrade_credit") or None,
        accrue_charge=fields.flag("accrue_charge"),
        upgrade_scheme=fields.text("proration_upgrade_scheme") or None,
        downgrade_scheme=fields.text("proration_downgrade_scheme") or None,
    )


def asked(
    component_id: int | None,
    *,
    upgrade_charge: str | None,
    downgrade_credit: str | None,
    accrue_charge: bool | None,
    upgrade_scheme: str | None,
    downgrade_scheme: str | None,
) -> Asked:
    """Check terms, and translate those that are given in one word, over which the single ones take precedence."""
    for name, value in (("upgrade_charge", upgrade_charge), ("downgrade_credit", downgrade_credit)):
        if value is not None and value not in _CREDIT_TYPES:
            label = name.replace("_", " ").capitalize()
            raise refused(component_id, name, f"{label}: must be one of: {', '.join(_CREDIT_TYPES)}.")
    scheme_charge, scheme_accrues = _upgrade(component_id, upgrade_scheme)
    return Asked(
        upgrade_charge=upgrade_charge or scheme_charge,
        downgrade_credit=downgrade_credit or _downgrade(component_id, downgrade_scheme),
        accrue_charge=scheme_accrues if accrue_charge is None else accrue_charge,
    )


def _upgrade(component_id: int | None, scheme: str | None) -> tuple[str | None, bool | None]:
    if scheme is None:
        return None, None
    if scheme == "no-prorate":
        return "none", None
    match = _UPGRADE_SCHEME.fullmatch(scheme)
    if match is None:
        raise refused(component_id, "proration_upgrade_scheme", "Proration upgrade scheme: is invalid.")
    return ("prorated" if match[1] == "prorate" else "full"), match[2] == "delay"


def _downgrade(component_id: int | None, scheme: str | None) -> str | None:
    found = {known: credit for credit, known in _DOWNGRADES.items()}.get(scheme or "")
    if scheme is not None and found is None:
        raise refused(component_id, "proration_downgrade_scheme", "Proration downgrade scheme: is invalid.")
    return found


def resolved(site: Site, component: Component, held: SubscriptionComponent | None, own: Asked, call: Asked) -> Terms:
    """Decide the terms of an allocation.

    Of the charge and the credit the allocation itself decides, then the component, then the request as a whole,
    then the site; whether charges wait, the request as a whole, then the allocation, then the site.
    """
    settings = site.settings
    taken = held or component
    accrue = own.accrue_charge if call.accrue_charge is None else call.accrue_charge
    return Terms(
        upgrade_charge=own.upgrade_charge
        or taken.upgrade_charge
        or component.upgrade_charge
        or call.upgrade_charge
        or settings.upgrade_charge,
        downgrade_credit=own.downgrade_credit
        or taken.downgrade_credit
        or component.downgrade_credit
        or call.downgrade_credit
        or settings.downgrade_credit,
        accrue_charge=settings.accrue_charge if accrue is None else accrue,
    )
