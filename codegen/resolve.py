"""Binds references, settles names and plans modules: `SpecDoc` to `ApiIR`."""

from __future__ import annotations

from codegen.annotations import Annotator
from codegen.check import check
from codegen.ir import ApiIR
from codegen.plan_commands import CommandPlanner
from codegen.plan_models import model_modules
from codegen.plan_resources import ResourcePlanner
from codegen.spec import EnumSpec, SpecDoc

__all__ = ["resolve"]


def resolve(doc: SpecDoc) -> ApiIR:
    """Check the spec as a whole and plan everything that is generated. Raises `SpecError`."""
    checked = check(doc)
    twins = frozenset(
        name
        for name, roles in checked.roles.items()
        if len(roles) == 2 and not isinstance(checked.models[name], EnumSpec)
    )
    annotator = Annotator(checked.models, twins)
    module_of = {model.name: model.file for model in checked.models.values()}
    module_of |= {f"{name}Input": module_of[name] for name in twins}
    planner = ResourcePlanner(checked, annotator, module_of)
    commands = CommandPlanner(checked)
    return ApiIR(
        models=model_modules(checked, annotator, module_of),
        resources=planner.resources(),
        operations=planner.operations(),
        roots=planner.roots(),
        commands=commands.modules(),
        command_groups=commands.groups(),
        secrets=commands.secrets(),
    )
