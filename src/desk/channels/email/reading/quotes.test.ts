import { describe, expect, it } from 'vitest'
import { readHtmlLines } from './html-lines.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from './quotes.ts'
import { sanitiseMailHtml } from './sanitise.ts'
import { htmlToText } from './text.ts'

const attributions = {
  English: 'On Mon, Oct 5, 2026 at 10:00 AM Help <help@desk.example> wrote:',
  wrapped: 'On Mon, Oct 5, 2026 at 10:00 AM Help and a long name\n<help@desk.example> wrote:',
  German: 'Am Mo., 5. Okt. 2026 um 10:00 Uhr schrieb Help <help@desk.example>:',
  Thunderbird: 'Am 05.10.26 um 10:00 schrieb Help:',
  French: 'Le lun. 5 oct. 2026 à 10:00, Help <help@desk.example> a écrit :',
  Spanish: 'El lun, 5 oct 2026 a las 10:00, Help (<help@desk.example>) escribió:',
  Italian: 'Il giorno lun 5 ott 2026 alle ore 10:00 Help <help@desk.example> ha scritto:',
  Dutch: 'Op ma 5 okt 2026 om 10:00 schreef Help <help@desk.example>:',
  Portuguese: 'Em seg., 5 de out. de 2026 às 10:00, Help <help@desk.example> escreveu:',
  Polish: 'pon., 5 paź 2026 o 10:00 Help <help@desk.example> napisał(a):',
  Swedish: 'Den mån 5 okt. 2026 kl 10:00 skrev Help <help@desk.example>:',
  Danish: 'Den man. 5. okt. 2026 kl. 10.00 skrev Help <help@desk.example>:',
  Norwegian: 'man. 5. okt. 2026 kl. 10:00 skrev Help <help@desk.example>:',
  Finnish: 'ma 5. lokak. 2026 klo 10.00 Help (help@desk.example) kirjoitti:',
  Russian: 'пн, 5 окт. 2026 г. в 10:00, Help <help@desk.example>:',
  RussianVerb: '05.10.2026 10:00, Help пишет:',
  Japanese: '2026年10月5日(月) 10:00 Help <help@desk.example>:',
  Chinese: '在 2026年10月5日，10:00，Help <help@desk.example> 写道：',
  Taiwanese: 'Help <help@desk.example> 於 2026年10月5日 週一 上午10:00寫道：',
  Korean: '2026년 10월 5일 (월) 오전 10:00, Help <help@desk.example>님이 작성:',
}

const blocks = {
  Outlook:
    '________________________________\nFrom: Help <help@desk.example>\nSent: Monday, October 5, 2026 10:00\nTo: Ann\nSubject: Line',
  OutlookBold: '*From:* Help\n*Sent:* Monday\n*To:* Ann\n*Subject:* Line',
  German: 'Von: Help\nGesendet: Montag, 5. Oktober 2026\nAn: Ann\nBetreff: Line',
  French: 'De : Help\nEnvoyé : lundi 5 octobre\nÀ : Ann\nObjet : Line',
  Spanish: 'De: Help\nEnviado el: lunes\nPara: Ann\nAsunto: Line',
  Italian: 'Da: Help\nInviato: lunedì\nA: Ann\nOggetto: Line',
  Dutch: 'Van: Help\nVerzonden: maandag\nAan: Ann\nOnderwerp: Line',
  Polish: 'Od: Help\nWysłano: poniedziałek\nDo: Ann\nTemat: Line',
  Swedish: 'Från: Help\nSkickat: måndag\nTill: Ann\nÄmne: Line',
  Danish: 'Fra: Help\nSendt: mandag\nTil: Ann\nEmne: Line',
  Finnish: 'Lähettäjä: Help\nLähetetty: maanantai\nVastaanottaja: Ann\nAihe: Line',
  Russian: 'От: Help\nОтправлено: понедельник\nКому: Ann\nТема: Line',
  Japanese: '差出人: Help\n送信日時: 2026\n宛先: Ann\n件名: Line',
  Chinese: '发件人： Help\n发送时间： 2026\n收件人： Ann\n主题： Line',
  Korean: '보낸 사람: Help\n보낸 날짜: 2026\n받는 사람: Ann\n제목: Line',
  divider: '-----Original Message-----\nFrom: Help',
  GermanDivider: '-------- Ursprüngliche Nachricht --------',
  FrenchDivider: "----- Message d'origine -----",
  QQ: '------------------ 原始邮件 ------------------',
  own: '##- Please write above this line -##',
}

describe('findQuoteInText', () => {
  it.each(Object.entries(attributions))('finds the attribution in %s', (_, attribution) => {
    const fresh = 'Thank you.\n\n'
    expect(findQuoteInText(`${fresh}${attribution}\n\n> old\n> text`, true)).toBe(fresh.length)
    expect(findQuoteInText(`${fresh}${attribution}\n\nold\ntext`, true)).toBe(fresh.length)
  })

  it.each(Object.entries(blocks))('finds the header block or divider: %s', (_, block) => {
    const fresh = 'Thank you.\n\n'
    expect(findQuoteInText(`${fresh}${block}\n\nold text`, true)).toBe(fresh.length)
  })

  it('folds a telephone’s signature with the quotation', () => {
    const fresh = 'Thank you.\n\n'
    expect(findQuoteInText(`${fresh}Sent from my iPhone\n\n> old`, true)).toBe(fresh.length)
    expect(
      findQuoteInText(
        `${fresh}Von meinem iPhone gesendet\n\nAm 05.10.2026 um 10:00 schrieb Help:\n> old`,
        true,
      ),
    ).toBe(fresh.length)
  })

  it.each([
    ['it is no reply', 'Hello\n> old', false],
    ['nothing is quoted', 'Hello\nOn Monday I wrote: nothing\n-- \nAnn', true],
    ['answers stand between the lines', 'Hi\nOn 5 Oct 2026, Help wrote:\n> one?\nYes.\n> two?\nNo.', true],
    ['the answer stands beneath', '> old\n\nThank you', true],
    ['the answer stands beneath a greeting and a quotation', 'Hi\n> old\n\nThank you', true],
    ['a list of two wishes', 'I want 2 things:\n1. this\nFrom: you', true],
    ['a colon after a date', 'Our dates are 5.10.2026 and 6.10.2026:\nfine?', true],
  ])('shows all when %s', (_, text, isReply) => {
    expect(findQuoteInText(text, isReply)).toBe(null)
  })
})

describe('foldHtml', () => {
  const fold = (source: string) => {
    const html = sanitiseMailHtml(source)
    const { lines, marks } = readHtmlLines(html)
    return foldHtml(html, findQuoteInHtml(lines, marks))
  }
  const quote = '<blockquote>old</blockquote>'

  it.each([
    ['Gmail', `<div class="gmail_quote"><div class="gmail_attr">On Mon, Help wrote:<br></div>${quote}</div>`],
    [
      'Outlook on the web',
      '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Help<br><b>Sent:</b> Monday<br></div><div>old</div>',
    ],
    [
      'Outlook',
      '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Help<br><b>Sent:</b> x<br><b>To:</b> y<br></p></div><p>old</p>',
    ],
    [
      'Apple Mail',
      '<div><br><blockquote type="cite"><div>On 5 Oct 2026, at 10:00, Help &lt;h@d.example&gt; wrote:</div><div>old</div></blockquote></div>',
    ],
    [
      'Thunderbird',
      `<div class="moz-cite-prefix">Am 05.10.26 um 10:00 schrieb Help:<br></div><blockquote type="cite">old</blockquote>`,
    ],
    [
      'Yahoo',
      '<div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, Help wrote:</div><div>old</div></div>',
    ],
    [
      'Proton',
      `<div class="protonmail_quote">On Monday, Help wrote:<br><blockquote class="protonmail_quote" type="cite">old</blockquote></div>`,
    ],
    [
      'QQ',
      '<div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b> Help</div><div>old</div>',
    ],
    ['our own', '<div class="evenkeel-quote">Help wrote<br>old</div>'],
    ['a plain line', '<div>On Mon, 5 Oct 2026, Help &lt;h@d.example&gt; wrote:</div><div>old</div>'],
    [
      'a header block',
      '<p><b>Von:</b> Help</p><p><b>Gesendet:</b> Montag</p><p><b>An:</b> Ann</p><p><b>Betreff:</b> Line</p><p>old</p>',
    ],
  ])('folds what %s quotes', (_, quoted) => {
    const { fresh, quoted: folded } = fold(`<html><body><div><p>Thank you.</p>${quoted}</div></body></html>`)
    expect(htmlToText(fresh)).toBe('Thank you.')
    expect(htmlToText(folded ?? '')).toContain('old')
  })

  it.each([
    [
      'an answer between',
      `<p>Hi</p><div class="gmail_quote"><div class="gmail_attr">On x wrote:</div>${quote}<div>Yes</div>${quote}<div>No</div></div>`,
    ],
    ['an answer beneath', `<p>Hi</p><blockquote type="cite">old</blockquote><p>Yes</p>`],
    ['nothing above', `<div class="gmail_quote">${quote}</div>`],
    ['a quotation of something else', '<p>They say:</p><blockquote>Be good</blockquote><p>Do you?</p>'],
    ['a line drawn under a greeting', '<p>Hi</p><hr><p>More of my own</p>'],
    [
      'a forwarded mail',
      '<p>See</p><div class="gmail_quote">---------- Forwarded message ---------<br>From: x<br>a</div>',
    ],
  ])('shows all: %s', (_, html) => {
    expect(fold(html).quoted).toBe(null)
  })

  it('keeps both parts balanced, with the elements around the cut in both', () => {
    const { fresh, quoted } = fold(
      '<table width="9"><tr><td>Hi<div class="gmail_quote"><blockquote>old</blockquote></div></td></tr></table>',
    )
    expect(fresh).toBe('<table width="9"><tr><td>Hi</td></tr></table>')
    expect(quoted).toBe(
      '<table width="9"><tr><td><div data-quote="wrap"><blockquote>old</blockquote></div></td></tr></table>',
    )
  })
})
