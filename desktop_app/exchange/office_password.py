"""Encrypts a workbook with a password, as Office does: Excel and LibreOffice ask for it."""

from __future__ import annotations

import io

from msoffcrypto.format.ooxml import OOXMLFile

LONGEST = 255
"""The most characters that Excel lets a person type for a password."""


def protected(content: bytes, password: str) -> bytes:
    """Return the XLSX encrypted with the password (AES-256, ECMA-376 agile), made in memory.

    There is no way back without the password.
    """
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, out)
    return out.getvalue()
