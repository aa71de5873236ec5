"""Reads a file of `operations/` into a `ResourceSpec`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from codegen.load import Mapped, Node, Scalar, Sequenced
from codegen.names import argument_problem, is_class_name, method_problem
from codegen.problems import Place, Problems
from codegen.reader import Reader, as_mapping, as_text
from codegen.spec import (
    BodySpec,
    ErrorSpec,
    FieldSpec,
    FindSpec,
    OperationSpec,
    RereadSpec,
    ResourceSpec,
    ReturnSpec,
)
from codegen.typed import parse_field, parse_use
from codegen.typerefs import Named, Plain

__all__ = ["parse_resource"]

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def parse_resource(root: Node, file: str, problems: Problems) -> ResourceSpec:
    """Parse one file: a resource with its operations."""
    reader = Reader(root, "a resource", problems)
    path, group = reader.text("resource"), reader.text("group")
    if path and path != file:
        problems.add(root.place, f"the file of resource {path!r} must be operations/{path}.yaml")
    _named_well(path, root.place, problems)
    operations: list[OperationSpec] = []
    listed = reader.entries("operations")
    if listed is not None:
        for key, node in listed.entries.items():
            _named_well(str(key), listed.keys[key], problems, dots=False)
            operations.append(_operation(str(key), listed.keys[key], node, group, problems))
    cls = reader.text("class", "")
    if cls and not is_class_name(cls):
        problems.add(root.place, f"{cls!r} is not a class name: letters and digits, a capital first")
    resource = ResourceSpec(
        place=root.place,
        file=file,
        path=path,
        cls=cls or None,
        doc=reader.doc(),
        operations=tuple(operations),
        bind=_bind(reader, problems),
    )
    reader.close()
    return resource


def _named_well(name: str, place: Place, problems: Problems, *, dots: bool = True) -> None:
    """Report a name that would not do in Python: of an operation, a method, or each part of a resource's path."""
    for part in name.split(".") if dots else [name]:
        # What is missing altogether was reported when it was read.
        if (wrong := method_problem(part)) and name:
            problems.add(place, wrong)


def _bind(reader: Reader, problems: Problems) -> Mapping[str, Mapping[str, str]]:
    node = reader.entries("bind")
    if node is None:
        return {}
    for path in node.entries:
        _named_well(str(path) or "''", node.keys[path], problems)
    return {
        str(path): {
            str(argument): as_text(value, "a bound argument", problems)
            for argument, value in as_mapping(bound, "a bound view", problems).entries.items()
        }
        for path, bound in node.entries.items()
    }


def _operation(identifier: str, place: Place, node: Node, group: str, problems: Problems) -> OperationSpec:
    reader = Reader(node, f"operation {identifier}", problems)
    method, path = _route(identifier, place, reader, problems)
    name = reader.text("name")
    _named_well(name, place, problems, dots=False)
    body = _body(reader, problems)
    returns_node = reader.node("returns")
    token = reader.choice("token", ("body", "none"), "body" if method in ("POST", "PUT") else "none")
    repeat = reader.choice("repeat", ("safe", "unsafe"), "safe" if method in ("GET", "DELETE") else "unsafe")
    operation = OperationSpec(
        place=place,
        id=identifier,
        name=name,
        method=method,
        path=path,
        group=reader.text("group", group),
        doc=reader.doc(),
        path_params=_holes(identifier, path, reader, problems),
        query_params=_params(reader.entries("query"), problems),
        body=body,
        returns=None if returns_node is None else _returns(returns_node, (), problems),
        errors=_errors(reader.entries("errors"), problems),
        paging=reader.choice("paging", ("page", "page_only", "single")),
        per_page=reader.number("per_page"),
        max_per_page=reader.number("max_per_page"),
        cursor=reader.texts("cursor"),
        cursor_excludes=reader.texts("cursor_excludes"),
        token=token or "none",
        repeatable=repeat == "safe",
        find=_find(reader, problems),
        done=_done(reader.entries("done"), problems),
        reread=_reread(reader, problems),
        priority=reader.choice("priority", ("critical", "interactive", "background"), "interactive") or "",
        server=reader.choice("server", ("production", "events"), "production") or "",
        auth=reader.choice("auth", ("basic", "seller"), "basic") or "",
    )
    reader.close()
    return operation


def _route(identifier: str, place: Place, reader: Reader, problems: Problems) -> tuple[str, str]:
    routes = [(method, reader.node(method)) for method in _METHODS]
    given = [(method, node) for method, node in routes if node is not None]
    if len(given) != 1:
        problems.add(place, f"operation {identifier} needs exactly one of {', '.join(_METHODS)}, with its path")
        return "GET", "/"
    method, node = given[0]
    path = as_text(node, method, problems)
    if not path.startswith("/"):
        problems.add(node.place, f"the path of {identifier} must start with /")
    return method, path


def _params(node: Mapped | None, problems: Problems) -> tuple[FieldSpec, ...]:
    if node is None:
        return ()
    return tuple(parse_field(str(key), node.keys[key], entry, problems) for key, entry in node.entries.items())


def _holes(identifier: str, path: str, reader: Reader, problems: Problems) -> tuple[FieldSpec, ...]:
    """Read the types of the path's holes, in the order of the path."""
    given = {field.wire: field for field in _params(reader.entries("path"), problems)}
    names = re.findall(r"\{([^}]*)\}", path)
    for name in names:
        if name not in given:
            problems.add(reader.place, f"operation {identifier} does not say the type of {{{name}}} under 'path'")
    for name, field in given.items():
        if name not in names:
            problems.add(field.place, f"the path of {identifier} has no {{{name}}}")
    return tuple(given[name] for name in names if name in given)


def _body(reader: Reader, problems: Problems) -> BodySpec | None:
    node = reader.node("body")
    if node is None:
        return None
    if not isinstance(node, Mapped):
        use = parse_use(as_text(node, "'body'", problems), node.place, problems)
        return BodySpec(place=node.place, fields=use)
    if not {"fields", "whole"} & node.entries.keys():
        return _short_body(node, problems)
    long = Reader(node, "'body'", problems)
    fields, whole, kind = long.node("fields"), long.text("whole", ""), long.text("type", "any")
    place = node.place
    if whole and (wrong := argument_problem(whole)):
        problems.add(place, wrong)
    body = BodySpec(
        place=place,
        root=long.text("root", "") or None,
        fields=None if fields is None else parse_use(as_text(fields, "'fields'", problems), fields.place, problems),
        params=_params(long.entries("also"), problems),
        whole=None
        if not whole
        else FieldSpec(
            place=place, name=whole, wire=whole, use=parse_use(kind, place, problems), doc=long.text("doc", "")
        ),
        optional=long.flag("optional"),
        max_items=long.number("max_items"),
    )
    long.close()
    return body


def _short_body(node: Mapped, problems: Problems) -> BodySpec:
    """Read `{customer: CreateCustomer}`, or `{codes: "string[]!"}` where each key is an argument."""
    params = _params(node, problems)
    if len(params) == 1 and isinstance(params[0].use.type, Named):
        # Whether the name is an object or an enum is known when references are resolved.
        return BodySpec(place=node.place, root=params[0].wire, fields=params[0].use, params=params)
    return BodySpec(place=node.place, params=params)


def _returns(node: Node, path: tuple[str, ...], problems: Problems) -> ReturnSpec:
    if isinstance(node, Sequenced):
        if len(node.items) != 1:
            problems.add(node.place, "a list in 'returns' has one item: the type of all")
            return ReturnSpec(place=node.place, type=Plain("any"))
        item = node.items[0]
        if isinstance(item, Mapped) and len(item.entries) == 1:
            ((key, inner),) = item.entries.items()
            use = parse_use(as_text(inner, "'returns'", problems), inner.place, problems)
            return ReturnSpec(place=node.place, type=use.type, path=path, many=True, item=str(key))
        use = parse_use(as_text(item, "'returns'", problems), item.place, problems)
        return ReturnSpec(place=node.place, type=use.type, path=path, many=True)
    if isinstance(node, Mapped):
        if len(node.entries) != 1:
            problems.add(node.place, "an envelope in 'returns' has one key: the one with the value")
            return ReturnSpec(place=node.place, type=Plain("any"))
        ((key, inner),) = node.entries.items()
        return _returns(inner, (*path, str(key)), problems)
    use = parse_use(as_text(node, "'returns'", problems), node.place, problems)
    return ReturnSpec(place=node.place, type=use.type, path=path)


def _errors(node: Mapped | None, problems: Problems) -> tuple[ErrorSpec, ...]:
    errors: list[ErrorSpec] = []
    for status, entry in _entries(node):
        if not isinstance(status, int) or not 400 <= status <= 599:
            problems.add(entry.place, f"{status!r} is not the status of an error")
            continue
        model, _, when = as_text(entry, f"error {status}", problems).partition(" -- ")
        name = None if model.strip() == "none" else model.strip()
        errors.append(ErrorSpec(entry.place, status, name, " ".join(when.split())))
    return tuple(sorted(errors, key=lambda error: error.status))


def _entries(node: Mapped | None) -> Iterable[tuple[str | int, Node]]:
    return () if node is None else node.entries.items()


def _find(reader: Reader, problems: Problems) -> FindSpec | None:
    node = reader.node("find")
    if node is None:
        return None
    inner = Reader(node, "'find'", problems)
    argument = inner.text("argument")
    also = inner.entries("also")
    find = FindSpec(
        place=node.place,
        argument=argument,
        operation=inner.text("operation"),
        parameter=inner.text("parameter", argument),
        prefix=inner.text("prefix", ""),
        also={str(name): as_text(source, "a parameter in 'also'", problems) for name, source in _entries(also)},
    )
    inner.close()
    return find


def _reread(reader: Reader, problems: Problems) -> RereadSpec | None:
    node = reader.node("reread")
    return None if node is None else RereadSpec(node.place, as_text(node, "'reread'", problems))


def _done(node: Mapped | None, problems: Problems) -> Mapping[int, str]:
    done: dict[int, str] = {}
    for status, entry in _entries(node):
        if isinstance(status, int) and 400 <= status <= 599 and isinstance(entry, Scalar):
            done[status] = as_text(entry, f"'done' for {status}", problems)
        else:
            problems.add(entry.place, "'done' maps the status of an error to a part of its message")
    return done
