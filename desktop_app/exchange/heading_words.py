"""The words of headings: spellings of one word, and which words make which meaning. No logic."""

from __future__ import annotations

# Phrases are rewritten first, then single words. Both sides are normalised text.
PHRASES = {
    "berat badan": "berat",
    "tinggi badan": "tinggi",
    "panjang badan": "panjang",
    "lingkar kepala": "lika",
    "lingkar lengan atas": "lila",
    "lingkar lengan": "lila",
    "li la": "lila",
    "l i l a": "lila",
    "l i k a": "lika",
    "head circumference": "lika",
    "head circ": "lika",
    "arm circumference": "lila",
    "mid upper arm circumference": "lila",
    "jenis kelamin": "jk",
    "jns kelamin": "jk",
    "jns kel": "jk",
    **{
        f"{short} {of}": word
        for short in ("ling", "lingk", "lgkr", "l")
        for of, word in (("kepala", "lika"), ("lengan atas", "lila"), ("lengan", "lila"))
    },
    "jenis kel": "jk",
    "j k": "jk",
    "b b": "berat",
    "t b": "tinggi",
    "p b": "panjang",
    "l k": "lika",
    "l l": "lila",
    "date of birth": "tanggal lahir",
    "birth date": "tanggal lahir",
    "birthdate": "tanggal lahir",
    "orang tua": "ortu",
    "orangtua": "ortu",
    "z score": "zs",
    "kabupaten kota": "kab",
    "kab kota": "kab",
    "desa kelurahan": "desa",
    "desa kel": "desa",
    "kelurahan desa": "desa",
    "nomor induk kependudukan": "nik",
    "n i k": "nik",
    "national id": "nik",
    "j kel": "jk",
    "j kelamin": "jk",
    "kartu keluarga": "kk",
    "cara pengukuran": "cara ukur",
    "posisi pengukuran": "cara ukur",
    "posisi ukur": "cara ukur",
    "naik berat": "naik",
    "penimbangan kg": "berat",
    "timbangan kg": "berat",
    "laki laki": "lakilaki",
    "vitamin a": "vita",
    "vit a": "vita",
    "usia kehamilan": "gestasi",
    "umur kehamilan": "gestasi",
    "masa gestasi": "gestasi",
    "gestational age": "gestasi",
    "usia gestasi": "gestasi",
    "umur gestasi": "gestasi",
    "usia hamil": "gestasi",
    "umur hamil": "gestasi",
    "asi eksklusif": "asi",
    "asi eks": "asi",
    "air susu ibu": "asi",
    "ukuran kepala lahir": "lika lahir",
    "uka lahir": "lika lahir",
    "buku kia": "kia",
    "kia bayi kecil": "kiakecil",
    "buku kiakecil": "kiakecil",
    "inisiasi menyusu dini": "imd",
    "inisiasi menyusui dini": "imd",
}
WORDS = {
    "tgl": "tanggal", "tg": "tanggal", "date": "tanggal", "tngl": "tanggal",
    "bb": "berat", "weight": "berat", "wt": "berat",
    "tb": "tinggi", "height": "tinggi", "ht": "tinggi",
    "pb": "panjang", "length": "panjang",
    "lk": "lika", "ll": "lila", "hc": "lika", "headc": "lika", "muac": "lila", "armc": "lila",
    "birth": "lahir", "lhr": "lahir", "kelahiran": "lahir", "dilahirkan": "lahir",
    "dob": "tanggal lahir",
    "pengukuran": "ukur", "diukur": "ukur", "penimbangan": "ukur", "timbang": "ukur",
    "ditimbang": "ukur", "kunjungan": "ukur", "pemeriksaan": "ukur", "periksa": "ukur",
    "measurement": "ukur", "measured": "ukur", "measure": "cara", "visit": "ukur",
    "posy": "posyandu", "pos": "posyandu", "umur": "usia", "age": "usia",
    "name": "nama", "nm": "nama", "nma": "nama", "sex": "jk", "gender": "jk", "kelamin": "jk",
    "kelurahan": "desa", "kel": "desa", "village": "desa", "ds": "desa",
    "kec": "kecamatan", "subdistrict": "kecamatan", "district": "kecamatan",
    "pukesmas": "puskesmas", "pkm": "puskesmas", "prov": "provinsi", "propinsi": "provinsi",
    "kabupaten": "kab", "kota": "kab", "ibu": "ibu", "mother": "ibu", "ayah": "ayah",
    "bapak": "ayah", "father": "ayah", "mothers": "ibu", "fathers": "ayah",
    "parent": "ortu", "parents": "ortu", "address": "alamat",
    "oedema": "edema", "odema": "edema", "oedem": "edema", "edem": "edema",
    "zscore": "zs", "no": "nomor", "nomer": "nomor", "number": "nomor", "jml": "jumlah",
    "catatan": "keterangan", "ket": "keterangan", "notes": "keterangan", "note": "keterangan",
    "position": "posisi", "petugas": "pengukur", "pemeriksa": "pengukur", "examiner": "pengukur",
}  # fmt: skip
# Words that may stand beside a known name without changing it.
FILLERS = frozenset(
    {
        "anak", "balita", "bayi", "baduta", "batita", "child", "children", "saat", "ini", "hasil",
        "data", "identitas", "antropometri", "nilai", "the", "of", "at", "tempat", "bulan",
        "dalam", "current", "riwayat", "sekarang", "skrg", "skr", "terakhir",
    }
)  # fmt: skip
# A group's heading with such a word changes what the columns below it mean.
MEANINGFUL = frozenset({"lahir", "ibu", "ayah", "ortu", "zs", "kk", "berat", "tinggi", "panjang"})
# Headings that are accepted only when no more specific heading has the same meaning.
WEAK = frozenset(
    {
        frozenset({"tanggal"}), frozenset({"lahir"}), frozenset({"nama", "kk"}), frozenset({"id"}),
    }
)  # fmt: skip

MEANINGS: dict[str, tuple[str, ...]] = {
    "name": ("nama", "nama lengkap", "nama nik", "nama dan nik"),
    "nik": ("nik", "nomor nik", "nik nomor"),
    "child_number": (
        "id anak", "id balita", "id bayi", "nomor anak", "nomor balita", "nomor bayi", "kode anak",
        "kode balita", "nomor register", "nomor registrasi", "nomor rm", "nomor rekam medis",
        "child id", "id",
    ),
    "sex": ("jk", "l p", "jk l p", "p l"),
    "sex_boy": ("l", "lakilaki", "laki", "jk l", "jk lakilaki", "jk laki"),
    "sex_girl": ("p", "perempuan", "jk p", "jk perempuan"),
    "birth_date": ("tanggal lahir", "lahir", "ttl"),
    "birth_weight": ("berat lahir", "bbl"),
    "birth_length": ("panjang lahir", "tinggi lahir", "panjang tinggi lahir", "pbl"),
    "gestation": ("gestasi", "gestasi lahir", "gestasi minggu", "gestation", "gestation weeks"),
    "parents": (
        "nama ortu", "ortu", "nama ibu ayah", "nama ortu wali", "ibu ayah", "ortu ibu ayah",
    ),
    "mother": ("nama ibu", "ibu", "nama ibu kandung", "ibu kandung", "ortu ibu", "nama ortu ibu"),
    "father": (
        "nama ayah", "ayah", "nama kk", "nama kepala keluarga", "ortu ayah", "nama ortu ayah",
    ),
    "kecamatan": ("kecamatan", "nama kecamatan"),
    "desa": ("desa", "nama desa"),
    "posyandu": ("posyandu", "nama posyandu"),
    "rt": ("rt",),
    "rw": ("rw",),
    "rt_rw": ("rt rw",),
    "address": ("alamat", "alamat lengkap", "alamat domisili", "alamat rumah", "dusun"),
    "age_text": ("usia ukur", "usia", "usia bulan", "usia ukur bulan"),
    "age_years": ("usia tahun", "usia thn"),
    "visit_date": ("tanggal ukur", "tanggal", "tanggal posyandu"),
    "weight": ("berat", "berat ukur"),
    "lenhei": (
        "panjang tinggi", "panjang tinggi ukur", "panjang atau tinggi", "lenhei",
    ),
    "length": ("panjang", "panjang ukur"),
    "height": ("tinggi", "tinggi ukur"),
    "measure": ("cara ukur", "cara", "posisi"),
    "muac": ("lila", "lila ukur"),
    "headc": ("lika", "lika ukur"),
    "oedema": ("edema", "edema bilateral", "pitting edema"),
    "weight_gain": (
        "naik", "naik t", "naik tidak", "n t", "n t o b", "status naik", "status n t o b",
        "status n t",
    ),
    "pmt_kg": ("pmt diterima", "pmt", "jumlah pmt", "jumlah pmt diterima"),
    "vitamin_a": ("jumlah vita", "vita", "vitamin a"),
    "vitamin_a_feb": ("vita feb", "vita februari"),
    "vitamin_a_aug": ("vita agu", "vita agt", "vita ags", "vita agustus"),
    "kpsp": ("kpsp",),
    "kia": ("kia",),
    "kia_small": ("kiakecil",),
    "imd": ("imd",),
    "moved": ("pindah", "status pindah"),
    "birth_order": ("anak ke", "urutan anak", "anak nomor"),
    "birth_headc": ("lika lahir",),
    "asi": ("asi",),
    **{f"asi_{month}": (f"asi {month}",) for month in range(7)},
    "mother_class": ("kelas ibu", "kelas ibu balita"),
    "mbg": ("mbg",),
    "detail": ("detail",),
    "examiner": ("pengukur", "nama pengukur"),
    "notes": ("keterangan",),
    # Known only so that they are not taken for another meaning: computed again, or not stored.
    "-": (
        "nomor", "nik ibu", "nik ayah", "nik ortu", "nomor kk", "kk", "nik kk",
        "berat u", "tinggi u", "panjang u", "panjang tinggi u", "berat tinggi", "berat panjang",
        "berat panjang tinggi", "imt u", "lika u", "lila u", "zs berat u", "zs tinggi u",
        "zs panjang u", "zs panjang tinggi u", "zs berat tinggi", "zs berat panjang", "zs imt u",
        "zs berat panjang tinggi", "zs lika u", "zs lila u", "imt", "bmi", "tempat lahir",
        "provinsi", "nama provinsi", "kab", "nama kab", "puskesmas", "nama puskesmas",
        "hp ortu", "nomor hp ortu", "nomor hp", "nomor telepon", "nomor telp", "hapus",
    ),
}  # fmt: skip

GRAMS = frozenset({"g", "gr", "gram", "grams"})
UNIT_FACTORS = {
    **{("kg", unit): 0.001 for unit in GRAMS},
    ("cm", "m"): 100.0,
    ("cm", "meter"): 100.0,
    ("cm", "mm"): 0.1,
}
MEASURED = ("weight", "lenhei", "length", "height", "muac", "headc")
"""The meanings of columns that hold a measurement."""
OF_A_VISIT = frozenset(
    {
        *MEASURED, "visit_date", "measure", "oedema", "age_text", "weight_gain", "vitamin_a",
        "pmt_kg", "examiner", "notes", "mbg", "mother_class", "kpsp", "asi",
    }
)  # fmt: skip
"""The meanings that a register with several visits in one row repeats for each visit."""
Z_SCORES = {
    "zwei": ("zs berat u", "berat u zs"),
    "zlen": ("zs tinggi u", "zs panjang u", "zs panjang tinggi u"),
    "zwfl": ("zs berat tinggi", "zs berat panjang", "zs berat panjang tinggi"),
}
"""The headings of z-scores; they only confirm what a spreadsheet damaged."""
UNITS = frozenset({"kg", "cm", "mm", "meter", "minggu", "mgg", "weeks", "bln", *GRAMS})
