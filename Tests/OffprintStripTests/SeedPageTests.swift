import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintStrip

@Suite("The model page", .enabled(if: Shared.isThere))
struct SeedPageTests {
    @Test func keepsTheArticleAndStrikesAllElse() throws {
        let html = String(decoding: try Shared.bytes("seed/page.html"), as: UTF8.self)
        let expected = try JSONValue(parsing: try Shared.bytes("seed/expected.json"))
        let article = try PageMaker.stripped(PageMaker.article(html), by: PageMaker.both)
        let kept = PageMaker.kept(article)
        for block in expected["blocks"]?.array ?? [] {
            let label = block["label"]?.string ?? ""
            let text = PageMaker.squeezed(block["text"]?.string ?? "")
            switch label {
            case "article": #expect(kept.contains(text), "lost: \(text.prefix(80))")
            case "title": break
            default: #expect(!kept.contains(text), "left: \(text.prefix(80))")
            }
        }
        for block in article.blocks where article.fates[block].removal != nil {
            #expect(article.fates.reason(of: block)?.isEmpty == false)
        }
    }

    @Test func namesTheKinds() throws {
        let html = String(decoding: try Shared.bytes("seed/page.html"), as: UTF8.self)
        let article = try PageMaker.stripped(PageMaker.article(html), by: PageMaker.both)
        #expect(PageMaker.kind(of: "Hear it before you finish reading", in: article) == .promo)
        #expect(PageMaker.kind(of: "flowchart TD", in: article) == .codeResidue)
        #expect(PageMaker.kind(of: "## OpenAI", in: article) == .advertorial)
        #expect(PageMaker.kind(of: "All rights reserved", in: article) == .footer)
    }
}
