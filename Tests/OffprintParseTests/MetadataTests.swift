import OffprintCore
import OffprintHTML
import OffprintTestSupport
import Testing

@testable import OffprintParse

struct MetadataTests {
    private func read(_ html: String, url: String? = "https://www.paper.example/2026/03/07/rain") throws -> Metadata {
        var parser = HTMLParser()
        let article = try parser.parse(Array(html.utf8))
        return MetadataReader.read(article, url: url.flatMap { WebURL($0) }).metadata
    }

    @Test func believesLinkedDataFirst() throws {
        let found = try read(
            """
            <title>Rain | The Paper</title><script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"The Paper"},
              {"@type":["NewsArticle","Article"],"headline":"Rain &amp; wind","datePublished":"2026-03-07T10:00:00+01:00",
               "dateModified":"2026-03-08","author":[{"@id":"#ada"},{"@type":"Person","name":"Tom Reed"}],
               "image":{"@type":"ImageObject","url":"/rain.jpg"},"mainEntityOfPage":"https://www.paper.example/2026/03/07/rain"},
              {"@type":"Person","@id":"#ada","name":"Ada Brook"}, /* a comment, and a comma too many */ ]}</script>
            <meta property="og:type" content="article"><h1>Another heading of the page</h1>
            """)
        #expect(found.title == Attributed("Rain & wind", from: .jsonLD))
        #expect(found.authors == [Attributed("Ada Brook", from: .jsonLD), Attributed("Tom Reed", from: .jsonLD)])
        #expect(found.published?.value.description == "2026-03-07T10:00:00+01:00")
        #expect(found.modified == Attributed(try #require(DateTime(iso8601: "2026-03-08")), from: .jsonLD))
        #expect(found.site == Attributed("The Paper", from: .jsonLD))
        #expect(found.image?.value.string == "https://www.paper.example/rain.jpg")
        #expect(found.pageType == Attributed("NewsArticle", from: .jsonLD))
    }

    @Test func readsMetaElementsOfManyMakers() throws {
        let found = try read(
            """
            <meta name="citation_title" content="On rain"><meta name="citation_author" content="Brook, Ada">
            <meta name="citation_author" content="Reed, Tom"><meta name="citation_publication_date" content="2026/03/07">
            <meta name="dc.language" content="en_gb"><meta name="DC.Description" content="Why it rains.">
            <link rel="canonical" href="/rain">
            """, url: "https://journal.example/x")
        #expect(found.title == Attributed("On rain", from: .meta))
        #expect(found.authors.map(\.value) == ["Ada Brook", "Tom Reed"])
        #expect(found.published?.value.description == "2026-03-07")
        #expect(found.language == Attributed("en-GB", from: .meta))
        #expect(found.description?.value == "Why it rains.")
        #expect(found.canonicalURL == Attributed(try #require(WebURL("https://journal.example/rain")), from: .link))
        #expect(found.site == Attributed("journal.example", from: .url))
    }

    @Test func takesTheDateOfTheAddressWhereNothingElseSaysOne() throws {
        let found = try read("<h1>Rain</h1><p>It rained.</p>")
        #expect(found.published == Attributed(try #require(DateTime(iso8601: "2026-03-07")), from: .url))
        #expect(try read("<h1>Rain</h1>", url: "https://a.example/2026/rain").published == nil)
    }

    @Test func takesNoDateOfChangeForTheDayOfPublication() throws {
        let found = try read(
            "<h1>Rain</h1><p>Last updated: 8 March 2026</p><p>It rained.</p>", url: "https://a.example/")
        #expect(found.published == nil)
        #expect(found.modified?.value.description == "2026-03-08")
    }

    @Test(arguments: [
        ("Rain is due | The Paper", "Rain is due"), ("The Paper - Rain is due", "Rain is due"),
        ("Rain – and wind", "Rain – and wind"),
        ("Rain is due - paper.example", "Rain is due"),
        ("Rain: a history - Weather - The Paper", "Rain: a history - Weather"),
        ("The Paper", "The Paper"),
    ])
    func cutsTheSitesNameByEvidence(_ element: String, _ title: String) throws {
        let found = try read("<title>\(element)</title><meta property=og:site_name content='The Paper'>")
        #expect(found.title?.value == title)
    }

    @Test(arguments: [
        ("By Ada Brook", ["Ada Brook"]), ("by ADA BROOK and Tom Reed | The Paper", ["ADA BROOK", "Tom Reed"]),
        ("Von Ada Brook und Jörg Müller", ["Ada Brook", "Jörg Müller"]), ("Par Zoé d’Arc", []),
        ("Por Ana de la Cruz", ["Ana de la Cruz"]),
        ("By Ada Brook, Staff Writer · 7 March 2026", ["Ada Brook"]), ("By Dr. Ada Brook, PhD", ["Dr. Ada Brook"]),
        ("By the time it was over", []), ("By Monday the rain had stopped", []), ("Byron Brook", []), ("By", []),
        ("", []),
        ("Автор: Анна Петрова", ["Анна Петрова"]), ("文／山田太郎", ["山田太郎"]), ("By admin", []), ("Von Montag an", []),
    ])
    func readsNamesOutOfBylines(_ line: String, _ names: [String]) {
        #expect(PersonNames.names(in: line, care: .line) == names)
    }

    @Test func leavesOutWhoIsNobody() throws {
        let found = try read(
            "<meta name=author content=admin><div class=sidebar><p class=author>Tom Reed</p></div><h1>Rain</h1><p class=byline>Ada Brook</p>"
        )
        #expect(found.authors == [Attributed("Ada Brook", from: .visible)])
    }

    @Test(arguments: [
        ("The river rose over night and took the old bridge with it, and nobody was hurt.", "en"),
        (
            "Der Fluss ist über Nacht gestiegen und hat die alte Brücke mit sich genommen, es wurde aber niemand verletzt.",
            "de"
        ),
        (
            "La rivière est montée dans la nuit et a emporté le vieux pont, mais il n'y a pas de blessés dans le village.",
            "fr"
        ),
        ("El río creció por la noche y se llevó el viejo puente, pero no hubo heridos en el pueblo.", "es"),
        (
            "Il fiume è salito nella notte e ha portato via il vecchio ponte, ma non ci sono stati feriti nel paese.",
            "it"
        ),
        ("O rio subiu durante a noite e levou a velha ponte, mas não houve feridos na aldeia.", "pt"),
        ("De rivier steeg in de nacht en nam de oude brug mee, maar er is niemand gewond geraakt in het dorp.", "nl"),
        ("Rzeka wezbrała w nocy i zabrała stary most, ale nikt z mieszkańców nie jest ranny, to był cud.", "pl"),
        ("Ночью река поднялась и унесла старый мост, но никто не пострадал, и это было чудо.", "ru"),
        ("Вночі річка піднялася і забрала старий міст, але ніхто не постраждав, і це було диво для села.", "uk"),
        ("Το ποτάμι ανέβηκε τη νύχτα και πήρε την παλιά γέφυρα.", "el"), ("河水在夜里上涨，冲走了那座古老的桥，没有人受伤。", "zh"),
        ("夜の間に川が増水し、古い橋が流されましたが、けが人はいませんでした。", "ja"), ("밤사이 강물이 불어나 오래된 다리가 떠내려갔지만 다친 사람은 없었습니다.", "ko"),
        ("ارتفع النهر في الليل وأخذ الجسر القديم معه، لكن لم يصب أحد من سكان القرية.", "ar"),
        ("Floden steg under natten och tog med sig den gamla bron, men det var ingen som skadades i byn.", "sv"),
        ("Nehir gece yükseldi ve eski köprüyü alıp götürdü ama bu köyde bir kişi bile yaralanmadı, çok şükür.", "tr"),
    ])
    func tellsLanguagesByScriptAndFrequentWords(_ text: String, _ code: String) {
        #expect(LanguageDetector.language(of: text)?.code == code)
    }

    @Test func doesNotBelieveALanguageThatTheTextDenies() throws {
        let german = String(
            repeating:
                "<p>Der Fluss ist über Nacht gestiegen und hat die alte Brücke mit sich genommen, es wurde aber niemand verletzt.</p>",
            count: 12)
        #expect(try read("<html lang=en>\(german)").language == Attributed("de", from: .detected))
        #expect(try read("<html lang=de-AT>\(german)").language == Attributed("de-AT", from: .attribute))
        #expect(try read("<p>Hm.</p>").language == nil)
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func knowsTheModelPage() throws {
        var parser = HTMLParser()
        let article = try parser.parse(Shared.bytes("seed/page.html"))
        let found = MetadataReader.read(article, url: nil).metadata
        let expected = try JSONValue(parsing: Shared.bytes("seed/expected.json"))["metadata"]
        #expect(found.title?.value == expected?["title"]?.string)
        #expect(found.language?.value == expected?["language"]?.string)
        #expect(found.site?.value == expected?["site"]?.string)
    }
}
