"""Docstrings of polextract as Markdown, for mkdocstrings: sections become lists, doctests code blocks, roles plain names."""

from __future__ import annotations

import re
from typing import Any

import griffe

_SECTION = re.compile(r"^(Parameters|Raises|Returns|Yields|Attributes)\n-+\n((?:(?!\n\n).)*)", re.MULTILINE | re.DOTALL)
_ITEM = re.compile(r"^(\S[^:\n]*?) : (.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_DOCTEST = re.compile(r"^>>> .*(?:\n.+)*", re.MULTILINE)


def _section(match: re.Match[str]) -> str:
    def item(found: re.Match[str]) -> str:
        names = ", ".join(f"`{name.strip()}`" for name in found[1].split(","))
        return f"- {names}: " + re.sub(r"\s*\n\s*", " ", found[2])

    return f"**{match[1]}**\n\n{_ITEM.sub(item, match[2])}"


def markdown(text: str) -> str:
    """The docstring `text` in Markdown."""
    text = re.sub(r":(?:class|func|meth|mod|attr):`([^`]+)`", r"`\1`", text)
    text = _SECTION.sub(_section, text)
    return _DOCTEST.sub(lambda match: f"```pycon\n{match[0]}\n```", text)


class Sections(griffe.Extension):
    """Rewrites every docstring as it is read."""

    def on_object(self, *, obj: griffe.Object, **kwargs: Any) -> None:
        if obj.docstring is not None:
            obj.docstring.value = markdown(obj.docstring.value)
