/// The members of a JSON object, in the order in which they were written.
///
/// Keys are compared by their UTF-8 bytes, so two spellings of "é" are two keys. A key given twice keeps its first place
/// and its last value.
public struct JSONObject: Sendable {
    private var entries: [Entry] = []
    /// Places by key, kept only for objects too large to be searched from one end.
    private var places: [Spelling: Int] = [:]

    private struct Entry: Sendable {
        var key: String
        var value: JSONValue
    }

    private struct Spelling: Hashable {
        var text: String

        static func == (left: Spelling, right: Spelling) -> Bool { haveSameBytes(left.text, right.text) }
    }

    private static let searchable = 16

    /// An object without members.
    public init() {}

    /// An object with these members; of two equal keys the last wins.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (key, value) in members { self[key] = value }
    }

    /// The number of members.
    public var count: Int { entries.count }

    /// Whether there are no members.
    public var isEmpty: Bool { entries.isEmpty }

    /// The keys in their order.
    public var keys: [String] { entries.map(\.key) }

    /// The values in the order of their keys.
    public var values: [JSONValue] { entries.map(\.value) }

    /// The value of a member; nil where there is none, and setting nil takes the member out.
    ///
    /// - Complexity: O(1) on average to read and to set, O(*n*) to take out.
    public subscript(_ key: String) -> JSONValue? {
        get { place(of: key).map { entries[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?):
                entries[place].value = value
            case (nil, let value?):
                append(key, value)
            case (let place?, nil):
                entries.remove(at: place)
                rebuild()
            case (nil, nil):
                break
            }
        }
    }

    mutating func reserveCapacity(_ count: Int) {
        entries.reserveCapacity(count)
    }

    private func place(of key: String) -> Int? {
        if entries.count > Self.searchable { return places[Spelling(text: key)] }
        return entries.firstIndex { haveSameBytes($0.key, key) }
    }

    private mutating func append(_ key: String, _ value: JSONValue) {
        entries.append(Entry(key: key, value: value))
        if entries.count == Self.searchable + 1 {
            rebuild()
        } else if entries.count > Self.searchable {
            places[Spelling(text: key)] = entries.count - 1
        }
    }

    private mutating func rebuild() {
        places = [:]
        guard entries.count > Self.searchable else { return }
        for (place, entry) in entries.enumerated() { places[Spelling(text: entry.key)] = place }
    }
}

extension JSONObject: Sequence {
    /// The members, in their order.
    public func makeIterator() -> AnyIterator<(key: String, value: JSONValue)> {
        var rest = entries.makeIterator()
        return AnyIterator { rest.next().map { ($0.key, $0.value) } }
    }

    /// The number of members.
    public var underestimatedCount: Int { entries.count }
}

extension JSONObject: Hashable {
    /// Whether both have the same members, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.entries.allSatisfy { right[$0.key] == $0.value }
    }

    /// Mixes in the members without their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for entry in entries {
            var member = Hasher()
            member.combine(entry.key)
            member.combine(entry.value)
            sum &+= member.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// An object with the members in this order; of two equal keys the last wins.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements)
    }
}

private func haveSameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
}
