"""Indonesian for the sources of resources/rules; mere citations are not translated."""

from __future__ import annotations

SOURCES: dict[str, str] = {
    "own threshold: no follow-up day found in MTBS": (
        "Batas sendiri: hari kunjungan ulang tidak ditemukan di MTBS"
    ),
    "Buku bagan MTBS 2015 and 2022, one public copy each (secondary)": (
        "Buku bagan MTBS 2015 dan 2022, masing-masing satu salinan publik (sumber kedua)"
    ),
    "public MTBS form; Buku bagan MTBS 2015, one transcription (secondary)": (
        "Formulir MTBS puskesmas; buku bagan MTBS 2015, satu salinan (sumber kedua)"
    ),
    "BPJS P-Care letter as public programs print it (secondary): up to 3 ICD-10 codes": (
        "Surat rujukan BPJS P-Care dari aplikasi publik (sumber kedua): sampai 3 kode ICD-10"
    ),
    "BPJS P-Care letter as public programs print it (secondary): valid 90 days": (
        "Surat rujukan BPJS P-Care dari aplikasi publik (sumber kedua): berlaku 90 hari"
    ),
    "own threshold: as the visit after 7 days of gizi buruk without complication": (
        "Batas sendiri: seperti kunjungan 7 hari pada gizi buruk tanpa komplikasi"
    ),
    "Permenkes 2/2020, two public copies (secondary): the standards hold to 60 months": (
        "Permenkes 2/2020, dua salinan publik (sumber kedua): standar berlaku sampai 60 bulan"
    ),
    "Buku bagan MTBS 2022, one public program (secondary): refer now": (
        "Buku bagan MTBS 2022, satu aplikasi publik (sumber kedua): rujuk sekarang"
    ),
    "own threshold: that a 2T child is referred is the guideline's (scribd 434553920), "
    "the days are not": (
        "Batas sendiri: pedoman merujuk anak 2T (scribd 434553920) tanpa menyebut jumlah hari"
    ),
    "own threshold: that a child below the red line is referred is the Buku KIA's (2023), "
    "the days are not": (
        "Batas sendiri: Buku KIA 2023 merujuk anak di bawah garis merah tanpa jumlah hari"
    ),
    "KIA book columns (secondary): a dose is on time for a month": (
        "Kolom Buku KIA (sumber kedua): dosis tepat waktu selama sebulan"
    ),
    "Kepdirjen Kesprimkom HK.02.02/B/576/2025, a public program (secondary): weighed every week": (
        "Kepdirjen Kesprimkom HK.02.02/B/576/2025, aplikasi publik (sumber kedua): ditimbang "
        "setiap minggu"
    ),
    "Kepdirjen Kesprimkom HK.02.02/B/576/2025, a public program (secondary): no gain in about "
    "14 days is looked into": (
        "Kepdirjen Kesprimkom HK.02.02/B/576/2025, aplikasi publik (sumber kedua): berat tidak "
        "naik dalam sekitar 14 hari ditelusuri"
    ),
    "WHO 2021 course on severe malnutrition (secondary): 130 ml/kg/day, 100 with oedema +3": (
        "Pelatihan gizi buruk WHO 2021 (sumber kedua): 130 ml/kg/hari, 100 bila edema +3"
    ),
    "WHO 2021 course on severe malnutrition (secondary): 150 to 220 ml/kg/day": (
        "Pelatihan gizi buruk WHO 2021 (sumber kedua): 150–220 ml/kg/hari"
    ),
    "en-net.org 3591 (secondary): 200 kcal/kg/day, packets of 92 g and 500 kcal; WHO 2013: "
    "150 to 220": (
        "en-net.org 3591 (sumber kedua): 200 kkal/kg/hari, bungkus 92 g berisi 500 kkal; "
        "WHO 2013: 150 sampai 220"
    ),
    "general knowledge (MTBS, WHO 2013): how long after the last dose": (
        "Pengetahuan umum (MTBS, WHO 2013): jarak dari dosis terakhir"
    ),
    "Buku bagan MTBS 2015, one transcription (secondary): on the days 1 and 2": (
        "Buku bagan MTBS 2015, satu salinan (sumber kedua): pada hari ke-1 dan ke-2"
    ),
    "Sigizi Kesga columns (secondary): breast milk alone for six months, asked month by month": (
        "Kolom Sigizi Kesga (sumber kedua): ASI saja enam bulan, ditanyakan setiap bulan"
    ),
    "Juknis MP-ASI and Sigizi Kesga columns (secondary): asked in March, June, September and "
    "December": (
        "Juknis MP-ASI dan kolom Sigizi Kesga (sumber kedua): ditanyakan Maret, Juni, "
        "September, dan Desember"
    ),
    "Juknis MP-ASI and Sigizi Kesga columns (secondary): 5 of 8 groups": (
        "Juknis MP-ASI dan kolom Sigizi Kesga (sumber kedua): 5 dari 8 kelompok makanan"
    ),
    "SDIDTK, KPSP, three public programs (secondary): 9 to 10 yes fits, 7 to 8 doubtful, 6 or "
    "less deviates": (
        "SDIDTK, KPSP, tiga aplikasi publik (sumber kedua): ya 9–10 sesuai, 7–8 meragukan, "
        "6 atau kurang menyimpang"
    ),
    "general knowledge (SDIDTK): a doubtful test is done again after two weeks": (
        "Pengetahuan umum (SDIDTK): hasil meragukan diulang sesudah dua minggu"
    ),
    "Pedoman Umum KPM (secondary: scribd 475623612): parents of children 0 to 23 months, monthly": (
        "Pedoman Umum KPM (sumber kedua: scribd 475623612): orang tua anak 0–23 bulan, setiap bulan"
    ),
    "form F1 Gizi, proposal of 2026 (secondary): KEK is LiLA below 23.5 cm": (
        "Formulir F1 Gizi, usulan 2026 (sumber kedua): KEK adalah LiLA di bawah 23,5 cm"
    ),
    "general knowledge (SMART plausibility check): digit preference score > 20 is problematic": (
        "Pengetahuan umum (pemeriksaan SMART): skor pilihan angka di atas 20 bermasalah"
    ),
    "general knowledge (WHO/UNICEF 2019, anthropometric data quality): over 1 % is poor": (
        "Pengetahuan umum (WHO/UNICEF 2019, mutu data antropometri): di atas 1% kurang baik"
    ),
    "general knowledge (WHO Technical Report Series 854, 1995)": (
        "Pengetahuan umum (WHO Technical Report Series 854, 1995)"
    ),
    "general knowledge (WHO growth velocity standards 2009): lengths from 2-month intervals on": (
        "Pengetahuan umum (standar laju pertumbuhan WHO 2009): panjang mulai jarak 2 bulan"
    ),
    "general knowledge (WHO ICD-10 P07): low birth weight is below 2500 g": (
        "Pengetahuan umum (WHO ICD-10 P07): berat lahir rendah adalah di bawah 2.500 gram"
    ),
    "two of three public programs forbid it to 17 months, one to 12: one given counts and "
    "is asked about": (
        "Dua dari tiga program umum melarang sampai 17 bulan, satu sampai 12: yang sudah "
        "diberikan dihitung dan ditanyakan"
    ),
    "own choice: the edition that the program had": "Pilihan sendiri: edisi yang dipakai semula",
    "MTBS 2022 (secondary): mikrosefali and makrosefali are referred to hospital; the days are an "
    "own threshold": (
        "MTBS 2022 (sumber kedua): mikrosefali dan makrosefali dirujuk ke rumah sakit; "
        "jumlah harinya batas sendiri"
    ),
    "Permenkes 2/2020 (summary): a very tall child is checked for an endocrine cause; the days "
    "are an own threshold": (
        "Permenkes 2/2020 (ringkasan): anak yang sangat tinggi diperiksa sebab endokrinnya; "
        "jumlah harinya batas sendiri"
    ),
    "own choice: the pathway that the program had": "Pilihan sendiri: jalur yang dipakai semula",
    "Buku bagan MTBS 2022, one public program (secondary): pendek below 2 years goes to the "
    "hospital": (
        "Buku bagan MTBS 2022, satu aplikasi publik (sumber kedua): pendek di bawah 2 tahun "
        "dirujuk ke rumah sakit"
    ),
    "own choice: the middle of WHO 2023's range": "Pilihan sendiri: tengah rentang WHO 2023",
    "WHO 2013 and 2023: 150 kcal/kg/day at least (secondary)": (
        "WHO 2013 dan 2023: paling sedikit 150 kkal/kg/hari (sumber kedua)"
    ),
    "WHO 2013: no RUTF below 6 months (secondary)": (
        "WHO 2013: tidak ada RUTF di bawah 6 bulan (sumber kedua)"
    ),
    "WHO 2023: 150 to 185 kcal/kg/day to recovery (secondary)": (
        "WHO 2023: 150 sampai 185 kkal/kg/hari sampai sembuh (sumber kedua)"
    ),
    "IMCI chart booklet 2014 p. 21 (secondary)": "Buku bagan IMCI 2014 hlm. 21 (sumber kedua)",
    "WHO 2021 course on severe malnutrition (secondary)": (
        "Pelatihan gizi buruk WHO 2021 (sumber kedua)"
    ),
    "Buku bagan MTBS 2015, one transcription (secondary): below 6 months in measles, "
    "xerophthalmia and gizi buruk": (
        "Buku bagan MTBS 2015, satu salinan (sumber kedua): di bawah 6 bulan pada campak, "
        "xeroftalmia, dan gizi buruk"
    ),
    "own threshold: the guideline's three doses": "Batas sendiri: tiga dosis pedoman",
    "own threshold: as the interval in gizi buruk": "Batas sendiri: seperti jarak pada gizi buruk",
    "MTBM, one public program of MTBS 2022 (secondary)": (
        "MTBM, satu program umum MTBS 2022 (sumber kedua)"
    ),
    "own threshold: the booklet of 2022 names no day for simple measles": (
        "Batas sendiri: buku bagan 2022 tidak menyebut hari untuk campak tanpa komplikasi"
    ),
    "own threshold: as diarrhoea": "Batas sendiri: seperti diare",
    "Petunjuk teknis TB anak 2016 (general knowledge): cough or fever for two weeks": (
        "Petunjuk teknis TB anak 2016 (pengetahuan umum): batuk atau demam dua minggu"
    ),
    "Buku bagan MTBS 2015, one transcription (secondary)": (
        "Buku bagan MTBS 2015, satu salinan (sumber kedua)"
    ),
    "Buku bagan MTBS 2015, one transcription (secondary): the span of its tables": (
        "Buku bagan MTBS 2015, satu salinan (sumber kedua): rentang tabelnya"
    ),
    "Buku bagan MTBS 2022, one public program (secondary)": (
        "Buku bagan MTBS 2022, satu program umum (sumber kedua)"
    ),
    "general knowledge (MTBS)": "Pengetahuan umum (MTBS)",
    "own threshold: above the highest day of the tables": (
        "Batas sendiri: di atas jumlah sehari tertinggi di tabel"
    ),
    "BKKBN: sulbar.tribunnews.com 2024/01/21; wartakencana.id (secondary)": (
        "BKKBN: sulbar.tribunnews.com 2024/01/21; wartakencana.id (sumber kedua)"
    ),
    "Form F2 2023 (scribd 631314993): 2T is T twice in a row": (
        "Formulir F2 2023 (scribd 631314993): 2T adalah T dua kali berturut-turut"
    ),
    "JE in endemic areas only; Jawa Barat is not one of them (unconfirmed)": (
        "JE hanya di daerah endemis; Jawa Barat tidak termasuk (belum dikonfirmasi)"
    ),
    "Kepdirjen Kesprimkom HK.02.02/B/576/2025, in place of 1622/2023; Juknis PMT lokal 2023"
    " (secondary: Kemenkes 2025 slides)": (
        "Kepdirjen Kesprimkom HK.02.02/B/576/2025, pengganti 1622/2023; Juknis PMT lokal 2023 "
        "(sumber kedua: paparan Kemenkes 2025)"
    ),
    "Kemenkes 2025 PMT analysis slides: 28; kampungkb.bkkbn.go.id 1734229: 14": (
        "Paparan analisis PMT Kemenkes 2025: 28; kampungkb.bkkbn.go.id 1734229: 14"
    ),
    "Kepmenkes 1928/2022 (summary): to the paediatrician when there is no response in 1 week": (
        "Kepmenkes 1928/2022 (ringkasan): ke dokter anak bila tidak ada respons dalam 1 minggu"
    ),
    "Kepmenkes HK.01.07/MENKES/1098/2024 and 35/2025 (secondary); KIA book columns (secondary)": (
        "Kepmenkes HK.01.07/MENKES/1098/2024 dan 35/2025 (sumber kedua); kolom Buku KIA "
        "(sumber kedua)"
    ),
    "MTBS calls LiLA 11.5 to below 12.5 gizi kurang; the PMT guideline goes by BB/TB": (
        "MTBS menyebut LiLA 11,5 sampai di bawah 12,5 gizi kurang; juknis PMT memakai BB/TB"
    ),
    "OpenSID: not due below 6 months": "OpenSID: belum dinilai di bawah 6 bulan",
    "OpenSID: not due to 3 months": "OpenSID: belum dinilai sampai 3 bulan",
    "OpenSID: once below one year": "OpenSID: satu kali di bawah satu tahun",
    "Pedoman Umum KPM, scribd 475623612; OpenSID stunting module and its derivatives": (
        "Pedoman Umum KPM, scribd 475623612; modul stunting OpenSID dan turunannya"
    ),
    "Permenkes 29/2019; Pedoman 2019; Buku Saku 2020; public MTBS form (secondary)": (
        "Permenkes 29/2019; Pedoman 2019; Buku Saku 2020; formulir MTBS umum (sumber kedua)"
    ),
    "follows DPT-HB-Hib 1": "Mengikuti DPT-HB-Hib 1",
    "follows DPT-HB-Hib 2": "Mengikuti DPT-HB-Hib 2",
    "general knowledge": "Pengetahuan umum",
    "general knowledge (Pedoman 2019, WHO 2013): no appetite is a complication": (
        "Pengetahuan umum (Pedoman 2019, WHO 2013): tidak ada nafsu makan adalah komplikasi"
    ),
    "general knowledge (WHO 2011): every four to six months": (
        "Pengetahuan umum (WHO 2011): setiap empat sampai enam bulan"
    ),
    "general knowledge (WHO and UNICEF 2021 indicators for infant and young child feeding)": (
        "Pengetahuan umum (indikator WHO dan UNICEF 2021 untuk makan bayi dan anak)"
    ),
    "general knowledge (WHO)": "Pengetahuan umum (WHO)",
    "general knowledge (management of acute malnutrition): 16 weeks at most": (
        "Pengetahuan umum (tata laksana gizi buruk): paling lama 16 minggu"
    ),
    "general knowledge (management of acute malnutrition): absent three visits": (
        "Pengetahuan umum (tata laksana gizi buruk): tiga kunjungan tidak hadir"
    ),
    "general knowledge (management of acute malnutrition): no gain on so many visits": (
        "Pengetahuan umum (tata laksana gizi buruk): tidak naik pada sekian kunjungan"
    ),
    "general knowledge: BB/TB >= -2 and/or LiLA >= 12.5, no oedema, on two visits": (
        "Pengetahuan umum: BB/TB ≥ −2 dan/atau LiLA ≥ 12,5, tanpa edema, pada dua kunjungan"
    ),
    "general knowledge: IPV within hexavalent at 2 and 3 months counts": (
        "Pengetahuan umum: IPV dalam heksavalen pada 2 dan 3 bulan dihitung"
    ),
    "general knowledge: PCV begun at 12 to 23 months: two doses": (
        "Pengetahuan umum: PCV yang dimulai pada 12–23 bulan: dua dosis"
    ),
    "general knowledge: PCV begun from 24 months on: one dose": (
        "Pengetahuan umum: PCV yang dimulai sejak 24 bulan: satu dosis"
    ),
    "general knowledge: albendazole at the second visit": (
        "Pengetahuan umum: albendazol pada kunjungan kedua"
    ),
    "general knowledge: grace of four days": "Pengetahuan umum: kelonggaran empat hari",
    "general knowledge: on two visits in a row": (
        "Pengetahuan umum: pada dua kunjungan berturut-turut"
    ),
    "general knowledge: two live vaccines by injection on one day or 28 days apart": (
        "Pengetahuan umum: dua vaksin hidup suntik pada hari yang sama atau berjarak 28 hari"
    ),
    "nakita.grid.id 024045385; kampungkb.bkkbn.go.id 1014004 (Permenkes 15/2017 not read)": (
        "nakita.grid.id 024045385; kampungkb.bkkbn.go.id 1014004 (Permenkes 15/2017 tidak dibaca)"
    ),
    "own limit": "Batas sendiri",
    "own limit, after community management of acute malnutrition (absent two weeks)": (
        "Batas sendiri, menurut tata laksana gizi buruk di masyarakat (dua minggu tidak hadir)"
    ),
    "own limit: a round is swept up in the month after it": (
        "Batas sendiri: putaran disusulkan pada bulan berikutnya"
    ),
    "own limit: a weighing so long before the start or the planned end still counts": (
        "Batas sendiri: timbangan sekian lama sebelum mulai atau akhir rencana masih dihitung"
    ),
    "own limit: after so long a refusal is asked about again": (
        "Batas sendiri: sesudah itu penolakan ditanyakan lagi"
    ),
    "own limit: an older measurement says nothing about today": (
        "Batas sendiri: hasil ukur yang lebih lama tidak menggambarkan hari ini"
    ),
    "own limit: days without a tick before the calendar is asked about": (
        "Batas sendiri: hari tanpa centang sebelum kalender ditanyakan"
    ),
    "own limit: no response is a weight that has not risen at all": (
        "Batas sendiri: tidak berespons berarti berat tidak naik sama sekali"
    ),
    "own limit: so long after a course without response a referral comes before a new course": (
        "Batas sendiri: selama itu sesudah PMT tanpa respons, rujukan mendahului PMT baru"
    ),
    'own reading of "and/or": where both are measured, both must be reached': (
        "Tafsiran sendiri atas “dan/atau”: bila keduanya diukur, keduanya harus tercapai"
    ),
    "own reading: gizi kurang on so many visits goes on in supplementary feeding": (
        "Tafsiran sendiri: gizi kurang pada sekian kunjungan dilanjutkan dengan PMT"
    ),
    "own threshold": "Batas sendiri",
    "own threshold: Kepmenkes 1928/2022 has control every 2 weeks": (
        "Batas sendiri: Kepmenkes 1928/2022 mengontrol setiap 2 minggu"
    ),
    "own threshold: Kepmenkes 1928/2022 requires TB screening in every stunted child "
    "and names no interval": (
        "Batas sendiri: Kepmenkes 1928/2022 mewajibkan skrining TB pada setiap anak "
        "stunting tanpa menyebut jarak waktu"
    ),
    "own threshold: a longer acute illness is asked about": (
        "Batas sendiri: penyakit akut yang lebih lama ditanyakan"
    ),
    "own threshold: a medical cause, no response, or a class that MTBS refers at once": (
        "Batas sendiri: penyebab medis, tidak ada respons, atau kategori yang langsung dirujuk MTBS"
    ),
    "own threshold: a shorter interval is mostly measurement error (reading.toml: 50 "
    "days for height)": ("Batas sendiri: jarak yang lebih pendek umumnya hanya selisih ukur"),
    "own threshold: the cause is sought again after a year": (
        "Batas sendiri: penyebab dicari lagi sesudah setahun"
    ),
    "own threshold: the last posyandu month": "Batas sendiri: bulan posyandu terakhir",
    "own threshold: with the control after 2 weeks of Kepmenkes 1928/2022": (
        "Batas sendiri: bersama kontrol 2 minggu Kepmenkes 1928/2022"
    ),
    "own threshold: with the next control of Kepmenkes 1928/2022 (2 weeks)": (
        "Batas sendiri: bersama kontrol berikutnya Kepmenkes 1928/2022 (2 minggu)"
    ),
    "own threshold; PNPK stunting 2022 names recurrent infection as a red flag without a figure": (
        "Batas sendiri; PNPK stunting 2022 menyebut infeksi berulang tanda bahaya tanpa angka"
    ),
    "promosigizi.blogspot.com 2011; public apps: February and August": (
        "promosigizi.blogspot.com 2011; aplikasi umum: Februari dan Agustus"
    ),
    "public logistics program: 2026-2027 DIY, Bali, NTB, Papua without Jawa Barat; an"
    " earlier version of it had Jawa Barat (32), DIY and Bali": (
        "Program logistik umum: 2026–2027 DIY, Bali, NTB, Papua tanpa Jawa Barat; versi "
        "sebelumnya Jawa Barat (32), DIY, dan Bali"
    ),
    "ranked by desil 1 to 10 (BKKBN); that 1 to 4 counts as poor: general knowledge": (
        "Peringkat desil 1 sampai 10 (BKKBN); bahwa 1–4 disebut miskin: pengetahuan umum"
    ),
    "the guide counts father and mother; OpenSID judges by the mother alone; here either will do": (
        "Pedoman menghitung ayah dan ibu; OpenSID menilai ibu saja; di sini salah satu cukup"
    ),
    "own limit: the WHO reference for older children ends at 19 years": (
        "Batas sendiri: acuan WHO untuk anak besar berakhir pada 19 tahun"
    ),
    "own limit; R package anthro before 1.1.0 dropped outside 0.9 to 58": (
        "Batas sendiri; paket R anthro sebelum 1.1.0 membuang di luar 0,9–58"
    ),
    "own limit; R package anthro before 1.1.0 dropped outside 38 to 150": (
        "Batas sendiri; paket R anthro sebelum 1.1.0 membuang di luar 38–150"
    ),
    "requirement: a height that shrank by more than 1 cm is asked about": (
        "Permintaan program: tinggi yang berkurang lebih dari 1 cm ditanyakan"
    ),
    "two public programs and general knowledge": "Dua program umum dan pengetahuan umum",
    "two public programs that cite the KMS of each sex (secondary)": (
        "Dua aplikasi publik yang mengutip KMS tiap jenis kelamin (sumber sekunder)"
    ),
    "general knowledge: a course of which so many days were eaten counts as eaten": (
        "Pengetahuan umum: PMT dianggap dimakan bila dimakan pada sekian bagian harinya"
    ),
    "general knowledge: weight is taken every week, length once a month": (
        "Pengetahuan umum: berat ditimbang setiap minggu, panjang diukur sebulan sekali"
    ),
    "own threshold: illnesses that began so long before the letter propose its diagnoses": (
        "Batas sendiri: penyakit yang mulai sekian lama sebelum surat diusulkan sebagai diagnosis"
    ),
    "own threshold: illnesses that began so long before the letter stand in it": (
        "Batas sendiri: penyakit yang mulai sekian lama sebelum surat ditulis di dalamnya"
    ),
}
"""Indonesian by the source as written in the file; a source that is only a citation is absent."""
