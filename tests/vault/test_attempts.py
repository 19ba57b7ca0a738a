"""The delay after wrong passwords grows, survives a restart and never locks anyone out for good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.errors import WrongPassword
from desktop_app.programme.records.children import Role
from desktop_app.vault.attempts import FILE_NAME, LONGEST_WAIT_SECONDS
from desktop_app.vault.slots import Account
from desktop_app.vault.vault import Vault

from .conftest import Made


class Watch:
    """A clock that goes when told to."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def timed(made: Made) -> tuple[Made, Watch]:
    watch = Watch()
    return replace(made, how=replace(made.how, clock=watch)), watch


def wait_after_wrong(made: Made, username: str | None = "kepala") -> float:
    with pytest.raises(WrongPassword) as refused:
        Vault.open_with_password(made.folder, "salah besar", username, made.how)
    return float(refused.value.figures["seconds"])  # type: ignore[arg-type]  # a figure may be text


def waits(made: Made, watch: Watch, count: int) -> list[float]:
    found = []
    for _ in range(count):
        found.append(wait_after_wrong(made))
        watch.now += found[-1]
    return found


def test_three_attempts_are_free_then_the_wait_doubles_up_to_five_minutes(made: Made) -> None:
    made, watch = timed(made)
    assert waits(made, watch, 13) == [
        0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, LONGEST_WAIT_SECONDS,
    ]  # fmt: skip


def test_an_attempt_within_the_wait_is_not_tried(made: Made) -> None:
    made, watch = timed(made)
    waits(made, watch, 4)
    wait_after_wrong(made)
    watch.now += 1
    with pytest.raises(WrongPassword) as refused:
        made.opened()
    assert refused.value.figures["seconds"] == 3
    watch.now += 3
    made.opened().close()


def test_success_forgets_the_failures(made: Made) -> None:
    made, watch = timed(made)
    waits(made, watch, 6)
    made.opened().close()
    assert waits(made, watch, 3) == [0, 0, 0]


def test_failures_of_one_account_do_not_delay_another(made: Made) -> None:
    made, watch = timed(made)
    with made.opened() as vault:
        vault.add_account(Account("bidan", "Bidan Tuti", Role.MIDWIFE), "sawah hijau luas")
    waits(made, watch, 5)
    wait_after_wrong(made)
    Vault.open_with_password(made.folder, "sawah hijau luas", "bidan", made.how).close()


def test_unknown_user_names_share_one_delay(made: Made) -> None:
    made, _ = timed(made)
    found = [wait_after_wrong(made, f"siapa{number}") for number in range(4)]
    assert found == [0, 0, 0, 2]
    assert b"siapa" not in (made.folder / FILE_NAME).read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{",
        b'{"failed": 3}',
        b'{"failed": {"kepala": [9, "x"]}}',
        b'{"failed": {"kepala": [9, Infinity]}}',
        b'{"failed": {"kepala": [-1, 0]}}',
        b'{"recent": 5}',
    ],
)
def test_damaged_count_keeps_no_one_out(made: Made, content: bytes) -> None:
    made, watch = timed(made)
    (made.folder / FILE_NAME).write_bytes(content)
    made.opened().close()
    assert waits(made, watch, 4) == [0, 0, 0, 2]


def test_clock_set_back_starts_the_wait_anew_and_no_more(made: Made) -> None:
    made, watch = timed(made)
    waits(made, watch, 5)
    wait_after_wrong(made)
    watch.now -= 1_000_000
    assert wait_after_wrong(made) == 8
    watch.now += 8
    made.opened().close()


def test_count_that_cannot_be_written_keeps_no_one_out(made: Made) -> None:
    (made.folder / FILE_NAME).unlink()
    (made.folder / FILE_NAME).mkdir()
    made.opened().close()
