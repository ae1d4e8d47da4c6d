#!/usr/bin/env python3
"""Trains the weights of `summarize` and writes Sources/OffprintSummary/SentenceWeights.swift.

    train.py SHARED_BENCH TOOL            cross-validates on the five folds, then trains on all and writes the file

TOOL is ../language-tool, built in release, which knows `features DOCS` (a line of features for each document) and
`summarize N DOCS WEIGHTS REPETITION`. What is learned, by ridge regression within each document: what a sentence adds
to ROUGE (see `gain`). The folds are those of the sets. No randomness is used. Needs numpy.
"""
import gzip, importlib.util, json, os, subprocess, sys, tempfile
from collections import Counter

import numpy as np

# Sentences asked for, weight in training.
SETS = {'cnndm': (3, 1.0), 'scitldr': (1, 1.0), 'opinosis': (2, 0.2), 'brief': (3, 0.3)}
RIDGE, REPETITION, PRICE = 5.0, 0.5, 1.0


def read(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def load_scorer(bench):
    spec = importlib.util.spec_from_file_location('scorer', os.path.join(bench, 'score_summaries.py'))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def gain(scorer, refs, sentence, count):
    """What a sentence adds to ROUGE-1 and ROUGE-2 with the best reference.

    Of a summary of one sentence, its F1. Of several, F1 linearised where summaries stand: hits less their price, which
    is half of the F1 that is reached for each word (0.30 and 0.11 on news).
    """
    pred = scorer.tokens(sentence)
    best = -1e9
    for ref in refs:
        total = 0.0
        for n, reached in ((1, 0.30), (2, 0.11)):
            if count == 1:
                total += scorer.rouge_n(ref, pred, n)
                continue
            a = Counter(tuple(ref[i:i + n]) for i in range(len(ref) - n + 1))
            b = Counter(tuple(pred[i:i + n]) for i in range(len(pred) - n + 1))
            hits = sum(min(c, b[g]) for g, c in a.items())
            total += (hits - PRICE * reached / 2 * sum(b.values())) / max(1, len(ref) - n + 1)
        best = max(best, total)
    return best


def prepare(bench, tool, scorer, name):
    folder = os.path.join(bench, 'summaries', 'cnndm' if name == 'brief' else name)
    docs = read(os.path.join(folder, 'docs.jsonl.gz'))
    if name == 'brief':      # what short reports look like: the beginning of long ones
        docs = [dict(d, text=' '.join(scorer.split_sentences(d['text'])[:9])) for d in docs]
    gold = {r['id']: r['summaries'] for r in read(os.path.join(folder, 'gold.jsonl.gz'))}
    plain = os.path.join(tempfile.gettempdir(), f'offprint-{name}.jsonl')
    with open(plain, 'w', encoding='utf-8') as out:
        out.writelines(json.dumps(d) + '\n' for d in docs)
    lines = subprocess.run([tool, 'features', plain], capture_output=True, check=True).stdout.splitlines()
    items = []
    for doc, line in zip(docs, map(json.loads, lines)):
        n = len(line['sentences'])
        refs = [scorer.tokens(r) for r in gold[doc['id']]]
        items.append({
            'id': doc['id'], 'doc': doc, 'fold': doc['fold'], 'part': doc.get('part', ''), 'gold': gold[doc['id']],
            'x': np.array(line['rows'], dtype=float).reshape(n, -1),
            'y': np.array([gain(scorer, refs, s, SETS[name][0]) for s in line['sentences']]),
        })
    return items


def fit(parts):
    """Ridge regression; each document weighs the same, each set as much as it is told to."""
    xx, xy = 0, 0
    for name, items in parts:
        weight = SETS[name][1] / max(1, len(items))
        for item in items:
            x, y = item['x'], item['y']
            if len(y) < 2:
                continue
            y = (y - y.mean()) / (y.std() + 0.05)
            xx = xx + weight / len(y) * x.T @ x
            xy = xy + weight / len(y) * x.T @ y
    return np.linalg.solve(xx + RIDGE * 1e-4 * np.eye(len(xy)), xy)


def run(tool, items, count, weights, repetition):
    with tempfile.TemporaryDirectory() as folder:
        docs, file = os.path.join(folder, 'docs'), os.path.join(folder, 'weights')
        with open(docs, 'w', encoding='utf-8') as out:
            out.writelines(json.dumps(i['doc']) + '\n' for i in items)
        with open(file, 'w') as out:
            json.dump(list(weights), out)
        done = subprocess.run([tool, 'summarize', str(count), docs, file, str(repetition)], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def evaluate(scorer, items, lines, lsum=True):
    scores = []
    for item, line in zip(items, lines):
        text = '\n'.join(line['summary']['sentences'])
        if lsum:
            scores.append(scorer.best(item['gold'], text))
        else:
            pred = [t for s in text.split('\n') for t in scorer.tokens(s)]
            refs = [[t for s in g.split('\n') for t in scorer.tokens(s)] for g in item['gold']]
            scores.append(max(((scorer.rouge_n(r, pred, 1), scorer.rouge_n(r, pred, 2)) for r in refs), key=sum))
    return 100 * np.array(scores)


def cross_validate(tool, scorer, data, repetition=REPETITION, lsum=True):
    result = {}
    pooled = {name: [] for name in data}
    for fold in range(5):
        weights = fit([(n, [i for i in items if i['fold'] != fold]) for n, items in data.items()])
        for name, items in data.items():
            held = [i for i in items if i['fold'] == fold and i['part'] != 'train']
            if held:
                pooled[name].append(evaluate(scorer, held, run(tool, held, SETS[name][0], weights, repetition), lsum))
    for name in data:
        result[name] = np.concatenate(pooled[name]).mean(axis=0).round(2).tolist()
    return result


def swift(weights, repetition):
    rows, line = [], '       '
    for w in weights:
        word = f' {w:.4f},'
        if len(line) + len(word) > 119:
            rows.append(line)
            line = '       '
        line += word
    rows.append(line)
    return f'''/// What each feature of a sentence counts: trained by `Benchmarks/summaries/train.py`, which writes this file.
enum SentenceWeights {{
    /// How much likeness to a sentence that is taken costs.
    static let repetition: Float = {repetition}
    /// One weight for each of ``SentenceFeatures/names``, in their order.
    static let trained: [Float] = [
{chr(10).join(rows)}
    ]
}}
'''


def main():
    bench, tool = sys.argv[1:3]
    scorer = load_scorer(bench)
    data = {name: prepare(bench, tool, scorer, name) for name in SETS}
    for name, values in cross_validate(tool, scorer, data).items():   # R1, R2, RLsum
        print(f'{name:<10}' + ''.join(f'{v:8.2f}' for v in values), flush=True)
    weights = fit(list(data.items()))
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(root, 'Sources/OffprintSummary/SentenceWeights.swift'), 'w') as out:
        out.write(swift(weights, REPETITION))


if __name__ == '__main__':
    main()
