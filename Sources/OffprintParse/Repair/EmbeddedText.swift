import OffprintCore

/// The text of pages that show none, out of their data: JSON-LD `articleBody`, the state that scripts would draw.
///
/// A last resort: it beats an empty text, and nothing else.
enum EmbeddedText {
    /// Pages with fewer bytes of text than this are looked at.
    static let leastShown = 600
    /// A link of so many bytes is no entry of a menu.
    private static let longEntry = 40

    /// Paragraphs out of the page's data, where they say clearly more than the page shows; empty where they do not.
    static func paragraphs(for article: Article, linked: LinkedData) -> [String] {
        var shown = 0
        // Menus are no text; a list of headlines is, though it is made of links.
        for block in article.blocks where block.linkShare < 0.5 || block.text.count >= longEntry {
            shown += block.text.count
        }
        guard shown < leastShown else { return [] }
        if let body = linkedBody(linked), body.utf8.count > 2 * shown { return split(body) }
        if let body = stateBody(article.structuredData.scripts), body.utf8.count > 2 * shown { return split(body) }
        let description = article.structuredData.meta("og:description", "description").flatMap(PlainText.clean)
        if let description, description.utf8.count > 80, shown < 80 { return [description] }
        return []
    }

    private static func linkedBody(_ linked: LinkedData) -> String? {
        var best = ""
        for node in linked.nodes {
            for key in ["articleBody", "text", "reviewBody", "description"] {
                if let text = node.object[key]?.string, key != "description" || text.utf8.count > 300,
                    text.utf8.count > best.utf8.count
                {
                    best = text
                }
            }
        }
        return best.utf8.count >= 200 ? best : nil
    }

    private static let bodyKeys: Set<String> = [
        "articlebody", "body", "content", "text", "html", "bodyhtml", "contenthtml", "description", "markdown",
        "cooked",
        "bodytext", "fulltext", "richtext", "value", "rendered", "message",
    ]

    /// The longest prose under a telling key in the page's state, for instance `__NEXT_DATA__`.
    private static func stateBody(_ scripts: [StructuredData.DataScript]) -> String? {
        var best = ""
        for script in scripts where script.type == "application/json" && script.text.count < 4_000_000 {
            guard let value = try? JSONValue(parsing: script.text, leniently: true) else { continue }
            var waiting: [(key: String, value: JSONValue)] = [("", value)]
            var steps = 0
            while let (key, value) = waiting.popLast(), steps < 200_000 {
                steps += 1
                switch value {
                case .array(let items): for item in items.reversed() { waiting.append((key, item)) }
                case .object(let object): for (key, value) in object { waiting.append((key.lowercased(), value)) }
                case .string(let text):
                    if text.utf8.count > max(best.utf8.count, 300), bodyKeys.contains(key), isProse(text) {
                        best = text
                    }
                default: break
                }
            }
        }
        return best.isEmpty ? nil : best
    }

    private static func isProse(_ text: String) -> Bool {
        var spaces = 0
        var braces = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") { spaces += 1 }
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") { braces += 1 }
        }
        return spaces * 12 > text.utf8.count && braces * 30 < text.utf8.count
    }

    /// Text or HTML in paragraphs, without tags.
    private static func split(_ body: String) -> [String] {
        var text = body
        if body[...].range(of: "</p>") != nil || body[...].range(of: "<br") != nil
            || body[...].range(of: "</li>") != nil
        {
            for tag in [
                "</p>", "</li>", "</h1>", "</h2>", "</h3>", "</h4>", "</div>", "<br>", "<br/>", "<br />", "</P>",
                "<BR>",
            ] {
                text = text.split(separator: tag, omittingEmptySubsequences: true).joined(separator: "\n")
            }
        }
        return text.split { $0.isNewline }.compactMap { PlainText.clean(String($0)) }
    }
}

extension Article {
    /// Adds paragraphs after all blocks, in a container of their own below the outermost.
    mutating func append(paragraphs: [String]) {
        guard !paragraphs.isEmpty else { return }
        if containers.isEmpty { containers.append(Container(parent: nil, tag: .body, depth: 0)) }
        let place = containers.count
        let first = Int32(blocks.count)
        let end = first + Int32(paragraphs.count)
        containers.append(Container(parent: 0, tag: .article, depth: 1, blocks: IndexRange(start: first, end: end)))
        containers[0].blocks = IndexRange(
            start: containers[0].blocks.isEmpty ? first : containers[0].blocks.start, end: end)
        for paragraph in paragraphs {
            let start = text.count
            text.append(contentsOf: paragraph.utf8)
            blocks.append(Block(index: blocks.count, text: ByteRange(start..<text.count), container: place))
        }
        fates = Fates(count: blocks.count)
        marks.insert(.fromStructuredData)
    }
}
