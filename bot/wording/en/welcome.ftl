# The buttons of the welcome card, and the offer to read what was posted before.

welcome-recent = Read recent files
welcome-settings = Settings
recent-found = { $count ->
    [one] One file was posted here in the last { $days } days that I have not read:
   *[other] { $count } files were posted here in the last { $days } days that I have not read:
}
recent-how = I would answer each in its own thread.
recent-read = Read them
recent-none = In the last { $days } days no file was posted here that I have not read.
recent-being-read = { $count ->
    [one] I am reading it. The answer comes in its thread.
   *[other] I am reading { $count } files. Each answer comes in its own thread.
}
recent-not-yours = Whoever may change the settings of this channel decides on this.
