"""Offices, and who holds them."""
