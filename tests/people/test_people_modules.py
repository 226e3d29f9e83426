"""Which modules of the part stand below the others: what is read from tables and words imports nothing that is built on it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import polextract

ROOT = Path(polextract.__file__).parent
LOWER = ["people.lexicon", "people.roles.deeds", "people.watch", "people.scan", "people.titles", "people.ranks", "people.names.reading"]


def imported(module: str) -> set[str]:
    """The modules of `people` that a module imports, also inside its functions; not for types alone."""
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = {
        id(n) for test in ast.walk(tree) if isinstance(test, ast.If) and "TYPE_CHECKING" in ast.dump(test.test) for n in ast.walk(test)
    }
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level and id(node) not in typing:
            above = module.split(".")[: -node.level]
            base = [*above, *(node.module.split(".") if node.module else [])]
            names = [".".join(base), *(".".join([*base, alias.name]) for alias in node.names)]
            found |= {name for name in names if name.startswith("people.") and ROOT.joinpath(*name.split(".")).with_suffix(".py").is_file()}
    return found


@pytest.mark.parametrize("module", LOWER)
def test_no_module_is_built_on_itself(module):
    reached, todo = set(), [module]
    while todo:
        for name in imported(todo.pop()) - reached:
            reached.add(name)
            todo.append(name)
    assert module not in reached
    assert reached <= set(LOWER)
