import OffprintCore

/// A number for all that an article holds, so that two builds of a parser can be compared page by page.
struct Digest {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ article: Article) {
        add(article.text)
        for block in article.blocks {
            add([block.text.range.lowerBound, block.text.range.upperBound, block.container, Int(block.linkedBytes)])
            add([Int(block.role.rawValue), Int(block.level), Int(block.joint.rawValue), Int(block.visibility.rawValue)])
            for span in article.spans[block.spans.range] {
                add([Int(span.kind.rawValue), span.text.range.lowerBound, span.text.range.upperBound])
                add(article.strings[span.target.range])
                add(article.strings[span.label.range])
                add(article, span.tokens)
            }
        }
        for container in article.containers {
            add([container.parent ?? -1, Int(container.depth), container.blocks.range.lowerBound])
            add([container.blocks.range.upperBound])
            add(container.tag.rawValue.utf8)
            add(article, container.tokens)
        }
        add(article.structuredData)
        add(article.encoding.utf8)
        add([Int(article.marks.rawValue)])
    }

    private mutating func add(_ article: Article, _ tokens: IndexRange) {
        for token in article.tokens[tokens.range] {
            add([Int(token.kind.rawValue)])
            add(article.strings[token.text.range])
        }
        add([tokens.count])
    }

    private mutating func add(_ data: StructuredData) {
        for text in [data.title, data.language, data.base] { add((text ?? "-").utf8) }
        for meta in data.metas {
            add(meta.key.utf8)
            add(meta.content.utf8)
        }
        for link in data.links { for text in [link.relation, link.target, link.text ?? "-"] { add(text.utf8) } }
        for property in data.properties {
            for text in [property.name, property.value, property.itemType ?? "-"] { add(text.utf8) }
        }
        for script in data.scripts {
            add(script.type.utf8)
            add(script.id.utf8)
            add(script.text)
        }
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        var count = 0
        for byte in bytes {
            value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            count += 1
        }
        add([count])
    }

    private mutating func add(_ numbers: [Int]) {
        for number in numbers { value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x0000_0100_0000_01b3 }
    }
}
