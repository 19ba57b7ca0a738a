"""Screens of immunisation and of the other care that are given to children."""
