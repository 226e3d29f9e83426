"""A small map as inline SVG, drawn from the coordinates that the package carries: no tiles, no network.

The background is the middle of every kecamatan in view, a dot each: in so densely settled a country that draws the islands.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from ..data import read_table

COUNTRY = (94.6, -11.3, 141.4, 6.4)  # west, south, east, north of Indonesia in degrees
WIDTH = 640.0
LABELS = 14

Box = tuple[float, float, float, float]  # left, top, right, bottom


class Point(NamedTuple):
    """A place to be shown: `weight` makes its dot larger, `href` makes it a link, `note` is read out with its label."""

    lat: float
    lon: float
    label: str
    weight: int = 1
    href: str = ""
    note: str = ""


@cache
def _background() -> tuple[tuple[float, float], ...]:
    try:
        rows = read_table("places_regions.tsv")
    except FileNotFoundError:  # a wheel stripped of its tables still shows the points
        return ()
    return tuple((float(row["lon"]), float(row["lat"])) for row in rows if row.get("lat") and row.get("lon"))


def _window(points: Sequence[Point], aspect: float) -> tuple[float, float, float, float]:
    """West, south, east, north of a view over `points` with some air around, at least about 90 km wide."""
    lons, lats = [p.lon for p in points], [p.lat for p in points]
    width = max((max(lons) - min(lons)) * 1.35, (max(lats) - min(lats)) * 1.35 * aspect, 0.8)
    width = min(width, (COUNTRY[2] - COUNTRY[0]) * 1.04)
    x, y = (max(lons) + min(lons)) / 2, (max(lats) + min(lats)) / 2
    height = width / aspect
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _dots(west: float, south: float, east: float, north: float, scale: float, step: float) -> str:
    """The background of a window as one SVG path of round dots, at most one in each square of `step` pixels."""
    cells = {
        (round((lon - west) * scale / step), round((north - lat) * scale / step))
        for lon, lat in _background()
        if west <= lon <= east and south <= lat <= north
    }
    return "".join(f"M{x * step:g} {y * step:g}h0" for x, y in sorted(cells))


def _nice(kilometres: float) -> int:
    """The largest round number of kilometres that is not above `kilometres`."""
    power = 10 ** math.floor(math.log10(max(kilometres, 1)))
    return int(next(n * power for n in (5, 2, 1) if n * power <= max(kilometres, 1)))


def layout(points: Sequence[Point], *, whole: bool = False) -> dict[str, Any] | None:
    """What the map template needs: the view box, the background, the dots and their labels; None without points.

    Parameters
    ----------
    points : places with coordinates; the same coordinates may come twice.
    whole : show the whole country rather than the surroundings of the points.
    """
    points = [p for p in points if math.isfinite(p.lat) and math.isfinite(p.lon) and abs(p.lat) <= 90 and abs(p.lon) <= 180]
    if not points:
        return None
    aspect = (COUNTRY[2] - COUNTRY[0]) / (COUNTRY[3] - COUNTRY[1]) if whole else 16 / 10
    west, south, east, north = COUNTRY if whole else _window(points, aspect)
    scale = WIDTH / (east - west)
    height = WIDTH / aspect
    heaviest = max(p.weight for p in points)
    placed: list[dict[str, Any]] = []
    boxes: list[Box] = []
    for point in sorted(points, key=lambda p: -p.weight):
        x, y = (point.lon - west) * scale, (north - point.lat) * scale
        if whole:  # many dots: small ones
            r = 3 + 9 * math.sqrt(point.weight / max(heaviest, 12))
        else:
            r = 6.0 if heaviest == 1 else 4 + 12 * math.sqrt(point.weight / heaviest)
        boxes.append((x - r, y - r, x + r, y + r))
        placed.append({"x": round(x, 1), "y": round(y, 1), "r": round(r, 1), "point": point, "text": None})
    _label(placed[:LABELS], boxes, height)
    km_degree = 111.32 * max(math.cos(math.radians((north + south) / 2)), 0.1)
    bar = _nice((east - west) * km_degree / 5)
    return {
        "width": WIDTH,
        "height": round(height, 1),
        "dots": _dots(west, south, east, north, scale, 4),
        "points": placed,
        "bar": {"km": bar, "px": round(bar / km_degree * scale, 1)},
        "inset": None if whole or (east - west) >= 25 else _inset((west + east) / 2, (south + north) / 2),
    }


def _label(dots: list[dict[str, Any]], boxes: list[Box], height: float) -> None:
    """Give each dot the place of its label, beside, above or below it, where no box of `boxes` is in the way; its own box joins them."""
    for dot in dots:
        r, wide, tall = dot["r"], 8.2 * len(dot["point"].label), 18
        for anchor, tx, ty in (
            ("start", dot["x"] + r + 5, dot["y"] + 5),
            ("end", dot["x"] - r - 5, dot["y"] + 5),
            ("middle", dot["x"], dot["y"] - r - 7),
            ("middle", dot["x"], dot["y"] + r + 17),
        ):
            left = tx - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
            box = (left, ty - 14, left + wide, ty - 14 + tall)
            free = all(box[2] <= b[0] or box[0] >= b[2] or box[3] <= b[1] or box[1] >= b[3] for b in boxes)
            if free and box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height:
                boxes.append(box)
                dot["text"] = {"x": round(tx, 1), "y": round(ty, 1), "anchor": anchor}
                break


def _inset(lon: float, lat: float) -> dict[str, Any]:
    """The small map of the country with a mark at the middle of the large one."""
    scale = 150 / (COUNTRY[2] - COUNTRY[0])
    return {
        "height": round((COUNTRY[3] - COUNTRY[1]) * scale, 1),
        "dots": _dots(*COUNTRY, scale, 2),
        "x": round((lon - COUNTRY[0]) * scale, 1),
        "y": round((COUNTRY[3] - lat) * scale, 1),
    }
