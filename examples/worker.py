"""A worker that signs up accounts from a table of jobs, each exactly once, whatever fails in between.

    MAXIO_SUBDOMAIN=... MAXIO_API_KEY=... python worker.py jobs.db

The same body serves as a task of Celery or any other queue: what matters is that the job knows the reference of what it
makes, and that one that was begun before looks before it sends again.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from contextlib import closing

from maxio_sdk import (
    AccountBlockedError,
    AsyncMaxio,
    MaxioError,
    NotFoundError,
    RequestOptions,
    UnprocessableEntityError,
)

BACKGROUND = RequestOptions(priority="background")  # customers who wait at a screen go first

SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    account TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    plan TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'new',  -- new, begun, done, refused
    subscription INTEGER,
    message TEXT
)
"""


class Jobs:
    """The table of jobs."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute(SCHEMA)

    def close(self) -> None:
        self._connection.close()

    def add(self, account: str, email: str, plan: str) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO jobs (account, email, plan) VALUES (?, ?, ?)", (account, email, plan)
        )

    def open(self) -> list[tuple[str, str, str, str]]:
        found = self._connection.execute(
            "SELECT account, email, plan, state FROM jobs WHERE state IN ('new', 'begun') ORDER BY rowid"
        )
        return found.fetchall()

    def note(self, account: str, state: str, *, subscription: int | None = None, message: str | None = None) -> None:
        self._connection.execute(
            "UPDATE jobs SET state = ?, subscription = ?, message = ? WHERE account = ?",
            (state, subscription, message, account),
        )


async def work_off(maxio: AsyncMaxio, jobs: Jobs) -> None:
    """Work through the open jobs once. Those that stay open are for the next time."""
    for account, email, plan, state in jobs.open():
        try:
            made = await find(maxio, account) if state == "begun" else None
            if made is None:
                jobs.note(account, "begun")  # before it is sent: from now on nobody may send it without looking
                made = await sign_up(maxio, account, email, plan)
        except AccountBlockedError:
            return  # the site refuses everything, so it is no job's fault
        except UnprocessableEntityError as error:
            jobs.note(account, "refused", message=str(error))
        except MaxioError as error:
            jobs.note(account, "begun", message=str(error))  # whatever became of it, the next time looks first
        else:
            jobs.note(account, "done", subscription=made)


async def find(maxio: AsyncMaxio, account: str) -> int | None:
    try:
        return (await maxio.subscriptions.find(reference=account, request_options=BACKGROUND)).id
    except NotFoundError:
        return None


async def sign_up(maxio: AsyncMaxio, account: str, email: str, plan: str) -> int:
    subscription = await maxio.subscriptions.create(
        product_handle=plan,
        reference=account,
        customer_attributes={"first_name": "Account", "last_name": account, "email": email, "reference": account},
        payment_collection_method="remittance",
        request_options=BACKGROUND,
    )
    return subscription.id


async def main(path: str) -> None:
    async with AsyncMaxio() as maxio:
        with closing(Jobs(path)) as jobs:
            while True:
                await work_off(maxio, jobs)
                await asyncio.sleep(5)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
