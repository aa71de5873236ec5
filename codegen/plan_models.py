"""Plans the modules of `maxio_sdk/models/`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from codegen.annotations import Annotator, Role, identifiers
from codegen.check import Checked
from codegen.ir import ClassIR, EnumIR, FieldIR, ModelModuleIR, UnionIR
from codegen.spec import EnumSpec, FieldSpec, ModelSpec, ObjectSpec, UnionSpec

__all__ = ["model_modules", "typing_imports"]

_STANDARD: Mapping[str, str] = {
    "Any": "typing",
    "Decimal": "decimal",
    "Mapping": "collections.abc",
    "Pager": "maxio_sdk.pagination",
    "RequestOptions": "maxio_sdk.config",
    "Sequence": "collections.abc",
    "Unset": "maxio_sdk.types",
    "date": "datetime",
    "datetime": "datetime",
}


def typing_imports(used: Iterable[str], module_of: Mapping[str, str], here: str | None = None) -> tuple[str, ...]:
    """Return the import lines for the names of annotations. Names of the module `here` need none."""
    by_module: defaultdict[str, set[str]] = defaultdict(set)
    for name in used:
        if name in _STANDARD:
            by_module[_STANDARD[name]].add(name)
        elif name in module_of and module_of[name] != here:
            by_module[f"maxio_sdk.models.{module_of[name]}"].add(name)
    return tuple(f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(by_module.items()))


def model_modules(checked: Checked, annotator: Annotator, module_of: Mapping[str, str]) -> tuple[ModelModuleIR, ...]:
    """Plan one module a models file."""
    files: defaultdict[str, list[ModelSpec]] = defaultdict(list)
    for model in checked.models.values():
        files[model.file].append(model)
    return tuple(_module(file, files[file], checked, annotator, module_of) for file in sorted(files))


def _module(
    file: str, models: list[ModelSpec], checked: Checked, annotator: Annotator, module_of: Mapping[str, str]
) -> ModelModuleIR:
    enums = [_enum(model) for model in models if isinstance(model, EnumSpec)]
    unions = [_union(model) for model in models if isinstance(model, UnionSpec)]
    classes = [
        _class(model, role, annotator)
        for model in models
        if isinstance(model, ObjectSpec)
        for role in sorted(checked.roles[model.name])
    ]
    events = {event.name: event.payload for event in checked.doc.events}
    payloads = events if any(name in {c.name for c in classes} for name in events.values()) else {}
    fields = [field for cls in classes for field in cls.fields]
    return ModelModuleIR(
        name=file,
        source=models[0].place.file,
        runtime_imports=_runtime_imports(enums, classes, unions, payloads),
        typing_imports=typing_imports(identifiers(*(field.annotation for field in fields)), module_of, here=file),
        enums=tuple(enums),
        classes=tuple(classes),
        unions=tuple(unions),
        payloads=payloads,
    )


def _runtime_imports(
    enums: list[EnumIR], classes: list[ClassIR], unions: list[UnionIR], payloads: Mapping[str, str]
) -> tuple[str, ...]:
    standard: list[str] = []
    if payloads:
        standard.append("from collections.abc import Mapping")
    if bases := sorted({enum.base for enum in enums}):
        standard.append(f"from enum import {', '.join(bases)}")
    typing = (["Annotated", "TypeAlias"] if unions else []) + (["Final"] if payloads else [])
    if typing:
        standard.append(f"from typing import {', '.join(sorted(typing))}")
    defaults = [field.default or "" for cls in classes for field in cls.fields]
    ours = {union.chooser.partition("(")[0] for union in unions}
    if classes:
        ours |= {"Model", "model"}
    if any("UNSET" in default for default in defaults):
        ours.add("UNSET")
    if any("UnknownVariant" in union.members for union in unions):
        ours.add("UnknownVariant")
    lines = ["\n".join(standard)] if standard else []
    if any("attrs.field" in default for default in defaults):
        lines.append("import attrs")
    if ours:
        lines.append(f"from maxio_sdk.types import {', '.join(sorted(ours, key=_as_isort))}")
    return tuple(lines)


def _as_isort(name: str) -> tuple[int, str]:
    """Order as the linter does: constants, classes, functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def _enum(model: EnumSpec) -> EnumIR:
    return EnumIR(model.name, "IntEnum" if model.numbers else "StrEnum", model.doc, model.members)


def _union(model: UnionSpec) -> UnionIR:
    pairs = ", ".join(f"{tag!r}: {name}" for tag, name in model.variants.items())
    listed = [*model.variants.values(), *([model.otherwise] if model.otherwise else [])]
    members = list(dict.fromkeys(listed))
    if model.by is not None:
        members.append("UnknownVariant")
        chooser = f"Tagged({model.by!r}, {{{pairs}}}{', beside=True' if model.beside else ''})"
    else:
        chooser = f"Present({{{pairs}}}, otherwise={model.otherwise})"
    return UnionIR(model.name, model.doc, tuple(members), chooser)


def _class(model: ObjectSpec, role: Role, annotator: Annotator) -> ClassIR:
    fields = tuple(_field(field, role, annotator) for field in model.fields)
    return ClassIR(annotator.class_name(model.name, role), model.doc, fields)


def _field(field: FieldSpec, role: Role, annotator: Annotator) -> FieldIR:
    use = field.use
    if role == "answer":
        # Absent reads as None even where the documentation promises a value.
        extra = () if use.required else ("None",)
        default = "None"
    else:
        extra = (*(() if use.required else ("Unset",)), *(("None",) if use.nullable else ()))
        default = "" if use.required else "UNSET"
    annotation = annotator.annotation(use.type, role, extra)
    metadata = {"wire": field.wire} if field.wire != field.name else {}
    shown = {key: repr(value) for key, value in metadata.items()} | ({"secret": "True"} if field.secret else {})
    promised = role == "answer" and use.required and annotation != "Any"
    if shown or promised:
        arguments = [f"default={default}"] if default else []
        arguments += [f"metadata={{{', '.join(f'{key!r}: {value}' for key, value in shown.items())}}}"] if shown else []
        return FieldIR(field.name, annotation, f"attrs.field({', '.join(arguments)})", field.doc)
    return FieldIR(field.name, annotation, default or None, field.doc)
