"""The spaCy component ``polextract_people``."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Person


class PersonPipe(PartPipe):
    """People in ``doc.spans[spans_key]``; `kb_id_` is the person's id in the report.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_people"`` unless told otherwise.
    """

    part = "people"
    labels = frozenset(("PER",))

    def find(self, context: Context) -> Sequence[Person]:
        from .recognizer import find_people

        return find_people(context.text, context=context)

    def spans(self, record: Person, snapper: Snapper) -> Iterable[Span | None]:
        for mention in record.mentions:
            yield snapper.span(mention.start, mention.end, "PER", kb_id=record.id)


@Language.factory("polextract_people", default_config={"spans_key": "polextract_people"}, assigns=["doc.spans"])
def make_people(nlp: Language, name: str, spans_key: str) -> PersonPipe:
    return PersonPipe(spans_key=spans_key)
