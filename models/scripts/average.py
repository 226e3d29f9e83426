"""The mean of a trained pipeline and of what a last pass made of it, weight by weight: mostly better than either.

python scripts/average.py TRAINED TUNED OUT [--share 0.5]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from spacy.language import Language
from thinc.api import Model

import polextract.backbone.embed
import polextract.tokens.tokenizer  # noqa: F401


def mix(model: Model, other: Model, share: float) -> None:
    """Move every parameter of `model` towards that of `other`, by `share` of the way."""
    for node, twin in zip(model.walk(), other.walk(), strict=True):
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, (1 - share) * node.get_param(name) + share * twin.get_param(name))


def average(nlp: Language, tuned: Language, share: float) -> None:
    """The same for every trained component of a pipeline, in place."""
    for name, pipe in nlp.pipeline:
        if hasattr(pipe, "model"):
            mix(pipe.model, tuned.get_pipe(name).model, share)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("trained", type=Path)
    ap.add_argument("tuned", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--share", type=float, default=0.5, help="weight of TUNED, between 0 and 1")
    args = ap.parse_args()
    nlp = spacy.load(args.trained)
    average(nlp, spacy.load(args.tuned), args.share)
    nlp.to_disk(args.out)


if __name__ == "__main__":
    main()
