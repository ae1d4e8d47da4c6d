import OffprintCore

/// Lets a heading go with its box, where all else of the box was cut: the title of a newsletter's form.
///
/// Not for a few words beside it, as many headings have them: a link to edit the section, a date.
enum BoxHeadings {
    /// So many words of a box must have been cut.
    private static let fewestWords: Float = 8

    /// Drops such headings.
    ///
    /// - Parameters:
    ///   - candidates: which blocks the stage may keep; what is no candidate was not cut by it.
    ///   - keeps: what is kept so far.
    static func drop(from keeps: inout [Bool], of survey: PageSurvey, candidates: [Bool]) {
        let article = survey.article
        for block in article.blocks where keeps[block.index] && block.role == .heading && block.level > 1 {
            let own = article.containers[block.container]
            guard let parent = own.tag.holdsOneText ? own.parent : block.container else { continue }
            let box = article.containers[parent].blocks.range
            guard box.count > 1, box.first == block.index, !box.dropFirst().contains(where: { keeps[$0] }) else {
                continue
            }
            let words = box.dropFirst().reduce(Float(0)) { $0 + (candidates[$1] ? survey.signs[$1].words : 0) }
            if words >= fewestWords { keeps[block.index] = false }
        }
    }
}
