import Testing

/// More whole articles, written for these tests: another country's marks, a feature, a page on technology.
@Suite struct WholeFeatureTests {
    @Test func readsABritishPaper() throws {
        let text = #"""
            The prime minister faced fresh calls to resign last night after a senior aide admitted she had \#
            ‘misled’ MPs over the contract.

            ‘I got it wrong and I am sorry,’ Sarah Kemp told the committee. ‘I should have checked the workers’ \#
            records before I spoke.’

            Asked by the chair, Sir Alan Boyd, whether Downing Street had been aware, Ms Kemp replied: ‘I can’t \#
            answer that.’

            Boyd said the answer was ‘not good enough’ and that the committee would recall her. He added: ‘This \#
            isn’t the ’90s. People expect openness.’

            The Liberal leader, Fiona Grant, said: ‘The prime minister’s position is untenable. He must go.’

            A Downing Street source insisted that the prime minister was ‘getting on with the job’.

            ‘It is a storm in a teacup,’ the source said.

            Grant, who has led the party since 2022, described the affair as ‘a stain on public life’. She is \#
            expected to table a motion of no confidence.

            In his memoir ‘A Life in the Fog’, Boyd wrote of the ‘tyranny of the inbox’.
            """#
        let expected = #"""
            mixed | a senior aide | admitted | misled
            direct | Sarah Kemp | told | I got it wrong and I am sorry, / I should have checked the workers’ \#
            records before I spoke.
            direct | Sarah Kemp | replied | I can’t answer that.
            mixed | Alan Boyd | said | not good enough
            direct | Alan Boyd | added | This isn’t the ’90s. People expect openness.
            direct | Fiona Grant | said | The prime minister’s position is untenable. He must go.
            mixed | A Downing Street source | insisted | getting on with the job
            direct | the source | said | It is a storm in a teacup,
            mixed | Fiona Grant | described | a stain on public life
            term | - | - | A Life in the Fog
            mixed | Alan Boyd | wrote | tyranny of the inbox
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }

    @Test func readsAFeature() throws {
        let text = #"""
            Maria Chen remembers the night the river came.

            "The water was at the door before we understood," Chen, who is 54, recalled last week. "My husband \#
            grabbed the dog. I grabbed the photographs."

            Her neighbor, Paul Ivers, lost everything.

            "We had no insurance," he said, standing in what was once his kitchen. "Who does, out here?"

            She nodded. "Nobody," she said.

            Scientists have long warned that the valley is at risk. A study published in 2019 concluded that "a \#
            once-in-a-century flood is now a once-in-a-decade event."

            "People think of climate change as something that happens elsewhere," said Dr. Elena Rossi, a \#
            hydrologist at the University of Padua and the study's lead author. "It happens here. It happens now. \#
            And it will happen again."

            Rossi told me she had tried to warn the county. "I sent letters. I sent maps. I even sent a cake," \#
            she said with a laugh.

            The county executive, Walter Briggs, disputes that. "I never saw any letter," Briggs said in an \#
            interview. As for the cake? "No comment."

            "We'll rebuild," Chen said. Then she corrected herself. "We'll rebuild higher."
            """#
        let expected = #"""
            direct | Maria Chen | recalled | The water was at the door before we understood, / My husband grabbed \#
            the dog. I grabbed the photographs.
            direct | Paul Ivers | said | We had no insurance, / Who does, out here?
            direct | Maria Chen | said | Nobody,
            indirect | Scientists | warned | the valley is at risk
            mixed | A study published in 2019 | concluded | a once-in-a-century flood is now a once-in-a-decade event.
            direct | Elena Rossi | said | People think of climate change as something that happens elsewhere, / \#
            It happens here. It happens now. And it will happen again.
            indirect | Elena Rossi | told | she had tried to warn the county
            direct | Elena Rossi | said | I sent letters. I sent maps. I even sent a cake,
            direct | Walter Briggs | said | I never saw any letter,
            direct | Walter Briggs | - | No comment.
            direct | Maria Chen | said | We'll rebuild,
            direct | Maria Chen | - | We'll rebuild higher.
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }

    @Test func readsATechnologyPage() throws {
        let text = #"""
            Google on Wednesday unveiled a tool that it says can detect forged documents in seconds.

            The company said the system, called “Veritas,” had been tested on two million passports. Google’s \#
            head of security, Ines Duarte, said it was “not a silver bullet.”

            “Attackers adapt,” she said in a blog post. “So will we.”

            Microsoft and Amazon are working on similar tools, according to people familiar with the matter. A \#
            Microsoft spokeswoman said: “We don’t comment on rumors.” Amazon did not respond to a request for \#
            comment.

            Privacy groups were skeptical. “Who watches the watchers?” asked the Electronic Liberty Foundation \#
            (ELF) in a statement. The ELF said it would study the tool “line by line.”

            Last year the foundation sued Google over what it described as “mass collection of biometric data.” \#
            The lawsuit alleged that the company “knowingly retained” photographs of minors. Google denied \#
            wrongdoing.

            Regulators in Brussels say they will look into it. “No company is above the law,” EU commissioner \#
            Henrik Dahl told reporters on Thursday. Dahl declined to say whether a formal inquiry was planned, \#
            but noted that fines “can reach 6 percent of turnover.”

            “There’s a saying in Portuguese,” Duarte said. “‘Water on soft stone strikes until it bores through.’ \#
            That’s how we work.”
            """#
        let expected = #"""
            indirect | Google | said | the system, called “Veritas,” had been tested on two million passports
            term | - | - | Veritas,
            mixed | Ines Duarte | said | not a silver bullet.
            direct | Ines Duarte | said | Attackers adapt, / So will we.
            indirect | people familiar with the matter | according to | Microsoft and Amazon are working on \#
            similar tools
            direct | A Microsoft spokeswoman | said | We don’t comment on rumors.
            direct | Electronic Liberty Foundation | asked | Who watches the watchers?
            mixed | Electronic Liberty Foundation | said | line by line.
            mixed | Google | described | mass collection of biometric data.
            mixed | The lawsuit | alleged | knowingly retained
            indirect | Regulators in Brussels | say | they will look into it
            direct | Henrik Dahl | told | No company is above the law,
            mixed | Henrik Dahl | noted | can reach 6 percent of turnover.
            direct | Ines Duarte | said | There’s a saying in Portuguese, / ‘Water on soft stone strikes until it \#
            bores through.’ That’s how we work.
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }
}
