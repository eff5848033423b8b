"""A fault while somebody waits: told in the form, under the message or in a window, with a reference for the log."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App, BoltRequest
from slack_sdk.errors import SlackApiError

from bot.settings import Settings
from bot.wording.catalogue import say
from bot.wording.manner import Manner
from bot.work.reference import LENGTH, job_reference, new_reference
from handlers.errors import register as catch_errors
from handlers.registration import register_all
from tests.handlers.test_malformed import COMMAND, NOWHERE, click, form, interaction
from tests.tasks.rig import Rig, open_rig

REFERENCE = re.compile(rf"reference ([A-Z0-9]{{{LENGTH}}})")


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with open_rig(tmp_path) as opened:
        yield opened


@pytest.fixture
def shown(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Windows that were opened, and what was said by response_url."""
    seen: list[dict[str, Any]] = []
    for method in ("views_open", "views_push"):
        monkeypatch.setattr(
            "slack_sdk.WebClient." + method, lambda _, how=method, **given: seen.append({"how": how} | given)
        )
    monkeypatch.setattr(
        "slack_sdk.webhook.WebhookClient.send", lambda _, **given: seen.append({"how": "respond"} | given)
    )
    return seen


def broken(rig: Rig, register: Callable[[App, Callable[..., None]], Any], *, acked: bool = False) -> App:
    """An app with one listener that fails, after its acknowledgement or before."""

    def fail(ack: Callable[[], None]) -> None:
        if acked:
            ack()
        raise KeyError("a fault of ours")

    app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
    register(app, fail)
    catch_errors(app, rig.desk)
    return app


def answered(app: App, body: dict[str, Any]) -> Any:
    there = json.dumps(body).replace(NOWHERE, "http://127.0.0.1/actions")
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=json.loads(there)))
    app.listener_runner.listener_executor.shutdown(wait=True)
    return json.loads(answer.body) if answer.body else None


def test_a_form_stays_open_with_the_fault_at_its_first_input(
    rig: Rig, caplog: pytest.LogCaptureFixture, shown: list[dict[str, Any]]
) -> None:
    answer = answered(broken(rig, lambda app, fail: app.view("form")(fail)), form("form"))
    assert answer["response_action"] == "errors"
    (told,) = answer["errors"].values()
    (record,) = [record for record in caplog.records if record.exc_info]
    assert REFERENCE.findall(told) == REFERENCE.findall(record.getMessage()) != []
    assert shown == []


def test_a_form_without_inputs_has_the_fault_in_a_window_over_it(rig: Rig) -> None:
    body = form("form")
    body["view"]["blocks"] = []
    answer = answered(broken(rig, lambda app, fail: app.view("form")(fail)), body)
    assert answer["response_action"] == "push"
    assert REFERENCE.search(json.dumps(answer["view"]))


def test_a_form_that_has_closed_is_answered_in_a_window(rig: Rig, shown: list[dict[str, Any]]) -> None:
    answered(broken(rig, lambda app, fail: app.view("form")(fail), acked=True), form("form"))
    assert [one["how"] for one in shown] == ["views_open"]
    assert REFERENCE.search(json.dumps(shown[0]["view"]))


def test_a_click_in_a_message_is_answered_under_it(rig: Rig, shown: list[dict[str, Any]]) -> None:
    answered(broken(rig, lambda app, fail: app.action("go")(fail), acked=True), click("go"))
    assert [one["how"] for one in shown] == ["respond"]
    assert REFERENCE.search(shown[0]["text"])


def test_a_click_in_a_modal_is_answered_over_it(rig: Rig, shown: list[dict[str, Any]]) -> None:
    body = click("go") | {"view": form("form")["view"], "response_url": None}
    answered(broken(rig, lambda app, fail: app.action("go")(fail), acked=True), body)
    assert [one["how"] for one in shown] == ["views_push"]


def test_a_command_is_answered_at_once(rig: Rig) -> None:
    answer = answered(broken(rig, lambda app, fail: app.command("/attache")(fail)), dict(COMMAND))
    assert answer["response_type"] == "ephemeral"
    assert REFERENCE.search(answer["text"])


def test_a_look_up_that_fails_offers_nothing(rig: Rig) -> None:
    body = interaction("block_suggestion", action_id="find", block_id="b", value="x")
    assert answered(broken(rig, lambda app, fail: app.options("find")(fail)), body) == {"options": []}


def test_an_expected_refusal_has_no_reference(rig: Rig, shown: list[dict[str, Any]]) -> None:
    def refuse(ack: Callable[[], None]) -> None:
        ack()
        raise SlackApiError("no", {"error": "is_archived"})  # type: ignore[no-untyped-call]

    app = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
    app.action("go")(refuse)
    catch_errors(app, rig.desk)
    answered(app, click("go"))
    assert [one["text"] for one in shown] == ["That channel is archived."]


def test_a_fault_is_told_in_the_persons_own_language(
    rig: Rig, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.telling.manner_for", lambda *_: Manner("fr"))
    answered(broken(rig, lambda app, fail: app.action("go")(fail), acked=True), click("go"))
    assert "Désolé" in shown[0]["text"]


def test_where_not_even_the_language_is_known_it_is_told_in_english(
    rig: Rig, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def unknown(*_: object) -> Manner:
        raise RuntimeError("the database is gone")

    monkeypatch.setattr("handlers.telling.manner_for", unknown)
    answered(broken(rig, lambda app, fail: app.action("go")(fail), acked=True), click("go"))
    assert "Sorry" in shown[0]["text"]
    assert any("the manner of" in record.getMessage() for record in caplog.records)


class TestLeftovers:
    @pytest.fixture
    def app(self, rig: Rig, tmp_path: Path) -> App:
        made = App(client=rig.desk.clients.reads, logger=logging.getLogger("bolt"))
        register_all(made, rig.desk, Settings.model_construct(data_dir=tmp_path, min_free_mb=1))
        return made

    def test_a_button_of_an_earlier_version_is_answered(self, app: App, shown: list[dict[str, Any]]) -> None:
        answered(app, click("a_button_of_last_year"))
        assert [one["text"] for one in shown] == [say("sorry-stale")]

    def test_a_value_of_an_earlier_version_is_answered(self, app: App, shown: list[dict[str, Any]]) -> None:
        answered(app, click("show_all", "reading/7"))
        assert [one["text"] for one in shown] == [say("sorry-stale")]

    def test_a_button_that_is_a_link_needs_no_answer(self, app: App, shown: list[dict[str, Any]]) -> None:
        body = click("open")
        body["actions"][0]["url"] = "https://example.org/"
        answered(app, body)
        assert shown == []

    def test_a_form_of_an_earlier_version_keeps_what_was_typed(self, app: App) -> None:
        answer = answered(app, form("a_form_of_last_year"))
        assert list(answer["errors"].values()) == [say("sorry-stale-form")]

    def test_a_shortcut_of_an_earlier_version_is_answered(self, app: App, shown: list[dict[str, Any]]) -> None:
        answered(app, interaction("shortcut", callback_id="a_shortcut_of_last_year"))
        assert say("sorry-stale-shortcut") in json.dumps(shown[0]["view"], ensure_ascii=False)


class TestReferences:
    def test_none_is_like_another_and_all_can_be_read_out(self) -> None:
        many = {new_reference() for _ in range(1_000)}
        assert len(many) > 990
        assert not set("".join(many)) & set("0O1IL5S8B")

    def test_a_jobs_is_the_same_at_every_attempt(self) -> None:
        assert job_reference("read:7:1", None) == job_reference("read:7:1", None)
        assert job_reference("read:7:1", None) != job_reference("read:8:1", None)
