"""Whether a site can be worked with."""

from __future__ import annotations

import time

import anyio

from maxio_sdk.cli._connection import in_options
from maxio_sdk.cli._output import printable, say
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import MaxioError
from maxio_sdk.models.sites import Site

__all__ = ["reach", "tell_site"]


def reach(maxio: AsyncMaxio) -> tuple[Site, float]:
    """Read the site, and tell how many seconds that took. Raises the error of the call, with what to do."""
    try:
        return anyio.run(_timed, maxio)
    except MaxioError as error:
        error.args = (
            f"{in_options(str(error))}\nHere the key is that of --api-key-file, else of MAXIO_API_KEY, else of a "
            "profile (`maxio login`); the site that of --subdomain and --environment, or --base-url.",
        )
        raise


def tell_site(maxio: AsyncMaxio) -> None:
    """Say which site answers, and how fast."""
    site, seconds = reach(maxio)
    kind = {True: "test site", False: "live site"}.get(bool(site.test)) if site.test is not None else None
    lines = {
        "site": f"{site.name or '?'} ({site.subdomain or '?'})",
        "address": maxio.config.base_url,
        "environment": ", ".join(part for part in (maxio.config.environment, kind) if part),
        "round trip": f"{seconds * 1000:.0f} ms",
    }
    for name, text in lines.items():
        say(f"{name:<12}{printable(text)}")


async def _timed(maxio: AsyncMaxio) -> tuple[Site, float]:
    async with maxio:
        # The first request makes the connection, which takes several round trips.
        site = await maxio.ping()
        began = time.perf_counter()
        await maxio.ping()
        return site, time.perf_counter() - began
