import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct StandingWordsTests {
    @Test(arguments: [
        ("Correction, 14 October: the year was wrong.", true), ("SOURCES: Lorne council", true),
        ("Korrektur: Das Jahr war falsch.", true), ("The correction came late.", false), ("14 October", false),
        ("", false), ("—", false),
    ])
    func beginNotes(text: String, isNote: Bool) {
        let bytes = [UInt8](text.utf8)
        #expect(StandingWords.begin(bytes.span, ByteRange(start: 0, end: Int32(bytes.count))) == isNote)
    }

    @Test func keepACorrectionBelowItsArticle() throws {
        let note =
            "Correction, 14 October: an earlier version of this article gave the number of ships as 22. There are 21."
        let article = try PageMaker.harbour(
            "<article><p>\(Prose.council)</p><p>\(Prose.engines)</p><p>\(Prose.bridge)</p><hr><p><em>\(note)</em></p></article>"
        )
        #expect(CleanText(article).string.contains(note))
    }
}
