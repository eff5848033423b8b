# The settings of a channel: the form, what was saved, and who may not.

command-settings-does = what I do in this channel, and how

settings-title = Settings
settings-save = Save
settings-cancel = Cancel
settings-whose = How I behave in { $channel }, for everybody there.

settings-unasked = What I answer without being asked
settings-unasked-hint = Whoever mentions me is always answered.
settings-unasked-choice = { $choice ->
    [everything] Every document
    [readouts] Readouts only
   *[nothing] Nothing
}
settings-kinds = Documents I look at
settings-kind = { $kind ->
    [file] Files
    [snippet] Snippets
   *[text] Long texts pasted as a message
}

settings-digest = Digest of this channel
settings-no-digest = None
settings-daily = Every day
settings-weekly = Every { $weekday }
settings-digest-at = Time of the digest
settings-digest-at-hint = In the time zone below.

settings-language = My language
settings-language-hint = What documents say stays in their own words.
settings-timezone = Time zone
settings-timezone-pick = Type a city or a country
settings-timezone-hint = For dates, times and the digest.
settings-date-form = Dates

settings-retention = Days to keep what I read here
settings-retention-hint = Empty: for ever. After that my readings and the answers made from them are deleted; your documents stay.

settings-changers = Who may change these settings
settings-changers-hint = Admins of the workspace always may; guests never.
settings-changers-choice = { $choice ->
    [anyone] Anyone in the channel
    [inviter] Whoever invited me
   *[named] The people named below
}
settings-named = People who may change them
settings-named-pick = Choose people

settings-no-kinds = Choose at least one kind of document, or “Nothing” above.
settings-no-time = At what time shall the digest come?
settings-bad-time = That is not a time of day like 08:30.
settings-bad-timezone = That is not a time zone I know.
settings-bad-retention = Give a whole number of days from 1 to { $longest }, or leave it empty.
settings-no-names = Name at least one person, or choose somebody else above.
settings-not-taken = I do not know this choice. Please choose again.

settings-saved = Saved for this channel:
settings-unchanged = Nothing was changed.
settings-are = The settings of this channel:
settings-said = { $setting }: { $value }
settings-time-at = { $day } at { $time } ({ $timezone })
settings-kept-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
settings-kept-for-ever = for ever
settings-retention-short = What I read here is kept
settings-named-count = { $count ->
    [one] One named person
   *[other] { $count } named people
}

settings-not-guests = Guests and people of other workspaces cannot change settings here.
settings-not-you = You cannot change the settings of this channel. Who can:
settings-admins = the admins of the workspace
settings-direct = Settings are made for a channel: write { $command } there. In direct messages I answer everything, in the language and the time zone of your Slack profile.
settings-not-there = I am not in this channel. Invite me first, then its settings can be made.
settings-not-any-more = You may no longer change these settings.
