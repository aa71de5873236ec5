"""Keeping, listing and forgetting sites."""

from __future__ import annotations

import os
import sys

import typer

from maxio_sdk.cli._asking import API_KEY, need_secret
from maxio_sdk.cli._connection import Connection, naming_options
from maxio_sdk.cli._output import complain, printable, say
from maxio_sdk.cli.profiles.ping import reach
from maxio_sdk.cli.profiles.store import StoredSite, check_name, load, names, remove, save
from maxio_sdk.client import AsyncMaxio
from maxio_sdk.errors import ConfigurationError, MaxioError

__all__ = ["list_sites", "log_in", "log_out"]


def log_in(name: str, given: Connection, *, check: bool) -> None:
    """Keep a site under a name, once it answers."""
    check_name(name)
    # Without a keyring, nobody should have to look for a key first.
    known = load_or_none(name)
    subdomain, base_url = _site(given)
    api_key = need_secret(API_KEY, given.api_key_file, to_keep=True)
    with naming_options():
        maxio = AsyncMaxio(
            subdomain,
            api_key=api_key,
            environment=None if given.environment is None else given.environment.value,
            base_url=base_url,
            max_retries=1,
        )
    config = maxio.config
    if check:
        try:
            site, _ = reach(maxio)
        except MaxioError as error:
            error.args = (f"{error}\nNothing was stored.",)
            raise
        complain(f"{config.base_url} answers: {printable(str(site.name))}")
    # An address that the subdomain and the environment do not give is kept as it is.
    own = config.base_url if base_url or os.environ.get("MAXIO_BASE_URL") else None
    save(
        StoredSite(
            name=name,
            subdomain=config.subdomain,
            environment=config.environment,
            base_url=own,
            api_key=config.api_key,
        )
    )
    say(f"{'Replaced' if known else 'Stored'} the profile {name!r}: {config.base_url}")


def load_or_none(name: str) -> StoredSite | None:
    """Return the site that is kept under a name, if it can be read. Raises `ConfigurationError` without a keyring."""
    known = names()
    try:
        return load(name)
    except ConfigurationError:
        if name not in known:
            raise
        return None


def log_out(name: str) -> None:
    """Forget a site."""
    if not remove(name):
        raise ConfigurationError(f"There is no profile {name!r} ({', '.join(names()) or 'none yet'}).")
    say(f"Removed the profile {name!r}.")


def list_sites() -> None:
    """List the sites that are kept, with their addresses."""
    known = names()
    width = max(map(len, known), default=0)
    for name in known:
        site = load_or_none(name)
        say(f"{name:<{width}}  {'cannot be read' if site is None else site.url}")
    if not known:
        complain("No site is kept yet: maxio login")


def _site(given: Connection) -> tuple[str | None, str | None]:
    named = (given.subdomain, given.base_url, os.environ.get("MAXIO_SUBDOMAIN"), os.environ.get("MAXIO_BASE_URL"))
    if any(named) or not sys.stdin.isatty():
        return given.subdomain, given.base_url
    return str(typer.prompt("Subdomain (before .chargify.com)", err=True)).strip(), None
