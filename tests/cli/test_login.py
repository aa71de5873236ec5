"""`maxio login`, and which site a command works on then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring

from maxio_sdk import ConfigurationError
from maxio_sdk.cli._connection import Connection, connect, site_of
from maxio_sdk.cli._options import Environment
from maxio_sdk.cli.profiles.store import StoredSite, load, names, save
from maxio_sdk.sandbox import Sandbox
from tests.cli.calling import run
from tests.cli.keys import MemoryKeyring, install
from tests.cli.support import Terminal, served

CANARY = "canary-0123456789"


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    backend = MemoryKeyring()
    install(monkeypatch, backend)
    return backend


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served(Sandbox(api_key=CANARY)) as address:
        yield address


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    file.write_text(CANARY)
    return file


def stored(name: str = "default", subdomain: str = "acme", environment: str = "us", key: str = CANARY) -> StoredSite:
    return StoredSite(name=name, subdomain=subdomain, environment=environment, base_url=None, api_key=key)


def test_a_site_is_kept_once_it_answers_and_commands_find_it(
    kept: MemoryKeyring, url: str, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("login", "--base-url", url, "--api-key-file", str(key_file)) == 0
    out, err = capsys.readouterr()
    assert out == f"Stored the profile 'default': {url}\n"
    assert CANARY not in out + err
    assert run("ping") == 0
    assert run("customers", "list") == 0
    assert run("login", "--base-url", url, "--api-key-file", str(key_file)) == 0
    assert "Replaced" in capsys.readouterr().out


def test_what_is_missing_is_asked_for(kept: MemoryKeyring, terminal: Terminal) -> None:
    terminal.answers = ["acme", CANARY]
    assert run("login", "--profile", "live", "--environment", "eu", "--no-check") == 0
    assert terminal.asked == ["Subdomain (before .chargify.com)", "API key"]
    assert load("live") == stored("live", environment="eu")


def test_without_a_terminal_it_says_how_to_give_the_key(
    kept: MemoryKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("login", "--subdomain", "acme") == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "standard input is no terminal: set MAXIO_API_KEY, or give --api-key-file FILE" in said
    assert "maxio login" not in said
    assert run("ping", "--subdomain", "acme") == 2
    assert "or keep it with `maxio login`." in " ".join(capsys.readouterr().err.split())


def test_what_does_not_work_is_not_kept(
    kept: MemoryKeyring, url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAXIO_API_KEY", "another-key")
    assert run("login", "--base-url", url) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "refused the API key (401)" in said
    assert "Nothing was stored." in said
    assert kept.kept == {}


def test_sites_are_listed_without_keys_and_forgotten(kept: MemoryKeyring, capsys: pytest.CaptureFixture[str]) -> None:
    save(stored("live"))
    save(stored("b", "globex", "eu"))
    kept.kept["maxio-sdk", "profile:b"] = "{}"
    assert run("login", "--list") == 0
    assert capsys.readouterr().out.splitlines() == ["b     cannot be read", "live  https://acme.chargify.com"]
    assert run("login", "--remove", "--profile", "live") == 0
    assert names() == ["b"]
    assert load("live") is None
    assert run("login", "--remove", "--profile", "live") == 2
    assert run("login", "--list", "--remove") == 2


@pytest.mark.parametrize("backend", [NoKeyring(), NullKeyring()])
def test_without_a_keyring_that_keeps_anything_it_says_what_to_do(
    backend: Any, monkeypatch: pytest.MonkeyPatch, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, backend)
    assert run("login", "--subdomain", "acme", "--api-key-file", str(key_file), "--no-check") == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "keyring" in said
    assert "MAXIO_API_KEY" in said
    assert "--api-key-file" in said


def test_no_key_goes_to_a_plain_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class PlaintextKeyring(MemoryKeyring):
        pass

    backend = PlaintextKeyring()
    install(monkeypatch, backend)
    monkeypatch.setenv("MAXIO_API_KEY", CANARY)
    assert run("login", "--subdomain", "acme", "--no-check") == 2
    assert "is a plain file" in capsys.readouterr().err
    assert backend.kept == {}


def test_without_the_package_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.setenv("MAXIO_API_KEY", CANARY)
    assert run("login", "--subdomain", "acme", "--no-check") == 2
    assert "pip install 'maxio-sdk[cli]'" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("name", ["", "a b", "-x", "a" * 65, "../x"])
def test_a_name_that_cannot_be_one_is_refused(name: str, kept: MemoryKeyring) -> None:
    assert run("login", f"--profile={name}", "--subdomain", "acme", "--no-check") == 2


def used(**given: Any) -> tuple[str, str]:
    config = connect(*Connection(**given)).config
    return config.base_url, config.api_key


def test_options_come_before_variables_and_variables_before_the_profile(
    kept: MemoryKeyring, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(stored(key="stored"))
    save(stored("other", "globex", "eu", key="other"))
    assert used() == ("https://acme.chargify.com", "stored")
    assert used(profile="other") == ("https://globex.ebilling.maxio.com", "other")
    monkeypatch.setenv("MAXIO_PROFILE", "other")
    assert used() == ("https://globex.ebilling.maxio.com", "other")
    assert used(profile="default") == ("https://acme.chargify.com", "stored")
    monkeypatch.setenv("MAXIO_API_KEY", "variable")
    assert used() == ("https://globex.ebilling.maxio.com", "variable")
    assert used(api_key_file=key_file)[1] == CANARY
    monkeypatch.setenv("MAXIO_ENVIRONMENT", "us")
    assert used()[0] == "https://globex.chargify.com"
    assert used(environment=Environment.EU)[0] == "https://globex.ebilling.maxio.com"
    assert used(profile="default", subdomain="acme")[0] == "https://acme.chargify.com"


def test_a_key_is_never_sent_to_another_site(kept: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    save(stored())
    with pytest.raises(ConfigurationError, match="the API key is missing"):
        used(subdomain="globex")
    with pytest.raises(ConfigurationError, match=r"is of https://acme\.chargify\.com, but .* https://globex"):
        used(subdomain="globex", profile="default")
    monkeypatch.setenv("MAXIO_BASE_URL", "http://127.0.0.1:8080")
    with pytest.raises(ConfigurationError, match="the API key is missing"):
        used()
    monkeypatch.setenv("MAXIO_API_KEY", "variable")
    assert used() == ("http://127.0.0.1:8080", "variable")


def test_a_profile_that_is_not_there_is_told_with_those_that_are(kept: MemoryKeyring) -> None:
    save(stored("live"))
    with pytest.raises(ConfigurationError, match=r"no profile 'lve' \(live\). Make it: maxio login --profile lve"):
        used(profile="lve")


def test_the_address_is_known_without_a_key(kept: MemoryKeyring) -> None:
    assert site_of(Connection()) == "https://SUBDOMAIN.chargify.com"
    assert site_of(Connection(subdomain="acme"), events=True) == "https://events.chargify.com/acme"
    save(stored("eu", environment="eu"))
    assert site_of(Connection(profile="eu")) == "https://acme.ebilling.maxio.com"
    with pytest.raises(ConfigurationError, match="The options are --subdomain"):
        site_of(Connection(subdomain="not one"))


def test_a_key_is_in_no_repr() -> None:
    assert CANARY not in repr(stored())
