"""Words of the exchange with the city: errors, what became of a package, why a child is refused."""

from __future__ import annotations

PACKAGE_ERRORS: dict[str, str] = {
    "envelope_foreign": "Berkas ini bukan paket atau balasan Anting Berlian.",
    "envelope_damaged": "Berkas ini terpotong atau berubah di jalan. Minta dikirim ulang.",
    "envelope_signature": "Tanda tangan berkas ini tidak cocok dengan kunci pengirimnya. Berkas "
    "berubah di jalan, atau kunci pengirim sudah diganti. Hubungi pengirimnya.",
    "envelope_key": "Berkas ini dikunci dengan kunci yang tidak ada di sini. Kirim kunci publik "
    "yang terbaru kepada pengirimnya.",
    "envelope_not_for_us": "Berkas ini ditujukan kepada penerima lain.",
    "envelope_newer": "Berkas ini dari versi program yang lebih baru. Perbarui program ini.",
    "package_newer": "Isi paket ini dari versi program yang lebih baru. Perbarui program ini.",
    "package_unreadable": "Isi paket ini tidak terbaca. Minta dikirim ulang.",
    "sender_unknown": "Pengirimnya belum dikenal. Minta kunci publiknya, cocokkan sidiknya lewat "
    "telepon, lalu percayai kunci itu (keys trust).",
    "city_not_trusted": "Kunci penerima belum dipercaya. Cocokkan sidiknya lewat telepon "
    "({fingerprint}), lalu percayai kunci itu (keys trust).",
    "city_unknown": "Belum ada satu Dinas Kesehatan yang kuncinya dipercaya. Percayai kuncinya "
    "dahulu, atau sebut berkas kuncinya.",
    "keys_unreadable": "Berkas ini bukan kunci publik yang utuh.",
    "keys_own": "Ini kunci milik data ini sendiri.",
    "keys_same_party": "Kunci ini milik penyelenggara yang sejenis: puskesmas bertukar dengan "
    "Dinas Kesehatan.",
    "keys_older": "Kunci ini lebih lama daripada yang sudah dipercaya.",
    "keys_changed": "Awas: kuncinya diganti tanpa persetujuan kunci lama. Telepon penerimanya dan "
    "cocokkan sidik {fingerprint} sebelum memercayainya.",
    "keys_handed_over": "Kuncinya diganti, dan kunci lama menyetujuinya. Cocokkan sidik "
    "{fingerprint} lewat telepon sebelum memercayainya.",
    "fingerprint_differs": "Sidik itu berbeda dengan kunci di berkas. Jangan percayai kunci ini; "
    "minta lagi berkasnya.",
    "partner_unknown": "Mitra ini tidak ada lagi.",
    "receipt_unknown": "Balasan ini tentang paket yang tidak dikirim dari sini.",
    "only_city": "Hanya Dinas Kesehatan (data kota) yang menerima paket.",
    "only_puskesmas": "Hanya puskesmas yang mengirim paket dan membaca balasannya.",
    "city_has_children": "Data ini sudah berisi anak, jadi tidak dapat menjadi data kota.",
}

PACKAGE_PROBLEMS: dict[str, str] = {
    "package_number_unknown": "Belum ada paket dengan nomor itu. Nomor terakhir: {last}.",
    "receipt_code_unreadable": "Ini bukan kode balasan. Tulis seperti 5-1187-13AC-K7QP-3MXA.",
    "receipt_code_wrong": "Kode ini salah dengar, atau tentang paket lain. Minta dibacakan lagi.",
}

REFUSALS: dict[str, str] = {
    "A": "isi tidak terbaca",
    "B": "tanggal lahir setelah paket dibuat",
    "C": "kunjungan sebelum lahir",
    "D": "kunjungan setelah paket dibuat",
    "E": "hasil ukur mustahil",
    "F": "dua kunjungan pada satu hari",
    "G": "anak tertulis dua kali",
    "H": "tempat tinggal tidak jelas",
    "I": "NIK bukan 16 angka",
}
"""Why a child is refused, by the letter in a receipt's code (`package.Refusal`)."""

FATES: dict[str, str] = {
    "waiting": "menunggu balasan",
    "merged": "diterima",
    "forked": "ditolak: nomor ini sudah dipakai paket lain (data dipulihkan dari cadangan?)",
}
"""What became of a package at the city."""

BASES: dict[str, str] = {
    "public_task": "Tugas pelayanan publik: surveilans gizi dan KIA oleh Dinas Kesehatan "
    "(UU 27/2022 pasal 20 ayat 2 huruf e; Permenkes 14/2019)",
    "legal_duty": "Kewajiban hukum puskesmas untuk melapor (UU 27/2022 pasal 20 ayat 2 huruf c)",
    "agreement": "Perjanjian tertulis dengan penerima (UU 27/2022 pasal 20 ayat 2 huruf b)",
}
"""What the passing on of data rests on (`exchange.SendingBasis`)."""

STATES: dict[str, str] = {
    "prepared": "disiapkan; berkasnya belum tentu ada",
    "written": "ditulis",
    "forgotten": "dikirim sebelum data dipulihkan",
}
"""How far a package has come at its sender (`exchange.SentState`)."""

PARTIES: dict[str, str] = {"puskesmas": "Puskesmas", "city": "Dinas Kesehatan"}

TABLES = (REFUSALS, FATES, BASES, STATES, PARTIES)
