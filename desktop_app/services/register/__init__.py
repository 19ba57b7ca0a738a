"""Use cases of the register: children and their families."""
