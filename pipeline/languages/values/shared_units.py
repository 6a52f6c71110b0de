"""Signs and symbols that all languages share: %, currency signs and codes, international unit symbols."""

from __future__ import annotations

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import listed
from pipeline.languages.values.prefixes import Base, rows

_P, _M, _Q = EntityKind.PERCENT, EntityKind.MONEY, EntityKind.QUANTITY

#: ISO 4217 codes that stand before or after an amount
CODES = listed(
    """KZT USD EUR RUB GBP CNY KGS UZS TJS TMT CHF JPY CAD AUD
    SEK NOK DKK PLN CZK TRY UAH GEL AMD AZN INR KRW AED BYN HUF SAR SGD HKD MNT NZD BRL ZAR"""
)
#: signs before or after an amount, longest first
SIGNS = {
    "US$": "USD",
    "U.S.$": "USD",
    "C$": "CAD",
    "A$": "AUD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₸": "KZT",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "₹": "INR",
    "₼": "AZN",
    "₾": "GEL",
    "₩": "KRW",
}

#: units that take prefixes, by their international symbols
_BASES = (
    Base("V", "mkM-", "V", ""),
    Base("A", "mk", "A", ""),
    Base("W", "mT", "W", ""),
    Base("Pa", "-hkM", "Pa", ""),
    Base("J", "-k", "J", ""),
    Base("bit/s", "kMGT-", "bps|bit/s|b/s", ""),
    Base("B", "kP", "B", ""),
    Base("g", "µ", "g", ""),
    Base("m", "µn", "m", ""),
    Base("Sv", "-mµ", "Sv", ""),
    Base("Bq", "-k", "Bq", ""),
    Base("dB", "-", "dBA?", ""),
)

SHARED: list[tuple[str, EntityKind, str]] = [
    *rows(_BASES, cyrillic=False),
    ("%", _P, "%"),
    ("‰", _P, "‰"),
    (r"US\$|\$", _M, "USD"),
    ("€", _M, "EUR"),
    ("£", _M, "GBP"),
    ("₸", _M, "KZT"),
    ("₽", _M, "RUB"),
    ("¥", _M, "JPY"),
    ("₴", _M, "UAH"),
    ("₺", _M, "TRY"),
    ("₹", _M, "INR"),
    ("₼", _M, "AZN"),
    ("₾", _M, "GEL"),
    ("₩", _M, "KRW"),
    *[(code, _M, code) for code in CODES],
    ("km/h|kph", _Q, "km/h"),
    ("m/s", _Q, "m/s"),
    ("kWh", _Q, "kWh"),
    ("MWh", _Q, "MWh"),
    ("GWh", _Q, "GWh"),
    ("TWh", _Q, "TWh"),
    ("kW", _Q, "kW"),
    ("MW", _Q, "MW"),
    ("GW", _Q, "GW"),
    ("W", _Q, "W"),
    ("Gcal", _Q, "Gcal"),
    ("GJ", _Q, "GJ"),
    ("MJ", _Q, "MJ"),
    ("TJ", _Q, "TJ"),
    ("km²|km2", _Q, "km2"),
    ("m²|m2", _Q, "m2"),
    ("m³|m3", _Q, "m3"),
    ("mm", _Q, "mm"),
    ("cm", _Q, "cm"),
    ("km", _Q, "km"),
    ("m", _Q, "m"),
    ("ha", _Q, "ha"),
    ("kg", _Q, "kg"),
    ("mg", _Q, "mg"),
    ("ml|mL", _Q, "mL"),
    ("[lL]", _Q, "L"),
    ("t", _Q, "t"),
    ("GB", _Q, "GB"),
    ("MB", _Q, "MB"),
    ("TB", _Q, "TB"),
    ("GHz", _Q, "GHz"),
    ("MHz", _Q, "MHz"),
    ("kHz", _Q, "kHz"),
    ("Hz", _Q, "Hz"),
    ("mmHg|mm Hg", _Q, "mmHg"),
    ("lb", _Q, "lb"),
    ("kV", _Q, "kV"),
    (r"°\s?[CС]", _Q, "°C"),
    (r"°\s?F", _Q, "°F"),
    ("°", _Q, "°"),
]
