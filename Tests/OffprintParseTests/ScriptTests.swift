import OffprintCore
import Testing

@testable import OffprintParse

/// Text of scripts other than Latin goes through as it stands.
struct ScriptTests {
    @Test(arguments: [
        ("zh", "市议会周二投票决定保留这艘旧渡轮。它四十年来一直载着汽车渡过海峡，原定于春天报废。"),
        ("ja", "市議会は火曜日、「古いフェリー」を残すことを決めた。橋の完成は二年遅れている、と港湾長は述べた。"),
        ("th", "สภาเมืองลงมติเมื่อวันอังคารให้เก็บเรือข้ามฟากลำเก่าไว้ เรือลำนี้พารถข้ามช่องแคบมาสี่สิบปีแล้ว"),
        ("ar", "صوّت المجلس يوم الثلاثاء على الإبقاء على العبّارة القديمة، التي نقلت السيارات عبر المضيق أربعين عامًا."),
        ("he", "המועצה הצביעה ביום שלישי לשמור על המעבורת הישנה, שנשאה מכוניות על פני המֵצַר ארבעים שנה."),
        ("fa", "شورا روز سه‌شنبه رأی داد که کشتی قدیمی را نگه دارد؛ می‌گویند پل دو سال دیر خواهد رسید."),
        ("hi", "परिषद ने मंगलवार को पुरानी नौका को बनाए रखने के लिए मतदान किया, जो चालीस वर्षों से कारें ले जाती रही है।"),
        ("ko", "시의회는 화요일에 사십 년 동안 해협을 건너온 낡은 연락선을 남겨 두기로 의결했다."),
        ("en", "A family 👨‍👩‍👧 and a flag 🏳️‍🌈 on board, e\u{301}tude and \u{200E}marks\u{200F} too."),
    ])
    func goesThroughUntouched(_ language: String, _ text: String) throws {
        let html = """
            <html lang="\(language)"><head><meta charset="utf-8"></head><body><article><p>\(text)</p>
            <p><span>\(text)</span></p></article></body></html>
            """
        let page = Page(bytes: Array(html.utf8), mediaType: "text/html")
        var document = Document(source: Source(id: "a", location: .standardInput(number: 1)), page: page)
        _ = try Parse(options: Parse.Options()).process(&document, within: .none)
        let article = try #require(document.article)
        #expect(Array(CleanText(article).utf8) == Array((text + "\n\n" + text).utf8))
        #expect(article.metadata.language?.value == language)
        #expect(!article.marks.contains(.repaired))
    }
}
