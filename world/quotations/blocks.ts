/** Header blocks and dividers as mail programs write them above what they quote: [program, language, lines]. */
export const blocks: [string, string, string][] = [
  [
    'Outlook 2003',
    'English',
    '-----Original Message-----\nFrom: Quay Help [mailto:help@quayside.example]\nSent: Monday, October 05, 2026 10:00 AM\nTo: Ann Miller\nSubject: Your line',
  ],
  [
    'Outlook 2016',
    'English',
    'From: Quay Help <help@quayside.example>\nSent: Monday, October 5, 2026 10:00 AM\nTo: Ann Miller <ann@hedgerow.example>\nSubject: Your line',
  ],
  [
    'Outlook 2016, no subject',
    'English',
    'From: Quay Help <help@quayside.example>\nSent: Monday, October 5, 2026 10:00 AM\nTo: Ann Miller <ann@hedgerow.example>',
  ],
  [
    'Outlook inside one house',
    'English',
    'From: Help, Quay\nSent: 05 October 2026 10:00\nTo: Miller, Ann; Brown, Bea\nCc: Clay, Cal\nSubject: RE: Your line',
  ],
  [
    'Outlook on the web',
    'English',
    '________________________________\nFrom: Quay Help <help@quayside.example>\nSent: Monday, October 5, 2026 10:00\nTo: Ann Miller <ann@hedgerow.example>\nSubject: Your line',
  ],
  [
    'Outlook, bold',
    'English',
    '*From:* Quay Help\n*Sent:* Monday, October 5, 2026\n*To:* Ann Miller\n*Subject:* Your line',
  ],
  [
    'Outlook, doubly bold',
    'English',
    '**From:** Quay Help\n**Sent:** Monday, October 5, 2026\n**To:** Ann Miller\n**Subject:** Your line',
  ],
  [
    'Outlook, hard blanks',
    'English',
    'From:\u00a0Quay Help\nSent:\u00a0Monday, October 5, 2026\nTo:\u00a0Ann Miller\nSubject:\u00a0Your line',
  ],
  [
    'Outlook, long list',
    'English',
    'From: Quay Help\nSent: Monday, October 5, 2026\nTo: Ann Miller <ann@hedgerow.example>; Bea Brown\n<bea@hedgerow.example>; Cal Clay\n<cal@hedgerow.example>\nSubject: Your line',
  ],
  [
    'Outlook on behalf',
    'English',
    'From: help@quayside.example <help@quayside.example> On Behalf Of Ada Quay\nSent: Monday, October 5, 2026 10:00 AM\nTo: Ann Miller\nSubject: Your line\nImportance: High',
  ],
  [
    'Outlook for Mac',
    'English',
    'From: Quay Help <help@quayside.example>\nDate: Monday, 5 October 2026 at 10:00\nTo: Ann Miller <ann@hedgerow.example>\nSubject: Re: Your line',
  ],
  [
    'Outlook mobile',
    'English',
    'Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Quay Help <help@quayside.example>\nSent: Monday, October 5, 2026 10:00:00 AM\nTo: Ann Miller <ann@hedgerow.example>\nSubject: Your line',
  ],
  [
    'Hotmail',
    'English',
    '> Date: Mon, 5 Oct 2026 10:00:00 +0200\n> From: help@quayside.example\n> To: ann@hedgerow.example\n> Subject: Your line\n>\n> We have looked at it.',
  ],
  [
    'Hotmail, unquoted',
    'English',
    '________________________________\nDate: Mon, 5 Oct 2026 10:00:00 +0200\nFrom: help@quayside.example\nTo: ann@hedgerow.example\nSubject: Your line',
  ],
  [
    'Outlook Express',
    'English',
    '----- Original Message -----\nFrom: "Quay Help" <help@quayside.example>\nTo: "Ann Miller" <ann@hedgerow.example>\nSent: Monday, October 05, 2026 10:00 AM\nSubject: Your line',
  ],
  ['BlackBerry', 'English', '-----Original Message-----\nFrom: Quay Help\nDate: Mon, 05 Oct 2026 10:00:00'],
  [
    'BlackBerry 10',
    'English',
    'Original Message\nFrom: Quay Help\nSent: Monday, October 5, 2026 10:00\nTo: Ann Miller\nSubject: Your line',
  ],
  [
    'Samsung',
    'English',
    '-------- Original message --------\nFrom: Quay Help <help@quayside.example>\nDate: 05/10/2026 10:00 (GMT+01:00)\nTo: Ann Miller <ann@hedgerow.example>\nSubject: Your line',
  ],
  [
    'K-9',
    'English',
    '-------- Original Message --------\nFrom: Quay Help <help@quayside.example>\nSent: 5 October 2026 10:00:00 CEST',
  ],
  [
    'Proton',
    'English',
    '-------- Original Message --------\nOn 5 Oct 2026, 10:00, Quay Help < help@quayside.example> wrote:',
  ],
  [
    'Lotus Notes',
    'English',
    '-----help@quayside.example wrote: -----\nTo: Ann Miller\nFrom: help@quayside.example\nDate: 10/05/2026 10:00AM\nSubject: Your line',
  ],
  [
    'Lotus Notes, table',
    'English',
    'From:   Quay Help/Quayside\nTo:     ann@hedgerow.example,\nDate:   10/05/2026 10:00 AM\nSubject:        Your line'.replace(
      'Quay Help/Quayside',
      'help@quayside.example',
    ),
  ],
  [
    'Zimbra',
    'English',
    '----- Original Message -----\nFrom: "Quay Help" <help@quayside.example>\nTo: "Ann Miller" <ann@hedgerow.example>\nSent: Monday, October 5, 2026 10:00:00 AM\nSubject: Your line',
  ],
  ['Zoho', 'English', '---- On Mon, 05 Oct 2026 10:00:00 +0200 Quay Help <help@quayside.example> wrote ----'],
  [
    'Zoho, newer',
    'English',
    '---- On Mon, 05 Oct 2026 10:00:00 +0200 Quay Help <help@quayside.example> wrote ---',
  ],
  [
    'eM Client',
    'English',
    '------ Original Message ------\nFrom "Quay Help" <help@quayside.example>\nTo "Ann Miller" <ann@hedgerow.example>\nDate 10/5/2026 10:00:00 AM\nSubject Your line',
  ],
  [
    'Windows Mail',
    'English',
    'From: Quay Help\nSent: 05 October 2026 10:00\nTo: Ann Miller\nSubject: Your line',
  ],
  [
    'Yahoo of old',
    'English',
    '________________________________\n From: Quay Help <help@quayside.example>\nTo: Ann Miller <ann@hedgerow.example> \nSent: Monday, October 5, 2026 10:00 AM\nSubject: Your line',
  ],
  [
    'QQ mobile',
    'English',
    '---Original---\nFrom: "Quay Help"<help@quayside.example>\nDate: Mon, Oct 5, 2026 10:00 AM\nTo: "Ann"<ann@hedgerow.example>;\nSubject: Your line',
  ],
  [
    'QQ',
    'English',
    '------------------ Original ------------------\nFrom: "Quay Help"<help@quayside.example>;\nDate: Mon, Oct 5, 2026 10:00 AM\nTo: "Ann"<ann@hedgerow.example>;\nSubject: Your line',
  ],
  ['our own line', 'English', '##- Please write above this line -##'],
  ['a desk with dashes', 'English', '-- Please reply above this line --'],
  [
    'Outlook',
    'German',
    'Von: Quay Help <help@quayside.example>\nGesendet: Montag, 5. Oktober 2026 10:00\nAn: Ann Miller\nBetreff: Ihre Leitung',
  ],
  [
    'Outlook of old',
    'German',
    '-----Ursprüngliche Nachricht-----\nVon: Quay Help\nGesendet: Montag, 5. Oktober 2026 10:00\nAn: Ann Miller\nBetreff: Ihre Leitung',
  ],
  [
    'GMX',
    'German',
    'Gesendet: Montag, 05. Oktober 2026 um 10:00 Uhr\nVon: "Quay Help" <help@quayside.example>\nAn: ann@hedgerow.example\nBetreff: Ihre Leitung',
  ],
  [
    'Samsung',
    'German',
    '-------- Ursprüngliche Nachricht --------\nVon: Quay Help <help@quayside.example>\nDatum: 05.10.26 10:00 (GMT+01:00)\nAn: ann@hedgerow.example\nBetreff: Ihre Leitung',
  ],
  [
    'Telekom',
    'German',
    '-----Original-Nachricht-----\nBetreff: Ihre Leitung\nDatum: 2026-10-05T10:00:00+0200\nVon: "Quay Help" <help@quayside.example>\nAn: "ann@hedgerow.example" <ann@hedgerow.example>',
  ],
  [
    'Lotus Notes',
    'German',
    'Von: help@quayside.example\nAn: Ann Miller/Hecke\nDatum: 05.10.2026 10:00\nBetreff: Ihre Leitung',
  ],
  [
    'Outlook',
    'French',
    'De : Quay Help <help@quayside.example>\nEnvoyé : lundi 5 octobre 2026 10:00\nÀ : Ann Miller\nObjet : Votre ligne',
  ],
  [
    'Outlook of old',
    'French',
    "-----Message d'origine-----\nDe : Quay Help [mailto:help@quayside.example]\nEnvoyé : lundi 5 octobre 2026 10:00\nÀ : Ann Miller\nObjet : Votre ligne",
  ],
  [
    'Orange',
    'French',
    '> Message du 05/10/26 10:00\n> De : "Quay Help" <help@quayside.example>\n> A : ann@hedgerow.example\n> Copie à :\n> Objet : Votre ligne\n>\n> Nous avons regardé.',
  ],
  [
    'Samsung',
    'French',
    '-------- Message d’origine --------\nDe : Quay Help <help@quayside.example>\nDate : 05/10/2026 10:00 (GMT+01:00)\nÀ : ann@hedgerow.example\nObjet : Votre ligne',
  ],
  [
    'Outlook',
    'Spanish',
    'De: Quay Help <help@quayside.example>\nEnviado: lunes, 5 de octubre de 2026 10:00\nPara: Ann Miller\nAsunto: Su línea',
  ],
  [
    'Outlook of old',
    'Spanish',
    '-----Mensaje original-----\nDe: Quay Help\nEnviado el: lunes, 5 de octubre de 2026 10:00\nPara: Ann Miller\nAsunto: Su línea',
  ],
  [
    'Outlook',
    'Italian',
    'Da: Quay Help <help@quayside.example>\nInviato: lunedì 5 ottobre 2026 10:00\nA: Ann Miller\nOggetto: La linea',
  ],
  [
    'Libero',
    'Italian',
    '----Messaggio originale----\nDa: help@quayside.example\nData: 05/10/2026 10.00\nA: <ann@hedgerow.example>\nOgg: La linea',
  ],
  [
    'Outlook',
    'Dutch',
    'Van: Quay Help <help@quayside.example>\nVerzonden: maandag 5 oktober 2026 10:00\nAan: Ann Miller\nOnderwerp: Uw lijn',
  ],
  [
    'Outlook of old',
    'Dutch',
    '-----Oorspronkelijk bericht-----\nVan: Quay Help\nVerzonden: maandag 5 oktober 2026 10:00\nAan: Ann Miller\nOnderwerp: Uw lijn',
  ],
  [
    'Outlook',
    'Portuguese',
    'De: Quay Help <help@quayside.example>\nEnviada: 5 de outubro de 2026 10:00\nPara: Ann Miller\nAssunto: A sua linha',
  ],
  [
    'Outlook',
    'Portuguese (Brazil)',
    'De: Quay Help <help@quayside.example>\nEnviada em: segunda-feira, 5 de outubro de 2026 10:00\nPara: Ann Miller\nAssunto: Sua linha',
  ],
  [
    'Outlook of old',
    'Portuguese',
    '-----Mensagem original-----\nDe: Quay Help\nEnviada: segunda-feira, 5 de Outubro de 2026 10:00\nPara: Ann Miller\nAssunto: A linha',
  ],
  [
    'Outlook',
    'Polish',
    'Od: Quay Help <help@quayside.example>\nWysłano: poniedziałek, 5 października 2026 10:00\nDo: Ann Miller\nTemat: Linia',
  ],
  [
    'Outlook of old',
    'Polish',
    '-----Wiadomość oryginalna-----\nOd: Quay Help\nWysłano: poniedziałek, 5 października 2026 10:00\nDo: Ann Miller\nTemat: Linia',
  ],
  [
    'Outlook',
    'Swedish',
    'Från: Quay Help <help@quayside.example>\nSkickat: den 5 oktober 2026 10:00\nTill: Ann Miller\nÄmne: Er linje',
  ],
  [
    'Outlook of old',
    'Swedish',
    '-----Ursprungligt meddelande-----\nFrån: Quay Help\nSkickat: den 5 oktober 2026 10:00\nTill: Ann Miller\nÄmne: Er linje',
  ],
  [
    'Outlook',
    'Danish',
    'Fra: Quay Help <help@quayside.example>\nSendt: 5. oktober 2026 10:00\nTil: Ann Miller\nEmne: Din linje',
  ],
  [
    'Outlook of old',
    'Danish',
    '-----Oprindelig meddelelse-----\nFra: Quay Help\nSendt: 5. oktober 2026 10:00\nTil: Ann Miller\nEmne: Din linje',
  ],
  [
    'Outlook',
    'Norwegian',
    'Fra: Quay Help <help@quayside.example>\nSendt: mandag 5. oktober 2026 10:00\nTil: Ann Miller\nEmne: Linjen',
  ],
  [
    'Outlook of old',
    'Norwegian',
    '-----Opprinnelig melding-----\nFra: Quay Help\nSendt: mandag 5. oktober 2026 10:00\nTil: Ann Miller\nEmne: Linjen',
  ],
  [
    'Outlook',
    'Finnish',
    'Lähettäjä: Quay Help <help@quayside.example>\nLähetetty: maanantai 5. lokakuuta 2026 10.00\nVastaanottaja: Ann Miller\nAihe: Yhteys',
  ],
  [
    'Outlook of old',
    'Finnish',
    '-----Alkuperäinen viesti-----\nLähettäjä: Quay Help\nLähetetty: 5. lokakuuta 2026 10:00\nVastaanottaja: Ann Miller\nAihe: Yhteys',
  ],
  [
    'Outlook',
    'Russian',
    'От: Quay Help <help@quayside.example>\nОтправлено: 5 октября 2026 г. 10:00\nКому: Ann Miller\nТема: Линия',
  ],
  [
    'Outlook of old',
    'Russian',
    '-----Исходное сообщение-----\nОт: Quay Help\nОтправлено: 5 октября 2026 г. 10:00\nКому: Ann Miller\nТема: Линия',
  ],
  [
    'Outlook',
    'Ukrainian',
    'Від: Quay Help <help@quayside.example>\nНадіслано: 5 жовтня 2026 р. 10:00\nКому: Ann Miller\nТема: Лінія',
  ],
  [
    'Outlook',
    'Japanese',
    '差出人: Quay Help <help@quayside.example>\n送信日時: 2026年10月5日 10:00\n宛先: Ann Miller\n件名: 回線',
  ],
  [
    'Outlook, wide colons',
    'Japanese',
    '差出人： Quay Help\n送信日時： 2026年10月5日 10:00\n宛先： Ann Miller\n件名： 回線',
  ],
  [
    'Becky',
    'Japanese',
    '----- Original Message -----\n差出人: Quay Help\n宛先: ann@hedgerow.example\n日時: 2026/10/05 10:00',
  ],
  [
    'Outlook',
    'Chinese',
    '发件人: Quay Help <help@quayside.example>\n发送时间: 2026年10月5日 10:00\n收件人: Ann Miller\n主题: 线路',
  ],
  ['Foxmail', 'Chinese', '发件人： Quay Help\n发送时间： 2026-10-05 10:00\n收件人： ann\n主题： 线路'],
  [
    'QQ',
    'Chinese',
    '------------------ 原始邮件 ------------------\n发件人: "Quay Help"<help@quayside.example>;\n发送时间: 2026年10月5日(星期一) 上午10:00\n收件人: "Ann"<ann@hedgerow.example>;\n主题: 线路',
  ],
  [
    'QQ, hard blanks',
    'Chinese',
    '------------------\u00a0原始邮件\u00a0------------------\n发件人:\u00a0"Quay Help"',
  ],
  [
    'QQ mobile',
    'Chinese',
    '---原始邮件---\n发件人: "Quay Help"<help@quayside.example>\n发送时间: 2026年10月5日\n收件人: "Ann"<ann@hedgerow.example>;\n主题: 线路',
  ],
  [
    'NetEase Mail Master',
    'Chinese',
    '---- 回复的原邮件 ----\n| 发件人 | Quay Help<help@quayside.example> |\n| 日期 | 2026年10月05日 10:00 |\n| 收件人 | ann<ann@hedgerow.example> |\n| 主题 | 线路 |',
  ],
  [
    'Alimail',
    'Chinese',
    '------------------------------------------------------------------\n发件人：Quay Help <help@quayside.example>\n日　期：2026年10月05日 10:00:00\n收件人：Ann<ann@hedgerow.example>\n主　题：线路',
  ],
  [
    'Outlook',
    'Chinese (Taiwan)',
    '寄件者: Quay Help <help@quayside.example>\n寄件日期: 2026年10月5日 上午 10:00\n收件者: Ann Miller\n主旨: 線路',
  ],
  [
    'Outlook',
    'Korean',
    '보낸 사람: Quay Help <help@quayside.example>\n보낸 날짜: 2026년 10월 5일 월요일 오전 10:00\n받는 사람: Ann Miller\n제목: 회선',
  ],
  [
    'Naver',
    'Korean',
    '-----Original Message-----\nFrom: "Quay Help"<help@quayside.example>\nTo: "Ann"<ann@hedgerow.example>\nSent: 2026-10-05 (월) 10:00:00\nSubject: 회선',
  ],
  [
    'Daum',
    'Korean',
    '--------- 원본 메일 ---------\n보낸사람: Quay Help <help@quayside.example>\n받는사람: ann\n날짜: 2026년 10월 5일\n제목: 회선',
  ],
  [
    'Outlook',
    'Czech',
    'Od: Quay Help <help@quayside.example>\nOdesláno: pondělí 5. října 2026 10:00\nKomu: Ann Miller\nPředmět: Linka',
  ],
  [
    'Seznam',
    'Czech',
    '---------- Původní e-mail ----------\nOd: Quay Help <help@quayside.example>\nKomu: ann@hedgerow.example\nDatum: 5. 10. 2026 10:00:00\nPředmět: Linka',
  ],
  [
    'Outlook',
    'Slovak',
    'Od: Quay Help <help@quayside.example>\nOdoslané: pondelok 5. októbra 2026 10:00\nKomu: Ann Miller\nPredmet: Linka',
  ],
  [
    'Outlook',
    'Hungarian',
    'Feladó: Quay Help <help@quayside.example>\nElküldve: 2026. október 5., hétfő 10:00\nCímzett: Ann Miller\nTárgy: Vonal',
  ],
  [
    'Outlook',
    'Romanian',
    'De la: Quay Help <help@quayside.example>\nTrimis: luni, 5 octombrie 2026 10:00\nCătre: Ann Miller\nSubiect: Linia',
  ],
  [
    'Outlook',
    'Turkish',
    'Kimden: Quay Help <help@quayside.example>\nGönderildi: 5 Ekim 2026 Pazartesi 10:00\nKime: Ann Miller\nKonu: Hat',
  ],
  [
    'Outlook',
    'Greek',
    'Από: Quay Help <help@quayside.example>\nΣτάλθηκε: Δευτέρα, 5 Οκτωβρίου 2026 10:00\nΠρος: Ann Miller\nΘέμα: Γραμμή',
  ],
  [
    'Outlook',
    'Catalan',
    'De: Quay Help <help@quayside.example>\nEnviat: dilluns, 5 d’octubre de 2026 10:00\nPer a: Ann Miller\nAssumpte: La línia',
  ],
  [
    'Outlook',
    'Hebrew',
    'מאת: Quay Help <help@quayside.example>\n\u200fנשלח: יום שני 05 אוקטובר 2026 10:00\n\u200fאל: Ann Miller\n\u200fנושא: הקו',
  ],
]
