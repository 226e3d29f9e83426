"""Which pipeline stands under the parts."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from ..context import ENTITY_LABELS
from ..errors import InputTypeError, InputValueError

if TYPE_CHECKING:
    from spacy.language import Language

MODEL_DIR = Path(__file__).parent / "model"


def has_model() -> bool:
    """Whether the trained pipeline is there; an installation may leave it out."""
    return (MODEL_DIR / "config.cfg").is_file()


def load_backbone(
    backbone: str | os.PathLike[str] | Language | None = "auto", *, stanza_dir: str | os.PathLike[str] | None = None
) -> Language:
    """A new spaCy pipeline for the parts to be added to.

    Parameters
    ----------
    backbone : one of

        - ``"auto"``: the trained pipeline that ships with polextract (rules alone, with a warning, where it was left out);
        - ``"stanza"``: Stanza's tags, lemmas and dependencies over our tokens, names from the trained pipeline (Stanza has none for
          Indonesian); needs ``pip install polextract[stanza]`` and its models in `stanza_dir`;
        - None: nothing but the tokeniser;
        - a spaCy pipeline, given back as it is, or the path of one on disk.
    stanza_dir : folder with Stanza's models, only with ``"stanza"``; ``$STANZA_RESOURCES_DIR`` or ``~/stanza_resources`` otherwise.

    Returns
    -------
    Language : with ``doc.ents`` (PER, ORG, LOC), ``token.pos_``, ``token.morph``, ``token.lemma_``, ``token.dep_`` and sentence bounds,
        as far as the backbone knows them. A line break begins a sentence, except one in the middle of it.

    Raises
    ------
    InputValueError, InputTypeError : an unknown backbone.
    StanzaNotInstalled, StanzaModelsNotFound : with what to do about it.

    >>> load_backbone(None).pipe_names
    []
    >>> doc = load_backbone()("Pelaku ditangkap di Surabaya.")
    >>> [token.pos_ for token in doc]
    ['NOUN', 'VERB', 'ADP', 'PROPN', 'PUNCT']
    """
    from ..pipeline import blank

    if stanza_dir is not None and backbone != "stanza":
        raise InputValueError("stanza_dir is read only with backbone='stanza'")
    if backbone is None:
        return blank()
    if isinstance(backbone, str | os.PathLike):
        if backbone == "auto":
            if has_model():
                return _load(MODEL_DIR)
            warnings.warn(f"no trained pipeline at {MODEL_DIR}: going on with rules alone (backbone=None)", stacklevel=2)
            return blank()
        if backbone == "stanza":
            return _stanza(stanza_dir)
        if Path(backbone, "config.cfg").is_file():
            nlp = _load(Path(backbone))
            _check_labels(nlp)
            return nlp
        raise InputValueError(f"unknown backbone {str(backbone)!r}: use 'auto', 'stanza', None, a spaCy pipeline or the path of one")
    from spacy.language import Language

    if isinstance(backbone, Language):
        _check_labels(backbone)
        return backbone
    raise InputTypeError(f"backbone must be 'auto', 'stanza', None, a spaCy pipeline or the path of one, not {type(backbone).__name__}")


def _check_labels(nlp: Language) -> None:
    """Warn where the recognisers of names in a pipeline give labels of which the parts read none."""
    setters = {name for name in nlp.pipe_names if "doc.ents" in nlp.get_pipe_meta(name).assigns}
    labels = {label for name, given in nlp.pipe_labels.items() if name in setters for label in given}
    if labels and labels.isdisjoint(ENTITY_LABELS):
        warnings.warn(
            f"the parts read entities labelled {', '.join(ENTITY_LABELS)}; this pipeline has none of them but {', '.join(sorted(labels))}: "
            "rename the labels, or no names are taken from it",
            stacklevel=4,
        )


def _load(path: Path) -> Language:
    import spacy

    # Known by entry point too; imported here so that it also works from a source tree.
    from ..tokens import tokenizer
    from . import embed, lines, names

    del tokenizer, embed, lines, names
    # The shipped pipeline takes the tokeniser of this version of the package, not the copy of it that was saved in training.
    return spacy.load(path, exclude=["tokenizer"] if path == MODEL_DIR else [])


def _stanza(stanza_dir: str | os.PathLike[str] | None) -> Language:
    from ..pipeline import blank
    from . import stanza as bridge

    nlp = blank()
    bridge.check(stanza_dir)
    nlp.add_pipe("polextract_stanza", config={"dir": None if stanza_dir is None else str(stanza_dir)})
    if has_model():
        nlp.add_pipe("ner", source=_load(MODEL_DIR))
        nlp.add_pipe("polextract_names")
    return nlp
