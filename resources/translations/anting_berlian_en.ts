<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Akun ditambahkan.</source>
        <translation>The account was added.</translation>
    </message>
    <message>
        <source>Peran diubah.</source>
        <translation>The role was changed.</translation>
    </message>
    <message>
        <source>Sandi baru berlaku.</source>
        <translation>The new password is valid.</translation>
    </message>
    <message>
        <source>Hapus akun {name}?</source>
        <translation>Remove the account of {name}?</translation>
    </message>
    <message>
        <source>Ia tidak dapat masuk lagi. Data dan jejak auditnya tetap. Bila ia mungkin menyimpan salinan, ganti juga kunci data.</source>
        <translation>They can no longer sign in. Their data and audit trail stay. If they may have kept a copy, change the data key as well.</translation>
    </message>
    <message>
        <source>Hapus akun</source>
        <translation>Remove account</translation>
    </message>
    <message>
        <source>Buat kode pemulihan baru?</source>
        <translation>Make a new recovery code?</translation>
    </message>
    <message>
        <source>Kode lama tidak berlaku lagi. Kode baru ditampilkan sekali.</source>
        <translation>The old code becomes void. The new one is shown once.</translation>
    </message>
    <message>
        <source>Buat kode baru</source>
        <translation>Make new code</translation>
    </message>
    <message>
        <source>Ganti kunci data?</source>
        <translation>Change the data key?</translation>
    </message>
    <message>
        <source>Seluruh data dienkripsi ulang; jendela ditutup sebentar. Semua sandi dan kode pemulihan tetap berlaku. Cadangan lama tetap dapat dibuka dengan sandi saat itu.</source>
        <translation>All data are encrypted anew; the window closes for a moment. All passwords and the recovery code stay valid. Older backups still open with the passwords of their time.</translation>
    </message>
    <message>
        <source>Ganti kunci data</source>
        <translation>Change data key</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Ubah peran</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Beri sandi baru</source>
        <translation>Give new password</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tambah akun</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Membuka data bila semua sandi terlupa. Periksa lembarnya sekali setahun.</source>
        <translation>Opens the data when every password is forgotten. Check the sheet once a year.</translation>
    </message>
    <message>
        <source>Periksa kode</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>Kunci data</source>
        <translation>Data key</translation>
    </message>
    <message>
        <source>Ganti bila seseorang yang sudah dihapus mungkin menyimpan salinan data. Data dienkripsi ulang dengan kunci baru.</source>
        <translation>Change it when someone who was removed may have kept a copy. The data are encrypted anew with a new key.</translation>
    </message>
    <message>
        <source>Terakhir diganti oleh {account}, {moment}.</source>
        <translation>Last changed by {account}, {moment}.</translation>
    </message>
    <message>
        <source>Sidik kunci: {fingerprint}. Catat di lembar kode pemulihan.</source>
        <translation>Key fingerprint: {fingerprint}. Note it on the recovery code&apos;s sheet.</translation>
    </message>
    <message>
        <source>Catat sidik kunci baru: {fingerprint}.</source>
        <translation>Note the new key fingerprint: {fingerprint}.</translation>
    </message>
    <message>
        <source>Akun dihapus.</source>
        <translation>The account was removed.</translation>
    </message>
</context>
<context>
    <name>AddAccountDialog</name>
    <message>
        <source>Tambah akun</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>Beri setiap orang akunnya sendiri; jejak audit mencatat siapa.</source>
        <translation>Give each person an account of their own; the audit trail says who.</translation>
    </message>
    <message>
        <source>Nama orang</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nama akun</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Pilih perannya.</source>
        <translation>Choose the role.</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>ditunda sampai {day}</source>
        <translation>postponed until {day}</translation>
    </message>
    <message>
        <source>Ringkas</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>{more} lagi</source>
        <translation>{more} more</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AtOnceSaver</name>
    <message>
        <source>dan {count} anak lain</source>
        <translation>and {count} other children</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Mencoba membuka cadangan…</source>
        <translation>Trying to open the backup…</translation>
    </message>
    <message>
        <source>Cadangan terakhir</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Mencadangkan…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Ke tempat lain…</source>
        <translation>Somewhere else…</translation>
    </message>
    <message>
        <source>Folder cadangan</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>Cadangan terenkripsi dibuat setiap hari saat program ditutup: 7 harian, 4 mingguan, 12 bulanan disimpan. Pilih flashdisk atau komputer lain, sebab cadangan di disk yang sama ikut hilang bila disk rusak.</source>
        <translation>An encrypted backup is made each day when the program is closed; 7 daily, 4 weekly and 12 monthly ones are kept. Choose a USB stick or another computer: a backup on the same disk is lost with the disk.</translation>
    </message>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Pakai folder data</source>
        <translation>Use the data&apos;s folder</translation>
    </message>
    <message>
        <source>Coba pulihkan</source>
        <translation>Rehearse restoring</translation>
    </message>
    <message>
        <source>Membuka cadangan terbaru di tempat sementara dan menghitung isinya.</source>
        <translation>Opens the newest backup in a temporary place and counts what it holds.</translation>
    </message>
    <message>
        <source>Coba sekarang</source>
        <translation>Rehearse now</translation>
    </message>
    <message>
        <source>Pulihkan ke tempat baru</source>
        <translation>Restore to a new place</translation>
    </message>
    <message>
        <source>Data yang sedang dipakai tidak berubah. Untuk menggantinya, tutup program lalu pilih Pulihkan dari cadangan di halaman masuk.</source>
        <translation>The data in use do not change. To replace them, close the program and choose Restore from a backup on the sign-in page.</translation>
    </message>
    <message>
        <source>Pulihkan…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Belum ada cadangan.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Folder cadangan tidak ada. Pasang flashdisk atau pilih folder lain.</source>
        <translation>The backup folder is not there. Plug in the stick or choose another folder.</translation>
    </message>
    <message>
        <source>Tidak ada cadangan baik dalam tiga hari terakhir. Cadangkan sekarang.</source>
        <translation>No good backup within the last three days. Back up now.</translation>
    </message>
    <message>
        <source>Cadangan hari ini dibuat saat program ditutup.</source>
        <translation>Today&apos;s backup is made when the program is closed.</translation>
    </message>
    <message>
        <source>Cadangan hari ini sudah ada.</source>
        <translation>Today&apos;s backup is there.</translation>
    </message>
    <message>
        <source>{file}: {children} anak, {visits} kunjungan, sudah dibaca ulang.</source>
        <translation>{file}: {children} children, {visits} visits, read back.</translation>
    </message>
    <message>
        <source>Folder cadangan dipilih.</source>
        <translation>The backup folder was chosen.</translation>
    </message>
    <message>
        <source>Berhasil: cadangan {moment}, {children} anak, {visits} kunjungan.</source>
        <translation>It worked: backup of {moment}, {children} children, {visits} visits.</translation>
    </message>
    <message>
        <source>Pilih folder atau flashdisk</source>
        <translation>Choose a folder or stick</translation>
    </message>
    <message>
        <source>Pilih folder cadangan</source>
        <translation>Choose the backup folder</translation>
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
    <name>BoardView</name>
    <message>
        <source>Tidak ada papan yang menyimpang</source>
        <translation>No board is off</translation>
    </message>
    <message>
        <source>Tinggi anak di setiap posyandu sesuai dengan hasil ukur mereka yang lain.</source>
        <translation>The heights at every posyandu fit the children&apos;s other results.</translation>
    </message>
    <message>
        <source>Papan menyimpang</source>
        <translation>Boards that are off</translation>
    </message>
    <message>
        <source>Anak yang diukur saat itu</source>
        <translation>Children measured then</translation>
    </message>
    <message>
        <source>Enter pada nama membuka anak.</source>
        <translation>Enter on a name opens the child.</translation>
    </message>
</context>
<context>
    <name>BreachDialog</name>
    <message>
        <source>Insiden data</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Tulis yang sudah diketahui sekarang; sisanya dapat dilengkapi kemudian. Jangan tulis nama atau NIK anak.</source>
        <translation>Write what is known now; the rest can be completed later. Do not write a child&apos;s name or NIK.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>14.30</source>
        <translation>14.30</translation>
    </message>
    <message>
        <source>Misalnya: laptop posyandu hilang dari mobil</source>
        <translation>For example: the posyandu&apos;s laptop was lost from a car</translation>
    </message>
    <message>
        <source>Apa yang terjadi dan bagaimana</source>
        <translation>What happened and how</translation>
    </message>
    <message>
        <source>Diketahui tanggal</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Waktu kejadian (bila diketahui)</source>
        <translation>When it happened (if known)</translation>
    </message>
    <message>
        <source>Siapa yang terdampak</source>
        <translation>Who is concerned</translation>
    </message>
    <message>
        <source>Jumlah anak</source>
        <translation>Number of children</translation>
    </message>
    <message>
        <source>Data apa yang terungkap</source>
        <translation>Which data were disclosed</translation>
    </message>
    <message>
        <source>Penanganan dan pemulihan</source>
        <translation>Handling and recovery</translation>
    </message>
    <message>
        <source>Surat dikirim tanggal</source>
        <translation>Letters sent on</translation>
    </message>
    <message>
        <source>Insiden dihapus.</source>
        <translation>Breach removed.</translation>
    </message>
</context>
<context>
    <name>BreachesPage</name>
    <message>
        <source>Insiden data</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Diberitahukan tertulis dalam 3 x 24 jam.</source>
        <translation>Told in writing within 3 x 24 hours.</translation>
    </message>
    <message>
        <source>Surat pemberitahuan (PDF)</source>
        <translation>Letters (PDF)</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Catat insiden</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Belum ada insiden</source>
        <translation>No breach yet</translation>
    </message>
    <message>
        <source>Catat bila data anak hilang, dicuri, terkirim ke orang lain, atau dibuka oleh yang tidak berhak. Program menghitung batas waktunya dan menyusun suratnya.</source>
        <translation>Record when children&apos;s data is lost, stolen, sent to others, or opened by someone without the right. The program counts the hours and drafts the letters.</translation>
    </message>
    <message>
        <source>Simpan surat pemberitahuan sebagai PDF</source>
        <translation>Save the letters as PDF</translation>
    </message>
    <message>
        <source>Insiden tersimpan.</source>
        <translation>Breach saved.</translation>
    </message>
</context>
<context>
    <name>CareDialog</name>
    <message>
        <source>Imunisasi</source>
        <translation>Immunisation</translation>
    </message>
    <message>
        <source>Layanan lain</source>
        <translation>Other services</translation>
    </message>
    <message>
        <source>Gizi buruk</source>
        <translation>Severe wasting</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>CKG</source>
        <translation>CKG</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CareItemEntry</name>
    <message>
        <source>Tulis dengan angka.</source>
        <translation>Type a number.</translation>
    </message>
    <message>
        <source>Perbaiki layanan</source>
        <translation>Correct service</translation>
    </message>
    <message>
        <source>Catat layanan</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bulan vitamin A</source>
        <translation>Vitamin A month</translation>
    </message>
    <message>
        <source>Kapsul</source>
        <translation>Capsule</translation>
    </message>
    <message>
        <source>Alasan pemberian</source>
        <translation>Reason for giving</translation>
    </message>
    <message>
        <source>Dosis (mg)</source>
        <translation>Dose (mg)</translation>
    </message>
    <message>
        <source>Umur bulan</source>
        <translation>Age in months</translation>
    </message>
    <message>
        <source>Hanya ASI</source>
        <translation>Only breast milk</translation>
    </message>
    <message>
        <source>Dimakan kemarin</source>
        <translation>Eaten yesterday</translation>
    </message>
    <message>
        <source>Berapa kali makan</source>
        <translation>Number of meals</translation>
    </message>
    <message>
        <source>Masih disusui</source>
        <translation>Still breastfed</translation>
    </message>
    <message>
        <source>Formulir (bulan)</source>
        <translation>Form (months)</translation>
    </message>
    <message>
        <source>Jawaban ya (0–10)</source>
        <translation>Answers with yes (0–10)</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Yang hadir</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>CareItemsPanel</name>
    <message>
        <source>Layanan yang sudah diterima</source>
        <translation>Services received</translation>
    </message>
    <message>
        <source>Hapus catatan</source>
        <translation>Remove record</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Catatan layanan dihapus.</source>
        <translation>The service record was removed.</translation>
    </message>
    <message>
        <source>Perlu sekarang</source>
        <translation>Needed now</translation>
    </message>
    <message>
        <source>Tidak ada yang jatuh tempo.</source>
        <translation>Nothing is due.</translation>
    </message>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Layanan diperbaiki.</source>
        <translation>Service corrected.</translation>
    </message>
    <message>
        <source>ASI eksklusif per bulan · {months}</source>
        <translation>Exclusive breastfeeding by month · {months}</translation>
    </message>
    <message>
        <source>cukup</source>
        <translation>enough</translation>
    </message>
    <message>
        <source>kurang</source>
        <translation>too little</translation>
    </message>
    <message>
        <source>MP-ASI terakhir · {groups} kelompok makanan: {diverse}, frekuensi: {frequent}</source>
        <translation>Last complementary food · {groups} food groups: {diverse}, frequency: {frequent}</translation>
    </message>
    <message>
        <source>KPSP terakhir · {result}</source>
        <translation>Last KPSP · {result}</translation>
    </message>
    <message>
        <source>Tercatat: {service}</source>
        <translation>Recorded: {service}</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>Simpan lembar audit kasus sebagai PDF</source>
        <translation>Save case conference sheet as PDF</translation>
    </message>
    <message>
        <source>Penundaan ini sudah tidak berlaku.</source>
        <translation>This is no longer put off.</translation>
    </message>
    <message>
        <source>Kerjakan sekarang?</source>
        <translation>Do it now?</translation>
    </message>
    <message>
        <source>{work} ditunda sampai {until}: {reason}</source>
        <translation>{work} put off until {until}: {reason}</translation>
    </message>
    <message>
        <source>Cabut penundaan</source>
        <translation>Take it up</translation>
    </message>
    <message>
        <source>Kembali ke daftar kerja.</source>
        <translation>Back on the work list.</translation>
    </message>
    <message>
        <source>Tersimpan.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Tersimpan. Perhatikan:</source>
        <translation>Saved. Please note:</translation>
    </message>
    <message>
        <source>Tulis rujukan</source>
        <translation>Write referral</translation>
    </message>
</context>
<context>
    <name>CauseDialog</name>
    <message>
        <source>Pencarian penyebab stunting</source>
        <translation>Search for the cause of stunting</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Perkembangan sudah diperiksa</source>
        <translation>Development was checked</translation>
    </message>
    <message>
        <source>PDK (makanan khusus) sudah dimulai</source>
        <translation>Special diet food (PDK) was started</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Belum dapat dinilai</source>
        <translation>Cannot be judged yet</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tanda bahaya</source>
        <translation>Red flags</translation>
    </message>
    <message>
        <source>Sudah dilakukan</source>
        <translation>Done so far</translation>
    </message>
    <message>
        <source>Pertumbuhan membaik dengan PDK?</source>
        <translation>Does growth improve with PDK?</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Pencarian penyebab dihapus.</source>
        <translation>Search for the cause removed.</translation>
    </message>
</context>
<context>
    <name>ChangeRoleDialog</name>
    <message>
        <source>Ubah peran</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Peran {name} berlaku sejak ia masuk berikutnya.</source>
        <translation>The role of {name} holds from their next sign-in.</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Konsultasi</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Layar penuh dengan huruf besar untuk ibu (F11)</source>
        <translation>Full screen in large type for the mother (F11)</translation>
    </message>
    <message>
        <source>0–2 thn</source>
        <translation>0–2 y</translation>
    </message>
    <message>
        <source>0–5 thn</source>
        <translation>0–5 y</translation>
    </message>
    <message>
        <source>Rentang umur</source>
        <translation>Age range</translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation>Z-score</translation>
    </message>
    <message>
        <source>Persentil</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>Angka pada ujung garis</source>
        <translation>Figures at the ends of the lines</translation>
    </message>
    <message>
        <source>Proyeksi</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Tiga bulan ke depan: bila tetap di jalurnya, dan bila lajunya tetap</source>
        <translation>Three months ahead: if the child stays in its channel, and if the rate stays the same</translation>
    </message>
    <message>
        <source>Umur koreksi</source>
        <translation>Corrected age</translation>
    </message>
    <message>
        <source>Lahir sebelum 37 minggu: umur dikoreksi sampai 24 bulan</source>
        <translation>Born before 37 weeks: age is corrected to 24 months</translation>
    </message>
</context>
<context>
    <name>CheckCodeDialog</name>
    <message>
        <source>Periksa kode pemulihan</source>
        <translation>Check the recovery code</translation>
    </message>
    <message>
        <source>Ketik kode dari lembar cetak. Kode tidak disimpan.</source>
        <translation>Type the code from the printed sheet. It is not stored.</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Kode ini berlaku. Simpan kembali lembarnya.</source>
        <translation>This code is valid. Put the sheet away again.</translation>
    </message>
    <message>
        <source>Kode ini tidak berlaku. Cari lembar lain atau buat kode baru.</source>
        <translation>This code is not valid. Look for another sheet or make a new code.</translation>
    </message>
</context>
<context>
    <name>CheckRuleDialog</name>
    <message>
        <source>Tandai sudah dicocokkan</source>
        <translation>Mark as checked</translation>
    </message>
    <message>
        <source>{rule}: {value}. Tandai hanya bila angka ini tertulis di sana.</source>
        <translation>{rule}: {value}. Mark it only if this number is printed there.</translation>
    </message>
    <message>
        <source>Tandai</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Misalnya: Buku bagan MTBS 2022 hlm. 12</source>
        <translation>For example: MTBS chart booklet 2022 p. 12</translation>
    </message>
    <message>
        <source>Tulis buku dan halaman yang Anda lihat.</source>
        <translation>Write the book and the page that you saw.</translation>
    </message>
    <message>
        <source>Buku dan halaman</source>
        <translation>Book and page</translation>
    </message>
</context>
<context>
    <name>ChildButtons</name>
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
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Cetak grafik</source>
        <translation>Print chart</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visits</translation>
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
        <source>Berat lahir (kg/gram)</source>
        <translation>Birth weight (kg/grams)</translation>
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
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ChildHead</name>
    <message>
        <source>Kembali ke daftar (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
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
        <source>Data: {basis}</source>
        <translation>Data: {basis}</translation>
    </message>
    <message>
        <source>{day}. Bicarakan dengan kepala puskesmas.</source>
        <translation>{day}. Talk to the head of the puskesmas.</translation>
    </message>
    <message>
        <source>BBLR {weight} kg</source>
        <translation>Low birth weight {weight} kg</translation>
    </message>
    <message>
        <source>Prematur {weeks} minggu</source>
        <translation>Born at {weeks} weeks</translation>
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
        <source>Status gizi dari BB/TB, LiLA dan edema</source>
        <translation>Nutritional status from weight-for-height, MUAC and oedema</translation>
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
        <source>Catat persetujuan</source>
        <translation>Record consent</translation>
    </message>
    <message>
        <source>Belum dicatat: persetujuan orang tua/wali atau dasar lain</source>
        <translation>Not recorded yet: consent of a parent or guardian, or another basis</translation>
    </message>
    <message>
        <source>Berat lahir rendah: di bawah 2.500 gram</source>
        <translation>Low birth weight: below 2,500 grams</translation>
    </message>
    <message>
        <source>Lahir sebelum 37 minggu</source>
        <translation>Born before 37 weeks</translation>
    </message>
    <message>
        <source>Tanpa NIK</source>
        <translation>No NIK</translation>
    </message>
    <message>
        <source>NIK {nik}</source>
        <translation>NIK {nik}</translation>
    </message>
</context>
<context>
    <name>ChildSide</name>
    <message>
        <source>Tumbuh</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
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
        <source>Konsultasi</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Kunjungan diperbaiki.</source>
        <translation>Visit corrected.</translation>
    </message>
    <message>
        <source>Kunjungan tersimpan.</source>
        <translation>Visit saved.</translation>
    </message>
    <message>
        <source>Simpan grafik sebagai PDF</source>
        <translation>Save chart as PDF</translation>
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
        <source>Data anak tersimpan. Persetujuan orang tua dapat dicatat sekarang.</source>
        <translation>The child&apos;s data is saved. The parents&apos; consent can be recorded now.</translation>
    </message>
    <message>
        <source>Data anak tersimpan.</source>
        <translation>Child saved.</translation>
    </message>
    <message>
        <source>Data anak diperbaiki.</source>
        <translation>Child&apos;s data corrected.</translation>
    </message>
</context>
<context>
    <name>ChildrenPanel</name>
    <message>
        <source>Anak di balik angka</source>
        <translation>Children behind the number</translation>
    </message>
</context>
<context>
    <name>CityPage</name>
    <message>
        <source>Peta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Districts</translation>
    </message>
    <message>
        <source>Tren</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>PMT dan rujukan</source>
        <translation>PMT and referrals</translation>
    </message>
    <message>
        <source>Kiriman</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Dua puskesmas</source>
        <translation>Two puskesmas</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Belum ada paket</source>
        <translation>No package yet</translation>
    </message>
    <message>
        <source>Terima paket puskesmas; gambaran kota muncul setelah itu.</source>
        <translation>Receive a package of a puskesmas; the city&apos;s picture appears then.</translation>
    </message>
    <message>
        <source>Pilih paket puskesmas</source>
        <translation>Choose a package of a puskesmas</translation>
    </message>
    <message>
        <source>Simpan laporan kota sebagai PDF</source>
        <translation>Save the city&apos;s report as PDF</translation>
    </message>
    <message>
        <source>Keputusan tersimpan.</source>
        <translation>The decision was saved.</translation>
    </message>
    <message>
        <source>Kota</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Terima paket…</source>
        <translation>Receive a package…</translation>
    </message>
    <message>
        <source>Laporan (PDF)…</source>
        <translation>Report (PDF)…</translation>
    </message>
    <message>
        <source>Satu anak di dua puskesmas?</source>
        <translation>One child in two puskesmas?</translation>
    </message>
    <message>
        <source>Satu anak, tinggal di yang pertama</source>
        <translation>One child, lives at the first</translation>
    </message>
    <message>
        <source>Satu anak, tinggal di yang kedua</source>
        <translation>One child, lives at the second</translation>
    </message>
    <message>
        <source>Dua anak</source>
        <translation>Two children</translation>
    </message>
    <message>
        <source>Anak di dua puskesmas</source>
        <translation>Child in two puskesmas</translation>
    </message>
    <message>
        <source>Sampai diputuskan, anak dihitung sekali: di tempat pengukuran terakhir.</source>
        <translation>Until it is decided, the child counts once: where she was measured last.</translation>
    </message>
    <message>
        <source>Garis miring: tidak dapat dibedakan dari angka kota, atau kurang dari 80% diukur.</source>
        <translation>Hatched: cannot be told from the city&apos;s figure, or fewer than 80% measured.</translation>
    </message>
    <message>
        <source>{desa}: {share} dari {measured} balita yang diukur (cakupan {coverage} dari {target}), rentang {interval}, kisaran peringkat {ranks}. {source}.</source>
        <translation>{desa}: {share} of {measured} children measured (coverage {coverage} of {target}), interval {interval}, range of ranks {ranks}. {source}.</translation>
    </message>
    <message>
        <source>{sender}, paket {number}: diterima {accepted}, ditolak {refused}. Kode: {code}</source>
        <translation>{sender}, package {number}: accepted {accepted}, refused {refused}. Code: {code}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Mencadangkan…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Cadangan hari ini dibuat sebelum program ditutup.</source>
        <translation>Today&apos;s backup is made before the program closes.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Tutup jendela sekarang</source>
        <translation>Close the window now</translation>
    </message>
    <message>
        <source>Cadangan belum dibuat</source>
        <translation>The backup was not made</translation>
    </message>
    <message>
        <source>Cadangan tetap diselesaikan bila jendela ditutup sekarang.</source>
        <translation>The backup is finished even if the window is closed now.</translation>
    </message>
    <message>
        <source>Data tetap tersimpan; hanya cadangan hari ini yang belum ada.</source>
        <translation>The data are stored; only today&apos;s backup is missing.</translation>
    </message>
    <message>
        <source>Tutup tanpa cadangan</source>
        <translation>Close without backup</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
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
        <source>Tidak sama dengan kode di atas.</source>
        <translation>Not the same as in the code above.</translation>
    </message>
    <message>
        <source>Disalin. Papan klip dikosongkan setelah 30 detik.</source>
        <translation>Copied. The clipboard is cleared after 30 seconds.</translation>
    </message>
    <message>
        <source>Simpan di tempat terkunci. Siapa pun yang memegangnya dapat membuka data.</source>
        <translation>Keep it locked away. Whoever holds it can open the data.</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Sidik kunci: {fingerprint}. Dicocokkan saat data dibuka di komputer baru. Setelah kunci data diganti atau seorang admin dihapus, tulis sidik yang baru di sini.</source>
        <translation>Key fingerprint: {fingerprint}. Compare it when the data is opened on a new computer. After the data key was replaced or an admin was removed, write the new one here.</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Kolom berkas</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Tanggal ukur bila berkas tidak memuatnya</source>
        <translation>Day of measuring if the file tells none</translation>
    </message>
    <message>
        <source>Jenis kelamin: menurut berkas</source>
        <translation>Sex: as the file tells</translation>
    </message>
    <message>
        <source>Jenis kelamin bila berkas tidak memuatnya</source>
        <translation>Sex if the file tells none</translation>
    </message>
    <message>
        <source>Semua lembar</source>
        <translation>All sheets</translation>
    </message>
    <message>
        <source>Lembar yang dibaca</source>
        <translation>Sheet that is read</translation>
    </message>
    <message>
        <source>Pakai</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Bila berkas tidak memuatnya: tanggal ukur</source>
        <translation>If the file tells none: measured on</translation>
    </message>
    <message>
        <source>Kolom ini dibaca sebagai</source>
        <translation>This column is read as</translation>
    </message>
    <message>
        <source>Tanggal: menurut kolomnya</source>
        <translation>Dates: as the column tells</translation>
    </message>
    <message>
        <source>Hari dahulu (3/5 = 3 Mei)</source>
        <translation>Day first (3/5 = 3 May)</translation>
    </message>
    <message>
        <source>Bulan dahulu (3/5 = 5 Maret)</source>
        <translation>Month first (3/5 = 5 March)</translation>
    </message>
    <message>
        <source>Urutan hari dan bulan di berkas</source>
        <translation>Order of day and month in the file</translation>
    </message>
    <message>
        <source>Simpan susunan…</source>
        <translation>Save layout…</translation>
    </message>
    <message>
        <source>Pakai susunan…</source>
        <translation>Use layout…</translation>
    </message>
    <message>
        <source>“{heading}” dibaca sebagai</source>
        <translation>“{heading}” is read as</translation>
    </message>
    <message>
        <source>Simpan susunan kolom</source>
        <translation>Save the columns&apos; layout</translation>
    </message>
    <message>
        <source>Berkas tersimpan: {file}</source>
        <translation>File saved: {file}</translation>
    </message>
    <message>
        <source>Pakai susunan kolom</source>
        <translation>Use a columns&apos; layout</translation>
    </message>
</context>
<context>
    <name>ConferenceDialog</name>
    <message>
        <source>Audit kasus stunting</source>
        <translation>Stunting case conference</translation>
    </message>
    <message>
        <source>Simpan dan cetak</source>
        <translation>Save and print</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tanggal audit</source>
        <translation>Day of the conference</translation>
    </message>
    <message>
        <source>Rencana tindak lanjut</source>
        <translation>Plan of action</translation>
    </message>
    <message>
        <source>Audit kasus dihapus.</source>
        <translation>Case conference removed.</translation>
    </message>
    <message>
        <source>Tulis tanggal, misalnya 23/11/2026.</source>
        <translation>Write a date, e.g. 23/11/2026.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Persetujuan penyimpanan data</source>
        <translation>Consent to keeping data</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ya, ditandatangani</source>
        <translation>Yes, signed</translation>
    </message>
    <message>
        <source>Lisan</source>
        <translation>Spoken</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yang menjawab</source>
        <translation>Who answered</translation>
    </message>
    <message>
        <source>Nama orang tua/wali</source>
        <translation>Name of parent or guardian</translation>
    </message>
    <message>
        <source>Tertulis</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Persetujuan dihapus.</source>
        <translation>Consent removed.</translation>
    </message>
</context>
<context>
    <name>Consultation</name>
    <message>
        <source>Tinggi badan</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Berat badan</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>KMS</source>
        <translation>KMS</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Cocokkan hitungan</source>
        <translation>Reconcile count</translation>
    </message>
    <message>
        <source>{item}, bets {batch}: menurut catatan {quantity}</source>
        <translation>{item}, batch {batch}: {quantity} by the records</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hasil hitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Penjelasan selisih</source>
        <translation>Reason for the difference</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Tunggu {seconds} detik</source>
        <translation>Wait {seconds} seconds</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Buka anak</source>
        <translation>Open child</translation>
    </message>
    <message>
        <source>Tulis rujukan</source>
        <translation>Write referral</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Perbaiki salah satu penimbangan</source>
        <translation>Correct one of the weighings</translation>
    </message>
    <message>
        <source>{group} · {food} · {start} sampai {end}</source>
        <translation>{group} · {food} · {start} to {end}</translation>
    </message>
    <message>
        <source>{delivery}, {days} hari</source>
        <translation>{delivery}, {days} days</translation>
    </message>
    <message>
        <source>{day}: {weight} kg</source>
        <translation>{day}: {weight} kg</translation>
    </message>
    <message>
        <source>Dimakan {eaten} dari {elapsed} hari</source>
        <translation>Eaten on {eaten} of {elapsed} days</translation>
    </message>
    <message>
        <source>seluruhnya {rate} g/kg/hari</source>
        <translation>overall {rate} g/kg/day</translation>
    </message>
    <message>
        <source>MBG diterima {month}</source>
        <translation>MBG received in {month}</translation>
    </message>
    <message>
        <source>Timbang</source>
        <translation>Weigh</translation>
    </message>
    <message>
        <source>Ubah rencana</source>
        <translation>Change plan</translation>
    </message>
    <message>
        <source>Akhiri</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Reopen</translation>
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
        <source>Sudah punya cadangan? Pulihkan di sini</source>
        <translation>Have a backup? Restore it here</translation>
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
    <name>DatesQuestion</name>
    <message>
        <source>Tanggal di berkas tidak cocok dengan NIK</source>
        <translation>The dates of the file do not fit the NIKs</translation>
    </message>
    <message>
        <source>Geser semua tanggal</source>
        <translation>Move all dates</translation>
    </message>
    <message>
        <source>Hari dahulu (3/5 = 3 Mei)</source>
        <translation>Day first (3/5 = 3 May)</translation>
    </message>
    <message>
        <source>Bulan dahulu (3/5 = 5 Maret)</source>
        <translation>Month first (3/5 = 5 March)</translation>
    </message>
    <message>
        <source>Pakai seperti tertulis</source>
        <translation>Use as written</translation>
    </message>
    <message>
        <source>Pilih berkas lain</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Menurut NIK, {rows} dari {of} tanggal lahir bergeser {days} hari dengan cara yang sama. Pilih cara membacanya. Belum ada yang disimpan.</source>
        <translation>By the NIKs, {rows} of {of} birth dates are off by {days} days in the same way. Choose how to read them. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Menurut NIK, hari dan bulan tertukar pada {rows} dari {of} tanggal lahir. Pilih cara membacanya. Belum ada yang disimpan.</source>
        <translation>By the NIKs, day and month are swapped in {rows} of {of} birth dates. Choose how to read them. Nothing has been saved.</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>Seminggu</source>
        <translation>Whole week</translation>
    </message>
    <message>
        <source>Centang atau hapus centang minggu ini</source>
        <translation>Tick or untick this week</translation>
    </message>
    <message>
        <source>Centang minggu {week}</source>
        <translation>Tick week {week}</translation>
    </message>
</context>
<context>
    <name>DiagnosesEdit</name>
    <message>
        <source>mis. A09, E43</source>
        <translation>e.g. A09, E43</translation>
    </message>
    <message>
        <source>Kode ICD-10</source>
        <translation>ICD-10 codes</translation>
    </message>
    <message>
        <source>Cari diagnosis untuk ditambahkan</source>
        <translation>Search a diagnosis to add</translation>
    </message>
</context>
<context>
    <name>DoseDialog</name>
    <message>
        <source>Perbaiki imunisasi</source>
        <translation>Correct vaccine</translation>
    </message>
    <message>
        <source>Imunisasi</source>
        <translation>Immunisation</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Vaksin</source>
        <translation>Vaccine</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nomor bets</source>
        <translation>Batch number</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>Periksa dahulu</source>
        <translation>Please check first</translation>
    </message>
    <message>
        <source>Ya, benar, simpan</source>
        <translation>Yes, it is right, save</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Isian yang belum disimpan dari {moment} dipulihkan.</source>
        <translation>Unsaved entries of {moment} are back.</translation>
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
        <source>CSV, XLSX, XLS, atau ODS. Urutan dan ejaan kolom boleh berbeda.</source>
        <translation>CSV, XLSX, XLS or ODS. The order and spelling of the columns may differ.</translation>
    </message>
    <message>
        <source>Anak dan hasil ukur boleh di berkas terpisah: pilih semuanya sekaligus.</source>
        <translation>Children and measurements may be in separate files: choose all of them at once.</translation>
    </message>
    <message>
        <source>Isi berkas ditampilkan dahulu. Data baru berubah setelah Anda setuju.</source>
        <translation>You see what is in the file first. Nothing changes until you agree.</translation>
    </message>
    <message>
        <source>Impor terdahulu…</source>
        <translation>Earlier imports…</translation>
    </message>
</context>
<context>
    <name>EffectsBanner</name>
    <message>
        <source>Bila disimpan, kunjungan {day} berubah:</source>
        <translation>If saved, the visit of {day} changes:</translation>
    </message>
    <message>
        <source>Kunjungan lain: {z_scores} z-score dan {classes} kelas.</source>
        <translation>Other visits: {z_scores} z-scores and {classes} classes.</translation>
    </message>
    <message>
        <source>Z-score menurut umur koreksi.</source>
        <translation>Z-scores by corrected age.</translation>
    </message>
    <message>
        <source>Bila disimpan:</source>
        <translation>If saved:</translation>
    </message>
    <message>
        <source>Kelompok PMT: {before} menjadi {after}</source>
        <translation>Feeding group: {before} becomes {after}</translation>
    </message>
    <message>
        <source>{before} menjadi {after}</source>
        <translation>{before} becomes {after}</translation>
    </message>
    <message>
        <source>Peringatan baru: {alerts}</source>
        <translation>New alerts: {alerts}</translation>
    </message>
    <message>
        <source>Peringatan hilang: {alerts}</source>
        <translation>Alerts gone: {alerts}</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{count} kunjungan menjadi sebelum lahir.</source>
        <translation>{count} visits would lie before birth.</translation>
    </message>
</context>
<context>
    <name>EndCourseDialog</name>
    <message>
        <source>Catatan belum membuktikan akhir apa pun.</source>
        <translation>The records do not prove any outcome yet.</translation>
    </message>
    <message>
        <source>Akhiri PMT</source>
        <translation>End feeding</translation>
    </message>
    <message>
        <source>Pilih hasil</source>
        <translation>Choose the outcome</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Sesudah disimpan, surat rujukan ke dokter dibuka.</source>
        <translation>After saving, the referral letter to a doctor opens.</translation>
    </message>
    <message>
        <source>Pilih bagaimana PMT ini berakhir.</source>
        <translation>Choose how this feeding course ended.</translation>
    </message>
</context>
<context>
    <name>EndOutpatientDialog</name>
    <message>
        <source>Akhiri rawat jalan</source>
        <translation>End outpatient care</translation>
    </message>
    <message>
        <source>Akhiri</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Pilih hasil</source>
        <translation>Choose the outcome</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Pilih bagaimana rawat jalan ini berakhir.</source>
        <translation>Choose how this outpatient care ended.</translation>
    </message>
</context>
<context>
    <name>EnrolDialog</name>
    <message>
        <source>Ubah rencana PMT</source>
        <translation>Change feeding plan</translation>
    </message>
    <message>
        <source>Mulai PMT</source>
        <translation>Start feeding</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>mis. kader posyandu</source>
        <translation>e.g. the posyandu&apos;s kader</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Lama (hari)</source>
        <translation>Length (days)</translation>
    </message>
    <message>
        <source>Makanan</source>
        <translation>Food</translation>
    </message>
    <message>
        <source>Cara pemberian</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Tulis jumlah hari dengan angka bulat.</source>
        <translation>Type the number of days as a whole number.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Hapus permanen?</source>
        <translation>Erase for good?</translation>
    </message>
    <message>
        <source>{name}: tidak dapat dikembalikan dan tidak dapat diurungkan.</source>
        <translation>{name}: cannot be brought back and cannot be undone.</translation>
    </message>
    <message>
        <source>Hapus permanen</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Pilih alasan…</source>
        <translation>Choose a reason…</translation>
    </message>
    <message>
        <source>mis. surat kepala 12/2026</source>
        <translation>e.g. head&apos;s letter 12/2026</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Keputusan (nomor atau tanggal, tanpa nama)</source>
        <translation>Decision (number or day, no names)</translation>
    </message>
    <message>
        <source>Dihapus: data anak; {parts}.</source>
        <translation>Erased: the child&apos;s data; {parts}.</translation>
    </message>
    <message>
        <source>tanpa catatan lain</source>
        <translation>no other records</translation>
    </message>
    <message>
        <source>Juga {count} catatan yang digabung ke anak ini.</source>
        <translation>Also {count} records that were merged into this child&apos;s.</translation>
    </message>
    <message>
        <source>Isi catatan ini di jejak audit juga dihapus; yang tinggal hanya siapa, kapan, dan nomor.</source>
        <translation>What the audit trail says of these records is erased, too; only who, when and the number stay.</translation>
    </message>
    <message>
        <source>Permenkes 24/2022 mewajibkan penyimpanan 25 tahun, untuk anak ini sampai {until}.</source>
        <translation>Permenkes 24/2022 asks to keep records for 25 years, for this child until {until}.</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Masih memuat anak ini sampai terhapus sendiri (paling lama 13 bulan): {names}. Cadangan di tempat lain dan berkas yang pernah diekspor dihapus sendiri oleh Anda.</source>
        <translation>These still hold the child until they run out (13 months at most): {names}. Backups elsewhere and files once exported are yours to delete.</translation>
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
        <source>Pilih folder untuk salinan tanpa nama</source>
        <translation>Choose a folder for the copy without names</translation>
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
        <source>Satu bulan dalam susunan kolom e-PPGBM (XLSX), satu baris per anak yang diukur. N/T, vitamin A, KPSP, KIA, MBG, dan kelas ibu diisi dari catatan di sini.</source>
        <translation>One month in the columns of e-PPGBM (XLSX), one row for each child measured. N/T, vitamin A, KPSP, KIA, MBG and the mothers&apos; class are filled from the records here.</translation>
    </message>
    <message>
        <source>Ekspor nasional 2026, 36 kolom, dengan rekap</source>
        <translation>National export of 2026, 36 columns, with recap</translation>
    </message>
    <message>
        <source>Ekspor nasional lama, 34 kolom, dengan rekap</source>
        <translation>Older national export, 34 columns, with recap</translation>
    </message>
    <message>
        <source>Templat unggah 2026, tanpa rekap</source>
        <translation>Upload template of 2026, without recap</translation>
    </message>
    <message>
        <source>Susunan kolom</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Kunci berkas dengan sandi</source>
        <translation>Lock the file with a password</translation>
    </message>
    <message>
        <source>Belum ada kunjungan yang dapat diekspor.</source>
        <translation>There are no visits to export yet.</translation>
    </message>
    <message>
        <source>Cocokkan dengan berkas nasional…</source>
        <translation>Compare with the national file…</translation>
    </message>
    <message>
        <source>SATUSEHAT (FHIR)…</source>
        <translation>SATUSEHAT (FHIR)…</translation>
    </message>
    <message>
        <source>Paket untuk Dinas Kesehatan…</source>
        <translation>Packages for the health office…</translation>
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
        <source>Salinan tanpa nama</source>
        <translation>Copy without names</translation>
    </message>
    <message>
        <source>Untuk statistik atau penelitian: nomor samaran, bulan lahir, dan umur, bukan nama, NIK, alamat, dan tanggal (CSV).</source>
        <translation>For statistics or research: pseudonyms, month of birth and age, not names, NIK, addresses and days (CSV).</translation>
    </message>
    <message>
        <source>Anak masih mungkin dikenali, misalnya dari penyakit yang jarang. Baca BACA-DAHULU.txt di foldernya; jangan diterbitkan.</source>
        <translation>A child may still be recognised, for example by a rare illness. Read BACA-DAHULU.txt in the folder; do not publish it.</translation>
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
    <message>
        <source>{count} isian impor berbeda dari catatan di sini (lembar Berbeda).</source>
        <translation>{count} imported cells differ from the records here (sheet Berbeda).</translation>
    </message>
</context>
<context>
    <name>FacilityForm</name>
    <message>
        <source>Kode faskes</source>
        <translation>Facility code</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>SATUSEHAT: nomor organisasi</source>
        <translation>SATUSEHAT: organisation number</translation>
    </message>
    <message>
        <source>Nomor lokasi</source>
        <translation>Location number</translation>
    </message>
    <message>
        <source>Nomor IHS penanggung jawab</source>
        <translation>IHS number of the person in charge</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Data puskesmas tersimpan. Surat berikutnya memuatnya.</source>
        <translation>Saved. The next letters will show it.</translation>
    </message>
</context>
<context>
    <name>FamilyPanel</name>
    <message>
        <source>Data keluarga tersimpan.</source>
        <translation>Family data saved.</translation>
    </message>
    <message>
        <source>Saudara digabungkan.</source>
        <translation>Siblings joined.</translation>
    </message>
    <message>
        <source>Surat anak ini</source>
        <translation>This child&apos;s papers</translation>
    </message>
    <message>
        <source>Akta kelahiran</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Jaminan kesehatan</source>
        <translation>Health insurance</translation>
    </message>
    <message>
        <source>No. JKN</source>
        <translation>JKN number</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ibu</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Tanggal lahir ibu</source>
        <translation>Mother&apos;s birth date</translation>
    </message>
    <message>
        <source>Tinggi (cm)</source>
        <translation>Height (cm)</translation>
    </message>
    <message>
        <source>Jumlah kelahiran</source>
        <translation>Number of births</translation>
    </message>
    <message>
        <source>Pendidikan ibu</source>
        <translation>Mother&apos;s schooling</translation>
    </message>
    <message>
        <source>Pendidikan ayah</source>
        <translation>Father&apos;s schooling</translation>
    </message>
    <message>
        <source>Sedang hamil</source>
        <translation>Pregnant now</translation>
    </message>
    <message>
        <source>KEK saat hamil</source>
        <translation>Chronic energy deficiency in pregnancy</translation>
    </message>
    <message>
        <source>LiLA ibu (cm)</source>
        <translation>Mother&apos;s MUAC (cm)</translation>
    </message>
    <message>
        <source>Memakai KB modern</source>
        <translation>Uses modern contraception</translation>
    </message>
    <message>
        <source>NIK ibu</source>
        <translation>Mother&apos;s NIK</translation>
    </message>
    <message>
        <source>Anemia saat hamil</source>
        <translation>Anaemia in pregnancy</translation>
    </message>
    <message>
        <source>Hb (g/dl)</source>
        <translation>Hb (g/dl)</translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Air minum</source>
        <translation>Drinking water</translation>
    </message>
    <message>
        <source>Jamban</source>
        <translation>Latrine</translation>
    </message>
    <message>
        <source>Desil kesejahteraan</source>
        <translation>Poverty decile</translation>
    </message>
    <message>
        <source>Ada yang merokok di rumah</source>
        <translation>Someone smokes at home</translation>
    </message>
    <message>
        <source>Bantuan sosial</source>
        <translation>Social assistance</translation>
    </message>
    <message>
        <source>Nomor IHS anak (SATUSEHAT)</source>
        <translation>Child&apos;s IHS number (SATUSEHAT)</translation>
    </message>
    <message>
        <source>Belum ditanyakan</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Risiko keluarga</source>
        <translation>Family risk</translation>
    </message>
    <message>
        <source>Berisiko</source>
        <translation>At risk</translation>
    </message>
    <message>
        <source>Tidak berisiko</source>
        <translation>Not at risk</translation>
    </message>
    <message>
        <source>Saudara</source>
        <translation>Siblings</translation>
    </message>
    <message>
        <source>Keluarga dengan {count} anak</source>
        <translation>Family with {count} children</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>FeedingActs</name>
    <message>
        <source>Rencana PMT tersimpan.</source>
        <translation>Feeding plan saved.</translation>
    </message>
    <message>
        <source>PMT berjalan lagi.</source>
        <translation>Feeding is running again.</translation>
    </message>
    <message>
        <source>Kalender diubah.</source>
        <translation>Calendar changed.</translation>
    </message>
    <message>
        <source>PMT dimulai.</source>
        <translation>Feeding started.</translation>
    </message>
    <message>
        <source>Masuk daftar tunggu.</source>
        <translation>Put on the waiting list.</translation>
    </message>
    <message>
        <source>Tercatat tidak ikut.</source>
        <translation>Recorded as refused.</translation>
    </message>
    <message>
        <source>Penimbangan tersimpan.</source>
        <translation>Weighing saved.</translation>
    </message>
    <message>
        <source>Penimbangan diperbaiki.</source>
        <translation>Weighing corrected.</translation>
    </message>
    <message>
        <source>PMT diakhiri. {after}</source>
        <translation>Feeding ended. {after}</translation>
    </message>
</context>
<context>
    <name>FeedingHub</name>
    <message>
        <source>PMT dan layanan</source>
        <translation>Feeding and services</translation>
    </message>
    <message>
        <source>PMT</source>
        <translation>Feeding</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Konvergensi</source>
        <translation>Convergence</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Stok makanan</source>
        <translation>Food stock</translation>
    </message>
</context>
<context>
    <name>FeedingPage</name>
    <message>
        <source>Cari nama</source>
        <translation>Search name</translation>
    </message>
    <message>
        <source>Cari nama anak</source>
        <translation>Search a child&apos;s name</translation>
    </message>
    <message>
        <source>Isi dari kertas</source>
        <translation>Key in from paper</translation>
    </message>
    <message>
        <source>Diusulkan</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Daftar PMT</source>
        <translation>List of feeding courses</translation>
    </message>
    <message>
        <source>Buka anak</source>
        <translation>Open child</translation>
    </message>
    <message>
        <source>Tidak ikut</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Daftar tunggu</source>
        <translation>Waiting list</translation>
    </message>
    <message>
        <source>Mulai PMT</source>
        <translation>Start feeding</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing fits</translation>
    </message>
    <message>
        <source>Ubah nama, desa, atau posyandu yang dicari.</source>
        <translation>Change the name, village or posyandu you look for.</translation>
    </message>
    <message>
        <source>Tidak ada anak yang diusulkan</source>
        <translation>No child is proposed</translation>
    </message>
    <message>
        <source>Daftar ini terisi sendiri dari hasil timbang dan ukur.</source>
        <translation>This list fills itself from weighing and measuring.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Anak yang diusulkan dapat dimasukkan ke daftar tunggu.</source>
        <translation>Proposed children can be put on the waiting list.</translation>
    </message>
    <message>
        <source>Tidak ada yang ditolak</source>
        <translation>Nobody has refused</translation>
    </message>
    <message>
        <source>Anak yang tidak ikut tercatat di sini bersama alasannya.</source>
        <translation>Children who do not take part are recorded here with the reason.</translation>
    </message>
    <message>
        <source>Belum ada PMT yang berjalan</source>
        <translation>No feeding course is running yet</translation>
    </message>
    <message>
        <source>Pilih anak yang diusulkan, lalu Mulai PMT.</source>
        <translation>Choose a proposed child, then Start feeding.</translation>
    </message>
    <message>
        <source>Belum ada PMT yang selesai</source>
        <translation>No feeding course has ended yet</translation>
    </message>
    <message>
        <source>PMT yang diakhiri tercatat di sini bersama buktinya.</source>
        <translation>Ended feeding courses are recorded here with their evidence.</translation>
    </message>
    <message>
        <source>Anak ini tidak ada di daftar PMT.</source>
        <translation>This child is not in the feeding lists.</translation>
    </message>
</context>
<context>
    <name>FeedingPaperDialog</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tidak ada PMT yang berjalan di sini</source>
        <translation>No feeding course runs here</translation>
    </message>
    <message>
        <source>Pilih desa atau posyandu lain.</source>
        <translation>Choose another village or posyandu.</translation>
    </message>
    <message>
        <source>Tulis berat dengan angka, misalnya 8,4.</source>
        <translation>Type the weight as a number, for example 8.4.</translation>
    </message>
    <message>
        <source>Isi dari kertas</source>
        <translation>Key in from paper</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Minggu atau bulan</source>
        <translation>Week or month</translation>
    </message>
    <message>
        <source>Sebelumnya (Alt+Panah kiri)</source>
        <translation>Previous (Alt+Left)</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Berikutnya (Alt+Panah kanan)</source>
        <translation>Next (Alt+Right)</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Ditimbang tanggal</source>
        <translation>Weighed on</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{first} sampai {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Sebulan</source>
        <translation>Whole month</translation>
    </message>
    <message>
        <source>Seminggu</source>
        <translation>Whole week</translation>
    </message>
    <message>
        <source>Berat (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>Sen</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Sel</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Rab</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Kam</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Jum</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sab</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{ticks} tanda dan {weights} berat belum disimpan.</source>
        <translation>{ticks} ticks and {weights} weights not saved.</translation>
    </message>
    <message>
        <source>Klik atau spasi mencentang; klik judul tanggal untuk semua anak.</source>
        <translation>Click or space ticks; click a date&apos;s title for every child.</translation>
    </message>
    <message>
        <source>Tersimpan: {ticks} tanda, {weights} berat.</source>
        <translation>Saved: {ticks} ticks, {weights} weights.</translation>
    </message>
</context>
<context>
    <name>FhirDialog</name>
    <message>
        <source>Bundel SATUSEHAT</source>
        <translation>Bundle for SATUSEHAT</translation>
    </message>
    <message>
        <source>Berkas ini tidak terenkripsi dan memuat nomor IHS anak.</source>
        <translation>This file is not encrypted and has the children&apos;s IHS numbers.</translation>
    </message>
    <message>
        <source>Simpan berkas…</source>
        <translation>Save file…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Simpan bundel</source>
        <translation>Save the bundle</translation>
    </message>
    <message>
        <source>Tanpa nomor IHS, tidak dikirim (anak)</source>
        <translation>Without an IHS number, not sent (children)</translation>
    </message>
    <message>
        <source>Tidak dikirim: {reason}</source>
        <translation>Not sent: {reason}</translation>
    </message>
    <message>
        <source>Belum ada yang dapat dikirim dari bulan ini.</source>
        <translation>Nothing of this month can be sent yet.</translation>
    </message>
    <message>
        <source>Tersimpan: {file}.</source>
        <translation>Saved: {file}.</translation>
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
    <name>FilePasswordDialog</name>
    <message>
        <source>Sandi berkas</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>Excel menanyakan sandi ini saat berkas dibuka. Kirim lewat jalan lain, misalnya telepon. Program tidak menyimpannya: tanpa sandi, berkas tidak dapat dibuka.</source>
        <translation>Excel asks for this password when the file is opened. Send it another way, such as by telephone. The program does not keep it: without the password the file cannot be opened.</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Kunjungan ulang: {illness}</source>
        <translation>Follow-up visit: {illness}</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tanggal kunjungan</source>
        <translation>Date of visit</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Selesai sakit (kosong: hari kunjungan)</source>
        <translation>Ill until (empty: day of the visit)</translation>
    </message>
    <message>
        <source>Kunjungan ulang berikutnya</source>
        <translation>Next follow-up visit</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
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
        <source>Kunci otomatis</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Layar terkunci bila tidak disentuh selama waktu ini, dan dengan Ctrl+L.</source>
        <translation>The screen is locked when nobody touched it for this long, and by Ctrl+L.</translation>
    </message>
    <message>
        <source>{minutes} menit</source>
        <translation>{minutes} min</translation>
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
        <source>Warna grafik diganti.</source>
        <translation>The chart colours were changed.</translation>
    </message>
    <message>
        <source>Layar terkunci setelah {minutes} menit.</source>
        <translation>The screen locks after {minutes} minutes.</translation>
    </message>
    <message>
        <source>Komputer ini tidak mempunyai penyimpan kunci. Sandi tetap dipakai.</source>
        <translation>This computer has no keyring. The password stays in use.</translation>
    </message>
</context>
<context>
    <name>GroupView</name>
    <message>
        <source>Belum ada kunjungan</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>Tidak ada yang diukur dalam jangka waktu ini.</source>
        <translation>Nothing was measured in this period.</translation>
    </message>
    <message>
        <source>TB ,0/,5: bagian hasil yang berakhir ,0 atau ,5; seharusnya {share}. SD: sebaran z-score yang wajar.</source>
        <translation>Height .0/.5: share of results ending in .0 or .5; it should be {share}. SD: the usual spread of z-scores.</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Isian ini belum disimpan</source>
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
    <name>HealthCheckPanel</name>
    <message>
        <source>Hasil terakhir untuk diketik di CKG. Kategori menurut umur kronologis. Pemeriksaan gigi tidak dicatat di program ini.</source>
        <translation>Last values to be typed into the CKG. Classes by chronological age. Teeth are not recorded in this program.</translation>
    </message>
    <message>
        <source>Nilai untuk CKG</source>
        <translation>Values for the CKG</translation>
    </message>
    <message>
        <source>Salin nilai</source>
        <translation>Copy the value</translation>
    </message>
    <message>
        <source>Salin semua</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Tersalin. Tempel dalam satu menit.</source>
        <translation>Copied. Paste within a minute.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Isian yang berubah</source>
        <translation>Fields that changed</translation>
    </message>
    <message>
        <source>Nilai yang dikembalikan juga tercatat sebagai perubahan.</source>
        <translation>Going back to a value is recorded as a change, too.</translation>
    </message>
    <message>
        <source>Kembalikan nilai sebelumnya</source>
        <translation>Go back to the earlier value</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Riwayat data anak</source>
        <translation>History of the child&apos;s data</translation>
    </message>
    <message>
        <source>Riwayat kunjungan {day}</source>
        <translation>History of the visit of {day}</translation>
    </message>
    <message>
        <source>Nilai sebelumnya dikembalikan.</source>
        <translation>The earlier value is back.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Belum ada riwayat</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <source>Penyakit, rujukan dan kunjungan anak ini akan tampil di sini.</source>
        <translation>This child&apos;s illnesses, referrals and visits will appear here.</translation>
    </message>
    <message>
        <source>Penyakit</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Skrining TB</source>
        <translation>TB screening</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Cetak lembar audit kasus stunting</source>
        <translation>Print the stunting case conference sheet</translation>
    </message>
    <message>
        <source>Jalur stunting menurut {guideline}</source>
        <translation>Stunting pathway by {guideline}</translation>
    </message>
    <message>
        <source>paling lambat {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>berikutnya</source>
        <translation>next</translation>
    </message>
</context>
<context>
    <name>HomeVisitButton</name>
    <message>
        <source>Kunjungan rumah</source>
        <translation>Home visits</translation>
    </message>
    <message>
        <source>Cetak lembar kunjungan…</source>
        <translation>Print a visit sheet…</translation>
    </message>
    <message>
        <source>Isi hasil kunjungan…	Ctrl+K</source>
        <translation>Key in results…	Ctrl+K</translation>
    </message>
</context>
<context>
    <name>HomeVisitDialog</name>
    <message>
        <source>Belum ada lembar kunjungan rumah</source>
        <translation>No home visit sheet yet</translation>
    </message>
    <message>
        <source>Cetak lembarnya dahulu. Urutannya tersimpan di sini, juga sesudah ditutup.</source>
        <translation>Print the sheet first. Its order is kept here, also after closing.</translation>
    </message>
    <message>
        <source>Tulis dahulu di Catatan mengapa tidak bertemu.</source>
        <translation>First write in Notes why nobody was met.</translation>
    </message>
    <message>
        <source>Isi hasil kunjungan rumah</source>
        <translation>Key in home visits</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Tanggal kunjungan</source>
        <translation>Day of the visits</translation>
    </message>
    <message>
        <source>Tidak bertemu</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Simpan semua</source>
        <translation>Save all</translation>
    </message>
    <message>
        <source>Semua baris yang lengkap (Ctrl+S)</source>
        <translation>All complete rows (Ctrl+S)</translation>
    </message>
    <message>
        <source>Benar, simpan</source>
        <translation>Correct, save</translation>
    </message>
    <message>
        <source>No. {number} · {day} · {count} anak</source>
        <translation>No. {number} · {day} · {count} children</translation>
    </message>
    <message>
        <source>Selesaikan dahulu baris yang belum disimpan.</source>
        <translation>First finish the line that is not saved.</translation>
    </message>
    <message>
        <source>Bertemu</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} cm</source>
        <translation>{value} cm</translation>
    </message>
    <message>
        <source>terakhir {day}: {figures}</source>
        <translation>last {day}: {figures}</translation>
    </message>
</context>
<context>
    <name>HomeVisitModel</name>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Tidak bertemu: {reason}</source>
        <translation>Not met: {reason}</translation>
    </message>
    <message>
        <source>Tersimpan. {scores}</source>
        <translation>Saved. {scores}</translation>
    </message>
    <message>
        <source>Tulis tanggal kunjungan di atas.</source>
        <translation>Write the day of the visits above.</translation>
    </message>
    <message>
        <source>Tidak terbaca. Tulis angka, misalnya 8,4.</source>
        <translation>Cannot be read. Write a number, e.g. 8.4.</translation>
    </message>
    <message>
        <source>Tidak bertemu? Tekan Ctrl+T.</source>
        <translation>Not met? Press Ctrl+T.</translation>
    </message>
</context>
<context>
    <name>ImmunisationPanel</name>
    <message>
        <source>Beri sekarang</source>
        <translation>Give now</translation>
    </message>
    <message>
        <source>mulai {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>sampai {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Jadwal imunisasi</source>
        <translation>Immunisation schedule</translation>
    </message>
    <message>
        <source>Tanggal pemberian</source>
        <translation>Date given</translation>
    </message>
    <message>
        <source>Nomor bets</source>
        <translation>Batch number</translation>
    </message>
    <message>
        <source>Vaksin lain…</source>
        <translation>Other vaccine…</translation>
    </message>
    <message>
        <source>Perbaiki…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Catat dosis ini</source>
        <translation>Record this dose</translation>
    </message>
    <message>
        <source>Catat semua yang waktunya</source>
        <translation>Record all that are due</translation>
    </message>
    <message>
        <source>Hapus catatan</source>
        <translation>Remove record</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Catatan imunisasi dihapus.</source>
        <translation>The immunisation record was removed.</translation>
    </message>
    <message>
        <source>Imunisasi belum dicatat</source>
        <translation>No immunisation recorded</translation>
    </message>
    <message>
        <source>Salin dari Buku KIA atau catat yang diberikan hari ini.</source>
        <translation>Copy from the Buku KIA or record what is given today.</translation>
    </message>
    <message>
        <source>Imunisasi dasar kurang {count}</source>
        <translation>Basic immunisation lacks {count}</translation>
    </message>
    <message>
        <source>Imunisasi dasar lengkap untuk umurnya</source>
        <translation>Basic immunisation complete for age</translation>
    </message>
    <message>
        <source>Imunisasi diperbaiki.</source>
        <translation>Vaccine corrected.</translation>
    </message>
    <message>
        <source>Tulis tanggal, misalnya 23/11/2026.</source>
        <translation>Type a date, for example 23/11/2026.</translation>
    </message>
    <message>
        <source>Tercatat: {vaccines}</source>
        <translation>Recorded: {vaccines}</translation>
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
        <source>Mencocokkan…</source>
        <translation>Matching…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan baris yang perlu dibetulkan</source>
        <translation>Save the rows to be corrected</translation>
    </message>
    <message>
        <source>Berkas tersimpan: {file}</source>
        <translation>File saved: {file}</translation>
    </message>
</context>
<context>
    <name>InfectionDialog</name>
    <message>
        <source>Cari dan pilih penyakitnya.</source>
        <translation>Search for the illness and choose it.</translation>
    </message>
    <message>
        <source>Isi dosis dan lama pemberian.</source>
        <translation>Fill in dose and duration.</translation>
    </message>
    <message>
        <source>Nama, ICD-10, atau kata ibu: mencret</source>
        <translation>Name, ICD-10, or the mother&apos;s word: mencret</translation>
    </message>
    <message>
        <source>Penyakit</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Penyakit dihapus.</source>
        <translation>Illness removed.</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>Mulai sakit</source>
        <translation>Ill since</translation>
    </message>
    <message>
        <source>Selesai sakit</source>
        <translation>Ill until</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Kunjungan ulang</source>
        <translation>Follow-up visit</translation>
    </message>
    <message>
        <source>Tambah obat…</source>
        <translation>Add a medicine…</translation>
    </message>
    <message>
        <source>Pengobatan</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Berat untuk dosis (kg)</source>
        <translation>Weight for the dose (kg)</translation>
    </message>
    <message>
        <source>Campak dengan tanda mata atau mulut: beri vitamin A hari 1 dan 2.</source>
        <translation>Measles with eye or mouth signs: give vitamin A on days 1 and 2.</translation>
    </message>
    <message>
        <source>Campak: beri vitamin A hari 1.</source>
        <translation>Measles: give vitamin A on day 1.</translation>
    </message>
    <message>
        <source>Tambah vitamin A</source>
        <translation>Add vitamin A</translation>
    </message>
    <message>
        <source>Diare: beri zinc 10 hari dan oralit.</source>
        <translation>Diarrhoea: give zinc for 10 days and ORS.</translation>
    </message>
    <message>
        <source>Tambah zinc dan oralit</source>
        <translation>Add zinc and ORS</translation>
    </message>
    <message>
        <source>Tanda bahaya: {signs}. Rujuk segera.</source>
        <translation>Danger sign: {signs}. Refer now.</translation>
    </message>
    <message>
        <source>Berat untuk dosis: {weight}</source>
        <translation>Weight for the dose: {weight}</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Semua akun</source>
        <translation>All accounts</translation>
    </message>
    <message>
        <source>Semua tindakan</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>Semua jenis</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sejak tanggal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Nama anak, NIK, atau nomornya</source>
        <translation>Child&apos;s name, NIK or number</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Muat yang lebih lama</source>
        <translation>Load older lines</translation>
    </message>
    <message>
        <source>Isian yang berubah</source>
        <translation>Fields that changed</translation>
    </message>
    <message>
        <source>Tarik kembali impor ini…</source>
        <translation>Take this import back…</translation>
    </message>
    <message>
        <source>Buang yang lewat waktu</source>
        <translation>Drop what is past its time</translation>
    </message>
    <message>
        <source>Daftar akun ini benar</source>
        <translation>These accounts are right</translation>
    </message>
    <message>
        <source>Periksa keutuhan sekarang</source>
        <translation>Check soundness now</translation>
    </message>
    <message>
        <source>Data utuh: berkas kunci, isi, jejak audit, dan z-score.</source>
        <translation>The data are sound: key file, content, audit trail and z-scores.</translation>
    </message>
    <message>
        <source>Data ini benar</source>
        <translation>This data is right</translation>
    </message>
    <message>
        <source>Daftar akun diterima.</source>
        <translation>The accounts were accepted.</translation>
    </message>
    <message>
        <source>{count} baris dibuang.</source>
        <translation>{count} lines were dropped.</translation>
    </message>
    <message>
        <source>Tidak ada baris yang lewat waktu.</source>
        <translation>No line is past its time.</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>Sidik kunci</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>Jangan buka</source>
        <translation>Do not open</translation>
    </message>
    <message>
        <source>Sidik kunci sama, buka</source>
        <translation>The fingerprints are equal, open</translation>
    </message>
    <message>
        <source>Kunci data ini bukan yang terakhir dipakai di komputer ini. Itu wajar bila admin mengganti kunci di komputer lain atau memulihkan cadangan lama.</source>
        <translation>The key of this data is not the one that was last used on this computer. That is normal when an admin replaced the key on another computer or restored an old backup.</translation>
    </message>
    <message>
        <source>Data ini lebih lama daripada yang terakhir dibuka di komputer ini. Itu wajar setelah memulihkan cadangan.</source>
        <translation>This data is older than what was last opened on this computer. That is normal after restoring a backup.</translation>
    </message>
    <message>
        <source>Komputer ini belum menyimpan sidik kunci data ini. Pertanyaan ini muncul satu kali di komputer baru, dan setelah program diperbarui dari versi lama.</source>
        <translation>This computer has no fingerprint of this data&apos;s keys yet. It asks once on a new computer, and after the program was updated from an old version.</translation>
    </message>
    <message>
        <source>Cocokkan dengan catatan di lembar kode pemulihan, atau dengan Pengaturan › Akun di komputer lain yang memakai data ini.</source>
        <translation>Compare it with the note on the recovery code&apos;s sheet, or with Settings › Accounts on another computer that uses this data.</translation>
    </message>
    <message>
        <source>Bila berbeda, jangan buka: kabari admin.</source>
        <translation>If they differ, do not open it: tell an admin.</translation>
    </message>
    <message>
        <source>Bila berbeda, atau bila tidak ada yang melakukannya, jangan buka: kabari admin.</source>
        <translation>If they differ, or if nobody did so, do not open it: tell an admin.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Menunggu penyimpanan selesai…</source>
        <translation>Waiting for the save to finish…</translation>
    </message>
    <message>
        <source>Ada isian yang belum disimpan</source>
        <translation>Something typed is not saved</translation>
    </message>
    <message>
        <source>Bila program ditutup sekarang, isian formulir akan hilang. Isian lembar (kunjungan rumah, PMT dari kertas, hari posyandu) dipulihkan saat dibuka lagi.</source>
        <translation>If the program is closed now, what was typed in forms is lost. What was typed in sheets (home visits, PMT on paper, posyandu day) returns when they are opened again.</translation>
    </message>
    <message>
        <source>Tutup tanpa menyimpan</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Terkunci</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Masuk sebagai pengguna lain. {name} harus masuk lagi nanti.</source>
        <translation>Sign in as another person. {name} must sign in again later.</translation>
    </message>
    <message>
        <source>Masuk kembali sebagai {name}</source>
        <translation>Sign in again as {name}</translation>
    </message>
    <message>
        <source>Masuk kembali sebagai {name}. Yang sedang diketik tetap ada.</source>
        <translation>Sign in again as {name}. What you were typing is still there.</translation>
    </message>
    <message>
        <source>Masuk sebagai pengguna lain</source>
        <translation>Sign in as another person</translation>
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
        <source>Kota</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Simpan atau tutup dahulu isian yang belum disimpan.</source>
        <translation>Save or close first what is not saved.</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>PMT</source>
        <translation>Feeding</translation>
    </message>
    <message>
        <source>Mutu data</source>
        <translation>Data quality</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Gabungkan dua catatan</source>
        <translation>Merge two records</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Pilih catatan lain dari anak yang sama. Catatan {name} tetap.</source>
        <translation>Choose the other record of the same child. The record of {name} stays.</translation>
    </message>
    <message>
        <source>Cari nama, ibu, atau NIK</source>
        <translation>Search name, mother or NIK</translation>
    </message>
    <message>
        <source>Cari anak</source>
        <translation>Search children</translation>
    </message>
    <message>
        <source>Daftar anak</source>
        <translation>List of children</translation>
    </message>
    <message>
        <source>Pilih dahulu satu catatan.</source>
        <translation>Choose a record first.</translation>
    </message>
    <message>
        <source>Isian yang berbeda</source>
        <translation>Fields that differ</translation>
    </message>
    <message>
        <source>Kiri: catatan ini. Kanan: catatan lain.</source>
        <translation>Left: this record. Right: the other record.</translation>
    </message>
    <message>
        <source>Kunjungan berbeda pada hari yang sama</source>
        <translation>Different visits on the same day</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>{count} kunjungan dipindahkan dari catatan lain.</source>
        <translation>{count} visits move over from the other record.</translation>
    </message>
    <message>
        <source>{count} kunjungan sama di kedua catatan.</source>
        <translation>{count} visits are the same in both records.</translation>
    </message>
    <message>
        <source>Isian kosong yang terisi: {names}.</source>
        <translation>Empty fields that are filled: {names}.</translation>
    </message>
    <message>
        <source>Catatan lain pindah ke Sampah; di sana keduanya dapat dipisahkan lagi.</source>
        <translation>The other record goes to the trash, where the two can be parted again.</translation>
    </message>
    <message>
        <source>{weight} kg, {height} cm</source>
        <translation>{weight} kg, {height} cm</translation>
    </message>
</context>
<context>
    <name>MixedView</name>
    <message>
        <source>Tidak ada baris yang tertukar</source>
        <translation>No rows are swapped</translation>
    </message>
    <message>
        <source>Setiap hasil cocok dengan anaknya sendiri.</source>
        <translation>Every result fits its own child.</translation>
    </message>
    <message>
        <source>Baris tertukar</source>
        <translation>Swapped rows</translation>
    </message>
    <message>
        <source>Cocokkan dengan buku KIA, lalu perbaiki kunjungannya. Enter membuka anak.</source>
        <translation>Compare with the KIA book, then correct the visit. Enter opens the child.</translation>
    </message>
    <message>
        <source>Jarak dari jalurnya sendiri {own} z, dari jalur anak yang lain {other} z. Enter membuka anak.</source>
        <translation>Distance from its own channel {own} z, from the other child&apos;s {other} z. Enter opens the child.</translation>
    </message>
</context>
<context>
    <name>MonthClosingDialog</name>
    <message>
        <source>Periksa dulu</source>
        <translation>Check first</translation>
    </message>
    <message>
        <source>Berubah sejak ditutup</source>
        <translation>Changed since closing</translation>
    </message>
    <message>
        <source>Revisi</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Yang dikirim</source>
        <translation>What was sent</translation>
    </message>
    <message>
        <source>Pilih baris untuk melihat anaknya. Enter pada anak membukanya.</source>
        <translation>Choose a row to see its children. Enter on a child opens her.</translation>
    </message>
    <message>
        <source>Tutup bulan</source>
        <translation>Close the month</translation>
    </message>
    <message>
        <source>Sasaran desa</source>
        <translation>Targets of desa</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Simpan revisi</source>
        <translation>Keep revision</translation>
    </message>
    <message>
        <source>Bulan ini belum ditutup. Menutup menyimpan setiap angka dengan anaknya; mencatat dan memperbaiki tetap bisa.</source>
        <translation>This month is not closed. Closing keeps every figure with its children; recording and correcting stay possible.</translation>
    </message>
    <message>
        <source>Ditutup {when}, revisi {revision}.</source>
        <translation>Closed {when}, revision {revision}.</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah sejak itu.</source>
        <translation>Nothing has changed since.</translation>
    </message>
    <message>
        <source>{count} angka berubah karena data.</source>
        <translation>{count} figures changed because of records.</translation>
    </message>
    <message>
        <source>{count} anak pindah posyandu atau kelompok umur.</source>
        <translation>{count} children changed posyandu or age group.</translation>
    </message>
    <message>
        <source>Dengan angka aturan kini {count} angka lain; bulan ini tetap memakai angka saat ditutup.</source>
        <translation>With today&apos;s rule numbers {count} figures differ; this month keeps the numbers of its closing.</translation>
    </message>
    <message>
        <source>{what}: {count} anak</source>
        <translation>{what}: {count} children</translation>
    </message>
    <message>
        <source>{figure}: dikirim {sent}, kini {now}.</source>
        <translation>{figure}: sent {sent}, now {now}.</translation>
    </message>
    <message>
        <source>{count} anak sudah dihapus.</source>
        <translation>{count} children were erased.</translation>
    </message>
    <message>
        <source>Bulan ditutup, revisi {revision}.</source>
        <translation>Month closed, revision {revision}.</translation>
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
    <name>NewCodeDialog</name>
    <message>
        <source>Kode pemulihan baru</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>Kode lama tidak berlaku lagi. Kode ini hanya ditampilkan sekali: cetak atau tulis, lalu simpan di tempat terkunci.</source>
        <translation>The old code is void. This one is shown only once: print or write it down and keep it in a locked place.</translation>
    </message>
    <message>
        <source>Sudah saya simpan</source>
        <translation>I have kept it</translation>
    </message>
    <message>
        <source>Simpan dahulu kode pemulihan ini.</source>
        <translation>Keep this recovery code first.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum.</source>
        <translation>At least 8 characters, no name and no common word.</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Ulangi sandi</source>
        <translation>Repeat the password</translation>
    </message>
    <message>
        <source>Kedua sandi tidak sama. Ketik ulang.</source>
        <translation>The two passwords differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>OutpatientPanel</name>
    <message>
        <source>Kunjungan rawat jalan</source>
        <translation>Outpatient visits</translation>
    </message>
    <message>
        <source>Tidak ada rawat jalan gizi buruk</source>
        <translation>No outpatient care of severe wasting</translation>
    </message>
    <message>
        <source>Periksa berat, LiLA, edema dan nafsu makan, lalu mulai bila gizi buruk.</source>
        <translation>Check weight, MUAC, oedema and appetite, then start if severely wasted.</translation>
    </message>
    <message>
        <source>Tulis rujukan segera</source>
        <translation>Write urgent referral</translation>
    </message>
    <message>
        <source>Perbaiki kunjungan</source>
        <translation>Correct visit</translation>
    </message>
    <message>
        <source>Akhiri</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Kunjungan mingguan</source>
        <translation>Weekly visit</translation>
    </message>
    <message>
        <source>Mulai rawat jalan</source>
        <translation>Start outpatient care</translation>
    </message>
    <message>
        <source>Rawat jalan berjalan lagi.</source>
        <translation>Outpatient care is running again.</translation>
    </message>
    <message>
        <source>Kunjungan diperbaiki.</source>
        <translation>Visit corrected.</translation>
    </message>
    <message>
        <source>Tersimpan.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Rawat jalan sejak {day}</source>
        <translation>Outpatient care since {day}</translation>
    </message>
    <message>
        <source>Rawat jalan {start} sampai {end}: {outcome}</source>
        <translation>Outpatient care {start} to {end}: {outcome}</translation>
    </message>
    <message>
        <source>Kontrol berikutnya {day}.</source>
        <translation>Next visit {day}.</translation>
    </message>
</context>
<context>
    <name>OutpatientVisitDialog</name>
    <message>
        <source>Kunjungan mingguan</source>
        <translation>Weekly visit</translation>
    </message>
    <message>
        <source>Mulai rawat jalan</source>
        <translation>Start outpatient care</translation>
    </message>
    <message>
        <source>Perbaiki kunjungan</source>
        <translation>Correct visit</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tulis rujukan segera</source>
        <translation>Write urgent referral</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Belum dites</source>
        <translation>Not tested yet</translation>
    </message>
    <message>
        <source>rehabilitasi</source>
        <translation>rehabilitation</translation>
    </message>
    <message>
        <source>stabilisasi</source>
        <translation>stabilisation</translation>
    </message>
    <message>
        <source>transisi</source>
        <translation>transition</translation>
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
        <source>LiLA (cm)</source>
        <translation>MUAC (cm)</translation>
    </message>
    <message>
        <source>RUTF seminggu (sachet)</source>
        <translation>RUTF a week (sachets)</translation>
    </message>
    <message>
        <source>Susu per hari (ml)</source>
        <translation>Milk a day (ml)</translation>
    </message>
    <message>
        <source>Edema</source>
        <translation>Oedema</translation>
    </message>
    <message>
        <source>Tes nafsu makan</source>
        <translation>Appetite test</translation>
    </message>
    <message>
        <source>Komplikasi</source>
        <translation>Complications</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>menurut {edition}</source>
        <translation>by {edition}</translation>
    </message>
    <message>
        <source>{feeds}; paling sedikit {share}% harus habis</source>
        <translation>{feeds}; at least {share}% must be taken</translation>
    </message>
    <message>
        <source>Tulis dengan angka, misalnya 78,5.</source>
        <translation>Type a number, for example 78.5.</translation>
    </message>
    <message>
        <source>Tulis berat dengan angka, misalnya 8,4.</source>
        <translation>Type the weight as a number, for example 8.4.</translation>
    </message>
    <message>
        <source>Makanan terapi</source>
        <translation>Therapeutic food</translation>
    </message>
    <message>
        <source>Obat diberikan</source>
        <translation>Medicines given</translation>
    </message>
    <message>
        <source>di kunjungan anak</source>
        <translation>in the child&apos;s visit</translation>
    </message>
    <message>
        <source>Kunjungan rawat jalan dihapus.</source>
        <translation>Outpatient visit removed.</translation>
    </message>
    <message>
        <source>Menurut hasil ini bukan gizi buruk.</source>
        <translation>By this result it is not severe wasting.</translation>
    </message>
    <message>
        <source>Vitamin A: hari 1. Hari 2 dan 15 berbeda menurut edisi (2015: tiga dosis; 2022: dosis pertama saja).</source>
        <translation>Vitamin A: day 1. Days 2 and 15 differ by edition (2015: three doses; 2022: a first dose only).</translation>
    </message>
    <message>
        <source>RUTF tidak diberikan pada umur atau berat ini.</source>
        <translation>No RUTF is given at this age or weight.</translation>
    </message>
    <message>
        <source>{food} {amount} {unit} per hari</source>
        <translation>{food} {amount} {unit} per day</translation>
    </message>
    <message>
        <source>(kisaran {low} sampai {high})</source>
        <translation>(range {low} to {high})</translation>
    </message>
    <message>
        <source>{amount} seminggu</source>
        <translation>{amount} per week</translation>
    </message>
</context>
<context>
    <name>PackagesDialog</name>
    <message>
        <source>Paket untuk Dinas Kesehatan</source>
        <translation>Package for the city&apos;s health office</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tersegel untuk Dinas Kesehatan: identitas, tempat tinggal, hasil ukur, PMT, status rujukan, imunisasi, dan layanan. Penyakit, TBC, keluarga, dan catatan tidak ikut.</source>
        <translation>Sealed for the city&apos;s health office: identity, residence, measurements, PMT, status of referrals, immunisation and care. No illness, TB, family or note is inside.</translation>
    </message>
    <message>
        <source>Paket yang dikirim</source>
        <translation>Packages sent</translation>
    </message>
    <message>
        <source>Simpan paket</source>
        <translation>Save the package</translation>
    </message>
    <message>
        <source>Simpan kunci publik</source>
        <translation>Save the public keys</translation>
    </message>
    <message>
        <source>Pilih kunci publik Dinas Kesehatan</source>
        <translation>Choose the health office&apos;s public keys</translation>
    </message>
    <message>
        <source>Pilih balasan</source>
        <translation>Choose a receipt</translation>
    </message>
    <message>
        <source>Kirim…</source>
        <translation>Send…</translation>
    </message>
    <message>
        <source>Kunci kami…</source>
        <translation>Our keys…</translation>
    </message>
    <message>
        <source>Percayai kunci…</source>
        <translation>Trust keys…</translation>
    </message>
    <message>
        <source>Sidik yang didengar</source>
        <translation>Fingerprint heard</translation>
    </message>
    <message>
        <source>Sidik yang didengar lewat telepon</source>
        <translation>Fingerprint heard by telephone</translation>
    </message>
    <message>
        <source>Baca balasan…</source>
        <translation>Read a receipt…</translation>
    </message>
    <message>
        <source>Kode balasan lewat telepon</source>
        <translation>Receipt code by telephone</translation>
    </message>
    <message>
        <source>Catat kode</source>
        <translation>Note the code</translation>
    </message>
    <message>
        <source>Paket ditulis. Kirim berkasnya ke Dinas Kesehatan.</source>
        <translation>The package was written. Send its file to the health office.</translation>
    </message>
    <message>
        <source>Sidik kunci kami: {fingerprint}. Bacakan lewat telepon.</source>
        <translation>Fingerprint of our keys: {fingerprint}. Read it aloud by telephone.</translation>
    </message>
    <message>
        <source>Kunci {name} dipercaya.</source>
        <translation>The keys of {name} are trusted.</translation>
    </message>
    <message>
        <source>Balasan tercatat.</source>
        <translation>The receipt was noted.</translation>
    </message>
</context>
<context>
    <name>PaperSaver</name>
    <message>
        <source>Berkas tersimpan: {file}</source>
        <translation>File saved: {file}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Tulis sandi Anda</source>
        <translation>Enter your password</translation>
    </message>
    <message>
        <source>Program dibuka tanpa sandi di komputer ini. Sebelum semua data keluar, sandi ditanya satu kali; berlaku 15 menit.</source>
        <translation>The program was opened without a password on this computer. Before all data leaves, the password is asked for once; it counts for 15 minutes.</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Tulis sandi Anda.</source>
        <translation>Enter your password.</translation>
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
    <name>PastImportsDialog</name>
    <message>
        <source>Impor terdahulu</source>
        <translation>Earlier imports</translation>
    </message>
    <message>
        <source>Belum ada impor yang dapat ditarik kembali.</source>
        <translation>No import can be taken back yet.</translation>
    </message>
    <message>
        <source>Tarik kembali impor ini…</source>
        <translation>Take this import back…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PlaceFilter</name>
    <message>
        <source>Saring desa</source>
        <translation>Filter by village</translation>
    </message>
    <message>
        <source>Saring posyandu</source>
        <translation>Filter by posyandu</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>Semua posyandu</source>
        <translation>All posyandu</translation>
    </message>
</context>
<context>
    <name>PlanEdit</name>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>Tambah tindakan</source>
        <translation>Add an action</translation>
    </message>
    <message>
        <source>Hapus tindakan</source>
        <translation>Remove the action</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Pilih berkas lain</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Masukkan ke data</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>{children} anak baru, {visits} kunjungan baru</source>
        <translation>{children} new children, {visits} new visits</translation>
    </message>
    <message>
        <source>{read} kolom dibaca, {ignored} tidak dipakai</source>
        <translation>{read} columns read, {ignored} not used</translation>
    </message>
    <message>
        <source>Tidak dibaca, padahal mungkin berisi hasil ukur: {columns}</source>
        <translation>Not read, although it may hold measurements: {columns}</translation>
    </message>
    <message>
        <source>Tidak ada yang baru di berkas ini.</source>
        <translation>Nothing in this file is new.</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Tentukan kolom yang belum ditemukan.</source>
        <translation>Say which column is the one that was not found.</translation>
    </message>
    <message>
        <source>Baris berkas</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Susunan kolom diingat dari berkas sebelumnya</source>
        <translation>Layout remembered from an earlier file</translation>
    </message>
    <message>
        <source>Cara dibaca: {how}.</source>
        <translation>How it was read: {how}.</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Tunda</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>mis. keluarga sedang di luar kota</source>
        <translation>e.g. the family is out of town</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>PosyanduDayPage</name>
    <message>
        <source>Daftar layanan</source>
        <translation>List of services</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>Pilih posyandu, tanggal, atau layanan lain.</source>
        <translation>Choose another posyandu, date or service.</translation>
    </message>
    <message>
        <source>Centang semua</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Buka anak</source>
        <translation>Open child</translation>
    </message>
    <message>
        <source>Catat layanan…</source>
        <translation>Record service…</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Imunisasi</source>
        <translation>Immunisation</translation>
    </message>
    <message>
        <source>Vitamin A</source>
        <translation>Vitamin A</translation>
    </message>
    <message>
        <source>Obat cacing</source>
        <translation>Deworming</translation>
    </message>
    <message>
        <source>ASI eksklusif</source>
        <translation>Exclusive breastfeeding</translation>
    </message>
    <message>
        <source>MP-ASI</source>
        <translation>Complementary food</translation>
    </message>
    <message>
        <source>KPSP</source>
        <translation>KPSP</translation>
    </message>
    <message>
        <source>Konseling</source>
        <translation>Counselling</translation>
    </message>
    <message>
        <source>{count} anak dicentang</source>
        <translation>{count} children ticked</translation>
    </message>
    <message>
        <source>Centang anak yang menerima</source>
        <translation>Tick the children who got it</translation>
    </message>
    <message>
        <source>Tidak dapat dicatat, centangnya dihapus: {children}</source>
        <translation>Cannot be recorded, untick: {children}</translation>
    </message>
    <message>
        <source>{what} tercatat untuk {count} anak.</source>
        <translation>{what} recorded for {count} children.</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Menghitung</source>
        <translation>Computing</translation>
    </message>
    <message>
        <source>Pemeriksa</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Alat ukur</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Posyandu</source>
        <translation>Posyandu</translation>
    </message>
    <message>
        <source>Mutu data</source>
        <translation>Data quality</translation>
    </message>
    <message>
        <source>{months} bulan</source>
        <translation>{months} months</translation>
    </message>
    <message>
        <source>Jangka waktu</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Papan menyimpang</source>
        <translation>Boards that are off</translation>
    </message>
    <message>
        <source>Baris tertukar</source>
        <translation>Swapped rows</translation>
    </message>
    <message>
        <source>{first} sampai {last} · {visits} kunjungan</source>
        <translation>{first} to {last} · {visits} visits</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Bacaan</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Bacaan pertumbuhan</source>
        <translation>Reading of the growth</translation>
    </message>
</context>
<context>
    <name>RecapPage</name>
    <message>
        <source>Rekap per desa</source>
        <translation>Recap per village</translation>
    </message>
    <message>
        <source>Laporan…</source>
        <translation>Reports…</translation>
    </message>
    <message>
        <source>Tutup bulan…</source>
        <translation>Close the month…</translation>
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
        <source>Prevalensi: TB/U di bawah −2 SD dari semua yang diukur. Nilai yang tidak wajar menurut WHO tidak dihitung. Menurut umur kronologis, seperti e-PPGBM.</source>
        <translation>Prevalence: height-for-age below −2 SD among all who were measured. Values that WHO calls implausible are not counted. By chronological age, as in e-PPGBM.</translation>
    </message>
    <message>
        <source>Pembanding: {surveys}. Survei mengambil sampel, rekap menghitung balita yang diukur: keduanya tidak sama.</source>
        <translation>To compare: {surveys}. A survey takes a sample, the recap counts the children measured: they are not the same.</translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message>
        <source>Cocokkan dengan berkas nasional</source>
        <translation>Compare with the national file</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Yang tidak cocok</source>
        <translation>What does not agree</translation>
    </message>
    <message>
        <source>Pilih berkas nasional</source>
        <translation>Choose the national file</translation>
    </message>
    <message>
        <source>Berkas data ({pattern})</source>
        <translation>Data files ({pattern})</translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Simpan lembar pembetulan…</source>
        <translation>Save correction sheet…</translation>
    </message>
    <message>
        <source>Anak di sini yang mungkin sama</source>
        <translation>Children here who may be the same</translation>
    </message>
    <message>
        <source>Anak yang sama</source>
        <translation>The same child</translation>
    </message>
    <message>
        <source>Bukan anak yang sama</source>
        <translation>Not the same child</translation>
    </message>
    <message>
        <source>Biarkan, sudah diketahui</source>
        <translation>Leave, already known</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Membandingkan…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>Unduh ekspor bulan yang sama dari sistem nasional, lalu pilih di sini. Anak dicocokkan menurut NIK dan nama, juga bila NIK-nya disamarkan. Tidak ada yang diubah.</source>
        <translation>Download the national system&apos;s export of the same month and choose it here. Children are matched by NIK and name, also where the NIK is masked. Nothing is changed.</translation>
    </message>
    <message>
        <source>Simpan lembar pembetulan</source>
        <translation>Save correction sheet</translation>
    </message>
    <message>
        <source>Berkas tersimpan: {file}. Berkas ini tidak terenkripsi.</source>
        <translation>File saved: {file}. This file is not encrypted.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Tulis tanggal, misalnya 23/11/2026.</source>
        <translation>Write a date, e.g. 23/11/2026.</translation>
    </message>
    <message>
        <source>Tulis dengan angka bulat.</source>
        <translation>Write a whole number.</translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 12,5.</source>
        <translation>Type a number, for example 12.5.</translation>
    </message>
    <message>
        <source>Isi dahulu.</source>
        <translation>Fill this in first.</translation>
    </message>
</context>
<context>
    <name>RecordMenu</name>
    <message>
        <source>Riwayat, gabungkan, hapus</source>
        <translation>History, merge, remove</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Riwayat data anak</source>
        <translation>History of the child&apos;s data</translation>
    </message>
    <message>
        <source>Riwayat kunjungan yang dipilih</source>
        <translation>History of the chosen visit</translation>
    </message>
    <message>
        <source>Pindah keluar…</source>
        <translation>Moved away…</translation>
    </message>
    <message>
        <source>Pindah masuk atau kembali…</source>
        <translation>Moved in or back…</translation>
    </message>
    <message>
        <source>Pindah desa atau posyandu…</source>
        <translation>Moved to another village or posyandu…</translation>
    </message>
    <message>
        <source>Anak meninggal…</source>
        <translation>Child died…</translation>
    </message>
    <message>
        <source>Persetujuan penyimpanan data…</source>
        <translation>Consent to keeping data…</translation>
    </message>
    <message>
        <source>Salinan data anak (PDF dan CSV)…</source>
        <translation>Copy of the child&apos;s data (PDF and CSV)…</translation>
    </message>
    <message>
        <source>Gabungkan dengan catatan lain…</source>
        <translation>Merge with another record…</translation>
    </message>
    <message>
        <source>Hapus anak…</source>
        <translation>Remove child…</translation>
    </message>
    <message>
        <source>Hapus permanen…</source>
        <translation>Erase for good…</translation>
    </message>
    <message>
        <source>Dicatat: {change}, {day}.</source>
        <translation>Recorded: {change}, {day}.</translation>
    </message>
    <message>
        <source>Dicatat: {basis}.</source>
        <translation>Recorded: {basis}.</translation>
    </message>
    <message>
        <source>Pilih tempat untuk salinan data anak</source>
        <translation>Choose a place for the copy of the child&apos;s data</translation>
    </message>
    <message>
        <source>Hapus anak ini?</source>
        <translation>Remove this child?</translation>
    </message>
    <message>
        <source>{name} dan kunjungannya hilang dari daftar dan rekap. Di Pengaturan, Sampah, catatannya dapat dikembalikan.</source>
        <translation>{name} and her visits leave lists and recaps. In Settings, Trash, the record can be brought back.</translation>
    </message>
    <message>
        <source>Hapus anak</source>
        <translation>Remove child</translation>
    </message>
    <message>
        <source>Data anak dihapus permanen.</source>
        <translation>The child&apos;s data was erased for good.</translation>
    </message>
    <message>
        <source>Kunjungan dihapus dari daftar.</source>
        <translation>The visit was removed.</translation>
    </message>
    <message>
        <source>Anak dihapus dari daftar.</source>
        <translation>The child was removed.</translation>
    </message>
    <message>
        <source>Dua catatan digabungkan.</source>
        <translation>The two records were merged.</translation>
    </message>
</context>
<context>
    <name>ReferralCard</name>
    <message>
        <source>Rujukan {name}</source>
        <translation>Referral {name}</translation>
    </message>
    <message>
        <source>Kode rujukan</source>
        <translation>Referral code</translation>
    </message>
    <message>
        <source>Simpan surat rujukan sebagai PDF</source>
        <translation>Save referral letter as PDF</translation>
    </message>
    <message>
        <source>Cetak surat {size}</source>
        <translation>Print letter {size}</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Rujukan dihapus.</source>
        <translation>Referral removed.</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Cancel referral</translation>
    </message>
    <message>
        <source>Tidak sampai</source>
        <translation>Did not arrive</translation>
    </message>
    <message>
        <source>Sudah tiba</source>
        <translation>Has arrived</translation>
    </message>
    <message>
        <source>Isi jawaban</source>
        <translation>Fill in reply</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Close referral</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{origin} ke {to}, {day}</source>
        <translation>{origin} to {to}, {day}</translation>
    </message>
    <message>
        <source>Mendesak: {urgency}</source>
        <translation>Urgency: {urgency}</translation>
    </message>
    <message>
        <source>Penanggung jawab: {name}</source>
        <translation>Responsible: {name}</translation>
    </message>
    <message>
        <source>Tiba {day}</source>
        <translation>Arrived {day}</translation>
    </message>
    <message>
        <source>Jawaban {day}: {text}</source>
        <translation>Reply {day}: {text}</translation>
    </message>
    <message>
        <source>Rujukan tersimpan.</source>
        <translation>Referral saved.</translation>
    </message>
</context>
<context>
    <name>ReferralDialog</name>
    <message>
        <source>Rujukan</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Simpan rujukan</source>
        <translation>Save referral</translation>
    </message>
    <message>
        <source>mis. RSUD Kota Banjar</source>
        <translation>e.g. RSUD Kota Banjar</translation>
    </message>
    <message>
        <source>mis. Anak</source>
        <translation>e.g. Paediatrics</translation>
    </message>
    <message>
        <source>Dirujuk ke</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Poli</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Seberapa mendesak</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Temuan dari catatan</source>
        <translation>Findings from the records</translation>
    </message>
    <message>
        <source>Diagnosis ICD-10, paling banyak tiga</source>
        <translation>ICD-10 diagnoses, at most three</translation>
    </message>
    <message>
        <source>Tindakan dan obat yang sudah diberikan</source>
        <translation>Treatment and medicines already given</translation>
    </message>
    <message>
        <source>Yang dimohon</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Dokter</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Dari {place}</source>
        <translation>From {place}</translation>
    </message>
    <message>
        <source>Belum ada hasil ukur yang dicatat.</source>
        <translation>No measurements recorded yet.</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>Daftar rujukan</source>
        <translation>List of referrals</translation>
    </message>
    <message>
        <source>Belum ada rujukan di sini</source>
        <translation>No referrals here yet</translation>
    </message>
    <message>
        <source>Rujukan ditulis dari halaman anak, atau dari daftar Hari ini.</source>
        <translation>Referrals are written from the child&apos;s page, or from the list Today.</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>Semua status</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>Saring status</source>
        <translation>Filter by status</translation>
    </message>
    <message>
        <source>Saring posyandu</source>
        <translation>Filter by posyandu</translation>
    </message>
    <message>
        <source>3 bulan terakhir</source>
        <translation>Last 3 months</translation>
    </message>
    <message>
        <source>Setahun terakhir</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Masa</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Isi jawaban: ketik kode di surat</source>
        <translation>Fill in reply: type the letter&apos;s code</translation>
    </message>
    <message>
        <source>mis. ABC-2D3, lalu Enter</source>
        <translation>e.g. ABC-2D3, then Enter</translation>
    </message>
    <message>
        <source>Isi jawaban</source>
        <translation>Fill in reply</translation>
    </message>
    <message>
        <source>Dikirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Tiba</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Belum dijawab</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Tidak sampai</source>
        <translation>Did not arrive</translation>
    </message>
    <message>
        <source>Median hari sampai jawaban</source>
        <translation>Median days to reply</translation>
    </message>
    <message>
        <source>Semua posyandu</source>
        <translation>All posyandu</translation>
    </message>
    <message>
        <source>Jawaban tersimpan.</source>
        <translation>Reply saved.</translation>
    </message>
</context>
<context>
    <name>RefuseDialog</name>
    <message>
        <source>Tidak ikut PMT</source>
        <translation>Refuse feeding</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>mis. keluarga menolak</source>
        <translation>e.g. the family declined</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>RemoveButton</name>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Jawaban rujukan {code}</source>
        <translation>Reply to referral {code}</translation>
    </message>
    <message>
        <source>Simpan jawaban</source>
        <translation>Save reply</translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>Terapi</source>
        <translation>Therapy</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Pilih tindak lanjut yang tertulis pada jawaban.</source>
        <translation>Choose the follow-up that is written on the reply.</translation>
    </message>
    <message>
        <source>Obat yang diteruskan</source>
        <translation>Medicines continued</translation>
    </message>
    <message>
        <source>Kontrol tanggal</source>
        <translation>Control on</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Tanggal jawaban</source>
        <translation>Date of the reply</translation>
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
        <source>PKMK (jenis, dosis)</source>
        <translation>Special food (kind, dose)</translation>
    </message>
    <message>
        <source>Timbang lagi tanggal</source>
        <translation>Weigh again on</translation>
    </message>
    <message>
        <source>Dokter</source>
        <translation>Doctor</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Laporan bulan</source>
        <translation>Reports of the month</translation>
    </message>
    <message>
        <source>SKDN dan F1</source>
        <translation>SKDN and F1</translation>
    </message>
    <message>
        <source>Status gizi</source>
        <translation>Nutrition status</translation>
    </message>
    <message>
        <source>Stunting baru dan pulih</source>
        <translation>New and recovered stunting</translation>
    </message>
    <message>
        <source>Kohort kelahiran</source>
        <translation>Birth cohorts</translation>
    </message>
    <message>
        <source>PMT</source>
        <translation>PMT</translation>
    </message>
    <message>
        <source>Gizi buruk</source>
        <translation>Gizi buruk</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>Imunisasi</source>
        <translation>Immunisation</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Agregat nasional</source>
        <translation>National aggregate</translation>
    </message>
    <message>
        <source>Kelengkapan data</source>
        <translation>Completeness of data</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Bagian laporan</source>
        <translation>Part of the report</translation>
    </message>
    <message>
        <source>Simpan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Klik angka untuk melihat anaknya.</source>
        <translation>Click a number to see the children.</translation>
    </message>
    <message>
        <source>{figure}: {count} anak</source>
        <translation>{figure}: {count} children</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Berkas tersimpan: {file}. Berkas ini tidak terenkripsi.</source>
        <translation>Saved: {file}. The file is not encrypted.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Memeriksa cadangan…</source>
        <translation>Checking the backup…</translation>
    </message>
    <message>
        <source>Pilih folder kosong untuk hasil pemulihan.</source>
        <translation>Choose an empty folder to restore into.</translation>
    </message>
    <message>
        <source>Tulis sandi admin yang sekarang, atau kode pemulihan.</source>
        <translation>Enter the current admin password, or the recovery code.</translation>
    </message>
    <message>
        <source>Tulis sandi yang berlaku saat cadangan dibuat.</source>
        <translation>Type a password that was valid when the backup was made.</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Pilih berkas cadangan. Semuanya diperiksa sebelum apa pun diganti; data lama disimpan di sebelahnya.</source>
        <translation>Choose a backup file. Everything is checked before anything is replaced; the old data are kept beside it.</translation>
    </message>
    <message>
        <source>Pilih berkas cadangan…</source>
        <translation>Choose backup file…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Periksa isinya</source>
        <translation>Check what it holds</translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Pilih folder kosong…</source>
        <translation>Choose empty folder…</translation>
    </message>
    <message>
        <source>Bila data yang ada tidak dapat dibuka: sandi admin saat cadangan dibuat.</source>
        <translation>If the present data cannot be opened: an admin password from when the backup was made.</translation>
    </message>
    <message>
        <source>Sandi salah satu akun pada waktu itu, atau kode pemulihan.</source>
        <translation>The password of any account of that time, or the recovery code.</translation>
    </message>
    <message>
        <source>Sandi admin sekarang, atau kode pemulihan</source>
        <translation>Current admin password, or recovery code</translation>
    </message>
    <message>
        <source>Sandi saat cadangan dibuat</source>
        <translation>Password of that time</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Sudah dipulihkan</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Pilih berkas cadangan</source>
        <translation>Choose backup file</translation>
    </message>
    <message>
        <source>Pilih folder kosong</source>
        <translation>Choose empty folder</translation>
    </message>
    <message>
        <source>{facility}
{moment}
{children} anak, {visits} kunjungan</source>
        <translation>{facility}
{moment}
{children} children, {visits} visits</translation>
    </message>
    <message>
        <source>{children} anak dan {visits} kunjungan dipulihkan ke {folder}.</source>
        <translation>{children} children and {visits} visits were restored to {folder}.</translation>
    </message>
    <message>
        <source>Data lama disimpan di {folder}.</source>
        <translation>The old data are kept in {folder}.</translation>
    </message>
    <message>
        <source>Kuncinya lain: isinya baru terbukti saat dibuka dengan sandi waktu itu.</source>
        <translation>Its key is another: its content is proven only when a password of that time opens it.</translation>
    </message>
    <message>
        <source>Akun ini berlaku lagi: {accounts}. Periksa daftar akun setelah masuk.</source>
        <translation>These accounts are valid again: {accounts}. Check the list of accounts after signing in.</translation>
    </message>
    <message>
        <source>Sandi ini tidak membuka data yang ada. Pakai sandi admin.</source>
        <translation>This password does not open the present data. Use an admin password.</translation>
    </message>
    <message>
        <source>Sandi ini tidak membuka cadangan. Pakai sandi saat cadangan dibuat.</source>
        <translation>This password does not open the backup. Use one of that time.</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Berkas sudah masuk</source>
        <translation>The file is in</translation>
    </message>
    <message>
        <source>Baris yang perlu dilihat</source>
        <translation>Rows to look at</translation>
    </message>
    <message>
        <source>Simpan untuk dibetulkan…</source>
        <translation>Save for correction…</translation>
    </message>
    <message>
        <source>Tarik kembali impor ini</source>
        <translation>Take this import back</translation>
    </message>
    <message>
        <source>Impor berkas lain</source>
        <translation>Import another file</translation>
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
    <message>
        <source>{count} baris ditolak atau perlu dilihat</source>
        <translation>{count} rows refused or to be looked at</translation>
    </message>
    <message>
        <source>Impor ditarik kembali</source>
        <translation>The import was taken back</translation>
    </message>
</context>
<context>
    <name>RetentionForm</name>
    <message>
        <source>Jejak disimpan (tahun)</source>
        <translation>The trail is kept (years)</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>paling sedikit {least}</source>
        <translation>at least {least}</translation>
    </message>
    <message>
        <source>Masa simpan jejak audit diubah.</source>
        <translation>The time for which the trail is kept was changed.</translation>
    </message>
</context>
<context>
    <name>RoundEntry</name>
    <message>
        <source>Nomor bets</source>
        <translation>Batch number</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Hanya ASI</source>
        <translation>Only breast milk</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Siapa yang memberikan</source>
        <translation>Who gave it</translation>
    </message>
</context>
<context>
    <name>RoundPlace</name>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Posyandu</source>
        <translation>Posyandu</translation>
    </message>
    <message>
        <source>Tanggal posyandu</source>
        <translation>Posyandu date</translation>
    </message>
    <message>
        <source>Daftar menurut hari ini; juga tanggal yang dicatat</source>
        <translation>The list is as of this day; it is also the date recorded</translation>
    </message>
    <message>
        <source>Semua vaksin</source>
        <translation>All vaccines</translation>
    </message>
    <message>
        <source>Vaksin</source>
        <translation>Vaccine</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>Semua posyandu</source>
        <translation>All posyandu</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Tidak ada aturan yang cocok.</source>
        <translation>No rule agrees with this.</translation>
    </message>
    <message>
        <source>diubah</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Angka bawaan</source>
        <translation>The file&apos;s number</translation>
    </message>
    <message>
        <source>Boleh antara</source>
        <translation>Allowed between</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Catatan sumber</source>
        <translation>Remark of the source</translation>
    </message>
    <message>
        <source>Yang perlu dilakukan</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Pilih pedoman yang berlaku di puskesmas ini.</source>
        <translation>Choose the guideline that this health centre follows.</translation>
    </message>
    <message>
        <source>Dicocokkan dengan pedoman</source>
        <translation>Checked against the guideline</translation>
    </message>
    <message>
        <source>Tandai sudah dicocokkan…</source>
        <translation>Mark as checked…</translation>
    </message>
    <message>
        <source>Hapus tanda</source>
        <translation>Remove the mark</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Angka yang berlaku</source>
        <translation>Number in force</translation>
    </message>
    <message>
        <source>Menghitung ulang semua anak…</source>
        <translation>Computing all children anew…</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kembali ke bawaan</source>
        <translation>Back to the file&apos;s number</translation>
    </message>
    <message>
        <source>Ya atau Tidak</source>
        <translation>Yes or No</translation>
    </message>
    <message>
        <source>{low} dan {high}</source>
        <translation>{low} and {high}</translation>
    </message>
    <message>
        <source>Hanya Kepala/Admin yang dapat mengubah.</source>
        <translation>Only an administrator may change it.</translation>
    </message>
    <message>
        <source>Angka ini tetap.</source>
        <translation>This number is fixed.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Ditandai: {rule}</source>
        <translation>Marked: {rule}</translation>
    </message>
    <message>
        <source>Tanda dihapus: {rule}</source>
        <translation>Mark removed: {rule}</translation>
    </message>
    <message>
        <source>Cari aturan, angka, atau sumber</source>
        <translation>Search a rule, number or source</translation>
    </message>
    <message>
        <source>Cari aturan</source>
        <translation>Search a rule</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Diubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Perlu dicocokkan</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>Sudah dicocokkan</source>
        <translation>Checked here</translation>
    </message>
    <message>
        <source>Ambang program</source>
        <translation>Own threshold</translation>
    </message>
    <message>
        <source>Saringan aturan</source>
        <translation>Filter of rules</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Semua topik</source>
        <translation>All topics</translation>
    </message>
    <message>
        <source>{changed} diubah, {checked} sudah, {count} perlu dicocokkan</source>
        <translation>{changed} changed, {checked} checked, {count} to check</translation>
    </message>
    <message>
        <source>{rule} – {value}</source>
        <translation>{rule} – {value}</translation>
    </message>
</context>
<context>
    <name>ScorecardPage</name>
    <message>
        <source>Konvergensi per desa</source>
        <translation>Convergence per village</translation>
    </message>
    <message>
        <source>Konvergensi per anak</source>
        <translation>Convergence per child</translation>
    </message>
    <message>
        <source>Tidak ada anak 0 sampai 23 bulan</source>
        <translation>No children of 0 to 23 months</translation>
    </message>
    <message>
        <source>Pilih triwulan lain, atau daftarkan anaknya.</source>
        <translation>Choose another quarter, or register the children.</translation>
    </message>
    <message>
        <source>Simpan skor konvergensi</source>
        <translation>Save convergence scores</translation>
    </message>
    <message>
        <source>Simpan daftar GENTING</source>
        <translation>Save the GENTING list</translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Daftar GENTING</source>
        <translation>GENTING list</translation>
    </message>
    <message>
        <source>Keluarga berisiko stunting dengan anak di bawah dua tahun (XLSX). Berkas ini tidak terenkripsi dan memuat nama, tanpa NIK.</source>
        <translation>Families at risk of stunting with a child under two years (XLSX). The file is not encrypted and has names, but no NIK.</translation>
    </message>
    <message>
        <source>Simpan XLSX</source>
        <translation>Save XLSX</translation>
    </message>
    <message>
        <source>Kunjungan rumah: gizi anak yang lahir sebelum waktunya dinilai menurut umur koreksi sampai 24 bulan.</source>
        <translation>Home visits: the nutrition of a child born early is judged by corrected age until 24 months.</translation>
    </message>
    <message>
        <source>Triwulan {quarter}, {year}</source>
        <translation>Quarter {quarter}, {year}</translation>
    </message>
    <message>
        <source>{children} anak, dinilai sampai {day}</source>
        <translation>{children} children, judged up to {day}</translation>
    </message>
    <message>
        <source>Anak di {desa}</source>
        <translation>Children in {desa}</translation>
    </message>
    <message>
        <source>Berkas tersimpan: {file}</source>
        <translation>File saved: {file}</translation>
    </message>
</context>
<context>
    <name>ScreenLock</name>
    <message>
        <source>{name} masih mempunyai isian yang belum disimpan. Hanya {name} atau kepala/admin yang dapat membuka layar ini.</source>
        <translation>{name} has typed something that is not saved. Only {name} or the head/admin can open this screen.</translation>
    </message>
    <message>
        <source>Buang isian {name}?</source>
        <translation>Discard what {name} typed?</translation>
    </message>
    <message>
        <source>{name} sedang mengetik dan belum menyimpan. Isian formulir akan hilang; isian lembar dipulihkan bila {name} masuk lagi.</source>
        <translation>{name} was typing and has not saved. What was typed in forms will be lost; what was typed in sheets returns when {name} signs in again.</translation>
    </message>
    <message>
        <source>Buang isian dan masuk</source>
        <translation>Discard and sign in</translation>
    </message>
</context>
<context>
    <name>SetPasswordDialog</name>
    <message>
        <source>Beri sandi baru</source>
        <translation>Give new password</translation>
    </message>
    <message>
        <source>Sandi lama {name} tidak berlaku lagi. Minta ia menggantinya setelah masuk.</source>
        <translation>The old password of {name} becomes void. Ask them to change the new one after signing in.</translation>
    </message>
    <message>
        <source>Beri sandi</source>
        <translation>Give password</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Umum</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Insiden data</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Sampah</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count} isian milik anak yang tidak ada lagi di daftar ini.</source>
        <translation>{count} entries belong to children who are no longer on this list.</translation>
    </message>
    <message>
        <source>Buang isian yang belum disimpan?</source>
        <translation>Discard unsaved entries?</translation>
    </message>
    <message>
        <source>{cells} isian ditempel di {rows} baris. Periksa, lalu simpan.</source>
        <translation>{cells} entries pasted into {rows} rows. Check, then save.</translation>
    </message>
    <message>
        <source>{count} isian tidak muat dan tidak ditempel.</source>
        <translation>{count} entries did not fit and were not pasted.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Bahasa diganti.</source>
        <translation>The language was changed.</translation>
    </message>
    <message>
        <source>Mengganti kunci data…</source>
        <translation>Changing the data key…</translation>
    </message>
    <message>
        <source>Semua data dienkripsi ulang. Jangan matikan komputer.</source>
        <translation>All data are encrypted anew. Do not switch the computer off.</translation>
    </message>
    <message>
        <source>Kunci data diganti. Catat sidik kunci baru: {fingerprint}.</source>
        <translation>The data key was replaced. Note the new key fingerprint: {fingerprint}.</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>Pindah keluar</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Pindah masuk atau kembali</source>
        <translation>Moved in or back</translation>
    </message>
    <message>
        <source>Pindah desa atau posyandu</source>
        <translation>Moved to another village or posyandu</translation>
    </message>
    <message>
        <source>Anak meninggal</source>
        <translation>Child died</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Sebab (bila diketahui)</source>
        <translation>Cause (if known)</translation>
    </message>
    <message>
        <source>Pindah ke</source>
        <translation>Moved to</translation>
    </message>
    <message>
        <source>Pindah dari</source>
        <translation>Moved from</translation>
    </message>
    <message>
        <source>Catatan pindah atau meninggal dihapus.</source>
        <translation>The record of the move or death was removed.</translation>
    </message>
    <message>
        <source>Desa/kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Posyandu</source>
        <translation>Posyandu</translation>
    </message>
</context>
<context>
    <name>StandingNotices</name>
    <message>
        <source>Disk data penuh atau hanya dapat dibaca. Data dapat dilihat, diekspor, dan dicadangkan ke tempat lain, tetapi tidak dapat disimpan.</source>
        <translation>The data&apos;s disk is full or read-only. Data can be seen, exported and backed up elsewhere, but not saved.</translation>
    </message>
    <message>
        <source>Kode pemulihan belum pernah dicocokkan. Tanpa kode itu data tidak dapat dibuka bila sandi terlupa.</source>
        <translation>The recovery code was never checked. Without it the data cannot be opened if the password is forgotten.</translation>
    </message>
    <message>
        <source>Cocokkan kode</source>
        <translation>Check the code</translation>
    </message>
    <message>
        <source>Belum ada cadangan data ini.</source>
        <translation>These data have no backup yet.</translation>
    </message>
    <message>
        <source>Cadangan terakhir {day}, lebih dari tiga hari lalu.</source>
        <translation>The last backup is of {day}, more than three days ago.</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Tanggal komputer ini {day}, jauh dari tanggal cadangan terbaru. Periksa tanggal dan jam komputer sebelum bekerja.</source>
        <translation>This computer&apos;s date is {day}, far from the newest backup&apos;s. Check the computer&apos;s date and time before you work.</translation>
    </message>
    <message>
        <source>Kunci data diganti oleh {account}, {moment}. Bila tidak wajar, tanyakan kepada kepala/admin sebelum bekerja.</source>
        <translation>The data key was changed by {account}, {moment}. If that is strange, ask the head/admin before you work.</translation>
    </message>
    <message>
        <source>Data ini dipulihkan dari cadangan {moment} oleh {account}.</source>
        <translation>This data was restored from the backup of {moment} by {account}.</translation>
    </message>
    <message>
        <source>Akun ini berlaku lagi: {accounts}. Admin, periksa daftar akun.</source>
        <translation>These accounts are valid again: {accounts}. Admin, check the list of accounts.</translation>
    </message>
    <message>
        <source>Anak yang dulu dihapus permanen kembali: nomor {numbers}. Admin, hapus lagi.</source>
        <translation>Children who had been erased for good are back: number {numbers}. Admin, erase them again.</translation>
    </message>
    <message>
        <source>Catatan terakhir yang masih ada: {moment}.</source>
        <translation>The last entry that is still there: {moment}.</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Status gizi {day}</source>
        <translation>Nutritional status {day}</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Belum dapat dinilai: berat dan tinggi belum diukur.</source>
        <translation>Cannot be judged yet: weight and height are not measured.</translation>
    </message>
    <message>
        <source>karena {rules}</source>
        <translation>because of {rules}</translation>
    </message>
    <message>
        <source>Sumber: {source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>Indeks</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation>Z-score</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Z koreksi</source>
        <translation>Corrected z</translation>
    </message>
    <message>
        <source>Z kronologis</source>
        <translation>Chronological z</translation>
    </message>
    <message>
        <source>Tidak wajar menurut WHO: ukur ulang.</source>
        <translation>Implausible by WHO: measure again.</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Anak sudah tiba</source>
        <translation>Child has arrived</translation>
    </message>
    <message>
        <source>Selesaikan rujukan</source>
        <translation>Close referral</translation>
    </message>
    <message>
        <source>Anak tidak sampai</source>
        <translation>Child did not arrive</translation>
    </message>
    <message>
        <source>Batalkan rujukan</source>
        <translation>Cancel referral</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>StockInDialog</name>
    <message>
        <source>Stok masuk</source>
        <translation>Stock in</translation>
    </message>
    <message>
        <source>Perbaiki catatan stok</source>
        <translation>Correct stock record</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Kedaluwarsa</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Catatan stok dihapus.</source>
        <translation>Stock entry removed.</translation>
    </message>
</context>
<context>
    <name>StockOutDialog</name>
    <message>
        <source>Stok keluar</source>
        <translation>Stock out</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Penjelasan</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Kedaluwarsa terdekat keluar dahulu</source>
        <translation>Earliest expiry goes out first</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Sisa stok</source>
        <translation>Stock left</translation>
    </message>
    <message>
        <source>Keluar masuk</source>
        <translation>In and out</translation>
    </message>
    <message>
        <source>Neraca bulanan</source>
        <translation>Monthly balance</translation>
    </message>
    <message>
        <source>Stok masuk</source>
        <translation>Stock in</translation>
    </message>
    <message>
        <source>Belum ada stok</source>
        <translation>No stock yet</translation>
    </message>
    <message>
        <source>Catat makanan yang diterima, dengan bets dan tanggal kedaluwarsanya.</source>
        <translation>Record the food received, with its batch and expiry date.</translation>
    </message>
    <message>
        <source>Stok masuk tercatat.</source>
        <translation>Stock in recorded.</translation>
    </message>
    <message>
        <source>Stok keluar tercatat.</source>
        <translation>Stock out recorded.</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Bulanan</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>Daftar stok</source>
        <translation>Stock list</translation>
    </message>
    <message>
        <source>Cocokkan hitungan</source>
        <translation>Reconcile count</translation>
    </message>
    <message>
        <source>Stok keluar</source>
        <translation>Stock out</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Hitungan stok tercatat.</source>
        <translation>Stock count recorded.</translation>
    </message>
    <message>
        <source>Catatan stok diperbaiki.</source>
        <translation>Stock record corrected.</translation>
    </message>
</context>
<context>
    <name>TargetsPanel</name>
    <message>
        <source>Sasaran per desa</source>
        <translation>Targets by desa</translation>
    </message>
    <message>
        <source>Sasaran</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Simpan sasaran</source>
        <translation>Save target</translation>
    </message>
    <message>
        <source>Sasaran {desa} tahun {year}</source>
        <translation>Target of {desa} for {year}</translation>
    </message>
</context>
<context>
    <name>TbScreeningDialog</name>
    <message>
        <source>Skrining TB</source>
        <translation>TB screening</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Tidak tahu</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ada orang serumah atau dekat yang sakit TB?</source>
        <translation>Does anyone in the home or close by have TB?</translation>
    </message>
    <message>
        <source>Gejala</source>
        <translation>Symptoms</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Tanyakan kontak TB; boleh “Tidak tahu”.</source>
        <translation>Ask about TB contact; “Not known” is allowed.</translation>
    </message>
    <message>
        <source>Skrining TB dihapus.</source>
        <translation>TB screening removed.</translation>
    </message>
    <message>
        <source>Rujuk ke puskesmas atau rumah sakit.</source>
        <translation>Refer to the puskesmas or a hospital.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Daftar kerja</source>
        <translation>Work list</translation>
    </message>
    <message>
        <source>Tidak ada yang harus dikerjakan</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>Daftar ini dari catatan. Anak yang belum dicatat tidak tampak di sini.</source>
        <translation>This list comes from the records. Children without records do not show here.</translation>
    </message>
    <message>
        <source>Simpan daftar kerja sebagai PDF</source>
        <translation>Save work list as PDF</translation>
    </message>
    <message>
        <source>Simpan lembar kunjungan rumah sebagai PDF</source>
        <translation>Save home visit sheet as PDF</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Menurut bahaya</source>
        <translation>By danger</translation>
    </message>
    <message>
        <source>Menurut RT</source>
        <translation>By RT</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Saring posyandu</source>
        <translation>Filter by posyandu</translation>
    </message>
    <message>
        <source>Saring petugas</source>
        <translation>Filter by worker</translation>
    </message>
    <message>
        <source>Cetak daftar</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Gawat</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>Infeksi</source>
        <translation>Infections</translation>
    </message>
    <message>
        <source>Pertumbuhan</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>Timbang</source>
        <translation>Weighing</translation>
    </message>
    <message>
        <source>PMT dan layanan</source>
        <translation>Feeding and services</translation>
    </message>
    <message>
        <source>Jenis pekerjaan</source>
        <translation>Kind of work</translation>
    </message>
    <message>
        <source>Hal lain pada anak ini</source>
        <translation>Other things about this child</translation>
    </message>
    <message>
        <source>{text}, tampil {shown} anak teratas</source>
        <translation>{text}, showing the top {shown} children</translation>
    </message>
    <message>
        <source>{number} dari {count} hal</source>
        <translation>{number} of {count} matters</translation>
    </message>
    <message>
        <source>Buka anak</source>
        <translation>Open child</translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Tidak ada pekerjaan di sini</source>
        <translation>No work here</translation>
    </message>
    <message>
        <source>Posyandu atau petugas ini tidak punya pekerjaan hari ini.</source>
        <translation>This posyandu or worker has no work today.</translation>
    </message>
    <message>
        <source>Semua posyandu</source>
        <translation>All posyandu</translation>
    </message>
    <message>
        <source>Semua petugas</source>
        <translation>All workers</translation>
    </message>
    <message>
        <source>{items} hal pada {children} anak</source>
        <translation>{items} items for {children} children</translation>
    </message>
    <message>
        <source>Ditunda.</source>
        <translation>Postponed.</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Sampah</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Yang dihapus tidak hilang dan dapat dikembalikan.</source>
        <translation>What was removed is not lost and can be brought back.</translation>
    </message>
    <message>
        <source>Hapus permanen…</source>
        <translation>Erase for good…</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Sampah kosong</source>
        <translation>The trash is empty</translation>
    </message>
    <message>
        <source>Catatan yang dihapus muncul di sini dan dapat dikembalikan.</source>
        <translation>Removed records appear here and can be brought back.</translation>
    </message>
    <message>
        <source>Hapus permanen {count} anak?</source>
        <translation>Erase {count} children for good?</translation>
    </message>
    <message>
        <source>Kunjungan terakhirnya lebih dari 25 tahun lalu: {names}. Semua catatannya dan isinya di jejak audit dihapus dan tidak dapat dikembalikan.</source>
        <translation>Their last visit was more than 25 years ago: {names}. All their records, and what the audit trail says of them, are erased and cannot be brought back.</translation>
    </message>
    <message>
        <source>Hapus permanen</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>{count} anak melewati masa simpan 25 tahun sejak kunjungan terakhir.</source>
        <translation>{count} children are past the 25 years of keeping since their last visit.</translation>
    </message>
    <message>
        <source>Data anak dihapus permanen.</source>
        <translation>The child&apos;s data was erased for good.</translation>
    </message>
    <message>
        <source>Pisahkan lagi</source>
        <translation>Part again</translation>
    </message>
    <message>
        <source>Sudah dikembalikan.</source>
        <translation>It is back.</translation>
    </message>
</context>
<context>
    <name>TreatmentEdit</name>
    <message>
        <source>Dosis</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Berapa kali sehari</source>
        <translation>Times a day</translation>
    </message>
    <message>
        <source>Berapa hari</source>
        <translation>Number of days</translation>
    </message>
    <message>
        <source>Hapus obat</source>
        <translation>Remove medicine</translation>
    </message>
    <message>
        <source>hari</source>
        <translation>days</translation>
    </message>
    <message>
        <source>tiap BAB cair</source>
        <translation>after every loose stool</translation>
    </message>
    <message>
        <source>{times} kali sehari</source>
        <translation>{times} times a day</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Data belum dapat dibuka</source>
        <translation>The data cannot be opened yet</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Buat data baru di folder ini</source>
        <translation>Make new data in this folder</translation>
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
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
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
        <source>Sandi baru untuk akun</source>
        <translation>New password for the account</translation>
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
        <source>Cocokkan sidik kunci</source>
        <translation>Compare the key fingerprint</translation>
    </message>
    <message>
        <source>Membuka…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Kode ini bukan kode pemulihan data ini. Periksa lembar cetaknya.</source>
        <translation>This is not the recovery code of this data. Check the printed sheet.</translation>
    </message>
</context>
<context>
    <name>VisitFields</name>
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
        <source>Alat ukur</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Buku KIA</source>
        <translation>KIA book</translation>
    </message>
    <message>
        <source>Papan atau timbangan, mis. Infantometer 1</source>
        <translation>Board or scale, e.g. Infantometer 1</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>– belum ditanya</source>
        <translation>– not asked yet</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
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
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Tutup formulir</source>
        <translation>Close form</translation>
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
        <source>Maksud Anda {values}? (F4)</source>
        <translation>Did you mean {values}? (F4)</translation>
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
    <name>VisitResult</name>
    <message>
        <source>Menurut umur koreksi. Umur kronologis: {scores}.</source>
        <translation>By corrected age. By chronological age: {scores}.</translation>
    </message>
</context>
<context>
    <name>VisitsPanel</name>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visits</translation>
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
        <source>Status dan aturan</source>
        <translation>Status and rules</translation>
    </message>
    <message>
        <source>Kelas setiap indeks, aturan dan sumbernya (F2)</source>
        <translation>Class of each index, its rule and source (F2)</translation>
    </message>
</context>
<context>
    <name>WeighDialog</name>
    <message>
        <source>sebelumnya {weight} kg, {day}</source>
        <translation>before {weight} kg, {day}</translation>
    </message>
    <message>
        <source>belum ditimbang sebelumnya</source>
        <translation>not weighed before</translation>
    </message>
    <message>
        <source>Timbang mingguan</source>
        <translation>Weekly weighing</translation>
    </message>
    <message>
        <source>Perbaiki timbangan</source>
        <translation>Correct weighing</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
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
        <source>LiLA (cm)</source>
        <translation>MUAC (cm)</translation>
    </message>
    <message>
        <source>Edema</source>
        <translation>Oedema</translation>
    </message>
    <message>
        <source>Tulis berat dengan angka, misalnya 8,4.</source>
        <translation>Type the weight as a number, for example 8.4.</translation>
    </message>
    <message>
        <source>Tulis dengan angka, misalnya 78,5.</source>
        <translation>Type a number, for example 78.5.</translation>
    </message>
    <message>
        <source>Penimbangan dihapus.</source>
        <translation>Weighing removed.</translation>
    </message>
</context>
<context>
    <name>WeightChart</name>
    <message>
        <source>Berat mingguan</source>
        <translation>Weekly weights</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>g/kg/hari</source>
        <translation>g/kg/day</translation>
    </message>
    <message>
        <source>Belum ditimbang</source>
        <translation>Not weighed yet</translation>
    </message>
</context>
<context>
    <name>WhoPanel</name>
    <message>
        <source>Siapa anak ini?</source>
        <translation>Who is this child?</translation>
    </message>
    <message>
        <source>{count} pertanyaan</source>
        <translation>{count} questions</translation>
    </message>
    <message>
        <source>Baris {place}: {child}</source>
        <translation>Row {place}: {child}</translation>
    </message>
    <message>
        <source>Anak yang sama</source>
        <translation>The same child</translation>
    </message>
    <message>
        <source>Anak yang sama dengan {name}</source>
        <translation>The same child as {name}</translation>
    </message>
    <message>
        <source>Anak lain</source>
        <translation>Another child</translation>
    </message>
    <message>
        <source>Nanti saja</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Tanpa jawaban, baris ini tidak dimasukkan.</source>
        <translation>Without an answer this row is not imported.</translation>
    </message>
    <message>
        <source>Sudah terdaftar: {child}</source>
        <translation>Registered: {child}</translation>
    </message>
    <message>
        <source>Lain di berkas ini: {child}</source>
        <translation>Elsewhere in this file: {child}</translation>
    </message>
</context>
<context>
    <name>_StockDialog</name>
    <message>
        <source>Tulis jumlah dengan angka bulat.</source>
        <translation>Type the quantity as a whole number.</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
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
        <source>Terakhir</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>BB/U</source>
        <translation>WFA</translation>
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
        <source>Dilewati</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>{file} baris di berkas = {new} baru + {same} sama + {changed} berubah + {refused} ditolak + {left_out} dilewati</source>
        <translation>{file} rows in the file = {new} new + {same} same + {changed} changed + {refused} refused + {left_out} left out</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Alasan tidak ikut</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>Perhatian</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Bukti dan tindak lanjut</source>
        <translation>Evidence and next step</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Dimakan</source>
        <translation>Eaten</translation>
    </message>
    <message>
        <source>Sisa hari</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>Ended</translation>
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
        <source>B (F1)</source>
        <translation>B (F1)</translation>
    </message>
    <message>
        <source>B (lahir)</source>
        <translation>B (born)</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Diukur</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Yang perlu dilihat</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Angka</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Kini</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Karena</source>
        <translation>Because of</translation>
    </message>
    <message>
        <source>Revisi</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Pendek</source>
        <translation>Stunted</translation>
    </message>
    <message>
        <source>Ditulis</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Sangat pendek</source>
        <translation>Severely stunted</translation>
    </message>
    <message>
        <source>Perlu didampingi</source>
        <translation>Needs help</translation>
    </message>
    <message>
        <source>Baik</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Terlalu sedikit</source>
        <translation>Too few</translation>
    </message>
    <message>
        <source>(tidak dicatat)</source>
        <translation>(not recorded)</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>TB ,0/,5</source>
        <translation>Height .0/.5</translation>
    </message>
    <message>
        <source>BB ,0/,5</source>
        <translation>Weight .0/.5</translation>
    </message>
    <message>
        <source>SD TB/U</source>
        <translation>SD HFA</translation>
    </message>
    <message>
        <source>SD BB/U</source>
        <translation>SD WFA</translation>
    </message>
    <message>
        <source>SD BB/TB</source>
        <translation>SD WFH</translation>
    </message>
    <message>
        <source>Tidak wajar</source>
        <translation>Implausible</translation>
    </message>
    <message>
        <source>Menyusut</source>
        <translation>Shrank</translation>
    </message>
    <message>
        <source>Penilaian</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>Alat ukur</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Kapan</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Menyimpang</source>
        <translation>Off by</translation>
    </message>
    <message>
        <source>Anak yang diukur saat itu</source>
        <translation>Children measured then</translation>
    </message>
    <message>
        <source>Lebih cocok dengan</source>
        <translation>Fits better with</translation>
    </message>
    <message>
        <source>Apa yang terlihat</source>
        <translation>What is seen</translation>
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
        <source>N/T</source>
        <translation>N/T</translation>
    </message>
    <message>
        <source>TB cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>ZS</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>Anda</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Nama orang</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nama akun</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Sudah ditarik kembali</source>
        <translation>Already taken back</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Sebelum</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Pada</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Diberikan</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Yang perlu</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Yang dihapus</source>
        <translation>What was removed</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>BB (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>PB/TB (cm)</source>
        <translation>Length (cm)</translation>
    </message>
    <message>
        <source>T / B</source>
        <translation>L / S</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Masalah</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Dikirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Ke</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Mendesak</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Jawaban / terlambat</source>
        <translation>Reply / overdue</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Kedaluwarsa</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Sisa</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Dipakai per hari</source>
        <translation>Used per day</translation>
    </message>
    <message>
        <source>Cukup untuk</source>
        <translation>Lasts for</translation>
    </message>
    <message>
        <source>Habis tanggal</source>
        <translation>Runs out on</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Penjelasan</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Awal bulan</source>
        <translation>Start of month</translation>
    </message>
    <message>
        <source>Imunisasi</source>
        <translation>Immunisation</translation>
    </message>
    <message>
        <source>Konseling</source>
        <translation>Counselling</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>Jamban</source>
        <translation>Latrine</translation>
    </message>
    <message>
        <source>Akta</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Jaminan</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Asuh</source>
        <translation>Parenting</translation>
    </message>
    <message>
        <source>Seluruhnya</source>
        <translation>Overall</translation>
    </message>
    <message>
        <source>Belum dicatat</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Umur</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Dibagikan</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Rusak, hilang</source>
        <translation>Damaged, lost</translation>
    </message>
    <message>
        <source>Selisih hitung</source>
        <translation>Count difference</translation>
    </message>
    <message>
        <source>Akhir bulan</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Dosis</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Jadwal</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Bets, pemberi, tempat</source>
        <translation>Batch, by, place</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Berat (kg)</source>
        <translation>Weight (kg)</translation>
    </message>
    <message>
        <source>LiLA (cm)</source>
        <translation>MUAC (cm)</translation>
    </message>
    <message>
        <source>BB/TB</source>
        <translation>WFH</translation>
    </message>
    <message>
        <source>Edema</source>
        <translation>Oedema</translation>
    </message>
    <message>
        <source>Nafsu makan</source>
        <translation>Appetite</translation>
    </message>
    <message>
        <source>Makanan</source>
        <translation>Food</translation>
    </message>
    <message>
        <source>Obat</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Komplikasi</source>
        <translation>Complications</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>tertutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>dicentang</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>dicentang, belum disimpan</source>
        <translation>ticked, not saved</translation>
    </message>
    <message>
        <source>centang dihapus, belum disimpan</source>
        <translation>tick removed, not saved</translation>
    </message>
    <message>
        <source>Dikirim {day}</source>
        <translation>Sent {day}</translation>
    </message>
    <message>
        <source>Lewat {hours} jam</source>
        <translation>{hours} h overdue</translation>
    </message>
    <message>
        <source>Sisa {hours} jam</source>
        <translation>{hours} h left</translation>
    </message>
    <message>
        <source>Diketahui</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Yang terdampak</source>
        <translation>Who is concerned</translation>
    </message>
    <message>
        <source>Batas pemberitahuan</source>
        <translation>Notice due</translation>
    </message>
    <message>
        <source>Surat</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Judul di berkas</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>Dibaca sebagai</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Isi seperti terbaca</source>
        <translation>Values as read</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Tarik kembali impor ini?</source>
        <translation>Take this import back?</translation>
    </message>
    <message>
        <source>Anak dan kunjungan baru dari berkas ini dihapus dari daftar, dan isian yang diubahnya dikembalikan. Yang diperbaiki orang sesudah impor tetap.</source>
        <translation>New children and visits of this file are removed from the list, and the fields it changed get their earlier values. What someone has corrected since the import stays.</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>{children} anak dan {visits} kunjungan dihapus, {restored} catatan dikembalikan.</source>
        <translation>{children} children and {visits} visits removed, {restored} records given their earlier values.</translation>
    </message>
    <message>
        <source>Tetap, karena diubah sesudahnya:</source>
        <translation>Kept, because they were changed since:</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Sasaran</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Belum diputuskan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Pindah: mengikuti yang baru</source>
        <translation>Moved: the new one counts</translation>
    </message>
    <message>
        <source>Satu anak</source>
        <translation>One child</translation>
    </message>
    <message>
        <source>Dua anak</source>
        <translation>Two children</translation>
    </message>
    <message>
        <source>Nama di puskesmas lain</source>
        <translation>Name at the other puskesmas</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Puskesmas</source>
        <translation>Puskesmas</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
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
        <source>{action} (gagal)</source>
        <translation>{action} (failed)</translation>
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
        <source>Sangat kurang</source>
        <translation>Severely underweight</translation>
    </message>
    <message>
        <source>Kurang</source>
        <translation>Underweight</translation>
    </message>
    <message>
        <source>Risiko lebih</source>
        <translation>Risk of overweight</translation>
    </message>
    <message>
        <source>Berisiko lebih</source>
        <translation>Possible overweight</translation>
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
        <source>B posyandu (F1): ditimbang pertama kali</source>
        <translation>B posyandu (F1): weighed for the first time</translation>
    </message>
    <message>
        <source>B agregat nasional: lahir bulan ini</source>
        <translation>B national aggregate: born this month</translation>
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
        <source>Masuk</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Mengunci layar</source>
        <translation>Locked the screen</translation>
    </message>
    <message>
        <source>Membuka kunci layar</source>
        <translation>Unlocked the screen</translation>
    </message>
    <message>
        <source>Mengambil alih layar</source>
        <translation>Took over the screen</translation>
    </message>
    <message>
        <source>Menerima sidik kunci</source>
        <translation>Accepted the key fingerprint</translation>
    </message>
    <message>
        <source>Membaca</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Membuat</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Memperbaiki</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Membatalkan perbaikan</source>
        <translation>Undid a correction</translation>
    </message>
    <message>
        <source>Menghapus</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Mengembalikan</source>
        <translation>Brought back</translation>
    </message>
    <message>
        <source>Memindahkan</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Menggabungkan</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Digabung ke anak lain</source>
        <translation>Merged into another child</translation>
    </message>
    <message>
        <source>Memisahkan lagi</source>
        <translation>Parted again</translation>
    </message>
    <message>
        <source>Mengimpor</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Mengekspor</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Mengisi contoh</source>
        <translation>Filled in examples</translation>
    </message>
    <message>
        <source>Membuat cadangan</source>
        <translation>Made a backup</translation>
    </message>
    <message>
        <source>Memilih folder cadangan</source>
        <translation>Chose the backup folder</translation>
    </message>
    <message>
        <source>Mencoba cadangan</source>
        <translation>Rehearsed a backup</translation>
    </message>
    <message>
        <source>Mengganti kunci data</source>
        <translation>Changed the data key</translation>
    </message>
    <message>
        <source>Membuat kode pemulihan</source>
        <translation>Made a recovery code</translation>
    </message>
    <message>
        <source>Menambah akun</source>
        <translation>Added an account</translation>
    </message>
    <message>
        <source>Menghapus akun</source>
        <translation>Removed an account</translation>
    </message>
    <message>
        <source>Mengubah peran</source>
        <translation>Changed a role</translation>
    </message>
    <message>
        <source>Mengganti sandi</source>
        <translation>Changed a password</translation>
    </message>
    <message>
        <source>Mengingat kunci di komputer</source>
        <translation>Let this computer remember the key</translation>
    </message>
    <message>
        <source>Melupakan kunci di komputer</source>
        <translation>Let this computer forget the key</translation>
    </message>
    <message>
        <source>Berkas kunci tertukar</source>
        <translation>Key file was replaced</translation>
    </message>
    <message>
        <source>Salinan berkas kunci yang palsu diganti</source>
        <translation>A forged copy of the key file was replaced</translation>
    </message>
    <message>
        <source>Basis data lebih lama dari berkas kunci</source>
        <translation>Database older than the key file</translation>
    </message>
    <message>
        <source>Menerima berkas kunci</source>
        <translation>Accepted the key file</translation>
    </message>
    <message>
        <source>Mengubah masa simpan</source>
        <translation>Changed the retention</translation>
    </message>
    <message>
        <source>Memendekkan jurnal</source>
        <translation>Shortened the journal</translation>
    </message>
    <message>
        <source>Menemukan catatan yang hilang</source>
        <translation>Found lost entries</translation>
    </message>
    <message>
        <source>Mengetahui catatan yang hilang</source>
        <translation>Took note of lost entries</translation>
    </message>
    <message>
        <source>Mencatat kunjungan ulang</source>
        <translation>Recorded a follow-up visit</translation>
    </message>
    <message>
        <source>Mencatat kedatangan</source>
        <translation>Recorded the arrival</translation>
    </message>
    <message>
        <source>Mencatat jawaban</source>
        <translation>Recorded the reply</translation>
    </message>
    <message>
        <source>Menyelesaikan</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Mencatat tidak sampai</source>
        <translation>Recorded as not arrived</translation>
    </message>
    <message>
        <source>Membatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Mencabut penundaan</source>
        <translation>Took up what was put off</translation>
    </message>
    <message>
        <source>Anak</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Jejak audit</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Berkas bulan</source>
        <translation>Month&apos;s file</translation>
    </message>
    <message>
        <source>Salinan lengkap</source>
        <translation>Full copy</translation>
    </message>
    <message>
        <source>Salinan data anak</source>
        <translation>Copy of a child&apos;s data</translation>
    </message>
    <message>
        <source>Salinan tanpa nama</source>
        <translation>Copy without names</translation>
    </message>
    <message>
        <source>Grafik</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Daftar kerja</source>
        <translation>Work list</translation>
    </message>
    <message>
        <source>Lembar audit kasus</source>
        <translation>Case conference sheet</translation>
    </message>
    <message>
        <source>Sampah</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Data puskesmas</source>
        <translation>Health centre&apos;s details</translation>
    </message>
    <message>
        <source>Penyakit</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>Pencarian penyebab</source>
        <translation>Search for the cause</translation>
    </message>
    <message>
        <source>Audit kasus</source>
        <translation>Case conference</translation>
    </message>
    <message>
        <source>Persetujuan data</source>
        <translation>Consent to data</translation>
    </message>
    <message>
        <source>Insiden data</source>
        <translation>Data breaches</translation>
    </message>
    <message>
        <source>Surat insiden data</source>
        <translation>Breach letter</translation>
    </message>
    <message>
        <source>Penundaan</source>
        <translation>Postponement</translation>
    </message>
    <message>
        <source>Hari makan PMT</source>
        <translation>Day of supplementary feeding</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
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
        <source>Umur kehamilan (minggu)</source>
        <translation>Gestation (weeks)</translation>
    </message>
    <message>
        <source>Tanggal kunjungan</source>
        <translation>Visit date</translation>
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
        <source>Alat</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Isian sistem nasional</source>
        <translation>Fields of the national system</translation>
    </message>
    <message>
        <source>Nama akun</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Jumlah anak</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Jumlah kunjungan</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Digabung ke</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>Ditanya karena</source>
        <translation>Asked because</translation>
    </message>
    <message>
        <source>Sidik kunci</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>Kunci admin (bagian terbuka)</source>
        <translation>Admin key (public half)</translation>
    </message>
    <message>
        <source>Nomor persetujuan</source>
        <translation>Consent number</translation>
    </message>
    <message>
        <source>Dasar penyimpanan data</source>
        <translation>Basis for keeping data</translation>
    </message>
    <message>
        <source>Nama orang tua/wali</source>
        <translation>Name of parent or guardian</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Tertulis</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>Dicatat oleh</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Nomor insiden</source>
        <translation>Breach number</translation>
    </message>
    <message>
        <source>Diketahui tanggal</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Waktu kejadian</source>
        <translation>When it happened</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Yang terdampak</source>
        <translation>Who is concerned</translation>
    </message>
    <message>
        <source>Data yang terungkap</source>
        <translation>Data disclosed</translation>
    </message>
    <message>
        <source>Penanganan</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Surat dikirim</source>
        <translation>Letter sent</translation>
    </message>
    <message>
        <source>riwayat</source>
        <translation>history</translation>
    </message>
    <message>
        <source>penggabungan</source>
        <translation>merging</translation>
    </message>
    <message>
        <source>rujukan</source>
        <translation>referrals</translation>
    </message>
    <message>
        <source>layanan</source>
        <translation>care</translation>
    </message>
    <message>
        <source>kelengkapan data</source>
        <translation>completeness of data</translation>
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
        <source>Anak dengan nama mirip yang lahir pada hari yang sama sudah terdaftar. Apakah ini anak lain?</source>
        <translation>A child with a similar name, born on the same day, is registered already. Is this another child?</translation>
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
        <source>{count} catatan terakhir yang sudah disimpan hilang dari berkas data, mungkin karena listrik padam atau disk rusak. Periksa isian terakhir dan masukkan lagi yang hilang.</source>
        <translation>The last {count} saved entries are missing from the data file, perhaps after a power cut or because of a failing disk. Check the last entries and enter again what is missing.</translation>
    </message>
    <message>
        <source>Jurnal bukan lanjutan dari yang terakhir disimpan di sini; data mungkin ditukar atau rusak. Bandingkan dengan cadangan sebelum bekerja.</source>
        <translation>The journal does not continue the one last saved here; the data may have been exchanged or damaged. Compare with a backup before you work.</translation>
    </message>
    <message>
        <source>Jurnal sampai baris {entry} tidak cocok dengan tanda tangannya. Bandingkan dengan cadangan.</source>
        <translation>The journal up to line {entry} does not fit its signature. Compare with a backup.</translation>
    </message>
    <message>
        <source>Jurnal sampai baris {entry} ditandatangani {who} sesudah akunnya dihapus. Bandingkan dengan cadangan.</source>
        <translation>The journal up to line {entry} was signed by {who} after the account was removed. Compare with a backup.</translation>
    </message>
    <message>
        <source>Perubahan pada baris jurnal {entry} tidak bertanda tangan. Bandingkan dengan cadangan.</source>
        <translation>The change in journal line {entry} is not signed. Compare with a backup.</translation>
    </message>
    <message>
        <source>Perubahan pada baris jurnal {entry} atas nama {who} ditandatangani orang lain. Tanyakan kepada {who}.</source>
        <translation>The change in journal line {entry} in the name of {who} was signed by someone else. Ask {who}.</translation>
    </message>
    <message>
        <source>Jurnal tidak memuat keadaan saat cadangan {file} dibuat. Bandingkan dengan cadangan itu.</source>
        <translation>The journal lacks what it held when the backup {file} was made. Compare with that backup.</translation>
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
        <source>Komputer ini belum menyimpan sidik kunci data ini: {fingerprint}. Cocokkan dengan lembar kode pemulihan atau dengan Pengaturan › Akun di komputer lama.</source>
        <translation>This computer has no fingerprint of this data&apos;s keys yet: {fingerprint}. Compare it with the recovery code&apos;s sheet or with Settings › Accounts on the old computer.</translation>
    </message>
    <message>
        <source>Kunci data ini bukan yang terakhir dipakai di komputer ini. Itu wajar setelah kunci diganti di komputer lain atau cadangan lama dipulihkan; bila tidak, hubungi kepala/admin. Sidik kuncinya {fingerprint}.</source>
        <translation>The key of this data is not the one that was last used on this computer. That is normal after the key was replaced on another computer or an old backup was restored; otherwise tell the head or an admin. Its fingerprint is {fingerprint}.</translation>
    </message>
    <message>
        <source>Data ini lebih lama daripada yang terakhir dibuka di komputer ini. Itu wajar setelah memulihkan cadangan; bila tidak, hubungi kepala/admin. Sidik kuncinya {fingerprint}.</source>
        <translation>This data is older than what was last opened on this computer. That is normal after restoring a backup; otherwise tell the head or an admin. Its key fingerprint is {fingerprint}.</translation>
    </message>
    <message>
        <source>Sidik kunci data ini {fingerprint}, tidak sama dengan yang ditulis. Hubungi kepala/admin sebelum membuka data.</source>
        <translation>This data&apos;s key fingerprint is {fingerprint}, not the one that was given. Tell the head or an admin before opening the data.</translation>
    </message>
    <message>
        <source>Tanggal sesudah hari ini ({today}). Periksa tanggalnya.</source>
        <translation>The date is after today ({today}). Check it.</translation>
    </message>
    <message>
        <source>Anak ini sudah menunggu atau ikut PMT.</source>
        <translation>This child is already waiting for or in a feeding course.</translation>
    </message>
    <message>
        <source>Anak ini sudah ikut PMT sejak {day}. Akhiri dahulu.</source>
        <translation>This child has been in a feeding course since {day}. End that first.</translation>
    </message>
    <message>
        <source>Anak ini dalam rawat jalan gizi buruk sejak {day}.</source>
        <translation>This child has been in outpatient care of severe wasting since {day}.</translation>
    </message>
    <message>
        <source>Tulis alasan tidak ikut.</source>
        <translation>Write down the reason for not taking part.</translation>
    </message>
    <message>
        <source>Jumlah hari PMT paling sedikit 1.</source>
        <translation>The feeding course needs at least 1 day.</translation>
    </message>
    <message>
        <source>Tanggal sebelum anak lahir ({born}).</source>
        <translation>The date is before birth ({born}).</translation>
    </message>
    <message>
        <source>Anak meninggal atau pindah pada {day}.</source>
        <translation>The child died or moved away on {day}.</translation>
    </message>
    <message>
        <source>Berakhir sebelum mulai ({day}).</source>
        <translation>Ends before it starts ({day}).</translation>
    </message>
    <message>
        <source>Anak ini gizi buruk: mulai tata laksana gizi buruk, bukan PMT.</source>
        <translation>This child is severely wasted: start the care of severe wasting, not feeding.</translation>
    </message>
    <message>
        <source>Menurut pedoman anak ini tidak diusulkan untuk PMT. Tetap ikut?</source>
        <translation>The guideline does not propose feeding for this child. Enrol all the same?</translation>
    </message>
    <message>
        <source>Menurut pedoman kelompoknya {group_word}. Tetap kelompok ini?</source>
        <translation>By the guideline the group is {group_word}. Keep this group all the same?</translation>
    </message>
    <message>
        <source>PMT terakhir tidak berespons: periksa dokter dahulu. Tetap mulai?</source>
        <translation>The last feeding course had no response: see a doctor first. Start all the same?</translation>
    </message>
    <message>
        <source>Ada {count} hari tercentang di luar rencana ini.</source>
        <translation>{count} ticked days are outside this plan.</translation>
    </message>
    <message>
        <source>Penimbangan tidak membuktikan hasil: {outcome_word}. Tetap akhiri?</source>
        <translation>The weighings do not prove the outcome: {outcome_word}. End all the same?</translation>
    </message>
    <message>
        <source>Ada {count} hari tercentang sesudah tanggal akhir; centangnya dihapus. Lanjutkan?</source>
        <translation>{count} ticked days are after the last day; their ticks are removed. Go on?</translation>
    </message>
    <message>
        <source>PMT anak ini tidak sedang berjalan.</source>
        <translation>This child&apos;s feeding course is not running.</translation>
    </message>
    <message>
        <source>{day} tidak dapat dicentang: di luar PMT atau belum terjadi.</source>
        <translation>{day} cannot be ticked: outside the course or not yet there.</translation>
    </message>
    <message>
        <source>Kunjungan sebelum rawat jalan dimulai ({day}).</source>
        <translation>The visit is before outpatient care began ({day}).</translation>
    </message>
    <message>
        <source>Kunjungan sesudah {day}. Periksa tanggalnya.</source>
        <translation>The visit is after {day}. Check the date.</translation>
    </message>
    <message>
        <source>Menurut hasil ini bukan gizi buruk. Tetap rawat jalan?</source>
        <translation>By this result it is not severe wasting. Admit to outpatient care all the same?</translation>
    </message>
    <message>
        <source>Dengan komplikasi harus dirujuk rawat inap sekarang. Tetap catat?</source>
        <translation>With complications the child must be referred to inpatient care now. Record all the same?</translation>
    </message>
    <message>
        <source>Kunjungan tidak membuktikan hasil: {outcome_word}. Tetap akhiri?</source>
        <translation>The visits do not prove the outcome: {outcome_word}. End all the same?</translation>
    </message>
    <message>
        <source>Ada kunjungan sesudah tanggal akhir. Tetap akhiri?</source>
        <translation>There are visits after the last day. End all the same?</translation>
    </message>
    <message>
        <source>Kunjungan hari itu mencatat {other_kg} kg. Benarkah?</source>
        <translation>The visit of that day has {other_kg} kg. Is this right?</translation>
    </message>
    <message>
        <source>Jumlah paling sedikit 1.</source>
        <translation>The quantity is at least 1.</translation>
    </message>
    <message>
        <source>Tulis penjelasan selisih, rusak atau hilang.</source>
        <translation>Explain the difference, damage or loss.</translation>
    </message>
    <message>
        <source>Sudah kedaluwarsa {day}: tidak boleh dibagikan.</source>
        <translation>Expired on {day}: must not be issued.</translation>
    </message>
    <message>
        <source>Kedaluwarsa {day}, sebelum diterima. Benarkah?</source>
        <translation>Expired on {day}, before it was received. Is that right?</translation>
    </message>
    <message>
        <source>Stok menjadi kurang {short} pada {day}. Periksa jumlah dan tanggalnya.</source>
        <translation>Stock would be {short} short on {day}. Check quantity and date.</translation>
    </message>
    <message>
        <source>Hasil hitung tidak boleh kurang dari 0.</source>
        <translation>The count cannot be below 0.</translation>
    </message>
    <message>
        <source>Stok hanya {have}, diminta {wanted}.</source>
        <translation>Only {have} in stock, {wanted} wanted.</translation>
    </message>
    <message>
        <source>Vaksin ini tidak dikenal.</source>
        <translation>This vaccine is not known.</translation>
    </message>
    <message>
        <source>Vaksin ini sudah tercatat pada {day}.</source>
        <translation>This vaccine is recorded on {day} already.</translation>
    </message>
    <message>
        <source>Anak terlalu muda: dosis ini tidak dihitung. Benarkah?</source>
        <translation>The child is too young: this dose does not count. Is that right?</translation>
    </message>
    <message>
        <source>Terlalu dekat dengan dosis sebelumnya: tidak dihitung. Benarkah?</source>
        <translation>Too soon after the dose before: it does not count. Is that right?</translation>
    </message>
    <message>
        <source>Melebihi jumlah dosis di jadwal. Benarkah?</source>
        <translation>More doses than the schedule has. Is that right?</translation>
    </message>
    <message>
        <source>Vaksin hidup lain diberikan {day}: jaraknya terlalu dekat. Benarkah?</source>
        <translation>Another live vaccine was given on {day}: too close. Is that right?</translation>
    </message>
    <message>
        <source>Umur anak sudah lewat untuk vaksin ini. Benarkah?</source>
        <translation>The child is too old for this vaccine. Is that right?</translation>
    </message>
    <message>
        <source>Anak meninggal pada {day}.</source>
        <translation>The child died on {day}.</translation>
    </message>
    <message>
        <source>Layanan ini sudah tercatat pada {day}.</source>
        <translation>This service is recorded on {day} already.</translation>
    </message>
    <message>
        <source>Pilih kapsul biru, merah, atau 50.000 SI.</source>
        <translation>Choose the blue or red capsule, or 50,000 IU.</translation>
    </message>
    <message>
        <source>Tanggal jawaban belum tiba. Isi tanggal hari ini atau sebelumnya.</source>
        <translation>The day of the answer lies ahead. Enter today or an earlier day.</translation>
    </message>
    <message>
        <source>Tanggal jawaban sebelum anak lahir ({born}). Periksa tanggalnya.</source>
        <translation>The day of the answer is before the child&apos;s birth ({born}). Check the date.</translation>
    </message>
    <message>
        <source>Pilih siapa yang menjawab: ibu, ayah, atau wali.</source>
        <translation>Choose who answered: mother, father or guardian.</translation>
    </message>
    <message>
        <source>Belum ada persetujuan yang tercatat sebelum tanggal ini. Tetap simpan?</source>
        <translation>No consent is recorded before this day. Save anyway?</translation>
    </message>
    <message>
        <source>Ada catatan persetujuan pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau catatan itu.</source>
        <translation>There is a record of consent on {day}, before this birth date. Check the birth date or that record.</translation>
    </message>
    <message>
        <source>Tanggal diketahui belum tiba. Periksa tanggalnya.</source>
        <translation>The day of finding lies ahead. Check the date.</translation>
    </message>
    <message>
        <source>Tulis jam seperti 14.30.</source>
        <translation>Write the time like 14.30.</translation>
    </message>
    <message>
        <source>Surat tidak mungkin dikirim sebelum insiden diketahui. Periksa tanggalnya.</source>
        <translation>The letter cannot have been sent before the breach was found. Check the date.</translation>
    </message>
    <message>
        <source>Ada alasan yang tidak dikenal. Pilih dari daftar.</source>
        <translation>A reason is not known. Choose from the list.</translation>
    </message>
    <message>
        <source>Kapsul ini untuk umur lain. Benarkah?</source>
        <translation>This capsule is for another age. Is that right?</translation>
    </message>
    <message>
        <source>Vitamin A sudah diberikan {day}; jarak paling sedikit {days} hari.</source>
        <translation>Vitamin A was given on {day}; at least {days} days must pass.</translation>
    </message>
    <message>
        <source>Obat cacing mulai umur {months} bulan. Benarkah?</source>
        <translation>Deworming begins at {months} months. Is that right?</translation>
    </message>
    <message>
        <source>Dosis untuk umur ini {mg} mg. Benarkah?</source>
        <translation>The dose for this age is {mg} mg. Is that right?</translation>
    </message>
    <message>
        <source>Obat cacing sudah diberikan {day}. Benarkah?</source>
        <translation>Deworming was given on {day}. Is that right?</translation>
    </message>
    <message>
        <source>Anak sedang sakit: obat cacing ditunda. Tetap beri?</source>
        <translation>The child is ill: deworming waits. Give it all the same?</translation>
    </message>
    <message>
        <source>Bulan ASI eksklusif 0 sampai {last}.</source>
        <translation>The month of exclusive breastfeeding is 0 to {last}.</translation>
    </message>
    <message>
        <source>Anak belum mencapai umur itu.</source>
        <translation>The child has not reached that age.</translation>
    </message>
    <message>
        <source>Ada kelompok makanan yang tidak dikenal.</source>
        <translation>A food group is not known.</translation>
    </message>
    <message>
        <source>Anak di bawah {months} bulan. Benarkah sudah diberi makan?</source>
        <translation>The child is below {months} months. Is it really given food?</translation>
    </message>
    <message>
        <source>Tidak ada KPSP untuk umur itu.</source>
        <translation>There is no KPSP form for that age.</translation>
    </message>
    <message>
        <source>Jawaban ya 0 sampai {most}.</source>
        <translation>Answers with yes are 0 to {most}.</translation>
    </message>
    <message>
        <source>Pilih topik konseling.</source>
        <translation>Choose the topic of counselling.</translation>
    </message>
    <message>
        <source>Pilih siapa yang hadir: ibu, ayah, atau pengasuh.</source>
        <translation>Choose who came: mother, father or carer.</translation>
    </message>
    <message>
        <source>Anak ini sudah tercatat di keluarga lain.</source>
        <translation>This child belongs to another family already.</translation>
    </message>
    <message>
        <source>Anak yang sama tercatat dua kali.</source>
        <translation>The same child is listed twice.</translation>
    </message>
    <message>
        <source>Desil 1 sampai {most}.</source>
        <translation>The decile is 1 to {most}.</translation>
    </message>
    <message>
        <source>Tinggi ibu biasanya {low} sampai {high} cm. Benarkah?</source>
        <translation>A mother&apos;s height is usually {low} to {high} cm. Is that right?</translation>
    </message>
    <message>
        <source>Umur ibu saat melahirkan biasanya {low} sampai {high} tahun. Benarkah?</source>
        <translation>A mother&apos;s age at birth is usually {low} to {high} years. Is that right?</translation>
    </message>
    <message>
        <source>Jumlah kelahiran lebih kecil daripada {children} anak yang tercatat. Benarkah?</source>
        <translation>Fewer births than the {children} children listed. Is that right?</translation>
    </message>
    <message>
        <source>Triwulan tidak terbaca. Tulis seperti 2026Q4.</source>
        <translation>The quarter is not readable. Write it like 2026Q4.</translation>
    </message>
    <message>
        <source>Tanggal ini sebelum anak lahir ({born}). Periksa tanggalnya.</source>
        <translation>This date is before the child&apos;s birth ({born}). Check the date.</translation>
    </message>
    <message>
        <source>Tanggal ini sesudah hari ini ({today}). Periksa tanggalnya.</source>
        <translation>This date is after today ({today}). Check the date.</translation>
    </message>
    <message>
        <source>Tanggal ini sebelum {day}. Periksa urutannya.</source>
        <translation>This date is before {day}. Check the order.</translation>
    </message>
    <message>
        <source>Penyakit belum dipilih.</source>
        <translation>The illness is not chosen.</translation>
    </message>
    <message>
        <source>Penyakit ini tidak ada di daftar. Cari dengan nama, ICD-10 atau kata ibu.</source>
        <translation>This illness is not in the list. Search by name, ICD-10 or the mother&apos;s word.</translation>
    </message>
    <message>
        <source>Kode ICD-10 ditulis seperti A09 atau J18.9.</source>
        <translation>Write the ICD-10 code like A09 or J18.9.</translation>
    </message>
    <message>
        <source>Kode ICD-10 ini bukan milik penyakit yang dipilih. Benarkah?</source>
        <translation>This ICD-10 code does not belong to the chosen illness. Is it right?</translation>
    </message>
    <message>
        <source>Ada tanda yang tidak dikenal. Pilih dari daftar.</source>
        <translation>A sign is not known. Choose from the list.</translation>
    </message>
    <message>
        <source>Penyakit yang sama sudah tercatat pada hari-hari ini (mulai {day}). Perbaiki yang sudah ada.</source>
        <translation>The same illness is recorded on these days already (from {day}). Correct that one.</translation>
    </message>
    <message>
        <source>Penyakit yang sama sejak {day} belum ditutup. Benarkah ini kejadian baru?</source>
        <translation>The same illness since {day} is not closed yet. Is this really a new episode?</translation>
    </message>
    <message>
        <source>Lama sakit {days} hari (biasanya paling lama {longest}). Benarkah?</source>
        <translation>The illness lasted {days} days (usually at most {longest}). Is that right?</translation>
    </message>
    <message>
        <source>Penyakit yang sama {times} kali dalam {months} bulan.</source>
        <translation>The same illness {times} times in {months} months.</translation>
    </message>
    <message>
        <source>Sakit {times} kali dalam {months} bulan.</source>
        <translation>Ill {times} times in {months} months.</translation>
    </message>
    <message>
        <source>Tanda bahaya: {sign}. Rujuk segera.</source>
        <translation>Danger sign: {sign}. Refer at once.</translation>
    </message>
    <message>
        <source>Ada gejala yang tidak dikenal. Pilih dari daftar.</source>
        <translation>A symptom is not known. Choose from the list.</translation>
    </message>
    <message>
        <source>Hasil skrining tidak sesuai dengan kontak dan gejala yang dicatat.</source>
        <translation>The screening result does not fit the contact and symptoms recorded.</translation>
    </message>
    <message>
        <source>Ada tanda bahaya yang tidak dikenal. Pilih dari daftar.</source>
        <translation>A danger sign is not known. Choose from the list.</translation>
    </message>
    <message>
        <source>Respons dicatat, tetapi PDK belum dimulai.</source>
        <translation>A response is recorded, but the special diet food (PDK) has not been started.</translation>
    </message>
    <message>
        <source>Obat ini tidak ada di daftar.</source>
        <translation>This medicine is not in the list.</translation>
    </message>
    <message>
        <source>Obat ini biasanya tidak diberikan pada umur {months} bulan. Benarkah?</source>
        <translation>This medicine is usually not given at {months} months. Is that right?</translation>
    </message>
    <message>
        <source>Dosis harus lebih dari 0.</source>
        <translation>The dose must be above 0.</translation>
    </message>
    <message>
        <source>Satuan tidak cocok dengan sediaan obat. Pilih dari daftar.</source>
        <translation>The unit does not fit the medicine&apos;s form. Choose from the list.</translation>
    </message>
    <message>
        <source>Dosis {value} {unit} di bawah anjuran ({low} sampai {high} {unit}). Benarkah?</source>
        <translation>A dose of {value} {unit} is below the recommended ({low} to {high} {unit}). Is it right?</translation>
    </message>
    <message>
        <source>Dosis {value} {unit} di atas anjuran ({low} sampai {high} {unit}). Benarkah?</source>
        <translation>A dose of {value} {unit} is above the recommended ({low} to {high} {unit}). Is it right?</translation>
    </message>
    <message>
        <source>Dosis sehari lebih dari {most} {unit}. Benarkah?</source>
        <translation>The daily dose is above {most} {unit}. Is it right?</translation>
    </message>
    <message>
        <source>Lama pemberian belum diisi.</source>
        <translation>The duration is missing.</translation>
    </message>
    <message>
        <source>Lama pemberian {days} hari (biasanya {usual}). Benarkah?</source>
        <translation>A duration of {days} days (usually {usual}). Is it right?</translation>
    </message>
    <message>
        <source>Berapa kali sehari tidak boleh kurang dari 0.</source>
        <translation>The times a day cannot be below 0.</translation>
    </message>
    <message>
        <source>{times} kali sehari tidak lazim (biasanya {usual}). Benarkah?</source>
        <translation>{times} times a day is unusual (usually {usual}). Is it right?</translation>
    </message>
    <message>
        <source>Dosis dihitung dari berat badan. Timbang anak, atau tulis beratnya.</source>
        <translation>The dose is computed from the weight. Weigh the child, or type the weight.</translation>
    </message>
    <message>
        <source>Berat untuk dosis berumur {days} hari (paling lama {oldest}). Timbang ulang bila dapat.</source>
        <translation>The weight for the dose is {days} days old (at most {oldest}). Weigh again if possible.</translation>
    </message>
    <message>
        <source>Diare tanpa zinc. Benarkah zinc tidak diberikan?</source>
        <translation>Diarrhoea without zinc. Is zinc really not given?</translation>
    </message>
    <message>
        <source>Diare tanpa oralit. Benarkah oralit tidak diberikan?</source>
        <translation>Diarrhoea without ORS. Is ORS really not given?</translation>
    </message>
    <message>
        <source>Rujukan dari sini tidak ditujukan ke tingkat itu. Pilih tujuan lain.</source>
        <translation>Referrals from here do not go to that level. Choose another destination.</translation>
    </message>
    <message>
        <source>Alasan rujukan belum dipilih.</source>
        <translation>The reason for referral is not chosen.</translation>
    </message>
    <message>
        <source>Menurut alasannya rujukan ini lebih mendesak. Benarkah tidak?</source>
        <translation>By its reason this referral is more urgent. Is it really not?</translation>
    </message>
    <message>
        <source>Paling banyak {most} kode diagnosis.</source>
        <translation>At most {most} diagnosis codes.</translation>
    </message>
    <message>
        <source>Ada kode diagnosis yang ditulis dua kali.</source>
        <translation>A diagnosis code is written twice.</translation>
    </message>
    <message>
        <source>Diagnosis rumah sakit belum diisi. Benarkah tidak ada?</source>
        <translation>The hospital&apos;s diagnosis is missing. Is there really none?</translation>
    </message>
    <message>
        <source>Rujukan {day} dengan alasan yang sama belum dijawab. Benarkah perlu yang baru?</source>
        <translation>The referral of {day} for the same reason is not answered yet. Is a new one really needed?</translation>
    </message>
    <message>
        <source>Status rujukan tidak dapat diubah seperti itu.</source>
        <translation>The referral&apos;s status cannot be changed like that.</translation>
    </message>
    <message>
        <source>Tulis alasannya.</source>
        <translation>Write down the reason.</translation>
    </message>
    <message>
        <source>Isi jawaban rumah sakit dahulu.</source>
        <translation>Fill in the hospital&apos;s reply first.</translation>
    </message>
    <message>
        <source>Konsultasi selesai, tetapi tanggal kontrol diisi. Benarkah?</source>
        <translation>The consultation is finished, but a control date is given. Is that right?</translation>
    </message>
    <message>
        <source>Kode rujukan terdiri dari {signs} huruf dan angka.</source>
        <translation>A referral code has {signs} letters and digits.</translation>
    </message>
    <message>
        <source>Ada huruf yang tidak dipakai di kode rujukan (0, O, 1, I, L). Periksa lagi.</source>
        <translation>There is a letter that referral codes do not use (0, O, 1, I, L). Check again.</translation>
    </message>
    <message>
        <source>Kode rujukan salah ketik. Periksa setiap huruf.</source>
        <translation>The referral code is mistyped. Check each letter.</translation>
    </message>
    <message>
        <source>Jenis pekerjaan ini tidak dikenal.</source>
        <translation>This kind of work is not known.</translation>
    </message>
    <message>
        <source>Pilih tanggal sesudah hari ini.</source>
        <translation>Choose a date after today.</translation>
    </message>
    <message>
        <source>Paling lama ditunda sampai {day}.</source>
        <translation>It can be postponed until {day} at most.</translation>
    </message>
    <message>
        <source>Tulis alasan menunda.</source>
        <translation>Write down the reason for postponing.</translation>
    </message>
    <message>
        <source>Angka aturan ini tidak dikenal.</source>
        <translation>This rule figure is not known.</translation>
    </message>
    <message>
        <source>Isi dengan angka.</source>
        <translation>Fill in a number.</translation>
    </message>
    <message>
        <source>Isi dengan bilangan bulat.</source>
        <translation>Fill in a whole number.</translation>
    </message>
    <message>
        <source>Angka harus antara {low} dan {high}.</source>
        <translation>The number must be between {low} and {high}.</translation>
    </message>
    <message>
        <source>PMT ini tidak ada lagi.</source>
        <translation>This feeding course is gone.</translation>
    </message>
    <message>
        <source>PMT ini tidak sedang berjalan.</source>
        <translation>This feeding course is not running.</translation>
    </message>
    <message>
        <source>PMT ini belum berakhir.</source>
        <translation>This feeding course has not ended yet.</translation>
    </message>
    <message>
        <source>Penimbangan ini tidak ada lagi.</source>
        <translation>This weighing is gone.</translation>
    </message>
    <message>
        <source>Rawat jalan ini tidak ada lagi.</source>
        <translation>This outpatient care is gone.</translation>
    </message>
    <message>
        <source>Rawat jalan ini tidak sedang berjalan.</source>
        <translation>This outpatient care is not running.</translation>
    </message>
    <message>
        <source>Rawat jalan ini belum berakhir.</source>
        <translation>This outpatient care has not ended yet.</translation>
    </message>
    <message>
        <source>Catatan stok ini tidak ada lagi.</source>
        <translation>This stock record is gone.</translation>
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
        <source>Lebih dari satu anak cocok. Tulis lebih lengkap atau pakai NIK.</source>
        <translation>More than one child fits. Type more or use the NIK.</translation>
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
        <source>Folder data ini tidak ditemukan. Pasang flashdisknya lalu coba lagi.</source>
        <translation>The folder of these data is not there. Plug the stick in and try again.</translation>
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
        <source>Anak ini sedang mengikuti PMT lain. Tutup yang satu dahulu.</source>
        <translation>This child is in another feeding course. Close one of them first.</translation>
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
        <source>umur koreksi</source>
        <translation>corrected age</translation>
    </message>
    <message>
        <source>kron.</source>
        <translation>chron.</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk</source>
        <translation>Outpatient care of severe wasting</translation>
    </message>
    <message>
        <source>Mengisi kalender PMT</source>
        <translation>Ticked the feeding calendar</translation>
    </message>
    <message>
        <source>Mengakhiri</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Membuka lagi</source>
        <translation>Opened again</translation>
    </message>
    <message>
        <source>Penimbangan PMT</source>
        <translation>Feeding weighing</translation>
    </message>
    <message>
        <source>Stok makanan</source>
        <translation>Food stock</translation>
    </message>
    <message>
        <source>Kunjungan rawat jalan</source>
        <translation>Outpatient visits</translation>
    </message>
    <message>
        <source>Imunisasi</source>
        <translation>Immunisation</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Akta dan jaminan</source>
        <translation>Certificate and insurance</translation>
    </message>
    <message>
        <source>Lembar skor konvergensi</source>
        <translation>Convergence scorecard</translation>
    </message>
    <message>
        <source>Nama memuat tanda &lt; atau &gt;. Benarkah?</source>
        <translation>The name holds the sign &lt; or &gt;. Is that right?</translation>
    </message>
    <message>
        <source>Tanda yang tidak terlihat di dalam nama sudah dibuang.</source>
        <translation>Signs in the name that cannot be seen were removed.</translation>
    </message>
    <message>
        <source>Baris lain pada tanggal yang sama berbeda; yang pertama diambil.</source>
        <translation>Another row of the same day differs; the first one is taken.</translation>
    </message>
    <message>
        <source>PMT sejak {day} akan berakhir karena gizi buruk. Lanjutkan?</source>
        <translation>The feeding course since {day} will end because of severe wasting. Go on?</translation>
    </message>
    <message>
        <source>Pilih alasan pemberian di luar bulan vitamin A.</source>
        <translation>Choose the reason for a dose outside the vitamin A months.</translation>
    </message>
    <message>
        <source>Di bawah {months} bulan hanya 50.000 SI pada gizi buruk, campak, atau xeroftalmia.</source>
        <translation>Below {months} months only 50,000 IU in severe wasting, measles or xerophthalmia.</translation>
    </message>
    <message>
        <source>Ini hari ke-{day} sejak dosis pertama; buku bagan: hari {days}. Tetap catat?</source>
        <translation>This is day {day} since the first dose; chart booklet: days {days}. Record it all the same?</translation>
    </message>
    <message>
        <source>Dosis vitamin A ke-{times} dalam {days} hari. Benarkah?</source>
        <translation>Vitamin A dose number {times} in {days} days. Is this right?</translation>
    </message>
    <message>
        <source>Triwulan ini belum mulai.</source>
        <translation>This quarter has not begun.</translation>
    </message>
    <message>
        <source>RUTF tidak diberikan di bawah {months} bulan. Benarkah diberikan?</source>
        <translation>RUTF is not given below {months} months. Was it given?</translation>
    </message>
    <message>
        <source>Mikrosefali</source>
        <translation>Microcephaly</translation>
    </message>
    <message>
        <source>Makrosefali</source>
        <translation>Macrocephaly</translation>
    </message>
    <message>
        <source>Lingkar kepala kecil (mikrosefali)</source>
        <translation>Small head circumference (microcephaly)</translation>
    </message>
    <message>
        <source>Lingkar kepala normal</source>
        <translation>Normal head circumference</translation>
    </message>
    <message>
        <source>Lingkar kepala besar (makrosefali)</source>
        <translation>Large head circumference (macrocephaly)</translation>
    </message>
    <message>
        <source>status gizinya belum lengkap dinilai</source>
        <translation>the nutrition status is not fully assessed yet</translation>
    </message>
    <message>
        <source>hasil ukurnya perlu dipastikan</source>
        <translation>the measurement needs to be confirmed</translation>
    </message>
    <message>
        <source>kenaikan berat bulan ini kurang (T)</source>
        <translation>the weight gain of this month is too small (T)</translation>
    </message>
    <message>
        <source>tinggi badannya di atas +3 SD</source>
        <translation>the height is above +3 SD</translation>
    </message>
    <message>
        <source>Memulihkan dari cadangan</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>Mengetahui pemulihan</source>
        <translation>Took note of a restore</translation>
    </message>
    <message>
        <source>Daftar anak</source>
        <translation>List of children</translation>
    </message>
    <message>
        <source>Daftar keluarga</source>
        <translation>List of families</translation>
    </message>
    <message>
        <source>Daftar PMT</source>
        <translation>List of feeding courses</translation>
    </message>
    <message>
        <source>Daftar hari posyandu</source>
        <translation>List of a posyandu day</translation>
    </message>
    <message>
        <source>Daftar rujukan</source>
        <translation>List of referrals</translation>
    </message>
    <message>
        <source>Pindah atau meninggal</source>
        <translation>Move or death</translation>
    </message>
    <message>
        <source>Berapa kali</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Cadangan dari</source>
        <translation>Backup of</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Akun yang berlaku lagi</source>
        <translation>Accounts valid again</translation>
    </message>
    <message>
        <source>Terakhir dicari</source>
        <translation>Last searched</translation>
    </message>
    <message>
        <source>Nomor status</source>
        <translation>Number of the move or death</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Tempat tinggal lama</source>
        <translation>Lived in</translation>
    </message>
    <message>
        <source>Tempat tinggal baru</source>
        <translation>Lives in</translation>
    </message>
    <message>
        <source>KB modern</source>
        <translation>Modern contraception</translation>
    </message>
    <message>
        <source>{who} mengubah {field} pada {when} menjadi “{stored}”; punya Anda “{typed}”. Simpan punya Anda?</source>
        <translation>{who} changed {field} on {when} to “{stored}”; yours is “{typed}”. Save yours?</translation>
    </message>
    <message>
        <source>{field} sudah diubah menjadi “{stored}”; punya Anda “{typed}”. Simpan punya Anda?</source>
        <translation>{field} was changed to “{stored}” meanwhile; yours is “{typed}”. Save yours?</translation>
    </message>
    <message>
        <source>grafik</source>
        <translation>chart</translation>
    </message>
    <message>
        <source>Memasang kunci admin</source>
        <translation>Put an admin key in place</translation>
    </message>
    <message>
        <source>Menandai sudah dicocokkan</source>
        <translation>Marked as checked</translation>
    </message>
    <message>
        <source>Menghapus tanda cocok</source>
        <translation>Removed a mark of checking</translation>
    </message>
    <message>
        <source>Mencatat isi semua data</source>
        <translation>Recording all data as they are</translation>
    </message>
    <message>
        <source>Ikut berubah</source>
        <translation>Changed along with it</translation>
    </message>
    <message>
        <source>Karena meninggal</source>
        <translation>By death</translation>
    </message>
    <message>
        <source>Buku dan halaman</source>
        <translation>Book and page</translation>
    </message>
    <message>
        <source>keluarga</source>
        <translation>family</translation>
    </message>
    <message>
        <source>lembar skor</source>
        <translation>scorecard</translation>
    </message>
    <message>
        <source>rawat jalan gizi buruk</source>
        <translation>outpatient care of severe wasting</translation>
    </message>
    <message>
        <source>imunisasi dan layanan</source>
        <translation>immunisations and care</translation>
    </message>
    <message>
        <source>surat rujukan</source>
        <translation>referral letter</translation>
    </message>
    <message>
        <source>Satuan berat lahir {value} tidak jelas. Tulis kilogram (mis. 2,4) atau gram (mis. 2400).</source>
        <translation>The unit of the birth weight {value} is not clear. Write kilograms (e.g. 2,4) or grams (e.g. 2400).</translation>
    </message>
    <message>
        <source>Berat lahir rendah (BBLR): {value} kg, di bawah 2.500 gram.</source>
        <translation>Low birth weight: {value} kg, below 2,500 grams.</translation>
    </message>
    <message>
        <source>Lahir prematur: {weeks} minggu, di bawah 37 minggu.</source>
        <translation>Born early: {weeks} weeks, below 37 weeks.</translation>
    </message>
    <message>
        <source>Salah satu catatan mencatat kematian pada {day}. Sesudah digabung, anak ini tercatat meninggal dan perawatannya berakhir. Benarkah anaknya sama?</source>
        <translation>One of the records says that the child died on {day}. After merging, this child is recorded as dead and her courses end. Is it the same child?</translation>
    </message>
    <message>
        <source>Daftar akun diubah tanpa kunci admin. Pulihkan dari cadangan terakhir.</source>
        <translation>The list of accounts was changed without the admin key. Restore the last backup.</translation>
    </message>
    <message>
        <source>Daftar akun tidak lagi ditandatangani dengan kunci admin. Periksa daftar akun atau pulihkan cadangan.</source>
        <translation>The list of accounts is no longer signed with the admin key. Check the accounts or restore a backup.</translation>
    </message>
    <message>
        <source>Susunan data diubah: {part}. Hubungi kepala/admin, lalu pulihkan cadangan.</source>
        <translation>The schema was changed: {part}. Tell the head or an admin, then restore a backup.</translation>
    </message>
    <message>
        <source>Bagian susunan data hilang: {part}. Hubungi kepala/admin, lalu pulihkan cadangan.</source>
        <translation>A part of the schema is missing: {part}. Tell the head or an admin, then restore a backup.</translation>
    </message>
    <message>
        <source>Ada {count} bagian asing dalam susunan data. Hubungi kepala/admin, lalu pulihkan cadangan.</source>
        <translation>The schema holds {count} foreign parts. Tell the head or an admin, then restore a backup.</translation>
    </message>
    <message>
        <source>Isi baris jurnal {entry} dihapus tanpa keputusan yang tercatat.</source>
        <translation>The content of journal line {entry} was erased without a recorded decision.</translation>
    </message>
    <message>
        <source>{kind} nomor {record} berbeda dari yang tercatat di jurnal. Bandingkan dengan cadangan.</source>
        <translation>{kind} number {record} differs from what the journal says. Compare it with a backup.</translation>
    </message>
    <message>
        <source>{kind} nomor {record} tercatat di jurnal tetapi hilang dari data. Bandingkan dengan cadangan.</source>
        <translation>{kind} number {record} is in the journal but missing from the data. Compare it with a backup.</translation>
    </message>
    <message>
        <source>{kind} nomor {record} ada di data tetapi tidak tercatat di jurnal. Bandingkan dengan cadangan.</source>
        <translation>{kind} number {record} is in the data but not in the journal. Compare it with a backup.</translation>
    </message>
    <message>
        <source>{kind} nomor {record} dicatat ulang di jurnal dengan isi lain. Bandingkan dengan cadangan.</source>
        <translation>{kind} number {record} was recorded again in the journal with other content. Compare it with a backup.</translation>
    </message>
    <message>
        <source>Daftar anak menunjukkan kunjungan terakhir yang salah pada anak nomor {child}.</source>
        <translation>The list of children shows a wrong last visit for child number {child}.</translation>
    </message>
    <message>
        <source>{dose_word} biasanya mulai {months} bulan. Dosis ini dihitung. Benarkah sudah diberikan?</source>
        <translation>{dose_word} is usually given from {months} months. This dose counts. Was it given?</translation>
    </message>
    <message>
        <source>Sudah dicatat bulan ini, pada {day}.</source>
        <translation>Already recorded this month, on {day}.</translation>
    </message>
    <message>
        <source>RUTF ini {kcal} kkal/kg sehari, kurang dari {least}. Benarkah?</source>
        <translation>This RUTF is {kcal} kcal/kg a day, less than {least}. Is this right?</translation>
    </message>
    <message>
        <source>Kematian sudah dicatat pada {day}. Perbaiki catatan itu.</source>
        <translation>The death was recorded on {day}. Correct that record.</translation>
    </message>
    <message>
        <source>Anak meninggal pada {day}. Periksa tanggalnya.</source>
        <translation>The child died on {day}. Check the date.</translation>
    </message>
    <message>
        <source>Anak sudah tinggal di sana. Pilih tempat yang baru.</source>
        <translation>The child lives there already. Choose the new place.</translation>
    </message>
    <message>
        <source>Ada kepindahan yang lebih baru, pada {day}. Periksa tanggalnya.</source>
        <translation>There is a later move, on {day}. Check the date.</translation>
    </message>
    <message>
        <source>Anak tercatat meninggal pada {day}. Benarkah tanggal ini?</source>
        <translation>The child is recorded as having died on {day}. Is this date right?</translation>
    </message>
    <message>
        <source>{count} perawatan yang berjalan (PMT, rawat jalan) berakhir pada hari kematian.</source>
        <translation>{count} running courses of care (PMT, outpatient) end on the day of death.</translation>
    </message>
    <message>
        <source>Anak tercatat meninggal pada {day}. Hapus dahulu catatan kematian itu.</source>
        <translation>The child is recorded as having died on {day}. Remove that record of death first.</translation>
    </message>
    <message>
        <source>Anak tercatat pindah pada {day}. Sudah kembali?</source>
        <translation>The child is recorded as having moved away on {day}. Is she back?</translation>
    </message>
    <message>
        <source>Anak diukur pada {day}, sesudah tanggal ini. Benarkah?</source>
        <translation>The child was measured on {day}, after this date. Is it right?</translation>
    </message>
    <message>
        <source>Anak diukur di sini pada {day}, sesudah tanggal ini: ia dianggap sudah kembali. Benarkah?</source>
        <translation>The child was measured here on {day}, after this date, and counts as back. Is it right?</translation>
    </message>
    <message>
        <source>Anak diukur pada {day}, sebelum tanggal ini. Benarkah saat itu ia belum tinggal di sini?</source>
        <translation>The child was measured on {day}, before this date. Is it right that the child did not live here then?</translation>
    </message>
    <message>
        <source>Catatan status ini tidak ada lagi.</source>
        <translation>This record of a move or death is gone.</translation>
    </message>
    <message>
        <source>Tempat tinggal anak sudah diubah lagi sesudahnya. Periksa lewat Ubah data.</source>
        <translation>The child&apos;s place was changed again since. Check it under Ubah data.</translation>
    </message>
    <message>
        <source>Ada catatan pindah atau meninggal pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau catatan itu.</source>
        <translation>There is a move or death on {day}, before this date of birth. Check the date of birth or that record.</translation>
    </message>
    <message>
        <source>Angka ini ambang program: tidak ada pedoman untuk mencocokkannya.</source>
        <translation>This is the program&apos;s own threshold: no guideline gives it.</translation>
    </message>
    <message>
        <source>Tulis buku dan halaman yang Anda lihat.</source>
        <translation>Write the book and the page that you saw.</translation>
    </message>
    <message>
        <source>Panjang atau tinggi badan belum pernah dicatat. Ukur dua kali pada hari surat ini. Benarkah tetap dirujuk?</source>
        <translation>No length or height was ever recorded. Measure twice on the day of this letter. Refer all the same?</translation>
    </message>
    <message>
        <source>Pindah</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Menghapus permanen</source>
        <translation>Erased for good</translation>
    </message>
    <message>
        <source>Disesuaikan oleh versi baru program</source>
        <translation>Adjusted by a new version of the program</translation>
    </message>
    <message>
        <source>Daftar GENTING</source>
        <translation>GENTING list</translation>
    </message>
    <message>
        <source>Laporan bulan</source>
        <translation>Month&apos;s report</translation>
    </message>
    <message>
        <source>Kartu CKG</source>
        <translation>CKG card</translation>
    </message>
    <message>
        <source>Kelas ibu balita bulan ini</source>
        <translation>Mothers&apos; class this month</translation>
    </message>
    <message>
        <source>Masa simpan (tahun)</source>
        <translation>Retention (years)</translation>
    </message>
    <message>
        <source>Baris data</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Cadangan yang masih memuat</source>
        <translation>Backups that still hold it</translation>
    </message>
    <message>
        <source>kartu CKG</source>
        <translation>CKG card</translation>
    </message>
    <message>
        <source>SKDN</source>
        <translation>SKDN</translation>
    </message>
    <message>
        <source>status gizi</source>
        <translation>nutrition status</translation>
    </message>
    <message>
        <source>stunting baru</source>
        <translation>new stunting</translation>
    </message>
    <message>
        <source>agregat nasional</source>
        <translation>national aggregate</translation>
    </message>
    <message>
        <source>kohort kelahiran</source>
        <translation>birth cohorts</translation>
    </message>
    <message>
        <source>Dasar daftar kerja {count} anak tidak sesuai kunjungannya.</source>
        <translation>What the work list knows of {count} children does not fit their visits.</translation>
    </message>
    <message>
        <source>Isi basis data lebih lama daripada berkas kuncinya. Kepala/admin perlu memeriksa data terbaru, lalu menerimanya di Pengaturan › Jejak audit atau memulihkan cadangan.</source>
        <translation>The database is older than its key file. The head or an admin should check the newest data, then accept it in Settings › Audit trail or restore a backup.</translation>
    </message>
    <message>
        <source>Laporan triwulan hanya untuk: {kinds}. Kartu skor hanya per triwulan.</source>
        <translation>A quarter&apos;s report exists only for: {kinds}. The scorecard only by quarter.</translation>
    </message>
    <message>
        <source>Menarik kembali impor</source>
        <translation>Took an import back</translation>
    </message>
    <message>
        <source>Belum ditimbang</source>
        <translation>Not weighed</translation>
    </message>
    <message>
        <source>Belum diukur panjang/tinggi</source>
        <translation>Length/height not measured</translation>
    </message>
    <message>
        <source>Nilai yang perlu ditanyakan</source>
        <translation>Values to ask about</translation>
    </message>
    <message>
        <source>Mungkin anak yang sama, dicatat dua kali</source>
        <translation>Perhaps one child, recorded twice</translation>
    </message>
    <message>
        <source>Diukur sesudah meninggal atau pindah</source>
        <translation>Measured after death or move</translation>
    </message>
    <message>
        <source>Bulan lalu berubah sesudah ditutup</source>
        <translation>Last month changed after closing</translation>
    </message>
    <message>
        <source>Bulan lalu belum ditutup</source>
        <translation>Last month is not closed</translation>
    </message>
    <message>
        <source>data berubah</source>
        <translation>records changed</translation>
    </message>
    <message>
        <source>aturan berubah</source>
        <translation>rules changed</translation>
    </message>
    <message>
        <source>data dan aturan berubah</source>
        <translation>records and rules changed</translation>
    </message>
    <message>
        <source>Versi program ini memberi sebagian angka arti lain daripada saat bulan ini ditutup; lihat lembar Definisi.</source>
        <translation>This version of the program gives some figures another meaning than when this month was closed; see the sheet Definisi.</translation>
    </message>
    <message>
        <source>Agregat nasional</source>
        <translation>National aggregate</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Tata letak nasional, 34 kolom</source>
        <translation>National layout, 34 columns</translation>
    </message>
    <message>
        <source>Tata letak nasional, 36 kolom</source>
        <translation>National layout, 36 columns</translation>
    </message>
    <message>
        <source>Templat impor nasional</source>
        <translation>National import template</translation>
    </message>
    <message>
        <source>SATUSEHAT (FHIR)</source>
        <translation>SATUSEHAT (FHIR)</translation>
    </message>
    <message>
        <source>Paket tersegel untuk kota</source>
        <translation>Sealed package for the city</translation>
    </message>
    <message>
        <source>Berkas lain</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>z-score di luar batas wajar WHO</source>
        <translation>z-score beyond WHO&apos;s limits</translation>
    </message>
    <message>
        <source>derajat edema tanpa kode nasional</source>
        <translation>grade of oedema without a national code</translation>
    </message>
    <message>
        <source>vaksin tanpa kode nasional di program ini</source>
        <translation>vaccine without a national code in this program</translation>
    </message>
    <message>
        <source>gizi buruk tanpa kunjungan pada hari itu</source>
        <translation>gizi buruk without a visit on that day</translation>
    </message>
    <message>
        <source>Nomor dosis adalah urutan hari pemberian. OPV pertama dihitung 1, juga bila diberikan saat lahir.</source>
        <translation>A dose&apos;s number is its place among the days of giving. The first OPV counts as 1, also when it is given at birth.</translation>
    </message>
    <message>
        <source>ukur ulang</source>
        <translation>measure again</translation>
    </message>
    <message>
        <source>Mencocokkan kode pemulihan</source>
        <translation>Confirmed the recovery code</translation>
    </message>
    <message>
        <source>Membuat kunci pertukaran</source>
        <translation>Making exchange keys</translation>
    </message>
    <message>
        <source>Menjadikan data kota</source>
        <translation>Making a city&apos;s data</translation>
    </message>
    <message>
        <source>Baris impor yang perlu dibetulkan</source>
        <translation>Rows of an import to be corrected</translation>
    </message>
    <message>
        <source>Berkas terkirim</source>
        <translation>Sent file</translation>
    </message>
    <message>
        <source>Keputusan pencocokan</source>
        <translation>Comparison decision</translation>
    </message>
    <message>
        <source>Lembar pembetulan</source>
        <translation>Correction sheet</translation>
    </message>
    <message>
        <source>Mitra pertukaran data</source>
        <translation>Exchange partner</translation>
    </message>
    <message>
        <source>Paket untuk Dinas Kesehatan</source>
        <translation>Package for the city&apos;s health office</translation>
    </message>
    <message>
        <source>Paket dari puskesmas</source>
        <translation>Package from a puskesmas</translation>
    </message>
    <message>
        <source>Anak di dua puskesmas</source>
        <translation>Child in two puskesmas</translation>
    </message>
    <message>
        <source>Kunci publik</source>
        <translation>Public keys</translation>
    </message>
    <message>
        <source>Paket tersegel</source>
        <translation>Sealed package</translation>
    </message>
    <message>
        <source>Balasan paket</source>
        <translation>Receipt of a package</translation>
    </message>
    <message>
        <source>Penutupan bulan</source>
        <translation>Closing of a month</translation>
    </message>
    <message>
        <source>Sasaran desa</source>
        <translation>Targets of desa</translation>
    </message>
    <message>
        <source>Tabel kota</source>
        <translation>City table</translation>
    </message>
    <message>
        <source>Catatan terakhir yang masih ada</source>
        <translation>The last entry that is still there</translation>
    </message>
    <message>
        <source>Nomor pengiriman</source>
        <translation>Number sent</translation>
    </message>
    <message>
        <source>Nomor penutupan</source>
        <translation>Closing number</translation>
    </message>
    <message>
        <source>Data berubah</source>
        <translation>Records changed</translation>
    </message>
    <message>
        <source>Aturan berubah</source>
        <translation>Rules changed</translation>
    </message>
    <message>
        <source>Angka aturan</source>
        <translation>Rule numbers</translation>
    </message>
    <message>
        <source>Definisi angka</source>
        <translation>Definition of figures</translation>
    </message>
    <message>
        <source>Nomor sasaran</source>
        <translation>Target number</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Revisi</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Jumlah periksa SHA-256</source>
        <translation>SHA-256 checksum</translation>
    </message>
    <message>
        <source>Nomor mitra</source>
        <translation>Partner number</translation>
    </message>
    <message>
        <source>Tanda pengenal program</source>
        <translation>Installation id</translation>
    </message>
    <message>
        <source>Penyelenggara</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Kode fasilitas</source>
        <translation>Facility code</translation>
    </message>
    <message>
        <source>Kunci publik (penyegel)</source>
        <translation>Public key (sealing)</translation>
    </message>
    <message>
        <source>Kunci publik (tanda tangan)</source>
        <translation>Public key (signing)</translation>
    </message>
    <message>
        <source>Nomor kunci</source>
        <translation>Key number</translation>
    </message>
    <message>
        <source>Berlaku mulai paket</source>
        <translation>Valid from package</translation>
    </message>
    <message>
        <source>Kunci sebelumnya</source>
        <translation>Earlier keys</translation>
    </message>
    <message>
        <source>Dasar pengiriman</source>
        <translation>Basis of sending</translation>
    </message>
    <message>
        <source>Dipercaya sejak</source>
        <translation>Trusted since</translation>
    </message>
    <message>
        <source>Nomor catatan terima</source>
        <translation>Number received</translation>
    </message>
    <message>
        <source>Pengirim</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Nomor paket</source>
        <translation>Package number</translation>
    </message>
    <message>
        <source>Memuat perubahan sejak paket</source>
        <translation>Holds changes since package</translation>
    </message>
    <message>
        <source>Memuat semua anak</source>
        <translation>Holds all children</translation>
    </message>
    <message>
        <source>Sidik paket sebelumnya</source>
        <translation>Digest of the package before</translation>
    </message>
    <message>
        <source>Sidik paket</source>
        <translation>Digest of the package</translation>
    </message>
    <message>
        <source>Anak yang keluar</source>
        <translation>Children who left</translation>
    </message>
    <message>
        <source>Nomor balasan</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Nasib paket</source>
        <translation>What became of the package</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Sebab penolakan</source>
        <translation>Why refused</translation>
    </message>
    <message>
        <source>Anak yang ditolak</source>
        <translation>Refused children</translation>
    </message>
    <message>
        <source>Diterima tanggal</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Nomor keputusan</source>
        <translation>Decision number</translation>
    </message>
    <message>
        <source>Catatan pertama</source>
        <translation>First record</translation>
    </message>
    <message>
        <source>Catatan kedua</source>
        <translation>Second record</translation>
    </message>
    <message>
        <source>Satu anak</source>
        <translation>One child</translation>
    </message>
    <message>
        <source>Catatan yang berlaku</source>
        <translation>Record that counts</translation>
    </message>
    <message>
        <source>Keputusan</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Anak di berkas nasional</source>
        <translation>Child in the national file</translation>
    </message>
    <message>
        <source>Nomor IHS (SATUSEHAT)</source>
        <translation>IHS number (SATUSEHAT)</translation>
    </message>
    <message>
        <source>SATUSEHAT: nomor organisasi</source>
        <translation>SATUSEHAT: organisation number</translation>
    </message>
    <message>
        <source>SATUSEHAT: nomor lokasi</source>
        <translation>SATUSEHAT: location number</translation>
    </message>
    <message>
        <source>SATUSEHAT: nomor IHS penanggung jawab</source>
        <translation>SATUSEHAT: IHS number of the person in charge</translation>
    </message>
    <message>
        <source>NIK di baris ini berbeda dengan NIK anak yang mempunyai nomor itu.</source>
        <translation>The NIK in this row differs from that of the child with this number.</translation>
    </message>
    <message>
        <source>Ada isian di berkas data yang tidak ditulis program ini. Pulihkan dari cadangan terakhir.</source>
        <translation>The data file holds a value that this program did not write. Restore the last backup.</translation>
    </message>
    <message>
        <source>Angka aturan yang tersimpan diubah dari luar program. Pulihkan dari cadangan terakhir.</source>
        <translation>A stored rule number was changed past the program. Restore the last backup.</translation>
    </message>
    <message>
        <source>Bulan ini belum berakhir. Tutup pada hari terakhirnya atau sesudahnya.</source>
        <translation>This month is not over. Close it on its last day or later.</translation>
    </message>
    <message>
        <source>Bulan ini belum mulai. Pilih bulan yang sudah berjalan.</source>
        <translation>This month has not begun. Choose one that has.</translation>
    </message>
    <message>
        <source>Isi sasaran 1 sampai {high}.</source>
        <translation>Enter a target of 1 to {high}.</translation>
    </message>
    <message>
        <source>Jumlah periksa harus 64 angka heksadesimal.</source>
        <translation>The checksum must be 64 hexadecimal digits.</translation>
    </message>
    <message>
        <source>Pilih alasannya.</source>
        <translation>Choose the reason.</translation>
    </message>
    <message>
        <source>Masa simpan berlaku sampai {until}. Bila ada keputusan, pilih alasan lain.</source>
        <translation>Records must be kept until {until}. If there is a decision, choose another reason.</translation>
    </message>
    <message>
        <source>Tulis nomor atau tanggal keputusannya, tanpa nama.</source>
        <translation>Write the number or day of the decision, without names.</translation>
    </message>
    <message>
        <source>Panjang atau tinggi terakhir diukur {day}. Ukur ulang pada hari surat ini. Sudahkah diukur dan tetap pendek?</source>
        <translation>Length or height was last measured on {day}. Measure again on the day of this letter. Was it measured, and is the child still short?</translation>
    </message>
    <message>
        <source>Panjang atau tinggi {value} cm. Sudahkah diukur ulang pada hari yang sama dan hasilnya tetap?</source>
        <translation>Length or height {value} cm. Was it measured again on the same day with the same result?</translation>
    </message>
    <message>
        <source>Lembar ini tersembunyi. Tampilkan di lembar kerja, lalu impor lagi.</source>
        <translation>This sheet is hidden. Show it in the spreadsheet, then import again.</translation>
    </message>
    <message>
        <source>Lembar lain yang dipilih.</source>
        <translation>Another sheet was chosen.</translation>
    </message>
    <message>
        <source>Tidak ada baris judul kolom yang dikenal.</source>
        <translation>There is no row of known column headings.</translation>
    </message>
    <message>
        <source>Beberapa kunjungan per baris tanpa tanggal masing-masing.</source>
        <translation>Several visits a row without a date for each.</translation>
    </message>
    <message>
        <source>Berdiri di atas baris judul kolom.</source>
        <translation>Stands above the row of column headings.</translation>
    </message>
    <message>
        <source>Baris tersembunyi (mis. karena saringan). Tampilkan, lalu impor lagi.</source>
        <translation>A hidden row (for instance by a filter). Show it, then import again.</translation>
    </message>
    <message>
        <source>Judul kolom yang berulang.</source>
        <translation>Repeated column headings.</translation>
    </message>
    <message>
        <source>Nomor atau satuan kolom.</source>
        <translation>Numbers or units of the columns.</translation>
    </message>
    <message>
        <source>Baris jumlah.</source>
        <translation>A row of totals.</translation>
    </message>
    <message>
        <source>Bukan baris anak.</source>
        <translation>Not a child&apos;s row.</translation>
    </message>
    <message>
        <source>Catatan kaki atau tanda tangan.</source>
        <translation>A footnote or a signature.</translation>
    </message>
    <message>
        <source>Isian baris ini lebih banyak daripada judul kolomnya, dan letaknya tidak pasti. Beri tanda kutip pada angka berkoma, atau pakai titik koma sebagai pemisah.</source>
        <translation>This row has more fields than there are headings, and their places are uncertain. Put numbers with a comma in quotes, or separate with semicolons.</translation>
    </message>
    <message>
        <source>Angka ini berubah menjadi jam oleh lembar kerja. Tulis ulang angkanya.</source>
        <translation>A spreadsheet turned this number into a time. Write the number again.</translation>
    </message>
    <message>
        <source>Angka yang menjadi jam sudah dikembalikan menurut z-score di berkas.</source>
        <translation>Numbers that had become times were restored by the z-scores in the file.</translation>
    </message>
    <message>
        <source>Angka ini menjadi jam dan tidak dapat dibuktikan, jadi tidak diambil.</source>
        <translation>This number became a time and cannot be proven, so it is left out.</translation>
    </message>
    <message>
        <source>Jenis kelamin diambil dari NIK.</source>
        <translation>The sex was taken from the NIK.</translation>
    </message>
    <message>
        <source>Berkas hanya menyebut bulannya. Tulis tanggal ukur di berkas, atau pakai --date.</source>
        <translation>The file only tells the month. Write the day of measuring into the file, or use --date.</translation>
    </message>
    <message>
        <source>Anak dengan NIK ini belum terdaftar. Masukkan dahulu berkas data anaknya.</source>
        <translation>No child with this NIK is registered. Import the file of the children first.</translation>
    </message>
    <message>
        <source>NIK atau nomor anak belum diisi, sehingga anaknya tidak diketahui.</source>
        <translation>NIK or child&apos;s number is empty, so the child is unknown.</translation>
    </message>
    <message>
        <source>Nomor anak ini tidak ada di tabel anak.</source>
        <translation>The table of children does not have this number.</translation>
    </message>
    <message>
        <source>Nomor atau NIK ini dipakai lebih dari satu anak di berkas.</source>
        <translation>More than one child in the file has this number or NIK.</translation>
    </message>
    <message>
        <source>Nama di baris ini berbeda dengan nama anak yang mempunyai NIK atau nomor ini.</source>
        <translation>The name in this row differs from that of the child with this NIK or number.</translation>
    </message>
    <message>
        <source>Mungkin anak ini sudah terdaftar. Jawab dahulu: anak yang sama atau anak lain.</source>
        <translation>This child may be registered already. First answer: the same child or another one.</translation>
    </message>
    <message>
        <source>NIK ini sudah dipakai anak lain, jadi tidak disimpan untuk anak ini.</source>
        <translation>Another child has this NIK, so it is not stored for this child.</translation>
    </message>
    <message>
        <source>Isian tambahan baris ini tidak disimpan, karena tidak ada hasil ukur.</source>
        <translation>The row&apos;s further fields are not kept, because nothing was measured.</translation>
    </message>
    <message>
        <source>Nomor SATUSEHAT belum diisi. Admin mengisinya di data puskesmas.</source>
        <translation>The SATUSEHAT number is missing. An admin enters it in the puskesmas&apos;s details.</translation>
    </message>
    <message>
        <source>Angka kecil hanya dapat disembunyikan di laporan per desa.</source>
        <translation>Small numbers can only be hidden in reports by desa.</translation>
    </message>
    <message>
        <source>Belum ada paket dengan nomor itu. Nomor terakhir: {last}.</source>
        <translation>There is no package with that number yet. The last number: {last}.</translation>
    </message>
    <message>
        <source>Ini bukan kode balasan. Tulis seperti 5-1187-13AC-K7QP-3MXA.</source>
        <translation>This is no receipt code. Write it like 5-1187-13AC-K7QP-3MXA.</translation>
    </message>
    <message>
        <source>Kode ini salah dengar, atau tentang paket lain. Minta dibacakan lagi.</source>
        <translation>This code was misheard, or is about another package. Ask for it to be read again.</translation>
    </message>
    <message>
        <source>Catatan penyakit ini tidak ada lagi.</source>
        <translation>This illness record is no longer there.</translation>
    </message>
    <message>
        <source>Skrining TB ini tidak ada lagi.</source>
        <translation>This TB screening is no longer there.</translation>
    </message>
    <message>
        <source>Catatan pencarian penyebab ini tidak ada lagi.</source>
        <translation>This search for the cause is no longer there.</translation>
    </message>
    <message>
        <source>Rujukan ini tidak ada lagi.</source>
        <translation>This referral is no longer there.</translation>
    </message>
    <message>
        <source>Rujukan ini belum dijawab.</source>
        <translation>This referral has not been answered yet.</translation>
    </message>
    <message>
        <source>Tidak ada rujukan dengan kode ini. Periksa kode di surat.</source>
        <translation>No referral has this code. Check the code on the letter.</translation>
    </message>
    <message>
        <source>Kode rujukan ini sudah dipakai.</source>
        <translation>This referral code is already in use.</translation>
    </message>
    <message>
        <source>Catatan persetujuan ini tidak ada lagi.</source>
        <translation>This record of consent no longer exists.</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah sejak bulan ini ditutup.</source>
        <translation>Nothing has changed since this month was closed.</translation>
    </message>
    <message>
        <source>Bulan ini baru saja ditutup orang lain. Muat ulang halaman.</source>
        <translation>Somebody else has just closed this month. Load the page again.</translation>
    </message>
    <message>
        <source>Penutupan bulan ini tidak ada.</source>
        <translation>This closing does not exist.</translation>
    </message>
    <message>
        <source>Sasaran ini tidak ada lagi.</source>
        <translation>This target no longer exists.</translation>
    </message>
    <message>
        <source>Catatan pengiriman ini tidak ada.</source>
        <translation>This entry of a sent file does not exist.</translation>
    </message>
    <message>
        <source>Insiden ini tidak ada lagi.</source>
        <translation>This breach no longer exists.</translation>
    </message>
    <message>
        <source>Penundaan ini tidak ada lagi.</source>
        <translation>This postponement is no longer there.</translation>
    </message>
    <message>
        <source>Kunjungan rawat jalan ini tidak ada lagi.</source>
        <translation>This outpatient visit is no longer there.</translation>
    </message>
    <message>
        <source>Catatan imunisasi ini tidak ada lagi.</source>
        <translation>This immunisation record is no longer there.</translation>
    </message>
    <message>
        <source>Catatan layanan ini tidak ada lagi.</source>
        <translation>This service record is no longer there.</translation>
    </message>
    <message>
        <source>Catatan keluarga ini tidak ada lagi.</source>
        <translation>This family record is no longer there.</translation>
    </message>
    <message>
        <source>Catatan akta dan jaminan ini tidak ada lagi.</source>
        <translation>This record of birth certificate and insurance is no longer there.</translation>
    </message>
    <message>
        <source>Hari ini sudah dicentang.</source>
        <translation>This day is already ticked.</translation>
    </message>
    <message>
        <source>Angka ini belum ditandai.</source>
        <translation>This number is not marked.</translation>
    </message>
    <message>
        <source>Impor itu tidak dapat ditarik kembali.</source>
        <translation>That import cannot be taken back.</translation>
    </message>
    <message>
        <source>Berkas teks (CSV) tidak mempunyai lembar. Baca tanpa memilih lembar.</source>
        <translation>A text file (CSV) has no sheets. Read it without choosing a sheet.</translation>
    </message>
    <message>
        <source>Lembar itu tidak ada. Lembar di berkas ini: {sheets}.</source>
        <translation>There is no such sheet. The sheets of this file: {sheets}.</translation>
    </message>
    <message>
        <source>Menurut NIK, {rows} dari {of} tanggal lahir bergeser {days} hari dengan cara yang sama. Tentukan di berkas --map: &quot;dates&quot;: &quot;by_nik&quot; (geser semua tanggal) atau &quot;as_written&quot; (pakai seperti tertulis). Belum ada yang ditulis.</source>
        <translation>By their NIK, {rows} of {of} birth dates are off by {days} days in the same way. Decide in the --map file: &quot;dates&quot;: &quot;by_nik&quot; (move all dates) or &quot;as_written&quot; (take them as written). Nothing was written.</translation>
    </message>
    <message>
        <source>Menurut NIK, hari dan bulan tertukar pada {rows} dari {of} tanggal lahir. Betulkan berkasnya, atau tulis &quot;dates&quot;: &quot;as_written&quot; di berkas --map. Belum ada yang ditulis.</source>
        <translation>By their NIK, day and month are swapped in {rows} of {of} birth dates. Correct the file, or write &quot;dates&quot;: &quot;as_written&quot; into the --map file. Nothing was written.</translation>
    </message>
    <message>
        <source>Berkas --decide tidak terbaca. Isinya harus JSON seperti di panduan.</source>
        <translation>The --decide file cannot be read. It must be JSON as in the guide.</translation>
    </message>
    <message>
        <source>Berkas --map tidak terbaca. Isinya harus JSON seperti di panduan.</source>
        <translation>The --map file cannot be read. It must be JSON as in the guide.</translation>
    </message>
    <message>
        <source>Isian “{key}” di berkas --map tidak dapat dipakai.</source>
        <translation>The entry “{key}” of the --map file cannot be used.</translation>
    </message>
    <message>
        <source>Kolom tidak ditemukan. Perlu kolom Nomor IHS dan NIK atau NIK ibu.</source>
        <translation>Columns not found. Needed are Nomor IHS and NIK or NIK ibu.</translation>
    </message>
    <message>
        <source>Berkas ini bukan paket atau balasan Anting Berlian.</source>
        <translation>This file is no package or receipt of Anting Berlian.</translation>
    </message>
    <message>
        <source>Berkas ini terpotong atau berubah di jalan. Minta dikirim ulang.</source>
        <translation>This file was cut or changed on its way. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Tanda tangan berkas ini tidak cocok dengan kunci pengirimnya. Berkas berubah di jalan, atau kunci pengirim sudah diganti. Hubungi pengirimnya.</source>
        <translation>The signature of this file does not fit its sender&apos;s key. The file changed on its way, or the sender&apos;s key was replaced. Call the sender.</translation>
    </message>
    <message>
        <source>Berkas ini dikunci dengan kunci yang tidak ada di sini. Kirim kunci publik yang terbaru kepada pengirimnya.</source>
        <translation>This file is sealed with a key that is not here. Send the newest public keys to its sender.</translation>
    </message>
    <message>
        <source>Berkas ini ditujukan kepada penerima lain.</source>
        <translation>This file is meant for another recipient.</translation>
    </message>
    <message>
        <source>Berkas ini dari versi program yang lebih baru. Perbarui program ini.</source>
        <translation>This file is from a newer version of the program. Update this program.</translation>
    </message>
    <message>
        <source>Isi paket ini dari versi program yang lebih baru. Perbarui program ini.</source>
        <translation>This package&apos;s content is from a newer version of the program. Update this program.</translation>
    </message>
    <message>
        <source>Isi paket ini tidak terbaca. Minta dikirim ulang.</source>
        <translation>This package&apos;s content cannot be read. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Pengirimnya belum dikenal. Minta kunci publiknya, cocokkan sidiknya lewat telepon, lalu percayai kunci itu (keys trust).</source>
        <translation>The sender is not known yet. Ask for the public keys, compare the fingerprint by telephone, then trust those keys (keys trust).</translation>
    </message>
    <message>
        <source>Kunci penerima belum dipercaya. Cocokkan sidiknya lewat telepon ({fingerprint}), lalu percayai kunci itu (keys trust).</source>
        <translation>The recipient&apos;s keys are not trusted yet. Compare the fingerprint by telephone ({fingerprint}), then trust those keys (keys trust).</translation>
    </message>
    <message>
        <source>Belum ada satu Dinas Kesehatan yang kuncinya dipercaya. Percayai kuncinya dahulu, atau sebut berkas kuncinya.</source>
        <translation>There is not one health office whose keys are trusted. Trust its keys first, or name its key file.</translation>
    </message>
    <message>
        <source>Berkas ini bukan kunci publik yang utuh.</source>
        <translation>This file is no complete public key.</translation>
    </message>
    <message>
        <source>Ini kunci milik data ini sendiri.</source>
        <translation>These are this installation&apos;s own keys.</translation>
    </message>
    <message>
        <source>Kunci ini milik penyelenggara yang sejenis: puskesmas bertukar dengan Dinas Kesehatan.</source>
        <translation>These keys are of a party of the same kind: a puskesmas exchanges with the city&apos;s health office.</translation>
    </message>
    <message>
        <source>Kunci ini lebih lama daripada yang sudah dipercaya.</source>
        <translation>These keys are older than those that are trusted.</translation>
    </message>
    <message>
        <source>Awas: kuncinya diganti tanpa persetujuan kunci lama. Telepon penerimanya dan cocokkan sidik {fingerprint} sebelum memercayainya.</source>
        <translation>Careful: the keys were replaced without the old keys&apos; consent. Call the recipient and compare the fingerprint {fingerprint} before trusting them.</translation>
    </message>
    <message>
        <source>Kuncinya diganti, dan kunci lama menyetujuinya. Cocokkan sidik {fingerprint} lewat telepon sebelum memercayainya.</source>
        <translation>The keys were replaced, and the old keys agree. Compare the fingerprint {fingerprint} by telephone before trusting them.</translation>
    </message>
    <message>
        <source>Sidik itu berbeda dengan kunci di berkas. Jangan percayai kunci ini; minta lagi berkasnya.</source>
        <translation>That fingerprint differs from the keys in the file. Do not trust these keys; ask for the file again.</translation>
    </message>
    <message>
        <source>Mitra ini tidak ada lagi.</source>
        <translation>This partner is no longer there.</translation>
    </message>
    <message>
        <source>Balasan ini tentang paket yang tidak dikirim dari sini.</source>
        <translation>This receipt is about a package that was not sent from here.</translation>
    </message>
    <message>
        <source>Hanya Dinas Kesehatan (data kota) yang menerima paket.</source>
        <translation>Only the city&apos;s health office (a city&apos;s data) receives packages.</translation>
    </message>
    <message>
        <source>Hanya puskesmas yang mengirim paket dan membaca balasannya.</source>
        <translation>Only a puskesmas sends packages and reads their receipts.</translation>
    </message>
    <message>
        <source>Data ini sudah berisi anak, jadi tidak dapat menjadi data kota.</source>
        <translation>These data hold children already, so they cannot become a city&apos;s data.</translation>
    </message>
    <message>
        <source>Pilih anak di kedua sisi dahulu.</source>
        <translation>Choose a child on both sides first.</translation>
    </message>
    <message>
        <source>Keputusan ini sudah dihapus. Bandingkan lagi.</source>
        <translation>This decision was removed. Compare again.</translation>
    </message>
    <message>
        <source>Data anak berubah sesudah berkas diperiksa. Buka lagi berkasnya; belum ada yang ditulis.</source>
        <translation>Children’s data changed after the file was checked. Open the file again; nothing was written yet.</translation>
    </message>
    <message>
        <source>Data sudah ditutup. Buka lagi dengan sandi.</source>
        <translation>The data is closed. Open it again with the password.</translation>
    </message>
    <message>
        <source>Layar terkunci. Buka dahulu dengan sandi.</source>
        <translation>The screen is locked. Unlock it with the password first.</translation>
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
        <source>Tulis sandi Anda dahulu, sebab semua data akan keluar.</source>
        <translation>Enter your password first, because all data is about to leave.</translation>
    </message>
    <message>
        <source>Untuk mengganti data yang ada, tulis sandi admin sekarang atau kode pemulihan.</source>
        <translation>To replace the present data, enter a current admin password or the recovery code.</translation>
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
        <source>Namanya sama.</source>
        <translation>The name is the same.</translation>
    </message>
    <message>
        <source>Namanya sama dengan ejaan lain.</source>
        <translation>The name is the same in another spelling.</translation>
    </message>
    <message>
        <source>Namanya mirip.</source>
        <translation>The name is similar.</translation>
    </message>
    <message>
        <source>Sebagian namanya sama.</source>
        <translation>Part of the name is the same.</translation>
    </message>
    <message>
        <source>Namanya lain.</source>
        <translation>The name differs.</translation>
    </message>
    <message>
        <source>Salah satunya belum bernama.</source>
        <translation>One of the two has no name yet.</translation>
    </message>
    <message>
        <source>NIK-nya sama.</source>
        <translation>The NIK is the same.</translation>
    </message>
    <message>
        <source>NIK-nya lain.</source>
        <translation>The NIK differs.</translation>
    </message>
    <message>
        <source>Tanggal lahirnya lain.</source>
        <translation>The birth date differs.</translation>
    </message>
    <message>
        <source>Jenis kelaminnya lain.</source>
        <translation>The sex differs.</translation>
    </message>
    <message>
        <source>Orang tuanya sama.</source>
        <translation>The parent is the same.</translation>
    </message>
    <message>
        <source>Orang tuanya lain.</source>
        <translation>The parents differ.</translation>
    </message>
    <message>
        <source>Desanya sama.</source>
        <translation>The village is the same.</translation>
    </message>
    <message>
        <source>Desanya lain.</source>
        <translation>The village differs.</translation>
    </message>
    <message>
        <source>Anak lain yang belum terdaftar.</source>
        <translation>Another child, who is not registered yet.</translation>
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
        <source>Tinggi bertambah {gain_cm} cm dalam {span_days}; anak seusianya ±{expected_cm} cm. Namun {status}.</source>
        <translation>Height gained {gain_cm} cm in {span_days}; children of that age gain ±{expected_cm} cm. But: {status}.</translation>
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
        <source>Laju tinggi {own_cm} cm per bulan, median {median_cm} cm; z-score {change_z} sejak {from_date}.</source>
        <translation>Height velocity {own_cm} cm a month, median {median_cm} cm; z-score {change_z} since {from_date}.</translation>
    </message>
    <message>
        <source>Kurva tinggi mengikuti jalurnya.</source>
        <translation>The height curve follows its channel.</translation>
    </message>
    <message>
        <source>Kurva tinggi mengikuti jalurnya, tetapi {status}.</source>
        <translation>The height curve keeps its line, but: {status}.</translation>
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
        <source>Berat bertambah {gain_g} g dalam {span_days}; anak seusianya ±{expected_g} g. Namun {status}.</source>
        <translation>Weight gained {gain_g} g in {span_days}; children of that age gain ±{expected_g} g. But: {status}.</translation>
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
        <source>Kurva berat mengikuti jalurnya, tetapi {status}.</source>
        <translation>The weight curve keeps its line, but: {status}.</translation>
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
        <source>edema pada kedua kaki</source>
        <translation>oedema of both feet</translation>
    </message>
    <message>
        <source>N: berat naik {gain_g} g; kenaikan minimal (KBM) {kbm_g} g.</source>
        <translation>N: weight gained {gain_g} g; minimum gain (KBM) {kbm_g} g.</translation>
    </message>
    <message>
        <source>N: berat naik {gain_g} g.</source>
        <translation>N: weight gained {gain_g} g.</translation>
    </message>
    <message>
        <source>T: berat berubah {gain_g} g; kenaikan minimal (KBM) {kbm_g} g.</source>
        <translation>T: weight changed by {gain_g} g; minimum gain (KBM) {kbm_g} g.</translation>
    </message>
    <message>
        <source>T: berat tidak naik ({gain_g} g).</source>
        <translation>T: no weight gain ({gain_g} g).</translation>
    </message>
    <message>
        <source>O: bulan lalu tidak ditimbang.</source>
        <translation>O: not weighed last month.</translation>
    </message>
    <message>
        <source>B: baru pertama kali ditimbang.</source>
        <translation>B: weighed for the first time.</translation>
    </message>
    <message>
        <source>2T: dua bulan berturut-turut tidak naik.</source>
        <translation>2T: no gain two months in a row.</translation>
    </message>
    <message>
        <source>BGM: berat di bawah garis merah KMS.</source>
        <translation>BGM: weight below the red line of the KMS.</translation>
    </message>
    <message>
        <source>Pertumbuhan anak mulai membaik. Lanjutkan, ya, Bu.</source>
        <translation>The child&apos;s growth is getting better. Please keep going.</translation>
    </message>
    <message>
        <source>Kenaikannya tetap, tetapi {status}. Mari ikuti saran petugas.</source>
        <translation>The gain is steady, but: {status}. Let us follow the health worker&apos;s advice.</translation>
    </message>
    <message>
        <source>Pertumbuhannya mulai membaik, tetapi {status}. Mari ikuti saran petugas.</source>
        <translation>Growth is getting better, but: {status}. Let us follow the health worker&apos;s advice.</translation>
    </message>
    <message>
        <source>Hasil saat ini: {status}. Mari ikuti saran petugas.</source>
        <translation>The result now: {status}. Let us follow the health worker&apos;s advice.</translation>
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
        <source>Gizi kurang: BB/TB {value_z} pada {on_date} (di bawah {below_z}).</source>
        <translation>Wasted: weight-for-height {value_z} on {on_date} (below {below_z}).</translation>
    </message>
    <message>
        <source>Gizi kurang: LiLA {value_cm} cm pada {on_date} (di bawah {below_cm} cm).</source>
        <translation>Wasted: MUAC {value_cm} cm on {on_date} (below {below_cm} cm).</translation>
    </message>
    <message>
        <source>Berat badan kurang: BB/U {value_z} pada {on_date} (di bawah {below_z}).</source>
        <translation>Underweight: weight-for-age {value_z} on {on_date} (below {below_z}).</translation>
    </message>
    <message>
        <source>Berat badan tidak naik (T) {times} kali, terakhir {on_date}.</source>
        <translation>Weight did not rise (T) {times} times, last on {on_date}.</translation>
    </message>
    <message>
        <source>Menunggu PMT: tentukan mulai atau alasan tidak.</source>
        <translation>Waiting for feeding: set a start or the reason why not.</translation>
    </message>
    <message>
        <source>PMT dapat diakhiri: {outcome_word}. Periksa lalu akhiri.</source>
        <translation>The feeding course can be ended: {outcome_word}. Check, then end it.</translation>
    </message>
    <message>
        <source>Hari PMT sudah habis. Timbang, lalu akhiri PMT.</source>
        <translation>The feeding days are over. Weigh, then end the course.</translation>
    </message>
    <message>
        <source>Timbang mingguan PMT.</source>
        <translation>Weekly weighing of the feeding course.</translation>
    </message>
    <message>
        <source>Kalender PMT belum dicentang. Isi hari yang dimakan.</source>
        <translation>The feeding calendar is not ticked. Fill in the days eaten.</translation>
    </message>
    <message>
        <source>Berat tidak naik sesudah dua minggu PMT: {from_kg} kg ({from_date}), {to_kg} kg ({to_date}).</source>
        <translation>No weight gain after two weeks of feeding: {from_kg} kg ({from_date}), {to_kg} kg ({to_date}).</translation>
    </message>
    <message>
        <source>PMT berjalan sejak {start_date} dan belum ditimbang. Timbang sekarang.</source>
        <translation>Feeding since {start_date} and not weighed. Weigh now.</translation>
    </message>
    <message>
        <source>Anak meninggal pada {on_date}.</source>
        <translation>The child died on {on_date}.</translation>
    </message>
    <message>
        <source>Anak pindah pada {on_date}.</source>
        <translation>The child moved away on {on_date}.</translation>
    </message>
    <message>
        <source>Menjadi gizi buruk: edema +{grade} pada {on_date}.</source>
        <translation>Became severely wasted: oedema +{grade} on {on_date}.</translation>
    </message>
    <message>
        <source>Menjadi gizi buruk: BB/TB {value_z} pada {on_date}.</source>
        <translation>Became severely wasted: weight-for-height {value_z} on {on_date}.</translation>
    </message>
    <message>
        <source>Menjadi gizi buruk: LiLA {value_cm} cm pada {on_date}.</source>
        <translation>Became severely wasted: MUAC {value_cm} cm on {on_date}.</translation>
    </message>
    <message>
        <source>Pulih: BB/TB {to_z} pada {on_date} (batas {least_z}).</source>
        <translation>Recovered: weight-for-height {to_z} on {on_date} (limit {least_z}).</translation>
    </message>
    <message>
        <source>Pulih: BB/U {to_z} pada {on_date} (batas {least_z}).</source>
        <translation>Recovered: weight-for-age {to_z} on {on_date} (limit {least_z}).</translation>
    </message>
    <message>
        <source>Pulih: BB/U naik {rise_z} sampai {on_date} (lebih dari {least_z}).</source>
        <translation>Recovered: weight-for-age rose {rise_z} up to {on_date} (more than {least_z}).</translation>
    </message>
    <message>
        <source>Tidak berespons: BB/TB {to_z} pada {on_date} (batas {least_z}).</source>
        <translation>No response: weight-for-height {to_z} on {on_date} (limit {least_z}).</translation>
    </message>
    <message>
        <source>Tidak berespons: BB/U {to_z} pada {on_date} (batas {least_z}).</source>
        <translation>No response: weight-for-age {to_z} on {on_date} (limit {least_z}).</translation>
    </message>
    <message>
        <source>Tidak berespons: BB/U berubah {rise_z} sampai {on_date} (perlu lebih dari {least_z}).</source>
        <translation>No response: weight-for-age changed {rise_z} up to {on_date} (needs more than {least_z}).</translation>
    </message>
    <message>
        <source>Putus: tidak datang sejak {since_date} ({absent_days}).</source>
        <translation>Dropped out: not seen since {since_date} ({absent_days}).</translation>
    </message>
    <message>
        <source>Anak meninggal. Tidak ada tindak lanjut.</source>
        <translation>The child died. Nothing follows.</translation>
    </message>
    <message>
        <source>Anak pindah. Kirim catatannya ke puskesmas yang baru.</source>
        <translation>The child moved. Send the record to the new puskesmas.</translation>
    </message>
    <message>
        <source>Selesai. Pantau di posyandu tiap bulan.</source>
        <translation>Finished. Follow at the posyandu every month.</translation>
    </message>
    <message>
        <source>Rujuk ke dokter: PMT tidak berespons.</source>
        <translation>Refer to a doctor: no response to feeding.</translation>
    </message>
    <message>
        <source>PMT sering tidak dimakan. Cari sebabnya dan rujuk ke dokter.</source>
        <translation>The food was often not eaten. Find out why and refer to a doctor.</translation>
    </message>
    <message>
        <source>Berat pulih tetapi masih pendek: rujuk ke rumah sakit untuk stunting.</source>
        <translation>Weight recovered but still stunted: refer to the hospital for stunting.</translation>
    </message>
    <message>
        <source>Mulai tata laksana gizi buruk.</source>
        <translation>Start the care of severe wasting.</translation>
    </message>
    <message>
        <source>Kunjungi rumahnya dan ajak kembali.</source>
        <translation>Visit the home and invite the child back.</translation>
    </message>
    <message>
        <source>{item} {batch} kedaluwarsa {expiry_date}: {quantity} unit. Keluarkan dari stok.</source>
        <translation>{item} {batch} expired on {expiry_date}: {quantity} units. Take it out of stock.</translation>
    </message>
    <message>
        <source>{item} {batch} akan kedaluwarsa {expiry_date}: {quantity} unit.</source>
        <translation>{item} {batch} will expire on {expiry_date}: {quantity} units.</translation>
    </message>
    <message>
        <source>{item} habis dalam {left_days}.</source>
        <translation>{item} runs out in {left_days}.</translation>
    </message>
    <message>
        <source>BB/TB {value_z} (di bawah {below_z}).</source>
        <translation>Weight-for-height {value_z} (below {below_z}).</translation>
    </message>
    <message>
        <source>LiLA {value_cm} cm (di bawah {below_cm} cm).</source>
        <translation>MUAC {value_cm} cm (below {below_cm} cm).</translation>
    </message>
    <message>
        <source>Edema +{grade} kedua kaki.</source>
        <translation>Oedema +{grade} of both feet.</translation>
    </message>
    <message>
        <source>Berat {value_kg} kg (di bawah {below_kg} kg).</source>
        <translation>Weight {value_kg} kg (below {below_kg} kg).</translation>
    </message>
    <message>
        <source>{sign_word}.</source>
        <translation>{sign_word}.</translation>
    </message>
    <message>
        <source>Komplikasi: {sign_word} (jumlah {count}).</source>
        <translation>Complications: {sign_word} ({count} in all).</translation>
    </message>
    <message>
        <source>Gagal tes nafsu makan.</source>
        <translation>Failed the appetite test.</translation>
    </message>
    <message>
        <source>Kontrol mingguan gizi buruk.</source>
        <translation>Weekly visit for severe wasting.</translation>
    </message>
    <message>
        <source>Gizi buruk dengan komplikasi: rujuk rawat inap sekarang.</source>
        <translation>Severe wasting with complications: refer to inpatient care now.</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk tidak berespons: rujuk ke dokter.</source>
        <translation>No response to outpatient care of severe wasting: refer to a doctor.</translation>
    </message>
    <message>
        <source>Sudah gizi kurang: lanjutkan dengan PMT.</source>
        <translation>Wasted by now: go on with supplementary feeding.</translation>
    </message>
    <message>
        <source>Pulih dari gizi buruk: akhiri rawat jalan.</source>
        <translation>Recovered from severe wasting: end outpatient care.</translation>
    </message>
    <message>
        <source>Tidak datang rawat jalan gizi buruk. Kunjungi rumahnya.</source>
        <translation>Did not come to outpatient care of severe wasting. Visit the home.</translation>
    </message>
    <message>
        <source>Anak meninggal atau pindah pada {on_date}. Akhiri rawat jalan.</source>
        <translation>The child died or moved away on {on_date}. End outpatient care.</translation>
    </message>
    <message>
        <source>Pulih pada {visits} kunjungan berturut-turut, terakhir {on_date}.</source>
        <translation>Recovered on {visits} visits in a row, last on {on_date}.</translation>
    </message>
    <message>
        <source>Bukan lagi gizi buruk pada {visits} kunjungan berturut-turut, terakhir {on_date}.</source>
        <translation>No longer severely wasted on {visits} visits in a row, last on {on_date}.</translation>
    </message>
    <message>
        <source>Berat tidak naik pada {visits} kunjungan: {from_kg} kg menjadi {to_kg} kg.</source>
        <translation>No gain over {visits} visits: {from_kg} kg to {to_kg} kg.</translation>
    </message>
    <message>
        <source>Rawat jalan sejak {since_date}: terlalu lama.</source>
        <translation>In outpatient care since {since_date}: too long.</translation>
    </message>
    <message>
        <source>Tidak datang sejak {since_date}.</source>
        <translation>Not seen since {since_date}.</translation>
    </message>
    <message>
        <source>{dose_word} waktunya diberikan.</source>
        <translation>{dose_word} is due.</translation>
    </message>
    <message>
        <source>{dose_word} terlambat. Berikan sebelum {until_date}.</source>
        <translation>{dose_word} is late. Give it before {until_date}.</translation>
    </message>
    <message>
        <source>Kejar {dose_word}. Masih dapat sampai {until_date}.</source>
        <translation>Catch up {dose_word}. Possible until {until_date}.</translation>
    </message>
    <message>
        <source>Vitamin A {capsule_word} bulan ini.</source>
        <translation>Vitamin A {capsule_word} this month.</translation>
    </message>
    <message>
        <source>Vitamin A {capsule_word} belum diterima. Susulkan sampai {until_date}.</source>
        <translation>Vitamin A {capsule_word} not received. Give it until {until_date}.</translation>
    </message>
    <message>
        <source>Obat cacing {mg} mg bulan ini.</source>
        <translation>Deworming {mg} mg this month.</translation>
    </message>
    <message>
        <source>Obat cacing {mg} mg belum diterima. Susulkan sampai {until_date}.</source>
        <translation>Deworming {mg} mg not received. Give it until {until_date}.</translation>
    </message>
    <message>
        <source>Obat cacing {mg} mg bila sudah sembuh, sampai {until_date}.</source>
        <translation>Deworming {mg} mg once well, until {until_date}.</translation>
    </message>
    <message>
        <source>Tanyakan ASI eksklusif umur {month} bulan.</source>
        <translation>Ask about exclusive breastfeeding at {month} months.</translation>
    </message>
    <message>
        <source>Tanyakan makanan pendamping ASI.</source>
        <translation>Ask about complementary feeding.</translation>
    </message>
    <message>
        <source>KPSP {month} bulan.</source>
        <translation>KPSP {month} months.</translation>
    </message>
    <message>
        <source>Ulangi KPSP {month} bulan: hasilnya meragukan.</source>
        <translation>Repeat KPSP {month} months: the result was doubtful.</translation>
    </message>
    <message>
        <source>Konseling gizi bulan ini.</source>
        <translation>Nutrition counselling this month.</translation>
    </message>
    <message>
        <source>Keluarga sasaran: ibu hamil.</source>
        <translation>Target family: the mother is pregnant.</translation>
    </message>
    <message>
        <source>Keluarga sasaran: punya anak umur {months} bulan (baduta).</source>
        <translation>Target family: has a child of {months} months (below two).</translation>
    </message>
    <message>
        <source>Keluarga sasaran: punya anak umur {months} bulan (balita).</source>
        <translation>Target family: has a child of {months} months (below five).</translation>
    </message>
    <message>
        <source>Air minum tidak layak: {water_word}.</source>
        <translation>Unsafe drinking water: {water_word}.</translation>
    </message>
    <message>
        <source>Air minum layak: {water_word}.</source>
        <translation>Safe drinking water: {water_word}.</translation>
    </message>
    <message>
        <source>Sumber air minum belum ditanyakan.</source>
        <translation>Source of drinking water not asked yet.</translation>
    </message>
    <message>
        <source>Jamban tidak layak: {latrine_word}.</source>
        <translation>Improper latrine: {latrine_word}.</translation>
    </message>
    <message>
        <source>Jamban layak: {latrine_word}.</source>
        <translation>Proper latrine: {latrine_word}.</translation>
    </message>
    <message>
        <source>Jamban belum ditanyakan.</source>
        <translation>Latrine not asked yet.</translation>
    </message>
    <message>
        <source>Ibu terlalu muda ({years} tahun).</source>
        <translation>Mother too young ({years} years).</translation>
    </message>
    <message>
        <source>Ibu tidak terlalu muda ({years} tahun).</source>
        <translation>Mother not too young ({years} years).</translation>
    </message>
    <message>
        <source>Umur ibu belum diketahui (terlalu muda).</source>
        <translation>Age of the mother unknown (too young).</translation>
    </message>
    <message>
        <source>Ibu terlalu tua ({years} tahun).</source>
        <translation>Mother too old ({years} years).</translation>
    </message>
    <message>
        <source>Umur ibu ({years} tahun) tidak termasuk terlalu tua.</source>
        <translation>Age of the mother ({years} years) not among the too old.</translation>
    </message>
    <message>
        <source>Umur ibu belum diketahui (terlalu tua).</source>
        <translation>Age of the mother unknown (too old).</translation>
    </message>
    <message>
        <source>Jarak kelahiran terlalu dekat ({months} bulan).</source>
        <translation>Births too close ({months} months).</translation>
    </message>
    <message>
        <source>Jarak kelahiran cukup ({months} bulan).</source>
        <translation>Births far enough apart ({months} months).</translation>
    </message>
    <message>
        <source>Jarak kelahiran belum diketahui.</source>
        <translation>Birth interval unknown.</translation>
    </message>
    <message>
        <source>Anak terlalu banyak ({children}).</source>
        <translation>Too many children ({children}).</translation>
    </message>
    <message>
        <source>Jumlah anak {children}.</source>
        <translation>Number of children {children}.</translation>
    </message>
    <message>
        <source>Jumlah anak ibu belum ditanyakan.</source>
        <translation>Number of children not asked yet.</translation>
    </message>
    <message>
        <source>Miskin (desil {desil}).</source>
        <translation>Poor (decile {desil}).</translation>
    </message>
    <message>
        <source>Tidak miskin (desil {desil}).</source>
        <translation>Not poor (decile {desil}).</translation>
    </message>
    <message>
        <source>Desil kesejahteraan belum diketahui.</source>
        <translation>Poverty decile unknown.</translation>
    </message>
    <message>
        <source>Tidak memakai KB modern.</source>
        <translation>Uses no modern contraception.</translation>
    </message>
    <message>
        <source>Memakai KB modern.</source>
        <translation>Uses modern contraception.</translation>
    </message>
    <message>
        <source>KB modern belum ditanyakan.</source>
        <translation>Modern contraception not asked yet.</translation>
    </message>
    <message>
        <source>Pendidikan orang tua rendah: {education_word}.</source>
        <translation>Low schooling of a parent: {education_word}.</translation>
    </message>
    <message>
        <source>Pendidikan orang tua: {education_word}.</source>
        <translation>Schooling of the parents: {education_word}.</translation>
    </message>
    <message>
        <source>Pendidikan orang tua belum ditanyakan.</source>
        <translation>Schooling of the parents not asked yet.</translation>
    </message>
    <message>
        <source>Ibu pendek: {value_cm} cm (di bawah {below_cm} cm).</source>
        <translation>Short mother: {value_cm} cm (below {below_cm} cm).</translation>
    </message>
    <message>
        <source>Ibu KEK: LiLA {value_cm} cm (di bawah {below_cm} cm).</source>
        <translation>Mother with chronic energy deficiency: MUAC {value_cm} cm (below {below_cm} cm).</translation>
    </message>
    <message>
        <source>Ibu KEK saat hamil.</source>
        <translation>Mother had chronic energy deficiency in pregnancy.</translation>
    </message>
    <message>
        <source>Ibu anemia: Hb {value} g/dl (di bawah {below}).</source>
        <translation>Mother anaemic: Hb {value} g/dl (below {below}).</translation>
    </message>
    <message>
        <source>Ibu anemia saat hamil.</source>
        <translation>Mother was anaemic in pregnancy.</translation>
    </message>
    <message>
        <source>gizi kurang</source>
        <translation>wasted</translation>
    </message>
    <message>
        <source>berat badan kurang</source>
        <translation>underweight</translation>
    </message>
    <message>
        <source>tidak naik (T)</source>
        <translation>no gain (T)</translation>
    </message>
    <message>
        <source>Pindah keluar</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Pindah masuk</source>
        <translation>Moved in</translation>
    </message>
    <message>
        <source>Pindah desa atau posyandu</source>
        <translation>Moved to another village or posyandu</translation>
    </message>
    <message>
        <source>Disetujui orang tua/wali</source>
        <translation>Parent or guardian agreed</translation>
    </message>
    <message>
        <source>Kewajiban hukum (rekam medis)</source>
        <translation>Legal duty (medical record)</translation>
    </message>
    <message>
        <source>Pelayanan publik puskesmas</source>
        <translation>Public service of the puskesmas</translation>
    </message>
    <message>
        <source>Kepentingan vital anak (darurat)</source>
        <translation>The child&apos;s vital interest (emergency)</translation>
    </message>
    <message>
        <source>Ditolak orang tua/wali</source>
        <translation>Parent or guardian refused</translation>
    </message>
    <message>
        <source>Persetujuan ditarik</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Masa simpan 25 tahun sudah lewat</source>
        <translation>The 25 years of keeping are over</translation>
    </message>
    <message>
        <source>Permintaan orang tua/wali</source>
        <translation>A parent or guardian asked</translation>
    </message>
    <message>
        <source>Tidak seharusnya tercatat di sini</source>
        <translation>Should never have been recorded here</translation>
    </message>
    <message>
        <source>Perintah pengadilan atau lembaga</source>
        <translation>Order of a court or authority</translation>
    </message>
    <message>
        <source>wali</source>
        <translation>guardian</translation>
    </message>
    <message>
        <source>diusulkan</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>tidak ikut</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>ikut PMT</source>
        <translation>enrolled</translation>
    </message>
    <message>
        <source>rujuk dahulu</source>
        <translation>refer first</translation>
    </message>
    <message>
        <source>berjalan</source>
        <translation>running</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>menu lokal</source>
        <translation>local menu</translation>
    </message>
    <message>
        <source>pangan diet khusus (PDK)</source>
        <translation>special diet food (PDK)</translation>
    </message>
    <message>
        <source>bantuan donor</source>
        <translation>donor&apos;s food</translation>
    </message>
    <message>
        <source>dimakan di posyandu</source>
        <translation>eaten at the posyandu</translation>
    </message>
    <message>
        <source>dibawa pulang</source>
        <translation>taken home</translation>
    </message>
    <message>
        <source>diantar kader PKK</source>
        <translation>brought home by PKK cadres</translation>
    </message>
    <message>
        <source>pulih</source>
        <translation>recovered</translation>
    </message>
    <message>
        <source>tidak berespons</source>
        <translation>no response</translation>
    </message>
    <message>
        <source>putus</source>
        <translation>dropped out</translation>
    </message>
    <message>
        <source>pindah</source>
        <translation>moved away</translation>
    </message>
    <message>
        <source>meninggal</source>
        <translation>died</translation>
    </message>
    <message>
        <source>menjadi gizi buruk</source>
        <translation>became severely wasted</translation>
    </message>
    <message>
        <source>dialihkan ke PMT</source>
        <translation>passed on to feeding</translation>
    </message>
    <message>
        <source>dirujuk rawat inap</source>
        <translation>referred to inpatient care</translation>
    </message>
    <message>
        <source>diterima</source>
        <translation>received</translation>
    </message>
    <message>
        <source>dikembalikan</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>dibagikan</source>
        <translation>issued</translation>
    </message>
    <message>
        <source>kedaluwarsa</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>hilang</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>selisih lebih</source>
        <translation>counted more</translation>
    </message>
    <message>
        <source>selisih kurang</source>
        <translation>counted less</translation>
    </message>
    <message>
        <source>lulus</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>gagal</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>RUTF</source>
        <translation>RUTF</translation>
    </message>
    <message>
        <source>F-75</source>
        <translation>F-75</translation>
    </message>
    <message>
        <source>F-100</source>
        <translation>F-100</translation>
    </message>
    <message>
        <source>amoksisilin</source>
        <translation>amoxicillin</translation>
    </message>
    <message>
        <source>albendazol</source>
        <translation>albendazole</translation>
    </message>
    <message>
        <source>PKH</source>
        <translation>PKH</translation>
    </message>
    <message>
        <source>Sembako (BPNT)</source>
        <translation>Food basket (BPNT)</translation>
    </message>
    <message>
        <source>BLT Desa</source>
        <translation>Village cash aid (BLT Desa)</translation>
    </message>
    <message>
        <source>gizi buruk dengan komplikasi</source>
        <translation>severe wasting with complications</translation>
    </message>
    <message>
        <source>gizi buruk bayi di bawah 6 bulan</source>
        <translation>severe wasting below 6 months</translation>
    </message>
    <message>
        <source>gizi buruk tanpa komplikasi</source>
        <translation>severe wasting without complications</translation>
    </message>
    <message>
        <source>rujuk rawat inap sekarang</source>
        <translation>refer to inpatient care now</translation>
    </message>
    <message>
        <source>rawat jalan</source>
        <translation>outpatient care</translation>
    </message>
    <message>
        <source>konseling makan dan PMT</source>
        <translation>counselling on food, and feeding</translation>
    </message>
    <message>
        <source>mulai rawat jalan</source>
        <translation>admit</translation>
    </message>
    <message>
        <source>lanjut</source>
        <translation>continue</translation>
    </message>
    <message>
        <source>rujuk sekarang</source>
        <translation>refer now</translation>
    </message>
    <message>
        <source>rujuk ke dokter</source>
        <translation>refer to a doctor</translation>
    </message>
    <message>
        <source>alihkan ke PMT</source>
        <translation>pass on to feeding</translation>
    </message>
    <message>
        <source>pulangkan</source>
        <translation>discharge</translation>
    </message>
    <message>
        <source>meninggal atau pindah</source>
        <translation>died or moved away</translation>
    </message>
    <message>
        <source>tidak bisa minum atau menyusu</source>
        <translation>cannot drink or suckle</translation>
    </message>
    <message>
        <source>memuntahkan semuanya</source>
        <translation>vomits everything</translation>
    </message>
    <message>
        <source>kejang</source>
        <translation>convulsions</translation>
    </message>
    <message>
        <source>letargis</source>
        <translation>lethargic</translation>
    </message>
    <message>
        <source>tidak sadar</source>
        <translation>unconscious</translation>
    </message>
    <message>
        <source>pneumonia</source>
        <translation>pneumonia</translation>
    </message>
    <message>
        <source>dehidrasi</source>
        <translation>dehydration</translation>
    </message>
    <message>
        <source>diare persisten</source>
        <translation>persistent diarrhoea</translation>
    </message>
    <message>
        <source>syok</source>
        <translation>shock</translation>
    </message>
    <message>
        <source>anemia berat</source>
        <translation>severe anaemia</translation>
    </message>
    <message>
        <source>demam tinggi</source>
        <translation>high fever</translation>
    </message>
    <message>
        <source>hipotermia</source>
        <translation>hypothermia</translation>
    </message>
    <message>
        <source>hipoglikemia</source>
        <translation>hypoglycaemia</translation>
    </message>
    <message>
        <source>luka kulit luas</source>
        <translation>extensive skin lesions</translation>
    </message>
    <message>
        <source>kelainan mata karena kurang vitamin A</source>
        <translation>eye signs of vitamin A deficiency</translation>
    </message>
    <message>
        <source>terlalu lemah untuk menyusu</source>
        <translation>too weak to feed</translation>
    </message>
    <message>
        <source>berat badan tidak naik</source>
        <translation>weight static</translation>
    </message>
    <message>
        <source>berat badan turun</source>
        <translation>weight falling</translation>
    </message>
    <message>
        <source>sudah</source>
        <translation>given</translation>
    </message>
    <message>
        <source>belum waktunya</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>waktunya</source>
        <translation>due</translation>
    </message>
    <message>
        <source>terlambat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>kejar</source>
        <translation>catch up</translation>
    </message>
    <message>
        <source>tunggu jarak</source>
        <translation>wait for the interval</translation>
    </message>
    <message>
        <source>sesudah dosis sebelumnya</source>
        <translation>after the dose before</translation>
    </message>
    <message>
        <source>tidak dapat diberikan lagi</source>
        <translation>not possible any more</translation>
    </message>
    <message>
        <source>tidak perlu</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>tunggu sembuh</source>
        <translation>wait until well</translation>
    </message>
    <message>
        <source>ulangi</source>
        <translation>repeat</translation>
    </message>
    <message>
        <source>tanyakan</source>
        <translation>ask</translation>
    </message>
    <message>
        <source>{dose}</source>
        <translation>{dose}</translation>
    </message>
    <message>
        <source>vitamin A {capsule}</source>
        <translation>vitamin A {capsule}</translation>
    </message>
    <message>
        <source>obat cacing {mg} mg</source>
        <translation>deworming {mg} mg</translation>
    </message>
    <message>
        <source>ASI eksklusif {month} bulan</source>
        <translation>exclusive breastfeeding, month {month}</translation>
    </message>
    <message>
        <source>KPSP {month} bulan</source>
        <translation>KPSP, {month} months</translation>
    </message>
    <message>
        <source>HB0</source>
        <translation>HB0</translation>
    </message>
    <message>
        <source>BCG</source>
        <translation>BCG</translation>
    </message>
    <message>
        <source>polio tetes (OPV)</source>
        <translation>oral polio (OPV)</translation>
    </message>
    <message>
        <source>DPT-HB-Hib</source>
        <translation>DPT-HB-Hib</translation>
    </message>
    <message>
        <source>heksavalen (DPT-HB-Hib-IPV)</source>
        <translation>hexavalent (DPT-HB-Hib-IPV)</translation>
    </message>
    <message>
        <source>polio suntik (IPV)</source>
        <translation>injected polio (IPV)</translation>
    </message>
    <message>
        <source>PCV</source>
        <translation>PCV</translation>
    </message>
    <message>
        <source>rotavirus (RV)</source>
        <translation>rotavirus (RV)</translation>
    </message>
    <message>
        <source>campak-rubela (MR)</source>
        <translation>measles-rubella (MR)</translation>
    </message>
    <message>
        <source>Japanese encephalitis (JE)</source>
        <translation>Japanese encephalitis (JE)</translation>
    </message>
    <message>
        <source>OPV 1</source>
        <translation>OPV 1</translation>
    </message>
    <message>
        <source>OPV 2</source>
        <translation>OPV 2</translation>
    </message>
    <message>
        <source>OPV 3</source>
        <translation>OPV 3</translation>
    </message>
    <message>
        <source>OPV 4</source>
        <translation>OPV 4</translation>
    </message>
    <message>
        <source>DPT-HB-Hib 1</source>
        <translation>DPT-HB-Hib 1</translation>
    </message>
    <message>
        <source>DPT-HB-Hib 2</source>
        <translation>DPT-HB-Hib 2</translation>
    </message>
    <message>
        <source>DPT-HB-Hib 3</source>
        <translation>DPT-HB-Hib 3</translation>
    </message>
    <message>
        <source>DPT-HB-Hib lanjutan</source>
        <translation>DPT-HB-Hib booster</translation>
    </message>
    <message>
        <source>IPV 1</source>
        <translation>IPV 1</translation>
    </message>
    <message>
        <source>IPV 2</source>
        <translation>IPV 2</translation>
    </message>
    <message>
        <source>PCV 1</source>
        <translation>PCV 1</translation>
    </message>
    <message>
        <source>PCV 2</source>
        <translation>PCV 2</translation>
    </message>
    <message>
        <source>PCV 3</source>
        <translation>PCV 3</translation>
    </message>
    <message>
        <source>RV 1</source>
        <translation>RV 1</translation>
    </message>
    <message>
        <source>RV 2</source>
        <translation>RV 2</translation>
    </message>
    <message>
        <source>RV 3</source>
        <translation>RV 3</translation>
    </message>
    <message>
        <source>MR 1</source>
        <translation>MR 1</translation>
    </message>
    <message>
        <source>MR lanjutan</source>
        <translation>MR booster</translation>
    </message>
    <message>
        <source>JE</source>
        <translation>JE</translation>
    </message>
    <message>
        <source>diberikan terlalu muda</source>
        <translation>given too young</translation>
    </message>
    <message>
        <source>jaraknya terlalu dekat</source>
        <translation>given too soon after the one before</translation>
    </message>
    <message>
        <source>melebihi jadwal</source>
        <translation>beyond the schedule</translation>
    </message>
    <message>
        <source>vitamin A</source>
        <translation>vitamin A</translation>
    </message>
    <message>
        <source>obat cacing</source>
        <translation>deworming</translation>
    </message>
    <message>
        <source>ASI eksklusif</source>
        <translation>exclusive breastfeeding</translation>
    </message>
    <message>
        <source>makanan pendamping ASI</source>
        <translation>complementary feeding</translation>
    </message>
    <message>
        <source>KPSP</source>
        <translation>KPSP</translation>
    </message>
    <message>
        <source>konseling gizi</source>
        <translation>nutrition counselling</translation>
    </message>
    <message>
        <source>Masuk dengan</source>
        <translation>Signed in by</translation>
    </message>
    <message>
        <source>Sandi salah</source>
        <translation>Wrong passwords</translation>
    </message>
    <message>
        <source>Nomor penyakit</source>
        <translation>Illness number</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Pengobatan</source>
        <translation>Treatments</translation>
    </message>
    <message>
        <source>Kunjungan ulang jatuh tempo</source>
        <translation>Follow-up due</translation>
    </message>
    <message>
        <source>Kunjungan ulang</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Nomor skrining</source>
        <translation>Screening number</translation>
    </message>
    <message>
        <source>Gejala</source>
        <translation>Symptoms</translation>
    </message>
    <message>
        <source>Hasil skrining</source>
        <translation>Screening result</translation>
    </message>
    <message>
        <source>Nomor pencarian penyebab</source>
        <translation>Assessment number</translation>
    </message>
    <message>
        <source>Perkembangan diperiksa</source>
        <translation>Development checked</translation>
    </message>
    <message>
        <source>Diet dimulai</source>
        <translation>Diet started</translation>
    </message>
    <message>
        <source>Berespons</source>
        <translation>Responded</translation>
    </message>
    <message>
        <source>Nomor rujukan</source>
        <translation>Referral number</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Dari tingkat</source>
        <translation>From level</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Ke tingkat</source>
        <translation>To level</translation>
    </message>
    <message>
        <source>Ke</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Poli</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Temuan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Kegawatan</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Kode diagnosis</source>
        <translation>Diagnosis codes</translation>
    </message>
    <message>
        <source>Pengobatan yang diberikan</source>
        <translation>Treatment given</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Alasan berakhir</source>
        <translation>Reason of end</translation>
    </message>
    <message>
        <source>Dokter</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Nomor penundaan</source>
        <translation>Postponement number</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nomor catatan</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Nomor PMT atau rawat jalan</source>
        <translation>Course number</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Diputuskan</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Lama rencana (hari)</source>
        <translation>Planned days</translation>
    </message>
    <message>
        <source>Makanan</source>
        <translation>Food</translation>
    </message>
    <message>
        <source>Cara pemberian</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Berakhir</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Nomor penimbangan</source>
        <translation>Weighing number</translation>
    </message>
    <message>
        <source>Nomor keluar masuk</source>
        <translation>Stock move number</translation>
    </message>
    <message>
        <source>Barang</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Kedaluwarsa</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Komplikasi</source>
        <translation>Complications</translation>
    </message>
    <message>
        <source>Tes nafsu makan</source>
        <translation>Appetite test</translation>
    </message>
    <message>
        <source>Bungkus RUTF diberikan</source>
        <translation>RUTF packets given</translation>
    </message>
    <message>
        <source>Susu F-75/F-100 (ml per hari)</source>
        <translation>F-75/F-100 milk (ml a day)</translation>
    </message>
    <message>
        <source>Obat</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Nomor imunisasi</source>
        <translation>Immunisation number</translation>
    </message>
    <message>
        <source>Vaksin</source>
        <translation>Vaccine</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nomor layanan</source>
        <translation>Service number</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Kelompok makanan</source>
        <translation>Food groups</translation>
    </message>
    <message>
        <source>Makan sehari</source>
        <translation>Meals a day</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Nomor keluarga</source>
        <translation>Family number</translation>
    </message>
    <message>
        <source>Pendidikan ayah</source>
        <translation>Father&apos;s education</translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation>House</translation>
    </message>
    <message>
        <source>Akta kelahiran</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Jaminan kesehatan</source>
        <translation>Health insurance</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Nomor audit</source>
        <translation>Conference number</translation>
    </message>
    <message>
        <source>Batas waktu</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>Bilangan awal contoh</source>
        <translation>Seed of the example</translation>
    </message>
    <message>
        <source>Hari dicentang</source>
        <translation>Days ticked</translation>
    </message>
    <message>
        <source>Centang dicabut</source>
        <translation>Days unticked</translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Baris pertama</source>
        <translation>First line</translation>
    </message>
    <message>
        <source>Segel</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Sebelum</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Dosis</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Satuan</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Sediaan</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Kali sehari</source>
        <translation>Times a day</translation>
    </message>
    <message>
        <source>Lama (hari)</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Berat untuk dosis</source>
        <translation>Weight for the dose</translation>
    </message>
    <message>
        <source>Asal berat</source>
        <translation>Origin of the weight</translation>
    </message>
    <message>
        <source>Angka</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Langkah berikut</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Obat lanjutan</source>
        <translation>Further medicine</translation>
    </message>
    <message>
        <source>Kontrol</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Lain-lain</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Diet khusus</source>
        <translation>Special diet</translation>
    </message>
    <message>
        <source>Timbang berikut</source>
        <translation>Next weighing</translation>
    </message>
    <message>
        <source>Tinggi (cm)</source>
        <translation>Height (cm)</translation>
    </message>
    <message>
        <source>Jumlah persalinan</source>
        <translation>Parity</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Hamil</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>KEK</source>
        <translation>KEK</translation>
    </message>
    <message>
        <source>Hb (g/dl)</source>
        <translation>Hb (g/dl)</translation>
    </message>
    <message>
        <source>Air minum</source>
        <translation>Drinking water</translation>
    </message>
    <message>
        <source>Jamban</source>
        <translation>Latrine</translation>
    </message>
    <message>
        <source>Ada perokok</source>
        <translation>Smoker in the house</translation>
    </message>
    <message>
        <source>Desil</source>
        <translation>Desil</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Aid</translation>
    </message>
    <message>
        <source>Berkas kunci ke</source>
        <translation>Key file number</translation>
    </message>
    <message>
        <source>Seharusnya ke</source>
        <translation>Expected number</translation>
    </message>
    <message>
        <source>Anak baru</source>
        <translation>New children</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visits</translation>
    </message>
    <message>
        <source>Tidak berubah</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Sandi salah sejak masuk terakhir</source>
        <translation>Wrong passwords since the last sign-in</translation>
    </message>
    <message>
        <source>Kode ICD-10</source>
        <translation>ICD-10 code</translation>
    </message>
    <message>
        <source>Vitamin A sudah diberikan {day}, belum {days} hari. Tetap beri?</source>
        <translation>Vitamin A was given on {day}, less than {days} days ago. Give it all the same?</translation>
    </message>
    <message>
        <source>Ada PMT pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau PMT itu.</source>
        <translation>There is supplementary feeding on {day}, before this date of birth. Check the date of birth or that feeding.</translation>
    </message>
    <message>
        <source>Ada rawat jalan gizi buruk pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau rawat jalan itu.</source>
        <translation>There is outpatient care of severe wasting on {day}, before this date of birth. Check the date of birth or that care.</translation>
    </message>
    <message>
        <source>Ada kunjungan rawat jalan pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau kunjungan itu.</source>
        <translation>There is an outpatient visit on {day}, before this date of birth. Check the date of birth or that visit.</translation>
    </message>
    <message>
        <source>Ada imunisasi pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau imunisasi itu.</source>
        <translation>There is a vaccine on {day}, before this date of birth. Check the date of birth or that vaccine.</translation>
    </message>
    <message>
        <source>Ada layanan pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau layanan itu.</source>
        <translation>There is a service on {day}, before this date of birth. Check the date of birth or that service.</translation>
    </message>
    <message>
        <source>Ada penyakit sejak {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau penyakit itu.</source>
        <translation>There is an illness since {day}, before this date of birth. Check the date of birth or that illness.</translation>
    </message>
    <message>
        <source>Ada rujukan pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau rujukan itu.</source>
        <translation>There is a referral on {day}, before this date of birth. Check the date of birth or that referral.</translation>
    </message>
    <message>
        <source>Ada skrining TB pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau skrining itu.</source>
        <translation>There is a TB screening on {day}, before this date of birth. Check the date of birth or that screening.</translation>
    </message>
    <message>
        <source>Ada audit kasus pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau audit itu.</source>
        <translation>There is a case conference on {day}, before this date of birth. Check the date of birth or that conference.</translation>
    </message>
    <message>
        <source>Tanggal ini sebelum anak lahir, {born}.</source>
        <translation>This day is before the child&apos;s birth, {born}.</translation>
    </message>
    <message>
        <source>Lembar memuat paling banyak {most} tindakan. Gabungkan atau hapus sebagian.</source>
        <translation>The sheet holds {most} actions at most. Join some or remove some.</translation>
    </message>
    <message>
        <source>Ada baris tanpa tindakan. Isi tindakannya atau hapus baris itu.</source>
        <translation>A line has no action. Write it or remove the line.</translation>
    </message>
    <message>
        <source>Ada tindakan yang berakhir sebelum audit, {day}. Periksa tanggalnya.</source>
        <translation>An action ends before the conference, {day}. Check its date.</translation>
    </message>
    <message>
        <source>Lembar kunjungan ini tidak tersimpan lagi.</source>
        <translation>This visit sheet is no longer kept.</translation>
    </message>
    <message>
        <source>Catatan audit kasus ini tidak ada lagi.</source>
        <translation>This case conference is no longer there.</translation>
    </message>
    <message>
        <source>Ada pencarian penyebab stunting pada {day}, sebelum tanggal lahir ini. Periksa tanggal lahir atau catatan itu.</source>
        <translation>There is a search for the cause of stunting on {day}, before this date of birth. Check the date of birth or that record.</translation>
    </message>
    <message>
        <source>Isi tanggal meninggal pada “Selesai sakit”.</source>
        <translation>Fill in the day of death under “End of illness”.</translation>
    </message>
    <message>
        <source>Anak masih tercatat pada {day}. Periksa tanggal meninggal.</source>
        <translation>The child is still on record on {day}. Check the date of death.</translation>
    </message>
    <message>
        <source>Berat {day} diukur sesudah masa sakit. Pakai berat sebelumnya.</source>
        <translation>The weight of {day} was measured after the illness. Use an earlier weight.</translation>
    </message>
    <message>
        <source>PMT selesai, tetapi status gizi belum normal semua atau belum lengkap diukur. Ukur lengkap dan ikuti tindak lanjutnya.</source>
        <translation>Supplementary feeding is over, but not every nutrition status is normal or measured yet. Measure fully and follow up.</translation>
    </message>
    <message>
        <source>kelas pengasuhan</source>
        <translation>parenting class</translation>
    </message>
    <message>
        <source>kunjungan rumah</source>
        <translation>home visit</translation>
    </message>
    <message>
        <source>MBG bulan ini</source>
        <translation>MBG this month</translation>
    </message>
    <message>
        <source>kelas ibu balita bulan ini</source>
        <translation>class for mothers of balita this month</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>ibu</source>
        <translation>mother</translation>
    </message>
    <message>
        <source>ayah</source>
        <translation>father</translation>
    </message>
    <message>
        <source>pengasuh</source>
        <translation>carer</translation>
    </message>
    <message>
        <source>kapsul biru</source>
        <translation>blue capsule</translation>
    </message>
    <message>
        <source>kapsul merah</source>
        <translation>red capsule</translation>
    </message>
    <message>
        <source>50.000 SI</source>
        <translation>50,000 IU</translation>
    </message>
    <message>
        <source>campak</source>
        <translation>measles</translation>
    </message>
    <message>
        <source>xeroftalmia</source>
        <translation>xerophthalmia</translation>
    </message>
    <message>
        <source>diare</source>
        <translation>diarrhoea</translation>
    </message>
    <message>
        <source>gizi buruk</source>
        <translation>severe wasting</translation>
    </message>
    <message>
        <source>ASI</source>
        <translation>breast milk</translation>
    </message>
    <message>
        <source>padi-padian dan umbi</source>
        <translation>grains and roots</translation>
    </message>
    <message>
        <source>kacang-kacangan</source>
        <translation>pulses and nuts</translation>
    </message>
    <message>
        <source>susu dan olahannya</source>
        <translation>dairy</translation>
    </message>
    <message>
        <source>daging, ikan, unggas</source>
        <translation>meat, fish, poultry</translation>
    </message>
    <message>
        <source>telur</source>
        <translation>eggs</translation>
    </message>
    <message>
        <source>buah dan sayur kaya vitamin A</source>
        <translation>fruit and vegetables rich in vitamin A</translation>
    </message>
    <message>
        <source>buah dan sayur lain</source>
        <translation>other fruit and vegetables</translation>
    </message>
    <message>
        <source>sesuai umur</source>
        <translation>fits the age</translation>
    </message>
    <message>
        <source>meragukan</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>kemungkinan penyimpangan</source>
        <translation>possible deviation</translation>
    </message>
    <message>
        <source>menyusui</source>
        <translation>breastfeeding</translation>
    </message>
    <message>
        <source>protein hewani</source>
        <translation>animal protein</translation>
    </message>
    <message>
        <source>anak susah makan</source>
        <translation>picky eating</translation>
    </message>
    <message>
        <source>makan saat sakit</source>
        <translation>feeding in illness</translation>
    </message>
    <message>
        <source>kebersihan</source>
        <translation>hygiene</translation>
    </message>
    <message>
        <source>air bersih dan jamban</source>
        <translation>water and latrine</translation>
    </message>
    <message>
        <source>imunisasi</source>
        <translation>immunisation</translation>
    </message>
    <message>
        <source>stimulasi tumbuh kembang</source>
        <translation>stimulation</translation>
    </message>
    <message>
        <source>menimbang tiap bulan</source>
        <translation>monthly weighing</translation>
    </message>
    <message>
        <source>bahaya asap rokok</source>
        <translation>smoke</translation>
    </message>
    <message>
        <source>keluarga berencana</source>
        <translation>family planning</translation>
    </message>
    <message>
        <source>kemasan atau isi ulang</source>
        <translation>bottled or refill</translation>
    </message>
    <message>
        <source>ledeng</source>
        <translation>piped</translation>
    </message>
    <message>
        <source>sumur bor</source>
        <translation>borehole</translation>
    </message>
    <message>
        <source>sumur terlindung</source>
        <translation>protected well</translation>
    </message>
    <message>
        <source>mata air terlindung</source>
        <translation>protected spring</translation>
    </message>
    <message>
        <source>sumur atau mata air terbuka</source>
        <translation>open well or spring</translation>
    </message>
    <message>
        <source>sungai, danau, hujan</source>
        <translation>river, lake, rain</translation>
    </message>
    <message>
        <source>sendiri, tangki septik</source>
        <translation>own, septic tank</translation>
    </message>
    <message>
        <source>bersama, tangki septik</source>
        <translation>shared, septic tank</translation>
    </message>
    <message>
        <source>tanpa tangki septik</source>
        <translation>without septic tank</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>tidak sekolah</source>
        <translation>no school</translation>
    </message>
    <message>
        <source>SMP</source>
        <translation>lower secondary school</translation>
    </message>
    <message>
        <source>SMA</source>
        <translation>upper secondary school</translation>
    </message>
    <message>
        <source>perguruan tinggi</source>
        <translation>higher education</translation>
    </message>
    <message>
        <source>JKN PBI</source>
        <translation>JKN paid by the state</translation>
    </message>
    <message>
        <source>JKN</source>
        <translation>JKN</translation>
    </message>
    <message>
        <source>lainnya</source>
        <translation>other</translation>
    </message>
    <message>
        <source>air minum</source>
        <translation>drinking water</translation>
    </message>
    <message>
        <source>jamban</source>
        <translation>latrine</translation>
    </message>
    <message>
        <source>terlalu muda</source>
        <translation>too young</translation>
    </message>
    <message>
        <source>terlalu tua</source>
        <translation>too old</translation>
    </message>
    <message>
        <source>terlalu dekat</source>
        <translation>too close</translation>
    </message>
    <message>
        <source>terlalu banyak</source>
        <translation>too many</translation>
    </message>
    <message>
        <source>kemiskinan</source>
        <translation>poverty</translation>
    </message>
    <message>
        <source>pendidikan orang tua</source>
        <translation>schooling of the parents</translation>
    </message>
    <message>
        <source>imunisasi dasar lengkap</source>
        <translation>complete basic immunisation</translation>
    </message>
    <message>
        <source>ditimbang tiap bulan</source>
        <translation>weighed every month</translation>
    </message>
    <message>
        <source>diukur panjang badannya dua kali setahun</source>
        <translation>length measured twice a year</translation>
    </message>
    <message>
        <source>orang tua ikut konseling gizi</source>
        <translation>parents counselled on nutrition</translation>
    </message>
    <message>
        <source>kunjungan rumah anak gizi buruk, gizi kurang, pendek</source>
        <translation>home visits for wasted and stunted children</translation>
    </message>
    <message>
        <source>air minum aman</source>
        <translation>safe drinking water</translation>
    </message>
    <message>
        <source>jamban layak</source>
        <translation>proper latrine</translation>
    </message>
    <message>
        <source>akta kelahiran</source>
        <translation>birth certificate</translation>
    </message>
    <message>
        <source>jaminan kesehatan</source>
        <translation>health insurance</translation>
    </message>
    <message>
        <source>Gizi buruk, rujuk sekarang</source>
        <translation>Severely wasted, refer now</translation>
    </message>
    <message>
        <source>Rujukan belum dijawab</source>
        <translation>Referral not answered</translation>
    </message>
    <message>
        <source>Tindak lanjut jawaban rujukan</source>
        <translation>Follow up the referral reply</translation>
    </message>
    <message>
        <source>Kunjungan ulang penyakit</source>
        <translation>Follow-up of illness</translation>
    </message>
    <message>
        <source>Tidak naik 2 kali (2T)</source>
        <translation>No gain twice (2T)</translation>
    </message>
    <message>
        <source>Di bawah garis merah (BGM)</source>
        <translation>Below the red line (BGM)</translation>
    </message>
    <message>
        <source>Hasil ukur meragukan</source>
        <translation>Doubtful measurement</translation>
    </message>
    <message>
        <source>Skrining TB</source>
        <translation>TB screening</translation>
    </message>
    <message>
        <source>Terduga TB, belum dirujuk</source>
        <translation>TB suspected, not referred yet</translation>
    </message>
    <message>
        <source>Kurva turun</source>
        <translation>Curve falling</translation>
    </message>
    <message>
        <source>Stunting: pastikan dengan ukur ulang</source>
        <translation>Stunting: confirm by measuring again</translation>
    </message>
    <message>
        <source>Stunting: cari penyebab</source>
        <translation>Stunting: find the cause</translation>
    </message>
    <message>
        <source>Stunting: rujuk ke dokter anak</source>
        <translation>Stunting: refer to a paediatrician</translation>
    </message>
    <message>
        <source>Belum ditimbang bulan ini</source>
        <translation>Not weighed this month</translation>
    </message>
    <message>
        <source>Tulis rujukan</source>
        <translation>Write referral</translation>
    </message>
    <message>
        <source>Tanyakan jawaban</source>
        <translation>Ask for the reply</translation>
    </message>
    <message>
        <source>Selesaikan rujukan</source>
        <translation>Close referral</translation>
    </message>
    <message>
        <source>Catat kunjungan ulang</source>
        <translation>Record follow-up</translation>
    </message>
    <message>
        <source>Ukur ulang</source>
        <translation>Measure again</translation>
    </message>
    <message>
        <source>Catat pencarian penyebab</source>
        <translation>Record search for the cause</translation>
    </message>
    <message>
        <source>Catat kunjungan</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>BB/TB {z}</source>
        <translation>Weight-for-height {z}</translation>
    </message>
    <message>
        <source>LiLA {muac_cm} cm</source>
        <translation>MUAC {muac_cm} cm</translation>
    </message>
    <message>
        <source>edema +{grade}</source>
        <translation>oedema +{grade}</translation>
    </message>
    <message>
        <source>berat {weight_kg} kg</source>
        <translation>weight {weight_kg} kg</translation>
    </message>
    <message>
        <source>Berat tidak naik {months} bulan berturut-turut, terakhir {weight_kg} kg.</source>
        <translation>No weight gain {months} months in a row, last {weight_kg} kg.</translation>
    </message>
    <message>
        <source>BB/U {z}.</source>
        <translation>Weight-for-age {z}.</translation>
    </message>
    <message>
        <source>{index} turun dari {from_z} ({from_date}) menjadi {z}, memotong garis {line}.</source>
        <translation>{index} fell from {from_z} ({from_date}) to {z}, crossing the {line} line.</translation>
    </message>
    <message>
        <source>{doubt}</source>
        <translation>{doubt}</translation>
    </message>
    <message>
        <source>Anak stunting atau berat tidak memadai; belum ada skrining TB yang berlaku.</source>
        <translation>The child is stunted or gains too little weight; there is no valid TB screening yet.</translation>
    </message>
    <message>
        <source>Skrining TB menemukan gejala atau kontak.</source>
        <translation>TB screening found symptoms or a contact.</translation>
    </message>
    <message>
        <source>Terakhir ditimbang {last}; {months} bulan tidak ditimbang.</source>
        <translation>Last weighed {last}; not weighed for {months} months.</translation>
    </message>
    <message>
        <source>Belum pernah ditimbang.</source>
        <translation>Never weighed.</translation>
    </message>
    <message>
        <source>Sesudah {illness}.</source>
        <translation>After {illness}.</translation>
    </message>
    <message>
        <source>Dirujuk ke {place} ({urgency}), {days} hari tanpa jawaban.</source>
        <translation>Referred to {place} ({urgency}), {days} days without a reply.</translation>
    </message>
    <message>
        <source>Rumah sakit menulis: {next_step}.</source>
        <translation>The hospital writes: {next_step}.</translation>
    </message>
    <message>
        <source>TB/U tidak wajar menurut WHO; ukur ulang tinggi.</source>
        <translation>Height-for-age is implausible by WHO; measure the height again.</translation>
    </message>
    <message>
        <source>BB/U tidak wajar menurut WHO; timbang ulang.</source>
        <translation>Weight-for-age is implausible by WHO; weigh again.</translation>
    </message>
    <message>
        <source>BB/TB tidak wajar menurut WHO; ukur ulang berat dan tinggi.</source>
        <translation>Weight-for-height is implausible by WHO; measure weight and height again.</translation>
    </message>
    <message>
        <source>Tinggi menyusut sejak kunjungan sebelumnya; ukur ulang.</source>
        <translation>The height shrank since the visit before; measure again.</translation>
    </message>
    <message>
        <source>TB/U melompat sejak kunjungan sebelumnya; ukur ulang tinggi.</source>
        <translation>Height-for-age jumped since the visit before; measure the height again.</translation>
    </message>
    <message>
        <source>BB/U melompat sejak kunjungan sebelumnya; timbang ulang.</source>
        <translation>Weight-for-age jumped since the visit before; weigh again.</translation>
    </message>
    <message>
        <source>Masih sakit</source>
        <translation>Still ill</translation>
    </message>
    <message>
        <source>Sembuh</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>Dirujuk</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>Tidak kembali</source>
        <translation>Did not return</translation>
    </message>
    <message>
        <source>Meninggal</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>Rumah sakit</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Tidak terduga TB</source>
        <translation>TB not suspected</translation>
    </message>
    <message>
        <source>Terduga TB</source>
        <translation>TB suspected</translation>
    </message>
    <message>
        <source>Batuk 2 minggu atau lebih</source>
        <translation>Cough for 2 weeks or more</translation>
    </message>
    <message>
        <source>Demam 2 minggu atau lebih</source>
        <translation>Fever for 2 weeks or more</translation>
    </message>
    <message>
        <source>Berat turun atau tidak naik 2 bulan</source>
        <translation>Weight falling or static for 2 months</translation>
    </message>
    <message>
        <source>Lesu, anak kurang aktif</source>
        <translation>Listless, less active</translation>
    </message>
    <message>
        <source>Kelenjar leher membesar</source>
        <translation>Swollen neck glands</translation>
    </message>
    <message>
        <source>Wajah dismorfik</source>
        <translation>Dysmorphic face</translation>
    </message>
    <message>
        <source>Badan tidak proporsional</source>
        <translation>Disproportionate body</translation>
    </message>
    <message>
        <source>Penyakit jantung bawaan</source>
        <translation>Congenital heart disease</translation>
    </message>
    <message>
        <source>Infeksi berulang atau kronis</source>
        <translation>Recurrent or chronic infection</translation>
    </message>
    <message>
        <source>Kontak TB</source>
        <translation>TB contact</translation>
    </message>
    <message>
        <source>Anemia</source>
        <translation>Anaemia</translation>
    </message>
    <message>
        <source>Perkembangan terlambat</source>
        <translation>Developmental delay</translation>
    </message>
    <message>
        <source>Lingkar kepala tidak normal</source>
        <translation>Abnormal head circumference</translation>
    </message>
    <message>
        <source>Sulit makan</source>
        <translation>Feeding difficulty</translation>
    </message>
    <message>
        <source>Diare kronis</source>
        <translation>Chronic diarrhoea</translation>
    </message>
    <message>
        <source>Ditemukan di posyandu</source>
        <translation>Found at the posyandu</translation>
    </message>
    <message>
        <source>Pengukuran dipastikan</source>
        <translation>Measurement confirmed</translation>
    </message>
    <message>
        <source>Penyebab dicari</source>
        <translation>Cause sought</translation>
    </message>
    <message>
        <source>Jawaban dokter anak</source>
        <translation>Paediatrician&apos;s reply</translation>
    </message>
    <message>
        <source>Kontrol selesai</source>
        <translation>Control finished</translation>
    </message>
    <message>
        <source>mg</source>
        <translation>mg</translation>
    </message>
    <message>
        <source>SI</source>
        <translation>IU</translation>
    </message>
    <message>
        <source>ml</source>
        <translation>ml</translation>
    </message>
    <message>
        <source>tablet</source>
        <translation>tablet</translation>
    </message>
    <message>
        <source>kapsul</source>
        <translation>capsule</translation>
    </message>
    <message>
        <source>dari kunjungan {day}</source>
        <translation>from the visit of {day}</translation>
    </message>
    <message>
        <source>ditulis tangan {day}</source>
        <translation>typed by hand {day}</translation>
    </message>
    <message>
        <source>setiap kali BAB cair</source>
        <translation>after every loose stool</translation>
    </message>
    <message>
        <source>{times} kali sehari</source>
        <translation>{times} times a day</translation>
    </message>
    <message>
        <source>Surat rujukan</source>
        <translation>Referral letter</translation>
    </message>
    <message>
        <source>Surat rujukan {code}</source>
        <translation>Referral letter {code}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>Kode faskes {code}</source>
        <translation>Facility code {code}</translation>
    </message>
    <message>
        <source>Kode rujukan</source>
        <translation>Referral code</translation>
    </message>
    <message>
        <source>Kepada Yth.</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Poli {clinic}</source>
        <translation>{clinic} clinic</translation>
    </message>
    <message>
        <source>Mohon pemeriksaan dan penanganan lebih lanjut atas anak:</source>
        <translation>Please examine and manage this child further:</translation>
    </message>
    <message>
        <source>No. JKN</source>
        <translation>JKN number</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Diagnosis (ICD-10)</source>
        <translation>Diagnosis (ICD-10)</translation>
    </message>
    <message>
        <source>Alasan dirujuk</source>
        <translation>Reason for referral</translation>
    </message>
    <message>
        <source>Hasil pemeriksaan</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Tindakan dan obat yang sudah diberikan</source>
        <translation>Treatment and medicines already given</translation>
    </message>
    <message>
        <source>Yang dimohon</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>{day} ({days} hari)</source>
        <translation>{day} ({days} days)</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Salam sejawat,</source>
        <translation>With kind regards,</translation>
    </message>
    <message>
        <source>Bersambung ke halaman {page}</source>
        <translation>Continued on page {page}</translation>
    </message>
    <message>
        <source>Lanjutan surat rujukan {code}</source>
        <translation>Continuation of referral letter {code}</translation>
    </message>
    <message>
        <source>Tidak ada catatan.</source>
        <translation>Nothing recorded.</translation>
    </message>
    <message>
        <source>Gunting di sini. Bagian bawah dikembalikan ke {facility}.</source>
        <translation>Cut here. The lower part goes back to {facility}.</translation>
    </message>
    <message>
        <source>Surat rujukan balik</source>
        <translation>Reply to the referral</translation>
    </message>
    <message>
        <source>Diisi oleh dokter rumah sakit. Kembalikan lewat keluarga, foto, atau telepon ke {facility}.</source>
        <translation>To be filled in by the hospital doctor. Return it through the family, as a photo, or by telephone to {facility}.</translation>
    </message>
    <message>
        <source>Diisi oleh dokter rumah sakit. Kembalikan lewat keluarga, foto, atau telepon ke {facility}, {phone}.</source>
        <translation>To be filled in by the hospital doctor. Return it through the family, as a photo, or by telephone to {facility}, {phone}.</translation>
    </message>
    <message>
        <source>{name}, lahir {born}</source>
        <translation>{name}, born {born}</translation>
    </message>
    <message>
        <source>Rujukan {number} tanggal {day}</source>
        <translation>Referral {number} of {day}</translation>
    </message>
    <message>
        <source>Rujukan tanggal {day}</source>
        <translation>Referral of {day}</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>ICD-10</source>
        <translation>ICD-10</translation>
    </message>
    <message>
        <source>Terapi</source>
        <translation>Therapy</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>BB</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>PB/TB</source>
        <translation>Length/height</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>PKMK (jenis, dosis)</source>
        <translation>Special food (kind, dose)</translation>
    </message>
    <message>
        <source>Timbang lagi tanggal</source>
        <translation>Weigh again on</translation>
    </message>
    <message>
        <source>Tindak lanjut (pilih satu)</source>
        <translation>Next step (choose one)</translation>
    </message>
    <message>
        <source>Nama dan tanda tangan dokter</source>
        <translation>Doctor&apos;s name and signature</translation>
    </message>
    <message>
        <source>Lembar audit kasus stunting</source>
        <translation>Stunting case conference</translation>
    </message>
    <message>
        <source>BB / PB lahir</source>
        <translation>Birth weight / length</translation>
    </message>
    <message>
        <source>{weeks} minggu</source>
        <translation>{weeks} weeks</translation>
    </message>
    <message>
        <source>Usia kehamilan</source>
        <translation>Gestation</translation>
    </message>
    <message>
        <source>Ibu / ayah</source>
        <translation>Mother / father</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Belum ada kejadian yang dicatat.</source>
        <translation>No events recorded yet.</translation>
    </message>
    <message>
        <source>Belum pernah dirujuk.</source>
        <translation>Never referred.</translation>
    </message>
    <message>
        <source>Rencana tindak lanjut</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>{shown} terbaru dari {all}</source>
        <translation>newest {shown} of {all}</translation>
    </message>
    <message>
        <source>{shown} pertama dari {all}</source>
        <translation>first {shown} of {all}</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Dikirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Lembar kunjungan rumah</source>
        <translation>Home visit sheet</translation>
    </message>
    <message>
        <source>di bawah {upper} {unit}</source>
        <translation>below {upper} {unit}</translation>
    </message>
    <message>
        <source>{lower} sampai di bawah {upper} {unit}</source>
        <translation>{lower} to below {upper} {unit}</translation>
    </message>
    <message>
        <source>{lower} sampai {upper} {unit}</source>
        <translation>{lower} to {upper} {unit}</translation>
    </message>
    <message>
        <source>di atas {lower} sampai {upper} {unit}</source>
        <translation>above {lower} to {upper} {unit}</translation>
    </message>
    <message>
        <source>{lower} {unit} atau lebih</source>
        <translation>{lower} {unit} or more</translation>
    </message>
    <message>
        <source>di atas {lower} {unit}</source>
        <translation>above {lower} {unit}</translation>
    </message>
    <message>
        <source>BB/TB {limits}</source>
        <translation>Weight-for-height {limits}</translation>
    </message>
    <message>
        <source>LiLA {limits}</source>
        <translation>MUAC {limits}</translation>
    </message>
    <message>
        <source>RT {rt} / RW {rw}</source>
        <translation>RT {rt} / RW {rw}</translation>
    </message>
    <message>
        <source>RT belum dicatat</source>
        <translation>RT not recorded</translation>
    </message>
    <message>
        <source>Di setiap RT, anak yang paling berisiko ditulis lebih dahulu. Hasil diketik kembali menurut nomor.</source>
        <translation>In each RT the child at greatest risk comes first. Results are keyed in by number.</translation>
    </message>
    <message>
        <source>Petugas:</source>
        <translation>Worker:</translation>
    </message>
    <message>
        <source>Tanggal:</source>
        <translation>Date:</translation>
    </message>
    <message>
        <source>Tidak ada anak yang perlu dikunjungi.</source>
        <translation>No child needs a visit.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ibu, alamat</source>
        <translation>Mother, address</translation>
    </message>
    <message>
        <source>Alasan kunjungan</source>
        <translation>Reason for visit</translation>
    </message>
    <message>
        <source>Terakhir</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Terlentang / berdiri</source>
        <translation>Lying / standing</translation>
    </message>
    <message>
        <source>T</source>
        <translation>L</translation>
    </message>
    <message>
        <source>B</source>
        <translation>S</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} cm</source>
        <translation>{value} cm</translation>
    </message>
    <message>
        <source>Daftar kerja hari ini</source>
        <translation>Today&apos;s work list</translation>
    </message>
    <message>
        <source>Daftar kerja {day}</source>
        <translation>Work list of {day}</translation>
    </message>
    <message>
        <source>Tidak ada pekerjaan untuk hari ini.</source>
        <translation>No work for today.</translation>
    </message>
    <message>
        <source>Apa dan mengapa</source>
        <translation>What and why</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Gawat darurat</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Segera</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>Lanjutkan obat:</source>
        <translation>Continue medication:</translation>
    </message>
    <message>
        <source>Kontrol kembali tanggal:</source>
        <translation>Control again on:</translation>
    </message>
    <message>
        <source>Perlu rawat inap</source>
        <translation>Needs inpatient care</translation>
    </message>
    <message>
        <source>Lain-lain:</source>
        <translation>Other:</translation>
    </message>
    <message>
        <source>Konsultasi selesai</source>
        <translation>Consultation finished</translation>
    </message>
    <message>
        <source>Gizi buruk dengan komplikasi</source>
        <translation>Severe wasting with complications</translation>
    </message>
    <message>
        <source>Tanda bahaya</source>
        <translation>Danger sign</translation>
    </message>
    <message>
        <source>Berat badan tidak naik dua kali berturut-turut (2T)</source>
        <translation>No weight gain twice in a row (2T)</translation>
    </message>
    <message>
        <source>Berat badan di bawah garis merah (BGM)</source>
        <translation>Weight below the red line (BGM)</translation>
    </message>
    <message>
        <source>Kurva pertumbuhan turun memotong garis</source>
        <translation>Growth curve crossing a line downward</translation>
    </message>
    <message>
        <source>Stunting</source>
        <translation>Stunting</translation>
    </message>
    <message>
        <source>Penyakit infeksi</source>
        <translation>Infectious disease</translation>
    </message>
    <message>
        <source>Terduga tuberkulosis</source>
        <translation>Suspected tuberculosis</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Other reason</translation>
    </message>
    <message>
        <source>Tiba</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Memasukkan catatan dari komputer ini</source>
        <translation>Entering this computer&apos;s own log</translation>
    </message>
    <message>
        <source>Baris tak terbaca</source>
        <translation>Illegible lines</translation>
    </message>
    <message>
        <source>Klasifikasi ini hanya untuk bayi di bawah {months} bulan (MTBM). Pilih penyakit lain.</source>
        <translation>This class is only for infants below {months} months (MTBM). Choose another illness.</translation>
    </message>
    <message>
        <source>Untuk bayi di bawah {months} bulan dipakai MTBM. Pilih: {instead}.</source>
        <translation>For infants below {months} months MTBM is used. Choose: {instead}.</translation>
    </message>
    <message>
        <source>Klasifikasi berat. Rujuk segera.</source>
        <translation>A severe class. Refer now.</translation>
    </message>
    <message>
        <source>Tanda-tanda ini berarti {what}. Tangani dan rujuk segera.</source>
        <translation>These signs mean {what}. Treat and refer now.</translation>
    </message>
    <message>
        <source>Sudah {days} hari. Pikirkan: {instead}.</source>
        <translation>Already {days} days. Think of: {instead}.</translation>
    </message>
    <message>
        <source>Berat {kg} kg di bawah tabel buku bagan (mulai {least} kg). Periksa anak ini kembali. Benarkah obat ini?</source>
        <translation>A weight of {kg} kg is below the table of the chart booklet (from {least} kg). Look at this child again. Is this drug right?</translation>
    </message>
    <message>
        <source>Anak sedang mendapat RUTF, yang sudah mengandung besi. Benarkah ditambah besi?</source>
        <translation>The child is on RUTF, which holds iron already. Is iron to be added?</translation>
    </message>
    <message>
        <source>Folder ini milik data program. Pilih folder lain, mis. Dokumen atau flashdisk.</source>
        <translation>This folder belongs to the program&apos;s data. Choose another one, e.g. Documents or a stick.</translation>
    </message>
    <message>
        <source>Berkas hasil tidak boleh sama dengan berkas asalnya. Pilih nama lain.</source>
        <translation>The result must not be the same file as its source. Choose another name.</translation>
    </message>
    <message>
        <source>Ini nama folder. Tulis juga nama berkasnya.</source>
        <translation>This is the name of a folder. Write the name of the file as well.</translation>
    </message>
    <message>
        <source>Tujuan ini bukan berkas biasa. Pilih nama berkas lain.</source>
        <translation>This is no ordinary file. Choose another file name.</translation>
    </message>
    <message>
        <source>Ini nama berkas, bukan folder. Pilih folder lain.</source>
        <translation>This is the name of a file, not of a folder. Choose another folder.</translation>
    </message>
    <message>
        <source>Folder tujuan tidak ada. Buat foldernya dahulu atau pilih folder lain.</source>
        <translation>The folder does not exist. Make it first or choose another one.</translation>
    </message>
    <message>
        <source>Folder ini tidak dapat dipakai untuk data. Pilih folder lain.</source>
        <translation>This folder cannot be used for the data. Choose another one.</translation>
    </message>
    <message>
        <source>Nama berkas atau folder ini terlalu panjang. Pilih nama yang lebih pendek.</source>
        <translation>The name of this file or folder is too long. Choose a shorter one.</translation>
    </message>
    <message>
        <source>Terlalu banyak berkas sedang terbuka. Tutup program lain lalu coba lagi.</source>
        <translation>Too many files are open. Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Berkas ini sedang dibuka program lain, mis. Excel. Tutup di sana lalu coba lagi.</source>
        <translation>Another program, e.g. Excel, has this file open. Close it there, then try again.</translation>
    </message>
    <message>
        <source>Folder ini tidak dapat mengunci berkas, sehingga data tidak aman di sana. Pindahkan data ke folder di komputer ini.</source>
        <translation>This folder cannot lock files, so the data are not safe there. Move them to a folder on this computer.</translation>
    </message>
    <message>
        <source>Ini bukan berkas biasa. Salin dahulu menjadi berkas di komputer ini.</source>
        <translation>This is no ordinary file. Copy it to a file on this computer first.</translation>
    </message>
    <message>
        <source>Lembar kerja ini terlalu luas. Hapus baris dan kolom kosong di ujungnya, simpan, lalu coba lagi.</source>
        <translation>This worksheet is too large. Delete the empty rows and columns at its end, save, then try again.</translation>
    </message>
    <message>
        <source>Baris {row}: ada isian yang terlalu panjang. Persingkat lalu coba lagi.</source>
        <translation>Row {row}: one entry is too long. Shorten it, then try again.</translation>
    </message>
    <message>
        <source>Pengambilan data ini tidak dapat dicatat, jadi tidak dilakukan. Kosongkan ruang disk lalu coba lagi.</source>
        <translation>This taking-out cannot be recorded, so it is not done. Make room on the disk, then try again.</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk sejak {day}</source>
        <translation>Outpatient care for severe wasting since {day}</translation>
    </message>
    <message>
        <source>PMT sejak {day}</source>
        <translation>Supplementary feeding since {day}</translation>
    </message>
    <message>
        <source>Lembar audit kasus stunting, {day}</source>
        <translation>Stunting case conference sheet, {day}</translation>
    </message>
    <message>
        <source>{more} lagi, lihat halaman anak</source>
        <translation>{more} more, see the child&apos;s page</translation>
    </message>
    <message>
        <source>Lembar kunjungan rumah no. {number}</source>
        <translation>Home visit sheet no. {number}</translation>
    </message>
    <message>
        <source>Tidak membaik dengan PMT</source>
        <translation>No response to supplementary feeding</translation>
    </message>
    <message>
        <source>Tidak sampai</source>
        <translation>Did not arrive</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>BB {value} kg</source>
        <translation>Weight {value} kg</translation>
    </message>
    <message>
        <source>BB/U {z}</source>
        <translation>Weight-for-age {z}</translation>
    </message>
    <message>
        <source>PB/TB {value} cm</source>
        <translation>Length/height {value} cm</translation>
    </message>
    <message>
        <source>PB/U atau TB/U {z}</source>
        <translation>Length/height-for-age {z}</translation>
    </message>
    <message>
        <source>BB/PB atau BB/TB {z}</source>
        <translation>Weight-for-length/height {z}</translation>
    </message>
    <message>
        <source>LiLA {value} cm</source>
        <translation>MUAC {value} cm</translation>
    </message>
    <message>
        <source>Edema +{value}</source>
        <translation>Oedema +{value}</translation>
    </message>
    <message>
        <source>{illness}, mulai {day}</source>
        <translation>{illness}, from {day}</translation>
    </message>
    <message>
        <source>Skrining TB: terduga</source>
        <translation>TB screening: suspected</translation>
    </message>
    <message>
        <source>Skrining TB: tidak terduga</source>
        <translation>TB screening: not suspected</translation>
    </message>
    <message>
        <source>{illness}</source>
        <translation>{illness}</translation>
    </message>
    <message>
        <source>Kunjungan ulang {illness}: {outcome}</source>
        <translation>Follow-up of {illness}: {outcome}</translation>
    </message>
    <message>
        <source>{illness} selesai: {outcome}</source>
        <translation>{illness} over: {outcome}</translation>
    </message>
    <message>
        <source>Skrining TB: {result}</source>
        <translation>TB screening: {result}</translation>
    </message>
    <message>
        <source>Penyebab stunting dicari, {red_flags} tanda bahaya</source>
        <translation>Cause of stunting sought, {red_flags} red flags</translation>
    </message>
    <message>
        <source>Audit kasus, {steps} tindak lanjut</source>
        <translation>Case conference, {steps} actions</translation>
    </message>
    <message>
        <source>Dirujuk ke {place} ({urgency})</source>
        <translation>Referred to {place} ({urgency})</translation>
    </message>
    <message>
        <source>Tiba di {place}</source>
        <translation>Arrived at {place}</translation>
    </message>
    <message>
        <source>Jawaban {place}: {answer}</source>
        <translation>Reply of {place}: {answer}</translation>
    </message>
    <message>
        <source>Rujukan ke {place} selesai</source>
        <translation>Referral to {place} closed</translation>
    </message>
    <message>
        <source>Rujukan ke {place} tidak sampai</source>
        <translation>Referral to {place} lost</translation>
    </message>
    <message>
        <source>Rujukan ke {place} dibatalkan</source>
        <translation>Referral to {place} cancelled</translation>
    </message>
    <message>
        <source>{work} ditunda sampai {until}: {reason}</source>
        <translation>{work} put off until {until}: {reason}</translation>
    </message>
    <message>
        <source>PMT: {word}</source>
        <translation>Supplementary feeding: {word}</translation>
    </message>
    <message>
        <source>PMT dimulai ({word})</source>
        <translation>Supplementary feeding began ({word})</translation>
    </message>
    <message>
        <source>PMT selesai: {word}</source>
        <translation>Supplementary feeding ended: {word}</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk dimulai</source>
        <translation>Outpatient care of severe wasting began</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk selesai: {word}</source>
        <translation>Outpatient care of severe wasting ended: {word}</translation>
    </message>
    <message>
        <source>Kontrol rawat jalan gizi buruk</source>
        <translation>Outpatient visit for severe wasting</translation>
    </message>
    <message>
        <source>Imunisasi {word}</source>
        <translation>Immunisation {word}</translation>
    </message>
    <message>
        <source>Pelayanan: {word}</source>
        <translation>Service: {word}</translation>
    </message>
    <message>
        <source>Diukur: {measures}</source>
        <translation>Measured: {measures}</translation>
    </message>
    <message>
        <source>Dosis dihitung dari berat; berat belum diketahui.</source>
        <translation>The dose is computed from the weight; the weight is not known yet.</translation>
    </message>
    <message>
        <source>Obat ini biasanya tidak untuk umur ini.</source>
        <translation>This medicine is usually not for this age.</translation>
    </message>
    <message>
        <source>Anjuran {span} {unit} sekali beri</source>
        <translation>Recommended {span} {unit} per dose</translation>
    </message>
    <message>
        <source>Buku bagan, {table} ({low}–{high} kg): {forms}</source>
        <translation>Chart booklet, {table} ({low}–{high} kg): {forms}</translation>
    </message>
    <message>
        <source>Buku bagan tidak sama untuk {table} ({low}–{high} kg): {forms}. Lihat halaman cetak; dosis tidak diusulkan</source>
        <translation>The chart booklet contradicts itself for {table} ({low}–{high} kg): {forms}. Look at the printed page; no dose is proposed</translation>
    </message>
    <message>
        <source>Buku bagan, {table}: {dose} {unit} ({per_kg} mg/kg)</source>
        <translation>Chart booklet, {table}: {dose} {unit} ({per_kg} mg/kg)</translation>
    </message>
    <message>
        <source>Tabel {table} hanya untuk {low}–{high} kg; rentang obat ini {span} {unit} sekali beri</source>
        <translation>The table for {table} is for {low}–{high} kg only; the range of this drug is {span} {unit} per dose</translation>
    </message>
    <message>
        <source>{times}, {days} hari</source>
        <translation>{times}, {days} days</translation>
    </message>
    <message>
        <source>{times}, {days} hari (edisi lain: {other} hari)</source>
        <translation>{times}, {days} days (other edition: {other} days)</translation>
    </message>
    <message>
        <source> atau </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Gizi buruk rawat jalan: rujuk sekarang</source>
        <translation>Severe wasting, outpatient: refer now</translation>
    </message>
    <message>
        <source>PMT: peringatan dini</source>
        <translation>Feeding: early warning</translation>
    </message>
    <message>
        <source>PMT tidak berespons: rujuk</source>
        <translation>PMT without response: refer</translation>
    </message>
    <message>
        <source>PMT: akhiri</source>
        <translation>Feeding: end</translation>
    </message>
    <message>
        <source>Usulan PMT</source>
        <translation>Proposed for feeding</translation>
    </message>
    <message>
        <source>Menunggu PMT</source>
        <translation>Waiting for feeding</translation>
    </message>
    <message>
        <source>PMT: timbang</source>
        <translation>Feeding: weigh</translation>
    </message>
    <message>
        <source>PMT: isi kalender</source>
        <translation>Feeding: tick the calendar</translation>
    </message>
    <message>
        <source>Buka rawat jalan</source>
        <translation>Open outpatient care</translation>
    </message>
    <message>
        <source>Buka PMT</source>
        <translation>Open feeding</translation>
    </message>
    <message>
        <source>Buka layanan</source>
        <translation>Open services</translation>
    </message>
    <message>
        <source>{sentence} Dan {count} lainnya.</source>
        <translation>{sentence} And {count} more.</translation>
    </message>
    <message>
        <source>Penyakit dan TB</source>
        <translation>Illness and TB screening</translation>
    </message>
    <message>
        <source>Kunjungan ulang sakit</source>
        <translation>Follow-up of illness</translation>
    </message>
    <message>
        <source>Obat dan dosis</source>
        <translation>Medicines and doses</translation>
    </message>
    <message>
        <source>Jalur stunting</source>
        <translation>Stunting pathway</translation>
    </message>
    <message>
        <source>Kerja PMT dan layanan</source>
        <translation>Work on PMT and services</translation>
    </message>
    <message>
        <source>Keluarga berisiko</source>
        <translation>Families at risk</translation>
    </message>
    <message>
        <source>Lembar skor</source>
        <translation>Convergence scorecard</translation>
    </message>
    <message>
        <source>Kenaikan berat (KBM)</source>
        <translation>Weight gain (KBM)</translation>
    </message>
    <message>
        <source>Batas hasil ukur</source>
        <translation>Limits of measurements</translation>
    </message>
    <message>
        <source>Mutu ukur</source>
        <translation>Quality of measuring</translation>
    </message>
    <message>
        <source>Penyakit akut yang lebih lama dari ini ditanyakan</source>
        <translation>An acute illness longer than this is asked about</translation>
    </message>
    <message>
        <source>Penyakit yang sama disebut berulang mulai</source>
        <translation>The same illness counts as repeated from</translation>
    </message>
    <message>
        <source>Penyakit yang sama: dihitung dalam waktu</source>
        <translation>The same illness: counted within</translation>
    </message>
    <message>
        <source>Sakit apa pun disebut berulang mulai</source>
        <translation>Any illness counts as repeated from</translation>
    </message>
    <message>
        <source>Sakit apa pun: dihitung dalam waktu</source>
        <translation>Any illness: counted within</translation>
    </message>
    <message>
        <source>Skrining TB berlaku selama</source>
        <translation>A TB screening is valid for</translation>
    </message>
    <message>
        <source>Skrining TB dikerjakan dalam</source>
        <translation>TB screening is due within</translation>
    </message>
    <message>
        <source>Berat untuk menghitung dosis paling lama berumur</source>
        <translation>The weight for a dose is at most this old</translation>
    </message>
    <message>
        <source>Campak dengan tanda di mata atau mulut: kunjungan ulang sesudah</source>
        <translation>Measles with eye or mouth signs: seen again after</translation>
    </message>
    <message>
        <source>Diare dehidrasi berat: tanda paling sedikit</source>
        <translation>Severe dehydration: signs at least</translation>
    </message>
    <message>
        <source>Dosis boleh berbeda dari buku bagan sampai</source>
        <translation>A dose may differ from the chart booklet by up to</translation>
    </message>
    <message>
        <source>Sediaan satu langkah boleh berbeda sampai</source>
        <translation>The preparations of one step may differ by up to</translation>
    </message>
    <message>
        <source>Kode diagnosis pada surat, paling banyak</source>
        <translation>Diagnosis codes on a letter, at most</translation>
    </message>
    <message>
        <source>Surat rujukan berlaku selama</source>
        <translation>A referral letter is valid for</translation>
    </message>
    <message>
        <source>Jawaban rujukan gawat darurat ditunggu</source>
        <translation>Reply to an emergency referral is awaited for</translation>
    </message>
    <message>
        <source>Jawaban rujukan segera ditunggu</source>
        <translation>Reply to an urgent referral is awaited for</translation>
    </message>
    <message>
        <source>Jawaban rujukan biasa ditunggu</source>
        <translation>Reply to a routine referral is awaited for</translation>
    </message>
    <message>
        <source>Jawaban ditindaklanjuti dalam</source>
        <translation>A reply is followed up within</translation>
    </message>
    <message>
        <source>Sesudah rujukan, gizi buruk dengan komplikasi tidak diusulkan lagi selama</source>
        <translation>After a referral, complicated gizi buruk is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, gizi buruk tidak diusulkan lagi selama</source>
        <translation>After a referral, gizi buruk is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, 2T tidak diusulkan lagi selama</source>
        <translation>After a referral, 2T is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, BGM tidak diusulkan lagi selama</source>
        <translation>After a referral, BGM is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, PMT tanpa hasil tidak diusulkan lagi selama</source>
        <translation>After a referral, supplementary feeding without response is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, kurva turun tidak diusulkan lagi selama</source>
        <translation>After a referral, a falling curve is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, stunting tidak diusulkan lagi selama</source>
        <translation>After a referral, stunting is not proposed again for</translation>
    </message>
    <message>
        <source>Ukur ulang untuk memastikan stunting dalam</source>
        <translation>Measure again to confirm stunting within</translation>
    </message>
    <message>
        <source>Penyebab stunting dicari dalam</source>
        <translation>The cause of stunting is sought within</translation>
    </message>
    <message>
        <source>Pencarian penyebab stunting berlaku selama</source>
        <translation>The search for a cause is valid for</translation>
    </message>
    <message>
        <source>Rujukan stunting ke dokter anak dalam</source>
        <translation>Stunting is referred to the paediatrician within</translation>
    </message>
    <message>
        <source>Anak dalam program sampai umur</source>
        <translation>Children are in the programme up to age</translation>
    </message>
    <message>
        <source>2T: berat tidak naik berturut-turut</source>
        <translation>2T: months in a row without gain</translation>
    </message>
    <message>
        <source>Kurva turun: jarak dua kunjungan paling sedikit</source>
        <translation>Falling curve: least interval between two visits</translation>
    </message>
    <message>
        <source>Kurva turun: dilihat ke belakang sampai</source>
        <translation>Falling curve: looked back over</translation>
    </message>
    <message>
        <source>Kurva turun: TB/U turun paling sedikit</source>
        <translation>Falling curve: TB/U fell by at least</translation>
    </message>
    <message>
        <source>Kurva turun: BB/U turun paling sedikit</source>
        <translation>Falling curve: BB/U fell by at least</translation>
    </message>
    <message>
        <source>Gizi buruk dirujuk sekarang bila edema mulai</source>
        <translation>Gizi buruk is referred now from oedema grade</translation>
    </message>
    <message>
        <source>Gizi buruk dirujuk sekarang bila berat di bawah</source>
        <translation>Gizi buruk is referred now at weight below</translation>
    </message>
    <message>
        <source>Batas berat itu berlaku mulai umur</source>
        <translation>That weight limit holds from age</translation>
    </message>
    <message>
        <source>Gizi buruk dirujuk sekarang bila umur di bawah</source>
        <translation>Gizi buruk is referred now at age below</translation>
    </message>
    <message>
        <source>Sasaran PMT mulai umur</source>
        <translation>PMT is for children from age</translation>
    </message>
    <message>
        <source>Sasaran PMT di bawah umur</source>
        <translation>PMT is for children below age</translation>
    </message>
    <message>
        <source>Usulan PMT memakai hasil ukur paling lama</source>
        <translation>PMT is proposed by a measurement at most this old</translation>
    </message>
    <message>
        <source>Gizi kurang: BB/TB mulai</source>
        <translation>Gizi kurang: BB/TB from</translation>
    </message>
    <message>
        <source>Gizi kurang: BB/TB di bawah</source>
        <translation>Gizi kurang: BB/TB below</translation>
    </message>
    <message>
        <source>PMT gizi kurang: lama rencana</source>
        <translation>PMT for gizi kurang: planned length</translation>
    </message>
    <message>
        <source>PMT gizi kurang: paling singkat</source>
        <translation>PMT for gizi kurang: at least</translation>
    </message>
    <message>
        <source>PMT gizi kurang berhasil bila BB/TB mulai</source>
        <translation>PMT for gizi kurang succeeds at BB/TB from</translation>
    </message>
    <message>
        <source>LiLA saja cukup untuk PMT gizi kurang</source>
        <translation>MUAC alone is enough for PMT of gizi kurang</translation>
    </message>
    <message>
        <source>BB kurang: BB/U di bawah</source>
        <translation>Underweight: BB/U below</translation>
    </message>
    <message>
        <source>PMT BB kurang berhasil bila BB/U mulai</source>
        <translation>PMT for underweight succeeds at BB/U from</translation>
    </message>
    <message>
        <source>PMT BB kurang: paling singkat</source>
        <translation>PMT for underweight: at least</translation>
    </message>
    <message>
        <source>PMT BB kurang: lama rencana</source>
        <translation>PMT for underweight: planned length</translation>
    </message>
    <message>
        <source>PMT tidak naik (T): berat tidak naik berturut-turut</source>
        <translation>PMT for no gain (T): times without gain in a row</translation>
    </message>
    <message>
        <source>PMT tidak naik (T): lama rencana</source>
        <translation>PMT for no gain (T): planned length</translation>
    </message>
    <message>
        <source>PMT tidak naik (T): paling singkat</source>
        <translation>PMT for no gain (T): at least</translation>
    </message>
    <message>
        <source>PMT tidak naik (T) berhasil bila BB/U naik lebih dari</source>
        <translation>PMT for no gain (T) succeeds when BB/U rises by more than</translation>
    </message>
    <message>
        <source>Selama PMT anak ditimbang setiap</source>
        <translation>During PMT the child is weighed every</translation>
    </message>
    <message>
        <source>Peringatan dini PMT pada hari ke</source>
        <translation>Early warning of PMT on day</translation>
    </message>
    <message>
        <source>Peringatan dini PMT: kenaikan tidak lebih dari</source>
        <translation>Early warning of PMT when the gain is not above</translation>
    </message>
    <message>
        <source>PMT disebut putus sesudah tidak hadir</source>
        <translation>PMT counts as dropped out after absence of</translation>
    </message>
    <message>
        <source>Kalender PMT diingatkan sesudah kosong</source>
        <translation>The PMT calendar is asked about after being empty for</translation>
    </message>
    <message>
        <source>Timbangan sebelum mulai atau akhir PMT masih dipakai</source>
        <translation>A weighing before start or end of PMT still counts for</translation>
    </message>
    <message>
        <source>Keluarga yang menolak PMT ditanya lagi sesudah</source>
        <translation>A family that refused PMT is asked again after</translation>
    </message>
    <message>
        <source>Sesudah PMT tanpa respons, rujuk dahulu selama</source>
        <translation>After PMT without response, referral comes first for</translation>
    </message>
    <message>
        <source>Gizi buruk (bukan sasaran PMT): BB/TB di bawah</source>
        <translation>Gizi buruk (no target of PMT): BB/TB below</translation>
    </message>
    <message>
        <source>Gizi buruk (bukan sasaran PMT): LiLA di bawah</source>
        <translation>Gizi buruk (no target of PMT): MUAC below</translation>
    </message>
    <message>
        <source>Gizi buruk (bukan sasaran PMT): edema mulai</source>
        <translation>Gizi buruk (no target of PMT): oedema from</translation>
    </message>
    <message>
        <source>Gizi kurang menurut LiLA: di bawah</source>
        <translation>Gizi kurang by MUAC: below</translation>
    </message>
    <message>
        <source>Stok diingatkan bila kedaluwarsa dalam</source>
        <translation>Stock is warned about when it expires within</translation>
    </message>
    <message>
        <source>Stok diingatkan bila habis dalam</source>
        <translation>Stock is warned about when it runs out within</translation>
    </message>
    <message>
        <source>Bayi (aturan gizi buruk tersendiri) di bawah umur</source>
        <translation>Infants (own rules of gizi buruk) below age</translation>
    </message>
    <message>
        <source>Aturan gizi buruk berlaku di bawah umur</source>
        <translation>Rules of gizi buruk hold below age</translation>
    </message>
    <message>
        <source>Gizi buruk: BB/TB di bawah</source>
        <translation>Gizi buruk: BB/TB below</translation>
    </message>
    <message>
        <source>Gizi buruk: LiLA di bawah</source>
        <translation>Gizi buruk: MUAC below</translation>
    </message>
    <message>
        <source>Gizi buruk: edema mulai</source>
        <translation>Gizi buruk: oedema from</translation>
    </message>
    <message>
        <source>Gizi buruk dirawat inap bila edema mulai</source>
        <translation>Gizi buruk is admitted from oedema grade</translation>
    </message>
    <message>
        <source>Gizi buruk dirawat inap bila berat di bawah</source>
        <translation>Gizi buruk is admitted at weight below</translation>
    </message>
    <message>
        <source>Gizi kurang: LiLA di bawah</source>
        <translation>Gizi kurang: MUAC below</translation>
    </message>
    <message>
        <source>Gizi kurang: kunjungan ulang sesudah</source>
        <translation>Gizi kurang: seen again after</translation>
    </message>
    <message>
        <source>Gagal tes nafsu makan dihitung komplikasi</source>
        <translation>A failed appetite test counts as a complication</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk: kunjungan setiap</source>
        <translation>Outpatient care of gizi buruk: visit every</translation>
    </message>
    <message>
        <source>Rawat jalan selesai bila BB/TB mulai</source>
        <translation>Outpatient care ends at BB/TB from</translation>
    </message>
    <message>
        <source>Rawat jalan selesai bila LiLA mulai</source>
        <translation>Outpatient care ends at MUAC from</translation>
    </message>
    <message>
        <source>Rawat jalan selesai sesudah memenuhi syarat berturut-turut</source>
        <translation>Outpatient care ends after meeting the criteria in a row for</translation>
    </message>
    <message>
        <source>Rawat jalan selesai: BB/TB dan LiLA keduanya harus tercapai</source>
        <translation>Outpatient care ends: both BB/TB and MUAC must be reached</translation>
    </message>
    <message>
        <source>Rawat jalan dilanjutkan ke PMT bila masih gizi kurang</source>
        <translation>Outpatient care goes on in PMT while still gizi kurang</translation>
    </message>
    <message>
        <source>Berat tidak naik dianggap gagal sesudah</source>
        <translation>No weight gain counts as failure after</translation>
    </message>
    <message>
        <source>Rawat jalan gizi buruk paling lama</source>
        <translation>Outpatient care of gizi buruk at most</translation>
    </message>
    <message>
        <source>Rawat jalan disebut putus sesudah tidak hadir</source>
        <translation>Outpatient care counts as dropped out after absence of</translation>
    </message>
    <message>
        <source>RUTF: energi satu bungkus</source>
        <translation>RUTF: energy of a packet</translation>
    </message>
    <message>
        <source>F-75: paling sedikit</source>
        <translation>F-75: at least</translation>
    </message>
    <message>
        <source>F-75: paling banyak</source>
        <translation>F-75: at most</translation>
    </message>
    <message>
        <source>F-100: paling sedikit</source>
        <translation>F-100: at least</translation>
    </message>
    <message>
        <source>F-100: paling banyak</source>
        <translation>F-100: at most</translation>
    </message>
    <message>
        <source>Obat cacing diberikan mulai kunjungan ke</source>
        <translation>Deworming medicine is given from visit</translation>
    </message>
    <message>
        <source>Obat cacing diberikan mulai umur</source>
        <translation>Deworming medicine is given from age</translation>
    </message>
    <message>
        <source>Dosis terlalu awal masih dihitung sampai</source>
        <translation>A dose given early still counts up to</translation>
    </message>
    <message>
        <source>Jarak dua vaksin hidup suntik paling sedikit</source>
        <translation>Least interval between two injected live vaccines</translation>
    </message>
    <message>
        <source>Daerah endemis JE</source>
        <translation>Area with endemic JE</translation>
    </message>
    <message>
        <source>Memakai vaksin heksavalen</source>
        <translation>Hexavalent vaccine is used</translation>
    </message>
    <message>
        <source>PCV terlambat: jadwal dua dosis mulai umur</source>
        <translation>PCV begun late: two doses from age</translation>
    </message>
    <message>
        <source>PCV terlambat: jumlah dosis pada jadwal itu</source>
        <translation>PCV begun late: doses in that schedule</translation>
    </message>
    <message>
        <source>PCV sangat terlambat: jadwal satu dosis mulai umur</source>
        <translation>PCV begun very late: one dose from age</translation>
    </message>
    <message>
        <source>PCV sangat terlambat: jumlah dosis pada jadwal itu</source>
        <translation>PCV begun very late: doses in that schedule</translation>
    </message>
    <message>
        <source>Heksavalen: IPV 1 jatuh tempo pada umur</source>
        <translation>Hexavalent: IPV 1 is due at age</translation>
    </message>
    <message>
        <source>Heksavalen: IPV 2 jatuh tempo pada umur</source>
        <translation>Hexavalent: IPV 2 is due at age</translation>
    </message>
    <message>
        <source>Vitamin A mulai umur</source>
        <translation>Vitamin A from age</translation>
    </message>
    <message>
        <source>Kapsul merah mulai umur</source>
        <translation>Red capsule from age</translation>
    </message>
    <message>
        <source>Vitamin A di bawah umur</source>
        <translation>Vitamin A below age</translation>
    </message>
    <message>
        <source>Isi kapsul biru</source>
        <translation>Blue capsule holds</translation>
    </message>
    <message>
        <source>Isi kapsul merah</source>
        <translation>Red capsule holds</translation>
    </message>
    <message>
        <source>Putaran vitamin A masih disusulkan selama</source>
        <translation>A round of vitamin A is swept up for</translation>
    </message>
    <message>
        <source>Jarak dua dosis vitamin A paling sedikit</source>
        <translation>Least interval between two doses of vitamin A</translation>
    </message>
    <message>
        <source>Vitamin A pada campak: jarak dari dosis terakhir</source>
        <translation>Vitamin A for measles: time since the last dose</translation>
    </message>
    <message>
        <source>Vitamin A pada xeroftalmia: jarak dari dosis terakhir</source>
        <translation>Vitamin A for xerophthalmia: time since the last dose</translation>
    </message>
    <message>
        <source>Vitamin A pada diare: jarak dari dosis terakhir</source>
        <translation>Vitamin A in diarrhoea: time since the last dose</translation>
    </message>
    <message>
        <source>Vitamin A pada gizi buruk: jarak dari dosis terakhir</source>
        <translation>Vitamin A in gizi buruk: time since the last dose</translation>
    </message>
    <message>
        <source>Obat cacing mulai umur</source>
        <translation>Deworming from age</translation>
    </message>
    <message>
        <source>Obat cacing dosis penuh mulai umur</source>
        <translation>Full dose of deworming from age</translation>
    </message>
    <message>
        <source>Obat cacing di bawah umur</source>
        <translation>Deworming below age</translation>
    </message>
    <message>
        <source>Obat cacing: setengah dosis</source>
        <translation>Deworming: half dose</translation>
    </message>
    <message>
        <source>Obat cacing: dosis penuh</source>
        <translation>Deworming: full dose</translation>
    </message>
    <message>
        <source>Putaran obat cacing masih disusulkan selama</source>
        <translation>A round of deworming is swept up for</translation>
    </message>
    <message>
        <source>Jarak dua dosis obat cacing paling sedikit</source>
        <translation>Least interval between two deworming doses</translation>
    </message>
    <message>
        <source>ASI eksklusif sampai umur</source>
        <translation>Exclusive breastfeeding up to age</translation>
    </message>
    <message>
        <source>ASI eksklusif ditanyakan sampai umur</source>
        <translation>Exclusive breastfeeding is asked about up to age</translation>
    </message>
    <message>
        <source>MP-ASI mulai umur</source>
        <translation>Complementary feeding from age</translation>
    </message>
    <message>
        <source>MP-ASI ditanyakan di bawah umur</source>
        <translation>Complementary feeding is asked about below age</translation>
    </message>
    <message>
        <source>MP-ASI ditanyakan setiap</source>
        <translation>Complementary feeding is asked about every</translation>
    </message>
    <message>
        <source>MP-ASI beragam bila paling sedikit</source>
        <translation>Complementary food is diverse from</translation>
    </message>
    <message>
        <source>MP-ASI tiga kali sehari mulai umur</source>
        <translation>Three complementary meals from age</translation>
    </message>
    <message>
        <source>MP-ASI bayi muda: makan sehari paling sedikit</source>
        <translation>Complementary feeding of young infants: least meals a day</translation>
    </message>
    <message>
        <source>MP-ASI sesudahnya: makan sehari paling sedikit</source>
        <translation>Complementary feeding later: least meals a day</translation>
    </message>
    <message>
        <source>Anak tanpa ASI: makan sehari paling sedikit</source>
        <translation>Child not breastfed: least meals a day</translation>
    </message>
    <message>
        <source>KPSP: jumlah pertanyaan</source>
        <translation>KPSP: number of questions</translation>
    </message>
    <message>
        <source>KPSP sesuai bila jawaban ya mulai</source>
        <translation>KPSP fits from answers of yes</translation>
    </message>
    <message>
        <source>KPSP meragukan bila jawaban ya mulai</source>
        <translation>KPSP is doubtful from answers of yes</translation>
    </message>
    <message>
        <source>KPSP meragukan diulang sesudah</source>
        <translation>A doubtful KPSP is repeated after</translation>
    </message>
    <message>
        <source>Konseling bulanan di bawah umur</source>
        <translation>Monthly counselling below age</translation>
    </message>
    <message>
        <source>Baduta: di bawah umur</source>
        <translation>Baduta: below age</translation>
    </message>
    <message>
        <source>Keluarga sasaran: punya anak di bawah umur</source>
        <translation>Target family: has a child below age</translation>
    </message>
    <message>
        <source>Ibu terlalu muda: di bawah umur</source>
        <translation>Mother too young: below age</translation>
    </message>
    <message>
        <source>Ibu terlalu tua: mulai umur</source>
        <translation>Mother too old: from age</translation>
    </message>
    <message>
        <source>Ibu terlalu tua: sampai umur</source>
        <translation>Mother too old: up to age</translation>
    </message>
    <message>
        <source>Jarak kelahiran terlalu dekat: kurang dari</source>
        <translation>Births too close: less than</translation>
    </message>
    <message>
        <source>Terlalu banyak anak: lebih dari</source>
        <translation>Too many children: more than</translation>
    </message>
    <message>
        <source>Miskin: desil 1 sampai</source>
        <translation>Poor: desil 1 to</translation>
    </message>
    <message>
        <source>Ibu pendek: di bawah</source>
        <translation>Short mother: below</translation>
    </message>
    <message>
        <source>Ibu KEK: LiLA di bawah</source>
        <translation>Mother with KEK: MUAC below</translation>
    </message>
    <message>
        <source>Ibu anemia: Hb di bawah</source>
        <translation>Mother with anaemia: Hb below</translation>
    </message>
    <message>
        <source>Lembar skor: anak di bawah umur</source>
        <translation>Scorecard: children below age</translation>
    </message>
    <message>
        <source>Lembar skor: imunisasi dinilai mulai umur</source>
        <translation>Scorecard: immunisation is judged from age</translation>
    </message>
    <message>
        <source>Lembar skor: penimbangan boleh terlewat</source>
        <translation>Scorecard: weighing may be missed</translation>
    </message>
    <message>
        <source>Lembar skor: panjang badan dinilai mulai umur</source>
        <translation>Scorecard: length is judged from age</translation>
    </message>
    <message>
        <source>Lembar skor: ukur panjang di bawah 1 tahun, paling sedikit</source>
        <translation>Scorecard: length below 1 year measured at least</translation>
    </message>
    <message>
        <source>Lembar skor: ukur tinggi mulai 1 tahun, paling sedikit</source>
        <translation>Scorecard: height from 1 year measured at least</translation>
    </message>
    <message>
        <source>Lembar skor: konseling boleh terlewat</source>
        <translation>Scorecard: counselling may be missed</translation>
    </message>
    <message>
        <source>Lembar skor: konseling harus diikuti ayah dan ibu</source>
        <translation>Scorecard: counselling must reach father and mother</translation>
    </message>
    <message>
        <source>Lembar skor: kunjungan rumah boleh terlewat</source>
        <translation>Scorecard: home visits may be missed</translation>
    </message>
    <message>
        <source>Lembar skor: kelas pengasuhan boleh terlewat</source>
        <translation>Scorecard: parenting class may be missed</translation>
    </message>
    <message>
        <source>Vitamin A: putaran pertama pada bulan (1–12)</source>
        <translation>Vitamin A: first round in month (1–12)</translation>
    </message>
    <message>
        <source>Vitamin A: putaran kedua pada bulan (1–12)</source>
        <translation>Vitamin A: second round in month (1–12)</translation>
    </message>
    <message>
        <source>Obat cacing: putaran pertama pada bulan (1–12)</source>
        <translation>Deworming: first round in month (1–12)</translation>
    </message>
    <message>
        <source>Obat cacing: putaran kedua pada bulan (1–12)</source>
        <translation>Deworming: second round in month (1–12)</translation>
    </message>
    <message>
        <source>KBM tersendiri untuk anak laki-laki dipakai</source>
        <translation>Boys&apos; own KBM is used</translation>
    </message>
    <message>
        <source>Jarak dua hasil ukur yang dibaca paling sedikit</source>
        <translation>Two measurements are compared when at least this far apart</translation>
    </message>
    <message>
        <source>Tinggi: jarak dua hasil ukur sebaiknya paling sedikit</source>
        <translation>Height: preferred distance of two measurements at least</translation>
    </message>
    <message>
        <source>Kunjungan disebut lama sesudah</source>
        <translation>A visit is called old after</translation>
    </message>
    <message>
        <source>Laju pertumbuhan sekarang dilihat dari</source>
        <translation>Today&apos;s pace is seen over</translation>
    </message>
    <message>
        <source>Awal kurva mendatar dicari ke belakang sampai</source>
        <translation>The start of a flat curve is looked for as far back as</translation>
    </message>
    <message>
        <source>Selisih ukur tinggi yang belum berarti tumbuh</source>
        <translation>Difference of heights that is no growth yet</translation>
    </message>
    <message>
        <source>Selisih timbang yang belum berarti naik</source>
        <translation>Difference of weights that is no gain yet</translation>
    </message>
    <message>
        <source>Tumbuh lambat bila di bawah bagian ini dari median</source>
        <translation>Slow growth below this part of the median</translation>
    </message>
    <message>
        <source>Tumbuh cepat bila di atas bagian ini dari median</source>
        <translation>Fast growth above this part of the median</translation>
    </message>
    <message>
        <source>Arah kurva dibaca mulai</source>
        <translation>The course of a curve is read from</translation>
    </message>
    <message>
        <source>Arah kurva dibaca bila kunjungan merentang paling sedikit</source>
        <translation>The course of a curve is read when visits span at least</translation>
    </message>
    <message>
        <source>TB/U disebut naik atau turun bila dalam tiga bulan berubah</source>
        <translation>Height-for-age is called rising or falling when in three months it changes by</translation>
    </message>
    <message>
        <source>BB/U disebut naik atau turun bila dalam tiga bulan berubah</source>
        <translation>Weight-for-age is called rising or falling when in three months it changes by</translation>
    </message>
    <message>
        <source>Garis disebut terlewati bila berubah paling sedikit</source>
        <translation>A line is called crossed when the change is at least</translation>
    </message>
    <message>
        <source>Penyakit atau PMT sebelum kurva berubah masih disebut selama</source>
        <translation>An illness or feeding before the curve changed is still named for</translation>
    </message>
    <message>
        <source>Perkiraan ke depan sejauh</source>
        <translation>The outlook reaches</translation>
    </message>
    <message>
        <source>Jalur anak dihitung dari</source>
        <translation>The child&apos;s channel is made of</translation>
    </message>
    <message>
        <source>Perkiraan digambar bila ke depan paling sedikit</source>
        <translation>The outlook is drawn when ahead by at least</translation>
    </message>
    <message>
        <source>Sasaran perkiraan: kembali ke</source>
        <translation>Aim of the outlook: back to</translation>
    </message>
    <message>
        <source>Perkiraan tinggi: laju paling rendah (dari median)</source>
        <translation>Outlook of height: lowest pace (of the median)</translation>
    </message>
    <message>
        <source>Perkiraan tinggi: laju paling tinggi (dari median)</source>
        <translation>Outlook of height: highest pace (of the median)</translation>
    </message>
    <message>
        <source>Perkiraan berat: laju paling rendah (dari median)</source>
        <translation>Outlook of weight: lowest pace (of the median)</translation>
    </message>
    <message>
        <source>Perkiraan berat: laju paling tinggi (dari median)</source>
        <translation>Outlook of weight: highest pace (of the median)</translation>
    </message>
    <message>
        <source>Berat ditolak bila di bawah</source>
        <translation>Weight is refused below</translation>
    </message>
    <message>
        <source>Berat ditolak bila di atas</source>
        <translation>Weight is refused above</translation>
    </message>
    <message>
        <source>Tinggi ditolak bila di bawah</source>
        <translation>Height is refused below</translation>
    </message>
    <message>
        <source>Tinggi ditolak bila di atas</source>
        <translation>Height is refused above</translation>
    </message>
    <message>
        <source>Lingkar kepala ditolak bila di bawah</source>
        <translation>Head circumference is refused below</translation>
    </message>
    <message>
        <source>Lingkar kepala ditolak bila di atas</source>
        <translation>Head circumference is refused above</translation>
    </message>
    <message>
        <source>LiLA ditolak bila di bawah</source>
        <translation>MUAC is refused below</translation>
    </message>
    <message>
        <source>LiLA ditolak bila di atas</source>
        <translation>MUAC is refused above</translation>
    </message>
    <message>
        <source>Berat dianggap gram mulai angka</source>
        <translation>Weight is taken for grams from</translation>
    </message>
    <message>
        <source>Tinggi dianggap meter di bawah angka</source>
        <translation>Height is taken for metres below</translation>
    </message>
    <message>
        <source>Tinggi dianggap milimeter mulai angka</source>
        <translation>Height is taken for millimetres from</translation>
    </message>
    <message>
        <source>Berat lahir ditanyakan bila di bawah</source>
        <translation>Birth weight is asked about below</translation>
    </message>
    <message>
        <source>Berat lahir ditanyakan bila di atas</source>
        <translation>Birth weight is asked about above</translation>
    </message>
    <message>
        <source>Panjang lahir ditanyakan bila di bawah</source>
        <translation>Birth length is asked about below</translation>
    </message>
    <message>
        <source>Panjang lahir ditanyakan bila di atas</source>
        <translation>Birth length is asked about above</translation>
    </message>
    <message>
        <source>Usia kehamilan ditanyakan bila di bawah</source>
        <translation>Weeks of pregnancy are asked about below</translation>
    </message>
    <message>
        <source>Usia kehamilan ditanyakan bila di atas</source>
        <translation>Weeks of pregnancy are asked about above</translation>
    </message>
    <message>
        <source>Berat dan tinggi dianggap tertukar bila berat di atas</source>
        <translation>Weight and height are taken for exchanged when weight is above</translation>
    </message>
    <message>
        <source>Berat dan tinggi dianggap tertukar bila tinggi di bawah</source>
        <translation>Weight and height are taken for exchanged when height is below</translation>
    </message>
    <message>
        <source>Tanggal lahir ditolak bila umur mulai</source>
        <translation>A birth date is refused from an age of</translation>
    </message>
    <message>
        <source>Umur di luar standar balita mulai</source>
        <translation>Beyond the standards for under-fives from</translation>
    </message>
    <message>
        <source>Ukur berdiri dipercaya mulai umur</source>
        <translation>Standing height is believed from</translation>
    </message>
    <message>
        <source>Ukur berdiri lazim mulai umur</source>
        <translation>Standing height is usual from</translation>
    </message>
    <message>
        <source>Tinggi yang berkurang lebih dari ini ditanyakan</source>
        <translation>A height that shrank by more than this is asked about</translation>
    </message>
    <message>
        <source>Skor-z yang melompat lebih dari ini ditanyakan</source>
        <translation>A z-score that jumps by more than this is asked about</translation>
    </message>
    <message>
        <source>Lompatan skor-z: jarak kunjungan paling lama</source>
        <translation>Jump of z: visits at most this far apart</translation>
    </message>
    <message>
        <source>Lompatan skor-z ditanyakan mulai umur</source>
        <translation>Jump of z: asked about from an age of</translation>
    </message>
    <message>
        <source>Beda ukur telentang dan berdiri</source>
        <translation>Difference of lying and standing</translation>
    </message>
    <message>
        <source>Mutu ukur dinilai mulai</source>
        <translation>Quality of measuring is judged from</translation>
    </message>
    <message>
        <source>Angka bulat terlalu sering bila skor di atas</source>
        <translation>Round figures are too frequent above a score of</translation>
    </message>
    <message>
        <source>Nilai tidak masuk akal terlalu banyak bila di atas</source>
        <translation>Implausible values are too many above</translation>
    </message>
    <message>
        <source>Tinggi berkurang terlalu sering bila di atas</source>
        <translation>Heights shrink too often above</translation>
    </message>
    <message>
        <source>Simpangan baku di luar rentang masih wajar sampai</source>
        <translation>Standard deviation may leave the range by</translation>
    </message>
    <message>
        <source>Simpangan baku TB/U yang wajar mulai</source>
        <translation>Usual standard deviation of height-for-age from</translation>
    </message>
    <message>
        <source>Simpangan baku TB/U yang wajar sampai</source>
        <translation>Usual standard deviation of height-for-age to</translation>
    </message>
    <message>
        <source>Simpangan baku BB/U yang wajar mulai</source>
        <translation>Usual standard deviation of weight-for-age from</translation>
    </message>
    <message>
        <source>Simpangan baku BB/U yang wajar sampai</source>
        <translation>Usual standard deviation of weight-for-age to</translation>
    </message>
    <message>
        <source>Simpangan baku BB/TB yang wajar mulai</source>
        <translation>Usual standard deviation of weight-for-height from</translation>
    </message>
    <message>
        <source>Simpangan baku BB/TB yang wajar sampai</source>
        <translation>Usual standard deviation of weight-for-height to</translation>
    </message>
    <message>
        <source>Jalur anak: kunjungan sebelum dan sesudah, paling banyak</source>
        <translation>Child&apos;s channel: visits before and after, at most</translation>
    </message>
    <message>
        <source>Jalur anak: kunjungan lain paling jauh</source>
        <translation>Child&apos;s channel: other visits at most this far</translation>
    </message>
    <message>
        <source>Alat ukur tinggi diperiksa bila diukur paling sedikit</source>
        <translation>A board is examined when it measured at least</translation>
    </message>
    <message>
        <source>Alat ukur tinggi menyimpang bila selisih mulai</source>
        <translation>A board is off from a difference of</translation>
    </message>
    <message>
        <source>Alat ukur tinggi menyimpang bila searah pada</source>
        <translation>A board is off when to one side in</translation>
    </message>
    <message>
        <source>Baris tertukar: jauh dari jalur anak lebih dari</source>
        <translation>Exchanged row: further from the child&apos;s channel than</translation>
    </message>
    <message>
        <source>Baris tertukar: cocok dengan anak lain bila selisih sampai</source>
        <translation>Exchanged row: fits another child up to a difference of</translation>
    </message>
    <message>
        <source>PMT dianggap dimakan bila hari makan mencapai</source>
        <translation>A feeding course counts as eaten when the days eaten reach</translation>
    </message>
    <message>
        <source>Panjang badan untuk timbangan PMT paling lama berumur</source>
        <translation>Length used with a weighing of a feeding course: at most this old</translation>
    </message>
    <message>
        <source>Penyakit yang ditulis pada surat: mulai paling lama</source>
        <translation>Illnesses stated in a letter: began at most this long ago</translation>
    </message>
    <message>
        <source>Penyakit yang diusulkan sebagai diagnosis surat: mulai paling lama</source>
        <translation>Illnesses proposed as a letter&apos;s diagnoses: began at most this long ago</translation>
    </message>
    <message>
        <source>Tinggi ibu ditanyakan bila di bawah</source>
        <translation>The mother&apos;s height is asked about below</translation>
    </message>
    <message>
        <source>Tinggi ibu ditanyakan bila di atas</source>
        <translation>The mother&apos;s height is asked about above</translation>
    </message>
    <message>
        <source>Umur ibu saat anak lahir ditanyakan bila di bawah</source>
        <translation>The mother&apos;s age at the birth is asked about below</translation>
    </message>
    <message>
        <source>Umur ibu saat anak lahir ditanyakan bila di atas</source>
        <translation>The mother&apos;s age at the birth is asked about above</translation>
    </message>
    <message>
        <source>Anak kembar: selisih tanggal lahir paling banyak</source>
        <translation>Twins: dates of birth apart by at most</translation>
    </message>
    <message>
        <source>Saudara seibu: jarak kelahiran paling sedikit</source>
        <translation>Children of one mother: births apart by at least</translation>
    </message>
    <message>
        <source>{what}: kunjungan ulang sesudah</source>
        <translation>{what}: seen again after</translation>
    </message>
    <message>
        <source>{what}: disebut lama sesudah</source>
        <translation>{what}: called long after</translation>
    </message>
    <message>
        <source>{what}: lama pemberian</source>
        <translation>{what}: given for</translation>
    </message>
    <message>
        <source>{what}: dosis</source>
        <translation>{what}: dose</translation>
    </message>
    <message>
        <source>{what}: dosis terendah</source>
        <translation>{what}: lowest dose</translation>
    </message>
    <message>
        <source>{what}: dosis tertinggi</source>
        <translation>{what}: highest dose</translation>
    </message>
    <message>
        <source>{what}: dosis terendah sekali minum</source>
        <translation>{what}: lowest dose at a time</translation>
    </message>
    <message>
        <source>{what}: dosis tertinggi sekali minum</source>
        <translation>{what}: highest dose at a time</translation>
    </message>
    <message>
        <source>{what}: sekali minum tidak lebih dari</source>
        <translation>{what}: at a time not more than</translation>
    </message>
    <message>
        <source>{what}: sehari tidak lebih dari</source>
        <translation>{what}: a day not more than</translation>
    </message>
    <message>
        <source>{what}: lama pemberian menurut edisi lain</source>
        <translation>{what}: length of treatment by another edition</translation>
    </message>
    <message>
        <source>{what}: dosis sekali minum</source>
        <translation>{what}: one dose</translation>
    </message>
    <message>
        <source>{what}: sediaan boleh berbeda sampai</source>
        <translation>{what}: preparations may differ by up to</translation>
    </message>
    <message>
        <source>{what} – urutan di daftar kerja</source>
        <translation>{what} – place on the work list</translation>
    </message>
    <message>
        <source>{what}, segera – urutan di daftar kerja</source>
        <translation>{what}, urgent – place on the work list</translation>
    </message>
    <message>
        <source>{what}, gawat darurat – urutan di daftar kerja</source>
        <translation>{what}, emergency – place on the work list</translation>
    </message>
    <message>
        <source>{what}, rawat inap – urutan di daftar kerja</source>
        <translation>{what}, admission – place on the work list</translation>
    </message>
    <message>
        <source>{what}, dengan tanda bahaya – urutan di daftar kerja</source>
        <translation>{what}, with danger signs – place on the work list</translation>
    </message>
    <message>
        <source>{what} – dikerjakan dalam</source>
        <translation>{what} – due within</translation>
    </message>
    <message>
        <source>{what} – boleh ditunda paling lama</source>
        <translation>{what} – may be put off at most</translation>
    </message>
    <message>
        <source>{what}: dihitung bila diberikan mulai umur</source>
        <translation>{what}: counts when given from age</translation>
    </message>
    <message>
        <source>{what}: jatuh tempo pada umur</source>
        <translation>{what}: due at age</translation>
    </message>
    <message>
        <source>{what}: tepat waktu sampai umur</source>
        <translation>{what}: on time up to age</translation>
    </message>
    <message>
        <source>{what}: terlambat sampai umur</source>
        <translation>{what}: late up to age</translation>
    </message>
    <message>
        <source>{what}: masih dapat dikejar sampai umur</source>
        <translation>{what}: can be caught up to age</translation>
    </message>
    <message>
        <source>{what}: jarak dari dosis sebelumnya paling sedikit</source>
        <translation>{what}: least interval since the dose before</translation>
    </message>
    <message>
        <source>{what}: mulai umur</source>
        <translation>{what}: from age</translation>
    </message>
    <message>
        <source>{what} di bawah 6 bulan</source>
        <translation>{what} below 6 months</translation>
    </message>
    <message>
        <source>{what} mulai 6 bulan</source>
        <translation>{what} from 6 months</translation>
    </message>
    <message>
        <source>{what} di bawah 1 tahun</source>
        <translation>{what} below 1 year</translation>
    </message>
    <message>
        <source>{what} mulai 1 tahun</source>
        <translation>{what} from 1 year</translation>
    </message>
    <message>
        <source>{what} mulai 2 tahun</source>
        <translation>{what} from 2 years</translation>
    </message>
    <message>
        <source>{what} semua umur</source>
        <translation>{what} at any age</translation>
    </message>
    <message>
        <source>KBM, golongan umur ke-{number}</source>
        <translation>KBM, age band {number}</translation>
    </message>
    <message>
        <source>KBM laki-laki, golongan umur ke-{number}</source>
        <translation>KBM of boys, age band {number}</translation>
    </message>
    <message>
        <source>{drug}, {table}</source>
        <translation>{drug}, {table}</translation>
    </message>
    <message>
        <source>{what}, {low}–{high} kg</source>
        <translation>{what}, {low}–{high} kg</translation>
    </message>
    <message>
        <source>infeksi telinga</source>
        <translation>ear infection</translation>
    </message>
    <message>
        <source>disentri</source>
        <translation>dysentery</translation>
    </message>
    <message>
        <source>kolera</source>
        <translation>cholera</translation>
    </message>
    <message>
        <source>demam</source>
        <translation>fever</translation>
    </message>
    <message>
        <source>anemia</source>
        <translation>anaemia</translation>
    </message>
    <message>
        <source>{number} tablet</source>
        <translation>{number} tablet</translation>
    </message>
    <message>
        <source>{number} tanda</source>
        <translation>{number} signs</translation>
    </message>
    <message>
        <source>{number} hari</source>
        <translation>{number} days</translation>
    </message>
    <message>
        <source>{number} bulan</source>
        <translation>{number} months</translation>
    </message>
    <message>
        <source>{number} tahun</source>
        <translation>{number} years</translation>
    </message>
    <message>
        <source>{number} SD</source>
        <translation>{number} SD</translation>
    </message>
    <message>
        <source>{number} cm</source>
        <translation>{number} cm</translation>
    </message>
    <message>
        <source>{number} kg</source>
        <translation>{number} kg</translation>
    </message>
    <message>
        <source>{number} mg</source>
        <translation>{number} mg</translation>
    </message>
    <message>
        <source>{number} ml</source>
        <translation>{number} ml</translation>
    </message>
    <message>
        <source>{number} SI</source>
        <translation>{number} IU</translation>
    </message>
    <message>
        <source>{number} mg/kg</source>
        <translation>{number} mg/kg</translation>
    </message>
    <message>
        <source>{number} ml/kg/hari</source>
        <translation>{number} ml/kg/day</translation>
    </message>
    <message>
        <source>{number} g/kg/hari</source>
        <translation>{number} g/kg/day</translation>
    </message>
    <message>
        <source>{number} kkal</source>
        <translation>{number} kcal</translation>
    </message>
    <message>
        <source>{number} kkal/kg/hari</source>
        <translation>{number} kcal/kg/day</translation>
    </message>
    <message>
        <source>{number} g/dl</source>
        <translation>{number} g/dl</translation>
    </message>
    <message>
        <source>{number} kali</source>
        <translation>{number} times</translation>
    </message>
    <message>
        <source>{number} kunjungan</source>
        <translation>{number} visits</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>Z-score BB/U</source>
        <translation>Weight-for-age z-score</translation>
    </message>
    <message>
        <source>Z-score TB/U</source>
        <translation>Height-for-age z-score</translation>
    </message>
    <message>
        <source>Z-score BB/TB</source>
        <translation>Weight-for-height z-score</translation>
    </message>
    <message>
        <source>Z-score LK/U</source>
        <translation>Head-for-age z-score</translation>
    </message>
    <message>
        <source>KPSP, jawaban ya</source>
        <translation>KPSP, answers yes</translation>
    </message>
    <message>
        <source>Tidak wajar menurut WHO, ukur ulang</source>
        <translation>Implausible by WHO, measure again</translation>
    </message>
    <message>
        <source>Stunting: periksa KPSP</source>
        <translation>Stunting: do the KPSP</translation>
    </message>
    <message>
        <source>Stunting: catat respons terhadap makanan</source>
        <translation>Stunting: record the response to the food</translation>
    </message>
    <message>
        <source>Tinggi menurut umur di atas +3 SD</source>
        <translation>Height-for-age above +3 SD</translation>
    </message>
    <message>
        <source>TB/U {z}, baru satu kali diukur ({guideline}).</source>
        <translation>Height-for-age {z}, measured only once ({guideline}).</translation>
    </message>
    <message>
        <source>TB/U {z}, sudah dipastikan; penyebab belum dicari ({guideline}).</source>
        <translation>Height-for-age {z}, confirmed; the cause has not been sought ({guideline}).</translation>
    </message>
    <message>
        <source>TB/U {z}, sudah dipastikan; KPSP belum diperiksa ({guideline}).</source>
        <translation>Height-for-age {z}, confirmed; no KPSP yet ({guideline}).</translation>
    </message>
    <message>
        <source>TB/U {z}, tanpa tanda lain; respons terhadap makanan belum dicatat ({guideline}).</source>
        <translation>Height-for-age {z}, no further sign; the response to the food is not recorded ({guideline}).</translation>
    </message>
    <message>
        <source>TB/U {z}; semua langkah sebelum rujukan sudah dicatat ({guideline}). Ukur ulang pada hari surat.</source>
        <translation>Height-for-age {z}; all steps before the referral are recorded ({guideline}). Measure again on the day of the letter.</translation>
    </message>
    <message>
        <source>TB/U {z}: dirujuk tanpa menunggu ({guideline}). Ukur ulang hari itu juga; bila tetap, tulis surat.</source>
        <translation>Height-for-age {z}: referred without waiting ({guideline}). Measure again the same day; if it stays so, write the letter.</translation>
    </message>
    <message>
        <source>TB/U {z}. Ukur ulang; bila tetap, dokter mencari sebab endokrin.</source>
        <translation>Height-for-age {z}. Measure again; if it stays so, the doctor looks for an endocrine cause.</translation>
    </message>
    <message>
        <source>LK/U {z}. Ukur ulang; bila tetap, rujuk ke rumah sakit.</source>
        <translation>Head circumference {z}. Measure again; if it stays so, refer to the hospital.</translation>
    </message>
    <message>
        <source>KPSP diperiksa</source>
        <translation>KPSP done</translation>
    </message>
    <message>
        <source>Respons terhadap makanan dicatat</source>
        <translation>Response to the food recorded</translation>
    </message>
    <message>
        <source>Isi catatan</source>
        <translation>What is recorded</translation>
    </message>
    <message>
        <source>Semua yang tercatat tentang anak ini, untuk orang tua/wali (UU 27/2022). Tidak terenkripsi: simpan di tempat aman.</source>
        <translation>All that is recorded about this child, for her parents or guardian (UU 27/2022). Not encrypted: keep it in a safe place.</translation>
    </message>
    <message>
        <source>Tidak ada isian lain.</source>
        <translation>Nothing else is filled in.</translation>
    </message>
    <message>
        <source>Pemberitahuan kegagalan pelindungan data pribadi</source>
        <translation>Notice of a failure of personal data protection</translation>
    </message>
    <message>
        <source>Yth. {receiver}</source>
        <translation>To: {receiver}</translation>
    </message>
    <message>
        <source>Lembaga pelindungan data pribadi (Kementerian Komunikasi dan Digital)</source>
        <translation>The data protection agency (Ministry of Communication and Digital Affairs)</translation>
    </message>
    <message>
        <source>Orang tua/wali anak</source>
        <translation>The child&apos;s parents or guardian</translation>
    </message>
    <message>
        <source>Dengan ini {facility} memberitahukan kegagalan pelindungan data pribadi yang diketahui pada {found}, sesuai UU 27/2022 pasal 46:</source>
        <translation>{facility} hereby gives notice of a failure of personal data protection that was found on {found}, as UU 27/2022 article 46 asks:</translation>
    </message>
    <message>
        <source>({count} anak)</source>
        <translation>({count} children)</translation>
    </message>
    <message>
        <source>Penanganan dan pemulihan</source>
        <translation>Handling and recovery</translation>
    </message>
    <message>
        <source>Narahubung</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Orang tua/wali dapat meminta salinan, perbaikan, atau penghapusan data anak, dan bertanya kepada narahubung di atas.</source>
        <translation>Parents or guardians may ask for a copy, correction or deletion of the child&apos;s data, and may ask the contact above.</translation>
    </message>
    <message>
        <source>Batas waktu pemberitahuan (3 x 24 jam): {due}</source>
        <translation>Notice is due (3 x 24 hours) by {due}</translation>
    </message>
    <message>
        <source>Kepala {facility}</source>
        <translation>Head of {facility}</translation>
    </message>
    <message>
        <source>Perawakan tinggi (TB/U di atas +3 SD)</source>
        <translation>Tall stature (height-for-age above +3 SD)</translation>
    </message>
    <message>
        <source>LK {value} cm</source>
        <translation>Head circumference {value} cm</translation>
    </message>
    <message>
        <source>LK/U {z}</source>
        <translation>Head circumference-for-age {z}</translation>
    </message>
    <message>
        <source>{word}</source>
        <translation>{word}</translation>
    </message>
    <message>
        <source>{word}: {place}</source>
        <translation>{word}: {place}</translation>
    </message>
    <message>
        <source>Dasar penyimpanan data: {word}</source>
        <translation>Basis for keeping data: {word}</translation>
    </message>
    <message>
        <source>Dasar penyimpanan data: {word} ({guardian})</source>
        <translation>Basis for keeping data: {word} ({guardian})</translation>
    </message>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Pindah sejak {since}</source>
        <translation>Elsewhere since {since}</translation>
    </message>
    <message>
        <source>Pindah ke {place} sejak {since}</source>
        <translation>Moved to {place}, since {since}</translation>
    </message>
    <message>
        <source>Meninggal {since}</source>
        <translation>Died {since}</translation>
    </message>
    <message>
        <source>Keluar (5 tahun)</source>
        <translation>Left by age (5 years)</translation>
    </message>
    <message>
        <source>Stunting: ukur ulang, rujuk</source>
        <translation>Stunting: measure again, refer</translation>
    </message>
    <message>
        <source>LK/U tidak wajar menurut WHO; ukur ulang kepala. Bila tetap, rujuk.</source>
        <translation>Head circumference is implausible by WHO; measure the head again. If it stays so, refer.</translation>
    </message>
    <message>
        <source>Diukur ulang dan dirujuk</source>
        <translation>Measured again and referred</translation>
    </message>
    <message>
        <source>Lama pemberian obat, dibanding lama biasanya, paling banyak</source>
        <translation>Length of a drug&apos;s course against its usual one, at most</translation>
    </message>
    <message>
        <source>Sesudah rujukan, perawakan tinggi tidak diusulkan lagi selama</source>
        <translation>After a referral, tall stature is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, mikrosefali tidak diusulkan lagi selama</source>
        <translation>After a referral, microcephaly is not proposed again for</translation>
    </message>
    <message>
        <source>Sesudah rujukan, makrosefali tidak diusulkan lagi selama</source>
        <translation>After a referral, macrocephaly is not proposed again for</translation>
    </message>
    <message>
        <source>Jalur stunting menurut</source>
        <translation>Stunting pathway by</translation>
    </message>
    <message>
        <source>MTBS 2022: anak pendek langsung dirujuk bila umur di bawah</source>
        <translation>MTBS 2022: a short child is referred at once below the age of</translation>
    </message>
    <message>
        <source>Rujukan stunting yang tidak boleh menunggu dalam</source>
        <translation>Referral for stunting that must not wait, within</translation>
    </message>
    <message>
        <source>Warna merah sampai urutan</source>
        <translation>Shown in red up to rank</translation>
    </message>
    <message>
        <source>Warna kuning sampai urutan</source>
        <translation>Shown in amber up to rank</translation>
    </message>
    <message>
        <source>RUTF: edisi pedoman yang dipakai</source>
        <translation>RUTF: the edition of the guideline in use</translation>
    </message>
    <message>
        <source>RUTF: ditanyakan bila energi sehari di bawah</source>
        <translation>RUTF: asked about when a day&apos;s energy is below</translation>
    </message>
    <message>
        <source>RUTF diberikan mulai umur</source>
        <translation>RUTF is given from age</translation>
    </message>
    <message>
        <source>F-75: paling sering</source>
        <translation>F-75: most often</translation>
    </message>
    <message>
        <source>F-75: biasanya</source>
        <translation>F-75: usually</translation>
    </message>
    <message>
        <source>F-75: paling jarang</source>
        <translation>F-75: least often</translation>
    </message>
    <message>
        <source>F-75 dan F-100: dibulatkan ke</source>
        <translation>F-75 and F-100: rounded to</translation>
    </message>
    <message>
        <source>F-75: bagian yang paling sedikit harus habis</source>
        <translation>F-75: the share that must be taken at least</translation>
    </message>
    <message>
        <source>Vitamin A pengobatan bayi di bawah 6 bulan</source>
        <translation>Vitamin A as treatment for infants below 6 months</translation>
    </message>
    <message>
        <source>Vitamin A pengobatan: dosis kedua pada hari ke</source>
        <translation>Vitamin A as treatment: second dose on day</translation>
    </message>
    <message>
        <source>Vitamin A pengobatan: dosis ketiga pada hari ke</source>
        <translation>Vitamin A as treatment: third dose on day</translation>
    </message>
    <message>
        <source>Vitamin A pengobatan: dosis paling banyak</source>
        <translation>Vitamin A as treatment: doses at most</translation>
    </message>
    <message>
        <source>Vitamin A pengobatan: dosis dihitung dalam</source>
        <translation>Vitamin A as treatment: doses counted within</translation>
    </message>
    <message>
        <source>Lembar skor: warna hijau mulai dari</source>
        <translation>Scorecard: green from</translation>
    </message>
    <message>
        <source>Lembar skor: warna kuning mulai dari</source>
        <translation>Scorecard: amber from</translation>
    </message>
    <message>
        <source>Berat lahir dianggap kilogram di bawah angka</source>
        <translation>Birth weight is taken as kilograms below</translation>
    </message>
    <message>
        <source>Berat lahir dianggap gram mulai angka</source>
        <translation>Birth weight is taken as grams from</translation>
    </message>
    <message>
        <source>Berat lahir dianggap gram sampai angka</source>
        <translation>Birth weight is taken as grams up to</translation>
    </message>
    <message>
        <source>Berat lahir rendah (BBLR) bila di bawah</source>
        <translation>Low birth weight is below</translation>
    </message>
    <message>
        <source>RUTF {what}: energi paling sedikit</source>
        <translation>RUTF {what}: energy at least</translation>
    </message>
    <message>
        <source>RUTF {what}: energi yang direncanakan</source>
        <translation>RUTF {what}: planned energy</translation>
    </message>
    <message>
        <source>RUTF {what}: energi paling banyak</source>
        <translation>RUTF {what}: energy at most</translation>
    </message>
    <message>
        <source>RUTF {what}: bungkus sehari</source>
        <translation>RUTF {what}: sachets a day</translation>
    </message>
    <message>
        <source>WHO 2013</source>
        <translation>WHO 2013</translation>
    </message>
    <message>
        <source>WHO 2023</source>
        <translation>WHO 2023</translation>
    </message>
    <message>
        <source>IMCI 2014</source>
        <translation>IMCI 2014</translation>
    </message>
    <message>
        <source>{edition} mulai {kg} kg</source>
        <translation>{edition} from {kg} kg</translation>
    </message>
    <message>
        <source>{number} bungkus</source>
        <translation>{number} sachets</translation>
    </message>
    <message>
        <source>{number} dosis</source>
        <translation>{number} doses</translation>
    </message>
    <message>
        <source>{number} kode</source>
        <translation>{number} codes</translation>
    </message>
    <message>
        <source>{number} anak</source>
        <translation>{number} children</translation>
    </message>
    <message>
        <source>+{number}</source>
        <translation>+{number}</translation>
    </message>
    <message>
        <source>{number} kelompok makanan</source>
        <translation>{number} food groups</translation>
    </message>
    <message>
        <source>{number} pertanyaan</source>
        <translation>{number} questions</translation>
    </message>
    <message>
        <source>{number} jawaban</source>
        <translation>{number} answers</translation>
    </message>
    <message>
        <source>{number} g</source>
        <translation>{number} g</translation>
    </message>
    <message>
        <source>{number} minggu</source>
        <translation>{number} weeks</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Sudah dicocokkan</source>
        <translation>Checked here</translation>
    </message>
    <message>
        <source>Sesuai pedoman</source>
        <translation>By the guideline</translation>
    </message>
    <message>
        <source>Sumber sekunder</source>
        <translation>Secondary source</translation>
    </message>
    <message>
        <source>Belum dikonfirmasi</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Ambang program</source>
        <translation>Own threshold</translation>
    </message>
    <message>
        <source>Tidak ada pedoman yang mengatur angka ini. Ubah bila tidak cocok di sini.</source>
        <translation>No guideline rules this number. Change it if it does not suit your place.</translation>
    </message>
    <message>
        <source>{name}, {day}: {page}</source>
        <translation>{name}, {day}: {page}</translation>
    </message>
    <message>
        <source>Tanda lama tidak berlaku lagi karena angkanya berubah: {name} melihat {value} pada {day} ({page}).</source>
        <translation>The earlier mark no longer holds, because the number changed: {name} saw {value} on {day} ({page}).</translation>
    </message>
    <message>
        <source>Batas sendiri: hari kunjungan ulang tidak ditemukan di MTBS</source>
        <translation>Own threshold: no follow-up day found in MTBS</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2015 dan 2022, masing-masing satu salinan publik (sumber kedua)</source>
        <translation>MTBS chart booklets of 2015 and 2022, one public copy each (secondary)</translation>
    </message>
    <message>
        <source>Formulir MTBS puskesmas; buku bagan MTBS 2015, satu salinan (sumber kedua)</source>
        <translation>A puskesmas&apos; MTBS form; MTBS chart booklet 2015, one transcription (secondary)</translation>
    </message>
    <message>
        <source>Surat rujukan BPJS P-Care dari aplikasi publik (sumber kedua): sampai 3 kode ICD-10</source>
        <translation>BPJS P-Care letter as public programs print it (secondary): up to 3 ICD-10 codes</translation>
    </message>
    <message>
        <source>Surat rujukan BPJS P-Care dari aplikasi publik (sumber kedua): berlaku 90 hari</source>
        <translation>BPJS P-Care letter as public programs print it (secondary): valid 90 days</translation>
    </message>
    <message>
        <source>Batas sendiri: seperti kunjungan 7 hari pada gizi buruk tanpa komplikasi</source>
        <translation>Own threshold: as the visit after 7 days of gizi buruk without complication</translation>
    </message>
    <message>
        <source>Permenkes 2/2020, dua salinan publik (sumber kedua): standar berlaku sampai 60 bulan</source>
        <translation>Permenkes 2/2020, two public copies (secondary): the standards hold to 60 months</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2022, satu aplikasi publik (sumber kedua): rujuk sekarang</source>
        <translation>MTBS chart booklet 2022, one public program (secondary): refer now</translation>
    </message>
    <message>
        <source>Batas sendiri: pedoman merujuk anak 2T (scribd 434553920) tanpa menyebut jumlah hari</source>
        <translation>Own threshold: the guideline refers a 2T child (scribd 434553920) and names no days</translation>
    </message>
    <message>
        <source>Batas sendiri: Buku KIA 2023 merujuk anak di bawah garis merah tanpa jumlah hari</source>
        <translation>Own threshold: the Buku KIA 2023 refers a child below the red line and names no days</translation>
    </message>
    <message>
        <source>Kolom Buku KIA (sumber kedua): dosis tepat waktu selama sebulan</source>
        <translation>Columns of the Buku KIA (secondary): a dose is on time for a month</translation>
    </message>
    <message>
        <source>Kepdirjen Kesprimkom HK.02.02/B/576/2025, aplikasi publik (sumber kedua): ditimbang setiap minggu</source>
        <translation>Kepdirjen Kesprimkom HK.02.02/B/576/2025, a public program (secondary): weighed every week</translation>
    </message>
    <message>
        <source>Kepdirjen Kesprimkom HK.02.02/B/576/2025, aplikasi publik (sumber kedua): berat tidak naik dalam sekitar 14 hari ditelusuri</source>
        <translation>Kepdirjen Kesprimkom HK.02.02/B/576/2025, a public program (secondary): no gain in about 14 days is looked into</translation>
    </message>
    <message>
        <source>Pelatihan gizi buruk WHO 2021 (sumber kedua): 130 ml/kg/hari, 100 bila edema +3</source>
        <translation>WHO 2021 course on severe malnutrition (secondary): 130 ml/kg/day, 100 with oedema +3</translation>
    </message>
    <message>
        <source>Pelatihan gizi buruk WHO 2021 (sumber kedua): 150–220 ml/kg/hari</source>
        <translation>WHO 2021 course on severe malnutrition (secondary): 150–220 ml/kg/day</translation>
    </message>
    <message>
        <source>en-net.org 3591 (sumber kedua): 200 kkal/kg/hari, bungkus 92 g berisi 500 kkal; WHO 2013: 150 sampai 220</source>
        <translation>en-net.org 3591 (secondary): 200 kcal/kg/day, sachets of 92 g with 500 kcal; WHO 2013: 150 to 220</translation>
    </message>
    <message>
        <source>Pengetahuan umum (MTBS, WHO 2013): jarak dari dosis terakhir</source>
        <translation>General knowledge (MTBS, WHO 2013): how long after the last dose</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2015, satu salinan (sumber kedua): pada hari ke-1 dan ke-2</source>
        <translation>MTBS chart booklet 2015, one transcription (secondary): on days 1 and 2</translation>
    </message>
    <message>
        <source>Kolom Sigizi Kesga (sumber kedua): ASI saja enam bulan, ditanyakan setiap bulan</source>
        <translation>Columns of Sigizi Kesga (secondary): breast milk alone for six months, asked month by month</translation>
    </message>
    <message>
        <source>Juknis MP-ASI dan kolom Sigizi Kesga (sumber kedua): ditanyakan Maret, Juni, September, dan Desember</source>
        <translation>MP-ASI guideline and columns of Sigizi Kesga (secondary): asked in March, June, September and December</translation>
    </message>
    <message>
        <source>Juknis MP-ASI dan kolom Sigizi Kesga (sumber kedua): 5 dari 8 kelompok makanan</source>
        <translation>MP-ASI guideline and columns of Sigizi Kesga (secondary): 5 of 8 food groups</translation>
    </message>
    <message>
        <source>SDIDTK, KPSP, tiga aplikasi publik (sumber kedua): ya 9–10 sesuai, 7–8 meragukan, 6 atau kurang menyimpang</source>
        <translation>SDIDTK, KPSP, three public programs (secondary): 9–10 yes fits, 7–8 doubtful, 6 or less deviates</translation>
    </message>
    <message>
        <source>Pengetahuan umum (SDIDTK): hasil meragukan diulang sesudah dua minggu</source>
        <translation>General knowledge (SDIDTK): a doubtful test is done again after two weeks</translation>
    </message>
    <message>
        <source>Pedoman Umum KPM (sumber kedua: scribd 475623612): orang tua anak 0–23 bulan, setiap bulan</source>
        <translation>KPM guide (secondary: scribd 475623612): parents of children of 0–23 months, monthly</translation>
    </message>
    <message>
        <source>Formulir F1 Gizi, usulan 2026 (sumber kedua): KEK adalah LiLA di bawah 23,5 cm</source>
        <translation>Form F1 Gizi, proposal of 2026 (secondary): KEK is MUAC below 23.5 cm</translation>
    </message>
    <message>
        <source>Pengetahuan umum (pemeriksaan SMART): skor pilihan angka di atas 20 bermasalah</source>
        <translation>General knowledge (SMART plausibility check): a digit preference score above 20 is problematic</translation>
    </message>
    <message>
        <source>Pengetahuan umum (WHO/UNICEF 2019, mutu data antropometri): di atas 1% kurang baik</source>
        <translation>General knowledge (WHO/UNICEF 2019, anthropometric data quality): over 1% is poor</translation>
    </message>
    <message>
        <source>Pengetahuan umum (WHO Technical Report Series 854, 1995)</source>
        <translation>General knowledge (WHO Technical Report Series 854, 1995)</translation>
    </message>
    <message>
        <source>Pengetahuan umum (standar laju pertumbuhan WHO 2009): panjang mulai jarak 2 bulan</source>
        <translation>General knowledge (WHO growth velocity standards 2009): lengths from 2-month intervals on</translation>
    </message>
    <message>
        <source>Pengetahuan umum (WHO ICD-10 P07): berat lahir rendah adalah di bawah 2.500 gram</source>
        <translation>General knowledge (WHO ICD-10 P07): low birth weight is below 2,500 g</translation>
    </message>
    <message>
        <source>Dua dari tiga program umum melarang sampai 17 bulan, satu sampai 12: yang sudah diberikan dihitung dan ditanyakan</source>
        <translation>Two of three public programs forbid it to 17 months, one to 12: one given counts and is asked about</translation>
    </message>
    <message>
        <source>Pilihan sendiri: edisi yang dipakai semula</source>
        <translation>Own choice: the edition that the program had</translation>
    </message>
    <message>
        <source>MTBS 2022 (sumber kedua): mikrosefali dan makrosefali dirujuk ke rumah sakit; jumlah harinya batas sendiri</source>
        <translation>MTBS 2022 (secondary): microcephaly and macrocephaly are referred to hospital; the days are an own threshold</translation>
    </message>
    <message>
        <source>Permenkes 2/2020 (ringkasan): anak yang sangat tinggi diperiksa sebab endokrinnya; jumlah harinya batas sendiri</source>
        <translation>Permenkes 2/2020 (summary): a very tall child is checked for an endocrine cause; the days are an own threshold</translation>
    </message>
    <message>
        <source>Pilihan sendiri: jalur yang dipakai semula</source>
        <translation>Own choice: the pathway that the program had</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2022, satu aplikasi publik (sumber kedua): pendek di bawah 2 tahun dirujuk ke rumah sakit</source>
        <translation>MTBS chart booklet 2022, one public program (secondary): short below 2 years goes to the hospital</translation>
    </message>
    <message>
        <source>Pilihan sendiri: tengah rentang WHO 2023</source>
        <translation>Own choice: the middle of WHO 2023&apos;s range</translation>
    </message>
    <message>
        <source>WHO 2013 dan 2023: paling sedikit 150 kkal/kg/hari (sumber kedua)</source>
        <translation>WHO 2013 and 2023: at least 150 kcal/kg/day (secondary)</translation>
    </message>
    <message>
        <source>WHO 2013: tidak ada RUTF di bawah 6 bulan (sumber kedua)</source>
        <translation>WHO 2013: no RUTF below 6 months (secondary)</translation>
    </message>
    <message>
        <source>WHO 2023: 150 sampai 185 kkal/kg/hari sampai sembuh (sumber kedua)</source>
        <translation>WHO 2023: 150 to 185 kcal/kg/day to recovery (secondary)</translation>
    </message>
    <message>
        <source>Buku bagan IMCI 2014 hlm. 21 (sumber kedua)</source>
        <translation>IMCI chart booklet 2014 p. 21 (secondary)</translation>
    </message>
    <message>
        <source>Pelatihan gizi buruk WHO 2021 (sumber kedua)</source>
        <translation>WHO 2021 course on severe malnutrition (secondary)</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2015, satu salinan (sumber kedua): di bawah 6 bulan pada campak, xeroftalmia, dan gizi buruk</source>
        <translation>MTBS chart booklet 2015, one transcription (secondary): below 6 months in measles, xerophthalmia and severe wasting</translation>
    </message>
    <message>
        <source>Batas sendiri: tiga dosis pedoman</source>
        <translation>Own threshold: the guideline&apos;s three doses</translation>
    </message>
    <message>
        <source>Batas sendiri: seperti jarak pada gizi buruk</source>
        <translation>Own threshold: as the interval in severe wasting</translation>
    </message>
    <message>
        <source>MTBM, satu program umum MTBS 2022 (sumber kedua)</source>
        <translation>MTBM, one public program of MTBS 2022 (secondary)</translation>
    </message>
    <message>
        <source>Batas sendiri: buku bagan 2022 tidak menyebut hari untuk campak tanpa komplikasi</source>
        <translation>Own threshold: the booklet of 2022 names no day for simple measles</translation>
    </message>
    <message>
        <source>Batas sendiri: seperti diare</source>
        <translation>Own threshold: as diarrhoea</translation>
    </message>
    <message>
        <source>Petunjuk teknis TB anak 2016 (pengetahuan umum): batuk atau demam dua minggu</source>
        <translation>Technical guidance on childhood TB 2016 (general knowledge): cough or fever for two weeks</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2015, satu salinan (sumber kedua)</source>
        <translation>MTBS chart booklet 2015, one transcription (secondary)</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2015, satu salinan (sumber kedua): rentang tabelnya</source>
        <translation>MTBS chart booklet 2015, one transcription (secondary): the span of its tables</translation>
    </message>
    <message>
        <source>Buku bagan MTBS 2022, satu program umum (sumber kedua)</source>
        <translation>MTBS chart booklet 2022, one public program (secondary)</translation>
    </message>
    <message>
        <source>Pengetahuan umum (MTBS)</source>
        <translation>General knowledge (MTBS)</translation>
    </message>
    <message>
        <source>Batas sendiri: di atas jumlah sehari tertinggi di tabel</source>
        <translation>Own threshold: above the highest day of the tables</translation>
    </message>
    <message>
        <source>BKKBN: sulbar.tribunnews.com 2024/01/21; wartakencana.id (sumber kedua)</source>
        <translation>BKKBN: sulbar.tribunnews.com 2024/01/21; wartakencana.id (secondary)</translation>
    </message>
    <message>
        <source>Formulir F2 2023 (scribd 631314993): 2T adalah T dua kali berturut-turut</source>
        <translation>Form F2 2023 (scribd 631314993): 2T is T twice in a row</translation>
    </message>
    <message>
        <source>JE hanya di daerah endemis; Jawa Barat tidak termasuk (belum dikonfirmasi)</source>
        <translation>JE in endemic areas only; Jawa Barat is not one of them (unconfirmed)</translation>
    </message>
    <message>
        <source>Paparan analisis PMT Kemenkes 2025: 28; kampungkb.bkkbn.go.id 1734229: 14</source>
        <translation>Kemenkes 2025 PMT analysis slides: 28; kampungkb.bkkbn.go.id 1734229: 14</translation>
    </message>
    <message>
        <source>Kepmenkes 1928/2022 (ringkasan): ke dokter anak bila tidak ada respons dalam 1 minggu</source>
        <translation>Kepmenkes 1928/2022 (summary): to the paediatrician when there is no response in 1 week</translation>
    </message>
    <message>
        <source>Kepmenkes HK.01.07/MENKES/1098/2024 dan 35/2025 (sumber kedua); kolom Buku KIA (sumber kedua)</source>
        <translation>Kepmenkes HK.01.07/MENKES/1098/2024 and 35/2025 (secondary); KIA book columns (secondary)</translation>
    </message>
    <message>
        <source>MTBS menyebut LiLA 11,5 sampai di bawah 12,5 gizi kurang; juknis PMT memakai BB/TB</source>
        <translation>MTBS calls LiLA 11.5 to below 12.5 gizi kurang; the PMT guideline goes by BB/TB</translation>
    </message>
    <message>
        <source>OpenSID: belum dinilai di bawah 6 bulan</source>
        <translation>OpenSID: not due below 6 months</translation>
    </message>
    <message>
        <source>OpenSID: belum dinilai sampai 3 bulan</source>
        <translation>OpenSID: not due to 3 months</translation>
    </message>
    <message>
        <source>OpenSID: satu kali di bawah satu tahun</source>
        <translation>OpenSID: once below one year</translation>
    </message>
    <message>
        <source>Pedoman Umum KPM, scribd 475623612; modul stunting OpenSID dan turunannya</source>
        <translation>Pedoman Umum KPM, scribd 475623612; OpenSID stunting module and its derivatives</translation>
    </message>
    <message>
        <source>Permenkes 29/2019; Pedoman 2019; Buku Saku 2020; formulir MTBS umum (sumber kedua)</source>
        <translation>Permenkes 29/2019; Pedoman 2019; Buku Saku 2020; public MTBS form (secondary)</translation>
    </message>
    <message>
        <source>Mengikuti DPT-HB-Hib 1</source>
        <translation>Follows DPT-HB-Hib 1</translation>
    </message>
    <message>
        <source>Mengikuti DPT-HB-Hib 2</source>
        <translation>Follows DPT-HB-Hib 2</translation>
    </message>
    <message>
        <source>Pengetahuan umum</source>
        <translation>General knowledge</translation>
    </message>
    <message>
        <source>Pengetahuan umum (Pedoman 2019, WHO 2013): tidak ada nafsu makan adalah komplikasi</source>
        <translation>General knowledge (Pedoman 2019, WHO 2013): no appetite is a complication</translation>
    </message>
    <message>
        <source>Pengetahuan umum (WHO 2011): setiap empat sampai enam bulan</source>
        <translation>General knowledge (WHO 2011): every four to six months</translation>
    </message>
    <message>
        <source>Pengetahuan umum (indikator WHO dan UNICEF 2021 untuk makan bayi dan anak)</source>
        <translation>General knowledge (WHO and UNICEF 2021 indicators for infant and young child feeding)</translation>
    </message>
    <message>
        <source>Pengetahuan umum (WHO)</source>
        <translation>General knowledge (WHO)</translation>
    </message>
    <message>
        <source>Pengetahuan umum (tata laksana gizi buruk): paling lama 16 minggu</source>
        <translation>General knowledge (management of acute malnutrition): 16 weeks at most</translation>
    </message>
    <message>
        <source>Pengetahuan umum (tata laksana gizi buruk): tiga kunjungan tidak hadir</source>
        <translation>General knowledge (management of acute malnutrition): absent three visits</translation>
    </message>
    <message>
        <source>Pengetahuan umum (tata laksana gizi buruk): tidak naik pada sekian kunjungan</source>
        <translation>General knowledge (management of acute malnutrition): no gain on so many visits</translation>
    </message>
    <message>
        <source>Pengetahuan umum: BB/TB ≥ −2 dan/atau LiLA ≥ 12,5, tanpa edema, pada dua kunjungan</source>
        <translation>General knowledge: BB/TB &gt;= -2 and/or LiLA &gt;= 12.5, no oedema, on two visits</translation>
    </message>
    <message>
        <source>Pengetahuan umum: IPV dalam heksavalen pada 2 dan 3 bulan dihitung</source>
        <translation>General knowledge: IPV within hexavalent at 2 and 3 months counts</translation>
    </message>
    <message>
        <source>Pengetahuan umum: PCV yang dimulai pada 12–23 bulan: dua dosis</source>
        <translation>General knowledge: PCV begun at 12 to 23 months: two doses</translation>
    </message>
    <message>
        <source>Pengetahuan umum: PCV yang dimulai sejak 24 bulan: satu dosis</source>
        <translation>General knowledge: PCV begun from 24 months on: one dose</translation>
    </message>
    <message>
        <source>Pengetahuan umum: albendazol pada kunjungan kedua</source>
        <translation>General knowledge: albendazole at the second visit</translation>
    </message>
    <message>
        <source>Pengetahuan umum: kelonggaran empat hari</source>
        <translation>General knowledge: grace of four days</translation>
    </message>
    <message>
        <source>Pengetahuan umum: pada dua kunjungan berturut-turut</source>
        <translation>General knowledge: on two visits in a row</translation>
    </message>
    <message>
        <source>Pengetahuan umum: dua vaksin hidup suntik pada hari yang sama atau berjarak 28 hari</source>
        <translation>General knowledge: two live vaccines by injection on one day or 28 days apart</translation>
    </message>
    <message>
        <source>nakita.grid.id 024045385; kampungkb.bkkbn.go.id 1014004 (Permenkes 15/2017 tidak dibaca)</source>
        <translation>Nakita.grid.id 024045385; kampungkb.bkkbn.go.id 1014004 (Permenkes 15/2017 not read)</translation>
    </message>
    <message>
        <source>Batas sendiri</source>
        <translation>Own limit</translation>
    </message>
    <message>
        <source>Batas sendiri, menurut tata laksana gizi buruk di masyarakat (dua minggu tidak hadir)</source>
        <translation>Own limit, after community management of acute malnutrition (absent two weeks)</translation>
    </message>
    <message>
        <source>Batas sendiri: putaran disusulkan pada bulan berikutnya</source>
        <translation>Own limit: a round is swept up in the month after it</translation>
    </message>
    <message>
        <source>Batas sendiri: timbangan sekian lama sebelum mulai atau akhir rencana masih dihitung</source>
        <translation>Own limit: a weighing so long before the start or the planned end still counts</translation>
    </message>
    <message>
        <source>Batas sendiri: sesudah itu penolakan ditanyakan lagi</source>
        <translation>Own limit: after so long a refusal is asked about again</translation>
    </message>
    <message>
        <source>Batas sendiri: hasil ukur yang lebih lama tidak menggambarkan hari ini</source>
        <translation>Own limit: an older measurement says nothing about today</translation>
    </message>
    <message>
        <source>Batas sendiri: hari tanpa centang sebelum kalender ditanyakan</source>
        <translation>Own limit: days without a tick before the calendar is asked about</translation>
    </message>
    <message>
        <source>Batas sendiri: tidak berespons berarti berat tidak naik sama sekali</source>
        <translation>Own limit: no response is a weight that has not risen at all</translation>
    </message>
    <message>
        <source>Batas sendiri: selama itu sesudah PMT tanpa respons, rujukan mendahului PMT baru</source>
        <translation>Own limit: so long after a course without response a referral comes before a new course</translation>
    </message>
    <message>
        <source>Tafsiran sendiri atas “dan/atau”: bila keduanya diukur, keduanya harus tercapai</source>
        <translation>Own reading of &quot;and/or&quot;: where both are measured, both must be reached</translation>
    </message>
    <message>
        <source>Tafsiran sendiri: gizi kurang pada sekian kunjungan dilanjutkan dengan PMT</source>
        <translation>Own reading: gizi kurang on so many visits goes on in supplementary feeding</translation>
    </message>
    <message>
        <source>Batas sendiri: Kepmenkes 1928/2022 mengontrol setiap 2 minggu</source>
        <translation>Own threshold: Kepmenkes 1928/2022 has control every 2 weeks</translation>
    </message>
    <message>
        <source>Batas sendiri: Kepmenkes 1928/2022 mewajibkan skrining TB pada setiap anak stunting tanpa menyebut jarak waktu</source>
        <translation>Own threshold: Kepmenkes 1928/2022 requires TB screening in every stunted child and names no interval</translation>
    </message>
    <message>
        <source>Batas sendiri: penyakit akut yang lebih lama ditanyakan</source>
        <translation>Own threshold: a longer acute illness is asked about</translation>
    </message>
    <message>
        <source>Batas sendiri: jarak yang lebih pendek umumnya hanya selisih ukur</source>
        <translation>Own threshold: a shorter interval is mostly measurement error (reading.toml: 50 days for height)</translation>
    </message>
    <message>
        <source>Batas sendiri: penyebab dicari lagi sesudah setahun</source>
        <translation>Own threshold: the cause is sought again after a year</translation>
    </message>
    <message>
        <source>Batas sendiri: bulan posyandu terakhir</source>
        <translation>Own threshold: the last posyandu month</translation>
    </message>
    <message>
        <source>Batas sendiri: bersama kontrol 2 minggu Kepmenkes 1928/2022</source>
        <translation>Own threshold: with the control after 2 weeks of Kepmenkes 1928/2022</translation>
    </message>
    <message>
        <source>Batas sendiri: bersama kontrol berikutnya Kepmenkes 1928/2022 (2 minggu)</source>
        <translation>Own threshold: with the next control of Kepmenkes 1928/2022 (2 weeks)</translation>
    </message>
    <message>
        <source>Batas sendiri; PNPK stunting 2022 menyebut infeksi berulang tanda bahaya tanpa angka</source>
        <translation>Own threshold; PNPK stunting 2022 names recurrent infection as a red flag without a figure</translation>
    </message>
    <message>
        <source>promosigizi.blogspot.com 2011; aplikasi umum: Februari dan Agustus</source>
        <translation>Promosigizi.blogspot.com 2011; public apps: February and August</translation>
    </message>
    <message>
        <source>Program logistik umum: 2026–2027 DIY, Bali, NTB, Papua tanpa Jawa Barat; versi sebelumnya Jawa Barat (32), DIY, dan Bali</source>
        <translation>Public logistics program: 2026-2027 DIY, Bali, NTB, Papua without Jawa Barat; an earlier version of it had Jawa Barat (32), DIY and Bali</translation>
    </message>
    <message>
        <source>Peringkat desil 1 sampai 10 (BKKBN); bahwa 1–4 disebut miskin: pengetahuan umum</source>
        <translation>Ranked by desil 1 to 10 (BKKBN); that 1 to 4 counts as poor: general knowledge</translation>
    </message>
    <message>
        <source>Pedoman menghitung ayah dan ibu; OpenSID menilai ibu saja; di sini salah satu cukup</source>
        <translation>The guide counts father and mother; OpenSID judges by the mother alone; here either will do</translation>
    </message>
    <message>
        <source>Batas sendiri: acuan WHO untuk anak besar berakhir pada 19 tahun</source>
        <translation>Own limit: the WHO reference for older children ends at 19 years</translation>
    </message>
    <message>
        <source>Batas sendiri; paket R anthro sebelum 1.1.0 membuang di luar 0,9–58</source>
        <translation>Own limit; R package anthro before 1.1.0 dropped outside 0.9 to 58</translation>
    </message>
    <message>
        <source>Batas sendiri; paket R anthro sebelum 1.1.0 membuang di luar 38–150</source>
        <translation>Own limit; R package anthro before 1.1.0 dropped outside 38 to 150</translation>
    </message>
    <message>
        <source>Permintaan program: tinggi yang berkurang lebih dari 1 cm ditanyakan</source>
        <translation>Requirement: a height that shrank by more than 1 cm is asked about</translation>
    </message>
    <message>
        <source>Dua program umum dan pengetahuan umum</source>
        <translation>Two public programs and general knowledge</translation>
    </message>
    <message>
        <source>Obat yang diberikan lebih lama dari sekian kali lama biasanya ditanyakan.</source>
        <translation>A drug given for more than so many times its usual days is asked about.</translation>
    </message>
    <message>
        <source>Dosis yang berbeda sejauh ini tidak ditanyakan: sendok dan tablet dibulatkan.</source>
        <translation>A dose so far from the printed one is not asked about: spoons and tablets are rounded.</translation>
    </message>
    <message>
        <source>Sediaan satu langkah yang berbeda lebih jauh saling bertentangan.</source>
        <translation>Preparations of one step that lie further apart contradict each other.</translation>
    </message>
    <message>
        <source>Buku bagan membagi tablet menjadi setengah, seperempat, dan seperdelapan.</source>
        <translation>The chart booklet breaks tablets into halves, quarters and eighths.</translation>
    </message>
    <message>
        <source>Buku bagan 2015: 7 hari; buku bagan 2022: 10 hari.</source>
        <translation>Chart booklet of 2015: 7 days; of 2022: 10 days.</translation>
    </message>
    <message>
        <source>6 sampai 59 bulan.</source>
        <translation>6 to 59 months</translation>
    </message>
    <message>
        <source>8 minggu; teksnya menyebut 4 sampai 8 minggu.</source>
        <translation>8 weeks; the text says 4 to 8</translation>
    </message>
    <message>
        <source>4 dari 4 sampai 8 minggu.</source>
        <translation>4 of 4 to 8 weeks</translation>
    </message>
    <message>
        <source>Bahan paparan menulis lebih dari −2; −2,00 adalah gizi baik menurut Permenkes 2/2020 dan dihitung.</source>
        <translation>Slides write &gt; -2; -2.00 is gizi baik by Permenkes 2/2020 and counts</translation>
    </message>
    <message>
        <source>Bahan paparan menulis lebih dari −2.</source>
        <translation>Slides write &gt; -2</translation>
    </message>
    <message>
        <source>2 dari 2 sampai 4 minggu.</source>
        <translation>2 of 2 to 4 weeks</translation>
    </message>
    <message>
        <source>2025: satu kali T; sebelumnya dua kali timbang.</source>
        <translation>2025: one T, two weighings before</translation>
    </message>
    <message>
        <source>2 minggu; teksnya menyebut 1 sampai 2 minggu.</source>
        <translation>2 weeks; the text says 1 to 2</translation>
    </message>
    <message>
        <source>1 dari 1 sampai 2 minggu.</source>
        <translation>1 of 1 to 2 weeks</translation>
    </message>
    <message>
        <source>BB/U harus naik lebih dari ini.</source>
        <translation>BB/U must rise by more than this</translation>
    </message>
    <message>
        <source>Sumber menyebut 35 sampai 40.</source>
        <translation>The source says 35 to 40</translation>
    </message>
    <message>
        <source>MTBS 2022 langsung merujuk anak sangat pendek, dan anak pendek di bawah dua tahun, ke rumah sakit; PNPK 1928/2022 memastikan dan mencari penyebab dahulu</source>
        <translation>MTBS 2022 sends very short children, and short ones under two years, to the hospital at once; PNPK 1928/2022 confirms and seeks the cause first</translation>
    </message>
    <message>
        <source>Kurang dari 2 tahun.</source>
        <translation>Less than 2 years</translation>
    </message>
    <message>
        <source>Pada hari terakhir triwulan.</source>
        <translation>On the quarter&apos;s last day</translation>
    </message>
    <message>
        <source>Ditimbang setiap bulan; OpenSID meminta 5 dari 6 pada 6–12 bulan, lalu 8 dan 15.</source>
        <translation>Weighed every month; OpenSID asks for 5 of 6 at 6 to 12 months, 8 and 15 later</translation>
    </message>
    <message>
        <source>Paling sedikit dua kali setahun.</source>
        <translation>At least twice a year</translation>
    </message>
    <message>
        <source>Setiap bulan; ayah dan ibu dihitung.</source>
        <translation>Monthly, father and mother counted</translation>
    </message>
    <message>
        <source>Setiap bulan; OpenSID cukup 2 setriwulan.</source>
        <translation>Monthly; OpenSID is content with 2 a quarter</translation>
    </message>
    <message>
        <source>Setiap bulan; OpenSID meminta 5 kali setahun.</source>
        <translation>Monthly; OpenSID asks for 5 a year</translation>
    </message>
    <message>
        <source>400 ke atas hanya mungkin gram.</source>
        <translation>400 and more can only be grams</translation>
    </message>
    <message>
        <source>Di bawah 10 hanya mungkin kilogram.</source>
        <translation>Below 10 can only be kilograms.</translation>
    </message>
    <message>
        <source>Di antara kilogram dan gram satuannya tidak diketahui: ditolak.</source>
        <translation>Between kilograms and grams the unit is not known: refused.</translation>
    </message>
    <message>
        <source>0,3 sampai 2 hanya mungkin meter.</source>
        <translation>0.3 to 2 can only be metres</translation>
    </message>
    <message>
        <source>300 ke atas hanya mungkin milimeter.</source>
        <translation>300 and more can only be millimetres</translation>
    </message>
    <message>
        <source>Empat bulan.</source>
        <translation>Four months</translation>
    </message>
    <message>
        <source>Skor-z cepat berubah pada dua bulan pertama.</source>
        <translation>Z-scores move fast in the first two months</translation>
    </message>
    <message>
        <source>Jarak yang lebih pendek hanya selisih ukur.</source>
        <translation>A shorter interval is all measurement error</translation>
    </message>
    <message>
        <source>Tiga bulan posyandu tanpa kunjungan.</source>
        <translation>Three posyandu months without a visit</translation>
    </message>
    <message>
        <source>Yang dihitung sebagai laju sekarang.</source>
        <translation>What counts as today&apos;s pace</translation>
    </message>
    <message>
        <source>Sejauh mana belokan kurva dicari.</source>
        <translation>How far back a bend of the curve is looked for</translation>
    </message>
    <message>
        <source>WHO 2006 (MGRS): 2,8 kali selisih ukur 0,2–0,6 cm dalam satu tim.</source>
        <translation>WHO 2006 (MGRS): 2.8 times an error of 0.2 to 0.6 cm, one team</translation>
    </message>
    <message>
        <source>Satu skala dacin posyandu.</source>
        <translation>One division of the posyandu scale (dacin)</translation>
    </message>
    <message>
        <source>Sekitar 0,8 cm pada umur satu tahun.</source>
        <translation>About 0.8 cm at one year</translation>
    </message>
    <message>
        <source>Perubahan yang lebih kecil tidak perlu disebut.</source>
        <translation>A smaller change of z crosses no line worth telling</translation>
    </message>
    <message>
        <source>Penyakit dapat mulai sekian lama sebelum kurva berubah.</source>
        <translation>An illness may begin so long before the bend</translation>
    </message>
    <message>
        <source>Jalur anak adalah median skor-z sekian kunjungan.</source>
        <translation>The channel is the median z of so many visits</translation>
    </message>
    <message>
        <source>Perkiraan yang lebih pendek tidak digambar.</source>
        <translation>A shorter way ahead is not drawn</translation>
    </message>
    <message>
        <source>1 kali sama dengan kenaikan median.</source>
        <translation>In gains of the median</translation>
    </message>
    <message>
        <source>Di bawahnya, bagian dan simpangan hanya kebetulan.</source>
        <translation>Below, shares and spreads are chance</translation>
    </message>
    <message>
        <source>Posyandu bukan survei; yang melewati rentang sekian baru disebut.</source>
        <translation>A posyandu is no survey; so much beyond is told</translation>
    </message>
    <message>
        <source>Sekian sebelum dan sekian sesudah; tiap sisi diambil mediannya.</source>
        <translation>So many before and so many after, each side&apos;s median</translation>
    </message>
    <message>
        <source>Dua kali beda dua pengukur yang teliti.</source>
        <translation>Twice what two careful measurers differ by</translation>
    </message>
    <message>
        <source>Baris itu tidak cocok dengan anaknya.</source>
        <translation>The row does not fit the child</translation>
    </message>
    <message>
        <source>Dan cocok dengan anak lain.</source>
        <translation>And fits the other child</translation>
    </message>
    <message>
        <source>Biasanya bersama vitamin A; sebagian daerah Maret dan September.</source>
        <translation>Usually with vitamin A; some areas March and September</translation>
    </message>
    <message>
        <source>Sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kunci yang diingat komputer ini</source>
        <translation>Key remembered by this computer</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Data baru dibuat</source>
        <translation>New data made</translation>
    </message>
    <message>
        <source>Sidik belum tersimpan di komputer ini</source>
        <translation>Fingerprint not stored on this computer yet</translation>
    </message>
    <message>
        <source>Kunci diganti di tempat lain</source>
        <translation>Key replaced elsewhere</translation>
    </message>
    <message>
        <source>Lebih lama daripada yang terakhir dibuka</source>
        <translation>Older than what was last opened</translation>
    </message>
    <message>
        <source>Tidak dibaca</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Nama anak</source>
        <translation>Child&apos;s name</translation>
    </message>
    <message>
        <source>Nomor anak di berkas</source>
        <translation>Child&apos;s number in the file</translation>
    </message>
    <message>
        <source>Tanda laki-laki</source>
        <translation>Mark for a boy</translation>
    </message>
    <message>
        <source>Tanda perempuan</source>
        <translation>Mark for a girl</translation>
    </message>
    <message>
        <source>Nama orang tua</source>
        <translation>Parents&apos; names</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Umur saat diukur</source>
        <translation>Age when measured</translation>
    </message>
    <message>
        <source>Umur (tahun)</source>
        <translation>Age (years)</translation>
    </message>
    <message>
        <source>Tanggal ukur</source>
        <translation>Measured on</translation>
    </message>
    <message>
        <source>Naik berat badan (N/T)</source>
        <translation>Weight gain (N/T)</translation>
    </message>
    <message>
        <source>PMT diterima</source>
        <translation>PMT received</translation>
    </message>
    <message>
        <source>Vitamin A Februari</source>
        <translation>Vitamin A February</translation>
    </message>
    <message>
        <source>Vitamin A Agustus</source>
        <translation>Vitamin A August</translation>
    </message>
    <message>
        <source>Buku KIA</source>
        <translation>KIA book</translation>
    </message>
    <message>
        <source>Buku KIA bayi kecil</source>
        <translation>KIA book for small babies</translation>
    </message>
    <message>
        <source>IMD</source>
        <translation>IMD</translation>
    </message>
    <message>
        <source>Anak ke</source>
        <translation>Birth order</translation>
    </message>
    <message>
        <source>Lingkar kepala lahir (cm)</source>
        <translation>Head circumference at birth (cm)</translation>
    </message>
    <message>
        <source>ASI bulan 0</source>
        <translation>Breastfed, month 0</translation>
    </message>
    <message>
        <source>ASI bulan 1</source>
        <translation>Breastfed, month 1</translation>
    </message>
    <message>
        <source>ASI bulan 2</source>
        <translation>Breastfed, month 2</translation>
    </message>
    <message>
        <source>ASI bulan 3</source>
        <translation>Breastfed, month 3</translation>
    </message>
    <message>
        <source>ASI bulan 4</source>
        <translation>Breastfed, month 4</translation>
    </message>
    <message>
        <source>ASI bulan 5</source>
        <translation>Breastfed, month 5</translation>
    </message>
    <message>
        <source>ASI bulan 6</source>
        <translation>Breastfed, month 6</translation>
    </message>
    <message>
        <source>Kelas ibu balita</source>
        <translation>Mothers&apos; class</translation>
    </message>
    <message>
        <source>MBG</source>
        <translation>MBG</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Pengukur</source>
        <translation>Measured by</translation>
    </message>
    <message>
        <source>Pilihan Anda.</source>
        <translation>Your choice.</translation>
    </message>
    <message>
        <source>Judulnya dikenal.</source>
        <translation>Its heading is known.</translation>
    </message>
    <message>
        <source>Judulnya tidak dikenal.</source>
        <translation>Its heading is not known.</translation>
    </message>
    <message>
        <source>Ada angka di atas 12 di kolom ini.</source>
        <translation>A number above 12 stands in this column.</translation>
    </message>
    <message>
        <source>titik koma</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>koma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>garis tegak</source>
        <translation>vertical bar</translation>
    </message>
    <message>
        <source>desimal koma</source>
        <translation>decimal comma</translation>
    </message>
    <message>
        <source>desimal titik</source>
        <translation>decimal point</translation>
    </message>
    <message>
        <source>judul di baris {row}</source>
        <translation>heading in row {row}</translation>
    </message>
    <message>
        <source>{count} tabel lain dibaca dengan cara yang sama</source>
        <translation>{count} other tables read in the same way</translation>
    </message>
    <message>
        <source>{day}, bukan {other}</source>
        <translation>{day}, not {other}</translation>
    </message>
    <message>
        <source>tidak terbaca</source>
        <translation>not readable</translation>
    </message>
    <message>
        <source>isi tidak terbaca</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>tanggal lahir setelah paket dibuat</source>
        <translation>born after the package was made</translation>
    </message>
    <message>
        <source>kunjungan sebelum lahir</source>
        <translation>a visit before birth</translation>
    </message>
    <message>
        <source>kunjungan setelah paket dibuat</source>
        <translation>a visit after the package was made</translation>
    </message>
    <message>
        <source>hasil ukur mustahil</source>
        <translation>an impossible measurement</translation>
    </message>
    <message>
        <source>dua kunjungan pada satu hari</source>
        <translation>two visits on one day</translation>
    </message>
    <message>
        <source>anak tertulis dua kali</source>
        <translation>child written twice</translation>
    </message>
    <message>
        <source>tempat tinggal tidak jelas</source>
        <translation>residence unclear</translation>
    </message>
    <message>
        <source>NIK bukan 16 angka</source>
        <translation>NIK is not 16 digits</translation>
    </message>
    <message>
        <source>menunggu balasan</source>
        <translation>waiting for a receipt</translation>
    </message>
    <message>
        <source>ditolak: nomor ini sudah dipakai paket lain (data dipulihkan dari cadangan?)</source>
        <translation>refused: another package has this number (data restored from a backup?)</translation>
    </message>
    <message>
        <source>Tugas pelayanan publik: surveilans gizi dan KIA oleh Dinas Kesehatan (UU 27/2022 pasal 20 ayat 2 huruf e; Permenkes 14/2019)</source>
        <translation>Public task: surveillance of nutrition and of mother and child health by the city&apos;s health office (UU 27/2022 article 20 (2) e; Permenkes 14/2019)</translation>
    </message>
    <message>
        <source>Kewajiban hukum puskesmas untuk melapor (UU 27/2022 pasal 20 ayat 2 huruf c)</source>
        <translation>The puskesmas&apos; legal duty to report (UU 27/2022 article 20 (2) c)</translation>
    </message>
    <message>
        <source>Perjanjian tertulis dengan penerima (UU 27/2022 pasal 20 ayat 2 huruf b)</source>
        <translation>Written agreement with the recipient (UU 27/2022 article 20 (2) b)</translation>
    </message>
    <message>
        <source>disiapkan; berkasnya belum tentu ada</source>
        <translation>prepared; its file may be missing</translation>
    </message>
    <message>
        <source>ditulis</source>
        <translation>written</translation>
    </message>
    <message>
        <source>dikirim sebelum data dipulihkan</source>
        <translation>sent before the data were restored</translation>
    </message>
    <message>
        <source>Dinas Kesehatan</source>
        <translation>City health office</translation>
    </message>
    <message>
        <source>satu anak</source>
        <translation>one child</translation>
    </message>
    <message>
        <source>dua anak</source>
        <translation>two children</translation>
    </message>
    <message>
        <source>dibiarkan</source>
        <translation>left as it is</translation>
    </message>
    <message>
        <source>Hanya di sini</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Hanya di sana</source>
        <translation>Only there</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Ganda di sana</source>
        <translation>Twice there</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Tidak terdaftar di sini</source>
        <translation>Not registered here</translation>
    </message>
    <message>
        <source>Terdaftar di sini, belum diukur bulan ini</source>
        <translation>Registered here, not measured this month</translation>
    </message>
    <message>
        <source>Sama dengan baris {row}</source>
        <translation>The same as row {row}</translation>
    </message>
    <message>
        <source>Ada di sini, tidak ada di berkas nasional</source>
        <translation>Here, but not in the national file</translation>
    </message>
    <message>
        <source>JK</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Tgl Lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>BB Lahir</source>
        <translation>Birth weight</translation>
    </message>
    <message>
        <source>TB Lahir</source>
        <translation>Birth length</translation>
    </message>
    <message>
        <source>Nama Ortu</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Desa/Kel</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Tanggal Pengukuran</source>
        <translation>Date measured</translation>
    </message>
    <message>
        <source>Berat</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Cara Ukur</source>
        <translation>How measured</translation>
    </message>
    <message>
        <source>LiLA</source>
        <translation>MUAC</translation>
    </message>
    <message>
        <source>Lingkar Kepala</source>
        <translation>Head circumference</translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Pencocokan dengan berkas nasional, {month}</source>
        <translation>Comparison with the national file, {month}</translation>
    </message>
    <message>
        <source>Dibuat {day}.</source>
        <translation>Made on {day}.</translation>
    </message>
    <message>
        <source>Cocok di semua kolom</source>
        <translation>Agree in every column</translation>
    </message>
    <message>
        <source>Sudah diketahui, dibiarkan</source>
        <translation>Already known, left</translation>
    </message>
    <message>
        <source>Pengukuran lain dari anak yang sama di bulan ini</source>
        <translation>Other measurements of the same child in this month</translation>
    </message>
    <message>
        <source>Baris bulan lain (tidak dibandingkan)</source>
        <translation>Rows of other months (not compared)</translation>
    </message>
    <message>
        <source>Baris tanpa hasil ukur</source>
        <translation>Rows without a measurement</translation>
    </message>
    <message>
        <source>Baris yang tidak dapat dibaca</source>
        <translation>Rows that cannot be read</translation>
    </message>
    <message>
        <source>Baris {row}: {reason}</source>
        <translation>Row {row}: {reason}</translation>
    </message>
    <message>
        <source>Umur (bulan)</source>
        <translation>Age (months)</translation>
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
        <source>Mari kita ukur sekali lagi supaya pasti.</source>
        <translation>Let us measure once more to be sure.</translation>
    </message>
    <message>
        <source>Kaki anak bengkak. Mari kita periksakan ke dokter hari ini.</source>
        <translation>The child&apos;s feet are swollen. Let us have a doctor look today.</translation>
    </message>
    <message>
        <source>Sudah lama tidak ditimbang. Mari kita timbang dan ukur hari ini.</source>
        <translation>It is long since the last weighing. Let us weigh and measure today.</translation>
    </message>
    <message>
        <source>Tinggi badan bertambah lebih lambat dari seharusnya. Mari kita cari sebabnya.</source>
        <translation>Height is growing more slowly than it should. Let us find out why.</translation>
    </message>
    <message>
        <source>Berat badan bertambah lebih lambat dari seharusnya. Mari kita cari sebabnya.</source>
        <translation>Weight is growing more slowly than it should. Let us find out why.</translation>
    </message>
    <message>
        <source>Berat badan turun. Mari kita cari sebabnya.</source>
        <translation>Weight has gone down. Let us find out why.</translation>
    </message>
    <message>
        <source>Anak tumbuh sesuai jalurnya. Pertahankan!</source>
        <translation>The child is growing along its channel. Keep it up!</translation>
    </message>
    <message>
        <source>Mari kita timbang dan ukur setiap bulan supaya pertumbuhan terlihat.</source>
        <translation>Let us weigh and measure every month, so that growth can be seen.</translation>
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
        <source>Baca pertumbuhan</source>
        <translation>Reading of growth</translation>
    </message>
    <message>
        <source>{what}: naik minimal</source>
        <translation>{what}: least gain</translation>
    </message>
    <message>
        <source>Cocokkan dengan buku bagan, lalu tandai. Bila berbeda, ubah dahulu angkanya.</source>
        <translation>Compare it with the chart booklet, then mark it. If it differs, change the number first.</translation>
    </message>
    <message>
        <source>Kepdirjen Kesprimkom HK.02.02/B/576/2025, pengganti 1622/2023; Juknis PMT lokal 2023 (sumber kedua: paparan Kemenkes 2025)</source>
        <translation>Kepdirjen Kesprimkom HK.02.02/B/576/2025, in place of 1622/2023; Juknis PMT lokal 2023 (secondary: Kemenkes 2025 slides)</translation>
    </message>
    <message>
        <source>Batas sendiri: penyebab medis, tidak ada respons, atau kategori yang langsung dirujuk MTBS</source>
        <translation>Own threshold: a medical cause, no response, or a class that MTBS refers at once</translation>
    </message>
    <message>
        <source>Dua aplikasi publik yang mengutip KMS tiap jenis kelamin (sumber sekunder)</source>
        <translation>Two public applications that cite the KMS of each sex (secondary source)</translation>
    </message>
    <message>
        <source>Pengetahuan umum: PMT dianggap dimakan bila dimakan pada sekian bagian harinya</source>
        <translation>General knowledge: a course of which so many days were eaten counts as eaten</translation>
    </message>
    <message>
        <source>Pengetahuan umum: berat ditimbang setiap minggu, panjang diukur sebulan sekali</source>
        <translation>General knowledge: weight is taken every week, length once a month</translation>
    </message>
    <message>
        <source>Batas sendiri: penyakit yang mulai sekian lama sebelum surat diusulkan sebagai diagnosis</source>
        <translation>Own limit: illnesses that began so long before the letter are proposed as its diagnoses</translation>
    </message>
    <message>
        <source>Batas sendiri: penyakit yang mulai sekian lama sebelum surat ditulis di dalamnya</source>
        <translation>Own limit: illnesses that began so long before the letter are stated in it</translation>
    </message>
    <message>
        <source>IMCI 2014 menurut langkah berat, yang lain menurut kilokalori per kilogram.</source>
        <translation>IMCI 2014 goes by steps of weight, the others by kilocalories per kilogram.</translation>
    </message>
    <message>
        <source>Diingat dari berkas serupa.</source>
        <translation>Remembered from a file like it.</translation>
    </message>
    <message>
        <source>Dikenal, tetapi tidak disimpan.</source>
        <translation>Known, but not kept.</translation>
    </message>
    <message>
        <source>Urutan hari/bulan pilihan Anda.</source>
        <translation>Day and month in your order.</translation>
    </message>
    <message>
        <source>Urutan hari/bulan dari judulnya.</source>
        <translation>Day and month as its heading says.</translation>
    </message>
    <message>
        <source>Urutan dari umur, NIK, atau kebiasaan.</source>
        <translation>Order by ages, NIKs or custom.</translation>
    </message>
    <message>
        <source>Umur koreksi sampai 24 bulan, lalu umur kronologis (bulan)</source>
        <translation>Corrected age until 24 months, then chronological age (months)</translation>
    </message>
    <message>
        <source>Umur kronologis, tanpa koreksi (bulan)</source>
        <translation>Chronological age, not corrected (months)</translation>
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
        <source>Z-score {z} menurut umur koreksi</source>
        <translation>Z-score {z} by corrected age</translation>
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
        <source>Z-score {z} menurut umur kronologis</source>
        <translation>Z-score {z} by chronological age</translation>
    </message>
    <message>
        <source>Z-score dalam tabel menurut umur kronologis.</source>
        <translation>Z-scores in the table are by chronological age.</translation>
    </message>
    <message>
        <source>tetap di jalurnya {value}</source>
        <translation>in its channel {value}</translation>
    </message>
    <message>
        <source>laju tetap {value}</source>
        <translation>same rate {value}</translation>
    </message>
    <message>
        <source>kembali ke −2 SD {value}</source>
        <translation>back to −2 SD {value}</translation>
    </message>
    <message>
        <source>Proyeksi</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>sejak {start}</source>
        <translation>since {start}</translation>
    </message>
</context>
</TS>
