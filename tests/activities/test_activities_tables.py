"""The tables of the activities part."""

import subprocess
import sys

import pytest

from polextract.activities import find_activities
from polextract.activities.recognizer import _tree, _walk, _with_digits, expand
from polextract.data import read_table

LABELS = ["activities_police.tsv", "activities_cases.tsv"]
# Labels whose words say it only in company, and such company.
COMPANY = {"peredaran narkotika": "narkoba", "pengamanan remaja": "usai tawuran"}


def forms(name):
    """Each label of a table with each of its forms."""
    return [(row["label"], form) for row in read_table(name) for form in row["forms"].split("|")]


def spoken(words):
    """The words of a form as a text may have them."""
    stands_for = {"_": "lain", "~": "pengamanan", "^": "sosialisasi", "=": "pengecekan", "+": "membagikan"}
    return [stands_for.get(word, word) for word in (word.removeprefix(">") for word in words)]


def briefly(form):
    """So many of the word sequences of a form that each of its words stands in one."""
    slots = []
    for slot in form.split():
        words = [[word] for word in slot.rstrip("?").split("/")]
        slots.append([*words, []] if slot.endswith("?") else words)
    for n in range(max(map(len, slots))):
        yield [word for slot in slots for word in slot[min(n, len(slot) - 1)]]


def sentences(form):
    """What a text says in the words of a form; between the halves of a frame stands a word."""
    first, _, last = form.partition(" ... ")
    for before in briefly(first):
        for after in briefly(last) if last else [[]]:
            yield " ".join(spoken([*before, *(["itu"] if last else []), *after]))


@pytest.mark.parametrize("name", LABELS)
def test_labels_are_unique_and_complete(name):
    rows = read_table(name)
    assert len({row["label"] for row in rows}) == len(rows)
    for row in rows:
        assert all(row[column] for column in ("label", "category", "weight", "forms", "source")), row
        assert row["weight"] in set("12345")
        assert row["label"] == row["label"].lower()


def test_a_label_is_of_one_table():
    police, cases = ({row["label"] for row in read_table(name)} for name in LABELS)
    assert not police & cases


def test_a_form_belongs_to_one_label():
    owner = {}
    for name in LABELS:
        for row in read_table(name):
            for form in row["forms"].split("|"):
                assert form == form.lower().strip()
                assert owner.setdefault(form, row["label"]) == row["label"], form


@pytest.mark.parametrize("name", LABELS)
def test_a_category_holds_several_labels(name):
    rows = read_table(name)
    categories = {row["category"] for row in rows}
    assert len(categories) < len(rows) / 3


def test_a_label_with_the_name_of_a_category_belongs_to_it():
    """Patroli, of which nothing more is told, is of the category patroli."""
    rows = [row for name in LABELS for row in read_table(name)]
    categories = {row["category"] for row in rows}
    named = {row["label"]: row["category"] for row in rows if row["label"] in categories}
    assert named
    assert named == {label: label for label in named}


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("patroli", [("patroli",)]),
        ("kerja bakti/bhakti", [("kerja", "bakti"), ("kerja", "bhakti")]),
        ("patroli jalan? kaki", [("patroli", "jalan", "kaki"), ("patroli", "kaki")]),
        ("mencuri _ motor", [("mencuri", "_", "motor")]),
    ],
)
def test_expand(form, words):
    assert expand(form) == words


def test_roles_are_played_by_labels_and_categories_that_exist():
    rows = [row for name in LABELS for row in read_table(name)]
    known = {row["label"] for row in rows} | {row["category"] for row in rows}
    assert {row["label"] for row in read_table("activities_roles.tsv")} <= known


@pytest.mark.parametrize("name", LABELS)
def test_what_must_only_follow_a_phrase_ends_its_form(name):
    for row in read_table(name):
        for form in row["forms"].split("|"):
            marks = [slot.startswith(">") for slot in form.split()]
            assert marks == sorted(marks), form
            assert not marks[0], form
            assert not any(">" in slot[1:] or (slot.startswith(">") and slot.endswith("?")) for slot in form.split()), form


@pytest.mark.parametrize("name", ["activities_guards.tsv", "activities_quantities.tsv"])
def test_keys_are_unique(name):
    rows = read_table(name)
    keys = [(row["form"], row["kind"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(row["form"] and row["kind"] for row in rows)


def test_laws_speak_of_categories_that_cases_have():
    known = {row["category"] for row in read_table("activities_cases.tsv")}
    rows = read_table("activities_laws.tsv")
    assert len({(row["article"], row["law"]) for row in rows}) == len(rows)
    for row in rows:
        assert set(row["category"].split("|")) <= known | {"accessory"}
        assert row["article"] == "*" or row["article"][0].isdigit()
        assert row["law"] == "KUHP" or (row["law"].count("/") == 1 and row["law"].replace("/", "").isdigit())
        assert (row["article"], row["law"]) != ("*", "KUHP")


@pytest.mark.parametrize("name", LABELS)
def test_only_the_end_of_a_slot_may_say_that_it_can_be_missing(name):
    for row in read_table(name):
        for form in row["forms"].split("|"):
            assert "?/" not in form, form
            assert all(expand(form)), form


def test_a_step_is_of_one_rank_and_of_the_police():
    police = {row["label"] for row in read_table("activities_police.tsv")}
    steps = [(row["label"], int(row["role"][5:])) for row in read_table("activities_roles.tsv") if row["role"].startswith("step ")]
    assert len(dict(steps)) == len(steps)
    assert set(dict(steps)) <= police
    assert all(1 <= rank <= 6 for _, rank in steps)


@pytest.mark.parametrize("name", LABELS)
def test_each_form_is_found_and_says_its_label(name):
    """No form is dead: shadowed by another label's, of signs that are read otherwise, or a frame that nothing closes."""
    dead = []
    for label, form in forms(name):
        for sentence in sentences(form):
            text = f"{sentence} {COMPANY.get(label, '')}"
            if label not in {activity.label for activity in find_activities(text)}:
                dead.append((label, form, sentence))
    assert dead == []


@pytest.mark.parametrize("name", LABELS)
def test_no_other_label_wins_over_a_form(name):
    """Of all the ways to write a form, none is another label's, nor begins with one that is taken for the whole."""
    lost = []
    for label, form in forms(name):
        if " ... " in form or any(mark.isdigit() or mark == "-" for mark in form):
            continue
        for words in expand(form):
            best, _ = _walk(_tree(), spoken(words), 0)
            # Where a number may stand behind, what the words say without it.
            best = _with_digits().get(tuple(words), {}).get((), best)
            if best is None or best.label != label:
                lost.append((label, form, words, best and best.label))
    assert lost == []


def test_a_case_that_goes_on_into_a_more_telling_one_of_its_category_is_that():
    """Aksi pencurian + pencurian sepeda motor: not one of all pairs of labels that meet in a word gives the first one."""
    begun = {}
    rows = {row["label"]: row for row in read_table("activities_cases.tsv")}
    for label, form in forms("activities_cases.tsv"):
        if " ... " not in form and not any(mark in form for mark in "_>-"):
            for words in expand(form):
                begun.setdefault(words[0], {}).setdefault(label, words)
    met = {}
    for label, form in forms("activities_cases.tsv"):
        words = form.split("/")[0].split("?")[0].split()
        for other, after in begun.get(words[-1], {}).items():
            heavier = int(rows[other]["weight"]) > int(rows[label]["weight"])
            if len(words) > 1 and len(after) > 1 and heavier and rows[other]["category"] == rows[label]["category"]:
                met[label, other] = " ".join([*words, *after[1:]])
    lost = {pair: text for pair, text in met.items() if pair[1] not in {a.label for a in find_activities(text)}}
    assert len(met) > 10
    assert lost == {}


@pytest.mark.parametrize("kind", ["idiom", "verb"])
def test_what_is_no_label_is_not_shadowed_by_one(kind):
    for row in read_table("activities_guards.tsv"):
        if row["kind"] == kind:
            for words in expand(row["form"]):
                best, stop = _walk(_tree(), spoken(words), 0)
                assert best is not None, row
                assert (best.label, stop) == ("", len(words)), row


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Perkara itu tahap 2.", [("tahap 2", "pelimpahan tersangka")]),
        ("Perkara itu tahap 21, bukan tahap 1.", []),
        ("Polisi menggelar sosialisasi layanan 110 di pasar.", [("sosialisasi layanan 110", "sosialisasi layanan 110")]),
        ("Petugas patroli antisipasi 3C di pasar.", [("patroli antisipasi 3C", "patroli antisipasi kejahatan")]),
        ("Aplikasi itu di-launching Kapolres.", [("Aplikasi", "peluncuran aplikasi")]),
        ("Balapan liar di jalan itu dibubarkan.", [("Balapan liar", "balap liar"), ("dibubarkan", "penindakan balap liar")]),
        ("Anak kecil yang hilang itu sudah diantar.", [("Anak kecil yang hilang", "pemulangan orang hilang")]),
        ("Anak kecil yang hilang itu belum ada kabar.", []),
        ("Motor Hilang Kendali, Pelajar Tewas", [("Motor Hilang Kendali", "kecelakaan lalu lintas")]),
        ("Motor hilang di parkiran.", [("Motor hilang", "pencurian sepeda motor")]),
        ("Kapolri Cup dibuka.", [("Kapolri Cup", "turnamen olahraga")]),
    ],
)
def test_numbers_frames_and_longer_forms(text, wanted):
    assert [(a.text, a.label) for a in find_activities(text)] == wanted


@pytest.mark.parametrize("first", ["_last_before_digits", "_with_digits", "_frames", "_openers", "_tree"])
def test_what_is_read_from_the_tables_does_not_depend_on_who_asks_first(first):
    program = f"""
from polextract.activities import find_activities, recognizer
recognizer.{first}()
found = find_activities("Polsek Cantigi menyosialisasikan layanan 110. Penyidik melimpahkan tersangka dalam tahap 2.")
print([activity.text for activity in found])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "layanan 110" in done.stdout, done.stderr
    assert "tahap 2" in done.stdout
