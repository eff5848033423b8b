# Correcting a reading: the list of what can be corrected, its forms, and what is said of corrections.

button-correct = Correct
correct-title = Correct this reading
correct-hint = Choose what is wrong. What you correct is kept, shown with your name, and can be undone. The document’s own words stay as they are.
correct-change = Change
correct-choose = Choose
correct-none = not found
correct-type-label = Kind of exchange
correct-date-label = When
correct-place-label = Where
correct-people = Who took part
correct-people-none = Nobody was found.
correct-statements = What was said
correct-statements-none = No statement was found.
correct-promises = Promises
correct-promises-none = No promise was found.
correct-stances = Backed or opposed
correct-stances-none = Nothing was found.
correct-add = Add a missed statement
correct-count = { $count ->
    [one] 1 found
   *[other] { $count } found
}
correct-count-shown = { $count } found, the first { $shown } can be chosen
correct-made = Corrections
correct-made-none = None so far.
correct-undo = Undo
correct-by = { $name }, { $date }
correct-general-too = in other documents, too
correct-from-another = from another document
correct-replaced = replaced by a later one
correct-gone = no longer applies
correct-more = Earlier ones are not shown here ({ $count }).

correct-save = Save
correct-back = Back
correct-close = Close

correct-date-hint = Leave it empty where the text gives none.
correct-precision = How exactly the text says it
date-precision = { $precision ->
   *[day] The day
    [month] Only the month
    [year] Only the year
}
correct-place-hint = A town or another place. Leave it empty where the text gives none.
correct-name = Name
correct-name-hint = Write the full or right name, or choose below who it is.
correct-same-as = Is the same person as
correct-party = State or body the person stands for
correct-party-hint = As an English short name: China, Chile, United Nations.
correct-offices = Offices, one a line
correct-not-a-person = This is no person
correct-general-public = Holds in all documents of this workspace
correct-general-private = Holds in all documents of this conversation
correct-general-hint = Wherever this name stands. Offices are added only where a document gives none.
correct-leave-out = Leave out
correct-others = Other documents
correct-speaker = Who said it
correct-owner = Whose it is
correct-who-else = Somebody else
correct-who-else-hint = Fill this in where the list lacks the name.
correct-kind = Kind of statement
correct-no-statement = This is no statement
correct-no-promise = Nothing is promised here
correct-no-stance = Nothing is backed or opposed here
correct-polarity = Backed or opposed
stance-polarity = { $polarity ->
   *[supports] Backed
    [opposes] Opposed
}
correct-words = The words that were missed
correct-words-hint = Paste them from the document, as they stand there.
correct-cue = How it is told
correct-cue-hint = The word before it: said, warned that, called for. May stay empty.

correct-problem-nothing = Nothing was changed here.
correct-problem-not-there = These words do not stand in the document. Paste them from it, without changes.
correct-problem-twice = These words stand in the document more than once. Paste some more of them.
correct-problem-known = These words are read as a statement already: choose it in the list.
correct-problem-cue = This does not stand in the document.
correct-problem-both = Either another name or another person, not both.
correct-problem-empty-name = A name is needed.
correct-item-gone = This is no longer in the reading: somebody changed it meanwhile. Go back and look again.
correct-members-only = Only members of this workspace can correct a reading.

corrected-by = Corrected by { $names }.
corrected-mark = (corrected)

made-event_type = Kind of exchange: { $value }
made-event_date = When: { $value }
made-event_place = Where: { $value }
made-same_person = { $name } is { $value }
made-not_a_person = { $name } is no person
made-party = { $name } stands for { $value }
made-offices = { $name }: { $value }
made-speaker = “{ $words }”: said by { $value }
made-statement_kind = “{ $words }”: { $value }
made-statement_added = Added: “{ $words }”
made-statement_removed = Left out: “{ $words }”
made-promiser = “{ $words }”: promised by { $value }
made-promise_removed = No promise: “{ $words }”
made-stance = “{ $words }”: { $value }
made-stance_removed = Neither backed nor opposed: “{ $words }”
made-nobody = nobody
made-nothing = none
