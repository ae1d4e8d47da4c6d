import ArgumentParser
import OffprintConfig
import OffprintCore

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of pipelines, by which editors complete and check them.",
        discussion: "With the first line '# yaml-language-server: $schema=offprint.schema.json' an editor finds it.")

    func run() throws {
        Terminal.out.line(String(decoding: SchemaCommand.schema.serialized(pretty: true), as: UTF8.self))
    }

    static var schema: JSONValue {
        PipelineSchema.json(
            registry: OffprintProgram.registry, inputs: InputKind.allCases.map { ($0.rawValue, $0.help, $0.schema) },
            outputs: OutputKind.allCases.map { ($0.rawValue, $0.help, $0.schema) })
    }
}
