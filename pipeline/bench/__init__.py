"""Measurements: every figure that the documents quote comes out of here."""
