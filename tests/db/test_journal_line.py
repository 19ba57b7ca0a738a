"""The text of a line's values is the same as ever: the seals of old lines are made of it."""

import json
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.db.journal_line import as_json
from desktop_app.db.random_blocks import random_blocks

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(values)
def test_a_value_is_written_as_json_writes_it(value: object) -> None:
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert as_json(value) == written


def test_no_two_random_blocks_are_equal() -> None:
    blocks = list(islice(random_blocks(16), 300))
    assert {len(block) for block in blocks} == {16}
    assert len(set(blocks)) == 300
