"""Names that are also words or people: a place only where a place is meant, and people stay people."""

from __future__ import annotations

import pytest

from pipeline.core.model import Language
from pipeline.languages import gazetteer

KK, RU, EN = Language.KK, Language.RU, Language.EN


def ids(text: str, language: Language) -> list[str]:
    return [m.name.entry for m in gazetteer.find(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Абай Құнанбаев туралы", KK), ("ақын Абай айтқан", KK), ("Абайдан қалған сөз", KK),
        ("Алға басқан аяқ кейін кетпесін", KK), ("Есік ашық тұр", KK), ("Орал Мұхамеджанов сөйледі", KK),
        ("Тарту сыйлады", KK), ("Сана тұрмысты билейді", KK), ("Жақсы сөз – жарым ырыс", KK),
        ("кеше Үлкен театрда болды", KK), ("бұл Қызыл кітапқа енген", KK), ("Қоянды көрді", KK),
        ("ол Достық орденін алды", KK), ("Дархан мен Диас келді", KK), ("Мырза Дания Еспаева", KK),
        ("Марғұлан атты ғалым", KK), ("Чапаев туралы фильм", KK),
        ("Владимир Путин прилетел", RU), ("сегодня Владимир Путин прилетел", RU), ("Владимир уехал", RU),
        ("Семей стало больше", RU), ("Орёл парил над степью", RU), ("Орал во всё горло", RU),
        ("Чад стелился над двором", RU), ("Порту нужны краны", RU), ("Вена вздулась", RU),
        ("писатель Джек Лондон родился", RU), ("Джек Лондон родился", RU), ("Тарас Шевченко родился", RU),
        ("Казну пополнили", RU), ("Карту нашли", RU), ("роман Остин Джейн", RU), ("Мухтар Ауэзов", RU),
        ("Катания на лыжах", RU), ("Того не знаем", RU),
        ("сестра Анатолия Иванова", RU), ("дело Смирновой и Иванова", RU), ("Наташа Ростова танцует", RU),
        ("Ниш в стене нет", RU), ("Рудный пласт тонок", RU), ("Чарльз Дарвин писал", RU),
        ("Michael Jordan won", EN), ("Reading is fun", EN), ("Nice work", EN), ("Mobile phones ring", EN),
        ("Bath time", EN), ("Turkey with chips", EN), ("Chad Smith sang", EN), ("Jane Austin sang", EN),
        ("the writer Jack London", EN), ("Jack London wrote", EN), ("Paris Hilton came", EN),
        ("Split the bill", EN), ("Buffalo roam", EN), ("Darwin wrote it", EN), ("Who is it", EN),
        ("Kobe Bryant scored", EN), ("Florence Nightingale nursed", EN), ("Georgia O'Keeffe painted", EN),
        ("Orlando Bloom acted", EN), ("Vladimir Putin flew", EN), ("Shell eggs first", EN),
    ],
)  # fmt: skip
def test_no_places(text: str, language: Language) -> None:
    assert ids(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Абай қаласында", KK, ["city:abay"]),
        ("Абай облысында", KK, ["region:abay"]),
        ("біз Алға қаласында болдық", KK, ["city:alga"]),
        ("кеше Тартуда болды", KK, ["city:tartu"]),
        ("үкімет Чадқа көмектесті", KK, ["country:td"]),
        ("Орал қаласының әкімі", KK, ["city:oral"]),
        ("Уханьнан ұшақ келді", KK, ["city:wuhan"]),
        ("Бакуге барды", KK, ["city:baku"]),
        ("Шарында демалды", KK, ["loc:charyn"]),
        ("Руанда үкіметі", KK, ["country:rw"]),
        ("во Владимире прошёл форум", RU, ["city:vladimir"]),
        ("Владимир, Рязань и Тула", RU, ["city:vladimir", "city:ryazan", "city:tula"]),
        ("из Орла и Курска", RU, ["city:oryol", "city:kursk"]),
        ("помощь получил Чад", RU, ["country:td"]),
        ("Республика Чад", RU, ["country:td"]),
        ("гости из Лондона", RU, ["city:london"]),
        ("Лондон заявил протест", RU, ["city:london"]),
        ("реконструкция в городе Находка", RU, ["city:nakhodka"]),
        ("он учился в Порту", RU, ["city:porto"]),
        ("через Днепр перебросили мост", RU, ["loc:dnieper"]),
        ("прямой рейс в Сан-Франциско", RU, ["city:san-francisco"]),
        ("жители Сан-Бернардино", RU, []),
        ("студенты КазНУ и ЕНУ", RU, ["org:kaznu", "org:enu"]),
        ("he lives in Reading", EN, ["city:reading"]),
        ("flights from Nice to Bath", EN, ["city:nice", "city:bath"]),
        ("London said on Monday", EN, ["city:london"]),
        ("talks with Turkey and Jordan", EN, ["country:tr", "country:jo"]),
        ("Georgia and Armenia", EN, ["country:ge", "country:am"]),
        ("Washington's answer", EN, ["city:washington"]),
        ("the aid went to Chad", EN, ["country:td"]),
    ],
)
def test_places(text: str, language: Language, expected: list[str]) -> None:
    assert ids(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("«ҚазМұнайГаз», ҚТЖ мен KEGOC", KK, ["org:kmg", "org:ktz", "org:kegoc"]),
        ("ЕО-ның Халықаралық серіктестік жөніндегі бас директораты", KK, ["org:eu"]),
        ("ДДСҰ, ЮНИСЕФ-тің және ЕҚЫҰ-ның өкілдері", KK, ["org:who", "org:unicef", "org:osce"]),
        ("ҚР Су ресурстары және ирригация министрлігінде", KK, ["org:kz-min-water"]),
        ("Астана қаласы әкімдігінің баспасөз қызметі", KK, ["org:akimat-astana"]),
        ("в акимате города Алматы", RU, ["org:akimat-almaty"]),
        ("ЕАБР, АБР и ЕБРР", RU, ["org:edb", "org:adb", "org:ebrd"]),
        ("с Европейским инвестиционным банком", RU, ["org:eib"]),
        ("решение Высшей аудиторской палаты", RU, ["org:kz-accounts"]),
        ("партии «Ауыл» и «Ак жол»", RU, ["org:auyl"]),
        ("DG INTPA, EEAS and the EIB", EN, ["org:dg-intpa", "org:eeas", "org:eib"]),
        ("the Organization of Turkic States' summit", EN, ["org:ots"]),
        ("said Human Rights Watch", EN, ["org:hrw"]),
    ],
)
def test_organisations(text: str, language: Language, expected: list[str]) -> None:
    assert ids(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Ақмола, Қостанай және Солтүстік Қазақстан облыстарында тасқын",
            KK,
            ["region:akmola", "region:kostanay", "region:north-kazakhstan"],
        ),
        ("Алматы мен Жамбыл облыстарының әкімдері", KK, ["region:almaty", "region:jambyl"]),
        ("Абай, Жетісу және Ұлытау облыстары", KK, ["region:abay", "region:jetisu", "region:ulytau"]),
        ("Ақкөл және Аршалы аудандарына су келді", KK, ["district:akkol", "district:arshaly"]),
        ("в Акмолинской, Костанайской и Павлодарской областях", RU,
         ["region:akmola", "region:kostanay", "region:pavlodar"]),
        ("жители областей Абай, Жетісу и Ұлытау", RU, ["region:abay", "region:jetisu", "region:ulytau"]),
        ("in the Akmola, Kostanay and Pavlodar regions", EN,
         ["region:akmola", "region:kostanay", "region:pavlodar"]),
        ("Ақмола, Қостанай, Павлодар", KK, ["city:astana", "city:kostanay", "city:pavlodar"]),
        ("many regions and districts", EN, []),
    ],
)  # fmt: skip
def test_regions_that_share_a_word(text: str, language: Language, expected: list[str]) -> None:
    assert ids(text, language) == expected


def test_the_last_of_a_list_takes_the_shared_word() -> None:
    text = "Алматы және Жамбыл облыстарында"
    assert [text[m.start : m.end] for m in gazetteer.find(text, KK)] == ["Алматы", "Жамбыл облыстарында"]
