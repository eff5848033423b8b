# What is said about the shortcuts: "Read with Attaché" on a message, and "New reading".

shortcut-reading-no-channel = I am not in that conversation, so only you see this. Invite me there, and I answer in the thread for everybody.
shortcut-message-gone = That message is gone.
shortcut-nothing-to-read = There is nothing to read in that message: no file and no text.
shortcut-file-out-of-reach = I cannot open that file from where I am. Invite me to that conversation, or send me the file as a direct message.

new-reading-title = New reading
new-reading-submit = Read it
new-reading-cancel = Cancel
new-reading-text = Paste a text
new-reading-text-hint = At most 3,000 characters; Slack takes no more here. For a longer text choose a file.
new-reading-file = Or choose a file that you shared lately
new-reading-file-hint = Files of yours in places where I am. Is yours not there? Send it to me as a direct message, and I read it at once.
new-reading-file-pick = Type a part of its name
new-reading-file-when = { $name } · { $day }
new-reading-document-title = Title
new-reading-document-title-hint = What you say here about the document goes before what I read off it.
new-reading-publisher = Who published it
new-reading-published = Day of publication
new-reading-where = Where the answer goes
new-reading-where-hint = Leave this empty, and only you get the answer, as a direct message.
new-reading-where-pick = Only me

new-reading-nothing-given = Paste a text here, or choose a file below.
new-reading-both-given = You gave a text and a file. Keep one of them.
new-reading-day-ahead = This day has not come yet.
new-reading-not-in-channel = I am not in that channel. Invite me there first, or leave this empty.
new-reading-not-yours = That file is not yours to have read here. Choose one that you shared yourself.
new-reading-asked-for = Asked for by
new-reading-marked-to-you = The document carries a marking, so I did not post the reading in the channel. Only you see this.
new-reading-channel-closed = I could not post in that channel, so only you see this. { $reason }
