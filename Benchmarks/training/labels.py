"""Labels for blocks, from the text that a page's gold holds: which choice of blocks gives the best word F1."""
import re
from collections import Counter

SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")


def words(text):
    return WORD.findall(text.lower())


def shingles(tokens, n=3):
    return {tuple(tokens[i:i + n]) for i in range(max(1, len(tokens) - n + 1))}


def f1(overlap, predicted, gold):
    return 2 * overlap / (predicted + gold) if predicted + gold else 0.0


def support(labels, blocks, reach=6):
    """How much content stands next to each block: words of labelled blocks, the nearer the more."""
    near = [0.0] * len(blocks)
    for i, (label, tokens) in enumerate(zip(labels, blocks)):
        if label:
            for away in range(1, reach + 1):
                for j in (i - away, i + away):
                    if 0 <= j < len(blocks):
                        near[j] += min(len(tokens), 30) / away
    return near


def drop_copies(labels, blocks, gold_tokens):
    """Of a text that the page has more often than the gold, those copies stay content that stand amid other content; of
    equals, the first."""
    gold = "  " + "  ".join(gold_tokens) + "  "
    copies = {}
    for i, (label, tokens) in enumerate(zip(labels, blocks)):
        if label:
            copies.setdefault("  ".join(tokens), []).append(i)
    near = support(labels, blocks)
    for text, places in copies.items():
        wanted = max(1, gold.count(" " + text + " "))
        if len(places) > wanted:
            most = max(near[i] for i in places)
            places.sort(key=lambda i: (near[i] < 0.5 * most, i))
            for i in places[wanted:]:
                labels[i] = 0


def best_choice(blocks, gold_text, rounds=3):
    """blocks: token lists. Returns (labels, F1 of the choice); greedy, from the blocks whose shingles stand in the gold."""
    gold_tokens = words(gold_text)
    gold = Counter(gold_tokens)
    gold_shingles = shingles(gold_tokens)
    size = len(gold_tokens)
    labels = []
    for tokens in blocks:
        own = shingles(tokens) if len(tokens) >= 3 else set()
        labels.append(int(bool(own) and sum(s in gold_shingles for s in own) >= 0.5 * len(own)))
    drop_copies(labels, blocks, gold_tokens)
    counters = [Counter(t) for t in blocks]
    chosen = Counter()
    predicted = 0
    for label, counter, tokens in zip(labels, counters, blocks):
        if label:
            chosen.update(counter)
            predicted += len(tokens)
    overlap = sum(min(c, gold[w]) for w, c in chosen.items() if w in gold)

    def gain(counter, sign):
        delta = 0
        for w, c in counter.items():
            g = gold.get(w, 0)
            if g:
                now = chosen.get(w, 0)
                delta += min(now + sign * c, g) - min(now, g)
        return delta

    for _ in range(rounds):
        changed = False
        # What stands alone goes first, and the later part of what stands there twice; what stands amid content comes
        # first. A word or two that the choice happens to lack is content only beside content.
        near = support(labels, blocks)
        out = sorted((i for i, label in enumerate(labels) if label), key=lambda i: (round(near[i] / 10), -i))
        into = sorted((i for i, label in enumerate(labels) if not label), key=lambda i: (-round(near[i] / 10), i))
        for i in out + into:
            counter, tokens = counters[i], blocks[i]
            if not tokens or predicted and not labels[i] and len(tokens) < 3 and not near[i]:
                continue
            sign = -1 if labels[i] else 1
            delta = gain(counter, sign)
            if f1(overlap + delta, predicted + sign * len(tokens), size) > f1(overlap, predicted, size) + 1e-9:
                for w, c in counter.items():
                    chosen[w] += sign * c
                overlap += delta
                predicted += sign * len(tokens)
                labels[i] = 1 - labels[i]
                changed = True
        if not changed:
            break
    return labels, f1(overlap, predicted, size)
