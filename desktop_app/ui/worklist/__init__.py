"""Screens of the work list and of home visits."""
