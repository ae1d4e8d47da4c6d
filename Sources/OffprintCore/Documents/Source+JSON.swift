extension Source {
    /// The coordinates as records and dead letters hold them.
    public var json: JSONValue {
        switch location {
        case .file(let path): ["file": .string(path)]
        case .record(let path, let offset): ["file": .string(path), "offset": .integer(offset)]
        case .line(let path, let number, let offset):
            ["file": .string(path), "line": .integer(number), "offset": .integer(offset)]
        case .address(let url): ["url": .string(url)]
        case .standardInput(let number): ["stdin": .integer(number)]
        }
    }
}
