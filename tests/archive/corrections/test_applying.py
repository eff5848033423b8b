"""What each correction does to a reading, and what it leaves alone."""

from __future__ import annotations

from bot.archive.corrections.applying import applied, apply
from bot.archive.corrections.changes import (
    AddStatement,
    Change,
    NotAPerson,
    RemovePromise,
    RemoveStance,
    RemoveStatement,
    SamePerson,
    SetDate,
    SetOffices,
    SetParty,
    SetPlace,
    SetPromiser,
    SetSpeaker,
    SetStance,
    SetStatementKind,
    SetType,
)
from bot.archive.corrections.made import Outcome
from bot.readout import CodedEvent, Evidence, Readout
from tests.archive.corrections.changes import ELSEWHERE, HERE, made
from tests.blocks.sample import SAMPLE, SHOIGU, TEXT, WANG, quote


def after(*changes: Change, of: Readout = SAMPLE) -> Readout:
    return apply(of, HERE, [made(seq, change) for seq, change in enumerate(changes, 1)])


class TestOccasion:
    def test_the_headline_follows(self) -> None:
        now = after(SetPlace(place="Moscow"), SetDate(date="2026-02-03"), SetType(type="call"))
        assert "spoke by phone" in now.headline
        assert "3 February 2026" in now.headline
        assert now.event is not None
        assert now.event.date is not None
        assert (now.event.confidence, now.event.date.confidence) == (1, 1)
        assert now.event.date.derived_from == "corrected by a person"
        assert [one.change for one in now.corrected] == ["event_place", "event_date", "event_type"]
        assert {one.by_name for one in now.corrected} == {"Ada"}

    def test_a_place_has_its_words_where_the_text_has_it(self) -> None:
        for place, words in (("Moscow", 1), ("Atlantis", 0)):
            event = after(SetPlace(place=place)).event
            assert event is not None
            assert event.place is not None
            assert len(event.place.evidence) == words

    def test_what_the_text_does_not_give_can_be_taken_out(self) -> None:
        event = after(SetPlace(place=None), SetDate(date=None)).event
        assert event is not None
        assert (event.place, event.date) == (None, None)

    def test_a_month_is_no_day(self) -> None:
        event = after(SetDate(date="2026-02-03", precision="month")).event
        assert event is not None
        assert event.date is not None
        assert (event.date.value, event.date.precision) == ("2026-02", "month")

    def test_a_document_without_an_event_gets_one(self) -> None:
        event = after(SetType(type="visit"), of=SAMPLE.model_copy(update={"event": None})).event
        assert event is not None
        assert event.type == "visit"


class TestPeople:
    def test_another_name_goes_through_all_that_was_said(self) -> None:
        now = after(SamePerson(name=SHOIGU, into="S. K. Shoigu"))
        assert SHOIGU not in {one.speaker for one in now.statements}
        renamed = [one.speaker == "S. K. Shoigu" for one in now.statements]
        assert renamed == [one.speaker == SHOIGU for one in SAMPLE.statements]
        assert "S. K. Shoigu" in now.headline

    def test_two_who_are_one_become_one(self) -> None:
        now = after(SamePerson(name=SHOIGU, into=WANG))
        (one,) = now.participants
        assert (one.name, one.party, one.confidence) == (WANG, "China", 1)
        assert len(one.offices) == 3
        assert [words.start for words in one.evidence] == sorted(words.start for words in one.evidence)

    def test_names_lead_to_their_end_and_the_later_word_counts(self) -> None:
        chain = after(SamePerson(name="Bo", into="Cy"), SamePerson(name=WANG, into="Bo"))
        assert chain.participants[0].name == "Cy"
        back = after(SamePerson(name=WANG, into="Bo"), SamePerson(name="Bo", into=WANG))
        assert back.participants[0].name == WANG

    def test_who_is_no_person_took_no_part_but_may_speak(self) -> None:
        now = after(NotAPerson(name="WANG YI"))
        assert [one.name for one in now.participants] == [SHOIGU]
        assert WANG in {one.speaker for one in now.statements}

    def test_a_party_is_that_of_all_that_was_said(self) -> None:
        now = after(SetParty(name=WANG, party="Chile"))
        assert {one.party for one in now.statements if one.speaker == WANG} == {"Chile"}
        assert "Wang Yi (Chile)" in now.headline

    def test_offices_are_replaced_and_have_words_where_the_text_has_them(self) -> None:
        now = after(SetOffices(name=WANG, offices=("Director", "Envoy to Mars")))
        assert [(one.value, len(one.evidence)) for one in now.participants[0].offices] == [
            ("Director", 1),
            ("Envoy to Mars", 0),
        ]


class TestWords:
    said, promise, stance = SAMPLE.statements[1], SAMPLE.commitments[0], SAMPLE.stances[0]

    def test_who_said_it_and_what_it_is(self) -> None:
        words = self.said.content
        now = after(
            SetSpeaker(words=words, speaker=SHOIGU, party="Russia"), SetStatementKind(words=words, statement="fact")
        )
        changed = now.statements[1]
        assert (changed.speaker, changed.party, changed.kind, changed.confidence) == (SHOIGU, "Russia", "fact", 1)
        assert (changed.cue, changed.content) == (self.said.cue, words)

    def test_a_statement_cut_a_little_otherwise_is_the_same(self) -> None:
        words = self.said.content
        longer = Evidence(start=words.start, end=words.end + 1, quote=TEXT[words.start : words.end + 1])
        assert after(SetStatementKind(words=longer, statement="fact")).statements[1].kind == "fact"
        half = quote(TEXT, words.quote[: len(words.quote) // 2])
        assert after(SetStatementKind(words=half, statement="fact")) is SAMPLE

    def test_words_that_a_newer_converter_moved_are_found_again(self) -> None:
        words = self.said.content
        moved = words.model_copy(update={"start": words.start + 3, "end": words.end + 3})
        assert after(SetStatementKind(words=moved, statement="fact")).statements[1].kind == "fact"
        gone = words.model_copy(update={"quote": "x" * len(words.quote)})
        assert after(SetStatementKind(words=gone, statement="fact")) is SAMPLE

    def test_one_that_was_missed_stands_in_its_place_and_goes_again(self) -> None:
        words, cue = (
            quote(TEXT, "remains committed" if "remains committed" in TEXT else "strategic"),
            quote(TEXT, "said"),
        )
        add = AddStatement(words=words, speaker=WANG, party="China", statement="position", cue=cue)
        now = after(add)
        starts = [one.content.start for one in now.statements]
        assert len(starts) == len(SAMPLE.statements) + 1
        new = next(one for one in now.statements if one.content == words)
        assert (new.cue, new.implicit, new.speaker) == (cue, False, WANG)
        assert [one for one in now.statements if one != new] == list(SAMPLE.statements)
        assert after(add, RemoveStatement(words=words)).statements == SAMPLE.statements

    def test_what_was_left_out_can_be_pasted_back(self) -> None:
        words = self.said.content
        add = AddStatement(words=words, speaker=SHOIGU, party="Russia", statement="fact")
        now = after(RemoveStatement(words=words), add)
        assert now.statements[1].speaker == SHOIGU
        assert len(now.statements) == len(SAMPLE.statements)

    def test_promises_and_stances(self) -> None:
        promise, stance = self.promise.content, self.stance.content
        now = after(
            SetPromiser(words=promise, by="Russia", party="Russia"),
            SetStance(words=stance, by="China", party="China", polarity="opposes"),
        )
        assert now.commitments[0].by == "Russia"
        assert (now.stances[0].by, now.stances[0].polarity) == ("China", "opposes")
        bare = after(RemovePromise(words=promise), RemoveStance(words=stance))
        assert (len(bare.commitments), len(bare.stances)) == (1, 1)


class TestCodedEvents:
    def reading(self) -> Readout:
        coded = [CodedEvent(source="CHN", code="CONSULT", target="RUS", evidence=(), date="2026-02-01")]
        coded += [
            CodedEvent(source="CHN", code="SUPPORT", target="RUS", evidence=(), statement=number)
            for number in (0, 1, 2)
        ]
        return SAMPLE.model_copy(update={"events_coded": tuple(coded)})

    def test_they_keep_pointing_at_their_statement(self) -> None:
        raw = self.reading()
        now = after(RemoveStatement(words=raw.statements[0].content), of=raw)
        assert [one.statement for one in now.events_coded] == [None, 0, 1]
        assert now.statements[0] == raw.statements[1]

    def test_what_was_coded_of_another_side_goes(self) -> None:
        raw = self.reading()
        now = after(SetSpeaker(words=raw.statements[1].content, speaker=SHOIGU, party="Russia"), of=raw)
        assert [one.statement for one in now.events_coded] == [None, 0, 2]

    def test_the_exchange_goes_with_its_kind_and_takes_the_new_day(self) -> None:
        raw = self.reading()
        assert [one.statement for one in after(SetType(type="call"), of=raw).events_coded] == [0, 1, 2]
        assert after(SetDate(date="2026-02-03"), of=raw).events_coded[0].date == "2026-02-03"


class TestWhichCounts:
    def test_of_two_about_the_same_the_later(self) -> None:
        both = [made(1, SetPlace(place="Oslo")), made(2, SetPlace(place="Bergen"), by="U2")]
        now, outcomes = applied(SAMPLE, HERE, both)
        assert now.event is not None
        assert now.event.place is not None
        assert now.event.place.value == "Bergen"
        assert outcomes == {1: Outcome.REPLACED, 2: Outcome.APPLIED}
        assert [one.by for one in now.corrected] == ["U2"]

    def test_what_is_not_there_is_kept_and_told(self) -> None:
        now, outcomes = applied(SAMPLE, HERE, [made(1, NotAPerson(name="Nobody"))])
        assert now is SAMPLE
        assert outcomes == {1: Outcome.NOT_APPLICABLE}

    def test_in_another_document_only_what_is_general(self) -> None:
        alias = SamePerson(name=WANG, into="Wang Yi (MFA)")
        assert apply(SAMPLE, HERE, [made(1, alias, sha256=ELSEWHERE)]) is SAMPLE
        now = apply(SAMPLE, HERE, [made(1, alias, sha256=ELSEWHERE, general=True)])
        assert now.participants[0].name == "Wang Yi (MFA)"

    def test_a_general_office_is_told_only_where_the_document_gives_none(self) -> None:
        office = made(1, SetOffices(name=WANG, offices=("Envoy",)), sha256=ELSEWHERE, general=True)
        assert apply(SAMPLE, HERE, [office]) is SAMPLE
        first = SAMPLE.participants[0].model_copy(update={"offices": ()})
        bare = SAMPLE.model_copy(update={"participants": (first, *SAMPLE.participants[1:])})
        assert apply(bare, HERE, [office]).participants[0].offices[0].value == "Envoy"

    def test_what_was_said_of_this_document_goes_before_what_was_said_in_general(self) -> None:
        here = made(1, SetParty(name=WANG, party="Chile"))
        general = made(2, SetParty(name=WANG, party="Peru"), sha256=ELSEWHERE, general=True)
        assert apply(SAMPLE, HERE, [here, general]).participants[0].party == "Chile"

    def test_json_names_corrections_only_where_there_are_some(self) -> None:
        assert "corrected" not in SAMPLE.to_json()
        assert '"corrected":[{"change":"event_place"' in after(SetPlace(place="Oslo")).to_json()
