/// Reads the little of a `style` attribute that says whether an element is shown.
enum InlineStyle {
    /// Whether a style has `display: none` or `visibility: hidden`; the latter beside an animation shows the element as soon
    /// as a reader comes to it.
    static func hides(_ style: Span<UInt8>) -> Bool {
        var i = 0
        var (isInvisible, isAnimated) = (false, false)
        while i < style.count {
            while i < style.count, style[i] <= 0x20 || style[i] == UInt8(ascii: ";") { i += 1 }
            if value("none", of: "display", in: style, at: i) { return true }
            isInvisible = isInvisible || value("hidden", of: "visibility", in: style, at: i)
            isAnimated = isAnimated || Tokenizer.hasPrefix("animation", style, at: i)
            while i < style.count, style[i] != UInt8(ascii: ";") { i += 1 }
        }
        return isInvisible && !isAnimated
    }

    private static func value(
        _ value: StaticString, of property: StaticString, in style: Span<UInt8>, at start: Int
    ) -> Bool {
        guard Tokenizer.hasPrefix(property, style, at: start) else { return false }
        var i = start + property.utf8CodeUnitCount
        while i < style.count, style[i] <= 0x20 { i += 1 }
        guard i < style.count, style[i] == UInt8(ascii: ":") else { return false }
        i += 1
        while i < style.count, style[i] <= 0x20 { i += 1 }
        return Tokenizer.hasPrefix(value, style, at: i)
    }
}
