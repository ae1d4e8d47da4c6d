"""Training of boosted trees, and their written form: see TreeEnsemble.swift."""
import base64
import struct

import lightgbm as lgb
import numpy as np

SEED = 7
PARAMETERS = dict(
    objective="binary", num_leaves=16, max_depth=6, min_data_in_leaf=60, feature_fraction=0.4,
    lambda_l2=5.0, max_bin=63, verbose=-1, seed=SEED, deterministic=True, force_row_wise=True, num_threads=1)
# Rounds and learning rate of the two stages, and of the trees that choose the columns.
FIRST = (100, 0.12)
SECOND = (100, 0.1)
CHOICE = (60, 0.2)


class Rows:
    """Features, labels and weights for training, binned once; folds are chosen from them."""

    def __init__(self, x, labels, weights, rows):
        self.rows = rows
        self.data = lgb.Dataset(x, labels[rows], weight=weights[rows], params=PARAMETERS, free_raw_data=True)
        self.data.construct()

    def train(self, chosen, stage, quick=False):
        """Trees on those rows for which `chosen` (over all rows of the features) is true."""
        rounds, rate = stage
        part = np.where(chosen[self.rows])[0]
        data = self.data if len(part) == len(self.rows) else self.data.subset(part)
        return lgb.train(PARAMETERS | {"learning_rate": rate}, data, 10 if quick else rounds)


def written(model, columns):
    """The trees in base64; `columns` tells which column of a page's matrix each of the model's features is."""
    trees = model.dump_model()["tree_info"]
    out = [struct.pack("<H", len(trees))]

    def walk(node):
        if "leaf_value" in node:
            out.append(struct.pack("<Hf", 0xFFFF, node["leaf_value"]))
            return
        assert node["decision_type"] == "<="
        out.append(struct.pack("<Hf", columns[node["split_feature"]], node["threshold"]))
        walk(node["left_child"])
        walk(node["right_child"])

    for tree in trees:
        walk(tree["tree_structure"])
    return base64.b64encode(b"".join(out)).decode()


def swift(name, text, width=108):
    """A multi-line string literal without line breaks in its value."""
    lines = [text[i:i + width] for i in range(0, len(text), width)]
    body = " \\\n".join("        " + line for line in lines).replace(" \\\n", "\\\n")
    return f'    static let {name}: StaticString = """\n{body}\n        """\n'
