"""Broken specs, and the messages with file and line that they must give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
import pytest

from codegen.__main__ import main
from codegen.ir import ApiIR
from codegen.load import Mapped, Node, Scalar, Sequenced, SourceTree, load
from codegen.parse import parse
from codegen.problems import Place, Problems, SpecError
from codegen.render import render
from codegen.resolve import resolve

API = """\
title: t
servers: {}
auth: {}
limits: {concurrency: 4, max_per_page: 200, default_per_page: 20}
"""
MODELS = """\
Thing:
  doc: A thing.
  fields:
    id: integer!
"""
THINGS = """\
resource: things
group: Things
doc: Things.
operations:
  read_thing:
    name: get
    GET: /things/{id}.json
    path: {id: integer}
    returns: {thing: Thing}
    doc: Get a thing.
"""
GOOD = {"api.yaml": API, "models/things.yaml": MODELS, "operations/things.yaml": THINGS}


def resolved(folder: Path, files: dict[str, str]) -> ApiIR:
    """Write the good spec, with some files replaced, and resolve it."""
    for name, text in (GOOD | files).items():
        path = folder / "spec" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return resolve(parse(load(folder / "spec")))


def problems_of(folder: Path, files: dict[str, str]) -> list[str]:
    with pytest.raises(SpecError) as caught:
        resolved(folder, files)
    return [f"{place}: {message}" for place, message in caught.value.problems]


def with_operation(text: str) -> dict[str, str]:
    """Return the good spec with a second operation, which begins at line 11."""
    return {"operations/things.yaml": THINGS + text}


def with_model(text: str) -> dict[str, str]:
    """Return the good spec with more fields and models, from line 5 on."""
    return {"models/things.yaml": MODELS + text}


KEYED = MODELS + "    ref: string\n    created_at: datetime!\n"
OTHER = KEYED + "Other:\n  doc: O.\n  fields: {ref: string, created_at: datetime}\n"


def with_create(
    recovery: str,
    *,
    model: str = KEYED,
    method: str = "GET",
    query: str = "{ref: string!}",
    returns: str = "{thing: Thing}",
) -> dict[str, str]:
    """Return a good spec with an operation that creates, its `recovery` at line 18, and one that finds."""
    create = "  b:\n    name: b\n    POST: /{place}/b.json\n    path: {place: string}\n    body: {ref: string}\n"
    find = f"  find_thing:\n    name: find\n    {method}: /lookup.json\n    query: {query}\n    returns: {returns}\n"
    texts = (create, "    returns: {thing: Thing}\n    doc: B.\n    ", recovery, "\n", find, "    doc: F.\n")
    return with_operation("".join(texts)) | {"models/things.yaml": model}


BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "not YAML": ({"models/things.yaml": "Thing: [1, 2\n"}, "spec/models/things.yaml:2: not YAML: "),
    "an empty file": ({"models/more.yaml": "\n"}, "spec/models/more.yaml:1: the file is empty"),
    "a key twice": (with_model("    id: string\n"), "spec/models/things.yaml:5: 'id' stands twice"),
    "a stray file": (
        {"extra.yaml": "a: 1\n"},
        "spec/extra.yaml:1: a file of the spec is api.yaml, webhooks.yaml, operations/*.yaml or models/*.yaml",
    ),
    "an unknown key": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    retuns: Thing\n    doc: B.\n"),
        "spec/operations/things.yaml:14: operation b has no key 'retuns'; did you mean 'returns'?",
    ),
    "no doc": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n"),
        "spec/operations/things.yaml:12: operation b lacks 'doc'",
    ),
    "a doc to be written": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    doc: TODO\n"),
        "spec/operations/things.yaml:14: 'doc' is still to be written",
    ),
    "no method": (
        with_operation("  b:\n    name: b\n    doc: B.\n"),
        "spec/operations/things.yaml:11: operation b needs exactly one of GET, POST, PUT, PATCH, DELETE, with its path",
    ),
    "a hole without a type": (
        with_operation("  b:\n    name: b\n    GET: /b/{c}.json\n    doc: B.\n"),
        "spec/operations/things.yaml:12: operation b does not say the type of {c} under 'path'",
    ),
    "a type without a hole": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    path: {c: integer}\n    doc: B.\n"),
        "spec/operations/things.yaml:14: the path of b has no {c}",
    ),
    "a type that is none": (
        with_model("    b: integr\n"),
        "spec/models/things.yaml:5: there is no type 'integr'; scalars are string, integer, boolean, decimal, "
        "quantity, datetime, date, any, models start with a capital letter",
    ),
    "a type with rubbish": (with_model("    b: string??\n"), "spec/models/things.yaml:5: 'string??' is not a type"),
    "an open parenthesis": (
        with_model('    b: "(string | integer[]"\n'),
        "spec/models/things.yaml:5: a parenthesis is not closed",
    ),
    "an unknown model": (
        with_model("    b: Thng\n"),
        "spec/models/things.yaml:5: there is no model Thng; did you mean 'Thing'?",
    ),
    "a word of Python": (
        with_model("    class: string\n"),
        "spec/models/things.yaml:5: 'class' is a word of Python: write `class_` with `wire: class`",
    ),
    "type as a name": (
        with_model("    type: string\n"),
        "spec/models/things.yaml:5: 'type' is a word of Python: write `type_` with `wire: type`",
    ),
    "a name of ours": (
        with_model("    extra: string\n"),
        "spec/models/things.yaml:5: 'extra' is used by the SDK itself: choose another name, with `wire: extra`",
    ),
    "two fields on one wire name": (
        with_model("    other: {type: string, wire: id}\n"),
        "spec/models/things.yaml:5: 'other' and 'id' of Thing have the same wire name 'id'",
    ),
    "a union without a tag": (
        with_model("    b: Thing | Other\nOther:\n  doc: O.\n  fields: {a: string}\n"),
        "spec/models/things.yaml:5: nothing tells apart the objects of this union: "
        "make a union model with 'by' or 'present', or one type of them",
    ),
    "two kinds of text": (
        with_model("    b: string | date\n"),
        "spec/models/things.yaml:5: nothing tells apart the strings of this union",
    ),
    "a union's member without the tag": (
        with_model(
            "    b: Both\nBoth:\n  doc: B.\n  union: {by: kind, of: {a: Thing, b: Other}}\n"
            "Other:\n  doc: O.\n  fields: {kind: string}\n"
        ),
        "spec/models/things.yaml:1: Thing has no field 'kind', which tells the members of Both apart",
    ),
    "a union's member elsewhere": (
        with_model("    b: Both\nBoth:\n  doc: B.\n  union: {by: id, of: {a: Thing, b: Other}}\n")
        | {"models/others.yaml": "Other:\n  doc: O.\n  fields: {id: integer}\n"},
        "spec/models/things.yaml:6: Other stands in models/others.yaml, but must be beside its union Both",
    ),
    "a tag beside that is not there": (
        with_model(
            "    b: Both\nBoth:\n  doc: B.\n  union: {by: key, beside: true, of: {a: A, b: B}}\n"
            "A: {doc: A., fields: {}}\nB: {doc: B., fields: {}}\n"
        ),
        "spec/models/things.yaml:5: Thing holds the union Both, so it needs the field 'key'",
    ),
    "an enum of two kinds": (
        with_model("    b: Kind\nKind:\n  doc: K.\n  enum: [1, two]\n"),
        "spec/models/things.yaml:8: the values of an enum are all text or all numbers",
    ),
    "two enum members of one name": (
        with_model("    b: Kind\nKind:\n  doc: K.\n  enum: [a-b, a_b]\n"),
        "spec/models/things.yaml:8: 'a_b' and 'a-b' would both be the member A_B; name them",
    ),
    "an unused model": (
        with_model("Other:\n  doc: O.\n  fields: {a: string}\n"),
        "spec/models/things.yaml:5: model Other is used by nothing",
    ),
    "a model twice": (
        {"models/more.yaml": MODELS},
        "spec/models/things.yaml:1: model Thing is defined at spec/models/more.yaml:1 too",
    ),
    "a list that is none": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    returns: Thing\n    paging: single\n    doc: B.\n"),
        "spec/operations/things.yaml:11: b has paging, but returns no list",
    ),
    "pages without a parameter": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    returns: [Thing]\n    paging: page\n    doc: B.\n"),
        "spec/operations/things.yaml:11: b is paged by 'page', which is not in its query",
    ),
    "an argument twice": (
        with_operation(
            "  b:\n    name: b\n    GET: /b/{id}.json\n    path: {id: integer}\n    query: {id: integer}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:15: b would have two arguments 'id': rename one with `name` or `wire`",
    ),
    "a method twice": (
        with_operation("  b:\n    name: get\n    GET: /b.json\n    doc: B.\n"),
        "spec/operations/things.yaml:11: things.get is read_thing already",
    ),
    "an operation twice": (
        {"operations/more.yaml": THINGS.replace("resource: things", "resource: more")},
        "spec/operations/things.yaml:5: read_thing is defined at spec/operations/more.yaml:5 too",
    ),
    "a file of another name": (
        {"operations/more.yaml": THINGS.replace("read_thing", "b")},
        "spec/operations/more.yaml:1: the file of resource 'things' must be operations/things.yaml",
    ),
    "a resource without its parent": (
        {"operations/a.b.yaml": "resource: a.b\ngroup: B\ndoc: B.\n"},
        "spec/operations/a.b.yaml:1: resource a.b needs a file operations/a.yaml for a",
    ),
    "a finder that is not there": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n    body: {ref: string}\n"
            "    find: {argument: ref, operation: find_thing}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:15: there is no operation find_thing; did you mean 'read_thing'?",
    ),
    "a finder by a stranger": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n    body: {ref: string}\n"
            "    find: {argument: reff, operation: read_thing, parameter: id}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:15: the body of b has no key 'reff'; did you mean 'ref'?",
    ),
    "a finder of another type": (
        with_create("find: {argument: ref, operation: find_thing}", returns="Other", model=OTHER),
        "spec/operations/things.yaml:18: find_thing must return one object of the same type as b",
    ),
    "a finder that lists": (
        with_create("find: {argument: ref, operation: find_thing}", returns="[Thing]"),
        "spec/operations/things.yaml:18: find_thing must return one object of the same type as b",
    ),
    "a finder that writes": (
        with_create("find: {argument: ref, operation: find_thing}", method="PUT"),
        "spec/operations/things.yaml:18: find_thing is a PUT: only a GET reads without doing anything",
    ),
    "a finder without the parameter": (
        with_create("find: {argument: ref, operation: find_thing, parameter: reff}"),
        "spec/operations/things.yaml:18: find_thing has no parameter 'reff'; did you mean 'ref'?",
    ),
    "a finder that needs more": (
        with_create("find: {argument: ref, operation: find_thing}", query="{ref: string!, place: string!}"),
        "spec/operations/things.yaml:18: find_thing needs 'place' too: say with 'also' where its value stands",
    ),
    "a finder that gets what it has not": (
        with_create(
            "find: {argument: ref, operation: find_thing, also: {plaice: place}}", query="{ref: string!, place: string}"
        ),
        "spec/operations/things.yaml:18: find_thing has no parameter 'plaice'; did you mean 'place'?",
    ),
    "a finder that gets what is not there": (
        with_create(
            "find: {argument: ref, operation: find_thing, also: {place: plaice}}", query="{ref: string!, place: string}"
        ),
        "spec/operations/things.yaml:18: the path of b has no {plaice}; did you mean 'place'?",
    ),
    "a finder that gets the key twice": (
        with_create("find: {argument: ref, operation: find_thing, also: {ref: place}}"),
        "spec/operations/things.yaml:18: 'ref' of find_thing has the key, so it can't be in 'also' too",
    ),
    "a finder by numbers": (
        with_create("find: {argument: ref, operation: find_thing}", query="{ref: integer!}"),
        "spec/operations/things.yaml:18: find_thing does not take every 'ref' as its 'ref'",
    ),
    "a finder by numbers with a prefix": (
        with_create("find: {argument: ref, operation: find_thing, prefix: 'ref:'}", query="{ref: integer!}"),
        "spec/operations/things.yaml:18: find_thing does not take every 'ref' as its 'ref'",
    ),
    "a finder of no known time": (
        with_create("find: {argument: ref, operation: find_thing}", model=KEYED.replace("created_at", "made_at")),
        "spec/operations/things.yaml:18: Thing has no datetime 'created_at' to tell what this call created",
    ),
    "a finder of a day": (
        with_create("find: {argument: ref, operation: find_thing}", model=KEYED.replace("datetime", "date")),
        "spec/operations/things.yaml:18: Thing has no datetime 'created_at' to tell what this call created",
    ),
    "a finder of no key": (
        with_create("find: {argument: ref, operation: find_thing}", model=KEYED.replace("ref:", "other:")),
        "spec/operations/things.yaml:18: Thing has no field 'ref' to tell what was found by",
    ),
    "a finder of a key by another name": (
        with_create(
            "find: {argument: ref, operation: find_thing}",
            model=KEYED.replace("ref: string", "own: {type: string, wire: ref}"),
        ),
        "spec/operations/things.yaml:18: Thing has no field 'ref' to tell what was found by",
    ),
    "a finder for nothing": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n    body: {ref: string}\n"
            "    find: {argument: ref, operation: read_thing, parameter: id}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:15: b returns no object, so there is nothing to find",
    ),
    "a reader that is not there": (
        with_create("done: {422: done}\n    reread: read_thin"),
        "spec/operations/things.yaml:19: there is no operation read_thin; did you mean 'read_thing'?",
    ),
    "a reader for what never rereads": (
        with_create("reread: find_thing"),
        "spec/operations/things.yaml:18: b never rereads: it is no DELETE and has no 'done'",
    ),
    "a reader that needs more": (
        with_create("done: {422: done}\n    reread: read_thing"),
        "spec/operations/things.yaml:19: read_thing needs 'id', which is not in the path of b",
    ),
    "a reader of fewer types": (
        with_operation(
            "  b:\n    name: b\n    DELETE: /b/{id}.json\n    path: {id: integer | string}\n"
            "    returns: {thing: Thing}\n    reread: read_thing\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:16: read_thing takes fewer types for 'id' than b",
    ),
    "a reader of another type": (
        with_operation(
            "  b:\n    name: b\n    DELETE: /b/{id}.json\n    path: {id: integer}\n"
            "    returns: string\n    reread: read_thing\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:16: read_thing must return one object of the same type as b",
    ),
    "a reader for nothing": (
        with_operation(
            "  b:\n    name: b\n    DELETE: /b/{id}.json\n    path: {id: integer}\n"
            "    reread: read_thing\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:15: b returns no single object that read_thing could read",
    ),
    "most items of what is no list": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n    token: none\n"
            "    body: {whole: all, type: any, max_items: 5}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:15: 'max_items' of b needs a list, such as `type: any{}[]`",
    ),
    "most items under a root": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n"
            '    body: {root: all, whole: all, type: "any[]", max_items: 5}\n    doc: B.\n'
        ),
        "spec/operations/things.yaml:14: 'max_items' of b is for a body that is one list: 'whole' alone",
    ),
    "most items of several answers": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n    token: none\n"
            '    body: {whole: all, type: "any[]", max_items: 5}\n    returns: [Thing]\n    doc: B.\n'
        ),
        "spec/operations/things.yaml:15: b has 'max_items', but several answers can't be returned as one",
    ),
    "a token without room": (
        with_operation("  b:\n    name: b\n    POST: /b.json\n    body: {whole: all, type: any}\n    doc: B.\n"),
        "spec/operations/things.yaml:14: the whole body of b is one argument: say `token: none`",
    ),
    "a status that is no error": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    errors: {200: Thing}\n    doc: B.\n"),
        "spec/operations/things.yaml:14: 200 is not the status of an error",
    ),
    "an unknown choice": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    priority: critcal\n    doc: B.\n"),
        "spec/operations/things.yaml:14: 'priority' is one of critical, interactive, background, not 'critcal'; "
        "did you mean 'critical'?",
    ),
    "a method that is no name": (
        with_operation("  b:\n    name: import os\n    GET: /b.json\n    doc: B.\n"),
        "spec/operations/things.yaml:11: 'import os' is not a name for Python",
    ),
    "a method that is a word of Python": (
        with_operation("  b:\n    name: import\n    GET: /b.json\n    doc: B.\n"),
        "spec/operations/things.yaml:11: 'import' is not a name for Python",
    ),
    "a number as an operation": (
        with_operation("  5:\n    name: b\n    GET: /b.json\n    doc: B.\n"),
        "spec/operations/things.yaml:11: '5' is not a name for Python",
    ),
    "a resource that is no name": (
        {"operations/a-b.yaml": "resource: a-b\ngroup: B\ndoc: B.\n"},
        "spec/operations/a-b.yaml:1: 'a-b' is not a name for Python",
    ),
    "a view that is no name": (
        {"operations/things.yaml": THINGS + "bind:\n  Küche: {id: '7'}\n"},
        "spec/operations/things.yaml:12: 'Küche' is not a name for Python",
    ),
    "a view without that argument": (
        {"operations/things.yaml": THINGS + "bind:\n  other: {number: '7'}\n"},
        "spec/operations/things.yaml:1: other binds 'number', which no operation of things takes",
    ),
    "a models file that is no module": (
        {"models/more-things.yaml": MODELS.replace("Thing", "Other")},
        "spec/models/more-things.yaml:1: the file becomes a module: 'more-things' is not a name for Python",
    ),
    "a class that is no name": (
        {"operations/more.yaml": "resource: more\nclass: more\ngroup: B\ndoc: B.\n"},
        "spec/operations/more.yaml:1: 'more' is not a class name: letters and digits, a capital first",
    ),
    "a class twice": (
        {"operations/more.yaml": "resource: more\nclass: Things\ngroup: B\ndoc: B.\n"},
        "spec/operations/things.yaml:1: the resources more and things would both be the class Things",
    ),
    "a module twice": (
        {
            "operations/a.yaml": "resource: a\ngroup: B\ndoc: B.\n",
            "operations/a.b.yaml": "resource: a.b\ngroup: B\ndoc: B.\n",
            "operations/a_b.yaml": "resource: a_b\ngroup: B\ndoc: B.\nclass: Another\n",
        },
        "spec/operations/a_b.yaml:1: the resources a.b and a_b would both be the module a_b",
    ),
    "an argument for all that is no name": (
        with_operation(
            "  b:\n    name: b\n    POST: /b.json\n    body: {root: b, whole: 'all*', type: any}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:14: 'all*' is not an argument name",
    ),
    "a union with a member twice": (
        with_model('    b: "string | string"\n'),
        "spec/models/things.yaml:5: a member of a union stands there twice",
    ),
    "a style without a list": (
        with_operation(
            "  b:\n    name: b\n    GET: /b.json\n    query: {c: {type: string, style: comma}}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:14: 'c' has a style, but holds no list",
    ),
    "a cursor without pages": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    query: {c: integer}\n    cursor: [c]\n    doc: B.\n"),
        "spec/operations/things.yaml:11: b has a cursor, but no paging",
    ),
    "a cursor that is excluded where there is none": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    cursor_excludes: [c]\n    doc: B.\n"),
        "spec/operations/things.yaml:11: b has 'cursor_excludes', but no cursor",
    ),
    "a cursor that is excluded by what is not there": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    cursor_excludes: [c]\n    doc: B.\n"),
        "spec/operations/things.yaml:11: b excludes 'c', which is not in its query",
    ),
    "pages of nothing": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    per_page: 0\n    doc: B.\n"),
        "spec/operations/things.yaml:14: 'per_page' must be a whole number above 0",
    ),
    "done with a success": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    done: {200: ok}\n    doc: B.\n"),
        "spec/operations/things.yaml:14: 'done' maps the status of an error to a part of its message",
    ),
    "two items in a list": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    returns: [Thing, Thing]\n    doc: B.\n"),
        "spec/operations/things.yaml:14: a list in 'returns' has one item: the type of all",
    ),
    "an error cut by a comma": (
        with_operation(
            "  b:\n    name: b\n    GET: /b.json\n    errors: {404: Thing -- Gone, or never there.}\n    doc: B.\n"
        ),
        "spec/operations/things.yaml:14: 'or never there.' is not the status of an error",
    ),
    "a tab": (with_model("\tb: string\n"), "spec/models/things.yaml:5: not YAML: "),
    "a scalar for a file": (
        {"operations/things.yaml": "things\n"},
        "spec/operations/things.yaml:1: a resource must be",
    ),
    "an alias": (
        with_model("    b: *a\n"),
        "spec/models/things.yaml:5: not YAML: an alias; write out what it stands for",
    ),
    "an alias of what it is in": (
        {"models/more.yaml": "Other: &other\n  doc: O.\n  fields: *other\n"},
        "spec/models/more.yaml:3: not YAML: an alias; write out what it stands for",
    ),
    "a file of another ending": (
        {"models/more.yml": MODELS.replace("Thing", "Other")},
        "spec/models/more.yml:1: the file becomes a module: 'more.yml' is not a name for Python",
    ),
    "an event without its payload": (
        {"webhooks.yaml": "events:\n  a: Nothing -- When a.\n"},
        "spec/webhooks.yaml:2: there is no model Nothing",
    ),
    "bytes that are no text": (
        {"models/things.yaml": MODELS + "    b: string # \x07\n"},
        "spec/models/things.yaml:1: not readable: ",
    ),
    "a key that is a word of YAML": (
        with_model("    true: string\n"),
        "spec/models/things.yaml:5: a key must be a name or a number; quote it if it is a word of YAML",
    ),
    "a text that is a list": (
        with_operation("  b:\n    name: [b]\n    GET: /b.json\n    doc: B.\n"),
        "spec/operations/things.yaml:12: 'name' must be text",
    ),
    "limits that are no numbers": (
        {"api.yaml": API.replace("concurrency: 4", "concurrency: 0")},
        "spec/api.yaml:4: 'concurrency' must be a whole number above 0",
    ),
    "a cursor that is no list": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    cursor: c\n    doc: B.\n"),
        "spec/operations/things.yaml:14: 'cursor' must be a list",
    ),
    "a flag that is a text": (
        with_model("Other:\n  doc: O.\n  union: {by: id, of: {a: Thing, b: Thing}, beside: very}\n"),
        "spec/models/things.yaml:7: 'beside' must be true or false",
    ),
    "a path without its slash": (
        with_operation("  b:\n    name: b\n    GET: b.json\n    doc: B.\n"),
        "spec/operations/things.yaml:13: the path of b must start with /",
    ),
    "an envelope with two keys": (
        with_operation("  b:\n    name: b\n    GET: /b.json\n    returns: {a: Thing, c: Thing}\n    doc: B.\n"),
        "spec/operations/things.yaml:14: an envelope in 'returns' has one key: the one with the value",
    ),
    "an event that does not say when": (
        {"webhooks.yaml": "events:\n  a: Thing\n"},
        "spec/webhooks.yaml:2: event 'a' says no ' -- when it is sent'",
    ),
    "a model with a small letter": (
        with_model("other:\n  doc: O.\n  fields: {a: integer}\n"),
        "spec/models/things.yaml:5: 'other' is not a class name: letters and digits, a capital first",
    ),
    "a model that is two things": (
        with_model("Other:\n  doc: O.\n  fields: {a: integer}\n  enum: [a, b]\n"),
        "spec/models/things.yaml:5: model Other needs exactly one of 'fields', 'enum' and 'union'",
    ),
    "an enum with a word of YAML": (
        with_model("Other:\n  doc: O.\n  enum: [a, true]\n"),
        "spec/models/things.yaml:7: a value of an enum is text or a whole number; quote words of YAML",
    ),
    "an enum that is a text": (
        with_model("Other:\n  doc: O.\n  enum: a\n"),
        "spec/models/things.yaml:7: 'enum' must be a list of values, or a mapping of value to member name",
    ),
    "an enum of text and numbers": (
        with_model("Other:\n  doc: O.\n  enum: {a: A, 1: ONE}\n"),
        "spec/models/things.yaml:7: the values of an enum are all text or all numbers",
    ),
    "two values with one member's name": (
        with_model("Other:\n  doc: O.\n  enum: {a: A, b: A}\n"),
        "spec/models/things.yaml:7: 'b' and 'a' would both be the member A; name them",
    ),
    "a union that nothing tells apart": (
        with_model("Other:\n  doc: O.\n  union: {of: {a: Thing}}\n"),
        "spec/models/things.yaml:5: union Other is told apart either 'by' a field ('of'), or by 'present' keys",
    ),
    "a union of one": (
        with_model("Other:\n  doc: O.\n  union: {by: id, of: {a: Thing}}\n"),
        "spec/models/things.yaml:5: union Other needs two members at least",
    ),
    "a union with an enum in it": (
        with_model("Kind:\n  doc: K.\n  enum: [a, b]\nOther:\n  doc: O.\n  union: {by: id, of: {a: Thing, b: Kind}}\n"),
        "spec/models/things.yaml:8: Kind is no object, so it can't be a member of union Other",
    ),
    "a member of a union elsewhere": (
        with_model("") | {"models/more.yaml": "Other:\n  doc: O.\n  union: {by: id, of: {a: Thing, b: Thing}}\n"},
        "spec/models/more.yaml:1: Thing stands in models/things.yaml, but must be beside its union Other",
    ),
    "a member without what tells it apart": (
        with_model("Other:\n  doc: O.\n  union: {by: kind, of: {a: Thing, b: Thing}}\n"),
        "spec/models/things.yaml:1: Thing has no field 'kind', which tells the members of Other apart",
    ),
    "a member without the key that it is known by": (
        with_model("Other:\n  doc: O.\n  union: {present: {kind: Thing}, otherwise: Thing}\n"),
        "spec/models/things.yaml:1: Thing has no field 'kind', by which Other knows it",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_spec_says_what_is_wrong_and_where(name: str, tmp_path: Path) -> None:
    files, expected = BROKEN[name]
    found = problems_of(tmp_path, files)
    assert any(problem.startswith(expected) for problem in found), "\n".join(found)


def test_a_folder_without_a_spec_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert "spec/api.yaml:1: missing or not readable" in capsys.readouterr().err
    assert not (tmp_path / "maxio_sdk").exists()


def test_the_good_spec_is_good(tmp_path: Path) -> None:
    assert resolved(tmp_path, {}).operation_index == {"read_thing": "things"}


def test_a_create_with_its_finder_is_good(tmp_path: Path) -> None:
    files = with_create(
        "find: {argument: ref, operation: find_thing, also: {place: place}}", query="{ref: string!, place: integer}"
    )
    assert resolved(tmp_path, files).operation_index.keys() == {"read_thing", "b", "find_thing"}


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    found = problems_of(
        tmp_path,
        {
            "models/more.yaml": "A: [\n",
            "models/things.yaml": MODELS + "    b: integr\n    class: string\n",
            "operations/things.yaml": THINGS.replace("doc: Get a thing.", "dok: Get a thing."),
        },
    )
    files = {problem.partition(":")[0] for problem in found}
    assert files == {"spec/models/more.yaml", "spec/models/things.yaml", "spec/operations/things.yaml"}
    assert len(found) == 5, "\n".join(found)


def test_the_command_reports_them_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    problems_of(tmp_path, with_model("    b: Thng\n"))
    assert main(["--root", str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert "spec/models/things.yaml:5: there is no model Thng; did you mean 'Thing'?" in err
    assert "The spec has 1 problem; nothing was written." in err
    assert not (tmp_path / "maxio_sdk").exists()


HERE = Place("spec/replaced.yaml", 1)
STRANGE: tuple[Node, ...] = (
    Scalar(HERE, None),
    Scalar(HERE, True),
    Scalar(HERE, 7),
    Scalar(HERE, ""),
    Scalar(HERE, 'x y"""\n\\'),
    Scalar(HERE, "class"),
    Scalar(HERE, "string | integer[]"),
    Sequenced(HERE, ()),
    Sequenced(HERE, (Sequenced(HERE, (Scalar(HERE, "a"),)),)),
    Mapped(HERE, {}, {}),
    Mapped(HERE, {1: Scalar(HERE, "a")}, {1: HERE}),
)


def replaced(node: Node, by: Node) -> Iterator[Node]:
    """Yield the tree with each of its nodes, one at a time, replaced."""
    yield by
    if isinstance(node, Mapped):
        for key, inner in node.entries.items():
            for each in replaced(inner, by):
                yield attrs.evolve(node, entries={**node.entries, key: each})
    elif isinstance(node, Sequenced):
        for at, inner in enumerate(node.items):
            for each in replaced(inner, by):
                yield attrs.evolve(node, items=(*node.items[:at], each, *node.items[at + 1 :]))


def made_of(files: Mapping[str, Node]) -> dict[str, str]:
    """Return the generated files, none where the spec is refused."""
    try:
        return render(resolve(parse(SourceTree(files, Problems()))))
    except SpecError:
        return {}


@pytest.mark.heavy
@pytest.mark.parametrize("by", STRANGE)
def test_anything_anywhere_gives_a_message_or_code_that_compiles(by: Node) -> None:
    tree = load(Path(__file__).parent / "golden/spec")
    for name, root in tree.files.items():
        for changed in replaced(root, by):
            for path, text in made_of({**tree.files, name: changed}).items():
                compile(text, path, "exec")
