"""Everything bad that can happen to a vault, in numbers: `python -m tests.whole.abuse`.

Each kind returns a `Tally` of how often it was tried, survived, and lost. A try is lost when
anything acknowledged is gone or changed without a word, or when the program raises what it does
not know. The suite runs each kind in a small number (test_abuse.py).
"""
