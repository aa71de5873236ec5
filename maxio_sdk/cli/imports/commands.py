"""The commands of `maxio import`, with their options and help."""

from __future__ import annotations

from functools import partial

import typer

from maxio_sdk.cli._app import new_app
from maxio_sdk.cli._jobs.options import DryRun, Journal, Report
from maxio_sdk.cli._options import APIKeyFile, BaseURL, EnvironmentOption, Profile, Subdomain, Yes
from maxio_sdk.cli.imports.options import FileArgument, Format, FormatOption, ReferencePrefix, SiteZone, StopAfter

__all__ = ["app"]

app = new_app("Check and import a CSV file of subscriptions, in the format of Maxio's own import.")


@app.command()
def check(
    file: FileArgument,
    site_zone: SiteZone = None,
    stop_after: StopAfter = 10,
    output: FormatOption = Format.TEXT,
) -> None:
    """Tell all that is wrong with a file, with line and column. Nothing is sent.

    Also whether Maxio would refuse the file as a whole, with which row it would give up, and into which files to split
    one with more than the 100 rows that Maxio advises. Exit code 0: no errors, though there may be warnings; 1: errors.
    """
    from maxio_sdk.cli.imports.checking import check_file

    if not check_file(file, zone=site_zone, stop_after=stop_after or None, as_json=output is Format.JSON):
        raise typer.Exit(1)


@app.command()
def subscriptions(
    file: FileArgument,
    site_zone: SiteZone = None,
    reference_prefix: ReferencePrefix = None,
    stop_after: StopAfter = 10,
    journal: Journal = None,
    report: Report = None,
    dry_run: DryRun = False,
    subdomain: Subdomain = None,
    environment: EnvironmentOption = None,
    base_url: BaseURL = None,
    api_key_file: APIKeyFile = None,
    profile: Profile = None,
    yes: Yes = False,
) -> None:
    """Create a subscription for each row of a file, exactly once.

    A journal remembers what was done. After an interruption, or after corrections, give the same command again: what
    succeeded is left out, what failed is tried again. Card numbers are sent to the site, and written nowhere. Exit
    codes: 0 all created; 1 some rows failed, or are unknown; 2 it could not begin; 130 interrupted.
    """
    from maxio_sdk.cli._connection import connect
    from maxio_sdk.cli.imports.importing import Import, plan_file, run_import

    if dry_run:
        raise typer.Exit(plan_file(file, zone=site_zone, stop_after=stop_after or None, report=report))
    run = Import(
        file=file,
        zone=site_zone,
        reference_prefix=reference_prefix,
        stop_after=stop_after or None,
        journal=journal,
        report=report,
        yes=yes,
    )
    raise typer.Exit(run_import(run, partial(connect, subdomain, environment, base_url, api_key_file, profile=profile)))
