"""The names of the package, and that they load late."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import maxio_sdk
from maxio_sdk import errors
from maxio_sdk.catalogue import OPERATIONS


def test_names() -> None:
    assert set(errors.__all__) <= set(maxio_sdk.__all__)
    assert {
        "AsyncMaxio",
        "APIResponse",
        "Page",
        "Pager",
        "RequestOptions",
        "UNSET",
        "from_wire",
        "to_wire",
    } <= set(maxio_sdk.__all__)
    for name in maxio_sdk.__all__:
        assert getattr(maxio_sdk, name) is not None
    assert set(maxio_sdk.__all__) <= set(dir(maxio_sdk))
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = maxio_sdk.Nothing


def test_version_is_that_of_the_distribution() -> None:
    assert maxio_sdk.__version__ == "0.1.0"


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import maxio_sdk", ["attrs", "httpx", "cattrs", "maxio_sdk.models", "maxio_sdk.resources"]),
        ("from maxio_sdk import MaxioError, RequestOptions, UNSET", ["httpx", "cattrs", "maxio_sdk.models"]),
        ("from maxio_sdk import to_wire, Pager, APIResponse", ["httpx", "maxio_sdk.models", "maxio_sdk.resources"]),
        ("from maxio_sdk import AsyncMaxio; AsyncMaxio('a', api_key='k')", ["maxio_sdk.models.customers"]),
        ("import maxio_sdk._core.response, maxio_sdk._core.resource", ["httpx", "anyio"]),
    ],
)
def test_import_loads_only_what_it_needs(code: str, unwanted: list[str]) -> None:
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(unwanted) & set(found.stdout.split())


def test_catalogue() -> None:
    assert len(OPERATIONS) == 268
    assert "create_customer" in OPERATIONS
    assert "create_custmer" not in OPERATIONS
    operation = OPERATIONS["create_customer"]
    assert (operation.id, operation.method, operation.path) == ("create_customer", "POST", "/customers.json")
    with pytest.raises(KeyError):
        OPERATIONS["nothing"]
    assert {OPERATIONS[id_].id for id_ in OPERATIONS} == set(OPERATIONS)


def test_every_operation_has_its_method() -> None:
    client = importlib.import_module("maxio_sdk").AsyncMaxio("acme", api_key="key")
    for operation in OPERATIONS.values():
        for root in (client, client.with_raw_response):
            resource = root
            for part in operation.resource.split("."):
                resource = getattr(resource, part)
            assert callable(getattr(resource, operation.name)), operation.id
