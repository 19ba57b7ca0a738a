"""Kills a program that changes passwords, recovery codes and data keys, and looks at what is left.

    python -m tests.vault.killing ROUNDS

ends with 1 and says what was lost at the first loss. The suite runs a short form.
"""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from desktop_app.durable import write_durably
from desktop_app.errors import WrongPassword
from desktop_app.programme.records.children import Role
from desktop_app.vault import header
from desktop_app.vault.keys import KdfParameters
from desktop_app.vault.recovery_code import RecoveryCode
from desktop_app.vault.sign_in import HowToOpen
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

HOW = HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
CHECKOUT = Path(__file__).resolve().parents[2]
DEPUTY = Account("wakil", "Wakil", Role.ADMIN)
MOST_SECONDS_BEFORE_KILL = 0.25


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def password(number: int) -> str:
    return f"kuda laut biru ke-{number}"


def database_of(key_hex: str) -> bytes:
    """Stand in for an encrypted file: it tells whether a key is its own, and is swapped whole."""
    return hashlib.sha256(key_hex.encode()).digest()


def opens(folder: Path, key_hex: str) -> bool:
    return (folder / header.DATABASE_NAME).read_bytes() == database_of(key_hex)


def make(folder: Path) -> RecoveryCode:
    vault, code = Vault.create(folder, "Puskesmas", "kepala", "Ibu", password(0), HOW)
    with vault:
        write_durably(vault.database_path, database_of(vault.key_hex))
    return code


def change_for_ever(folder: Path, number: int) -> None:
    """Change password and data key in turn, and say each change once it is on the disk."""
    with Vault.open_with_password(folder, password(number), None, HOW) as vault:
        vault.settle(lambda key: opens(folder, key))
        say("begun")
        while True:
            vault.change_password(password(number), password(number + 1))
            number += 1
            say(f"password {number}")
            appoint_and_dismiss(vault)
            vault.rekey(
                lambda _old, new: write_durably(vault.database_path, database_of(new)),
                lambda key: opens(folder, key),
            )


def appoint_and_dismiss(vault: Vault) -> None:
    """Add an admin and remove them, which replaces the admin key; one may be left by a kill."""
    if all(known.username != DEPUTY.username for known in vault.header.accounts):
        vault.add_account(DEPUTY, password(0))
    vault.remove_account(DEPUTY.username)


def kill_once(folder: Path, number: int, chance: random.Random) -> int:
    """Return the last password that a child acknowledged before it was killed."""
    command = [sys.executable, "-m", "tests.vault.killing", "change", str(folder), str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as child:
        if child.stdout is None or child.stdout.readline() != "begun\n":
            raise AssertionError("the child could not open the vault")
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, MOST_SECONDS_BEFORE_KILL))
        child.kill()
        said = child.stdout.read().split("\n")
    # The last line may be cut in the middle: without its line end it acknowledges nothing.
    acknowledged = [line.removeprefix("password ") for line in said[:-1]]
    return int(acknowledged[-1]) if acknowledged else number


def check(folder: Path, code: RecoveryCode, acknowledged: int) -> int:
    """Return which password is valid; AssertionError when anything was lost."""
    valid = []
    for number in (acknowledged, acknowledged + 1):
        with (
            suppress(WrongPassword),
            Vault.open_with_password(folder, password(number), None, HOW) as vault,
        ):
            vault.settle(lambda key: opens(folder, key))
            assert opens(folder, vault.key_hex), "a key that does not open the database"
            valid.append(number)
    assert len(valid) == 1, "no password is valid, or two are"
    with Vault.open_with_recovery(folder, code, HOW) as vault:
        assert opens(folder, vault.key_hex), "the recovery code gives another key"
    assert not header.read(folder).needs_healing
    return valid[0]


def run(rounds: int, folder: Path, chance: random.Random) -> int:
    """Return how many passwords were acknowledged in so many rounds; AssertionError at a loss."""
    code, number = make(folder), 0
    for _ in range(rounds):
        number = check(folder, code, kill_once(folder, number, chance))
    return number


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["change"]:
        change_for_ever(Path(arguments[1]), int(arguments[2]))
    rounds = int(arguments[0])
    with tempfile.TemporaryDirectory() as folder:
        # What the program keeps outside of a vault goes with it.
        os.environ["XDG_STATE_HOME"] = str(Path(folder) / "state")
        number = run(rounds, Path(folder) / "vault", random.Random())  # noqa: S311 -- when to kill is no secret
    say(f"{rounds} kills, {number} passwords acknowledged, nothing lost")


if __name__ == "__main__":
    main(sys.argv[1:])
