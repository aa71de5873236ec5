"""`maxio login` and `maxio ping`, with their options and help."""

from __future__ import annotations

from typing import Annotated

import typer

from maxio_sdk.cli._app import new_app
from maxio_sdk.cli._options import APIKeyFile, BaseURL, EnvironmentOption, Profile, Subdomain

__all__ = ["login_app", "ping_app"]

login_app = new_app("")
ping_app = new_app("")


@login_app.command()
def login(
    profile: Annotated[
        str, typer.Option("--profile", metavar="NAME", help="What to call the site; several may be kept.")
    ] = "default",
    subdomain: Subdomain = None,
    environment: EnvironmentOption = None,
    base_url: BaseURL = None,
    api_key_file: APIKeyFile = None,
    check: Annotated[
        bool, typer.Option("--check/--no-check", help="Read the site first, to see that it works.")
    ] = True,
    list_: Annotated[bool, typer.Option("--list", help="List the sites that are kept, without their keys.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Forget the site.")] = False,
) -> None:
    """Keep the key of a site in the system's keyring.

    What is not given by an option or a variable is asked for. Every command then works on the site of --profile NAME,
    of MAXIO_PROFILE, or else of the profile `default`. Options come before variables, and variables before the profile.
    """
    from maxio_sdk.cli._connection import Connection
    from maxio_sdk.cli.profiles.login import list_sites, log_in, log_out

    if list_ and remove:
        raise typer.BadParameter("give --list or --remove, not both")
    if list_:
        list_sites()
    elif remove:
        log_out(profile)
    else:
        log_in(profile, Connection(subdomain, environment, base_url, api_key_file), check=check)


@ping_app.command()
def ping(
    profile: Profile = None,
    subdomain: Subdomain = None,
    environment: EnvironmentOption = None,
    base_url: BaseURL = None,
    api_key_file: APIKeyFile = None,
) -> None:
    """Check the key, the site's name and the connection.

    Reads the site, and tells its name and how long that took; else what is wrong, and what to do. Exit code 1: the site
    cannot be reached, or refuses the key.
    """
    from maxio_sdk.cli._connection import connect
    from maxio_sdk.cli.profiles.ping import tell_site

    # Somebody waits, and will try again by himself.
    tell_site(connect(subdomain, environment, base_url, api_key_file, profile, max_retries=1))
