"""Stanza models of the size that is published for Indonesian, hardly trained: speed does not depend on what the weights have learned.

    python scripts/big_stanza.py UD_DIR OUT_DIR [--charlm] [--steps 4]

All sizes are Stanza's defaults: tagger and parser with their own letters, word vectors of 100 dimensions for 250,000 words (random
here, CoNLL 2017's there), tags and features of UD Indonesian-GSD; with ``--charlm`` also character language models of 1,024 dimensions
in both directions, as the default package for Indonesian has them. The lemmatiser is trained a little longer, so that it stops where
words end, and knows the words of three treebanks by heart. OUT_DIR has the layout of Stanza's own folder and is read by
``tests/benchmarks/bench_backbone.py OUT_DIR``. Needs ``pip install polextract[stanza]``; some minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path

VECTORS, DIMENSIONS = 250_000, 100
LETTERS = {
    "char_emb_dim": 100,
    "char_hidden_dim": 1024,
    "char_num_layers": 1,
    "char_dropout": 0.05,
    "char_unit_dropout": 1e-5,
    "char_rec_dropout": 0.0,
}


def write_vectors(words: list[str], path: Path) -> None:
    """Random vectors for the words given and for made-up ones, as Stanza keeps them."""
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    words = words + [f"kata{i}" for i in range(VECTORS - len(words) - len(VOCAB_PREFIX))]
    pretrain = Pretrain(str(path))
    pretrain._vocab = PretrainedWordVocab(words, lang="id", lower=True)
    pretrain._emb = torch.randn(len(words) + len(VOCAB_PREFIX), DIMENSIONS)
    pretrain.save(str(path))


def write_letters(text: str, folder: Path) -> list[str]:
    """Character language models with random weights, forward and backward; the options by which to train with them."""
    from stanza.models.common.char_model import CharacterLanguageModel
    from stanza.models.common.vocab import CharVocab

    options = ["--charlm", "--charlm_shorthand", "id_random"]
    for direction in ("forward", "backward"):
        path = folder / f"{direction}_charlm" / "random.pt"
        vocab = {"char": CharVocab([sorted(set(text))])}
        CharacterLanguageModel(LETTERS, vocab, is_forward_lm=direction == "forward").save(str(path))
        options += [f"--charlm_{direction}_file", str(path)]
    return options


def train(ud: Path, out: Path, *, charlm: bool, steps: int) -> None:
    """Write the three models and what they read into `out`."""
    from stanza.models import lemmatizer, parser, tagger

    treebanks = [ud / name for name in ("id_gsd-ud-dev.conllu", "id_csui-ud-train.conllu", "id_pud-ud-test.conllu")]
    rows = [line.split("\t") for path in treebanks for line in path.read_text(encoding="utf-8").splitlines() if line[:1].isdigit()]
    models = out / "id"
    (models / "pretrain").mkdir(parents=True, exist_ok=True)
    vectors = models / "pretrain" / "random.pt"
    write_vectors(sorted({row[1].lower() for row in rows}), vectors)
    letters = write_letters("\n ".join(row[1] for row in rows), models) if charlm else []
    work = out / "work"
    work.mkdir(exist_ok=True)
    lemmas = work / "lemmas.conllu"
    lemmas.write_text("".join(path.read_text(encoding="utf-8") for path in treebanks), encoding="utf-8")

    few = work / "few.conllu"
    few.write_text("\n\n".join(treebanks[0].read_text(encoding="utf-8").split("\n\n")[:20]) + "\n\n", encoding="utf-8")

    def files(path: Path) -> list[str]:
        common = ["--train_file", str(path), "--eval_file", str(few), "--output_file", str(work / "out.conllu")]
        return [*common, "--lang", "id", "--shorthand", "id_gsd", "--save_name", "big.pt", "--device", "cpu"]

    short = ["--wordvec_pretrain_file", str(vectors), "--max_steps", str(steps), "--eval_interval", str(steps), *letters]
    tagger.main([*files(treebanks[0]), *short, "--save_dir", str(models / "pos")])
    parser.main([*files(treebanks[0]), *short, "--save_dir", str(models / "depparse"), "--batch_size", "1000"])
    without = [option for option in files(lemmas) if option not in ("--lang", "id")]
    lemmatizer.main([*without, "--save_dir", str(models / "lemma"), "--num_epoch", "2"])
    for checkpoint in out.glob("id/*/*_checkpoint.pt"):
        checkpoint.unlink()
    (out / "resources.json").write_text(json.dumps({}), encoding="utf-8")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("ud", type=Path, help="folder with the treebanks' training parts")
    ap.add_argument("out", type=Path)
    ap.add_argument("--charlm", action="store_true", help="with character language models")
    ap.add_argument("--steps", type=int, default=4, help="training steps of tagger and parser")
    args = ap.parse_args()
    logging.getLogger("stanza").setLevel(logging.WARNING)
    train(args.ud, args.out, charlm=args.charlm, steps=args.steps)


if __name__ == "__main__":
    main()
