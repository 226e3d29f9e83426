"""Put the two trained pipelines together into the one that ships.

python scripts/assemble.py SYNTAX NER OUT [--version 0.1.0]
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import spacy

import polextract.backbone.embed
import polextract.backbone.lines
import polextract.backbone.names  # noqa: F401
from polextract.tokens.tokenizer import make_tokenizer

META = {
    "lang": "id",
    "name": "polextract_news_sm",
    "description": "Indonesian tags, lemmas, dependencies and names (PER, ORG, LOC) for news about the police",
    "author": "The polextract maintainers",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD Indonesian-CSUI", "url": "https://github.com/UniversalDependencies/UD_Indonesian-CSUI", "license": "CC BY-SA 4.0"},
        {"name": "UD Indonesian-PUD", "url": "https://github.com/UniversalDependencies/UD_Indonesian-PUD", "license": "CC BY-SA 3.0"},
        {"name": "UD Indonesian-GSD", "url": "https://github.com/UniversalDependencies/UD_Indonesian-GSD", "license": "CC BY-SA 4.0"},
        {"name": "idner-news-2k", "url": "https://github.com/khairunnisaor/idner-news-2k", "license": "MIT"},
        {"name": "polextract: annotated and generated articles", "license": "MIT"},
    ],
}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("syntax", type=Path)
    ap.add_argument("ner", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--version", default="0.1.0")
    args = ap.parse_args()
    nlp = spacy.load(args.syntax)
    nlp.add_pipe("ner", source=spacy.load(args.ner))
    nlp.tokenizer = make_tokenizer()(nlp)  # as it is now
    nlp.add_pipe("polextract_lines", first=True)
    nlp.add_pipe("polextract_names")
    nlp.config["training"] = {}
    nlp.config["corpora"] = {}
    nlp.config["paths"] = {}
    nlp.config["initialize"] = {"components": {}}  # Language.remove_pipe looks into it
    nlp.meta.update(META)
    nlp.meta["version"] = args.version
    nlp.meta.pop("performance", None)
    if args.out.exists():
        shutil.rmtree(args.out)
    nlp.to_disk(args.out)
    meta = json.loads((args.out / "meta.json").read_text(encoding="utf-8"))
    meta.pop("performance", None)
    meta["spacy_version"] = ">=3.8.13,<4.0.0"
    (args.out / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    size = sum(p.stat().st_size for p in args.out.rglob("*") if p.is_file())
    print(f"{args.out}: {', '.join(nlp.pipe_names)}; {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
