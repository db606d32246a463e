import type { BuilderWords } from '../builder-words.ts'

const slipped =
  'vergessen|verpasst|verloren|ubersehen|versaumt|vertauscht|verwechselt|verlegt|unterlassen|verlesen|verschickt|zerbrochen'
const mended =
  'erstattet|zuruckerstattet|uberwiesen|zuruckuberwiesen|gutgeschrieben|korrigiert|berichtigt|geschickt|gesendet|versandt|eingetragen|nachgeholt|bestellt|gebucht|storniert|geloscht|ersetzt|ausgetauscht|repariert|erneuert|aufgehoben|veranlasst|zuruckgezahlt|ausgezahlt|hinterlegt|reserviert|freigeschaltet'

/** Without what a rule cannot tell honestly in German: who takes over, and what has changed in the work. */
export const german: BuilderWords = {
  language: 'de',
  features: {
    admits: [
      { say: `ich|wir .. ${slipped}` },
      { say: `habe|haben ich|wir`, then: slipped, within: 90 },
      {
        say: `ich|wir habe|haben`,
        then: `${slipped}|falsch|falsche|falschen|falsches|zweimal|doppelt|nicht|versehentlich|irrtumlich`,
        within: 90,
        unless: 'haben|habe noch nicht',
      },
      {
        say: `habe|haben ich|wir`,
        then: 'falsch|falsche|falschen|falsches|zweimal|doppelt|nicht|versehentlich|irrtumlich',
        within: 90,
        unless: 'haben|habe noch nicht',
      },
      {
        say: 'mein|unser fehler|versehen|irrtum|versaumnis\nmeine|unsere schuld|verantwortung',
        unless: 'nicht mein|meine|unser|unsere',
      },
      { say: 'fehler|versehen lag|liegt bei mir|uns\nich|wir ubernehme|ubernehmen .. verantwortung' },
      { say: 'von mir|uns', then: slipped, within: 60 },
    ],
    ownFault: [
      {
        say: 'mein|unser fehler|versehen|irrtum|versaumnis\nmeine|unsere schuld',
        unless: 'nicht mein|meine|unser|unsere',
      },
      { say: 'fehler|versehen lag|liegt bei mir|uns\nich|wir ubernehme|ubernehmen .. verantwortung' },
      { say: 'ich|wir habe|haben', then: 'vergessen|versaumt|ubersehen', within: 60 },
    ],
    failing: [
      {
        say: 'ist|war|sind|waren|wurde|wurden|hat|haben|kam|kamen',
        then: 'nicht|nie|falsch|verspatet|fehlgeschlagen|ausgeblieben',
        within: 70,
      },
    ],
    again: [{ say: 'wieder|erneut|abermals|nochmals\nnoch einmal\nzum zweiten mal\nein zweites mal' }],
    effect: [
      { say: 'sie umsonst|vergeblich gekommen|gewartet|gefahren|angerufen' },
      {
        say: 'sie mussten|warteten|verloren|verpassten|zahlten|standen|sassen|konnten|blieben|hatten',
        unless: 'wenn|falls|dass sie hatten',
      },
      {
        say: 'mussten|konnten|sind|waren|blieben|hatten|standen sie',
        then: 'warten|zahlen|bezahlen|fahren|umsonst|vergeblich|ohne|nicht|kein|keine|keinen|zuruck|zweimal|stehen',
        within: 80,
      },
      {
        say: 'sie haben|sind|waren',
        then: 'umsonst|vergeblich|gewartet|verloren|verpasst|gefehlt|zweimal|bezahlt|ohne|extra',
        within: 60,
      },
      { say: 'hat|haben sie|ihnen .. gekostet\nihnen .. entgangen|gefehlt|entstanden' },
    ],
    repaired: [
      { say: `ich|wir habe|haben`, then: mended, within: 100 },
      { say: `habe|haben ich|wir`, then: mended, within: 100 },
      { say: 'ist|sind|wurde|wurden', then: mended, within: 80 },
      { say: 'liegt|steht|ist .. bereit|wieder|zuruck' },
    ],
    cause: [
      { say: 'weil|denn|namlich' },
      {
        say: 'grund|ursache|grunde dafur|war|ist|lag\nder grund|die ursache\nlag daran\nkam daher|dadurch|weil',
      },
    ],
    prevents: [
      {
        say: 'kunftig|zukunftig|fortan\nin zukunft\nnie|nicht wieder|mehr vorkommen|passieren|geschehen\ndafur sorgen\nsicherstellen|sicher, dass\nmassnahmen',
      },
    ],
    process: [
      {
        say: 'seit|ab heute|gestern|montag|dienstag|mittwoch|donnerstag|freitag|sofort',
        then: 'wir|ich|jede|jeder|jedes|eine|ein|wird|werden|pruft',
        within: 60,
      },
      { say: 'wird|werden nun|jetzt|kunftig' },
    ],
    understood: [
      {
        say: 'sie schreiben|schrieben|sagen|sagten|berichten|berichteten|schildern|schilderten|fragen|fragten|erwahnen|teilten|haben',
        then: 'dass|wie|ob|mir|uns|geschrieben|geschildert|gesagt|berichtet|mit',
        within: 60,
      },
      { say: 'ihrer|ihrem|ihren mail|nachricht|brief|schreiben|anruf entnehme|entnehmen|lese|sehe ich|wir' },
      {
        say: 'verstehe|verstanden|entnehme ich|habe? .. richtig|dass|recht\nich habe verstanden\nich verstehe dass\nwie ich verstehe|lese|sehe',
      },
    ],
    checking: [
      {
        say: 'ich|wir prufe|prufen|klare|klaren|frage|fragen|suche|suchen|untersuche|untersuchen|gehe|gehen|vergleiche|vergleichen|schaue|schauen|lasse|lassen',
      },
      { say: 'prufe|klare|frage|suche|untersuche|prufen|klaren|fragen|suchen|untersuchen ich|wir' },
      { say: 'pruft|klart|untersucht|fragt' },
      { say: 'wird|werden', then: 'gepruft|geklart|untersucht', within: 60 },
      { say: 'ich|wir werde|werden', then: 'prufen|klaren|untersuchen|nachfragen|nachsehen', within: 80 },
    ],
    oneself: [{ say: 'ich|mich|mir|melde' }],
    colleague: [
      { say: 'mein|meine|unser|unsere|der|die kollege|kollegin|leiter|leiterin|techniker|technikerin' },
    ],
    sorry: [{ say: 'leid|bedauer*|entschuldig*|verzeihung', unless: 'leid zu' }],
    sympathy: [
      {
        say: 'leid|bedauer*\nwas fur ein|eine\nkann mir .. vorstellen\nmuss .. gewesen sein\nmitgefuhl|beileid',
      },
    ],
    fullSorry: [
      {
        say: 'ich|wir entschuldige|entschuldigen mich|uns\nwir bitten|ich bitte .. um entschuldigung\nentschuldigung fur|dafur\nunseren|diesen fehler',
      },
    ],
    shows: [
      {
        say: 'unterlagen|protokoll|protokolle|aufzeichnung|kamera|system|register zeigt|zeigen|sagt|belegt|belegen\nwas geschehen|passiert ist\nwurde|wurden .. verursacht|gestohlen|abgestellt|gesperrt',
      },
    ],
    offers: [
      {
        say: 'ich|wir kann|konnen|konnte|konnten|biete|bieten|schlage|schicke|sende|reserviere|helfe|helfen',
        unless: 'ich|wir kann|konnen .. nicht|nichts|nur|verstehen',
      },
      {
        say: 'kann|konnen|konnte|konnten|biete|bieten ich|wir',
        unless: 'kann|konnen ich|wir .. nicht|nichts|nur|verstehen',
      },
      {
        say: 'sie konnen|konnten\nstattdessen|alternativ\nwenn|falls sie mochten|wollen|wunschen',
        unless: 'sie konnen|konnten .. nicht|nichts',
      },
    ],
    ruleReason: [
      {
        say: 'regel|regelung|richtlinie|frist|vorschrift|satzung|gebuhr|grenze',
        then: 'weil|damit|denn|schutzt|dient|schutzen|grund',
        within: 110,
      },
      { say: 'grund fur|der regel|regelung|frist|vorschrift\ngrund dieser' },
    ],
    ruleGoes: [
      { say: 'weitergeleitet|weitergegeben|ubergeben|vorgelegt|gemeldet|gebeten|geschickt|gesandt' },
      {
        say: 'verantwortliche|verantwortlichen|zustandige|zustandigen|ausschuss|vorstand|leitung',
        then: 'regel|regelung|entscheidet|pruft|uberpruft|frist',
        within: 80,
      },
      {
        say: 'regel|regelung|frist|richtlinie',
        then: 'uberpruft|uberprufen|uberdacht|verantwortlich',
        within: 80,
      },
    ],
    when: [
      {
        say: 'januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|gestern|heute\nam montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag\nletzte|letzten|letzter|vergangene|vergangenen|vorige|voriger woche|monat|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
      },
    ],
    gift: [{ say: 'gutschein|kulanz|geste|rabatt|entschadigung|gutschrift|ausgleich|wiedergutmachung' }],
    gotNothing: [{ say: 'sie haben|hatten .. nicht|keine|keinen|kein erhalten|bekommen|gehort' }],
  },
}
