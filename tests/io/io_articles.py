"""The articles of the tests of io."""

ARTICLES = [
    "INDRAMAYU - Anggota Polsek Cantigi berpatroli. Kapolsek Cantigi, IPTU Wira Santosa mengimbau warga waspada, Rabu (26/07/2023).",
    '"Mari jaga keamanan," kata Kapolres Garut, AKBP Dimas Pramudya, Senin (3/6/2024).',
    "Anggota Polsek Sekar melaksanakan patroli dialogis di Kecamatan Sekar, Kabupaten Bojonegoro, kemarin.",
]
