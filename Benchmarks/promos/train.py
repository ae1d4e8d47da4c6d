#!/usr/bin/env python3
"""Trains the trees behind strip-promos on labelled pages and writes them as Swift.

    train.py --tool promo-features --pages FOLDER --blocks FOLDER --gold FOLDER --out PromoWeights.swift [--keep]

--pages has a folder of unpacked pages (ID.html) for each set, --blocks SET.blocks.jsonl (promo-blocks SET), --gold the
sets' gold.jsonl.gz, for the folds of the sites. Where there is SET.scores.jsonl beside the blocks (training/train.py --evaluate writes it), it
has what strip-boilerplate's trees say of pages whose sites they have not seen. Prints cross-validated shares. The seed
is fixed.
"""
import argparse
import json
import os
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "training"))

from labelled import INSERTS, Rows, read_pages, read_scores  # noqa: E402
from measure import line, summary, tally  # noqa: E402
from oblivious import Steps, swift, train, written  # noqa: E402
from vocabulary import Vocabulary  # noqa: E402

SEED = 11
PLANTED = "planted"
SETS = ["wcxb-dev", "fundus", "trafilatura", "magic-article", "readability", "examples", PLANTED]
TREES = dict(rounds=600, rate=0.14, levels=6, l2=8.0, share=0.2, rows=0.6, seed=SEED)
KIND_TREES = dict(rounds=40, rate=0.2, levels=4, l2=8.0, share=0.3, rows=0.8, seed=SEED)
KEPT = 99.5
# What a page of a set weighs: those that we wrote are few, and hold what is hard; those that we planted stand for others.
SHARES = {"examples": 3, PLANTED: 0.5}


def weights(rows):
    """Blocks count by their characters, softened; what nobody can say does not count."""
    share = np.array([SHARES.get(rows.pages[n].set, 1) for n in rows.page])
    return np.where(rows.label >= 0, share * np.sqrt(15 + rows.size), 0)


def fit(mix, chosen, labels, parameters):
    """Trees on some rows."""
    chosen = chosen & (mix.weight > 0)
    return train(mix.steps.of(mix.x[chosen]), mix.steps, labels[chosen], mix.weight[chosen], **parameters)


class Mix:
    """All rows, of several sets and ideas of what was cut before."""

    def __init__(self, parts, zones):
        self.parts = parts
        self.x = np.concatenate([p.x for p in parts])
        self.label = np.concatenate([p.label for p in parts])
        self.weight = np.concatenate([weights(p) for p in parts])
        self.fold = np.concatenate([p.fold for p in parts])
        self.kind = np.concatenate([p.kind for p in parts])
        self.ends = np.cumsum([0] + [len(p.x) for p in parts])
        self.is_zone = np.arange(len(self.x)) < self.ends[zones]
        self.pages = [(part.pages[n].set, part.pages[n].id) for part in parts for n in part.page]
        self.everything = np.ones(len(self.x), dtype=bool)

    def say(self, voice, names):
        """Puts what words say of each row and of the rows around it where the tool's own idea stands."""
        same = np.array([f"{part.base} {n}" for part in self.parts for n in part.page])
        for step in [-2, -1, 0, 1, 2]:
            there = np.arange(len(voice)) + step
            inside = (there >= 0) & (there < len(voice))
            there = np.clip(there, 0, len(voice) - 1)
            value = np.where(inside & (same == same[there]), voice[there], -9)
            self.x[:, names.index(f"voice{step}")] = value

    def cross_validated(self, parameters):
        """What trees say of each row that have not seen its site."""
        self.steps = Steps(self.x)
        scores = np.zeros(len(self.x), dtype=np.float32)
        for fold in range(5):
            inside = self.fold == fold
            scores[inside] = fit(self, ~inside, self.label, parameters).predict(self.x[inside])
        return scores

    def part(self, number, values):
        return values[self.ends[number]:self.ends[number + 1]]


def report(rows, scores, threshold, fold=None):
    cut = {(p, b) for p, b, s in zip(rows.page, rows.block, scores) if s >= threshold}
    kept = set(zip(rows.page, rows.block))
    # A block without a row was cut by the stage before.
    return summary([tally(page, lambda b, n=n: (n, b) in cut or (n, b) not in kept)
                    for n, page in enumerate(rows.pages) if fold is None or page.fold == fold])


def threshold_for(rows, scores, share):
    """The lowest threshold at which so much of the articles is kept."""
    article = rows.label == 0
    order = np.argsort(-scores[article])
    lost = np.cumsum(rows.size[article][order])
    allowed = (1 - share / 100) * rows.size[article].sum()
    place = np.searchsorted(lost, allowed, side="right")
    return float(scores[article][order][min(place, len(order) - 1)]) + 1e-6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["tool", "pages", "blocks", "gold", "out"]:
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--labels", default=os.path.join(HERE, "labels.jsonl"))
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--keep", action="store_true", help="use the dumps that are there")
    parser.add_argument("--quick", action="store_true", help="ten trees: only to see that it runs")
    parser.add_argument("--doubts", help="a file for each labelled block's cross-validated score, to find mistaken labels")
    args = parser.parse_args()
    if args.quick:
        for parameters in (TREES, KIND_TREES):
            parameters["rounds"] = 10
    zones, pipelines = [], []
    for name in args.sets.split(","):
        gold = f"{args.gold}/{name}/gold.jsonl.gz"
        labels = f"{args.blocks}/{name}.labels.jsonl" if name == PLANTED else args.labels
        pages = read_pages(
            name, f"{args.blocks}/{name}.blocks.jsonl", labels, gold if os.path.exists(gold) else None)
        if not pages:
            continue
        folder, base = f"{args.pages}/{name}", f"{args.blocks}/{name}"
        scores = read_scores(base + ".scores.jsonl")
        zones.append(Rows(args.tool, folder, pages, "zone", base + ".zone", scores, args.keep))
        pipelines.append(Rows(args.tool, folder, pages, "pipeline", base + ".pipeline", scores, args.keep))
        print(name, len(pages), "pages", len(zones[-1].x), len(pipelines[-1].x), "rows", flush=True)
    mix = Mix(zones + pipelines, len(zones))
    names = zones[0].names
    # What words say comes from weights that have not seen the row's site; the shipped ones have seen all.
    vocabulary = Vocabulary([w for p in mix.parts for w in p.words], mix.pages)
    learnable = mix.is_zone & (mix.label >= 0)
    voice = np.zeros(len(mix.x))
    for fold in range(5):
        inside = mix.fold == fold
        found = vocabulary.weights(learnable & ~inside, mix.label, mix.weight)
        voice[inside] = (vocabulary.x @ found)[inside]
    mix.say(voice, names)
    scores = mix.cross_validated(TREES)
    inserts = fit(mix, mix.everything, mix.label, TREES)
    whole = {}
    for title, parts, offset in [("strip-promos alone", zones, 0), ("after strip-boilerplate", pipelines, len(zones))]:
        print(f"\n{title} | inserts cut, body | after | article kept | clean and whole")
        real = [i for i, part in enumerate(parts) if part.pages[0].set != PLANTED]
        joined = Joined([parts[i] for i in real], [mix.part(offset + i, scores) for i in real])
        for share in [98.0, 99.0, KEPT]:
            threshold = threshold_for(joined, joined.scores, share)
            result = report(joined, joined.scores, threshold)
            print(line(f"{threshold:.3f}", result), flush=True)
            whole[title, share] = threshold
        print({k: round(v) for k, v in result["kinds"].items()})
    threshold = whole["strip-promos alone", KEPT]
    for i, rows in enumerate(zones):
        result = report(rows, mix.part(i, scores), threshold)
        print(line(rows.pages[0].set, result))
        if rows.pages[0].set == PLANTED:
            print({k: round(v) for k, v in result["kinds"].items()})
    if args.doubts:
        with open(args.doubts, "w") as file:
            for i, rows in enumerate(zones):
                for p, b, label, score in zip(rows.page, rows.block, rows.label, mix.part(i, scores)):
                    page = rows.pages[p]
                    if label >= 0 and page.shown[b]:
                        told = [page.set, page.id, int(b), page.kinds[b], round(float(score), 3), page.size[b]]
                        file.write(json.dumps(told) + "\n")
    words = vocabulary.weights(learnable, mix.label, mix.weight)
    insert = mix.kind >= 0
    kinds = [fit(mix, insert, (mix.kind == number).astype(int), KIND_TREES) for number in range(len(INSERTS))]
    guess = np.zeros((len(mix.x), len(INSERTS)))
    for fold in range(5):
        inside = mix.fold == fold
        for number in range(len(INSERTS)):
            model = fit(mix, insert & ~inside, (mix.kind == number).astype(int), KIND_TREES)
            guess[inside, number] = model.predict(mix.x[inside])
    asked = insert & (mix.weight > 0) & np.array([name != PLANTED for name, _ in mix.pages])
    right = guess.argmax(axis=1)[asked] == mix.kind[asked]
    print("kind told right:", round(100 * float(np.average(right, weights=mix.weight[asked])), 1), "%")
    columns, inserts, *kinds = written(mix.steps, range(mix.x.shape[1]), inserts, *kinds)
    with open(args.out, "w") as file:
        file.write("// Written by Benchmarks/promos/train.py; not to be edited.\n")
        file.write("// Trained on labelled pages of " + ", ".join(dict.fromkeys(p.set for z in zones for p in z.pages)) + ".\n")
        file.write("enum PromoWeights {\n")
        file.write(f"    /// The probability above which so little of the articles is lost: {KEPT}% is kept.\n")
        file.write(f"    static let threshold: Float = {threshold:.4f}\n")
        for name, told in [("columns", columns), ("inserts", inserts)]:
            file.write(swift(name, told) + "\n")
        file.write(swift("words", vocabulary.written(words)) + "\n")
        names = []
        for kind, told in zip(INSERTS, kinds):
            words = kind.split("-")
            names.append(words[0] + "".join(w.upper() if w == "ui" else w.capitalize() for w in words[1:]))
            file.write(swift(names[-1], told) + "\n")
        file.write("    static let kinds = [" + ",".join("\n        " + n for n in names) + ",\n    ]\n")
        file.write("}\n")


class Joined:
    """Rows of several sets as one."""

    def __init__(self, parts, scores):
        self.pages = [page for part in parts for page in part.pages]
        offsets = np.cumsum([0] + [len(p.pages) for p in parts])
        self.page = np.concatenate([p.page + offsets[i] for i, p in enumerate(parts)])
        self.block = np.concatenate([p.block for p in parts])
        self.label = np.concatenate([p.label for p in parts])
        self.size = np.concatenate([p.size for p in parts])
        self.scores = np.concatenate(scores)


if __name__ == "__main__":
    main()
