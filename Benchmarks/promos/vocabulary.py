"""What single words say of a block: a logistic regression over word hashes. See PromoVocabulary.swift."""
import base64
import struct

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

SCALE = 1024
FEWEST_PAGES = 5
MOST_WORDS = 6000


class Vocabulary:
    """The words of all rows that stand on several pages, and the rows as sums over the root of their length."""

    def __init__(self, words, pages):
        seen = {}
        for row, page in zip(words, pages):
            for word in set(row.tolist()):
                seen.setdefault(word, set()).add(page)
        self.hashes = sorted(word for word, where in seen.items() if len(where) >= FEWEST_PAGES)
        self.pages = np.array([len(seen[word]) for word in self.hashes])
        place = {word: i for i, word in enumerate(self.hashes)}
        rows, columns, values = [], [], []
        for number, row in enumerate(words):
            for word in row.tolist():
                if word in place:
                    rows.append(number)
                    columns.append(place[word])
                    values.append(len(row) ** -0.5)
        self.x = csr_matrix((values, (rows, columns)), shape=(len(words), len(self.hashes)))

    def weights(self, chosen, label, weight):
        """Weights learnt from some rows, rounded as they are written; those that tell least are 0."""
        model = LogisticRegression(C=1.0, max_iter=300, solver="liblinear", random_state=1)
        model.fit(self.x[chosen], label[chosen], sample_weight=weight[chosen])
        found = model.coef_[0]
        told = np.abs(found) * np.sqrt(self.pages)
        if len(told) > MOST_WORDS:
            found = np.where(told >= np.sort(told)[-MOST_WORDS], found, 0)
        return np.round(np.clip(found * SCALE, -32767, 32767)) / SCALE

    def written(self, weights):
        pairs = [(h, int(round(w * SCALE))) for h, w in zip(self.hashes, weights) if round(w * SCALE)]
        return base64.b64encode(b"".join(struct.pack("<Qh", h, w) for h, w in pairs)).decode()
