"""English units, currencies and percent after a number.

Names compared with CLDR through babel (tests/languages/values); symbols follow the SI brochure.
"""

from __future__ import annotations

from functools import cache

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import SPACE, tails
from pipeline.languages.values.model import Pattern
from pipeline.languages.values.shared_units import SHARED

_P, _M, _Q = EntityKind.PERCENT, EntityKind.MONEY, EntityKind.QUANTITY
_S = SPACE
#: between the parts of a unit: space or hyphen
_J = rf"(?:{_S}|-)"
_SQ = rf"(?:(?i:square){_J}|sq\.?{_S}?)"
_CU = rf"(?:(?i:cubic){_J}|cu\.?{_S}?)"
_ER = "(?:er|re)"

_ROWS: list[tuple[str, EntityKind, str]] = [
    (rf"(?i:percentage|per{_S}?cent){_J}points?|pp|p\.p\.", _P, "pp"),
    (rf"(?i:per{_S}?cent)|pct\.?", _P, "%"),
    (rf"(?i:canadian){_S}+(?i:dollars?)", _M, "CAD"),
    (rf"(?i:australian){_S}+(?i:dollars?)", _M, "AUD"),
    (rf"(?:(?:US|U\.S\.|(?i:american)){_S}+)?(?i:dollars?)", _M, "USD"),
    (r"(?i:tenges?)", _M, "KZT"),
    (r"(?i:euros?)", _M, "EUR"),
    (rf"(?:(?i:russian){_S}+)?(?i:rou?bles?)", _M, "RUB"),
    (r"(?i:somonis?)", _M, "TJS"),
    (rf"(?:(?i:kyrgyz){_S}+)?(?i:soms?)", _M, "KGS"),
    (rf"(?:(?i:uzbek){_S}+)?(?i:sums?|soums?)", _M, "UZS"),
    (rf"(?:(?i:chinese){_S}+)?(?i:yuan|renminbi)", _M, "CNY"),
    (rf"(?i:pounds?{_S}+sterling|pounds?)", _M, "GBP"),
    (rf"(?:(?i:japanese){_S}+)?(?i:yen)", _M, "JPY"),
    (rf"(?:(?i:swiss){_S}+)?(?i:francs?)", _M, "CHF"),
    (rf"{_SQ}(?:(?i:kilomet){_ER}s?|km)", _Q, "km2"),
    (rf"{_SQ}(?:(?i:met){_ER}s?|m)", _Q, "m2"),
    (rf"{_SQ}(?:(?i:foot|feet)|ft)", _Q, "ft2"),
    (rf"{_SQ}(?:(?i:miles?)|mi)", _Q, "mi2"),
    (rf"{_CU}(?:(?i:met){_ER}s?|m)", _Q, "m3"),
    (rf"(?i:kilomet){_ER}s?{_S}+(?:an|per){_S}+hour", _Q, "km/h"),
    (rf"(?i:miles?){_S}+(?:an|per){_S}+hour|mph", _Q, "mph"),
    (rf"(?i:met){_ER}s?{_S}+(?:a|per){_S}+second", _Q, "m/s"),
    (rf"(?i:kilowatt){_J}?(?i:hours?)", _Q, "kWh"),
    (rf"(?i:megawatt){_J}?(?i:hours?)", _Q, "MWh"),
    (rf"(?i:gigawatt){_J}?(?i:hours?)", _Q, "GWh"),
    (r"(?i:kilowatts?)", _Q, "kW"),
    (r"(?i:megawatts?)", _Q, "MW"),
    (r"(?i:gigawatts?)", _Q, "GW"),
    (r"(?i:watts?)", _Q, "W"),
    (r"(?i:gigacalories?)", _Q, "Gcal"),
    (r"(?i:kilocalories?)|kcal", _Q, "kcal"),
    (
        rf"tce|(?i:tonnes?|tons?){_S}+(?i:of{_S}+(?:coal equivalent|(?:standard|reference"
        rf"|conventional) fuel))",
        _Q,
        "tce",
    ),
    (rf"toe|(?i:tonnes?|tons?){_S}+(?i:of{_S}+oil{_S}+equivalent)", _Q, "toe"),
    (rf"(?i:millimet){_ER}s?", _Q, "mm"),
    (rf"(?i:centimet){_ER}s?", _Q, "cm"),
    (rf"(?i:kilomet){_ER}s?|kms?", _Q, "km"),
    (rf"(?i:met){_ER}s?", _Q, "m"),
    (r"(?i:miles?)", _Q, "mi"),
    (r"(?i:foot|feet)|ft\.?", _Q, "ft"),
    (r"(?i:inch(?:es)?)", _Q, "in"),
    (r"(?i:yards?)|yds?", _Q, "yd"),
    (r"(?i:hectares?)", _Q, "ha"),
    (r"(?i:acres?)", _Q, "acre"),
    (r"(?i:milligram(?:me)?s?)", _Q, "mg"),
    (r"(?i:kilogram(?:me)?s?|kilos?)", _Q, "kg"),
    (r"(?i:gram(?:me)?s?)", _Q, "g"),
    (r"(?i:ounces?)|oz", _Q, "oz"),
    (r"lbs?", _Q, "lb"),
    (r"(?i:centners?|quintals?)", _Q, "q"),
    (rf"(?:(?i:metric){_S}+)?(?i:tonnes?|tons?)", _Q, "t"),
    (r"(?i:barrels?)|bbl", _Q, "bbl"),
    (rf"(?i:millilit){_ER}s?", _Q, "mL"),
    (rf"(?i:lit){_ER}s?", _Q, "L"),
    (r"(?i:gallons?)", _Q, "gal"),
    (rf"(?i:degrees?){_S}+(?i:celsius|centigrade)|(?i:degrees?){_S}+C", _Q, "°C"),
    (rf"(?i:degrees?){_S}+(?i:fahrenheit)|(?i:degrees?){_S}+F", _Q, "°F"),
    (r"(?i:degrees?)", _Q, "°"),
    (r"(?i:gigabytes?)", _Q, "GB"),
    (r"(?i:megabytes?)", _Q, "MB"),
    (r"(?i:seconds?)|secs?\.?", _Q, "s"),
    (r"(?i:minutes?)|mins?\.?", _Q, "min"),
    (r"(?i:hours?)|hrs?\.?|h", _Q, "h"),
    (r"(?i:days?)", _Q, "day"),
    (r"(?i:weeks?)", _Q, "week"),
    (r"(?i:months?)", _Q, "month"),
    (r"(?i:decades?)", _Q, "decade"),
    (rf"(?i:years?)(?:{_J}olds?)?|yrs?\.?", _Q, "year"),
    (r"(?i:century|centuries)", _Q, "century"),
]


@cache
def tail() -> tuple[Pattern, dict[str, tuple[EntityKind, str]]]:
    """The pattern of what may follow a number in English, and its meaning."""
    return tails([*_ROWS, *SHARED], r"(?:['’]s?(?!\p{L}))?")
