import Foundation
import OffprintTestSupport

/// Runs the program that was built with the tests, as a user would.
struct Program {
    struct Result {
        var code: Int32
        var out: String
        var error: String
    }

    /// Where the build put its products.
    static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    static let url = products.appendingPathComponent("offprint")

    @discardableResult
    static func run(
        _ arguments: [String], input: Data? = nil, in folder: URL = Shared.package, program: URL = url
    ) async throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Files, not pipes: a pipe that nobody reads in time would stop the program.
        let place = try Scratch()
        let (out, error) = (place.url.appendingPathComponent("out"), place.url.appendingPathComponent("error"))
        for file in [out, error] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: error)
        let source = place.url.appendingPathComponent("in")
        try (input ?? Data()).write(to: source)
        process.standardInput = try FileHandle(forReadingFrom: source)
        // Nobody waits on a thread that tests share: there are as few of them as there are cores.
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return Result(
            code: process.terminationStatus, out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: error), as: UTF8.self))
    }
}

/// A folder of a test's own, gone when the test is over.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("offprint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to name: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path) }
}
