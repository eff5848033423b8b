"""A burst of events over the real socket: ``python -m tests.bench.burst [EVENTS] [--kept]``.

Plain messages as people send them in a channel, which are acknowledged and not kept; with ``--kept``, deletions of
messages, which are written to the inbox and handled.

The local Slack sends as fast as its window allows; printed are how many were acknowledged at the first attempt, how
long acknowledgements took, and whether every event was written down and struck off. Machines are noisy: compare runs
made side by side.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import Counter

from bot.archive.database import utc_now
from bot.cli.local_slack import running_demo
from bot.playground.workspace.sample import READOUTS
from bot.work.backlog import backlog

DONE_WITHIN_S = 300.0


def main() -> None:
    """Send, wait, count."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    events = numbers[0] if numbers else 10_000
    kept = "--kept" in sys.argv
    with running_demo() as (slack, bot):
        start = time.monotonic()
        for number in range(events // 2 if kept else events):
            message = slack.say(f"message {number}", channel=READOUTS)
            if kept:
                slack.delete(message.ts)
        slack.wait_for(lambda w: sum(bool(d.acked) for d in w.deliveries) >= events, DONE_WITHIN_S)
        took = time.monotonic() - start
        seconds = sorted(d.seconds for d in slack.workspace.deliveries if d.acked)
        tries = Counter(d.attempt for d in slack.workspace.deliveries)
        while True:
            with bot.desk.database.read() as session:
                left = backlog(session, utc_now())
            if left.events == 0 or time.monotonic() - start > DONE_WITHIN_S:
                break
            time.sleep(0.1)
    quantiles = statistics.quantiles(seconds, n=100)
    print(f"{events} events in {took:.1f} s; attempts {dict(tries)}; left unhandled {left.events}")
    print(f"acknowledged: median {quantiles[49] * 1000:.0f} ms, p99 {quantiles[98] * 1000:.0f} ms")


if __name__ == "__main__":
    main()
