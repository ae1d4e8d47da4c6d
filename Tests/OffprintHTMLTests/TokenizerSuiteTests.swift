import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintHTML

/// The tokenizer against html5lib's cases: tags with the attributes that are kept, and text.
///
/// Comments and doctypes leave no token. White space, control characters and U+FFFD are not compared: NUL is left out, and not made U+FFFD.
@Suite(.enabled(if: Shared.isThere, "\(Shared.missing)"))
struct TokenizerSuiteTests {
    private static let knownMisses = [
        "Permitted slash but in close tag in Data state": "the end of a `br` is a `br` already for the tokenizer"
    ]

    /// What a case that begins inside an element puts in front of its input.
    private static let openings = [
        "Data state": "", "RCDATA state": "<textarea>", "RAWTEXT state": "<xmp>", "PLAINTEXT state": "<plaintext>",
        "Script data state": "<script type=application/json>", "CDATA section state": "<svg><![CDATA[",
    ]

    private static func bare(_ text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0 != "\u{FFFD}" }))
    }

    /// A list of tokens in which neighbouring texts are one, and tags look like no text.
    private struct Tokens {
        var list: [String] = []
        private var isText = false

        mutating func text(_ text: String) {
            let bare = TokenizerSuiteTests.bare(text)
            guard !bare.isEmpty else { return }
            if isText { list[list.count - 1] += bare } else { list.append(bare) }
            isText = true
        }

        mutating func tag(_ tag: String) {
            list.append(TokenizerSuiteTests.bare(tag))
            isText = false
        }

        mutating func start(_ name: String, _ attributes: [String: String], isSelfClosing: Bool) {
            let words = attributes.sorted { $0.key < $1.key }.map { "|\($0.key)=\($0.value)" }
            tag("‹\(name)\(words.joined())\(isSelfClosing ? "/" : "")›")
        }
    }

    private func found(_ input: String) throws -> [String] {
        var tokenizer = Tokenizer(limits: HTMLLimits())
        try tokenizer.run(WebEncoding.text(of: [UInt8](input.utf8), charset: "utf-8").utf8, deadline: .none)
        let source = tokenizer.page.source
        func name(_ start: Int) -> String {
            let name = source[start...].prefix { !Tokenizer.endsName($0) }
            return String(decoding: name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        var tokens = Tokens()
        for script in tokenizer.data.scripts { tokens.text(String(decoding: script.text, as: UTF8.self)) }
        for i in tokenizer.page.tokens.indices {
            let token = tokenizer.page.tokens[i]
            switch token.kind {
            case .open:
                let element = tokenizer.page.elements[Int(token.index)]
                var attributes: [String: String] = [:]
                for k in 0..<Int(element.attributeCount) {
                    let attribute = tokenizer.page.attributes[Int(element.firstAttribute) + k]
                    attributes[attribute.name.text] = tokenizer.page.string(attribute)
                }
                tokens.start(name(Int(element.nameStart)), attributes, isSelfClosing: element.isSelfClosing)
            case .close: tokens.tag("‹/\(name(Int(token.index)))›")
            case .text:
                var text: [UInt8] = []
                tokenizer.page.append(tokenizer.page.runs[Int(token.index)], to: &text)
                tokens.text(String(decoding: text, as: UTF8.self))
            case .blank: break
            }
        }
        return tokens.list
    }

    private func expected(_ output: [JSONValue]) -> [String] {
        let kept = Set(AttributeName.allCases.map(\.text))
        var tokens = Tokens()
        for token in output {
            let value = token[1]?.string ?? ""
            switch token[0]?.string {
            case "Character": tokens.text(value)
            case "StartTag":
                var attributes: [String: String] = [:]
                for (key, value) in token[2]?.object ?? JSONObject() where kept.contains(key) {
                    attributes[key] = value.string
                }
                tokens.start(value, attributes, isSelfClosing: token[3]?.bool == true)
            case "EndTag": tokens.tag("‹/\(value)›")
            default: break
            }
        }
        return tokens.list
    }

    /// Cases that begin in one state; nil for one that does not fit into an element.
    private func isRight(_ test: JSONValue, _ input: String, _ output: [JSONValue], from state: String) throws -> Bool?
    {
        guard let opening = TokenizerSuiteTests.openings[state] else { return nil }
        let last = test["lastStartTag"]?.string
        let name = state == "RCDATA state" ? "textarea" : state == "Script data state" ? "script" : "xmp"
        var wanted = expected(output)
        guard !opening.isEmpty else { return try found(input) == wanted }
        guard last == nil || last == "xmp" || last == "plaintext" || last == name else { return nil }
        // html5lib's cases begin in an `xmp` where the state is that of a `textarea`.
        let isRenamed = last == "xmp" && name != "xmp"
        func renamed(_ text: String) -> String {
            isRenamed ? text.replacing(#/xmp/#.ignoresCase(), with: name) : text
        }
        var ours = try found(opening + renamed(input))
        // What stands around the case: the element that it begins in has a start and always an end, a script neither.
        ours.removeAll { ["‹svg›", "‹\(name)›", "‹plaintext›", "‹/\(name)›", "‹/svg›", "‹/plaintext›"].contains($0) }
        wanted.removeAll { $0 == "‹/\(name)›" || $0 == "‹/xmp›" || $0 == "‹/plaintext›" }
        return ours.joined() == wanted.map(renamed).joined()
    }

    @Test(arguments: [
        "contentModelFlags", "domjs", "entities", "escapeFlag", "namedEntities", "numericEntities",
        "pendingSpecChanges", "test1", "test2", "test3", "test4", "unicodeChars", "unicodeCharsProblematic",
    ])
    func findsTagsAndText(file: String) throws {
        let tests =
            try JSONValue(parsing: try Shared.bytes("bench/html5lib-tests/tokenizer/\(file).test"))["tests"]?.array
            ?? []
        var (passed, leftOut) = (0, 0)
        var failed: [String] = []
        for test in tests {
            for state in test["initialStates"]?.array?.compactMap(\.string) ?? ["Data state"] {
                guard let input = test["input"]?.string, let output = test["output"]?.array,
                    test["doubleEscaped"]?.bool != true,
                    let isRight = try isRight(test, input, output, from: state)
                else {
                    leftOut += 1
                    continue
                }
                let name = "\(test["description"]?.string ?? "") in \(state)"
                if isRight { passed += 1 } else { failed.append(name) }
            }
        }
        print("html5lib tokenizer \(file), tokens: \(passed) passed, \(failed.count) failed, \(leftOut) left out")
        #expect(failed.filter { TokenizerSuiteTests.knownMisses[$0] == nil } == [])
    }
}
