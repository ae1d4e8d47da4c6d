import Foundation
import OffprintCore
import OffprintHTML

/// Pages made to be slow, at full size: the time for each and for each of its bytes, which must not grow with the size.
enum Nasty {
    private static let pages: [(name: String, opening: String, unit: String)] = [
        ("nesting", "", "<div>"), ("misnested nesting", "", "<b><p>"), ("tables in tables", "", "<table><tr><td>"),
        ("attributes", "<p ", "a=b "), ("numbered attributes", "<p ", "%=x "), ("less-than signs", "", "<"),
        ("ends of nothing", "", "</p>"), ("ampersands", "", "&"), ("open entities", "", "&amp"),
        ("entities of two characters", "", "&NotEqualTilde;"),
        ("entity that is none", "", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ("open comment", "<!--", "- "), ("open script", "<script>", "</scrip"),
        ("escaped script", "<script><!--", "<script "),
        ("open title", "<title>", "</titl"), ("open attribute", "<a href=\"", "& "), ("open tag", "<a", " x"),
        ("open CDATA", "<svg><![CDATA[", "]] "), ("open processing instruction", "<?", "? "), ("spaces", "<pre>", " "),
        ("breaks", "", "<br>"), ("links", "", "<a href=x>y"), ("bold", "", "<b>x</b>"),
    ]

    static func run() throws {
        var parser = HTMLParser(limits: HTMLLimits(bytes: 200_000_000, elements: 100_000_000))
        for page in pages {
            var line = page.name + ":"
            // What opens element after element does real work for each: its tables would need gigabytes.
            let isLong = page.unit.first != "<" || page.unit == "<"
            for size in isLong ? [1_000_000, 10_000_000, 100_000_000] : [1_000_000, 10_000_000] {
                var bytes = Array(page.opening.utf8)
                bytes.reserveCapacity(size + 64)
                let unit = Array(page.unit.utf8)
                var number = 0
                while bytes.count < size {
                    if unit.first == UInt8(ascii: "%") {
                        bytes += Array("a\(number)=x ".utf8)
                        number += 1
                    } else {
                        bytes += unit
                    }
                }
                let start = processTime()
                let article = try parser.parse(bytes, charset: "utf-8")
                let time = processTime() - start
                line += " \(rounded(time * 1e9 / Double(size))) ns"
                if article.text.count > 4 * size { line += " TOO LONG" }
            }
            print(line, isLong ? "a byte, at 1, 10 and 100 MB" : "a byte, at 1 and 10 MB")
            fflush(nil)
        }
    }
}
