"""The names of the package, and that they load late."""

from __future__ import annotations

import subprocess
import sys

import pytest

from maxio_sdk import links


def test_names() -> None:
    for name in links.__all__:
        assert getattr(links, name) is not None
    assert dir(links) == sorted(links.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = links.Nothing


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import maxio_sdk.links", {"attrs", "httpx", "jwt", "maxio_sdk.models"}),
        ("from maxio_sdk.links import self_service_url, signup_page_url", {"httpx", "jwt", "maxio_sdk.models"}),
        ("from maxio_sdk.links import EmbeddableTokens", {"httpx", "jwt", "maxio_sdk.models"}),
        ("from maxio_sdk.links import ManagementLinks", {"httpx", "jwt", "maxio_sdk.client"}),
    ],
)
def test_import_loads_only_what_it_needs(code: str, unwanted: set[str]) -> None:
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not unwanted & set(found.stdout.split())
