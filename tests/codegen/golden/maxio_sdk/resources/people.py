# Generated from spec/operations/people.yaml by "python -m codegen". Do not edit.
from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING

from maxio_sdk._core.resource import Resource, raw_call, raw_list
from maxio_sdk._operations import people as _ops
from maxio_sdk.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal
    from typing import Any

    from maxio_sdk.config import RequestOptions
    from maxio_sdk.models.people import AddressInput, Means, Person, PersonKind, Refund
    from maxio_sdk.pagination import Pager
    from maxio_sdk.resources.people_notes import PeopleNotes, PeopleNotesWithRawResponse
    from maxio_sdk.types import Unset

__all__ = ["People", "PeopleWithRawResponse"]


class People(Resource):
    """The people you know.

    A second paragraph with a "quote", a back\\slash and three \"\""quotes\"\""."""

    @cached_property
    def notes(self) -> PeopleNotes:
        from maxio_sdk.resources.people_notes import PeopleNotes

        return PeopleNotes(self._executor, raw=self._raw)

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        kind: PersonKind | str | Unset = UNSET,
        ids: Sequence[int] | Unset = UNSET,
        filter_type: builtins.list[PersonKind | str]
        | builtins.list[PersonKind]
        | builtins.list[str]
        | tuple[PersonKind | str, ...]
        | Unset = UNSET,
        since: datetime | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Pager[Person]:
        """List all people.

        `GET /people.json`

        Args:
            kind: Only people of this kind.

        Maxio's API reference: People, listPeople.
        """
        return self._list(_ops.LIST_PEOPLE, locals())

    async def create(
        self,
        *,
        name: str,
        amount: Decimal | int | str,
        card_number: str,
        reference: str | Unset = UNSET,
        nickname: str | Unset | None = UNSET,
        units: int | Decimal | str | Unset = UNSET,
        address: AddressInput | Mapping[str, Any] | Unset = UNSET,
        kind: PersonKind | str | Unset = UNSET,
        destroy: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Person:
        """Create a person.

        `POST /people.json`

        Sends no mail.

        Args:
            amount: In whole currency.

        Raises:
            NotFoundError: 404.
            UnprocessableEntityError: 422. A name is missing or taken. `body` is a `PersonErrors`.
            ServerError: 500.

        Maxio's API reference: People, createPerson.
        """
        return await self._call(_ops.CREATE_PERSON, locals())

    async def find(
        self,
        *,
        reference: str,
        request_options: RequestOptions | None = None,
    ) -> Person:
        """Find a person by your own reference.

        `GET /people/lookup.json`

        Maxio's API reference: People, findPerson.
        """
        return await self._call(_ops.FIND_PERSON, locals())

    async def delete(
        self,
        person_id: int | str,
        *,
        quietly: bool | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Person:
        """Remove a person.

        `DELETE /people/{id}.json`

        Args:
            person_id: The id, or `handle:` and a handle.

        Maxio's API reference: People, removePerson.
        """
        return await self._call(_ops.REMOVE_PERSON, locals())

    async def get(
        self,
        person_id: int | str,
        *,
        request_options: RequestOptions | None = None,
    ) -> Person:
        """Get a person.

        `GET /people/{id}.json`

        Maxio's API reference: People, readPerson.
        """
        return await self._call(_ops.READ_PERSON, locals())

    async def tag(
        self,
        *,
        codes: builtins.list[str] | tuple[str, ...],
        level: int | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> builtins.list[str]:
        """Tag people.

        `PUT /people/tags.json`

        Maxio's API reference: People, tagPeople.
        """
        return await self._call(_ops.TAG_PEOPLE, locals())

    async def pay(
        self,
        id: int,
        *,
        amount: Decimal | int | str,
        refund: Refund | Mapping[str, Any] | Unset = UNSET,
        type_: PersonKind | str | Unset = UNSET,
        request_options: RequestOptions | None = None,
    ) -> Means:
        """Pay a person.

        `POST /people/{id}/pay.json`

        Maxio's API reference: People, payPerson.
        """
        return await self._call(_ops.PAY_PERSON, locals())


class PeopleWithRawResponse:
    """`People`, with each answer as an `APIResponse`."""

    def __init__(self, resource: People) -> None:
        self._resource = resource
        self.list = raw_list(resource.list)
        self.create = raw_call(resource.create)
        self.find = raw_call(resource.find)
        self.delete = raw_call(resource.delete)
        self.get = raw_call(resource.get)
        self.tag = raw_call(resource.tag)
        self.pay = raw_call(resource.pay)

    @cached_property
    def notes(self) -> PeopleNotesWithRawResponse:
        from maxio_sdk.resources.people_notes import PeopleNotesWithRawResponse

        return PeopleNotesWithRawResponse(self._resource.notes)
