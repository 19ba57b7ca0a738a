"""What a holder of the key can detect after header files were altered."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import Damaged
from desktop_app.vault import evidence, header
from desktop_app.vault.header import COPY_NAME, FILE_NAME
from desktop_app.vault.keys import new_data_key
from desktop_app.vault.vault import Vault

from .conftest import Made


def codes(made: Made) -> list[str]:
    return [problem.code for problem in evidence.findings(made.folder, made.key_hex)]


def test_an_untouched_header_is_sound(made: Made) -> None:
    assert codes(made) == []
    current = evidence.current(made.folder, made.key_hex)
    assert evidence.belongs(header.encode(current), made.key_hex)


@pytest.mark.parametrize("name", [FILE_NAME, COPY_NAME])
def test_every_flipped_region_of_either_copy_is_found(made: Made, name: str) -> None:
    path = made.folder / name
    content = path.read_bytes()
    for place in range(0, len(content), 23):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x04]) + content[place + 1 :])
        assert codes(made) == ["header_copy_damaged"]
    path.unlink()
    assert codes(made) == ["header_copy_missing"]


def test_a_header_of_another_vault_is_found_though_it_is_sound(made: Made, tmp_path: Path) -> None:
    Vault.create(tmp_path / "other", "Lain", "lain", "Lain", "badak makan rumput", made.how)[
        0
    ].close()
    for name in (FILE_NAME, COPY_NAME):
        (made.folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    assert codes(made) == ["header_altered", "header_altered"]
    with pytest.raises(Damaged, match="vault_header_altered"):
        evidence.current(made.folder, made.key_hex)
    assert not evidence.belongs((made.folder / FILE_NAME).read_bytes(), made.key_hex)


@pytest.mark.parametrize("which", [FILE_NAME, COPY_NAME])
def test_the_header_that_counts_is_the_newest_that_was_signed(made: Made, which: str) -> None:
    sound = evidence.current(made.folder, made.key_hex)
    forged = replace(sound, generation=sound.generation + 5)
    (made.folder / which).write_bytes(header.encode(forged))
    assert evidence.current(made.folder, made.key_hex) == sound
    # An insider signs with the data key, and not with the admins'.
    by_insider = replace(sound, facility="Puskesmas Lain").signed(bytes.fromhex(made.key_hex))
    (made.folder / which).write_bytes(header.encode(by_insider))
    assert evidence.current(made.folder, made.key_hex) == sound
    for name in (FILE_NAME, COPY_NAME):
        (made.folder / name).write_bytes(header.encode(by_insider))
    with pytest.raises(Damaged, match="accounts_altered"):
        evidence.current(made.folder, made.key_hex)


def test_one_copy_that_is_older_is_found(made: Made) -> None:
    old = (made.folder / COPY_NAME).read_bytes()
    with made.opened() as vault:
        vault.new_recovery_code()
    (made.folder / COPY_NAME).write_bytes(old)
    assert codes(made) == ["header_copies_differ"]


def test_a_seal_depends_on_content_and_key() -> None:
    key, other = new_data_key().hex(), new_data_key().hex()
    seals = {evidence.seal(content, k) for content in (b"a", b"b") for k in (key, other)}
    assert len(seals) == 4
