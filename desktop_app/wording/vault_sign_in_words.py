"""The journal's words for signing in, locking and unlocking: actions, ways, failed attempts."""

from __future__ import annotations

ACTIONS: dict[str, str] = {
    "sign_in": "Masuk",
    "lock_screen": "Mengunci layar",
    "unlock_screen": "Membuka kunci layar",
    "take_over_screen": "Mengambil alih layar",
}
"""Words by the action of a journal line."""

FIELDS: dict[str, str] = {
    "way": "Masuk dengan",
    "failed_before": "Sandi salah",
}
"""Words by the field's name in the line."""

WAYS: dict[str, str] = {
    "password": "Sandi",
    "keyring": "Kunci yang diingat komputer ini",
    "recovery_code": "Kode pemulihan",
    "new_vault": "Data baru dibuat",
}
"""Words for the way someone signed in."""

TABLES = (ACTIONS, FIELDS, WAYS)
"""All words of this module, for the translation files."""
