"""Whether a body is what an operation takes, before it is sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

import attrs

from maxio_sdk._core import scalars
from maxio_sdk._core.codec import CONVERTER, fields_of
from maxio_sdk._core.jsontext import is_object
from maxio_sdk._core.names import resolve
from maxio_sdk._core.nodes import ChoiceNode, EnumNode, Hook, ListNode, MapNode, Member, ModelNode, Node, Planner
from maxio_sdk._core.operation import Body
from maxio_sdk._core.request import nearest
from maxio_sdk.types import Model

__all__ = ["Nodes", "nodes_of", "problems"]

_KINDS: Final[Mapping[type, str]] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}
_FORMS: Final[Mapping[object, str]] = {
    scalars.read_date: "a day, such as 2026-01-31",
    scalars.read_local: "a time, such as 2026-01-31T12:00:00Z",
    scalars.read_timestamp: "a time, such as 2026-01-31T12:00:00Z",
    scalars.read_decimal: "a decimal number, such as 10.50",
}


def _hook(cls: type[Model]) -> Hook:
    return cast(Hook, CONVERTER.get_structure_hook(cls))


_planner: Final = Planner(_hook, fields_of, local=True)


@attrs.frozen(kw_only=True)
class Nodes:
    """The types of a body: of its fields, of the keys beside them, and of what may stand for all."""

    fields: Mapping[str, Node] | None
    required: tuple[str, ...]
    beside: Mapping[str, Node]
    whole: Node | None


def nodes_of(body: Body) -> Nodes:
    """Return the types of a body."""
    cls = None if body.type is None else cast("type[Model]", resolve(body.type))
    return Nodes(
        fields=None if cls is None else fields_of(cls),
        required=() if cls is None else _required(cls),
        beside={param.wire: _planner.node(param.type) for param in body.params},
        whole=None if body.whole is None else _planner.node(body.whole.type),
    )


def problems(body: Any, form: Body) -> list[str]:
    """Say what is wrong with a body, each problem with its path and without values."""
    nodes = nodes_of(form)
    if form.root is None and form.whole is not None:
        return list(_problems(body, nodes.whole, "the body", None)) if nodes.whole else []
    if not is_object(body):
        return ["the body must be an object"]
    found: list[str] = []
    if form.root is not None:
        found += _root_problems(body, form.root, nodes)
    else:
        known = {**(nodes.fields or {}), **nodes.beside}
        found += _object_problems(body, known, nodes.required, "")
    found += [f"{param.wire} is missing" for param in form.params if param.required and param.wire not in body]
    return found


def _root_problems(top: dict[str, Any], root: str, nodes: Nodes) -> Iterator[str]:
    if root in top:
        value = top[root]
        if is_object(value) and nodes.fields is not None:
            yield from _object_problems(value, nodes.fields, nodes.required, root)
        elif nodes.whole is not None:
            yield from _problems(value, nodes.whole, root, top)
        else:
            yield f"{root} must be an object"
    yield from _object_problems({key: each for key, each in top.items() if key != root}, nodes.beside, (), "")


def _object_problems(
    value: Mapping[str, Any], fields: Mapping[str, Node], required: tuple[str, ...], path: str
) -> Iterator[str]:
    within = f"{path}." if path else ""
    for key, each in value.items():
        if key in fields:
            yield from _problems(each, fields[key], f"{within}{key}", value)
        else:
            yield f"{within}{key} is no field{nearest(key, fields)}"
    for key in required:
        if key not in value:
            yield f"{within}{key} is missing"


def _problems(value: Any, node: Node, path: str, holder: Mapping[str, Any] | None) -> Iterator[str]:
    if node.is_any or (value is None and node.nullable):
        return
    if value is None:
        yield f"{path} must not be null"
        return
    members = node.by_kind.get(value.__class__, ())
    if isinstance(value, str) and _is_amount(members) and scalars.read_decimal(value) is None:
        # The type allows any text, and what the server makes of `1,5` is anybody's guess.
        yield f"{path} must be {_FORMS[scalars.read_decimal]}"
        return
    member = next((each for each in members if each.parse(value, holder) is not None), None)
    if member is None:
        yield f"{path} must be {_described(node)}"
        return
    words = next((each for each in members if isinstance(each, EnumNode)), None)
    if words is not None and value not in words.members:
        listed = ", ".join(map(str, words.members))
        yield f"{path} is none of {listed}{nearest(str(value), map(str, words.members))}"
    yield from _inner_problems(value, member, path, holder)


def _is_amount(members: Sequence[Member]) -> bool:
    return any(getattr(member, "read", None) is scalars.read_decimal for member in members)


def _inner_problems(value: Any, member: Member, path: str, holder: Mapping[str, Any] | None) -> Iterator[str]:
    if isinstance(member, ModelNode):
        yield from _object_problems(value, fields_of(member.cls), _required(member.cls), path)
    elif isinstance(member, ChoiceNode):
        chosen = member.chosen(value, holder)
        if chosen is not None:
            yield from _problems(value, chosen, path, holder)
    elif isinstance(member, ListNode):
        for index, each in enumerate(value):
            yield from _problems(each, member.item, f"{path}[{index}]", None)
    elif isinstance(member, MapNode):
        for key, each in value.items():
            yield from _problems(each, member.item, f"{path}.{key}", value)


def _required(cls: type[Model]) -> tuple[str, ...]:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cls)  # type: ignore[arg-type]
    return tuple(field.metadata.get("wire", field.name) for field in fields if field.default is attrs.NOTHING)


def _described(node: Node) -> str:
    """Say what fits a type."""
    found: list[str] = []
    for kind, members in node.by_kind.items():
        form = _FORMS.get(getattr(members[0], "read", type(None)))
        words = [each for member in members if isinstance(member, EnumNode) for each in map(str, member.members)]
        if words and len(words) <= 20:
            found.append(f"one of {', '.join(words)}")
        else:
            found.append(form or _KINDS[kind])
    return " or ".join(dict.fromkeys(found)) + (" or null" if node.nullable else "")
