"""A fault of ours is logged under the number that the person is told; an expected one has none."""

from __future__ import annotations

import pytest

from bot.archive.database import utc_now
from bot.work.attempts import Over, what_follows
from bot.work.queue import MAX_ATTEMPTS, ClaimedJob, Permanent, TryAgain
from bot.work.reference import job_reference

JOB = ClaimedJob(7, "read_upload", "read:7:1", {}, MAX_ATTEMPTS)


def test_the_end_of_a_job_carries_the_reference_that_stands_beside_its_traceback(
    caplog: pytest.LogCaptureFixture,
) -> None:
    then = what_follows(KeyError("a fault of ours"), JOB, utc_now())
    assert isinstance(then, Over)
    assert then.reference == job_reference(JOB.key, JOB.asked_at)
    (record,) = caplog.records
    assert record.exc_info is not None
    assert f"reference {then.reference}" in record.getMessage()


@pytest.mark.parametrize("expected", [Permanent("Slack refused"), TryAgain("Slack is away")])
def test_what_was_to_be_expected_has_none(expected: Exception, caplog: pytest.LogCaptureFixture) -> None:
    then = what_follows(expected, JOB, utc_now())
    assert isinstance(then, Over)
    assert then.reference == ""
    assert "reference" not in caplog.records[0].getMessage()
    assert not caplog.records[0].exc_info
