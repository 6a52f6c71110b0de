"""Addresses say nothing about the language around them."""

from __future__ import annotations

import regex

ADDRESS = regex.compile(
    r"(?:https?://|www\.)\S++"
    r"|[\w.+\-]{1,64}+@[\w.\-]++"
    r"|(?<![\w.\-])(?:[A-Za-z0-9\-]{1,63}+\.){1,4}(?:com|org|net|kz|ru|eu|info|int|gov|edu|uk|de)(?![\w\-])"
)
