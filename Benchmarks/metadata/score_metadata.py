"""Scores title, authors and date of pages against a gold, for Offprint and for trafilatura on the very same pages.

    score_metadata.py --gold gold.jsonl.gz --ours articles.jsonl [--pages FOLDER] [--peer peer.jsonl]
        [--folds 3 4] [--show FIELD]

GOLD has a line a page: id, url, title, author, date, fold. OURS is what `offprint run` wrote (id, title, authors,
published). PAGES holds the pages unpacked (ID.html) for trafilatura, whose answers are kept in PEER.
"""

import argparse
import gzip
import html
import json
import os
import re
import sys
import unicodedata

FIELDS = ["title", "author", "date"]
# What parts a title from the site's name behind it.
BREAKS = re.compile(r"\s+[-–—|·•»:]+\s+|\s*\|\s*")
JOINTS = re.compile(r"\s*(?:;|,|\||&|/|\+|、|，|\band\b|\bund\b|\bet\b)\s*", re.I)
LABELS = re.compile(
    r"^(?:(?:written|posted|published|reviewed|edited|created|words|story|article)\s+)*by\b[:\s]*"
    r"|^(?:author|von|por|par|door)s?:?\s+", re.I)
# What follows a name after a comma, or stands in brackets: degrees and posts.
POSTS = re.compile(
    r"\b(?:ph\.?d|m\.?d|mba|rd|rdn|ldn|ms|msc|ma|jd|cpa|cfp|cfa|esq|rn|mph|jr|sr|do|dds|dvm|editor|writer|reporter|"
    r"correspondent|contributor|staff|ceo|cto|coo|founder|director|manager|president|head|expert|specialist|analyst|"
    r"columnist|journalist|dietitian|nutritionist|producer|engineer|professor|lead|officer|consultant|attorney|coach|"
    r"fand|e-ryt|foma|dabom|cepf)\b", re.I)


def words(text):
    """Letters and digits of a text, folded: what two spellings of one title share."""
    text = html.unescape(html.unescape(text or ""))
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c) and c not in "'’")
    return " ".join(re.findall(r"[^\W_]+", text))


def same_title(gold, found, site):
    """Whether two titles are one, but for the site's name at an end of either."""
    if words(gold) == words(found):
        return True
    return strip_site(gold, site) == strip_site(found, site) != ""


def strip_site(title, site):
    parts = [part for part in BREAKS.split(html.unescape(html.unescape(title))) if part.strip()]
    keys = [words(part).replace(" ", "") for part in parts]
    label = re.sub(r"[^a-z0-9]", "", site.split(".")[0].casefold())
    is_site = [len(key) >= 3 and len(label) >= 3 and (key in label or label in key) for key in keys]
    while len(parts) > 1 and is_site[-1]:
        parts.pop(), is_site.pop()
    while len(parts) > 1 and is_site[0]:
        parts.pop(0), is_site.pop(0)
    return words(" ".join(parts))


def names(text):
    """The names of a byline as a set, without labels, degrees and posts."""
    if isinstance(text, list):
        return frozenset().union(*(names(part) for part in text)) if text else frozenset()
    text = re.sub(r"\([^)]*\)", " ", html.unescape(text or ""))
    found = []
    for place, part in enumerate(JOINTS.split(LABELS.sub("", text.strip()))):
        part = LABELS.sub("", part.strip())
        if place > 0 and POSTS.search(part.replace(".", "")):
            continue
        part = re.split(r"\s+[-–—]\s+", part)[0]
        key = words(part)
        key = re.sub(r"^(?:dr|prof|mr|mrs|ms) ", "", key)
        key = re.sub(r" (?:phd|ph d|md|m d|mba|rd|rdn|jr|sr)$", "", key)
        if key:
            found.append(key)
    return frozenset(found)


def day(text):
    """A date to the precision that it is written with: at most the day."""
    match = re.match(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", str(text or ""))
    return match.group(0) if match else None


def verdict(field, gold, found, site):
    if field == "date":
        wanted, found = day(gold), day(found)
        equal = found is not None and wanted is not None and found[:len(wanted)] == wanted
    elif field == "author":
        wanted, found = names(gold), names(found)
        equal = wanted == found
    else:
        wanted, equal = gold, bool(gold and found) and same_title(gold, found, site)
    if not wanted:
        return "spurious" if found else "rightly none"
    return "none" if not found else "right" if equal else "wrong"


def share(a, b):
    return f"{a / b:.3f}" if b else "-"


def value(item, field):
    """A field of a record of Offprint's, or of trafilatura's; the day of change where none of publication is known.

    Trafilatura has one date and does the same.
    """
    found = item.get({"title": "title", "author": "authors", "date": "published"}[field], item.get(field))
    if field == "date" and not found:
        found = item.get("modified")
    if field == "author" and isinstance(found, list):
        return [name[0] if isinstance(name, list) else name for name in found]
    return found[0] if isinstance(found, list) else found


def peer(gold, pages, path):
    """Asks trafilatura, and keeps its answers."""
    import logging
    import trafilatura
    logging.disable(logging.CRITICAL)
    print("trafilatura", trafilatura.__version__, file=sys.stderr)
    with open(path, "w") as out:
        for item in gold:
            with open(os.path.join(pages, item["id"] + ".html"), "rb") as page:
                found = trafilatura.bare_extraction(page.read(), url=item["url"], with_metadata=True)
            found = found.as_dict() if found is not None else {}
            out.write(json.dumps({"id": item["id"]} | {field: found.get(field) for field in FIELDS}) + "\n")


def address(url):
    """An address with what two spellings of it share."""
    return (url or "").rstrip("/").casefold()


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt") as file:
        return [json.loads(line) for line in file]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--pages")
    parser.add_argument("--peer", default="peer.jsonl")
    parser.add_argument("--folds", type=int, nargs="*")
    parser.add_argument("--show", choices=FIELDS, help="print what is not right of ours")
    options = parser.parse_args()
    gold = lines(options.gold)
    if options.pages and not os.path.exists(options.peer):
        peer(gold, options.pages, options.peer)
    # A record out of a WARC has an id of its own: it is known by its address.
    ours = lines(options.ours)
    ids = {address(item["url"]): item["id"] for item in gold if item["url"]}
    systems = {"offprint": {ids.get(address(item.get("url")), item["id"]): item for item in ours}}
    # An archive gives pages without an address one that ends in their id.
    systems["offprint"].update({item["url"].rsplit("/", 1)[1]: item for item in ours
                                if (item.get("url") or "").startswith("http://site.example/")})
    if os.path.exists(options.peer):
        systems["trafilatura"] = {item["id"]: item for item in lines(options.peer)}
    gold = [item for item in gold if not options.folds or item["fold"] in options.folds]
    print(f"{len(gold)} pages\n")
    print("| field | system | right | wrong | none | precision | recall | F1 | spurious | rightly none |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for field in FIELDS:
        for name, answers in systems.items():
            tally = {}
            for item in gold:
                found = value(answers.get(item["id"], {}), field)
                site = item.get("site") or re.sub(r"^https?://(www\.)?", "", item["url"])
                key = verdict(field, item[field], found, site)
                tally[key] = tally.get(key, 0) + 1
                if name == "offprint" and options.show == field and key in ("wrong", "none", "spurious"):
                    other = value(systems.get("trafilatura", {}).get(item["id"], {}), field)
                    print(f"{key}\t{item['id']}\t{item['type']}\n\tgot  {found}\n\tgold {item[field]}\n\tpeer {other}")
            right, wrong, none = (tally.get(key, 0) for key in ("right", "wrong", "none"))
            print(f"| {field} | {name} | {right} | {wrong} | {none} | {share(right, right + wrong)} | "
                  f"{share(right, right + wrong + none)} | {share(2 * right, 2 * right + 2 * wrong + none)} | "
                  f"{tally.get('spurious', 0)} | {tally.get('rightly none', 0)} |")


if __name__ == "__main__":
    main()
