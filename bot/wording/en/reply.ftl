# A reading as it is shown: the reply, its views, its file.

headed = { $name }:
more = +{ $count } more
the-name = the { $name }
language-unknown = a language I do not know ({ $code })

reply-not-a-readout = Not a readout
reply-says = It says, in short:
reply-no-statements = No statements that I could find.
reply-other-language = This text is in { $language }. I read English only, so I took nothing from it.
reply-nothing-found = I found nothing in this text that I could report: no statements, no people, no bodies, no countries.
reply-none-found = None found: { $names }.
reply-source = Source: { $source }.
reply-strong = { $mark } marks strong wording.
reply-doubtful = { $mark } marks what I may well have got wrong.
reply-shortened = Shortened to what one Slack message can hold.

reply-unsure = Not sure of { $names }.
unsure-kind = what kind of exchange it was
unsure-day = the day
unsure-place = the place

reply-also = Also told of, not read: { $names }
reply-more-sides = +{ $count } more by { $sides ->
    [one] one other
   *[other] { $sides } others
}

no-speaker = No speaker named
no-speaker-inside = no speaker named
jointly = Jointly
implied = (implied)
implied-without-cue = implied, without a cue

heading-promised = Promised
heading-asked = Asked
heading-asked-of = Asked of { $name }
heading-backed = Backed
heading-opposed = Opposed
heading-backed-and-opposed = Backed and opposed
heading-check = Check
heading-does-not-add-up = Check: does not add up
heading-occasion = Occasion
heading-when-and-where = When and where
heading-who = Who
heading-said = Said
heading-bodies = Bodies
heading-instruments = Instruments
heading-countries = Countries
heading-places = Places
heading-phrases = Stock phrases
heading-ahead = Ahead
heading-source = Source
heading-none-found = None found

none-date = date
none-place = place
none-participants = participants
none-statements = statements
none-promises = promises
none-backed = anything backed
none-opposed = anything opposed
none-bodies = bodies
none-instruments = instruments
none-phrases = stock phrases
none-ahead = dates ahead
none-checks = anything that does not add up
none-source = source line

due-by = (by { $date })
on-condition = (on condition: “{ $words }”)
expected = (expected: { $value })
as-written = (as written: { $forms })
towards = (towards { $name })
addressed = (of { $name })

event-type = { $type ->
    [meeting] Meeting
    [call] Call
    [visit] Visit
    [summit] Summit
    [joint_statement] Joint statement
    [press_briefing] Press briefing
    [letter] Letter
   *[other] Other
}
statement-kind = { $kind ->
    [position] position
    [commitment] commitment
    [request] request
    [support] support
    [opposition] opposition
    [condemnation] condemnation
    [assessment] assessment
    [greeting] greeting
   *[fact] fact
}
words-polarity = { $polarity ->
    [supports] supports
   *[opposes] opposes
}

fact-when = When: { $when }
fact-where = Where: { $where }
fact-occasion = Occasion: { $occasion }
fact-title = Title: { $title }
fact-published-by = Published by { $publisher }
fact-publisher = Published by: { $publisher }
fact-language = Language: { $language }
fact-released = Released { $date }
fact-release = Released: { $date }

view-everything = Everything found
view-words = The words
view-found = What was found
view-close = Close
view-page = Page { $page } of { $pages }
view-words-opening = Each line with its sentence in the document. { $bold } is the quote, { $italic } the cue.
view-words-bold = Bold
view-words-italic = italic

file-reading = Reading
file-not-a-readout = Not a readout of an exchange between states.
file-none-found = None found.
file-footnote = characters { $start }–{ $end }
file-said = Said: { $side }
file-does-not-add-up = Does not add up
file-dates-ahead = Dates ahead

button-show-all = Show all
button-show-words = Show the words
button-json = As JSON
button-markdown = As Markdown
button-previous-page = Previous page
button-next-page = Next page
