internal import OffprintCore

extension ArticleBuilder {
    /// An image; the `source` before it in its `picture`, -1 for none; and the image whose alternative text it has.
    struct PageImage {
        var element: Int32
        var source: Int32
        var labelled: Int32
    }

    /// An image, and the frame that was innermost where it stands.
    struct UnplacedPicture {
        var picture: Int32
        var frame: Int32
    }

    private static let mostPictures = 5_000

    /// Deals with an image: among words it is a span, before the block's first word it waits for it.
    ///
    /// - Parameter isFallback: whether it stands in a `noscript`: right behind another image it is that image's copy for
    ///   browsers without scripts, and has the address that scripts would load.
    mutating func takeImage(_ index: Int, isFallback: Bool) {
        let isInPicture = pictureSource >= 0 && frames.count > 1 && frames[frames.count - 2].tag == .picture
        let element = Int32(truncatingIfNeeded: index)
        let image = PageImage(element: element, source: isInPicture ? pictureSource : -1, labelled: element)
        if isFallback, replaceLastImage(by: image) { return }
        let block = Int(frames[frames.count - 1].block)
        if isInBlock {
            if !isFallback || frames[block].blockVisibility == .noscript { append(image) }
        } else if pendingImages.count < 16 {
            pendingImages.append(image)
        }
    }

    /// Puts a copy in the place of the image right before it; false where there is none.
    private mutating func replaceLastImage(by image: PageImage) -> Bool {
        if !pendingImages.isEmpty {
            if source(of: image) != nil {
                var image = image
                if page.attribute(.alt, of: page.elements[Int(image.element)]) == nil {
                    image.labelled = pendingImages[pendingImages.count - 1].labelled
                }
                pendingImages[pendingImages.count - 1] = image
            }
            return true
        }
        if isInBlock {
            guard spans.count > blockSpans, let last = spans.last, last.kind == .image,
                Int(last.text.start) == text.count
            else { return false }
            if let target = target(of: image) { spans[spans.count - 1].target = target }
            return true
        }
        guard let last = pictures.last, last.before == blocks.count else { return false }
        if let target = target(of: image) { pictures[pictures.count - 1].target = target }
        return true
    }

    /// Appends an image at the current place of the text.
    mutating func append(_ image: PageImage) {
        let place = ByteRange(text.count..<text.count)
        let (target, label) = (target(of: image) ?? .empty, label(of: image))
        spans.append(
            InlineSpan(kind: .image, text: place, target: target, label: label, tokens: tokens(of: Int(image.element))))
    }

    /// Notes the images of a block that has no text.
    mutating func releaseImages() {
        for place in pendingImages.indices where pictures.count < ArticleBuilder.mostPictures {
            let image = pendingImages[place]
            let target = target(of: image) ?? .empty
            unplaced.append(
                UnplacedPicture(
                    picture: Int32(truncatingIfNeeded: pictures.count),
                    frame: Int32(truncatingIfNeeded: frames.count - 1)))
            pictures.append(Picture(before: blocks.count, container: 0, target: target, label: label(of: image)))
        }
        pendingImages.removeAll()
    }

    /// Gives images the container of an element that ends; where it has none, they wait for the one around it.
    mutating func placePictures(of frame: Frame) {
        var place = unplaced.count - 1
        while place >= 0, Int(unplaced[place].frame) >= frames.count - 1 {
            if frame.container >= 0 {
                pictures[Int(unplaced[place].picture)].container = Int(frame.container)
                unplaced.removeLast()
            } else {
                unplaced[place].frame = Int32(truncatingIfNeeded: frames.count - 2)
            }
            place -= 1
        }
    }

    private mutating func label(of image: PageImage) -> ByteRange {
        page.attribute(.alt, of: page.elements[Int(image.labelled)]).map { string($0) } ?? .empty
    }

    /// The address of an image, in the article's strings; nil where it has none but a placeholder.
    private mutating func target(of image: PageImage) -> ByteRange? {
        guard let source = source(of: image) else { return nil }
        guard source.isList else { return string(source.attribute) }
        let bytes = unsafe page.bytes
        let page = unsafe bytes.span
        let list = page.extracting(source.attribute.range)
        guard source.attribute.hasReferences else { return best(of: list) }
        let scratch = tokenScratch
        scratch.bytes.removeAll()
        CharacterReferences.appendDecoded(list, isAttribute: true, to: &scratch.bytes)
        return scratch.bytes.withSpan { best(of: $0) }
    }

    /// Appends the address with the largest size to the article's strings; nil where a list has none.
    private mutating func best(of list: Span<UInt8>) -> ByteRange? {
        guard let range = SourceSet.best(in: list), range.count <= 8_192 else { return nil }
        let start = strings.count
        strings.append(list.extracting(range))
        return ByteRange(start..<strings.count)
    }

    /// The attribute that has an image's address, and whether it is a list of addresses with sizes.
    private func source(of image: PageImage) -> (attribute: PageTokens.Attribute, isList: Bool)? {
        let element = page.elements[Int(image.element)]
        if let list = list(of: element) { return (list, true) }
        // Until a script swaps it in, the picture's address waits in an attribute of its own.
        if let source = address(.dataSrc, of: element) ?? address(.dataLazySrc, of: element)
            ?? address(.dataOriginal, of: element) ?? address(.src, of: element)
        {
            return (source, false)
        }
        guard image.source >= 0, let list = list(of: page.elements[Int(image.source)]) else { return nil }
        return (list, true)
    }

    private func list(of element: PageTokens.Element) -> PageTokens.Attribute? {
        guard element.names.meets(listing) else { return nil }
        return address(.dataSrcset, of: element) ?? address(.dataLazySrcset, of: element)
            ?? address(.srcset, of: element)
    }

    /// An attribute of an element, if it holds an address and no placeholder.
    private func address(_ name: AttributeName, of element: PageTokens.Element) -> PageTokens.Attribute? {
        guard let attribute = page.attribute(name, of: element), attribute.end > attribute.start,
            !page.hasPrefix("data:", at: Int(attribute.start))
        else { return nil }
        return attribute
    }
}
