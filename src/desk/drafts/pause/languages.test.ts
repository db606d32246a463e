import { expect, test } from 'vitest'
import type { Language } from '../../brief/contract.ts'
import type { RuleId } from './contract.ts'
import { ruleIds } from './rules/every-rule.ts'
import { lookAt } from './rules.ts'

/** For each rule what makes it speak, and what is near it and must not. */
type Examples = Partial<Record<RuleId, { speaks: string[]; silent: string[] }>>

const english: Examples = {
  sorryIf: {
    speaks: ['We apologise if the letter was unclear.', 'If this upset you, I apologise.'],
    silent: ['I am sorry that it broke; if you would like, I will send another.'],
  },
  sorryYouFeel: {
    speaks: ['I regret that you found it necessary to write.', 'Sorry you were disappointed with it.'],
    silent: ['I am sorry that you waited two weeks.'],
  },
  sorryBut: {
    speaks: ['I apologise for the wait, however the fee stays.'],
    silent: ['I am sorry for the wait. The parcel is late but on its way.'],
  },
  nobodyDid: {
    speaks: ['An error was made.', 'Issues have been experienced with it.'],
    silent: ['I made a mistake.', 'We sent it to the old address.'],
  },
  anyInconvenience: {
    speaks: ['Sorry for any inconvenience.', 'I apologise for the inconvenience.'],
    silent: ['I am sorry for the morning that it cost you.'],
  },
  misunderstanding: {
    speaks: ['Apologies for the confusion.', 'There must have been a misunderstanding.'],
    silent: ['My letter was unclear about the two bills.'],
  },
  wouldLikeTo: {
    speaks: ["We'd like to apologise for it.", 'I wish to apologise.'],
    silent: ['If you would like to come by, we are open.'],
  },
  forgiveMe: {
    speaks: ['Please accept our sincere apologies.', 'I hope you can forgive us.'],
    silent: ['The bank forgave the fee.'],
  },
  neverAgain: {
    speaks: ['This will never happen again.', 'We will make sure that it never happens.'],
    silent: ['Since Monday every address is checked before it is printed.'],
  },
  blamesColleague: {
    speaks: ['My colleague gave you the wrong date.', 'The billing department should have told you.'],
    silent: ['My colleague Bram looks after the rule.', 'We gave you the wrong date.'],
  },
  calmDown: {
    speaks: ['Please calm down.', 'There is no need to shout.'],
    silent: ['The sea is calm today.'],
  },
  asISaid: {
    speaks: ['As previously stated, it is late.', 'As per my last email, it is.', 'I already told you so.'],
    silent: ['As you asked, I have moved it.'],
  },
  yourBack: {
    speaks: ['Your tone does not help.', 'It was your own mistake.'],
    silent: ['It was not your fault.', 'Your error message says 42.'],
  },
  youFailed: {
    speaks: ['You should have called sooner.', 'You never sent it.', 'You claim that it broke.'],
    silent: ['If you did not order it, write to me.', 'You should have it by Friday.'],
  },
  whyDidYou: { speaks: ['Why would you open it?'], silent: ['I will find out why it broke.'] },
  bareQuestion: {
    speaks: ['It is here. What is your order number?'],
    silent: ['Could you tell me your order number?', 'What about Friday?', 'How can I help?'],
  },
  startsWithYou: {
    speaks: ['You must send the form.', 'Hello Ida, you are responsible for it.'],
    silent: ['You are right: it was late.', 'You wrote that it broke.'],
  },
  pleaseFirst: {
    speaks: ['Please note that it is closed.', 'It is here. Please read the terms.'],
    silent: ['Could you please send the form?', 'Yes, please.'],
  },
  policyFirst: {
    speaks: ['Our policy says no.', 'Under our terms it is late.'],
    silent: ['I have asked for it. Our policy covers it.'],
  },
  justified: {
    speaks: [
      'It is here. That is our policy.',
      'I see it. The rules are the rules.',
      'We treat everyone the same.',
    ],
    silent: ['I see it. The rule keeps the binding whole.'],
  },
  nothingToDo: {
    speaks: ['I see it. There is nothing we can do.', 'I see it. It is not my department.'],
    silent: ['There is nothing more I can do here; Chiara decides about it.'],
  },
  noFirst: {
    speaks: ['We are unable to lend it.', 'It is not possible to lend it.'],
    silent: ['I have looked at it. We cannot lend it.', "I can't thank you enough."],
  },
  actually: {
    speaks: ['It is actually here.', 'To be honest, it is late.', 'It is here. Obviously, it is late.'],
    silent: ['With respect to the second bill, it is paid.'],
  },
  absolutes: {
    speaks: [
      'It is here. We never lose a parcel.',
      'Nobody else has complained.',
      'It is here. That is completely impossible.',
    ],
    silent: ['I find no other report of it.'],
  },
  capitals: {
    speaks: ['We do NOT have it.', 'Send it IMMEDIATELY.'],
    silent: ['Your VDSL line and the IBAN are fine.', 'The DVD is in Berlin.'],
  },
  marks: { speaks: ['It is here!!', 'Really?!'], silent: ['It is here!', 'Is it here?'] },
  startsWithSo: {
    speaks: ['So it is late.', 'But it is late.'],
    silent: ['So far it is fine.', 'It is late. And it is raining.'],
  },
  cheer: {
    speaks: [
      'It is here. Have a wonderful day.',
      'Thank you for your patience.',
      'You are a valued customer.',
    ],
    silent: ['Thank you for the photograph; it shows the crack.'],
  },
  someDay: {
    speaks: ['It comes as soon as possible.', 'It is here soon.', 'We will write in due course.'],
    silent: ['It comes on Friday.', 'See you soon.', 'I write as soon as it is here.'],
  },
  vagueNouns: {
    speaks: ['I have read your query.', 'It is about your concerns.'],
    silent: ['It is about your router.'],
  },
  muchEmpathy: {
    speaks: ['I am sorry. I understand it well. It must have been hard. It is here.'],
    silent: ['I am sorry. I understand it well. It is here.'],
  },
}

const german: Examples = {
  sorryIf: {
    speaks: [
      'Es tut mir leid, falls der Brief unklar war.',
      'Sollte Sie das geärgert haben, entschuldigen wir uns.',
    ],
    silent: ['Es tut mir leid, dass der Brief unklar war.'],
  },
  sorryYouFeel: {
    speaks: [
      'Es tut uns leid, dass Sie sich schlecht behandelt fühlen.',
      'Wir bedauern, dass Sie enttäuscht sind.',
    ],
    silent: ['Es tut mir leid, dass Sie zwei Wochen gewartet haben.'],
  },
  sorryBut: {
    speaks: ['Es tut mir leid, aber die Gebühr bleibt.'],
    silent: ['Es tut mir leid. Das Paket ist spät, aber unterwegs.'],
  },
  nobodyDid: { speaks: ['Dabei ist ein Fehler unterlaufen.'], silent: ['Ich habe einen Fehler gemacht.'] },
  anyInconvenience: {
    speaks: ['Wir entschuldigen uns für eventuelle Unannehmlichkeiten.'],
    silent: ['Es tut mir leid um den Vormittag, den Sie am Telefon verbracht haben.'],
  },
  wouldLikeTo: {
    speaks: ['Wir möchten uns für die Verspätung entschuldigen.'],
    silent: ['Ich entschuldige mich für die Verspätung.'],
  },
  calmDown: { speaks: ['Bitte beruhigen Sie sich.'], silent: ['Die Leitung ist heute ruhig.'] },
  asISaid: {
    speaks: ['Wie bereits erwähnt, ist die Gebühr fällig.', 'Wie gesagt, das geht.'],
    silent: ['Wie gewünscht, habe ich den Termin verlegt.'],
  },
  yourBack: { speaks: ['Ihr Ton hilft uns nicht weiter.'], silent: ['Das war nicht Ihr Fehler.'] },
  youFailed: {
    speaks: ['Sie haben das Formular nicht geschickt.', 'Sie hätten früher anrufen sollen.'],
    silent: ['Falls Sie das Formular nicht geschickt haben, geht es auch hier.'],
  },
  policyFirst: {
    speaks: ['Unsere Richtlinien sind eindeutig.', 'Leider können wir das nicht ändern.'],
    silent: ['Ich habe mir beide Rechnungen angesehen.'],
  },
  nothingToDo: {
    speaks: ['Ich sehe es. Da können wir nichts machen.'],
    silent: ['Ich sehe es und frage nach.'],
  },
  noFirst: {
    speaks: ['Das ist nicht möglich.'],
    silent: ['Ich habe mir Ihre Karte angesehen. Das ist nicht möglich.'],
  },
  someDay: {
    speaks: ['Wir melden uns so bald wie möglich.', 'Ich schreibe Ihnen zeitnah.'],
    silent: ['Ich schreibe Ihnen bis Freitag.', 'Bis bald.'],
  },
  vagueNouns: { speaks: ['Ich habe Ihr Anliegen gelesen.'], silent: ['Ich habe Ihren Router geprüft.'] },
  cheer: { speaks: ['Vielen Dank für Ihr Verständnis.'], silent: ['Vielen Dank für das Foto.'] },
  capitals: { speaks: ['Es ist hier. Der Betrag ist NICHT fällig.'], silent: ['Der VDSL-Anschluss ist da.'] },
}

const french: Examples = {
  sorryIf: {
    speaks: ['Je suis désolé si la lettre n’était pas claire.'],
    silent: ['Je suis désolé de ce retard. Si vous souhaitez, je vous appelle.'],
  },
  sorryYouFeel: {
    speaks: ['Nous regrettons que vous ayez eu l’impression de ne pas être entendu.'],
    silent: ['Je suis désolé que vous ayez attendu deux semaines.'],
  },
  sorryBut: {
    speaks: ['Je suis désolé, mais les frais restent dus.'],
    silent: ['Je suis désolé. Le colis arrive.'],
  },
  nobodyDid: { speaks: ['Une erreur s’est glissée dans la facture.'], silent: ['J’ai fait une erreur.'] },
  anyInconvenience: {
    speaks: ['Veuillez nous excuser pour la gêne occasionnée.'],
    silent: ['Je regrette la matinée que cela vous a coûtée.'],
  },
  calmDown: { speaks: ['Calmez-vous, je vous prie.'], silent: ['La ligne est calme aujourd’hui.'] },
  asISaid: {
    speaks: ['Comme je vous l’ai déjà dit, les frais sont dus.'],
    silent: ['Comme vous le souhaitez, je change la date.'],
  },
  yourBack: { speaks: ['Votre ton ne nous aide pas.'], silent: ['Ce n’est pas votre faute.'] },
  youFailed: {
    speaks: ['Vous auriez dû appeler avant.', 'Vous n’avez pas envoyé le formulaire.'],
    silent: ['Si vous n’avez pas envoyé le formulaire, venez nous voir.'],
  },
  policyFirst: {
    speaks: ['Notre politique est claire.', 'Malheureusement, nous ne pouvons rien changer.'],
    silent: ['J’ai regardé les deux factures.'],
  },
  nothingToDo: { speaks: ['Je le vois. Nous n’y pouvons rien.'], silent: ['Je le vois et je demande.'] },
  someDay: {
    speaks: ['Nous reviendrons vers vous dans les plus brefs délais.'],
    silent: ['Je vous écris vendredi.', 'À bientôt.'],
  },
  vagueNouns: { speaks: ['J’ai bien lu votre demande.'], silent: ['J’ai vérifié votre box.'] },
  cheer: { speaks: ['Merci de votre compréhension.'], silent: ['Merci pour la photo.'] },
}

const spanish: Examples = {
  sorryIf: {
    speaks: ['Lo siento si la carta no fue clara.'],
    silent: ['Siento el retraso. Si lo prefiere, le llamo.'],
  },
  sorryYouFeel: {
    speaks: ['Lamentamos que se sienta así.'],
    silent: ['Siento que haya esperado dos semanas.'],
  },
  sorryBut: {
    speaks: ['Lo siento, pero la tasa se mantiene.'],
    silent: ['Lo siento. El paquete llega mañana.'],
  },
  nobodyDid: { speaks: ['Se cometió un error en la factura.'], silent: ['Cometí un error en la factura.'] },
  anyInconvenience: {
    speaks: ['Disculpe las molestias.'],
    silent: ['Siento la mañana que le costó.'],
  },
  wouldLikeTo: {
    speaks: ['Queremos pedirle disculpas por el retraso.'],
    silent: ['Le pido disculpas por el retraso.'],
  },
  calmDown: { speaks: ['Cálmese, por favor.'], silent: ['El mar está en calma.'] },
  asISaid: {
    speaks: ['Como ya le dije, la tasa se mantiene.'],
    silent: ['Como usted pidió, cambié la fecha.'],
  },
  yourBack: { speaks: ['Su tono no nos ayuda.'], silent: ['No fue su culpa.'] },
  youFailed: {
    speaks: ['Usted no envió el formulario.'],
    silent: ['Si usted no envió el formulario, venga.'],
  },
  policyFirst: {
    speaks: ['Nuestra política es clara.', 'Lamentablemente, no podemos cambiarlo.'],
    silent: ['He mirado las dos facturas.'],
  },
  nothingToDo: { speaks: ['Lo veo. No podemos hacer nada.'], silent: ['Lo veo y pregunto.'] },
  someDay: {
    speaks: ['Le escribimos lo antes posible.'],
    silent: ['Le escribo el viernes.', 'Hasta pronto.'],
  },
  vagueNouns: { speaks: ['He leído su consulta.'], silent: ['He revisado su línea.'] },
  cheer: { speaks: ['Gracias por su comprensión.'], silent: ['Gracias por la foto.'] },
}

const cases = Object.entries({ en: english, de: german, fr: french, es: spanish }).flatMap(
  ([language, examples]) =>
    Object.entries(examples).flatMap(([rule, { speaks, silent }]) => [
      ...speaks.map(text => ({ language, rule, text, is: true })),
      ...silent.map(text => ({ language, rule, text, is: false })),
    ]),
)

test.each(cases)('$language, $rule: $text', ({ language, rule, text, is }) => {
  expect(rulesIn(text, language as Language).includes(rule as RuleId)).toBe(is)
})

test('every rule of wording has its examples', () => {
  expect(ruleIds.filter(rule => rule !== 'heat' && !(rule in english))).toEqual([])
})

const letters: Record<Exclude<Language, 'en'>, string> = {
  de: `Sehr geehrte Frau Berg,
danke für das Foto; der Riss im Gehäuse ist gut zu sehen. Ich habe heute einen neuen Router bestellt, Sie erhalten ihn am Freitag mit der Post. Den alten können Sie behalten oder in der Stadtbibliothek abgeben.
Anna Keller`,
  fr: `Bonjour Madame Berg,
merci pour la photo, on y voit bien la fissure. J’ai commandé une nouvelle box ce matin, vous la recevrez vendredi par la poste. Vous pouvez garder l’ancienne ou la déposer à la bibliothèque.
Anne Martin`,
  es: `Estimada señora Berg:
gracias por la foto, se ve bien la grieta. He pedido un router nuevo esta mañana y lo recibirá el viernes por correo. Puede quedarse con el viejo o dejarlo en la biblioteca.
Ana García`,
}

test.each(Object.entries(letters))(
  'a good letter in %s: nothing to stop at, and what is there is seen',
  (language, text) => {
    const said = { text, quoted: [], language: null, asks: [], theirs: '', hasAttachment: false }
    const look = lookAt({ ...said, customer: 'Ida Berg' })
    expect(look.language).toBe(language)
    expect(look.cues.map(cue => cue.words)).toEqual([])
    expect(Object.fromEntries(look.checks.map(({ check, is }) => [check, is]))).toMatchObject({
      greeting: 'there',
      iDid: 'there',
      dated: 'there',
    })
  },
)

function rulesIn(text: string, language: Language): RuleId[] {
  const said = { text, quoted: [], asks: [], theirs: '', customer: null, hasAttachment: false }
  return lookAt({ ...said, language }).cues.map(cue => cue.rule)
}
