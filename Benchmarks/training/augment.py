#!/usr/bin/env python3
"""Pages rewritten so that they look older, plainer or busier than they are, for training.

    augment.py PAGES GOLD OUT [--copies N]

Each page of PAGES (ID.html) becomes ID~N.html in OUT: names of classes are dropped or made opaque, elements that say what
they are for become divisions or table cells, paragraphs become lines apart by breaks, headings become bold text. Under
articles stand comments, beside them the sidebars of old blogs, made of what other pages of the same set say; of pages
that are no articles every other one is left out. Seeded: the same pages come out again.
"""
import argparse
import glob
import gzip
import json
import os
import random
import re
import zlib

import lxml.etree
import lxml.html

from labels import shingles, words

SEED = 7
SECTIONS = {"article", "section", "main", "nav", "header", "footer", "aside", "figure", "figcaption", "hgroup", "details",
            "summary", "time", "address", "search"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
NAMES = """Anna Ben Carla David Eva Frank Greta Hans Ines Jan Karin Leo Maria Nico Olga Paul Rita Sam Tina Umberto Vera
Will Xavier Yuri Zoe mike77 happyreader kat_b the_dude Anonymous Guest JohnQ rjm Old_Timer 读者 用户 Андрей Мария Γιώργος
Ewa Zbigniew Søren Łukasz""".split()
LASTS = "Miller Novak Weber Rossi Silva Jones Lopez Kowalski B. K. Smith Ng Petrov Berg Dubois".split()
MONTHS = "January February March April May June July August September October November December".split()
SAYS = ["says", "said", "wrote", "said...", "says:", "writes:", "schrieb:", "dit :", "dijo...", "pisze:", "说：", "пишет:",
        "έγραψε:", "kommentierte", "replied:", "commented"]
TITLES = ["Comments", "{n} Comments", "Comments ({n})", "{n} Responses to “{t}”", "{n} comments:", "Reader comments",
          "Kommentare", "{n} Kommentare", "Commentaires ({n})", "Komentarze ({n})", "Комментарии ({n})", "Комментарии",
          "评论", "网友评论 ({n})", "Σχόλια ({n})", "Comentarios", "{n} Comentarios", "Commenti ({n})", "Discussion",
          "What readers say", "Komentáře", "{n} reacties", "Kommentarer ({n})", "コメント ({n})", "Add your comment", "", ""]
FORMS = ["Post a comment", "Leave a Reply", "Leave a comment", "Kommentar schreiben", "Dodaj komentarz", "发表评论",
         "Добавить комментарий", "Laisser un commentaire", "Προσθήκη σχολίου", "Deja un comentario", "Add a comment"]
LINKS = ["Reply", "Reply to this", "Report abuse", "Permalink", "Quote", "Like", "Antworten", "Odpowiedz", "Zgłoś",
         "回复", "Ответить", "Répondre", "Responder", "Flag", "Link to this comment", "Απάντηση"]
BOXES = ["About Me", "About", "Recent Posts", "Popular Posts", "Archives", "Blog Archive", "Categories", "Blogroll",
         "Recent Comments", "Most read", "Latest news", "Also in this section", "Top stories", "Meistgelesen", "Polecamy",
         "Najnowsze", "Читайте также", "Популярное", "相关新闻", "热点推荐", "Δημοφιλή", "Lo más leído", "À lire aussi"]
MORE = ["Read more", "Continue reading »", "More...", "Keep Reading →", "[...]", "...", "więcej", "далее", "mehr", "详细",
        "Περισσότερα", ""]


def element(tag, text=None, **attributes):
    node = lxml.etree.Element(tag)
    node.text = text
    for name, value in attributes.items():
        if value:
            node.set(name.strip("_"), value)
    return node


def when(rng):
    year, month, day = rng.randint(2003, 2025), rng.randint(0, 11), rng.randint(1, 28)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    clock = rng.choice([f"{hour}:{minute:02}", f"{hour % 12 + 1}:{minute:02} {'AM' if hour < 12 else 'PM'}",
                        f"{hour:02}:{minute:02}:{rng.randint(0, 59):02}"])
    date = rng.choice([f"{MONTHS[month]} {day}, {year}", f"{day}.{month + 1:02}.{year}", f"{year}-{month + 1:02}-{day:02}",
                       f"{day} {MONTHS[month][:3]} {year % 100:02}", f"{day}/{month + 1}/{year}",
                       f"{day} {MONTHS[month]} {year}", f"{year}年{month + 1}月{day}日", f"{rng.randint(2, 23)} hours ago"])
    return rng.choice([f"{date} {clock}", f"{date} at {clock}", f"{date}, {clock}", date, f"on {date} at {clock}"])


class Names:
    """What classes the made elements carry: names that tell, names that do not, or none."""

    def __init__(self, rng):
        self.kind = rng.choices(["telling", "opaque", "none"], [0.3, 0.3, 0.4])[0]
        self.rng, self.known = rng, {}

    def of(self, name):
        if self.kind == "none":
            return None
        if self.kind == "telling":
            return name
        if name not in self.known:
            self.known[name] = self.rng.choice("abcdefgkrtvxz") + str(self.rng.randint(1, 99))
        return self.known[name]


def body_of(rng, tag, texts, names):
    """An element with a few pieces of text: paragraphs, or lines apart by breaks."""
    node = element(tag, class_=names.of("comment-body"))
    if len(texts) == 1 and rng.random() < 0.5:
        node.text = texts[0]
    elif rng.random() < 0.5:
        for text in texts:
            node.append(element("p", text))
    else:
        node.text = texts[0]
        for text in texts[1:]:
            node.append(element("br"))
            line = element("br")
            line.tail = text
            node.append(line)
    return node


def comments(rng, pool, title):
    """A comment section in one of many plain forms."""
    names = Names(rng)
    count = rng.choices([1, 2, 3, 5, 8, 12, 20, 35, 80, 160], [3, 3, 3, 3, 3, 3, 3, 3, 2, 1])[0]
    outer = rng.choice(["div", "div", "ol", "ul", "dl", "table", "div", "flat"])
    before = rng.random() < 0.65
    says = rng.choice(SAYS) if rng.random() < 0.5 else ""
    order = rng.choice(["name date", "date name", "name", "number name date", "by name date", "name | date | Reply"])
    link = rng.choice(LINKS) if rng.random() < 0.5 else None
    meta_tag = rng.choice(["div", "p", "span", "h4", "b", "div", "p", "cite", "h5"])
    root = element("div", class_=names.of("comments"))
    told = rng.choice(TITLES).format(n=count, t=title)
    if told:
        root.append(element(rng.choice(["h2", "h3", "h4", "p", "div", "b"]), told, class_=names.of("comments-title")))
    if outer in ("ol", "ul", "dl", "table"):
        inner = element(outer, class_=names.of("comment-list"))
        root.append(inner)
    else:
        inner = root
    for number in range(count):
        name = rng.choice(NAMES) + (" " + rng.choice(LASTS) if rng.random() < 0.4 else "")
        date = when(rng)
        told = {"name date": f"{name} {says} {date}", "date name": f"{date} {name} {says}", "name": f"{name} {says}",
                "number name date": f"{number + 1}. {name} {says} {date}", "by name date": f"Posted by {name} {date}",
                "name | date | Reply": f"{name} | {date} | {link or 'Reply'}"}[order].replace("  ", " ").strip()
        meta = element(meta_tag, class_=names.of("comment-meta"))
        if rng.random() < 0.4:
            anchor = element("a", name, href="#")
            head, _, tail = told.partition(name)
            meta.text, anchor.tail = head, tail
            meta.append(anchor)
        else:
            meta.text = told
        if rng.random() < 0.05:
            meta.append(element("img", src="avatar.gif"))
        texts = [rng.choice(pool) for _ in range(rng.choices([1, 2, 3], [0.7, 0.2, 0.1])[0])]
        body = body_of(rng, rng.choice(["div", "p", "div"]), texts, names)
        parts = [meta, body] if before else [body, meta]
        if link and "Reply" not in order:
            line = element(rng.choice(["div", "p", "span"]), class_=names.of("reply"))
            line.append(element("a", link, href="#r"))
            parts.append(line)
        if outer in ("ol", "ul"):
            item = element("li", class_=names.of("comment"))
        elif outer == "table":
            row = element("tr")
            inner.append(row)
            if rng.random() < 0.4 and before:
                cell = element("td")
                cell.append(parts.pop(0))
                row.append(cell)
            item = element("td", class_=names.of("comment"))
            row.append(item)
        elif outer == "dl":
            item = element("dd", class_=names.of("comment"))
            if before:
                term = element("dt")
                term.append(parts.pop(0))
                inner.append(term)
        elif outer == "flat":
            item = None
        else:
            item = element("div", class_=names.of("comment"))
        for part in parts:
            (inner if item is None else item).append(part)
        if item is not None and outer != "table":
            inner.append(item)
    if rng.random() < 0.6:
        box = element("div", class_=names.of("respond"))
        box.append(element(rng.choice(["h3", "h4", "p", "b"]), rng.choice(FORMS)))
        form = element("form")
        for label in rng.sample(["Name (required)", "Email (will not be published)", "Website", "Your comment", "URL"], 3):
            form.append(element("label", label))
            form.append(element("input"))
            form.append(element("br"))
        form.append(element("textarea"))
        box.append(form)
        root.insert(0, box) if rng.random() < 0.15 else root.append(box)
    return root


def snippet(rng, pool):
    text = " ".join(rng.choice(pool).split()[:rng.randint(12, 60)])
    return text + " " + rng.choice(MORE) if rng.random() < 0.6 else text


def sidebar(rng, pool, titles):
    """The boxes of a blog or a news page: other posts with their first words, months, links, a few lines on the author."""
    names = Names(rng)
    root = element(rng.choice(["div", "div", "td"]), class_=names.of("sidebar"))
    for _ in range(rng.randint(2, 6)):
        box = element("div", class_=names.of("widget"))
        root.append(box)
        box.append(element(rng.choice(["h2", "h3", "h4", "b", "p"]), rng.choice(BOXES)))
        kind = rng.choice(["about", "posts", "excerpts", "months", "calendar", "excerpts", "posts", "names"])
        if kind == "about":
            box.append(element(rng.choice(["p", "div"]), rng.choice(pool)))
        elif kind in ("posts", "months", "names"):
            year = rng.randint(2005, 2020)
            if kind == "posts":
                texts = [rng.choice(titles) for _ in range(rng.randint(3, 10))]
            elif kind == "names":
                texts = [" ".join(rng.choice(titles).split()[-rng.randint(1, 3):]) for _ in range(rng.randint(10, 90))]
            else:
                texts = [f"{m} {year} ({rng.randint(1, 40)})" for m in MONTHS[:rng.randint(3, 12)]]
            outer = element(rng.choice(["ul", "div", "p"]))
            box.append(outer)
            linked = rng.random() < 0.85
            for text in texts:
                inner = element("li") if outer.tag == "ul" else element("span")
                inner.append(element("a", text, href="/x")) if linked else setattr(inner, "text", text)
                outer.append(inner)
                if outer.tag != "ul":
                    outer.append(element("br"))
        elif kind == "excerpts":
            for _ in range(rng.randint(2, 6)):
                one = element(rng.choice(["div", "p"]))
                head = element(rng.choice(["h3", "b", "h4", "div"]))
                head.append(element("a", rng.choice(titles), href="/x"))
                one.append(head)
                if rng.random() < 0.4:
                    one.append(element("div", when(rng)))
                one.append(element(rng.choice(["div", "p", "span"]), snippet(rng, pool)))
                box.append(one)
        else:
            table = element("table")
            for week in range(5):
                row = element("tr")
                for day in range(7):
                    row.append(element("td", str(week * 7 + day + 1)))
                table.append(row)
            box.append(table)
    return root


def break_paragraphs(root):
    """Paragraphs become text apart by two breaks."""
    for node in list(root.iter("p")):
        parent = node.getparent()
        if parent is None or parent.tag not in ("div", "td", "body", "article", "section", "main"):
            continue
        node.append(element("br"))
        node.append(element("br"))
        node.drop_tag()


def age(root, rng):
    """Older mark-up."""
    if rng.random() < 0.75:
        cells = rng.random() < 0.3
        for node in list(root.iter()):
            if not isinstance(node.tag, str) or node.tag not in SECTIONS:
                continue
            if cells and node.tag in ("article", "aside", "main", "nav", "section") and rng.random() < 0.5:
                table, row = element("table"), element("tr")
                parent = node.getparent()
                if parent is not None and parent.tag not in ("table", "tr", "ul", "ol", "p", "span", "a"):
                    table.tail, node.tail = node.tail, None
                    parent.replace(node, table)
                    table.append(row)
                    row.append(node)
                    node.tag = "td"
                    continue
            node.tag = "span" if node.tag in ("time",) else "div"
    kind = rng.choices(["drop", "opaque", "some", "keep"], [0.4, 0.25, 0.2, 0.15])[0]
    share = rng.random()
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue
        for name in ("class", "id", "role", "itemprop", "itemtype", "aria-label"):
            value = node.get(name)
            if value is None:
                continue
            if kind == "drop" or (kind == "some" and zlib.crc32(value.encode()) % 100 < 100 * share):
                del node.attrib[name]
            elif kind == "opaque" and name in ("class", "id"):
                node.set(name, " ".join("x" + format(zlib.crc32(v.encode()) % 99991, "x") for v in value.split()[:3]))
    if rng.random() < 0.25:
        break_paragraphs(root)
    if rng.random() < 0.2:
        for node in list(root.iter("p")):
            node.tag = "div"
    if rng.random() < 0.25:
        for node in list(root.iter(*HEADINGS)):
            node.tag = "div"
            inner = element(rng.choice(["b", "font", "strong"]))
            inner.text, node.text = node.text, None
            for child in list(node):
                inner.append(child)
            node.append(inner)
    if rng.random() < 0.25:
        for node in list(root.iter("ul", "ol")):
            for item in node.iterchildren("li"):
                item.tag = "span"
                item.append(element("br"))
            node.tag = "div"
    if rng.random() < 0.5:
        for node in list(root.iter("meta")):
            if "charset" not in " ".join(node.attrib.keys()) and node.getparent() is not None:
                node.getparent().remove(node)
        for node in list(root.iter("script")):
            if "json" in (node.get("type") or ""):
                node.drop_tree()


def gold_words(root, gold):
    """For each element: how many words of pieces of text that stand in the gold are in it."""
    own, total = {}, 0
    for node in root.iter():
        for text in (node.text, *(c.tail for c in node)):
            if not text or not isinstance(node.tag, str) or node.tag in ("script", "style", "noscript"):
                continue
            tokens = words(text)
            if len(tokens) < 6:
                continue
            pieces = shingles(tokens)
            if sum(p in gold for p in pieces) < 0.7 * len(pieces):
                continue
            total += len(tokens)
            place = node
            while place is not None:
                own[place] = own.get(place, 0) + len(tokens)
                place = place.getparent()
    return own, total


def shorten(root, rng, gold):
    """Leaves the first paragraphs of the body alone, or the first few words of the first one."""
    left = rng.choice([1, 2, 3, 4])
    few = rng.choice([0, 0, rng.randint(5, 40)])
    for node in list(root.iter("p", "h2", "h3", "h4", "li", "blockquote")):
        tokens = words(node.text_content())
        pieces = shingles(tokens)
        if len(tokens) < 3 or sum(p in gold for p in pieces) < 0.7 * len(pieces):
            continue
        if few and left > 0 and len(tokens) > 20:
            for child in list(node):
                child.drop_tree()
            node.text = " ".join((node.text or "").split()[:few])
            left = 0
            continue
        left -= 1 if len(tokens) > 20 else 0
        if left < 0 and node.getparent() is not None:
            node.drop_tree()


def parsed(path):
    data = open(path, "rb").read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return lxml.html.document_fromstring(data)
    return lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))


def as_utf8(root):
    """The page in UTF-8, which it then says itself."""
    head = root.find("head")
    if head is not None:
        for node in list(head.iter("meta")):
            if node.get("charset") or (node.get("http-equiv") or "").lower() == "content-type":
                node.getparent().remove(node)
        head.insert(0, element("meta", charset="utf-8"))
    return lxml.etree.tostring(root, method="html", encoding="utf-8")


class Rewriter:
    """Rewrites pages of a folder; `gold` has what is known of each, by its id."""

    def __init__(self, gold, pages):
        self.gold = gold
        self.pages = pages
        self.texts, self.titles = [], []
        for entry in self.gold.values():
            kind = entry.get("type")
            text = entry.get("text") or ""
            lines = [l.strip() for l in text.split("\n") if 8 <= len(words(l)) <= 130]
            if kind in (None, "article", "forum", "listing"):
                rng = random.Random(f"{SEED}{entry['id']}")
                self.texts += rng.sample(lines, min(len(lines), 30 if kind == "forum" else 4))
            if entry.get("title"):
                self.titles.append(entry["title"])
        if not self.titles:
            self.titles = [" ".join(t.split()[:9]) for t in self.texts]

    def rewrite(self, page, copy):
        rng = random.Random(f"{SEED}/{page}/{copy}")
        gold = self.gold.get(page)
        if not gold or not gold.get("text"):
            return None
        if gold.get("type", "article") != "article" and random.Random(f"{SEED}-{page}").random() < 0.5:
            return None
        try:
            root = parsed(f"{self.pages}/{page}.html")
        except (lxml.etree.ParserError, ValueError):
            return None
        body = root.find("body")
        if body is None:
            return None
        pieces = shingles(words(gold["text"]))
        kind = gold.get("type") or "article"
        if kind == "article":
            if rng.random() < 0.35:
                shorten(root, rng, pieces)
            own, total = gold_words(body, pieces)
            if total >= 20:
                place = body
                for node, count in own.items():
                    if count >= 0.85 * total and body in node.iterancestors() and node.tag not in (
                            "p", "span", "font", "b", "li", "tr", "td", "tbody"):
                        if len(list(node.iterancestors())) > len(list(place.iterancestors())):
                            place = node
                if rng.random() < 0.7:
                    made = comments(rng, self.texts, gold.get("title") or rng.choice(self.titles))
                    if place is body or rng.random() < 0.5:
                        place.append(made)
                    else:
                        place.addnext(made)
                        made.tail, place.tail = place.tail, None
                if rng.random() < 0.45:
                    made = sidebar(rng, self.texts, self.titles)
                    if made.tag == "td" and body is not None:
                        table, row, cell = element("table"), element("tr"), element("td")
                        cell.text, body.text = body.text, None
                        for child in list(body):
                            cell.append(child)
                        for part in ([made, cell] if rng.random() < 0.5 else [cell, made]):
                            row.append(part)
                        table.append(row)
                        body.append(table)
                    elif rng.random() < 0.4:
                        body.insert(0, made)
                    elif place is not body and rng.random() < 0.6:
                        place.addnext(made)
                        made.tail, place.tail = place.tail, None
                    else:
                        body.append(made)
        if rng.random() < 0.85:
            age(root, rng)
        for node in list(root.iter("style")):
            node.drop_tree()
        return as_utf8(root)


def rewrite_all(pages, gold, out, copies):
    """Rewrites a folder, with what is known of its pages by their ids; gives the number of pages made."""
    os.makedirs(out, exist_ok=True)
    rewriter = Rewriter(gold, pages)
    made = 0
    for path in sorted(glob.glob(pages + "/*.html")):
        page = os.path.basename(path)[:-5]
        for copy in range(copies):
            data = rewriter.rewrite(page, copy)
            if data is not None:
                with open(f"{out}/{page}~{copy}.html", "wb") as file:
                    file.write(data)
                made += 1
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("pages", "gold", "out"):
        parser.add_argument(name)
    parser.add_argument("--copies", type=int, default=1)
    args = parser.parse_args()
    with gzip.open(args.gold + "/gold.jsonl.gz", "rt", encoding="utf-8") as file:
        gold = {str(entry["id"]): entry for entry in map(json.loads, file)}
    print(rewrite_all(args.pages, gold, args.out, args.copies), "pages rewritten")


if __name__ == "__main__":
    main()
