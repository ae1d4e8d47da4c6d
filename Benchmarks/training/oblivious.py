"""Boosted oblivious trees over columns of steps, and their written form: see ObliviousTrees.swift and ByteRows.swift."""
import base64
import json
import os
import struct
import tempfile

import catboost
import numpy as np

SEED = 7
THREADS = 2


class Steps:
    """How the numbers of each column become one of 128 steps."""

    def __init__(self, x):
        low, high = np.quantile(x[:: max(1, len(x) // 200_000)], [0.001, 0.999], axis=0).astype(np.float32)
        whole = np.array([bool((column == np.rint(column)).all()) for column in x[::97].T])
        low = np.where(whole, np.floor(low), low).astype(np.float32)
        narrow = whole & (high - low <= 127)
        span = np.maximum(high - low, np.float32(1e-3))
        self.low = low
        self.scale = np.where(narrow, np.float32(1), np.float32(127) / span).astype(np.float32)

    def of(self, x):
        """The steps of rows, as ByteRows.swift computes them."""
        out = np.empty(x.shape, dtype=np.uint8)
        for i in range(x.shape[1]):
            scaled = np.clip((x[:, i] - self.low[i]) * self.scale[i], np.float32(0), np.float32(127))
            out[:, i] = np.rint(scaled)
        return out


class Trees:
    """A trained ensemble with the steps of its columns; without a model it gives the same for each row."""

    def __init__(self, steps, model, levels, bias=0.0):
        self.steps, self.model, self.levels, self.bias = steps, model, levels, bias

    def predict(self, x, raw=False):
        part = [self.raw(x[i:i + 200_000]) for i in range(0, len(x), 200_000)]
        values = np.concatenate(part) if part else np.zeros(0)
        return values if raw else (1 / (1 + np.exp(-values))).astype(np.float32)

    def raw(self, x):
        if self.model is None:
            return np.full(len(x), self.bias)
        return self.model.predict(self.steps.of(x).astype(np.float32), prediction_type="RawFormulaVal", thread_count=THREADS)

    def used(self):
        """Which of the columns the trees ask for."""
        return sorted({test[0] for tree in self.dumped()[0] for test in tree["tests"]})

    def dumped(self):
        if self.model is None:
            return [], self.bias
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "model.json")
            self.model.save_model(path, format="json")
            with open(path) as file:
                told = json.load(file)
        scale, bias = told["scale_and_bias"]
        names = [f["flat_feature_index"] for f in told["features_info"]["float_features"]]
        trees = []
        for tree in told["oblivious_trees"]:
            # A whole number is above the border between two whole numbers if it is above the lower one.
            tests = [(names[s["float_feature_index"]], int(np.floor(s["border"]))) for s in tree["splits"] or []]
            trees.append({"tests": tests, "leaves": [scale * v for v in tree["leaf_values"]]})
        return trees, bias[0] if isinstance(bias, list) else bias

    def written(self, places):
        """The trees in base64; `places` tells which of the written columns each of the trained columns is."""
        trees, bias = self.dumped()
        unit = max(1e-6, sum(max(map(abs, tree["leaves"])) for tree in trees) / 32_000)
        out = [struct.pack("<HHff", len(trees), self.levels, bias, unit)]
        for tree in trees:
            tests = [(places[column], step) for column, step in tree["tests"]]
            tests += [(0, 127)] * (self.levels - len(tests))
            leaves = tree["leaves"] + [0] * ((1 << self.levels) - len(tree["leaves"]))
            for column, step in tests:
                out.append(struct.pack("<HH", column, step))
            out.append(struct.pack(f"<{len(leaves)}h", *(round(v / unit) for v in leaves)))
        return base64.b64encode(b"".join(out)).decode()


def written(steps, columns, *ensembles):
    """Columns and ensembles in base64. `columns` tells which column of a page's matrix each trained column is, in
    ascending order; of them only those are written that a tree asks for."""
    used = sorted(set().union(*(trees.used() for trees in ensembles)))
    out = [struct.pack("<H", len(used))]
    for column in used:
        out.append(struct.pack("<Hff", columns[column], steps.low[column], steps.scale[column]))
    places = {column: place for place, column in enumerate(used)}
    return base64.b64encode(b"".join(out)).decode(), *(trees.written(places) for trees in ensembles)


def train(x, steps, labels, weights, rounds, rate, levels=6, l2=10.0, share=0.3, rows=0.5, seed=SEED):
    """Trees on rows that are steps already; each sees a share of the columns and of the rows."""
    if len(set(labels)) < 2:
        return Trees(steps, None, levels, bias=8.0 if len(labels) and labels[0] else -8.0)
    pool = catboost.Pool(x.astype(np.float32), labels, weight=weights * (len(weights) / weights.sum()))
    model = catboost.CatBoostClassifier(
        iterations=rounds, learning_rate=rate, depth=levels, border_count=64, l2_leaf_reg=l2, rsm=share, random_seed=seed,
        random_strength=0, boosting_type="Plain", bootstrap_type="Bernoulli", subsample=rows, score_function="L2",
        thread_count=THREADS, verbose=0, allow_writing_files=False)
    model.fit(pool)
    return Trees(steps, model, levels)


def swift(name, text, width=108):
    """A multi-line string literal without line breaks in its value."""
    lines = [text[i:i + width] for i in range(0, len(text), width)]
    body = " \\\n".join("        " + line for line in lines).replace(" \\\n", "\\\n")
    return f'    static let {name}: StaticString = """\n{body}\n        """\n'
