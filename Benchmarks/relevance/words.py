#!/usr/bin/env python3
"""Makes the word model of `classify-relevance`: Sources/OffprintRelevance/WordModelData.swift.

    words.py SHARED_BENCH TOOL

Counts in how many documents of wcxb-dev and of the CNN summaries set each stem is, and which stems stand in the same
passages of 60 words; the positive pointwise mutual information of the commonest stems is factored into a short vector
each. Only these numbers are kept, none of the texts. TOOL is ../language-tool: `words DOCS` gives the stems of the words,
stop words left out. No set of the relevance benchmark is read. The seed is fixed. Needs numpy.
"""
import base64, gzip, json, os, subprocess, sys, tempfile
from collections import Counter

import numpy as np

WORDS, WIDTH, PASSAGE, STEP = 8000, 48, 60, 0.06


def texts(bench):
    for path, keys in (('extraction/wcxb-dev/gold.jsonl.gz', ('title', 'text')), ('summaries/cnndm/docs.jsonl.gz', ('text',))):
        with gzip.open(os.path.join(bench, path), 'rt', encoding='utf-8') as lines:
            for item in map(json.loads, lines):
                if item.get('text'):
                    yield '\n\n'.join(item.get(k) or '' for k in keys)


def stems(bench, tool):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        for text in texts(bench):
            file.write(json.dumps({'text': text}) + '\n')
        file.flush()
        done = subprocess.run([tool, 'words', file.name], capture_output=True, check=True)
    return [line.split(' ') for line in done.stdout.decode().split('\n') if line]


def factors(docs, vocabulary):
    place = {w: i for i, w in enumerate(vocabulary)}
    together = np.zeros((len(place), len(place)), np.float32)
    for doc in docs:
        known = [place[w] for w in doc if w in place]
        for start in range(0, len(known), PASSAGE):
            passage = known[start:start + PASSAGE]
            if len(passage) >= 20:
                s = np.array(sorted(set(passage)))
                together[np.ix_(s, s)] += 1
    np.fill_diagonal(together, 0)
    rows = together.sum(1)
    smooth = rows ** 0.75
    smooth *= rows.sum() / smooth.sum()
    with np.errstate(divide='ignore', invalid='ignore'):
        information = np.log(together * rows.sum() / (rows[:, None] * smooth[None, :]))
    information[~np.isfinite(information) | (information < 0)] = 0
    q = np.random.default_rng(1).standard_normal((len(place), WIDTH + 20)).astype(np.float32)
    for _ in range(5):
        q, _ = np.linalg.qr(information @ q)
    b = q.T @ information @ q
    values, vectors = np.linalg.eigh((b + b.T) / 2)
    order = np.argsort(-np.abs(values))[:WIDTH]
    return unit((q @ vectors[:, order]) * np.sqrt(np.abs(values[order])))


def unit(rows):
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def wrap(text, width):
    return '\n'.join('        ' + text[i:i + width] for i in range(0, len(text), width))


def wrap_words(words, width):
    lines, line = [], ''
    for word in words:
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = ''
        line += (' ' if line else '') + word
    return '\n'.join('        ' + x for x in lines + [line])


def main():
    bench, tool = sys.argv[1:3]
    docs = stems(bench, tool)
    spread = Counter(w for d in docs for w in set(d))
    vocabulary = [w for w, c in sorted(spread.items(), key=lambda x: (-x[1], x[0]))
                  if len(w) > 1 and w.isascii() and w.isalpha()][:WORDS]
    count = len(docs)
    df = np.array([spread[w] for w in vocabulary], float)
    rarity = np.log(1 + (count - df + .5) / (df + .5))
    vectors = factors(docs, vocabulary)
    middle = (vectors * (df * rarity)[:, None]).sum(0) / (df * rarity).sum()
    vectors = unit(vectors - middle)
    steps = np.round(vectors / np.abs(vectors).max(1, keepdims=True) * 127)
    rows = np.concatenate([np.round(rarity / STEP)[:, None], steps], axis=1).clip(-127, 127).astype(np.int8)
    rarest = np.log(1 + (count - 2.5) / 3.5)
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(root, 'Sources/OffprintRelevance/WordModelData.swift'), 'w') as out:
        out.write(f'''// Made by Benchmarks/relevance/words.py; do not edit.

/// The numbers behind ``WordModel``.
enum WordModelData {{
    static let width = {WIDTH}
    static let rarityStep: Float = {STEP}
    static let rarest: Float = {rarest:.4f}

    /// The stems, the commonest first.
    static let words = """
{wrap_words(vocabulary, 108)}
        """

    /// For each stem its rarity and its direction, a signed byte each, in base64.
    static let rows = """
{wrap(base64.b64encode(rows.tobytes()).decode().rstrip('='), 108)}
        """
}}
''')


if __name__ == '__main__':
    main()
