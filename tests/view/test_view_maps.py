"""The map: what is north stands above, every dot inside the frame, no label over another, a scale that is true."""

from __future__ import annotations

import math

import pytest

from polextract.view.maps import LABELS, WIDTH, Point, layout

BANDUNG, MEDAN, JAYAPURA = Point(-6.91, 107.61, "Bandung"), Point(3.59, 98.67, "Medan"), Point(-2.53, 140.72, "Jayapura")


def drawn(*points: Point, whole: bool = False) -> dict:
    found = layout(points, whole=whole)
    assert found
    return found


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("points", [(BANDUNG,), (BANDUNG, MEDAN), (JAYAPURA, MEDAN, BANDUNG)])
def test_dots_stand_where_they_lie(points, whole):
    found = drawn(*points, whole=whole)
    dots = {dot["point"].label: dot for dot in found["points"]}
    assert len(dots) == len(points)
    assert all(0 < dot["x"] < found["width"] == WIDTH and 0 < dot["y"] < found["height"] for dot in dots.values())
    for a in points:
        for b in points:
            assert (a.lon < b.lon) == (dots[a.label]["x"] < dots[b.label]["x"])
            assert (a.lat > b.lat) == (dots[a.label]["y"] < dots[b.label]["y"])


def test_the_scale_is_true():
    bogor = Point(-6.60, 106.80, "Bogor")
    found = drawn(BANDUNG, bogor)
    a, b = ((dot["x"], dot["y"]) for dot in found["points"])
    east = (BANDUNG.lon - bogor.lon) * 111.32 * math.cos(math.radians(6.75))
    kilometres = math.hypot(east, (BANDUNG.lat - bogor.lat) * 111.32)
    assert math.dist(a, b) * found["bar"]["km"] / found["bar"]["px"] == pytest.approx(kilometres, rel=0.02)
    assert str(found["bar"]["km"]).rstrip("0") in ("1", "2", "5")
    assert WIDTH / 20 < found["bar"]["px"] <= WIDTH / 5


def test_the_land_lies_behind():
    """Java around Bandung is settled, the sea south of it is not; the whole country has more dots than one neighbourhood."""
    near, country = drawn(BANDUNG)["dots"].count("M"), drawn(BANDUNG, whole=True)["dots"].count("M")
    assert 20 < near < country
    assert drawn(Point(-10.5, 104.0, "laut"))["dots"] == ""


def test_the_small_map_is_of_use_in_a_neighbourhood_only():
    small = drawn(BANDUNG)["inset"]
    assert small["dots"]
    assert 0 < small["x"] < 150
    assert 0 < small["y"] < small["height"]
    assert drawn(JAYAPURA, MEDAN)["inset"] is None
    assert drawn(BANDUNG, whole=True)["inset"] is None


def test_heavier_places_come_first_and_are_larger():
    heavy = BANDUNG._replace(weight=9)
    for whole in (False, True):
        first, second = drawn(MEDAN, heavy, whole=whole)["points"]
        assert (first["point"], second["point"]) == (heavy, MEDAN)
        assert first["r"] > second["r"]


def test_labels_leave_each_other_alone():
    points = [Point(-6.9 + n % 5 / 50, 107.6 + n // 5 / 50, f"Desa Sukamaju {n}") for n in range(25)]
    found = drawn(*points)
    labels = [dot for dot in found["points"] if dot["text"]]
    assert 1 < len(labels) <= LABELS
    left = {"start": 0.0, "middle": 0.5, "end": 1.0}
    boxes = []
    for dot in labels:
        wide = 8.2 * len(dot["point"].label)
        x, y = dot["text"]["x"] - left[dot["text"]["anchor"]] * wide, dot["text"]["y"]
        assert x >= -1
        assert x + wide <= WIDTH + 1
        assert all(x + wide <= a + 1 or b <= x + 1 or y <= c - 17 or y - 17 >= c for a, b, c in boxes)
        boxes.append((x, x + wide, y))


@pytest.mark.parametrize(("lat", "lon"), [(math.nan, 107.0), (-6.0, math.inf), (91.0, 107.0), (-6.0, 181.0)])
def test_what_is_nowhere_is_not_drawn(lat, lon):
    point = Point(lat, lon, "x")
    assert layout([point]) is None
    assert layout([]) is None
    assert len(drawn(point, BANDUNG)["points"]) == 1
