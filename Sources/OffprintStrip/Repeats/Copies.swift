import OffprintCore

/// Finds what stands in the text twice: boxes that a site draws once for telephones and once for desks.
///
/// A line that comes back in a poem is no copy: copies are prose, or whole lists and tables, in elements of their own.
struct Copies {
    /// How often a box may be drawn for screens of different widths.
    private static let mostScreens: UInt8 = 3

    private let survey: PageSurvey
    private var article: Article { survey.article }

    /// Looks at a page.
    init(_ survey: PageSurvey) { self.survey = survey }

    /// Cuts the second of two copies.
    ///
    /// - Complexity: O(blocks · depth), and next to nothing where no text stands twice.
    func cut(from choice: inout Choice) {
        guard choice.keeps.indices.contains(where: { choice.keeps[$0] && survey.isRepeat[$0] }) else { return }
        var first: [UInt64: Int] = [:]
        var index = 0
        while index < choice.keeps.count {
            guard choice.keeps[index], survey.signs[index].words >= 1 else {
                index += 1
                continue
            }
            let print = survey.signs[index].fingerprint
            // What stands on the page once needs not be remembered.
            if survey.counts[index], survey.copies[index] < 2 {
                index += 1
                continue
            }
            guard survey.isRepeat[index], let original = first[print], isSame(original, index) else {
                if first[print] == nil { first[print] = index }
                index += 1
                continue
            }
            let run = self.run(from: index, original, choice)
            let cuts =
                run.reduce(0) { $0 + (survey.signs[$1].words >= 1 ? 1 : 0) } > 0 && isCopy(run, of: original)
                && !isToldAnew(index, original, choice)
            for place in run where cuts && !choice.isNamed(place) {
                choice.cut(place, as: .duplicate, because: "the same text stands above")
            }
            index = run.upperBound
        }
    }

    /// The blocks from a place on that repeat those from another place on, one by one.
    private func run(from start: Int, _ original: Int, _ choice: Choice) -> Range<Int> {
        var end = start + 1
        while end < choice.keeps.count, original + (end - start) < start, choice.keeps[end],
            isSame(original + (end - start), end)
        {
            end += 1
        }
        return start..<end
    }

    private func isSame(_ a: Int, _ b: Int) -> Bool {
        survey.signs[a].fingerprint == survey.signs[b].fingerprint
            && survey.signs[a].words == survey.signs[b].words
    }

    /// Whether other headings stand right before both: the same hours of two branches, the same answer to two questions.
    private func isToldAnew(_ copy: Int, _ original: Int, _ choice: Choice) -> Bool {
        func heading(before index: Int) -> UInt64? {
            let place = (max(0, index - 2)..<index).last { choice.keeps[$0] && survey.signs[$0].words >= 1 }
            guard let place, article.blocks[place].role == .heading else { return nil }
            return survey.signs[place].fingerprint
        }
        guard let second = heading(before: copy), let first = heading(before: original) else { return false }
        return first != second
    }

    private func isCopy(_ run: Range<Int>, of original: Int) -> Bool {
        let words = run.reduce(Float(0)) { $0 + survey.signs[$1].words }
        guard words >= 10 else { return false }
        let holdsProse = run.contains { isProse($0) }
        // What stands there more often than there are kinds of screens is the author's: filler, a refrain.
        let isOften = survey.copies[run.lowerBound] > Copies.mostScreens
        if run.count == 1, holdsProse, survey.signs[run.lowerBound].words >= 30, !isOften { return true }
        let isTabular = run.count >= 4 && run.allSatisfy { isEntry($0) }
        guard holdsProse || isTabular else { return false }
        let (copy, first) = (place(of: run.lowerBound), place(of: original))
        guard copy.box != first.box else {
            // Brothers that are called by different names: `<p class="mobile">`, `<p class="desktop">`.
            let signatures = survey.hints.signatures
            return run.count == 1 && signatures[copy.own] != signatures[first.own]
        }
        return isWhole(copy.box, run) || isWhole(first.box, original..<(original + run.count))
    }

    private func isProse(_ index: Int) -> Bool {
        let signs = survey.signs[index]
        return signs.words >= 12 && signs.newlines == 0 && signs.marks.contains(.endsSentence)
    }

    private func isEntry(_ index: Int) -> Bool {
        switch article.blocks[index].role {
        case .cell, .headerCell, .listItem, .term, .definition, .heading: true
        default: false
        }
    }

    /// The outermost element that holds this block alone, and the box that it stands in.
    private func place(of index: Int) -> (own: Int, box: Int) {
        var own = article.blocks[index].container
        while let parent = article.containers[own].parent, article.containers[parent].blocks.count == 1 { own = parent }
        var box = own
        repeat {
            guard let parent = article.containers[box].parent else { break }
            box = parent
        } while article.containers[box].tag.holdsOneText || article.containers[box].tag.isPartOfATable
        return (own, box)
    }

    /// Whether a run is all that an element holds, but for a word or two.
    private func isWhole(_ box: Int, _ run: Range<Int>) -> Bool {
        let inside = article.containers[box].blocks.range
        guard inside.lowerBound >= run.lowerBound - 2, inside.upperBound <= run.upperBound + 2 else { return false }
        let rest = inside.reduce(Float(0)) { $0 + (run.contains($1) ? 0 : survey.signs[$1].words) }
        return rest <= 4
    }
}

extension Tag {
    fileprivate var isPartOfATable: Bool { self == .tr || self == .tbody || self == .thead || self == .tfoot }
}
