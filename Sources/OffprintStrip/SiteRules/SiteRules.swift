internal import Foundation
import OffprintCore

/// The site configs of a folder: `example.com.txt` for a site, `.example.com.txt` for all below a domain, `global.txt`
/// for every other page.
struct SiteRules: Sendable {
    private var sites: [String: SiteConfig] = [:]
    private var domains: [String: SiteConfig] = [:]
    private var global: SiteConfig?

    /// How many messages about its files a folder gives one by one.
    private static let mostMessages = 40

    /// No rules.
    init() {}

    /// Reads a folder; what is wrong in its files is told as warnings, what is wrong with it as an error.
    ///
    /// - Returns: nil when there is no such folder.
    init?(folder: String, named name: String, into diagnostics: inout [Diagnostic]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
            let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else {
            diagnostics.append(Diagnostic("'site-rules' is '\(name)': there is no such folder"))
            return nil
        }
        var found: [Diagnostic] = []
        for file in files.filter({ $0.hasSuffix(".txt") }).sorted() {
            let path = folder + "/" + file
            guard let data = FileManager.default.contents(atPath: path) else {
                found.append(Diagnostic("the file cannot be read", in: path, severity: .warning))
                continue
            }
            add(String(decoding: data, as: UTF8.self), file: file, path: path, into: &found)
        }
        if sites.isEmpty, domains.isEmpty, global == nil {
            diagnostics.append(
                Diagnostic(
                    "'site-rules' is '\(name)': no file there is named as a site, such as 'example.com.txt'",
                    severity: .warning))
        }
        diagnostics += found.prefix(SiteRules.mostMessages)
        if found.count > SiteRules.mostMessages {
            let rest = found[SiteRules.mostMessages...]
            diagnostics.append(
                Diagnostic(
                    "'site-rules' is '\(name)': \(rest.count) more lines in \(Set(rest.map(\.file)).count) files are "
                        + "left out or have no effect", severity: .warning))
        }
    }

    /// Adds the rules of a file.
    mutating func add(_ text: String, file: String, path: String, into diagnostics: inout [Diagnostic]) {
        let stem = String(file.dropLast(file.hasSuffix(".txt") ? 4 : 0)).lowercased()
        if stem == "global" {
            global = SiteConfig(text, name: file, path: path, into: &diagnostics)
            return
        }
        let isDomain = stem.hasPrefix(".")
        let host = WebURL("http://\(isDomain ? String(stem.dropFirst()) : stem)/")?.host ?? ""
        guard host.contains("."), !host.hasSuffix(".") else {
            diagnostics.append(
                Diagnostic(
                    "the file is named for no site: 'example.com.txt', or '.example.com.txt' for all below it",
                    in: path, severity: .warning))
            return
        }
        let config = SiteConfig(text, name: file, path: path, into: &diagnostics)
        if isDomain { domains[host] = config } else { sites[SiteRules.plain(host)] = config }
    }

    /// The rules for a host: the site's own, else those of the nearest domain, else the global ones.
    func config(for host: String) -> SiteConfig? {
        let host = SiteRules.plain(host.lowercased())
        if let own = sites[host] { return own }
        var rest = host[...]
        while !rest.isEmpty {
            if let config = domains[String(rest)] { return config }
            guard let dot = rest.firstIndex(of: ".") else { break }
            rest = rest[rest.index(after: dot)...]
        }
        return global
    }

    private static func plain(_ host: String) -> String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
}
