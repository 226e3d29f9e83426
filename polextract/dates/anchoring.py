"""What an expression is read against: the days that the text tells, and the day of publication.

A text tells its days in an order and of several things: an event, what somebody said about it, what is to come, the page itself. A `Story`
keeps the days as they become known and finds the one that an expression belongs to.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from ..report import Anchor
from .grammar import Expression
from .lexicon import (
    blockers,
    contrast_pattern,
    ends_sentence,
    future_pattern,
    part_hours,
    recurring_patterns,
    saying_words,
    signs,
    telling_words,
)

_SAME_STORY = 10  # days within which a date of another paragraph is taken for one of the same story
_FAR = 1500  # characters beyond which two expressions are taken to stand in different paragraphs
_REACH = 120  # characters of its sentence in front of an expression that matter
_LEAD = 12  # characters in which a preposition stands in front of an expression
_NEXT = 40  # characters within which the day that goes on from a clock time follows it
_SMALL_HOURS, _EVENING = 5, 18
_OPENING = 40  # characters in which a paragraph begins with `Hingga pukul`
_UNTIL = re.compile(r"\n\W*(?:namun |sementara )?(?:hingga|sampai)(?: dengan)?(?: sekitar)?\s$", re.I)
_EVENT = 4  # words before a year among which the event stands whose year it is
_EVENT_YEAR = re.compile(r"(?<= )(?:19|20)\d\d(?![.,]?\d)")
_MAKE = 5  # words before a year among which the thing stands that was made then
_NEIGHBOURS = 12  # expressions before and behind that a clock time may belong to
# Both begin with one class of characters, so that the search skips all others.
_PARAGRAPH = re.compile(r"[.!?\n](?:(?<=\n)[ \t]*|(?<!\n)[\"”’')]{0,2}[ \t]*)\n")
_SENTENCE = re.compile(r"[.!?\n](?:(?<=\n)[ \t]*\n|(?<!\n)[\"”’')]{0,2}\s+(?=[A-Z\"“‘'(]))")
_BEGAN = re.compile(
    r"\b(?:[Pp]eristiwa|[Kk]ejadian|[Ii]nsiden)\b.*\b(?:bermula|berawal|terjadi)\b|\b(?:[Kk]egiatan|[Aa]cara|[Gg]iat)\b.*\b(?:berlangsung|dilaksanakan|digelar)\b"
)
_WORDS = re.compile(r"\w+")
_CLOSING = re.compile(r"[\"”]|''|’’")


class Basis(NamedTuple):
    """A day to read others against, and where it comes from."""

    day: dt.date
    anchor: Anchor


class _Order:
    """Numbers in ascending order, added in few passes that each ascend but for near neighbours: no pass moves those of the others."""

    __slots__ = ("new", "old")

    def __init__(self) -> None:
        self.old: list[int] = []
        self.new: list[int] = []

    def add(self, i: int) -> None:
        if not self.new or i > self.new[-1]:
            self.new.append(i)
        elif i > self.new[-min(len(self.new), _NEIGHBOURS)]:
            insort(self.new, i)
        else:
            self.old = sorted(self.old + self.new)
            self.new = [i]

    def before(self, i: int, most: int) -> list[int]:
        """The last ones below `i`, in order."""
        b = bisect_left(self.new, i)
        last = self.new[max(0, b - most) : b]
        if not self.old:
            return last
        a = bisect_left(self.old, i)
        return sorted(self.old[max(0, a - most) : a] + last)[-most:]

    def from_(self, i: int, most: int) -> list[int]:
        """The first ones not below `i`, in order."""
        b = bisect_left(self.new, i)
        if not self.old:
            return self.new[b : b + most]
        a = bisect_left(self.old, i)
        return sorted(self.old[a : a + most] + self.new[b : b + most])[:most]

    def __bool__(self) -> bool:
        return bool(self.old or self.new)


@lru_cache(maxsize=512)
def last_weekday(weekday: int, around: dt.date) -> dt.date:
    """The last day of that name that is not after `around`.

    >>> last_weekday(1, dt.date(2024, 1, 10))
    datetime.date(2024, 1, 8)
    """
    return around - dt.timedelta(days=(around.isoweekday() - weekday) % 7)


class Story:
    """The expressions of one text and the days known of them.

    Parameters
    ----------
    expressions : as `grammar.parse` gave them.
    reference : day of publication, where the caller or the page told it.
    published : offsets of the page's own timestamp, which anchors nothing in the text where the text has a date of its own.
    deictic : read relative expressions against `reference` before anything in the text, as TimeML annotation does.
    spoken : tells of an expression whether it dates somebody's words, or the page, rather than an event.
    text : the text that the expressions stand in: what stands between and around them decides where clock times belong.
    """

    def __init__(
        self,
        expressions: Sequence[Expression],
        reference: dt.date | None = None,
        *,
        published: tuple[int, int] | None = None,
        deictic: bool = False,
        spoken: Callable[[Expression], bool] | None = None,
        text: str = "",
    ):
        self.expressions = expressions
        self.reference = reference
        self.published = published
        self.deictic = deictic
        self.spoken = spoken
        self.text = text
        self.days: list[dt.date | None] = [None] * len(expressions)  # the day of each, as far as known
        self.told = _Order()  # the expressions whose day the text prints, with number and month
        self.known = _Order()  # those whose day is known by now
        self.printed: set[dt.date] = set()  # their days
        self.stamp: dt.date | None = None
        self.speaking: dt.date | None = None  # the day of speaking, where the text gives it away
        self.latest: dt.date | None = None  # the last of these days that is not after the reference
        self.announces = False  # whether the text prints a day after the reference
        self.statements: dict[int, bool] = {}
        self.begun: dict[int, bool] = {}

    @cached_property
    def years(self) -> list[int]:
        """The years that the text tells, of use where nothing else tells the century: those of an expression, so that number plates,
        prices and laws give none, and not those of a make or a birth."""
        told = (x for x in self.expressions if self.tells_year(x) and not self.dates_thing(x))
        return [year for x in told for year in (x.year, x.to.year if x.to is not None else None) if year is not None]

    @cached_property
    def event_years(self) -> list[int]:
        """The years in names of events: ``Operasi Lilin 2023``, ``Pemilu Serentak 2024``."""
        found = []
        for number in _EVENT_YEAR.finditer(self.text):
            words = _WORDS.findall(self.text[max(0, number.start() - _REACH) : number.start()].lower())[-_EVENT:]
            if not blockers()["event"].isdisjoint(words):
                found.append(int(number[0]))
        return found

    @cached_property
    def sole_year(self) -> int | None:
        """The only year named in the text, unless it is told as one gone by: ``sejak tahun 2021 silam``."""
        if len(set(self.years)) != 1:
            return None
        gone = any(x.mark == "past" or self.led(j, "sejak") for j, x in enumerate(self.expressions) if self.tells_year(x))
        return None if gone else self.years[0]

    @cached_property
    def present_year(self) -> int | None:
        """The only year named in the text, where it is told as the one that goes on: ``hingga pertengahan tahun 2018``."""
        goes_on = (
            x.modifier is not None or x.mark == "this" or self.led(j, *blockers()["throughout"])
            for j, x in enumerate(self.expressions)
            if self.tells_year(x)
        )
        return self.sole_year if any(goes_on) else None

    @staticmethod
    def tells_year(x: Expression) -> bool:
        """Whether `x` is a year of four digits, or two ends of such, with no day."""
        return x.year is not None and not x.short and x.day is None and x.decade is None and (x.to is None or not x.to.short)

    def dates_thing(self, x: Expression) -> bool:
        """Whether a year is that in which a thing was made or somebody born: ``motor Honda Beat tahun 2014``, ``lahir tahun 1998``."""
        words = _WORDS.findall(self.sentence_before(x).lower())[-_MAKE:]
        return not blockers()["before_make"].isdisjoint(words)

    def keep(self, i: int, day: dt.date, *, told: bool = False) -> None:
        """Note the day of expression `i`; `told` where the text prints its number and month."""
        self.days[i] = day
        if self.expressions[i].overlaps(self.published):
            self.stamp = self.stamp or day
            return
        self.known.add(i)
        if told:
            self.told.add(i)
            self.printed.add(day)
            if self.reference and day <= self.reference:
                self.latest = max(day, self.latest or day)
            elif self.reference:
                self.announces = True

    def speaks_on(self, day: dt.date, distance: int) -> None:
        """Note that the text calls `day` by its distance from the day of speaking: ``kemarin (8/11)``."""
        if self.speaking is None and dt.date.min.toordinal() <= day.toordinal() - distance <= dt.date.max.toordinal():
            self.speaking = day - dt.timedelta(days=distance)

    # -- the day of speaking -------------------------------------------------------------------------------------------------

    def basis(self, i: int, *, said: bool = True) -> Basis | None:
        """What expression `i` is read against; `said` for one counted from the day of speaking."""
        if self.deictic and said and self.reference:
            return Basis(self.reference, "published")
        day = self.speaking_day(i) if said else self.text_day(i, self.told)
        if day is None and self.reference is None:
            day = self.text_day(i, self.known)
        if day:
            return Basis(day, "text")
        if self.reference:
            return Basis(self.reference, "published")
        if self.stamp and not self.expressions[i].overlaps(self.published):
            return Basis(self.stamp, "published")
        return None

    def text_day(self, i: int, order: _Order) -> dt.date | None:
        """The day told nearest: the last one before expression `i`, else the first one after it."""
        near = order.before(i, 1) or order.from_(i + 1, 1)
        return self.days[near[0]] if near else None

    def speaking_day(self, i: int) -> dt.date | None:
        """The day on which the text speaks: told by ``kemarin (8/11)``; else the last of the days printed in it that is not after the
        reference; with no reference, the last of those before expression `i`, else the nearest."""
        if self.speaking is not None or not self.told:
            return self.speaking
        if self.reference is None:
            return max((day for j in self.told.before(i, 24) if (day := self.days[j])), default=self.text_day(i, self.told))
        return self.latest

    def speaks_by(self, i: int, day: dt.date) -> None:
        """Note that the text speaks on the day of a weekday alone, expression `i`, or later: somebody says something then, or it has
        ``ini`` behind it."""
        if (
            self.latest
            and self.reference
            and self.latest < day <= self.reference
            and (self.expressions[i].near == "ini" or self.is_spoken(i))
        ):
            self.latest = day

    def said_day(self, i: int, day: dt.date, distance: int, *, plain: bool) -> dt.date:
        """`day`, which lies so many days from the last day printed, or the day of that distance from publication, where that is meant.

        A page with a stamp of its own speaks on that day; only a `plain` ``hari ini`` stays on a day that the text prints, and what
        somebody says on the eve of publication of that day or of what comes (``"Sampai pagi tadi …"``, ``"Besok …"``). A day of
        publication that the caller told counts where it makes of `day` one that the text prints.
        """
        if self.speaking is not None or self.in_dated_speech(i) or self.said_on_the_eve(i, distance):
            return day
        printed = day in self.printed
        if self.stamp is not None and (distance or not plain or not printed):
            return self.stamp + dt.timedelta(days=distance)
        if self.reference is not None and not printed and (other := self.reference + dt.timedelta(days=distance)) in self.printed:
            return other
        return day

    def hour_day(self, i: int) -> dt.date | None:
        """The day that the text prints with an hour which the sentence of expression `i` tells, too: ``Minggu (19/1) pukul 07.00 … "Kemarin
        kami mengintai, mulai pukul 04.00 sampai pukul 07.00"``, said the day after."""
        hours = set()
        for j in range(i + 1, min(i + 3, len(self.expressions))):
            x = self.expressions[j]
            if x.clock is not None and not x.daylike and self.tie(i, j) == 2:
                hours.update(y.clock for y in (x, x.to) if y is not None)
        if not hours:
            return None
        return next((self.days[j] for j in self.told.from_(0, 24) if self.expressions[j].clock in hours), None)

    def in_dated_speech(self, i: int) -> bool:
        """Whether expression `i` stands in words said on the last day printed, which dates a statement told before."""
        last = next((j for j in self.told.before(i, _NEIGHBOURS)[::-1] if self.days[j] == self.latest), None)
        if last is None or not self.is_spoken(last):
            return False
        return self.in_quotes(i)

    def in_quotes(self, i: int) -> bool:
        """Whether expression `i` stands behind an opened quotation mark of its paragraph."""
        start = self.expressions[i].start
        ahead = self.text[max(self.text.rfind("\n", 0, start), start - _FAR, 0) : start]
        if ahead.count("“") > ahead.count("”") or ahead.count('"') % 2 == 1 or ahead.count("''") % 2 == 1:
            return True
        return ahead.count("‘’") + ahead.count("‘‘") > ahead.count("’’")

    @cached_property
    def speaks_today(self) -> bool:
        """Whether somebody says something on a weekday told alone that is the day of publication: ``kata Kapolsek, Kamis``."""
        today = self.reference.isoweekday() if self.reference else 0
        return any(x.weekday == today and x.day is None and x.shift is None and self.is_spoken(j) for j, x in enumerate(self.expressions))

    def said_on_the_eve(self, i: int, distance: int) -> bool:
        """Whether expression `i` stands in somebody's words, in a text that prints the day before publication as its last; reported words
        count where they are of what is to come: ``Kades menambahkan, jika sampai besok …``."""
        if distance < 0 or self.latest is None or self.reference is None or (self.reference - self.latest).days != 1 or self.speaks_today:
            return False
        if self.in_quotes(i):
            return True
        if not distance:
            return False
        words = _WORDS.findall(self.sentence_before(self.expressions[i]).lower())
        return not (saying_words().isdisjoint(words) and telling_words().isdisjoint(words))

    def statement(self, i: int) -> int | None:
        """The expression that dates the words in which expression `i` stands: ``"Hari ini …," kata Kapolsek, Jumat``."""
        x = self.expressions[i]
        for j in range(i + 1, min(i + 3, len(self.expressions))):
            if self.tie(i, j) == 0:
                return None
            if _CLOSING.search(self.text, x.end, self.expressions[j].start) and self.is_spoken(j):
                return j
        return None

    def ahead(self, i: int) -> bool:
        """Whether the sentence speaks of what is to come: ``akan digelar pada Senin``."""
        x = self.expressions[i]
        if x.part is None and self.text[x.end : x.end + 1] in ("", "\n") and self.led(i, "hingga", "sampai"):
            return i == 0 or self.tie(i, i - 1) < 2  # the end of a headline: "Hujan Lebat hingga Rabu", not "dari Senin hingga Rabu"
        if not self.signed(x, "future"):
            return False
        return future_pattern().search(self.sentence_before(x)) is not None and not self.is_spoken(i)

    def weekday_day(self, i: int, weekday: int, *, past: bool = False) -> Basis | None:
        """The day of a weekday told alone, where there is a reference: the last such day until publication (before it, if `past`), as the
        press means it; in a story of long ago, told in the same paragraph, the first one from its day on."""
        if self.reference is None or self.deictic:
            return None
        day = last_weekday(weekday, self.reference - dt.timedelta(days=1) if past else self.reference)
        before = self.known.before(i, 4)[::-1]
        before = [j for j in before if self.expressions[j].to is None]  # a stretch of time is no event
        if [j for j in before if self.far(j, day)] and not self.is_spoken(i):
            event = next((j for j in before if self.is_event(i, j)), None)
            if event is not None and self.far(event, day) and self.tie(i, event) and (told := self.days[event]):
                return Basis(told + dt.timedelta(days=(weekday - told.isoweekday()) % 7), "text")
        return Basis(day, "published")

    def coming(self, i: int, weekday: int) -> dt.date | None:
        """The day of that name, within a week of publication, that the text prints before expression `i` or next to it, where `i` is
        about what is to come: ``mediasi pada Kamis lusa (16/3) … Harapan kami hari Kamis itu clear``."""
        if self.reference is None or self.deictic or not self.announces:
            return None
        for j in (*self.told.before(i, _NEIGHBOURS)[::-1], *self.told.from_(i + 1, 1)):
            day = self.days[j]
            if day and j <= i + 1 and day.isoweekday() == weekday and 0 < (day - self.reference).days <= 7:
                return None if self.is_spoken(i) or self.expressions[i].part else day
        return None

    def far(self, j: int, day: dt.date) -> bool:
        """Whether the day of expression `j` lies too far before `day` to be of one story with it."""
        told = self.days[j]
        return told is not None and (day - told).days > _SAME_STORY

    # -- the day of the event ------------------------------------------------------------------------------------------------

    def event_day(self, i: int) -> dt.date | None:
        """The day of the event that expression `i` is told of, as `event` finds it."""
        j = self.event(i)
        return None if j is None else self.days[j]

    def clock_day(self, i: int) -> dt.date | None:
        """The day of clock time `i`: that of its event, or a neighbouring one where the text goes from evening to morning between."""
        if self.closes(i):
            day = self.speaking_day(i)
            if day is not None:
                return day
        j = self.event(i, clock=True)
        if j is None:
            return None
        return self.day_before(i, j) or self.past_midnight(i, j)

    def event(self, i: int, *, clock: bool = False) -> int | None:
        """The expression that tells the day of the event that expression `i` is told of, a clock time if `clock`.

        That of its own sentence, else the last one told before it; for a clock time one told in another paragraph gives way to the day of
        the article's main event. Dates of statements, of the page and announcements are left out where there are others.
        """
        before = self.known.before(i, _NEIGHBOURS)[::-1]
        told = next((j for j in before if self.is_event(i, j)), None)
        tie = self.tie(i, told) if told is not None else 0
        if told is not None and tie == 2:
            return told
        after = self.known.from_(i, _NEIGHBOURS)
        following = next((j for j in after if self.is_event(i, j)), None)
        if clock and following is not None and self.day_before(i, following):
            return following
        if clock and told is None and (said := next((j for j in after if self.is_spoken(j)), None)) is not None and self.tie(i, said) == 2:
            return said  # "sejak pukul 07.30 WIB, kata Kapolsek, Kamis", where no other day has been told
        if following is not None and (told is None or (clock and self.goes_with(i, following))):
            return following
        if told is None:
            return (before or after)[0] if before or after else None
        if not clock or tie:
            return told
        if (other := self.event_of_hour(i, told)) is not None:
            return other
        if self.fits(told, i) and self.expressions[told].daylike:
            return told
        return self.main_or_last(i, told)

    def main_or_last(self, i: int, told: int) -> int:
        """The event of a clock time that stands in another paragraph than `told`, the last one told: that or the main one.

        It goes on with what was told last only where it opens its paragraph: "Sekitar pukul 02.00 …"; or where that was told with its
        clock time, the main event with no hour.
        """
        first = self.main_event(i)
        if first is None or (first > i and self.expressions[first].clock is None and not self.begins(first)):
            return told  # an hour is of what was told before it
        near, main, x = self.days[told], self.days[first], self.expressions[first]
        timed = self.expressions[told].clock is not None and x.clock is None and x.part is None
        if near and main and (abs((near - main).days) > _SAME_STORY or not (timed or self.opens(i) or self.goes_on(i, told))):
            return first
        return told

    def event_of_hour(self, i: int, told: int) -> int | None:
        """The first event told of the part of day that clock time `i` falls in, where `told`, the last event before it, has no part of day:
        ``Rabu (20/8) dini hari … informasi diterima Jumat pekan lalu. … "Pukul 02.10 saya dengar …"``."""
        if self.expressions[told].part:
            return None
        return next((j for j in self.known.from_(0, 24) if j < told and self.fits(j, i) and self.is_event(i, j)), None)

    def fits(self, j: int, i: int) -> bool:
        """Whether expression `j` says the part of day that clock time `i` falls in."""
        part = self.expressions[j].part or ""
        first, last = part_hours().get(part, (0, 0))
        return first <= self.expressions[i].clock.hour < last or (part != "" and part == self.expressions[i].part)

    def goes_with(self, i: int, j: int) -> bool:
        """Whether a clock time belongs to the day told behind it in its sentence: ``pukul 21.00 WIB pada Rabu``, not ``sampai pukul 21.00,
        lalu dilanjutkan Rabu``."""
        start, end = self.expressions[i].end, self.expressions[j].start
        return i < j and self.tie(i, j) == 2 and blockers()["then"].isdisjoint(self.text[start:end].lower().split())

    def day_before(self, i: int, j: int) -> dt.date | None:
        """The day of an evening hour that the day told behind it goes on from: ``sampai pukul 22.00, lalu dilanjutkan Selasa pagi``."""
        start, end, day = self.expressions[i].end, self.expressions[j].start, self.days[j]
        if i > j or day is None or end - start > _NEXT or self.expressions[i].clock.hour < 12 or self.tie(i, j) != 2:
            return None
        goes_on = not blockers()["next"].isdisjoint(self.text[start:end].lower().split())
        return day - dt.timedelta(days=1) if goes_on and day > dt.date.min else None

    def past_midnight(self, i: int, j: int) -> dt.date | None:
        """The day of expression `j`, or the next where clock time `i` is one of the small hours and follows an evening: ``pukul 23.10 …
        sekitar pukul 01.00``, ``Sabtu malam hingga Minggu dini hari … pukul 01.40``."""
        x, day = self.expressions[i], self.days[j]
        if day is None or x.clock.hour > _SMALL_HOURS or day == dt.date.max or i < j:
            return day
        following = day + dt.timedelta(days=1)
        if self.lasts_the_night(j, following):
            return following
        last = i - 1
        if self.tie(i, last):
            y, before = self.expressions[last], self.days[last]
            if y.clock is not None and y.clock.hour < _EVENING:
                return following if before == following and y.clock.hour <= _SMALL_HOURS else day
            return following if before == day and self.is_evening(last) else day
        return following if self.is_evening(j) else day

    def is_evening(self, j: int) -> bool:
        """Whether expression `j` tells an evening hour, or that it was evening."""
        y = self.expressions[j]
        return y.to is None and (y.clock.hour >= _EVENING if y.clock is not None else y.part == "malam")

    def is_spoken_day(self, day: dt.date) -> bool:
        """Whether the text prints `day` as that of somebody's words."""
        return any(self.days[j] == day and self.is_spoken(j) for j in self.told.before(len(self.expressions), _NEIGHBOURS))

    def was_evening(self, i: int, day: dt.date) -> bool:
        """Whether the text prints `day` before expression `i` with an evening hour, or as an evening."""
        return any(self.days[j] == day and self.is_evening(j) for j in self.told.before(i, _NEIGHBOURS))

    def lasts_the_night(self, j: int, following: dt.date) -> bool:
        """Whether expression `j` is a range from the afternoon or evening of its day to the next one, `following`."""
        y = self.expressions[j]
        return y.to is not None and y.to.day == following.day and part_hours().get(y.part or "", (0, 0))[1] >= _EVENING

    def closes(self, i: int) -> bool:
        """Whether clock time `i` is that up to which an article tells of how things stand: ``Hingga pukul 19.30 WIB, …`` opens a
        paragraph."""
        start = self.expressions[i].start
        return _UNTIL.search(self.text, max(0, start - _OPENING), start) is not None

    def opens(self, i: int) -> bool:
        """Whether expression `i` opens a paragraph."""
        return not self.text[max(0, self.expressions[i].start - 2) : self.expressions[i].start].strip(" \t\n\"“'‘")

    def goes_on(self, i: int, j: int) -> bool:
        """Whether expression `i` stands in a paragraph of speech right behind the paragraph of `j`."""
        between = self.text[self.expressions[j].end : self.expressions[i].start]
        parted = [match.end() for match in _PARAGRAPH.finditer(between)]
        return len(parted) == 1 and between[parted[0] :].lstrip()[:1] in ('"', "“")

    def begins(self, j: int) -> bool:
        """Whether the sentence tells with expression `j` when the event was: ``Peristiwa itu terjadi pada Rabu``; asked once."""
        if j not in self.begun:
            self.begun[j] = _BEGAN.search(self.sentence_before(self.expressions[j])) is not None
        return self.begun[j]

    def main_event(self, i: int) -> int | None:
        """The article's main event: the one of which it says when it happened (``Peristiwa itu terjadi pada Rabu``), else the first one
        that it tells a day of. That since when something has been so gives way to others, a day counted from that of speaking to all."""
        first = since = said = None
        for j in self.known.from_(0, 24):
            if self.is_event(i, j):
                if self.led(j, "sejak"):
                    since = j if since is None else since
                elif self.begins(j):
                    return j
                elif self.is_deictic(j):
                    said = j if said is None else said
                else:
                    first = j if first is None else first
        return next((j for j in (first, since, said) if j is not None), None)

    def is_deictic(self, j: int) -> bool:
        """Whether expression `j` tells its day by no more than its distance from the day of speaking: ``hari ini``, ``tadi malam``."""
        x = self.expressions[j]
        return not x.calendar and x.weekday is None and (x.near is not None or (x.shift is not None and x.shift.said))

    def led(self, j: int, *words: str) -> bool:
        """Whether one of `words` stands right in front of expression `j`: ``hilang sejak Minggu``."""
        start = self.expressions[j].start
        return self.text[max(0, start - _LEAD) : start].lower().rstrip(" \n").endswith(words)

    def is_event(self, i: int, j: int) -> bool:
        """Whether expression `j` tells the day of an event, for a clock time `i` to belong to."""
        day, x = self.days[j], self.expressions[j]
        if self.deictic and not (x.calendar or x.daylike or x.near or x.clock):
            return False  # a part of day alone, which only TimeML marks
        if self.reference and day and day > self.reference and self.tie(i, j) < 2 and not self.announced_hour(i, j):
            return False  # an announcement
        return not self.is_spoken(j)

    def announced_hour(self, i: int, j: int) -> bool:
        """Whether expression `i` is an hour of the part of day announced with `j`, before it in its paragraph or in that before, where its
        own is speech: ``Pada malam Natal … . Jalan ditutup pukul 22.00 WIB``."""
        return j < i and self.expressions[i].clock is not None and self.fits(j, i) and (self.tie(i, j) > 0 or self.goes_on(i, j))

    def is_spoken(self, j: int) -> bool:
        """Whether expression `j` dates a statement; asked once."""
        if j not in self.statements:
            self.statements[j] = self.spoken is not None and self.spoken(self.expressions[j])
        return self.statements[j]

    def tie(self, i: int, j: int) -> int:
        """2 where two expressions stand in one sentence, 1 where in one paragraph, else 0."""
        start, end = self.expressions[min(i, j)].end, self.expressions[max(i, j)].start
        if end - start > _FAR or _PARAGRAPH.search(self.text, start, end):
            return 0
        # One character more: the capital that begins a sentence may be that of the second expression.
        while stop := _SENTENCE.search(self.text, start, end + 1):
            if self.text[stop.start()] != "." or ends_sentence(self.text, stop.start()):
                return 1
            start = stop.end()
        return 2

    # -- the sentence around -------------------------------------------------------------------------------------------------

    def sentence_before(self, x: Expression) -> str:
        """What stands in front of an expression in its sentence, as far as it matters."""
        before = self.text[max(0, x.start - _REACH) : x.start]
        end = 0
        for match in _SENTENCE.finditer(before):
            if before[match.start()] != "." or ends_sentence(before, match.start()):
                end = match.end()
        return before[end:]

    def signed(self, x: Expression, *places: str) -> bool:
        """Whether a word that may belong to these places of the table of blockers stands near in front of an expression."""
        before = self.text[max(0, x.start - _REACH) : x.start].lower()
        return any(word in before for word in signs(*places))

    def recurring(self, x: Expression) -> bool:
        """Whether a clock time is one of every day: ``setiap hari mulai pukul 22.00``, opening hours."""
        before, after = recurring_patterns()
        if self.signed(x, "every", "hours"):
            sentence = self.sentence_before(x)
            if match := before.search(sentence):
                return contrast_pattern().search(sentence, match.end()) is None
        return after.match(self.text, x.end, x.end + 30) is not None
