"""A first look that needs no site and no network: a small company on the sandbox, and a month of its life.

With a site, use `AsyncMaxio("subdomain", api_key="...")` in place of `sandbox.client()`.
"""

from __future__ import annotations

import asyncio

from maxio_sdk import UnprocessableEntityError
from maxio_sdk.sandbox import Sandbox

CARD = {"full_number": "4111111111111111", "expiration_month": 12, "expiration_year": 2099}
BROKEN_CARD = {**CARD, "full_number": "4012888888881882"}


async def main() -> None:
    sandbox = Sandbox(seed="demo")
    async with sandbox.client() as maxio:
        site = await maxio.sites.get()
        states: dict[str, int] = {}
        async for each in maxio.subscriptions.list():
            states[str(each.state)] = states.get(str(each.state), 0) + 1
        print(f"{site.name} has {sum(states.values())} subscriptions: {states}")

        ada = {"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com", "reference": "ada"}
        subscription = await maxio.subscriptions.create(
            product_handle="basic",
            customer_attributes=ada,
            credit_card_attributes=CARD,
            components=[{"component_id": "handle:seats", "allocated_quantity": 3}],
        )
        print(f"signed up    {subscription.customer.email}: {subscription.state}, paid {subscription.signup_revenue}")

        try:
            bob = {"first_name": "Bob", "last_name": "Lee", "email": "bob@example.com"}
            await maxio.subscriptions.create(
                product_handle="basic", customer_attributes=bob, credit_card_attributes=BROKEN_CARD
            )
        except UnprocessableEntityError as error:
            print(f"refused      {error.status_code}: {error.errors[0]}")

        await maxio.subscriptions.usages.create(subscription.id, "handle:api-calls", quantity=1200, memo="This month")
        sandbox.clock.advance(days=31)
        async for invoice in maxio.invoices.list(subscription_id=subscription.id, direction="asc"):
            print(f"invoice      {invoice.number} {invoice.role}: {invoice.total_amount} {invoice.status}")

        # The answer to this one is lost on the way. The client finds out what became of it.
        sandbox.faults.lose_answer("create_customer")
        eve = await maxio.customers.create(first_name="Eve", last_name="Ito", email="eve@example.com", reference="eve")
        print(f"answer lost  {eve.email} was created {sandbox.effects.count('create_customer')} time, and found again")
        print(f"requests     {sandbox.requests.count} in all, {sandbox.requests.peak} at a time at most")


if __name__ == "__main__":
    asyncio.run(main())
