"""`maxio` itself: its help, what it loads, and how commands end."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from maxio_sdk import APIConnectionError, ConfigurationError, __version__
from maxio_sdk.cli import main
from maxio_sdk.cli._commands import COMMANDS, resources
from maxio_sdk.sandbox import __main__ as sandbox_command

COMMAND_LINE = [sys.executable, "-m", "maxio_sdk.cli"]


def loaded_by_each(*commands: list[str], before: str = "") -> tuple[list[tuple[int, set[str]]], str]:
    """Run commands in turn, in one process of their own.

    Returns the exit code of each with all modules that are loaded after it, and what they wrote on stderr.
    """
    script = f"""{before}
import contextlib, io, json, sys
from maxio_sdk.cli import main
found = []
for command in {list(commands)!r}:
    with contextlib.redirect_stdout(io.StringIO()):
        code = main(command)
    found.append([code, list(sys.modules)])
print(json.dumps(found))
"""
    # Measuring coverage loads modules too.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    run = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return [(code, set(modules)) for code, modules in json.loads(run.stdout)], run.stderr


def loaded_by(*arguments: str) -> tuple[int, set[str], str]:
    """Run a command in a process of its own: its exit code, the modules it loaded, and what it wrote on stderr."""
    [(code, modules)], said = loaded_by_each([*arguments])
    return code, modules, said


def test_help_loads_next_to_nothing() -> None:
    code, modules, _ = loaded_by("--help")

    assert code == 0
    assert not modules & {"attrs", "anyio", "asyncio", "httpx", "typer", "rich", "starlette", "maxio_sdk.errors"}
    assert {name for name in modules if name.startswith("maxio_sdk")} == {
        "maxio_sdk",
        "maxio_sdk.cli",
        "maxio_sdk.cli._commands",
        "maxio_sdk.cli._spec",
    }


def test_help_of_a_command_loads_no_more_than_typer_and_the_tables_it_shows() -> None:
    tables = {
        ("operations",): set[str](),
        ("login",): set[str](),
        ("ping",): set[str](),
        ("webhooks", "listen"): {"_index"},
        ("subscriptions",): {"_index"},
        ("customers", "list"): {"_index", "customers"},
        ("call", "create_subscription"): {"_index", "customers", "subscriptions"},
    }
    found, _ = loaded_by_each(*([*command, "--help"] for command in tables))

    prefix = "maxio_sdk.cli._spec."
    for (code, modules), expected in zip(found, tables.values(), strict=True):
        assert code == 0
        assert {name.removeprefix(prefix) for name in modules if name.startswith(prefix)} == expected
    _, modules = found[-1]
    assert "typer" in modules
    heavy = {"attrs", "anyio", "asyncio", "httpx", "keyring", "pydantic", "rich", "starlette", "maxio_sdk.errors"}
    assert not modules & heavy
    assert not [name for name in modules if name.startswith(("maxio_sdk.models", "maxio_sdk.sandbox", "maxio_sdk._"))]


def test_the_table_of_help_costs_the_sdk_nothing() -> None:
    script = "import sys, maxio_sdk; maxio_sdk.AsyncMaxio; print('maxio_sdk.cli' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout == "False\n"


NO_TYPER = "import sys; sys.modules['typer'] = None"


def test_without_the_extra_it_is_named_and_the_rest_works() -> None:
    commands = ["--help"], ["sandbox", "--port", "x"], ["webhooks", "events"]
    found, said = loaded_by_each(*commands, before=NO_TYPER)
    assert [code for code, _ in found] == [0, 2, 2]
    assert "`maxio webhooks` needs the extra `cli`: pip install 'maxio-sdk[cli]'" in " ".join(said.split())
    assert "Traceback" not in said


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_the_help_names_every_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0

    said = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert f"  {name:<10}  {command.help}\n" in said
    assert "2 it could not begin" in said


@pytest.mark.parametrize("command", ["", "verify", "listen", "trigger", "events", "resend"])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_each_command_has_help(command: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["webhooks", *command.split(), option]) == 0

    said = capsys.readouterr().out
    assert said.startswith(f"Usage: maxio webhooks {command}".rstrip())
    assert "-h, --help" in said
    assert max(map(len, said.splitlines())) <= 100


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"maxio {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["webhoks"], "There is no command 'webhoks'. Did you mean 'webhooks'? `maxio --help` lists them.\n"),
        (["zzz"], "There is no command 'zzz'. `maxio --help` lists them.\n"),
        (["--verbose"], "There is no option '--verbose'. `maxio --help` lists them.\n"),
        (["--profile", "x", "ping"], "--profile goes behind the command, as in `maxio ping --profile`."),
        (["--output", "json", "customers", "list"], "the command, as in `maxio customers list --output`."),
        (["-o", "json", "customers", "list"], "the command, as in `maxio customers list -o`."),
        (["webhooks", "verfy"], "No such command 'verfy'"),
        (
            ["webhooks", "events", "--nonsense"],
            "There is no option --nonsense.\n  More: maxio webhooks events --help\n",
        ),
        (["webhooks", "verify"], "Missing option '--signature'.\n  More: maxio webhooks verify --help\n"),
        (["ping", "--api-key", "abc"], "There is no option --api-key. Did you mean '--api-key-file'?"),
        (["ping", "--environment", "mars"], "Invalid value for '--environment': 'mars' is not one of 'us', 'eu'."),
        (["webhooks", "listen", "--port", "x"], "Invalid value for '--port': it must be a whole number."),
        (
            ["webhooks", "listen", "--port", "-1"],
            "'--port': it must be at least 0. OR '--port': it must be from 0 to 65535.",
        ),
        (
            ["webhooks", "listen", "--port", "99999"],
            "'--port': it must be at most 65535. OR '--port': it must be from 0 to 65535.",
        ),
        (["webhooks", "listen", "--port"], "'--port' requires an argument.\n  More: maxio webhooks listen --help\n"),
    ],
)
def test_what_is_mistyped_is_told(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2

    out, err = capsys.readouterr()
    # Older and newer Typers say what is out of range in two ways.
    assert any(each in err for each in message.split(" OR "))
    assert err.startswith("maxio: ")
    assert len(err.splitlines()) <= 2
    assert out == ""


@pytest.mark.parametrize("command", ["ping", "sync customers x.csv", "customers get 1"])
def test_a_surplus_argument_is_not_repeated(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "postgresql://user:canary-0123@host/db"]) == 2
    err = capsys.readouterr().err
    assert "more arguments than the command takes" in err
    assert f"Usage: maxio {' '.join(command.split()[:2])}" in err
    assert "canary" not in err


@pytest.mark.parametrize("ending", [KeyboardInterrupt, EOFError])
def test_a_question_that_is_interrupted_ends_as_that(
    ending: type[BaseException], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr("builtins.input", raising(ending()))
    monkeypatch.setenv("MAXIO_API_KEY", "canary-0123456789")

    assert main(["customers", "delete", "1", "--subdomain", "acme"]) == 130
    assert "Aborted" not in capsys.readouterr().err


def test_arguments_of_the_sandbox_are_passed_on_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[list[str]] = []
    monkeypatch.setattr(sandbox_command, "main", lambda argv: taken.append(argv) or 7)

    assert main(["sandbox", "--port", "0", "--help", "webhooks"]) == 7
    assert taken == [["--port", "0", "--help", "webhooks"]]


def raising(error: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize("command", [["sandbox"], ["webhooks", "events"]])
@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ConfigurationError("subdomain is missing."), 2, "maxio: subdomain is missing.\n"),
        (APIConnectionError("Nothing came back."), 1, "maxio: Nothing came back.\n"),
        (PermissionError(errno.EACCES, "Permission denied", "key"), 2, "maxio: key: Permission denied\n"),
        (KeyboardInterrupt(), 130, ""),
        (SystemExit(3), 3, ""),
    ],
)
def test_each_ending_has_its_exit_code(
    command: list[str],
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sandbox_command, "main", raising(error))
    monkeypatch.setattr("maxio_sdk.cli.webhooks.events.list_events", raising(error))

    assert main(command) == code
    out, err = capsys.readouterr()
    assert err.endswith(said)
    assert len(err) >= len(said)
    assert "Traceback" not in err
    assert out == ""


def test_a_defect_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    hook = sys.excepthook
    monkeypatch.setattr("maxio_sdk.cli.webhooks.events.list_events", raising(ZeroDivisionError()))

    with pytest.raises(ZeroDivisionError):
        main(["webhooks", "events"])
    assert sys.excepthook is hook


def test_an_error_is_one_block_that_steers_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Refused: \x1b[31mred\x07 {'word ' * 40}\nSecond line."
    monkeypatch.setattr(sandbox_command, "main", raising(ConfigurationError(text)))

    assert main(["sandbox"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith(r"maxio: Refused: \x1b[31mred\x07 word")
    assert all(line.startswith("  ") and len(line) <= 102 for line in lines[1:])
    assert lines[-1] == "  Second line."


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
@pytest.mark.parametrize("arguments", [["--help"], ["webhooks", "events"]])
def test_a_reader_that_goes_is_no_error_to_read_of(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run([*COMMAND_LINE, *arguments], stdout=writing, stderr=subprocess.PIPE, timeout=60)
    finally:
        os.close(writing)
    assert run.returncode == 1
    assert run.stderr == b""


@pytest.mark.parametrize(
    ("typed", "position", "offered"),
    [
        ("maxio ", 1, {*COMMANDS, *resources()}),
        ("maxio webhooks re", 2, {"resend", "replay"}),
        ("maxio customers li", 2, {"list", "list-subscriptions"}),
        ("maxio products price-points li", 3, {"list", "list-all"}),
        ("maxio call create_cust", 2, {"create_customer"}),
        ("maxio customers list --dir", 3, {"--direction"}),
        ("maxio customers list --direction ", 4, {"asc", "desc"}),
        ("maxio customers create --set first", 4, {"first_name="}),
    ],
)
def test_shells_complete_commands(
    typed: str, position: int, offered: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_MAXIO_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(position))

    assert main([]) == 0
    assert set(capsys.readouterr().out.split()) == offered


@pytest.mark.parametrize(
    ("shell", "shown"),
    [
        ("bash", "complete -o default -F _maxio_completion maxio"),
        ("zsh", "#compdef maxio"),
        ("fish", "complete --command maxio"),
        ("powershell", "Register-ArgumentCompleter -Native -CommandName maxio"),
    ],
)
def test_the_completion_of_a_shell_that_is_named_is_shown(
    shell: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--show-completion", shell]) == 0
    out = capsys.readouterr().out
    assert shown in out
    assert "_MAXIO_COMPLETE" in out


@pytest.mark.skipif(os.name == "nt", reason="Windows has another home")
def test_the_completion_of_a_shell_that_is_named_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main(["--install-completion", "fish"]) == 0
    assert "fish completion installed in" in capsys.readouterr().out
    (file,) = (each for each in tmp_path.rglob("*") if each.is_file())
    assert "complete --command maxio" in file.read_text()


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
@pytest.mark.parametrize(
    ("shell", "said"), [(["nope"], "'nope' is not one of 'bash', 'zsh'"), (["zsh", "x"], "more arguments than")]
)
def test_completion_is_for_a_shell_that_there_is(
    option: str,
    shell: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main([option, *shell]) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert out == ""
    assert list(tmp_path.iterdir()) == []


def test_completion_is_left_to_typer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    passed_on: list[list[str]] = []
    monkeypatch.setattr("maxio_sdk.cli._app.complete", passed_on.append)
    assert main(["--install-completion", "bash"]) == main(["--show-completion"]) == 0
    assert passed_on == [["--install-completion", "bash"], ["--show-completion"]]

    monkeypatch.undo()
    monkeypatch.setenv("_MAXIO_COMPLETE", "source_bash")
    assert main([]) == 0
    assert "_MAXIO_COMPLETE=complete_bash" in capsys.readouterr().out
