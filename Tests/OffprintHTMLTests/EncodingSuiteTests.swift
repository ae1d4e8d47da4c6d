import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintHTML

/// The third-party cases on encodings; skipped where they are not beside the checkout.
@Suite(.enabled(if: Shared.isThere, "\(Shared.missing)"))
struct EncodingSuiteTests {
    private static let otherMark =
        "a byte order mark of the other order is the page's encoding, not the decoder's matter"
    private static let decodeMisses = ["encoding_rs/utf_16/5": otherMark, "encoding_rs/utf_16/6": otherMark]

    @Test func readsEveryLabelAsTheEncodingStandardDoes() throws {
        let tally = try Conformance.check("encoding-labels") { item in
            let found = WebEncoding(label: item["label"]?.string ?? "")?.name
            return found == item["name"]?.string ? .passed : .failed("gave \(found ?? "nothing")")
        }
        #expect(tally.unexpected == [])
    }

    @Test func decodesAsTheEncodingStandardDoes() throws {
        let tally = try Conformance.check("encoding-decode", knownMisses: EncodingSuiteTests.decodeMisses) { item in
            guard let encoding = WebEncoding(label: item["encoding"]?.string ?? ""),
                let bytes = Data(base64Encoded: item["bytes_base64"]?.string ?? "")
            else { return .failed("no such encoding") }
            let text = String(decoding: encoding.decode([UInt8](bytes)).utf8, as: UTF8.self)
            let expected = item["text"]?.string ?? ""
            if text.unicodeScalars.elementsEqual(expected.unicodeScalars) { return .passed }
            let pairs = zip(text.unicodeScalars, expected.unicodeScalars).filter { $0 != $1 }
            let shown = pairs.prefix(40).map { String($0.value, radix: 16) + ">" + String($1.value, radix: 16) }
            return .failed("\(pairs.count) differ: \(shown.joined(separator: " "))")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func findsTheDeclaredEncoding() throws {
        let tally = try Conformance.check("encoding-declared") { item in
            let bytes = try Conformance.file("encoding-declared", item["file"]?.string ?? "")
            let found = WebEncoding.detect(in: bytes, charset: item["content_type"]?.string)
            let text = String(decoding: found.decode(bytes).utf8, as: UTF8.self)
            if let expected = item["contains"]?.string {
                return text.contains(expected) ? .passed : .failed("reads as \(found.name)")
            }
            guard let label = item["encoding"]?.string else { return .leftOut }
            // RFC 3023 made text/xml without a charset us-ascii; browsers do not.
            if label == "us-ascii", item["content_type"]?.string?.contains("us-ascii") != true { return .leftOut }
            // UTF-32 is no encoding of the web.
            if label.hasPrefix("utf-32") { return .leftOut }
            let expected = WebEncoding(label: label)
            return found == expected || expected.map { $0.decode(bytes).utf8 } == found.decode(bytes).utf8
                ? .passed : .failed("\(found.name), not \(label)")
        }
        #expect(tally.unexpected == [])
    }

    @Test func readsMostUndeclaredTextsRightly() throws {
        var right: [String: Int] = [:]
        var all: [String: Int] = [:]
        for item in try Conformance.cases("encoding-detect") {
            guard let name = item["whatwg"]?.string, let expected = WebEncoding(label: name) else { continue }
            let bytes = try Conformance.file("encoding-detect", item["file"]?.string ?? "")
            let found = WebEncoding.markedEncoding(of: bytes.span) ?? EncodingGuess.encoding(of: bytes)
            all[name, default: 0] += 1
            let isRight = found == expected || found.decode(bytes).utf8 == expected.decode(bytes).utf8
            if isRight { right[name, default: 0] += 1 }
        }
        let shares = all.keys.sorted().map { "\($0) \(right[$0, default: 0])/\(all[$0, default: 0])" }
        let total = right.values.reduce(0, +)
        print("conformance encoding-detect: \(total) of \(all.values.reduce(0, +)): \(shares.joined(separator: ", "))")
        #expect(total >= 140)
    }

    @Test(arguments: ["tests1.dat", "tests2.dat", "test-yahoo-jp.dat"])
    func prescansAsHTML5LibExpects(file: String) throws {
        let bytes = try Shared.bytes("bench/html5lib-tests/encoding/\(file)")
        var passed = 0
        var failed: [String] = []
        for part in HTML5LibEncodingCase.cases(in: bytes) {
            // What is declared, whatever the bytes themselves say.
            var prescan = MetaPrescan(part.data)
            let declared = WebEncoding.markedEncoding(of: part.data.span) ?? prescan.encoding()
            let found = declared ?? WebEncoding.detect(in: part.data)
            if found == WebEncoding(label: part.encoding) {
                passed += 1
            } else {
                failed.append(
                    "\(String(decoding: part.data.prefix(120), as: UTF8.self)): \(found.name), not \(part.encoding)")
            }
        }
        print("html5lib encoding \(file): \(passed) passed, \(failed.count) failed")
        #expect(failed == [])
    }
}

/// One case of html5lib's encoding tests: `#data`, bytes, `#encoding`, a label.
struct HTML5LibEncodingCase {
    var data: [UInt8]
    var encoding: String

    static func cases(in bytes: [UInt8]) -> [HTML5LibEncodingCase] {
        var cases: [HTML5LibEncodingCase] = []
        var data: [UInt8] = []
        var mode = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.elementsEqual("#data".utf8) {
                mode = 1
                data = []
            } else if line.elementsEqual("#encoding".utf8) {
                mode = 2
            } else if mode == 1 {
                data += line + [0x0A]
            } else if mode == 2, !line.isEmpty {
                cases.append(
                    HTML5LibEncodingCase(data: Array(data.dropLast()), encoding: String(decoding: line, as: UTF8.self)))
                mode = 0
            }
        }
        return cases
    }
}
