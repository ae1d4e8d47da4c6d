import ArgumentParser
import Foundation
import OffprintCore
import OffprintStrip

struct PromosCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promos",
        abstract: "Lists the inserts that were cut out of an archive: site by site, by the number of pages.",
        discussion: """
            Reads the records of a run: its JSONL output must have 'removed', 'url' and 'site', as it has where no \
            'fields' are named. Texts that differ in numbers, names or a few words are counted as one.
            """)

    @Argument(
        help: ArgumentHelp("The folder of a run, or a JSONL file that a run wrote.", valueName: "run"),
        completion: .directory)
    var folder: String

    @ArgumentParser.Option(help: "Show this site alone.")
    var site: String?

    @ArgumentParser.Option(help: "Show so many inserts of a site at most; 0 for all.")
    var top = 20

    @ArgumentParser.Option(help: "Show what stands on so many pages or more.")
    var atLeast = 2

    @Flag(help: "Count what other stages cut, too: related pages in a sidebar, cookie notices.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if top < 0 { throw ValidationError("'--top' is \(top), and it must be 0 or more") }
        if atLeast < 1 { throw ValidationError("'--at-least' is \(atLeast), and it must be 1 or more") }
    }

    func run() throws {
        var tally = InsertTally(countsAllStages: all)
        for path in try RunRecords.paths(of: folder) {
            try RunRecords.read(path) { record in tally.add(record) }
        }
        let report = InsertReport(tally, site: site, top: top, atLeast: atLeast)
        if let site, report.sites.isEmpty {
            let near = NearMiss.of(site, among: tally.siteNames).map { "; did you mean '\($0)'?" } ?? ""
            throw ValidationError("'\(folder)' has no page of the site '\(site)'\(near)")
        }
        if json {
            Terminal.out.line(String(decoding: report.json.serialized(pretty: true), as: UTF8.self))
        } else {
            Terminal.out.line(report.text(width: Terminal.out.width))
        }
    }
}
