# The digest of a channel, and what is said when one is set.

digest-title = Digest: { $period }
digest-empty = Digest for { $period }: nothing was read in this channel.
digest-more-events = { $count ->
    [one] +1 more event in this channel.
   *[other] +{ $count } more events in this channel.
}
digest-documents = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
digest-events = { $count ->
    [one] 1 event
   *[other] { $count } events
}
digest-statements = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
digest-totals = { $counted }. Times in { $timezone }.
digest-all-adds-up = Nothing that does not add up.
digest-no-promises = nothing in this period.
digest-by-nobody = Not said by whom
digest-untitled = A document
digest-open-thread = Open the thread
digest-thread = thread

digest-daily = every day at { $time } ({ $timezone })
digest-weekly = every { $weekday } at { $time } ({ $timezone })
digest-set = This channel gets its digest { $schedule }. The first one comes on { $first }.
digest-is-set = This channel gets its digest { $schedule }.
digest-none-yet = This channel has no digest yet.
digest-ended = No more digests in this channel.
digest-there-was-none = There was no digest in this channel.
digest-comes = The digest of the last 24 hours comes in a moment.

schedule-rhythm = A digest is `daily` or `weekly`, for example `{ $example }`.
schedule-rest = I did not understand “{ $word }” after the time zone. Example: `{ $example }`.
schedule-weekday = “{ $word }” is not a day of the week. Example: `{ $example }`.
schedule-time = “{ $word }” is not a time of day like 08:30. Example: `{ $example }`.
schedule-timezone = “{ $word }” is not a time zone I know; use a name like Europe/Berlin or Asia/Tokyo.
