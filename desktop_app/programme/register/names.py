"""Which spellings are one name: old and new spelling, Arabic and Sundanese sounds, titles.

A name is folded before it is compared: spellings that are surely the same name get the same words.
What may be the same name but need not be (a swapped vowel, the order of words) is only near, which
is evidence for a person and never equality. Endings that tell girls from boys (Putri/Putra,
Hidayat/Hidayah) stay apart.

The rules are those of published work on Indonesian names, each counted on a public list of 13,137
names: how many pairs of spellings it joins, and how many of these are borne by opposite sexes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product

LEAST_LETTERS_FOR_A_SLIP = 5
"""Own limit: in shorter words one other letter makes another name (Novi/Nova, Dewi/Desi)."""

MUHAMMAD = frozenset((
    "M", "MD", "MHD", "MUH", "MUHAMAD", "MUHAMMAD", "MUHAMMED", "MUHAMED", "MUCHAMAD",
    "MUCHAMMAD", "MOH", "MOHAMAD", "MOHAMMAD", "MOHAMED", "MOCH", "MOCHAMAD", "MOCHAMMAD",
))  # fmt: skip
"""The spellings and short forms of one given name that registers use for the same child."""
SITI = frozenset(("ST", "SITI", "SITTI"))

_TITLES = frozenset((
    "H", "HJ", "HAJI", "HAJJAH", "DR", "DRS", "DRA", "DRG", "IR", "PROF", "TN", "NY", "NN", "SDR",
    "SDRI", "AN", "ANAK", "BPK", "BAPAK", "IBU", "UST", "USTADZ", "R", "RR", "RD", "RADEN",
))  # fmt: skip
_AT_THE_END = frozenset((
    "SE", "SH", "ST", "SPD", "SKM", "SKEP", "SST", "SAG", "SSOS", "SIP", "SKOM", "AMD", "MPD",
    "MKES", "MSI", "AN",
))  # fmt: skip
"""Degrees, and `Budi, An.`"""
_SHORT_FORMS = {**dict.fromkeys(SITI, "SITI"), "ABD": "ABDUL"}
_CHILD_OF = frozenset(("BIN", "BINTI", "BT"))
_BABY = frozenset(("BY", "BAYI"))
_MOTHER_TITLES = frozenset(("NY", "NYONYA", "IBU"))

_OLD_DIGRAPHS = re.compile("OE|TJ|DJ|NJ|SJ")
_OLD_J = re.compile("(?<![TDNS])J")
_SAME_SOUND: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # spelling before 1947 and 1972: Soekarno, Tjahjono, Djoko, Njoman, Sjarif
        ("OE|OO", "U"),
        ("EE", "I"),
        ("IE$", "I"),
        ("TJ", "C"),
        ("DJ", "J"),
        ("NJ", "NY"),
        ("SJ", "SY"),
        # Arabic sounds in Latin letters: Rachmat, Khodijah, Aisyah, Adhi, Lathifa, Dzaki, Ghani
        ("CH|KH", "H"),
        ("SY|SH", "S"),
        ("DH", "D"),
        ("TH", "T"),
        ("DZ|ZH", "Z"),
        ("GH", "G"),
        # Sundanese says p for f and v: Yusup, Nopita
        ("[VF]", "P"),
        ("Q", "K"),
        ("X", "KS"),
        ("IY", "Y"),
        ("UW", "W"),
        ("IJ", "I"),
        ("(?<=[^AEIOUY])Y|Y$", "I"),
        ("AE", "AI"),
        (r"([^\W\d])\1+", r"\1"),
        ("(?<=[AEIOU])H$", ""),
    )
)
_SAPUTRA = {"SAPUTRO": "SAPUTRA"}
"""The one pair that ends in o and a and is the same name."""
_APART = frozenset(("W", "P"))
"""Dewi and Devi (folded Depi) are two names."""


class Likeness(StrEnum):
    """How alike two names are."""

    SAME = "same"
    """Two spellings of one name."""
    NEAR = "near"
    """The same words in another order, or every word the same but for a usual slip."""
    PART = "part"
    """All words of one name are in the other, which has more."""
    APART = "apart"
    UNKNOWN = "unknown"
    """One of the two is no name yet (`By. Ny. Siti`)."""


@dataclass(frozen=True, slots=True)
class FoldedName:
    """The words of a name as they are compared; none for a baby who has no name yet."""

    words: tuple[str, ...]
    mother_words: tuple[str, ...] = ()
    """The mother's words in `By. Ny. Siti`, which names the mother."""


def plain_words(name: str) -> list[str]:
    """Return the words of a name: capitals, no accents or punctuation.

    An apostrophe vanishes (`RIFA'I` = `RIFAI`), any other sign parts words.
    """
    if name.isascii() and name.replace(" ", "").isalnum():
        return name.upper().split()
    capitals = unicodedata.normalize("NFKD", name).upper()
    plain = unicodedata.normalize("NFKD", capitals)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = re.sub(r"['`´‘’ʼ]", "", plain)
    return re.sub(r"[^\w]|_", " ", plain).split()


@lru_cache(maxsize=1 << 16)
def fold_name(name: str) -> FoldedName:
    """Return the name as it is compared: no titles, every word folded.

    Muhammad at the head of several words is left out, since so many bear it that it says nothing.
    """
    words = plain_words(name)
    if not _BABY.isdisjoint(words):
        mother = [word for word in words if word not in _BABY | _MOTHER_TITLES]
        return FoldedName(words=(), mother_words=_folded(mother))
    return FoldedName(words=_folded(_without_additions(words)))


def name_likeness(a: str, b: str) -> Likeness:
    """Return how alike two names are; both ways round the same."""
    one, other = fold_name(a).words, fold_name(b).words
    if not one or not other:
        return Likeness.UNKNOWN
    if "".join(one) == "".join(other):
        return Likeness.SAME
    if _numbers(one) != _numbers(other):
        return Likeness.APART
    short, long = sorted((one, other), key=len)
    if _slip("".join(one), "".join(other)):
        return Likeness.NEAR
    if not _all_found(short, long):
        return Likeness.APART
    return Likeness.NEAR if len(short) == len(long) else Likeness.PART


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Return one word in capitals as it is compared."""
    # A j is an old y only where the word is written in the old way: Soejono, but not Janah.
    if _OLD_DIGRAPHS.search(word):
        word = _OLD_J.sub("Y", word)
    for sound, letters in _SAME_SOUND:
        word = sound.sub(letters, word)
    return _SAPUTRA.get(word, word)


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold_word(_SHORT_FORMS.get(word, word)) for word in words)


def _without_additions(words: list[str]) -> list[str]:
    """Return the words without titles, degrees, the father after `bin`, and Muhammad at the head.

    Each is taken away only while a word remains: a child may be called Raden or Muhammad alone.
    """
    for number, word in enumerate(words):
        if number and word in _CHILD_OF:
            words = words[:number]
            break
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in _AT_THE_END:
        words = words[:-1]
    if len(words) > 1 and words[0] in MUHAMMAD:
        words = words[1:]
    return words


def _numbers(words: Sequence[str]) -> list[str]:
    """Return the words that are no letters only: `Anak 1` and `Anak 12` are two children."""
    return sorted(word for word in words if not word.isalpha())


def _all_found(short: Sequence[str], long: Sequence[str]) -> bool:
    """Return whether each word of one name has a word of its own in the other."""
    left = list(long)
    for test in (str.__eq__, _near, _initial):
        short = list(_not_found(short, left, test))
    return not short


def _not_found(
    words: Sequence[str], left: list[str], test: Callable[[str, str], bool]
) -> Iterator[str]:
    """Yield the words without a partner in `left`, from which the partners are taken."""
    for word in words:
        partner = next((other for other in left if test(word, other)), None)
        if partner is None:
            yield word
        else:
            left.remove(partner)


def _initial(a: str, b: str) -> bool:
    return min(len(a), len(b)) == 1 and a[0] == b[0]


def _near(a: str, b: str) -> bool:
    return not _softened(a).isdisjoint(_softened(b)) or _slip(a, b)


@lru_cache(maxsize=1 << 14)
def _softened(word: str) -> frozenset[str]:
    """Return the word in all spellings that a near word may have: z as s or j, o as u or a.

    Vowels change only within the word: Eka and Ika, Ade and Adi are different names.
    """
    word = re.sub("C(?=[AOUK])", "K", word)
    word = re.sub("D$", "T", re.sub("B$", "P", word))
    inner = word[1:-1].replace("E", "I")
    return frozenset(
        (word[:1] + inner.replace("O", o) + word[-1:] * (len(word) > 1))
        .replace("Z", z)
        .replace("J", "Y")
        for o, z in product("UA", "SJ")
    )


def _slip(a: str, b: str) -> bool:
    """Return whether the words differ in one letter that is neither the first nor the last."""
    if min(len(a), len(b)) < LEAST_LETTERS_FOR_A_SLIP or a[0] != b[0] or a[-1] != b[-1]:
        return False
    # Import only here: most starts of the program compare no names.
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    steps = Levenshtein.editops(a, b).as_list()
    if len(steps) != 1:
        return False
    kind, at, at_other = steps[0]
    return kind != "replace" or {a[int(at)], b[int(at_other)]} != _APART
