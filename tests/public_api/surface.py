"""The public surface of a package, as lines of text: `what: how it is`."""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from types import ModuleType
from typing import Any, Final, get_overloads

import attrs

__all__ = ["describe", "public_modules", "surface"]

_KINDS: Final = {
    inspect.Parameter.POSITIONAL_ONLY: "position {}, without name",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "position {}",
    inspect.Parameter.VAR_POSITIONAL: "further positions",
    inspect.Parameter.KEYWORD_ONLY: "keyword",
    inspect.Parameter.VAR_KEYWORD: "further keywords",
}
_PROTOCOLS: Final = frozenset(
    f"__{name}__"
    for name in (
        *("aenter", "aexit", "aiter", "anext", "await", "call", "contains", "enter", "exit"),
        *("getitem", "iter", "len", "next", "setitem"),
    )
)
_PLAIN: Final = (bool, bytes, float, int, str, type(None))


def public_modules(package: ModuleType) -> list[str]:
    """List the package and every module below it whose path has no leading underscore, but for its commands."""
    names = (found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))
    commands = f"{package.__name__}.cli."
    public = (name for name in names if "._" not in name and not name.startswith(commands))
    return [package.__name__, *public]


def surface(package: ModuleType) -> list[str]:
    """Describe what the modules of a package offer in `__all__`: an object once, at the shortest of its paths."""
    modules = map(importlib.import_module, public_modules(package))
    paths = {f"{module.__name__}.{name}": getattr(module, name) for module in modules for name in _all(module)}
    homes: dict[int, str] = {}
    lines: list[str] = []
    for path, value in sorted(paths.items(), key=lambda item: (item[0].count("."), item[0])):
        home = homes.setdefault(id(value), path) if hasattr(value, "__module__") else path
        lines.extend([f"{path}: is {home}"] if home != path else describe(path, value))
    return sorted(lines)


def _all(module: ModuleType) -> list[str]:
    return list(getattr(module, "__all__", ()))


def describe(path: str, value: Any) -> Iterator[str]:
    """Describe an object that is reached at `path`."""
    if isinstance(value, type):
        yield from _class(path, value)
    elif inspect.isroutine(value):
        yield from _routine(path, value)
    elif isinstance(value, ModuleType):
        yield f"{path}: module"
    else:
        yield f"{path}: {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, _PLAIN):
        return repr(value)
    if type(value).__module__ in ("typing", "types"):
        return f"type {value!r}"
    return type(value).__name__


def _class(path: str, cls: type) -> Iterator[str]:
    bases = ", ".join(base.__name__ for base in cls.__bases__ if base is not object)
    yield f"{path}: class({bases})" if bases else f"{path}: class"
    if issubclass(cls, enum.Enum):
        yield from (f"{path}.{member.name}: {member.value!r}" for member in cls)
        return
    constructor = _parameters(path, cls) if not getattr(cls, "_is_protocol", False) else []
    yield from constructor
    # An attrs class has a field for each argument; others say in their members what can be read.
    given = {line.partition(")")[0].rpartition("(")[2] for line in constructor} if attrs.has(cls) else set()
    members = {name: member for name, member in _members(cls).items() if name not in given}
    for name, member in members.items():
        yield from _member(f"{path}.{name}", member)


def _members(cls: type) -> dict[str, Any]:
    """Collect public members: of the class itself, and of bases that a user does not see."""
    found: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if base is cls or (_is_private(base) and base.__module__.partition(".")[0] == cls.__module__.partition(".")[0]):
            hints = inspect.get_annotations(base)
            found |= {name: _Annotated(hint) for name, hint in hints.items()}
            found |= {name: _Annotated("attribute") for name in _assigned(base)}
            found |= {name: member for name, member in vars(base).items() if name not in hints}
    return {name: member for name, member in found.items() if not name.startswith("_") or name in _PROTOCOLS}


def _assigned(cls: type) -> list[str]:
    """List what the constructor assigns to `self`: that is said nowhere else."""
    if "__init__" not in vars(cls) or attrs.has(cls) or not inspect.isfunction(vars(cls)["__init__"]):
        return []
    body = ast.parse(textwrap.dedent(inspect.getsource(vars(cls)["__init__"])))
    stored = (node for node in ast.walk(body) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store))
    return [node.attr for node in stored if isinstance(node.value, ast.Name) and node.value.id == "self"]


def _is_private(cls: type) -> bool:
    return any(part.startswith("_") for part in (*cls.__module__.split("."), cls.__name__))


@attrs.frozen
class _Annotated:
    """A member of which no more than this is said."""

    type: Any


def _member(path: str, member: Any) -> Iterator[str]:
    if isinstance(member, _Annotated):
        yield f"{path}: {_annotation(member.type)}"
    elif isinstance(member, staticmethod | classmethod):
        yield from _routine(
            path, member.__func__, kind=type(member).__name__, skip_first=isinstance(member, classmethod)
        )
    elif inspect.isfunction(member):
        yield from _routine(path, member, skip_first=True)
    elif getter := getattr(member, "fget", None) or getattr(member, "func", None):
        yield f"{path}: property -> {_returns(getter)}"
    elif not inspect.ismemberdescriptor(member):
        yield f"{path}: {_value(member)}"


def _routine(path: str, function: Any, *, kind: str = "function", skip_first: bool = False) -> Iterator[str]:
    versions = get_overloads(function) or [function]
    for number, version in enumerate(versions, 1):
        at = f"{path}[{number}]" if len(versions) > 1 else path
        name = f"async {kind}" if inspect.iscoroutinefunction(function) else kind
        yield f"{at}: {name} -> {_returns(version)}"
        yield from _parameters(at, version, skip_first=skip_first)


def _returns(function: Any) -> str:
    return _annotation(inspect.signature(function).return_annotation)


def _parameters(path: str, function: Any, *, skip_first: bool = False) -> list[str]:
    try:
        parameters = list(inspect.signature(function).parameters.values())[int(skip_first) :]
    except ValueError:  # of a class that takes what its built-in base takes
        return []
    lines = []
    for number, parameter in enumerate(parameters, 1):
        if parameter.name.startswith("_"):
            continue
        default = "" if parameter.default is parameter.empty else f" = {_default(parameter.default)}"
        kind = _KINDS[parameter.kind].format(number)
        lines.append(f"{path}({parameter.name}): {kind}, {_annotation(parameter.annotation)}{default}")
    return lines


def _default(value: Any) -> str:
    if value is attrs.NOTHING:
        return "..."
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    return repr(value) if isinstance(value, (*_PLAIN, tuple, frozenset)) else type(value).__name__


def _annotation(annotation: Any) -> str:
    if annotation is inspect.Parameter.empty:
        return "anything"
    text = getattr(annotation, "__forward_arg__", annotation)
    return text if isinstance(text, str) else inspect.formatannotation(text)
