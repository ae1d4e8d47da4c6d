"""What share of inserts is cut and of articles kept, by the conventions of the labels: in characters."""
import numpy as np

from labelled import INSERTS


def tally(page, is_cut):
    """Counts over a page; `is_cut` says of a block whether the text is without it."""
    out = dict(body=0, body_cut=0, tail=0, tail_cut=0, article=0, article_kept=0, kinds={})
    for block, kind in page.kinds.items():
        size = page.size[block]
        # What a browser does not show is not read by anybody: it is no insert to be cut.
        if not page.shown[block] or kind == "neutral":
            continue
        cut = is_cut(block)
        if kind == "article":
            out["article"] += size
            out["article_kept"] += 0 if cut else size
            continue
        zone = "body" if page.is_body(block) else "tail"
        out[zone] += size
        out[zone + "_cut"] += size if cut else 0
        if zone == "body":
            whole, gone = out["kinds"].get(kind, (0, 0))
            out["kinds"][kind] = (whole + size, gone + (size if cut else 0))
    return out


def summary(tallies):
    """Shares in percent: body, tail, article kept, pages with every insert gone and nothing lost; and by kind."""
    def total(name):
        return sum(t[name] for t in tallies)

    def share(part, whole):
        return 100 * part / whole if whole else float("nan")

    clean = np.mean([t["body"] == t["body_cut"] and t["tail"] == t["tail_cut"]
                     and t["article_kept"] >= 0.999 * t["article"] for t in tallies])
    kinds = {}
    for kind in INSERTS:
        whole = sum(t["kinds"].get(kind, (0, 0))[0] for t in tallies)
        gone = sum(t["kinds"].get(kind, (0, 0))[1] for t in tallies)
        if whole:
            kinds[kind] = share(gone, whole)
    return dict(
        body=share(total("body_cut"), total("body")), tail=share(total("tail_cut"), total("tail")),
        article=share(total("article_kept"), total("article")), clean=100 * clean, kinds=kinds)


def line(name, s):
    return (f"| {name} | {s['body']:.1f} | {s['tail']:.1f} | {s['article']:.1f} | {s['clean']:.0f}% |")
