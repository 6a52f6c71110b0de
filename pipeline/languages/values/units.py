"""Units: dimension and factor to the unit the dimension is compared in.

Factors: SI brochure, 9th edition; NIST Handbook 44, appendix C (mile, foot, acre, pound, gallon).
A month and a year are counted as such (12 months are a year) and never turned into days.
"""

from __future__ import annotations

from decimal import Context, Decimal, localcontext

_TABLE = """
mm length 0.001|cm length 0.01|m length 1|km length 1000|mi length 1609.344|ft length 0.3048|in length 0.0254
yd length 0.9144
m2 area 1|ha area 10000|km2 area 1000000|ft2 area 0.09290304|mi2 area 2589988.110336|acre area 4046.8564224
mL volume 0.001|L volume 1|m3 volume 1000|gal volume 3.785411784|bbl volume 158.987294928
mg mass 0.001|g mass 1|kg mass 1000|q mass 100000|t mass 1000000|lb mass 453.59237|oz mass 28.349523125
W power 1|kW power 1000|MW power 1000000|GW power 1000000000
kWh energy 3.6|MWh energy 3600|GWh energy 3600000|TWh energy 3600000000
MJ energy 1|GJ energy 1000|TJ energy 1000000
kcal energy 0.0041868|Gcal energy 4186.8|tce energy 29307.6|toe energy 41868
km/h speed 1|mph speed 1.609344|m/s speed 3.6
s time 1|min time 60|h time 3600|day time 86400|week time 604800
month span 1|year span 12|decade span 120|century span 1200
MB data 1|GB data 1000|TB data 1000000
Hz frequency 1|kHz frequency 1000|MHz frequency 1000000|GHz frequency 1000000000
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
        if found is None:
            return None
        return number * found[1], found[0]
