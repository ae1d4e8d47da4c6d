import OffprintCore
import Testing

@testable import OffprintStrip

/// Comments of readers go; the comment of a newspaper is its text.
@Suite struct CommentSectionTests {
    private func text(_ body: String) throws -> String { CleanText(try PageMaker.harbour(body)).string }

    @Test(arguments: ["comment", "commentary", "kommentar-text"])
    func anOpinionInAnElementOfThatNameStays(name: String) throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><div class="\(name)"><p>\(Prose.engines)</p><p>\(Prose.bridge)</p>
            <p>\(Prose.islands)</p><p>\(Prose.winter)</p></div></article>
            """)
        #expect(kept.contains("yard at Holm") && kept.contains("On the islands") && kept.contains("When the ice comes"))
    }

    @Test func whatReadersWriteGoes() throws {
        let comments = [("Ada", "I do not see why we pay for it."), ("Bo", "Because there is no bridge, that is why.")]
            .map {
                "<div class=comment><b>\($0)</b> <span>4 May 2026, 10:12</span><p>\($1)</p></div>"
            }
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            <div class="comments"><h3>2 comments</h3>\(comments.joined())<form><textarea></textarea>
            <button>Post comment</button></form></div>
            """)
        #expect(kept.contains("two years late"))
        #expect(!kept.contains("why we pay") && !kept.contains("no bridge, that"))
    }
}
