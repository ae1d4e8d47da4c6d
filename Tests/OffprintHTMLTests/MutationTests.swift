import OffprintCore
import Testing

@testable import OffprintHTML

/// Thousands of broken pages, from a seed: nothing crashes, and the article's tables hold together.
struct MutationTests {
    private static let page = """
        <!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Rain &amp; shine</title>
        <script type="application/ld+json">{"@type":"NewsArticle"}</script><style>p{color:red}</style></head>
        <body class="a b"><nav><ul><li><a href="/">Home</a><li><a href='/x'>X</a></ul></nav>
        <article itemscope itemtype="t"><h1 itemprop=headline>Héad</h1><p>One <b>two <i>three</b> four</i><br><br>five
        <table><tr><td>a<td><p>b<p>c</table><noscript><img src=x alt=y>n</noscript><pre>  x
        y</pre><svg><g><text>t</text></g><foreignObject><p>f</foreignObject></svg>
        <!-- c --><textarea>&lt;</textarea><select><option>1<option>2</select><template><p>z</template>
        <div hidden style="display:none">h</div><blockquote><q>”“</q></blockquote></article><dl><dt>t<dd>d</dl>
        """

    /// A small generator of random numbers that gives the same for the same seed.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: 0..<8)
    func holdsTogether(seed: Int) throws {
        var random = Generator(state: UInt64(seed) &* 977 &+ 11)
        let original = [UInt8](Self.page.utf8)
        let spice = Array("<>/='\"&;!-#\0 pdb]x\u{FFFD}".utf8)
        var parsers = HTMLParser.Structure.allCases.map { HTMLParser(limits: HTMLLimits(depth: 32), structure: $0) }
        for _ in 0..<400 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(spice.randomElement(using: &random) ?? 0, at: place)
                case 2: bytes.removeSubrange(place..<min(place + 9, bytes.count - 1))
                case 3:
                    let end = min(place + Int.random(in: 1...80, using: &random), bytes.count)
                    bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
                default: bytes[place] = spice.randomElement(using: &random) ?? 0
                }
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &random)) }
            for i in parsers.indices {
                let article = try parsers[i].parse(bytes)
                let broken = ArticleInvariants.broken(in: article)
                #expect(broken == nil, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
                if broken != nil { return }
            }
        }
    }
}

/// What holds in every article that a parser makes.
enum ArticleInvariants {
    /// What does not hold; nil when all does.
    static func broken(in article: Article) -> String? {
        guard String(validating: article.text, as: UTF8.self) != nil else { return "text is not UTF-8" }
        guard String(validating: article.strings, as: UTF8.self) != nil else { return "strings are not UTF-8" }
        var end = 0
        for (i, block) in article.blocks.enumerated() {
            guard block.index == i else { return "block \(i) has index \(block.index)" }
            guard block.text.range.lowerBound >= end, block.text.count > 0 else { return "block \(i) has no place" }
            end = block.text.range.upperBound
            guard end <= article.text.count else { return "block \(i) ends outside" }
            guard String(validating: article.utf8(of: block), as: UTF8.self) != nil else {
                return "block \(i) cuts a character"
            }
            guard block.linkedBytes >= 0, Int(block.linkedBytes) <= block.text.count else { return "links of \(i)" }
            guard article.containers[block.container].blocks.range.contains(i) else { return "container of \(i)" }
            var start = block.text.start
            for span in article.spans(of: block) {
                guard block.text.contains(span.text), span.text.start >= start else { return "span of \(i)" }
                start = span.text.start
                guard String(validating: article.text[span.text.range], as: UTF8.self) != nil else {
                    return "span cuts"
                }
            }
        }
        for (i, container) in article.containers.enumerated() {
            guard container.blocks.range.upperBound <= article.blocks.count else { return "blocks of container \(i)" }
            guard let parent = container.parent else { continue }
            guard parent < i, article.containers[parent].depth + 1 == container.depth else { return "parent of \(i)" }
            let outer = article.containers[parent].blocks.range
            guard outer.lowerBound <= container.blocks.range.lowerBound,
                outer.upperBound >= container.blocks.range.upperBound
            else { return "container \(i) is not inside its parent" }
        }
        return nil
    }
}
