"""Plans the modules of `maxio_sdk/resources/` and `maxio_sdk/_operations/`."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from codegen.annotations import Annotator, identifiers
from codegen.arguments import body_fields, own_params
from codegen.check import Checked
from codegen.docs import method_doc, summary
from codegen.expressions import call, mapping, tuple_of, unless
from codegen.ir import ArgumentIR, ConstantIR, MethodIR, NestedIR, OperationModuleIR, ResourceIR
from codegen.names import module_of_resource
from codegen.plan_models import typing_imports
from codegen.spec import BodySpec, FieldSpec, FindSpec, OperationSpec, ResourceSpec

__all__ = ["ResourcePlanner"]


@attrs.frozen
class ResourcePlanner:
    checked: Checked
    annotator: Annotator
    module_of: Mapping[str, str]

    def resources(self) -> tuple[ResourceIR, ...]:
        """Plan one module a resource, and one a bound view of it."""
        planned: list[ResourceIR] = []
        for resource in self.checked.doc.resources:
            planned.append(self._resource(resource, resource.path, {}))
            planned += [self._resource(resource, path, bound) for path, bound in sorted(resource.bind.items())]
        return tuple(sorted(planned, key=lambda resource: resource.module))

    def roots(self) -> tuple[NestedIR, ...]:
        """Return the resources that are attributes of the client."""
        return self._children("")

    def operations(self) -> tuple[OperationModuleIR, ...]:
        """Plan one module of operations a resource."""
        return tuple(self._operations(resource) for resource in self.checked.doc.resources if resource.operations)

    # -- the tree

    def _children(self, parent: str) -> tuple[NestedIR, ...]:
        found: list[NestedIR] = []
        for resource in self.checked.doc.resources:
            for path, cls in resource.classes.items():
                above, _, attribute = path.rpartition(".")
                if above == parent:
                    found.append(NestedIR(attribute, cls, module_of_resource(path)))
        return tuple(sorted(found, key=lambda nested: nested.attribute))

    def _resource(self, resource: ResourceSpec, path: str, bound: Mapping[str, str]) -> ResourceIR:
        methods = tuple(
            self._method(operation, bound)
            for operation in resource.operations
            if bound.keys() <= {field.name for field in operation.path_params}
        )
        annotations = [
            text
            for method in methods
            for text in (method.returns, *(a.annotation for a in (*method.positional, *method.keyword)))
        ]
        used = set(identifiers(*annotations))
        if methods:
            used.add("RequestOptions")
        if any(method.listing for method in methods):
            used.add("Pager")
        return ResourceIR(
            module=module_of_resource(path),
            source=f"spec/operations/{resource.file}.yaml",
            cls=resource.classes[path],
            doc=resource.doc,
            operations_module=module_of_resource(resource.path),
            typing_imports=typing_imports(used, self.module_of),
            methods=methods,
            nested=self._children(path),
        )

    # -- methods

    def _method(self, operation: OperationSpec, bound: Mapping[str, str]) -> MethodIR:
        path_fields = [field for field in operation.path_params if field.name not in bound]
        keyword = self._keyword_fields(operation)
        keyword.sort(key=lambda field: not field.use.required)
        return MethodIR(
            name=operation.name,
            constant=operation.id.upper(),
            doc=method_doc(operation, [*path_fields, *keyword]),
            positional=tuple(self._argument(field, required=True) for field in path_fields),
            keyword=tuple(self._argument(field, required=field.use.required) for field in keyword),
            returns=_unshadowed(self._returned(operation)),
            listing=operation.paging is not None,
            bound=bound,
        )

    def _keyword_fields(self, operation: OperationSpec) -> list[FieldSpec]:
        fields = list(operation.query_params)
        body = operation.body
        if body is None:
            return fields
        flat = body_fields(body, self.checked.models)
        if flat is not None:
            # With `whole` an argument may stand for all the fields, so none of them is required by itself.
            fields += [_optional(field) for field in flat.fields] if body.whole else flat.fields
        fields += own_params(body, self.checked.models)
        if body.whole is not None:
            fields.append(_optional(body.whole) if flat is not None else body.whole)
        return fields

    def _argument(self, field: FieldSpec, *, required: bool) -> ArgumentIR:
        extra = (*(() if required else ("Unset",)), *(("None",) if field.use.nullable else ()))
        annotation = self.annotator.annotation(field.use.type, "request", extra)
        return ArgumentIR(field.name, _unshadowed(annotation), None if required else "UNSET")

    def _returned(self, operation: OperationSpec) -> str:
        """Return the annotation of what is returned, or of one item of what is listed."""
        if operation.returns is None:
            return "None"
        annotation = self.annotator.annotation(operation.returns.type, "answer")
        if operation.returns.many and operation.paging is None:
            return f"list[{annotation}]"
        return annotation

    # -- operations

    def _operations(self, resource: ResourceSpec) -> OperationModuleIR:
        constants = tuple(
            ConstantIR(
                operation.id.upper(),
                operation.id,
                self._returned(operation),
                self._expression(operation, resource),
            )
            for operation in resource.operations
        )
        text = " ".join(constant.expression for constant in constants)
        core = [name for name in ("Body", "Done", "Finder", "Operation", "Param", "Result") if f"{name}(" in text]
        used = identifiers(*(constant.annotation for constant in constants))
        return OperationModuleIR(
            name=module_of_resource(resource.path),
            source=f"spec/operations/{resource.file}.yaml",
            core_names=tuple(core),
            typing_imports=typing_imports(used, self.module_of),
            constants=constants,
        )

    def _expression(self, operation: OperationSpec, resource: ResourceSpec) -> str:
        arguments = {
            "id": repr(operation.id),
            "method": repr(operation.method),
            "path": repr(operation.path),
            "resource": repr(resource.path),
            "name": repr(operation.name),
            "summary": repr(summary(operation.doc)),
            "server": unless(operation.server, "production"),
            "auth": unless(operation.auth, "basic"),
            "path_params": tuple_of(self._param(field, required=True) for field in operation.path_params),
            "query_params": tuple_of(self._param(field) for field in operation.query_params),
            "body": self._body(operation.body) if operation.body else "",
            "result": self._result(operation),
            "errors": mapping({error.status: repr(error.model) for error in operation.errors if error.model}),
            "paging": unless(operation.paging, None),
            "per_page": unless(operation.per_page or self.checked.doc.limits.default_per_page, 20),
            "max_per_page": unless(operation.max_per_page or self.checked.doc.limits.max_per_page, 200),
            "cursor": repr(operation.cursor) if operation.cursor else "",
            "cursor_excludes": repr(operation.cursor_excludes) if operation.cursor_excludes else "",
            "token": unless(operation.token, "none"),
            "repeatable": unless(operation.repeatable, False),
            "find": _finder(operation.find) if operation.find else "",
            "done": tuple_of(
                call("Done", status=repr(status), message=repr(message)) for status, message in operation.done.items()
            ),
            "reread": repr(operation.reread.operation) if operation.reread else "",
            "priority": unless(operation.priority, "interactive"),
            "reference": repr(operation.group),
        }
        return call("Operation", **arguments)

    def _param(self, field: FieldSpec, *, required: bool | None = None) -> str:
        return call(
            "Param",
            name=repr(field.name),
            wire=repr(field.wire),
            type=repr(self.annotator.annotation(field.use.type, "request", ("None",) if field.use.nullable else ())),
            required=unless(field.use.required if required is None else required, False),
            style=unless(field.style, None),
        )

    def _body(self, body: BodySpec) -> str:
        flat = body_fields(body, self.checked.models)
        renames = {field.name: repr(field.wire) for field in flat.fields if field.name != field.wire} if flat else {}
        return call(
            "Body",
            root=unless(body.root if flat or body.whole else None, None),
            type="" if flat is None else repr(self.annotator.class_name(flat.name, "request")),
            renames=mapping(renames),
            params=tuple_of(self._param(field) for field in own_params(body, self.checked.models)),
            whole="" if body.whole is None else self._param(body.whole),
            required=unless(not body.optional, True),
            max_items=unless(body.max_items, None),
        )

    def _result(self, operation: OperationSpec) -> str:
        returns = operation.returns
        if returns is None:
            return ""
        return call(
            "Result",
            type=repr(self.annotator.annotation(returns.type, "answer")),
            path=repr(returns.path) if returns.path else "",
            many=unless(returns.many, False),
            item=unless(returns.item, None),
        )


def _finder(find: FindSpec) -> str:
    return call(
        "Finder",
        argument=repr(find.argument),
        operation=repr(find.operation),
        parameter=repr(find.parameter),
        prefix=unless(find.prefix, ""),
        also=mapping({name: repr(source) for name, source in find.also.items()}),
    )


def _unshadowed(annotation: str) -> str:
    """Write `list` so that it is not the method of that name."""
    return annotation.replace("list[", "builtins.list[")


def _optional(field: FieldSpec) -> FieldSpec:
    return attrs.evolve(field, use=attrs.evolve(field.use, required=False))
