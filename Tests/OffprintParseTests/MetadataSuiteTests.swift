import Foundation
import OffprintCore
import OffprintHTML
import OffprintTestSupport
import Testing

@testable import OffprintParse

/// The suites of other programs' metadata, read through the real parser.
@Suite(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
struct MetadataSuiteTests {
    private func metadata(of html: [UInt8], url: String?) throws -> Metadata {
        let address = url.flatMap { WebURL($0) }
        let page = Page(bytes: html, mediaType: "text/html", url: address)
        var document = Document(source: Source(id: "a", url: url, location: .file(path: "a")), page: page)
        _ = try Parse(options: Parse.Options()).process(&document, within: .none)
        return document.article?.metadata ?? Metadata()
    }

    /// The bytes of a file compressed with gzip, by the program of that name.
    private func unzipped(_ suite: String, _ path: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let file = try #require(Shared.folder).appendingPathComponent("bench/conformance/\(suite)/\(path)")
        process.arguments = ["-c", "exec gzip -dc \"$0\"", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return bytes
    }

    @Test func readsTheDatesOfSnippets() throws {
        let guess = "a guess from a copyright line, an image's address or a title: a wrong date is worse than none"
        let odd = "the date stands in an attribute where HTML has none for it"
        let misses =
            ["237", "562", "563", "571", "580", "593", "605", "611", "618"].map {
                ("htmldate/test_exact_date/\($0)", guess)
            }
            + ["362", "368", "380", "387", "516"].map { ("htmldate/test_exact_date/\($0)", odd) }
        let tally = try Conformance.check("dates-html", knownMisses: Dictionary(uniqueKeysWithValues: misses)) { item in
            let found = try metadata(of: Array((item["html"]?.string ?? "").utf8), url: item["url"]?.string)
            let first =
                item["want"]?.string == "modified"
                ? found.modified ?? found.published : found.published ?? found.modified
            let date = first?.value.dateOnly.description
            return date == item["expected"]?.string
                ? .passed : .failed("\(date ?? "none"), not \(item["expected"]?.string ?? "none")")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func readsTheMetadataOfSnippets() throws {
        let tally = try Conformance.check(
            "meta-snippets",
            knownMisses: [
                "trafilatura/test_author_from_markup/15": "a meta element by itemprop is believed over the text",
                "trafilatura/test_author_from_markup/33": "'AUTHOR NAME' is a label, and nobody's name",
                "trafilatura/test_author_from_markup/27":
                    "an element called author, which HTML does not have, is no block",
                "trafilatura/test_description/2": "half a character reference without its semicolon stays",
                "trafilatura/test_images/5": "the address of an image is relative, and the page has none",
            ]
        ) { item in
            let found = try metadata(of: Array((item["html"]?.string ?? "").utf8), url: item["url"]?.string)
            let value: String?
            switch item["field"]?.string {
            case "title": value = found.title?.value
            case "author": value = found.authors.isEmpty ? nil : found.authors.map(\.value).joined(separator: "; ")
            case "date": value = (found.published ?? found.modified)?.value.dateOnly.description
            case "sitename": value = found.site?.value
            case "description": value = found.description?.value
            case "url": value = found.canonicalURL?.value.string
            case "image": value = found.image?.value.string
            case "pagetype": value = found.pageType?.value
            default: return .leftOut
            }
            return value == item["expected"]?.string
                ? .passed : .failed("\(value ?? "none"), not \(item["expected"]?.string ?? "none")")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func datesMostPages() throws {
        var (right, wrong, none) = (0, 0, 0)
        let lines = try Shared.bytes("bench/conformance/dates-pages/cases.jsonl").split(separator: UInt8(ascii: "\n"))
        for line in lines {
            // One case says NaN, which is no JSON.
            let text = String(decoding: line, as: UTF8.self).replacingOccurrences(of: ": NaN", with: ": null")
            let item = try JSONValue(parsing: Array(text.utf8))
            guard let expected = item["expected"]?.string, let file = item["file"]?.string else { continue }
            let found = try metadata(of: unzipped("dates-pages", file), url: item["url"]?.string)
            switch (found.published ?? found.modified)?.value.dateOnly.description {
            case expected?: right += 1
            case nil: none += 1
            case let other?:
                wrong += 1
                if ProcessInfo.processInfo.environment["OFFPRINT_VERBOSE"] != nil {
                    print(item["id"]?.string ?? "", other, expected)
                }
            }
        }
        print("dates-pages: \(right) right, \(wrong) wrong, \(none) without a date")
        #expect(right >= 100)
        #expect(wrong <= 12)
    }

    @Test func namesMostPages() throws {
        var equal: [String: Int] = [:]
        var asked: [String: Int] = [:]
        func key(_ text: String?) -> String { PlainText.key(text ?? "") }
        for item in try Conformance.cases("meta-pages") {
            guard let expected = item["expected"], let file = item["file"]?.string else { continue }
            let found = try metadata(of: unzipped("meta-pages", file), url: item["url"]?.string)
            func ask(_ field: String, _ isEqual: (String) -> Bool) {
                guard let value = expected[field]?.string else { return }
                asked[field, default: 0] += 1
                if isEqual(value) { equal[field, default: 0] += 1 }
            }
            ask("title") { key(found.title?.value) == key($0) }
            ask("author") { value in found.authors.contains { key($0.value) == key(value) } }
            ask("date") { value in
                [found.published, found.modified].contains {
                    $0?.value.dateOnly.description == String(value.prefix(10))
                }
            }
            ask("publisher") { key(found.site?.value) == key($0) }
            ask("description") { key(found.description?.value) == key($0) }
            ask("lang") { found.language?.value.prefix(2) == $0.prefix(2) }
            ask("image") { found.image?.value.string == $0 }
        }
        let shares = asked.keys.sorted().map { "\($0) \(equal[$0] ?? 0) of \(asked[$0] ?? 0)" }
        print("meta-pages: \(shares.joined(separator: ", "))")
        #expect((equal["title"] ?? 0) * 10 >= (asked["title"] ?? 0) * 7)
        #expect((equal["date"] ?? 0) * 10 >= (asked["date"] ?? 0) * 8)
    }

    @Test func findsTheValuesOfLinkedDataAndOpenGraph() throws {
        let tally = try Conformance.check(
            "meta-structured",
            knownMisses: [:]
        ) { item in
            guard let kind = item["kind"]?.string, kind == "json-ld" || kind == "opengraph" else { return .leftOut }
            var parser = HTMLParser()
            let article = try parser.parse(Array((item["html"]?.string ?? "").utf8))
            var found: Set<String> = []
            if kind == "json-ld" {
                for script in article.structuredData.scripts where script.type == "application/ld+json" {
                    if let value = LinkedData.value(of: script.text) { gather(value, into: &found) }
                }
            } else {
                for meta in article.structuredData.metas { found.insert(meta.content) }
            }
            var wanted: Set<String> = []
            gather(item["expected"] ?? .null, into: &wanted)
            let missing = wanted.subtracting(found).filter { !$0.isEmpty }
            return missing.isEmpty ? .passed : .failed("\(Array(missing.prefix(3)))")
        }
        #expect(tally.unexpected == [])
    }

    /// All texts of a JSON value, white space collapsed; keys and namespaces left out.
    private func gather(_ value: JSONValue, into texts: inout Set<String>) {
        switch value {
        case .string(let text):
            if !text.hasPrefix("http://ogp.me/ns") {
                texts.insert(text.split { $0.isWhitespace }.joined(separator: " "))
            }
        case .array(let items):
            // OpenGraph as key and value: the key is none of the page's values.
            if items.count == 2, let key = items[0].string, key.contains(":"), items[1].string != nil {
                gather(items[1], into: &texts)
            } else {
                for item in items { gather(item, into: &texts) }
            }
        case .object(let object): for (_, value) in object { gather(value, into: &texts) }
        default: break
        }
    }
}
