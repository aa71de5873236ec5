"""Text of the spec is data: whatever it holds, it stays text in the generated code."""

from __future__ import annotations

import ast
import contextlib
import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.docs import docstring, fitted
from codegen.names import argument_problem, camel, class_of_resource, enum_member, module_of_resource
from codegen.typerefs import Array, BadTypeError, Named, Plain, Table, TypeRef, Union, parse_type

printable = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\x85"))


@given(printable)
def test_a_docstring_reads_back_as_the_text(text: str) -> None:
    module = ast.parse(f'def f():\n    """Begin. {docstring(text)}"""\n')
    function = module.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(module.body) == len(function.body) == 1
    assert ast.get_docstring(function, clean=False) == f"Begin. {text}"


@pytest.mark.parametrize("text", ['a """ b', 'ends with "', "back\\slash", '"""', "\\", '\\"""', '""""'])
def test_quotes_and_backslashes_stay_text(text: str) -> None:
    assert ast.literal_eval(f'"""Begin {docstring(text)}"""') == f"Begin {text}"


@given(st.text(st.sampled_from("ab .`\n"), max_size=80))
def test_breaking_lines_keeps_every_word(text: str) -> None:
    broken = fitted(text, width=12)
    assert broken.split() == text.split()
    for line in broken.splitlines():
        assert len(line) <= 12 or " " not in line.strip() or (line.startswith("`") and line.endswith("`"))


def test_lines_that_end_a_sentence_stay_line_ends() -> None:
    assert fitted("One two.\nThree\nfour five six.\nSeven.", width=12) == "One two.\nThree four\nfive six.\nSeven."


@given(st.one_of(st.text(st.characters(codec="ascii"), min_size=1), st.integers(min_value=0)))
def test_an_enum_member_is_a_name_or_starts_as_one(value: str | int) -> None:
    member = enum_member(value)
    assert member.isidentifier()
    assert not keyword.iskeyword(member)


@given(st.sampled_from([*keyword.kwlist, "type", "self", "extra", "request_options"]))
def test_names_that_are_spoken_for_are_refused(name: str) -> None:
    assert argument_problem(name) is not None


@given(st.from_regex(r"[a-z][a-z0-9_]*", fullmatch=True))
def test_allowed_names_are_identifiers(name: str) -> None:
    if argument_problem(name) is None:
        assert name.isidentifier()
        assert not keyword.iskeyword(name)


def test_names_that_follow_from_others() -> None:
    assert class_of_resource("subscriptions.notes") == "SubscriptionNotes"
    assert class_of_resource("product_families") == "ProductFamilies"
    assert module_of_resource("components.price_points") == "components_price_points"
    assert camel("create_customer") == "createCustomer"
    assert enum_member("full-price") == "FULL_PRICE"
    assert enum_member(0) == "VALUE_0"


types = st.recursive(
    st.sampled_from([Plain("string"), Plain("integer"), Plain("any"), Named("Customer"), Named("A1")]),
    lambda inner: st.one_of(
        inner.map(Array),
        inner.map(Table),
        st.lists(inner.filter(lambda ref: not isinstance(ref, Union)), min_size=2, max_size=3, unique=True).map(
            lambda members: Union(tuple(members))
        ),
    ),
    max_leaves=6,
)


def written(ref: TypeRef) -> str:
    match ref:
        case Plain(kind):
            return kind
        case Named(name):
            return name
        case Array(of):
            return f"({written(of)})[]"
        case Table(of):
            return f"({written(of)}){{}}"
        case Union(members):
            return " | ".join(written(member) for member in members)


@given(types, st.sampled_from(["", "!", "?", "!?"]), st.sampled_from(["", "What it is."]))
def test_a_type_reads_back_as_written(ref: TypeRef, marks: str, doc: str) -> None:
    use = parse_type(f"({written(ref)}){marks}" + (f" -- {doc}" if doc else ""))
    assert use.type == ref
    assert (use.required, use.nullable, use.doc) == ("!" in marks, "?" in marks, doc)


@given(printable)
def test_text_that_is_no_type_is_refused_and_nothing_else_happens(text: str) -> None:
    with contextlib.suppress(BadTypeError):
        assert parse_type(text).type
