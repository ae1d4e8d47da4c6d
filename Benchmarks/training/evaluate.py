"""Scores of pages from scores of blocks: the program chooses the text, and its word F1 is the scorer's."""
import json
import subprocess
from collections import Counter, defaultdict

import numpy as np

from labels import f1, words


def choose(tool, pages, probability, out):
    """What strip-boilerplate makes of a folder of pages, by what trees give their blocks: writes the texts and returns them
    by the pages' ids."""
    probability.astype(np.float32).tofile(out + ".scores")
    subprocess.run([tool, "choose", pages, out + ".scores", out], check=True)
    with open(out, encoding="utf-8") as file:
        return {page["id"]: page["text"] for page in map(json.loads, file)}


def word_f1(text, gold):
    """Of one page, by how often each word stands in both."""
    predicted, wanted = Counter(words(text)), Counter(words(gold))
    if not wanted:
        return float(not predicted)
    return f1((predicted & wanted).total(), predicted.total(), wanted.total())


def page_scores(data, texts):
    """The word F1 of each page; of a page without a gold text it is not a number."""
    golds = [(gold or {}).get("text") for gold in data.gold]
    return np.array([np.nan if gold is None else word_f1(texts[page["id"]], gold) for page, gold in zip(data.pages, golds)])


def by_type(data, scores):
    groups = defaultdict(list)
    for gold, score in zip(data.gold, scores):
        if not np.isnan(score):
            groups[(gold or {}).get("type", "-")].append(score)
    return {k: round(float(np.mean(v)), 4) for k, v in sorted(groups.items(), key=lambda kv: -len(kv[1]))}
