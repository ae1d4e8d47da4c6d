import Foundation
import OffprintCore
import OffprintHTML

// promo-blocks FOLDER: a line of JSON a page (*.html, in byte order of the names) with its blocks in reading order, for
// the labels and for the scorer. Parsing alone, so that labels outlive every change of the strippers.

/// The element that a block stands in and three above it: names, ids and classes.
func path(of block: Block, in article: Article) -> String {
    article.ancestors(of: block).prefix(4).map { place in
        let container = article.containers[place]
        let tokens = article.tokens(of: container).filter { $0.kind == .id || $0.kind == .class || $0.kind == .role }
        let words = tokens.prefix(3).map { article.string(ofString: $0.text) }
        return String(([container.tag.rawValue] + words).joined(separator: ".").prefix(60))
    }.joined(separator: " < ")
}

func line(_ name: String, _ article: Article) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.string(name)
    writer.key("blocks")
    writer.beginArray()
    for block in article.blocks {
        writer.beginObject()
        writer.key("text")
        writer.string(article.string(of: block))
        writer.key("role")
        writer.string("\(block.role)")
        writer.key("shown")
        writer.bool(block.visibility == .shown)
        writer.key("links")
        writer.number((block.linkShare * 100).rounded() / 100)
        writer.key("path")
        writer.string(path(of: block, in: article))
        writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
}

guard CommandLine.arguments.count == 2 else {
    print("usage: promo-blocks FOLDER")
    exit(64)
}
let folder = CommandLine.arguments[1]
var parser = HTMLParser()
for name in try FileManager.default.contentsOfDirectory(atPath: folder).filter({ $0.hasSuffix(".html") }).sorted() {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name)))
    FileHandle.standardOutput.write(Data(line(String(name.dropLast(5)), try parser.parse(bytes))))
}
