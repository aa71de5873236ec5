"""(Operation, arguments) to a wire request. Pure: nothing is sent, nothing is made up."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final, TypeAlias, cast
from urllib.parse import quote

import attrs

from maxio_sdk._core.codec import argument_to_wire, to_wire
from maxio_sdk._core.compiler import shape
from maxio_sdk._core.jsontext import is_mapping, is_object
from maxio_sdk._core.operation import Body, Operation, Param
from maxio_sdk._core.scalars import a_kind, decimal_text
from maxio_sdk.config import RequestOptions
from maxio_sdk.types import JSON, UNSET, Model

__all__ = ["Arguments", "WireArguments", "WireRequest", "build", "build_raw", "nearest"]

_HOLE: Final = re.compile(r"\{([^{}]+)\}")
_TOKEN: Final = "uniqueness_token"  # noqa: S105
_NOT_ARGUMENTS: Final = frozenset({"self", "request_options"})

Pairs: TypeAlias = Iterator[tuple[str, str]]


@attrs.frozen(kw_only=True, repr=False, eq=False)
class WireArguments:
    """Arguments by their names in the request; the body as JSON, with its root key. `UNSET`: no body."""

    path: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    query: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    body: Any = UNSET


class HiddenArguments(dict[str, Any]):
    """Arguments whose values no repr shows, not even as a local variable in a traceback."""

    def __repr__(self) -> str:
        return f"HiddenArguments({', '.join(self)})"


Arguments: TypeAlias = Mapping[str, Any] | WireArguments
"""The `locals()` of a generated method, or wire-shaped."""


@attrs.frozen(kw_only=True, repr=False, eq=False)
class WireRequest:
    """A request but for the server and the credentials. `body` is `UNSET` where there is none."""

    method: str
    path: str
    template: str
    """The path with its holes: what may be shown."""
    query: tuple[tuple[str, str], ...] = ()
    body: JSON = UNSET
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    token: str | None = None
    """The uniqueness token in the body."""

    def __repr__(self) -> str:
        return f"<WireRequest {self.method} {self.template}>"


def build(operation: Operation[Any], arguments: Arguments, options: RequestOptions, token: str | None) -> WireRequest:
    """Build the request of an operation. `token` goes into the body of operations that take one.

    Raises `TypeError` for arguments that are missing, unknown or of a type that cannot be sent, and
    `ValueError` for values that cannot (an empty id, NaN); each names the argument.
    """
    takes_token = operation.token == "body"  # noqa: S105
    if options.uniqueness_token is not None and not takes_token:
        raise TypeError(f"{operation.id} takes no uniqueness_token; leave it out of the request options")
    if isinstance(arguments, WireArguments):
        path, query, body = _wire_shaped(operation, arguments)
    else:
        _check_required(operation, arguments)
        path = {param.wire: arguments[param.name] for param in operation.path_params}
        query = _query(operation, {param.wire: arguments.get(param.name, UNSET) for param in operation.query_params})
        body = _body(operation, arguments)
    body, token = _finish_body(operation.id, operation.method, body, options, token if takes_token else None)
    return WireRequest(
        method=operation.method,
        path=_path(operation, path),
        template=operation.path,
        query=(*query, *_extra_query(options)),
        body=body,
        headers=dict(options.extra_headers),
        token=token,
    )


def build_raw(
    method: str, path: str, params: Mapping[str, Any], json: Any, options: RequestOptions, token: str | None
) -> WireRequest:
    """Build a request to any path of the production server. `token` goes into POST and PUT objects."""
    for name, value in (("method", method), ("path", path)):
        if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"{name} must be a string, not {_kind(value)}")
    if not is_mapping(params):
        raise TypeError(f"params must be a mapping of names to values, not {_kind(params)}")
    method = method.upper()
    if method not in {"GET", "POST", "PUT", "PATCH", "DELETE"}:
        raise ValueError("method must be GET, POST, PUT, PATCH or DELETE")
    _check_raw_path(path)
    if method not in {"POST", "PUT"}:
        if options.uniqueness_token is not None:
            raise TypeError(f"a {method} takes no uniqueness_token; leave it out of the request options")
        token = None
    body = to_wire(json, "json") if json is not UNSET else UNSET
    body, token = _finish_body(f"{method} request", method, body, options, token)
    query = [pair for name, value in params.items() for pair in _pairs(name, value, "brackets", name)]
    return WireRequest(
        method=method,
        path=path,
        # The path may hold ids or tokens, and there is no template to show instead.
        template="/...",
        query=(*query, *_extra_query(options)),
        body=body,
        headers=dict(options.extra_headers),
        token=token,
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)`, or nothing where no known name is near."""
    import difflib  # only errors need it

    match = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean {match[0]!r}?)" if match else ""


def _check_required(operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
    for param in (*operation.query_params, *(operation.body.params if operation.body else ())):
        if param.required and arguments.get(param.name) is UNSET:
            raise TypeError(f"{operation.id}: {param.name} is required, and UNSET is no value")


# Path


def _path(operation: Operation[Any], values: Mapping[str, Any]) -> str:
    names = {param.wire: param.name for param in operation.path_params}
    return _HOLE.sub(lambda hole: _segment(names[hole[1]], values[hole[1]]), operation.path)


def _segment(name: str, value: Any) -> str:
    """Encode an id, handle or code so that it cannot leave its segment."""
    if value is None or value is UNSET or isinstance(value, bool | float):
        raise TypeError(f"{name}: an id, handle or code must be a string or an integer, not {_kind(value)}")
    text = _text(value, name)
    if text in {"", ".", ".."}:
        raise ValueError(f"{name}: {text!r} is no id, handle or code")
    return quote(text, safe="")


def _check_raw_path(path: str) -> None:
    if not path.startswith("/"):
        raise ValueError("path must begin with '/', as in '/customers.json'")
    if not path.isascii() or not path.isprintable() or any(sign in path for sign in "?#\\ "):
        raise ValueError("path must be percent-encoded, without query and fragment; use params for the query")
    if any(part.replace("%2e", ".").replace("%2E", ".") in {".", ".."} for part in path.split("/")):
        raise ValueError("path must have no '.' or '..' segments")


# Query


def _query(operation: Operation[Any], values: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    params = {param.wire: param for param in operation.query_params}
    for wire, value in values.items():
        # To type checkers a datetime is a date.
        if isinstance(value, datetime) and params[wire].type == "date":
            raise TypeError(f"{params[wire].name}: a day is asked for; give a date, such as value.date()")
    return tuple(
        pair
        for wire, value in values.items()
        for pair in _pairs(wire, value, params[wire].style or "brackets", params[wire].name)
    )


def _pairs(wire: str, value: Any, style: str, name: str) -> Pairs:
    """Yield the pairs of one parameter. `name` is what errors call it."""
    if value is UNSET:
        return
    if isinstance(value, Model):
        value = _fields(value)
    if is_mapping(value):
        for key, each in value.items():
            part = key.value if isinstance(key, Enum) else key
            if not isinstance(part, str):
                raise TypeError(f"{name}: keys must be strings, not {_kind(key)}")
            yield from _pairs(f"{wire}[{part}]", each, style, f"{name}[{part}]")
    elif isinstance(value, list | tuple):
        texts = [_text(each, f"{name}[{index}]") for index, each in enumerate(cast("Sequence[Any]", value))]
        if style == "brackets":
            yield from ((f"{wire}[]", text) for text in texts)
            return
        for index, text in enumerate(texts):
            if "," in text:
                raise ValueError(f"{name}[{index}]: a value with a comma would be read as two")
        yield wire, ",".join(texts)
    else:
        yield wire, _text(value, name)


def _fields(model: Model) -> dict[str, Any]:
    """Return a model's fields by wire name, values as they are: queries write times in another way than bodies."""
    form = shape(type(model))
    fields = {wire: getattr(model, name) for name, wire in form.fields}
    if not form.request:
        fields = {wire: value for wire, value in fields.items() if value is not None}
    return {**fields, **model.extra}


def _text(value: Any, name: str) -> str:
    """Write a scalar as it stands in a path or query."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        if not value.isascii() and any("\ud800" <= sign <= "\udfff" for sign in value):
            raise ValueError(f"{name}: half a surrogate pair cannot be sent")
        return str(value)
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float | Decimal):
        if not math.isfinite(value):
            raise ValueError(f"{name}: NaN and infinities cannot be sent")
        return decimal_text(value) if isinstance(value, Decimal) else repr(value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            return value.isoformat(sep=" ", timespec="seconds")
        return value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    hint = "; leave it out instead" if value is None else ""
    raise TypeError(f"{name}: {_kind(value)} cannot be sent in a path or query{hint}")


def _kind(value: Any) -> str:
    return "None" if value is None else "UNSET" if value is UNSET else a_kind(value)


def _extra_query(options: RequestOptions) -> Pairs:
    for name, value in options.extra_query.items():
        yield from _pairs(name, value, "brackets", f"extra_query[{name}]")


# Body


def _body(operation: Operation[Any], arguments: Mapping[str, Any]) -> JSON:
    """Put the arguments that are no path and no query together as the body."""
    form = operation.body
    if form is None:
        return UNSET
    elsewhere = {param.name for param in (*operation.path_params, *operation.query_params, *form.params)}
    whole_name = form.whole.name if form.whole else None
    fields = {
        form.renames.get(name, name): argument_to_wire(value, name)
        for name, value in arguments.items()
        if value is not UNSET and name not in elsewhere and name not in _NOT_ARGUMENTS and name != whole_name
    }
    top = {
        param.wire: argument_to_wire(arguments[param.name], param.name)
        for param in form.params
        if arguments.get(param.name, UNSET) is not UNSET
    }
    value: JSON = fields
    whole = UNSET if whole_name is None else arguments.get(whole_name, UNSET)
    if whole is not UNSET:
        if fields:
            raise TypeError(f"{operation.id} takes either {whole_name} or its fields ({', '.join(fields)}), not both")
        value = argument_to_wire(whole, whole_name or "")
    given = whole is not UNSET or bool(fields)
    return _rooted(operation.id, form, value, top, given=given)


def _rooted(id_: str, form: Body, value: JSON, top: dict[str, JSON], *, given: bool) -> JSON:
    if form.root is not None:
        return {**({form.root: value} if given or form.required else {}), **top} or UNSET
    if not top:
        return value if given or form.required else UNSET
    if not is_object(value):
        raise TypeError(f"{id_}: {', '.join(top)} cannot stand beside a body that is no object")
    return {**value, **top}


def _finish_body(
    id_: str, method: str, body: JSON, options: RequestOptions, token: str | None
) -> tuple[JSON, str | None]:
    """Add the extra body, then the token; return the body and the token that it really holds."""
    if options.extra_body:
        if method == "GET" or not (body is UNSET or is_object(body)):
            raise TypeError(f"{id_} sends no JSON object that extra_body could be merged into")
        body = _with_extra(body, to_wire(options.extra_body, "extra_body"))
    if token is None or not (body is UNSET or is_object(body)):
        if options.uniqueness_token is not None:
            raise TypeError(f"{id_}: the body is no JSON object, so the uniqueness_token cannot be sent with it")
        return body, None
    body = _merged({_TOKEN: token}, body)
    own: JSON = body[_TOKEN]
    if own is not None and not (isinstance(own, str) and own.strip()):
        raise ValueError(f"{id_}: the uniqueness_token in the body must be text that is not blank, best a fresh UUID")
    return body, own


def _with_extra(body: JSON, extra: JSON) -> dict[str, JSON]:
    """Merge the extra body over the body, and into the objects at its top level: mostly there is one, the root."""
    own, more = _merged(body), _merged(extra)
    for key, value in more.items():
        own[key] = _merged(own[key], value) if is_object(value) and is_object(own.get(key)) else value
    return own


def _merged(*objects: JSON) -> dict[str, JSON]:
    return {key: value for each in objects if is_object(each) for key, value in each.items()}


# Wire-shaped arguments


def _wire_shaped(
    operation: Operation[Any], arguments: WireArguments
) -> tuple[Mapping[str, Any], tuple[tuple[str, str], ...], JSON]:
    id_ = operation.id
    for part, given in (("path", arguments.path), ("query", arguments.query)):
        if not is_mapping(given):
            raise TypeError(f"{id_}: {part} must be a mapping of parameter names to values, not {_kind(given)}")
    _check_names(id_, "path", arguments.path, operation.path_params, operation.path_params)
    required = [param for param in operation.query_params if param.required]
    query = {_bare(name): value for name, value in arguments.query.items()}
    _check_names(id_, "query", query, operation.query_params, required)
    form = operation.body
    body: JSON = UNSET if arguments.body is UNSET else to_wire(arguments.body, "body")
    if form is None:
        if body is not UNSET:
            raise TypeError(f"{id_} takes no body")
    elif body is UNSET:
        if form.required and (form.root is not None or form.whole is not None):
            raise TypeError(f"{id_} needs a body" + (f" with the key {form.root!r}" if form.root else ""))
    elif form.root is not None:
        _check_body(id_, form.root, form, body)
    return arguments.path, _query(operation, query), body


def _check_body(id_: str, root: str, form: Body, body: JSON) -> None:
    """Check the top level of a body that has a root key; what is below it is the server's to judge."""
    known = [root, *(param.wire for param in form.params)]
    if not is_object(body):
        raise TypeError(f"{id_}: the body must be an object with the key {root!r}, as in {{{root!r}: ...}}")
    for name in body:
        if name not in {*known, _TOKEN}:
            raise TypeError(
                f"{id_}: unknown body key {name!r}{nearest(name, known)}; it takes {', '.join(known)}, as in "
                f"{{{root!r}: ...}}. Keys newer than this version go into extra_body of the request options."
            )
    if form.required and root not in body:
        raise TypeError(f"{id_}: the body must have the key {root!r}, as in {{{root!r}: ...}}")


def _bare(name: str) -> str:
    return str(name).removesuffix("[]")


def _check_names(
    id_: str, part: str, given: Mapping[str, Any], known: Iterable[Param], needed: Iterable[Param]
) -> None:
    names = [param.wire for param in known]
    for name in given:
        if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"{id_}: names of {part} parameters must be strings, not {_kind(name)}")
        if name not in names:
            takes = f"it takes {', '.join(names)}" if names else "it takes none"
            raise TypeError(f"{id_}: unknown {part} parameter {name!r}{nearest(name, names)}; {takes}")
    for param in needed:
        if given.get(param.wire, UNSET) is UNSET:
            raise TypeError(f"{id_}: the {part} parameter {param.wire!r} is missing{nearest(param.wire, given)}")
