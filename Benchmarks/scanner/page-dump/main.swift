import Foundation
import OffprintCore
import OffprintHTML

// page-dump outline|time|parse|agree|digest FOLDER [scanner|libxml2] [ROUNDS]
// page-dump nasty
//
// nasty: the scanner's time a byte on pages of up to 100 MB that are made to be slow.
// digest: a number a page for all that its article holds: two builds that print the same make the same.
// outline: a line of JSON a page, its passages as [path, text], for compare.py.
// parse: the CPU time of the whole parse by one structure, some rounds of it, for profilers.
// time: the CPU time of the whole parse against libxml2's of a tree, for both structures.

func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func files(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted().map {
        ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent($0))))
    }
}

func outline(_ folder: String, _ structure: HTMLParser.Structure) throws {
    var parser = HTMLParser(structure: structure)
    for page in try files(folder) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(page.name)
        writer.key("passages")
        writer.beginArray()
        for passage in try parser.outline(page.bytes, charset: "utf-8") {
            writer.beginArray()
            writer.string(passage.path)
            writer.string(utf8: passage.text.span)
            writer.endArray()
        }
        writer.endArray()
        writer.endObject()
        writer.bytes.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(Data(writer.bytes))
    }
}

/// Both take turns every few pages, so that a noisy machine is noisy for each of them alike.
func time(_ folder: String, _ structures: [HTMLParser.Structure]) throws {
    let pages = try files(folder).map(\.bytes)
    var parsers = structures.map { HTMLParser(structure: $0) }
    var ratios: [[Double]] = structures.map { _ in [] }
    for round in 1...5 {
        var kept = 0
        var tree = 0.0
        var ours = structures.map { _ in 0.0 }
        for first in stride(from: 0, to: pages.count, by: 64) {
            let some = pages[first..<min(first + 64, pages.count)]
            var start = processTime()
            for page in some { kept += HTMLBaseline.parseTree(page) }
            tree += processTime() - start
            for i in parsers.indices {
                start = processTime()
                for page in some { kept += try parsers[i].parse(page).blocks.count }
                ours[i] += processTime() - start
            }
        }
        var line = "round \(round): libxml2's tree \(Int(tree * 1000)) ms"
        for i in parsers.indices {
            ratios[i].append(ours[i] / tree)
            line += ", \(structures[i]) \(Int(ours[i] * 1000)) ms (\(rounded(ours[i] / tree)))"
        }
        print(line, kept > 0 ? "" : "nothing")
    }
    for i in parsers.indices { print("\(structures[i]), median: \(rounded(ratios[i].sorted()[2]))") }
}

func rounded(_ ratio: Double) -> Double { (ratio * 1000).rounded() / 1000 }

func parse(_ folder: String, _ structure: HTMLParser.Structure, rounds: Int) throws {
    let pages = try files(folder).map(\.bytes)
    var parser = HTMLParser(structure: structure)
    for _ in 1...rounds {
        let start = processTime()
        var blocks = 0
        for page in pages { blocks += try parser.parse(page).blocks.count }
        print("\(structure): \(Int((processTime() - start) * 1000)) ms, \(blocks) blocks")
    }
}

/// On how many pages both structures make the same article.
func agree(_ folder: String) throws {
    var libxml2 = HTMLParser(structure: .libxml2)
    var scanner = HTMLParser(structure: .scanner)
    var (pages, texts, all) = (0, 0, 0)
    for page in try files(folder) {
        let first = try libxml2.parse(page.bytes)
        let second = try scanner.parse(page.bytes)
        pages += 1
        if first.text == second.text { texts += 1 }
        if first.blocks == second.blocks, first.containers == second.containers { all += 1 } else { print(page.name) }
    }
    print("of \(pages) pages \(texts) have the same text, \(all) the same blocks and containers")
}

func digest(_ folder: String, _ structure: HTMLParser.Structure) throws {
    var parser = HTMLParser(structure: structure)
    for page in try files(folder) {
        print(page.name, String(Digest(try parser.parse(page.bytes)).value, radix: 16))
    }
}

let arguments = CommandLine.arguments
let named: HTMLParser.Structure? =
    arguments.count > 3 ? (arguments[3] == "scanner" ? .scanner : .libxml2) : nil
switch arguments.count > 2 || arguments.dropFirst().first == "nasty" ? arguments[1] : "" {
case "nasty": try Nasty.run()
case "outline": try outline(arguments[2], named ?? .scanner)
case "agree": try agree(arguments[2])
case "digest": try digest(arguments[2], named ?? .scanner)
case "parse": try parse(arguments[2], named ?? .scanner, rounds: arguments.count > 4 ? Int(arguments[4]) ?? 5 : 5)
case "time": try time(arguments[2], named.map { [$0] } ?? [.libxml2, .scanner])
default: print("usage: page-dump outline|time|parse|agree|digest FOLDER [scanner|libxml2] [ROUNDS]")
}
