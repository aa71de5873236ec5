"""Renders type references as Python annotations: the one place that knows how a type is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias

import attrs

from codegen.spec import EnumSpec, ModelSpec
from codegen.typerefs import Array, Named, Plain, Table, TypeRef, Union

__all__ = ["Annotator", "Role", "identifiers"]

Role: TypeAlias = Literal["answer", "request"]

_PLAIN: Final[Mapping[Role, Mapping[str, tuple[str, ...]]]] = {
    "answer": {
        "string": ("str",),
        "integer": ("int",),
        "boolean": ("bool",),
        "decimal": ("Decimal",),
        "quantity": ("int", "Decimal"),
        "datetime": ("datetime",),
        "date": ("date",),
        "any": ("Any",),
    },
    "request": {
        "string": ("str",),
        "integer": ("int",),
        "boolean": ("bool",),
        "decimal": ("Decimal", "int", "str"),
        "quantity": ("int", "Decimal", "str"),
        "datetime": ("datetime",),
        "date": ("date",),
        "any": ("Any",),
    },
}


@attrs.frozen
class Annotator:
    models: Mapping[str, ModelSpec]
    twins: frozenset[str]
    """Models that are generated twice: `X` for answers, `XInput` for requests."""

    def class_name(self, name: str, role: Role) -> str:
        """Return the class that stands for a model in requests or answers."""
        return f"{name}Input" if role == "request" and name in self.twins else name

    def annotation(self, ref: TypeRef, role: Role, extra: Iterable[str] = ()) -> str:
        """Return the annotation, with further members (`None`, `Unset`) at its end."""
        members = list(dict.fromkeys([*self._members(ref, role), *extra]))
        return "Any" if "Any" in members else " | ".join(members)

    def _members(self, ref: TypeRef, role: Role) -> list[str]:
        match ref:
            case Plain(kind):
                return list(_PLAIN[role][kind])
            case Named(name):
                return self._named(name, role)
            case Array(Plain("string")) if role == "request":
                # A `Sequence[str]` would take a plain string, and send it where a list belongs.
                return ["list[str]", "tuple[str, ...]"]
            case Array(Named(name)) if role == "request" and self._is_text(name):
                # As above; a list is invariant, so each kind of list is named.
                return [f"list[{name} | str]", f"list[{name}]", "list[str]", f"tuple[{name} | str, ...]"]
            case Array(of):
                outer = "list" if role == "answer" else "Sequence"
                return [f"{outer}[{self.annotation(of, role)}]"]
            case Table(of):
                outer = "dict" if role == "answer" else "Mapping"
                return [f"{outer}[str, {self.annotation(of, role)}]"]
            case Union(members):
                return [text for member in members for text in self._members(member, role)]

    def _is_text(self, name: str) -> bool:
        model = self.models[name]
        return isinstance(model, EnumSpec) and not model.numbers

    def _named(self, name: str, role: Role) -> list[str]:
        model = self.models[name]
        if isinstance(model, EnumSpec):
            return [name, "int" if model.numbers else "str"]
        cls = self.class_name(name, role)
        return [cls] if role == "answer" else [cls, "Mapping[str, Any]"]


def identifiers(*annotations: str) -> frozenset[str]:
    """Return the names that annotations use."""
    return frozenset(name for text in annotations for name in re.findall(r"[A-Za-z_]\w*", text))
