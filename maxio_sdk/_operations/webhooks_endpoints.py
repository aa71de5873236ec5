# Generated from spec/operations/webhooks.endpoints.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.webhooks import Endpoint

LIST_ENDPOINTS: Operation[Endpoint] = Operation(
    id="list_endpoints",
    method="GET",
    path="/endpoints.json",
    resource="webhooks.endpoints",
    name="list",
    summary="List the endpoints of the site with their state and the events they subscribe to.",
    result=Result(type="Endpoint", many=True),
    paging="single",
    repeatable=True,
    reference="Webhooks",
)

CREATE_ENDPOINT: Operation[Endpoint] = Operation(
    id="create_endpoint",
    method="POST",
    path="/endpoints.json",
    resource="webhooks.endpoints",
    name="create",
    summary="Add a URL that webhooks are sent to, with the events it subscribes to.",
    body=Body(root="endpoint", type="CreateOrUpdateEndpoint"),
    result=Result(type="Endpoint", path=("endpoint",)),
    errors={422: "ErrorListResponse"},
    token="body",
    reference="Webhooks",
)

UPDATE_ENDPOINT: Operation[Endpoint] = Operation(
    id="update_endpoint",
    method="PUT",
    path="/endpoints/{endpoint_id}.json",
    resource="webhooks.endpoints",
    name="update",
    summary="Replace the URL and the subscribed events of an endpoint.",
    path_params=(Param(name="endpoint_id", wire="endpoint_id", type="int", required=True),),
    body=Body(root="endpoint", type="CreateOrUpdateEndpoint"),
    result=Result(type="Endpoint", path=("endpoint",)),
    errors={422: "ErrorListResponse"},
    token="body",
    repeatable=True,
    reference="Webhooks",
)
