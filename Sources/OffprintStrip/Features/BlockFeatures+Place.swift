import OffprintCore

extension BlockFeatures {
    /// Puts where on the page a block stands.
    func putPlace(into writer: inout ColumnWriter) {
        let containers = article.containers.span
        let own = elements.own.span
        let sums = survey.sums.span
        let count = Float(max(1, article.blocks.count))
        let total = max(1, survey.total.words)
        let long = max(1, survey.total.longWords)
        writer.put("place") { Float($0) / count }
        writer.put("index") { min(Float($0), 300) }
        writer.put("fromEnd") { min(count - Float($0), 300) }
        writer.put("before") { sums[unchecked: $0].words / total }
        writer.put("longBefore") { sums[unchecked: $0].longWords / long }
        writer.put("depth") { Float(containers[unchecked: Int(own[unchecked: $0])].depth) }
        let counts = survey.counts
        let heading = article.blocks.firstIndex { $0.role == .heading && $0.level == 1 && counts[$0.index] }
        let h1 = heading ?? -1
        writer.put("fromH1") { h1 < 0 ? -999 : max(-999, min(500, Float($0 - h1))) }
    }

    /// Puts what its section is like, and what it says that furniture says.
    func putSections(into writer: inout ColumnWriter) {
        let places = sections.section.span
        let tallies = sections.tallies.span
        let starts = sections.starts.span
        let levels = sections.levels.span
        writer.put("sectionWords") { PageFacts.log(tallies[unchecked: Int(places[unchecked: $0])].plainWords) }
        writer.put("sectionLinks") { tallies[unchecked: Int(places[unchecked: $0])].linkShare }
        writer.put("sectionPlace") { min(50, Float($0 - Int(starts[unchecked: Int(places[unchecked: $0])]))) }
        writer.put("sectionLevel", whole: { Int(levels[unchecked: Int(places[unchecked: $0])]) })
        let kinds = phrases.kinds.span
        let weights = phrases.weights.span
        let sinceComments = phrases.sinceComments.span
        writer.put("phrase", whole: { Int(kinds[unchecked: $0]) })
        writer.put("phraseWeight") { weights[unchecked: $0] }
        writer.put("sinceComments") { Float(sinceComments[unchecked: $0]) }
        let own = survey.tallies.span
        let longest = max(1, facts.longest)
        writer.put("ofLongest") { own[unchecked: $0].plainWords / longest }
        writer.put(
            "sectionPhrase",
            whole: {
                let section = Int(places[unchecked: $0])
                return levels[unchecked: section] == 0 ? -1 : Int(kinds[unchecked: Int(starts[unchecked: section])])
            })
        writer.put("sectionPhraseWeight") {
            let section = Int(places[unchecked: $0])
            return levels[unchecked: section] == 0 ? -1 : weights[unchecked: Int(starts[unchecked: section])]
        }
    }

    /// Puts what the blocks are like that stand at the same kind of place.
    func putClusters(into writer: inout ColumnWriter) {
        put(tagged, into: &writer)
        put(classed, into: &writer)
    }

    private func put(_ clusters: PathClusters, into writer: inout ColumnWriter) {
        let total = survey.total
        let places = clusters.cluster.span
        let tallies = clusters.tallies.span
        @inline(__always)
        func put(_ name: StaticString, _ number: (Tally) -> Float) {
            writer.put(name) { number(tallies[unchecked: Int(places[unchecked: $0])]) }
        }
        put("cluster.blocks") { min(200, $0.blocks) }
        put("cluster.words") { $0.words / max(1, total.words) }
        put("cluster.long") { $0.longWords / max(1, total.longWords) }
        put("cluster.mean") { $0.words / max(1, $0.blocks) }
        put("cluster.links") { $0.linkShare }
    }
}
