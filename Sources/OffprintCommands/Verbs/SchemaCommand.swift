import ArgumentParser
import OffprintConfig
import OffprintCore
import OffprintOutputs

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of pipelines, by which editors complete and check them.",
        discussion: "With the first line '# yaml-language-server: $schema=offprint.schema.json' an editor finds it.")

    @Flag(help: "Print the schema of the records that come out instead.")
    var record = false

    func run() throws {
        let schema = record ? RecordField.recordSchema : SchemaCommand.schema
        Terminal.out.line(String(decoding: schema.serialized(pretty: true), as: UTF8.self))
    }

    static var schema: JSONValue {
        PipelineSchema.json(
            registry: OffprintProgram.registry, inputs: InputChoice.allCases.map { ($0.rawValue, $0.help, $0.schema) },
            outputs: OutputChoice.allCases.map { ($0.rawValue, $0.help, $0.schema) })
    }
}
