"""Screens of visits, charts and the quality of measuring."""
