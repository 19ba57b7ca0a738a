"""A closed month as text: its count with the children behind each figure, named by tokens.

A token is made of the child's own travelling id and the snapshot's salt. Only who has her record
can make it again: once a child is erased, her place in every snapshot leads to nobody, and two
snapshots cannot be joined over her. The figures stay as they were sent.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.errors import Damaged
from desktop_app.growth.arrays import Bools
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.month_count import MonthCount

NOBODY = 0
"""Stands in a read snapshot for a child whose record was erased."""

_FORMAT = 1
_TOKEN_BYTES = 8

TravelIds = Mapping[int, bytes]
"""Each child's travelling id by her number, removed children included."""


def packed(count: MonthCount, travel_ids: TravelIds, salt: bytes) -> str:
    """Return a count as text; children who are behind no figure are left out."""
    rows = np.flatnonzero(np.logical_or.reduce(list(count.masks.values())))
    places = list(zip(*(column[rows].tolist() for column in _places(count)), strict=True))
    known = {place: at for at, place in enumerate(dict.fromkeys(places))}
    content = {
        "format": _FORMAT,
        "month": [count.month.year, count.month.month],
        "salt": salt.hex(),
        "children": [_token(travel_ids[one], salt) for one in count.child_id[rows].tolist()],
        "places": list(known),
        "place": [known[place] for place in places],
        "sex": count.sex[rows].tolist(),
        "months": count.months[rows].tolist(),
        "masks": {code: _bits(mask[rows]) for code, mask in count.masks.items()},
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def unpacked(text: str, travel_ids: TravelIds) -> MonthCount:
    """Return the count of a snapshot; NOBODY stands for each child whose record was erased.

    Raises: Damaged for a text that this program did not write.
    """
    try:
        content = json.loads(zlib.decompress(base64.b64decode(text, validate=True)))
        return _count(content, travel_ids)
    except (ValueError, KeyError, TypeError, IndexError, zlib.error):
        raise Damaged from None


def _count(content: Mapping[str, Any], travel_ids: TravelIds) -> MonthCount:
    if content["format"] != _FORMAT:
        raise ValueError("another format")
    salt = bytes.fromhex(content["salt"])
    numbers = {_token(travel_id, salt): child_id for child_id, travel_id in travel_ids.items()}
    tokens = content["children"]
    lived = [content["places"][at] for at in content["place"]]
    year, month = content["month"]

    def texts(at: int) -> NDArray[np.object_]:
        return np.array([place[at] for place in lived], np.object_)

    def mask(packed_bits: str) -> Bools:
        bits = np.frombuffer(bytes.fromhex(packed_bits), np.uint8)
        found: Bools = np.unpackbits(bits, count=len(tokens)).astype(np.bool_)
        return found

    return MonthCount(
        month=Month(year=year, month=month),
        child_id=np.array([numbers.get(token, NOBODY) for token in tokens], np.int64),
        kecamatan=texts(0),
        desa=texts(1),
        posyandu=texts(2),
        sex=np.array(content["sex"], np.int64),
        months=np.array(content["months"], np.int64),
        masks={code: mask(bits) for code, bits in content["masks"].items()},
    )


def _bits(mask: Bools) -> str:
    return np.packbits(mask).tobytes().hex()


def _places(count: MonthCount) -> tuple[NDArray[np.object_], ...]:
    return count.kecamatan, count.desa, count.posyandu


def _token(travel_id: bytes, salt: bytes) -> str:
    return hashlib.blake2b(travel_id, key=salt, digest_size=_TOKEN_BYTES).hexdigest()
