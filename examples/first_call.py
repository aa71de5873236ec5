"""A first look that needs no site and no network: the client over a transport that answers by itself.

With a site, leave `http_client` out and give your own subdomain and API key.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx

from maxio_sdk import AsyncMaxio, UnprocessableEntityError
from maxio_sdk.models import Customer


def customer_json(number: int, **fields: Any) -> dict[str, Any]:
    return {"id": number, "email": f"someone{number}@example.com", "tax_exempt": False, "cc_emails": "", **fields}


def answer(request: httpx.Request) -> httpx.Response:
    """Play a site with 250 customers that takes new ones."""
    if request.method == "POST":
        sent = json.loads(request.content)["customer"]
        if sent.get("reference") == "taken":
            errors = ["Reference: must be unique - that value has been taken."]
            return httpx.Response(422, json={"errors": errors})
        return httpx.Response(201, json={"customer": customer_json(1000, **sent)})
    page, per_page = (int(request.url.params[name]) for name in ("page", "per_page"))
    numbers = range(1, 251)[(page - 1) * per_page : page * per_page]
    return httpx.Response(200, json=[{"customer": customer_json(number)} for number in numbers])


async def main() -> None:
    transport = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    async with transport, AsyncMaxio("acme", api_key="not-needed-here", http_client=transport) as maxio:
        ada = await maxio.customers.create(first_name="Ada", last_name="Byron", email="ada@example.com")
        print(f"created     {ada.first_name} {ada.last_name}, id {ada.id}")
        print(f"kept        tax_exempt={ada.tax_exempt}, cc_emails={ada.cc_emails!r}: falsy values are values")

        try:
            await maxio.customers.create(first_name="A", last_name="B", email="a@example.com", reference="taken")
        except UnprocessableEntityError as error:
            print(f"refused     {error.status_code}: {error.errors[0]}")

        count, last = 0, Customer()
        async for customer in maxio.customers.list():
            count, last = count + 1, customer
        print(f"listed      {count} customers over all pages, the last is {last.email}")
        print(f"operations  {len(maxio.catalogue)} in the catalogue")


if __name__ == "__main__":
    asyncio.run(main())
