"""Names: which are allowed, and which follow from others."""

from __future__ import annotations

import keyword
import re

__all__ = [
    "argument_problem",
    "camel",
    "class_of_resource",
    "enum_member",
    "is_class_name",
    "method_problem",
    "module_of_resource",
]

# `type` is no keyword, but a field of that name would hide the builtin in every class body.
_SPOKEN_FOR = frozenset({"type"})
_OURS = frozenset({"self", "extra", "request_options"})


def argument_problem(name: str) -> str | None:
    """Say what is wrong with a name of an argument or a field, if anything is."""
    if keyword.iskeyword(name) or name in _SPOKEN_FOR:
        return f"{name!r} is a word of Python: write `{name}_` with `wire: {name}`"
    if name in _OURS:
        return f"{name!r} is used by the SDK itself: choose another name, with `wire: {name}`"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        return f"{name!r} is not an argument name: lower case, digits, underscores; give the other name as `wire`"
    return None


def method_problem(name: str) -> str | None:
    """Say what is wrong with a name of a method, an operation or an attribute, if anything is."""
    if keyword.iskeyword(name) or not re.fullmatch(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", name):
        return f"{name!r} is not a name for Python: lower case, digits, single underscores, no word of Python"
    return None


def is_class_name(name: str) -> bool:
    """Whether `name` can be a class."""
    return re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) is not None and not keyword.iskeyword(name)


def enum_member(value: str | int) -> str:
    """Return the member for a value: `full-price` gives `FULL_PRICE`, `1` gives `VALUE_1`."""
    words = re.findall(r"[A-Za-z0-9]+", str(value))
    name = "_".join(words).upper()
    return f"VALUE_{name}" if not name or name[0].isdigit() else name


def camel(name: str) -> str:
    """Return `create_customer` as `createCustomer`, as Maxio's reference writes its operations."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def module_of_resource(path: str) -> str:
    """Return the module of a resource: `subscriptions.notes` gives `subscriptions_notes`."""
    return path.replace(".", "_")


def class_of_resource(path: str) -> str:
    """Return the class of a resource: `subscriptions.notes` gives `SubscriptionNotes`."""
    *parents, last = path.split(".")
    words = [_singular(parent) for parent in parents] + [last]
    return "".join(part.capitalize() for word in words for part in word.split("_"))


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s")
