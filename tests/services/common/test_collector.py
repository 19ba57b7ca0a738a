"""The collector of garbage rests while many records are made, and goes on only where it ran."""

import gc
from collections.abc import Iterator

import pytest

from desktop_app.services.common.collector import at_rest


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    ran = gc.isenabled()
    yield
    (gc.enable if ran else gc.disable)()


@pytest.mark.parametrize("ran", [True, False])
def test_it_rests_inside_and_is_afterwards_as_before(*, ran: bool) -> None:
    (gc.enable if ran else gc.disable)()
    with at_rest():
        assert not gc.isenabled()
    assert gc.isenabled() is ran


def test_it_goes_on_after_an_error() -> None:
    gc.enable()
    with pytest.raises(KeyError), at_rest():
        raise KeyError
    assert gc.isenabled()
