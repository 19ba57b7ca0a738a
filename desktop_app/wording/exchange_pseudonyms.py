"""What the copy without names says about itself: what it holds and what may still identify."""

from __future__ import annotations

_TEXT = """\
Salinan data tanpa nama
=======================
Berisi {children} anak. Setiap anak bernomor samaran (A1, A2, ...) yang sama di semua berkas dalam
folder ini. Nomor itu diundi baru pada setiap salinan dan tidak disimpan di mana pun.

Tidak ada di sini: nama anak dan orang tua, NIK, nomor jaminan, alamat, RT/RW, posyandu, desa,
tanggal, nama petugas, kode surat, dan catatan bebas. Tanggal diganti umur anak dalam bulan penuh;
tanggal lahir diganti bulan lahir.

Yang masih dapat mengenali seorang anak:
- jenis kelamin, bulan lahir, dan kecamatan bersama-sama: {small} anak berada dalam kelompok yang
  berisi kurang dari 5 anak; kelompok terkecil berisi {smallest} anak;
- penyakit atau kejadian yang jarang (gizi buruk, TBC, meninggal, pindah) pada umur tertentu;
- hasil ukur yang tidak biasa, dan rangkaian hasil ukur, bagi orang yang memegang buku KIA anak itu;
- berat lahir, panjang lahir, dan usia kehamilan yang tidak biasa.

Karena itu data ini tetap data pribadi (UU 27/2022): jangan diterbitkan, jangan digabungkan dengan
data lain untuk mencari siapa anaknya, simpan di tempat aman, dan hapus setelah dipakai.
"""


def what_remains(*, children: int, small: int, smallest: int) -> str:
    """Return the text of the file that stands beside the tables.

    `small` children are in groups of fewer than five by sex, month of birth and kecamatan;
    `smallest` is the size of the smallest group.
    """
    return _TEXT.format(children=children, small=small, smallest=smallest)
