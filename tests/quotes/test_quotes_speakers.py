"""Who speaks: beside the cue, through another, carried on, or a descriptor."""

import pytest

from polextract.context import Context
from polextract.quotes import find_quotes
from polextract.report import Person, Position, Span


def speakers(text: str, *people: tuple[str, str]) -> list[str | None]:
    """Speakers of the quotations, with the people given as (name, office)."""
    context = Context(text)
    context.people = [_person(text, n, name, office) for n, (name, office) in enumerate(people, 1)]
    return [q.speaker for q in find_quotes(text, context=context)]


def _person(text: str, n: int, name: str, office: str) -> Person:
    forms = [name, name.split()[0]]
    spans: dict[int, Span] = {}
    for form in forms:
        at = text.find(form)
        while at >= 0:
            spans.setdefault(at, Span.of(text, at, at + len(form)))
            at = text.find(form, at + 1)
    positions = (Position(text=office),) if office else ()
    return Person(
        id=f"p{n}",
        name=name,
        positions=positions,
        role="officer" if office else "civilian",
        mentions=tuple(spans[k] for k in sorted(spans)),
    )


WIRA, BAYU, SARI = ("Wira Atmaja", "Kapolsek Sekar"), ("Bayu Laksana", "Kapolres Garut"), ("Sari Lestari", "")
SPEECH = "“Kami menambah patroli pada malam hari,”"


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        (f"{SPEECH} ujar AKP Wira Atmaja.", [WIRA], "Wira Atmaja"),
        (f"{SPEECH} ujar Wira.", [WIRA], "Wira Atmaja"),
        (f"{SPEECH} ujar Kapolsek Sekar, AKP Wira Atmaja, S.H., Senin (3/6).", [WIRA], "Wira Atmaja"),
        (f"AKP Wira Atmaja hadir. {SPEECH} ujar Kapolsek.", [WIRA], "Wira Atmaja"),
        (f"{SPEECH} ujar Kapolsek.", [], "Kapolsek"),
        (f"AKP Wira Atmaja hadir. {SPEECH} ujarnya.", [WIRA], "Wira Atmaja"),
        (f"AKP Wira Atmaja hadir. {SPEECH} ujar dia.", [WIRA], "Wira Atmaja"),
        (f"AKP Wira Atmaja hadir. {SPEECH} ujar perwira asal Tabanan itu.", [WIRA], "Wira Atmaja"),
        # through another
        (f"Kapolres Garut AKBP Bayu Laksana melalui Kapolsek Sekar AKP Wira Atmaja mengatakan, {SPEECH}", [BAYU, WIRA], "Wira Atmaja"),
        (f"{SPEECH} kata Kapolres Garut AKBP Bayu Laksana melalui Kapolsek Sekar AKP Wira Atmaja.", [BAYU, WIRA], "Wira Atmaja"),
        (f"Kapolres Garut, AKBP Bayu Laksana Kapolsek Sekar, AKP Wira Atmaja mengatakan {SPEECH}", [BAYU, WIRA], "Wira Atmaja"),
        # with another
        (f"{SPEECH} ujar AKBP Bayu Laksana didampingi AKP Wira Atmaja.", [BAYU, WIRA], "Bayu Laksana"),
        (f"AKBP Bayu Laksana didampingi AKP Wira Atmaja mengatakan, {SPEECH}", [BAYU, WIRA], "Bayu Laksana"),
        (f"AKBP Bayu Laksana bersama AKP Wira Atmaja mengatakan, {SPEECH}", [BAYU, WIRA], "Bayu Laksana"),
        # unnamed sources
        (f"{SPEECH} kata salah satu warga yang enggan disebut namanya.", [], "salah satu warga"),
        (f"{SPEECH} kata pihak keluarga.", [], "pihak keluarga"),
        (f"Warga setempat mengatakan, {SPEECH}", [], "Warga setempat"),
        (f"Istri korban, Sari Lestari, menangis. {SPEECH} katanya.", [WIRA, SARI], "Sari Lestari"),
        # no verb
        ("“Kami menambah patroli pada malam hari,” AKP Wira Atmaja.", [WIRA], "Wira Atmaja"),
        # the name after the group word
        (f"{SPEECH} ujar warga bernama Sari Lestari.", [SARI], "Sari Lestari"),
        (f"{SPEECH} ujarnya AKP Wira Atmaja.", [WIRA], "Wira Atmaja"),
        (f"{SPEECH} tandasnyaa. AKP Wira Atmaja memimpin apel.", [], None),
        (f"{SPEECH} ujar sopir truk, Sari Lestari (33).", [SARI], "Sari Lestari"),
    ],
)
def test_speaker(text: str, people: list[tuple[str, str]], expected: str) -> None:
    assert speakers(text, *people) == [expected]


def test_turns() -> None:
    text = (
        f"Kapolsek Sekar AKP Wira Atmaja mengatakan patroli ditambah. {SPEECH} ujarnya.\n\n"
        "Kapolres Garut AKBP Bayu Laksana menyambut baik langkah itu. “Semoga warga makin tenang di rumah,” katanya.\n\n"
        "“Pos ronda juga kami hidupkan lagi,” imbuh Kapolsek."
    )
    assert speakers(text, WIRA, BAYU) == ["Wira Atmaja", "Wira Atmaja", "Bayu Laksana", "Wira Atmaja"]


def test_office_of_the_right_unit() -> None:
    text = "Kapolres Garut AKBP Bayu Laksana melalui Kapolsek Sekar AKP Wira Atmaja memimpin apel. Kapolsek Sekar berharap warga tenang."
    assert speakers(text, BAYU, WIRA) == ["Wira Atmaja"]


def test_record_names_what_decided() -> None:
    text = f"{SPEECH} ujar AKP Wira Atmaja."
    context = Context(text)
    context.people = [_person(text, 1, *WIRA)]
    (quote,) = find_quotes(text, context=context)
    assert (quote.speaker_id, quote.reason) == ("p1", "adjacent cue")
    assert quote.speaker_span is not None
    assert quote.speaker_span.text == "Wira Atmaja"
    assert 0 <= quote.score <= 1
