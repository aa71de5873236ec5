"""What is generated: final names, bound references, planned modules. Templates only walk over it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

__all__ = [
    "ApiIR",
    "ArgumentIR",
    "ClassIR",
    "CommandGroupIR",
    "CommandModuleIR",
    "CommandRowIR",
    "ConstantIR",
    "EnumIR",
    "FieldIR",
    "MethodIR",
    "ModelModuleIR",
    "NestedIR",
    "OperationModuleIR",
    "ResourceIR",
    "UnionIR",
]


@attrs.frozen
class FieldIR:
    name: str
    annotation: str
    default: str | None
    doc: str


@attrs.frozen
class ClassIR:
    name: str
    doc: str
    fields: tuple[FieldIR, ...]


@attrs.frozen
class EnumIR:
    name: str
    base: str
    doc: str
    members: Mapping[str, str | int]


@attrs.frozen
class UnionIR:
    name: str
    doc: str
    members: tuple[str, ...]
    chooser: str
    """The expression that chooses: `Tagged(...)` or `Present(...)`."""


@attrs.frozen(kw_only=True)
class ModelModuleIR:
    name: str
    source: str
    runtime_imports: tuple[str, ...]
    typing_imports: tuple[str, ...]
    enums: tuple[EnumIR, ...]
    classes: tuple[ClassIR, ...]
    unions: tuple[UnionIR, ...]
    payloads: Mapping[str, str]
    """Webhook payload by event, in the module that has them."""

    @property
    def names(self) -> tuple[str, ...]:
        names = [enum.name for enum in self.enums] + [cls.name for cls in self.classes]
        return tuple(sorted(names + [union.name for union in self.unions]))


@attrs.frozen
class ArgumentIR:
    name: str
    annotation: str
    default: str | None


@attrs.frozen(kw_only=True)
class MethodIR:
    name: str
    constant: str
    doc: str
    positional: tuple[ArgumentIR, ...]
    keyword: tuple[ArgumentIR, ...]
    returns: str
    listing: bool
    bound: Mapping[str, str]


@attrs.frozen
class NestedIR:
    """A resource that is an attribute of another, or of the client."""

    attribute: str
    cls: str
    module: str


@attrs.frozen(kw_only=True)
class ResourceIR:
    module: str
    source: str
    cls: str
    doc: str
    operations_module: str
    typing_imports: tuple[str, ...]
    methods: tuple[MethodIR, ...]
    nested: tuple[NestedIR, ...]

    @property
    def listing(self) -> bool:
        return any(method.listing for method in self.methods)

    @property
    def calling(self) -> bool:
        return any(not method.listing for method in self.methods)

    @property
    def has_optional(self) -> bool:
        return any(argument.default for method in self.methods for argument in method.keyword)

    @property
    def builtin_list(self) -> bool:
        texts = [
            text
            for method in self.methods
            for text in (method.returns, *(argument.annotation for argument in (*method.positional, *method.keyword)))
        ]
        return any("builtins." in text for text in texts)


@attrs.frozen
class ConstantIR:
    name: str
    id: str
    annotation: str
    expression: str


@attrs.frozen(kw_only=True)
class OperationModuleIR:
    name: str
    source: str
    core_names: tuple[str, ...]
    typing_imports: tuple[str, ...]
    constants: tuple[ConstantIR, ...]


@attrs.frozen(kw_only=True)
class CommandGroupIR:
    """A resource as a group of commands."""

    path: str
    summary: str
    expression: str


@attrs.frozen(kw_only=True)
class CommandRowIR:
    """An operation in the list of all."""

    id: str
    expression: str


@attrs.frozen(kw_only=True)
class CommandModuleIR:
    """The commands of a resource with their options and help."""

    name: str
    source: str
    names: tuple[str, ...]
    methods: Mapping[str, str]
    """The expression of each, by the operation's id."""
    rows: tuple[CommandRowIR, ...]


@attrs.frozen(kw_only=True)
class ApiIR:
    models: tuple[ModelModuleIR, ...]
    resources: tuple[ResourceIR, ...]
    operations: tuple[OperationModuleIR, ...]
    roots: tuple[NestedIR, ...]
    """The resources that are attributes of the client."""
    commands: tuple[CommandModuleIR, ...]
    command_groups: tuple[CommandGroupIR, ...]
    secrets: tuple[str, ...]
    """Names of what requests hold and nobody may see."""

    @property
    def model_index(self) -> Mapping[str, str]:
        return dict(sorted((name, module.name) for module in self.models for name in module.names))

    @property
    def operation_index(self) -> Mapping[str, str]:
        return dict(sorted((constant.id, module.name) for module in self.operations for constant in module.constants))

    @property
    def command_index(self) -> Mapping[str, str]:
        return dict(sorted((row.id, row.expression) for module in self.commands for row in module.rows))

    @property
    def command_roots(self) -> Mapping[str, str]:
        return {group.path: group.summary for group in self.command_groups if "." not in group.path}

    @property
    def resource_index(self) -> Mapping[str, str]:
        return dict(sorted((resource.cls, resource.module) for resource in self.resources))
