"""Feature templates."""

from __future__ import annotations

from datetime import datetime, time
from typing import Final

from maxio_sdk.sandbox._engine.catalogue.feature_templates import change_template, check_feature_access, make_template
from maxio_sdk.sandbox._engine.lookup import need
from maxio_sdk.sandbox._http.answers import Answer, not_found, unprocessable
from maxio_sdk.sandbox._http.call import Call, handles
from maxio_sdk.sandbox._http.query import Query
from maxio_sdk.sandbox._state.features import FeatureItem, FeatureTemplate
from maxio_sdk.sandbox._state.site import Site
from maxio_sdk.sandbox._wire.features import feature_template_wire

__all__: list[str] = []

_STATUSES: Final = ("active", "archived", "all")
_KINDS: Final = ("access_right", "usage_limit", "service_right", "all")
_SORTS: Final = ("name", "updated_at", "kind", "value_type")


def _template(site: Site, call: Call) -> FeatureTemplate:
    check_feature_access(site)
    return need(site, FeatureTemplate, call.id("id"))


def _active(site: Site, call: Call) -> FeatureTemplate:
    template = _template(site, call)
    if template.archived_at is not None:
        raise not_found()
    return template


def _answer(site: Site, template: FeatureTemplate) -> Answer:
    return Answer(body={"feature": feature_template_wire(site, template)})


def _choice(query: Query, name: str, choices: tuple[str, ...], default: str) -> str:
    chosen = query.text(name) or default
    if chosen not in choices:
        raise unprocessable(f"invalid {name}: {chosen}")
    return chosen


@handles("list_feature_templates")
def list_feature_templates(site: Site, call: Call) -> Answer:
    """List the feature templates: all at once, unless a page is asked for."""
    check_feature_access(site)
    found = _sorted(call.query, _matching(site, call.query))
    paged = "page" in call.query or "per_page" in call.query
    return Answer(
        body={
            "items": [feature_template_wire(site, each) for each in (call.page(found) if paged else found)],
            "total_count": len(found),
            "archived_count": sum(template.archived_at is not None for template in site[FeatureTemplate]),
        }
    )


def _matching(site: Site, query: Query) -> list[FeatureTemplate]:
    status = _choice(query, "status", _STATUSES, "active")
    kind = _choice(query, "kind", _KINDS, "all")
    text = (query.text("q") or "").strip().lower()
    first, last = query.day("updated_from"), query.day("updated_to")
    begin = None if first is None else datetime.combine(first, time(), site.zone)
    end = None if last is None else datetime.combine(last, time(23, 59, 59), site.zone)
    return [
        template
        for template in site[FeatureTemplate]
        if (status == "all" or (template.archived_at is not None) == (status == "archived"))
        and kind in ("all", template.kind)
        and (begin is None or template.updated_at >= begin)
        and (end is None or template.updated_at <= end)
        and any(text in (each or "").lower() for each in (template.key, template.name, template.description))
    ]


def _sorted(query: Query, templates: list[FeatureTemplate]) -> list[FeatureTemplate]:
    direction = _choice(query, "sort_direction", ("asc", "desc"), "asc")
    by = _choice(query, "sort_by", ("", *_SORTS), "")

    def order(template: FeatureTemplate) -> tuple[str, int]:
        if by == "updated_at":
            return f"{template.updated_at.timestamp():020.0f}", template.id
        return (str(getattr(template, by) or "") if by else ""), template.id

    return sorted(templates, key=order, reverse=direction == "desc")


@handles("create_feature_template")
def create_feature_template(site: Site, call: Call) -> Answer:
    """Define a feature."""
    check_feature_access(site)
    template = make_template(site, call.fields("feature", required=False))
    return Answer.created({"feature": feature_template_wire(site, template)})


@handles("read_feature_template")
def read_feature_template(site: Site, call: Call) -> Answer:
    """Give a feature template that is not archived."""
    return _answer(site, _active(site, call))


@handles("update_feature_template")
def update_feature_template(site: Site, call: Call) -> Answer:
    """Change a feature template that is not archived."""
    template = _active(site, call)
    change_template(site, template, call.fields("feature", required=False))
    return _answer(site, template)


@handles("archive_feature_template")
def archive_feature_template(site: Site, call: Call) -> Answer:
    """Archive a feature template. What it is attached as stays, or is destroyed for good."""
    template = _template(site, call)
    if template.archived_at is None:
        template.archived_at = template.updated_at = site.now
    if call.query.flag("remove_from_catalog"):
        for item in site[FeatureItem].where(feature_template_id=template.id):
            site[FeatureItem].remove(item)
    return Answer.nothing()


@handles("restore_feature_template")
def restore_feature_template(site: Site, call: Call) -> Answer:
    """Bring an archived feature template back."""
    template = _template(site, call)
    if template.archived_at is not None:
        template.archived_at = None
        template.updated_at = site.now
    return _answer(site, template)
