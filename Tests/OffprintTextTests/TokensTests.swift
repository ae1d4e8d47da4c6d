import OffprintCore
import OffprintText
import Testing

@Suite struct TokensTests {
    private func words(_ text: String, _ tokens: Tokens = Tokens()) -> [String] {
        let bytes = Array(text.utf8)
        return tokens.all(in: bytes.span).map { String(decoding: bytes[$0.range.range], as: UTF8.self) }
    }

    @Test func partsWordsAndNumbers() {
        #expect(words("It's 3.50, isn't it?") == ["It", "3.50", "isn't", "it"])
        #expect(words("Acme’s co-founder") == ["Acme", "co", "founder"])
        #expect(words("l'homme qu'il dell'arte O'Brien") == ["l", "homme", "qu", "il", "dell", "arte", "O'Brien"])
    }

    @Test func keepsPunctuationAndHyphensWhereAsked() {
        let tokens = Tokens(keepsPunctuation: true, joinsHyphens: true)
        #expect(words("Acme's co-founder!", tokens) == ["Acme", "'s", "co-founder", "!"])
    }

    @Test func cutsScriptsWithoutSpaces() {
        #expect(words("東京都 A 京") == ["東京", "京都", "A", "京"])
        #expect(words("東京", Tokens(ideographs: .characters)) == ["東", "京"])
    }

    @Test func foldsCaseInTheHash() {
        let bytes = Array("ÉCOLE École Straße isn’t".utf8)
        let found = Tokens().all(in: bytes.span)
        #expect(found[0].hash == found[1].hash)
        #expect(found[0].isAllCaps && found[1].isCapitalized && !found[1].isAllCaps)
        #expect(found[2].hash == WordHash.of("straße"))
        #expect(found[3].hash == WordHash.of("isn't"))
    }

    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("agreed", "agre"),
        ("plastered", "plaster"),
        ("motoring", "motor"), ("hopping", "hop"), ("filing", "file"), ("happy", "happi"), ("relational", "relat"),
        ("rational", "ration"), ("triplicate", "triplic"), ("hopefulness", "hope"), ("electricity", "electr"),
        ("adjustment", "adjust"), ("adoption", "adopt"), ("controlling", "control"), ("roll", "roll"),
        ("probate", "probat"),
        ("generalizations", "gener"), ("sky", "sky"), ("be", "be"),
    ])
    func stemsAsPorterDoes(word: String, stem: String) {
        var bytes = Array(word.utf8)
        PorterStemmer.stem(&bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == stem)
    }

    @Test func wordsWithOneStemHaveOneHash() {
        let bytes = Array("connected connecting connections".utf8)
        #expect(Set(Tokens(folding: .englishStem).all(in: bytes.span).map(\.hash)).count == 1)
    }

    @Test func knowsStopWordsByLanguage() {
        #expect(StopWords.set(for: "en").contains(WordHash.of("The")))
        #expect(StopWords.set(for: "de-AT").contains(WordHash.of("und")))
        #expect(StopWords.set(for: nil).contains(WordHash.of("don’t")))
        #expect(!StopWords.set(for: "fr").contains(WordHash.of("maison")))
        #expect(StopWords.set(for: "xx").count == 0)
        #expect(StopWords.languages.allSatisfy { StopWords.set(for: $0).count > 10 })
    }
}
