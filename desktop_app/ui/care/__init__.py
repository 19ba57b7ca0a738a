"""Screens of immunisation and of the other services that are given to children."""
