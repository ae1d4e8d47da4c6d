import OffprintCore
import OffprintText
import Testing

@Suite struct NamesTests {
    private func names(_ text: String, _ language: String = "en") -> [String] {
        let bytes = Array(text.utf8)
        let words = Tokens(keepsPunctuation: true, joinsHyphens: true).all(in: bytes.span)
        return Names(language: language).find(in: bytes.span, words: words).filter { !$0.isDoubtful }
            .map { "\($0.kind) \(String(decoding: bytes[$0.range.range], as: UTF8.self))" }
    }

    @Test(arguments: [
        ("When Sam Altman spoke, OpenAI listened.", ["person Sam Altman", "organization OpenAI"]),
        ("Then OpenAI CEO Sam Altman left.", ["organization OpenAI", "person Sam Altman"]),
        ("On Monday Mr. J. R. van der Berg met Dr. Lee.", ["person J. R. van der Berg", "person Lee"]),
        (
            "The Department of Health and Human Services said so.",
            ["organization Department of Health and Human Services"]
        ),
        (
            "Secretary of State Antony Blinken met French President Emmanuel Macron.",
            ["person Antony Blinken", "person Emmanuel Macron"]
        ),
        ("He works for Calder & Sons and for NATO.", ["organization Calder & Sons", "organization NATO"]),
        ("We saw Ocasio-Cortez and John Smith Jr. there.", ["unknown Ocasio-Cortez", "person John Smith Jr"]),
    ])
    func partsNamesFromTitles(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test func theFirstWordOfASentenceAloneIsDoubtful() {
        #expect(names("Prices rose. The end came. Nobody saw it.") == [])
    }

    @Test func refersShortNamesToFullOnes() {
        let text =
            "Maria Chen met Paul Ivers of the Federal Trade Commission. Chen said the FTC and Ivers agreed. Ms. Chen left."
        let bytes = Array(text.utf8)
        let words = Tokens(keepsPunctuation: true, joinsHyphens: true).all(in: bytes.span)
        var cast = Cast()
        for name in Names().find(in: bytes.span, words: words) {
            _ = cast.member(for: name, words: words, text: bytes.span)
        }
        #expect(
            cast.members.map { String(decoding: bytes[$0.range.range], as: UTF8.self) }
                == ["Maria Chen", "Paul Ivers", "Federal Trade Commission"])
        #expect(cast.members[0].gender == .female)
        #expect(cast.members[1].gender == .male)
    }

    @Test func aSurnameThatComesFirstTakesTheFullName() {
        let text = "Kalin quits, and Kalin is free. Then Jane Kalin spoke."
        let bytes = Array(text.utf8)
        let words = Tokens(keepsPunctuation: true, joinsHyphens: true).all(in: bytes.span)
        var cast = Cast()
        for name in Names().find(in: bytes.span, words: words) {
            _ = cast.member(for: name, words: words, text: bytes.span)
        }
        #expect(cast.members.map { String(decoding: bytes[$0.range.range], as: UTF8.self) } == ["Jane Kalin"])
    }
}
