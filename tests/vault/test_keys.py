"""Keys open what they were made for, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.vault import keys
from desktop_app.vault.keys import DEFAULT_KDF, KdfParameters, WrongKey

CHEAP = KdfParameters(memory_kib=64, iterations=1, lanes=1)
MARK = b"f" * keys.FINGERPRINT_BYTES


def test_default_cost_is_at_least_64_mib_and_three_passes() -> None:
    assert DEFAULT_KDF.memory_kib >= 64 * 1024
    assert DEFAULT_KDF.iterations >= 3


@pytest.mark.parametrize(
    "memory_kib, iterations, lanes",
    [(7, 1, 1), (64, 0, 1), (64, 1, 0), (64, 1, 17), (1 << 30, 1, 1), (64, 1000, 1)],
)
def test_cost_out_of_bounds_is_refused(memory_kib: int, iterations: int, lanes: int) -> None:
    with pytest.raises(ValueError, match="bounds"):
        KdfParameters(memory_kib, iterations, lanes)


def test_pair_opens_by_its_secret_and_gives_the_fingerprint_back() -> None:
    pair = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    assert keys.open_pair(pair, b"secret", b"here").fingerprint == MARK


def test_pair_stays_shut_for_another_secret_or_place() -> None:
    pair = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    for secret, context in ((b"Secret", b"here"), (b"", b"here"), (b"secret", b"there")):
        with pytest.raises(WrongKey):
            keys.open_pair(pair, secret, context)


def test_pair_stays_shut_when_any_part_was_exchanged() -> None:
    pair = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    other = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    altered = [
        replace(pair, salt=other.salt),
        replace(pair, public=other.public),
        replace(pair, wrapped=other.wrapped),
        replace(pair, wrapped=pair.wrapped[:-1]),
        replace(pair, wrapped=b""),
        replace(pair, kdf=replace(CHEAP, iterations=2)),
    ]
    for wrong in altered:
        with pytest.raises(WrongKey):
            keys.open_pair(wrong, b"secret", b"here")


def test_data_key_is_sealed_without_the_secret_and_unsealed_with_it() -> None:
    pair = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    data_key = keys.new_data_key()
    sealed = keys.seal(data_key, pair.public, b"here")
    opened = keys.open_pair(pair, b"secret", b"here")
    assert keys.unseal(sealed, opened, b"here") == data_key
    with pytest.raises(WrongKey):
        keys.unseal(sealed, opened, b"there")
    with pytest.raises(WrongKey):
        keys.unseal(sealed[:-1], opened, b"here")


def test_sealed_key_of_another_length_is_refused() -> None:
    pair = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    opened = keys.open_pair(pair, b"secret", b"here")
    short = keys.seal(b"short", pair.public, b"here")
    with pytest.raises(WrongKey):
        keys.unseal(short, opened, b"here")


def test_password_is_the_same_however_its_letters_are_composed() -> None:
    assert keys.normalised("caf\u00e9 \uff11\uff12") == keys.normalised("cafe\u0301 12")


def test_nothing_of_a_key_is_shown() -> None:
    pair = keys.wrap_new_pair(b"secret", MARK, CHEAP, b"here")
    opened = keys.open_pair(pair, b"secret", b"here")
    assert repr(opened.private) not in repr(opened)
