#!/usr/bin/env python3
"""Scores of the program itself on the sets of pages, with the default options and with those that fit what a set's gold holds.

    table.py OFFPRINT PAGES GOLD [SET ...]

PAGES has a folder of unpacked pages (ID.html) for each set, GOLD the sets' gold.jsonl.gz. Prints word F1 and shingle F1
(four words), and for sets of snippets the shares that must and must not be in the text. The weights have seen the pages of
the first five sets: only the last four, which were not trained on, say how good they are.
"""
import collections
import gzip
import json
import os
import subprocess
import sys
import tempfile

from labels import f1, words

SETS = {
    "wcxb-dev": "", "fundus": "", "magic-article": "", "readability": "keep: [captions]", "trafilatura": "",
    "canola": "keep: [comments]", "cleaneval": "keep: [comments, title]", "dragnet": "favor: precision, keep: [title]",
    "daniel": "keep: [captions, title]",
}
PIPELINE = """
version: 1
input:
  html: {pages}
stages:
  - parse
  - strip-boilerplate: {{ {options} }}
  - strip-promos
output:
  - jsonl: {{ path: out.jsonl, fields: [id, text] }}
"""


def texts(offprint, pages, options):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pipeline.yaml")
        with open(path, "w") as file:
            file.write(PIPELINE.format(pages=os.path.abspath(pages), options=options or "favor: balanced"))
        subprocess.run([offprint, "run", path, "-o", folder + "/run", "--fresh", "--quiet"], check=True)
        with open(folder + "/run/out.jsonl", encoding="utf-8") as file:
            return {page["id"]: page.get("text") or "" for page in map(json.loads, file)}


def overlap(ours, gold):
    return sum((collections.Counter(ours) & collections.Counter(gold)).values())


def pieces(text, n=4):
    tokens = words(text)
    return [tuple(tokens[i:i + n]) for i in range(max(1, len(tokens) - n + 1))] if tokens else []


def mean(values):
    return sum(values) / max(1, len(values))


def scored(gold, found):
    word, precision, recall, must, mustnot = [], [], [], [], []
    for page in gold:
        text = found.get(str(page["id"]), "")
        if page.get("text") is not None:
            ours, theirs = words(text), words(page["text"])
            word.append(f1(overlap(ours, theirs), len(ours), len(theirs)) if ours or theirs else 1.0)
            ours, theirs = pieces(text), pieces(page["text"])
            if ours:
                precision.append(overlap(ours, theirs) / len(ours))
            recall.append(overlap(ours, theirs) / len(theirs) if theirs else float(not ours))
        for snippets, shares in (page.get("must"), must), (page.get("mustnot"), mustnot):
            if snippets:
                shares.append(mean([snippet.lower() in text.lower() for snippet in snippets]))
    told = ""
    if word:
        p, r = mean(precision), mean(recall)
        told = f"{mean(word):.3f} / {2 * p * r / (p + r):.3f}"
    return told + (f" must {mean(must):.3f} mustnot {mean(mustnot):.3f}" if must else "")


def main():
    offprint, pages, golds, *sets = sys.argv[1:]
    for name in sets or SETS:
        with gzip.open(f"{golds}/{name}/gold.jsonl.gz", "rt", encoding="utf-8") as file:
            gold = [json.loads(line) for line in file]
        plain = scored(gold, texts(offprint, f"{pages}/{name}", ""))
        options = SETS[name]
        fitting = scored(gold, texts(offprint, f"{pages}/{name}", options)) if options else plain
        print(f"| {name} | {plain} | {fitting} | {options or 'default'} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
