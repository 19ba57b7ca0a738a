"""The kind and the state that the codes of dues name."""

import pytest

from desktop_app.programme.care.due_kinds import CARE_OF, DueKind, due_kind, due_state


@pytest.mark.parametrize(
    "code, kind, state",
    [
        ("immunisation_due", DueKind.IMMUNISATION, "due"),
        ("immunisation_catch_up", DueKind.IMMUNISATION, "catch_up"),
        ("vitamin_a_late", DueKind.VITAMIN_A, "late"),
        ("deworming_when_well", DueKind.DEWORMING, "when_well"),
        ("breastfeeding_ask", DueKind.BREASTFEEDING, "ask"),
        ("complementary_ask", DueKind.COMPLEMENTARY, "ask"),
        ("kpsp_repeat", DueKind.KPSP, "repeat"),
        ("counselling_due", DueKind.COUNSELLING, "due"),
        ("feeding_weigh", None, ""),
    ],
)
def test_kind_and_state_of_a_code(code: str, kind: DueKind | None, state: str) -> None:
    assert (due_kind(code), due_state(code)) == (kind, state)


def test_every_due_but_a_vaccine_has_its_service() -> None:
    assert set(DueKind) - set(CARE_OF) == {DueKind.IMMUNISATION}
    assert len(set(CARE_OF.values())) == len(CARE_OF)
