#!/usr/bin/env python3
"""Trains the trees behind strip-boilerplate and writes them as Swift.

    train.py --tool strip-features --data FOLDER --gold FOLDER --out BoilerplateWeights.swift [--evaluate] [--quick]

FOLDER of --data has a folder of unpacked pages (ID.html) for each set; --gold has the sets' gold.jsonl.gz. The sets that
may be trained on are wcxb-dev (CC-BY-4.0), fundus (MIT), magic-article, readability and trafilatura (Apache-2.0). Beside
each stands NAME.aug, the same pages rewritten by augment.py.
Versions: see requirements.txt. The seed and the number of threads are fixed: the same data give the same bytes.
"""
import argparse
import json
import os
import subprocess
import sys
import time

import numpy as np

from augment import rewrite_all
from choice import telling
from dataset import Dataset
from evaluate import by_type, choose, page_scores
from oblivious import SEED, Steps, swift, train, written
from page_types import PAGE_TYPES, PageTypes

SETS = {"wcxb-dev": 1.0, "fundus": 1.0, "magic-article": 1.0, "readability": 0.7, "trafilatura": 1.0}
# How often each page is rewritten, and what a rewritten page weighs: one that is no article a little less.
COPIES = {"wcxb-dev": 1, "fundus": 2, "magic-article": 2, "readability": 2, "trafilatura": 1}
REWRITTEN = (0.4, 0.3)
# What a page of a type weighs: made-up comments must not teach that posts of a forum are comments.
TYPES = {"forum": 1.7, "listing": 1.8, "collection": 1.5, "product": 1.2}
# For looking only.
OTHERS = ["canola", "cleaneval", "dragnet", "daniel"]
# What --quick trains on, to see that it runs.
QUICK = ["fundus", "magic-article", "readability"]
# How many columns trees may look at.
COLUMNS = 140
# Rounds and learning rate of the two stages.
FIRST = (450, 0.13)
SECOND = (300, 0.1)


def log(*words):
    print(f"{time.time() - START:6.0f}s", *words, flush=True)


START = time.time()


class Mix:
    """Several sets as one: rows one after another."""

    def __init__(self, args, names):
        self.sets = []
        for name in names:
            self.sets.append(self.dumped(args, name))
        for data in list(self.sets):
            if data.name in COPIES:
                pages = f"{args.data}/{data.name}.aug"
                if not os.path.exists(pages):
                    rewrite_all(f"{args.data}/{data.name}", data.known(), pages, COPIES[data.name])
                self.sets.append(self.dumped(args, data.name + ".aug", data))
        self.x = np.concatenate([s.x for s in self.sets])
        self.labels = np.concatenate([s.labels for s in self.sets])
        self.words = np.concatenate([s.words for s in self.sets])
        self.candidates = np.concatenate([s.candidates for s in self.sets])
        self.columns = self.sets[0].columns
        self.fold = np.concatenate([s.folds()[s.page_of] for s in self.sets])
        self.weights = np.concatenate([s.weights() * self.shares(s)[s.page_of] for s in self.sets])
        self.rewritten = np.concatenate([np.full(len(s.x), s.original is not None) for s in self.sets])
        self.offsets = np.cumsum([0] + [len(s.x) for s in self.sets])
        offset, pages = 0, []
        for s in self.sets:
            pages.append(s.page_of + offset)
            offset += len(s.pages)
            s.x = None
        self.page = np.concatenate(pages)
        # Pages without any gold text teach nothing.
        has_gold = np.concatenate(
            [np.array([bool((g or {}).get("text") or (g or {}).get("must")) for g in s.gold])[s.page_of]
             for s in self.sets])
        self.weights = np.where(has_gold & self.candidates & (self.labels >= 0), self.weights, 0)

    @staticmethod
    def dumped(args, name, original=None):
        dump = f"{args.data}/{name}.dump"
        if not args.keep:
            subprocess.run([args.tool, "dump", f"{args.data}/{name}", dump], check=True)
        data = Dataset(name, dump, f"{args.gold}/{original.name if original else name}", original)
        log(name, len(data.pages), "pages", len(data.x), "blocks, ceiling", round(float(data.ceiling.mean()), 4))
        return data

    @staticmethod
    def shares(data):
        types = [(g or {}).get("type", "article") for g in data.gold]
        shares = np.array([TYPES.get(t, 1.0) for t in types])
        if data.original is None:
            return shares * SETS[data.name]
        return shares * np.array([REWRITTEN[t != "article"] for t in types])

    def part(self, index, values):
        return values[self.offsets[index]:self.offsets[index + 1]]


def thin(mix):
    """Four of five menu entries go, the fifth counts five times; of rewritten pages nine of ten."""
    rng = np.random.default_rng(SEED)
    links = mix.x[:, mix.columns.index("links")]
    light = (mix.words <= 6) & (links > 0.8) & (mix.labels == 0)
    share = np.where(mix.rewritten, 0.1, 0.2)
    drop = light & (rng.random(len(light)) > share)
    weights = np.where(light, mix.weights / share, mix.weights)
    return np.where((weights > 0) & ~drop)[0], weights


def forget(mix, x, rows):
    """On some pages, what classes and ids say is unknown, or which words are function words: old and plain pages have no
    telling names, and there are more languages than lists of words."""
    rng = np.random.default_rng(SEED + 1)
    pages = int(mix.page.max()) + 1

    def wipe(share, prefixes, value):
        forgetful = rng.random(pages) < share
        chosen = np.where(forgetful[mix.page[rows]])[0]
        for i, name in enumerate(mix.columns[:x.shape[1]]):
            if name.startswith(prefixes):
                x[chosen, i] = value

    wipe(0.2, ("hint.",), 15)
    wipe(0.2, ("ld.", "page.type"), 0)
    wipe(0.15, ("function", "up.function", "near.function", "before.function", "after.function", "page.function"), 0)
    wipe(0.1, ("phrase", "sectionPhrase"), 0)
    return x


def write_scores(path, data, scores):
    """The cross-validated scores of a set's pages, for the trainer of strip-promos."""
    with open(path, "w") as file:
        for number, page in enumerate(data.pages):
            told = scores[data.starts[number]:data.starts[number + 1]]
            file.write(json.dumps({"id": page["id"], "scores": [round(float(s), 4) for s in told]}) + "\n")


def look(args, name, types, first, second, chosen, score_columns):
    """The scores of a set that was not trained on."""
    base = f"{args.data}/{name}"
    if not args.keep:
        subprocess.run([args.tool, "dump", base, base + ".dump"], check=True)
    data = Dataset(name, base + ".dump", f"{args.gold}/{name}")
    types.put(data)
    plain = data.x[:, chosen]
    scores = first.predict(plain)
    scores.tofile(base + ".scores")
    subprocess.run([args.tool, "scores", base, base + ".scores", base + ".second"], check=True)
    added = np.fromfile(base + ".second.bin", dtype=np.float32).reshape(-1, score_columns)
    final = (scores + second.predict(np.concatenate([plain, added], axis=1))) / 2
    texts = choose(args.tool, base, final, base + ".texts.jsonl")
    log("not trained on", name, round(float(np.nanmean(page_scores(data, texts))), 4))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--keep", action="store_true", help="use the dumps that are there")
    parser.add_argument("--evaluate", action="store_true", help="print cross-validated scores too")
    parser.add_argument("--nested", action="store_true", help="with --evaluate: nest the folds of the two stages")
    parser.add_argument("--quick", action="store_true", help="ten trees on the small sets: only to see that it runs")
    args = parser.parse_args()
    mix = Mix(args, QUICK if args.quick else args.sets.split(","))
    score_columns = sum(name.startswith("score.") for name in mix.columns)
    types = PageTypes(mix, rounds=10 if args.quick else None)
    log("page types told right", types.fill(mix))
    rows, weights = thin(mix)
    everything = np.ones(len(mix.x), dtype=bool)
    x = forget(mix, mix.x[rows, :-score_columns], rows)
    log(len(rows), "rows")

    # Most columns tell nothing that others do not: trees on some of the pages say which.
    some = mix.page[rows] % 4 == 0
    chosen = telling(x[some], mix.labels[rows][some], weights[rows][some], COLUMNS, SEED)
    x = np.ascontiguousarray(x[:, chosen])
    plain = np.ascontiguousarray(mix.x[:, chosen])
    columns = [int(c) for c in chosen]
    all_columns = columns + list(range(mix.x.shape[1] - score_columns, mix.x.shape[1]))
    names, mix.x = mix.columns, None
    log("columns", [names[c] for c in columns])

    def evaluate(title, probability):
        for i, data in enumerate(mix.sets):
            if data.original is None:
                base = f"{args.data}/{data.name}"
                texts = choose(args.tool, base, mix.part(i, probability), base + ".texts.jsonl")
                found = page_scores(data, texts)
                log(title, data.name, round(float(np.nanmean(found)), 4), by_type(data, found))

    def trained(x, steps, inside, stage):
        """Trees on those rows for which `inside` (over all rows of the features) is true; x has steps."""
        chosen = inside[rows]
        rounds, rate = stage
        trees = train(x[chosen], steps, mix.labels[rows][chosen], weights[rows][chosen], 10 if args.quick else rounds, rate)
        log("trees on", int(chosen.sum()), "rows")
        return trees

    first_steps = Steps(x)
    x_steps = first_steps.of(x)

    def second_columns(scores, name):
        """The columns of the second stage, from the first one's scores."""
        parts = []
        for i, data in enumerate(mix.sets):
            base = f"{args.data}/{data.name}"
            mix.part(i, scores).astype(np.float32).tofile(f"{base}.{name}.scores")
            subprocess.run([args.tool, "scores", base, f"{base}.{name}.scores", f"{base}.{name}"], check=True)
            parts.append(np.fromfile(f"{base}.{name}.bin", dtype=np.float32).reshape(-1, score_columns))
        return np.concatenate(parts)

    def scored(models):
        """Each fold's rows, scored by its own model."""
        scores = np.zeros(len(plain), dtype=np.float32)
        for fold, model in enumerate(models):
            inside = mix.fold == fold
            scores[inside] = model.predict(plain[inside])
        return scores

    outer = [trained(x_steps, first_steps, mix.fold != fold, FIRST) for fold in range(5)]
    scores = scored(outer)
    whole = trained(x_steps, first_steps, everything, FIRST)
    log("first stage")
    added = second_columns(scores, "second")
    both = np.concatenate([x, added[rows]], axis=1)
    second_steps = Steps(both)
    both = second_steps.of(both)
    last = trained(both, second_steps, everything, SECOND)
    log("second stage")
    # Both stages share their first columns, and the steps of these.
    told = written(second_steps, all_columns, whole, last)
    types.train_all()
    told += written(types.steps, types.columns, *types.trees)
    parts = ["columns", "first", "second", "typeColumns"] + ["type" + name.capitalize() for name in PAGE_TYPES]
    with open(args.out, "w") as file:
        file.write("// Written by Benchmarks/training/train.py; not to be edited.\n")
        file.write("// Trained on " + ", ".join(s.name for s in mix.sets if s.original is None)
                   + " and rewritten pages of them; see Benchmarks/training/README.md.\n")
        file.write("enum BoilerplateWeights {\n")
        file.write("\n".join(map(swift, parts, told)) + "}\n")
    if not args.evaluate:
        return
    evaluate("one stage", scores)
    for name in OTHERS:
        look(args, name, types, whole, last, chosen, score_columns)
    final = np.zeros(len(plain), dtype=np.float32)
    if args.nested:
        inner = {(a, b): trained(x_steps, first_steps, (mix.fold != a) & (mix.fold != b), FIRST)
                 for a in range(5) for b in range(a)}
    for held in range(5):
        steps = both
        if args.nested:
            # No tree that a page of the held fold meets, and none that its training pages were scored by, has seen the
            # held fold; nor has a training page been scored by trees that saw its own.
            models = [outer[held] if fold == held else inner[max(fold, held), min(fold, held)] for fold in range(5)]
            added = second_columns(scored(models), "inner")
            steps = second_steps.of(np.concatenate([x, added[rows]], axis=1))
        inside = mix.fold == held
        model = trained(steps, second_steps, mix.fold != held, SECOND)
        final[inside] = (scores[inside] + model.predict(np.concatenate([plain[inside], added[inside]], axis=1))) / 2
    evaluate("two stages", final)
    for i, data in enumerate(mix.sets):
        if data.original is None:
            write_scores(f"{args.data}/{data.name}.scores.jsonl", data, mix.part(i, final))


if __name__ == "__main__":
    sys.exit(main())
