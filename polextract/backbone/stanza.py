"""The spaCy component ``polextract_stanza``: Stanza's tags, lemmas and dependencies over our own tokens.

Stanza is given our tokens (``tokenize_pretokenized``), so the text and all offsets stay as they are and nothing depends on its
tokeniser; clitics are not split off. It is never let onto the network: its models are read from a folder or not at all.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from ..errors import PolextractError

LANGUAGE = "id"
PROCESSORS = ("pos", "lemma", "depparse")


class StanzaNotInstalled(PolextractError, ImportError):
    """The extra ``polextract[stanza]`` is not installed."""


class StanzaModelsNotFound(PolextractError, FileNotFoundError):
    """Stanza is installed, its Indonesian models are not where they were looked for."""


def resources(dir: str | os.PathLike[str] | None) -> Path:
    """The folder with Stanza's models: `dir`, else ``$STANZA_RESOURCES_DIR``, else ``~/stanza_resources``."""
    return Path(dir or os.environ.get("STANZA_RESOURCES_DIR") or "~/stanza_resources").expanduser()


def check(dir: str | os.PathLike[str] | None) -> Path:
    """The folder with the models, if Stanza and the models are there.

    Raises
    ------
    StanzaNotInstalled, StanzaModelsNotFound : with the command that helps.
    """
    if importlib.util.find_spec("stanza") is None:
        raise StanzaNotInstalled(
            "backbone='stanza' needs Stanza: pip install 'polextract[stanza]' (for torch without CUDA add "
            "--extra-index-url https://download.pytorch.org/whl/cpu)"
        )
    path = resources(dir)
    missing = [p for p in PROCESSORS if not any((path / LANGUAGE / p).glob("*.pt"))]
    if missing or not (path / "resources.json").is_file():
        raise StanzaModelsNotFound(
            f"no Indonesian Stanza models in {path} ({', '.join(missing) or 'resources.json'} missing); polextract does not download them. "
            + _get_them(path)
        )
    return path


def _get_them(path: Path) -> str:
    return f"Get them once with: python -c \"import stanza; stanza.download('id', model_dir={str(path)!r})\", or pass stanza_dir="


def _pipeline(path: Path, options: dict[str, Any]) -> Any:
    """A Stanza pipeline over the models in `path`: by its list of resources, or by their file names where the list does not know them."""
    import json

    stanza: Any = importlib.import_module("stanza")  # not `import stanza`, which type checkers take for this module
    known = LANGUAGE in json.loads((path / "resources.json").read_text(encoding="utf-8"))
    settings: dict[str, Any] = {
        "lang": LANGUAGE,
        "dir": str(path),
        "processors": ",".join(("tokenize", *PROCESSORS)),
        "tokenize_pretokenized": True,
        "download_method": None,
        "verbose": False,
    }
    if not known:
        settings["allow_unknown_language"] = True
        for processor in PROCESSORS:
            settings[f"{processor}_model_path"] = str(min((path / LANGUAGE / processor).glob("*.pt")))
            for part in ("pretrain", "forward_charlm", "backward_charlm"):
                found = sorted((path / LANGUAGE / part).glob("*.pt"))
                if found:
                    settings[f"{processor}_{part}_path"] = str(found[0])
    try:
        return stanza.Pipeline(**{**settings, **options})
    except (FileNotFoundError, ValueError) as error:  # Stanza's own errors for a missing file, a processor or a language it does not know
        raise StanzaModelsNotFound(f"Stanza cannot load its Indonesian models from {path}: {error}. {_get_them(path)}") from error


class StanzaPipe:
    """Tags, lemmas and dependencies from Stanza, on the Doc's own tokens.

    Parameters
    ----------
    dir : folder with the models; see `resources`.
    words : how many words go to Stanza in one call, at least; whole Docs are put together until they have as many.
    options : further settings of ``stanza.Pipeline`` (``use_gpu``, ``pos_batch_size``, …).
    """

    def __init__(self, *, dir: str | None, words: int, options: dict[str, Any]):
        self.path = check(dir)
        self.words = words
        self.options = options
        self._stanza: Any = None

    def __call__(self, doc: Doc) -> Doc:
        return self.annotate([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        docs: list[Doc] = []
        words = 0
        stream = iter(stream)
        while batch := list(islice(stream, 1)):
            docs += batch
            words += len(batch[0])
            if words >= self.words or len(docs) >= batch_size:
                yield from self.annotate(docs)
                docs, words = [], 0
        yield from self.annotate(docs)

    def annotate(self, docs: list[Doc]) -> list[Doc]:
        """Annotate Docs in one call to Stanza; they are changed in place and given back."""
        kept = []
        for doc in docs:
            for sentence in _sentences(doc):
                tokens = [i for i in sentence if not doc[i].is_space]
                if tokens:
                    kept.append((doc, tokens))
        columns = {id(doc): _Columns(doc) for doc in docs}
        if kept:
            if self._stanza is None:
                self._stanza = _pipeline(self.path, self.options)
            parsed = self._stanza([[_word(doc[i].text) for i in tokens] for doc, tokens in kept])
            for (doc, tokens), sentence in zip(kept, parsed.sentences, strict=True):
                columns[id(doc)].fill(tokens, sentence.words)
        for doc in docs:
            columns[id(doc)].write()
        return docs


def _sentences(doc: Doc) -> list[range]:
    """Token ranges of the sentences that Stanza is to read: as set already, else as our rules split them."""
    if not len(doc):
        return []
    if doc.has_annotation("SENT_START"):
        starts = [t.i for t in doc if t.is_sent_start or t.i == 0]
    else:
        from ..tokens.sentences import split_sentences

        idx = [t.idx for t in doc]
        starts = sorted({0, *(bisect_left(idx, s.start) for s in split_sentences(doc.text))}.difference((len(doc),)))
    return [range(a, b) for a, b in zip(starts, [*starts[1:], len(doc)], strict=True)]


def _word(text: str) -> str:
    """A token as Stanza may read it: it takes blanks inside one for a break."""
    return "_".join(text.split()) or "_"


class _Columns:
    """The annotation of one Doc while it is collected; blanks hang on the word before them."""

    def __init__(self, doc: Doc):
        n = len(doc)
        self.doc = doc
        self.pos = ["SPACE" if t.is_space else "" for t in doc]
        self.morphs = [""] * n
        self.lemmas = [t.text for t in doc]
        self.heads = [max(0, i - 1) if doc[i].is_space else i for i in range(n)]
        self.deps = ["dep"] * n

    def fill(self, tokens: list[int], words: list[Any]) -> None:
        if len(words) != len(tokens):
            raise PolextractError(f"Stanza gave {len(words)} words for {len(tokens)} tokens")
        for i, word in zip(tokens, words, strict=True):
            self.pos[i] = word.upos or ""
            self.morphs[i] = word.feats or ""
            self.lemmas[i] = word.lemma or self.doc[i].text
            self.heads[i] = tokens[word.head - 1] if word.head else i
            self.deps[i] = "ROOT" if not word.head else word.deprel

    def write(self) -> None:
        doc = self.doc
        if not len(doc):
            return
        words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
        made = Doc(
            doc.vocab, words=words, spaces=spaces, pos=self.pos, morphs=self.morphs, lemmas=self.lemmas, heads=self.heads, deps=self.deps
        )
        attrs: Any = ["POS", "MORPH", "LEMMA", "HEAD", "DEP"]
        values: Any = made.to_array(attrs)
        doc.from_array(attrs, values)


@Language.factory(
    "polextract_stanza",
    default_config={"dir": None, "words": 4000, "options": {}},
    assigns=["token.pos", "token.morph", "token.lemma", "token.head", "token.dep", "token.is_sent_start", "doc.sents"],
)
def make_stanza(nlp: Language, name: str, dir: str | None, words: int, options: dict[str, Any]) -> StanzaPipe:
    return StanzaPipe(dir=dir, words=words, options=options)
