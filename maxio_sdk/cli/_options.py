"""Options that several commands have. Nothing but Typer is loaded here, so that help comes at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeAlias
from urllib.parse import urlsplit

import typer

__all__ = [
    "APIKeyFile",
    "BaseURL",
    "Environment",
    "EnvironmentOption",
    "Format",
    "Output",
    "Profile",
    "SandboxKeyFile",
    "SandboxURL",
    "SellerTokenFile",
    "SharedKeyFile",
    "Subdomain",
    "Yes",
    "http_url",
]


class Environment(StrEnum):
    """Where Maxio keeps the site."""

    US = "us"
    EU = "eu"


class Format(StrEnum):
    """How results are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def _file(name: str, help_text: str) -> Any:
    """Make an option that takes a file which is there."""
    return typer.Option(name, metavar="FILE", exists=True, dir_okay=False, readable=True, help=help_text)


def http_url(url: str | None) -> str | None:
    """Refuse what cannot be posted to, while the options are read."""
    try:
        parts = urlsplit(url or "http://none")
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise typer.BadParameter("give a whole URL, such as http://127.0.0.1:8000/hook")
    return url


Subdomain: TypeAlias = Annotated[
    str | None,
    typer.Option("--subdomain", metavar="NAME", help="The site: the label before .chargify.com. Else MAXIO_SUBDOMAIN."),
]
EnvironmentOption: TypeAlias = Annotated[
    Environment | None,
    typer.Option("--environment", help="Where the site is kept. Else MAXIO_ENVIRONMENT, or us."),
]
BaseURL: TypeAlias = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="A whole address instead, as of a sandbox. Else MAXIO_BASE_URL."),
]
APIKeyFile: TypeAlias = Annotated[
    Path | None, _file("--api-key-file", "File with the site's API key. Else MAXIO_API_KEY.")
]
SellerTokenFile: TypeAlias = Annotated[
    Path | None, _file("--seller-token-file", "File with the seller token. Else MAXIO_SELLER_TOKEN.")
]
SharedKeyFile: TypeAlias = Annotated[
    Path | None, _file("--shared-key-file", "File with the site's shared key. Else MAXIO_SHARED_KEY.")
]
Output: TypeAlias = Annotated[
    Format, typer.Option("--output", "-o", show_default=False, help="How to write the result; else a table.")
]
Profile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="A site kept by `maxio login`. Else MAXIO_PROFILE, or `default` if it is there.",
    ),
]
SandboxURL: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--sandbox",
        metavar="URL",
        callback=http_url,
        help="A running `maxio sandbox`. Else MAXIO_BASE_URL, where that is on this machine.",
    ),
]
SandboxKeyFile: TypeAlias = Annotated[
    Path | None, _file("--api-key-file", "File with the sandbox's API key, if it is not the usual one.")
]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before writing to a live site.")]
