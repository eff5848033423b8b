# What is said when something fails, or when a click comes from an earlier day.

sorry-again = Sorry, that failed on my side. Please try again; if it fails twice, tell whoever runs me.
sorry-reference = Sorry, that failed on my side. Please try again; if it fails twice, tell whoever runs me and name the reference { $reference }.
sorry-title = That failed
sorry-not-understood = Slack sent me something I do not understand, so nothing was done. Please try again.
sorry-stale = That button is from an earlier version of me and does nothing any more. Ask me again, and the answer comes with buttons that work.
sorry-stale-form = This form is from an earlier version of me, so nothing was saved. Please close it and open it anew.
sorry-stale-shortcut = That shortcut is from an earlier version of me. Write /attache help to see what I can do now.
apology-reference = The reference is { $reference }.
