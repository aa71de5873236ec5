"""The features that a site defines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from maxio_sdk.sandbox._engine.problems import Problems
from maxio_sdk.sandbox._http.answers import forbidden
from maxio_sdk.sandbox._http.fields import Fields
from maxio_sdk.sandbox._http.values import Malformed, as_decimal, as_flag
from maxio_sdk.sandbox._state.features import FeatureItem, FeatureTemplate
from maxio_sdk.sandbox._state.site import Site

__all__ = [
    "PERIODICITY_UNITS",
    "attached",
    "change_template",
    "check_feature_access",
    "check_periodicity",
    "coerced",
    "make_template",
    "value_problem",
]

KINDS: Final = ("access_right", "usage_limit", "service_right")
VALUE_TYPES: Final = ("text", "boolean", "numeric")
PERIODICITY_UNITS: Final = ("hour", "day", "week", "month", "year")

_KEY: Final = re.compile(r"[a-z][a-z0-9_]*")


def check_feature_access(site: Site) -> None:
    """Refuse where the site does not have features."""
    if not site.settings.features_enabled:
        raise forbidden(["Features and entitlements are not enabled for this site."])


def attached(site: Site, template: FeatureTemplate) -> Iterable[FeatureItem]:
    """List what the template is attached as."""
    items = site[FeatureItem].where(feature_template_id=template.id)
    return [item for item in items if item.archived_at is None]


def make_template(site: Site, fields: Fields) -> FeatureTemplate:
    """Define a feature."""
    problems = Problems()
    key = fields.text("key") or ""
    if not key:
        problems.blank("key")
    elif not _KEY.fullmatch(key):
        problems.invalid("key", "may only contain lowercase letters, numbers, and underscores.")
    elif site[FeatureTemplate].first(key=key) is not None:
        problems.invalid("key", "must be unique - that value has been taken.")
    kind = fields.text("kind") or ""
    if kind not in KINDS:
        problems.invalid("kind", "must be 'access_right', 'usage_limit' or 'service_right'.")
    store = site[FeatureTemplate]
    template = FeatureTemplate(
        id=store.new_id(), key=key, name="", kind=kind, created_at=site.now, updated_at=site.now
    )  # fmt: skip
    _set_values(template, fields, problems)
    problems.check()
    return store.add(template)


def change_template(site: Site, template: FeatureTemplate, fields: Fields) -> None:
    """Change a feature. Its key stays, and so does its kind once it is attached to something."""
    problems = Problems()
    if fields.text("key", template.key) != template.key:
        problems.invalid("key", "cannot be changed.")
    kind = fields.text("kind", template.kind) or ""
    if kind not in KINDS:
        problems.invalid("kind", "must be 'access_right', 'usage_limit' or 'service_right'.")
    elif kind != template.kind and site[FeatureItem].where(feature_template_id=template.id):
        problems.invalid("kind", "cannot be changed once the feature is attached.")
    else:
        template.kind = kind
    _set_values(template, fields, problems)
    problems.check()
    template.updated_at = site.now


def _set_values(template: FeatureTemplate, fields: Fields, problems: Problems) -> None:
    """Set what was sent, and note what is wrong with the outcome: the caller then refuses, which undoes it."""
    if "name" in fields:
        template.name = (fields.text("name") or "").strip()
    for name in ("description", "unit", "value_type", "default_value", "default_periodicity_unit"):
        if name in fields:
            setattr(template, name, fields.text(name) or None)
    if "default_periodicity_interval" in fields:
        template.default_periodicity_interval = fields.integer("default_periodicity_interval")
    if not template.name:
        problems.blank("name")
    if template.kind == "usage_limit" and not template.unit:
        problems.blank("unit")
    if template.kind == "service_right" and not template.value_type:
        problems.blank("value_type")
    elif template.value_type not in (None, *VALUE_TYPES):
        problems.invalid("value_type", "must be 'text', 'boolean' or 'numeric'.")
    elif template.default_value is not None and (problem := value_problem(template, template.default_value)):
        problems.invalid("default_value", problem)
    check_periodicity(
        problems, template.default_periodicity_interval, template.default_periodicity_unit, prefix="default_"
    )


def check_periodicity(problems: Problems, interval: int | None, unit: str | None, *, prefix: str = "") -> None:
    """Note what is wrong with a period: it has both an interval and a unit, or neither."""
    if interval is not None and interval < 1:
        problems.invalid(f"{prefix}periodicity_interval", "must be greater than or equal to 1.")
    if unit is not None and unit not in PERIODICITY_UNITS:
        problems.invalid(f"{prefix}periodicity_unit", "must be 'hour', 'day', 'week', 'month' or 'year'.")
    if (interval is None) != (unit is None):
        problems.blank(f"{prefix}periodicity_{'interval' if interval is None else 'unit'}")


def _type_of(template: FeatureTemplate) -> str:
    if template.kind == "service_right":
        return template.value_type or "text"
    return "boolean" if template.kind == "access_right" else "numeric"


def value_problem(template: FeatureTemplate, value: str) -> str | None:
    """Tell why a value is none that the feature can have."""
    kind = _type_of(template)
    try:
        if kind == "boolean":
            as_flag(value)
        elif kind == "numeric" and as_decimal(value) < 0:
            return "must be greater than or equal to 0."
    except Malformed as error:
        return f"{error}."
    return None if value.strip() else "cannot be blank."


def coerced(template: FeatureTemplate, value: str) -> bool | Decimal | str:
    """Read a value as its feature's type. One that no longer fits, since the type was changed, stays text."""
    kind = _type_of(template)
    try:
        if kind == "boolean":
            return as_flag(value)
        return as_decimal(value) if kind == "numeric" else value
    except Malformed:
        return value
