"""Who is one and who is two where names are the same or alike: sentences of our own, with invented people."""

import pytest

from polextract.people import find_people
from polextract.people.identity.alike import likeness


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("wira santosa", "wira santosa", "whole"),
        ("rudy ledo", "rudi ledo", "whole"),
        ("samsudin", "samsuddin", "whole"),
        ("muhamad yusuf", "mohammad yusuf", "whole"),
        ("moh yusuf", "muhammad yusuf", "part"),
        ("santosa", "wira santosa", "part"),
        ("d lambung", "yansen dunan lambung", "part"),
        ("dunan lambung", "yansen d lambung", ""),
        ("bambang irawan", "ina marlina binti bambang irawan", ""),
        ("ina marlina", "ina marlina binti bambang irawan", "part"),
        ("hasan", "hasanudin", "begun"),
        ("iswan", "iswanto", "begun"),
        ("iswanto", "iswan kasim", ""),
        ("agus setia", "agus setiawan", "begun"),
        ("sumarno", "sumarni", "spelt"),
        ("wira", "bagas", ""),
    ],
)
def test_likeness(a, b, kind):
    assert likeness(tuple(a.split()), tuple(b.split())) == kind
    assert likeness(tuple(b.split()), tuple(a.split())) == kind


def people(text):
    return [(p.name, p.rank or p.role, *([p.age] if p.age else [])) for p in find_people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Of names that are only alike: the roles, the offices, the forces differ.
        ("Tersangka Rudi menikam korban Rudianto di pasar. Rudianto tewas.", [("Rudi", "suspect"), ("Rudianto", "victim")]),
        ("Korban Hendra ditikam tersangka Hendrawan.", [("Hendra", "victim"), ("Hendrawan", "suspect")]),
        ("Tersangka Sumarno menganiaya istrinya, korban Sumarni.", [("Sumarno", "suspect"), ("Sumarni", "victim")]),
        ("Kapolsek Cantigi IPTU Rudi dan Camat Cantigi Rudiansyah hadir.", [("Rudi", "IPTU"), ("Rudiansyah", "official")]),
        ("Kapolres Garut AKBP Andri hadir. Camat Cantigi, Andriana, menyambut.", [("Andri", "AKBP"), ("Andriana", "official")]),
        ("Kades Cantigi Kulon, Budi, hadir. Kades Cangkring, Budiman, hadir.", [("Budi", "official"), ("Budiman", "official")]),
        ("Bhabinkamtibmas Bripka Hasan dan Babinsa Serda Hasanudin datang.", [("Hasan", "BRIPKA"), ("Hasanudin", "SERDA")]),
        ("Korban Ketut Artawan tewas. Polisi menangkap Ketut Arta (26).", [("Ketut Artawan", "victim"), ("Ketut Arta", "suspect", 26)]),
        # One hands over to another, or stands beside him in a list.
        ("Kapolsek Cantigi beralih dari AKP Agus Setia kepada AKP Agus Setiawan.", [("Agus Setia", "AKP"), ("Agus Setiawan", "AKP")]),
        ("Kasat Lantas AKP Rahmat digantikan oleh AKP Rahmatullah.", [("Rahmat", "AKP"), ("Rahmatullah", "AKP")]),
        ("Dua tersangka, Rudi dan Rudianto, ditahan.", [("Rudi", "suspect"), ("Rudianto", "suspect")]),
        ("Jaksa menuntut terdakwa Iwan (31) dan Iwan Setiawan (25).", [("Iwan", "suspect", 31), ("Iwan Setiawan", "suspect", 25)]),
        # Of a name of one word, or a part of a name: somebody with a rank and a party, two forces, two parties.
        ("Kapolsek Cantigi, IPTU Sutrisno, mengatakan korban Sutrisno (48) tewas.", [("Sutrisno", "IPTU"), ("Sutrisno", "victim", 48)]),
        ("Kapolsek Cantigi Iptu Suherman hadir. Tersangka bernama Suherman ditangkap.", [("Suherman", "IPTU"), ("Suherman", "suspect")]),
        ("Sopir bernama Samsudin (48) tewas. Kapolsek Gu IPTU Samsuddin datang.", [("Samsudin", "victim", 48), ("Samsuddin", "IPTU")]),
        ("Danramil Kapten Inf Suherman hadir. Lurah Cantigi, Suherman, hadir.", [("Suherman", "KAPTEN"), ("Suherman", "official")]),
        ("Tersangka Samsul dan korban Samsul Bahri bertetangga.", [("Samsul", "suspect"), ("Samsul Bahri", "victim")]),
        ("Pelaku S menusuk korban S di Garut.", [("S", "suspect"), ("S", "victim")]),
        ("Tersangka AS menipu korban AS. Tersangka AS ditahan.", [("AS", "suspect"), ("AS", "victim")]),
    ],
)  # fmt: skip
def test_two(text, expected):
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Spelt in two ways, or short later on.
        ("Kompol Dedy Wiratmaja hadir. Kompol Deddi Wiratmaja mengimbau warga.", [("Deddi Wiratmaja", "KOMPOL")]),
        ("AKBP Arif Hidayat Ritonga hadir. AKBP Arip Hidayat Ritonga berpesan.", [("Arif Hidayat Ritonga", "AKBP")]),
        ("Sekdes Malang Sari, Adil Dermawan, hadir. Sekdes Malangsari, Adil Darmawan (40), ikut.", [("Adil Dermawan", "official", 40)]),
        ("Tersangka Rudiyansyah (31) ditangkap. Tersangka Rudi menyesal.", [("Rudiyansyah", "suspect", 31)]),
        ("Warga, Hasanudin, meminta polisi bertindak. Hasan menyebut pelaku lari.", [("Hasanudin", "civilian")]),
        # An officer to whom it happened, or who did it.
        ("Anggota Satlantas Bripka Supardi ditikam orang mabuk. Korban Supardi dirawat.", [("Supardi", "BRIPKA")]),
        ("Kapolsek Cantigi AKP Harun Rasyid ditikam pelaku. Korban Harun dirawat.", [("Harun Rasyid", "AKP")]),
        ("Oknum polisi Bripka Hermawan ditangkap. Tersangka Hermawan ditahan.", [("Hermawan", "BRIPKA")]),
        ("Kanit Reskrim Ipda Ferdinan Wiratmaja hadir. Dikatakan Ferdinan, tersangka ditahan.", [("Ferdinan Wiratmaja", "IPDA")]),
        # Two offices, an office of more than one force, a whole name whatever is told of it.
        ("Bupati Garut Wira Santosa hadir. Ketua DPD Partai Contoh Garut, Wira Santosa, berpidato.", [("Wira Santosa", "official")]),
        ("Camat Cantigi Budi Hartono hadir. Plt Kades Cangkring Budi Hartono menutup acara.", [("Budi Hartono", "official")]),
        ("Mayor Inf Teguh Santosa memimpin. Danyon Teguh berpesan.", [("Teguh Santosa", "MAYOR")]),
        ("Kapolres Garut AKBP Rahmat Santosa hadir. Kita siaga, kata Rahmad.", [("Rahmat Santosa", "AKBP")]),
        ("Brigjen TNI Yanuar Santosa hadir. Danrem Yanuar menutup acara.", [("Yanuar Santosa", "BRIGJEN")]),
        ("Pencuri bernama Dedi Kurniawan (25) dihajar massa. Korban Dedi Kurniawan tewas.", [("Dedi Kurniawan", "suspect", 25)]),
    ],
)  # fmt: skip
def test_one(text, expected):
    assert people(text) == expected


def test_short_forms_go_to_their_namesake():
    """A bare name that is only the beginning of one known waits for somebody who has it whole."""
    text = "Korban Rudianto tewas. Rudi lari ke kebun. Polisi menangkap tersangka Rudi."
    assert [(p.name, len(p.mentions)) for p in find_people(text)] == [("Rudianto", 1), ("Rudi", 2)]


@pytest.mark.parametrize(
    "piece", ["Tersangka Rudi dan korban Rudianto. ", "Iptu Wira dan korban Wira. ", "Kades Sekar, Budi. Kades Patrol, Budi. "]
)
def test_the_work_grows_with_the_text(piece, steps):
    find_people(piece * 10)
    assert steps(find_people, piece * 800) < 6 * steps(find_people, piece * 200)


@pytest.mark.parametrize(
    "piece",
    [
        lambda i, word: f"AKP {word(i)} {word(i * 3 + 1)} mengatakan tersangka {word(i + 7)} {word(i * 5)} ditangkap.\n",
    ],
)
def test_the_work_grows_with_the_names(piece, steps, invented):
    """Thousands of people, all with another name: each is compared with few."""

    def work(n):
        return steps(find_people, "".join(piece(i, invented) for i in range(n)))

    find_people(piece(1, invented))
    assert work(2400) < 6 * work(600)


def test_namesakes_in_a_crowd(invented):
    """However many names begin alike, a name that comes again is found again, spelt in another way and cut too."""
    crowd = "".join(f"Iptu Budi{invented(i).lower()} Sentosa hadir. " for i in range(400))
    known = "Iptu Budiman Sentosa hadir. Iptu Rudy Suprapto hadir. "
    again = "Iptu Budiman Sentosa pulang. Iptu Rudi Suprapto pulang. Iptu Suprapto pulang."
    people = {p.name: len(p.mentions) for p in find_people(known + crowd + again)}
    assert (len(people), people["Budiman Sentosa"], people["Rudy Suprapto"]) == (402, 2, 3)
