"""What the journal calls getting in and out: sign-ins, the locked screen, ways and failed tries."""

from __future__ import annotations

ACTIONS: dict[str, str] = {
    "sign_in": "Masuk",
    "lock_screen": "Mengunci layar",
    "unlock_screen": "Membuka kunci layar",
    "take_over_screen": "Mengambil alih layar",
}
"""By the action of a journal line."""

FIELDS: dict[str, str] = {
    "way": "Masuk dengan",
    "failed_before": "Sandi salah",
}
"""By the name in the line."""

WAYS: dict[str, str] = {
    "password": "Sandi",
    "keyring": "Kunci yang diingat komputer ini",
    "recovery_code": "Kode pemulihan",
    "new_vault": "Data baru dibuat",
}
"""How someone got in."""

TABLES = (ACTIONS, FIELDS, WAYS)
"""All words of this module, for the translation files."""
