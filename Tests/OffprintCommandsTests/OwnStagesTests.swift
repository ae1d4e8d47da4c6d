import Foundation
import OffprintCore
import OffprintTestSupport
import OffprintTesting
import Testing

/// Stages that Offprint does not come with: in a package of their own, and in a library that is loaded.
@Suite struct OwnStagesTests {
    private struct Shout: DocumentStage {
        static let description = StageDescription(
            name: "shout", summary: "Notes the title in capitals.", needs: [.article], gives: [.note("shout")],
            examples: [.init(page: "<p>Rain is due.", text: "Rain is due.")])
        let options: NoOptions
        func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
            document.note(.string("!"), as: "shout")
            return .keep
        }
    }

    private struct Moody: DocumentStage {
        static let description = StageDescription(
            name: "Moody", summary: "moody", examples: [.init(page: "<p>a", text: "b")])
        let options: NoOptions
        func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
            document.note(.integer(Int.random(in: 0..<1_000_000)), as: "mood")
            return .keep
        }
    }

    @Test func passesASoundStageThroughTheSuite() async throws {
        try StageConformance(Shout.self).check()
    }

    @Test func tellsWhatAnUnsoundStageDoesWrong() async throws {
        let failure = #expect(throws: StageConformanceFailure.self) { try StageConformance(Moody.self).check() }
        let findings = failure?.findings.joined(separator: "\n") ?? ""
        #expect(findings.contains("lower-case words"))
        #expect(findings.contains("two runs give different results"))
        #expect(findings.contains("leaves the text \"a\", and not \"b\""))
    }

    @Test func loadsAStageFromALibraryBuiltOfOneFile() async throws {
        let place = try Scratch()
        let source = try place.write(
            """
            import OffprintCore

            struct CountBlocks: DocumentStage {
                struct Options: StageOptions {
                    @Option("What each block counts.", within: 1...)
                    var times = 1
                }
                static let description = StageDescription(
                    name: "count-blocks", summary: "Notes how many blocks are kept.",
                    needs: [.article], gives: [.note("blocks")])
                let options: Options
                func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
                    guard let article = document.article else { return .keep }
                    document.note(.integer(options.times * article.keptBlocks.count), as: "blocks")
                    return .keep
                }
            }

            @_cdecl("offprint_stages")
            public func stages() -> UnsafeMutableRawPointer { StageList([CountBlocks.self]).handedOver() }
            """, to: "CountBlocks.swift")
        let library = place.url.appendingPathComponent("libCountBlocks.so").path
        let modules = Program.products.appendingPathComponent("Modules").path
        let compiler = try await Program.run(
            [
                "swiftc", "-emit-library", "-module-name", "CountBlocks", "-parse-as-library", "-I", modules, source,
                "-o", library,
            ],
            in: place.url, program: URL(fileURLWithPath: "/usr/bin/env"))
        #expect(compiler.code == 0, "\(compiler.error)")
        let page = try place.write("<p>One.<p>Two.", to: "page.html")
        let pipeline = try place.write(
            "stages: [parse, {count-blocks: {times: 10}}]\noutput: {jsonl: {path: '-', fields: [notes]}}\n",
            to: "p.yaml")
        let result = try await Program.run(
            ["run", pipeline, page, "--load-stages", library, "-o", place.url.path + "/run", "--quiet"])
        #expect(result.code == 0, "\(result.error)")
        #expect(result.out == "{\"notes\":{\"blocks\":20}}\n")
        let check = try await Program.run(["check", pipeline])
        #expect(check.code == 1)
        #expect(check.error.contains("no stage is called 'count-blocks'"))
    }

    /// Builds the example package: its stage first, which must build without the rest of Offprint.
    @Test func buildsAndRunsTheExampleOfAStageInAPackageOfItsOwn() async throws {
        let package = Shared.package.appendingPathComponent("examples/custom-stage")
        let build = Shared.package.appendingPathComponent(".build-custom-stage").path
        func swift(_ arguments: [String]) async throws -> Program.Result {
            try await Program.run(
                ["swift"] + arguments + ["--package-path", package.path, "--scratch-path", build],
                program: URL(fileURLWithPath: "/usr/bin/env"))
        }
        let bin = try await swift(["build", "--show-bin-path"]).out.split(separator: "\n").last.map(String.init) ?? ""
        func isBuilt(_ module: String) -> Bool {
            FileManager.default.fileExists(atPath: "\(bin)/Modules/\(module).swiftmodule")
        }
        let isFresh = !isBuilt("OffprintHTML")
        let stage = try await swift([
            "build", "--target", "WordCount", "--explicit-target-dependency-import-check", "error",
        ])
        #expect(stage.code == 0, "\(stage.out) \(stage.error)")
        if isFresh {
            #expect(isBuilt("OffprintCore"))
            #expect(!isBuilt("OffprintHTML"))
        }
        let program = try await swift(["build", "--product", "my-offprint"])
        #expect(program.code == 0, "\(program.out) \(program.error)")
        if isFresh { #expect(!isBuilt("OffprintFetch"), "The example asks for no trait.") }
        let place = try Scratch()
        let result = try await Program.run(
            ["run", "pipelines/reading-time.yaml", "-o", place.url.path, "--quiet"], in: package,
            program: URL(fileURLWithPath: bin + "/my-offprint"))
        #expect(result.code == 0, "\(result.error)")
        let lines = try place.text("articles.jsonl").split(separator: "\n")
        #expect(lines.count > 10)
        for line in lines {
            let record = try JSONValue(parsing: Array(line.utf8))
            #expect(record["notes"]?["words"]?.integer ?? 0 >= 20)
        }
    }

    /// The promise of the README: under 20 lines besides imports, comments and the description.
    @Test func needsUnderTwentyLinesForAStage() async throws {
        let file = Shared.package.appendingPathComponent("examples/custom-stage/Sources/WordCount/CountWords.swift")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let description = ["public static let description", "name: \"count-words\"", "needs: [.article]"]
        let counted = lines.filter { line in
            !line.hasPrefix("//") && !line.contains("import ") && !description.contains { line.hasPrefix($0) }
        }
        #expect(counted.count < 20)
        #expect(lines.filter { $0.contains("import ") } == ["public import OffprintCore"])
    }
}
