"""Sentences of the question about a vault's keys: why it is asked, and how to compare them."""

from __future__ import annotations

KEY_QUESTIONS: dict[str, str] = {
    "key_unknown": "Komputer ini belum menyimpan sidik kunci data ini: {fingerprint}. "
    "Cocokkan dengan lembar kode pemulihan atau dengan Pengaturan › Akun di komputer lama.",
    "key_changed": "Kunci data ini bukan yang terakhir dipakai di komputer ini. Itu wajar setelah "
    "kunci diganti di komputer lain atau cadangan lama dipulihkan; bila tidak, hubungi "
    "kepala/admin. Sidik kuncinya {fingerprint}.",
    "vault_older": "Data ini lebih lama daripada yang terakhir dibuka di komputer ini. Itu wajar "
    "setelah memulihkan cadangan; bila tidak, hubungi kepala/admin. Sidik kuncinya {fingerprint}.",
    "key_not_same": "Sidik kunci data ini {fingerprint}, tidak sama dengan yang ditulis. Hubungi "
    "kepala/admin sebelum membuka data.",
}
"""By the reason of the question; errors and findings of a check use the same sentences."""
