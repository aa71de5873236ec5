"""What the help of an operation says beyond its options."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

__all__ = ["WIDTH_MOST", "epilog", "help_text", "option_help", "value_name"]

WIDTH_MOST: Final = 100
_HEAD_MOST: Final = 30
_NAMED_MOST: Final = 12
_VALUES: Final = {
    "integer": "N",
    "boolean": "true|false",
    "date": "DATE",
    "datetime": "TIME",
    "decimal": "NUMBER",
    "quantity": "NUMBER",
    "id": "ID",
    "object": "KEY=VALUE",
    "map": "KEY=VALUE",
}
_USUAL: Final = {"page": "The page, from 1 on.", "per_page": "Items a page."}
_TYPES: Final = {
    "id": "number or text",
    "datetime": "time",
    "boolean": "true or false",
    "any": "any JSON",
    "map": "object",
    "quantity": "number",
    "integer": "whole number",
}


def help_text(method: Method) -> str:
    """Return what the operation does, and the request that it sends."""
    first, _, rest = method.doc.partition("\n\n")
    return "\n\n".join(part for part in (first, f"{method.verb} {method.path}", rest) if part)


def value_name(argument: Argument) -> str:
    """Return what stands for an option's value."""
    if argument.choices:
        return "|".join(argument.choices) if len("|".join(argument.choices)) <= _HEAD_MOST else "WORD"
    return _VALUES.get(argument.kind, "TEXT")


def option_help(argument: Argument) -> str:
    """Return the help of an option: what it is, and what it takes."""
    parts = [argument.doc or _USUAL.get(argument.name, "")]
    if argument.choices and value_name(argument) == "WORD":
        named = len(argument.choices) <= _NAMED_MOST
        parts.append(
            f"One of {', '.join(argument.choices)}."
            if named
            else f"One of {len(argument.choices)} words, such as {argument.choices[0]}; a wrong one lists them."
        )
    parts += [f"{field.key}: {field.doc or _type(field)}" for field in argument.fields]
    if argument.many or argument.kind in ("object", "map"):
        parts.append("May be given several times.")
    return " ".join(part for part in parts if part)


def epilog(method: Method) -> str | None:
    """Return the fields of the body, and when the operation fails, already wrapped."""
    width = min(shutil.get_terminal_size().columns, WIDTH_MOST) - 2
    sections: list[str] = []
    form = method.form
    if form is not None:
        if form.fields:
            under = f" under {form.root!r}" if form.root else ""
            optional = "; each may be left out where the list is given instead" if form.whole else ""
            sections.append(_section(f"Fields of the body{under} (* required){optional}:", form.fields, width))
        if form.beside:
            beside = "Keys of the body beside it" if form.fields else "Fields of the body (* required)"
            sections.append(_section(f"{beside}:", form.beside, width))
        if form.whole is not None:
            sections.append(_section("The whole body, by --json:", [form.whole], width))
    if method.errors:
        lines = [_entry(str(status), when, width) for status, when in method.errors.items()]
        sections.append("\n".join(["\b", "Fails with:", *lines]))
    sections.append(_filled(f"Maxio's API reference: {method.reference}.", width, ""))
    return "\n\n".join(sections)


def _section(title: str, arguments: Iterable[Argument], width: int) -> str:
    lines = [
        _entry(
            f"{argument.key}{'*' if argument.required else ''}", f"{_type(argument)}. {argument.doc}".rstrip(), width
        )
        for argument in arguments
    ]
    return "\n".join(["\b", *textwrap.wrap(title, width), *lines])


def _entry(head: str, text: str, width: int) -> str:
    return _filled(f"{head}  {text}", width, "  ")


def _filled(text: str, width: int, indent: str) -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _type(argument: Argument) -> str:
    if argument.choices and len(argument.choices) <= _NAMED_MOST:
        kind = f"one of {', '.join(argument.choices)}"
    else:
        kind = _TYPES.get(argument.kind, argument.kind)
    return f"list of {kind}" if argument.many else kind
