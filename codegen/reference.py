"""`python -m codegen.reference` writes the API reference: pages in Markdown under `docs/reference/`, made of the spec.

They say what the docstrings say, and are not kept in the repository.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import attrs

from codegen.arguments import arguments
from codegen.check import check
from codegen.docs import body_of, error_class, summary
from codegen.ir import ApiIR, ClassIR, MethodIR, ModelModuleIR, ResourceIR
from codegen.load import load
from codegen.names import camel, module_of_resource
from codegen.parse import parse
from codegen.problems import SpecError
from codegen.render import environment
from codegen.resolve import resolve
from codegen.spec import ModelSpec, OperationSpec, ResourceSpec, SpecDoc

__all__ = ["main", "reference"]

FOLDER: Final = "docs/reference"

_NAME: Final = re.compile(r"[A-Za-z_]\w*")
_CALL: Final = re.compile(r"`maxio\.([a-z_.]+)`")


@attrs.frozen
class RowIR:
    """An argument or a field, as a row of a table."""

    name: str
    type: str
    required: bool
    doc: str


@attrs.frozen
class ErrorIR:
    cls: str
    status: int
    when: str
    body: str


@attrs.frozen(kw_only=True)
class EntryIR:
    """A method of a resource."""

    name: str
    call: str
    link: str
    signature: str
    operation: str
    method: str
    path: str
    summary: str
    doc: str
    arguments: tuple[RowIR, ...]
    returns: str
    errors: tuple[ErrorIR, ...]
    notes: tuple[str, ...]
    source: str


@attrs.frozen(kw_only=True)
class PageIR:
    """A resource."""

    path: str
    file: str
    cls: str
    doc: str
    summary: str
    entries: tuple[EntryIR, ...]
    nested: tuple[str, ...]
    models: tuple[str, ...]


def reference(doc: SpecDoc) -> dict[str, str]:
    """Return the text of each page by its name below `docs/reference/`. Raises `SpecError`."""
    api = resolve(doc)
    pages = _Planner(api, doc, check(doc).models, _targets(api, doc), api.model_index).pages()
    templates = environment()

    def text(template: str, **context: object) -> str:
        return templates.get_template(template).render(**context)

    entries = sorted((entry for page in pages for entry in page.entries), key=lambda entry: entry.operation)
    files = {
        "index.md": text("reference_index.md.jinja", pages=pages, modules=api.models),
        "operations.md": text("reference_operations.md.jinja", entries=list(_shortest_calls(entries))),
    }
    for page in pages:
        files[f"{page.file}.md"] = text("reference_resource.md.jinja", page=page)
    linker = _Linker(api.model_index, below="")
    for module in api.models:
        files[f"models/{module.name}.md"] = text(
            "reference_models.md.jinja", module=module, classes=_classes(module, linker), unions=_unions(module, linker)
        )
    return files


def _shortest_calls(entries: Iterable[EntryIR]) -> Iterable[EntryIR]:
    """Return one entry an operation: a bound view shows the same operations again."""
    shortest: dict[str, EntryIR] = {}
    for entry in entries:
        known = shortest.setdefault(entry.operation, entry)
        if len(entry.call) < len(known.call):
            shortest[entry.operation] = entry
    return shortest.values()


def _targets(api: ApiIR, doc: SpecDoc) -> dict[str, str]:
    by_module = {resource.module: resource for resource in api.resources}
    targets: dict[str, str] = {}
    for path in (path for spec in doc.resources for path in spec.classes):
        resource = by_module[module_of_resource(path)]
        targets[path] = f"{resource.module}.md"
        targets |= {f"{path}.{method.name}": f"{resource.module}.md#{method.name}" for method in resource.methods}
    return targets


@attrs.frozen
class _Planner:
    api: ApiIR
    doc: SpecDoc
    models: Mapping[str, ModelSpec]
    targets: Mapping[str, str]
    """The page, or the place in one, of each resource and method by its path from the client."""
    module_of: Mapping[str, str]
    """Module by model."""

    def pages(self) -> tuple[PageIR, ...]:
        by_module = {resource.module: resource for resource in self.api.resources}
        pages = [
            self._page(spec, path, by_module[module_of_resource(path)])
            for spec in self.doc.resources
            for path in spec.classes
        ]
        return tuple(sorted(pages, key=lambda page: page.path))

    def _page(self, spec: ResourceSpec, path: str, resource: ResourceIR) -> PageIR:
        linker = _Linker(self.module_of, below="models/")
        operations = {operation.id.upper(): operation for operation in spec.operations}
        entries = [self._entry(method, operations[method.constant], path, linker) for method in resource.methods]
        used = {name for method in resource.methods for name in linker.models_of(*_annotations(method))}
        return PageIR(
            path=path,
            file=resource.module,
            cls=resource.cls,
            doc=self._linked(resource.doc.strip()),
            summary=summary(resource.doc),
            entries=tuple(entries),
            nested=tuple(f"[`maxio.{path}.{each.attribute}`]({each.module}.md)" for each in resource.nested),
            models=tuple(linker.linked(name) for name in sorted(used)),
        )

    def _entry(self, method: MethodIR, operation: OperationSpec, path: str, linker: _Linker) -> EntryIR:
        docs = {field.name: field.doc for field in arguments(operation, self.models)}
        rows = [
            RowIR(
                argument.name,
                linker.linked(_shown(argument.annotation)),
                argument.default is None,
                _cell(docs[argument.name]),
            )
            for argument in (*method.positional, *method.keyword)
        ]
        errors = [
            ErrorIR(error_class(error.status), error.status, _cell(error.when), linker.linked(error.model or ""))
            for error in operation.errors
        ]
        return EntryIR(
            name=method.name,
            call=f"maxio.{path}.{method.name}",
            link=self.targets[f"{path}.{method.name}"],
            signature=_signature(method),
            operation=operation.id,
            method=operation.method,
            path=operation.path,
            summary=_cell(summary(operation.doc)),
            doc=self._linked(body_of(operation.doc)),
            arguments=tuple(rows),
            returns=linker.linked(f"Pager[{method.returns}]" if method.listing else _shown(method.returns)),
            errors=tuple(errors),
            notes=tuple(_notes(operation, path)),
            source=f"{operation.group}, {camel(operation.id)}",
        )

    def _linked(self, text: str) -> str:
        """Link what is said of other methods to their pages."""

        def link(match: re.Match[str]) -> str:
            target = self.targets.get(match[1])
            return match[0] if target is None else f"[{match[0]}]({target})"

        return _CALL.sub(link, text)


@attrs.frozen
class _Linker:
    """Writes annotations as Markdown, with links to the pages of models."""

    module_of: Mapping[str, str]
    """Module by model."""
    below: str

    def models_of(self, *annotations: str) -> set[str]:
        """Return the names of models in annotations."""
        names = {name for text in annotations for name in _NAME.findall(text)}
        return names & self.module_of.keys()

    def linked(self, annotation: str) -> str:
        """Return an annotation as code, in which each model is a link."""
        parts: list[str] = []
        end = 0
        for match in _NAME.finditer(annotation):
            if match[0] in self.module_of:
                parts += [_code(annotation[end : match.start()]), self._link(match[0])]
                end = match.end()
        return "".join([*parts, _code(annotation[end:])])

    def _link(self, name: str) -> str:
        return f"[`{name}`]({self.below}{self.module_of[name]}.md#{name.lower()})"


def _code(text: str) -> str:
    """Write text as code, with what surrounds it as it is: a space would be lost inside."""
    bare = text.strip()
    if not bare:
        return text
    left, right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{left}`{bare}`{right}"


def _shown(annotation: str) -> str:
    """Leave out what is said otherwise: that an argument may be left out, and where `list` comes from."""
    return annotation.replace(" | Unset", "").replace("builtins.", "")


def _cell(text: str) -> str:
    return " ".join(text.split())


def _annotations(method: MethodIR) -> list[str]:
    return [method.returns, *(argument.annotation for argument in (*method.positional, *method.keyword))]


def _signature(method: MethodIR) -> str:
    parts = [f"{argument.name}: {argument.annotation}" for argument in method.positional]
    parts.append("*")
    for argument in method.keyword:
        default = f" = {argument.default}" if argument.default else ""
        parts.append(f"{argument.name}: {argument.annotation}{default}")
    parts.append("request_options: RequestOptions | None = None")
    returns = f"Pager[{method.returns}]" if method.listing else method.returns
    lines = "".join(f"    {part},\n" for part in parts)
    text = f"{'def' if method.listing else 'async def'} {method.name}(\n{lines}) -> {returns}"
    return text.replace("builtins.", "")


def _notes(operation: OperationSpec, resource: str) -> Iterable[str]:
    """Say what follows from how the spec marks an operation."""
    if operation.server == "events":
        yield "Goes to Maxio's events server. Sent again only where each event has a `uniqueness_token` of its own."
    elif operation.token == "body":
        yield "Carries a uniqueness token: the server applies it once, however often it is sent within the hour."
    elif operation.method in {"POST", "PUT", "PATCH"} or (operation.method == "DELETE" and not operation.repeatable):
        yield "Carries no uniqueness token: it is never sent again once it may have arrived."
    if operation.find is not None:
        yield f"Where its answer was lost, the object is looked up by its `{operation.find.argument}`."
    if operation.cursor:
        yield f"Can be walked by id: `maxio.{resource}.{operation.name}(...).by_cursor()`."
    if operation.priority == "critical":
        yield "Waits in the lane `critical`, before other calls."
    if operation.auth == "seller":
        yield "Needs the client's `seller_token`."


def _classes(module: ModelModuleIR, linker: _Linker) -> list[tuple[ClassIR, list[RowIR]]]:
    return [
        (
            cls,
            [
                RowIR(
                    field.name,
                    linker.linked(_shown(field.annotation).removesuffix(" | None" if field.default == "None" else "")),
                    field.default is None,
                    _cell(field.doc),
                )
                for field in cls.fields
            ],
        )
        for cls in sorted(module.classes, key=lambda cls: cls.name)
    ]


def _unions(module: ModelModuleIR, linker: _Linker) -> list[tuple[str, str, list[str]]]:
    return [(union.name, union.doc, [linker.linked(name) for name in union.members]) for union in module.unions]


def main(argv: list[str] | None = None) -> int:
    """Run the command. Returns 0, or 2 where the spec is broken."""
    parser = argparse.ArgumentParser(prog="python -m codegen.reference", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent, help="the project's folder")
    root: Path = parser.parse_args(argv).root.resolve()
    try:
        files = reference(parse(load(root / "spec")))
    except SpecError as error:
        print(error, file=sys.stderr)
        return 2
    folder = root / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(files)} pages of the reference are written to {FOLDER}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
