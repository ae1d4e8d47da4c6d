import OffprintCore
import OffprintOutputs
import Testing

struct MarkdownStructureTests {
    @Test func numbersAndNestsLists() throws {
        var outline = Outline()
        outline.add("First, do this:", in: "p")
        outline.add("Lift the engine.", in: "ol/li", .listItem, level: 1)
        outline.add("Mind the shaft.", in: "ol/li/ul/li", .listItem, level: 2, joint: .line)
        outline.add("Mind the pump.", in: "ol/li/ul/li:2", .listItem, level: 2, joint: .line)
        outline.add("Put it back.", in: "ol/li:2", .listItem, level: 1, joint: .line)
        outline.add("Slowly.", in: "ol/li:2/p", .listItem, level: 1, joint: .line)
        outline.add("Sail.", in: "ol/li:3", .listItem, level: 1, joint: .line)
        outline.add("Done.", in: "p:2")
        #expect(
            try outline.markdown() == """
                First, do this:

                1. Lift the engine.
                   - Mind the shaft.
                   - Mind the pump.
                2. Put it back.

                   Slowly.
                3. Sail.

                Done.

                """)
    }

    @Test func partsTwoListsThatFollowEachOther() throws {
        var outline = Outline()
        outline.add("a", in: "ul/li", .listItem, level: 1)
        outline.add("b", in: "ul:2/li", .listItem, level: 1)
        outline.add("c", in: "ol/li", .listItem, level: 1)
        outline.add("d", in: "ol:2/li", .listItem, level: 1)
        #expect(try outline.markdown() == "- a\n\n* b\n\n1. c\n\n1) d\n")
    }

    @Test func numbersOnBeyondNine() throws {
        var outline = Outline()
        for number in 1...11 {
            outline.add("x", in: "ol/li:\(number)", .listItem, level: 1, joint: number == 1 ? .paragraph : .line)
        }
        outline.add("y", in: "ol/li:11/p", .listItem, level: 1, joint: .line)
        #expect(try outline.markdown().hasSuffix("9. x\n10. x\n11. x\n\n    y\n"))
    }

    @Test func keepsAQuotationTogetherWithItsListsAndCode() throws {
        var outline = Outline()
        outline.add("She wrote:", in: "blockquote/p", .quotation)
        outline.add("one", in: "blockquote/ul/li", .listItem, level: 1)
        outline.add("two", in: "blockquote/ul/li:2", .listItem, level: 1, joint: .line)
        outline.add("let a = 1\n\nsail()", in: "blockquote/pre.language-swift", .preformatted)
        outline.add("Line one\nline two", in: "blockquote/p:2", .quotation)
        outline.add("Another.", in: "blockquote:2/p", .quotation)
        #expect(
            try outline.markdown()
                == """
                > She wrote:
                >
                > - one
                > - two
                >
                > ```swift
                > let a = 1
                >
                > sail()
                > ```
                >
                > Line one\\
                > line two

                > Another.

                """)
    }

    @Test func takesTheLanguageOfCodeFromItsSpan() throws {
        var outline = Outline()
        outline.add("a ``` b", in: "pre", .preformatted)
        outline.span("a ``` b", .code, classes: "hljs lang-c++ x")
        #expect(try outline.markdown() == "````c++\na ``` b\n````\n")
    }

    @Test func writesTablesWithLinksOnRequest() throws {
        var outline = Outline()
        outline.add("Ship", in: "table/tr/th", .headerCell)
        outline.add("Yard", in: "table/tr/th:2", .headerCell, joint: .cell)
        outline.add("Lorne | I", in: "table/tr:2/td", .cell, joint: .line)
        outline.span("Lorne", .link, target: "/lorne")
        outline.add("Holm", in: "table/tr:2/td:2", .cell, joint: .cell)
        let head = "| Ship | Yard |\n| --- | --- |\n"
        #expect(try outline.markdown() == head + "| [Lorne](<https://a.example/lorne>) \\| I | Holm |\n")
        #expect(try outline.markdown(links: false) == head + "| Lorne \\| I | Holm |\n")
    }

    @Test(arguments: [
        ("a bold word", "bold", "a **bold** word\n"), ("un“said”ly", "“said”", "un“said”ly\n"),
        ("so (much)more", "(much)", "so (much)more\n"), ("(much) more", "(much)", "**(much)** more\n"),
        ("unbelievably", "believ", "un**believ**ably\n"),
    ])
    func marksWhatMarkdownTakesForAMark(_ text: String, _ part: String, _ markdown: String) throws {
        var outline = Outline()
        outline.add(text)
        outline.span(part, .strong)
        #expect(try outline.markdown() == markdown)
    }

    @Test func putsNoMarkInsideOfItsOwnKind() throws {
        var outline = Outline()
        outline.add("very good")
        outline.span("very good", .emphasis)
        outline.span("good", .cite)
        #expect(try outline.markdown() == "*very good*\n")
    }

    @Test func printsImagesWithTheirCaptions() throws {
        var outline = Outline()
        outline.add("One.", in: "main/p")
        outline.picture("/ferry.jpg", alt: "A [ferry]", in: "main/figure")
        outline.add("The \"Lorne\" in spring.", in: "main/figure/figcaption", .caption)
        outline.add("Two.", in: "main/p:2")
        outline.picture("late.jpg", in: "main")
        outline.picture("late.jpg", in: "main")
        outline.picture("", in: "main")
        outline.picture("javascript:x", in: "main")
        #expect(
            try outline.markdown() == """
                One.

                ![A \\[ferry\\]](<https://a.example/ferry.jpg> "The \\"Lorne\\" in spring.")

                Two.

                ![](<https://a.example/b/late.jpg>)

                """)
        #expect(try outline.markdown(images: false) == "One.\n\nTwo.\n")
    }

    @Test func printsNoImageOfABoxThatIsCut() throws {
        var outline = Outline()
        outline.picture("/logo.png", in: "header")
        outline.add("Home", in: "header/p")
        outline.picture("/lead.jpg", in: "main")
        outline.add("One.", in: "main/p")
        outline.picture("/teaser.jpg", in: "main/div/a")
        outline.add("Read this too.", in: "main/div/p")
        outline.picture("/mid.jpg", in: "main")
        outline.add("Two.", in: "main/p:2")
        outline.add("About us", in: "footer/p")
        outline.picture("/badge.png", in: "footer")
        let markdown = try outline.markdown(cutting: [0, 2, 4])
        #expect(
            markdown == """
                ![](<https://a.example/lead.jpg>)

                One.

                ![](<https://a.example/mid.jpg>)

                Two.

                """)
    }

    @Test func printsTheSameWordsWhateverIsAskedFor() throws {
        var outline = Outline()
        outline.add("See the ferry, and more.", in: "main/p")
        outline.span("the ferry", .link, target: "/f")
        outline.picture("/a.jpg", alt: "alternative words", in: "main/figure")
        outline.add("Caption words.", in: "main/figure/figcaption", .caption)
        outline.add("An image among words.", in: "main/p:2")
        outline.span("", .image, target: "/i.png")
        var texts: Set<String> = []
        for (links, images) in [(false, false), (true, false), (false, true), (true, true)] {
            let markdown = try outline.markdown(links: links, images: images)
            // What is left without images, addresses and marks.
            texts.insert(
                markdown.replacing(/!\[[^\]]*\]\([^)]*\)\n?\n?/, with: "").replacing(/\]\(<[^>]*>\)/, with: "")
                    .replacing("[", with: ""))
        }
        #expect(texts == ["See the ferry, and more.\n\nAn image among words.\n"])
    }

    @Test func escapesTheEndOfAHeading() throws {
        var outline = Outline()
        outline.add("The language C#", in: "h2", .heading, level: 2)
        #expect(try outline.markdown() == "## The language C\\#\n")
    }
}
