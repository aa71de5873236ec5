"""Maxio in a notebook, or in any program that is not async: each `# %%` is a cell.

Without a site it works on the sandbox's demo company.
"""

# %% Connect. A portal runs the client in a thread of its own; what is awaited elsewhere is called here.
from __future__ import annotations

import os
from collections import Counter
from decimal import Decimal

from anyio.from_thread import start_blocking_portal

from maxio_sdk import AsyncMaxio
from maxio_sdk.sandbox import Sandbox

portal_context = start_blocking_portal()
portal = portal_context.__enter__()
client = AsyncMaxio() if "MAXIO_SUBDOMAIN" in os.environ else Sandbox(seed="demo").client()
maxio = portal.call(client.__aenter__)

# %% How the subscriptions stand
subscriptions = portal.call(maxio.subscriptions.list().collect)
states = Counter(str(each.state) for each in subscriptions)
for state, count in states.most_common():
    print(f"{state:<12} {count:>4}")

# %% What is owed, by customer: amounts are Decimal, so that sums are exact
invoices = portal.call(maxio.invoices.list(status="open").collect)
owed: dict[str, Decimal] = {}
for invoice in invoices:
    customer = invoice.customer
    name = str(customer.organization or customer.email) if customer else "?"
    owed[name] = owed.get(name, Decimal()) + (invoice.due_amount or 0)
for name in sorted(owed, key=owed.__getitem__, reverse=True)[:5]:
    print(f"{name:<32} {owed[name]:>10,.2f}")

# %% Done
portal.call(maxio.aclose)
portal_context.__exit__(None, None, None)
