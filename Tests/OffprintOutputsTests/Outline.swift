import OffprintCore
import OffprintOutputs

/// Builds articles out of blocks that name the elements around them: `ul/li`, where `li:2` is another item than `li`.
struct Outline {
    private(set) var article = Article(
        text: [], blocks: [], containers: [Container(parent: nil, tag: .body, depth: 0)])
    private var places: [String: Int] = ["": 0]
    private var counts: [Int32] = [0]

    /// Adds a block with text, where `[word](address)`-like marks stand for spans: see ``span(_:_:target:)``.
    mutating func add(
        _ text: String, in path: String = "p", _ role: BlockRole = .paragraph, level: Int = 0,
        joint: Joint = .paragraph
    ) {
        let container = container(path)
        let start = article.text.count
        article.text += text.utf8
        let index = article.blocks.count
        article.blocks.append(
            Block(
                index: index, text: ByteRange(start..<article.text.count), container: container, role: role,
                level: level, joint: joint,
                spans: IndexRange(start: Int32(article.spans.count), end: Int32(article.spans.count))))
        var place: Int? = container
        while let here = place {
            if article.containers[here].blocks.isEmpty {
                article.containers[here].blocks = IndexRange(start: Int32(index), end: Int32(index + 1))
            } else {
                article.containers[here].blocks.end = Int32(index + 1)
            }
            place = article.containers[here].parent
        }
        article.fates = Fates(count: article.blocks.count)
    }

    /// Makes a span of a part of the last block.
    mutating func span(_ part: String, _ kind: InlineSpan.Kind, target: String = "", classes: String = "") {
        let index = article.blocks.count - 1
        let block = article.blocks[index]
        let text = article.string(of: block)
        let range = text.firstRange(of: part) ?? text.startIndex..<text.startIndex
        let start = Int(block.text.start) + text[..<range.lowerBound].utf8.count
        article.spans.append(
            InlineSpan(
                kind: kind, text: ByteRange(start..<(start + part.utf8.count)), target: string(target),
                tokens: tokens(classes)))
        article.blocks[index].spans.end = Int32(article.spans.count)
    }

    /// Adds an image at the end of the text so far, in an element.
    mutating func picture(_ target: String, alt: String = "", in path: String) {
        article.pictures.append(
            Picture(
                before: article.blocks.count, container: container(path), target: string(target), label: string(alt)))
    }

    /// The place of an element, which is made where it is new: with its classes behind dots.
    private mutating func container(_ path: String) -> Int {
        var key = ""
        var place = 0
        for part in path.split(separator: "/") {
            key += "/" + part
            if let known = places[key] {
                place = known
                continue
            }
            let words = part.split(separator: ":")[0].split(separator: ".")
            let name = [UInt8](words[0].utf8)
            article.containers.append(
                Container(
                    parent: place, tag: Tag(utf8: name.span), depth: Int(article.containers[place].depth) + 1,
                    tokens: tokens(words.dropFirst().joined(separator: " "))))
            place = article.containers.count - 1
            places[key] = place
        }
        return place
    }

    private mutating func tokens(_ classes: String) -> IndexRange {
        let start = Int32(article.tokens.count)
        for word in classes.split(separator: " ") {
            article.tokens.append(Token(kind: .class, text: string(String(word))))
        }
        return IndexRange(start: start, end: Int32(article.tokens.count))
    }

    private mutating func string(_ text: String) -> ByteRange {
        let start = article.strings.count
        article.strings += text.utf8
        return ByteRange(start..<article.strings.count)
    }

    /// What the Markdown output makes of the article, below its metadata.
    func markdown(links: Bool = true, images: Bool = true, cutting cut: Set<Int> = []) throws -> String {
        var options = MarkdownOutput.Options()
        (options.links, options.images) = (links, images)
        var article = article
        for index in cut { article.fates.remove(article.blocks[index], as: .related, because: "a test") }
        for block in article.blocks where block.role == .caption { article.fates.claim(block, as: .caption) }
        let document = Document(
            source: Source(id: "a", url: "https://a.example/b/c", location: .file(path: "a")), article: article)
        let page = String(decoding: try MarkdownOutput(options: options).render(document).bytes, as: UTF8.self)
        return page.firstRange(of: "\n---\n").map { String(page[$0.upperBound...].drop { $0 == "\n" }) } ?? page
    }
}
