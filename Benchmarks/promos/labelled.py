"""Labelled pages with the features that promo-features dumps."""
import gzip
import json
import os
import subprocess

import numpy as np

from labelling import KINDS, hashes, plain, read_blocks, read_labels

INSERTS = KINDS[:15]


def characters(text):
    return len(plain(text))


class Page:
    """A page's zone: for each labelled block its place, its characters, its kind, and whether it stands in the body."""

    def __init__(self, labels, blocks, fold, site):
        self.set, self.id, self.fold, self.site = labels["set"], labels["id"], fold, site
        place = {}
        for number, name in enumerate(hashes([b["text"] for b in blocks])):
            place[name] = number
        self.kinds = {place[name]: kind for name, kind in labels["blocks"] if name in place}
        self.size = {n: characters(blocks[n]["text"]) for n in self.kinds}
        self.shown = {n: blocks[n]["shown"] for n in self.kinds}
        article = [n for n, kind in self.kinds.items() if kind == "article"]
        self.last = max(article, default=-1)
        self.first = min(article, default=0)

    def is_body(self, block):
        return block <= self.last

    @property
    def zone(self):
        return (min(self.kinds), max(self.kinds)) if self.kinds else (0, -1)


def read_pages(name, blocks, labels, gold):
    """The labelled pages of a set, with the folds of their sites."""
    pages = read_blocks(blocks)
    known = {}
    if gold:
        with gzip.open(gold, "rt") as file:
            known = {g["id"]: g for g in map(json.loads, file)}
    out = []
    for label in read_labels(labels):
        if label["set"] == name and label["id"] in pages:
            told = known.get(label["id"], {})
            site = told.get("site") or label.get("site") or label["id"].partition(".")[0]
            fold = told.get("fold", label.get("fold", sum(map(ord, site)) % 5))
            out.append(Page(label, pages[label["id"]], fold, site))
    return [page for page in out if page.kinds]


def read_scores(path):
    """What strip-boilerplate's trees say of the blocks of pages whose sites they have not seen; empty without the file."""
    if not os.path.exists(path):
        return {}
    with open(path) as file:
        return {page["id"]: page["scores"] for page in map(json.loads, file)}


def read_words(path):
    """The hashes of each row's words."""
    numbers = np.fromfile(path, dtype=np.uint64)
    out, place = [], 0
    while place < len(numbers):
        count = int(numbers[place])
        out.append(numbers[place + 1:place + 1 + count])
        place += 1 + count
    return out


class Rows:
    """The rows of some pages under one idea of what was cut before."""

    def __init__(self, tool, folder, pages, fates, base, scores, keep=False):
        self.pages, self.base = pages, base
        with open(base + ".zones", "w") as file:
            for page in pages:
                first, last = page.zone
                task = {"id": page.id, "first": first, "last": last, "fates": fates, "scores": scores.get(page.id, [])}
                file.write(json.dumps(task) + "\n")
        if not keep:
            subprocess.run([tool, "dump", folder, base + ".zones", base], check=True)
        with open(base + ".names") as file:
            self.names = file.read().split("\n")
        self.x = np.fromfile(base + ".bin", dtype=np.float32).reshape(-1, len(self.names))
        self.words = read_words(base + ".words")
        self.page, self.block = [], []
        with open(base + ".jsonl") as file:
            for number, line in enumerate(file):
                rows = json.loads(line)["rows"]
                self.page += [number] * len(rows)
                self.block += rows
        self.page, self.block = np.array(self.page), np.array(self.block)
        self.fold = np.array([pages[p].fold for p in self.page])
        kinds = [pages[p].kinds.get(b, "neutral") for p, b in zip(self.page, self.block)]
        self.kind = np.array([INSERTS.index(k) if k in INSERTS else -1 for k in kinds])
        self.label = np.array([1 if k in INSERTS else 0 if k == "article" else -1 for k in kinds])
        self.size = np.array([pages[p].size.get(b, 0) for p, b in zip(self.page, self.block)])
