"""Indonesian for the notes of resources/rules on their numbers."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "IMCI 2014 goes by steps of weight, the others by kilocalories a kilogram": (
        "IMCI 2014 menurut langkah berat, yang lain menurut kilokalori per kilogram."
    ),
    "A drug given for more than so many times its usual days is asked about": (
        "Obat yang diberikan lebih lama dari sekian kali lama biasanya ditanyakan."
    ),
    "A dose so far from the printed one is not asked about: spoons and tablets are rounded": (
        "Dosis yang berbeda sejauh ini tidak ditanyakan: sendok dan tablet dibulatkan."
    ),
    "Preparations of one step that lie further apart contradict each other": (
        "Sediaan satu langkah yang berbeda lebih jauh saling bertentangan."
    ),
    "The booklet breaks tablets into halves, quarters and eighths": (
        "Buku bagan membagi tablet menjadi setengah, seperempat, dan seperdelapan."
    ),
    "The booklet of 2015: 7 days; that of 2022: 10 days": (
        "Buku bagan 2015: 7 hari; buku bagan 2022: 10 hari."
    ),
    "6 to 59 months": "6 sampai 59 bulan.",
    "8 weeks; the text says 4 to 8": "8 minggu; teksnya menyebut 4 sampai 8 minggu.",
    "4 of 4 to 8 weeks": "4 dari 4 sampai 8 minggu.",
    "slides write > -2; -2.00 is gizi baik by Permenkes 2/2020 and counts": (
        "Bahan paparan menulis lebih dari −2; −2,00 adalah gizi baik menurut Permenkes "
        "2/2020 dan dihitung."
    ),
    "slides write > -2": "Bahan paparan menulis lebih dari −2.",
    "2 of 2 to 4 weeks": "2 dari 2 sampai 4 minggu.",
    "2025: one T, two weighings before": "2025: satu kali T; sebelumnya dua kali timbang.",
    "2 weeks; the text says 1 to 2": "2 minggu; teksnya menyebut 1 sampai 2 minggu.",
    "1 of 1 to 2 weeks": "1 dari 1 sampai 2 minggu.",
    "BB/U must rise by more than this": "BB/U harus naik lebih dari ini.",
    "the source says 35 to 40": "Sumber menyebut 35 sampai 40.",
    "MTBS 2022 sends very short children, and short ones under two years, to the hospital at "
    "once; PNPK 1928/2022 confirms and seeks the cause first": (
        "MTBS 2022 langsung merujuk anak sangat pendek, dan anak pendek di bawah dua tahun, ke "
        "rumah sakit; PNPK 1928/2022 memastikan dan mencari penyebab dahulu"
    ),
    "less than 2 years": "Kurang dari 2 tahun.",
    "on the quarter's last day": "Pada hari terakhir triwulan.",
    "weighed every month; OpenSID asks for 5 of 6 at 6 to 12 months, 8 and 15 later": (
        "Ditimbang setiap bulan; OpenSID meminta 5 dari 6 pada 6–12 bulan, lalu 8 dan 15."
    ),
    "at least twice a year": "Paling sedikit dua kali setahun.",
    "monthly, father and mother counted": "Setiap bulan; ayah dan ibu dihitung.",
    "monthly; OpenSID is content with 2 a quarter": "Setiap bulan; OpenSID cukup 2 setriwulan.",
    "monthly; OpenSID asks for 5 a year": "Setiap bulan; OpenSID meminta 5 kali setahun.",
    "400 and more can only be grams": "400 ke atas hanya mungkin gram.",
    "below 10 can only be kilograms": "Di bawah 10 hanya mungkin kilogram.",
    "between kilograms and grams the unit is not known: refused": (
        "Di antara kilogram dan gram satuannya tidak diketahui: ditolak."
    ),
    "0.3 to 2 can only be metres": "0,3 sampai 2 hanya mungkin meter.",
    "300 and more can only be millimetres": "300 ke atas hanya mungkin milimeter.",
    "four months": "Empat bulan.",
    "z-scores move fast in the first two months": "Skor-z cepat berubah pada dua bulan pertama.",
    "a shorter interval is all measurement error": "Jarak yang lebih pendek hanya selisih ukur.",
    "three posyandu months without a visit": "Tiga bulan posyandu tanpa kunjungan.",
    "what counts as today's pace": "Yang dihitung sebagai laju sekarang.",
    "how far back a bend of the curve is looked for": "Sejauh mana belokan kurva dicari.",
    "WHO 2006 (MGRS): 2.8 times an error of 0.2 to 0.6 cm, one team": (
        "WHO 2006 (MGRS): 2,8 kali selisih ukur 0,2–0,6 cm dalam satu tim."
    ),
    "one division of the posyandu scale (dacin)": "Satu skala dacin posyandu.",
    "about 0.8 cm at one year": "Sekitar 0,8 cm pada umur satu tahun.",
    "a smaller change of z crosses no line worth telling": (
        "Perubahan yang lebih kecil tidak perlu disebut."
    ),
    "an illness may begin so long before the bend": (
        "Penyakit dapat mulai sekian lama sebelum kurva berubah."
    ),
    "the channel is the median z of so many visits": (
        "Jalur anak adalah median skor-z sekian kunjungan."
    ),
    "a shorter way ahead is not drawn": "Perkiraan yang lebih pendek tidak digambar.",
    "in gains of the median": "1 kali sama dengan kenaikan median.",
    "below, shares and spreads are chance": "Di bawahnya, bagian dan simpangan hanya kebetulan.",
    "a posyandu is no survey; so much beyond is told": (
        "Posyandu bukan survei; yang melewati rentang sekian baru disebut."
    ),
    "so many before and so many after, each side's median": (
        "Sekian sebelum dan sekian sesudah; tiap sisi diambil mediannya."
    ),
    "twice what two careful measurers differ by": "Dua kali beda dua pengukur yang teliti.",
    "the row does not fit the child": "Baris itu tidak cocok dengan anaknya.",
    "and fits the other child": "Dan cocok dengan anak lain.",
    "usually with vitamin A; some areas March and September": (
        "Biasanya bersama vitamin A; sebagian daerah Maret dan September."
    ),
}
"""Indonesian by the note as written in the file."""
