"""A component for the tests of batches: does to its process what the text says."""

import os
import signal
from pathlib import Path

from spacy.language import Language


@Language.component("deadly_pipe")
def deadly_pipe(doc):
    if "KILL" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "EXIT" in doc.text:
        os._exit(7)
    if "RAISE" in doc.text:
        raise ZeroDivisionError("as the text says")
    if "PRINT" in doc.text:
        print("words on standard output")
    if "ONCE " in doc.text:  # dies the first time only: the text names a file that remembers it
        mark = Path(doc.text.partition("ONCE ")[2].split()[0])
        if not mark.exists():
            mark.touch()
            os._exit(9)
    return doc
