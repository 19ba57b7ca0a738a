"""Refused children as the records of a package keep them."""

from desktop_app.programme.records.package import Refusal, as_refused_ids, refused_children


def test_refused_children_are_kept_with_their_reasons() -> None:
    named = (("a1", Refusal.NIK_WRONG), ("b2", Refusal.DAY_TWICE))
    kept = as_refused_ids([*named, ("", Refusal.UNREADABLE)])
    assert kept == ("a1:I", "b2:F")
    assert refused_children(kept) == named
