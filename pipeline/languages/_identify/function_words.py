"""Words of little meaning that tell a language: its most frequent ones, by editor's judgement."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _set(
    """
    the of and in to a an for on with by is are was were be been being has have had will would can could
    should may might at from as that this these those it its which who whom whose what when where while
    their they them he she his her him we us our you your i my me or not but also than more most some
    any all other into about after before between during over under through against up out if so no do
    does did there here how why because such only very just now then new first one two said says say yes
    per within without since until both each via
    """
)
#: Kazakh words that no Russian text has, and the other way round; case says nothing about them
KAZAKH = _set(
    """
    мен пен бен ол бір екі деп деді бар жоқ осы бұл сол олар оның және үшін бойынша туралы кейін арқылы
    сияқты дейін бойы болып болды бола болса болған керек емес енді сонда деген еді екен кей ма ме бе пе
    қазір бүгін кеше жыл жылы жылдың күн биыл былтыр адам басқа барлық ең өте ғана жаңа
    """
)
#: words of Kazakh in its Latin alphabets, with and without their marks, that English and Turkish do not have
KAZAKH_LATIN = _set(
    """
    bul bız bizge bızge osy osynda osylai osylay osyndai bolyp boldy bolady jyl jyly jylğy jyldyñ zhyl
    zhyly dep dedi degen jer zher jäne jáne ja'ne jane zhane üşın úshin u's'in ushin boiynşa boiynsha
    boyynsha turaly týraly keiın keıin kei'in keiin keyin künı kúni ku'ni kuni joq zhok biraq birak
    qazır qazir kazir endı ekı eki bır edı edi menıñ meniń menin' menin onyñ onyń onyn' onyn olardyñ
    olardyń sodan sonan sonymen bızdıñ bizdiń bizdin siiaqty sııaqty siyakty emes bügın búgin bugin
    jeksenbı jeksenbi zheksenbi senbı senbi duisenbi düisenbı dúısenbi beisenbı beisenbi beysenbi jūma
    """
)
RUSSIAN = _set(
    """
    и в во с со не что это как по от для об при под над но же или она они его её ее их мы вы я был была
    было были быть есть будет который которая которое которые которых также уже еще ещё только если
    когда где так после между через без более менее год года году лет все всех всего этот эта эти этого
    тем чем
    """
)
#: German, French, Spanish, Italian, Dutch, Polish, Turkish, Azerbaijani, Uzbek; none is an English word
FOREIGN_LATIN = _set(
    """
    der die das und ist nicht mit von für auf dem den des ein eine einer eines einen zu zur zum im sich
    auch als wird werden wurde sind bei nach aus oder über durch haben hat dass sie wir ihr ich le la
    les du une est sont dans pour sur avec que qui au aux ce cette par pas plus nous vous il elle el los
    las con por del como más pero esta este son sobre entre di che della dei delle gli nel nella sono
    alla anche het een van voor niet zijn wordt aan ook nie się jest na przez oraz dla ve bir için ile
    bu olarak çok daha olan kadar gibi sonra ancak değil var da de göre ise və üçün ilə edən va bilan
    uchun
    """
)
#: words that only Turkish, Azerbaijani and Uzbek have: relatives of Kazakh that are written in Latin letters
TURKIC_LATIN = _set(
    """
    ve için ile olarak çok daha kadar gibi sonra ancak değil göre ise və üçün ilə va bu bilan uchun
    tomonidan tarafından yangi barcha haqida haqda keyingi yil yili bo'lib boʻlib bo'lgan boʻlgan qildi
    bo'ldi boʻldi oʻz o'tgan oʻtgan emas ekanini
    """
)
KYRGYZ = _set(
    """
    жана менен үчүн болгон боюнча эле ошол кыргыз тууралуу дагы чейин болот болду жөнүндө аркылуу
    алардын менин анын аны республикасынын мамлекеттик өлкө турган ушул эмес мурда кийин жатат жатабыз
    дагы эки үстүбүздөгү быйыл
    """
)
UKRAINIAN = _set(
    """
    що це який яка які був була було були від під про його її їх року також цей ця ці вони він вона але
    якщо після є із зі ще вже між буде бути щоб як ми ви
    """
)
#: Cyrillic languages that are none of the three: also Bulgarian, Tajik, Tatar, Uzbek, Belarusian
FOREIGN_CYRILLIC = (
    UKRAINIAN
    | KYRGYZ
    | _set(
        """
        се са ще със във към като което който която бяха беше съм ва һәм белән өчен булган һәр яңа дип
        иде булды булачак хәзер билан учун бўлган бу ҳам үчүн гэта які якая што ён яны быў была былі пра
        ад паміж
        """
    )
) - RUSSIAN
