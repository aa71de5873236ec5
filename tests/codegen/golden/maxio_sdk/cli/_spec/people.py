# Generated from spec/operations/people.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from maxio_sdk.cli.calls.table import Argument, Form, Method

METHODS: Final[Mapping[str, Method]] = {
    "list_people": Method(
        id="list_people",
        resource="people",
        name="list",
        verb="GET",
        path="/people.json",
        doc="List all people.",
        query=(
            Argument(name="page", kind="integer"),
            Argument(name="per_page", kind="integer"),
            Argument(
                name="kind",
                doc="Only people of this kind.",
                choices=(
                    "friend",
                    "best-friend",
                    "expired_(all)",
                ),
            ),
            Argument(name="ids", kind="integer", many=True),
            Argument(
                name="filter_type",
                wire="filter[type]",
                many=True,
                choices=(
                    "friend",
                    "best-friend",
                    "expired_(all)",
                ),
            ),
            Argument(name="since", kind="datetime"),
        ),
        listing=True,
        reference="People, listPeople",
    ),
    "create_person": Method(
        id="create_person",
        resource="people",
        name="create",
        verb="POST",
        path="/people.json",
        doc="Create a person.\n\nSends no mail.",
        form=Form(
            root="person",
            fields=(
                Argument(name="name", required=True),
                Argument(name="reference"),
                Argument(name="nickname"),
                Argument(name="amount", kind="decimal", doc="In whole currency.", required=True),
                Argument(name="units", kind="quantity"),
                Argument(name="address", kind="object"),
                Argument(name="card_number", required=True),
                Argument(
                    name="kind",
                    choices=(
                        "friend",
                        "best-friend",
                        "expired_(all)",
                    ),
                ),
                Argument(name="destroy", wire="_destroy", kind="boolean"),
            ),
        ),
        token=True,
        errors={422: "A name is missing or taken."},
        reference="People, createPerson",
    ),
    "find_person": Method(
        id="find_person",
        resource="people",
        name="find",
        verb="GET",
        path="/people/lookup.json",
        doc="Find a person by your own reference.",
        query=(Argument(name="reference", required=True),),
        reference="People, findPerson",
    ),
    "remove_person": Method(
        id="remove_person",
        resource="people",
        name="delete",
        verb="DELETE",
        path="/people/{id}.json",
        doc="Remove a person.",
        path_arguments=(
            Argument(name="person_id", wire="id", kind="id", doc="The id, or `handle:` and a handle.", required=True),
        ),
        form=Form(fields=(Argument(name="quietly", kind="boolean"),)),
        reference="People, removePerson",
    ),
    "read_person": Method(
        id="read_person",
        resource="people",
        name="get",
        verb="GET",
        path="/people/{id}.json",
        doc="Get a person.",
        path_arguments=(Argument(name="person_id", wire="id", kind="id", required=True),),
        reference="People, readPerson",
    ),
    "tag_people": Method(
        id="tag_people",
        resource="people",
        name="tag",
        verb="PUT",
        path="/people/tags.json",
        doc="Tag people.",
        form=Form(
            beside=(
                Argument(name="codes", required=True, many=True),
                Argument(name="level", kind="integer"),
            )
        ),
        token=True,
        reference="People, tagPeople",
    ),
    "pay_person": Method(
        id="pay_person",
        resource="people",
        name="pay",
        verb="POST",
        path="/people/{id}/pay.json",
        doc="Pay a person.",
        path_arguments=(Argument(name="id", kind="integer", required=True),),
        form=Form(
            root="payment",
            fields=(
                Argument(name="amount", kind="decimal", required=True),
                Argument(name="refund", kind="object"),
            ),
            beside=(
                Argument(
                    name="type_",
                    wire="type",
                    choices=(
                        "friend",
                        "best-friend",
                        "expired_(all)",
                    ),
                ),
            ),
        ),
        token=True,
        reference="People, payPerson",
    ),
}
