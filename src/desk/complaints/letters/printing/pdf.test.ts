import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { printable } from './faces.ts'
import { linesOf } from './lines.ts'
import { piecesOf } from './parsing.ts'
import { type Printed, pdfOf, unprintable } from './pdf.ts'

const letter: Printed = {
  desk: 'Quayside Commons',
  locale: 'en-GB',
  at: new Date('2026-11-22T10:00:00Z'),
  title: 'Your complaint 41: our answer',
  to: 'Ines Duarte',
  day: 'Sunday 22 November 2026',
  html: '<p>Dear Ines Duarte,</p><h2>What happened</h2><blockquote><p>She said no.</p></blockquote><ul><li><p>One</p></li><li><p>Two</p></li></ul>',
  signed: { name: 'Chiara Fontana', role: 'Head of the library' },
  draft: '',
}

/** A pangram or the letters of its own, of every language of Europe that has some. */
const european = {
  Albanian: 'ËëÇç',
  Basque: 'Ññ',
  Belarusian: 'ЎўІіЁёЫыЭэ',
  Bosnian: 'ŽžŠšĐđČčĆć',
  Bulgarian: 'ЩъЬюЯ',
  Catalan: 'ÀàÇçÈèÉéÍíÏïÒòÓóÚúÜü·',
  Czech: 'Příliš žluťoučký kůň úpěl ďábelské ódy ŇŘŤĎ',
  Danish: 'ÆæØøÅå',
  Dutch: 'Ĳĳ Ëë Ïï',
  English: 'The quick brown fox jumps over the lazy dog £€“”‘’–—…•',
  Estonian: 'ÕõÄäÖöÜüŠšŽž',
  Faroese: 'ÐðÝýÁá',
  Finnish: 'ÄäÖöÅå',
  French: 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ «»',
  Gaelic: 'ÀÈÌÒÙ ÁÉÍÓÚ',
  German: 'ÄÖÜẞ äöüß „“',
  Greek: 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ΐΰ Ώ',
  Hungarian: 'Árvíztűrő tükörfúrógép ŐŰ',
  Icelandic: 'ÞþÐðÆæÖö',
  Italian: 'ÀÈÉÌÒÙ àèéìòù',
  Latvian: 'ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž',
  Lithuanian: 'ĄČĘĖĮŠŲŪŽ ąčęėįšųūž',
  Luxembourgish: 'ÄéËë',
  Macedonian: 'ЃѓЌќЉљЊњЏџЅѕЈј',
  Maltese: 'ĊċĠġĦħŻż',
  Norwegian: 'ÆØÅ æøå',
  Polish: 'Zażółć gęślą jaźń ŁŚŻŹĆ',
  Portuguese: 'ÃÕÇÁÉÍÓÚÂÊÔÀ ãõç',
  Romanian: 'ĂÂÎȘȚ ăâîșț',
  Serbian: 'ЉубазнифењерџијаЂђЋћ',
  Slovak: 'ĽľĹĺŔŕÄäÔô',
  Spanish: 'ÑñÁÉÍÓÚÜ ¿¡',
  Swedish: 'ÅÄÖ åäö',
  Turkish: 'ĞğİıŞşÖöÜüÇç',
  Ukrainian: 'ҐґЄєІіЇї',
  Welsh: 'ŴŵŶŷÂâ',
}

test('every alphabet of Europe can be printed', () => {
  for (const [language, letters] of Object.entries(european))
    expect(
      unprintable({ ...letter, html: `<p>${letters}</p><p><strong>${letters}</strong></p>` }),
      language,
    ).toEqual([])
})

test('what the typeface has no letters for is named, wherever it stands', () => {
  expect(unprintable({ ...letter, to: '王伟' })).toEqual(['王', '伟'])
  expect(unprintable({ ...letter, html: '<p>שלום, مرحبا 👩‍🚒</p>' })).toEqual(
    expect.arrayContaining(['ש', 'م', '👩']),
  )
  // What has no shape is nothing to print.
  expect(unprintable({ ...letter, html: '<p>a\u200bb\u00ad\ufe0f</p>' })).toEqual([])
})

test('it says what it is to a screen reader: headings, quotations, lists, its language and its title', async () => {
  const bytes = Buffer.from(await pdfOf(letter)).toString('latin1')
  for (const tag of ['/Document', '/H1', '/H2', '/BlockQuote', '/L', '/LI', '/Lbl', '/LBody'])
    expect(bytes, tag).toContain(`/S ${tag}`)
  expect(bytes).toContain('/Lang (en-GB)')
  expect(bytes).toContain('/DisplayDocTitle true')
  expect(bytes).toContain('/PageMode /UseOutlines')
  expect(bytes).toContain('pdfuaid:part')
  expect(bytes).not.toContain('/Helvetica')
})

test('long letters go on upon further pages', async () => {
  const html = '<p>And so it went on, day after day, for as long as anybody could remember.</p>'.repeat(120)
  const bytes = Buffer.from(await pdfOf({ ...letter, html })).toString('latin1')
  expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2)
})

test('HTML is read for its words and their kind', () => {
  const pieces = piecesOf(
    '<h2>A</h2><p>b <strong>c</strong><br>d &amp; e</p><ol><li><p>f</p></li><li><p>g</p></li></ol>',
  )
  expect(pieces.map(({ kind, mark }) => `${kind}${mark}`)).toEqual([
    'heading',
    'paragraph',
    'item1.',
    'item2.',
  ])
  expect(pieces[1]?.runs.map(({ text, isBold }) => [text, isBold])).toEqual([
    ['b ', false],
    ['c', true],
    ['\n', false],
    ['d ', false],
    ['&', false],
    [' e', false],
  ])
})

test('whatever is written: no line is wider than its room, and no letter is lost', () => {
  const doc = new PDFDocument({ font: '' })
  const words = fc.string({
    unit: fc.constantFrom(...'abc WiŁőжя  \n', 'ﬁ', 'ǅ', '\u00a0'),
    maxLength: 300,
  })
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 400 }), (text, room) => {
      const lines = linesOf(doc, [{ text, isBold: false, isItalic: false }], 10.5, room)
      for (const { sets } of lines) {
        const last = sets.at(-1)
        const blank = last?.text.endsWith(' ') ? doc.font(last.face).fontSize(10.5).widthOfString(' ') : 0
        expect(sets.reduce((sum, set) => sum + set.width, 0) - blank).toBeLessThanOrEqual(room + 0.01)
      }
      const set = lines.flatMap(({ sets }) => sets.map(each => each.text)).join('')
      const bare = (said: string) => printable(said).replace(/\s/g, '')
      const known = [...bare(text)].filter(sign => sign !== 'ǅ' && sign !== 'ﬁ').join('')
      expect(bare(set).replace(/[ǅﬁ]/g, '')).toBe(known)
    }),
    { numRuns: 60 },
  )
})
