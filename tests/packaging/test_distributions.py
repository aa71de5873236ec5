"""The wheel and the sdist hold what they should, and describe themselves as an index wants it."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest
from packaging.metadata import Metadata
from packaging.requirements import Requirement
from trove_classifiers import classifiers

import maxio_sdk

# They are built for it, which takes its time.
pytestmark = pytest.mark.heavy

PROJECT = Path(__file__).parents[2]
# What tools leave behind, and the documentation that is made of the spec.
MADE = re.compile(r"/__pycache__/|/\.pytest_cache/|^docs/reference/")
NAME = f"maxio_sdk-{maxio_sdk.__version__}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from that sdist; both with what is installed, so that no network is needed."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(PROJECT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(built / f"{NAME}-py3-none-any.whl")


@pytest.fixture(scope="module")
def sdist_names(built: Path) -> set[str]:
    with tarfile.open(built / f"{NAME}.tar.gz") as archive:
        return {member.name.removeprefix(f"{NAME}/") for member in archive if member.isfile()}


def files_below(*folders: str) -> set[str]:
    found = (path for folder in folders for path in (PROJECT / folder).rglob("*") if path.is_file())
    return {name for name in (path.relative_to(PROJECT).as_posix() for path in found) if not MADE.search(name)}


def test_the_wheel_holds_the_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = {name for name in wheel.namelist() if not name.startswith(f"{NAME}.dist-info/")}
    assert names == files_below("maxio_sdk")
    assert "maxio_sdk/py.typed" in names
    assert f"{NAME}.dist-info/licenses/LICENSE" in wheel.namelist()


def test_the_wheel_fits_every_platform_and_offers_its_entry_points(wheel: zipfile.ZipFile) -> None:
    about = wheel.read(f"{NAME}.dist-info/WHEEL").decode()
    assert "Root-Is-Purelib: true" in about
    assert "Tag: py3-none-any" in about
    entry_points = wheel.read(f"{NAME}.dist-info/entry_points.txt").decode()
    assert "[console_scripts]\nmaxio = maxio_sdk.cli:main" in entry_points
    assert "[pytest11]\nmaxio = maxio_sdk.sandbox.pytest_plugin" in entry_points


def test_the_sdist_holds_what_building_and_testing_need(sdist_names: set[str]) -> None:
    folders = ("benchmarks", "codegen", "docs", "examples", "maxio_sdk", "spec", "tests", ".ci")
    needed = files_below(*folders) | {"CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml", "zensical.toml"}
    assert sorted(needed - sdist_names) == []
    assert sdist_names - needed <= {".gitignore", "PKG-INFO"}


def metadata_of(wheel: zipfile.ZipFile) -> tuple[Metadata, bytes]:
    content = wheel.read(f"{NAME}.dist-info/METADATA")
    return Metadata.from_email(content, validate=True), content


def test_the_metadata_is_valid_and_complete(wheel: zipfile.ZipFile) -> None:
    metadata, content = metadata_of(wheel)
    assert (metadata.name, str(metadata.version)) == ("maxio-sdk", maxio_sdk.__version__)
    assert str(metadata.requires_python) == ">=3.11"
    assert metadata.license_expression == "MIT"
    assert metadata.summary
    assert len(metadata.summary) < 120
    assert metadata.description_content_type == "text/markdown"
    assert BytesParser().parsebytes(content).get_payload().startswith("# maxio-sdk\n")
    assert set(metadata.classifiers or ()) <= classifiers
    # An index would show it beside the license expression, and refuses both together.
    assert not [line for line in metadata.classifiers or () if line.startswith("License ::")]


def test_the_changelog_tells_of_the_version() -> None:
    changelog = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[({re.escape(maxio_sdk.__version__)}|Unreleased)\]", changelog, re.MULTILINE)


def test_four_packages_come_with_it(wheel: zipfile.ZipFile) -> None:
    metadata, _ = metadata_of(wheel)
    always = [each for each in metadata.requires_dist or () if each.marker is None or "extra" not in str(each.marker)]
    assert {each.name for each in always} == {"anyio", "attrs", "cattrs", "httpx"}


def requirements() -> list[Requirement]:
    project: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    of_extras = project["optional-dependencies"]
    users = [line for extra, lines in of_extras.items() if extra not in ("bench", "dev", "docs") for line in lines]
    return [Requirement(line) for line in (*project["dependencies"], *users)]


@pytest.mark.parametrize("requirement", requirements(), ids=lambda each: each.name)
def test_each_dependency_of_users_has_a_lowest_version_that_is_tested(requirement: Requirement) -> None:
    lowest = [each for each in requirement.specifier if each.operator == ">="]
    assert len(lowest) == 1, f"{requirement}: .ci/versions tests the lowest version, so say which it is"
