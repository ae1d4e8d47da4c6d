#!/usr/bin/env python3
"""Labels of promo inserts: reads pages for a person, writes what he said, tells which labels no longer match.

    labelling.py show BLOCKS.jsonl [--gold GOLD.jsonl.gz] ID ...      the blocks around a page's text, numbered, to be read;
                                                                      G: the gold has it, L0.5: half of it is links
    labelling.py record SET BLOCKS.jsonl ANSWERS.txt ... --out LABELS.jsonl
    labelling.py own SET BLOCKS.jsonl EXPECTED --out LABELS.jsonl     the labels of our own pages, from EXPECTED/ID.json
    labelling.py check SET BLOCKS.jsonl LABELS.jsonl                  exit code 1 where 1% or more no longer match

BLOCKS.jsonl comes from `promo-blocks`. ANSWERS.txt has a page a line:

    0042: zone 12-80; related 20 33-36; newsletter 41-43; neutral 12 13
    0043: skip

The zone runs from the article's first block to its last and fifteen shown blocks on; every block in it that has no kind
is article. LABELS.jsonl has a line a page: its set, its id, and the zone's blocks in order as [hash, kind]. The hash is
of the block's characters without white space after NFC, by SHA-256, its first 16 hexadecimal digits, and `~n` for the
n-th block of the page with the same hash. No text of a page is in it.
"""
import argparse
import glob
import gzip
import hashlib
import json
import os
import re
import sys
import unicodedata

KINDS = """promo newsletter related share ad-label app donation affiliate paywall author-bio company-boilerplate
advertorial code-residue comments-ui other-ui neutral article""".split()


def plain(text):
    """The text in NFC without white space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def hashes(texts):
    """The hash of each text, with its number among equal ones."""
    seen, out = {}, []
    for text in texts:
        value = hashlib.sha256(plain(text).encode()).hexdigest()[:16]
        seen[value] = seen.get(value, 0) + 1
        out.append(value if seen[value] == 1 else f"{value}~{seen[value]}")
    return out


def read_blocks(path):
    with open(path) as file:
        return {page["id"]: page["blocks"] for page in map(json.loads, file)}


def read_labels(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def numbers(words):
    for word in words:
        low, _, high = word.partition("-")
        yield from range(int(low), int(high or low) + 1)


def in_gold(text, body):
    text = " ".join(text.split())
    return len(text) > 25 and text[:60] in body


def show(args):
    pages = read_blocks(args.blocks)
    gold = {}
    if args.gold:
        with gzip.open(args.gold, "rt") as file:
            gold = {g["id"]: g for g in map(json.loads, file)}
    for page in args.ids:
        known = gold.get(page, {})
        print(f"=== {page} {known.get('type', '')} {known.get('url', '')}\n    title: {known.get('title')}")
        body = " ".join((known.get("text") or "").split())
        told = [n for n, b in enumerate(pages[page]) if in_gold(b["text"], body)]
        last = None
        low, high = (told[0] - 10, told[-1] + 26) if told else (0, 150)
        for number, block in enumerate(pages[page]):
            if not low <= number <= high:
                continue
            text = " ".join(block["text"].split())
            if not text:
                continue
            mark = "G" if number in told else ""
            head, tail = (60, 30) if mark else (120, 50)
            if len(text) > head + tail + 8:
                text = text[:head] + " […] " + text[-tail:]
            hidden = "" if block["shown"] else " HIDDEN"
            links = f" L{block['links']:.1f}" if block["links"] >= 0.1 else ""
            path = "" if block["path"] == last else f" {{{block['path'][:40]}}}"
            last = block["path"]
            print(f"{number}{mark} {block['role'][:2]}{links}{hidden}{path} {text}")


def record(args):
    pages = read_blocks(args.blocks)
    with open(args.out, "a") as out:
        for path in args.answers:
            for line in open(path):
                if not line.strip() or line.startswith("#"):
                    continue
                page, _, rest = line.strip().partition(":")
                page = page.strip()
                if rest.strip() == "skip":
                    continue
                blocks = pages[page]
                kinds, zone = {}, None
                for part in rest.split(";"):
                    words = part.split()
                    if not words:
                        continue
                    if words[0] == "zone":
                        low, _, high = words[1].partition("-")
                        zone = (int(low), min(int(high), len(blocks) - 1))
                    elif words[0] in KINDS:
                        for number in numbers(words[1:]):
                            kinds[number] = words[0]
                    else:
                        sys.exit(f"{path}: page {page}: `{words[0]}` is no kind")
                if zone is None:
                    sys.exit(f"{path}: page {page}: no zone")
                stray = [n for n in kinds if not zone[0] <= n <= zone[1]]
                if stray:
                    print(f"{path}: page {page}: blocks {stray} are outside the zone", file=sys.stderr)
                names = hashes([b["text"] for b in blocks])
                labels = [[names[n], kinds.get(n, "article")] for n in range(zone[0], zone[1] + 1)
                          if blocks[n]["text"].strip()]
                out.write(json.dumps({"set": args.set, "id": page, "blocks": labels}) + "\n")


FURNITURE = {"navigation", "header", "footer", "cookie", "hidden", "duplicate", "comments"}


def own(args):
    """Labels of the pages that we wrote, from what examples/expected says of their passages."""
    pages = read_blocks(args.blocks)
    with open(args.out, "a") as out:
        for path in sorted(glob.glob(args.expected + "/*.json")):
            with open(path) as file:
                told = json.load(file)
            page = os.path.basename(path)[:-5]
            texts = [plain(b["text"]) for b in pages[page]]
            kinds = {}
            for strike in told["strike"]:
                kind = "other-ui" if strike["kind"] in FURNITURE else strike["kind"]
                for n, text in enumerate(texts):
                    if text and text == plain(strike["text"]):
                        kinds[n] = kind
            for passage in told["keep"]:
                for n, text in enumerate(texts):
                    whole = plain(passage)
                    if text and n not in kinds and (text in whole or whole in text):
                        kinds[n] = "article" if len(text) > 15 else "neutral"
            article = [n for n, kind in kinds.items() if kind == "article"]
            names = hashes([b["text"] for b in pages[page]])
            last = min(len(texts) - 1, max(article) + 15)
            labels = [[names[n], kinds.get(n, "neutral")] for n in range(min(article), last + 1) if texts[n]]
            out.write(json.dumps({"set": args.set, "id": page, "blocks": labels}) + "\n")


def check(args):
    pages = read_blocks(args.blocks)
    whole = missing = 0
    for labels in read_labels(args.labels):
        if labels["set"] != args.set:
            continue
        names = set(hashes([b["text"] for b in pages.get(labels["id"], [])]))
        lost = [name for name, _ in labels["blocks"] if name not in names]
        whole += len(labels["blocks"])
        missing += len(lost)
        if lost:
            print(f"{labels['id']}: {len(lost)} of {len(labels['blocks'])} labels match no block")
    print(f"{args.set}: {missing} of {whole} labels match no block ({100 * missing / max(1, whole):.2f}%)")
    sys.exit(missing >= 0.01 * max(1, whole))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(required=True)
    one = verbs.add_parser("show")
    one.add_argument("blocks")
    one.add_argument("ids", nargs="+")
    one.add_argument("--gold")
    one.set_defaults(run=show)
    two = verbs.add_parser("record")
    two.add_argument("set")
    two.add_argument("blocks")
    two.add_argument("answers", nargs="+")
    two.add_argument("--out", required=True)
    two.set_defaults(run=record)
    four = verbs.add_parser("own")
    four.add_argument("set")
    four.add_argument("blocks")
    four.add_argument("expected")
    four.add_argument("--out", required=True)
    four.set_defaults(run=own)
    three = verbs.add_parser("check")
    three.add_argument("set")
    three.add_argument("blocks")
    three.add_argument("labels")
    three.set_defaults(run=check)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
