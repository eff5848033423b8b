# What a person reads, from Slackbot, when the workflow step "Read a document" cannot be done.

step-nowhere = The step needs a channel or a person: what I read is kept for them alone.
step-nothing-given = The step was given no document: no text, no link to a message and no file.
step-outsider = The step was run for a guest or somebody of another workspace. I read for members of this workspace only.
step-not-in-channel = I am not in the channel that the step was given. Invite me there first.
step-file-unseen = I cannot see that file. Share it in a channel where I am, or hand it over in the workflow's form.
step-elsewhere = That document stands in a private place which this step was not given, so I do not hand it to the workflow.
step-marked = That document carries a marking, so I do not hand it to a workflow.
step-message-gone = The message behind that link is gone.
step-several-files = That message holds { $count } files. Give the step one of them.
step-failed = Sorry, the reading failed on my side. Please run the workflow again.
