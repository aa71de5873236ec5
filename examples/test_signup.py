"""Tests of code that bills, against the sandbox: its fixtures come with the package.

pip install maxio-sdk pytest && pytest test_signup.py
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from maxio_sdk import AsyncMaxio, UnprocessableEntityError
from maxio_sdk.sandbox import Sandbox

pytestmark = [pytest.mark.anyio, pytest.mark.maxio_sandbox(seed="demo")]

CARD = {"full_number": "4111111111111111", "expiration_month": 12, "expiration_year": 2099}
DECLINED = CARD | {"full_number": "4012888888881882"}


async def sign_up(maxio: AsyncMaxio, account: str, card: Mapping[str, object]) -> str:
    """The code under test: sign an account up, and say how it went in words for the person at the screen."""
    try:
        subscription = await maxio.subscriptions.create(
            product_handle="basic",
            reference=account,  # by which it is found when an answer is lost
            customer_attributes={"first_name": "Ada", "last_name": "Byron", "email": f"{account}@example.com"},
            credit_card_attributes=card,
        )
    except UnprocessableEntityError as error:
        return f"We could not sign you up: {' '.join(error.errors)}"
    return f"Welcome! You are {subscription.state}."


async def test_a_good_card_is_charged(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    assert await sign_up(maxio, "ada", CARD) == "Welcome! You are active."
    assert maxio_sandbox.effects.count("create_subscription") == 1


async def test_a_declined_card_leaves_nothing_behind(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    assert (await sign_up(maxio, "ada", DECLINED)).startswith("We could not sign you up: ")
    assert maxio_sandbox.effects.count("create_subscription") == 0


async def test_a_lost_answer_charges_once(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    maxio_sandbox.faults.lose_answer("create_subscription")
    assert await sign_up(maxio, "ada", CARD) == "Welcome! You are active."
    assert maxio_sandbox.effects.count("create_subscription") == 1


async def test_renewals_come_with_time(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    await sign_up(maxio, "ada", CARD)
    subscription = await maxio.subscriptions.find(reference="ada")
    maxio_sandbox.clock.advance(days=62)
    invoices = await maxio.invoices.list(subscription_id=subscription.id).collect()
    assert [invoice.status for invoice in invoices] == ["paid"] * 3
