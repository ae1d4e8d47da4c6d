import Foundation
import OffprintCore

/// Reads the site profiles that `offprint learn` keeps: a folder of JSON files, one for each site.
enum SiteProfiles {
    /// What the profiles of a folder hold together.
    ///
    /// - Parameter diagnostics: gathers what is wrong, the folder's own faults without a file.
    /// - Returns: nil when something was wrong.
    static func read(_ folder: String, into diagnostics: inout [Diagnostic]) -> ArchiveFragments? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            diagnostics.append(
                Diagnostic("'profiles' is '\(folder)', and there is no such folder; 'offprint learn' makes one"))
            return nil
        }
        let profiles = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
        guard !profiles.isEmpty else {
            diagnostics.append(
                Diagnostic("'profiles' is '\(folder)', and it holds no profile; 'offprint learn' makes them"))
            return nil
        }
        var fragments = ArchiveFragments()
        let before = diagnostics.count
        for name in profiles {
            let path = folder + "/" + name
            do {
                guard let data = FileManager.default.contents(atPath: path) else {
                    throw CorpusError("the profile cannot be read")
                }
                let value: JSONValue
                do { value = try JSONValue(parsing: [UInt8](data)) } catch {
                    throw CorpusError("this is no JSON: \(error)")
                }
                try fragments.merge(CorpusPart(name: name, value: value))
            } catch {
                diagnostics.append(Diagnostic("\(error)", in: path))
            }
        }
        return diagnostics.count == before ? fragments : nil
    }
}
