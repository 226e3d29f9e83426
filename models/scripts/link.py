"""Take corpora that lie on this machine already.

    python scripts/link.py SHARED OUT

Copies what ``project.yml`` names, unpacked, and leaves out what is not there; ``weasel assets`` checks the sums and fetches the rest.
"""

from __future__ import annotations

import gzip
import shutil
import sys
from pathlib import Path


def main() -> None:
    shared, out = Path(sys.argv[1]), Path(sys.argv[2])
    for part, patterns in {"ud": ("id_csui*", "id_pud*", "id_gsd-ud-*"), "ner": ("idner2k-*",)}.items():
        (out / part).mkdir(parents=True, exist_ok=True)
        for pattern in patterns:
            for path in sorted((shared / part).glob(pattern)):
                target = out / part / path.name.removesuffix(".gz")
                with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as source, target.open("wb") as sink:
                    shutil.copyfileobj(source, sink)
                print(target)


if __name__ == "__main__":
    main()
