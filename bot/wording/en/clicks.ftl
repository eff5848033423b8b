# What clicks on an answer's buttons lead to.

reading-gone = This reading is no longer here: its document was deleted, or it stands where you may not look.

button-share = Share here
button-keep = Keep for me

shared-by = Shared by
shared-done = Shared. Everybody here can see it now.
shared-not-here = Not shared: it comes from a document that not everybody in this channel may see.
shared-marked = Not shared: the document carries a marking, so it stays with you.
shared-failed = What you shared could not be posted: Slack does not let me post in that channel.
shared-nobody = There is nobody here to share it with. Ask me in a channel, then share it there.
kept-done = Kept. You find it in your direct messages with me.
kept-already = It stands here already, and stays.
kept-back = Open it where it belongs
