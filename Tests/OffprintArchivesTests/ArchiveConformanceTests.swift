import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintArchives

@Suite(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
struct ArchiveConformanceTests {
    private func contents(_ suite: String, _ item: JSONValue) throws -> ArchiveContents {
        let folder = try #require(Shared.folder)
        return try ArchiveContents(
            path: folder.appendingPathComponent("bench/conformance/\(suite)/\(item["file"]?.string ?? "")").path)
    }

    /// What is wrong with a record, by the fields that the case gives.
    private func difference(_ record: ArchiveContents.Record, _ expected: JSONValue) -> String? {
        func differs(_ name: String, _ value: @autoclosure () -> JSONValue?) -> String? {
            guard let wanted = expected[name], !wanted.isNull, case let value = value(), wanted != value ?? .null else {
                return nil
            }
            if let options = wanted.array, let value, options.contains(value) { return nil }
            return "\(name) is \(value?.description ?? "nothing"), not \(wanted)"
        }
        let uri = record.uri.map { JSONValue.string($0) }
        return differs("type", .string(record.type)) ?? differs("uri", uri)
            ?? differs("date", record.date.map { .string($0) }) ?? differs("offset", .integer(record.offset))
            ?? differs("block_length", .integer(record.block.count)) ?? differs(
                "block_sha1", .string(sha1(record.block)))
            ?? differs("http_status", record.status.map { .integer($0) })
            ?? differs("body_length", record.body.map { .integer($0.count) })
            ?? differs("body_sha1", record.body.map { .string(sha1($0)) })
    }

    @Test func readsTheArchivesOfOtherTools() throws {
        let tally = try Conformance.check(
            "warc-files",
            knownMisses: [
                "warcio/example-wrong-chunks.warc.gz": "the record goes on in a second gzip member, which is read too"
            ]
        ) { item in
            let contents = try contents("warc-files", item)
            let expected = item["records"]?.array ?? []
            var place = 0
            for record in expected {
                let uri = record["uri"]?.string
                if record["truncated"]?.bool == true, contents.problems.contains(where: { $0.uri == uri }) { continue }
                guard place < contents.records.count else { return .failed("only \(place) records") }
                if let why = difference(contents.records[place], record) { return .failed("record \(place): \(why)") }
                place += 1
            }
            if item["problem"]?.isNull == false {
                return contents.problems.isEmpty ? .failed("reported no problem") : .passed
            }
            guard place == contents.records.count else { return .failed("\(contents.records.count) records") }
            return contents.problems.isEmpty ? .passed : .failed("\(contents.problems[0])")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func readsOddArchives() throws {
        let tally = try Conformance.check(
            "warc-odd",
            knownMisses: [
                "http-brotli.warc": "Brotli is not undone; the record is a dead letter that says so",
                "bom.warc": "both records are read, so there is no problem to report",
            ]
        ) { item in
            let contents = try contents("warc-odd", item)
            var expected = (item["records"]?.array ?? [])[...]
            let may = item["may"]?.array ?? []
            for record in contents.records {
                if let next = expected.first, difference(record, next) == nil {
                    expected.removeFirst()
                } else if !may.contains(where: { difference(record, $0) == nil }) {
                    let why = expected.first.flatMap { difference(record, $0) }
                    return .failed("a record too many: \(record.type) \(record.uri ?? ""): \(why ?? "")")
                }
            }
            if let missing = expected.first { return .failed("missing: \(missing); \(contents.problems)") }
            if item["problem"]?.isNull == false {
                return contents.problems.isEmpty ? .failed("reported no problem") : .passed
            }
            let isAllowed = item["may_warn"]?.bool == true || contents.problems.isEmpty
            return isAllowed ? .passed : .failed("\(contents.problems[0])")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func readsHTTPHeads() throws {
        let tally = try Conformance.check("http-heads") { item in
            let input = Array((item["input"]?.string ?? "").utf8)
            var head = HTTPHead()
            head.read(input.span)
            guard head.status == item["status"]?.integer else { return .failed("status \(head.status ?? -1)") }
            guard head.reason == item["reason"]?.string else { return .failed("reason '\(head.reason)'") }
            for (name, value) in item["fields"]?.object ?? [:] {
                let field = head.fields.fields.first { head.fields.text($0.name) == name }
                guard let field, head.fields.text(field.value) == value.string else { return .failed("field \(name)") }
            }
            let body = String(decoding: input[head.bodyStart...], as: UTF8.self)
            return body == item["body"]?.string ? .passed : .failed("body '\(body)'")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func putsChunksTogether() throws {
        let tally = try Conformance.check("http-chunked") { item in
            let input = Array((item["input"]?.string ?? "").utf8)
            let body = ChunkedBody(input.span)
            guard (body.ending == .whole) == item["whole"]?.bool else { return .failed("ending \(body.ending)") }
            let text = String(decoding: body.bytes, as: UTF8.self)
            // The case itself says that the input as it is, is as good.
            let isAsGood = item["note"] != nil && text == item["input"]?.string
            return text == item["body"]?.string || isAsGood ? .passed : .failed("'\(text)'")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }
}
