import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintHTML

/// How the scanner mends what pages get wrong, by what comes out: each passage with the blocks around it.
struct ScannerTests {
    private func passages(_ html: String) throws -> [String] {
        var parser = HTMLParser(structure: .scanner)
        return try parser.outline([UInt8](html.utf8), charset: "utf-8").map {
            "\($0.path.dropFirst(5)): \(String(decoding: $0.text, as: UTF8.self))"
        }
    }

    @Test(arguments: [
        ("<p>one<p>two<div>three", ["p: one", "p: two", "div: three"]),
        ("<ul><li>one<ul><li>two</ul><li>three</ul>", ["ul/li: one", "ul/li/ul/li: two", "ul/li: three"]),
        ("<dl><dt>one<dd>two<dt>three</dl>four", ["dl/dt: one", "dl/dd: two", "dl/dt: three", ": four"]),
        ("<table><tr><form><td>one</form></table>two", ["table/tr/td: one", ": two"]),
        ("<table><tr><td>one</tr><form>two<tr><td>three</table>", [": two", "table/tr/td: one", "table/tr/td: three"]),
        ("<h1>one<h2>two</h1>three", ["h1: one", "h2: two", ": three"]),
        ("<p>one<button><p>two</button>three", ["p: one", "p/p: two", "p: three"]),
        ("one</p>two", [": onetwo"]),
        ("<p>one</body></html>two<div>three", ["p: onetwo", "div: three"]),
        ("<select><option>one<option>two</select>three", ["select/option: one", "select/option: two", ": three"]),
        ("<form><div>one</form>two</div>three", ["form/div: onetwo", ": three"]),
        ("<div>one<span>two</div>three", ["div: onetwo", ": three"]),
        ("<frameset><frame>one</frameset>two", []),
    ])
    func closesWhatIsLeftOpen(html: String, expected: [String]) throws {
        #expect(try passages(html) == expected)
    }

    @Test(arguments: [
        (
            "<table><tr><td>one<td>two<tr><td>three</table>four",
            ["table/tr/td: one", "table/tr/td: two", "table/tr/td: three", ": four"]
        ),
        ("<div><table>one<tr><td>two</table></div>", ["div: one", "div/table/tr/td: two"]),
        ("<table><tr><p>one</p><td>two</tr>three</table>", ["p: one", ": three", "table/tr/td: two"]),
        (
            "<table><td>one<table><td>two</table>three</table>four",
            ["table/tr/td: one", "table/tr/td/table/tr/td: two", "table/tr/td: three", ": four"]
        ),
        ("<table><caption>one<tr><td>two</table>", ["table/caption: one", "table/tr/td: two"]),
        ("<td>one</td>two", [": onetwo"]),
    ])
    func putsInFrontOfATableWhatIsNoPartOfIt(html: String, expected: [String]) throws {
        #expect(try passages("<!doctype html>" + html) == expected)
    }

    @Test(arguments: [
        ("<a>1<p>2</a>3</p>4", [": 1", "p: 23", ": 4"]),
        ("<b>one<div>two</b>three</div>four", [": one", "div: twothree", ": four"]),
        ("<p><b>one<p>two</b>three", ["p: one", "p: twothree"]),
        ("<a href=x>one<div>two<a href=y>three</div>four</a>", [": one", "div: twothree", ": four"]),
        ("<svg><title>one</title><desc><p>two</p></desc></svg>three", ["p: two", ": three"]),
        ("<ul><a></ul><form><button></form><a>one", [": one"]),
        ("<svg><iframe src=x></iframe><text>one</svg>two", [": onetwo"]),
        ("<svg><text>one<div>two", [": one", "div: two"]),
    ])
    func keepsTheOrderOfWhatIsMisnested(html: String, expected: [String]) throws {
        #expect(try passages(html) == expected)
    }

    @Test func carriesALinkOnIntoTheNextBlocks() throws {
        var parser = HTMLParser(structure: .scanner)
        let article = try parser.parse(Array("<a href=x>one<p>two</p><p>three</p></a>four".utf8))
        #expect(article.blocks.map { article.spans(of: $0).filter { $0.kind == .link }.count } == [1, 1, 1, 0])
    }

    /// Pages that grow without bound where a parser follows each rule to the letter.
    static let nasty: [(String, String, Int)] = [
        ("<div>", "", 200_000), ("<b><i>", "<p>x", 50_000), ("<a><p>", "", 50_000), ("<table>", "x", 50_000),
        ("<table><tr><td>", "", 50_000), ("<b class=%><p>", "", 50_000), ("<font size=1><a href=x>", "<p></a>", 30_000),
        ("</p>", "", 200_000), ("<li><ul>", "</li>", 50_000), ("<svg><desc>", "<p>x</svg>", 50_000), ("<", "", 500_000),
        ("<x y", "=", 200_000), ("&", "amp", 200_000), ("<!--", "-", 200_000), ("<select><option>", "", 50_000),
        ("<nobr><div>", "</nobr>", 30_000), ("<form><table>", "</form>", 30_000), ("<button><p>", "</div>", 50_000),
        ("<table><b>", "x<tr>", 30_000), ("<math><mi>", "<svg>", 30_000), ("<object>", "</div>", 50_000),
    ]

    @Test(arguments: nasty)
    func takesNastyPagesInLittleTime(opening: String, closing: String, count: Int) throws {
        let page = Array((String(repeating: opening, count: count) + String(repeating: closing, count: count)).utf8)
        var parser = HTMLParser(structure: .scanner)
        let time = try cpuTime {
            let article = try parser.parse(page + Array("<p>end".utf8))
            #expect(ArticleInvariants.broken(in: article) == nil)
        }
        #expect(time < .seconds(10))
        #expect(parser.eventCount <= 12 * (2 * count + 100))
    }

    @Test func takesAnImageForAnImg() throws {
        var parser = HTMLParser(structure: .scanner)
        let article = try parser.parse(Array("<p>one <image src=a.png alt=x>two<svg><image href=b></image></svg>".utf8))
        #expect(article.spans.map(\.kind) == [.image])
        #expect(article.blocks.map { article.string(of: $0) } == ["one two"])
    }

    /// Pages that end in the midst of something, as long as their bytes allow.
    @Test(arguments: [
        ("<!--", "- "), ("<script>", "</scrip"), ("<script><!--", "<script "), ("<title>", "</titl"),
        ("<textarea>", "</textare"), ("<a href=\"", "& "), ("<a", " x"), ("<svg><![CDATA[", "]] "), ("<?", "? "),
        ("<!doctype ", "\""), ("</p ", "x='>' "), ("<pre>", " "), ("", "&NotEqualTilde;"), ("", "&#x1F600"),
        ("", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), ("<p>", "\u{E2}\u{82}"), ("<p title='", "\0"),
        ("<template>", "<template>"),
    ])
    func takesWhatNeverEndsInLittleTime(opening: String, unit: String) throws {
        let page = Array((opening + String(repeating: unit, count: 400_000 / unit.utf8.count)).utf8)
        var parser = HTMLParser(structure: .scanner)
        let time = try cpuTime {
            let article = try parser.parse(page)
            #expect(ArticleInvariants.broken(in: article) == nil)
        }
        #expect(time < .seconds(10))
    }

    @Test func readsNestingAMillionDeep() throws {
        let page = Array(String(repeating: "<i>", count: 1_000_000).utf8) + Array("<p>end".utf8)
        var parser = HTMLParser(structure: .scanner)
        let article = try parser.parse(page)
        #expect(article.blocks.map { article.string(of: $0) } == ["end"])
        #expect(article.marks.contains(.flattened))
    }

    @Test func readsAMillionAttributes() throws {
        var page = Array("<p ".utf8)
        for i in 0..<1_000_000 { page += Array("a\(i)=x ".utf8) }
        var parser = HTMLParser(structure: .scanner)
        let article = try parser.parse(page + Array(">one".utf8))
        #expect(article.blocks.map { article.string(of: $0) } == ["one"])
    }
}
