public import OffprintCore

/// The JSON Schema of pipeline files, by which editors complete and check them.
public enum PipelineSchema {
    /// The schema for a program that knows some stages, and kinds of inputs and outputs with their values' schemas.
    public static func json(
        registry: StageRegistry, inputs: [(name: String, help: String, schema: JSONValue)],
        outputs: [(name: String, help: String, schema: JSONValue)]
    ) -> JSONValue {
        let limits = Limits.schema
        let errors = ErrorPolicy.schema
        return [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "An Offprint pipeline",
            "type": "object",
            "additionalProperties": false,
            "required": ["stages"],
            "properties": [
                "version": ["const": 1],
                "input": choice(inputs),
                "stages": ["type": "array", "items": stages(registry)],
                "output": ["anyOf": [["type": "array", "items": choice(outputs)], choice(outputs)]],
                "limits": limits,
                "on-error": errors,
            ],
        ]
    }

    private static func choice(_ kinds: [(name: String, help: String, schema: JSONValue)]) -> JSONValue {
        var properties = JSONObject()
        for kind in kinds {
            var schema = kind.schema.object ?? [:]
            schema["description"] = .string(kind.help)
            properties[kind.name] = .object(schema)
        }
        return [
            "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
            "properties": .object(properties),
        ]
    }

    private static func stages(_ registry: StageRegistry) -> JSONValue {
        var choices: [JSONValue] = [["enum": .array(registry.names.map { .string($0) })]]
        for name in registry.names {
            guard let stage = registry[name] else { continue }
            var properties = JSONObject()
            var options = stage.schema.object ?? [:]
            options["description"] = .string(stage.description.summary)
            options["type"] = ["object", "null"]
            properties[name] = .object(options)
            choices.append([
                "type": "object", "additionalProperties": false, "required": [.string(name)],
                "properties": .object(properties),
            ])
        }
        for filter in ["drop", "keep"] {
            var properties: JSONObject = ["as": ["type": "string", "description": "The reason that is counted."]]
            properties[filter] = [
                "type": "string", "description": "A comparison: relevance.ai-policy < 0.3",
            ]
            choices.append([
                "type": "object", "additionalProperties": false, "required": [.string(filter)],
                "properties": .object(properties),
            ])
        }
        return ["anyOf": .array(choices)]
    }
}
