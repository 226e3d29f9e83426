"""The spaCy side: factories alone and together, and everything that carries a Doc from one place to another."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import subprocess
import sys
import tomllib
import warnings
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example

import polextract
from polextract.errors import InputTypeError, InputValueError
from polextract.pipeline import PARTS, Snapper, holds_records, report_of, set_input

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
SPAN_PARTS = ["units", "places", "people", "dates", "quotes", "activities"]


@pytest.mark.parametrize("lang", ["id", "xx"])
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.filterwarnings("ignore:polextract_entities has nothing")
def test_each_part_works_alone(part, lang, article):
    nlp = spacy.blank(lang)
    nlp.add_pipe(f"polextract_{part}")
    doc = nlp(article)
    if part in SPAN_PARTS:
        spans = doc.spans[f"polextract_{part}"]
        assert len(spans) > 0
        assert getattr(doc._.polextract, part)


@pytest.mark.parametrize("part", ["units", "dates", "people", "quotes", "places", "activities"])
def test_a_part_alone_finds_what_the_whole_pipeline_finds(part, article, report):
    nlp = spacy.blank("xx")
    nlp.add_pipe(f"polextract_{part}")
    expected = getattr(report, part)
    if part == "quotes":  # there are no people in the report whom the ids could name
        assert {q.speaker_id for q in expected} != {None}
        expected = tuple(q.model_copy(update={"speaker_id": None}) for q in expected)
    assert getattr(nlp(article)._.polextract, part) == expected


@pytest.mark.parametrize("parts", [PARTS, ["quotes"], ["quotes", "people"], ["units", "quotes", "entities"], ["people", "quotes"]])
def test_a_speaker_is_one_of_the_people_of_the_report(parts, article, report):
    nlp = spacy.blank("xx")
    for part in parts:
        nlp.add_pipe(f"polextract_{part}")
    doc = nlp(article)
    found = doc._.polextract
    assert [q.speaker for q in found.quotes] == [q.speaker for q in report.quotes]
    assert ({q.speaker_id for q in found.quotes} == {None}) == ("people" not in parts)
    assert all(found.person(q.speaker_id) for q in found.quotes if q.speaker_id)
    frames = polextract.to_frames([found])
    assert set(frames["quotes"]["person_id"].dropna()) <= set(frames["people"]["person_id"])


def test_without_the_people_no_speaker_is_named_by_id(article, report):
    nlp = polextract.load(backbone=None)
    with nlp.select_pipes(disable=["polextract_people"]):
        found = polextract.extract(article, nlp=nlp)
    assert [(q.speaker, q.speaker_id) for q in found.quotes] == [(q.speaker, None) for q in report.quotes]
    assert polextract.extract(article, nlp=nlp) == report


@pytest.mark.parametrize("part", SPAN_PARTS)
def test_the_span_group_can_be_renamed(part, article):
    nlp = spacy.blank("id")
    nlp.add_pipe(f"polextract_{part}", config={"spans_key": "mine"})
    doc = nlp(article)
    assert len(doc.spans["mine"]) > 0
    assert f"polextract_{part}" not in doc.spans


@pytest.mark.parametrize(
    "parts", [("people", "places"), ("places", "people"), ("layout", "units", "quotes", "activities", "dates"), ("units", "units")]
)
def test_parts_may_share_a_span_group(parts, article):
    alone, shared = spacy.blank("xx"), spacy.blank("xx")
    for number, part in enumerate(parts):
        alone.add_pipe(f"polextract_{part}", name=str(number))
        shared.add_pipe(f"polextract_{part}", name=str(number), config={"spans_key": "sc"})
    apart = alone(article)
    expected = sorted((s.label_, s.start, s.end, s.kb_id_) for group in apart.spans.values() for s in group)
    doc = shared(article)
    for _ in range(2):  # a second run puts no span there twice
        assert sorted((s.label_, s.start, s.end, s.kb_id_) for s in doc.spans["sc"]) == expected
        doc = shared(doc)


def test_spans_of_others_stay_in_a_shared_group():
    nlp = spacy.blank("id")
    ruler = nlp.add_pipe("span_ruler", config={"spans_key": "sc"})
    ruler.add_patterns([{"label": "VEHICLE", "pattern": "Honda Beat"}])
    nlp.add_pipe("polextract_units", config={"spans_key": "sc"})
    doc = nlp("Polsek Cantigi menyita satu Honda Beat.")
    assert [(s.text, s.label_) for s in doc.spans["sc"]] == [("Honda Beat", "VEHICLE"), ("Polsek Cantigi", "UNIT")]


OWN_UNIT = [{"name": "Polsek Wirosaban", "parent": "Polres Garut", "aliases": ["Polsek Wrsbn"]}]


@pytest.mark.parametrize(("order", "late"), [(("people", "units"), True), (("units", "people"), False), (("dates", "units"), False)])
def test_units_of_ones_own_behind_a_part_that_asked_for_units(order, late):
    nlp = spacy.blank("id")
    for part in order:
        nlp.add_pipe(f"polextract_{part}", config={"rows": OWN_UNIT} if part == "units" else {})
    text = "Kapolsek Wrsbn, AKP Wira Santosa, memimpin apel di Polsek Wrsbn."
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        doc = nlp(text)
    assert ["polextract_units stands behind" in str(w.message) for w in seen] == [True] * late
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nlp(doc)  # read again, the units are there


def test_a_part_that_can_read_nothing_is_refused_before_the_first_article():
    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_units", config={"rows": "nowhere.csv"})
    with pytest.raises(InputValueError, match=r"there is no file nowhere\.csv"):
        polextract.extract_many(["Polsek Cantigi"], nlp=nlp)


@pytest.mark.parametrize(
    ("labels", "found", "said"),
    [
        (("PER", "LOC"), ["Budi Santoso"], False),
        (("PERSON", "GPE"), ["Budi Santoso"], False),
        (("PERSON", "VEHICLE"), ["Budi Santoso"], False),
        (("ORANG", "TEMPAT"), [], True),
    ],
)
def test_the_labels_of_a_backbone(labels, found, said):
    nlp = spacy.blank("id")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": labels[0], "pattern": "Budi Santoso"}, {"label": labels[1], "pattern": "Arab"}])
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        nlp = polextract.load(backbone=nlp)
    assert [str(w.message).count(f"but {', '.join(sorted(labels))}") for w in seen] == [1] * said
    doc = nlp("Surat untuk Budi Santoso sudah dikirim polisi.")
    assert [p.name for p in doc._.polextract.people] == found
    assert [e.label_ for e in doc.ents] == (["PER"] if found else [labels[0]])


def test_a_backbone_without_names_is_not_blamed():
    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("span_ruler").add_patterns([{"label": "VEHICLE", "pattern": "Honda Beat"}])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        polextract.load(backbone=nlp)


def test_other_components_may_stand_before(article, report):
    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PRODUCT", "pattern": "sabu"}])
    for part in PARTS:
        nlp.add_pipe(f"polextract_{part}")
    doc = nlp(article)
    assert "PRODUCT" in {e.label_ for e in doc.ents}
    assert doc._.polextract.units == report.units


def test_entities_do_not_overlap_and_carry_links(nlp, article):
    doc = nlp(article)
    assert {"PER", "UNIT", "LOC", "DATE"} <= {e.label_ for e in doc.ents}
    taken = [t.i for e in doc.ents for t in e]
    assert len(taken) == len(set(taken))
    assert "polda-jawa-timur/polres-bojonegoro/polsek-sekar" in {e.kb_id_ for e in doc.ents}


def test_entities_of_others_stay_where_no_part_of_ours_finds_their_kind():
    nlp = spacy.blank("xx")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Wira"}, {"label": "LOC", "pattern": "Cantigi"}, {"label": "LOC", "pattern": "Jawa"}])
    nlp.add_pipe("polextract_units")
    nlp.add_pipe("polextract_entities")
    doc = nlp("Wira dari Polsek Cantigi, Jawa")
    assert [(e.text, e.label_) for e in doc.ents] == [("Wira", "PER"), ("Polsek Cantigi", "UNIT"), ("Jawa", "LOC")]
    nlp.add_pipe("polextract_people", before="polextract_entities")
    doc = nlp("Wira dari Polsek Cantigi, Jawa")
    assert {e.label_ for e in doc.ents if e.text != "Wira"} == {"UNIT", "LOC"}
    assert len([e for e in doc.ents if e.label_ == "PER"]) == len(doc.spans["polextract_people"])


def test_evaluate_scores_the_entities(nlp, article):
    doc = nlp(article)
    gold = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
    scores = nlp.evaluate([Example.from_dict(nlp.make_doc(article), {"entities": gold})])
    assert scores["ents_f"] == 1.0
    assert set(scores["ents_per_type"]) == {e.label_ for e in doc.ents}


def test_entities_only_when_asked(article):
    nlp = polextract.load(backbone=None, exclude=["entities"])
    assert nlp(article).ents == ()


def test_to_bytes_and_pickle_keep_the_report(nlp, article, report):
    doc = nlp(article)
    assert report_of(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == report
    copy = pickle.loads(pickle.dumps(doc))
    assert copy._.polextract == report
    assert [s.id_ for s in copy.spans["polextract_dates"]] == [s.id_ for s in doc.spans["polextract_dates"]]


def test_docbin_keeps_the_report(nlp, article, report):
    data = DocBin(store_user_data=True, docs=[nlp(article)]).to_bytes()
    (doc,) = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert doc._.polextract == report
    assert [s.kb_id_ for s in doc.spans["polextract_units"]] == [u.unit_id for u in report.units]


def test_to_json_and_from_json_keep_the_report(nlp, article):
    doc = set_input(nlp.make_doc(article), reference="2023-07-28", meta={"title": "Judul"})
    doc = nlp(doc)
    report = doc._.polextract
    data = json.loads(json.dumps(doc.to_json(underscore=["polextract_dict", "polextract_published"])))
    assert data["_"] == {"polextract_dict": report.to_dict(), "polextract_published": "2023-07-28"}
    copy = Doc(nlp.vocab).from_json(data)
    assert copy._.polextract == report
    assert [s.kb_id_ for s in copy.spans["polextract_units"]] == [u.unit_id for u in report.units]
    assert Doc(nlp.vocab).from_bytes(copy.to_bytes())._.polextract == report
    assert nlp(copy)._.polextract == report


def test_a_report_may_be_put_on_the_doc_of_its_text(nlp, article, report):
    doc = spacy.blank("xx")(article)
    doc._.polextract_dict = report.to_dict()
    assert doc._.polextract == report
    other = nlp("Polsek Cantigi")
    with pytest.raises(InputValueError, match="another text"):
        other._.polextract_dict = report.to_dict()
    with pytest.raises(InputValueError, match="schema"):
        other._.polextract_dict = {"text": "Polsek Cantigi"}
    assert len(other._.polextract.units) == 1


def test_a_part_of_a_doc_and_docs_put_together_have_no_records_of_other_texts(nlp, article):
    doc = nlp(article)
    part = list(doc.sents)[1].as_doc(copy_user_data=True)
    assert (part._.polextract.text, holds_records(part)) == (part.text, False)
    with pytest.warns(UserWarning, match="W101.*polextract_records"):
        merged = Doc.from_docs([doc, doc])
    assert not holds_records(merged)
    assert nlp(merged)._.polextract.units


def test_to_disk_and_config_round_trip(nlp, article, report, tmp_path):
    nlp.to_disk(tmp_path / "pipeline")
    assert spacy.load(tmp_path / "pipeline")(article)._.polextract == report
    from_config = spacy.util.load_model_from_config(nlp.config, auto_fill=True)
    assert from_config(article)._.polextract == report
    assert [t.text for t in from_config.make_doc(article)] == [t.text for t in nlp.make_doc(article)]


def test_two_processes_give_what_one_gives(nlp, article, report):
    docs = list(nlp.pipe([article, "Polsek Cantigi", article], n_process=2, batch_size=1))
    assert [d._.polextract.units == report.units for d in docs] == [True, False, True]


def test_what_is_kept_on_a_doc_is_json(nlp, article):
    doc = nlp(article)
    kept = doc._.polextract_records
    assert json.loads(json.dumps(kept)) == kept
    for span in doc.spans["polextract_dates"]:
        assert json.loads(json.dumps(span._.polextract_date)) == span._.polextract_date


@pytest.mark.skipif(not PYPROJECT.is_file(), reason="not a checkout")
def test_factories_load_light_and_without_a_warning():
    """The first ``Language`` in any environment loads every factory that is installed, so ours must cost others next to nothing."""
    groups = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]
    program = f"""
import sys
from importlib import import_module
import spacy
before = set(sys.modules)
for group, points in {groups!r}.items():
    for name, place in points.items():
        module, _, attribute = place.partition(":")
        found = getattr(import_module(module), attribute)
        if group == "spacy_factories":
            assert spacy.Language.get_factory_meta(name).factory == name
new = {{module.partition(".")[0] for module in set(sys.modules) - before}}
assert not new & {{"pandas", "pyarrow", "polars", "torch", "stanza", "rapidfuzz", "rich", "trafilatura"}}, new
assert not (grammars := {{module for module in sys.modules if module.endswith((".recognizer", ".grammar"))}}), grammars
from polextract import data
assert not data._READ, data._READ
from spacy.tokens.underscore import Underscore
declared = {{*Underscore.doc_extensions, *Underscore.span_extensions, *Underscore.token_extensions}}
assert all(name.startswith("polextract") for name in declared), declared
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_parts_alone_need_no_spacy():
    program = """
import sys
from polextract.activities import find_activities
from polextract.dates import find_dates
from polextract.people import find_people
from polextract.places import find_places
from polextract.quotes import find_quotes
from polextract.units import find_units
text = "Judul Berita Contoh\\n\\nSuaracontoh Ambon – Anggota Polsek Sekar, AKP Wira Santosa, menyebut pelaku ditangkap di Desa Klino, Rabu."
for find in (find_activities, find_dates, find_people, find_places, find_quotes, find_units):
    assert find(text), find
assert "spacy" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_publication_date_reaches_a_pipeline_by_hand(nlp):
    doc = set_input(nlp.make_doc("Pelaku ditangkap kemarin."), reference="2024-03-01")
    assert nlp(doc)._.polextract.dates[0].value == "2024-02-29"


@pytest.mark.parametrize("published", ["2024-03-01", dt.date(2024, 3, 1), dt.datetime(2024, 3, 1, 7, 0)])
def test_the_publication_date_of_each_doc(published, nlp):
    text = "Pelaku ditangkap kemarin."
    by_hand = set_input(nlp.make_doc(text), reference=published)
    assert nlp(by_hand)._.polextract.dates[0].value == "2024-02-29"
    assert Doc(nlp.vocab).from_bytes(by_hand.to_bytes())._.polextract_published == by_hand._.polextract_published

    def docs():
        for number in range(2):
            doc = nlp.make_doc(text)
            doc._.polextract_published = published
            yield doc, number

    for n_process in (1, 2):
        found = [(n, doc._.polextract.dates[0].value) for doc, n in nlp.pipe(docs(), as_tuples=True, n_process=n_process)]
        assert found == [(0, "2024-02-29"), (1, "2024-02-29")]


def test_a_publication_date_told_late_is_read_at_the_next_run(nlp):
    doc = nlp("Pelaku ditangkap kemarin.")
    assert (doc._.polextract_published, doc._.polextract.dates[0].value) == (None, None)
    doc._.polextract_published = "2024-03-01"
    assert nlp(doc)._.polextract.dates[0].value == "2024-02-29"


@pytest.mark.parametrize(("published", "error"), [("23 Jan 2024", InputValueError), (20240123, InputTypeError), (True, InputTypeError)])
def test_what_is_no_publication_date_is_refused(published, error, nlp):
    doc = nlp.make_doc("Pelaku ditangkap kemarin.")
    with pytest.raises(error, match="published"):
        set_input(doc, reference=published)
    with pytest.raises(error, match="published"):
        doc._.polextract_published = published
    assert doc.user_data == {}


def test_asking_changes_nothing(nlp):
    doc = spacy.blank("xx")("Polsek Cantigi")
    assert (doc._.polextract.units, doc._.polextract_published, holds_records(doc)) == ((), None, False)
    assert doc.user_data == {}
    assert holds_records(nlp("Polsek Cantigi"))


def test_entities_that_have_nothing_before_them_say_so():
    nlp = spacy.blank("xx")
    nlp.add_pipe("polextract_entities")
    with pytest.warns(UserWarning, match="polextract_entities has nothing to show: add polextract_units"):
        nlp("Polsek Cantigi")
    nlp.add_pipe("polextract_units", before="polextract_entities")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert nlp("Polsek Cantigi").ents


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 6, "Polsek"),
        (7, 14, "Cantigi"),
        (9, 10, "Cantigi"),
        (0, 14, "Polsek Cantigi"),
        (3, 9, "Polsek Cantigi"),
        (6, 7, None),
        (20, 25, None),
    ],
)
def test_one_snapping_rule(start, end, expected):
    doc = Doc(spacy.blank("id").vocab, words=["Polsek", "Cantigi"], spaces=[True, False])
    span = Snapper(doc).span(start, end, "UNIT")
    assert (span and span.text) == expected
