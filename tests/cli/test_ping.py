"""`maxio ping`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from maxio_sdk.sandbox import Sandbox
from tests.cli.calling import run
from tests.cli.keys import MemoryKeyring, install
from tests.cli.support import served

CANARY = "canary-0123456789"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served(Sandbox("globex", CANARY)) as address:
        yield address


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, MemoryKeyring())
    monkeypatch.setenv("MAXIO_API_KEY", CANARY)


def test_it_tells_which_site_answers_and_how_fast(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ping", "--base-url", url) == 0
    out = capsys.readouterr().out
    assert re.search(r"^site +.* \(globex\)$", out, re.MULTILINE)
    assert re.search(rf"^address +{url}$", out, re.MULTILINE)
    assert re.search(r"^environment +us, test site$", out, re.MULTILINE)
    assert re.search(r"^round trip +\d+ ms$", out, re.MULTILINE)


def test_a_wrong_key_is_told_with_what_to_do(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAXIO_API_KEY", "another-canary-0123")
    assert run("ping", "--base-url", url) == 1
    out, err = capsys.readouterr()
    said = " ".join(err.split())
    assert "refused the API key (401)" in said
    assert "--api-key-file, else of MAXIO_API_KEY, else of a profile (`maxio login`)" in said
    assert "another-canary" not in out + err
    assert out == ""


def test_a_site_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ping", "--base-url", "http://127.0.0.1:1") == 1
    assert "http://127.0.0.1:1 cannot be reached" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "subdomain is missing"),
        (["--subdomain", "acme.chargify.com"], "the one label before .chargify.com"),
        (["--subdomain", "acme", "--environment", "uk"], "--environment"),
    ],
)
def test_settings_that_cannot_be_are_told_before_anything_is_sent(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ping", *arguments) == 2
    assert said in " ".join(capsys.readouterr().err.split())
