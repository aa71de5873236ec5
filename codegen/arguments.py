"""What an operation takes as arguments, by the spec."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.spec import BodySpec, FieldSpec, ModelSpec, ObjectSpec, OperationSpec
from codegen.typerefs import Named

__all__ = ["arguments", "body_fields", "own_params"]


def body_fields(body: BodySpec, models: Mapping[str, ModelSpec]) -> ObjectSpec | None:
    """Return the model whose fields are arguments, if the body has one."""
    if body.fields is None or not isinstance(body.fields.type, Named):
        return None
    model = models.get(body.fields.type.name)
    return model if isinstance(model, ObjectSpec) else None


def own_params(body: BodySpec, models: Mapping[str, ModelSpec]) -> tuple[FieldSpec, ...]:
    """Return the arguments beside the root. In the short form `{customer: CreateCustomer}` the root is none."""
    if body_fields(body, models) is not None and [field.wire for field in body.params] == [body.root]:
        return ()
    return body.params


def arguments(operation: OperationSpec, models: Mapping[str, ModelSpec]) -> list[FieldSpec]:
    """Return all arguments: of the path, of the query and of the body."""
    fields = [*operation.path_params, *operation.query_params]
    if (body := operation.body) is not None:
        flat = body_fields(body, models)
        fields += flat.fields if flat else ()
        fields += own_params(body, models)
        fields += [body.whole] if body.whole else []
    return fields
