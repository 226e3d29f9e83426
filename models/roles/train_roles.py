"""Learn the weights by which somebody of whom no word tells it gets a role, and say what they are worth on articles not learned from.

    python models/roles/train_roles.py [FOLDER ...] [--folds 8] [--strength 0.2] [--write]

Every person without a rank whom the annotated articles name and the pipeline finds is one case: what `classifier.features_of` sees,
and the role that the annotators gave. The model is a multinomial logistic regression (scikit-learn). Folds are whole articles. What is
printed is the share of right roles of the rules where they tell one, of the classifier alone, and of both as they work together;
``--write`` learns from all articles and puts the weights into ``polextract/data/people_role_weights.tsv``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import polextract
from polextract.data import table
from polextract.people.draft import Draft
from polextract.people.recognizer import read_groups
from polextract.people.records import offices_of
from polextract.people.roles.attribution import evidence_of, role_by_rules, told_roles
from polextract.people.roles.classifier import ROLES
from polextract.pipeline import context_of

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "tests" / "corpus", Path(__file__).parent / "articles")
_SMALL = 0.01  # weights below it change nothing


@dataclass
class Case:
    """One person of one article: the features, the role by rules alone (None where they tell none), the annotated role."""

    article: str
    features: list[str]
    rule: str | None
    role: str


def fold(name: str) -> str:
    """A name for comparison: no case, dots or commas."""
    return " ".join(name.casefold().replace(".", " ").replace(",", " ").split())


def cases(folder: Path, nlp) -> list[Case]:
    """The people without a rank of all articles of a folder."""
    found = []
    for path in sorted(folder.glob("*.json")):
        gold = {fold(person["name"]): person["role"] for person in json.loads(path.read_text(encoding="utf-8"))["people"]}
        draft = Draft(context_of(nlp(path.with_suffix(".txt").read_text(encoding="utf-8"))))
        for group in read_groups(draft):
            role = gold.get(fold(group.name()))
            if role in ROLES and group.rank() is None:
                held, told = offices_of(draft, group), told_roles(draft, group)
                rule = role_by_rules(draft, group, held, told)
                found.append(Case(path.stem, evidence_of(draft, group, held, told), rule, role))
    return found


def learn(known: list[Case], strength: float) -> tuple[DictVectorizer, LogisticRegression]:
    """A model of the features that at least three people have."""
    times = Counter(feature for case in known for feature in case.features)
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([{f: 1 for f in case.features if times[f] > 2} for case in known])
    return vectorizer, LogisticRegression(C=strength, max_iter=1000).fit(rows, [case.role for case in known])


def judge(known: list[Case], strength: float, folds: int) -> list[str]:
    """The most probable role of each case, by models that have not seen its article."""
    found = [""] * len(known)
    for train, test in GroupKFold(folds).split(known, groups=[case.article for case in known]):
        vectorizer, model = learn([known[i] for i in train], strength)
        for i, role in zip(test, model.predict(vectorizer.transform([dict.fromkeys(known[i].features, 1) for i in test])), strict=True):
            found[i] = str(role)
    return found


def report(name: str, known: list[Case], judged: list[str]) -> None:
    """Print the shares of right roles."""
    ruled = [case for case in known if case.rule]
    both = [case.rule or likeliest for case, likeliest in zip(known, judged, strict=True)]
    print(f"{name}: {len(known)} people, {len(known) - len(ruled)} of whom the rules tell nothing")
    print(f"  rules, where they tell a role   {np.mean([case.rule == case.role for case in ruled]):.3f}")
    print(f"  classifier alone                {np.mean([a == case.role for a, case in zip(judged, known, strict=True)]):.3f}")
    print(f"  where the rules tell nothing    {np.mean([a == c.role for a, c in zip(judged, known, strict=True) if not c.rule]):.3f}")
    print(f"  both                            {np.mean([role == case.role for role, case in zip(both, known, strict=True)]):.3f}")


def write(vectorizer: DictVectorizer, model: LogisticRegression, people: int) -> None:
    """Put the weights into the table that ships."""
    columns = [list(model.classes_).index(role) for role in ROLES]
    lines = [
        f"# Weights of the classifier of roles, learned from {people} people by models/roles/train_roles.py; empty: none.",
        "\t".join(("feature", *ROLES, "source")),
        "\t".join(("bias", *(f"{model.intercept_[k]:.2f}" for k in columns), "learned")),
    ]
    for feature, weights in zip(vectorizer.get_feature_names_out(), model.coef_.T, strict=True):
        cells = [f"{weights[k]:.2f}" if abs(weights[k]) >= _SMALL else "" for k in columns]
        if any(cells):
            lines.append("\t".join((feature, *cells, "learned")))
    with table("people_role_weights.tsv").open("w", encoding="utf-8") as file:  # type: ignore[call-arg]
        file.write("\n".join(lines) + "\n")
    print(f"written: {len(lines) - 2} features")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=FOLDERS)
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--strength", type=float, default=0.2, help="how freely weights grow (the C of scikit-learn)")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all articles")
    options = parser.parse_args()
    nlp = polextract.load()
    found = {folder: cases(folder, nlp) for folder in options.folders}
    everybody = [case for folder in found.values() for case in folder]
    judged = judge(everybody, options.strength, options.folds)
    start = 0
    for folder, known in found.items():
        report(str(folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder), known, judged[start : start + len(known)])
        start += len(known)
    if options.write:
        write(*learn(everybody, options.strength), len(everybody))


if __name__ == "__main__":
    main()
