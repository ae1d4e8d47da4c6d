"""Which type a page is of, told from those columns that are the same for all of its blocks: see PageTypes.swift."""
import numpy as np

from oblivious import Steps, train

# In the order of PageTypes.swift.
PAGE_TYPES = ["article", "forum", "product", "service", "listing", "collection", "documentation"]
ROUNDS, RATE, LEVELS = 60, 0.2, 4
# What a page of a set that tells no types weighs, which is held to be an article, and a rewritten page.
UNTOLD = 0.3


class PageTypes:
    """Trees that tell the types of a mix's pages."""

    def __init__(self, mix, rounds=None):
        self.first = np.unique(mix.page, return_index=True)[1]
        told = np.array([[(g or {}).get("type", "article"), "type" in (g or {})] for s in mix.sets for g in s.gold])
        pages = mix.page[self.first]
        self.types, is_told = told[pages, 0], told[pages, 1] == "True"
        self.weights = np.where(is_told & ~mix.rewritten[self.first], 1.0, UNTOLD)
        self.folds, self.rounds = mix.fold[self.first], rounds or ROUNDS
        self.trees = []
        self.place = mix.columns.index("type." + PAGE_TYPES[0])
        lowest, highest = np.minimum.reduceat(mix.x, self.first), np.maximum.reduceat(mix.x, self.first)
        own = [name.startswith(("type.", "score.")) for name in mix.columns]
        same = (lowest == highest).all(axis=0) & (lowest != lowest[0]).any(axis=0) & ~np.array(own)
        self.columns = np.where(same)[0]
        self.x = lowest[:, self.columns]
        self.steps = Steps(self.x)

    def trained(self, inside):
        """Trees for each type, on some of the pages."""
        x, weights = self.steps.of(self.x[inside]), self.weights[inside]
        return [train(x, self.steps, (self.types[inside] == name).astype(int), weights, self.rounds, RATE, levels=LEVELS)
                for name in PAGE_TYPES]

    def train_all(self):
        """Trains the trees that ship, on all pages."""
        self.trees = self.trained(np.ones(len(self.types), dtype=bool))

    def fill(self, mix):
        """Puts into the columns of all rows what trees say that have not seen the page's site; returns which share of the
        pages whose types are known they tell right."""
        told = np.zeros((len(self.first), len(PAGE_TYPES)), dtype=np.float32)
        for fold in range(5):
            away = self.folds == fold
            for i, trees in enumerate(self.trained(~away)):
                told[away, i] = trees.predict(self.x[away])
        rows = np.cumsum(np.isin(np.arange(len(mix.page)), self.first)) - 1
        mix.x[:, self.place:self.place + len(PAGE_TYPES)] = told[rows]
        is_known = self.weights == 1
        right = np.array(PAGE_TYPES)[told[is_known].argmax(axis=1)] == self.types[is_known]
        return round(float(right.mean()), 3) if len(right) else "(none is known)"

    def put(self, data):
        """Puts into the columns of a set that was not trained on what the trees say."""
        has_blocks = np.diff(data.starts) > 0
        firsts = data.x[data.starts[:-1][has_blocks]][:, self.columns]
        for i, trees in enumerate(self.trees):
            data.x[:, self.place + i] = np.repeat(trees.predict(firsts), np.diff(data.starts)[has_blocks])
