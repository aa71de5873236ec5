"""The commands of `maxio webhooks`, with their options and help."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from maxio_sdk.cli._app import new_app
from maxio_sdk.cli._options import (
    APIKeyFile,
    BaseURL,
    EnvironmentOption,
    Profile,
    SandboxKeyFile,
    SandboxURL,
    SharedKeyFile,
    Subdomain,
    Yes,
    http_url,
)

__all__ = ["app"]

_STANDARD_INPUT: Final = Path("-")

app = new_app("Check, receive, try out and resend webhooks.")


@app.command()
def verify(
    signature: Annotated[
        str, typer.Option(metavar="HEX", help="Value of the header X-Chargify-Webhook-Signature-Hmac-Sha-256.")
    ],
    body: Annotated[
        Path, typer.Option(metavar="FILE", help="The raw body as it came; - is standard input.")
    ] = _STANDARD_INPUT,
    shared_key_file: SharedKeyFile = None,
) -> None:
    """Tell whether a webhook is genuine.

    It is where its signature was made of these very bytes with the site's shared key. Exit code 0 is genuine, 1 is not.
    """
    from maxio_sdk.cli._asking import SHARED_KEY, need_secret
    from maxio_sdk.cli.webhooks.verify import tell_verdict

    shared_key = need_secret(SHARED_KEY, shared_key_file)
    raw = sys.stdin.buffer.read() if body == _STANDARD_INPUT else body.read_bytes()
    if not tell_verdict(raw, signature, shared_key):
        raise typer.Exit(1)


@app.command()
def listen(
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="Port of this machine; 0 takes a free one.")
    ] = 8081,
    forward_to: Annotated[
        str | None,
        typer.Option(metavar="URL", callback=http_url, help="Pass each webhook on, and answer what that answers."),
    ] = None,
    forward_timeout: Annotated[
        float,
        typer.Option(metavar="SECONDS", min=0.01, help="How long to wait for that. Maxio gives up after about 15."),
    ] = 14.0,
    sandbox: SandboxURL = None,
    api_key_file: SandboxKeyFile = None,
    shared_key_file: SharedKeyFile = None,
    json: Annotated[bool, typer.Option("--json", help="A line of JSON for each webhook, with its payload.")] = False,
) -> None:
    """Receive webhooks, and print a line for each.

    With a sandbox, all of its events come here until the command ends (Ctrl-C). Signatures are checked where there is
    a shared key to check them with; what has a bad one is shown and passed on all the same.
    """
    from maxio_sdk.cli.webhooks.listen import Plan, listen_until_told
    from maxio_sdk.cli.webhooks.sandboxes import sandbox_url

    listen_until_told(
        Plan(
            port=port,
            forward_to=forward_to,
            forward_timeout=forward_timeout,
            sandbox=sandbox_url(sandbox),
            api_key_file=api_key_file,
            shared_key_file=shared_key_file,
            json=json,
        )
    )


@app.command()
def trigger(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="Name of the event: `maxio webhooks events` lists them.")
    ],
    to: Annotated[
        str | None, typer.Option(metavar="URL", callback=http_url, help="Make the webhook here, and post it there.")
    ] = None,
    sandbox: SandboxURL = None,
    api_key_file: SandboxKeyFile = None,
    shared_key_file: SharedKeyFile = None,
    webhook_id: Annotated[
        int | None,
        typer.Option("--id", metavar="ID", min=1, help="With --to: the webhook's id. Else a new one each time."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before posting to another machine.")] = False,
) -> None:
    """Send a realistic, signed webhook of any event.

    Either a running sandbox makes it and delivers it to its endpoints, or it is made here and posted to one URL,
    signed with the shared key, or without one with that of every new sandbox. Exit code 1: the answer was not 200.
    """
    from maxio_sdk.cli.webhooks.events import check_event
    from maxio_sdk.cli.webhooks.sandboxes import sandbox_url
    from maxio_sdk.cli.webhooks.trigger import trigger_here, trigger_on_sandbox

    if to is not None and sandbox is not None:
        raise typer.BadParameter("give --to or --sandbox, not both")
    check_event(event)
    if to is not None:
        delivered = trigger_here(event, to, shared_key_file=shared_key_file, webhook_id=webhook_id, yes=yes)
    elif (url := sandbox_url(sandbox)) is not None:
        delivered = trigger_on_sandbox(event, url, api_key_file)
    else:
        raise typer.BadParameter("say where it shall go: --to URL, or --sandbox URL")
    if not delivered:
        raise typer.Exit(1)


@app.command()
def events() -> None:
    """List the events, with the model that holds the payload of each."""
    from maxio_sdk.cli.webhooks.events import list_events

    list_events()


@app.command()
def resend(
    ids: Annotated[list[int], typer.Argument(metavar="ID", min=1, help="Ids of webhooks, at most 1,000.")],
    subdomain: Subdomain = None,
    environment: EnvironmentOption = None,
    base_url: BaseURL = None,
    api_key_file: APIKeyFile = None,
    profile: Profile = None,
    force: Annotated[
        bool, typer.Option("--force", help="Do not look first whether Maxio has them, and has done with retrying.")
    ] = False,
    yes: Yes = False,
) -> None:
    """Have Maxio send webhooks again, with the ids that they have.

    Maxio tries each webhook up to five times over about five minutes by itself. So nothing is resent if one of them was
    sent in the last ten minutes, or is not on the site.
    """
    from maxio_sdk.cli._connection import connect
    from maxio_sdk.cli.webhooks.resend import check_ids, resend_webhooks

    wanted = check_ids(ids)
    maxio = connect(subdomain, environment, base_url, api_key_file, profile)
    if not resend_webhooks(maxio, wanted, force=force, yes=yes):
        raise typer.Exit(1)
