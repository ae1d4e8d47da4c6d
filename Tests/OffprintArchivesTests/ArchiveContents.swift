import OffprintCore

@testable import OffprintArchives

/// All that one reading of an archive brings, for tests to compare.
struct ArchiveContents {
    struct Record {
        var kind: RecordHead.Kind
        var type: String
        var id: String?
        var uri: String?
        var date: String?
        var offset: Int
        var block: [UInt8]
        var status: Int?
        var body: [UInt8]?
    }

    var records: [Record] = []
    var problems: [ArchiveProblem] = []

    init(path: String, limit: Int = 64_000_000, bodyLimit: Int = 16_000_000) throws {
        var reader = RecordReader(try ByteWindow.open(try InputFile(path: path)))
        var decoder = BodyDecoder()
        var http = HTTPHead()
        while true {
            switch try reader.next() {
            case .end: return
            case .problem(let problem): problems.append(problem)
            case .record:
                let block = try reader.readBlock(limit: limit)
                let head = reader.head
                var record = Record(
                    kind: head.kind, type: head.kind == .arcHeader ? "arc_header" : "\(head.kind)", id: head.id,
                    uri: head.uri, date: head.fields.text(of: "warc-date"), offset: head.offset, block: [])
                if head.kind == .other { record.type = head.fields.text(of: "warc-type") ?? "" }
                guard block == .whole else {
                    problems.append(ArchiveProblem(offset: head.offset, reason: "\(block)", id: head.id, uri: head.uri))
                    continue
                }
                do {
                    try reader.withBlock { bytes throws(StageError) in
                        record.block = bytes.withUnsafeBufferPointer { Array($0) }
                        guard head.kind == .response || head.kind == .revisit else {
                            record.body = record.block
                            return
                        }
                        http.read(bytes)
                        record.status = http.status
                        let body = bytes.extracting(http.bodyStart..<bytes.count)
                        record.body = try decoder.decode(body, http.fields, limit: bodyLimit)
                    }
                    records.append(record)
                } catch {
                    problems.append(
                        ArchiveProblem(offset: head.offset, reason: error.reason, id: head.id, uri: head.uri))
                }
            }
        }
    }
}
