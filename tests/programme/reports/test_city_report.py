"""What the city's report says of a puskesmas."""

from dataclasses import FrozenInstanceError

import pytest

from desktop_app.programme.reports.city_report import CitySender


def test_a_sender_is_not_forked_until_two_chains_were_seen_and_never_changes() -> None:
    sender = CitySender(name="Banjar I", newest_month="", package_no=0, missing=(), has_sent=False)
    assert not sender.forked
    with pytest.raises(FrozenInstanceError):
        sender.has_sent = True  # type: ignore[misc]  # what is tested
