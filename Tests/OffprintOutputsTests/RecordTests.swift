import Foundation
import OffprintCore
import OffprintOutputs
import OffprintTestSupport
import Testing

struct RecordTests {
    private func json(_ document: Document, _ fields: [RecordField] = []) throws -> JSONValue {
        try JSONValue(parsing: Record(fields: fields).line(for: document))
    }

    @Test func tellsADocumentWhole() {
        let line = String(decoding: Record().line(for: Documents.small), as: UTF8.self)
        #expect(
            line == """
                {"schema":1,"id":"a1","url":"https://a.example/rain","title":"Rain","authors":["Ada Lund"],\
                "published":"2026-03-07","modified":null,"language":"en","site":null,"description":null,"image":null,\
                "type":null,"kind":null,"text":"Rain is due, she said.\\n\\nDams “are full”.","captions":[],\
                "quotes":[{"start":32,"end":40,"text":"are full","kind":"mixed","speaker":null,"cue":null,\
                "confidence":0.5124}],"quotes-cut":1,\
                "summary":{"text":"Rain is due, she said.","sentences":[{"start":0,"end":22,\
                "text":"Rain is due, she said."}],"method":"extractive"},\
                "relevance":{"weather":{"score":0.75,"evidence":["rain"]}},\
                "removed":[{"text":"Subscribe now!","stage":"strip-promos","kind":"newsletter",\
                "reason":"asks to subscribe","score":0.9123}],"notes":{"words":7},\
                "source":{"kind":"record","path":"a.warc.gz","offset":12},\
                "provenance":{"layers":{"quotes":{"stage":"extract-quotes","version":1},\
                "summary":{"stage":"summarize","version":1},\
                "relevance":{"stage":"classify-relevance","version":1},\
                "notes.words":{"stage":"count-words","version":2}},\
                "fields":{"title":"json-ld","authors":"visible","published":"meta","language":"attribute"},\
                "encoding":"UTF-8"},"marks":["repaired"]}

                """)
    }

    @Test func writesOnlyTheChosenFieldsInTheRecordsOrder() {
        let line = Record(fields: [.text, .id, .url]).line(for: Documents.of("One."))
        #expect(String(decoding: line, as: UTF8.self) == #"{"id":"a","url":null,"text":"One."}"# + "\n")
    }

    @Test func tellsWhatThePageIsTakenToBe() throws {
        var document = Documents.of("One.")
        document.article?.fates.page = PageVerdict(.product, score: 0.87654)
        #expect(try json(document)["kind"] == ["name": "product", "score": 0.8765])
    }

    @Test func tellsADocumentThatHasNoArticle() throws {
        let record = try json(Document(source: Source(id: "x", location: .standardInput(number: 3))))
        #expect(record["text"]?.isNull == true)
        #expect(record["quotes"]?.isNull == true)
        #expect(record["removed"]?.array?.isEmpty == true)
        #expect(record["source"] == ["kind": "stdin", "number": 3])
    }

    @Test func givesThePlacesOfEachPartOfAnInterruptedQuotation() throws {
        var document = Documents.of("“Rain,” she said, “is due.”")
        document.quotes = Layered(
            [
                Quote(
                    parts: [ByteRange(start: 3, end: 8), ByteRange(start: 25, end: 32)], kind: .direct, speaker: "she")
            ],
            by: Origin(stage: "q"))
        let quote = try #require(try json(document)["quotes"]?[0])
        #expect(quote["start"] == 3 && quote["end"] == 32)
        #expect(quote["parts"] == [["start": 3, "end": 8], ["start": 25, "end": 32]])
        #expect(quote["text"] == "Rain, is due.")
    }

    @Test func hasItsSchemaCommittedAsItIs() throws {
        let file = Shared.package.appendingPathComponent("docs/article.schema.json")
        let fresh = String(decoding: RecordField.recordSchema.serialized(pretty: true), as: UTF8.self) + "\n"
        try Committed.check(fresh, at: file)
    }

    @Test func namesInTheSchemaWhateverARecordHas() throws {
        let schema = try #require(RecordField.recordSchema["properties"]?.object)
        let record = try #require(try json(Documents.small).object)
        #expect(record.keys == schema.keys)
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func givesNaughtyStringsBackUnchanged() throws {
        let tally = try Conformance.check("naughty-strings") { item in
            let coded = item["text_base64"]?.string.flatMap { Data(base64Encoded: $0) }
            guard let text = item["text"]?.string ?? coded.map({ String(decoding: $0, as: UTF8.self) }) else {
                return .leftOut
            }
            var document = Documents.of("x", id: text)
            document.article?.metadata.title = Attributed(text, from: .meta)
            document.article?.metadata.authors = [Attributed(text, from: .meta)]
            document.note(.string(text), as: text)
            let bytes = [UInt8](text.utf8)
            document.article?.text = bytes
            document.article?.blocks = [Block(index: 0, text: ByteRange(0..<bytes.count), container: 0)]
            let record = try json(document)
            let back = [
                record["id"], record["title"], record["authors"]?[0], record["text"], record["notes"]?[text],
            ]
            let isSame = back.allSatisfy { $0?.string.map { Array($0.utf8) } == bytes }
            return isSame ? .passed : .failed("came back as \(back)")
        }
        #expect(tally.unexpected.isEmpty)
    }
}
