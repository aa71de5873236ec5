"""Reads YAML files into trees that know the line of everything."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias, cast

import attrs
import yaml

from codegen.problems import Place, Problems

__all__ = ["Mapped", "Node", "Scalar", "Sequenced", "SourceTree", "load"]


@attrs.frozen
class Scalar:
    place: Place
    value: str | int | bool | None


@attrs.frozen
class Sequenced:
    place: Place
    items: tuple[Node, ...]


@attrs.frozen
class Mapped:
    place: Place
    entries: Mapping[str | int, Node]
    keys: Mapping[str | int, Place]
    """Where each key stands."""


Node: TypeAlias = Scalar | Sequenced | Mapped


@attrs.frozen
class SourceTree:
    """The files of a spec, by their path below its folder. What could not be read is among `problems`."""

    files: Mapping[str, Node]
    problems: Problems


# Typed here, because the stubs of the YAML library leave it open.
_compose: Callable[..., object] = yaml.compose


class _Loader(yaml.SafeLoader):
    """YAML with few surprises: `on`, `no` and dates stay text, as in YAML 1.2, and there are no aliases."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = cast("Any", self.peek_event())  # type: ignore[no-untyped-call]  # pyright: ignore[reportUnknownMemberType]
            raise yaml.MarkedYAMLError(problem="an alias; write out what it stands for", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^(?:0|[1-9][0-9]*)$", list("0123456789")),
    ("null", r"^(?:null|)$", ["n", ""]),
):
    _Loader.add_implicit_resolver(  # pyright: ignore[reportUnknownMemberType]
        f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first
    )


def load(folder: Path) -> SourceTree:
    """Read every YAML file below `folder`. Files are named `.yaml`; parsing refuses a `.yml`."""
    problems = Problems()
    files: dict[str, Node] = {}
    for path in sorted(folder.rglob("*.y*ml")):
        name = path.relative_to(folder).as_posix()
        shown = f"{folder.name}/{name}"
        try:
            root = _compose(path.read_text(encoding="utf-8"), Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            problems.add(Place(shown, mark.line + 1 if mark else 1), f"not YAML: {error.problem}")
            continue
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            problems.add(Place(shown, 1), f"not readable: {error}")
            continue
        if not isinstance(root, yaml.Node):
            problems.add(Place(shown, 1), "the file is empty")
            continue
        files[name] = _convert(root, shown, problems)
    return SourceTree(files, problems)


def _convert(node: yaml.Node, file: str, problems: Problems) -> Node:
    place = Place(file, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, problems)
    if isinstance(node, yaml.SequenceNode):
        return Sequenced(place, tuple(_convert(item, file, problems) for item in node.value))
    return Scalar(place, _value(node))


def _mapping(node: yaml.MappingNode, place: Place, problems: Problems) -> Mapped:
    entries: dict[str | int, Node] = {}
    keys: dict[str | int, Place] = {}
    for key_node, value_node in node.value:
        key_place = Place(place.file, key_node.start_mark.line + 1)
        key = _value(key_node) if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str | int) or isinstance(key, bool):
            problems.add(key_place, "a key must be a name or a number; quote it if it is a word of YAML")
            continue
        if key in entries:
            problems.add(key_place, f"{key!r} stands twice")
            continue
        entries[key] = _convert(value_node, place.file, problems)
        keys[key] = key_place
    return Mapped(place, entries, keys)


def _value(node: yaml.Node) -> str | int | bool | None:
    text = str(node.value)
    if node.tag == "tag:yaml.org,2002:int":
        return int(text)
    if node.tag == "tag:yaml.org,2002:bool":
        return text == "true"
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return text
