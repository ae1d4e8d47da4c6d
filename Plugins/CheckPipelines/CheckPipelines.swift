import Foundation
import PackagePlugin

/// `swift package check-pipelines`: builds this package's program and runs its `check` over every pipeline under
/// `pipelines/` and `examples/`, so that stages of your own are known to it.
@main struct CheckPipelines: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let product = extractor.extractOption(named: "product").first ?? programName(in: context.package)
        let folders = extractor.remainingArguments.isEmpty ? ["pipelines", "examples"] : extractor.remainingArguments
        let root = context.package.directoryURL
        let pipelines = folders.flatMap { CheckPipelines.pipelines(below: root.appending(path: $0)) }
        guard !pipelines.isEmpty else {
            Diagnostics.error("there is no pipeline (*.yaml) below \(folders.joined(separator: ", "))")
            return
        }
        guard let product else {
            Diagnostics.error("this package has no program; name one with '--product NAME'")
            return
        }
        let build = try packageManager.build(
            .product(product), parameters: .init(configuration: .debug, logging: .concise))
        guard build.succeeded, let program = build.builtArtifacts.first(where: { $0.kind == .executable }) else {
            Diagnostics.error("'\(product)' could not be built:\n\(build.logText)")
            return
        }
        let process = Process()
        process.executableURL = program.url
        process.arguments = ["check"] + pipelines.map { $0.path.replacingOccurrences(of: root.path + "/", with: "") }
        process.currentDirectoryURL = root
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { Diagnostics.error("there are mistakes in the pipelines") }
    }

    /// The package's program: the executable product of its name, else its only one.
    private func programName(in package: Package) -> String? {
        let names = package.products(ofType: ExecutableProduct.self).map(\.name)
        return names.first { $0 == package.displayName } ?? (names.count == 1 ? names.first : nil)
    }

    private static func pipelines(below folder: URL) -> [URL] {
        let files = FileManager.default
        guard let below = files.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        var found: [URL] = []
        for case let file as URL in below where ["yaml", "yml"].contains(file.pathExtension) {
            if file.pathComponents.contains(".build") { continue }
            // A package below this one has a program of its own, which knows its stages.
            var holder = file.deletingLastPathComponent()
            while holder.path.hasPrefix(folder.path),
                !files.fileExists(atPath: holder.appending(path: "Package.swift").path)
            {
                holder.deleteLastPathComponent()
            }
            if !holder.path.hasPrefix(folder.path) { found.append(file) }
        }
        return found.sorted { $0.path < $1.path }
    }
}
