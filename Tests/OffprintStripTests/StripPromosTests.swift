import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct StripPromosTests {
    @Test(
        arguments: [
            ("<p>Sign up for our newsletter and get the best of the week in your inbox.</p>", RemovalKind.newsletter),
            ("<p>Read also: <a href=\"/a\">Harbour museum buys back its own anchor</a></p>", .related),
            ("<p>Advertisement</p>", .adLabel),
            ("<p>7 Likes</p>", .commentsUI),
            ("<p>Follow us on <a href=\"https://facebook.com/post\">Facebook</a></p>", .share),
            ("<p>Download our app on the App Store and Google Play.</p>", .app),
            ("<p>Please consider supporting us: <a href=\"/donate\">donate now</a></p>", .donation),
            ("<p>This post contains affiliate links, and we may earn a commission.</p>", .affiliate),
            ("<p>Already a subscriber? Log in to continue reading.</p>", .paywall),
            (
                "<div class=\"box\"><p>Tired of waiting?</p><p>The Harbour Post plans your trips.</p>"
                    + "<a class=\"btn\" href=\"/demo?utm_source=blog\">Try it free →</a></div>", .promo
            ),
            ("<p>Lesen Sie auch: <a href=\"/b\">Die Brücke wird noch teurer</a></p>", .related),
            ("<p>Jetzt Newsletter abonnieren und nichts verpassen!</p>", .newsletter),
            ("<p>À lire aussi : <a href=\"/c\">Le pont coûtera plus cher</a></p>", .related),
            ("<p>Suscríbete a nuestro boletín y recíbelo en tu correo.</p>", .newsletter),
            ("<pre class=\"mermaid\">flowchart TD\n A --> B\n style A fill:#fff</pre>", .codeResidue),
        ])
    func cutsAnInsertAmongParagraphs(body: String, kind: RemovalKind) throws {
        let article = try PageMaker.promos(body)
        let inserts = article.blocks.filter { article.fates[$0].removal != nil }
        #expect(!inserts.isEmpty)
        #expect(inserts.allSatisfy { article.fates[$0].removal == kind && article.fates.reason(of: $0) != nil })
        let kept = PageMaker.kept(article)
        #expect(kept.contains("ThecouncilofLorne") && kept.contains("Itsengines") && kept.contains("Thenewbridge"))
    }

    @Test(
        arguments: [
            // A company's spokesman, a quoted advertisement, a verdict with a price.
            "<p>\"Try it for a week and you will sell your car,\" said the operator's spokesman, Piet Maas.</p>",
            "<blockquote><p>\"Book a demo today, no credit card required,\" the banner on the quay read.</p></blockquote>",
            "<p>At 49 crowns the day pass is worth its price for anyone who crosses more than twice a week.</p>",
            // Lists of sources, corrections, notes.
            "<p><em>Sources: Lorne council | Harbour Post archive | Reuters</em></p>",
            "<p>Correction: an earlier version of this article gave the wrong year. Read more in our archive.</p>",
            // A recipe's orders.
            "<ol><li>Get a large pot and try the soup before you add salt.</li><li>Start with the onions.</li></ol>",
            // Code that the text is about, and a paragraph that is one link.
            "<pre><code>window.open('/demo'); function go() { return true; }</code></pre>",
            "<p><a href=\"/report.pdf\">The auditor's report on the ferry, published in the spring of last year</a></p>",
            "<p>Anyone can sign up for the council's public hearing, which begins at seven in the town hall of Lorne.</p>",
        ])
    func keepsWhatIsPartOfTheArticle(body: String) throws {
        let article = try PageMaker.promos(body)
        #expect(article.blocks.filter { article.fates[$0].removal != nil }.isEmpty)
    }

    @Test func keepsTheArticleAboutNewsletters() throws {
        let article = try PageMaker.promos(
            "<p>Most readers who subscribe to the newsletter never open it. The paper found that three in ten sign up for "
                + "a newsletter by mistake.</p>", title: "Why nobody reads newsletters")
        #expect(article.blocks.filter { article.fates[$0].removal != nil }.isEmpty)
    }

    @Test func keepsDiagramSourceThatTheArticleIsAbout() throws {
        let article = try PageMaker.promos(
            "<pre>flowchart TD\n A --> B</pre>", title: "How to draw a flowchart with Mermaid")
        #expect(article.blocks.filter { article.fates[$0].removal != nil }.isEmpty)
    }

    @Test func cutsOnlyTheKindsThatAreAskedFor() throws {
        var options = StripPromos.Options()
        options.kinds = [.related]
        let body = "<p>Advertisement</p><p>Read also: <a href=\"/a\">Harbour museum buys back its own anchor</a></p>"
        let article = try PageMaker.promos(body, options: options)
        #expect(PageMaker.kind(of: "Advertisement", in: article) == nil)
        #expect(PageMaker.kind(of: "Read also", in: article) == .related)
    }

    @Test func cutsNothingAtTheHighestThreshold() throws {
        var options = StripPromos.Options()
        options.threshold = 1
        let article = try PageMaker.promos("<p>Advertisement</p>", options: options)
        #expect(article.blocks.filter { article.fates[$0].removal != nil }.isEmpty)
    }

    @Test func leavesPlainTextAndNothingAlone() throws {
        for text in ["", "One line.", "First.\n\nSecond."] {
            let article = Article(plainText: text)
            let stripped = try PageMaker.stripped(article, by: PageMaker.both)
            #expect(CleanText(stripped).string == CleanText(article).string)
        }
    }
}
