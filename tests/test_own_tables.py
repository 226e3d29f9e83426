"""Rows of one's own in the tables. Tables are read once a process, so each case has a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from polextract.data import use_tables
from polextract.errors import InputValueError, PolextractError

VERBS = "form\tlemma\tvoice\tclass\nbersabda\tsabda\tactive\tsay\n"
READ = "from polextract.data import read_table\nprint(read_table('quotes_verbs.tsv')[-1])"


def run(program: str, **env: str) -> subprocess.CompletedProcess[str]:
    env = {"PYTHONIOENCODING": "utf-8", **os.environ, **env}
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", env=env)


def write(folder: Path, **tables: str) -> Path:
    """A folder with those tables: lines joined by ``;``, cells by ``,``."""
    folder.mkdir(exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name}.tsv").write_text(text.replace(",", "\t").replace(";", "\n") + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "quotes_verbs.tsv").write_text(VERBS, encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _no_tables_of_ones_own(monkeypatch):
    monkeypatch.delenv("POLEXTRACT_TABLES", raising=False)


def test_rows_come_last_and_missing_columns_are_empty(folder):
    done = run(f"from polextract.data import use_tables\nuse_tables({str(folder)!r})\n{READ}")
    assert done.stdout.strip() == "{'form': 'bersabda', 'lemma': 'sabda', 'voice': 'active', 'class': 'say', 'source': ''}", done.stderr


def test_environment_does_the_same(folder):
    assert "bersabda" in run(READ, POLEXTRACT_TABLES=str(folder)).stdout


def test_tables_without_rows_of_ones_own_stay(folder):
    done = run("from polextract.data import read_table\nprint(len(read_table('people_titles.tsv')) > 10)", POLEXTRACT_TABLES=str(folder))
    assert done.stdout.strip() == "True"


# Rows of one's own in a table, and what they change.
EFFECTS = {
    "activities_police": (
        "label,category,weight,forms;patroli onthel,patroli,4,patroli sepeda onthel/ontel",
        {"labels('Polsek Cantigi menggelar patroli sepeda ontel.')": ["patroli onthel"]},
    ),
    "activities_cases": (
        "label,category,weight,forms;pencurian sangkar,pencurian,4,pencurian sangkar|sangkar burung? ... digondol maling|kandang 12",
        {
            "'pencurian sangkar' in labels('Polsek Cantigi mengungkap pencurian sangkar.')": True,
            "labels('Sangkar burung milik warga itu digondol maling.')": ["pencurian sangkar", "pencurian"],
            "labels('Di kandang 12, bukan di kandang 1 atau kandang.')": ["pencurian sangkar"],
        },
    ),
    "dates_months": ("form,month,kind,small;jenuwari,1,typo,no", {"values('Apel digelar 5 Jenuwari 2024.')": ["2024-01-05"]}),
    "dates_feasts": ("form,feast,alone;hari kopi,kopi,no", {"values('Apel digelar H-3 Hari Kopi 2024.')": ["2024-09-28"]}),
    "dates_feast_days": ("feast,year,day;kopi,*,10-01", {"values('Apel digelar H-1 Hari Kopi 2025.')": ["2025-09-30"]}),
    "layout_outlets": ("form,kind;kabarwira,word", {"is_outlet('Kabarwira Garut')": True}),
    "people_sets": (
        "set,words;byline,kameraman",
        {"{'kameraman', 'jurnalis'} <= SETS.byline": True},
    ),
    "activities_laws": (
        "article,law,category;*,35/2009,kejahatan lingkungan",
        {"{'narkotika', 'kejahatan lingkungan'} <= set(read_table('activities_laws.tsv')[-1]['category'].split('|'))": True},
    ),
    "people_ranks": (
        "force,level,order,full,abbreviation,variants;polri,,,,KOMPOL,Kmpl|Iptu",
        {
            "Rank('Kmpl').abbreviation": "KOMPOL",
            "Rank('Kompol Pol').abbreviation": "KOMPOL",
            "Rank('Iptu').abbreviation": "KOMPOL",
            "Rank('Inspektur Satu').abbreviation": "IPTU",
        },
    ),
    "people_titles": ("title,place,kind;M.Cyb.,after,academic", {"person('AKP Wira Santosa, M.Cyb.,').titles": ("M.Cyb.",)}),
    "people_positions": (
        "office,force,kind,variants;Kapolsek,,,Kpolsekk",
        {"person('Kpolsekk Cantigi AKP Wira Santosa').positions[0].title": "Kapolsek"},
    ),
    "people_cues": ("cue,role,follow;pemulung kota,suspect,name", {"person('Seorang pemulung kota Tarno Wiguna (31)').role": "suspect"}),
    "places_regions": (
        "kode,name,level,lat,lon,aliases;32.12.99,Wirosabanx,kecamatan;32.12.99.2001,Sukaxenon,desa;"
        "32.12.17.2077,Wiraxenon,desa,,,Wirax;32.12.17,,,,,Cantigix",
        {
            "extract('Warga Kecamatan Wirosabanx, Indramayu hadir.').places[0].kode": "32.12.99",
            "get('32.12.99.2001').label": "Desa Sukaxenon",
            "[c.name for c in children('32.12.99')]": ["Sukaxenon"],
            "get('32.12.17.2077').label": "Desa Wiraxenon",
            "[r.kode for r in lookup('Wirax')]": ["32.12.17.2077"],
            "[r.name for r in lookup('Cantigix')]": ["Cantigi"],
            "[r.kode for r in lookup('Cantigi', level='kecamatan')]": ["32.12.17"],
        },
    ),
    "places_stops": (
        "form,kind;ustadjah,rank or title",
        {
            "[p.text for p in extract('Polisi menutup Jalan Ustadjah Wira Santosa di Kabupaten Garut.').places]": [
                "Jalan Ustadjah Wira Santosa",
                "Kabupaten Garut",
            ]
        },
    ),
    "places_short_forms": ("form,kode;Dermayon,32.12", {"extract('Warga Kabupaten Dermayon hadir.').places[0].kode": "32.12"}),
    "quotes_verbs": (
        "form,lemma,voice,class;bersabda,sabda,active,say;mengatakan,xx,active,say",
        {
            "extract('Kapolsek Cantigi AKP Wira Santosa bersabda bahwa warga perlu waspada.').quotes[0].cue.text": "bersabda",
            "verbs()['mengatakan'].lemma": "xx",
        },
    ),
    "units_gazetteer": (
        "name,parent;Polsek Wirosabanx,Polres Garut;Polda Xenonia,;Polres Xenon,Polda Xenonia",
        {
            "unit('Polsek Wirosabanx')": "polda-jawa-barat/polres-garut/polsek-wirosabanx",
            "unit('Polres Xenon')": "polda-xenonia/polres-xenon",
        },
    ),
    "units_corrections": (
        "id,aliases;polda-jawa-barat/polres-garut,Polres Grtx",
        {"unit('Polres Grtx')": "polda-jawa-barat/polres-garut"},
    ),
    "units_mabes": (
        "name,parent,aliases,heads,mention;Badan Xenon Polri,mabes-polri,Baxen,Kabaxen,yes",
        {"unit('Baxen Polri')": "mabes-polri/badan-xenon-polri"},
    ),
}

ASK = """
import sys
from polextract.data import use_tables
use_tables(sys.argv[1])
import polextract
from polextract.layout.outlets import is_outlet
from polextract.people import Rank
from polextract.places.gazetteer import children, get, lookup
from polextract.quotes.cues import verbs
from polextract.people.lexicon import SETS
from polextract.data import read_table
nlp = polextract.load(backbone=None)
def extract(text): return polextract.extract(text, nlp=nlp)
def labels(text): return [a.label for a in extract(text).activities]
def values(text): return [d.value for d in extract(text).dates]
def person(text): return extract(f'{text} hadir.').people[0]
def unit(name): return extract(f'Anggota {name} berpatroli.').units[0].unit_id
for line in sys.stdin.read().splitlines():
    print(repr(eval(line)))
"""


def test_a_row_of_ones_own_has_effect_in_every_kind_of_table(tmp_path):
    write(tmp_path, **{name: rows for name, (rows, _) in EFFECTS.items()})
    expected = {question: repr(answer) for _, told in EFFECTS.values() for question, answer in told.items()}
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(tmp_path)], input="\n".join(expected), capture_output=True, text=True, encoding="utf-8"
    )
    assert dict(zip(expected, done.stdout.splitlines(), strict=False)) == expected, done.stderr


def test_no_table_is_read_past_the_rows_of_ones_own():
    """Where a table is opened as a file, its own rows are asked for as well."""
    for path in Path(str(files("polextract"))).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"[^_]table\(\"(\w+\.tsv)\"\)", text):
            assert f'own_rows("{name}")' in text, (path, name)


@pytest.mark.parametrize(
    ("table", "text", "said"),
    [
        ("quotes_verbs", "form,lema;x,y", "line 1: no column 'lema'; the columns are form, lemma"),
        ("quotes_verbs", "form lemma;x", "cells are parted by tabs"),
        ("quotes_verbs", "form,lemma;x,y,z", "line 2: 3 cells under 2 columns"),
        ("quotes_verbs", "form,form;x,y", "a column stands there twice"),
        ("quotes_verbs", "# mine;form,lemma;,y", "line 3, column form: must not be empty"),
        ("quotes_verbs", "form,lemma,voice,class;bersabda,sabda,actve,say", "column voice: 'actve' is none of according, active"),
        ("quotes_verbs", "form,lemma,voice;bersabda,sabda,active", "column class: must not be empty"),
        ("quotes_verbs", "form,lemma,voice,class;Bersabda,sabda,active,say", "column form: 'Bersabda' must be in lower case"),
        ("quotes_words", "group,form;presss,abu", "none of the 1"),
        ("quotes_weights", "feature,weight;in_lead_x,1", "column feature: 'in_lead_x'"),
        ("activities_police", "label,category,weight,forms;a,b,,c", "column weight: must not be empty"),
        ("activities_police", "label,category,weight,forms;a,b,9,c", "column weight: '9' is not from 1 to 5"),
        ("activities_police", "label,category,weight,forms;a,b,1,Patroli", "column forms: 'Patroli' must be in lower case"),
        ("activities_police", "label,category,weight,forms;a,b,1,c|a/ b", "holds 'a/ b', which has 'a/': a slot is a word"),
        ("activities_police", "label,category,weight,forms;a,b,1,a?/b", "holds 'a?/b', which has 'a?/b'"),
        ("activities_police", "label,category,weight,forms;a,b,1,a, b", "2: 5 cells under 4 columns"),
        ("activities_police", "label,category,weight,forms;a,b,1,_ patroli", "does not begin with a word"),
        ("activities_police", "label,category,weight,forms;a,b,1,a? b?", "does not begin with a word"),
        ("activities_police", "label,category,weight,forms;a,b,1,110 layanan", "begins with a number"),
        ("activities_police", "label,category,weight,forms;a,b,1,a >b c", "has a word behind one that must only follow"),
        ("activities_police", "label,category,weight,forms;a,b,1,a b c d e f g h i", "has more than 8 words"),
        ("activities_police", "label,category,weight,forms;a,b,1,~ hut-80", "has a number or a hyphen behind ~"),
        ("activities_cases", "label,category,weight,forms;a,b,1,a ... b ... c", "is no frame"),
        ("activities_cases", "label,category,weight,forms;a,b,1,a... b", "has 'a...'"),
        ("activities_cases", "label,category,weight,forms;a,b,1,a _ ... b", "is a frame with a sign or a number in it"),
        ("places_stops", "form,kind;ustadjah,a rank", "column kind: 'a rank'"),
        ("activities_quantities", "form,kind,name;sekodi,number,x", "column name: 'x' is no number"),
        ("activities_roles", "label,role;patroli xy,routine", "column label: 'patroli xy' is none of the"),
        ("dates_months", "form,month,kind,small;jenuwari,satu,typo,no", "column month: 'satu' is no whole number"),
        ("dates_zones", "form,offset;wix,7", "column offset: '7' is not of the form +07:00"),
        ("dates_feasts", "form,feast,alone;hari kopi,kopi,no", "column feast: 'kopi' is none of"),
        ("layout_furniture", "kind,scope,pattern;ad,line,(baca", "column pattern: '(baca' is no regular expression"),
        ("people_ranks", "force,level,full,abbreviation;polri,perwira,Xenon,XEN", "column level: 'perwira' is none of"),
        ("people_ranks", "force,level,full,abbreviation;polri,bintara,Xenon,XEN", "column order: must not be empty"),
        ("people_sets", "set,words;acting_up,plx", "column set: 'acting_up' is none of the"),
        ("places_regions", "kode,name,level;32.99.01,Xenon,kecamatan", "'32.99.01' stands under 32.99, which is not there"),
        ("places_regions", "kode,name,level;32.12.98,Xenon,desa", "'32.12.98' is no code of a desa"),
        ("places_regions", "kode,name,level;3212,Xenon,desa", "'3212' is not of the form 32.12.17"),
        ("places_short_forms", "form,kode;Dermayon,99", "column kode: '99' is none of the"),
        ("units_gazetteer", "name,parent,lat;Polsek Xenon,Polres Garut,abc", "column lat: 'abc' is no number"),
        ("verbs", "form;x", "no table is called so"),
        ("quotes_verb", "form;x", "did you mean quotes_verbs.tsv?"),
        ("schema", "table;x", "no table is called so"),
    ],
)  # fmt: skip
def test_faults_are_told_before_the_first_article(tmp_path, table, text, said):
    path = write(tmp_path, **{table: text}) / f"{table}.tsv"
    with pytest.raises(InputValueError) as told:
        use_tables(tmp_path)
    assert str(path) in str(told.value)
    assert said in str(told.value)
    assert "POLEXTRACT_TABLES" not in os.environ


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("people_ranks.csv", b"force\n", "must be a .tsv file"),
        ("places_villages.txt.gz", b"", "villages of your own are rows of places_regions.tsv"),
        ("quotes_verbs.tsv", b"form\tlemma\n\xe9\tx\n", "is not UTF-8"),
        ("README", b"", "holds no table"),
    ],
)
def test_files_that_are_no_tables(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputValueError, match=re.escape(said)):
        use_tables(tmp_path)


def test_the_environment_is_checked_too(tmp_path):
    faulty = write(tmp_path / "faulty", quotes_verbs="form,lema;x,y")
    for value, said in ((str(tmp_path / "nowhere"), "is no folder"), (str(faulty), "no column 'lema'")):
        done = run("from polextract.data import read_table\nread_table('people_ranks.tsv')", POLEXTRACT_TABLES=value)
        assert "InputValueError: POLEXTRACT_TABLES: " in done.stderr
        assert said in done.stderr


def test_several_folders_add_up_and_the_last_wins(tmp_path):
    a = write(
        tmp_path / "a", quotes_verbs="form,lemma,voice,class;bersabda,aa,active,say", people_titles="title,place,kind;M.Cyb.,after,academic"
    )
    b = write(tmp_path / "b", quotes_verbs="form,lemma;bersabda,bb")
    ask = "from polextract.data import *\nprint(read_table('quotes_verbs.tsv')[-1]['lemma'], read_table('people_titles.tsv')[-1]['title'])"
    use = "from polextract.data import use_tables\n" + "".join(f"use_tables({str(f)!r})\n" for f in (a, b))
    assert run(use + ask).stdout.split() == ["bb", "M.Cyb."]
    assert run(ask, POLEXTRACT_TABLES=os.pathsep.join((str(a), str(b)))).stdout.split() == ["bb", "M.Cyb."]
    again = run(f"{use}{ask}\nuse_tables({str(b)!r})\nimport os\nprint(os.environ['POLEXTRACT_TABLES'].count({os.pathsep!r}))")
    assert again.stdout.split() == ["bb", "M.Cyb.", "1"], again.stderr  # the same rows once more are no fault


def test_a_row_changes_what_it_fills_and_adds_to_lists(tmp_path):
    write(tmp_path, people_ranks="force,abbreviation,order,variants;polri,KOMPOL,50,Kmpl")
    done = run(
        "from polextract.data import read_table\nrow = read_table('people_ranks.tsv')[-1]\n"
        "print(row['full'], row['order'], row['variants'].split('|')[-1], len(row['variants'].split('|')) > 1,"
        "sum(r['abbreviation'] == 'KOMPOL' for r in read_table('people_ranks.tsv')))",
        POLEXTRACT_TABLES=str(tmp_path),
    )
    assert done.stdout.strip() == "Komisaris Polisi 50 Kmpl True 1", done.stderr


def test_too_late(folder):
    from polextract.data import read_table

    read_table("quotes_verbs.tsv")
    with pytest.raises(PolextractError, match="was read already"):
        use_tables(folder)
    assert "POLEXTRACT_TABLES" not in os.environ


def test_workers_read_them(folder):
    program = f"""
from polextract.data import use_tables
use_tables({str(folder)!r})
import polextract
nlp = polextract.load(backbone=None)
text = "Kapolsek Cantigi, IPTU Wira Santosa, bersabda bahwa warga perlu waspada."
for report in polextract.extract_many([text] * 2, nlp=nlp, n_process=2, batch_size=1):
    print(report.quotes[0].cue.text)
"""
    done = run(program)
    assert done.stdout.split() == ["bersabda", "bersabda"], done.stderr


@pytest.mark.parametrize("part", ["layout", "sentences", "units", "people"])
def test_a_saved_pipeline_says_that_its_rows_are_not_there(part, folder, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("saved") / part)
    build = f"import spacy\nnlp = spacy.blank('xx')\nnlp.add_pipe('polextract_{part}')\nnlp.to_disk({path!r})"
    load = f"import warnings\nwarnings.simplefilter('error')\nimport spacy\nspacy.load({path!r})\nprint('loaded')"
    assert run(build, POLEXTRACT_TABLES=str(folder)).returncode == 0
    assert "call polextract.data.use_tables" in run(load).stderr
    assert run(load, POLEXTRACT_TABLES=str(folder)).stdout == "loaded\n"
    assert run(build).returncode == 0
    assert run(load, POLEXTRACT_TABLES=str(folder)).stdout == "loaded\n"  # rows that are new to it were wanted so
