import OffprintCore

/// Source of diagrams, scripts and styles that stands in the text as if it were prose.
enum CodeResidue {
    private static let diagrams: [StaticString] = [
        "flowchart ", "graph TD", "graph LR", "graph TB", "graph RL", "graph BT", "sequenceDiagram", "classDiagram",
        "stateDiagram", "erDiagram", "gantt\n", "mindmap\n", "gitGraph", "quadrantChart",
        "pie title", "@startuml", "digraph ", "%%{init",
    ]
    private static let scripts: [StaticString] = [
        "(function(", "window.", "var ", "googletag.", "(adsbygoogle", "document.", "!function(", "$(document)",
        "jQuery(", "function(", "@media ", "@import ", "<script", "<iframe", "[caption ", "[vc_", "[et_pb",
    ]

    /// The bytes that they begin with.
    private static let firsts: [Bool] = {
        var firsts = [Bool](repeating: false, count: 256)
        for word in diagrams + scripts { word.withUTF8Buffer { firsts[Int($0[0])] = true } }
        return firsts
    }()

    /// Whether a block begins as residue may; few do.
    static func mayBe(_ text: Span<UInt8>, _ block: Block) -> Bool {
        block.text.count > 0 && firsts[Int(text[Int(block.text.start)])]
    }

    /// Why a block is residue; nil where it is not.
    ///
    /// - Parameter aboutDiagrams: whether the article speaks of diagram source: then it is not residue.
    static func reason(
        _ text: Span<UInt8>, _ block: Block, hasCodeSpan: Bool, aboutDiagrams: @autoclosure () -> Bool
    ) -> String? {
        let start = Int(block.text.start)
        let end = Int(block.text.end)
        if diagrams.contains(where: { begins(text, start, end, $0) }) {
            guard holdsArrow(text, start, end), !aboutDiagrams() else { return nil }
            return "source of a diagram, not its picture"
        }
        guard block.role != .preformatted, !hasCodeSpan else { return nil }
        if scripts.contains(where: { begins(text, start, end, $0) }) {
            if codeShare(text, start, end) > 0.04 { return "leftover of a script or a style sheet" }
            if text[start] == 0x5B, end - start < 400 { return "leftover of a page builder" }
        }
        return nil
    }

    private static func begins(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard start + count <= end else { return false }
        return word.withUTF8Buffer { pattern in
            for i in 0..<count where text[start + i] != pattern[i] { return false }
            return true
        }
    }

    /// What links the nodes of a diagram.
    private static func holdsArrow(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var i = start
        while i + 1 < end {
            if text[i] == 0x2D, text[i + 1] == 0x3E || text[i + 1] == 0x2D { return true }
            if text[i] == 0x7B || text[i] == 0x5B || text[i] == 0x3A { return true }
            i += 1
        }
        return false
    }

    private static func codeShare(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Double {
        var count = 0
        for i in start..<end {
            switch text[i] {
            case 0x7B, 0x7D, 0x3B, 0x3D, 0x28, 0x29, 0x3C, 0x3E: count += 1
            default: break
            }
        }
        return Double(count) / Double(max(1, end - start))
    }

    private static func holdsMark(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        precondition(start >= 0 && end <= text.count, "A block is part of the article's text.")
        var found: UInt8 = 0
        // To the end always: so the compiler looks at many bytes at once.
        for i in start..<max(start, end) {
            let byte = text[unchecked: i]
            found |= byte == 0x23 || byte == 0x2A || byte == 0x5D ? 1 : 0
        }
        return found != 0
    }

    /// How many marks of Markdown stand in a text that should have been rendered.
    static func markdown(_ text: Span<UInt8>, _ block: Block) -> Int {
        var i = Int(block.text.start)
        let end = Int(block.text.end)
        guard holdsMark(text, i, end) else { return 0 }
        var count = 0
        var wasSpace = true
        while i + 2 < end {
            let byte = text[i]
            if byte == 0x23, wasSpace, text[i + 1] == 0x23 { count += 2 }
            if byte == 0x2A, text[i + 1] == 0x2A, text[i + 2] != 0x2A { count += 1 }
            if byte == 0x5D, text[i + 1] == 0x28 { count += 2 }
            wasSpace = byte == 0x20 || byte == 0x0A || byte == 0x23 && wasSpace
            i += byte == 0x2A ? 2 : 1
            if byte == 0x23, wasSpace { while i < end, text[i] == 0x23 { i += 1 } }
        }
        return count
    }
}
