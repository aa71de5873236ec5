"""The API reference: a page for each resource, and nothing of the spec left out."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import maxio_sdk.models
from codegen.load import load
from codegen.parse import parse
from codegen.reference import FOLDER, main, reference
from maxio_sdk.catalogue import OPERATIONS

PROJECT = Path(__file__).parents[2]
GOLDEN = PROJECT / "tests/codegen/golden"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return reference(parse(load(PROJECT / "spec")))


def test_every_operation_has_its_entry(pages: dict[str, str]) -> None:
    for operation in OPERATIONS.values():
        page = pages[f"{operation.resource.replace('.', '_')}.md"]
        entry = page.partition(f"\n## {operation.name}\n")[2].partition("\n## ")[0]
        assert f"```text\n{operation.method} {operation.path}\n```" in entry, operation.id
        for param in (*operation.path_params, *operation.query_params):
            assert f"| `{param.name}` |" in entry, operation.id
        assert f"`maxio.{operation.resource}.{operation.name}`" in pages["operations.md"]
        assert f"| `{operation.id}` |" in pages["operations.md"]


def test_every_model_has_its_place(pages: dict[str, str]) -> None:
    headings = {
        line.removeprefix("## ")
        for name, text in pages.items()
        if name.startswith("models/")
        for line in text.splitlines()
        if line.startswith("## ")
    }
    assert set(maxio_sdk.models.INDEX) <= headings


def test_links_within_the_reference_lead_somewhere(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        folder = f"{name.rpartition('/')[0]}/".lstrip("/")
        for target, anchor in re.findall(r"\]\(([\w/.-]*)#?([\w-]*)\)", text):
            if target.startswith("../"):
                continue  # to a guide, which the build of the site looks after
            page = pages[folder + target] if target else text
            assert not anchor or re.search(rf"^## {anchor}$", page, re.IGNORECASE | re.MULTILINE), (
                name,
                target,
                anchor,
            )


def test_every_resource_is_in_the_navigation(pages: dict[str, str]) -> None:
    listed = re.findall(r'"reference/(\w+\.md)"', (PROJECT / "zensical.toml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(name for name in pages if "/" not in name)


def test_a_page_says_what_the_spec_says() -> None:
    page = reference(parse(load(GOLDEN / "spec")))["people.md"]
    assert "| `" in page
    assert "request_options: RequestOptions | None = None" in page


def test_writing_replaces_what_was_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(GOLDEN / "spec", tmp_path / "spec")
    stale = tmp_path / FOLDER / "gone.md"
    stale.parent.mkdir(parents=True)
    stale.write_text("old", encoding="utf-8")

    assert main(["--root", str(tmp_path)]) == 0

    assert not stale.exists()
    assert (tmp_path / FOLDER / "index.md").read_text(encoding="utf-8").startswith("# API reference")
    assert "pages" in capsys.readouterr().out


def test_a_broken_spec_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(GOLDEN / "spec", tmp_path / "spec")
    people = tmp_path / "spec/operations/people.yaml"
    people.write_text(people.read_text(encoding="utf-8").replace("name: ", "nme: ", 1), encoding="utf-8")

    assert main(["--root", str(tmp_path)]) == 2

    assert not (tmp_path / FOLDER).exists()
    assert "people.yaml" in capsys.readouterr().err
