#!/usr/bin/env python3
"""Scores of both strippers on pages that readers wrote to break them.

    score.py TOOL [-v] [FOLDER/PAGE.html ...]

TOOL is the program `strip-features`. What stands between <!--g--> and <!--/g--> is content; what the parser takes for a field
(title, byline, date, caption) counts on neither side. Prints precision, recall and F1 by words; with -v the blocks that
were lost, and those that were kept wrongly.
"""
import html
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def letters(text):
    return re.sub(r"[\W_]+", "", html.unescape(text)).lower()


def count(text):
    """Words; of Chinese and Japanese each run is one, and every three letters in it one more."""
    return len(re.findall(r"[^\W_]+", text)) + len(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]", text)) // 3


def marked(page):
    """The page's letters, and of each whether it is content; and the pieces of content."""
    body = re.sub(r"<(script|style|title|textarea).*?</\1>|<!--(?!/?g-->).*?-->", "", page, flags=re.S)
    found, content, inside = "", [], False
    for part in re.split(r"(<!--/?g-->)", body):
        if part in ("<!--g-->", "<!--/g-->"):
            inside = part == "<!--g-->"
            continue
        own = letters(re.sub(r"<[^>]*>", " ", part))
        found += own
        content += [inside] * len(own)
    pieces = re.findall(r"<!--g-->(.*?)<!--/g-->", body, flags=re.S)
    return found, content, [html.unescape(re.sub(r"<[^>]*>", " ", piece)) for piece in pieces]


def blocks(tool, page):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r"<!--/?g-->", "", page))
        lines = subprocess.run([tool, "json", path], capture_output=True, text=True, check=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def judge(tool, page):
    """Words of content, words kept, and words of both; the blocks lost, and those kept wrongly."""
    text, content, pieces = marked(page)
    told = blocks(tool, page)
    everything = "".join(letters(block["text"]) for block in told)
    # What no block has is lost too.
    gold = sum(count(piece) for piece in pieces if letters(piece) not in everything)
    kept = both = place = 0
    lost, wrong = [], []
    for block in told:
        own = letters(block["text"])
        at = text.find(own, place) if own else -1
        if own and (at < 0 or len(own) < 12 and at - place > 3000):
            first = text.find(own)
            at = first if len(own) >= 12 or at < 0 else at
        if at < 0 and len(own) > 60:
            start = text.find(own[:40])
            is_content = start >= 0 and content[start]
        else:
            is_content = at >= 0 and 2 * sum(content[at:at + len(own)]) > len(own)
            if at >= place:
                place = at + len(own)
        is_kept, words = block["fate"] == "kept", count(block["text"])
        if is_content and block["stage"] != "parse":
            gold += words
            if not is_kept:
                lost.append(block)
        if is_kept:
            kept += words
            both += words if is_content else 0
            if not is_content:
                wrong.append(block)
    return gold, kept, both, lost, wrong


def main():
    words = [word for word in sys.argv[1:] if word != "-v"]
    tool, pages = words[0], words[1:]
    if not pages:
        pages = sorted(f"{folder}/{name}" for folder in ("articles", "types") for name in os.listdir(f"{HERE}/{folder}"))
    scores = {}
    for name in pages:
        with open(os.path.join(HERE, name), encoding="utf-8") as file:
            gold, kept, both, lost, wrong = judge(tool, file.read())
        precision, recall = both / kept if kept else 1, both / gold if gold else 1
        f1 = 2 * precision * recall / (precision + recall) if both else float(not gold and not kept)
        scores.setdefault(name.split("/")[0], []).append(f1)
        print(f"{f1:.3f} {precision:.2f} {recall:.2f} {gold:5} {name}")
        for title, some in ("lost", lost), ("wrong", wrong):
            for block in some if "-v" in sys.argv else []:
                text = block["text"][:90].replace("\n", " / ")
                print(f"    {title} {block['score']:.2f} {block['fate']} [{block['stage']}: {block['reason']}] {text}")
    for folder, found in scores.items():
        print(f"{folder}: {sum(found) / len(found):.3f} over {len(found)} pages")


if __name__ == "__main__":
    main()
