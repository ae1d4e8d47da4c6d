/// The words that stand in dates beside the names of months.
enum DateWords {
    /// What a word means in a date, by the hash of its folded letters.
    static func meaning(of hash: UInt64, language: LanguageCode?) -> DateToken.Meaning {
        if let meaning = words[hash] { return meaning }
        if let month = MonthNames.month(hash, language: language) { return .month(month) }
        return .nothing
    }

    /// What a scalar right after a number says of it.
    static func unit(_ scalar: UInt32) -> DateToken.Meaning? {
        switch Unicode.Scalar(scalar) {
        case "年", "년": .year
        case "月", "월": .monthNumber
        case "日", "일", "号", "號": .day
        case "時", "时", "点", "點", "시": .hour
        case "分", "분": .minute
        case "秒", "초": .second
        default: nil
        }
    }

    private static let words: WordTable<DateToken.Meaning> = {
        var table: [UInt64: DateToken.Meaning] = [:]
        func add(_ list: String, _ meaning: DateToken.Meaning) {
            for word in list.split(separator: " ") { table[Folding.hash(word)] = meaning }
        }
        add("am ap πμ 上午 午前 凌晨 早上 오전 पूर्वाह्न", .morning)
        add("pm ip μμ 下午 午後 晚 晚上 오후 अपराह्न", .afternoon)
        add("tháng", .monthNumber)
        add("h heures horas ore uur uhr klo kl", .hour)
        add("de del di of the den d od г года року წლის წ năm год ad den a", .joint)
        add("at um à às as alle ore en om on в у о kl klo u o w t om lúc ב στις", .joint)
        add("uhr", .clock)
        for zone in zones.split(separator: " ") {
            let parts = zone.split(separator: "=")
            if let name = parts.first, let minutes = parts.last.flatMap({ Int($0) }) {
                table[Folding.hash(name)] = .zone(minutes)
            }
        }
        return WordTable(table.map { (key: $0.key, value: $0.value) }, nothing: .nothing)
    }()

    /// RFC 5322, section 4.3, and names that feeds use; names that two regions share (IST, BST aside) are left out.
    private static let zones = """
        utc=0 gmt=0 z=0 ut=0 wet=0 est=-300 edt=-240 cst=-360 cdt=-300 mst=-420 mdt=-360 pst=-480 pdt=-420 et=-300 \
        ct=-360 mt=-420 pt=-480 akst=-540 akdt=-480 hst=-600 cet=60 cest=120 met=60 mest=120 mez=60 mesz=120 bst=60 \
        west=60 eet=120 eest=180 msk=180 мск=180 jst=540 kst=540 hkt=480 sgt=480 aest=600 aedt=660 acst=570 awst=480 \
        nzst=720 nzdt=780
        """
}
