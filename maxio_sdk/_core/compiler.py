"""Compiles one decoding function for each model class, as attrs and cattrs do for theirs.

A page of 200 subscriptions has some 30,000 values, so nothing may cost a Python call for each. The
function takes the values out of the object in one step, checks types inline and sets slots directly.
"""

from __future__ import annotations

import linecache
from collections.abc import Mapping
from operator import itemgetter
from typing import Any, Final

import attrs

from maxio_sdk._core.nodes import EnumNode, Hook, ListNode, Member, ModelNode, Node, ScalarNode, TimestampNode, misfit
from maxio_sdk._core.scalars import OTHER_STAMPS, STAMPS, new_stamp
from maxio_sdk.types import UNSET, Kept, Model

__all__ = ["Shape", "compile_model", "shape"]

_ABSENT: Final = object()


@attrs.frozen(eq=False)
class Shape:
    """What encoding and decoding need to know of a model class."""

    fields: tuple[tuple[str, str], ...]
    """Attribute and wire name of each field."""
    request: bool
    """Whether fields that are not given are `UNSET`, so that None means null."""


_shapes: dict[type[Any], Shape] = {}


def shape(cls: type[Any]) -> Shape:
    """Return the shape of a model class."""
    found = _shapes.get(cls)
    if found is None:
        fields = [field for field in attrs.fields(cls) if field.name not in {"extra", "_kept"}]
        found = _shapes[cls] = Shape(
            fields=tuple((field.name, field.metadata.get("wire", field.name)) for field in fields),
            request=any(field.default is not None for field in fields),
        )
    return found


def compile_model(cls: type[Model], nodes: Mapping[str, Node]) -> Hook:
    """Compile the function that decodes `cls`, whose fields have `nodes` by wire name."""
    fields = shape(cls).fields
    names: dict[str, Any] = {
        "cls": cls,
        "new": cls.__new__,
        "misfit": misfit,
        "absent": dict.fromkeys((wire for _, wire in fields), _ABSENT),
        "ABSENT": _ABSENT,
        "default": UNSET if shape(cls).request else None,
        "Kept": Kept,
        "known": _Absences(wire for _, wire in fields).__getitem__,
        "stamp": STAMPS.get,
        "other_stamp": OTHER_STAMPS.get,
        "other_stamps": OTHER_STAMPS,
        "new_stamp": new_stamp,
        "values": itemgetter(*(wire for _, wire in fields)) if fields else None,
    }
    lines = ["def structure(d, _=None, /):", "    if type(d) is not dict:", "        misfit()", "        return d"]
    lines += _take([wire for _, wire in fields])
    lines += ["    o = new(cls)", "    n = 0", "    k = None"]
    for index, (name, wire) in enumerate(fields):
        lines += ["    " + line for line in _field(index, wire, nodes[wire], names)]
        lines.append(f"    o.{name} = v{index}")
    lines += [
        # A merge puts unknown keys after the known ones.
        f"    o.extra = {{key: full[key] for key in [*full][{len(fields)}:]}} if len(full) > {len(fields)} else {{}}",
        "    o._kept = known(n) if k is None else Kept(known(n).absent, k)",
        "    return o",
    ]
    source = "\n".join(lines) + "\n"
    filename = f"<decoding of {cls.__module__}.{cls.__qualname__}>"
    exec(compile(source, filename, "exec"), names)  # noqa: S102  (made of names of our own models)
    # So that a traceback shows the line.
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    hook: Hook = names["structure"]
    return hook


class _Absences(dict[int, Kept]):
    """What is kept of an object without the fields of a bit set, made once and shared."""

    def __init__(self, wires: Any) -> None:
        super().__init__()
        self._wires = tuple(wires)

    def __missing__(self, bits: int) -> Kept:
        kept = Kept(frozenset(wire for index, wire in enumerate(self._wires) if bits >> index & 1))
        # The combinations a server sends are few; a bound all the same.
        if len(self) < 4096:
            self[bits] = kept
        return kept


def _take(wires: list[str]) -> list[str]:
    """Lines that put the values into `v0`, `v1`, ..., and the object with all its known keys into `full`."""
    targets = ", ".join(f"v{index}" for index in range(len(wires)))
    if len(wires) < 2:  # `itemgetter` needs two to give a tuple
        return ["    full = absent | d", *(f"    {targets} = full[{wire!r}]" for wire in wires)]
    return [
        f"    full = d if len(d) == {len(wires)} else absent | d",
        "    try:",
        f"        {targets} = values(full)",
        "    except KeyError:",
        "        full = absent | d",
        f"        {targets} = values(full)",
    ]


def _field(index: int, wire: str, node: Node, names: dict[str, Any]) -> list[str]:
    """Lines that turn `v<index>` from JSON into the field's value."""
    v = f"v{index}"
    null = f"if {v} is None: {'pass' if node.nullable else 'misfit()'}"
    absent = f"if {v} is ABSENT: {v} = default; n += {1 << index}"
    rest = [f"el{null}", f"el{absent}"]
    if node.is_any:
        return [absent]
    names[f"read{index}"] = node.read
    read = [
        "else:",
        f"    {v}, e = read{index}({v}, d)",
        f"    if not e: {_keep(wire)}",
    ]
    plain = _plain(node)
    if plain and len(plain) == len(node.by_kind):
        return [f"if {_is_of(v, plain)}: pass", *rest, "else: misfit()"]
    if plain:
        return [f"if {_is_of(v, plain)}: pass", *rest, *read]
    if len(node.by_kind) == 1:
        kind, members = next(iter(node.by_kind.items()))
        inline = _inline(index, members, names)
        if isinstance(members[0], TimestampNode) and len(members) == 1:
            other = [f"elif type({v}) is str and (t := other_stamp({v})) is not None: {_keep(wire)}; {v} = t"]
            known = f"stamp({v}) or (None if {v} in other_stamps else new_stamp({v}))"
            return [f"if type({v}) is str and (t := {known}) is not None: {v} = t", *rest, *other, *read]
        if inline:
            return [f"if type({v}) is {kind.__name__}{inline}", *rest, *read]
    return [null, f"el{absent}", *read]


def _keep(wire: str) -> str:
    """Return the statement that keeps a field's JSON as it came."""
    return f"k = k or {{}}; k[{wire!r}] = d[{wire!r}]"


def _inline(index: int, members: tuple[Member, ...], names: dict[str, Any]) -> str | None:
    """Return the rest of an `if type(...) is ...` line for the types that deserve one."""
    v, first = f"v{index}", members[0]
    if isinstance(first, EnumNode) and len(members) == 2 and type(members[1]) is ScalarNode:
        names[f"member{index}"] = first.members.get
        return f": {v} = member{index}({v}, {v})"
    if isinstance(first, ModelNode):
        names[f"model{index}"] = _late(f"model{index}", first, names)
        return f": {v} = model{index}({v})"
    if isinstance(first, ListNode):
        item = first.item
        models = item.by_kind.get(dict, ())
        if len(item.by_kind) == 1 and len(models) == 1 and isinstance(models[0], ModelNode):
            names[f"model{index}"] = _late(f"model{index}", models[0], names)
            return f": {v} = [model{index}(each) for each in {v}]"
    return None


def _late(name: str, node: ModelNode, names: dict[str, Any]) -> Hook:
    """Return a stand-in for a class's function that compiles it at the first call and makes way for it."""

    def first(value: Any, _: Any = None, /) -> Any:
        hook = names[name] = node.hook()
        return hook(value)

    return first


def _plain(node: Node) -> list[type]:
    """Return the JSON types whose values the node leaves as they are."""
    return [kind for kind, members in node.by_kind.items() if type(members[0]) is ScalarNode]


def _is_of(v: str, kinds: list[type]) -> str:
    return " or ".join(f"type({v}) is {kind.__name__}" for kind in kinds)
