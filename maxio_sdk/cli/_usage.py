"""What is said of a command line that cannot be read: Typer's errors in the words of this one."""

from __future__ import annotations

import re
from typing import Any, Final

from maxio_sdk.cli.calls.values import nearest
from maxio_sdk.errors import ConfigurationError

__all__ = ["in_words"]

_SURPLUS: Final = "Got unexpected extra argument"
_WORDS: Final = (
    (re.compile(r"^Invalid value: "), ""),
    (re.compile(r"\bValue error, "), ""),
    # Before it had Pydantic, Typer used the words of Click.
    (re.compile(r"Input should be a valid integer.*|'[^']*' is not a valid integer.*"), "it must be a whole number"),
    (re.compile(r"Input should be a valid number.*|'[^']*' is not a valid float.*"), "it must be a number"),
    (re.compile(r"\S+ is not in the range (\S+)<=x<=(\d+)\.?$"), r"it must be from \1 to \2"),
    (re.compile(r"\S+ is not in the range x>=(\d+)\.?$"), r"it must be at least \1"),
    (re.compile(r"Input should be greater than or equal to "), "it must be at least "),
    (re.compile(r"Input should be less than or equal to "), "it must be at most "),
)


def in_words(error: Any, program: str) -> ConfigurationError:
    """Return the error that is shown for one of Typer."""
    said = _said(error)
    usage = " ".join(error.ctx.get_usage().split()) if said == _TOO_MANY else ""
    return ConfigurationError("\n".join(filter(None, (said, usage, f"More: {program} --help"))))


def _said(error: Any) -> str:
    if hasattr(error, "possibilities"):
        near = sorted(error.possibilities or ())
        return f"There is no option {error.option_name}{nearest(error.option_name, near) or '.'}"
    text: str = error.format_message()
    if text.startswith(_SURPLUS):
        return _TOO_MANY
    for pattern, words in _WORDS:
        text = pattern.sub(words, text)
    return text if text.endswith((".", "?")) else f"{text}."


# What stands in the wrong place may be a key, or the URL of a database with its password.
_TOO_MANY: Final = "There are more arguments than the command takes (not repeated here, as one may be secret)."
