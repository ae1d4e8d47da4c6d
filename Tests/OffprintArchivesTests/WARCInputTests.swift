import OffprintCore
import Testing

@testable import OffprintArchives

@Suite struct WARCInputTests {
    /// How an archive is packed.
    enum Packing: CaseIterable {
        case none, gzipByRecord, gzipWhole, zstdByRecord, zstdWhole

        func pack(_ records: [[UInt8]]) -> [UInt8] {
            switch self {
            case .none: Array(records.joined())
            case .gzipByRecord: Array(records.map(gzip).joined())
            case .gzipWhole: gzip(Array(records.joined()))
            case .zstdByRecord: Array(records.map(zstd).joined())
            case .zstdWhole: zstd(Array(records.joined()))
            }
        }
    }

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func input(_ bytes: [UInt8], limits: InputLimits = InputLimits()) throws -> FilesInput {
        try FilesInput(.warc, at: [try folder.write(bytes, to: "news.warc")], limits: limits)
    }

    @Test(arguments: Packing.allCases)
    func bringsTheResponsesHoweverTheFileIsPacked(packing: Packing) throws {
        let items = try Items(try input(packing.pack(recordsOfPages(1..<4))))
        #expect(items.damaged.isEmpty)
        #expect(items.ids == ["page-1", "page-2", "page-3"])
        #expect(items.pages == [page(1), page(2), page(3)])
        let first = try #require(items.documents.first)
        #expect(first.source.url == "http://news.example/1")
        #expect(first.page?.mediaType == "text/html")
        #expect(first.page?.charset == "UTF-8")
        #expect(first.page?.status == 200)
        #expect(first.page?.url?.string == "http://news.example/1")
        #expect(first.page?.fetched?.description == "2026-03-07T10:00:00Z")
    }

    @Test(arguments: Packing.allCases)
    func goesOnFromEveryPosition(packing: Packing) throws {
        let (told, wanted) = try idsAfterEachPosition(try input(packing.pack(recordsOfPages(1..<5))))
        #expect(told == wanted)
    }

    @Test func tellsWhereTheRecordOrItsMemberBegins() throws {
        let records = recordsOfPages(1..<2)
        let path = try folder.write(Packing.gzipByRecord.pack(records), to: "news.warc.gz")
        let items = try Items(try FilesInput(.warc, at: [path]))
        let offset = gzip(records[0]).count + gzip(records[1]).count
        #expect(items.documents.first?.source.location == .record(path: path, offset: offset))
    }

    @Test func namesARecordWithoutIDByItsFileAndOffset() throws {
        let items = try Items(try input(record("response", block: response(page(1)))))
        #expect(items.ids == ["news.warc@0"])
    }

    @Test(arguments: [Packing.gzipByRecord, .zstdByRecord])
    func losesNothingButTheDamagedMember(packing: Packing) throws {
        let records = recordsOfPages(1..<4)
        let offset = packing.pack(Array(records[..<5])).count
        var bytes = packing.pack(records)
        for place in (offset + 30)..<(offset + 60) { bytes[place] = 0xFF }
        let items = try Items(try input(bytes))
        #expect(items.ids == ["page-1", "page-3"])
        #expect(items.damaged.count == 1)
        #expect(items.damaged.first?.error.kind == .malformed)
    }

    @Test func countsAWrongChecksumAsDamage() throws {
        let records = recordsOfPages(1..<4)
        let end = Packing.gzipByRecord.pack(Array(records[..<6])).count
        var bytes = Packing.gzipByRecord.pack(records)
        bytes[end - 8] ^= 1
        let items = try Items(try input(bytes))
        #expect(items.ids == ["page-1", "page-3"])
        #expect(items.damaged.map(\.source.id) == ["page-2"])
        #expect(items.damaged.map(\.error.reason) == ["the gzip member's checksum is wrong"])
    }

    @Test(arguments: Packing.allCases)
    func endsWithAProblemWhereTheFileIsCut(packing: Packing) throws {
        let records = recordsOfPages(1..<4).dropLast()
        let items = try Items(try input(packing.pack(Array(records)).dropLast(20)))
        // zstd gives nothing of a block that is not whole.
        if packing != .zstdWhole { #expect(items.ids == ["page-1", "page-2"]) }
        #expect(items.damaged.count == 1)
    }

    @Test func findsTheNextRecordAfterAWrongLength() throws {
        let bad = record("response", id: "bad", block: response(page(1)), length: 2000)
        let good = record("response", id: "good", block: response(page(2)))
        let byMember = try Items(try input(gzip(bad) + gzip(good)))
        #expect(byMember.ids == ["good"])
        #expect(byMember.damaged.map(\.source.id) == ["bad"])
        let plain = try Items(
            try input(record("response", id: "short", block: response(page(1)), length: 90) + good))
        #expect(plain.ids == ["short", "good"])
        #expect(plain.damaged.map(\.error.reason) == ["no record begins where one should"])
        for length in [2000, 1 << 59] {
            let long = record("response", id: "long", block: response(page(1)), length: length)
            let request = record("request", block: Array("GET /".utf8), length: length)
            for packing in [Packing.none, .gzipWhole] where packing == .none || length == 2000 {
                let items = try Items(try input(packing.pack([long, request, good])))
                #expect(items.ids == ["good"])
                #expect(items.damaged.map(\.source.id) == ["long"])
            }
        }
    }

    @Test func passesOverTheBlockOfARecordThatIsTooLarge() throws {
        let large = response([UInt8](repeating: 0x61, count: 3_000_000))
        let records = [
            record("response", id: "large", block: large), record("response", id: "small", block: response(page(2))),
        ]
        for packing in Packing.allCases {
            let items = try Items(try input(packing.pack(records), limits: InputLimits(page: 1_000_000)))
            #expect(items.ids == ["small"])
            #expect(items.damaged.map(\.error.kind) == [.tooLarge])
        }
    }

    @Test func bringsNoBytesOfWhatIsNoPageByItsType() throws {
        let film = response([UInt8](repeating: 7, count: 2_000_000), type: "video/mp4")
        let image = response([1, 2, 3], type: "image/png")
        let items = try Items(
            try input(
                record("response", id: "film", block: film) + record("response", id: "image", block: image)
                    + record("response", id: "page", block: response(page(1))),
                limits: InputLimits(page: 1_000_000)))
        #expect(items.ids == ["film", "image", "page"])
        #expect(items.documents.map { $0.page?.mediaType } == ["video/mp4", "image/png", "text/html"])
        #expect(items.pages == [[], [], page(1)])
    }

    @Test func takesResourcesAsTheyAre() throws {
        let items = try Items(
            try input(record("resource", id: "r", block: page(1), contentType: "text/html; charset=\"latin1\"")))
        #expect(items.pages == [page(1)])
        #expect(items.documents.first?.page?.charset == "latin1")
        #expect(items.documents.first?.page?.status == nil)
    }

    @Test(
        arguments: [
            ("gzip", gzip(page(1))), ("x-gzip", gzip(page(1))), ("gzip, gzip", gzip(gzip(page(1)))),
            ("zstd", zstd(page(1))),
            ("identity", page(1)), ("gzip", page(1)), ("br", page(1)), ("gzip", gzip(page(1)).dropLast(3)),
        ] as [(String, [UInt8])])
    func undoesContentEncodings(coding: String, body: [UInt8]) throws {
        let block = response(body, headers: "Content-Encoding: \(coding)\r\n")
        #expect(try Items(try input(record("response", block: block))).pages == [page(1)])
    }

    @Test func undoesChunksBeforeTheContentEncoding() throws {
        let body = gzip(page(1))
        let chunks =
            Array("\(String(body.count - 9, radix: 16));x=y\r\n".utf8) + body.dropLast(9) + Array("\r\n9\r\n".utf8)
            + body.suffix(9) + Array("\r\n0\r\n\r\n".utf8)
        let block = response(chunks, headers: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
        #expect(try Items(try input(record("response", block: block))).pages == [page(1)])
    }

    @Test func saysWhichEncodingItCannotUndo() throws {
        let block = response([0x0B, 0x02, 0x80], headers: "Content-Encoding: br\r\n")
        let items = try Items(try input(record("response", id: "b", block: block)))
        #expect(items.damaged.map(\.error.reason) == ["the content encoding br (Brotli) cannot be undone here"])
    }

    @Test func stopsABombAtTheLimit() throws {
        let bomb = gzip([UInt8](repeating: 0, count: 50_000_000))
        let items = try Items(
            try input(
                record("response", id: "bomb", block: response(bomb, headers: "Content-Encoding: gzip\r\n"))
                    + record("response", id: "page", block: response(page(1)))))
        #expect(items.ids == ["page"])
        #expect(items.damaged.map(\.error.kind) == [.tooLarge])
    }

    @Test func readsNothingOutOfAnEmptyFile() throws {
        let items = try Items(try input([]))
        #expect(items.documents.isEmpty && items.damaged.isEmpty)
    }

    @Test func reportsAFileThatIsNoArchiveOnce() throws {
        let items = try Items(try input([UInt8](repeating: 0x41, count: 300_000)))
        #expect(items.documents.isEmpty)
        #expect(items.damaged.map(\.error.reason) == ["no record begins where one should"])
    }

    @Test func survivesAnyByteBeingOther() throws {
        for packing in Packing.allCases {
            let bytes = packing.pack(recordsOfPages(1..<3))
            for place in stride(from: 0, to: bytes.count, by: 17) {
                var changed = bytes
                changed[place] ^= 0x55
                let items = try Items(try input(changed))
                #expect(items.documents.count <= 2)
            }
        }
    }

    @Test func survivesBeingCutAnywhere() throws {
        for packing in Packing.allCases {
            let bytes = packing.pack(recordsOfPages(1..<3))
            for count in stride(from: 0, to: bytes.count, by: 19) {
                let items = try Items(try input(Array(bytes[..<count])))
                #expect(items.documents.count <= 2)
            }
        }
    }
}
