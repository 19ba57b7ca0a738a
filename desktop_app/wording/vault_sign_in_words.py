"""The journal's words for signing in, locking and unlocking: actions, ways, failed attempts."""

from __future__ import annotations

ACTIONS: dict[str, str] = {
    "sign_in": "Masuk",
    "lock_screen": "Mengunci layar",
    "unlock_screen": "Membuka kunci layar",
    "take_over_screen": "Mengambil alih layar",
    "key_accepted": "Menerima sidik kunci",
}
"""Words by the action of a journal line."""

FIELDS: dict[str, str] = {
    "way": "Masuk dengan",
    "failed_before": "Sandi salah",
    "key_question": "Ditanya karena",
    "key_fingerprint": "Sidik kunci",
    "admin_key": "Kunci admin (bagian terbuka)",
}
"""Words by the field's name in the line."""

WAYS: dict[str, str] = {
    "password": "Sandi",
    "keyring": "Kunci yang diingat komputer ini",
    "recovery_code": "Kode pemulihan",
    "new_vault": "Data baru dibuat",
}
"""Words for the way someone signed in."""

KEY_REASONS: dict[str, str] = {
    "key_unknown": "Sidik belum tersimpan di komputer ini",
    "key_changed": "Kunci diganti di tempat lain",
    "vault_older": "Lebih lama daripada yang terakhir dibuka",
}
"""Words for the reason why a key fingerprint had to be compared."""

TABLES = (ACTIONS, FIELDS, WAYS, KEY_REASONS)
"""All words of this module, for the translation files."""
