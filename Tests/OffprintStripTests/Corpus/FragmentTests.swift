import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct FragmentTests {
    private func words(_ text: String) -> [UInt64] {
        let bytes = [UInt8](text.utf8)
        var words: [UInt64] = []
        FragmentWords.append(bytes.span, 0..<bytes.count, to: &words)
        return words
    }

    private func keys(_ text: String) -> FragmentKeys { FragmentKeys(words(text)[...], findsNear: true) }

    private func areSame(_ a: String, _ b: String) -> Bool { keys(a).exact == keys(b).exact }

    private func areNear(_ a: String, _ b: String) -> Bool {
        areSame(a, b) || !Set(keys(a).near).isDisjoint(with: keys(b).near)
    }

    @Test(arguments: [
        ("Read 5 of 10 stories", "read 12 of 1,000 stories!"),
        ("Join 20,000 readers", "Join 7 readers"),
        ("Go to https://a.example/?utm_source=7 now", "Go to https://b.example/x now"),
        ("Seen on www.a.example today", "Seen on www.b.example/y today"),
        ("  Don\u{2019}t   miss it →", "don't miss it"),
        ("ÉTÉ À LA MER", "été à la mer"),
        ("ПОДПИШИТЕСЬ НА НАС", "Подпишитесь на нас"),
        ("订阅我们的新闻。", "订阅 我们的新闻"),
    ]) func takesTextsForTheSameThatDifferInWhatVaries(a: String, b: String) { #expect(areSame(a, b)) }

    @Test(arguments: [
        ("Join our readers", "Join your readers"), ("A1", "A B"), ("read on", "on read"), ("新闻", "闻新"),
    ]) func tellsDifferentTextsApart(a: String, b: String) { #expect(!areSame(a, b)) }

    @Test func takesTextsForNearWhereNamesDiffer() {
        #expect(areNear("Follow our reporter Mary Beck on the islands", "Follow our reporter Tom Rye on the islands"))
        #expect(!areNear("Mary Beck", "Tom Rye"))
        #expect(!areNear("The Sound", "The Bridge"))
    }

    @Test func takesLongTextsForNearWhereAFewWordsDiffer() {
        let a = """
            Our crew of nine answers letters from the islands each week, and you can help us to keep the small press \
            that prints them running through the winter.
            """
        let b = """
            Our crew of ten answers letters from the islands each week, and you can help us to keep the small press \
            that prints them running through the spring.
            """
        let other = """
            The council voted on Tuesday to keep the old ferry, which has carried cars over the sound for forty years \
            and was to be sold for scrap in spring.
            """
        #expect(areNear(a, b))
        #expect(!areNear(a, other))
    }

    @Test(arguments: ["", " ", "…", "→ ★"]) func findsNoWordsInPunctuation(text: String) {
        #expect(words(text).isEmpty)
    }

    @Test func readsTextThatEndsInTheMiddleOfALetter() {
        let bytes: [UInt8] = Array("caf".utf8) + [0xE2, 0x80]
        var words: [UInt64] = []
        FragmentWords.append(bytes.span, 0..<bytes.count, to: &words)
        #expect(words.count == 1)
    }
}
