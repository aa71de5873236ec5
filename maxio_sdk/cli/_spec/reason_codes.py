# Generated from spec/operations/reason_codes.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_reason_codes": Method(
        id="list_reason_codes",
        resource="reason_codes",
        name="list",
        verb="GET",
        path="/reason_codes.json",
        doc="List the churn reason codes of the site.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer", doc="Reason codes a page; 200 at most."),
        ),
        listing=True,
        errors={422: "The request is not valid, for instance a page below 1."},
        reference="Reason Codes, listReasonCodes",
    ),
    "create_reason_code": Method(
        id="create_reason_code",
        resource="reason_codes",
        name="create",
        verb="POST",
        path="/reason_codes.json",
        doc="Create a churn reason code.",
        form=Form(
            root="reason_code",
            fields=(
                Argument(name="code", doc="The code itself; unique on the site.", required=True),
                Argument(name="description", doc="What the code means, in words for people.", required=True),
                Argument(name="position", kind="integer", doc="The place of the code in lists."),
            ),
        ),
        token=True,
        errors={422: "The code is taken, or a required field is blank."},
        reference="Reason Codes, createReasonCode",
    ),
    "read_reason_code": Method(
        id="read_reason_code",
        resource="reason_codes",
        name="get",
        verb="GET",
        path="/reason_codes/{reason_code_id}.json",
        doc="Get a churn reason code by its id.",
        path_arguments=(
            Argument(name="reason_code_id", kind="integer", doc="The numeric id; not the code.", required=True),
        ),
        errors={404: "No reason code has this id."},
        reference="Reason Codes, readReasonCode",
    ),
    "update_reason_code": Method(
        id="update_reason_code",
        resource="reason_codes",
        name="update",
        verb="PUT",
        path="/reason_codes/{reason_code_id}.json",
        doc="Change a churn reason code, its description or its place in lists.\n\nFields that are not given keep their values.",
        path_arguments=(
            Argument(name="reason_code_id", kind="integer", doc="The numeric id; not the code.", required=True),
        ),
        form=Form(
            root="reason_code",
            fields=(
                Argument(name="code", doc="The code itself; unique on the site."),
                Argument(name="description", doc="What the code means, in words for people."),
                Argument(name="position", kind="integer", doc="The place of the code in lists."),
            ),
        ),
        token=True,
        errors={404: "No reason code has this id.", 422: "The code is taken, or a required field would be blank."},
        reference="Reason Codes, updateReasonCode",
    ),
    "delete_reason_code": Method(
        id="delete_reason_code",
        resource="reason_codes",
        name="delete",
        verb="DELETE",
        path="/reason_codes/{reason_code_id}.json",
        doc="Delete a churn reason code.\n\nIt is removed at once, and there is no way to undo it.",
        path_arguments=(
            Argument(name="reason_code_id", kind="integer", doc="The numeric id; not the code.", required=True),
        ),
        errors={404: "No reason code has this id."},
        reference="Reason Codes, deleteReasonCode",
    ),
}
