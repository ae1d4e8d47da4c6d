public import OffprintCore

extension RecordField {
    /// The JSON Schema of a record of all fields.
    public static var recordSchema: JSONValue {
        var properties = JSONObject()
        for field in allCases {
            var schema = field.valueSchema
            schema["description"] = .string(field.help)
            properties[field.rawValue] = .object(schema)
        }
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "An article of Offprint",
            "description": "One line of articles.jsonl. With the option 'fields', only some of the members are there.",
            "type": "object",
            "additionalProperties": false,
            "properties": .object(properties),
            "required": .array(allCases.map { .string($0.rawValue) }),
        ]
    }

    private var valueSchema: JSONObject {
        switch self {
        case .schema: ["const": 1]
        case .id: ["type": "string"]
        case .url, .title, .language, .site, .description, .image, .type, .text: ["type": ["string", "null"]]
        case .kind: Shapes.kind
        case .published, .modified:
            [
                "type": ["string", "null"],
                "pattern": #"^-?\d{4,}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$"#,
            ]
        case .authors, .captions: ["type": "array", "items": ["type": "string"]]
        case .quotes: ["type": ["array", "null"], "items": Shapes.quote]
        case .quotesCut: ["type": "integer", "minimum": 0]
        case .summary: Shapes.summary
        case .relevance: ["type": ["object", "null"], "additionalProperties": Shapes.verdict]
        case .removed: ["type": "array", "items": Shapes.removed]
        case .notes: ["type": "object"]
        case .source: Shapes.source
        case .provenance: Shapes.provenance
        case .marks: ["type": "array", "items": ["enum": .array(Record.marks.map { .string($0.1) })]]
        }
    }
}

private enum Shapes {
    static let offset: JSONValue = ["type": "integer", "minimum": 0]
    static let share: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]
    static let text: JSONValue = ["type": "string"]
    static let perhapsText: JSONValue = ["type": ["string", "null"]]

    static func words<Words: CaseIterable & RawRepresentable<String>>(of type: Words.Type) -> JSONValue {
        ["enum": .array(type.allCases.map { .string($0.rawValue) })]
    }

    static func object(_ members: KeyValuePairs<String, JSONValue>, optional: [String: JSONValue] = [:]) -> JSONObject {
        var properties = JSONObject(members.map { ($0.key, $0.value) })
        for (key, value) in optional.sorted(by: { $0.key < $1.key }) { properties[key] = value }
        return [
            "type": "object", "additionalProperties": false, "properties": .object(properties),
            "required": .array(members.map { .string($0.key) }),
        ]
    }

    static var kind: JSONObject {
        var kind = object(["name": words(of: PageKind.self), "score": share])
        kind["type"] = ["object", "null"]
        return kind
    }

    static let quote = JSONValue.object(
        object(
            [
                "start": offset, "end": offset, "text": text, "kind": words(of: Quote.Kind.self),
                "speaker": perhapsText, "cue": perhapsText, "confidence": share,
            ],
            optional: ["parts": ["type": "array", "items": .object(object(["start": offset, "end": offset]))]]))

    static var summary: JSONObject {
        let sentence = JSONValue.object(object(["start": offset, "end": offset, "text": text]))
        var summary = object(["text": text, "sentences": ["type": "array", "items": sentence], "method": text])
        summary["type"] = ["object", "null"]
        return summary
    }

    static let verdict = JSONValue.object(object(["score": share, "evidence": ["type": "array", "items": text]]))

    static let removed = JSONValue.object(
        object([
            "text": text, "stage": perhapsText, "kind": words(of: RemovalKind.self), "reason": perhapsText,
            "score": ["type": ["number", "null"]],
        ]))

    static var source: JSONObject {
        object(
            ["kind": ["enum": ["file", "record", "line", "address", "stdin", "other"]]],
            optional: [
                "path": text, "offset": offset, "line": offset, "number": offset, "url": text, "system": text,
                "key": text,
            ])
    }

    static var provenance: JSONObject {
        let origin = JSONValue.object(object(["stage": text, "version": ["type": "integer"]]))
        return object([
            "layers": ["type": "object", "additionalProperties": origin],
            "fields": ["type": "object", "additionalProperties": words(of: MetadataOrigin.self)],
            "encoding": perhapsText,
        ])
    }
}
