"""Turns an `ApiIR` into the text of every generated file. Pure: nothing is read but templates, nothing written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.docs import docstring, fitted
from codegen.ir import ApiIR

__all__ = ["FOLDERS", "environment", "render"]

FOLDERS: Final = ("maxio_sdk/_operations", "maxio_sdk/cli/_spec", "maxio_sdk/models", "maxio_sdk/resources")
"""Folders that hold generated files and nothing else."""


def render(api: ApiIR) -> dict[str, str]:
    """Return the text of each generated file by its path, not yet formatted."""
    templates = environment()

    def text(template: str, **context: object) -> str:
        return templates.get_template(template).render(**context)

    files = {
        "maxio_sdk/_operations/__init__.py": text("operations_index.py.jinja", index=api.operation_index),
        "maxio_sdk/models/__init__.py": text(
            "index.py.jinja",
            **_index("maxio_sdk.models", "All models. Each is imported when it is first used.", api.model_index),
        ),
        "maxio_sdk/resources/__init__.py": text(
            "index.py.jinja",
            **_index(
                "maxio_sdk.resources", "All resources. Each is imported when it is first used.", api.resource_index
            ),
        ),
        "maxio_sdk/resources/_tree.py": text("tree.py.jinja", roots=api.roots),
        "maxio_sdk/cli/_spec/__init__.py": text("command_roots.py.jinja", roots=api.command_roots),
        "maxio_sdk/cli/_spec/_index.py": text("command_index.py.jinja", api=api),
    }
    for module in api.models:
        exported = sorted([*module.names, *(["PAYLOADS"] if module.payloads else [])])
        files[f"maxio_sdk/models/{module.name}.py"] = text("models.py.jinja", module=module, exported=exported)
    for operations in api.operations:
        files[f"maxio_sdk/_operations/{operations.name}.py"] = text("operations.py.jinja", module=operations)
    for commands in api.commands:
        files[f"maxio_sdk/cli/_spec/{commands.name}.py"] = text("commands.py.jinja", module=commands)
    for resource in api.resources:
        files[f"maxio_sdk/resources/{resource.module}.py"] = text("resource.py.jinja", resource=resource)
    return files


def _index(package: str, doc: str, index: Mapping[str, str]) -> dict[str, object]:
    modules: defaultdict[str, list[str]] = defaultdict(list)
    for name, module in index.items():
        modules[module].append(name)
    return {
        "package": package,
        "doc": doc,
        "index": dict(index),
        "modules": dict(sorted(modules.items())),
        "exported": sorted(index),
    }


def environment() -> Environment:
    """Return the templates, with the filters that they use."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # Python is written here, not HTML; `docstring` and `literal` escape
    )
    environment.filters["docstring"] = lambda value: docstring(fitted(str(value).strip()))
    environment.filters["literal"] = _literal
    return environment


def _literal(value: Any) -> str:
    if isinstance(value, Mapping):
        return repr(dict(cast("Mapping[str, object]", value)))
    return repr(value)
