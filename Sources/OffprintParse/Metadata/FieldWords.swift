/// The words that stand in bylines and datelines beside names and dates.
enum FieldWords {
    /// How many words a line has that belong to no byline or dateline.
    static func remaining(_ line: String) -> Int {
        let bytes = Array(line.utf8)
        let text = bytes.span
        var at = 0
        var start = -1
        var count = 0
        func judge(_ end: Int) {
            guard words[Folding.hash(text, from: start, to: end)] == nil else { return }
            count += 1
        }
        while at < bytes.count {
            let place = at
            let scalar = UTF8Text.scalar(text, &at, bytes.count)
            if UTF8Text.isLetter(scalar) {
                if start < 0 { start = place }
            } else if start >= 0 {
                judge(place)
                start = -1
            }
        }
        if start >= 0 { judge(bytes.count) }
        return count
    }

    private static let words: WordTable<Bool> = {
        let list = """
            by written posted published updated on at in the and last date created reported story words text author authors \
            min mins minute minutes read reading time a m p am pm est edt pst pdt cet gmt utc et first originally edited modified \
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
            von am um uhr veröffentlicht aktualisiert zuletzt stand vom und der den montag dienstag mittwoch donnerstag freitag \
            samstag sonntag mo di mi do fr sa so lesezeit minuten autor autorin erstellt \
            par le publié mis à jour et modifié la rédaction lundi mardi mercredi jeudi vendredi samedi dimanche lecture h \
            por el publicado actualizado y en la fecha lunes martes miércoles jueves viernes sábado domingo \
            di il pubblicato aggiornato e a del lunedì martedì mercoledì giovedì venerdì sabato domenica \
            de do da em atualizado às segunda terça quarta quinta sexta feira \
            door op gepubliceerd bijgewerkt om en maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
            av den kl publicerad uppdaterad publisert oppdatert udgivet opdateret af \
            opublikowano aktualizacja autor dnia przez data publikacji poniedziałek wtorek środa czwartek piątek sobota niedziela \
            опубликовано обновлено автор в г дата публикации понедельник вторник среда четверг пятница суббота воскресенье \
            文 作者 发布 发布时间 发布于 更新 更新日 公開日 投稿日 記者 来源
            """
        return WordTable(
            Set(list.split(separator: " ").map { Folding.hash($0) }).map { (key: $0, value: true) }, nothing: false)
    }()
}
