import OffprintCore
import Testing

@Suite struct FatesTests {
    private let article = Article(plainText: "a\n\nb\n\nc")

    @Test func letsTheFirstToCutOwnTheCut() {
        var fates = article.fates
        fates.decide(as: "first")
        let cut = fates.remove(article.blocks[1], as: .promo, score: 0.9, because: "says buy")
        fates.decide(as: "second")
        let again = fates.remove(article.blocks[1], as: .share, because: "says share")
        #expect(cut && !again)
        #expect(fates[1].removal == .promo)
        #expect(fates.stage(of: article.blocks[1]) == "first")
        #expect(fates.reason(of: article.blocks[1]) == "says buy")
        #expect(fates[1].score == 0.9)
    }

    @Test func keepsAFieldOutOfWhatWasRemoved() {
        var fates = article.fates
        fates.claim(article.blocks[0], as: .title)
        fates.remove(article.blocks[0], as: .header, because: "test")
        #expect(fates[0].removal == nil)
        #expect(!fates[0].isKept)
    }

    @Test func remembersFromWhichFieldABlockWasPutBack() {
        var fates = article.fates
        fates.claim(article.blocks[0], as: .title)
        fates.claim(article.blocks[1], as: .byline)
        let restored = fates.restore(article.blocks[0], from: .title)
        let other = fates.restore(article.blocks[1], from: .title)
        #expect(restored && fates[0].isKept && fates[0].restored == .title)
        #expect(!other && !fates[1].isKept && fates[1].restored == nil)
        #expect(fates[2].restored == nil)
        fates.remove(article.blocks[0], as: .header, because: "test")
        #expect(fates[0].removal == .header && fates[0].restored == nil)
    }

    @Test func recordsHowStronglyAKeptBlockBelongs() {
        var fates = article.fates
        fates.remove(article.blocks[0], as: .header, because: "test")
        fates.endorse(article.blocks[0], score: 1)
        fates.endorse(article.blocks[2], score: 0.5)
        #expect(fates[0].score == nil)
        #expect(fates[2].score == 0.5)
        #expect(fates[2].isKept)
    }
}
