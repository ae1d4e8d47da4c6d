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


def best_choice(blocks, gold_text, rounds=3):
    """blocks: token lists. Returns (labels, F1 of the choice); greedy, from the blocks whose shingles stand in the gold."""
    gold_tokens = words(gold_text)
    gold = Counter(gold_tokens)
    gold_shingles = shingles(gold_tokens)
    size = len(gold_tokens)
    labels = []
    for tokens in blocks:
        own = shingles(tokens) if tokens else set()
        n = min(3, len(tokens))
        if not tokens:
            labels.append(0)
        elif n < 3:
            labels.append(0)
        else:
            labels.append(int(sum(s in gold_shingles for s in own) >= 0.5 * len(own)))
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
        for i, (counter, tokens) in enumerate(zip(counters, blocks)):
            if not tokens:
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
    # A short block whose words merely happen to be missing is no content: it must stand beside content.
    return labels, f1(overlap, predicted, size)
