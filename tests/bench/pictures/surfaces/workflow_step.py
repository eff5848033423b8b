"""The step for Workflow Builder, run."""

from __future__ import annotations

from tests.bench.pictures.stage import ROOT, Stage

PLACE = 95
TITLE = "A step in a workflow"
SENTENCE = "Workflow Builder hands a document to the step; headline, date, place, people and counts come out of it."


def act(stage: Stage) -> None:
    text = next((ROOT / "seeds").glob("beijing*")).read_text("utf-8")
    stage.show(height=1300)
    stage.page.get_by_label("Shortcuts", exact=True).click()
    stage.page.get_by_role("menuitem", name="Run step").click()
    form = stage.page.get_by_role("dialog", name="Read a document")
    form.get_by_label("Document").fill(text)
    form.get_by_label("Channel").select_option(label="#readouts")
    form.get_by_role("button", name="Run workflow").click()
    form.get_by_role("cell").first.wait_for()
    form.get_by_label("Document").evaluate("field => { field.scrollTop = 0; }")
    stage.shoot(form, margin=0)
