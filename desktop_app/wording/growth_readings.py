"""Sentences for findings about growth and about the quality of measuring: by code, with figures.

A placeholder's ending says how the figure is shown: `Wording.finding` knows the endings.
"""

from __future__ import annotations

READINGS: dict[str, str] = {
    # what the reading is based on
    "no_visits": "Belum ada hasil ukur.",
    "last_visit_old": "Hasil ukur terakhir {last_date}, {since_days} yang lalu. Ukur kembali.",
    "corrected_age_used": "Lahir pada {weeks} minggu: umur dikoreksi {early_days} sampai 24 bulan.",
    "corrected_age_ended": "Sejak 24 bulan umur tidak dikoreksi lagi.",
    "oedema_weight_not_read": "Ada edema pada {last_date}: berat badan tidak dinilai. "
    "Rujuk ke dokter.",
    "height_ignored_flag": "Tinggi {value_cm} cm pada {on_date} tidak wajar menurut WHO "
    "(z-score {at_z}) dan tidak ikut dinilai. Ukur ulang.",
    "height_ignored_jump": "Tinggi {value_cm} cm pada {on_date} menyimpang jauh dari hasil lain "
    "(z-score {at_z}) dan tidak ikut dinilai. Ukur ulang.",
    "height_ignored_shrank": "Tinggi {value_cm} cm pada {on_date} tidak cocok dengan hasil lain: "
    "anak tidak menyusut. Tidak ikut dinilai; ukur ulang.",
    "weight_ignored_flag": "Berat {value_kg} kg pada {on_date} tidak wajar menurut WHO "
    "(z-score {at_z}) dan tidak ikut dinilai. Timbang ulang.",
    "weight_ignored_jump": "Berat {value_kg} kg pada {on_date} menyimpang jauh dari hasil lain "
    "(z-score {at_z}) dan tidak ikut dinilai. Timbang ulang.",
    # height
    "height_too_few": "Pertumbuhan tinggi belum dapat dinilai: perlu dua hasil yang wajar, "
    "baru ada {count}.",
    "height_interval_short": "Jarak dua pengukuran tinggi terakhir hanya {span_days}: "
    "terlalu singkat untuk dinilai.",
    "height_gain_below": "Tinggi tercatat {loss_cm} cm lebih rendah daripada {from_date}; "
    "anak tidak menyusut. Ukur ulang.",
    "height_gain_slow": "Tinggi bertambah {gain_cm} cm dalam {span_days}; "
    "anak seusianya bertambah ±{expected_cm} cm.",
    "height_gain_usual": "Tinggi bertambah {gain_cm} cm dalam {span_days}, "
    "sesuai anak seusianya (±{expected_cm} cm).",
    "height_gain_usual_but": "Tinggi bertambah {gain_cm} cm dalam {span_days}; "
    "anak seusianya ±{expected_cm} cm. Namun {status}.",
    "height_gain_fast": "Tinggi bertambah {gain_cm} cm dalam {span_days}, "
    "lebih cepat daripada anak seusianya (±{expected_cm} cm).",
    "height_flat_after": "Kurva tinggi mendatar sejak {since_month}, sesudah {event}.",
    "height_flat_since": "Kurva tinggi mendatar sejak {since_month}.",
    "height_falling": "Kurva tinggi menjauhi median: z-score {per_3_months_z} per 3 bulan.",
    "height_velocity": "Laju tinggi {own_cm} cm per bulan, median {median_cm} cm; z-score "
    "{change_z} sejak {from_date}.",
    "height_steady": "Kurva tinggi mengikuti jalurnya.",
    "height_steady_but": "Kurva tinggi mengikuti jalurnya, tetapi {status}.",
    "height_catching_up_after": "Tinggi mengejar sesudah {event}: "
    "z-score {per_3_months_z} per 3 bulan.",
    "height_catching_up": "Tinggi mengejar: z-score {per_3_months_z} per 3 bulan.",
    "height_crossed_down": "Kurva tinggi turun melewati garis {line} SD ({from_z} menjadi {to_z}).",
    "height_crossed_up": "Kurva tinggi naik melewati garis {line} SD ({from_z} menjadi {to_z}).",
    "height_needed": "Untuk kembali ke −2 SD perlu {needed_cm} cm pada {until_date} "
    "(bertambah {gain_cm} cm).",
    # weight
    "weight_too_few": "Pertumbuhan berat belum dapat dinilai: perlu dua hasil yang wajar, "
    "baru ada {count}.",
    "weight_interval_short": "Jarak dua penimbangan terakhir hanya {span_days}: "
    "terlalu singkat untuk dinilai.",
    "weight_gain_below": "Berat turun {loss_g} g dalam {span_days}; "
    "anak seusianya bertambah ±{expected_g} g.",
    "weight_gain_slow": "Berat bertambah {gain_g} g dalam {span_days}; "
    "anak seusianya bertambah ±{expected_g} g.",
    "weight_gain_usual": "Berat bertambah {gain_g} g dalam {span_days}, "
    "sesuai anak seusianya (±{expected_g} g).",
    "weight_gain_usual_but": "Berat bertambah {gain_g} g dalam {span_days}; "
    "anak seusianya ±{expected_g} g. Namun {status}.",
    "weight_gain_fast": "Berat bertambah {gain_g} g dalam {span_days}, "
    "lebih cepat daripada anak seusianya (±{expected_g} g).",
    "weight_flat_after": "Kurva berat mendatar sejak {since_month}, sesudah {event}.",
    "weight_flat_since": "Kurva berat mendatar sejak {since_month}.",
    "weight_falling": "Kurva berat menjauhi median: z-score {per_3_months_z} per 3 bulan.",
    "weight_steady": "Kurva berat mengikuti jalurnya.",
    "weight_steady_but": "Kurva berat mengikuti jalurnya, tetapi {status}.",
    "weight_catching_up_after": "Berat mengejar sesudah {event}: "
    "z-score {per_3_months_z} per 3 bulan.",
    "weight_catching_up": "Berat mengejar: z-score {per_3_months_z} per 3 bulan.",
    "weight_crossed_down": "Kurva berat turun melewati garis {line} SD ({from_z} menjadi {to_z}).",
    "weight_crossed_up": "Kurva berat naik melewati garis {line} SD ({from_z} menjadi {to_z}).",
    "weight_needed": "Untuk kembali ke −2 SD perlu {needed_kg} kg pada {until_date} "
    "(bertambah {gain_g} g).",
    # a changed class and its causes
    "height_class_changed": "Kelas TB/U berubah dari {from_class} ({from_date}) "
    "menjadi {to_class}.",
    "weight_class_changed": "Kelas BB/U berubah dari {from_class} ({from_date}) "
    "menjadi {to_class}.",
    "wasting_class_changed": "Kelas BB/TB berubah dari {from_class} ({from_date}) "
    "menjadi {to_class}.",
    "class_by_doubtful_measurement": "Penyebab: hasil terakhir diragukan. Ukur ulang dahulu.",
    "class_by_birth_date": "Penyebab: tanggal lahir diperbaiki dari {earlier_date} "
    "menjadi {birth_date}.",
    "class_by_end_of_correction": "Penyebab: umur tidak dikoreksi lagi sejak 24 bulan.",
    "class_by_24_months": "Penyebab: sejak 24 bulan dinilai sebagai tinggi berdiri; "
    "cara ukur {to_measure}, sebelumnya {from_measure}.",
    "class_by_posture": "Penyebab: cara ukur {to_measure}, sebelumnya {from_measure}. "
    "Periksa cara ukur.",
    "class_by_growth": "Penyebab: pertumbuhan; z-score dari {from_z} menjadi {to_z}.",
    "class_by_several": "Penyebab: beberapa hal bersama-sama.",
    # the values between which a class lies
    "limits_below": "di bawah {upper} {unit}",
    "limits_between": "{lower} sampai di bawah {upper} {unit}",
    "limits_normal": "{lower} sampai {upper} {unit}",
    "limits_over_until": "di atas {lower} sampai {upper} {unit}",
    "limits_from": "{lower} {unit} atau lebih",
    "limits_above": "di atas {lower} {unit}",
    # what a nutrition status is based on
    "by_oedema": "edema pada kedua kaki",
    "by_weight_for_height": "BB/TB {limits}",
    "by_muac": "LiLA {limits}",
    # what the monthly weighing says
    "gain_N": "N: berat naik {gain_g} g; kenaikan minimal (KBM) {kbm_g} g.",
    "gain_N_without_kbm": "N: berat naik {gain_g} g.",
    "gain_T": "T: berat berubah {gain_g} g; kenaikan minimal (KBM) {kbm_g} g.",
    "gain_T_without_kbm": "T: berat tidak naik ({gain_g} g).",
    "gain_O": "O: bulan lalu tidak ditimbang.",
    "gain_B": "B: baru pertama kali ditimbang.",
    "two_t": "2T: dua bulan berturut-turut tidak naik.",
    "bgm": "BGM: berat di bawah garis merah KMS.",
    # one simple sentence for the person who brings the child
    "parents_measure_again": "Mari kita ukur sekali lagi supaya pasti.",
    "parents_see_doctor": "Kaki anak bengkak. Mari kita periksakan ke dokter hari ini.",
    "parents_come_back": "Sudah lama tidak ditimbang. Mari kita timbang dan ukur hari ini.",
    "parents_height_slow": "Tinggi badan bertambah lebih lambat dari seharusnya. "
    "Mari kita cari sebabnya.",
    "parents_weight_slow": "Berat badan bertambah lebih lambat dari seharusnya. "
    "Mari kita cari sebabnya.",
    "parents_weight_lost": "Berat badan turun. Mari kita cari sebabnya.",
    "parents_catching_up": "Pertumbuhan anak mulai membaik. Lanjutkan, ya, Bu.",
    "parents_on_the_way": "Anak tumbuh sesuai jalurnya. Pertahankan!",
    # in place of these two while any status is abnormal or unknown
    "parents_steady_but": "Kenaikannya tetap, tetapi {status}. Mari ikuti saran petugas.",
    "parents_better_but": "Pertumbuhannya mulai membaik, tetapi {status}. "
    "Mari ikuti saran petugas.",
    "parents_status": "Hasil saat ini: {status}. Mari ikuti saran petugas.",
    "parents_first_measurement": "Mari kita timbang dan ukur setiap bulan "
    "supaya pertumbuhan terlihat.",
}

QUALITY: dict[str, str] = {
    "good": "Pengukuran baik.",
    "too_few": "Data terlalu sedikit untuk dinilai.",
    "help": "Perlu didampingi saat mengukur.",
    "digits_height": "Tinggi sering dibulatkan ke ,0 atau ,5.",
    "digits_weight": "Berat sering dibulatkan ke ,0 atau ,5.",
    "wide_zlen": "Sebaran z-score TB/U terlalu lebar: periksa cara ukur dan tanggal lahir.",
    "wide_zwei": "Sebaran z-score BB/U terlalu lebar: periksa timbangan dan tanggal lahir.",
    "wide_zwfl": "Sebaran z-score BB/TB terlalu lebar: periksa berat dan tinggi.",
    "narrow_zlen": "Sebaran z-score TB/U terlalu sempit: mungkin hasil disalin.",
    "narrow_zwei": "Sebaran z-score BB/U terlalu sempit: mungkin hasil disalin.",
    "narrow_zwfl": "Sebaran z-score BB/TB terlalu sempit: mungkin hasil disalin.",
    "flagged": "Banyak hasil tidak wajar menurut WHO.",
    "shrinking": "Banyak tinggi yang menyusut.",
    "board_shifted": "Tinggi {children} anak menyimpang {offset_cm} cm dari jalurnya "
    "({from_date} sampai {to_date}): periksa papan ukur, lalu ukur ulang.",
    "fields_exchanged": "Berat dan tinggi tampaknya tertukar.",
    "rows_exchanged": "Hasil dua anak pada {on_date} tampaknya tertukar. Periksa keduanya.",
    "value_of_another": "Hasil pada {on_date} lebih cocok dengan saudaranya. Periksa.",
}
