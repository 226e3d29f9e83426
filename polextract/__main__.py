"""``python -m polextract``: the command line, where its command is not on the PATH."""

from .cli import main

if __name__ == "__main__":
    main()
