"""Reads source trees into a `SpecDoc`. Every problem is collected; one failure lists them all."""

from __future__ import annotations

import re
from collections.abc import Mapping

from codegen.load import Mapped, Node, Scalar, Sequenced, SourceTree
from codegen.names import enum_member, is_class_name, method_problem
from codegen.parse_operations import parse_resource
from codegen.problems import Place, Problems
from codegen.reader import Reader, as_mapping, as_text
from codegen.spec import EnumSpec, EventSpec, FieldSpec, Limits, ModelSpec, ObjectSpec, ResourceSpec, SpecDoc, UnionSpec
from codegen.typed import parse_field

__all__ = ["parse"]

_PAYLOADS_FILE = "webhook_payloads"


def parse(tree: SourceTree) -> SpecDoc:
    """Parse all files. Raises `SpecError` with every problem of every file."""
    problems = tree.problems
    resources: list[ResourceSpec] = []
    models: list[ModelSpec] = []
    events: list[EventSpec] = []
    limits = Limits()
    if "api.yaml" not in tree.files:
        problems.add(Place("spec/api.yaml", 1), "missing or not readable")
    for name, root in tree.files.items():
        folder, _, file = name.removesuffix(".yaml").rpartition("/")
        if name == "api.yaml":
            limits = _limits(root, problems)
        elif name == "webhooks.yaml":
            parsed_events, payloads = _webhooks(root, problems)
            events += parsed_events
            models += payloads
        elif folder == "operations":
            resources.append(parse_resource(root, file, problems))
        elif folder == "models":
            models += _models(root, file, problems)
        else:
            problems.add(
                root.place, "a file of the spec is api.yaml, webhooks.yaml, operations/*.yaml or models/*.yaml"
            )
    problems.raise_if_any()
    return SpecDoc(limits=limits, resources=tuple(resources), models=tuple(models), events=tuple(events))


def _limits(root: Node, problems: Problems) -> Limits:
    reader = Reader(root, "api.yaml", problems)
    for key in ("title", "servers", "auth"):
        reader.needed(key)
    limits = Reader(reader.needed("limits"), "'limits'", problems)
    limits.number("concurrency")
    found = Limits(
        default_per_page=limits.number("default_per_page") or 20, max_per_page=limits.number("max_per_page") or 200
    )
    limits.close()
    reader.close()
    return found


def _webhooks(root: Node, problems: Problems) -> tuple[list[EventSpec], list[ModelSpec]]:
    reader = Reader(root, "webhooks.yaml", problems)
    events: list[EventSpec] = []
    for name, node in (reader.entries("events") or as_mapping(root, "webhooks.yaml", problems)).entries.items():
        payload, _, doc = as_text(node, f"event {name!r}", problems).partition(" -- ")
        if not doc:
            problems.add(node.place, f"event {name!r} says no ' -- when it is sent'")
        events.append(EventSpec(node.place, str(name), payload.strip(), doc.strip()))
    models_node = reader.entries("models")
    models = [] if models_node is None else _models(models_node, _PAYLOADS_FILE, problems)
    reader.close()
    return events, models


def _models(root: Node, file: str, problems: Problems) -> list[ModelSpec]:
    models: list[ModelSpec] = []
    node = as_mapping(root, "a models file", problems)
    if wrong := method_problem(file):
        problems.add(root.place, f"the file becomes a module: {wrong}")
    for name, entry in node.entries.items():
        place = node.keys[name]
        if not is_class_name(str(name)):
            problems.add(place, f"{name!r} is not a class name: letters and digits, a capital first")
            continue
        model = _model(str(name), place, entry, file, problems)
        if model is not None:
            models.append(model)
    return models


def _model(name: str, place: Place, node: Node, file: str, problems: Problems) -> ModelSpec | None:
    reader = Reader(node, f"model {name}", problems)
    doc = reader.doc()
    enum, union, fields = reader.node("enum"), reader.node("union"), reader.node("fields")
    reader.close()
    if sum(part is not None for part in (enum, union, fields)) != 1:
        problems.add(place, f"model {name} needs exactly one of 'fields', 'enum' and 'union'")
        return None
    if enum is not None:
        return EnumSpec(place=place, file=file, name=name, doc=doc, members=_members(enum, problems))
    if union is not None:
        return _union(name, place, doc, union, file, problems)
    if fields is not None:
        return ObjectSpec(place=place, file=file, name=name, doc=doc, fields=_fields(fields, name, problems))
    return None


def _fields(node: Node, model: str, problems: Problems) -> tuple[FieldSpec, ...]:
    mapped = as_mapping(node, f"'fields' of {model}", problems)
    fields: list[FieldSpec] = []
    for key, entry in mapped.entries.items():
        place = mapped.keys[key]
        fields.append(parse_field(str(key), place, entry, problems))
    seen: dict[str, str] = {}
    for field in fields:
        if other := seen.get(field.wire):
            problems.add(field.place, f"{field.name!r} and {other!r} of {model} have the same wire name {field.wire!r}")
        seen[field.wire] = field.name
    return tuple(fields)


def _members(node: Node, problems: Problems) -> Mapping[str, str | int]:
    """Read a list of values, or a mapping of value to member name."""
    members: dict[str, str | int] = {}
    given: list[tuple[Place, str | int, str]] = []
    if isinstance(node, Sequenced):
        for item in node.items:
            value = item.value if isinstance(item, Scalar) else None
            if isinstance(value, bool) or not isinstance(value, str | int):
                problems.add(item.place, "a value of an enum is text or a whole number; quote words of YAML")
                continue
            given.append((item.place, value, enum_member(value)))
    elif isinstance(node, Mapped):
        for value, item in node.entries.items():
            given.append((item.place, value, as_text(item, "an enum's member", problems)))
    else:
        problems.add(node.place, "'enum' must be a list of values, or a mapping of value to member name")
    for place, value, member in given:
        if not re.fullmatch(r"[A-Z][A-Z0-9_]*", member):
            problems.add(place, f"{value!r} needs a member name of its own: {member!r} is none")
        elif member in members:
            problems.add(place, f"{value!r} and {members[member]!r} would both be the member {member}; name them")
        members[member] = value
    if len({type(value) for value in members.values()}) > 1:
        problems.add(node.place, "the values of an enum are all text or all numbers")
    return members


def _union(name: str, place: Place, doc: str, node: Node, file: str, problems: Problems) -> UnionSpec | None:
    reader = Reader(node, f"union {name}", problems)
    by, of = reader.text("by", ""), reader.entries("of")
    present, otherwise = reader.entries("present"), reader.text("otherwise", "")
    beside = reader.flag("beside")
    reader.close()
    if bool(by) == bool(otherwise) or (by and of is None) or (otherwise and present is None):
        problems.add(
            place, f"union {name} is told apart either 'by' a field ('of'), or by 'present' keys ('otherwise')"
        )
        return None
    variants = (of if by else present) or as_mapping(node, "a union", problems)
    return UnionSpec(
        place=place,
        file=file,
        name=name,
        doc=doc,
        by=by or None,
        beside=beside,
        variants={str(tag): as_text(item, "a member of a union", problems) for tag, item in variants.entries.items()},
        otherwise=otherwise or None,
    )
