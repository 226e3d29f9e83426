"""The statistical backbone: tags, lemmas, dependencies and names from a trained pipeline, behind one small interface.

`load_backbone` gives a spaCy ``Language`` for the parts to be added to: the trained Indonesian pipeline that ships with the package,
Stanza, one of the user's own, or none.
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .loader import MODEL_DIR, has_model, load_backbone
    from .stanza import StanzaModelsNotFound, StanzaNotInstalled

__all__ = ["MODEL_DIR", "StanzaModelsNotFound", "StanzaNotInstalled", "has_model", "load_backbone"]

# On first use: the roots of words, which the layout asks for, need no spaCy.
if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(["MODEL_DIR", "has_model", "load_backbone"], "loader"),
            **dict.fromkeys(["StanzaModelsNotFound", "StanzaNotInstalled"], "stanza"),
        },
    )
