public import Foundation

/// The benchmark and conformance data that stand beside a developer's checkout, where they do.
///
/// They are not part of the repository: a user's clone has none, and the tests that read them are skipped there.
public enum Shared {
    /// The folder with the shared data: `$OFFPRINT_SHARED`, else `../shared` beside the checkout; nil where it is not.
    public static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment["OFFPRINT_SHARED"].map { URL(fileURLWithPath: $0) }
        let beside = package.deletingLastPathComponent().appendingPathComponent("shared")
        let folder = environment ?? beside
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("bench").path) ? folder : nil
    }()

    /// Whether the shared data are there.
    public static var isThere: Bool { folder != nil }

    /// What a skipped test says.
    public static let missing = "the shared benchmark data are not beside this checkout (set OFFPRINT_SHARED)"

    /// The root of the checkout.
    public static let package: URL = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The bytes of a file below the shared folder.
    public static func bytes(_ path: String) throws -> [UInt8] {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }
}
