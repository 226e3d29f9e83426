from __future__ import annotations

import pytest
from io_articles import ARTICLES

import polextract


@pytest.fixture(scope="session")
def reports(nlp):
    records = [
        {"id": f"a{n}", "text": text, "published": "2024-06-04", "url": f"https://news.example/{n}"} for n, text in enumerate(ARTICLES)
    ]
    return list(polextract.extract_many([*records, {"id": "bad"}], nlp=nlp))
