"""What short reports are about: one of the labels that a reader would accept as the main activity, and as the main case."""

from pathlib import Path

import pytest

from polextract.activities import find_activities


def _reports():
    text = Path(__file__).with_name("reports.txt").read_text(encoding="utf-8")
    for block in text.split("\n%%")[1:]:
        head, _, report = block.partition("\n")
        police, cases = ({label.strip() for label in part.lstrip("?").split(" / ")} for part in head.split("|"))
        marks = [pytest.mark.xfail(strict=True)] if head.startswith("?") else []
        report = report.strip()
        yield pytest.param(report, police, cases, id=report.partition("\n")[0][:60], marks=marks)


@pytest.mark.parametrize(("report", "police", "cases"), list(_reports()))
def test_main_activity_and_case(report, police, cases):
    main = {a.kind: a.label for a in find_activities(report) if a.main}
    assert (main.get("police", "-") in police, main.get("case", "-") in cases) == (True, True), main
