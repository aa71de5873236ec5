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
    """Do it."""

    async def get(
        self,
        *,
        request_options: RequestOptions | None = None,
    ) -> Site:
        """Do it.

        `GET /site.json`

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
        """Do it.

        `GET /chargify_js_keys.json`

        Maxio's API reference: Sites, listChargifyJsPublicKeys.
        """
        return self._list(_ops.LIST_CHARGIFY_JS_PUBLIC_KEYS, locals())

    async def clear_data(
        self,
        *,
        cleanup_scope: CleanupScope | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> None:
        """Do it.

        `POST /sites/clear_data.json`

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
