import Foundation
import OffprintCore
import OffprintHTML

// page-dump outline|time|parse|agree|digest FOLDER [scanner|libxml2] [ROUNDS]
//
// digest: a number a page for all that its article holds: two builds that print the same make the same.
// outline: a line of JSON a page, its passages as [path, text], for compare.py.
// parse: the CPU time of the whole parse by one structure, some rounds of it, for profilers.
// time: the CPU time of the whole parse against libxml2's of a tree, for both structures.

func processTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

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

func time(_ folder: String, _ structures: [HTMLParser.Structure]) throws {
    let pages = try files(folder).map(\.bytes)
    for round in 1...3 {
        var kept = 0
        var start = processTime()
        for page in pages { kept += HTMLBaseline.parseTree(page) }
        let tree = processTime() - start
        var line = "round \(round): libxml2's tree \(Int(tree * 1000)) ms"
        for structure in structures {
            var parser = HTMLParser(structure: structure)
            start = processTime()
            for page in pages { kept += try parser.parse(page).blocks.count }
            let ours = processTime() - start
            let ratio = (ours / tree * 1000).rounded() / 1000
            line += ", \(structure) \(Int(ours * 1000)) ms (\(ratio))"
        }
        print(line, kept > 0 ? "" : "nothing")
    }
}

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
switch arguments.count > 2 ? arguments[1] : "" {
case "outline": try outline(arguments[2], named ?? .scanner)
case "agree": try agree(arguments[2])
case "digest": try digest(arguments[2], named ?? .scanner)
case "parse": try parse(arguments[2], named ?? .scanner, rounds: arguments.count > 4 ? Int(arguments[4]) ?? 5 : 5)
case "time": try time(arguments[2], named.map { [$0] } ?? [.libxml2, .scanner])
default: print("usage: page-dump outline|time|parse|agree|digest FOLDER [scanner|libxml2] [ROUNDS]")
}
