"""Plans `maxio_sdk/cli/_spec/`: what the command line offers and says of each operation."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from codegen.arguments import arguments, body_fields, own_params
from codegen.check import Checked
from codegen.docs import summary
from codegen.expressions import call, mapping, tuple_of, unless
from codegen.ir import CommandGroupIR, CommandModuleIR, CommandRowIR
from codegen.names import camel, module_of_resource
from codegen.spec import BodySpec, EnumSpec, FieldSpec, ObjectSpec, OperationSpec, ResourceSpec
from codegen.typerefs import Array, Named, Plain, Table, TypeRef, Union

__all__ = ["CommandPlanner"]

_IDS: Final = {Plain("string"), Plain("integer")}
_METHOD: Final = re.compile(r"`maxio\.([a-z_.]+)(?:\(([^`()]*)\))?`")
_GIVEN: Final = re.compile(r'`([a-z_]+)=(True|False|[a-z0-9_]+|"[^"`]*")`')
_WORD: Final = re.compile(r"`([a-z][a-z_]*)`")
_CONSTANTS: Final = {"True": "true", "False": "false", "None": "null"}
"""Of Python, as JSON has them."""


@attrs.frozen
class _Kind:
    """How the value of an option is read."""

    kind: str
    many: bool = False
    choices: tuple[str, ...] = ()
    fields: tuple[FieldSpec, ...] = ()


@attrs.frozen
class CommandPlanner:
    checked: Checked

    def modules(self) -> tuple[CommandModuleIR, ...]:
        """Plan one module a resource."""
        return tuple(self._module(resource) for resource in self.checked.doc.resources if resource.operations)

    def groups(self) -> tuple[CommandGroupIR, ...]:
        """Plan the tree of resources and bound views of them."""
        paths = {path for resource in self.checked.doc.resources for path in resource.classes}
        found = [
            self._group(resource, path, bound, paths)
            for resource in self.checked.doc.resources
            for path, bound in ((resource.path, dict[str, str]()), *resource.bind.items())
        ]
        return tuple(sorted(found, key=lambda group: group.path))

    def secrets(self) -> tuple[str, ...]:
        """Return the names under which requests hold what nobody may see."""
        fields = [
            field
            for model in self.checked.doc.models
            if isinstance(model, ObjectSpec) and "request" in self.checked.roles.get(model.name, ())
            for field in model.fields
        ]
        for resource in self.checked.doc.resources:
            for operation in resource.operations:
                fields += arguments(operation, self.checked.models)
        return tuple(sorted({field.wire for field in fields if field.secret}))

    def _group(
        self, resource: ResourceSpec, path: str, bound: Mapping[str, str], paths: Iterable[str]
    ) -> CommandGroupIR:
        methods = {
            operation.name: operation.id
            for operation in resource.operations
            if bound.keys() <= {field.name for field in operation.path_params}
        }
        nested = sorted(each.rpartition(".")[2] for each in paths if each.rpartition(".")[0] == path)
        expression = call(
            "Group",
            doc=repr(_words(resource.doc)),
            methods=repr(methods) if methods else "{}",
            bound=repr(dict(bound)) if bound else "{}",
            nested=tuple_of(map(repr, nested)) or "()",
        )
        return CommandGroupIR(path=path, summary=_words(summary(resource.doc)), expression=expression)

    def _module(self, resource: ResourceSpec) -> CommandModuleIR:
        methods = {operation.id: self._method(operation, resource) for operation in resource.operations}
        text = " ".join(methods.values())
        name = module_of_resource(resource.path)
        return CommandModuleIR(
            name=name,
            source=f"spec/operations/{resource.file}.yaml",
            names=tuple(each for each in ("Argument", "Form", "Method") if f"{each}(" in text),
            methods=methods,
            rows=tuple(
                CommandRowIR(
                    id=operation.id,
                    expression=f"Row({name!r}, {operation.method!r}, {operation.path!r}, "
                    f"{_words(summary(operation.doc), operation)!r})",
                )
                for operation in resource.operations
            ),
        )

    def _method(self, operation: OperationSpec, resource: ResourceSpec) -> str:
        told = {error.status: repr(_words(error.when, operation)) for error in operation.errors if error.when}
        return call(
            "Method",
            id=repr(operation.id),
            resource=repr(resource.path),
            name=repr(operation.name),
            verb=repr(operation.method),
            path=repr(operation.path),
            doc=repr(_words(operation.doc, operation)),
            path_arguments=tuple_of(self._argument(each, operation, True) for each in operation.path_params),
            query=tuple_of(self._argument(each, operation) for each in operation.query_params),
            form=self._form(operation.body, operation) if operation.body else "",
            listing=unless(operation.paging is not None, False),
            seller=unless(operation.auth == "seller", False),
            token=unless(operation.token == "body", False),
            errors=mapping(told),
            reference=repr(f"{operation.group}, {camel(operation.id)}"),
        )

    def _form(self, body: BodySpec, operation: OperationSpec) -> str:
        flat = body_fields(body, self.checked.models)
        fields = flat.fields if flat is not None else ()
        return call(
            "Form",
            root=unless(body.root if flat or body.whole else None, None),
            fields=tuple_of(self._argument(field, operation) for field in fields),
            beside=tuple_of(self._argument(field, operation) for field in own_params(body, self.checked.models)),
            whole="" if body.whole is None else self._argument(body.whole, operation),
        )

    def _argument(self, field: FieldSpec, operation: OperationSpec, required: bool | None = None) -> str:
        kind = self._kind(field.use.type)
        inner = kind.fields if field in operation.query_params else ()
        return call(
            "Argument",
            name=repr(field.name),
            wire=unless(field.wire, field.name),
            kind=unless(kind.kind, "text"),
            doc=repr(_words(field.doc, operation)) if field.doc else "",
            required=unless(field.use.required if required is None else required, False),
            many=unless(kind.many, False),
            choices=tuple_of(map(repr, kind.choices)),
            fields=tuple_of(self._argument(each, operation) for each in inner),
        )

    def _kind(self, ref: TypeRef) -> _Kind:
        match ref:
            case Plain(kind):
                return _Kind("text" if kind == "string" else kind)
            case Named(name):
                return self._named(name)
            case Array(of):
                inner = self._kind(of)
                return _Kind("any", many=True) if inner.many else attrs.evolve(inner, many=True)
            case Table(_):
                return _Kind("map")
            case Union(members):
                return _Kind("id" if set(members) == _IDS else "any")

    def _named(self, name: str) -> _Kind:
        model = self.checked.models[name]
        if isinstance(model, EnumSpec):
            return _Kind("integer" if model.numbers else "text", choices=tuple(map(str, model.members.values())))
        return _Kind("object", fields=model.fields if isinstance(model, ObjectSpec) else ())


def _words(text: str, operation: OperationSpec | None = None) -> str:
    """Return text of the spec in terms of the command line: commands instead of methods, options of parameters."""
    options = {field.name for field in operation.query_params} if operation else set[str]()

    def given(found: re.Match[str]) -> str:
        name, value = found.groups()
        return f"`{_option(name, value)}`" if name in options else f"`{name}={_CONSTANTS.get(value, value)}`"

    def word(found: re.Match[str]) -> str:
        name = found[1]
        return _option(name) if name in options else f"`{name.rstrip('_')}`"

    text = _METHOD.sub(lambda found: f"`{_command(found[1], found[2] or '')}`", text)
    text = _WORD.sub(word, _GIVEN.sub(given, text)).replace("`None`", "`null`")
    return "\n\n".join(_paragraphs(textwrap.dedent(text).strip()))


def _command(path: str, arguments: str) -> str:
    """Write the call of a method as a command, and one of any request as that."""
    words = [] if path == "request" else ["maxio", path.replace(".", " ").replace("_", "-")]
    for each in filter(None, arguments.split(", ")):
        name, _, value = each.rpartition("=")
        # What stands without quotes is whatever the reader has.
        text = value.strip('"') if value.startswith('"') else value.upper()
        words.append(_option(name, text) if name else text)
    return " ".join(words)


def _option(name: str, value: str = "True") -> str:
    """Write an argument as an option."""
    text = name.replace("_", "-")
    if value in ("True", "False"):
        return f"--{text}" if value == "True" else f"--no-{text}"
    return f"--{text} {value.strip(chr(34))}"


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text):
        yield " ".join(paragraph.split())
