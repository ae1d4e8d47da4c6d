import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintHTML

/// Tree construction, hostile pages and script injection, by third-party cases.
@Suite(.enabled(if: Shared.isThere, "\(Shared.missing)"))
struct StructureSuiteTests {
    private static let scannerMisses: [String: String] = {
        let nul = "NUL is left out everywhere, not made U+FFFD"
        let noscript = "a noscript of the head keeps its text, so that it is known for what it is"
        return [
            "noscript01/17": noscript, "tests16/186": noscript,
            "plain-text-unsafe/10": nul, "plain-text-unsafe/15": nul, "plain-text-unsafe/16": nul,
            "plain-text-unsafe/17": nul, "plain-text-unsafe/21": nul,
            "scripted/webkit01/1": "scripts do not run", "scripted/webkit01/2": "scripts do not run",
            "webkit02/46": "selectedcontent is not filled with the chosen option",
        ]
    }()

    private static let treeMisses: [String: String] = {
        let foster = "libxml2 does not move misplaced text in front of the table"
        let nul = "NUL is left out everywhere, not made U+FFFD"
        let frames = "text of a page of frames is kept"
        let noscript = "libxml2 does not end a noscript of the head at its first text or frame"
        return [
            "adoption01/12": foster, "tests1/79": foster, "tests1/80": foster, "tests7/31": foster,
            "plain-text-unsafe/10": nul, "plain-text-unsafe/15": nul, "plain-text-unsafe/16": nul,
            "plain-text-unsafe/17": nul, "plain-text-unsafe/21": nul,
            "tests18/19": frames, "tests19/41": frames, "tests2/7": frames, "tests2/8": frames, "tests6/8": frames,
            "noscript01/17": noscript, "tests16/186": noscript,
            "scripted/webkit01/1": "scripts do not run", "scripted/webkit01/2": "scripts do not run",
            "webkit02/46": "selectedcontent is not filled with the chosen option",
        ]
    }()

    /// The text of a page's events, as html5lib's dump has it: what is in `noscript` is left out.
    private func text(_ html: String, by structure: HTMLParser.Structure) throws -> String {
        var parser = HTMLParser(structure: structure)
        var text: [UInt8] = []
        var open: [OffprintCore.Tag] = []
        try parser.read([UInt8](html.utf8), charset: "utf-8") { page, events in
            for i in 0..<events.count {
                switch events[i].kind {
                case .open: open.append(events[i].tag)
                case .close: open.removeLast()
                case .text where !open.contains(.noscript) && !open.contains(.title):
                    page.append(page.runs[Int(events[i].index)], to: &text)
                default: break
                }
            }
        }
        #expect(open == [])
        return String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace && $0 != "\0" }
    }

    @Test(arguments: HTMLParser.Structure.allCases)
    func keepsTheTextOfTreeConstructionCases(structure: HTMLParser.Structure) throws {
        let misses = structure == .scanner ? StructureSuiteTests.scannerMisses : StructureSuiteTests.treeMisses
        let tally = try Conformance.check("html-tree", knownMisses: misses) { item in
            guard item["context"]?.string == nil, let html = item["html"]?.string, item["scripting"]?.string != "on",
                let expected = item["text"]?.string
            else { return .leftOut }
            let found = try text(html, by: structure)
            let wanted = expected.filter { !$0.isWhitespace && $0 != "\0" }
            return found == wanted ? .passed : .failed("gave \(found), not \(wanted)")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
        let share = Double(tally.passed) / Double(tally.passed + tally.known + tally.unexpected.count)
        print("html-tree by \(structure): \(tally.passed) of \(tally.passed + tally.known + tally.unexpected.count)")
        #expect(share >= (structure == .scanner ? 0.99 : 0.98))
    }

    /// Recipes repeat their parts so many times less: without optimisation the whole would take minutes.
    private static let thinning: Int = {
        #if DEBUG
            10
        #else
            1
        #endif
    }()

    @Test(arguments: HTMLParser.Structure.allCases)
    func survivesHostilePages(structure: HTMLParser.Structure) throws {
        let tally = try Conformance.check("html-robust") { item in
            var bytes: [UInt8] = []
            if let file = item["file"]?.string {
                bytes = try Conformance.file("html-robust", file)
                if file.hasSuffix(".gz") { bytes = try Gunzip.bytes(bytes) }
            } else {
                for part in item["parts"]?.array ?? [] {
                    let piece = part[0]?.string ?? ""
                    let unit =
                        item["bytes_as"]?.string == "latin-1"
                        ? piece.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : [UInt8](piece.utf8)
                    let isNumbered = piece.contains("%d")
                    for k
                        in 0..<((part[1]?.integer ?? 0)
                        / (part[1]?.integer ?? 0 >= 1_000 ? StructureSuiteTests.thinning : 1))
                    {
                        bytes += isNumbered ? [UInt8](piece.replacing("%d", with: "\(k)").utf8) : unit
                    }
                }
            }
            var parser = HTMLParser(limits: HTMLLimits(bytes: 64_000_000), structure: structure)
            var article = Article(plainText: "")
            let time = try cpuTime { article = try parser.parse(bytes) }
            if time > .seconds(1) { print("html-robust slow:", item["id"]?.string ?? "", time) }
            guard String(validating: article.text, as: UTF8.self) != nil else { return .failed("broken UTF-8") }
            return time < .seconds(item["parts"] == nil ? 2 : 20) ? .passed : .failed("took \(time)")
        }
        #expect(tally.unexpected == [])
    }

    @Test(arguments: HTMLParser.Structure.allCases)
    func survivesScriptInjection(structure: HTMLParser.Structure) throws {
        var parser = HTMLParser(structure: structure)
        let tally = try Conformance.check("xss") { item in
            let bytes =
                item["html_base64"]?.string.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
                ?? [UInt8]((item["html"]?.string ?? "").utf8)
            let article = try parser.parse(bytes)
            return String(validating: article.text, as: UTF8.self) != nil ? .passed : .failed("broken UTF-8")
        }
        #expect(tally.unexpected == [])
    }
}

/// Inflates fixtures by the system's `gzip`.
enum Gunzip {
    static func bytes(_ packed: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("offprint-\(UUID().uuidString).gz")
        try Data(packed).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? [UInt8](data) : packed
    }
}
