import OffprintCore
import Testing

@testable import OffprintStrip

/// Articles in scripts without spaces, and from right to left.
@Suite struct LanguageTests {
    struct Page: Sendable, CustomTestStringConvertible {
        var language: String
        var menu: [String]
        var paragraphs: [String]
        var footer: String
        var testDescription: String { language }
    }

    static let pages = [
        Page(
            language: "zh", menu: ["首页", "新闻", "体育"],
            paragraphs: [
                "洛恩市议会星期二决定保留旧渡轮。四十年来,这艘船一直载着汽车渡过海峡,原定于今年春天报废出售。",
                "港务主管在会后表示,发动机将在霍尔姆船厂大修,十一名船员全部留任。会议一直开到午夜才结束。",
                "取代渡轮的新桥已经推迟了两年,自从议会批准海峡规划以来,造价已经翻了一番,完工日期仍不确定。",
            ], footer: "关于我们"),
        Page(
            language: "ja", menu: ["ホーム", "ニュース", "天気"],
            paragraphs: [
                "市議会は火曜日、四十年にわたって海峡を渡ってきた古いフェリーを残すことを決めた。春には売却される予定だった。",
                "港の責任者は会議の後、エンジンは造船所で整備され、十一人の乗組員は全員残ると話した。会議は深夜まで続いた。",
                "フェリーに代わるはずだった新しい橋は二年遅れており、費用は議会が計画を承認してから二倍になっている。",
            ], footer: "会社概要"),
        Page(
            language: "th", menu: ["หน้าแรก", "ข่าว", "กีฬา"],
            paragraphs: [
                "สภาเมืองลอร์นลงมติเมื่อวันอังคารให้เก็บเรือข้ามฟากลำเก่าไว้ ซึ่งขนรถข้ามช่องแคบมานานสี่สิบปีและเดิมจะถูกขายเป็นเศษเหล็กในฤดูใบไม้ผลิ",
                "นายท่าเรือกล่าวหลังการประชุมว่าเครื่องยนต์จะได้รับการซ่อมแซมที่อู่และลูกเรือทั้งสิบเอ็ดคนจะยังคงทำงานต่อไป การประชุมดำเนินไปจนถึงเที่ยงคืน",
                "สะพานใหม่ที่จะมาแทนเรือล่าช้าไปสองปีแล้ว และราคาเพิ่มขึ้นเป็นสองเท่านับตั้งแต่สภาอนุมัติแผนสำหรับช่องแคบ",
            ], footer: "เกี่ยวกับเรา"),
        Page(
            language: "ar", menu: ["الرئيسية", "أخبار", "رياضة"],
            paragraphs: [
                "صوت مجلس مدينة لورن يوم الثلاثاء على الإبقاء على العبارة القديمة، التي نقلت السيارات عبر المضيق منذ أربعين عاما وكان من المقرر بيعها خردة في الربيع.",
                "وقال مدير الميناء بعد الاجتماع إن المحركات ستخضع للصيانة في حوض السفن، وإن أفراد الطاقم الأحد عشر سيبقون جميعا، وقد استمر الاجتماع حتى منتصف الليل.",
                "أما الجسر الجديد الذي كان سيحل محل العبارة فقد تأخر عامين، وتضاعف ثمنه منذ أن وافق المجلس على خطط المضيق، ولا يعرف أحد متى سينتهي.",
            ], footer: "من نحن"),
        Page(
            language: "he", menu: ["ראשי", "חדשות", "ספורט"],
            paragraphs: [
                "מועצת העיר לורן הצביעה ביום שלישי בעד השארת המעבורת הישנה, שהובילה מכוניות במשך ארבעים שנה מעבר למצר ועמדה להימכר לגרוטאות באביב.",
                "מנהל הנמל אמר לאחר הישיבה כי המנועים יעברו שיפוץ במספנה, וכי אחד עשר אנשי הצוות יישארו כולם בתפקידם. הישיבה נמשכה עד חצות הלילה.",
                "הגשר החדש שאמור היה להחליף את המעבורת מתעכב כבר שנתיים, ומחירו הוכפל מאז אישרה המועצה את התוכניות, ואיש אינו יודע מתי יושלם.",
            ], footer: "אודות"),
    ]

    private static func html(_ page: Page, plain: Bool) -> String {
        let menu = page.menu.map { "<li><a href=\"/\($0.count)\">\($0)</a></li>" }.joined()
        let body = page.paragraphs.map { plain ? "\($0)<br><br>" : "<p>\($0)</p>" }.joined()
        return """
            <html lang="\(page.language)"><body><ul>\(menu)</ul><div>\(body)</div>
            <div><a href="/a">\(page.footer)</a></div></body></html>
            """
    }

    @Test(arguments: pages, [false, true])
    func keepsTheArticleAndCutsTheMenu(page: Page, plain: Bool) throws {
        let article = try PageMaker.stripped(
            PageMaker.article(Self.html(page, plain: plain)), by: [StripBoilerplate(options: .init())])
        let kept = article.keptBlocks.map { article.string(of: $0) }.joined(separator: "\n")
        for paragraph in page.paragraphs { #expect(kept.contains(paragraph)) }
        // Of text that is lines in one element, a single link under it may be the last line.
        for entry in page.menu + (plain ? [] : [page.footer]) {
            #expect(!kept.contains(entry + "\n") && !kept.hasSuffix(entry))
        }
    }

    @Test(arguments: [
        ("相关文章：", RemovalKind.related), ("続きを読む", .related), ("더 보기", .related), ("อ่านต่อ", .related),
        ("اقرأ المزيد", .related), ("और पढ़ें", .related), ("Читать далее", .related), ("发表评论", .commentsUI),
        ("コメントを書く", .commentsUI), ("التعليقات", .commentsUI), ("広告", .adLabel), ("विज्ञापन", .adLabel),
        ("版权所有。", .companyBoilerplate), ("Все права защищены", .companyBoilerplate),
    ])
    func knowsWhatFurnitureSays(text: String, kind: RemovalKind) throws {
        let survey = PageSurvey(try PageMaker.article("<p>\(text)</p>"))
        #expect(ShortPhrases(survey).kind(of: 0) == kind)
    }

    @Test func countsWordsOfAlphabetsWithoutSpaces() throws {
        // Six words: a person who reads a book in the house.
        let survey = PageSurvey(try PageMaker.article("<p>คนที่อ่านหนังสือในบ้าน</p>"))
        #expect((4...8).contains(survey.signs[0].words))
    }
}
