"""The statistical backbone: tags, lemmas, dependencies and names from a trained pipeline, behind one small interface.

`load_backbone` gives a spaCy ``Language`` for the parts to be added to: the trained Indonesian pipeline that ships with the package,
Stanza, one of the user's own, or none.
"""

from .loader import MODEL_DIR, has_model, load_backbone
from .stanza import StanzaModelsNotFound, StanzaNotInstalled

__all__ = ["MODEL_DIR", "StanzaModelsNotFound", "StanzaNotInstalled", "has_model", "load_backbone"]
