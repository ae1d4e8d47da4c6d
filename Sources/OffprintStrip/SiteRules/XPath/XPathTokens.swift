/// The words and signs of an XPath expression (XPath 1.0, section 3.7).
struct XPathTokens {
    enum Token: Equatable {
        case name(String)
        case literal(String)
        case number(Double)
        /// `( ) [ ] . .. @ , :: / // | + - = != < <= > >= *`
        case sign(String)
        /// `and`, `or`, `div`, `mod`, and `*` between two values.
        case word(String)
    }

    /// Each with its place, in characters.
    private(set) var all: [(token: Token, place: Int)] = []
    /// The number of characters.
    let length: Int

    private static let signs = ["::", "//", "..", "!=", "<=", ">="] + "()[].@,/|+-=<>*".map(String.init)

    init(_ text: String) throws(XPathError) {
        let text = Array(text)
        length = text.count
        var at = 0
        while at < text.count {
            let character = text[at]
            if character.isWhitespace {
                at += 1
                continue
            }
            let start = at
            if character == "\"" || character == "'" {
                guard let end = text[(at + 1)...].firstIndex(of: character) else {
                    throw XPathError(offset: at, description: "the closing \(character) is missing")
                }
                add(.literal(String(text[(at + 1)..<end])), at: start)
                at = end + 1
            } else if character.isASCII && character.isNumber {
                while at < text.count, text[at].isASCII && text[at].isNumber || text[at] == "." { at += 1 }
                guard let number = Double(String(text[start..<at])) else {
                    throw XPathError(offset: start, description: "'\(String(text[start..<at]))' is no number")
                }
                add(.number(number), at: start)
            } else if character.isLetter || character == "_" {
                while at < text.count, XPathTokens.isName(text, at) { at += 1 }
                add(.name(String(text[start..<at])), at: start)
            } else if let sign = XPathTokens.signs.first(where: { text[at...].starts(with: $0) }) {
                add(.sign(sign), at: start)
                at += sign.count
            } else {
                throw XPathError(offset: at, description: "'\(character)' is not understood here")
            }
        }
    }

    private static func isName(_ text: [Character], _ at: Int) -> Bool {
        let character = text[at]
        if character.isLetter || character.isNumber || "-_.".contains(character) { return true }
        // A colon inside of a name: `svg:path`, but not an axis.
        return character == ":" && at + 1 < text.count && text[at + 1] != ":" && text[at - 1] != ":"
    }

    /// After a value, a name and a star are operators.
    private mutating func add(_ token: Token, at place: Int) {
        var token = token
        if let last = all.last?.token, XPathTokens.endsValue(last) {
            if case .name(let name) = token { token = .word(name) }
            if token == .sign("*") { token = .word("*") }
        }
        all.append((token, place))
    }

    private static func endsValue(_ token: Token) -> Bool {
        switch token {
        case .name, .literal, .number: true
        case .sign(let sign): [")", "]", ".", "..", "*"].contains(sign)
        case .word: false
        }
    }
}
