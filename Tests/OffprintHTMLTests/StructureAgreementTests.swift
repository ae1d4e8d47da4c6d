import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintHTML

/// Both structures make the same article of pages that are in order.
struct StructureAgreementTests {
    private static var pages: [URL] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("examples/pages")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        return (files ?? []).filter { ["html", "gz"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }

    @Test func makesTheSameOfTheExamples() throws {
        var libxml2 = HTMLParser(structure: .libxml2)
        var scanner = HTMLParser(structure: .scanner)
        #expect(Self.pages.count > 0)
        for page in Self.pages {
            var bytes = [UInt8](try Data(contentsOf: page))
            if page.pathExtension == "gz" { bytes = try Gunzip.bytes(bytes) }
            let first = try libxml2.parse(bytes)
            let second = try scanner.parse(bytes)
            #expect(String(decoding: second.text, as: UTF8.self) == String(decoding: first.text, as: UTF8.self))
            #expect(second.blocks == first.blocks, "\(page.lastPathComponent)")
            #expect(second.containers == first.containers, "\(page.lastPathComponent)")
            #expect(second.structuredData == first.structuredData, "\(page.lastPathComponent)")
        }
    }
}
