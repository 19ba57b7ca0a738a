"""Paper: sheets and letters as PDF, drawn by ReportLab from records and models."""
