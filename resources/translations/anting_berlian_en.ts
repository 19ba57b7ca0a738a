<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>AskDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>ChildForm</name>
    <message>
        <source>16 angka, boleh kosong</source>
        <translation>16 digits, may stay empty</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama anak</source>
        <translation>Child&apos;s name</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Desa/kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Posyandu</source>
        <translation>Posyandu</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Berat lahir (kg)</source>
        <translation>Birth weight (kg)</translation>
    </message>
    <message>
        <source>Panjang lahir (cm)</source>
        <translation>Birth length (cm)</translation>
    </message>
    <message>
        <source>Hamil (minggu)</source>
        <translation>Gestation (weeks)</translation>
    </message>
</context>
<context>
    <name>ChildFormDialog</name>
    <message>
        <source>Daftarkan anak</source>
        <translation>Register child</translation>
    </message>
    <message>
        <source>Ubah data anak</source>
        <translation>Edit child</translation>
    </message>
    <message>
        <source>Ctrl+S menyimpan</source>
        <translation>Ctrl+S saves</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Data ini belum disimpan</source>
        <translation>This is not saved yet</translation>
    </message>
    <message>
        <source>Bila ditutup sekarang, yang sudah diketik akan hilang.</source>
        <translation>If you close now, what you typed is lost.</translation>
    </message>
    <message>
        <source>Buang isian</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>ChildView</name>
    <message>
        <source>Kunjungan ini belum disimpan</source>
        <translation>This visit is not saved yet</translation>
    </message>
    <message>
        <source>Bila Anda pergi sekarang, yang sudah diketik akan hilang.</source>
        <translation>If you leave now, what you typed is lost.</translation>
    </message>
    <message>
        <source>Buang isian</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Kembali ke daftar (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Anak sebelumnya (Alt+Panah atas)</source>
        <translation>Previous child (Alt+Up)</translation>
    </message>
    <message>
        <source>Anak berikutnya (Alt+Panah bawah)</source>
        <translation>Next child (Alt+Down)</translation>
    </message>
    <message>
        <source>Ubah data</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Cetak grafik</source>
        <translation>Print chart</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Tampilkan NIK selama 30 detik</source>
        <translation>Show the NIK for 30 seconds</translation>
    </message>
    <message>
        <source>Tampilkan NIK</source>
        <translation>Show NIK</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Belum ada kunjungan</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>Catat hasil timbang dan ukur pertama anak ini.</source>
        <translation>Record this child&apos;s first weighing and measuring.</translation>
    </message>
    <message>
        <source>{sex} · {age} · lahir {day}</source>
        <translation>{sex} · {age} · born {day}</translation>
    </message>
    <message>
        <source>Ibu {name}</source>
        <translation>Mother {name}</translation>
    </message>
    <message>
        <source>Ayah {name}</source>
        <translation>Father {name}</translation>
    </message>
    <message>
        <source>Terakhir {day}:</source>
        <translation>Last {day}:</translation>
    </message>
    <message>
        <source>{indicators} normal</source>
        <translation>{indicators} normal</translation>
    </message>
    <message>
        <source>Tanpa NIK</source>
        <translation>No NIK</translation>
    </message>
    <message>
        <source>NIK {nik}</source>
        <translation>NIK {nik}</translation>
    </message>
    <message>
        <source>Kunjungan tersimpan.</source>
        <translation>Visit saved.</translation>
    </message>
    <message>
        <source>Kunjungan dihapus dari daftar.</source>
        <translation>Visit removed from the list.</translation>
    </message>
    <message>
        <source>Simpan grafik sebagai PDF</source>
        <translation>Save chart as PDF</translation>
    </message>
    <message>
        <source>Grafik tersimpan: {file}</source>
        <translation>Chart saved: {file}</translation>
    </message>
</context>
<context>
    <name>ChildrenPage</name>
    <message>
        <source>Daftar anak</source>
        <translation>List of children</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Cari nama, ibu, atau NIK   ( / )</source>
        <translation>Search name, mother or NIK   ( / )</translation>
    </message>
    <message>
        <source>Cari anak</source>
        <translation>Search children</translation>
    </message>
    <message>
        <source>Saring desa</source>
        <translation>Filter by village</translation>
    </message>
    <message>
        <source>Saring posyandu</source>
        <translation>Filter by posyandu</translation>
    </message>
    <message>
        <source>Daftarkan anak</source>
        <translation>Register child</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Tidak ada anak yang cocok</source>
        <translation>No child matches</translation>
    </message>
    <message>
        <source>Periksa ejaan, atau cari dengan nama ibu atau beberapa angka awal NIK.</source>
        <translation>Check the spelling, or search by the mother&apos;s name or the first digits of the NIK.</translation>
    </message>
    <message>
        <source>Impor berkas</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>Belum ada anak</source>
        <translation>No children yet</translation>
    </message>
    <message>
        <source>Impor berkas e-PPGBM puskesmas Anda, atau daftarkan anak satu per satu.</source>
        <translation>Import your puskesmas&apos;s e-PPGBM file, or register children one by one.</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>Semua posyandu</source>
        <translation>All posyandu</translation>
    </message>
    <message>
        <source>{shown} dari {total}</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <source>Data anak tersimpan.</source>
        <translation>Child saved.</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Terjadi kesalahan pada program</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Data yang sudah tersimpan tetap utuh. Laporan di bawah ini tidak memuat nama, NIK, atau nilai apa pun. Simpan dan kirim kepada pengembang.</source>
        <translation>What was saved is intact. The report below holds no name, no NIK and no value. Save it and send it to the developers.</translation>
    </message>
    <message>
        <source>Laporan kesalahan</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>Simpan laporan…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Laporan tidak dapat disimpan di sana. Pilih folder lain.</source>
        <translation>The report cannot be saved there. Choose another folder.</translation>
    </message>
    <message>
        <source>Laporan tersimpan.</source>
        <translation>Report saved.</translation>
    </message>
</context>
<context>
    <name>CreateVaultDialog</name>
    <message>
        <source>Simpan dahulu kode pemulihan ini.</source>
        <translation>Keep this recovery code first.</translation>
    </message>
    <message>
        <source>Pilih atau tulis nama puskesmas.</source>
        <translation>Choose or type the name of the puskesmas.</translation>
    </message>
    <message>
        <source>Tulis nama Anda.</source>
        <translation>Type your name.</translation>
    </message>
    <message>
        <source>Kedua sandi tidak sama. Ulangi sandinya.</source>
        <translation>The two passwords differ. Repeat the password.</translation>
    </message>
    <message>
        <source>Tidak sama dengan kode di atas.</source>
        <translation>Not the same as in the code above.</translation>
    </message>
    <message>
        <source>Disalin. Papan klip dikosongkan setelah 30 detik.</source>
        <translation>Copied. The clipboard is cleared after 30 seconds.</translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Data anak disimpan terenkripsi di komputer ini dan dibuka dengan sandi Anda.</source>
        <translation>The children&apos;s data is kept encrypted on this computer and opens with your password.</translation>
    </message>
    <message>
        <source>Pilih dari daftar atau tulis</source>
        <translation>Choose from the list or type</translation>
    </message>
    <message>
        <source>Nama puskesmas</source>
        <translation>Name of the puskesmas</translation>
    </message>
    <message>
        <source>Nama Anda</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Ulangi sandi</source>
        <translation>Repeat password</translation>
    </message>
    <message>
        <source>Buat data baru</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Hanya kode ini yang membuka data bila sandi terlupa. Kode hanya ditampilkan sekali. Cetak atau tulis, lalu simpan di tempat terkunci.</source>
        <translation>Only this code opens the data when the password is forgotten. It is shown once. Print it or write it down, and keep it locked away.</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Ketik kelompok ke-{number}</source>
        <translation>Type group {number}</translation>
    </message>
    <message>
        <source>Sudah saya simpan, lanjut</source>
        <translation>I have kept it, go on</translation>
    </message>
    <message>
        <source>Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum. Tiga atau empat kata acak mudah diingat dan kuat.</source>
        <translation>At least 8 characters, no name and no common word. Three or four random words are easy to remember and strong.</translation>
    </message>
    <message>
        <source>Masih kurang {count} karakter.</source>
        <translation>{count} more characters needed.</translation>
    </message>
    <message>
        <source>Cukup. Lebih panjang lebih aman.</source>
        <translation>Fair. Longer is safer.</translation>
    </message>
    <message>
        <source>Panjangnya baik.</source>
        <translation>A good length.</translation>
    </message>
    <message>
        <source>Membuat data…</source>
        <translation>Creating…</translation>
    </message>
    <message>
        <source>Simpan di tempat terkunci. Siapa pun yang memegangnya dapat membuka data.</source>
        <translation>Keep it locked away. Whoever holds it can open the data.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>mis. 23/11/2026</source>
        <translation>e.g. 23/11/2026</translation>
    </message>
    <message>
        <source>Pilih dari kalender</source>
        <translation>Pick from calendar</translation>
    </message>
    <message>
        <source>Pilih dari kalender (Alt+Panah bawah)</source>
        <translation>Pick from calendar (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Seret berkas e-PPGBM ke sini</source>
        <translation>Drop an e-PPGBM file here</translation>
    </message>
    <message>
        <source>CSV atau XLSX. Urutan dan ejaan kolom boleh berbeda.</source>
        <translation>CSV or XLSX. Order and spelling of columns may differ.</translation>
    </message>
    <message>
        <source>Isi berkas ditampilkan dahulu. Data baru berubah setelah Anda setuju.</source>
        <translation>You see what is in the file first. Nothing changes until you agree.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Akun Anda tidak berhak mengekspor.</source>
        <translation>Your account may not export.</translation>
    </message>
    <message>
        <source>Simpan berkas bulan</source>
        <translation>Save the month&apos;s file</translation>
    </message>
    <message>
        <source>Pilih folder untuk salinan lengkap</source>
        <translation>Choose a folder for the full copy</translation>
    </message>
    <message>
        <source>Simpan berkas…</source>
        <translation>Save file…</translation>
    </message>
    <message>
        <source>Berkas bulan</source>
        <translation>The month&apos;s file</translation>
    </message>
    <message>
        <source>Satu bulan dalam susunan kolom e-PPGBM (XLSX), satu baris per anak yang diukur, dengan rekap per desa di lembar kedua.</source>
        <translation>One month in the e-PPGBM layout (XLSX), one row per child measured, with the recap per village on the second sheet.</translation>
    </message>
    <message>
        <source>Belum ada kunjungan yang dapat diekspor.</source>
        <translation>There are no visits to export yet.</translation>
    </message>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Salinan lengkap</source>
        <translation>Full copy</translation>
    </message>
    <message>
        <source>Semua anak dan semua kunjungan sebagai CSV, untuk hak atas salinan data atau untuk pindah ke program lain.</source>
        <translation>All children and all visits as CSV, for the right to a copy or for moving to another program.</translation>
    </message>
    <message>
        <source>Berkas ini tidak terenkripsi dan memuat nama dan NIK. Simpan di tempat aman, hapus setelah dipakai.</source>
        <translation>This file is not encrypted and holds names and NIK. Keep it safe and delete it after use.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Menulis berkas…</source>
        <translation>Writing file…</translation>
    </message>
    <message>
        <source>Tersimpan: {file}, {count} anak.</source>
        <translation>Saved: {file}, {count} children.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Ya, benar</source>
        <translation>Yes, it is right</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Berkas data ({pattern})</source>
        <translation>Data files ({pattern})</translation>
    </message>
    <message>
        <source>Membaca {file}…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Baris berkas</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Pilih berkas lain</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Masukkan ke data</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Berkas sudah masuk</source>
        <translation>The file is in</translation>
    </message>
    <message>
        <source>Impor berkas lain</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>{rows} baris: {children} anak baru, {visits} kunjungan baru</source>
        <translation>{rows} rows: {children} new children, {visits} new visits</translation>
    </message>
    <message>
        <source>{read} kolom dibaca, {ignored} tidak dipakai</source>
        <translation>{read} columns read, {ignored} not used</translation>
    </message>
    <message>
        <source>Tidak ada yang baru di berkas ini.</source>
        <translation>Nothing in this file is new.</translation>
    </message>
    <message>
        <source>{count} anak baru</source>
        <translation>{count} new children</translation>
    </message>
    <message>
        <source>{count} kunjungan baru</source>
        <translation>{count} new visits</translation>
    </message>
    <message>
        <source>{count} baris berubah</source>
        <translation>{count} rows changed</translation>
    </message>
    <message>
        <source>{count} baris sudah ada</source>
        <translation>{count} rows known</translation>
    </message>
    <message>
        <source>{count} baris ditolak</source>
        <translation>{count} rows refused</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Terkunci</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Masuk kembali sebagai {name}. Yang sedang diketik tetap ada.</source>
        <translation>Sign in again as {name}. What you were typing is still there.</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Rekap</source>
        <translation>Recap</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Simpan atau tutup dahulu formulir kunjungan yang terbuka.</source>
        <translation>Save or close the open visit form first.</translation>
    </message>
    <message>
        <source>Menunggu penyimpanan selesai…</source>
        <translation>Waiting for the save to finish…</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Kunjungan ini belum disimpan</source>
        <translation>This visit is not saved yet</translation>
    </message>
    <message>
        <source>Bila program ditutup sekarang, yang sudah diketik akan hilang.</source>
        <translation>If you close the program now, what you typed is lost.</translation>
    </message>
    <message>
        <source>Tutup tanpa menyimpan</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>MonthPick</name>
    <message>
        <source>Bulan sebelumnya (Alt+Panah kiri)</source>
        <translation>Previous month (Alt+Left)</translation>
    </message>
    <message>
        <source>Bulan sebelumnya</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Bulan berikutnya (Alt+Panah kanan)</source>
        <translation>Next month (Alt+Right)</translation>
    </message>
    <message>
        <source>Bulan berikutnya</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Tampilkan sandi</source>
        <translation>Show password</translation>
    </message>
</context>
<context>
    <name>RecapPage</name>
    <message>
        <source>Rekap per desa</source>
        <translation>Recap per village</translation>
    </message>
    <message>
        <source>Balita terdaftar</source>
        <translation>Under-fives registered</translation>
    </message>
    <message>
        <source>Ditimbang</source>
        <translation>Weighed</translation>
    </message>
    <message>
        <source>Diukur tingginya</source>
        <translation>Height measured</translation>
    </message>
    <message>
        <source>Pendek dan sangat pendek</source>
        <translation>Stunted and severely stunted</translation>
    </message>
    <message>
        <source>Prevalensi stunting</source>
        <translation>Stunting prevalence</translation>
    </message>
    <message>
        <source>Belum ada kunjungan</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>Rekap muncul setelah kunjungan dicatat atau berkas diimpor.</source>
        <translation>The recap appears once visits are recorded or a file is imported.</translation>
    </message>
    <message>
        <source>Prevalensi: TB/U di bawah −2 SD dari semua yang diukur. Nilai yang tidak wajar menurut WHO tidak dihitung.</source>
        <translation>Prevalence: height-for-age below −2 SD among all measured. Values that WHO calls implausible do not count.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Puskesmas</source>
        <translation>Puskesmas</translation>
    </message>
    <message>
        <source>Masuk sebagai {name} ({role})</source>
        <translation>Signed in as {name} ({role})</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Kertas dan berkas tetap berbahasa Indonesia.</source>
        <translation>Paper and files stay Indonesian.</translation>
    </message>
    <message>
        <source>Warna grafik</source>
        <translation>Chart colours</translation>
    </message>
    <message>
        <source>Pilih yang paling mudah Anda bedakan di layar ini.</source>
        <translation>Choose what you tell apart best on this screen.</translation>
    </message>
    <message>
        <source>Standar</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Buta warna</source>
        <translation>Colour-blind</translation>
    </message>
    <message>
        <source>Kontras tinggi</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Buka tanpa sandi</source>
        <translation>Open without a password</translation>
    </message>
    <message>
        <source>Komputer ini dapat mengingat kunci data untuk akun Windows atau Linux Anda. Jangan nyalakan di komputer yang dipakai bersama. Sandi tetap berlaku.</source>
        <translation>This computer can remember the key for your Windows or Linux account. Do not switch it on where others use the computer. The password stays valid.</translation>
    </message>
    <message>
        <source>Ingat di komputer ini</source>
        <translation>Remember on this computer</translation>
    </message>
    <message>
        <source>Ganti sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Sandi sekarang</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Ulangi sandi baru</source>
        <translation>Repeat new password</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Standar pertumbuhan anak WHO 2006, kategori Permenkes 2/2020. Data disimpan terenkripsi di komputer ini; program tidak memakai internet.</source>
        <translation>WHO Child Growth Standards 2006, categories of Permenkes 2/2020. The data is kept encrypted on this computer; the program does not use the internet.</translation>
    </message>
    <message>
        <source>Kedua sandi tidak sama. Ulangi sandi baru.</source>
        <translation>The two passwords differ. Repeat the new password.</translation>
    </message>
    <message>
        <source>Sandi diganti.</source>
        <translation>Password changed.</translation>
    </message>
    <message>
        <source>Komputer ini tidak mempunyai penyimpan kunci. Sandi tetap dipakai.</source>
        <translation>This computer has no keyring. The password stays in use.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Tulis sandi Anda.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>Tulis kode pemulihan dari lembar cetak.</source>
        <translation>Type the recovery code from the printed sheet.</translation>
    </message>
    <message>
        <source>Kedua sandi tidak sama. Ulangi sandi baru.</source>
        <translation>The two passwords differ. Repeat the new password.</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lupa sandi? Pakai kode pemulihan</source>
        <translation>Forgot the password? Use the recovery code</translation>
    </message>
    <message>
        <source>Masuk sebagai pengguna lain</source>
        <translation>Sign in as someone else</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Tulis kode dari lembar yang dicetak saat data dibuat, lalu pilih sandi baru.</source>
        <translation>Type the code from the sheet printed when the data was created, then choose a new password.</translation>
    </message>
    <message>
        <source>Sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum.</source>
        <translation>At least 8 characters, no name and no common word.</translation>
    </message>
    <message>
        <source>Ulangi sandi baru</source>
        <translation>Repeat new password</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ganti sandi dan buka</source>
        <translation>Change password and open</translation>
    </message>
    <message>
        <source>Kode pemulihan tetap berlaku setelah dipakai.</source>
        <translation>The recovery code stays valid after use.</translation>
    </message>
    <message>
        <source>Membuka…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Tunggu {seconds} detik</source>
        <translation>Wait {seconds} seconds</translation>
    </message>
    <message>
        <source>Kode ini bukan kode pemulihan data ini. Periksa lembar cetaknya.</source>
        <translation>This is not the recovery code of this data. Check the printed sheet.</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Perbaiki kunjungan</source>
        <translation>Correct visit</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>– belum diperiksa</source>
        <translation>– not looked for</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Tutup formulir</source>
        <translation>Close form</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Berat (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>Panjang/tinggi (cm)</source>
        <translation>Length/height (cm)</translation>
    </message>
    <message>
        <source>Cara ukur</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>LK (cm)</source>
        <translation>Head (cm)</translation>
    </message>
    <message>
        <source>LiLA (cm)</source>
        <translation>MUAC (cm)</translation>
    </message>
    <message>
        <source>Edema</source>
        <translation>Oedema</translation>
    </message>
    <message>
        <source>Pemeriksa</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Hapus kunjungan ini?</source>
        <translation>Remove this visit?</translation>
    </message>
    <message>
        <source>Kunjungan hilang dari daftar dan grafik. Admin dapat mengembalikannya.</source>
        <translation>The visit leaves list and chart. An admin can bring it back.</translation>
    </message>
    <message>
        <source>Hapus kunjungan</source>
        <translation>Remove visit</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>L/P</source>
        <translation>M/F</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Ibu</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Posyandu</source>
        <translation>Posyandu</translation>
    </message>
    <message>
        <source>Kunjungan terakhir</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>ZS TB/U</source>
        <translation>HFA z</translation>
    </message>
    <message>
        <source>TB/U</source>
        <translation>HFA</translation>
    </message>
    <message>
        <source>Anak baru</source>
        <translation>New child</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Sudah ada</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Tanggal ukur</source>
        <translation>Measured on</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Desa/kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Balita</source>
        <translation>Under-fives</translation>
    </message>
    <message>
        <source>Ditimbang</source>
        <translation>Weighed</translation>
    </message>
    <message>
        <source>Diukur</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Pendek</source>
        <translation>Stunted</translation>
    </message>
    <message>
        <source>Sangat pendek</source>
        <translation>Severely stunted</translation>
    </message>
    <message>
        <source>Tidak wajar</source>
        <translation>Implausible</translation>
    </message>
    <message>
        <source>Prevalensi stunting</source>
        <translation>Stunting prevalence</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>BB kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>TB cm</source>
        <translation>cm</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>Terjadi kesalahan pada program. Tidak ada yang tersimpan dari langkah ini.</source>
        <translation>Something went wrong in the program. Nothing of this step was saved.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>,</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Agu</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Okt</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Des</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Terlentang</source>
        <translation>Lying</translation>
    </message>
    <message>
        <source>Berdiri</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Kepala/Admin</source>
        <translation>Head/Admin</translation>
    </message>
    <message>
        <source>Petugas gizi</source>
        <translation>Nutrition officer</translation>
    </message>
    <message>
        <source>Bidan</source>
        <translation>Midwife</translation>
    </message>
    <message>
        <source>Hanya melihat</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Berat badan sangat kurang</source>
        <translation>Severely underweight</translation>
    </message>
    <message>
        <source>Berat badan kurang</source>
        <translation>Underweight</translation>
    </message>
    <message>
        <source>Berat badan normal</source>
        <translation>Normal weight</translation>
    </message>
    <message>
        <source>Risiko berat badan lebih</source>
        <translation>Risk of overweight</translation>
    </message>
    <message>
        <source>Sangat pendek</source>
        <translation>Severely stunted</translation>
    </message>
    <message>
        <source>Pendek</source>
        <translation>Stunted</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Tinggi</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Gizi buruk</source>
        <translation>Severely wasted</translation>
    </message>
    <message>
        <source>Gizi kurang</source>
        <translation>Wasted</translation>
    </message>
    <message>
        <source>Gizi baik</source>
        <translation>Well nourished</translation>
    </message>
    <message>
        <source>Berisiko gizi lebih</source>
        <translation>Possible risk of overweight</translation>
    </message>
    <message>
        <source>Gizi lebih</source>
        <translation>Overweight</translation>
    </message>
    <message>
        <source>Obesitas</source>
        <translation>Obese</translation>
    </message>
    <message>
        <source>Gizi buruk (LiLA)</source>
        <translation>Severe acute malnutrition (MUAC)</translation>
    </message>
    <message>
        <source>Gizi kurang (LiLA)</source>
        <translation>Moderate acute malnutrition (MUAC)</translation>
    </message>
    <message>
        <source>LiLA normal</source>
        <translation>MUAC normal</translation>
    </message>
    <message>
        <source>Panjang/tinggi badan menurut umur (PB/U, TB/U)</source>
        <translation>Length/height-for-age (PB/U, TB/U)</translation>
    </message>
    <message>
        <source>Berat badan menurut umur (BB/U)</source>
        <translation>Weight-for-age (BB/U)</translation>
    </message>
    <message>
        <source>Berat badan menurut panjang/tinggi (BB/PB, BB/TB)</source>
        <translation>Weight-for-length/height (BB/PB, BB/TB)</translation>
    </message>
    <message>
        <source>Indeks massa tubuh menurut umur (IMT/U)</source>
        <translation>Body mass index-for-age (IMT/U)</translation>
    </message>
    <message>
        <source>Lingkar kepala menurut umur (LK/U)</source>
        <translation>Head circumference-for-age (LK/U)</translation>
    </message>
    <message>
        <source>Lingkar lengan atas menurut umur (LiLA/U)</source>
        <translation>Arm circumference-for-age (LiLA/U)</translation>
    </message>
    <message>
        <source>Kartu Menuju Sehat (KMS)</source>
        <translation>Growth card (KMS)</translation>
    </message>
    <message>
        <source>TB/U</source>
        <translation>HFA</translation>
    </message>
    <message>
        <source>BB/U</source>
        <translation>WFA</translation>
    </message>
    <message>
        <source>BB/TB</source>
        <translation>WFH</translation>
    </message>
    <message>
        <source>IMT/U</source>
        <translation>BMI/A</translation>
    </message>
    <message>
        <source>LK/U</source>
        <translation>HC/A</translation>
    </message>
    <message>
        <source>LiLA/U</source>
        <translation>MUAC/A</translation>
    </message>
    <message>
        <source>KMS</source>
        <translation>KMS</translation>
    </message>
    <message>
        <source>Umur (bulan dan tahun)</source>
        <translation>Age (months and years)</translation>
    </message>
    <message>
        <source>Umur koreksi (bulan dan tahun)</source>
        <translation>Corrected age (months and years)</translation>
    </message>
    <message>
        <source>Panjang badan (cm)</source>
        <translation>Length (cm)</translation>
    </message>
    <message>
        <source>Tinggi badan (cm)</source>
        <translation>Height (cm)</translation>
    </message>
    <message>
        <source>Berat badan (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>Indeks massa tubuh (kg/m²)</source>
        <translation>Body mass index (kg/m²)</translation>
    </message>
    <message>
        <source>Lingkar kepala (cm)</source>
        <translation>Head circumference (cm)</translation>
    </message>
    <message>
        <source>Lingkar lengan atas (cm)</source>
        <translation>Arm circumference (cm)</translation>
    </message>
    <message>
        <source>{days} hari</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{months} bulan</source>
        <translation>{months} mo</translation>
    </message>
    <message>
        <source>{years} tahun</source>
        <translation>{years} yr</translation>
    </message>
    <message>
        <source>{years} tahun {months} bulan</source>
        <translation>{years} yr {months} mo</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>+1 (kedua kaki)</source>
        <translation>+1 (both feet)</translation>
    </message>
    <message>
        <source>+2 (kaki, tungkai, lengan)</source>
        <translation>+2 (feet, legs, arms)</translation>
    </message>
    <message>
        <source>+3 (seluruh tubuh)</source>
        <translation>+3 (whole body)</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>{months} bln</source>
        <translation>{months} mo</translation>
    </message>
    <message>
        <source>{years} thn</source>
        <translation>{years} y</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Nilai tidak wajar menurut WHO</source>
        <translation>Implausible by WHO</translation>
    </message>
    <message>
        <source>Grafik pertumbuhan</source>
        <translation>Growth chart</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Ibu</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Ayah</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Desa / posyandu</source>
        <translation>Village / posyandu</translation>
    </message>
    <message>
        <source>Puskesmas</source>
        <translation>Puskesmas</translation>
    </message>
    <message>
        <source>Dicetak {day}</source>
        <translation>Printed {day}</translation>
    </message>
    <message>
        <source>Halaman {page} dari {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Hasil pengukuran</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>BB (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>PB/TB (cm)</source>
        <translation>Length/height (cm)</translation>
    </message>
    <message>
        <source>Cara ukur</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation>Z-score</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Standar pertumbuhan anak WHO 2006; kategori Permenkes 2/2020.</source>
        <translation>WHO Child Growth Standards 2006; categories of Permenkes 2/2020.</translation>
    </message>
    <message>
        <source>Belum ada hasil pengukuran.</source>
        <translation>No measurements yet.</translation>
    </message>
    <message>
        <source>Belum diisi.</source>
        <translation>Not filled in.</translation>
    </message>
    <message>
        <source>Terlalu panjang. Tulis lebih singkat.</source>
        <translation>Too long. Write it shorter.</translation>
    </message>
    <message>
        <source>Tanggal tidak terbaca. Tulis seperti 23/11/2026 atau 23 Nov 2026.</source>
        <translation>The date cannot be read. Write it like 23/11/2026 or 23 Nov 2026.</translation>
    </message>
    <message>
        <source>Angka tidak terbaca. Tulis seperti 12,5.</source>
        <translation>The number cannot be read. Write it like 12.5.</translation>
    </message>
    <message>
        <source>Isian ini tidak dikenali. Periksa lalu tulis ulang.</source>
        <translation>This is not recognised. Check it and write it again.</translation>
    </message>
    <message>
        <source>Nama belum diisi. Tulis nama anak.</source>
        <translation>The name is missing. Type the child&apos;s name.</translation>
    </message>
    <message>
        <source>Jenis kelamin belum dipilih.</source>
        <translation>The sex is not chosen.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum diisi.</source>
        <translation>The birth date is missing.</translation>
    </message>
    <message>
        <source>Desa belum dipilih.</source>
        <translation>The village is not chosen.</translation>
    </message>
    <message>
        <source>Tanggal lahir {day} belum terjadi. Periksa tahunnya.</source>
        <translation>The birth date {day} has not come yet. Check the year.</translation>
    </message>
    <message>
        <source>Tanggal lahir {day} lebih dari {years} tahun lalu. Periksa tahunnya.</source>
        <translation>The birth date {day} is more than {years} years ago. Check the year.</translation>
    </message>
    <message>
        <source>Ada kunjungan pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau kunjungan itu.</source>
        <translation>There is a visit on {day}, before this birth date. Check the birth date or that visit.</translation>
    </message>
    <message>
        <source>Berat lahir {value} kg jarang terjadi (biasanya {low} sampai {high}). Benarkah?</source>
        <translation>A birth weight of {value} kg is rare (usually {low} to {high}). Is it right?</translation>
    </message>
    <message>
        <source>Panjang lahir {value} cm jarang terjadi (biasanya {low} sampai {high}). Benarkah?</source>
        <translation>A birth length of {value} cm is rare (usually {low} to {high}). Is it right?</translation>
    </message>
    <message>
        <source>Umur kehamilan {value} minggu jarang terjadi (biasanya {low} sampai {high}). Benarkah?</source>
        <translation>A gestation of {value} weeks is rare (usually {low} to {high}). Is it right?</translation>
    </message>
    <message>
        <source>Berat lahir {value} tidak masuk akal dan tidak diambil.</source>
        <translation>A birth weight of {value} makes no sense and is not taken.</translation>
    </message>
    <message>
        <source>Panjang lahir {value} tidak masuk akal dan tidak diambil.</source>
        <translation>A birth length of {value} makes no sense and is not taken.</translation>
    </message>
    <message>
        <source>Umur kehamilan {value} tidak masuk akal dan tidak diambil.</source>
        <translation>A gestation of {value} makes no sense and is not taken.</translation>
    </message>
    <message>
        <source>Anak dengan nama dan tanggal lahir yang sama sudah terdaftar. Apakah ini anak lain?</source>
        <translation>A child of the same name and birth date is registered already. Is this another child?</translation>
    </message>
    <message>
        <source>NIK hanya boleh berisi angka.</source>
        <translation>A NIK has digits only.</translation>
    </message>
    <message>
        <source>NIK harus 16 angka; yang tertulis {digits} angka. Kosongkan bila belum ada.</source>
        <translation>A NIK has 16 digits; this has {digits}. Leave it empty if there is none yet.</translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai anak lain. Cari anak itu, atau kosongkan NIK dahulu.</source>
        <translation>Another child has this NIK. Look for that child, or leave the NIK empty for now.</translation>
    </message>
    <message>
        <source>NIK ini milik anak lain (nama dan tanggal lahirnya berbeda). Perbaiki NIK pada berkas.</source>
        <translation>This NIK belongs to another child (name and birth date differ). Correct the NIK in the file.</translation>
    </message>
    <message>
        <source>Menurut NIK, tanggal lahirnya {shown}; yang tertulis {born}.</source>
        <translation>The NIK says born {shown}; here it is {born}.</translation>
    </message>
    <message>
        <source>Tanggal lahir di dalam NIK tidak ada di kalender.</source>
        <translation>The birth date in the NIK is not in the calendar.</translation>
    </message>
    <message>
        <source>Menurut NIK, pemiliknya lahir {shown}: mungkin NIK orang tua.</source>
        <translation>The NIK says born {shown}: perhaps a parent&apos;s NIK.</translation>
    </message>
    <message>
        <source>Jenis kelamin menurut NIK berbeda dengan yang tertulis.</source>
        <translation>The sex in the NIK differs from this one.</translation>
    </message>
    <message>
        <source>Kode wilayah di dalam NIK tidak dikenal.</source>
        <translation>The region in the NIK is not known.</translation>
    </message>
    <message>
        <source>Nomor urut NIK 0000 tidak lazim.</source>
        <translation>A NIK&apos;s serial number 0000 is unusual.</translation>
    </message>
    <message>
        <source>NIK rusak oleh lembar kerja (mis. 3,27E+15); anak dicocokkan dengan nama dan tanggal lahir.</source>
        <translation>A spreadsheet destroyed the NIK (e.g. 3.27E+15); the child is matched by name and birth date.</translation>
    </message>
    <message>
        <source>Angka terakhir NIK dipotong oleh lembar kerja; anak dicocokkan dengan nama dan tanggal lahir.</source>
        <translation>A spreadsheet cut the NIK&apos;s last digits; the child is matched by name and birth date.</translation>
    </message>
    <message>
        <source>NIK hanya pengisi (angka berulang) dan tidak diambil.</source>
        <translation>The NIK is a filler (repeated digits) and is not taken.</translation>
    </message>
    <message>
        <source>NIK disamarkan; anak dicocokkan dengan nama dan tanggal lahir.</source>
        <translation>The NIK is masked; the child is matched by name and birth date.</translation>
    </message>
    <message>
        <source>Belum ada hasil ukur. Isi paling sedikit satu: berat, tinggi, LK, LiLA.</source>
        <translation>Nothing is measured. Fill in at least one: weight, height, head, MUAC.</translation>
    </message>
    <message>
        <source>Tanggal kunjungan sebelum anak lahir ({born}). Periksa tanggalnya.</source>
        <translation>The visit is before the child&apos;s birth ({born}). Check the date.</translation>
    </message>
    <message>
        <source>Tanggal kunjungan sesudah hari ini ({today}). Periksa tanggalnya.</source>
        <translation>The visit is after today ({today}). Check the date.</translation>
    </message>
    <message>
        <source>Anak ini sudah mempunyai kunjungan pada tanggal itu. Perbaiki yang sudah ada.</source>
        <translation>This child has a visit on that day already. Correct that one.</translation>
    </message>
    <message>
        <source>Berat {value} kg tidak mungkin untuk balita ({low} sampai {high} kg).</source>
        <translation>A weight of {value} kg is impossible for a young child ({low} to {high} kg).</translation>
    </message>
    <message>
        <source>Panjang/tinggi {value} cm tidak mungkin untuk balita ({low} sampai {high} cm).</source>
        <translation>A length/height of {value} cm is impossible for a young child ({low} to {high} cm).</translation>
    </message>
    <message>
        <source>Lingkar kepala {value} cm tidak mungkin ({low} sampai {high} cm).</source>
        <translation>A head circumference of {value} cm is impossible ({low} to {high} cm).</translation>
    </message>
    <message>
        <source>LiLA {value} cm tidak mungkin ({low} sampai {high} cm).</source>
        <translation>A MUAC of {value} cm is impossible ({low} to {high} cm).</translation>
    </message>
    <message>
        <source>Berat {value} tampaknya dalam gram. Tulis dalam kg, mis. 8,4.</source>
        <translation>A weight of {value} seems to be in grams. Write it in kg, e.g. 8.4.</translation>
    </message>
    <message>
        <source>Tinggi {value} tampaknya dalam meter. Tulis dalam cm, mis. 84,5.</source>
        <translation>A height of {value} seems to be in metres. Write it in cm, e.g. 84.5.</translation>
    </message>
    <message>
        <source>Tinggi {value} tampaknya dalam milimeter. Tulis dalam cm, mis. 84,5.</source>
        <translation>A height of {value} seems to be in millimetres. Write it in cm, e.g. 84.5.</translation>
    </message>
    <message>
        <source>Berat {weight_kg} kg dan tinggi {lenhei_cm} cm tampaknya tertukar.</source>
        <translation>Weight {weight_kg} kg and height {lenhei_cm} cm seem to be swapped.</translation>
    </message>
    <message>
        <source>Z-score TB/U {z} tidak wajar menurut WHO. Ukur ulang tinggi dan periksa umur.</source>
        <translation>Height-for-age {z} is implausible by WHO. Measure again and check the age.</translation>
    </message>
    <message>
        <source>Z-score BB/U {z} tidak wajar menurut WHO. Timbang ulang dan periksa umur.</source>
        <translation>Weight-for-age {z} is implausible by WHO. Weigh again and check the age.</translation>
    </message>
    <message>
        <source>Z-score BB/TB {z} tidak wajar menurut WHO. Periksa berat dan tinggi.</source>
        <translation>Weight-for-height {z} is implausible by WHO. Check weight and height.</translation>
    </message>
    <message>
        <source>Z-score IMT/U {z} tidak wajar menurut WHO. Periksa berat dan tinggi.</source>
        <translation>BMI-for-age {z} is implausible by WHO. Check weight and height.</translation>
    </message>
    <message>
        <source>Z-score LK/U {z} tidak wajar menurut WHO. Ukur ulang lingkar kepala.</source>
        <translation>Head circumference-for-age {z} is implausible by WHO. Measure again.</translation>
    </message>
    <message>
        <source>Z-score LiLA/U {z} tidak wajar menurut WHO. Ukur ulang LiLA.</source>
        <translation>Arm circumference-for-age {z} is implausible by WHO. Measure again.</translation>
    </message>
    <message>
        <source>Tinggi menyusut {loss_cm} cm sejak {day} ({other_cm} cm). Ukur ulang.</source>
        <translation>The height shrank by {loss_cm} cm since {day} ({other_cm} cm). Measure again.</translation>
    </message>
    <message>
        <source>Tinggi ini {loss_cm} cm di atas hasil {day} ({other_cm} cm). Periksa keduanya.</source>
        <translation>This height is {loss_cm} cm above that of {day} ({other_cm} cm). Check both.</translation>
    </message>
    <message>
        <source>Z-score TB/U berubah dari {other_z} ({day}) menjadi {z}. Ukur ulang.</source>
        <translation>Height-for-age went from {other_z} ({day}) to {z}. Measure again.</translation>
    </message>
    <message>
        <source>Z-score BB/U berubah dari {other_z} ({day}) menjadi {z}. Timbang ulang.</source>
        <translation>Weight-for-age went from {other_z} ({day}) to {z}. Weigh again.</translation>
    </message>
    <message>
        <source>Umur 60 bulan atau lebih: z-score balita tidak dihitung.</source>
        <translation>60 months or older: no z-scores are computed.</translation>
    </message>
    <message>
        <source>Diukur berdiri di bawah 9 bulan: cara ukur diabaikan (WHO).</source>
        <translation>Measured standing under 9 months: how it was measured is ignored (WHO).</translation>
    </message>
    <message>
        <source>Diukur berdiri di bawah 24 bulan: ditambah 0,7 cm.</source>
        <translation>Measured standing under 24 months: 0.7 cm is added.</translation>
    </message>
    <message>
        <source>Diukur terlentang pada 24 bulan ke atas: dikurangi 0,7 cm.</source>
        <translation>Measured lying from 24 months on: 0.7 cm is taken off.</translation>
    </message>
    <message>
        <source>Jenis kelamin tidak dikenali. Tulis L atau P.</source>
        <translation>The sex is not recognised. Write L or P.</translation>
    </message>
    <message>
        <source>Dua kolom berisi nilai yang berbeda. Betulkan salah satunya.</source>
        <translation>Two columns hold different values. Correct one of them.</translation>
    </message>
    <message>
        <source>Cara ukur tidak dikenali dan tidak diambil.</source>
        <translation>How it was measured is not recognised and not taken.</translation>
    </message>
    <message>
        <source>Isian edema tidak dikenali dan tidak diambil.</source>
        <translation>The oedema entry is not recognised and not taken.</translation>
    </message>
    <message>
        <source>Angka ini berubah menjadi tanggal oleh lembar kerja. Tulis ulang angkanya.</source>
        <translation>A spreadsheet turned this number into a date. Write the number again.</translation>
    </message>
    <message>
        <source>Tanggal dapat berarti {first} atau {second}. Tulis seperti 23 Nov 2026.</source>
        <translation>The date may mean {first} or {second}. Write it like 23 Nov 2026.</translation>
    </message>
    <message>
        <source>Tanggal pengukuran belum diisi.</source>
        <translation>The date of measuring is missing.</translation>
    </message>
    <message>
        <source>Berkas berisi dua hasil berbeda untuk anak dan tanggal yang sama.</source>
        <translation>The file has two different results for this child and day.</translation>
    </message>
    <message>
        <source>Nama akun: huruf kecil, angka, titik atau garis, paling banyak 32.</source>
        <translation>User name: small letters, digits, dots or dashes, at most 32.</translation>
    </message>
    <message>
        <source>Nama akun sudah dipakai.</source>
        <translation>The user name is taken.</translation>
    </message>
    <message>
        <source>Sandi terlalu pendek. Pakai {least} huruf atau lebih, mis. tiga kata.</source>
        <translation>The password is too short. Use {least} letters or more, e.g. three words.</translation>
    </message>
    <message>
        <source>Sandi terlalu panjang (paling banyak {most} huruf).</source>
        <translation>The password is too long (at most {most} letters).</translation>
    </message>
    <message>
        <source>Sandi hanya berisi angka. Tambahkan kata.</source>
        <translation>The password has digits only. Add words.</translation>
    </message>
    <message>
        <source>Sandi ini terlalu mudah ditebak. Pakai beberapa kata yang tidak umum.</source>
        <translation>The password is too easy to guess. Use several uncommon words.</translation>
    </message>
    <message>
        <source>Sandi memuat nama akun atau puskesmas. Pakai kata lain.</source>
        <translation>The password holds the name of the account or the puskesmas. Use other words.</translation>
    </message>
    <message>
        <source>Kode pemulihan belum lengkap. Ketik semua kelompoknya.</source>
        <translation>The recovery code is not complete. Type all its groups.</translation>
    </message>
    <message>
        <source>Ada huruf yang tidak dipakai di kode pemulihan. Periksa lagi.</source>
        <translation>There is a letter that recovery codes do not use. Check again.</translation>
    </message>
    <message>
        <source>Kode pemulihan salah ketik. Periksa setiap kelompok.</source>
        <translation>The recovery code is mistyped. Check each group.</translation>
    </message>
    <message>
        <source>Sandi diperlukan; pakai --password-stdin.</source>
        <translation>A password is needed; use --password-stdin.</translation>
    </message>
    <message>
        <source>Kedua sandi tidak sama. Ketik ulang.</source>
        <translation>The two passwords differ. Type them again.</translation>
    </message>
    <message>
        <source>Kedua catatan berbeda pada {day}. Pilih kunjungan yang benar.</source>
        <translation>The two records differ on {day}. Choose the right visit.</translation>
    </message>
    <message>
        <source>Jurnal harus disimpan paling sedikit {least} tahun.</source>
        <translation>The journal must be kept for at least {least} years.</translation>
    </message>
    <message>
        <source>Satu berkas kunci hilang; ditulis ulang saat masuk berikutnya.</source>
        <translation>One key file is missing; it is written again at the next sign-in.</translation>
    </message>
    <message>
        <source>Satu berkas kunci rusak; ditulis ulang saat masuk berikutnya.</source>
        <translation>One key file is damaged; it is written again at the next sign-in.</translation>
    </message>
    <message>
        <source>Dua berkas kunci tidak sama; disamakan saat masuk berikutnya.</source>
        <translation>The two key files differ; they are made equal at the next sign-in.</translation>
    </message>
    <message>
        <source>Berkas kunci ditukar dengan yang lama. Periksa daftar akun, lalu terima atau pulihkan cadangan.</source>
        <translation>The key file was swapped for an older one. Check the accounts, then accept it or restore a backup.</translation>
    </message>
    <message>
        <source>Berkas basis data kosong atau hilang. Pulihkan dari cadangan terakhir.</source>
        <translation>The database file is empty or missing. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Berkas basis data tidak terbaca. Pulihkan dari cadangan terakhir.</source>
        <translation>The database file cannot be read. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Isi basis data tidak utuh. Pulihkan dari cadangan terakhir.</source>
        <translation>The database is not whole. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Basis data dari versi program lain. Buka dahulu dengan program ini.</source>
        <translation>The database is of another version of the program. Open it with this program first.</translation>
    </message>
    <message>
        <source>Halaman {page} basis data rusak. Pulihkan dari cadangan terakhir.</source>
        <translation>Page {page} of the database is damaged. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Ada kunjungan tanpa anak. Pulihkan dari cadangan terakhir.</source>
        <translation>There are visits without a child. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Baris jurnal {entry} diubah.</source>
        <translation>Journal line {entry} was altered.</translation>
    </message>
    <message>
        <source>Baris jurnal {first} sampai {last} hilang.</source>
        <translation>Journal lines {first} to {last} are missing.</translation>
    </message>
    <message>
        <source>Baris jurnal {entry} disisipkan.</source>
        <translation>Journal line {entry} was inserted.</translation>
    </message>
    <message>
        <source>Penutup jurnal hilang.</source>
        <translation>The journal&apos;s end is missing.</translation>
    </message>
    <message>
        <source>Jurnal baru mulai pada baris {first}, tanpa catatan pemendekan.</source>
        <translation>The journal begins only at line {first}, without a note that it was shortened.</translation>
    </message>
    <message>
        <source>Z-score kunjungan {visit} ({day}) tidak sesuai hasil hitung ulang.</source>
        <translation>The z-scores of visit {visit} ({day}) differ when computed again.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan.</source>
        <translation>Something went wrong.</translation>
    </message>
    <message>
        <source>Data tidak ditemukan.</source>
        <translation>Not found.</translation>
    </message>
    <message>
        <source>Anak ini tidak ada di dalam daftar.</source>
        <translation>This child is not in the register.</translation>
    </message>
    <message>
        <source>Kunjungan ini tidak ada lagi.</source>
        <translation>This visit is gone.</translation>
    </message>
    <message>
        <source>Akun ini tidak ada.</source>
        <translation>There is no such account.</translation>
    </message>
    <message>
        <source>Berkas tidak ditemukan.</source>
        <translation>The file was not found.</translation>
    </message>
    <message>
        <source>Belum ada data di folder ini. Buat dahulu (init).</source>
        <translation>There is no data in this folder yet. Create it first (init).</translation>
    </message>
    <message>
        <source>Akun Anda tidak berhak melakukan ini. Hubungi kepala/admin.</source>
        <translation>Your account may not do this. Ask the head/admin.</translation>
    </message>
    <message>
        <source>Data ini baru saja diubah dari tempat lain. Muat ulang lalu coba lagi.</source>
        <translation>This was just changed elsewhere. Load it again and retry.</translation>
    </message>
    <message>
        <source>Data ini sudah berisi anak; contoh hanya dibuat di data kosong.</source>
        <translation>There are children here already; examples are made in empty data only.</translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai anak lain.</source>
        <translation>Another child has this NIK.</translation>
    </message>
    <message>
        <source>Anak ini sudah mempunyai kunjungan pada tanggal itu.</source>
        <translation>This child has a visit on that day already.</translation>
    </message>
    <message>
        <source>Harus tetap ada satu kepala/admin.</source>
        <translation>One head/admin must remain.</translation>
    </message>
    <message>
        <source>Data sedang ditulis program lain. Coba lagi sebentar lagi.</source>
        <translation>Another program is writing. Try again shortly.</translation>
    </message>
    <message>
        <source>Folder ini sudah berisi data. Pilih folder lain.</source>
        <translation>This folder holds data already. Choose another.</translation>
    </message>
    <message>
        <source>Data ini dibuat oleh versi program yang lebih baru. Perbarui program ini.</source>
        <translation>A newer version of the program made this. Update the program.</translation>
    </message>
    <message>
        <source>Akun sendiri tidak dapat dihapus atau diubah perannya.</source>
        <translation>Your own account cannot be removed or given another role.</translation>
    </message>
    <message>
        <source>Baris jurnal ini tidak ada.</source>
        <translation>There is no such journal line.</translation>
    </message>
    <message>
        <source>Hanya perbaikan yang dapat dibatalkan.</source>
        <translation>Only corrections can be undone.</translation>
    </message>
    <message>
        <source>Isian ini sudah diubah lagi sesudahnya. Perbaiki langsung.</source>
        <translation>This was changed again afterwards. Correct it directly.</translation>
    </message>
    <message>
        <source>Catatan ini sudah digabung ke anak lain. Pisahkan lagi di sana.</source>
        <translation>This record was merged into another child. Separate it there.</translation>
    </message>
    <message>
        <source>Pilih dua catatan yang berbeda.</source>
        <translation>Choose two different records.</translation>
    </message>
    <message>
        <source>Catatan ini tidak digabung.</source>
        <translation>This record is not merged.</translation>
    </message>
    <message>
        <source>Data anak sudah diubah sesudah digabung. Kembalikan dahulu isiannya.</source>
        <translation>The child was changed after the merge. Restore the fields first.</translation>
    </message>
    <message>
        <source>Data sedang dibuka versi program lain. Tutup dahulu di sana.</source>
        <translation>Another version of the program has the data open. Close it there first.</translation>
    </message>
    <message>
        <source>Data sedang dibuka program lain; di sini hanya dapat dilihat.</source>
        <translation>Another program has the data open; here it can only be read.</translation>
    </message>
    <message>
        <source>Basis data sudah ada di folder ini.</source>
        <translation>There is a database in this folder already.</translation>
    </message>
    <message>
        <source>Penggantian kunci belum selesai. Masuk sekali lagi dengan sandi.</source>
        <translation>The change of key is not finished. Sign in once more with the password.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat dibaca.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Berkas rusak atau terpotong. Ekspor ulang lalu coba lagi.</source>
        <translation>The file is damaged or cut off. Export it again and retry.</translation>
    </message>
    <message>
        <source>Berkas ini kosong.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <source>Berkas ini bersandi. Buka di Excel, simpan tanpa sandi, lalu coba lagi.</source>
        <translation>This file has a password. Open it in Excel, save it without one, and retry.</translation>
    </message>
    <message>
        <source>Berkas lebih besar dari {megabytes} MB.</source>
        <translation>The file is larger than {megabytes} MB.</translation>
    </message>
    <message>
        <source>Berkas ini bukan tabel (CSV atau XLSX).</source>
        <translation>This file is not a table (CSV or XLSX).</translation>
    </message>
    <message>
        <source>Baris judul kolom tidak ditemukan (perlu Nama, JK, Tgl Lahir, Tanggal Pengukuran).</source>
        <translation>No row of column titles was found (needed: Nama, JK, Tgl Lahir, Tanggal Pengukuran).</translation>
    </message>
    <message>
        <source>Kolom ini tidak ditemukan: {columns}.</source>
        <translation>These columns were not found: {columns}.</translation>
    </message>
    <message>
        <source>Berkas ini memakai satu kelompok kolom per bulan; ekspor per pengukuran.</source>
        <translation>This file has a group of columns per month; export it per measurement.</translation>
    </message>
    <message>
        <source>Baris {row}, kolom {column}: isian tidak dapat dipakai.</source>
        <translation>Row {row}, column {column}: the value cannot be used.</translation>
    </message>
    <message>
        <source>Baris {row}: isian lebih banyak daripada judul kolom.</source>
        <translation>Row {row}: more cells than column titles.</translation>
    </message>
    <message>
        <source>Disk penuh. Yang sudah tersimpan tetap utuh; kosongkan ruang lalu coba lagi.</source>
        <translation>The disk is full. What was saved is intact; free some space and retry.</translation>
    </message>
    <message>
        <source>Folder atau berkas tidak dapat dibaca atau ditulis. Periksa izin atau flashdisk.</source>
        <translation>The folder or file cannot be read or written. Check the permission or the stick.</translation>
    </message>
    <message>
        <source>Data sedang dibuka di komputer {host} sejak {since}. Tutup dahulu di sana.</source>
        <translation>The data is open on computer {host} since {since}. Close it there first.</translation>
    </message>
    <message>
        <source>Berkas data rusak. Pulihkan dari cadangan terakhir.</source>
        <translation>The data file is damaged. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Berkas kunci diubah dari luar. Pulihkan dari cadangan terakhir.</source>
        <translation>The key file was altered from outside. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Berkas kunci rusak. Pulihkan dari cadangan terakhir.</source>
        <translation>The key file is damaged. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Berkas kunci hilang. Pulihkan dari cadangan terakhir.</source>
        <translation>The key file is missing. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Berkas kunci berasal dari dua data berbeda. Pulihkan dari cadangan.</source>
        <translation>The key files are of two different vaults. Restore a backup.</translation>
    </message>
    <message>
        <source>Berkas basis data hilang. Pulihkan dari cadangan terakhir.</source>
        <translation>The database file is missing. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Berkas basis data kosong. Pulihkan dari cadangan terakhir.</source>
        <translation>The database file is empty. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Basis data rusak atau bukan milik kunci ini. Pulihkan dari cadangan terakhir.</source>
        <translation>The database is damaged or belongs to another key. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Basis data ini bukan milik program ini. Pulihkan dari cadangan terakhir.</source>
        <translation>This database is not of this program. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Basis data rusak. Pulihkan dari cadangan terakhir.</source>
        <translation>The database is damaged. Restore the latest backup.</translation>
    </message>
    <message>
        <source>Belum ada cadangan di folder cadangan.</source>
        <translation>There is no backup in the backup folder yet.</translation>
    </message>
    <message>
        <source>Folder cadangan tidak ada. Pasang flashdisk atau pilih folder lain.</source>
        <translation>The backup folder is not there. Insert the stick or choose another folder.</translation>
    </message>
    <message>
        <source>Cadangan ini rusak atau terpotong. Pakai cadangan lain.</source>
        <translation>This backup is damaged or cut off. Use another one.</translation>
    </message>
    <message>
        <source>Cadangan ini dari versi program yang lebih baru. Perbarui program ini.</source>
        <translation>This backup is of a newer version of the program. Update the program.</translation>
    </message>
    <message>
        <source>Cadangan ini memakai kunci lain. Buat cadangan baru.</source>
        <translation>This backup has another key. Make a new one.</translation>
    </message>
    <message>
        <source>Berkas ini bukan cadangan Anting Berlian.</source>
        <translation>This file is no backup of Anting Berlian.</translation>
    </message>
    <message>
        <source>Folder ini berisi berkas lain. Pilih folder kosong.</source>
        <translation>This folder holds other files. Choose an empty one.</translation>
    </message>
    <message>
        <source>Salinan cadangan tidak utuh dan tidak dipakai. Coba lagi ke tempat lain.</source>
        <translation>The backup copy is not whole and is not used. Try another place.</translation>
    </message>
    <message>
        <source>Sandi salah. Coba lagi atau pakai kode pemulihan.</source>
        <translation>Wrong password. Try again or use the recovery code.</translation>
    </message>
    <message>
        <source>Sandi salah. Tunggu {seconds} detik sebelum mencoba lagi.</source>
        <translation>Wrong password. Wait {seconds} seconds before the next attempt.</translation>
    </message>
    <message>
        <source>Belum ada hasil ukur.</source>
        <translation>No measurements yet.</translation>
    </message>
    <message>
        <source>Hasil ukur terakhir {last_date}, {since_days} yang lalu. Ukur kembali.</source>
        <translation>Last measured on {last_date}, {since_days} ago. Measure again.</translation>
    </message>
    <message>
        <source>Lahir pada {weeks} minggu: umur dikoreksi {early_days} sampai 24 bulan.</source>
        <translation>Born at {weeks} weeks: age is corrected by {early_days} to 24 months.</translation>
    </message>
    <message>
        <source>Sejak 24 bulan umur tidak dikoreksi lagi.</source>
        <translation>From 24 months on the age is no longer corrected.</translation>
    </message>
    <message>
        <source>Ada edema pada {last_date}: berat badan tidak dinilai. Rujuk ke dokter.</source>
        <translation>Oedema on {last_date}: the weight is not judged. Refer to a doctor.</translation>
    </message>
    <message>
        <source>Tinggi {value_cm} cm pada {on_date} tidak wajar menurut WHO (z-score {at_z}) dan tidak ikut dinilai. Ukur ulang.</source>
        <translation>The height {value_cm} cm of {on_date} is implausible by WHO (z-score {at_z}) and is left out. Measure again.</translation>
    </message>
    <message>
        <source>Tinggi {value_cm} cm pada {on_date} menyimpang jauh dari hasil lain (z-score {at_z}) dan tidak ikut dinilai. Ukur ulang.</source>
        <translation>The height {value_cm} cm of {on_date} is far from the others (z-score {at_z}) and is left out. Measure again.</translation>
    </message>
    <message>
        <source>Tinggi {value_cm} cm pada {on_date} tidak cocok dengan hasil lain: anak tidak menyusut. Tidak ikut dinilai; ukur ulang.</source>
        <translation>The height {value_cm} cm of {on_date} does not fit the others: children do not shrink. Left out; measure again.</translation>
    </message>
    <message>
        <source>Berat {value_kg} kg pada {on_date} tidak wajar menurut WHO (z-score {at_z}) dan tidak ikut dinilai. Timbang ulang.</source>
        <translation>The weight {value_kg} kg of {on_date} is implausible by WHO (z-score {at_z}) and is left out. Weigh again.</translation>
    </message>
    <message>
        <source>Berat {value_kg} kg pada {on_date} menyimpang jauh dari hasil lain (z-score {at_z}) dan tidak ikut dinilai. Timbang ulang.</source>
        <translation>The weight {value_kg} kg of {on_date} is far from the others (z-score {at_z}) and is left out. Weigh again.</translation>
    </message>
    <message>
        <source>Pertumbuhan tinggi belum dapat dinilai: perlu dua hasil yang wajar, baru ada {count}.</source>
        <translation>Growth in height cannot be judged yet: two plausible results are needed, there is {count}.</translation>
    </message>
    <message>
        <source>Jarak dua pengukuran tinggi terakhir hanya {span_days}: terlalu singkat untuk dinilai.</source>
        <translation>The last two heights are only {span_days} apart: too short to judge.</translation>
    </message>
    <message>
        <source>Tinggi tercatat {loss_cm} cm lebih rendah daripada {from_date}; anak tidak menyusut. Ukur ulang.</source>
        <translation>The height is {loss_cm} cm below that of {from_date}; children do not shrink. Measure again.</translation>
    </message>
    <message>
        <source>Tinggi bertambah {gain_cm} cm dalam {span_days}; anak seusianya bertambah ±{expected_cm} cm.</source>
        <translation>Height gained {gain_cm} cm in {span_days}; children of that age gain ±{expected_cm} cm.</translation>
    </message>
    <message>
        <source>Tinggi bertambah {gain_cm} cm dalam {span_days}, sesuai anak seusianya (±{expected_cm} cm).</source>
        <translation>Height gained {gain_cm} cm in {span_days}, as children of that age do (±{expected_cm} cm).</translation>
    </message>
    <message>
        <source>Tinggi bertambah {gain_cm} cm dalam {span_days}, lebih cepat daripada anak seusianya (±{expected_cm} cm).</source>
        <translation>Height gained {gain_cm} cm in {span_days}, faster than children of that age (±{expected_cm} cm).</translation>
    </message>
    <message>
        <source>Kurva tinggi mendatar sejak {since_month}, sesudah {event}.</source>
        <translation>The height curve has been flat since {since_month}, after {event}.</translation>
    </message>
    <message>
        <source>Kurva tinggi mendatar sejak {since_month}.</source>
        <translation>The height curve has been flat since {since_month}.</translation>
    </message>
    <message>
        <source>Kurva tinggi menjauhi median: z-score {per_3_months_z} per 3 bulan.</source>
        <translation>The height curve leaves the median: z-score {per_3_months_z} in 3 months.</translation>
    </message>
    <message>
        <source>Kurva tinggi mengikuti jalurnya.</source>
        <translation>The height curve follows its channel.</translation>
    </message>
    <message>
        <source>Tinggi mengejar sesudah {event}: z-score {per_3_months_z} per 3 bulan.</source>
        <translation>Height catches up after {event}: z-score {per_3_months_z} in 3 months.</translation>
    </message>
    <message>
        <source>Tinggi mengejar: z-score {per_3_months_z} per 3 bulan.</source>
        <translation>Height catches up: z-score {per_3_months_z} in 3 months.</translation>
    </message>
    <message>
        <source>Kurva tinggi turun melewati garis {line} SD ({from_z} menjadi {to_z}).</source>
        <translation>The height curve fell across the {line} SD line ({from_z} to {to_z}).</translation>
    </message>
    <message>
        <source>Kurva tinggi naik melewati garis {line} SD ({from_z} menjadi {to_z}).</source>
        <translation>The height curve rose across the {line} SD line ({from_z} to {to_z}).</translation>
    </message>
    <message>
        <source>Untuk kembali ke −2 SD perlu {needed_cm} cm pada {until_date} (bertambah {gain_cm} cm).</source>
        <translation>To be back at −2 SD takes {needed_cm} cm on {until_date} (a gain of {gain_cm} cm).</translation>
    </message>
    <message>
        <source>Pertumbuhan berat belum dapat dinilai: perlu dua hasil yang wajar, baru ada {count}.</source>
        <translation>Growth in weight cannot be judged yet: two plausible results are needed, there is {count}.</translation>
    </message>
    <message>
        <source>Jarak dua penimbangan terakhir hanya {span_days}: terlalu singkat untuk dinilai.</source>
        <translation>The last two weighings are only {span_days} apart: too short to judge.</translation>
    </message>
    <message>
        <source>Berat turun {loss_g} g dalam {span_days}; anak seusianya bertambah ±{expected_g} g.</source>
        <translation>Weight fell by {loss_g} g in {span_days}; children of that age gain ±{expected_g} g.</translation>
    </message>
    <message>
        <source>Berat bertambah {gain_g} g dalam {span_days}; anak seusianya bertambah ±{expected_g} g.</source>
        <translation>Weight gained {gain_g} g in {span_days}; children of that age gain ±{expected_g} g.</translation>
    </message>
    <message>
        <source>Berat bertambah {gain_g} g dalam {span_days}, sesuai anak seusianya (±{expected_g} g).</source>
        <translation>Weight gained {gain_g} g in {span_days}, as children of that age do (±{expected_g} g).</translation>
    </message>
    <message>
        <source>Berat bertambah {gain_g} g dalam {span_days}, lebih cepat daripada anak seusianya (±{expected_g} g).</source>
        <translation>Weight gained {gain_g} g in {span_days}, faster than children of that age (±{expected_g} g).</translation>
    </message>
    <message>
        <source>Kurva berat mendatar sejak {since_month}, sesudah {event}.</source>
        <translation>The weight curve has been flat since {since_month}, after {event}.</translation>
    </message>
    <message>
        <source>Kurva berat mendatar sejak {since_month}.</source>
        <translation>The weight curve has been flat since {since_month}.</translation>
    </message>
    <message>
        <source>Kurva berat menjauhi median: z-score {per_3_months_z} per 3 bulan.</source>
        <translation>The weight curve leaves the median: z-score {per_3_months_z} in 3 months.</translation>
    </message>
    <message>
        <source>Kurva berat mengikuti jalurnya.</source>
        <translation>The weight curve follows its channel.</translation>
    </message>
    <message>
        <source>Berat mengejar sesudah {event}: z-score {per_3_months_z} per 3 bulan.</source>
        <translation>Weight catches up after {event}: z-score {per_3_months_z} in 3 months.</translation>
    </message>
    <message>
        <source>Berat mengejar: z-score {per_3_months_z} per 3 bulan.</source>
        <translation>Weight catches up: z-score {per_3_months_z} in 3 months.</translation>
    </message>
    <message>
        <source>Kurva berat turun melewati garis {line} SD ({from_z} menjadi {to_z}).</source>
        <translation>The weight curve fell across the {line} SD line ({from_z} to {to_z}).</translation>
    </message>
    <message>
        <source>Kurva berat naik melewati garis {line} SD ({from_z} menjadi {to_z}).</source>
        <translation>The weight curve rose across the {line} SD line ({from_z} to {to_z}).</translation>
    </message>
    <message>
        <source>Untuk kembali ke −2 SD perlu {needed_kg} kg pada {until_date} (bertambah {gain_g} g).</source>
        <translation>To be back at −2 SD takes {needed_kg} kg on {until_date} (a gain of {gain_g} g).</translation>
    </message>
    <message>
        <source>Kelas TB/U berubah dari {from_class} ({from_date}) menjadi {to_class}.</source>
        <translation>Height-for-age went from {from_class} ({from_date}) to {to_class}.</translation>
    </message>
    <message>
        <source>Kelas BB/U berubah dari {from_class} ({from_date}) menjadi {to_class}.</source>
        <translation>Weight-for-age went from {from_class} ({from_date}) to {to_class}.</translation>
    </message>
    <message>
        <source>Kelas BB/TB berubah dari {from_class} ({from_date}) menjadi {to_class}.</source>
        <translation>Weight-for-height went from {from_class} ({from_date}) to {to_class}.</translation>
    </message>
    <message>
        <source>Penyebab: hasil terakhir diragukan. Ukur ulang dahulu.</source>
        <translation>Reason: the last result is in doubt. Measure again first.</translation>
    </message>
    <message>
        <source>Penyebab: tanggal lahir diperbaiki dari {earlier_date} menjadi {birth_date}.</source>
        <translation>Reason: the birth date was corrected from {earlier_date} to {birth_date}.</translation>
    </message>
    <message>
        <source>Penyebab: umur tidak dikoreksi lagi sejak 24 bulan.</source>
        <translation>Reason: from 24 months on the age is no longer corrected.</translation>
    </message>
    <message>
        <source>Penyebab: sejak 24 bulan dinilai sebagai tinggi berdiri; cara ukur {to_measure}, sebelumnya {from_measure}.</source>
        <translation>Reason: from 24 months on it is judged as standing height; measured {to_measure}, before that {from_measure}.</translation>
    </message>
    <message>
        <source>Penyebab: cara ukur {to_measure}, sebelumnya {from_measure}. Periksa cara ukur.</source>
        <translation>Reason: measured {to_measure}, before that {from_measure}. Check how it was measured.</translation>
    </message>
    <message>
        <source>Penyebab: pertumbuhan; z-score dari {from_z} menjadi {to_z}.</source>
        <translation>Reason: growth; z-score from {from_z} to {to_z}.</translation>
    </message>
    <message>
        <source>Penyebab: beberapa hal bersama-sama.</source>
        <translation>Reason: several things together.</translation>
    </message>
    <message>
        <source>Pengukuran baik.</source>
        <translation>Good measuring.</translation>
    </message>
    <message>
        <source>Data terlalu sedikit untuk dinilai.</source>
        <translation>Too little data to judge.</translation>
    </message>
    <message>
        <source>Perlu didampingi saat mengukur.</source>
        <translation>Needs help with measuring.</translation>
    </message>
    <message>
        <source>Tinggi sering dibulatkan ke ,0 atau ,5.</source>
        <translation>Heights are often rounded to .0 or .5.</translation>
    </message>
    <message>
        <source>Berat sering dibulatkan ke ,0 atau ,5.</source>
        <translation>Weights are often rounded to .0 or .5.</translation>
    </message>
    <message>
        <source>Sebaran z-score TB/U terlalu lebar: periksa cara ukur dan tanggal lahir.</source>
        <translation>Height-for-age scatters too widely: check measuring and birth dates.</translation>
    </message>
    <message>
        <source>Sebaran z-score BB/U terlalu lebar: periksa timbangan dan tanggal lahir.</source>
        <translation>Weight-for-age scatters too widely: check the scale and birth dates.</translation>
    </message>
    <message>
        <source>Sebaran z-score BB/TB terlalu lebar: periksa berat dan tinggi.</source>
        <translation>Weight-for-height scatters too widely: check weight and height.</translation>
    </message>
    <message>
        <source>Sebaran z-score TB/U terlalu sempit: mungkin hasil disalin.</source>
        <translation>Height-for-age scatters too little: results may have been copied.</translation>
    </message>
    <message>
        <source>Sebaran z-score BB/U terlalu sempit: mungkin hasil disalin.</source>
        <translation>Weight-for-age scatters too little: results may have been copied.</translation>
    </message>
    <message>
        <source>Sebaran z-score BB/TB terlalu sempit: mungkin hasil disalin.</source>
        <translation>Weight-for-height scatters too little: results may have been copied.</translation>
    </message>
    <message>
        <source>Banyak hasil tidak wajar menurut WHO.</source>
        <translation>Many results are implausible by WHO.</translation>
    </message>
    <message>
        <source>Banyak tinggi yang menyusut.</source>
        <translation>Many heights shrink.</translation>
    </message>
    <message>
        <source>Tinggi {children} anak menyimpang {offset_cm} cm dari jalurnya ({from_date} sampai {to_date}): periksa papan ukur, lalu ukur ulang.</source>
        <translation>The heights of {children} children are {offset_cm} cm off their channels ({from_date} to {to_date}): check the board, then measure again.</translation>
    </message>
    <message>
        <source>Berat dan tinggi tampaknya tertukar.</source>
        <translation>Weight and height seem to be swapped.</translation>
    </message>
    <message>
        <source>Hasil dua anak pada {on_date} tampaknya tertukar. Periksa keduanya.</source>
        <translation>The results of two children on {on_date} seem to be swapped. Check both.</translation>
    </message>
    <message>
        <source>Hasil pada {on_date} lebih cocok dengan saudaranya. Periksa.</source>
        <translation>The result of {on_date} fits a sibling better. Check it.</translation>
    </message>
    <message>
        <source>Umur (bulan)</source>
        <translation>Age (months)</translation>
    </message>
    <message>
        <source>Umur koreksi sampai 24 bulan, lalu umur sebenarnya (bulan)</source>
        <translation>Corrected age to 24 months, then true age (months)</translation>
    </message>
    <message>
        <source>Panjang/tinggi badan (cm)</source>
        <translation>Length/height (cm)</translation>
    </message>
    <message>
        <source>Sakit</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>PMT</source>
        <translation>PMT</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Vitamin A</source>
        <translation>Vitamin A</translation>
    </message>
    <message>
        <source>Perkiraan lahir</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>Persentil</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>dihitung sebagai {cm} cm</source>
        <translation>counted as {cm} cm</translation>
    </message>
    <message>
        <source>pada {cm} cm</source>
        <translation>at {cm} cm</translation>
    </message>
    <message>
        <source>Z-score {z}</source>
        <translation>Z-score {z}</translation>
    </message>
    <message>
        <source>Tidak wajar menurut WHO</source>
        <translation>Implausible by WHO</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>* nilai tidak wajar menurut WHO; ukur ulang.</source>
        <translation>* implausible by WHO; measure again.</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>{start} sampai {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>sejak {start}</source>
        <translation>since {start}</translation>
    </message>
</context>
</TS>
