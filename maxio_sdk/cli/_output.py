"""Text for people."""

from __future__ import annotations

import sys

__all__ = ["complain", "printable", "say"]


def say(text: str) -> None:
    """Write a line of the command's result, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """Write a line that is not the result: a note, or an error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def printable(text: str) -> str:
    """Escape what would steer a terminal, in text from elsewhere."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
