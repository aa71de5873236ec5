"""What models and signatures are made of: `UNSET`, the model base, unions, JSON types.

This module imports nothing of the package, so that generated models cost only themselves.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias, TypeVar, dataclass_transform

import attrs

__all__ = [
    "JSON",
    "UNSET",
    "Kept",
    "Model",
    "Present",
    "Tagged",
    "UnknownVariant",
    "Unset",
    "UnsetType",
    "model",
]

JSON: TypeAlias = Any
"""JSON-shaped data: `dict`, `list`, `str`, `int`, `float`, `Decimal`, `bool` or `None`."""


class UnsetType(enum.Enum):
    """The type of `UNSET`. An enum, so that type checkers narrow `is UNSET`."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = UnsetType.UNSET
"""Not given, so not sent. Apart from `None`, which is sent as JSON null."""

Unset: TypeAlias = Literal[UnsetType.UNSET]

_C = TypeVar("_C", bound=type[Any])


@dataclass_transform(kw_only_default=True, field_specifiers=(attrs.field,))
def model(cls: _C) -> _C:
    """Make a model class: slotted and keyword-only, with the equality and repr of `Model`."""
    return attrs.define(cls, kw_only=True, eq=False, repr=False)


class Kept(NamedTuple):
    """What a decoded model remembers of its JSON so that encoding gives the same JSON back."""

    absent: frozenset[str] = frozenset()
    """Wire names that were not there. They read as None, as nulls do, and stay out of the JSON while they do."""
    originals: Mapping[str, JSON] | None = None
    """Values whose text is not the one we would write, by wire name (`...Z` for `...+00:00`)."""


@model
class Model:
    """Base of all models.

    Fields that the server sent and this version does not know are in `extra`.
    """

    extra: dict[str, JSON] = attrs.field(factory=dict[str, JSON])
    if TYPE_CHECKING:
        _kept: Kept | None = attrs.field(default=None, init=False)
    else:
        # An argument all the same, so that `attrs.evolve` hands it on.
        _kept: Kept | None = attrs.field(default=None, alias="_kept")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, field.name) == getattr(other, field.name) for field in _fields(type(self)))

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  (models are mutable)

    def __repr__(self) -> str:
        shown: list[str] = []
        for field in _fields(type(self)):
            value = getattr(self, field.name)
            if value is None or value is UNSET or (field.name == "extra" and not value):
                continue
            # Unknown fields may hold anything, so only their names are shown.
            if field.name == "extra":
                text = "{" + ", ".join(f"{key!r}: ..." for key in value) + "}"
            else:
                text = "'***'" if field.metadata.get("secret") else repr(value)
            shown.append(f"{field.name}={text}")
        return f"{type(self).__name__}({', '.join(shown)})"


def _fields(cls: type[Any]) -> tuple[attrs.Attribute[Any], ...]:
    return tuple(field for field in attrs.fields(cls) if field.name != "_kept")


@attrs.frozen
class UnknownVariant:
    """An object of a union whose tag this version does not know. `raw` is the JSON as it came."""

    raw: JSON


@attrs.frozen(eq=False)  # by identity: the metadata of `Annotated` must be hashable
class Tagged:
    """Chooses a union's member by the value of the field `tag`.

    With `beside=True` the tag is not in the object itself but next to it, in the object that holds it.
    An unknown tag gives `UnknownVariant`. A variant may be given by its name.
    """

    tag: str
    variants: Mapping[str, Callable[..., Any] | str]
    beside: bool = False


@attrs.frozen(eq=False)
class Present:
    """Chooses a union's member by which key is there: the first of `keys` that is, else `otherwise`."""

    keys: Mapping[str, Callable[..., Any] | str]
    otherwise: Callable[..., Any] | str
