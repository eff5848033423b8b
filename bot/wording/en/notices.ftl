# What the bot says when it arrives, and when there is nothing to do.

welcome-title = Attaché reads diplomatic documents here.
welcome-how = Post a readout, communiqué or joint statement as a file, and I answer in its thread. I stay silent otherwise.
welcome-more = { $command } shows what else I can do.
nothing-to-read = I see nothing to read here. Post a file or a text in this thread and mention me again, or write { $command } with the text or a link to the message.
