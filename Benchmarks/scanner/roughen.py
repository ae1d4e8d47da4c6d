"""Makes pages worse, by a seed: what people leave out, misspell and cross when they write mark-up by hand.

    python roughen.py --pages FOLDER --out FOLDER [--seed 7]

Of each page's tags, chosen at random: end tags are dropped (one in 12), neighbouring end tags are swapped (one in 12),
attributes lose their quotes where the value allows it (one in 3), names are written in upper case (one in 4). What stands
in scripts, styles, comments and other raw text is left alone.
"""

import argparse
import pathlib
import random
import re

RAW = "script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext|template"
PIECE = re.compile(
    rb"<!--.*?-->|<(" + RAW.encode() + rb")\b[^>]*>.*?</\1\s*>|</?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.S | re.I
)
PLAIN = re.compile(rb"=\s*([\"'])([A-Za-z0-9_./:#-]+)\1")


def unquoted(tag):
    # A slash right before the `>` would become part of the value.
    return PLAIN.sub(lambda match: b"=" + match[2] + b" ", tag)


def upper(tag):
    return re.sub(rb"^</?[a-zA-Z0-9]+", lambda match: match[0].upper(), tag)


def roughened(html, dice):
    pieces, at = [], 0
    for match in PIECE.finditer(html):
        pieces.append([None, html[at : match.start()]])
        is_raw = match[0].startswith(b"<!") or match[1]
        kind = None if is_raw else "end" if match[0].startswith(b"</") else "start"
        pieces.append([kind, match[0]])
        at = match.end()
    pieces.append([None, html[at:]])
    ends = [i for i, piece in enumerate(pieces) if piece[0] == "end"]
    for first, second in zip(ends, ends[1:]):
        between = b"".join(piece[1] for piece in pieces[first + 1 : second])
        if not between.strip() and dice.random() < 1 / 12:
            pieces[first][1], pieces[second][1] = pieces[second][1], pieces[first][1]
    for piece in pieces:
        if piece[0] == "end" and dice.random() < 1 / 12:
            piece[1] = b""
        if piece[0] == "start" and dice.random() < 1 / 3:
            piece[1] = unquoted(piece[1])
        if piece[0] and dice.random() < 1 / 4:
            piece[1] = upper(piece[1])
    return b"".join(piece[1] for piece in pieces)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for file in sorted(options.pages.glob("*.html")):
        dice = random.Random(f"{options.seed} {file.name}")
        (options.out / file.name).write_bytes(roughened(file.read_bytes(), dice))


if __name__ == "__main__":
    main()
