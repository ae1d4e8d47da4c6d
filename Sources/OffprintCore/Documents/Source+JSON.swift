extension Source {
    /// The coordinates as records and dead letters hold them: `kind`, and what finds the document again.
    public var json: JSONValue {
        switch location {
        case .file(let path): ["kind": "file", "path": .string(path)]
        case .record(let path, let offset): ["kind": "record", "path": .string(path), "offset": .integer(offset)]
        case .line(let path, let number, let offset):
            ["kind": "line", "path": .string(path), "line": .integer(number), "offset": .integer(offset)]
        case .address(let url): ["kind": "address", "url": .string(url)]
        case .standardInput(let number): ["kind": "stdin", "number": .integer(number)]
        case .other(let system, let key): ["kind": "other", "system": .string(system), "key": .string(key)]
        }
    }
}
