"""Names told by those beside them: lists, couples, kin; nicknames apart from the name; who is wanted; ages without a bracket."""

import pytest

from polextract.people import find_people


def people(text):
    return {p.name: p for p in find_people(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Letters that are short forms elsewhere, in a list of initials.
        ("Para pelaku yang ditangkap di antaranya RS, MF, AA, K, MDW, I, M, dan NG.", "RS MF AA K MDW I M NG"),
        ("Para pelaku yang ditangkap antara lain RH, MF, M, dan NG.", "RH MF M NG"),
        ("Kapolsek mengundang instansi antara lain RS, PLN, dan TNI.", ""),
        # One list, one kind.
        ("Polisi menetapkan Tarjo, Waskim dan Karto sebagai tersangka.", "Tarjo Waskim Karto"),
        ("Mereka yang ditangkap adalah Tarjo, Waskim, dan Ngatmin.", "Tarjo Waskim Ngatmin"),
        ("Tersangka bernama Tarjo (34) dan Waskim.", "Tarjo Waskim"),
        ("Pelakunya adalah tersangka Budi (17), Andika (18), MP dan Rian yang masih buron.", "Budi Andika MP Rian"),
        ("Korban selamat bernama Budi, kemudian Asrun, Ujang dan Reza.", "Budi Asrun Ujang Reza"),
        ("Di Cantigi, Tarjo dan Wira (34) ditangkap.", "Tarjo Wira"),
        ("Tersangka Wira dan Polsek Cantigi berdamai.", "Wira"),
        # Couples and kin.
        ("Balita itu putra dari pasangan Danang dan Titin.", "Danang Titin"),
        ("Anak itu masing-masing Rafa anak Sugiran, Dika anak Legimin, warga Desa Halaban.", "Rafa Sugiran Dika Legimin"),
        ("Mereka adalah YG dan NZ anak dari Sarkim, warga Desa Halaban.", "YG NZ Sarkim"),
        ("Menurut cerita Wiwi ibunya Nayla, anak itu pergi.", "Wiwi Nayla"),
        ("Ia minum kopi bersama seorang teman L di warung.", "L"),
        # Where somebody lives, what befell somebody.
        ("Polisi menangkap dua orang, Ismail warga Kecamatan Cantigi, dan Budi penduduk Desa Sukamaju.", "Ismail Budi"),
        ("Motor itu dicuri di kawasan Cantigi. Nofrianto, 25, mahasiswa, melapor.", "Nofrianto"),
        ("Keributan itu berujung pemukulan terhadap Pristi Edi Purnama dan Yogi.", "Pristi Edi Purnama|Yogi"),
        ("Penyerangan terhadap Polsek Cantigi itu diusut.", ""),
        ("Warga melaporkan SK atas dugaan penipuan.", "SK"),
        ("Dua warga melaporkan Ni, mantan kepala Puskesmas, dalam perkara penipuan.", "Ni"),
        ("Korban melaporkan BRI ke OJK karena penipuan.", ""),
        ("Sidang Wira Santosa, terdakwa kasus narkoba, kembali digelar.", "Wira Santosa|"),
        ("Majelis hakim yang diketuai oleh, Baslin Sinaga menunda sidang.", "Baslin Sinaga|"),
        ("Laka air itu menimpa anak usia SD. Orang tua diminta waspada.", ""),
        # Long lists, and lists in lines.
        ("Kapal itu membawa 20 ABK yang terdiri atas Agus, Rikun, Dasum, dan Budi.", "Agus Rikun Dasum Budi"),
        ("Herman dan Yenti, dua saksi, hadir.", "Herman Yenti"),
        ("PMI tewas atas nama Anastasya Ponis, 43, asal Cantigi dan Basman, 53, penduduk Sukamaju.", "Anastasya Ponis|Basman"),
        ("Tiga ABK Hilang\n- Asrofi, warga Desa Halaban\n- Dio, warga Desa Sukamaju\n- Juki, warga Desa Cantigi", "Asrofi Dio Juki"),
        ("Nelayan yang ditemukan selamat:\n1. Juhari (52)\n2. Yono (31)\n4. Ridwan\n", "Juhari Yono Ridwan"),
    ],
)
def test_company(text, names):
    assert set(people(text)) == set(filter(None, names.split("|")) if "|" in names else names.split())


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        ("Tersangka Wira Santosa (WS, 52) alias Bagong ditangkap.", "Wira Santosa alias Bagong", 52),
        ("Tersangka Wira Santosa (WS, 52), warga Desa Cantigi, ditangkap.", "Wira Santosa", 52),
        ("Pengusaha itu Wira, alias Bagong, yang mengancam.", "Wira alias Bagong", None),
        ("Hal itu dialami Wira alis Gong (41) di Cantigi.", "Wira alis Gong", 41),
        ("Pelaku sebenarnya, Pt alias Gepeng, ditangkap.", "Pt alias Gepeng", None),
        ("Korban meninggal atas nama Tarto,24.Warga melapor.", "Tarto", 24),
    ],
)
def test_nicknames_and_ages(text, name, age):
    (person,) = find_people(text)
    assert (person.name, person.age) == (name, age)


def test_reported():
    (person,) = find_people("Korban melaporkan AB ke polisi karena penipuan.")
    assert (person.name, person.role) == ("AB", "suspect")


@pytest.mark.parametrize("name", ["Otong", "RZL"])
def test_wanted(name):
    (person,) = find_people(f"Motor itu dijual kepada {name} (DPO) seharga Rp 4 juta.")
    assert (person.name, person.role) == (name, "suspect")
    assert not find_people("Ia masuk Daftar Pencarian Orang (DPO).")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yohanes Gunadi terbakar. Rumah Johanes hancur. Kata Johanes, ia selamat.", "Yohanes Gunadi"),
        ("Korban Meiske Paputungan melapor. Kata Maiske, ia takut.", "Meiske Paputungan"),
        ("Maujana Lisbon Damanik hadir.", "Lisbon Damanik"),
        ("Ia didampingi Kasatgas Ops Damai Cartenz, Kombes Pol Wira Santosa.", "Wira Santosa"),
    ],
)
def test_one_person(text, name):
    assert list(people(text)) == [name]


def test_stated_offices():
    found = people(
        "Saksi itu Yeni Marlina selaku Sekretaris Desa, Tono selaku Direktur BUMDes dan Sukardi, Hermansyah, Wawan selaku Kepala Dusun."
    )
    assert {name: [p.text for p in person.positions] for name, person in found.items()} == {
        "Yeni Marlina": ["Sekretaris Desa"],
        "Tono": ["Direktur BUMDes"],
        "Sukardi": ["Kepala Dusun"],
        "Hermansyah": ["Kepala Dusun"],
        "Wawan": ["Kepala Dusun"],
    }
