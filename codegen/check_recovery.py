"""Checks what an operation says about a lost answer: how to find what was created, how to read the value again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.arguments import body_fields, own_params
from codegen.problems import Place, Problems, nearest
from codegen.spec import FieldSpec, FindSpec, ModelSpec, ObjectSpec, OperationSpec
from codegen.typerefs import Named, Plain, TypeRef, Union

__all__ = ["check_recovery"]


def check_recovery(
    operation: OperationSpec,
    models: Mapping[str, ModelSpec],
    operations: Mapping[str, OperationSpec],
    problems: Problems,
) -> None:
    """Check `find` and `reread` of an operation. Unknown models have been reported before."""
    if (find := operation.find) is not None:
        _check_answer(operation, find, models, problems)
        finder = _reader(operation, find.operation, find.place, operations, problems)
        if finder is not None:
            _check_key(operation, find, finder, models, problems)
            _check_supply(operation, find, finder, problems)
    if (reread := operation.reread) is not None:
        if operation.method != "DELETE" and not operation.done:
            problems.add(reread.place, f"{operation.id} never rereads: it is no DELETE and has no 'done'")
        reader = _reader(operation, reread.operation, reread.place, operations, problems)
        if reader is not None:
            _check_same_path(operation, reader, reread.place, problems)


def _reader(
    operation: OperationSpec,
    identifier: str,
    place: Place,
    operations: Mapping[str, OperationSpec],
    problems: Problems,
) -> OperationSpec | None:
    """Return the operation that reads what `operation` returns. What is wrong with it is reported."""
    reader = operations.get(identifier)
    if reader is None:
        problems.add(place, f"there is no operation {identifier}{nearest(identifier, operations)}")
        return None
    if reader.method != "GET":
        problems.add(place, f"{identifier} is a {reader.method}: only a GET reads without doing anything")
    if operation.returns is None or operation.returns.many:
        problems.add(place, f"{operation.id} returns no single object that {identifier} could read")
    elif reader.returns is None or reader.returns.many or reader.returns.type != operation.returns.type:
        problems.add(place, f"{identifier} must return one object of the same type as {operation.id}")
    return reader


def _needed(operation: OperationSpec) -> Iterable[str]:
    """Return what a request can't do without: the whole path, and what is required of the query."""
    required = [field for field in operation.query_params if field.use.required]
    return [field.wire for field in (*operation.path_params, *required)]


# -- find


def _check_answer(
    operation: OperationSpec, find: FindSpec, models: Mapping[str, ModelSpec], problems: Problems
) -> None:
    """Check that the answer holds the key, and says when the object was created."""
    returned = operation.returns.type if operation.returns else None
    model = models.get(returned.name) if isinstance(returned, Named) else None
    if not isinstance(model, ObjectSpec):
        problems.add(find.place, f"{operation.id} returns no object, so there is nothing to find")
        return
    # What was found is a Python object, so both names of the field must be that of the argument.
    fields = {field.wire: field.use.type for field in model.fields if field.name == field.wire}
    if find.argument not in fields:
        problems.add(find.place, f"{model.name} has no field {find.argument!r} to tell what was found by")
    if fields.get("created_at") != Plain("datetime"):
        problems.add(find.place, f"{model.name} has no datetime 'created_at' to tell what this call created")


def _check_key(
    operation: OperationSpec,
    find: FindSpec,
    finder: OperationSpec,
    models: Mapping[str, ModelSpec],
    problems: Problems,
) -> None:
    """Check that the key is sent, and that the finder takes it."""
    keys = _keys_of_body(operation, models)
    params = {field.wire: field for field in (*finder.path_params, *finder.query_params)}
    key, param = keys.get(find.argument), params.get(find.parameter)
    if key is None:
        problems.add(
            find.place, f"the body of {operation.id} has no key {find.argument!r}{nearest(find.argument, keys)}"
        )
    elif param is not None and not _fits(Plain("string") if find.prefix else key.use.type, param.use.type):
        problems.add(find.place, f"{finder.id} does not take every {find.argument!r} as its {find.parameter!r}")


def _keys_of_body(operation: OperationSpec, models: Mapping[str, ModelSpec]) -> Mapping[str, FieldSpec]:
    """Return the fields of the object under the root, or of the whole body where there is no root."""
    body = operation.body
    if body is None:
        return {}
    flat = body_fields(body, models)
    beside = own_params(body, models) if flat is None or body.root is None else ()
    return {field.wire: field for field in (*(flat.fields if flat else ()), *beside)}


def _check_supply(operation: OperationSpec, find: FindSpec, finder: OperationSpec, problems: Problems) -> None:
    """Check that the finder gets parameters that it has, and all that it needs."""
    taken = {field.wire for field in (*finder.path_params, *finder.query_params)}
    held = {field.wire for field in operation.path_params}
    for name in (find.parameter, *find.also):
        if name not in taken:
            problems.add(find.place, f"{finder.id} has no parameter {name!r}{nearest(name, taken)}")
    for name in find.also.values():
        if name not in held:
            problems.add(find.place, f"the path of {operation.id} has no {{{name}}}{nearest(name, held)}")
    if find.parameter in find.also:
        problems.add(find.place, f"{find.parameter!r} of {finder.id} has the key, so it can't be in 'also' too")
    for name in _needed(finder):
        if name != find.parameter and name not in find.also:
            problems.add(find.place, f"{finder.id} needs {name!r} too: say with 'also' where its value stands")


# -- reread


def _check_same_path(operation: OperationSpec, reader: OperationSpec, place: Place, problems: Problems) -> None:
    held = {field.wire: field for field in operation.path_params}
    accepted = {field.wire: field for field in reader.path_params}
    for name in _needed(reader):
        if name not in held:
            problems.add(place, f"{reader.id} needs {name!r}, which is not in the path of {operation.id}")
        elif name in accepted and not _fits(held[name].use.type, accepted[name].use.type):
            problems.add(place, f"{reader.id} takes fewer types for {name!r} than {operation.id}")


def _fits(given: TypeRef, taken: TypeRef) -> bool:
    return set(_members(given)) <= set(_members(taken))


def _members(ref: TypeRef) -> tuple[TypeRef, ...]:
    return ref.members if isinstance(ref, Union) else (ref,)
