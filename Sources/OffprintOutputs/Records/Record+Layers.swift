import OffprintCore

extension Record {
    func writeQuotes(_ placed: PlacedLayers, of document: Document, to writer: inout JSONWriter) {
        guard let quotes = placed.quotes, let text = placed.text else { return writer.null() }
        writer.beginArray()
        for (quote, parts) in quotes.lazy.map({ ($0.quote, $0.parts) }) {
            guard let first = parts.first, let last = parts.last else { continue }
            writer.beginObject()
            writer.range(ByteRange(start: first.start, end: max(first.start, last.end)))
            if parts.count > 1 {
                writer.key("parts")
                writer.beginArray()
                for part in parts {
                    writer.beginObject()
                    writer.range(part)
                    writer.endObject()
                }
                writer.endArray()
            }
            writer.key("text")
            writer.string(utf8: PlacedLayers.join(parts, of: text).span)
            writer.key("kind")
            writer.string(quote.kind.rawValue)
            writer.key("speaker")
            writer.optional(quote.speaker)
            writer.key("cue")
            writer.optional(quote.cue)
            writer.key("confidence")
            writer.score(quote.confidence)
            writer.endObject()
        }
        writer.endArray()
    }

    func writeSummary(_ placed: PlacedLayers, of document: Document, to writer: inout JSONWriter) {
        guard let summary = document.summary?.value else { return writer.null() }
        writer.beginObject()
        writer.key("text")
        if let text = summary.text {
            writer.string(text)
        } else if let text = placed.text {
            writer.string(utf8: PlacedLayers.join(placed.sentences, of: text).span)
        } else {
            writer.string("")
        }
        writer.key("sentences")
        writer.beginArray()
        for sentence in placed.sentences {
            writer.beginObject()
            writer.range(sentence)
            if let text = placed.text {
                writer.key("text")
                writer.string(utf8: text.utf8.span.extracting(sentence.range))
            }
            writer.endObject()
        }
        writer.endArray()
        writer.key("method")
        writer.string(summary.method)
        writer.endObject()
    }

    func writeRelevance(of document: Document, to writer: inout JSONWriter) {
        guard let verdicts = document.relevance?.value else { return writer.null() }
        writer.beginObject()
        for verdict in verdicts {
            writer.key(verdict.interest)
            writer.beginObject()
            writer.key("score")
            writer.score(verdict.score)
            writer.key("evidence")
            writer.beginArray()
            for evidence in verdict.evidence { writer.string(evidence) }
            writer.endArray()
            writer.endObject()
        }
        writer.endObject()
    }

    func writeRemoved(of article: Article?, to writer: inout JSONWriter) {
        writer.beginArray()
        if let article {
            let text = article.text.span
            for block in article.blocks where !block.text.isEmpty {
                let fate = article.fates[block]
                guard let kind = fate.removal else { continue }
                writer.beginObject()
                writer.key("text")
                writer.string(utf8: text.extracting(block.text.range))
                writer.key("stage")
                writer.optional(article.fates.stage(of: block))
                writer.key("kind")
                writer.string(kind.rawValue)
                writer.key("reason")
                writer.optional(article.fates.reason(of: block))
                writer.key("score")
                if let score = fate.score { writer.score(Double(score)) } else { writer.null() }
                writer.endObject()
            }
        }
        writer.endArray()
    }

    func writeCaptions(of article: Article?, to writer: inout JSONWriter) {
        writer.beginArray()
        if let article {
            let text = article.text.span
            for block in article.blocks where article.fates[block].decision == .field(.caption) {
                writer.string(utf8: text.extracting(block.text.range))
            }
        }
        writer.endArray()
    }
}
