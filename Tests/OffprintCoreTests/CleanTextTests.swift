import OffprintCore
import Testing

@Suite struct CleanTextTests {
    private func article(_ pieces: [(String, Joint)]) -> Article {
        var text: [UInt8] = []
        var blocks: [Block] = []
        for (index, (piece, joint)) in pieces.enumerated() {
            let start = text.count
            text += piece.utf8
            blocks.append(Block(index: index, text: ByteRange(start..<text.count), container: 0, joint: joint))
        }
        return Article(text: text, blocks: blocks, containers: [Container(parent: nil, tag: .body, depth: 0)])
    }

    @Test func joinsParagraphsRowsAndCells() {
        let article = article([
            ("A", .paragraph), ("b", .paragraph), ("c", .line), ("1", .paragraph), ("2", .cell), ("3", .line),
        ])
        #expect(CleanText(article).string == "A\n\nb\nc\n\n1\t2\n3")
    }

    @Test func keepsTheWidestJointOfWhatIsCutBetween() {
        var article = article([("a", .paragraph), ("1", .line), ("2", .cell), ("3", .cell)])
        var fates = article.fates
        fates.remove(article.blocks[1], as: .promo, because: "test")
        article.fates = fates
        #expect(CleanText(article).string == "a\n2\t3")
    }

    @Test func beginsWithoutAJoint() {
        var article = article([("gone", .paragraph), ("x", .line)])
        article.fates.remove(article.blocks[0], as: .promo, because: "test")
        #expect(CleanText(article).string == "x")
    }

    @Test func tellsWhereAStretchWent() throws {
        var article = article([("gone", .paragraph), ("Bär", .paragraph), ("tail", .paragraph)])
        article.fates.remove(article.blocks[0], as: .promo, because: "test")
        let clean = CleanText(article)
        let range = try #require(clean.range(of: ByteRange(4..<8)))
        #expect(String(decoding: clean.utf8[range.range], as: UTF8.self) == "Bär")
        let across = try #require(clean.range(of: ByteRange(5..<12)))
        #expect(String(decoding: clean.utf8[across.range], as: UTF8.self) == "är\n\ntail")
        #expect(clean.range(of: ByteRange(2..<6)) == nil)
        #expect(clean.range(of: ByteRange(0..<4)) == nil)
    }

    @Test func cutsPlainTextAtBlankLines() {
        let article = Article(plainText: "  One\r\ntwo  \n\n\n \nThree \n")
        #expect(article.blocks.map(article.string(of:)) == ["One\ntwo", "Three"])
        #expect(Article(plainText: " \n\n ").blocks.isEmpty)
        #expect(Article(plainText: [0x61, 0xFF, 0x62]).blocks.count == 1)
    }
}
