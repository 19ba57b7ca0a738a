"""The header file: two copies, checksummed and signed; whatever is altered is found."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import Conflict, Damaged, NotFound, StorageFull, WrongPassword
from desktop_app.programme.records.children import Role
from desktop_app.vault import accounts, header
from desktop_app.vault.header import Header, KeyChange
from desktop_app.vault.keys import KdfParameters
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

from .conftest import Made

Body = dict[str, Any]


def copies(folder: Path) -> list[Path]:
    return [folder / header.FILE_NAME, folder / header.COPY_NAME]


def flipped(content: bytes, place: int, mask: int) -> bytes:
    return content[:place] + bytes([content[place] ^ mask]) + content[place + 1 :]


def forged(content: bytes, change: Callable[[Body], object], version: int = 2) -> bytes:
    """Return the header with a change and a checksum that fits: what a forger would write."""
    body = json.loads(content)["body"]
    change(body)
    plain = {"body": body, "format": version}
    written = (json.dumps(plain, sort_keys=True, indent=1) + "\n").encode()
    whole = {**plain, "sha256": hashlib.sha256(written).hexdigest()}
    return (json.dumps(whole, sort_keys=True, indent=1) + "\n").encode()


def test_what_was_written_is_read(made: Made) -> None:
    content = (made.folder / header.FILE_NAME).read_bytes()
    assert header.encode(header.decode(content)) == content
    assert forged(content, dict) == content


def test_every_flipped_byte_is_found(made: Made) -> None:
    content = (made.folder / header.FILE_NAME).read_bytes()
    for place in range(len(content)):
        for mask in (0x01, 0x04, 0x20, 0x80):
            with pytest.raises(Damaged):
                header.decode(flipped(content, place, mask))


def test_flipped_byte_of_one_copy_leaves_the_other(made: Made) -> None:
    first, second = copies(made.folder)
    content = first.read_bytes()
    whole = header.decode(content)
    for place in range(0, len(content), 3):
        first.write_bytes(flipped(content, place, 0x01))
        reading = header.read(made.folder)
        assert reading.header == whole
        assert reading.needs_healing
    first.write_bytes(content)
    for place in range(0, len(content), 7):
        second.write_bytes(flipped(content, place, 0x01))
        assert header.read(made.folder).header == whole


def test_flipped_byte_of_both_copies_is_found(made: Made) -> None:
    content = (made.folder / header.FILE_NAME).read_bytes()
    for place in range(0, len(content), 5):
        for path in copies(made.folder):
            path.write_bytes(flipped(content, place, 0x02))
        with pytest.raises(Damaged, match="vault_header_damaged"):
            header.read(made.folder)


@pytest.mark.parametrize("spoil", ["flip", "cut", "empty", "remove"])
@pytest.mark.parametrize("which", [0, 1])
def test_opening_heals_a_spoilt_copy(made: Made, spoil: str, which: int) -> None:
    path = copies(made.folder)[which]
    content = path.read_bytes()
    match spoil:
        case "flip":
            path.write_bytes(flipped(content, 100, 0x10))
        case "cut":
            path.write_bytes(content[:-200])
        case "empty":
            path.write_bytes(b"")
        case _:
            path.unlink()
    with made.opened() as vault:
        assert vault.key_hex == made.key_hex
    assert [path.read_bytes() for path in copies(made.folder)] == [content, content]


def test_the_newer_copy_counts(made: Made) -> None:
    first, second = copies(made.folder)
    older = first.read_bytes()
    with made.opened() as vault:
        vault.set_password("kepala", "gajah terbang tinggi")
    newer = first.read_bytes()
    for path, other in ((first, second), (second, first)):
        path.write_bytes(older)
        other.write_bytes(newer)
        with pytest.raises(WrongPassword):
            made.opened()
        # Only who has the key can tell a newer header from a forged one.
        assert path.read_bytes() == older
        Vault.open_with_password(made.folder, "gajah terbang tinggi", "kepala", made.how).close()
        assert path.read_bytes() == newer


def with_more(found: Header) -> Header:
    return replace(found, generation=found.generation + 5)


def with_other_slots(found: Header) -> Header:
    """A header of the same vault that no password of its accounts opens."""
    slots = tuple(
        replace(slot, pair=replace(slot.pair, wrapped=bytes(len(slot.pair.wrapped))))
        for slot in found.slots
    )
    return with_more(replace(found, slots=slots))


def of_another_key(found: Header) -> Header:
    return with_more(found).signed(b"k" * 32)


@pytest.mark.parametrize("forgery", [with_more, with_other_slots, of_another_key])
@pytest.mark.parametrize("which", [0, 1])
def test_a_forged_newer_copy_gives_way_to_the_sound_one(
    made: Made, which: int, forgery: Callable[[Header], Header]
) -> None:
    false, sound = copies(made.folder)[which], copies(made.folder)[1 - which]
    before = sound.read_bytes()
    false.write_bytes(header.encode(forgery(header.decode(before))))
    forged_content = false.read_bytes()
    with pytest.raises((WrongPassword, Damaged)):
        Vault.open_with_password(made.folder, "salah besar", "kepala", made.how)
    # Nobody has shown the key yet: neither copy is written.
    assert (false.read_bytes(), sound.read_bytes()) == (forged_content, before)
    with Vault.open_with_recovery(
        made.folder, made.code, replace(made.how, writer=False)
    ) as beside:
        assert beside.key_hex == made.key_hex
    with made.opened() as vault:
        assert vault.key_hex == made.key_hex
        signed_in = vault.take_sign_in()
        assert signed_in is not None
        assert signed_in.forged_copy
    assert (false.read_bytes(), sound.read_bytes()) == (before, before)


def test_an_older_copy_beside_a_newer_one_of_the_next_key_opens_nothing(made: Made) -> None:
    first, second = copies(made.folder)
    with made.opened() as vault:
        begun = accounts.begin_rekeying(vault.header, b"n" * 32, vault._admin_key)
        begun = begun.signed(bytes.fromhex(made.key_hex))
        finished = accounts.finish_rekeying(begun, KeyChange(by="kepala", at="2026-01-01"))
    spoilt = with_other_slots(finished).signed(b"n" * 32)
    first.write_bytes(header.encode(begun))
    second.write_bytes(header.encode(spoilt))
    # The newer copy is signed with the next key: it counts, though no password opens it.
    with pytest.raises(WrongPassword):
        made.opened()
    assert first.read_bytes() == header.encode(begun)


def test_a_reader_heals_nothing(made: Made) -> None:
    first, second = copies(made.folder)
    first.write_bytes(b"")
    reader = replace(made.how, writer=False)
    with Vault.open_with_password(made.folder, made.password, None, reader) as vault:
        assert vault.key_hex == made.key_hex
    assert first.read_bytes() == b""
    assert second.read_bytes() != b""


def test_leftovers_of_a_killed_program_are_removed(made: Made) -> None:
    leftover = made.folder / f".{header.FILE_NAME}.0123456789abcdef.tmp"
    leftover.write_bytes(b"half")
    made.opened().close()
    assert not leftover.exists()


def test_no_vault_and_a_vault_without_header_differ(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="vault_not_found"):
        header.read(tmp_path)
    (tmp_path / header.DATABASE_NAME).write_bytes(b"x")
    with pytest.raises(Damaged, match="vault_header_missing"):
        header.read(tmp_path)


def test_copies_of_two_vaults_are_not_mixed(made: Made, tmp_path: Path) -> None:
    other, _ = Vault.create(
        tmp_path / "other", "Puskesmas Dua", "kepala", "Ibu", made.password, made.how
    )
    with other:
        content = (other.folder / header.FILE_NAME).read_bytes()
    (made.folder / header.COPY_NAME).write_bytes(content)
    with pytest.raises(Damaged, match="vault_header_mixed"):
        made.opened()


def test_newer_format_is_not_called_damaged(made: Made) -> None:
    for path in copies(made.folder):
        path.write_bytes(forged(path.read_bytes(), lambda body: body.update(more=1), version=3))
    with pytest.raises(Conflict, match="vault_newer"):
        header.read(made.folder)


FORGERIES: dict[str, Callable[[Body], object]] = {
    "facility": lambda body: body.update(facility="Puskesmas Lain"),
    "generation": lambda body: body.update(generation=body["generation"] + 1),
    "key_change": lambda body: body.update(key_change={"by": "kepala", "at": "2026-01-01"}),
    "role": lambda body: body["slots"][-1]["account"].update(role="admin"),
    "username": lambda body: body["slots"][-1]["account"].update(username="bidan2"),
    "display_name": lambda body: body["slots"][0]["account"].update(display_name="Lain"),
    "slot removed": lambda body: body["slots"].pop(),
    "order": lambda body: body["slots"].reverse(),
    "next key": lambda body: body["slots"][0].update(next_sealed=body["slots"][0]["sealed"]),
    "next key of another": lambda body: body["slots"][0].update(
        next_sealed=body["slots"][1]["sealed"]
    ),
    "signature": lambda body: body.update(signature=""),
    "sealed key of another": lambda body: body["slots"][0].update(
        sealed=body["slots"][1]["sealed"]
    ),
}


@pytest.mark.parametrize("what", FORGERIES)
def test_forgery_with_a_right_checksum_is_found(made: Made, what: str) -> None:
    with made.opened() as vault:
        vault.add_account(Account("bidan", "Bidan Tuti", Role.MIDWIFE), "sawah hijau luas")
    for path in copies(made.folder):
        path.write_bytes(forged(path.read_bytes(), FORGERIES[what]))
    with pytest.raises(Damaged, match="vault_header_altered"):
        made.opened()


HIDDEN: dict[str, Callable[[Body], object]] = {
    "vault_id": lambda body: body.update(vault_id="0" * 32),
    "slot_id": lambda body: body["slots"][0].update(slot_id="0" * 16),
    "iterations": lambda body: body["slots"][0]["kdf"].update(iterations=2),
    "lanes": lambda body: body["slots"][0]["kdf"].update(lanes=2),
    "salt": lambda body: body["slots"][0]["kdf"].update(salt="AAAAAAAAAAAAAAAAAAAAAA=="),
    "public": lambda body: body["slots"][0].update(public=body["slots"][1]["public"]),
    "wrapped": lambda body: body["slots"][0].update(wrapped=body["slots"][1]["wrapped"]),
    "kind": lambda body: body["slots"][0].update(kind="recovery"),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_forgery_of_what_the_password_opens_never_gives_a_key(made: Made, what: str) -> None:
    for path in copies(made.folder):
        path.write_bytes(forged(path.read_bytes(), HIDDEN[what]))
    with pytest.raises(WrongPassword):
        made.opened()


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.pop("facility"),
        lambda body: body.update(slots=3),
        lambda body: body["slots"][0]["kdf"].update(memory_kib=1 << 40),
        lambda body: body["slots"][0]["kdf"].update(name="md5"),
        lambda body: body["slots"][0].update(kind="master"),
        lambda body: body["slots"][0].update(sealed="%%%"),
        lambda body: body["slots"][0]["account"].update(role="god"),
    ],
)
def test_what_no_program_wrote_is_damaged(made: Made, change: Callable[[Body], object]) -> None:
    content = (made.folder / header.FILE_NAME).read_bytes()
    with pytest.raises(Damaged):
        header.decode(forged(content, change))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"format": 1}'])
def test_what_is_no_header_is_damaged(content: bytes) -> None:
    with pytest.raises(Damaged):
        header.decode(content)


def test_no_secret_stands_in_the_files(made: Made) -> None:
    secrets = [made.key_hex, made.password, made.code.secret.hex(), str(made.code)]
    for path in made.folder.iterdir():
        content = path.read_bytes()
        assert bytes.fromhex(made.key_hex) not in content
        assert not any(secret.encode() in content for secret in secrets)


if sys.platform != "win32":  # Windows has no limit of file size per process.
    from .quota import a_disk_with_room_for

    def test_full_disk_leaves_both_copies_and_the_old_password(made: Made) -> None:
        before = [path.read_bytes() for path in copies(made.folder)]
        with made.opened() as vault, a_disk_with_room_for(100):
            generation = vault.header.generation
            attempts: list[Callable[[], object]] = [
                lambda: vault.set_password("kepala", "gajah terbang tinggi"),
                vault.new_recovery_code,
                lambda: vault.rekey(lambda _old, _new: pytest.fail("began"), lambda _key: True),
            ]
            for attempt in attempts:
                with pytest.raises(StorageFull):
                    attempt()
            assert vault.header.generation == generation
            assert vault.key_hex == made.key_hex
        assert [path.read_bytes() for path in copies(made.folder)] == before
        made.opened().close()

    def test_full_disk_keeps_no_one_out(made: Made) -> None:
        copies(made.folder)[0].write_bytes(b"")
        dearer = replace(made.how, kdf=KdfParameters(memory_kib=128, iterations=1, lanes=1))
        with (
            a_disk_with_room_for(10),
            Vault.open_with_password(made.folder, made.password, None, dearer) as vault,
        ):
            assert vault.key_hex == made.key_hex
