"""The site that a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from maxio_sdk.cli._asking import API_KEY, need_secret
from maxio_sdk.errors import ConfigurationError

if TYPE_CHECKING:
    from maxio_sdk.cli._options import Environment
    from maxio_sdk.client import AsyncMaxio

__all__ = ["connect", "on_loopback"]


def connect(
    subdomain: str | None,
    environment: Environment | None,
    base_url: str | None,
    api_key_file: Path | None,
    **settings: Any,
) -> AsyncMaxio:
    """Make the client of the site that the options name. `settings` are further ones of `AsyncMaxio`."""
    from maxio_sdk.client import AsyncMaxio

    api_key = need_secret(API_KEY, api_key_file)
    try:
        return AsyncMaxio(
            subdomain,
            api_key=api_key,
            environment=None if environment is None else environment.value,
            base_url=base_url,
            **settings,
        )
    except ConfigurationError as error:
        raise ConfigurationError(
            f"{error}\nHere the options are --subdomain, --environment, --base-url and --api-key-file."
        ) from error


def on_loopback(url: str) -> bool:
    """Tell whether a URL leads to this machine, where writing does no harm."""
    from maxio_sdk.sandbox._webhooks.courier import on_this_machine

    return on_this_machine(url)
