"""Kazakh dates and times.

Month and weekday names: CLDR through babel; their case endings are matched as patterns (ақпанда, ақпанның,
ақпаны, қыркүйегі). Word order year, day, month («2014 жылғы 19 ақпанда»): editor's judgement.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

import regex

from pipeline.languages.values.build import DASH, SPACE, alternation
from pipeline.languages.values.calendar import months, weekdays
from pipeline.languages.values.model import DateWords

_S = SPACE
_CASES = (
    r"(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ды|ді|ты|ті|ны|ні|н|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен"
    r"|дағы|дегі|тағы|тегі|ндағы|ндегі|ғы|гі|лік|лық)?"
)
_ENDING = rf"(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?{_CASES}(?!\p{{L}})"
_FIGURE_CASE = rf"(?:{DASH}(?:сы|сі|ы|і|ыс)?{_CASES}(?!\p{{L}}))?"
_YEAR = (
    rf"(?P<y>\d{{4}}){_S}?(?:жыл(?:ы|ғы|дың|да|ға|дан|ның|ына|ында|ынан|дағы|ындағы|ының|мен|лы|ына"
    rf"|)?(?!\p{{L}})|жж?\.)"
)


@cache
def words() -> DateWords:
    """The Kazakh calendar."""
    names = months("kk", {"көкек": 4})
    # к becomes г before the possessive: қыркүйегі
    names["қыркүйег"] = 9
    short = {name: number for name, number in names.items() if len(name) <= 3}
    full = {name: number for name, number in names.items() if len(name) > 3}
    days = weekdays("kk", {})
    month_ = rf"(?:{alternation(full)})(?:{_ENDING}|(?!\p{{L}}))|(?:{alternation(short)})\."
    month = rf"(?P<m>{month_})(?:{_S}+ай(?:ы|ын|ының|ында|ындағы|ына|ынан|дың|лары)?(?!\p{{L}}))?"
    month2 = month.replace("?P<m>", "?P<m2>")
    weekday = rf"(?P<w>(?:{alternation(days)}))(?:{_ENDING})(?:{_S}+күн(?:і|гі)?{_CASES}(?!\p{{L}}))?"
    day = (
        rf"(?P<d>\d{{1,2}})(?!\d)(?:(?<=[«\"“]\d{{1,2}})[»\"”])?(?:{DASH}?(?:ші|шы|інші|ыншы|нші|ншы|сыншы))?"
    )
    day2 = day.replace("?P<d>", "?P<d2>")
    span = rf"{day}(?:{_FIGURE_CASE}(?:{_S}?{DASH}{_S}?|{_S}+(?:мен|және){_S}+|{_S}+){day2})?"
    before = rf"(?:{weekday},?{_S}+\(?)?"
    behind = (
        rf"(?:,?{_S}+\(?(?P<w>(?:{alternation(days)}))(?:{_ENDING})(?:{_S}+күн(?:і"
        rf"|гі)?{_CASES}(?!\p{{L}}))?\)?)?"
    )
    ordinal = r"(?P<q>\d|[IVІ]{1,3}|бірінші|екінші|үшінші|төртінші)"
    half_year = (
        rf"(?P<hy>[12]|[IІ]{{1,2}}|бірінші|екінші|алғашқы)(?:{DASH}?(?:ші|нші|інші))?(?:{_S}+|{DASH})"
        rf"(?:жарты(?:жылды(?:қ|ғ))?){_ENDING}"
    )
    quarter = rf"{ordinal}(?:{DASH}?(?:ші|шы|інші|нші))?(?:{_S}+|{DASH})тоқсан(?:{_ENDING})"

    ending = regex.compile(rf"(?:{_ENDING})")

    def stems(table: dict[str, int]) -> Callable[[str], int | None]:
        begin = frozenset(name[:3] for name in table)

        @lru_cache(maxsize=1 << 14)
        def find(text: str) -> int | None:
            if text[:3] not in begin:
                return None
            for length in range(min(len(text), 10), 1, -1):
                found = table.get(text[:length])
                if found is not None and ending.fullmatch(text, length):
                    return found
            return None

        return find

    # сенбілік is voluntary work, not a Saturday
    weekday_of = stems({**days, "сенбілік": 7})

    flags = regex.IGNORECASE
    patterns = (
        # 2014 жылғы 19-20 ақпанда; 2014 жылдың 28 ақпаны, сәрсенбі
        rf"{before}{_YEAR},?{_S}+{span}[-–]?{_S}*{month}{behind}",
        rf"{before}{span}[-–]?{_S}*{month},?{_S}+{_YEAR}{behind}",
        rf"{before}{span}[-–]?{_S}*{month},?{_S}+(?P<y>\d{{4}})(?![\d.,]\d|\d){behind}",
        # 2014 жылғы ақпанның 19-ы
        rf"(?:{_YEAR},?{_S}+)?(?P<m>(?:{alternation(full)})(?:ның|нің|дың|дің|тың|тің)|(?:{alternation(full)}){_S}+айының){_S}+{day}(?:{DASH}{day2})?{_FIGURE_CASE}(?![\d%]|[.,]\d|{_S}*(?:жыл|%|млн|мың|{DASH}))",
        # 2023 жылдың бірінші тоқсаны; 2023 жылғы I тоқсан
        rf"{_YEAR},?{_S}+{quarter}",
        rf"{_YEAR},?{_S}+{half_year}",
        half_year.replace("(?:жылды(?:қ|ғ))?", "жылды(?:қ|ғ)"),
        rf"{_YEAR},?{_S}+(?P<m>көктем|күз|жаз(?!ды|ба|ыл|ған|у)|қыс(?!қ|ым))(?:{_ENDING})",
        quarter,
        # 2014 жылғы ақпан–наурыз
        rf"{_YEAR},?{_S}+{month}(?:{_S}?{DASH}{_S}?{month2})?",
        # «жылыту маусымы 2023 жылғы …» is a season, not June
        rf"(?P<m>(?:{alternation(full)})(?!\p{{L}}))(?:{_S}?{DASH}{_S}?{month2})?,?{_S}+{_YEAR}",
        rf"{before}{span}[-–]?{_S}*{month}{behind}",
        # XX ғасырдың 90-жылдары; 1990 жылдар; 90-шы жылдары
        rf"(?:(?P<cent>[XVIХІ]{{1,6}}|\d\d?|жиырмасыншы|жиырма{_S}бірінші|он{_S}тоғызыншы)(?:{DASH}?(?:шы|ші|ыншы|інші))?{_S}?{DASH}?ғасырдың{_S}+)?(?<!және{_S})(?P<dec>[2-9]0|1[5-9]\d0|20[0-2]0)(?:{DASH}?(?:шы|ші|ыншы|інші|нші|ншы|сыншы))?(?:{_S}+|{DASH})жылдар{_ENDING}",
        rf"(?P<dec>жиырмасыншы|отызыншы|қырқыншы|елуінші|алпысыншы|жетпісінші|сексенінші|тоқсаныншы){_S}+жылдар{_ENDING}",
        # 2010–2014 жылдары; 2014 жылы; 988 жылы
        rf"(?P<y>\d{{4}})(?:{DASH}?(?:ші|шы))?{_S}?{DASH}{_S}?(?P<y2>\d{{4}}|\d{{2}})(?:{DASH}?(?:ші|шы))?{_S}*(?:жылдар{_ENDING}|жыл(?:ы|ғы|ында|ына|дың|)?(?!\p{{L}})|жж?\.)",
        rf"(?P<y>\d{{4}}){DASH}(?:ші|шы|інші){_S}+жыл{_ENDING}",
        rf"{_YEAR}(?!{_S}+(?:бұрын|уақыт))(?:(?<=(?:19|20)\d\d{_S}?\p{{L}}+\.?)|(?!{_S}+(?:бойы|ішінде)))",
        rf"(?P<y>\d{{4}}){_S}+(?:мен|бен|пен|және){_S}+(?P<y2>\d{{4}}){_S}+жылдар{_ENDING}(?={_S}+ара)",
        rf"(?P<y>1[5-9]\d\d|20\d\d){_S}+жылдар{_ENDING}",
        # «2019 жылдық есеп» is of the year 2019; «1500 жылдық тарих» lasts 1,500 years
        rf"(?P<y>19[5-9]\d|20(?!00)[0-4]\d){_S}+жылдық(?!\p{{L}})",
        rf"(?P<y>\d{{3}}){_S}+жылы(?:ның|нан|на)?(?!\p{{L}})",
        # XXI ғасыр
        rf"(?P<cent>[XVIХІ]{{1,6}}|\d\d?)(?:{DASH}?(?:ші|шы|інші|ыншы))?(?:{_S}?{DASH}{_S}?(?P<cent2>[XVIХІ]{{1,6}}|\d\d?)(?:{DASH}?(?:ші|шы|інші|ыншы))?)?(?:{_S}+|{DASH})ғасыр(?:лар)?{_ENDING}",
        rf"(?P<cent>жиырма{_S}бірінші|жиырмасыншы|он{_S}тоғызыншы){_S}+ғасыр{_ENDING}",
        rf"{month}(?:{_S}?{DASH}{_S}?{month2})",
        rf"{month}",
    )
    clock = r"(?P<h>\d{1,2}):(?P<mi>\d\d)(?::\d\d)?"
    case = rf"(?:{DASH}(?:ден|дан|тен|тан|нен|нан|ге|ға|ке|қа|де|да|те|та|дегі|дағы|тегі)(?!\p{{L}}))?"
    half = rf"(?<=(?P<ap>таңғы|таңертеңгі|түскі|кешкі|түнгі){_S}(?:сағат{_S})?)"
    hour = "он екі|он бір|он|тоғыз|сегіз|жеті|алты|бес|төрт|үш|екі|бір"
    clock_case = r"(?:да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке|дағы|дегі|тағы|тегі)(?!\p{L})"
    # «3 сағат 20 минут» is a span of time
    after_hour = rf"(?<=(?<!\d{_S}?)сағат{_S})"
    return DateWords(
        month=stems({**names, "көктем": 21, "жаз": 22, "күз": 23, "қыс": 24}),
        weekday=lambda text: None if (day := weekday_of(text)) == 7 else day,
        weekday_after={},
        lone_weekday=lambda text: None if (day := weekday_of(text)) == 7 else day,
        patterns=tuple(regex.compile(p, flags) for p in patterns),
        joins=(
            (regex.compile(rf"{_S}?{DASH}{_S}?"), None, None),
            (
                regex.compile(rf"{_S}+"),
                regex.compile(r"(?:нан|нен|дан|ден|тан|тен)$"),
                regex.compile(rf"{_S}+(?:дейін|шейін)"),
            ),
            (regex.compile(rf"{_S}+(?:мен|бен|пен){_S}+"), None, regex.compile(rf"{_S}+(?:аралығы|арасы)")),
        ),
        hint=regex.compile(
            rf"(?<!\p{{L}})(?:жыл|жж?\.|ғасыр|тоқсан|{alternation({n[:3] for n in names})})|(?<=\d)ж", flags
        ),
        time_hint=regex.compile(r"сағат|таңғы|таңертеңгі|түскі|кешкі|түнгі", flags),
        year_before=regex.compile(rf"(?:\(|,{_S}|{alternation(full)}){_S}?$", flags),
        times=tuple(
            regex.compile(p, flags)
            for p in (
                rf"{half}(?P<h>\d{{1,2}})(?:[:.](?P<mi>[0-5]\d))?(?![\d,.:]\d|\d)(?!{_S}?(?:%|адам|жас|жыл|км))",
                rf"{clock}",
                rf"{after_hour}(?P<h>\d{{1,2}})[.:](?P<mi>\d\d)(?!\d|\.\d)",
                rf"(?P<h>\d{{1,2}})\.(?P<mi>[0-5]\d)(?={DASH}(?:ден|дан|тен|тан|нен|нан|ге|ға|ке|қа|де|да|те|та)(?!\p{{L}}))",
                r"(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)(?=[-–]\d{1,2}\.[0-5]\d(?!\d|\.\d|,? ?\d{4}))",
                r"(?<=\d\.[0-5]\d[-–])(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)(?!\d|\.\d)",
                rf"{after_hour}(?P<h>\d{{1,2}})(?![\d.:]\d|\d)(?!{_S}?%)",
                rf"{half}(?P<h>{hour}){clock_case}",
                rf"{half}(?P<h>{hour}){_S}+(?P<past>жарым){clock_case}",
                rf"{after_hour}(?P<h>{hour})(?:{_S}+(?P<past>жарым))?{clock_case}",
                rf"(?P<h>\d{{1,2}}){_S}+сағат{_S}+(?P<mi>\d{{1,2}}){_S}+минут(?:та|тағы)(?!\p{{L}})",
            )
        ),
        time_joins=(
            (regex.compile(rf"{_S}?{DASH}{_S}?(?=\d)"), None, None),
            (regex.compile(rf"{case}{_S}+"), None, regex.compile(rf"{case}{_S}+(?:дейін|шейін)")),
            (regex.compile(rf"{_S}+(?:мен|бен|пен|және){_S}+"), None, regex.compile(rf"{_S}+ара")),
        ),
    )
