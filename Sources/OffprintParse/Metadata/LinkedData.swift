import OffprintCore

/// The nodes of a page's JSON-LD, out of all scripts, graphs and arrays, in order.
struct LinkedData {
    /// One node: an object with a type.
    struct Node {
        var object: JSONObject
        /// Its types, without the vocabulary's address.
        var types: [String]
    }

    /// A name with what it is the name of.
    struct Name: Hashable {
        var text: String
        var isOrganization: Bool
        /// Whether the page says that it is a person.
        var isPerson = false
    }

    private(set) var nodes: [Node] = []
    private var places: [String: Int] = [:]

    private static let mostNodes = 2000

    /// Reads the JSON-LD scripts; what is broken beyond the lenient reading is left out.
    init(_ scripts: [StructuredData.DataScript]) {
        for script in scripts where script.type == "application/ld+json" {
            if let value = Self.value(of: script.text) { add(value) }
        }
    }

    /// The value of a script, read leniently; comments of HTML before it are passed over.
    static func value(of text: [UInt8]) -> JSONValue? {
        if let value = try? JSONValue(parsing: text, leniently: true) { return value }
        guard let open = text.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }), open > 0,
            text[..<open].contains(UInt8(ascii: ">"))
        else { return nil }
        return try? JSONValue(parsing: text[open...], leniently: true)
    }

    private mutating func add(_ value: JSONValue) {
        var waiting = [value]
        while let value = waiting.popLast(), nodes.count < Self.mostNodes {
            switch value {
            case .array(let items): waiting.append(contentsOf: items.reversed())
            case .object(let object):
                let types = Self.types(of: object)
                if !types.isEmpty {
                    if let id = object["@id"]?.string, places[id] == nil { places[id] = nodes.count }
                    nodes.append(Node(object: object, types: types))
                }
                // The entities of a list of questions are not what the page is about.
                let isList = types.contains("FAQPage") || types.contains("ItemList")
                for key in isList ? ["@graph"] : ["mainEntity", "mainEntityOfPage", "@graph"] {
                    if let inner = object[key], inner.object != nil || inner.array != nil { waiting.append(inner) }
                }
            default: break
            }
        }
    }

    /// The types of a node, without the vocabulary's address.
    static func types(of object: JSONObject) -> [String] {
        let value = object["@type"] ?? object["type"]
        let names = value?.array?.compactMap(\.string) ?? value?.string.map { [$0] } ?? []
        return names.map { name in
            String(name.split { $0 == "/" || $0 == "#" || $0 == ":" }.last ?? "")
        }.filter { !$0.isEmpty }
    }

    /// The node that an object stands for: itself, or the one that its `@id` refers to.
    func resolved(_ object: JSONObject) -> JSONObject {
        guard object["name"] == nil, let id = object["@id"]?.string, let place = places[id] else { return object }
        return nodes[place].object
    }

    /// The first text under one of the keys.
    func text(_ node: JSONObject, _ keys: String...) -> String? {
        for key in keys {
            let value = node[key]?.array?.first ?? node[key]
            let text = value?.string ?? value?["@value"]?.string
            if let clean = text.flatMap(PlainText.clean) { return clean }
        }
        return nil
    }

    /// The names of what stands under a key: texts, objects with a name, references, or a list of them.
    func names(_ node: JSONObject, _ key: String) -> [Name] {
        guard let value = node[key] else { return [] }
        var names: [Name] = []
        var waiting = [value]
        while let value = waiting.popLast(), names.count < 40 {
            switch value {
            case .string(let text): names.append(Name(text: text, isOrganization: false))
            case .array(let items): waiting.append(contentsOf: items.reversed())
            case .object(let object):
                let object = resolved(object)
                let types = Self.types(of: object)
                let isOrganization = types.contains {
                    $0.hasSuffix("Organization") || $0 == "Corporation" || $0 == "Brand"
                }
                let isPerson = types.contains("Person")
                switch object["name"] ?? object["@value"] {
                case .string(let text)?:
                    names.append(Name(text: text, isOrganization: isOrganization, isPerson: isPerson))
                case .array(let items)?:
                    names += items.compactMap(\.string).map { Name(text: $0, isOrganization: isOrganization) }
                case .object(let inner)?:
                    if let text = inner["name"]?.string ?? inner["@value"]?.string {
                        names.append(Name(text: text, isOrganization: isOrganization))
                    }
                default:
                    let given = object["givenName"]?.string ?? object["alternateName"]?.string
                    let full = [given, object["familyName"]?.string].compactMap(\.self).joined(separator: " ")
                    if !full.isEmpty { names.append(Name(text: full, isOrganization: isOrganization)) }
                }
            default: break
            }
        }
        return names
    }

    /// The first address under a key: a text, or the `url` or `@id` of an object.
    func address(_ node: JSONObject, _ key: String) -> String? {
        let value = node[key]?.array?.first ?? node[key]
        if let text = value?.string { return text }
        guard let object = value?.object else { return nil }
        let whole = resolved(object)
        return whole["url"]?.string ?? whole["contentUrl"]?.string ?? object["@id"]?.string
    }
}
