import Foundation
import OffprintCore
import OffprintOutputs
import OffprintTestSupport
import Testing

struct MarkdownOutputTests {
    private func page(_ document: Document, links: Bool = false) throws -> String {
        var options = MarkdownOutput.Options()
        options.links = links
        return String(decoding: try MarkdownOutput(options: options).render(document).bytes, as: UTF8.self)
    }

    private func body(_ document: Document, links: Bool = false) throws -> String {
        let page = try page(document, links: links)
        let end = try #require(page.range(of: "\n---\n\n"))
        return String(page[end.upperBound...])
    }

    /// An article of blocks with roles; its body is a list where a block is an item.
    private func document(_ blocks: [(text: String, role: BlockRole, level: Int, joint: Joint)]) -> Document {
        var text: [UInt8] = []
        var table: [Block] = []
        for (index, block) in blocks.enumerated() {
            let start = text.count
            text.append(contentsOf: block.text.utf8)
            table.append(
                Block(
                    index: index, text: ByteRange(start..<text.count), container: 0, role: block.role,
                    level: block.level, joint: block.joint))
        }
        let article = Article(text: text, blocks: table, containers: [Container(parent: nil, tag: .body, depth: 0)])
        return Document(source: Source(id: "a", location: .file(path: "a")), article: article)
    }

    @Test func putsTheMetadataInFrontQuoted() throws {
        var document = Documents.small
        document.article?.metadata.site = Attributed("The \"Daily\": a\\b\u{7F}\nx", from: .meta)
        let front = try page(document)
        #expect(
            front.hasPrefix(
                #"""
                ---
                id: "a1"
                url: "https://a.example/rain"
                title: "Rain"
                authors:
                  - "Ada Lund"
                published: "2026-03-07"
                language: "en"
                site: "The \"Daily\": a\\b\x7f\nx"
                summary: "Rain is due, she said."
                relevance:
                  "weather": 0.75
                ---

                # Rain

                Rain is due, she said.

                """#))
        #expect(!front.contains("Subscribe"))
    }

    @Test func givesEachRoleItsMarkdown() throws {
        let text = try body(
            document([
                ("Weather", .heading, 2, .paragraph), ("one", .listItem, 1, .paragraph), ("two", .listItem, 2, .line),
                ("said", .quotation, 0, .paragraph), ("a`b``` c\n  d", .preformatted, 0, .paragraph),
                ("k", .headerCell, 0, .paragraph), ("v", .headerCell, 0, .cell), ("a|b", .cell, 0, .line),
                ("end", .paragraph, 0, .paragraph),
            ]))
        #expect(
            text == """
                ## Weather

                - one
                  - two

                > said

                ````
                a`b``` c
                  d
                ````

                | k | v |
                | --- | --- |
                | a\\|b |  |

                end

                """)
    }

    @Test func takesNoTextForAMark() throws {
        let text = try body(document([("# 5 * <b> [x](y) _z_ &amp; `c`\n1. x", .paragraph, 0, .paragraph)]))
        #expect(text == "\\# 5 \\* \\<b> \\[x\\](y) \\_z\\_ \\&amp; \\`c\\`\\\n1\\. x\n")
    }

    @Test func keepsLinksThatAReaderMayFollow() throws {
        var document = document([("see this and that", .paragraph, 0, .paragraph)])
        document.source.url = "https://a.example/b/"
        let strings = [UInt8]("../c?d=ejavascript:x".utf8)
        document.article?.strings = strings
        document.article?.spans = [
            InlineSpan(kind: .link, text: ByteRange(4..<8), target: ByteRange(0..<8)),
            InlineSpan(kind: .strong, text: ByteRange(4..<8)),
            InlineSpan(kind: .link, text: ByteRange(13..<17), target: ByteRange(8..<20)),
        ]
        document.article?.blocks[0].spans = IndexRange(start: 0, end: 3)
        #expect(try body(document) == "see **this** and that\n")
        #expect(try body(document, links: true) == "see [**this**](<https://a.example/c?d=e>) and that\n")
    }

    @Test func makesNoImageOfALinkAfterAnExclamationMark() throws {
        var document = document([("Go!there", .paragraph, 0, .paragraph)])
        document.article?.strings = [UInt8]("https://a.example/".utf8)
        document.article?.spans = [InlineSpan(kind: .link, text: ByteRange(3..<8), target: ByteRange(0..<18))]
        document.article?.blocks[0].spans = IndexRange(start: 0, end: 1)
        #expect(try body(document, links: true) == "Go\\![there](<https://a.example/>)\n")
    }

    @Test func overwritesNothingWhereNamesAreEqual() throws {
        let scratch = try Scratch()
        let output = MarkdownOutput(options: .init(), in: scratch.path)
        for (id, text) in [("a/b", "one"), ("a?b", "two"), ("a-b", "three")] {
            try output.append(try output.render(Documents.of(text, id: id)))
        }
        try output.finish()
        #expect(scratch.files() == ["articles/a-b.md", "articles/a-b~2.md", "articles/a-b~3.md"])
        #expect(try scratch.text("articles/a-b.md").contains("one"))
        #expect(try scratch.text("articles/a-b~3.md").contains("three"))
    }

    @Test func cutsLongNamesAndKeepsThemApart() throws {
        let scratch = try Scratch()
        let output = MarkdownOutput(options: .init(), in: scratch.path)
        let long = String(repeating: "語", count: 400)
        for id in [long + "1", long + "2"] { try output.append(try output.render(Documents.of("x", id: id))) }
        let files = scratch.files()
        #expect(files.count == 2)
        #expect(files.allSatisfy { $0.utf8.count < 170 && !$0.contains("~") })
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func writesNothingOutsideItsFolderWhateverTheName() throws {
        let scratch = try Scratch()
        let output = MarkdownOutput(options: .init(), in: scratch.path + "/run")
        var names = 0
        let tally = try Conformance.check("hostile-names") { item in
            let coded = item["name_base64"]?.string.flatMap { Data(base64Encoded: $0) }
            guard let name = item["name"]?.string ?? coded.map({ String(decoding: $0, as: UTF8.self) }) else {
                return .leftOut
            }
            names += 1
            let file = try output.render(Documents.of("text of \(names)", id: name))
            try output.append(file)
            let isOneComponent = !file.name.contains("/") && !file.name.contains("\\") && !file.name.hasPrefix(".")
            return isOneComponent && !file.name.isEmpty ? .passed : .failed("became \(file.name)")
        }
        #expect(tally.unexpected.isEmpty)
        let files = scratch.files()
        #expect(files.count == names)
        #expect(files.allSatisfy { $0.hasPrefix("run/articles/") && $0.hasSuffix(".md") && $0.utf8.count < 255 })
    }
}
