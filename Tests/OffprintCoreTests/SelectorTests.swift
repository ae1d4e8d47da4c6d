import OffprintCore
import Testing

@Suite struct SelectorTests {
    /// body > div#main.post.wide > (ul.links > li.item), p.promo ; body > my-card
    private let article: Article = {
        var strings: [UInt8] = []
        var tokens: [Token] = []
        func add(_ kind: Token.Kind, _ word: String) {
            let start = strings.count
            strings += word.utf8
            tokens.append(Token(kind: kind, text: ByteRange(start..<strings.count)))
        }
        add(.id, "main")
        add(.class, "post")
        add(.class, "wide")
        add(.class, "links")
        add(.class, "item")
        add(.role, "listitem")
        add(.class, "promo")
        add(.name, "my-card")
        func range(_ start: Int32, _ end: Int32) -> IndexRange { IndexRange(start: start, end: end) }
        return Article(
            text: [], blocks: [],
            containers: [
                Container(parent: nil, tag: .body, depth: 0),
                Container(parent: 0, tag: .div, depth: 1, tokens: range(0, 3)),
                Container(parent: 1, tag: .ul, depth: 2, tokens: range(3, 4)),
                Container(parent: 2, tag: .li, depth: 3, tokens: range(4, 6)),
                Container(parent: 1, tag: .p, depth: 2, tokens: range(6, 7)),
                Container(parent: 0, tag: .other, depth: 1, tokens: range(7, 8)),
            ], tokens: tokens, strings: strings)
    }()

    @Test(arguments: [
        ("div", [1]), ("*", [0, 1, 2, 3, 4, 5]), ("#main", [1]), (".post.wide", [1]), ("div.post", [1]),
        ("body .item", [3]), ("div > li", []), ("ul > li", [3]), ("body > div p", [4]), ("my-card", [5]),
        ("[role=listitem]", [3]), ("[class^=pro]", [4]), ("[class*='ink']", [2]), ("[class$=\"st\"]", [1]),
        ("[id]", [1]), ("p, li", [3, 4]), ("p:not(.promo)", []), ("div :not(.promo)", [2, 3]), ("DIV#main", [1]),
        (".Post", []), ("body div ul li.item", [3]), ("body > ul", []),
    ])
    func matches(selector: String, places: [Int]) throws {
        #expect(try Selector(selector).matches(in: article) == places)
    }

    @Test(arguments: [
        ("", 0, "a selector is missing"),
        ("div >", 5, "a selector is missing"),
        ("a + b", 2, "'+' (siblings) is not supported"),
        ("div::before", 3, "only ':not(…)' is supported of the pseudo-classes"),
        (".", 1, "a name must follow '.'"),
        (
            "[href]", 1,
            "the attribute 'href' is not kept; there is aria-label, class, data-component, data-module, data-name, data-testid, data-type, id, itemprop, itemtype, rel and role"
        ),
        ("[id=", 4, "a value is missing"),
        ("[id='x]", 7, "the closing ' is missing"),
        ("div}", 3, "'}' is not understood here"),
    ])
    func tellsWhatItDoesNotUnderstand(selector: String, offset: Int, message: String) {
        #expect(throws: SelectorError(offset: offset, description: message)) { try Selector(selector) }
    }
}
