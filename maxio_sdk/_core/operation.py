"""An endpoint as data: everything that building its request and reading its answer needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Literal, TypeAlias, TypeVar

import attrs

from maxio_sdk.limits import Lane

__all__ = ["Body", "Done", "Finder", "Operation", "Param", "Result"]

T = TypeVar("T")

Method: TypeAlias = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Server: TypeAlias = Literal["production", "events"]
Auth: TypeAlias = Literal["basic", "seller"]
Paging: TypeAlias = Literal["page", "page_only", "single"]

# Types below are annotations as text ("list[Customer]"), so that the table imports no model.


@attrs.frozen(kw_only=True, eq=False)
class Param:
    """An argument that goes into the path, the query or beside the body's root."""

    name: str
    """The Python argument."""
    wire: str
    """Its name in the request."""
    type: str
    required: bool = False
    style: Literal["comma", "brackets"] | None = None
    """How lists are written: `ids=1,2` or `ids[]=1&ids[]=2`."""


@attrs.frozen(kw_only=True, eq=False)
class Body:
    """How arguments become the request body.

    Arguments that are neither path, query nor `params` are fields of the object `type`, which stands
    under the key `root`, or is the whole body where `root` is None.
    """

    root: str | None = None
    type: str | None = None
    """The model whose fields are arguments. None where `params` or `whole` say it all."""
    renames: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Argument to wire name, where they differ."""
    params: tuple[Param, ...] = ()
    """Arguments that are top-level keys of the body of their own."""
    whole: Param | None = None
    """An argument that is the value at `root` (or the whole body), instead of the fields."""
    required: bool = True
    """Whether the root is sent when no field was given."""
    max_items: int | None = None
    """The most items of the list `whole` that one request may have. Longer lists go in several, in order."""


@attrs.frozen(kw_only=True, eq=False)
class Result:
    """Where the value stands in the answer."""

    type: str
    """The type of the value, or of one item where `many`."""
    path: tuple[str, ...] = ()
    """Keys down to the value, or to the list."""
    many: bool = False
    item: str | None = None
    """The key that wraps each item of the list."""


@attrs.frozen(kw_only=True, eq=False)
class Finder:
    """How to find the object that a create whose answer was lost may have made: by its natural key.

    All names are those of the request, not of Python. The finder is a GET that returns the same type,
    with `created_at`: only an object with the same key, created within the call's own window, is the
    one that the call made.
    """

    argument: str
    """The key of the body, under its root, that holds the natural key, such as `reference`.

    The model in the answer has a field of the same name. Without a value there is nothing to look up.
    """
    operation: str
    """The id of the operation that looks it up."""
    parameter: str
    """The finder's path or query parameter that takes the value."""
    prefix: str = ""
    """What goes before the value in that parameter: `handle:` where ids are taken too."""
    also: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Further parameters of the finder, each with the path parameter of the create that has its value.

    With a value that does not fit the finder's type (a handle where it takes only numbers) there is no
    lookup.
    """


@attrs.frozen(kw_only=True, eq=False)
class Done:
    """An error that means that the operation had been carried out before.

    It counts after an attempt whose outcome is in doubt; on a first attempt it is an error like any
    other.
    """

    status: int
    message: str
    """A part of the error message."""


@attrs.frozen(kw_only=True, eq=False)
class Operation(Generic[T]):
    """One operation of the API. `T` is what the method returns, or one item of what it lists."""

    id: str
    method: Method
    path: str
    resource: str
    """The dotted path from the client: `subscriptions.notes`."""
    name: str
    """The method of the resource: `create`."""
    summary: str
    server: Server = "production"
    auth: Auth = "basic"
    path_params: tuple[Param, ...] = ()
    query_params: tuple[Param, ...] = ()
    body: Body | None = None
    result: Result | None = None
    errors: Mapping[int, str] = attrs.field(factory=dict[int, str])
    """The model of the body, by status.

    A 429 among them is a rule of the operation itself, not the site's limit of concurrent requests.
    """
    paging: Paging | None = None
    """How a list is read: by `page` and `per_page`, by `page` alone, or all at once (`single`)."""
    per_page: int = 20
    """The server's own page size where `per_page` is not given."""
    max_per_page: int = 200
    """The most that the server gives; it cuts a larger `per_page` down to this."""
    cursor: tuple[str, ...] = ()
    """Query parameters that continue a list by id: `since_id`, `max_id`."""
    cursor_excludes: tuple[str, ...] = ()
    """Query parameters beside which the server takes no notice of these."""
    token: Literal["body", "none"] = "none"  # noqa: S105
    """Whether the body takes a `uniqueness_token`."""
    repeatable: bool = False
    """Whether doing it twice has the effect of doing it once.

    A DELETE is sent again for that; other writes only by their token, whatever this says.
    """
    find: Finder | None = None
    done: tuple[Done, ...] = ()
    reread: str | None = None
    """The id of the GET that returns the same type by path parameters that this operation has too.

    It gives the value where the operation turns out to have been carried out before (`done`, or a 404
    for a DELETE that is repeated) and the answer with the value was lost.
    """
    priority: Lane = "interactive"
    reference: str = ""
    """The group in Maxio's API reference that describes it."""
