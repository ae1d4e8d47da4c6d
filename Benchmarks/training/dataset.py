"""The dumped features of a set of pages, with labels and weights."""
import gzip
import json
import os
import pickle
import sys

import numpy as np

from labels import best_choice, shingles, words

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = os.path.join(HERE, "..", "promos", "labels.jsonl")
# What labels depend on beside the dump.
SOURCES = [LABELS, os.path.join(HERE, "labels.py")]
sys.path.append(os.path.join(HERE, "..", "promos"))

from labelling import hashes, read_labels  # noqa: E402


def by_snippets(blocks, gold):
    """1 for blocks of which a snippet must be in the text, 0 where it must not, -1 for what is not known."""
    must = [s.lower() for s in gold.get("must") or []]
    mustnot = [s.lower() for s in gold.get("mustnot") or []]

    def touches(text, snippets):
        return any(s in text or (len(text) >= 20 and text in s) for s in snippets)

    labels = []
    for block in blocks:
        text = block[0].lower()
        wanted, unwanted = touches(text, must), touches(text, mustnot)
        labels.append(1 if wanted and not unwanted else 0 if unwanted and not wanted else -1)
    return labels


def by_readers(blocks, kinds):
    """The labels of a page that was read block by block: 1 for the article, -1 where either is fine, 0 for all the rest."""
    told = [kinds.get(name, "outside") for name in hashes([block[0] for block in blocks])]
    return [1 if kind == "article" else -1 if kind == "neutral" else 0 for kind in told]


class Dataset:
    """Rows of features by page, labelled by the gold text; those of rewritten pages by the pages that they were."""

    def __init__(self, name, dump, gold_folder, original=None):
        self.name, self.original = name, original
        self.pages = [json.loads(line) for line in open(dump + ".jsonl", encoding="utf-8")]
        columns = next(p["columns"] for p in self.pages if p["columns"])
        self.columns = open(dump + ".names", encoding="utf-8").read().split("\n")
        self.x = np.fromfile(dump + ".bin", dtype=np.float32).reshape(-1, columns)
        gold = {}
        with gzip.open(gold_folder + "/gold.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                entry = json.loads(line)
                gold[str(entry["id"])] = entry
        self.gold = [gold.get(p["id"].split("~")[0]) for p in self.pages]
        self.read = {}
        if original:
            self.gold = [original.known().get(p["id"].split("~")[0]) for p in self.pages]
        else:
            self.read_labels()
        self.starts = np.cumsum([0] + [len(p["blocks"]) for p in self.pages])
        assert self.starts[-1] == len(self.x), (self.starts[-1], len(self.x))
        cache = dump + ".labels"
        if not os.path.exists(cache) or os.path.getmtime(cache) < max(map(os.path.getmtime, [dump + ".jsonl", *SOURCES])):
            self.label_rewritten(cache) if original else self.label(cache)
        with open(cache, "rb") as file:
            self.labels, self.words, self.ceiling, self.candidates = pickle.load(file)
        self.page_of = np.repeat(np.arange(len(self.pages)), np.diff(self.starts))

    def read_labels(self):
        """Pages without a gold text that were read block by block get one, of the blocks that are article."""
        told = {label["id"]: dict(label["blocks"]) for label in read_labels(LABELS) if label["set"] == self.name}
        for page, gold in zip(self.pages, self.gold):
            if gold and gold.get("text") is None and page["id"] in told:
                self.read[page["id"]] = by_readers(page["blocks"], told[page["id"]])
                gold["text"] = "\n\n".join(
                    block[0] for block, label in zip(page["blocks"], self.read[page["id"]]) if label == 1)

    def known(self):
        """What is known of each page, by its id."""
        return {page["id"]: gold for page, gold in zip(self.pages, self.gold) if gold}

    def label(self, cache):
        labels, counts, ceiling, candidates = [], [], [], []
        for page, gold in zip(self.pages, self.gold):
            tokens = [words(b[0]) for b in page["blocks"]]
            able = [b[1] for b in page["blocks"]]
            if page["id"] in self.read:
                labels += self.read[page["id"]]
                counts += [len(t) for t in tokens]
                ceiling.append(1.0)
                candidates += able
                continue
            if (gold or {}).get("text") is None:
                labels += by_snippets(page["blocks"], gold or {})
                counts += [len(t) for t in tokens]
                ceiling.append(0.0)
                candidates += able
                continue
            text = gold.get("text") or ""
            chosen, best = best_choice([t if a else [] for t, a in zip(tokens, able)], text)
            labels += chosen
            counts += [len(t) for t in tokens]
            ceiling.append(best)
            candidates += able
        data = (np.array(labels, dtype=np.int8), np.array(counts, dtype=np.float32), np.array(ceiling),
                np.array(candidates, dtype=bool))
        with open(cache, "wb") as file:
            pickle.dump(data, file)

    def label_rewritten(self, cache):
        """A block of a rewritten page has the label of the same text on the page that it was; a block that has come into
        being by rewriting is content if half of its shingles stand in the gold."""
        old = self.original
        place = {page["id"]: i for i, page in enumerate(old.pages)}
        labels, counts = [], []
        for page, gold in zip(self.pages, self.gold):
            i = place[page["id"].split("~")[0]]
            known = {}
            for block, label in zip(old.pages[i]["blocks"], old.labels[old.starts[i]:old.starts[i + 1]]):
                known.setdefault(" ".join(words(block[0])), []).append(int(label))
            pieces = shingles(words(gold.get("text") or ""))
            for block in page["blocks"]:
                tokens = words(block[0])
                counts.append(len(tokens))
                same = known.get(" ".join(tokens))
                if same:
                    labels.append(int(sum(same) >= 0.5 * len(same)))
                elif len(tokens) >= 3:
                    own = shingles(tokens)
                    labels.append(int(sum(s in pieces for s in own) >= 0.5 * len(own)))
                else:
                    labels.append(0)
        able = [b[1] for p in self.pages for b in p["blocks"]]
        data = (np.array(labels, dtype=np.int8), np.array(counts, dtype=np.float32), np.zeros(len(self.pages)),
                np.array(able, dtype=bool))
        with open(cache, "wb") as file:
            pickle.dump(data, file)

    def folds(self):
        return np.array([(g or {}).get("fold", 0) for g in self.gold])

    def weights(self):
        """Words over (20 + the square root of the page's words), as a page's F1 weighs them."""
        totals = np.add.reduceat(self.words, self.starts[:-1].clip(max=len(self.words) - 1))
        return self.words / (20 + np.sqrt(totals))[self.page_of]
