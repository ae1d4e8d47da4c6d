#!/usr/bin/env python3
"""What strip-promos gains from knowing the other pages of a site: with and without, on the same labelled pages.

    archive.py --tool promo-features --pages FOLDER --blocks FOLDER --gold FOLDER [--labels LABELS.jsonl] [--keep]
               [--misses FILE]

All pages of the labelled pages' sites are learnt from as strip-boilerplate leaves them, in two passes; the labelled ones
are judged over the article's zone, and after strip-boilerplate, whose own losses count then. --pages, --blocks and --gold are those of train.py. The trees have seen none of these
pages. --keep takes the output of the tool that is there; --misses writes the blocks that are decided wrongly, with what
the archive says of each, for those who improve the rule.
"""
import argparse
import collections
import gzip
import json
import os
import re
import subprocess

from labelled import INSERTS, read_pages
from labelling import read_blocks, read_labels
from measure import line, summary, tally

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = 99.5
ENOUGH = 10


def archive(gold, chosen):
    """The pages of the chosen pages' sites: id, site, address."""
    with gzip.open(gold, "rt") as file:
        pages = [json.loads(row) for row in file]
    for page in pages:
        page["site"] = page.get("site") or re.sub(r"^https?://(www\.)?([^/]*).*", r"\2", page.get("url") or page["id"])
    sites = {p["site"] for p in pages if p["id"] in chosen}
    return [p for p in pages if p["site"] in sites]


class Judged:
    """Labelled pages with the highest bar at which each block is cut."""

    def __init__(self, pages, lines):
        self.pages = [page for page in pages if page.id in lines]
        self.lines = [lines[page.id] for page in self.pages]

    def bar(self, n, block, idea):
        return self.lines[n][idea].get(str(block), 0)

    def report(self, idea, bar):
        """The shares over the article's zone, or, of an idea that ends in ".before", after strip-boilerplate."""
        before = [set(told["before"]) if idea.endswith("before") else () for told in self.lines]
        return summary([tally(page, lambda b, n=n: b in before[n] or self.bar(n, b, idea) >= bar)
                        for n, page in enumerate(self.pages)])

    def bars(self):
        return sorted({bar for told in self.lines for idea in ("alone", "site") for bar in told[idea].values()})

    def lowest(self, idea):
        """The lowest bar at which so much of the articles is kept."""
        return next((bar for bar in self.bars() if self.report(idea, bar)["article"] >= KEPT), 1)


def judge(args, name):
    gold = f"{args.gold}/{name}/gold.jsonl.gz"
    pages = read_pages(name, f"{args.blocks}/{name}.blocks.jsonl", args.labels, gold)
    zones = {page.id: page.zone for page in pages}
    learnt = archive(gold, set(zones))
    base = f"{args.blocks}/{name}.archive"
    if not args.keep or not os.path.exists(base + ".out.jsonl"):
        with open(base + ".jsonl", "w") as file:
            for page in learnt:
                # Blogs that share a domain are sites of their own.
                task = {"id": page["id"], "url": f"http://{page['site'].replace('.', '-')}.example/{page['id']}"}
                if page["id"] in zones:
                    task["first"], task["last"] = zones[page["id"]]
                file.write(json.dumps(task) + "\n")
        subprocess.run([args.tool, "archive", f"{args.pages}/{name}", base + ".jsonl", base + ".out.jsonl"], check=True)
    count = collections.Counter(page["site"] for page in learnt)
    site = {page["id"]: page["site"] for page in learnt}
    with open(base + ".out.jsonl") as file:
        lines = {told["id"]: told for told in map(json.loads, file)}
    pages = [page for page in pages if count[site[page.id]] >= ENOUGH]
    print(f"{name}: {len(pages)} labelled pages of {len({site[p.id] for p in pages})} sites with {ENOUGH} pages or more, "
          f"{sum(count.values())} pages in all")
    return Judged(pages, lines)


def table(title, judged):
    print(f"\n{title} | inserts cut, body | after | article kept | clean and whole")
    for idea, told in [("alone", "single pages"), ("site", "with the site's pages")]:
        print(line(f"{told}, as it ships", judged.report(idea, 0.5)))
    for idea, told in [("alone", "single pages"), ("site", "with the site's pages")]:
        bar = judged.lowest(idea)
        print(line(f"{told}, at {bar:.2f}: {KEPT}% kept", judged.report(idea, bar)))
    for idea, told in [("alone.before", "single pages"), ("site.before", "with the site's pages")]:
        print(line(f"{told}, after strip-boilerplate", judged.report(idea, 0.5)))
    for idea in ("alone", "site"):
        print({k: round(v) for k, v in judged.report(idea, 0.5)["kinds"].items()})
    cut = collections.Counter()
    for n, page in enumerate(judged.pages):
        for block, kind in page.kinds.items():
            if kind in INSERTS and page.shown[block]:
                zone = "body" if page.is_body(block) else "after"
                near = judged.lines[n]["counts"][block][2]
                cut[zone, "on no other page" if near == 0 else "on 1-3" if near < 4 else "on 4 or more"] += page.size[block]
    print({f"{zone}, {where}": count for (zone, where), count in sorted(cut.items())})


def misses(path, name, blocks, judged):
    texts = read_blocks(blocks)
    with open(path, "a") as file:
        for n, page in enumerate(judged.pages):
            for block, kind in page.kinds.items():
                is_cut = judged.bar(n, block, "site") >= 0.5
                if not page.shown[block] or kind == "neutral" or is_cut == (kind != "article"):
                    continue
                told = judged.lines[n]
                text = " ".join(texts[page.id][block]["text"].split())
                zone = "body" if page.is_body(block) else "after"
                row = [name, page.site, page.id, block, page.size[block], kind, zone, texts[page.id][block]["role"],
                       round(judged.bar(n, block, "alone"), 2), round(judged.bar(n, block, "site"), 2),
                       ",".join(map(str, told["counts"][block])), told["reasons"].get(str(block), "-"), text[:200]]
                file.write("\t".join(map(str, row)) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["tool", "pages", "blocks", "gold"]:
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--labels", default=os.path.join(HERE, "archive-labels.jsonl"))
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--misses")
    args = parser.parse_args()
    if args.misses:
        open(args.misses, "w").close()
    parts = []
    for name in sorted({label["set"] for label in read_labels(args.labels)}):
        parts.append(judge(args, name))
        if args.misses:
            misses(args.misses, name, f"{args.blocks}/{name}.blocks.jsonl", parts[-1])
        table(name, parts[-1])
    if len(parts) > 1:
        whole = Judged([], {})
        for part in parts:
            whole.pages += part.pages
            whole.lines += part.lines
        table("both", whole)


if __name__ == "__main__":
    main()
