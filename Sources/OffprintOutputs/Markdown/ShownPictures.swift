import OffprintCore

/// Which of the images that stand between blocks belong to the kept text.
///
/// An image belongs where its own box holds a kept block, or, alone in its box, where it stands between kept blocks.
/// Nothing here has any say in which blocks are kept.
struct ShownPictures {
    private let article: Article

    /// Looks at an article.
    init(_ article: Article) { self.article = article }

    /// The images to print, by the place of the block that they stand before, each with its caption.
    ///
    /// - Complexity: O(blocks + images · depth).
    func byPlace() -> [Int: [(picture: Picture, caption: Block?)]] {
        guard !article.pictures.isEmpty, let first = article.keptBlocks.first?.index else { return [:] }
        let last = article.blocks.last { article.fates[$0].isKept }?.index ?? first
        var found: [Int: [(picture: Picture, caption: Block?)]] = [:]
        var addresses: Set<ArraySlice<UInt8>> = []
        for picture in article.pictures where !picture.target.isEmpty && picture.before <= last + 8 {
            guard isShown(picture, first, last), addresses.insert(article.utf8(ofString: picture.target)).inserted
            else { continue }
            found[picture.before, default: []].append((picture, caption(of: picture)))
        }
        return found
    }

    private func isShown(_ picture: Picture, _ first: Int, _ last: Int) -> Bool {
        // Its own box: the innermost element with text other than captions, where that is a small one.
        for place in sequence(first: picture.container, next: { article.containers[$0].parent }) {
            let range = article.containers[place].blocks.range
            let rest = range.filter { !isCaption($0) }
            if rest.isEmpty { continue }
            if range.count <= 6, !rest.contains(where: { article.fates[$0].isKept }) { return false }
            // The box must reach the text.
            return range.upperBound > first && range.lowerBound <= last && standsInText(picture.before)
        }
        return false
    }

    /// Whether the nearest blocks on both sides that are not captions are kept, or fields before the text begins.
    private func standsInText(_ place: Int) -> Bool {
        let before = (0..<place).reversed().prefix(6).first { !isCaption($0) && article.fates[$0].removal == nil }
        let after = (place..<article.blocks.count).prefix(6).first {
            !isCaption($0) && article.fates[$0].removal == nil
        }
        let isAfterText = before.map { isText($0) } ?? false
        let isBeforeText = after.map { article.fates[$0].isKept } ?? false
        return isBeforeText && (isAfterText || before == nil && place < 40) || isAfterText && isEnd(place)
    }

    private func isText(_ index: Int) -> Bool {
        switch article.fates[index].decision {
        case .kept, .field: true
        case .removed: false
        }
    }

    /// Whether an image ends the text: it stands right behind the last kept block, or its caption does.
    private func isEnd(_ place: Int) -> Bool {
        var index = place - 1
        while index >= 0, isCaption(index) { index -= 1 }
        return index >= 0 && article.fates[index].isKept
    }

    private func isCaption(_ index: Int) -> Bool { article.blocks[index].role == .caption }

    private func caption(of picture: Picture) -> Block? {
        guard article.containers[picture.container].tag == .figure else { return nil }
        return article.blocks(in: article.containers[picture.container]).first { isCaption($0.index) }
    }
}
