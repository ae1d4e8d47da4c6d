import OffprintCore
import Testing

@testable import OffprintStrip

/// What a page hides, and readers can see all the same.
@Suite struct HiddenTextTests {
    private func text(_ body: String) throws -> String { CleanText(try PageMaker.harbour(body)).string }

    @Test(arguments: [
        #"<div id="more" style="display:none"><p>\#(Prose.bridge)</p><p>\#(Prose.islands)</p></div>"#,
        #"<div hidden><p>\#(Prose.bridge)</p><p>\#(Prose.islands)</p></div>"#,
    ])
    func paragraphsBehindAButtonAreKept(hidden: String) throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.engines)</p>\(hidden)<button>Read more</button></article>
            """)
        #expect(kept.contains("two years late") && kept.contains("On the islands"))
    }

    @Test func hiddenNoticesAreNot() throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.engines)</p>
            <div class="modal" style="display:none"><p>Please tell us what you think of this page, so that we can make it \
            better for you and for all others who come here.</p></div><p>\(Prose.bridge)</p></article>
            """)
        #expect(!kept.contains("Please tell us"))
    }

    @Test func whatComesIntoViewWithAnAnimationIsShown() throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><section class="wow" style="visibility: hidden; animation-name: none">
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></section></article>
            """)
        #expect(kept.contains("yard at Holm") && kept.contains("two years late"))
    }

    @Test func theWholePageBehindAnOpenDialogIsKept() throws {
        let page = """
            <html lang="en"><body><div id="root" aria-hidden="true"><nav><a href="/">Home</a></nav><main>
            <h1>The ferry that nobody wanted</h1><p>\(Prose.council)</p><p>\(Prose.engines)</p></main></div>
            <div role="dialog" class="consent"><p>We and our partners store cookies on your device, and ask you to accept \
            that. You can change your mind later.</p><button>Accept all</button></div></body></html>
            """
        let kept = PageMaker.kept(try PageMaker.stripped(PageMaker.article(page), by: PageMaker.both))
        #expect(kept.contains("ThecouncilofLorne") && kept.contains("yardatHolm"))
        #expect(!kept.contains("storecookies"))
    }
}
