#!/usr/bin/env python3
"""Fits the likelihoods of `classify-relevance`: Sources/OffprintRelevance/Calibration.swift.

    calibrate.py SHARED_BENCH TOOL

A logistic model of the logarithm of a match's strength: its wording score and COMPANY times its company score. (Free
weights for the two did worse on a set that was left out: where all interests are of one field, company tells little.)
It is fitted on four topic sets of the relevance benchmark, each set and, in it, each interest weighing the same, and
printed with each set left out in turn (what it does on a subject that it has not seen). TOOL is ../language-tool. Needs numpy.
"""
import gzip, importlib.util, json, os, subprocess, sys, tempfile

import numpy as np

COMPANY = 6.0
SETS = ('agnews', 'bbc', '20news', 'reuters')


def load(bench, tool, name):
    folder = os.path.join(bench, 'relevance', name)
    with tempfile.TemporaryDirectory() as temporary:
        paths = []
        for file in ('interests', 'train'):
            with gzip.open(os.path.join(folder, file + '.jsonl.gz'), 'rt', encoding='utf-8') as lines:
                text = lines.read()
            paths.append(os.path.join(temporary, file))
            with open(paths[-1], 'w', encoding='utf-8') as out:
                out.write(text)
            if file == 'interests':
                names = [json.loads(x)['name'] for x in text.strip('\n').split('\n')]
            else:
                labels = [set(json.loads(x)['labels']) for x in text.strip('\n').split('\n')]
        done = subprocess.run([tool, 'relevance', *paths, 'raw'], capture_output=True, check=True)
    numbers = np.array([json.loads(x)['m'] for x in done.stdout.decode().strip('\n').split('\n')]).reshape(len(labels), len(names), 2)
    gold = np.array([[n in l for n in names] for l in labels], float)
    return names, gold, numbers


def features(numbers, company=True):
    strength = numbers[..., 0] + (COMPANY * np.maximum(0, numbers[..., 1]) if company else 0)
    return np.stack([np.ones_like(strength), np.log1p(strength)], axis=-1)


def fit(parts, company=True):
    x = np.concatenate([features(n, company).reshape(-1, 2) for _, _, n in parts])
    y = np.concatenate([g.reshape(-1) for _, g, _ in parts])
    w = np.concatenate([np.full(g.size, 1 / g.size) for _, g, _ in parts])
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ beta))
        h = (x * (w * p * (1 - p))[:, None]).T @ x + 1e-5 * np.eye(len(beta))
        beta += np.linalg.solve(h, x.T @ (w * (y - p)) - 1e-5 * beta)
    return beta


def report(scorer, name, names, gold, scores):
    rows = []
    for j in range(len(names)):
        y, s = gold[:, j].astype(int).tolist(), scores[:, j].tolist()
        tp = sum(a for a, b in zip(y, s) if b >= .5)
        said = sum(b >= .5 for b in s)
        rows.append((scorer.average_precision(y, s), scorer.roc_auc(y, s), scorer.calibration_error(y, s),
                     scorer.prf(tp, said - tp, sum(y) - tp)[2]))
    have = gold.sum(1) > 0
    top = gold[np.arange(len(gold)), scores.argmax(1)][have].mean()
    print(f'{name:<10} top-1 {100 * top:6.2f}   AP, AUC, ECE, F1 ' + ' '.join(f'{100 * v:6.2f}' for v in np.mean(rows, axis=0)))


def main():
    bench, tool = sys.argv[1:3]
    spec = importlib.util.spec_from_file_location('scorer', os.path.join(bench, 'score_relevance.py'))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    data = {s: load(bench, tool, s) for s in SETS}
    for company in (True, False):
        print('left out in turn, ' + ('with company' if company else 'wording alone'))
        for s, (names, gold, numbers) in data.items():
            beta = fit([d for t, d in data.items() if t != s], company)
            report(scorer, s, names, gold, 1 / (1 + np.exp(-features(numbers, company) @ beta)))
    a, b = fit(list(data.values())), fit(list(data.values()), False)
    print(a, b)
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(root, 'Sources/OffprintRelevance/Calibration.swift'), 'w') as out:
        out.write(f'''/// What share of the articles with such a match were relevant: fitted by `Benchmarks/relevance/calibrate.py`, which
/// writes this file.
enum Calibration {{
    /// The share for a match; company is nil where it cannot be told.
    static func share(wording: Float, company: Float?) -> Float {{
        guard let company else {{
            return wording > 0 ? logistic({b[0]:.4f} + {b[1]:.4f} * logarithm(1 + wording)) : 0
        }}
        let strength = wording + {COMPANY} * max(0, company)
        return strength > 0 ? logistic({a[0]:.4f} + {a[1]:.4f} * logarithm(1 + strength)) : 0
    }}
}}
''')


if __name__ == '__main__':
    main()
