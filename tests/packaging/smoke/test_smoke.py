"""What an installed `maxio-sdk` must do with its own dependencies, pytest and no file of the repository."""

from __future__ import annotations

import asyncio
import importlib.metadata
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import maxio_sdk
from maxio_sdk import AsyncMaxio, from_wire, to_wire
from maxio_sdk.catalogue import OPERATIONS
from maxio_sdk.models import Customer
from maxio_sdk.sandbox import Sandbox

CARD = {"full_number": "4111111111111111", "expiration_month": 12, "expiration_year": 2099}

# Makes the imports of extras fail where they are installed, as for work on the SDK.
WITHOUT_EXTRAS = """
import sys

class Hider:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {hidden}:
            raise ModuleNotFoundError("No module named " + repr(name), name=name)

sys.meta_path.insert(0, Hider())
"""

EVERY_NAME = """
import importlib, json, pkgutil
import maxio_sdk

found = {}
def note(path, load):
    try:
        return load()
    except Exception as error:
        found[path] = [type(error).__name__, str(error)]

names = ["maxio_sdk", *(module.name for module in pkgutil.walk_packages(maxio_sdk.__path__, "maxio_sdk."))]
for name in names:
    # What is private is loaded by what is public; commands are loaded by `maxio`, which looks for their extra first.
    if "._" in name or name.startswith("maxio_sdk.cli."):
        continue
    module = note(name, lambda: importlib.import_module(name))
    for attribute in getattr(module, "__all__", ()):
        note(f"{name}.{attribute}", lambda: getattr(module, attribute))
print(json.dumps(found))
"""


EVERY_COMMAND = """
import contextlib, io, json
from maxio_sdk.cli import main
from maxio_sdk.cli._commands import COMMANDS

found = {}
for name in ["--help", *COMMANDS]:
    with contextlib.redirect_stdout(io.StringIO()) as output, contextlib.redirect_stderr(io.StringIO()) as errors:
        code = main([name])
    found[name] = [code, output.getvalue(), " ".join(errors.getvalue().split())]
print(json.dumps(found))
"""


def modules_of_extras() -> set[str]:
    requirements = importlib.metadata.requires("maxio-sdk") or []
    of_users = (line for line in requirements if re.search(r"extra == .(?!bench|dev|docs)", line))
    extras = {re.split(r"[^\w.-]", line)[0].lower() for line in of_users}
    installed = importlib.metadata.packages_distributions().items()
    found = {module for module, names in installed if extras & {name.lower() for name in names}}
    return found - {"maxio_sdk"}


def run_without_extras(script: str) -> Any:
    hider = WITHOUT_EXTRAS.format(hidden=sorted(modules_of_extras()))
    done = subprocess.run([sys.executable, "-W", "error", "-c", hider + script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_metadata_is_that_of_the_package() -> None:
    assert importlib.metadata.version("maxio-sdk") == maxio_sdk.__version__
    assert Path(maxio_sdk.__file__).with_name("py.typed").is_file()


def test_each_public_name_loads_or_says_which_extra_it_needs() -> None:
    failures = run_without_extras(EVERY_NAME)
    for path, (kind, message) in failures.items():
        assert kind == "ConfigurationError", (path, kind, message)
        assert "pip install 'maxio-sdk[" in message, path
    assert set(failures) == {
        "maxio_sdk.sandbox.controls",
        "maxio_sdk.webhooks.SQLAlchemyStore",
        "maxio_sdk.webhooks.sqlalchemy_store",
    }


def test_the_command_is_installed() -> None:
    command = Path(sys.executable).with_name("maxio.exe" if sys.platform == "win32" else "maxio")
    done = subprocess.run([str(command), "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, f"maxio {maxio_sdk.__version__}\n")


def test_each_command_says_which_extra_it_needs() -> None:
    found = run_without_extras(EVERY_COMMAND)
    code, output, errors = found.pop("--help")
    assert (code, errors) == (0, "")
    assert all(name in output for name in found)
    for name, (code, _, errors) in found.items():
        assert code == 2, name
        assert f"pip install 'maxio-sdk[{'sandbox' if name == 'sandbox' else 'cli'}]'" in errors, name


async def _sign_up(maxio: AsyncMaxio, sandbox: Sandbox) -> list[str]:
    family = await maxio.product_families.create(name="Plans")
    plan = {"name": "Gold", "handle": "gold", "description": "", "interval": 1, "interval_unit": "month"}
    await maxio.products.create(str(family.id), price_in_cents=4900, **plan)  # type: ignore[arg-type]
    subscription = await maxio.subscriptions.create(
        product_handle="gold",
        customer_attributes={"first_name": "Ada", "last_name": "Byron", "email": "ada@example.com"},
        credit_card_attributes=CARD,
    )
    sandbox.clock.advance(days=62)
    invoices = await maxio.invoices.list(subscription_id=subscription.id).collect()
    return [f"{invoice.total_amount} {invoice.status}" for invoice in invoices]


def test_a_customer_is_billed_in_the_sandbox() -> None:
    async def main() -> list[str]:
        sandbox = Sandbox()
        async with sandbox.client() as maxio:
            return await _sign_up(maxio, sandbox)

    assert asyncio.run(main()) == ["49.0 paid"] * 3


def test_the_pytest_plugin_is_found(maxio: AsyncMaxio, maxio_sandbox: Sandbox) -> None:
    asyncio.run(_sign_up(maxio, maxio_sandbox))
    maxio_sandbox.requests.assert_called("create_subscription", times=1)


def test_models_come_through_json() -> None:
    wire = {"id": 7, "first_name": "Ada", "reference": "", "brand_new": [0]}
    customer = from_wire(wire, Customer)
    assert (customer.first_name, customer.extra) == ("Ada", {"brand_new": [0]})
    assert to_wire(customer) == wire


def test_every_operation_has_its_method() -> None:
    client = AsyncMaxio("acme", api_key="key")
    for operation in OPERATIONS.values():
        resource: object = client
        for part in operation.resource.split("."):
            resource = getattr(resource, part)
        assert callable(getattr(resource, operation.name)), operation.id


def _memory(_: Path) -> object:
    from maxio_sdk.webhooks import MemoryStore

    return MemoryStore()


def _sqlite(folder: Path) -> object:
    from maxio_sdk.webhooks import SQLiteStore

    return SQLiteStore(folder / "webhooks.db")


@pytest.mark.parametrize("store", [_memory, _sqlite])
def test_a_webhook_is_handled_once(store: Callable[[Path], object], tmp_path: Path) -> None:
    from maxio_sdk.webhooks import WebhookEvent, WebhookReceiver, sign

    handled: list[str] = []
    receiver = WebhookReceiver("key", store=store(tmp_path))  # type: ignore[arg-type]

    @receiver.on("subscription_state_change")
    async def changed(event: WebhookEvent) -> None:
        handled.append(event.payload.subscription.state)

    async def main() -> None:
        body = b"id=7&event=subscription_state_change&payload[subscription][id]=1&payload[subscription][state]=canceled"
        async with receiver:
            for _ in range(2):
                await receiver.receive(body, sign(body, "key"))
            await receiver.settled()

    asyncio.run(main())
    assert handled == ["canceled"]
