"""`maxio sandbox`, also as `python -m maxio_sdk.sandbox`."""

from __future__ import annotations

import argparse
import asyncio
import errno
import sys
from collections.abc import Sequence
from typing import TextIO

from maxio_sdk.errors import ConfigurationError
from maxio_sdk.sandbox.sandbox import Sandbox
from maxio_sdk.sandbox.seeds import SEEDS
from maxio_sdk.sandbox.server import Ports, serve

__all__ = ["main"]


def _port(text: str) -> int:
    number = int(text) if text.isdigit() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number from 0 (any free one) to 65535")
    return number


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="maxio sandbox", description="Run a local Maxio site that remembers, to develop and test against."
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    add("--port", type=_port, default=8080, help="port; 0 takes a free one (default: %(default)s)")
    add("--subdomain", default="acme", metavar="S", help="the site's subdomain (default: %(default)s)")
    add("--api-key", default="sandbox-key", metavar="K", help="the only key that is accepted (default: %(default)s)")
    add("--seller-token", default="sandbox-seller-token", metavar="T", help="the token of sales-commission operations")
    add("--seed", default="empty", choices=list(SEEDS), help="what the site begins with (default: %(default)s)")
    add("--state-file", metavar="F", help="keep the site's state in this file, over restarts")
    add("--tls-proxy", type=_port, metavar="PORT", help="also be an HTTPS proxy that stands in for *.chargify.com")
    add("--ca-out", metavar="FILE", help="with --tls-proxy: where to write the certificate that clients must trust")
    add("--strict-concurrency", action="store_true", help="answer 429 to the fifth request at a time, queue none")
    add("--strict-fixtures", action="store_true", help="answer 501 where there is only a made-up answer")
    arguments = parser.parse_args(argv)
    if arguments.ca_out and arguments.tls_proxy is None:
        parser.error("--ca-out needs --tls-proxy PORT")
    return arguments


def main(argv: Sequence[str] | None = None) -> int:
    """Run the sandbox until it is interrupted. Returns the exit code."""
    arguments = _arguments(argv)

    def ready(ports: Ports) -> None:
        _say(f"Sandbox of {arguments.subdomain!r} at {ports.url} (stop it with Ctrl-C)")
        _say(f"  the site at a glance: {ports.url}/__sandbox__/")
        if ports.tls_port is not None:
            _say(f"  proxy for {arguments.subdomain}.chargify.com: HTTPS_PROXY=http://{ports.host}:{ports.tls_port}")
            if arguments.ca_out:
                _say(f"  certificate to trust: SSL_CERT_FILE={arguments.ca_out}")

    try:
        sandbox = Sandbox(
            arguments.subdomain,
            arguments.api_key,
            seller_token=arguments.seller_token,
            seed=arguments.seed,
            strict_concurrency=arguments.strict_concurrency,
            strict_fixtures=arguments.strict_fixtures,
        )
        asyncio.run(
            serve(
                sandbox,
                host=arguments.host,
                port=arguments.port,
                tls_port=arguments.tls_proxy,
                ca_out=arguments.ca_out,
                state_file=arguments.state_file,
                ready=ready,
            )
        )
    except OSError as error:
        _say(f"maxio sandbox: {_trouble(error, arguments)}", to=sys.stderr)
        return 2
    except (ConfigurationError, ValueError) as error:
        _say(f"maxio sandbox: {error}", to=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _trouble(error: OSError, arguments: argparse.Namespace) -> str:
    if error.errno != errno.EADDRINUSE:
        return str(error)
    if arguments.tls_proxy is None:
        taken, option = f"port {arguments.port}", "--port"
    else:
        taken, option = f"port {arguments.port} or {arguments.tls_proxy}", "--port and --tls-proxy"
    return f"{taken} is taken by another program. Take another with {option} (0: a free one), or end that program."


def _say(text: str, to: TextIO | None = None) -> None:
    print(text, file=to or sys.stdout, flush=True)


if __name__ == "__main__":
    sys.exit(main())
