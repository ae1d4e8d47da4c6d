import Testing

/// Who speaks when the tag gives a pronoun, a description, or nothing.
@Suite struct UnnamedSpeakerTests {
    @Test func aPronounStandsForWhomTheSentenceBeforeIsAbout() throws {
        let text = """
            Oda Berg teaches law. She has written two books.

            My neighbour, who has kept bees for years, looked at the hive. “They know,” she said.
            """
        #expect(try quoted(text) == ["direct | My neighbour | said | They know,"])
    }

    @Test func aRoleThatWasIntroducedTakesAPronounBack() throws {
        let text = """
            In Holm the mayor, Greta Lind, went from door to door. Arne Witt, 81, remembers the flood.

            The mayor persuaded him to come. “I told him that we had brandy,” she said.
            """
        #expect(try quoted(text) == ["direct | Greta Lind | said | I told him that we had brandy,"])
    }

    @Test func whoOpensTheNextSentenceHasMadeAStatementWithoutATag() throws {
        let text = """
            The bar closes at ten. “People who want to dance can do it at home.” Captain Ansgar Pohl runs the boat.
            """
        #expect(try quoted(text) == ["direct | Ansgar Pohl | - | People who want to dance can do it at home."])
    }

    @Test func aLetterSaysWhatItSays() throws {
        let text = """
            The engineers of Corvid AI signed a letter. The letter does not object to all work. It says: “We were not asked.”
            """
        #expect(try quoted(text) == ["direct | The letter | says | We were not asked."])
    }

    @Test func aRelativeClauseBelongsToADescription() throws {
        let text =
            "A spokeswoman for the yard that builds Lodestar said that the software “ranks contacts and no more”."
        #expect(
            try quoted(text) == [
                "mixed | A spokeswoman for the yard that builds Lodestar | said | ranks contacts and no more"
            ])
    }

    @Test func aNameInsertedBehindItsDescriptionIsTheSpeaker() throws {
        let text = "The minister of Calder, Ilse Brandt, told parliament that the drones would never open fire."
        #expect(try quoted(text) == ["indirect | Ilse Brandt | told | the drones would never open fire"])
    }

    @Test func namesOfLawsDoNotSpeak() throws {
        let text = "Jane Doe has read the draft AI Accountability Act. “It is short,” she said."
        #expect(try quoted(text) == ["direct | Jane Doe | said | It is short,"])
    }
}
