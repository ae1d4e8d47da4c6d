import OffprintCore
import OffprintTestSupport
import OffprintText
import Testing

@Suite struct SentencesTests {
    private func sentences(_ text: String, _ language: String? = "en") -> [String] {
        let bytes = Array(text.utf8)
        return Sentences(language: language).ranges(in: bytes.span).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("Dr. Lee met Mr. Ray at 5 p.m. He left.", ["Dr. Lee met Mr. Ray at 5 p.m.", "He left."]),
        ("It cost $3.50. “Too much,” he said.", ["It cost $3.50.", "“Too much,” he said."]),
        ("“Go!” she cried. He went.", ["“Go!” she cried.", "He went."]),
        ("J. K. Ray wrote it. No. 5 won.", ["J. K. Ray wrote it.", "No. 5 won."]),
        ("One.\nTwo", ["One.", "Two"]),
        ("Wait... what? Yes.", ["Wait... what?", "Yes."]),
        ("It is (see Fig. 2. It helps.) clear. Good.", ["It is (see Fig. 2. It helps.) clear.", "Good."]),
    ])
    func splitsEnglish(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(arguments: [
        ("ja", "今日は雨です。明日は晴れ！", ["今日は雨です。", "明日は晴れ！"]),
        ("ja", "「行こう。」と言った。", ["「行こう。」と言った。"]),
        ("hi", "यह ठीक है। आओ।", ["यह ठीक है।", "आओ।"]),
        ("de", "Am 3. Oktober kam z. B. Dr. Ray. Er blieb.", ["Am 3. Oktober kam z. B. Dr. Ray.", "Er blieb."]),
        ("fr", "« Viens ! » Elle partit. M. Ray resta.", ["« Viens ! »", "Elle partit.", "M. Ray resta."]),
        ("el", "Πού είναι; Εδώ.", ["Πού είναι;", "Εδώ."]),
        ("xx", "One. Two.", ["One.", "Two."]),
    ])
    func splitsOtherLanguages(language: String, text: String, expected: [String]) {
        #expect(sentences(text, language) == expected)
    }

    @Test func givesOffsetsOfTheWholeText() {
        let bytes = Array("One. Two. Three.".utf8)
        let ranges = Sentences().ranges(in: bytes.span, range: 5..<9)
        #expect(ranges.map(\.range) == [5..<9])
    }

    @Test(arguments: ["", " ", "\n\n\n", ".", "...", "\u{FFFD}", "(", "\"", "。"])
    func doesNotStumbleOverScraps(text: String) {
        #expect(sentences(text).count <= 1)
    }

    @Test func readsBytesThatAreNoUTF8() {
        let bytes: [UInt8] = [0xFF, 0x2E, 0x20, 0xC3, 0x28, 0xE2, 0x80, 0x2E, 0x20, 0x41, 0xF0]
        #expect(!Sentences().ranges(in: bytes.span).isEmpty)
    }

    @Test(arguments: ["(", ". ", "\n", ".", "\" ", "! ( ", ". . ", "1. ", "a", "。", "[1] "])
    func staysLinear(piece: String) {
        func time(_ count: Int) -> Duration {
            let bytes = Array(String(repeating: piece, count: count).utf8)
            return cpuTime { _ = Sentences(language: "en").ranges(in: bytes.span) }
        }
        _ = time(10)
        let small = time(2_000)
        #expect(time(16_000) < small * 8 * 6 + .milliseconds(300))
    }
}
