"""Compares what our parsers make of pages with what lexbor, a parser by the standard, makes of them.

    python compare.py --tool .build/release/page-dump --pages FOLDER [--roughened FOLDER] [--show N]

For each set and each structure it prints on how many pages the text of the body is the same, white space aside; on how
many the passages (the text of the nearest block) are the same with their tag paths; and the pages that differ most.
"""

import argparse
import difflib
import json
import pathlib
import re
import subprocess
import sys

from selectolax.lexbor import LexborHTMLParser

BLOCKS = set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main marquee menu menuitem nav ol optgroup "
    "option p plaintext pre search section select summary table td template textarea tfoot th thead tr ul xmp".split()
)
UNSEEN = set(
    "script style template title head iframe noembed noframes datalist audio video canvas object applet rp".split()
)
SPACE = re.compile(r"[\s\u00a0\u00ad\u200b\ufeff\x00-\x1f]+")


def bare(text):
    return SPACE.sub("", text)


def reference(html):
    """The passages of a page by lexbor: [path, text]."""
    body = LexborHTMLParser(html).body
    if body is None:
        return []
    passages, last, blocks = [], None, 0
    path = "frameset" if body.tag == "frameset" else "body"
    stack = [(body.first_child, path, 0)]
    while stack:
        node, path, block = stack.pop()
        if node is None:
            continue
        stack.append((node.next, path, block))
        tag = node.tag
        if tag == "-text":
            text = node.text_content or ""
            if not text.strip(" \t\n\r\f\x00"):
                continue
            text = bare(text)
            if last == block and passages:
                passages[-1][1] += text
            else:
                passages.append([path, text])
                last = block
        elif tag in UNSEEN or tag.startswith("-") or tag.startswith("_"):
            if tag in ("-comment", "-doctype"):
                continue
        else:
            if tag in ("br", "hr"):
                last = None
            if tag in BLOCKS or tag == "tbody":
                blocks += 1
                stack.append((node.first_child, path if tag == "tbody" else path + "/" + tag, blocks))
            else:
                stack.append((node.first_child, path, block))
    return [passage for passage in passages if passage[1]]


def share(ours, theirs):
    """The share of the reference's text that we have in its order; 1 when it is the same."""
    if ours == theirs:
        return 1.0
    a, b = [t for _, t in ours], [t for _, t in theirs]
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    same = sum(sum(map(len, b[m.b : m.b + m.size])) for m in matcher.get_matching_blocks())
    return same / max(1, sum(map(len, b)))


def compare(tool, folder, structure, references, show):
    lines = subprocess.run([tool, "outline", str(folder), structure], stdout=subprocess.PIPE, check=True).stdout
    pages = texts = paths = 0
    shares, worst = [], []
    for line in lines.decode().split("\n")[:-1]:
        page = json.loads(line)
        theirs = references[page["id"]]
        ours = [[p, bare(t)] for p, t in page["passages"]]
        ours = [x for x in ours if x[1]]
        pages += 1
        same = "".join(t for _, t in ours) == "".join(t for _, t in theirs)
        texts += same
        paths += ours == theirs
        part = share(ours, theirs)
        shares.append(part)
        if ours != theirs:
            worst.append((same, part, page["id"], ours, theirs))
    under = sum(part < 0.99 for part in shares)
    print(
        f"{folder.name:12} {structure:8} {pages:5} pages, text the same {texts / pages:7.2%}, with paths "
        f"{paths / pages:7.2%}, passages the same (by bytes) {sum(shares) / pages:7.3%}, "
        f"{under} pages under 99%",
        flush=True,
    )
    worst.sort(key=lambda item: item[:3])
    for same, part, name, ours, theirs in worst[:show]:
        first = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
        print(f"   {name} {part:.3%} text {'same' if same else 'differs'} at passage {first}")
        for label, passages in (("ours", ours), ("lexbor", theirs)):
            for path, text in passages[first : first + 2]:
                print(f"      {label:6} {path[-90:]}: {text[:70]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--roughened", type=pathlib.Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--structure", choices=["scanner", "libxml2"])
    options = parser.parse_args()
    for folder in filter(None, (options.pages, options.roughened)):
        references = {}
        for file in sorted(folder.glob("*.html")):
            # Windows' and other pages are told to be UTF-8 to both: charsets are another matter.
            references[file.name] = reference(file.read_bytes().decode("utf-8", "replace"))
        for structure in [options.structure] if options.structure else ["scanner", "libxml2"]:
            compare(options.tool, folder, structure, references, options.show)


if __name__ == "__main__":
    sys.exit(main())
