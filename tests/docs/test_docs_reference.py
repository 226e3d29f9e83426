"""Every public name stands on a page of the reference, and the pages name nothing else."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
PARTS = ("layout", "tokens", "units", "people", "dates", "places", "quotes", "activities", "backbone", "io", "spark", "view")
# Modules whose names are taken from the module itself, as `places.gazetteer` is; the others are public through their part.
MODULES = ("polextract.places.gazetteer",)
_BLOCK = re.compile(r"^::: (?P<module>[\w.]+)$(?P<options>(?:\n {4}.*)*)", re.MULTILINE)


def pages() -> dict[str, list[str]]:
    """The names that the pages show, by module; a block without members shows the module's ``__all__``, or its classes and functions."""
    shown: dict[str, list[str]] = {}
    for path in sorted(REFERENCE.glob("*.md")):
        for block in _BLOCK.finditer(path.read_text(encoding="utf-8")):
            members = re.search(r"members: \[(.*)\]", block["options"])
            name = block["module"]
            module = import_module(name)
            of_itself = [n for n, value in vars(module).items() if getattr(value, "__module__", None) == name and not n.startswith("_")]
            shown.setdefault(name, []).extend(members[1].split(", ") if members else getattr(module, "__all__", of_itself))
    return shown


SHOWN = pages()


def part_of(module: str) -> str | None:
    return next((f"polextract.{part}" for part in PARTS if f"{module}.".startswith(f"polextract.{part}.")), None)


@pytest.mark.parametrize("part", ["", *PARTS])
def test_every_public_name_is_on_a_page(part):
    package = import_module(f"polextract.{part}".rstrip("."))
    on_pages = {id(getattr(import_module(module), name)) for module, names in SHOWN.items() for name in names} | {
        id(import_module(module)) for module in SHOWN
    }
    # Values such as the gazetteer have their page as the class that they are of.
    missing = [n for n in package.__all__ if not {id(v := getattr(package, n)), id(type(v))} & on_pages and not n.startswith("__")]
    assert not missing


@pytest.mark.parametrize("module", SHOWN)
def test_the_pages_show_what_is_public(module):
    home = import_module(module)
    assert not [name for name in SHOWN[module] if not hasattr(home, name)]
    if (part := part_of(module)) and module not in MODULES:
        package = import_module(part)
        assert set(SHOWN[module]) <= set(package.__all__)
        assert all(getattr(package, name) is getattr(home, name) for name in SHOWN[module])


@pytest.mark.parametrize("part", PARTS)
def test_parts_list_what_they_have(part):
    package = import_module(f"polextract.{part}")
    assert list(package.__all__) == sorted(package.__all__, key=lambda n: (not n.isupper(), n[0].islower(), n))
    assert set(package.__all__) <= set(dir(package))
    with pytest.raises(AttributeError, match="no attribute"):
        package.no_such_name  # noqa: B018
