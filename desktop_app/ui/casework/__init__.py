"""Screens of illness, referral and the stunting pathway."""
