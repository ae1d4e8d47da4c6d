#!/usr/bin/env python3
"""The share of inserts that an extractor cuts and of articles that it keeps, from the texts that it gives.

    score.py SET BLOCKS.jsonl TEXTS.jsonl ...        TEXTS.jsonl: a line a page, {"id": ..., "text": ...}

A block is kept where its characters without white space stand in the text, or where at least half of its five-character
pieces do. Prints, for each file, shares in percent of characters: inserts cut inside the body and after it, article kept;
then the share of pages with every insert gone and nothing lost, and the shares by kind.
"""
import argparse
import json
import os
import sys

from labelled import read_pages
from labelling import plain, read_blocks
from measure import line, summary, tally


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set")
    parser.add_argument("blocks")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--labels", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels.jsonl"))
    args = parser.parse_args()
    pages = read_pages(args.set, args.blocks, args.labels, None)
    blocks = read_blocks(args.blocks)
    print(f"{len(pages)} pages | inserts cut, body | after | article kept | clean and whole")
    for path in args.texts:
        with open(path) as file:
            texts = {page["id"]: plain(page["text"]) for page in map(json.loads, file)}
        tallies = []
        for page in pages:
            text = texts.get(page.id, "")
            pieces = {text[i:i + 5] for i in range(len(text) - 4)}

            def is_cut(number):
                block = plain(blocks[page.id][number]["text"])
                if not block or block in text:
                    return not block
                own = [block[i:i + 5] for i in range(len(block) - 4)]
                return not own or sum(piece in pieces for piece in own) < 0.5 * len(own)

            tallies.append(tally(page, is_cut))
        result = summary(tallies)
        print(line(os.path.basename(path), result))
        print("   ", ", ".join(f"{kind} {share:.0f}" for kind, share in result["kinds"].items()))


if __name__ == "__main__":
    sys.exit(main())
