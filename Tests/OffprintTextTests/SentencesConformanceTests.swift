import OffprintCore
import OffprintTestSupport
import OffprintText
import Testing

@Suite struct SentencesConformanceTests {
    /// Cases that are answered otherwise, and why.
    static let knownMisses: [String: String] = [
        "pragmatic/en/d5c20126ab": quotation,
        "pragmatic/en/251a7ffa99": quotation,
        "pragmatic/en/8bc94459d0": quotation,
        "pragmatic/it/f1814e2799": quotation,
        "pragmatic/es/81dcc3c794": quotation,
        "pragmatic/en/4712719acd": "the suite takes away the line break inside the sentence; ranges cannot",
        "pragmatic/en/084bec7c66": lineBreak,
        "pragmatic/en/4eb5a13035": lineBreak,
        "pragmatic/ja/2ff94689c9": lineBreak,
        "pragmatic/ja/7a33d67695": lineBreak,
        "pragmatic/en/be6e4c494d": "\"the U.S. Millions attended\": a name could follow as well",
        "pragmatic/en/436659e72c": "a text of all golden cases on one line, list items between sentences",
        "pysbd/en/bb05083cc5": "\"incident to v. Then\": the suite takes a variable for an initial",
        "pragmatic/ar/d9d6243221": colon,
        "pragmatic/ar/5496c60b03": colon,
        "pragmatic/ar/9fd7caf7b3": "the suite parts Arabic clauses at commas",
        "pragmatic/da/ed64cfa5e8": missingSpace,
        "pragmatic/kk/240fe5536d": missingSpace,
        "pragmatic/el/292b84b890": lowerCase,
        "pragmatic/kk/70495e2b5c": lowerCase,
        "pragmatic/ru/5f27437589": "\"1898 г. В 1854 году\" begins a sentence to a reader",
    ]
    private static let quotation = "a quotation of several sentences is split inside, for summaries and counts"
    private static let lineBreak = "a line break always parts: pages break lines on purpose"
    private static let colon = "the suite parts Arabic at colons; a colon introduces what follows"
    private static let missingSpace = "no space behind the stop, and no word that is known to begin sentences"
    private static let lowerCase = "the next sentence begins in lower case"

    @Test(.enabled(if: Shared.isThere, "\(Shared.missing)")) func splitsTheSuitesTexts() throws {
        var golden = (passed: 0, all: 0)
        let tally = try Conformance.check("sentences", knownMisses: Self.knownMisses) { item in
            if item["changes_text"]?.bool == true || item["disputed"] != nil || item["options"] != nil {
                return .leftOut
            }
            guard let text = item["text"]?.string, let expected = item["expected"]?.array else { return .leftOut }
            let bytes = Array(text.utf8)
            let ranges = Sentences(language: item["language"]?.string).ranges(in: bytes.span)
            let found = ranges.map { folded(String(decoding: bytes[$0.range], as: UTF8.self)) }
            let wanted = expected.map { folded($0.string ?? "") }
            let isGolden = item["golden"]?.bool == true && item["language"]?.string == "en"
            if isGolden { golden.all += 1 }
            guard found == wanted else { return .failed("\n  \(found)\n  \(wanted)") }
            if isGolden { golden.passed += 1 }
            return .passed
        }
        print("sentences: golden English \(golden.passed) of \(golden.all)")
        for line in tally.unexpected + tally.stale { print(line) }
        #expect(tally.unexpected.isEmpty)
        #expect(tally.stale.isEmpty)
        #expect(golden.passed * 100 >= golden.all * 96)
        #expect(tally.passed >= 235)
    }

    private func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
