import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintHTML

struct CharacterReferenceTests {
    private func decoded(_ text: String, isAttribute: Bool = false) -> String {
        var output: [UInt8] = []
        CharacterReferences.appendDecoded([UInt8](text.utf8).span, isAttribute: isAttribute, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("&amp;&lt;&gt;&quot;&#39;&apos;", "&<>\"''"),
        ("&notit; &notin; &not", "¬it; ∉ ¬"),
        ("&#x80;&#150;&#0;&#xD800;&#x110000;&#99999999999;", "€–\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&;&#;&#x;&x;& &", "&;&#;&#x;&x;& &"),
        ("&CounterClockwiseContourIntegral;&fjlig;", "∳fj"),
        ("&#65&#x42", "AB"),
    ])
    func resolves(text: String, expected: String) {
        #expect(decoded(text) == expected)
    }

    @Test func leavesOpenNamesInAddresses() {
        #expect(decoded("?a=1&copy=2&reg&lt;x", isAttribute: true) == "?a=1&copy=2®<x")
    }

    @Test(
        .enabled(if: Shared.isThere, "\(Shared.missing)"),
        arguments: ["namedEntities.test", "numericEntities.test", "entities.test"])
    func agreesWithHTML5Lib(file: String) throws {
        let tests =
            try JSONValue(parsing: try Shared.bytes("bench/html5lib-tests/tokenizer/\(file)"))["tests"]?.array ?? []
        var passed = 0
        var failed: [String] = []
        for test in tests {
            guard let input = test["input"]?.string, test["doubleEscaped"]?.bool != true,
                let output = test["output"]?.array
            else { continue }
            var expected = ""
            var isAttribute = false
            for token in output where token[0]?.string == "Character" { expected += token[1]?.string ?? "" }
            var text = input
            if let tag = output.first, tag[0]?.string == "StartTag",
                let (_, value) = tag[2]?.object?.first(where: { _ in true })
            {
                guard input.hasPrefix("<h a='"), input.hasSuffix("'>") else { continue }
                (text, expected, isAttribute) = (String(input.dropFirst(6).dropLast(2)), value.string ?? "", true)
            }
            let found = decoded(text, isAttribute: isAttribute)
            if found.unicodeScalars.elementsEqual(expected.unicodeScalars) {
                passed += 1
            } else {
                failed.append("\(input): \(found)")
            }
        }
        print("html5lib tokenizer \(file): \(passed) passed, \(failed.count) failed")
        #expect(failed == [])
    }
}
