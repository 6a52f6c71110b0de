"""English units, currencies and percent after a number.

Names compared with CLDR through babel (tests/languages/values); symbols follow the SI brochure.
"""

from __future__ import annotations

from functools import cache

from pipeline.core.model import EntityKind
from pipeline.languages.values.build import SPACE, tails
from pipeline.languages.values.model import Pattern
from pipeline.languages.values.prefixes import Base, rows
from pipeline.languages.values.shared_units import SHARED

_P, _M, _Q = EntityKind.PERCENT, EntityKind.MONEY, EntityKind.QUANTITY
_S = SPACE
#: between the parts of a unit: space or hyphen
_J = rf"(?:{_S}|-)"
_SQ = rf"(?:(?i:square){_J}|sq\.?{_S}?)"
_CU = rf"(?:(?i:cubic){_J}|cu\.?{_S}?)"
_ER = "(?:er|re)"

_BASES = (
    Base("V", "mkM-", "", "volts?"),
    Base("A", "m-k", "", "amp(?:ere)?s?"),
    Base("W", "mT", "", "watts?"),
    Base("Hz", "kMG-", "", "hertz"),
    Base("Pa", "-hkM", "", "pascals?"),
    Base("J", "-kMGT", "", "joules?"),
    Base("cal", "-MT", "", "calories?"),
    Base("bit/s", "kMGT", "", "bits?(?: per second|/s)"),
    Base("B", "kMGTP", "", "bytes?"),
    Base("t", "kM", "", "(?:tonnes?|tons?)"),
    Base("g", "µ", "", "grams?"),
    Base("m", "µn", "", f"met{_ER}s?"),
    Base("L", "h", "", f"lit{_ER}s?"),
    Base("Sv", "-mµ", "", "sieverts?"),
    Base("Bq", "-k", "", "becquerels?"),
    Base("dB", "-", "", "decibels?"),
    Base("bar", "-", "", "bar"),
    Base("atm", "-", "atm", "atmospheres?"),
    Base("ct", "-", "", "carats?"),
    Base("kn", "-", "", "knots?"),
)

_ROWS: list[tuple[str, EntityKind, str]] = [
    (rf"(?i:percentage|per{_S}?cent){_J}points?|pp|p\.p\.", _P, "pp"),
    (rf"(?i:per{_S}?cent)|pct\.?", _P, "%"),
    (rf"(?i:canadian){_S}+(?i:dollars?)", _M, "CAD"),
    (rf"(?i:australian){_S}+(?i:dollars?)", _M, "AUD"),
    (rf"(?i:singapore){_S}+(?i:dollars?)", _M, "SGD"),
    (rf"(?i:hong{_S}+kong){_S}+(?i:dollars?)", _M, "HKD"),
    (rf"(?i:belarus(?:s?ian)?){_S}+(?i:rou?bles?)", _M, "BYN"),
    (rf"(?:(?i:turkish){_S}+)?(?i:liras?)", _M, "TRY"),
    (rf"(?:(?i:ukrainian){_S}+)?(?i:hryvn[iy]as?)", _M, "UAH"),
    (rf"(?i:turkmen(?:istani?)?){_S}+(?i:manats?)", _M, "TMT"),
    (rf"(?:(?i:azerbaijani){_S}+)?(?i:manats?)", _M, "AZN"),
    (rf"(?:(?i:georgian){_S}+)?(?i:lari)", _M, "GEL"),
    (rf"(?:(?i:armenian){_S}+)?(?i:drams?)", _M, "AMD"),
    (rf"(?:(?i:polish){_S}+)?(?i:zlot(?:ys?|ies))", _M, "PLN"),
    (rf"(?:(?i:hungarian){_S}+)?(?i:forints?)", _M, "HUF"),
    (rf"(?:(?i:uae|emirati){_S}+)?(?i:dirhams?)", _M, "AED"),
    (rf"(?:(?i:saudi){_S}+)?(?i:riyals?)", _M, "SAR"),
    (rf"(?:(?i:indian){_S}+)?(?i:rupees?)", _M, "INR"),
    # without the country a won is the past of "win"
    (
        rf"(?:(?i:south){_S}+)?(?i:korean){_S}+(?i:won)|(?<=(?:lion|sand|bn|m){_S})won(?!{_S}\p{{L}})",
        _M,
        "KRW",
    ),
    (rf"(?:(?i:mongolian){_S}+)?(?i:tugriks?|togrogs?)", _M, "MNT"),
    (rf"(?i:swedish){_S}+(?i:kron[aou]r?s?|crowns?)", _M, "SEK"),
    (rf"(?i:norwegian){_S}+(?i:kron[aeo]r?s?|crowns?)", _M, "NOK"),
    (rf"(?i:danish){_S}+(?i:kron[aeo]r?s?|crowns?)", _M, "DKK"),
    (rf"(?i:czech){_S}+(?i:koruna?s?|crowns?)", _M, "CZK"),
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
    (rf"(?i:millimet){_ER}s?{_S}+(?i:of{_S}+mercury)", _Q, "mmHg"),
    (rf"(?i:nautical){_S}+(?i:miles?)", _Q, "nmi"),
    (rf"(?i:horse{_S}?power)|hp", _Q, "hp"),
    (rf"(?i:terawatt){_J}?(?i:hours?)", _Q, "TWh"),
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
    *rows(_BASES, cyrillic=False),
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
    (r"(?i:centners?|quintals?)|q(?=/)", _Q, "q"),
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
