# Generated from spec/operations/sites.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import sites as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.sites import CleanupScope, PublicKey, Site
    from maxio_sdk.pagination import Pager
    from maxio_sdk.types import Unset

__all__ = ["Sites", "SitesWithRawResponse"]


class Sites(Resource):
    """The site that the client talks to, with its settings."""

    async def get(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Site:
        """Get the site and its settings.

        `GET /site.json`

        It is the site of the client's subdomain and API key. The fields on customer hierarchies and on who pays are
        there only on sites with Relationship Invoicing. `test` tells whether the site is in test mode.

        Maxio's API reference: Sites, readSite.
        """
        return await self._call(_ops.READ_SITE, locals())

    def list_chargify_js_public_keys(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[PublicKey]:
        """List the site's public keys for Chargify.js, the library for payment forms.

        `GET /chargify_js_keys.json`

        These keys are made to be shown in web pages.

        Args:
            per_page: Keys a page; 200 at most.

        Maxio's API reference: Sites, listChargifyJsPublicKeys.
        """
        return self._list(_ops.LIST_CHARGIFY_JS_PUBLIC_KEYS, locals())

    async def clear_data(
        self,
        *,
        cleanup_scope: CleanupScope | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Delete the data of a test site: everything, or only its customers and their subscriptions.

        `POST /sites/clear_data.json`

        Irreversible, and refused on sites in live mode. The deletion runs in the background: this returns before it
        is done, and until then other calls to the site are refused with 422 `Site data clearing is in progress.
        Please try later.` Tests should wait until the products (or the customers) are really gone.

        Args:
            cleanup_scope: How much to delete. All data if left out.

        Raises:
            PermissionDeniedError: 403. The site is in live mode; nothing was deleted.

        Maxio's API reference: Sites, clearSite.
        """
        return await self._call(_ops.CLEAR_SITE, locals())


class SitesWithRawResponse:
    """`Sites`, with each answer as an `APIResponse`."""

    def __init__(self, resource: Sites) -> None:
        self._resource = resource
        self.get = raw_call(resource.get)
        self.list_chargify_js_public_keys = raw_list(resource.list_chargify_js_public_keys)
        self.clear_data = raw_call(resource.clear_data)
