/// A piece of a pipeline file with its place, whatever format the file has.
public struct ConfigNode: Sendable, Hashable {
    /// What stands there.
    public enum Content: Sendable, Hashable {
        /// A word as written: what type it has is said by the option that it sets.
        case scalar(String, isQuoted: Bool)
        /// A list.
        case list([ConfigNode])
        /// Keys with their values, in order.
        case map([Entry])
        /// Nothing: `parse:` with no value.
        case nothing
    }

    /// A key with its value.
    public struct Entry: Sendable, Hashable {
        /// The key.
        public var key: String
        /// Where the key stands.
        public var position: TextPosition
        /// The value.
        public var value: ConfigNode

        /// A key at a place, with its value.
        public init(key: String, position: TextPosition, value: ConfigNode) {
            self.key = key
            self.position = position
            self.value = value
        }
    }

    /// What stands there.
    public var content: Content
    /// Where.
    public var position: TextPosition

    /// A piece at a place.
    public init(_ content: Content, at position: TextPosition) {
        self.content = content
        self.position = position
    }

    /// The word, when it is one.
    public var scalar: String? {
        if case .scalar(let word, _) = content { word } else { nil }
    }
    /// The items, when it is a list.
    public var list: [ConfigNode]? {
        if case .list(let items) = content { items } else { nil }
    }
    /// The entries, when it is a map.
    public var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }
    /// Whether nothing stands there.
    public var isNothing: Bool { content == .nothing }

    /// The value under a key, when it is a map that has the key.
    public subscript(key: String) -> ConfigNode? {
        entries?.first { $0.key == key }?.value
    }

    /// What it is, for messages: "'abc'", "a list", "a map", "nothing".
    public var told: String {
        switch content {
        case .scalar(let word, _): "'\(word)'"
        case .list: "a list"
        case .map: "a map of keys"
        case .nothing: "nothing"
        }
    }
}
