"""Whole short articles with every quotation marked in line: what is found is what is marked, no more, and by whom."""

import re
from pathlib import Path

import pytest

from polextract.quotes import find_quotes

MARKED = re.compile(r"\[\[([DI]):([^|]*)\|(.*?)\]\]", re.DOTALL)
ARTICLES = re.findall(
    r"^=== (\S+)\n(.*?)(?=\n=== |\Z)", Path(__file__).with_name("articles.txt").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
)


@pytest.mark.parametrize(("name", "marked"), ARTICLES, ids=[name for name, _ in ARTICLES])
def test_article(name: str, marked: str) -> None:
    wanted = [("direct" if kind == "D" else "indirect", words.rstrip("."), speaker) for kind, speaker, words in MARKED.findall(marked)]
    found = [(q.kind, q.text.rstrip("."), q.speaker) for q in find_quotes(MARKED.sub(r"\3", marked))]
    assert found == wanted
