"""Reads what has a type: fields and parameters, in the short and in the long form."""

from __future__ import annotations

from codegen.load import Mapped, Node
from codegen.names import argument_problem
from codegen.problems import Place, Problems
from codegen.reader import Reader, as_text
from codegen.spec import FieldSpec
from codegen.typerefs import BadTypeError, Plain, TypeUse, parse_type

__all__ = ["parse_field", "parse_use"]


def parse_use(text: str, place: Place, problems: Problems) -> TypeUse:
    """Parse a type; a bad one is reported and reads as `any`."""
    try:
        return parse_type(text) if text else TypeUse(Plain("any"))
    except BadTypeError as error:
        problems.add(place, str(error))
        return TypeUse(Plain("any"))


def parse_field(key: str, place: Place, node: Node, problems: Problems) -> FieldSpec:
    """Parse `name: type! -- doc` or `name: {type: ..., wire: ..., style: ..., secret: true, doc: ...}`."""
    field = _field(key, place, node, problems)
    if wrong := argument_problem(field.name):
        problems.add(place, wrong)
    return field


def _field(key: str, place: Place, node: Node, problems: Problems) -> FieldSpec:
    if not isinstance(node, Mapped):
        use = parse_use(as_text(node, f"the type of {key!r}", problems), node.place, problems)
        return FieldSpec(place=place, name=key, wire=key, use=use, doc=use.doc)
    reader = Reader(node, repr(key), problems)
    use = parse_use(reader.text("type"), node.place, problems)
    field = FieldSpec(
        place=place,
        name=reader.text("name", key),
        wire=reader.text("wire", key),
        use=use,
        doc=" ".join(reader.text("doc", "").split()) or use.doc,
        secret=reader.flag("secret"),
        style=reader.choice("style", ("comma", "brackets")),
    )
    reader.close()
    return field
