"""The commands of `maxio sync`, with their options and help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

import typer

from maxio_sdk.cli._app import new_app
from maxio_sdk.cli._jobs.options import DryRun, Journal, Report
from maxio_sdk.cli._options import APIKeyFile, BaseURL, EnvironmentOption, Profile, Subdomain, Yes
from maxio_sdk.cli.sync.options import (
    Database,
    DatabaseFile,
    Delimiter,
    DropUnknown,
    Empty,
    EmptyOption,
    FormatOption,
    IdColumn,
    Map,
    MatchOption,
    Mode,
    ModeOption,
    Query,
    RetryFailed,
    SourceArgument,
)

if TYPE_CHECKING:
    from maxio_sdk.bulk.sync import SyncKind

__all__ = ["app"]

app = new_app("Write rows of a file, a query or a database to the site, each exactly once.")

_HELP: Final = """\
Write rows as {kind}, each exactly once.

{fields}

\b
  maxio sync {kind} {file} --match reference --dry-run
  maxio sync {kind} {file} --match reference --map {mapped}
  maxio sync {kind} --query "SELECT * FROM 'crm/*.parquet'" --journal crm.journal

A journal remembers what was done. After an interruption, give the same command again: nothing is done twice. A new
sync takes a new journal. Exit codes: 0 all applied; 1 some rows failed, or are unknown; 2 it could not begin; 130
interrupted."""
_CUSTOMERS: Final = """\
Columns fill the fields of their names: first_name, last_name and email, which new ones need; organization, phone,
address, city, state, zip, country, reference and more."""
_SUBSCRIPTIONS: Final = """\
Columns fill the fields of their names: product_handle (or product_id) and customer_reference (or customer_id), which
new ones need; reference, payment_collection_method and more."""


def _command(kind: SyncKind) -> Callable[..., None]:
    def sync(
        source: SourceArgument = None,
        mode: ModeOption = Mode.UPSERT,
        match: MatchOption = None,
        id_column: IdColumn = None,
        mapping: Map = [],  # noqa: B006
        empty: EmptyOption = Empty.SKIP,
        drop_unknown: DropUnknown = False,
        file_format: FormatOption = None,
        delimiter: Delimiter = None,
        query: Query = None,
        database: Database = None,
        database_file: DatabaseFile = None,
        journal: Journal = None,
        report: Report = None,
        retry_failed: RetryFailed = False,
        dry_run: DryRun = False,
        subdomain: Subdomain = None,
        environment: EnvironmentOption = None,
        base_url: BaseURL = None,
        api_key_file: APIKeyFile = None,
        profile: Profile = None,
        yes: Yes = False,
    ) -> None:
        from maxio_sdk.bulk.sync import Sync
        from maxio_sdk.cli._connection import connect
        from maxio_sdk.cli.sync.origins import find_origin
        from maxio_sdk.cli.sync.syncing import SyncRun, plan_sync, run_sync

        job = Sync(
            kind=kind,
            mode=mode.value,
            mapping=dict(pair.split("=", 1) for pair in mapping),
            id_column=id_column,
            match=None if match is None else match.value,
            empty=empty.value,
            drop_unknown=drop_unknown,
        )
        origin = find_origin(
            source,
            file_format=None if file_format is None else file_format.value,
            delimiter=delimiter,
            query=query,
            database=database,
            database_file=database_file,
        )
        if dry_run:
            raise typer.Exit(plan_sync(job, origin, report=report))
        run = SyncRun(job=job, origin=origin, journal=journal, report=report, retry_failed=retry_failed, yes=yes)
        raise typer.Exit(
            run_sync(run, partial(connect, subdomain, environment, base_url, api_key_file, profile=profile))
        )

    return sync


app.command(
    "customers", help=_HELP.format(kind="customers", fields=_CUSTOMERS, file="customers.csv", mapped="mail=email")
)(_command("customers"))
app.command(
    "subscriptions",
    help=_HELP.format(
        kind="subscriptions", fields=_SUBSCRIPTIONS, file="subscriptions.csv", mapped="plan=product_handle"
    ),
)(_command("subscriptions"))
