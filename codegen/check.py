"""Checks the parsed files against each other. Everything that is wrong is collected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from codegen.annotations import Role
from codegen.arguments import arguments, body_fields
from codegen.check_recovery import check_recovery
from codegen.names import module_of_resource
from codegen.problems import Place, Problems, nearest
from codegen.spec import (
    BodySpec,
    EnumSpec,
    ModelSpec,
    ObjectSpec,
    OperationSpec,
    ResourceSpec,
    SpecDoc,
    UnionSpec,
)
from codegen.typerefs import Array, Named, Plain, Table, TypeRef, Union

__all__ = ["Checked", "check"]


@attrs.frozen
class Checked:
    """A spec whose parts fit each other."""

    doc: SpecDoc
    models: Mapping[str, ModelSpec]
    roles: Mapping[str, frozenset[Role]]


def check(doc: SpecDoc) -> Checked:
    """Check references, unions, operations and the tree of resources. Raises `SpecError`."""
    problems = Problems()
    models = _unique_models(doc, problems)
    for model in models.values():
        _check_model(model, models, problems)
    operations = _unique_operations(doc, problems)
    for operation in operations.values():
        _check_operation(operation, models, operations, problems)
    for event in doc.events:
        _check_reference(event.payload, event.place, models, problems)
    _check_tree(doc, models, problems)
    problems.raise_if_any()
    roles = _roles(doc, models)
    _check_roles(models, roles, problems)
    problems.raise_if_any()
    return Checked(doc, models, roles)


def named(ref: TypeRef) -> Iterator[str]:
    """Yield the names of models in a type."""
    match ref:
        case Named(name):
            yield name
        case Array(of) | Table(of):
            yield from named(of)
        case Union(members):
            for member in members:
                yield from named(member)
        case Plain():
            pass


# -- models


def _unique_models(doc: SpecDoc, problems: Problems) -> dict[str, ModelSpec]:
    models: dict[str, ModelSpec] = {}
    for model in doc.models:
        if model.name in models:
            problems.add(model.place, f"model {model.name} is defined at {models[model.name].place} too")
        models.setdefault(model.name, model)
    return models


def _check_reference(name: str, place: Place, models: Mapping[str, ModelSpec], problems: Problems) -> bool:
    if name in models:
        return True
    problems.add(place, f"there is no model {name}{nearest(name, models)}")
    return False


def _check_type(ref: TypeRef, place: Place, models: Mapping[str, ModelSpec], problems: Problems) -> None:
    found = [_check_reference(name, place, models, problems) for name in named(ref)]
    if not all(found):
        return
    match ref:
        case Array(of) | Table(of):
            _check_type(of, place, models, problems)
        case Union(members):
            shapes = [shape for member in members for shape in _shapes(member, models)]
            for shape in sorted({shape for shape in shapes if shapes.count(shape) > 1}):
                problems.add(
                    place,
                    f"nothing tells apart the {shape}s of this union: "
                    "make a union model with 'by' or 'present', or one type of them",
                )
        case Plain() | Named():
            pass


def _shapes(ref: TypeRef, models: Mapping[str, ModelSpec]) -> tuple[str, ...]:
    match ref:
        case Array():
            return ("list",)
        case Table():
            return ("object",)
        case Named(name):
            model = models[name]
            if not isinstance(model, EnumSpec):
                return ("object",)
            return ("number",) if model.numbers else ("string",)
        case Plain(kind):
            return {
                "integer": ("number",),
                "boolean": ("boolean",),
                "quantity": ("number", "string"),
                "any": ("object", "list", "number", "string", "boolean"),
            }.get(kind, ("string",))
        case Union(members):
            return tuple(shape for member in members for shape in _shapes(member, models))


def _check_model(model: ModelSpec, models: Mapping[str, ModelSpec], problems: Problems) -> None:
    if isinstance(model, ObjectSpec):
        for field in model.fields:
            _check_type(field.use.type, field.place, models, problems)
            _check_beside(model, field.use.type, field.place, models, problems)
    elif isinstance(model, UnionSpec):
        _check_union(model, models, problems)


def _check_beside(
    model: ObjectSpec, ref: TypeRef, place: Place, models: Mapping[str, ModelSpec], problems: Problems
) -> None:
    for name in named(ref):
        union = models.get(name)
        if isinstance(union, UnionSpec) and union.beside and union.by not in {field.wire for field in model.fields}:
            problems.add(place, f"{model.name} holds the union {name}, so it needs the field {union.by!r}")


def _check_union(union: UnionSpec, models: Mapping[str, ModelSpec], problems: Problems) -> None:
    members = [*union.variants.items(), *([("otherwise", union.otherwise)] if union.otherwise else [])]
    if len(members) < 2:
        problems.add(union.place, f"union {union.name} needs two members at least")
    for tag, name in members:
        if not _check_reference(name, union.place, models, problems):
            continue
        member = models[name]
        if not isinstance(member, ObjectSpec):
            problems.add(union.place, f"{name} is no object, so it can't be a member of union {union.name}")
        elif member.file != union.file:
            problems.add(
                union.place, f"{name} stands in models/{member.file}.yaml, but must be beside its union {union.name}"
            )
        elif union.by and not union.beside and union.by not in {field.wire for field in member.fields}:
            problems.add(
                member.place, f"{name} has no field {union.by!r}, which tells the members of {union.name} apart"
            )
        elif union.otherwise and tag != "otherwise" and tag not in {field.wire for field in member.fields}:
            problems.add(member.place, f"{name} has no field {tag!r}, by which {union.name} knows it")


# -- operations


def _unique_operations(doc: SpecDoc, problems: Problems) -> dict[str, OperationSpec]:
    operations: dict[str, OperationSpec] = {}
    for resource in doc.resources:
        methods: dict[str, OperationSpec] = {}
        for operation in resource.operations:
            if operation.id in operations:
                problems.add(operation.place, f"{operation.id} is defined at {operations[operation.id].place} too")
            operations[operation.id] = operation
            if operation.name in methods:
                problems.add(
                    operation.place, f"{resource.path}.{operation.name} is {methods[operation.name].id} already"
                )
            methods[operation.name] = operation
    return operations


def _check_operation(
    operation: OperationSpec,
    models: Mapping[str, ModelSpec],
    operations: Mapping[str, OperationSpec],
    problems: Problems,
) -> None:
    for field in (*operation.path_params, *operation.query_params):
        _check_type(field.use.type, field.place, models, problems)
    for error in operation.errors:
        if error.model is not None:
            _check_reference(error.model, error.place, models, problems)
    if operation.returns is not None:
        _check_type(operation.returns.type, operation.returns.place, models, problems)
    if operation.body is not None:
        _check_body(operation, operation.body, models, problems)
    _check_styles(operation, problems)
    _check_paging(operation, problems)
    _check_arguments(operation, models, problems)
    check_recovery(operation, models, operations, problems)


def _check_body(operation: OperationSpec, body: BodySpec, models: Mapping[str, ModelSpec], problems: Problems) -> None:
    for field in (*body.params, *([body.whole] if body.whole else [])):
        _check_type(field.use.type, field.place, models, problems)
    if body.fields is not None:
        _check_type(body.fields.type, body.place, models, problems)
        if not body.params and body_fields(body, models) is None:
            problems.add(body.place, f"the body of {operation.id} must be an object whose fields are arguments")
    if operation.token != "none" and body.whole is not None and body.root is None:
        problems.add(body.place, f"the whole body of {operation.id} is one argument: say `token: none`")
    if body.max_items is not None:
        _check_split(operation, body, problems)


def _check_split(operation: OperationSpec, body: BodySpec, problems: Problems) -> None:
    """Check that a list can go in several requests: it is the whole body, and there are no answers to put together."""
    if body.whole is None or body.root is not None or body.fields is not None:
        problems.add(body.place, f"'max_items' of {operation.id} is for a body that is one list: 'whole' alone")
    elif not isinstance(body.whole.use.type, Array):
        problems.add(body.place, f"'max_items' of {operation.id} needs a list, such as `type: any{{}}[]`")
    if operation.returns is not None:
        problems.add(body.place, f"{operation.id} has 'max_items', but several answers can't be returned as one")


def _check_styles(operation: OperationSpec, problems: Problems) -> None:
    for field in operation.query_params:
        members = field.use.type.members if isinstance(field.use.type, Union) else (field.use.type,)
        # An object may hold lists, and `any` may be one.
        if field.style is not None and all(isinstance(member, Plain) and member.kind != "any" for member in members):
            problems.add(field.place, f"{field.name!r} has a style, but holds no list")


def _check_paging(operation: OperationSpec, problems: Problems) -> None:
    if operation.paging and (operation.returns is None or not operation.returns.many):
        problems.add(operation.place, f"{operation.id} has paging, but returns no list")
    if operation.cursor and operation.paging is None:
        problems.add(operation.place, f"{operation.id} has a cursor, but no paging")
    if operation.cursor_excludes and not operation.cursor:
        problems.add(operation.place, f"{operation.id} has 'cursor_excludes', but no cursor")
    query = {field.wire for field in operation.query_params}
    needed = {"page": {"page", "per_page"}, "page_only": {"page"}}.get(operation.paging or "", set())
    for name in sorted(set(operation.cursor_excludes) - query):
        problems.add(operation.place, f"{operation.id} excludes {name!r}, which is not in its query")
    for name in sorted((needed | set(operation.cursor)) - query):
        problems.add(operation.place, f"{operation.id} is paged by {name!r}, which is not in its query")


def _check_arguments(operation: OperationSpec, models: Mapping[str, ModelSpec], problems: Problems) -> None:
    seen: set[str] = set()
    for field in arguments(operation, models):
        if field.name in seen:
            problems.add(
                field.place, f"{operation.id} would have two arguments {field.name!r}: rename one with `name` or `wire`"
            )
        seen.add(field.name)


# -- the tree


def _check_tree(doc: SpecDoc, models: Mapping[str, ModelSpec], problems: Problems) -> None:
    places = dict(_resource_paths(doc, problems))
    methods = {resource.path: {operation.name for operation in resource.operations} for resource in doc.resources}
    for path, (place, cls) in places.items():
        parent, _, attribute = path.rpartition(".")
        if parent and parent not in places:
            problems.add(place, f"resource {path} needs a file operations/{parent}.yaml for {parent}")
        if attribute in methods.get(parent, ()):
            problems.add(place, f"{parent} has both a method and a resource {attribute!r}")
        if cls in models:
            problems.add(place, f"the class {cls} of resource {path} is also a model: name it with `class`")
    _check_unique("module", {path: (place, module_of_resource(path)) for path, (place, _) in places.items()}, problems)
    _check_unique("class", places, problems)
    for resource in doc.resources:
        _check_bind(resource, problems)


def _check_unique(kind: str, names: Mapping[str, tuple[Place, str]], problems: Problems) -> None:
    owners: dict[str, str] = {}
    for path, (place, name) in names.items():
        if name in owners:
            problems.add(place, f"the resources {owners[name]} and {path} would both be the {kind} {name}")
        owners[name] = path


def _resource_paths(doc: SpecDoc, problems: Problems) -> Iterator[tuple[str, tuple[Place, str]]]:
    seen: set[str] = set()
    for resource in doc.resources:
        for path, cls in resource.classes.items():
            if path in seen:
                problems.add(resource.place, f"there are two resources {path}")
            seen.add(path)
            yield path, (resource.place, cls)


def _check_bind(resource: ResourceSpec, problems: Problems) -> None:
    holes = {field.name for operation in resource.operations for field in operation.path_params}
    for path, bound in resource.bind.items():
        for argument in bound:
            if argument not in holes:
                problems.add(resource.place, f"{path} binds {argument!r}, which no operation of {resource.path} takes")


# -- which models are for requests, which for answers


def _roles(doc: SpecDoc, models: Mapping[str, ModelSpec]) -> dict[str, frozenset[Role]]:
    roles: dict[str, set[Role]] = {name: set() for name in models}

    def reach(names: Iterable[str], role: Role) -> None:
        for name in names:
            if role not in roles[name]:
                roles[name].add(role)
                reach(_inside(models[name]), role)

    for resource in doc.resources:
        for operation in resource.operations:
            for field in (*operation.path_params, *operation.query_params):
                reach(named(field.use.type), "request")
            if (body := operation.body) is not None:
                for field in (*body.params, *([body.whole] if body.whole else [])):
                    reach(named(field.use.type), "request")
                reach(named(body.fields.type) if body.fields else (), "request")
            if operation.returns is not None:
                reach(named(operation.returns.type), "answer")
            reach([error.model for error in operation.errors if error.model], "answer")
    reach([event.payload for event in doc.events], "answer")
    return {name: frozenset(found) for name, found in roles.items()}


def _inside(model: ModelSpec) -> list[str]:
    if isinstance(model, ObjectSpec):
        return [name for field in model.fields for name in named(field.use.type)]
    if isinstance(model, UnionSpec):
        return [*model.variants.values(), *([model.otherwise] if model.otherwise else [])]
    return []


def _check_roles(models: Mapping[str, ModelSpec], roles: Mapping[str, frozenset[Role]], problems: Problems) -> None:
    for name, found in roles.items():
        model = models[name]
        if not found:
            problems.add(model.place, f"model {name} is used by nothing")
        twin = f"{name}Input"
        if len(found) == 2 and not isinstance(model, EnumSpec) and twin in models:
            problems.add(
                models[twin].place, f"{twin} is the name of the request twin of {name}, which is used both ways"
            )
        if len(found) == 2 and isinstance(model, UnionSpec):
            problems.add(model.place, f"union {name} is used in requests and in answers: make one for each")
