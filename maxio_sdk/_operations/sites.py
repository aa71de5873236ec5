# Generated from spec/operations/sites.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.sites import PublicKey, Site

READ_SITE: Operation[Site] = Operation(
    id="read_site",
    method="GET",
    path="/site.json",
    resource="sites",
    name="get",
    summary="Get the site and its settings.",
    result=Result(type="Site", path=("site",)),
    repeatable=True,
    reference="Sites",
)

LIST_CHARGIFY_JS_PUBLIC_KEYS: Operation[PublicKey] = Operation(
    id="list_chargify_js_public_keys",
    method="GET",
    path="/chargify_js_keys.json",
    resource="sites",
    name="list_chargify_js_public_keys",
    summary="List the site's public keys for Chargify.js, the library for payment forms.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
    ),
    result=Result(type="PublicKey", path=("chargify_js_keys",), many=True),
    paging="page",
    repeatable=True,
    reference="Sites",
)

CLEAR_SITE: Operation[None] = Operation(
    id="clear_site",
    method="POST",
    path="/sites/clear_data.json",
    resource="sites",
    name="clear_data",
    summary="Delete the data of a test site: everything, or only its customers and their subscriptions.",
    query_params=(Param(name="cleanup_scope", wire="cleanup_scope", type="CleanupScope | str"),),
    token="body",
    reference="Sites",
)
