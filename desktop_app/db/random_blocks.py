"""Gives random bytes for very many rows; asking the system for many at once is faster."""

from __future__ import annotations

import os
from collections.abc import Iterator

_AT_ONCE = 64


def random_blocks(size: int) -> Iterator[bytes]:
    """Yield blocks of random bytes without an end, fit for ids and salts."""
    while True:
        drawn = os.urandom(_AT_ONCE * size)
        for start in range(0, len(drawn), size):
            yield drawn[start : start + size]
