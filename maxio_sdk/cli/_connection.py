"""The site that a command works on: of options, else of variables, else of a profile."""

from __future__ import annotations

import os
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from maxio_sdk.cli._asking import API_KEY, find_secret, need_secret
from maxio_sdk.config import ClientConfig, site_url
from maxio_sdk.errors import ConfigurationError

if TYPE_CHECKING:
    from maxio_sdk.cli._options import Environment
    from maxio_sdk.cli.profiles.store import StoredSite
    from maxio_sdk.client import AsyncMaxio

__all__ = ["Connection", "connect", "in_options", "naming_options", "on_loopback", "site_of"]

_OPTIONS: Final = (
    (re.compile(r"pass AsyncMaxio\('acme', \.\.\.\)"), "give --subdomain acme"),
    (re.compile(r"AsyncMaxio\('acme'\)"), "--subdomain acme"),
    (re.compile(r"\bapi_key=\.\.\."), "--api-key-file"),
    (re.compile(r"\benvironment=\.\.\."), "--environment"),
    # Where it stands first, it is what is wrong, from wherever it comes.
    (re.compile(r"(?<!^)\bbase_url\b(=\.\.\.)?"), "--base-url"),
)
"""Arguments in Python, and the options for them."""


class Connection(NamedTuple):
    """The options that name a site."""

    subdomain: str | None = None
    environment: Environment | None = None
    base_url: str | None = None
    api_key_file: Path | None = None
    profile: str | None = None


def connect(
    subdomain: str | None,
    environment: Environment | None,
    base_url: str | None,
    api_key_file: Path | None,
    profile: str | None = None,
    **settings: Any,
) -> AsyncMaxio:
    """Make the client of the site that the options name. `settings` are further ones of `AsyncMaxio`."""
    from maxio_sdk.client import AsyncMaxio

    given = Connection(subdomain, environment, base_url, api_key_file, profile)
    api_key = find_secret(API_KEY, api_key_file)
    stored = _stored(given, needed=api_key is None)
    if api_key is None:
        api_key = need_secret(API_KEY, None) if stored is None else stored.api_key
    with naming_options():
        return AsyncMaxio(**_place(given, stored), api_key=api_key, **settings)


def site_of(given: Connection, *, events: bool = False) -> str:
    """Return the address that requests go to, also where there is no key, or no site yet."""
    stored = _stored(given, needed=False)
    if stored is None and not _names_site(given):
        return f"https://{'events.chargify.com/' if events else ''}SUBDOMAIN{'' if events else '.chargify.com'}"
    with naming_options():
        config = ClientConfig.load(**_place(given, stored), api_key="none")
    return config.events_base_url if events else config.base_url


def on_loopback(url: str) -> bool:
    """Tell whether a URL leads to this machine, where writing does no harm."""
    from maxio_sdk.sandbox._webhooks.courier import on_this_machine

    return on_this_machine(url)


def _stored(given: Connection, *, needed: bool) -> StoredSite | None:
    """Return the profile that is meant, if it is of the site that options and variables name.

    Its key is never sent to another site: one that was asked for by name is refused then, the usual one passed over.
    """
    from maxio_sdk.cli.profiles.store import DEFAULT, load, names

    name = given.profile or os.environ.get("MAXIO_PROFILE")
    elsewhere = _names_site(given)
    if not name and elsewhere and not needed:
        return None
    try:
        stored = load(name or DEFAULT)
    except ConfigurationError:
        # Nobody asked for a profile, so it is no matter that there is no keyring.
        if name:
            raise
        return None
    if stored is None:
        if name:
            known = ", ".join(names()) or "none yet"
            raise ConfigurationError(f"There is no profile {name!r} ({known}). Make it: maxio login --profile {name}")
        return None
    if elsewhere and (url := _url(given)) != stored.url:
        if name:
            raise ConfigurationError(
                f"The profile {name!r} is of {stored.url}, but an option or a variable (MAXIO_SUBDOMAIN, "
                f"MAXIO_BASE_URL) names {url}. Leave one of them out."
            )
        return None
    return stored


def _names_site(given: Connection) -> bool:
    named = (given.subdomain, given.base_url, os.environ.get("MAXIO_SUBDOMAIN"), os.environ.get("MAXIO_BASE_URL"))
    return any(named)


def _url(given: Connection) -> str:
    base_url = given.base_url or (None if given.subdomain else os.environ.get("MAXIO_BASE_URL")) or None
    subdomain = given.subdomain or os.environ.get("MAXIO_SUBDOMAIN") or None
    with naming_options():
        return site_url(subdomain, environment=_environment(given) or "us", base_url=base_url)


def _place(given: Connection, stored: StoredSite | None) -> dict[str, Any]:
    """Return the settings of a client that say where its site is."""
    environment = _environment(given)
    if stored is None or _names_site(given):
        return {"subdomain": given.subdomain, "environment": environment, "base_url": given.base_url}
    return {
        "subdomain": stored.subdomain,
        "environment": environment or stored.environment,
        "base_url": stored.base_url,
    }


def _environment(given: Connection) -> str | None:
    return given.environment.value if given.environment is not None else os.environ.get("MAXIO_ENVIRONMENT") or None


def in_options(text: str) -> str:
    """Name options in a text of the SDK that names the arguments of its client."""
    for pattern, words in _OPTIONS:
        text = pattern.sub(words, text)
    return text


@contextmanager
def naming_options() -> Generator[None]:
    """Have an error in the settings name the options for them."""
    try:
        yield
    except ConfigurationError as error:
        raise ConfigurationError(
            f"{in_options(str(error))}\nThe options are --subdomain, --environment, --base-url and --api-key-file, or "
            "--profile for a site kept by `maxio login`."
        ) from error
