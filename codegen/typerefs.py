"""Type references of the spec: one small closed union, and the one parser that reads them."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import attrs

__all__ = ["SCALARS", "Array", "BadTypeError", "Named", "Plain", "Table", "TypeRef", "TypeUse", "Union", "parse_type"]

SCALARS: Final = ("string", "integer", "boolean", "decimal", "quantity", "datetime", "date", "any")


@attrs.frozen
class Plain:
    """A scalar, or `any`."""

    kind: str


@attrs.frozen
class Named:
    """A model, enum or union of the spec."""

    name: str


@attrs.frozen
class Array:
    of: TypeRef


@attrs.frozen
class Table:
    """An object with keys of its own: `X{}`."""

    of: TypeRef


@attrs.frozen
class Union:
    """Types that the JSON's shape tells apart."""

    members: tuple[TypeRef, ...]


TypeRef: TypeAlias = Plain | Named | Array | Table | Union


@attrs.frozen
class TypeUse:
    """A type with what is said behind it: `X!`, `X?`, `X -- text`."""

    type: TypeRef
    required: bool = False
    nullable: bool = False
    doc: str = ""


class BadTypeError(ValueError):
    """Text that is not a type."""


_TOKEN = re.compile(r"\s*(\[\]|\{\}|[A-Za-z_]\w*|[|()!?])")


def parse_type(text: str) -> TypeUse:
    """Read `A | B[]!? -- text`. Raises `BadTypeError` that says what is wrong."""
    written, _, doc = text.partition(" -- ")
    tokens = _tokens(written.strip())
    parsed, rest = _union(tokens)
    marks = "".join(rest)
    if marks not in ("", "!", "?", "!?", "?!"):
        raise BadTypeError(f"{written.strip()!r} is not a type: {marks!r} is left over")
    return TypeUse(parsed, "!" in marks, "?" in marks, " ".join(doc.split()))


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise BadTypeError(f"{text!r} is not a type: it stops making sense at {text[at:]!r}")
        tokens.append(match[1])
        at = match.end()
    if not tokens:
        raise BadTypeError("a type is missing")
    return tokens


def _union(tokens: list[str]) -> tuple[TypeRef, list[str]]:
    first, rest = _suffixed(tokens)
    members = [first]
    while rest and rest[0] == "|":
        member, rest = _suffixed(rest[1:])
        members.append(member)
    if len(members) == 1:
        return first, rest
    flat = [inner for member in members for inner in (member.members if isinstance(member, Union) else (member,))]
    if len(set(flat)) < len(flat):
        raise BadTypeError("a member of a union stands there twice")
    return Union(tuple(flat)), rest


def _suffixed(tokens: list[str]) -> tuple[TypeRef, list[str]]:
    atom, rest = _atom(tokens)
    while rest and rest[0] in ("[]", "{}"):
        atom = Array(atom) if rest[0] == "[]" else Table(atom)
        rest = rest[1:]
    return atom, rest


def _atom(tokens: list[str]) -> tuple[TypeRef, list[str]]:
    if not tokens:
        raise BadTypeError("a type stops too early")
    head, *rest = tokens
    if head == "(":
        inner, rest = _union(rest)
        if not rest or rest[0] != ")":
            raise BadTypeError("a parenthesis is not closed")
        return inner, rest[1:]
    if head in SCALARS:
        return Plain(head), rest
    if head[0].isupper():
        return Named(head), rest
    raise BadTypeError(
        f"there is no type {head!r}; scalars are {', '.join(SCALARS)}, models start with a capital letter"
    )
