"""Use cases: check the right, load, apply the rules, write with its journal line, commit."""
