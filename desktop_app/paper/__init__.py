"""Draws sheets and letters as PDF with ReportLab, from records and chart models."""
