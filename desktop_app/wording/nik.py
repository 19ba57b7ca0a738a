"""How lists and sheets show a NIK: only letters, national layouts and a child's page show it whole.

Whoever sees a list over a shoulder, or finds a lost sheet, then learns no NIK from it.
"""

from __future__ import annotations

import re

from desktop_app.programme.register.identity import NIK_DIGITS

_BEGINNING, _END = 4, 4
"""How many digits stay legible: the city's code and the serial number."""
_WHOLE = re.compile(rf"(?<!\d)\d{{{NIK_DIGITS}}}(?!\d)")


def masked_nik(nik: str | None) -> str:
    """Return a NIK without its subdistrict and birth date; "" for None."""
    if not nik:
        return ""
    return nik[:_BEGINNING] + "\N{BULLET}" * (len(nik) - _BEGINNING - _END) + nik[-_END:]


def with_masked_niks(text: str) -> str:
    """Return a text in which every NIK is masked, such as what someone searched for."""
    return _WHOLE.sub(lambda found: masked_nik(found[0]), text)
