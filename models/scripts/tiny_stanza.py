"""Train a tiny Stanza model from text of our own, so that the bridge can be tested for real without a download.

    python scripts/tiny_stanza.py OUT_DIR

The folder then has the layout of Stanza's own (``id/pos/tiny.pt`` …, an empty ``resources.json``) and is read by
``load_backbone("stanza", stanza_dir=OUT_DIR)``. The sentences are made from a few patterns with their trees; the model is of no use but
to be loaded. Needs ``pip install polextract[stanza]``; under a minute on one core.
"""

from __future__ import annotations

import argparse
import itertools
import json
import logging
import random
import shutil
import sys
from pathlib import Path

# form, lemma, tag, features, head, relation; "A|B" in form and lemma are choices that go together
PATTERNS = [
    [
        ("Polisi|Petugas|Penyidik", "polisi|petugas|sidik", "NOUN", "_", 2, "nsubj"),
        ("menangkap|memeriksa|membawa", "tangkap|periksa|bawa", "VERB", "Voice=Act", 0, "root"),
        ("pelaku|saksi|korban", "laku|saksi|korban", "NOUN", "Number=Sing", 2, "obj"),
        ("di|dari", "di|dari", "ADP", "_", 5, "case"),
        ("Surabaya|Makassar|Ambon|Kupang", "Surabaya|Makassar|Ambon|Kupang", "PROPN", "_", 2, "obl"),
        (".", ".", "PUNCT", "_", 2, "punct"),
    ],
    [
        ("Kapolsek|Kapolres|Kades", "kapolsek|kapolres|kades", "NOUN", "Number=Sing", 3, "nsubj"),
        ("Wira|Sukma|Darta|Lestari", "Wira|Sukma|Darta|Lestari", "PROPN", "_", 1, "flat"),
        ("mengatakan|menjelaskan", "kata|jelas", "VERB", "Voice=Act", 0, "root"),
        ("warga|pemuda", "warga|pemuda", "NOUN", "Number=Sing", 6, "nsubj"),
        ("sudah|telah", "sudah|telah", "AUX", "_", 6, "aux"),
        ("datang|pulang", "datang|pulang", "VERB", "_", 3, "ccomp"),
        (".", ".", "PUNCT", "_", 3, "punct"),
    ],
    [
        ("Korban|Tersangka", "korban|sangka", "NOUN", "Number=Sing", 2, "nsubj:pass"),
        ("ditemukan|diperiksa|dibawa", "temu|periksa|bawa", "VERB", "Voice=Pass", 0, "root"),
        ("warga|polisi", "warga|polisi", "NOUN", "Number=Sing", 2, "obl"),
        ("tadi|kemarin", "tadi|kemarin", "ADV", "_", 2, "advmod"),
        ("pagi|malam", "pagi|malam", "NOUN", "_", 4, "fixed"),
        (".", ".", "PUNCT", "_", 2, "punct"),
    ],
]


def conllu(sentences: int, seed: int) -> str:
    """Sentences drawn from the patterns, as CoNLL-U."""
    rng = random.Random(seed)
    out = []
    for n, pattern in zip(range(sentences), itertools.cycle(PATTERNS)):
        rows = []
        for i, (forms, lemmas, upos, feats, head, relation) in enumerate(pattern, 1):
            k = rng.randrange(len(forms.split("|")))
            rows.append("\t".join((str(i), forms.split("|")[k], lemmas.split("|")[k], upos, "_", feats, str(head), relation, "_", "_")))
        text = " ".join(row.split("\t")[1] for row in rows)
        out.append(f"# sent_id = tiny-{n}\n# text = {text}\n" + "\n".join(rows) + "\n")
    return "\n".join(out) + "\n"


def train(out: Path) -> None:
    """Train the three models into `out`."""
    from stanza.models import lemmatizer, parser, tagger

    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    (work / "train.conllu").write_text(conllu(120, 1), encoding="utf-8")
    (work / "dev.conllu").write_text(conllu(24, 2), encoding="utf-8")
    common = [
        "--train_file",
        str(work / "train.conllu"),
        "--eval_file",
        str(work / "dev.conllu"),
        "--output_file",
        str(work / "out.conllu"),
        "--shorthand",
        "id_tiny",
        "--save_name",
        "tiny.pt",
        "--device",
        "cpu",
    ]
    small = [
        "--lang",
        "id",
        "--no_pretrain",
        "--hidden_dim",
        "24",
        "--char_hidden_dim",
        "16",
        "--char_emb_dim",
        "8",
        "--word_emb_dim",
        "16",
        "--tag_emb_dim",
        "8",
        "--transformed_dim",
        "16",
        "--deep_biaff_hidden_dim",
        "16",
        "--num_layers",
        "1",
        "--max_steps",
        "160",
        "--eval_interval",
        "80",
        "--batch_size",
        "200",
    ]
    tagger.main([*common, *small, "--save_dir", str(out / "id" / "pos")])
    parser.main([*common, *small, "--save_dir", str(out / "id" / "depparse")])
    lemmatizer.main(
        [*common, "--save_dir", str(out / "id" / "lemma"), "--hidden_dim", "24", "--emb_dim", "8", "--pos_dim", "8", "--num_epoch", "3"]
    )
    for checkpoint in out.glob("id/*/*_checkpoint.pt"):
        checkpoint.unlink()
    shutil.rmtree(work)
    (out / "resources.json").write_text(json.dumps({}), encoding="utf-8")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    args = ap.parse_args()
    logging.getLogger("stanza").setLevel(logging.WARNING)
    train(args.out)
    print("models in", args.out, file=sys.stderr)


if __name__ == "__main__":
    main()
