# The Home tab.

home-title = Attaché
home-close = Close
home-refresh = Refresh
home-due = What is due
home-digest = The next digest of
home-digest-when = comes on { $when }
home-digests-more = +{ $count } { $count ->
    [one] digest
   *[other] digests
} later
home-ahead-more = +{ $count } more ahead: { $command }
home-passed = The day has passed for { $count ->
    [one] one promise
   *[other] { $count } promises
}; I do not know whether { $count ->
    [one] it was
   *[other] they were
} kept:
home-passed-more = +{ $count } more: { $command }
home-watch-ends = Your watch for { $name } ends on { $date }
home-nothing-due = Nothing is due: no digest to come, no promise with a day, no watch that ends this week.
home-readings = Recent readings
home-reading-own = for you alone
home-no-readings = Nothing was read yet that you may see here. Post a document in a channel I am in, or send it to me directly.
home-only-own = As a guest you see here only what was read for you alone. What stands in a channel you see there.
home-private-note = What was read in private channels is shown only there.
home-watches = My watches
home-watch-remove = Remove
home-no-watches = You watch nothing. Choose “Watch…” in the menu under an answer of mine, or write { $command }
home-channels = Channels
home-channels-in = I am with you in
home-channel-kept = (kept for { $days } days)
home-no-channels = I am in no channel with you yet. Invite me with /invite @attache.
home-settings = Settings of a channel
home-stored = What is stored, and where
home-stored-what = What I read and what I found in it, where it was posted and by whom, what people corrected in it, your watches, and how a channel wants to be answered. What people say among themselves I do not keep.
home-stored-file = All of it stands in one SQLite file on the server that I run on. No text leaves that server, except to Slack, where it came from.
home-stored-postgres = All of it stands in the PostgreSQL database of whoever runs me. No text goes anywhere else, except to Slack, where it came from.
home-stored-until = It is kept until the document or its message is deleted, or the days are over that a channel’s settings give.
