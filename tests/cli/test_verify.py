"""`maxio webhooks verify`, and the list of events."""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path

import pytest

from maxio_sdk.cli import main
from maxio_sdk.models.webhook_payloads import PAYLOADS
from maxio_sdk.webhooks import sign
from tests.cli.support import Terminal

KEY = "shared-canary"
BODY = b"id=7&event=test&payload[chargify]=testing"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAXIO_SHARED_KEY", KEY)


def verify(body: bytes, signature: str, tmp_path: Path) -> int:
    file = tmp_path / "body"
    file.write_bytes(body)
    return main(["webhooks", "verify", "--signature", signature, "--body", str(file)])


def test_a_genuine_webhook_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(BODY, sign(BODY, KEY), tmp_path) == 0
    assert capsys.readouterr().out == "Genuine: test, id 7.\n"


@pytest.mark.parametrize("body", [[], ["--body", "-"]])
def test_the_body_is_read_from_standard_input(
    body: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = b"id=7&event=caf\xc3\xa9\r\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))
    assert main(["webhooks", "verify", "--signature", sign(raw, KEY), *body]) == 0
    assert "Genuine: " in capsys.readouterr().out


def test_the_key_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body, key = tmp_path / "body", tmp_path / "key"
    body.write_bytes(BODY)
    key.write_text("other-canary\n")
    options = ["--body", str(body), "--shared-key-file", str(key)]
    assert main(["webhooks", "verify", "--signature", sign(BODY, "other-canary"), *options]) == 0
    assert main(["webhooks", "verify", "--signature", sign(BODY, KEY), *options]) == 1


def test_the_key_may_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> None:
    monkeypatch.delenv("MAXIO_SHARED_KEY")
    terminal.answers = [KEY]
    assert verify(BODY, sign(BODY, KEY), tmp_path) == 0
    assert len(terminal.asked) == 1


GOOD = sign(BODY, KEY)


@pytest.mark.parametrize(
    ("body", "signature", "hint"),
    [
        (BODY, sign(BODY, "another"), "The shared key must be the one of the site"),
        (BODY + b"&x=1", GOOD, "The body must be the raw bytes"),
        (BODY + b"\n", GOOD, "a line break at its end that the webhook did not have"),
        (BODY + b"\r\n", GOOD, "a line break at its end that the webhook did not have"),
        (BODY, GOOD.upper(), "blanks or capitals"),
        (BODY, f" {GOOD}", "blanks or capitals"),
        (BODY, GOOD[:-1], "64 hexadecimal digits"),
        (BODY, "ü" * 64, "64 hexadecimal digits"),
        (BODY, hashlib.md5(KEY.encode() + BODY).hexdigest(), "32 digits are the old signature"),
        (b"", GOOD, "The body is empty"),
        (BODY, "", "64 hexadecimal digits"),
    ],
)
def test_what_is_not_genuine_is_explained(
    body: bytes, signature: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(body, signature, tmp_path) == 1

    said = capsys.readouterr().out
    assert said.startswith("Not genuine: ")
    assert hint in said
    assert KEY not in said
    assert GOOD not in said


def test_a_signed_body_that_is_no_webhook_is_genuine_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(b"hello", sign(b"hello", KEY), tmp_path) == 0
    assert "it cannot be read. The body is no webhook" in capsys.readouterr().out


def test_text_of_the_body_steers_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = b"id=1&event=%1B%5B2J"
    assert verify(body, sign(body, KEY), tmp_path) == 0
    assert capsys.readouterr().out == "Genuine: \\x1b[2J, id 1.\n"


def test_a_body_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--signature", GOOD, "--body", str(tmp_path / "none")]
    assert main(["webhooks", "verify", *options]) == 2
    assert "No such file" in capsys.readouterr().err


def test_all_events_are_listed_with_their_payloads(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["webhooks", "events"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert {line[0]: line[1] for line in lines} == dict(PAYLOADS)
    assert all(len(line) > 3 for line in lines)
