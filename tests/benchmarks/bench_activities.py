"""Speed of the activities part: cost over tokenising, long texts.

    python tests/benchmarks/bench_activities.py

The other layers and the words of the text are given, as the places part leaves them in a pipeline.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import print_cost

from polextract.activities import find_activities

if __name__ == "__main__":
    sentence = "Polisi menangkap pelaku curanmor, menyita 12 gram sabu; dijerat Pasal 363 ayat (1) KUHP. "
    print_cost(find_activities, ("folded", "layout", "units", "offices", "words"), sentence)
