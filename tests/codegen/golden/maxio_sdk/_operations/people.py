# Generated from spec/operations/people.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from maxio_sdk._core.operation import Body, Done, Finder, Operation, Param, Result

if TYPE_CHECKING:
    from maxio_sdk.models.people import Means, Person

LIST_PEOPLE: Operation[Person] = Operation(
    id="list_people",
    method="GET",
    path="/people.json",
    resource="people",
    name="list",
    summary="List all people.",
    query_params=(
        Param(name="page", wire="page", type="int"),
        Param(name="per_page", wire="per_page", type="int"),
        Param(name="kind", wire="kind", type="PersonKind | str"),
        Param(name="ids", wire="ids", type="Sequence[int]", style="comma"),
        Param(
            name="filter_type",
            wire="filter[type]",
            type="list[PersonKind | str] | list[PersonKind] | list[str] | tuple[PersonKind | str, ...]",
            style="brackets",
        ),
        Param(name="since", wire="since", type="datetime"),
    ),
    result=Result(type="Person", many=True, item="person"),
    paging="page",
    per_page=50,
    max_per_page=100,
    repeatable=True,
    reference="People",
)

CREATE_PERSON: Operation[Person] = Operation(
    id="create_person",
    method="POST",
    path="/people.json",
    resource="people",
    name="create",
    summary="Create a person.",
    body=Body(root="person", type="CreatePerson", renames={"destroy": "_destroy"}),
    result=Result(type="Person", path=("person",)),
    errors={422: "PersonErrors"},
    token="body",
    find=Finder(argument="reference", operation="find_person", parameter="reference"),
    priority="critical",
    reference="People",
)

FIND_PERSON: Operation[Person] = Operation(
    id="find_person",
    method="GET",
    path="/people/lookup.json",
    resource="people",
    name="find",
    summary="Find a person by your own reference.",
    query_params=(Param(name="reference", wire="reference", type="str", required=True),),
    result=Result(type="Person", path=("person",)),
    repeatable=True,
    reference="People",
)

REMOVE_PERSON: Operation[Person] = Operation(
    id="remove_person",
    method="DELETE",
    path="/people/{id}.json",
    resource="people",
    name="delete",
    summary="Remove a person.",
    path_params=(Param(name="person_id", wire="id", type="int | str", required=True),),
    body=Body(type="RemovalOptions", required=False),
    result=Result(type="Person", path=("person",)),
    repeatable=True,
    done=(Done(status=422, message="is already gone"),),
    reread="read_person",
    reference="People",
)

READ_PERSON: Operation[Person] = Operation(
    id="read_person",
    method="GET",
    path="/people/{id}.json",
    resource="people",
    name="get",
    summary="Get a person.",
    path_params=(Param(name="person_id", wire="id", type="int | str", required=True),),
    result=Result(type="Person", path=("person",)),
    repeatable=True,
    reference="People",
)

TAG_PEOPLE: Operation[list[str]] = Operation(
    id="tag_people",
    method="PUT",
    path="/people/tags.json",
    resource="people",
    name="tag",
    summary="Tag people.",
    body=Body(
        params=(
            Param(name="codes", wire="codes", type="list[str] | tuple[str, ...]", required=True),
            Param(name="level", wire="level", type="int"),
        )
    ),
    result=Result(type="str", many=True),
    token="body",
    repeatable=True,
    reference="People",
)

PAY_PERSON: Operation[Means] = Operation(
    id="pay_person",
    method="POST",
    path="/people/{id}/pay.json",
    resource="people",
    name="pay",
    summary="Pay a person.",
    path_params=(Param(name="id", wire="id", type="int", required=True),),
    body=Body(
        root="payment", type="CreatePayment", params=(Param(name="type_", wire="type", type="PersonKind | str"),)
    ),
    result=Result(type="Means"),
    token="body",
    reference="People",
)
