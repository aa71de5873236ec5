"""Docstrings: how they are put together, and the one function that escapes text of the spec."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import Final

from codegen.names import camel
from codegen.spec import FieldSpec, OperationSpec

__all__ = ["body_of", "docstring", "error_class", "fitted", "method_doc", "summary"]

_WIDTH: Final = 110
_ERROR_CLASSES: Final = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitedError",
}


def docstring(text: str) -> str:
    """Return `text` as the inside of a `\"\"\"` literal.

    Text of the spec is data: without this, a quote or a backslash in a sentence would become code.
    """
    # A quote that another one follows, or the end, could close the literal.
    return re.sub(r'"(?="|\Z)', r'\\"', text.replace("\\", "\\\\"))


def fitted(text: str, width: int = _WIDTH) -> str:
    """Break text anew where its lines are too long. Lines that end a sentence, and empty ones, stay line ends."""
    blocks: list[list[str]] = []
    for line in (raw.rstrip() for raw in text.splitlines()):
        # A line of code (`GET /path`) stays in one piece.
        whole = not line or (line.startswith("`") and line.endswith("`"))
        if whole or not blocks or not blocks[-1][-1] or blocks[-1][-1].endswith((".", ":", "!", "?", "`")):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return "\n".join("\n".join(block) if _fits(block, width) else _filled(" ".join(block), width) for block in blocks)


def _fits(block: list[str], width: int) -> bool:
    code = block[0].startswith("`") and block[0].endswith("`")
    return code or all(len(line) <= width for line in block)


def _filled(line: str, width: int, initial: str = "", later: str = "") -> str:
    return textwrap.fill(
        line, width, initial_indent=initial, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )


def summary(text: str) -> str:
    """Return the first line, which says what it is."""
    return text.strip().splitlines()[0].strip()


def body_of(text: str) -> str:
    """Return what follows the first line."""
    return textwrap.dedent(text.strip().partition("\n")[2]).strip()


def error_class(status: int) -> str:
    """Return the name of the class that stands for a status."""
    return _ERROR_CLASSES.get(status, "ServerError" if status >= 500 else "APIStatusError")


def method_doc(operation: OperationSpec, arguments: Sequence[FieldSpec]) -> str:
    """Put together: what it does, `METHOD /path`, what surprises, arguments, errors, the source."""
    parts = [summary(operation.doc), f"`{operation.method} {operation.path}`"]
    if rest := body_of(operation.doc):
        parts.append(fitted(rest))
    told = [field for field in arguments if field.doc]
    if told:
        parts.append("Args:\n" + "\n".join(_hanging(field.name, field.doc) for field in told))
    if operation.errors:
        parts.append("Raises:\n" + "\n".join(_error(e.status, e.model, e.when) for e in operation.errors))
    parts.append(f"Maxio's API reference: {operation.group}, {camel(operation.id)}.")
    return "\n\n".join(parts)


def _error(status: int, model: str | None, when: str) -> str:
    body = f"`body` is {'an' if model[0] in 'AEIOU' else 'a'} `{model}`." if model else ""
    return _hanging(error_class(status), " ".join(part for part in (f"{status}.", when, body) if part))


def _hanging(head: str, text: str) -> str:
    return _filled(f"{head}: {text}", _WIDTH, "    ", "        ")
