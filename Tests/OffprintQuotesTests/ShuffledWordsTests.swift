import Testing

/// Reporting words, names and marks in any order, and texts that end anywhere.
@Suite struct ShuffledWordsTests {
    private static let words = """
        said says told , . : ; “ ” « » — Jane Doe Acme Corp. the a The minister of in who that which , and had although a \
        day after according to nach Angaben der Bahn laut so selon dit dit-elle insiste he she it They his her himself \
        letter One of them Meet Fixing ng Act day's. ’s ( ) was 45 ans put it this way went on calls on Tuesday I we per \
        month write note adding sagt er wolle Der Schaffner que qui según dijo él
        """.split(separator: " ").map(String.init)

    @Test(arguments: ["en", "de", "fr", "es"])
    func areReadWithoutStumbling(language: String) throws {
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<400 {
            let text = (0..<1 + next(30)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
            _ = try quoted(text, language: language)
        }
    }
}
