#!/usr/bin/env python3
"""Makes up an archive of many sites, to see how much memory a run takes. Standard library only.

    archive.py OUT.warc.gz --pages 100000 --sites 3000 [--seed 1]

Every site has a name, a menu, a footer and inserts of its own; these vary from page to page in numbers, names and links,
as those of publishers do. The articles are made-up words, and no two are alike. Pages of all sites come in one mixed order,
as from a crawl, and sites have between 1/10 and 4 times the mean number of pages. It is written as it is made up: memory
does not grow with the pages. The same call gives the same bytes.
"""
import argparse, random, zlib

CALLS = [
    "Sign up for our newsletter and get the best of {name} in your inbox.",
    "Read also: <a href=\"/{slug}\">{title}</a>",
    "Join {number} readers who support {name}. <a href=\"/donate?c={number}\">Donate now</a>",
    "Follow {name} on <a href=\"https://facebook.com/{domain}\">Facebook</a> for more from {person}.",
    "Download the {name} app from the App Store, rated by {number} readers.",
    "Get {number}% off the print edition: <a href=\"/subscribe?utm_source={slug}\">subscribe today</a>",
    "This story is part of {name}'s series on {word} and {other}.",
    "{person} is a reporter at {name}. Write to {person} about {word}.",
    "Got a tip? Send it to the newsroom of {name} before {number} o'clock.",
    "Advertisement",
]


class Words:
    """Made-up words, the first of them as frequent as the first words of a language."""

    def __init__(self, chance, count=20000):
        starts = ["b", "br", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"]
        vowels, ends = "aeiou", ["", "n", "r", "s", "l", "t", "nd", "rk"]
        words = {}
        while len(words) < count:
            length = min(4, 1 + len(words) * 3 // count + (chance.random() < 0.4))
            words["".join(chance.choice(starts) + chance.choice(vowels) for _ in range(length)) + chance.choice(ends)] = 0
        self.words = list(words)
        common = "the of and to in a is that for it was on with as his her by at from they".split()
        self.words[: len(common)] = common
        total, self.weights = 0, []
        for rank in range(count):
            total += 1 / (rank + 5)
            self.weights.append(total)

    def some(self, chance, count):
        return chance.choices(self.words, cum_weights=self.weights, k=count)


class Site:
    def __init__(self, number, seed, words):
        chance = random.Random(f"{seed} site {number}")
        own = [w.capitalize() for w in words.some(chance, 40) if len(w) > 3][:6] or ["Harbour"]
        self.domain = f"{own[0].lower()}{number}.example"
        self.name = f"The {own[0]} {own[-1]}"
        self.menu = [" ".join(words.some(chance, 2)).capitalize() for _ in range(chance.randint(6, 14))]
        self.footer = " ".join(words.some(chance, 25)).capitalize()
        self.calls = chance.sample(CALLS, chance.randint(2, 6))
        self.standing = [" ".join(words.some(chance, chance.randint(8, 30))).capitalize() + "." for _ in range(3)]


class Archive:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.words = Words(self.chance)
        self.seed = seed
        self.sentences = []
        for _ in range(60000):
            words = self.words.some(self.chance, self.chance.randint(6, 22))
            self.sentences.append(" ".join(words).capitalize() + ".")
        self.people = [" ".join(w.capitalize() for w in self.words.some(self.chance, 2)) for _ in range(3000)]

    def order(self, pages, sites):
        """The site of each page."""
        sizes = [self.chance.uniform(0.1, 1) ** 2 * 4 for _ in range(sites)]
        scale = (pages - sites) / sum(sizes)
        order = [site for site, size in enumerate(sizes) for _ in range(1 + int(size * scale))]
        while len(order) < pages:
            order.append(self.chance.randrange(sites))
        self.chance.shuffle(order)
        return order[:pages]

    def page(self, site, number):
        chance = self.chance
        title = chance.choice(self.sentences)[:60].rstrip(".")
        slug = f"{number}-" + "-".join(title.split()[:4]).lower()
        paragraphs = []
        for _ in range(chance.randint(4, 14)):
            paragraphs.append("<p>" + " ".join(chance.choices(self.sentences, k=chance.randint(2, 6))) + "</p>")
        for call in site.calls:
            text = call.format(
                name=site.name, domain=site.domain, slug=f"{number - chance.randint(1, 99)}-more",
                title=chance.choice(self.sentences)[:50], number=chance.randint(2, 9000),
                person=chance.choice(self.people), word=chance.choice(self.words.words),
                other=chance.choice(self.words.words))
            paragraphs.insert(chance.randint(1, len(paragraphs)), f"<div class=\"box\"><p>{text}</p></div>")
        paragraphs.insert(chance.randint(1, len(paragraphs)), f"<p>{chance.choice(site.standing)}</p>")
        menu = "".join(f"<li><a href=\"/s/{n}\">{entry}</a></li>" for n, entry in enumerate(site.menu))
        related = "".join(
            f"<li><a href=\"/{number - n - 1}\">{chance.choice(self.sentences)[:60]}</a></li>" for n in range(6))
        url = f"https://www.{site.domain}/{slug}"
        html = (
            f"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} | {site.name}</title>"
            f"<meta property=\"og:type\" content=\"article\"><meta property=\"og:site_name\" content=\"{site.name}\">"
            f"<meta property=\"og:title\" content=\"{title}\"></head><body><header><nav><ul>{menu}</ul></nav></header>"
            f"<main><article><h1>{title}</h1><p class=\"byline\">By {chance.choice(self.people)}</p>"
            f"{''.join(paragraphs)}</article><aside><h3>More stories</h3><ul>{related}</ul></aside></main>"
            f"<footer><p>{site.footer}</p><p>© 2026 {site.name}</p></footer></body></html>")
        return url, html.encode()


def record(url, body, number):
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012x}>\r\n"
        f"WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n")
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    return packer.compress(head.encode() + answer + b"\r\n\r\n") + packer.flush()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out")
    ap.add_argument("--pages", type=int, default=100000)
    ap.add_argument("--sites", type=int, default=3000)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    archive = Archive(a.seed)
    sites = [Site(number, a.seed, archive.words) for number in range(a.sites)]
    with open(a.out, "wb") as out:
        for number, site in enumerate(archive.order(a.pages, a.sites)):
            url, html = archive.page(sites[site], number)
            out.write(record(url, html, number))


if __name__ == "__main__":
    main()
