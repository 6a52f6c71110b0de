"""Kelisim: translation quality assurance for press releases in Kazakh, Russian and English."""

__version__ = "0.1.0"
