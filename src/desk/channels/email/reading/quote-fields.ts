/** What a field of a quoted header block says. `sent` is a time that only mail clients name so. */
export type FieldKind = 'sender' | 'sent' | 'date' | 'to' | 'subject' | 'other'

/** The names of the fields above a quoted message, in the languages of the clients; lower case, one blank between words. */
export const fieldKinds: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries({
    sender: `from, von, de, da, van, från, fra, lähettäjä, от, od, expéditeur, nadawca, afzender, mittente, remetente,
      desde, avsändare, absender, отправитель, от кого, від, від кого, kimden, gönderen, feladó, odesílatel, odosielateľ,
      de la, expeditor, από, remitent, remitente, avsender, afsender, saatja, no, nuo, šalje, pošiljatelj, 差出人, 送信者, 送信元,
      from (差出人), 发件人, 發件人, 寄件者, 寄件人, 보낸 사람, 보낸사람, 보낸이, 발신, 발신자, 발신인, מאת, من, từ, dari, จาก`,
    sent: `sent, sent at, sent on, gesendet, gesendet am, envoyé, envoyé le, enviado, enviado el, inviato, inviato il,
      verzonden, verzonden op, enviada, enviada em, enviado em, wysłano, wysłane, wysłana, skickat, skickades, sendt, lähetetty,
      отправлено, надіслано, odesláno, odoslané, elküldve, küldve, trimis, gönderildi, gönderilme, στάλθηκε, αποστολή, enviat, saadetud,
      送信日時, 送信日, 发送时间, 发送日期, 發送時間, 寄件日期, 傳送時間, 傳送日期, 已傳送, 보낸 날짜, 보낸날짜, 보낸 시간, 발송일,
      נשלח, تاريخ الإرسال, أرسلت, đã gửi, dikirim`,
    date: `date, datum, dato, date et heure, fecha, data, data i godzina, päivämäärä, päiväys, дата, дата и время, dátum, dată, tarih,
      ημερομηνία, 日時, 日付, 时间, 時間, 日期, 날짜, 일시, 작성일, תאריך, التاريخ, ngày, tanggal, วันที่`,
    to: `to, an, à, pour, destinataire, para, a, per, destinatario, aan, naar, do, till, til, vastaanottaja, кому, komu, címzett, către,
      kime, alıcı, προς, per a, adresat, empfänger, mottagare, mottaker, modtager, получатель, ontvanger, destinatário, 宛先, 收件人, 收件者,
      받는 사람, 받는사람, 수신, 수신자, 수신인, אל, إلى, đến, kepada, ถึง`,
    subject: `subject, betreff, objet, asunto, oggetto, onderwerp, assunto, temat, ämne, emne, aihe, тема, předmět, predmet, tárgy,
      subiect, konu, θέμα, assumpte, 件名, 题名, 主题, 主旨, 主題, 标题, 제목, נושא, الموضوع, chủ đề, subjek, เรื่อง`,
    other: `cc, bcc, copie, copie à, cc:, cci, kopie, kopia, kopi, kopio, kopie an, dw, udw, w dw, копия, копія, másolat, bilgi, κοιν,
      reply-to, reply to, antwort an, répondre à, responder a, rispondi a, beantwoorden, importance, wichtigkeit, priority, priorität,
      attachments, attachment, anlagen, anlage, anhang, pièces jointes, adjuntos, allegati, bijlagen, bilagor, when, wann, where, wo,
      sensitivity, cópia, 抄送, 副本, 密件抄送, 참조, עותק, نسخة, 添付ファイル, organisation, organization, mailed-by`,
  }).flatMap(([kind, names]) => names.split(',').map(name => [oneBlank(name), kind as FieldKind] as const)),
)

function oneBlank(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}
