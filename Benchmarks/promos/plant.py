#!/usr/bin/env python3
"""Pages with inserts of our own writing between their paragraphs, for training.

    plant.py pages FOLDER --sets SET,SET --gold GOLD     planted on the sets' labelled pages: FOLDER/planted/SET.ID.html
    plant.py labels FOLDER                               after promo-blocks: FOLDER/planted.labels.jsonl

FOLDER has for each set a folder of unpacked pages (SET/ID.html) and SET.blocks.jsonl, GOLD the sets' gold.jsonl.gz.

planted/*.jsonl has what is planted, an entry a line: its kind (`article` for what looks like an insert and is none),
its language, where it may stand, its elements, and the names that its advertiser has there: on half of the pages the
site's own name stands in their place, as publishers advertise themselves. Most carry no class: they must be told by
what they say and where they stand. On a part of the pages all names of classes are dropped, so that the page's own
inserts do not tell either. A page is given entries of its site's fold only: what cross-validated trees say of a page
comes from other entries too. Seeded.
"""
import argparse
import glob
import gzip
import json
import os
import random
import re
import sys
import zlib

import lxml.etree
import lxml.html

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "training"))

from augment import as_utf8, parsed  # noqa: E402
from labelled import read_pages  # noqa: E402
from labelling import hashes, plain, read_blocks, read_labels  # noqa: E402

SEED = 23
NAME = "planted"
# The shares of pages without any class, and of those that something follows after the last paragraph.
NAMELESS = 0.35
TAIL = 0.4
# How often an advertiser is the site itself.
OWN = 0.5
# A language with fewer entries in a fold is not planted: its pages would all have the same.
FEWEST = 3
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "button", "dt", "dd", "figcaption",
          "label", "legend", "div", "aside", "section", "form", "center", "summary"}


def read_entries():
    entries = []
    for path in sorted(glob.glob(os.path.join(HERE, NAME, "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            entries += [json.loads(line) for line in file if line.strip()]
    return entries


def fold_of(entry):
    return zlib.crc32(entry["html"].encode()) % 5


def language_of(root, text):
    """The page's language by its commonest words; as the page says, where that is none of those told apart by words."""
    if sum("぀" <= c <= "ヿ" for c in text) > 20:
        return "ja"
    told = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").lower()[:2]
    common = {"en": r"\b(the|and|of|is)\b", "de": r"\b(der|die|und|ist)\b", "fr": r"\b(le|les|et|est)\b",
              "es": r"\b(el|los|y|es)\b", "it": r"\b(il|che|e|di)\b", "pt": r"\b(o|os|e|não)\b",
              "nl": r"\b(de|het|en|is)\b", "pl": r"\b(w|i|się|jest)\b", "sv": r"\b(och|att|det|är)\b"}
    counts = {name: len(re.findall(pattern, text[:6000].lower())) for name, pattern in common.items()}
    if told in common or not told:
        best = max(counts, key=counts.get)
        return best if counts[best] >= 10 else told
    return told


class Planter:
    def __init__(self, entries):
        self.entries = {}
        for entry in entries:
            self.entries.setdefault((entry["lang"][:2], fold_of(entry)), []).append(entry)
        self.used = {}

    def choose(self, rng, language, fold, place):
        """An entry that may stand there, of those that were planted least often."""
        entries = self.entries.get((language, fold), [])
        fitting = [e for e in entries if e["place"] in (place, "either")]
        if len(entries) < FEWEST or not fitting:
            return None
        least = min(self.used.get(e["html"], 0) for e in fitting)
        entry = rng.choice([e for e in fitting if self.used.get(e["html"], 0) == least])
        self.used[entry["html"]] = least + 1
        return entry

    def plant(self, rng, page, blocks, root, facts):
        """Puts entries between the page's paragraphs; gives what was put, as [kind, text of each block]."""
        texts = {plain(blocks[n]["text"]) for n, kind in page.kinds.items() if kind == "article"}
        paragraphs = [node for node in root.iter("p") if len(node.text_content()) > 60
                      and plain(node.text_content()) in texts and node.getparent() is not None]
        if len(paragraphs) < 4:
            return []
        language = language_of(root, " ".join(n.text_content() for n in paragraphs))
        planted = []
        count = rng.choice([2, 3, 3, 4, 5, 6]) if len(paragraphs) > 8 else rng.choice([1, 2, 2])
        chosen = [(node, "body") for node in rng.sample(paragraphs[:-1], min(count, len(paragraphs) - 1))]
        if rng.random() < TAIL:
            chosen.append((paragraphs[-1], "tail"))
        for node, place in chosen:
            entry = self.choose(rng, language, page.fold, place)
            if entry is None:
                continue
            made = lxml.html.fragments_fromstring(filled(entry, facts, rng))
            made = [m for m in made if not isinstance(m, str)]
            for part in reversed(made):
                part.tail = None
                tail, node.tail = node.tail, None
                node.addnext(part)
                part.tail = tail
            planted.append([entry["kind"], sorted({plain(t) for m in made for t in pieces(m)})])
        return planted


def pieces(node):
    """The texts of an element that may be blocks, and of each element in it."""
    out = [node.text_content()]
    for child in node.iter():
        if isinstance(child.tag, str):
            out.append(child.text_content())
            own = (child.text or "") + "".join(
                (c.text_content() if c.tag not in BLOCKS else "\0") + (c.tail or "") for c in child
                if isinstance(c.tag, str))
            out += own.split("\0")
    for line in re.split(r"\n|\0", "".join(node.itertext())):
        out.append(line)
    return [t for t in out if t.strip()]


def filled(entry, facts, rng):
    html = entry["html"]
    if "brand" in entry and rng.random() < OWN:
        for name in entry["brand"]:
            html = html.replace(name, "{brand}")
    for name in ("other1", "other2", "other3"):
        html = html.replace("{" + name + "}", escaped(rng.choice(facts["others"])))
    for name in ("site", "brand", "host", "title", "topic", "author"):
        html = html.replace("{" + name + "}", escaped(facts[name]))
    return html


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def facts_of(root, gold, others, rng):
    """What the placeholders of entries stand for."""
    title = gold.get("title") or (root.findtext(".//title") or "").strip() or "This story"
    name = root.xpath("string(//meta[@property='og:site_name']/@content)") or gold.get("site") or "The Journal"
    host = re.sub(r"^https?://", "", gold.get("url") or gold.get("site") or "news.example").split("/")[0] or "news.example"
    long = [w for w in re.findall(r"\w+", title) if len(w) > 3] or ["news"]
    start = rng.randrange(len(long))
    short = re.split(r" [|–—-] |: ", name)[0]
    if "." in short and " " not in short:
        short = re.sub(r"^www\.", "", short).split(".")[0].capitalize()
    return {"site": name, "brand": short, "host": host, "title": title, "topic": " ".join(long[start:start + 2]).lower(),
            "author": gold.get("author") or rng.choice(["Ann Lee", "Tom Berg", "Maria Silva", "Jo Park"]), "others": others}


def nameless(root):
    for node in root.iter():
        if isinstance(node.tag, str):
            for name in ("class", "id", "role", "itemprop", "aria-label"):
                node.attrib.pop(name, None)


def read_gold(path):
    if not os.path.exists(path):
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return {str(entry["id"]): entry for entry in map(json.loads, file)}


def make_pages(args):
    base = f"{args.folder}/{NAME}"
    os.makedirs(base, exist_ok=True)
    planter, told = Planter(read_entries()), []
    for name in args.sets.split(","):
        path = f"{args.gold}/{name}/gold.jsonl.gz"
        gold = read_gold(path)
        pages = read_pages(name, f"{args.folder}/{name}.blocks.jsonl", args.labels, path if gold else None)
        blocks = read_blocks(f"{args.folder}/{name}.blocks.jsonl")
        titles = sorted({(g.get("title") or " ".join((g.get("text") or "").split()[:9])) for g in gold.values()} - {""})
        for page in pages:
            rng = random.Random(f"{SEED}/{name}/{page.id}")
            try:
                root = parsed(f"{args.folder}/{name}/{page.id}.html")
            except (lxml.etree.ParserError, ValueError):
                continue
            facts = facts_of(root, gold.get(page.id, {}), rng.sample(titles, min(len(titles), 6)) or ["More"], rng)
            planted = planter.plant(rng, page, blocks[page.id], root, facts)
            if not planted:
                continue
            if rng.random() < NAMELESS:
                nameless(root)
            identity = f"{name}.{page.id}"
            with open(f"{base}/{identity}.html", "wb") as file:
                file.write(as_utf8(root))
            told.append({"id": identity, "set": name, "page": page.id, "fold": page.fold, "site": page.site,
                         "planted": planted})
    with open(f"{base}.told.jsonl", "w") as file:
        for line in told:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(len(told), "pages with", sum(len(t["planted"]) for t in told), "entries")


def write_labels(args):
    """Each block of a page with entries is what it was on the page itself, or what was planted there."""
    base = f"{args.folder}/{NAME}"
    made = read_blocks(f"{base}.blocks.jsonl")
    originals = {(label["set"], label["id"]): label for label in read_labels(args.labels)}
    lost = found = 0
    with open(f"{base}.told.jsonl") as file, open(f"{base}.labels.jsonl", "w") as out:
        for told in map(json.loads, file):
            blocks = made[told["id"]]
            kinds = dict(originals[told["set"], told["page"]]["blocks"])
            own = {text: kind for kind, texts in told["planted"] for text in texts}
            labels = []
            for value, block in zip(hashes([b["text"] for b in blocks]), blocks):
                text = plain(block["text"])
                if value in kinds:
                    labels.append([value, kinds[value]])
                elif text in own:
                    labels.append([value, own[text]])
            texts = {plain(b["text"]) for b in blocks}
            for _, parts in told["planted"]:
                found += any(part in texts for part in parts)
                lost += not any(part in texts for part in parts)
            line = {"set": NAME, "id": told["id"], "fold": told["fold"], "site": told["site"], "blocks": labels}
            out.write(json.dumps(line) + "\n")
    print("entries with a block:", found, "without:", lost)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["pages", "labels"])
    parser.add_argument("folder")
    parser.add_argument("--sets", help="of 'pages': the sets whose labelled pages are planted on, apart by commas")
    parser.add_argument("--gold", help="of 'pages': the folder of the sets' gold")
    parser.add_argument("--labels", default=os.path.join(HERE, "labels.jsonl"))
    args = parser.parse_args()
    if args.verb == "pages" and not (args.sets and args.gold):
        parser.error("'pages' needs --sets and --gold")
    make_pages(args) if args.verb == "pages" else write_labels(args)


if __name__ == "__main__":
    main()
