/// The words that say what a date is: "Published", "Veröffentlicht am", "Mis à jour".
enum DateLabels {
    enum Kind { case published, modified }

    /// What a short line says of the date in it; where both are said, the first counts.
    static func kind(of line: Span<UInt8>, from start: Int, to end: Int) -> Kind? {
        var folded: [UInt8] = []
        folded.reserveCapacity(end - start)
        Folding.append(line, from: start, to: end, into: &folded)
        switch needles.first(in: folded.span) {
        case 1: return .published
        case 2: return .modified
        default: return nil
        }
    }

    private static let needles = Needles([(fold(published), 1), (fold(modified), 2)])

    private static let published = """
        published|posted|publication date|first published|date:|released|created on|written on|issued|\
        veröffentlicht|erstellt am|erschienen|publiziert|publié|paru le|mis en ligne|publicado|publicada|fecha:|\
        pubblicato|pubblicata|gepubliceerd|geplaatst|publicerad|publisert|udgivet|offentliggjort|julkaistu|\
        opublikowano|dodano|data publikacji|publikováno|zveřejněno|vydáno|uverejnené|közzétéve|megjelent|publicat|\
        objavljeno|yayinlan|yayımlan|yayin tarihi|опубликован|дата публикации|опубліковано|публикувано|δημοσιευ|\
        发布|發布|发表|發表|公開|掲載|投稿日|등록|입력|게시|diterbitkan|đăng lúc|ngày đăng|نشر
        """

    private static let modified = """
        updated|modified|last update|last edited|last reviewed|revised|aktualisiert|geändert|stand:|letzte änderung|\
        mis à jour|mise à jour|modifié|actualizado|actualización|modificado|atualizado|aggiornato|ultimo aggiornamento|\
        bijgewerkt|laatst gewijzigd|uppdaterad|ändrad|oppdatert|opdateret|päivitetty|muokattu|zaktualizowano|aktualizacja|\
        aktualizováno|frissítve|módosítva|actualizat|ažurirano|güncelle|обновлен|изменен|оновлено|ενημερ|更新|수정|diperbarui|cập nhật
        """

    private static func fold(_ list: String) -> String {
        list.split(separator: "|").map { Folding.folded($0) }.joined(separator: "|")
    }
}
