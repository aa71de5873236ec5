# Generated from spec/operations/sites.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Method

METHODS: Final[Mapping[str, Method]] = {
    "read_site": Method(
        id="read_site",
        resource="sites",
        name="get",
        verb="GET",
        path="/site.json",
        doc="Get the site and its settings.\n\nIt is the site of the client's subdomain and API key. The fields on customer hierarchies and on who pays are there only on sites with Relationship Invoicing. `test` tells whether the site is in test mode.",
        reference="Sites, readSite",
    ),
    "list_chargify_js_public_keys": Method(
        id="list_chargify_js_public_keys",
        resource="sites",
        name="list_chargify_js_public_keys",
        verb="GET",
        path="/chargify_js_keys.json",
        doc="List the site's public keys for Chargify.js, the library for payment forms.\n\nThese keys are made to be shown in web pages.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Keys a page; 200 at most."),
        ),
        listing=True,
        reference="Sites, listChargifyJsPublicKeys",
    ),
    "clear_site": Method(
        id="clear_site",
        resource="sites",
        name="clear_data",
        verb="POST",
        path="/sites/clear_data.json",
        doc="Delete the data of a test site: everything, or only its customers and their subscriptions.\n\nIrreversible, and refused on sites in live mode. The deletion runs in the background: this returns before it is done, and until then other calls to the site are refused with 422 `Site data clearing is in progress. Please try later.` Tests should wait until the products (or the customers) are really gone.",
        query=(
            Argument(
                name="cleanup_scope",
                doc="How much to delete. All data if left out.",
                choices=(
                    "all",
                    "customers",
                ),
            ),
        ),
        token=True,
        errors={403: "The site is in live mode; nothing was deleted."},
        reference="Sites, clearSite",
    ),
}
