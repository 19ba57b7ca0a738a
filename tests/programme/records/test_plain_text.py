"""Names hold no invisible characters, and markup only after a question."""

import pytest

from desktop_app.programme.records.plain_text import name_problems, visible, without_hidden
from tests.builders import a_child


@pytest.mark.parametrize(
    "text, seen",
    [
        ("Siti", "Siti"),
        ("Si\u202eti", "Siti"),
        ("\ufeffSiti\u200b", "Siti"),
        ("Siti\nNur\x00", "Siti Nur"),
        ("Ñurul ‘Aini", "Ñurul ‘Aini"),
    ],
)
def test_what_cannot_be_seen_goes(text: str, seen: str) -> None:
    assert without_hidden(text) == seen
    assert visible(a_child(name=text, address=text)) == a_child(name=seen, address=seen)


def test_markup_is_asked_about_and_hidden_signs_are_told() -> None:
    child = a_child(name="A<b>", mother="Si\u202eti")
    assert [(p.field, p.code) for p in name_problems(child)] == [
        ("name", "name_markup"),
        ("mother", "hidden_signs_removed"),
    ]
    assert name_problems(a_child(address="RT < 3")) == ()
