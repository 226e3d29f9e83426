"""The exceptions that polextract raises, each with what to do about it in its message."""


class PolextractError(Exception):
    """Base of every exception that polextract raises on purpose."""


class InputTypeError(PolextractError, TypeError):
    """The input is of a type that cannot be read, such as ``bytes`` or ``None`` for a text."""


class InputValueError(PolextractError, ValueError):
    """The input has the right type but cannot be read: too long, lone surrogates, a PDF, a malformed date."""
