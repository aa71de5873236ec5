"""Which site a command works on, and the secrets for it."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from maxio_sdk import ConfigurationError
from maxio_sdk.cli import main
from maxio_sdk.cli._asking import API_KEY, SHARED_KEY, confirm, find_secret, need_secret
from maxio_sdk.cli._connection import connect, on_loopback
from maxio_sdk.cli._options import Environment
from tests.cli.keys import MemoryKeyring
from tests.cli.support import Terminal

CANARY = "canary-0123456789"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    file.write_text(f"{CANARY}\n")
    return file


def test_a_secret_is_of_its_file_else_of_its_variable(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_secret(API_KEY, None) is None
    monkeypatch.setenv("MAXIO_API_KEY", "variable")
    assert find_secret(API_KEY, None) == "variable"
    assert find_secret(API_KEY, key_file) == CANARY
    assert find_secret(SHARED_KEY, None) is None


@pytest.mark.parametrize(("content", "why"), [(b" \n", "is empty"), (b"\xff\xfe\x00", "is no text file")])
def test_a_file_without_a_secret_is_told(content: bytes, why: str, tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=rf"--api-key-file: .*{why}"):
        find_secret(API_KEY, file)


def test_a_secret_is_asked_for_where_somebody_can_answer(terminal: Terminal) -> None:
    terminal.answers = [f" {CANARY} "]
    assert need_secret(SHARED_KEY, None) == CANARY
    assert terminal.asked == ["Site's shared key"]


def test_without_a_terminal_a_missing_secret_is_told() -> None:
    with pytest.raises(ConfigurationError, match="set MAXIO_SHARED_KEY, or give --shared-key-file FILE"):
        need_secret(SHARED_KEY, None)


def test_the_options_make_the_client(key_file: Path) -> None:
    maxio = connect("globex", Environment.EU, None, key_file)
    assert (maxio.config.base_url, maxio.config.api_key) == ("https://globex.ebilling.maxio.com", CANARY)
    maxio = connect(None, None, "http://127.0.0.1:8080", key_file, max_retries=0)
    assert (maxio.config.base_url, maxio.config.max_retries) == ("http://127.0.0.1:8080", 0)


def test_what_is_not_given_comes_from_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"SUBDOMAIN": "globex", "ENVIRONMENT": "eu", "API_KEY": CANARY}.items():
        monkeypatch.setenv(f"MAXIO_{name}", value)
    assert connect(None, None, None, None).config.base_url == "https://globex.ebilling.maxio.com"


def test_a_missing_site_is_told_in_terms_of_options(key_file: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"(?s)subdomain is missing.*--subdomain, --environment, --base-url"):
        connect(None, None, None, key_file)


@pytest.mark.parametrize("option", ["--api-key", "--shared-key"])
@pytest.mark.parametrize("command", [["resend", "1"], ["listen"], ["trigger", "test"], ["verify", "--signature", "x"]])
def test_no_key_can_be_given_where_the_list_of_processes_shows_it(
    command: list[str], option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["webhooks", *command, option, CANARY]) == 2
    assert CANARY not in "".join(capsys.readouterr())


@pytest.mark.parametrize("command", [["ping"], ["login"], ["customers", "list"]])
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--subdomain", "not one"], "Set it by --subdomain acme or MAXIO_SUBDOMAIN; for a whole URL use --base-url."),
        (["--base-url", "ftp://x"], "base_url must be an https URL with a host. Set it by --base-url or"),
        ([], "subdomain is missing: give --subdomain acme for https://acme.chargify.com"),
    ],
)
def test_a_setting_that_is_wrong_is_told_with_its_option(
    given: list[str], said: str, command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAXIO_API_KEY", CANARY)
    monkeypatch.setattr("keyring.get_keyring", MemoryKeyring)
    assert main([*command, *given]) == 2
    err = " ".join(capsys.readouterr().err.split())
    assert said in err
    assert "The options are --subdomain" in err
    assert "AsyncMaxio" not in err


def test_a_key_that_cannot_be_one_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAXIO_API_KEY", f"{CANARY} {CANARY}")
    assert main(["webhooks", "resend", "1", "--subdomain", "acme"]) == 2
    said = "".join(capsys.readouterr())
    assert "api_key must be printable ASCII without blanks" in said
    assert CANARY not in said


@pytest.mark.parametrize("answer", [True, False])
def test_a_write_is_asked_for(answer: bool, terminal: Terminal, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.answers = [answer]
    if answer:
        confirm("Do it?")
    else:
        with pytest.raises(typer.Exit) as ended:
            confirm("Do it?")
        assert ended.value.exit_code == 1
        assert "Nothing was done." in capsys.readouterr().err
    assert terminal.asked == ["Do it?"]


def test_a_write_is_not_assumed_where_nobody_can_answer() -> None:
    with pytest.raises(ConfigurationError, match=r"Do it\? There is nobody to ask: say so with --yes."):
        confirm("Do it?")


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:8080", True),
        ("http://localhost", True),
        ("http://[::1]:80/x", True),
        ("https://acme.chargify.com", False),
        ("http://localhost.example.com", False),
        ("", False),
    ],
)
def test_this_machine_is_known(url: str, local: bool) -> None:
    assert on_loopback(url) is local
