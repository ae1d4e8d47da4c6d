/// Hands the values that were read to the initialiser that the compiler wrote for a struct of options.
struct OptionDecoder: Decoder {
    var values: [String: any Sendable]
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields<Key>(values: values))
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw OptionFieldDecoder.misuse }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw OptionFieldDecoder.misuse }

    private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
        var values: [String: any Sendable]
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { values.keys.compactMap(Key.init(stringValue:)) }

        func contains(_ key: Key) -> Bool { values[key.stringValue] != nil }
        func decodeNil(forKey key: Key) -> Bool { false }
        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
            try T(from: OptionFieldDecoder(value: values[key.stringValue]))
        }
        func nestedContainer<Inner: CodingKey>(
            keyedBy type: Inner.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Inner> { throw OptionFieldDecoder.misuse }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            throw OptionFieldDecoder.misuse
        }
        func superDecoder() throws -> any Decoder { throw OptionFieldDecoder.misuse }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw OptionFieldDecoder.misuse }
    }
}

/// Holds the value of one option.
struct OptionFieldDecoder: Decoder {
    var value: (any Sendable)?
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static let misuse = DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "a field of StageOptions that is no @Option"))

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw OptionFieldDecoder.misuse
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw OptionFieldDecoder.misuse }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw OptionFieldDecoder.misuse }
}
