/// What a page says of itself beside its text: the head's elements, JSON-LD, microdata, embedded state.
///
/// As found: nothing is judged here. `parse` makes ``Metadata`` of it, and other stages may read it as evidence.
public struct StructuredData: Sendable, Hashable {
    /// One `meta` element.
    public struct Meta: Sendable, Hashable {
        /// The value of `name`, `property`, `itemprop` or `http-equiv`, in lower case.
        public var key: String
        /// The value of `content`.
        public var content: String

        /// A meta element with its key in lower case.
        public init(key: String, content: String) {
            self.key = key
            self.content = content
        }
    }

    /// One `link` element, or an `a` with a `rel` that tells something (`author`, `tag`, `license`).
    public struct Link: Sendable, Hashable {
        /// The words of `rel`, in lower case, apart by one space.
        public var relation: String
        /// The address as written.
        public var target: String
        /// The text of an `a`; nil for a `link`.
        public var text: String?

        /// A link with its relation in lower case.
        public init(relation: String, target: String, text: String? = nil) {
            self.relation = relation
            self.target = target
            self.text = text
        }
    }

    /// One microdata property, or a `time` element.
    public struct Property: Sendable, Hashable {
        /// The name of the property (`itemprop`), `time` for a time element without one.
        public var name: String
        /// Its value: `content`, `datetime`, `href` or `src`, else the element's text.
        public var value: String
        /// The `itemtype` of the item that it belongs to; nil outside of items.
        public var itemType: String?

        /// A property of an item.
        public init(name: String, value: String, itemType: String? = nil) {
            self.name = name
            self.value = value
            self.itemType = itemType
        }
    }

    /// The text of a script that holds data, not code.
    public struct DataScript: Sendable, Hashable {
        /// Its `type`, in lower case, without parameters: `application/ld+json`, `application/json`.
        public var type: String
        /// Its `id`; empty where it has none.
        public var id: String
        /// Its text, as it stands in the page.
        public var text: [UInt8]

        /// A script's data.
        public init(type: String, id: String, text: [UInt8]) {
            self.type = type
            self.id = id
            self.text = text
        }
    }

    /// A text of some length that the page's JSON-LD holds: the body of an article, the description of a product.
    public struct Prose: Sendable, Hashable {
        /// The type of its node, without the vocabulary's address: `NewsArticle`, `Product`.
        public var type: String
        /// Under which key it stands: `articleBody`, `text`, `reviewBody`, `description`.
        public var property: String
        /// The text as it stands there: it may hold tags and character references.
        public var text: String

        /// A text of a node.
        public init(type: String, property: String, text: String) {
            self.type = type
            self.property = property
            self.text = text
        }
    }

    /// The text of `title`.
    public var title: String?
    /// The `lang` of `html`.
    public var language: String?
    /// The `href` of `base`.
    public var base: String?
    /// The meta elements, in order.
    public var metas: [Meta] = []
    /// The link elements and telling anchors, in order.
    public var links: [Link] = []
    /// Microdata properties and time elements, in order.
    public var properties: [Property] = []
    /// JSON-LD and JSON scripts, in order.
    public var scripts: [DataScript] = []
    /// Bodies and descriptions out of the JSON-LD scripts, in order; `parse` fills it in.
    public var prose: [Prose] = []

    /// A page that says nothing of itself.
    public init() {}

    /// The content of the first non-empty meta element with one of the keys, looked for in the order of the keys.
    public func meta(_ keys: String...) -> String? {
        for key in keys {
            if let meta = metas.first(where: { $0.key == key && !$0.content.isEmpty }) { return meta.content }
        }
        return nil
    }
}
