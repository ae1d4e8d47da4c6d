#!/usr/bin/env python3
"""Trains the trees behind strip-boilerplate and writes them as Swift.

    train.py --tool strip-features --data FOLDER --gold FOLDER --out BoilerplateWeights.swift [--evaluate] [--quick]

FOLDER of --data has a folder of unpacked pages (ID.html) for each set; --gold has the sets' gold.jsonl.gz. The sets that
may be trained on are wcxb-dev (CC-BY-4.0), fundus (MIT), magic-article, readability and trafilatura (Apache-2.0).
Versions: lightgbm 4.7.0, numpy 2.4.6, Python 3.11. The seed is fixed, one thread: the same data give the same bytes.
"""
import argparse
import subprocess
import sys
import time

import numpy as np

from dataset import Dataset
from evaluate import Pages, by_type
from trees import FIRST, SECOND, Rows, SEED, swift, written

SETS = {"wcxb-dev": 1.0, "fundus": 1.0, "magic-article": 1.0, "readability": 0.7, "trafilatura": 1.0}
# For looking only.
OTHERS = ["canola", "cleaneval", "dragnet", "daniel"]
SCORE_COLUMNS = 26


def log(*words):
    print(f"{time.time() - START:6.0f}s", *words, flush=True)


START = time.time()


class Mix:
    """Several sets as one: rows one after another."""

    def __init__(self, args, names):
        self.sets = []
        for name in names:
            dump = f"{args.data}/{name}.dump"
            if not args.keep:
                subprocess.run([args.tool, "dump", f"{args.data}/{name}", dump], check=True)
            self.sets.append(Dataset(name, dump, f"{args.gold}/{name}"))
            log(name, len(self.sets[-1].pages), "pages, ceiling", round(float(self.sets[-1].ceiling.mean()), 4))
        self.x = np.concatenate([s.x for s in self.sets])
        self.labels = np.concatenate([s.labels for s in self.sets])
        self.words = np.concatenate([s.words for s in self.sets])
        self.candidates = np.concatenate([s.candidates for s in self.sets])
        self.columns = self.sets[0].columns
        self.fold = np.concatenate([s.folds()[s.page_of] for s in self.sets])
        self.weights = np.concatenate([s.weights() * SETS[s.name] for s in self.sets])
        sizes = [len(s.x) for s in self.sets]
        self.offsets = np.cumsum([0] + sizes)
        offset, pages = 0, []
        for s in self.sets:
            pages.append(s.page_of + offset)
            offset += len(s.pages)
        self.page = np.concatenate(pages)
        # Pages without any gold text teach nothing.
        has_gold = np.concatenate(
            [np.array([bool((g or {}).get("text") or (g or {}).get("must")) for g in s.gold])[s.page_of]
             for s in self.sets])
        self.weights = np.where(has_gold & self.candidates & (self.labels >= 0), self.weights, 0)

    def part(self, index, values):
        return values[self.offsets[index]:self.offsets[index + 1]]


def thin(mix):
    """Three of four menu entries go, the fourth counts four times."""
    rng = np.random.default_rng(SEED)
    links = mix.x[:, mix.columns.index("links")]
    light = (mix.words <= 6) & (links > 0.8) & (mix.labels == 0)
    drop = light & (rng.random(len(light)) > 0.25)
    weights = np.where(light, mix.weights * 4, mix.weights)
    return np.where((weights > 0) & ~drop)[0], weights


def forget(mix, rows):
    """On some pages, what classes and ids say is unknown, or which words are function words: old and plain pages have no
    telling names, and there are more languages than lists of words."""
    rng = np.random.default_rng(SEED + 1)
    pages = int(mix.page.max()) + 1
    x = mix.x.copy()

    def wipe(share, prefixes, value):
        forgetful = rng.random(pages) < share
        chosen = rows[forgetful[mix.page[rows]]]
        for i, name in enumerate(mix.columns):
            if name.startswith(prefixes):
                x[chosen, i] = value

    wipe(0.45, ("hint.",), 15)
    wipe(0.3, ("ld.", "page.type"), 0)
    wipe(0.15, ("function", "up.function", "near.function", "before.function", "after.function", "page.function"), 0)
    wipe(0.15, ("phrase", "sectionPhrase"), 0)
    return x


def look(args, name, first, second):
    """The scores of a set that was not trained on."""
    base = f"{args.data}/{name}"
    if not args.keep:
        subprocess.run([args.tool, "dump", base, base + ".dump"], check=True)
    data = Dataset(name, base + ".dump", f"{args.gold}/{name}")
    plain = data.x[:, :-SCORE_COLUMNS]
    first.predict(plain, num_threads=1).astype(np.float32).tofile(base + ".scores")
    subprocess.run([args.tool, "scores", base, base + ".scores", base + ".second"], check=True)
    added = np.fromfile(base + ".second.bin", dtype=np.float32).reshape(-1, SCORE_COLUMNS)
    final = second.predict(np.concatenate([plain, added], axis=1), num_threads=1)
    log("not trained on", name, round(float(np.mean(Pages(data).scores(final))), 4))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--keep", action="store_true", help="use the dumps that are there")
    parser.add_argument("--evaluate", action="store_true", help="print cross-validated scores too")
    parser.add_argument("--quick", action="store_true", help="ten trees: only to see that it runs")
    args = parser.parse_args()
    mix = Mix(args, args.sets.split(","))
    rows, weights = thin(mix)
    x = forget(mix, rows)
    x = x[:, :-SCORE_COLUMNS]
    plain = mix.x[:, :-SCORE_COLUMNS]
    everything = np.ones(len(mix.x), dtype=bool)

    def evaluate(title, probability):
        for i, data in enumerate(mix.sets):
            if data.name == "trafilatura":
                continue
            pages = Pages(data)
            scores = pages.scores(mix.part(i, probability))
            log(title, data.name, round(float(np.nanmean(scores)), 4), by_type(data, scores))

    first = Rows(x, mix.labels, weights, rows)
    log(len(rows), "rows")

    def second_rows(scores, name):
        """The rows of the second stage, from the first one's scores."""
        parts = []
        for i, data in enumerate(mix.sets):
            base = f"{args.data}/{data.name}"
            mix.part(i, scores).astype(np.float32).tofile(f"{base}.{name}.scores")
            subprocess.run([args.tool, "scores", base, f"{base}.{name}.scores", f"{base}.{name}"], check=True)
            parts.append(np.fromfile(f"{base}.{name}.bin", dtype=np.float32).reshape(-1, SCORE_COLUMNS))
        added = np.concatenate(parts)
        return Rows(np.concatenate([x, added], axis=1), mix.labels, weights, rows), added

    def scored(models):
        """Each fold's rows, scored by its own model."""
        scores = np.zeros(len(mix.x), dtype=np.float32)
        for fold, model in enumerate(models):
            inside = mix.fold == fold
            scores[inside] = model.predict(plain[inside], num_threads=1)
        return scores

    outer = [first.train(mix.fold != fold, FIRST, args.quick) for fold in range(5)]
    scores = scored(outer)
    log("first stage")
    if args.evaluate:
        evaluate("one stage", scores)
        final = np.zeros(len(mix.x), dtype=np.float32)
        inner = {(a, b): first.train((mix.fold != a) & (mix.fold != b), FIRST, args.quick)
                 for a in range(5) for b in range(a)}
        for held in range(5):
            # No tree that a page of the held fold meets, and none that its training pages were scored by, has seen
            # the held fold; nor has a training page been scored by trees that saw its own.
            models = [outer[held] if fold == held else inner[max(fold, held), min(fold, held)] for fold in range(5)]
            stage, added = second_rows(scored(models), "inner")
            inside = mix.fold == held
            model = stage.train(mix.fold != held, SECOND, args.quick)
            final[inside] = model.predict(np.concatenate([plain[inside], added[inside]], axis=1), num_threads=1)
        evaluate("two stages", final)
    whole = first.train(everything, FIRST, args.quick)
    second, _ = second_rows(scores, "second")
    last = second.train(everything, SECOND, args.quick)
    log("second stage")
    for name in OTHERS if args.evaluate else []:
        look(args, name, whole, last)
    with open(args.out, "w") as file:
        file.write("// Written by Benchmarks/training/train.py; not to be edited.\n")
        file.write("// Trained on " + ", ".join(s.name for s in mix.sets) + "; see Benchmarks/training/README.md.\n")
        file.write("enum BoilerplateWeights {\n" + swift("first", written(whole)) + "\n")
        file.write(swift("second", written(last)) + "}\n")
    gain = last.feature_importance("gain")
    names = mix.columns
    log([(names[i], int(gain[i])) for i in np.argsort(-gain)[:40]])


if __name__ == "__main__":
    sys.exit(main())
