"""Page scores from block scores: the same choice of threshold as KeepThreshold.swift, the same view of comments as
CommentSections.swift, and the scorer's word F1."""
import json
from collections import Counter, defaultdict

import numpy as np

from labels import f1, words


def threshold(scores, counts, beta=0.8, sure=0.4, high=0.6):
    """The score from which on blocks are kept: where the expected F measure is highest; see KeepThreshold.swift."""
    low = sure if counts[scores > 0.85].sum() >= 60 else 0.15
    order = np.argsort(-scores, kind="stable")
    order = order[counts[order] > 0]
    if not len(order):
        return high
    s, w = scores[order], counts[order]
    right, chosen = np.cumsum(s * w), np.cumsum(w)
    measure = (1 + beta * beta) * right / (beta * beta * right[-1] + chosen)
    return float(np.clip(s[int(np.argmax(measure))], low, high))


# What the score of a comment below an article is multiplied by.
COMMENT = 0.15


def decided(data, probability):
    """The scores that the decision sees."""
    return np.where(data.comments, COMMENT * probability, probability)


class Pages:
    """The words of a dataset's pages, kept as counters so that many choices can be scored."""

    def __init__(self, data):
        self.data = data
        self.tokens = [[words(b[0]) for b in p["blocks"]] for p in data.pages]
        self.golds = [Counter(words((g or {}).get("text") or "")) for g in data.gold]

    def score(self, page, keeps):
        predicted = Counter()
        for tokens, keep in zip(self.tokens[page], keeps):
            if keep:
                predicted.update(tokens)
        gold = self.golds[page]
        size, count = sum(gold.values()), sum(predicted.values())
        if not size:
            return float(count == 0)
        return f1(sum(min(c, gold[w]) for w, c in predicted.items() if w in gold), count, size)

    def rescue_texts(self, keeps, page, p, able):
        """Keeps texts amid or next to what is kept with little doubt, as StripBoilerplate.swift does."""
        a, b = self.data.starts[page], self.data.starts[page + 1]
        sure = keeps & (p >= 0.6)
        for i in np.where(able & ~keeps & (p >= 0.25) & (self.data.links[a:b] < 0.3) & (self.data.words[a:b] >= 4))[0]:
            if self.data.pages[page]["blocks"][i][2] == 1 or not sure[max(0, i - 3):i].any():
                continue
            is_prose = self.data.words[a + i] >= 20 and not self.data.links[a + i] and self.data.ends_sentence[a + i]
            if sure[i + 1:i + 4].any() or is_prose or (p[i] >= 0.4 and self.data.words[a + i] >= 10):
                keeps[i] = True

    def kept(self, page, probability):
        """Which blocks of a page the stage would keep, by what the decision sees of all blocks."""
        data = self.data
        a, b = data.starts[page], data.starts[page + 1]
        p, able = probability[a:b], data.candidates[a:b]
        counts = np.where(able, data.words[a:b], 0)
        keeps = able & (p >= threshold(p, counts))
        keeps |= (counts >= max(200, 0.4 * counts.sum())) & (data.links[a:b] < 0.3) & (p >= 0.1)
        self.rescue_texts(keeps, page, p, able)
        for i in range(len(keeps) - 1):
            if able[i] and not keeps[i] and data.pages[page]["blocks"][i][2] == 1 \
                    and keeps[i + 1] and p[i] >= 0.15 and p[i + 1] >= 0.5:
                keeps[i] = True
        return keeps

    def scores(self, probability, only=None):
        result = np.full(len(self.data.pages), np.nan)
        probability = decided(self.data, probability)
        for page in range(len(self.data.pages)) if only is None else only:
            result[page] = self.score(page, self.kept(page, probability))
        return result

    def write_texts(self, path, probability):
        """The texts that the stage would give, for the scorers."""
        probability = decided(self.data, probability)
        with open(path, "w", encoding="utf-8") as file:
            for number, page in enumerate(self.data.pages):
                keeps = self.kept(number, probability)
                text = "\n\n".join(block[0] for block, keep in zip(page["blocks"], keeps) if keep)
                file.write(json.dumps({"id": page["id"], "text": text}, ensure_ascii=False) + "\n")


def by_type(data, scores):
    groups = defaultdict(list)
    for gold, score in zip(data.gold, scores):
        if not np.isnan(score):
            groups[(gold or {}).get("type", "-")].append(score)
    return {k: round(float(np.mean(v)), 4) for k, v in sorted(groups.items(), key=lambda kv: -len(kv[1]))}
