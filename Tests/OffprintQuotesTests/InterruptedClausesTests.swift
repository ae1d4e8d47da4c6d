import Testing

/// Where reported clauses begin and end.
@Suite struct InterruptedClausesTests {
    @Test(arguments: [
        (
            "The timer was removed in June, Jane Doe said, and any officer must now press two keys.",
            "indirect | Jane Doe | said | The timer was removed in June / and any officer must now press two keys"
        ),
        (
            "The river could rise to six metres, the Weather Office said, as rain ran off ground that has been frozen.",
            "indirect | Weather Office | said | The river could rise to six metres"
        ),
        (
            "Comments are taken until June; the last round brought in 900, of which, Jane Doe noted, some 200 were the same.",
            "indirect | Jane Doe | noted | some 200 were the same"
        ),
    ])
    func aTagBetweenCommasInterruptsItsClause(text: String, quote: String) throws {
        #expect(try quoted(text) == [quote])
    }

    @Test func germanTagsInterruptAsWell() throws {
        let text = "Anna Berg fährt oft. Früher, erzählt sie, habe sie für das Instrument bezahlen müssen."
        #expect(
            try quoted(text, language: "de") == [
                "indirect | Anna Berg | erzählt | Früher / habe sie für das Instrument bezahlen müssen"
            ])
    }

    @Test(arguments: [
        ("Jane Doe insists that nobody may be planned by it, and had a clause put in.", "nobody may be planned by it"),
        (
            "Jane Doe said that the Act will drive them back to paper, and I see why.",
            "the Act will drive them back to paper"
        ),
        ("Jane Doe says that no official had read them, although each bore a stamp.", "no official had read them"),
        ("Jane Doe says that the sum had been too small: 38,000 crowns a year.", "the sum had been too small"),
    ])
    func whatTheAuthorAddsIsNotReported(text: String, clause: String) throws {
        #expect(try quoted(text).map { $0.split(separator: "|").last.map { String($0.dropFirst()) } } == [clause])
    }

    @Test(arguments: [
        "The log says this, again and again.", "They admitted it to me on the phone, though you will not find it.",
        "Each step says how old readings must be, and how many are joined into one.",
        "It cannot write a poem, has never heard of you, and answers every question with a soup.",
        "Most are dull: summarising letters, drafting replies, finding the right form.",
        "Behind the dialogue from the script, write down when the shot began and what was changed.",
        "Let me say I was there when it was closed.",
        "The boxes cost $69 per month, and they come with a book that is signed.",
    ])
    func objectsAndQuestionsAreNoClauses(text: String) throws {
        #expect(try quoted(text) == [])
    }

    @Test func aFamilyAndAFriendlyEngineerAreNoAdverbs() throws {
        let text = "The family said that he was well. Then a friendly engineer explained that the part was new."
        #expect(
            try quoted(text) == [
                "indirect | The family | said | he was well",
                "indirect | a friendly engineer | explained | the part was new",
            ])
    }

    @Test func whoStandsBehindTheWordIsTheSpeakerWhenACommaStandsBeforeIt() throws {
        let text = "Next year it will open another 150 bakeries, said Darren Tate, its chief."
        #expect(try quoted(text) == ["indirect | Darren Tate | said | Next year it will open another 150 bakeries"])
    }
}
