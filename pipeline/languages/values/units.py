"""Units: dimension and factor to the unit the dimension is compared in.

Factors: SI brochure, 9th edition; NIST Handbook 44, appendix C (mile, foot, acre, pound, gallon); NIST
SP 811, appendix B (atmosphere, millimetre of mercury, metric horsepower, knot). A prefix multiplies its
unit, a stroke divides: kV, Mbit/s, in/h. Why this is no library: docs/adr/0011-units.md.
A month and a year are counted as such (12 months are a year) and never turned into days.
"""

from __future__ import annotations

from decimal import Context, Decimal, localcontext

from pipeline.languages.values.prefixes import PREFIXES

_TABLE = """
mm length 0.001|cm length 0.01|m length 1|km length 1000|mi length 1609.344|ft length 0.3048|in length 0.0254
yd length 0.9144|nmi length 1852
m2 area 1|ha area 10000|km2 area 1000000
ft2 area 0.09290304|are area 100|mi2 area 2589988.110336|acre area 4046.8564224
mL volume 0.001|L volume 1|m3 volume 1000|gal volume 3.785411784|bbl volume 158.987294928
mg mass 0.001|g mass 1|kg mass 1000|q mass 100000|t mass 1000000
lb mass 453.59237|oz mass 28.349523125|ct mass 0.2
W power 1|kW power 1000|MW power 1000000|GW power 1000000000|hp power 735.49875
kWh energy 3.6|MWh energy 3600|GWh energy 3600000|TWh energy 3600000000
MJ energy 1|GJ energy 1000|TJ energy 1000000
J energy 0.000001|cal energy 0.0000041868|kcal energy 0.0041868
Gcal energy 4186.8|tce energy 29307.6|toe energy 41868
km/h speed 1|mph speed 1.609344|m/s speed 3.6|kn speed 1.852
s time 1|min time 60|h time 3600|day time 86400|week time 604800
month span 1|year span 12|decade span 120|century span 1200
B data 0.000001|bit/s throughput 1|MB data 1|GB data 1000|TB data 1000000
Hz frequency 1|kHz frequency 1000|MHz frequency 1000000|GHz frequency 1000000000
V voltage 1|A current 1
Pa pressure 1|bar pressure 100000|atm pressure 101325|mmHg pressure 133.322387415
Sv dose 1|Bq activity 1|dB level 1
"""

_FACTORS: dict[str, tuple[str, Decimal]] = {}
for _entry in _TABLE.replace("\n", "|").split("|"):
    if _entry:
        _unit, _dimension, _factor = _entry.split()
        _FACTORS[_unit] = (_dimension, Decimal(_factor))
_EXACT = Context(prec=400)


def convert(number: Decimal, unit: str) -> tuple[Decimal, str] | None:
    """The size in the base unit of its dimension, and the dimension; None for a unit that is not known."""
    with localcontext(_EXACT):
        if unit == "°C":
            return number, "temperature"
        if unit == "°F":
            return (number - 32) * 5 / 9, "temperature"
        found = _FACTORS.get(unit)
        if found is not None:
            return number * found[1], found[0]
        prefix = PREFIXES.get(unit[:1])
        found = _FACTORS.get(unit[1:])
        if prefix is not None and found is not None:
            return number * found[1] * Decimal(10) ** prefix[0], found[0]
        above, stroke, below = unit.partition("/")
        if not stroke:
            return None
        upper, lower = convert(number, above), convert(Decimal(1), below)
        if upper is None or lower is None:
            return None
        return upper[0] / lower[0], f"{upper[1]}/{lower[1]}"
