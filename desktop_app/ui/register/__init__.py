"""Screens of the register: children and their families."""
