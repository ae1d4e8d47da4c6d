import CDeflate
import CZstd
import Foundation
import OffprintCore

@testable import OffprintArchives

/// A folder for one test, gone after it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("offprint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file, with the folders above it, and gives its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    let most = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        count = libdeflate_gzip_compress(compressor, bytes, bytes.count, buffer.baseAddress, most)
    }
}

func zstd(_ bytes: [UInt8]) -> [UInt8] {
    let most = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        count = ZSTD_compress(buffer.baseAddress, most, bytes, bytes.count, 3)
    }
}

/// One record of a WARC as bytes.
func record(
    _ type: String, id: String? = nil, uri: String = "http://news.example/1", block: [UInt8],
    contentType: String = "application/http; msgtype=response", length: Int? = nil
) -> [UInt8] {
    var head = "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Date: 2026-03-07T10:00:00Z\r\nWARC-Target-URI: \(uri)\r\n"
    if let id { head += "WARC-Record-ID: <urn:uuid:\(id)>\r\n" }
    head += "Content-Type: \(contentType)\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
}

/// An HTTP response as bytes.
func response(
    _ body: [UInt8], status: Int = 200, type: String = "text/html; charset=UTF-8", headers: String = ""
) -> [UInt8] {
    Array("HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\(headers)\r\n".utf8) + body
}

func page(_ number: Int) -> [UInt8] {
    Array("<!doctype html><title>Page \(number)</title><p>Rain is due on day \(number).</p>".utf8)
}

/// A warcinfo, and for each number a request, a response and a metadata record.
func recordsOfPages(_ numbers: Range<Int>) -> [[UInt8]] {
    var records = [record("warcinfo", block: Array("software: none\r\n".utf8), contentType: "application/warc-fields")]
    for number in numbers {
        let uri = "http://news.example/\(number)"
        records.append(record("request", uri: uri, block: Array("GET / HTTP/1.1\r\n\r\n".utf8)))
        records.append(record("response", id: "page-\(number)", uri: uri, block: response(page(number))))
        records.append(record("metadata", uri: uri, block: Array("time: 1\r\n".utf8), contentType: "text/plain"))
    }
    return records
}

/// All that an input brings.
struct Items {
    var documents: [Document] = []
    var damaged: [(source: Source, error: StageError)] = []

    init(_ input: any DocumentInput, from position: InputPosition? = nil) throws {
        var reader = try input.makeReader(from: position)
        while let item = try reader.next() {
            switch item {
            case .document(let document): documents.append(document)
            case .damaged(let source, let error): damaged.append((source, error))
            }
        }
    }

    var ids: [String] { documents.map(\.source.id) }
    var pages: [[UInt8]] { documents.compactMap(\.page?.bytes) }
}

/// The ids of what comes after each position that a reader told, and the ids of what should.
func idsAfterEachPosition(_ input: any DocumentInput) throws -> (told: [[String]], wanted: [[String]]) {
    func id(_ item: InputItem) -> String {
        switch item {
        case .document(let document): document.source.id
        case .damaged(let source, _): "damaged \(source.id)"
        }
    }
    func rest(of reader: inout some DocumentReader) throws -> [String] {
        var ids: [String] = []
        while let item = try reader.next() { ids.append(id(item)) }
        return ids
    }
    var reader = try input.makeReader(from: nil)
    let all = try rest(of: &reader)
    reader = try input.makeReader(from: nil)
    var told: [[String]] = []
    var wanted: [[String]] = []
    var count = 0
    while try reader.next() != nil {
        count += 1
        var second = try input.makeReader(from: reader.position)
        told.append(try rest(of: &second))
        wanted.append(Array(all[count...]))
    }
    return (told, wanted)
}
