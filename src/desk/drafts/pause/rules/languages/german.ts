import type { WordingSet } from '../wording-set.ts'

const sorry = `
  leid
  entschuldig*|verzeihung|bedauer*`

/** Without the rules that rest on ratings of English alone: what begins a message, a question, a sentence with "bitte". */
export const german: WordingSet = {
  language: 'de',
  greeting: `
    hallo|moin|liebe|lieber|servus
    guten tag|morgen|abend
    sehr? geehrte|geehrter|geehrtes
    sehr geehrte|geehrter|geehrtes
    gruss gott`,
  titles: 'frau herr herrn dr prof professor familie und oder die den',
  nobody: 'zusammen alle allerseits team kolleginnen kollegen damen herren kunde kundin',
  rules: {
    sorryIf: [
      {
        say: sorry,
        then: 'falls|wenn',
        within: 50,
        unless: 'falls|wenn sie mochten|wollen|wunschen|brauchen|noch',
        insteadThen: 'dass',
      },
      { say: sorry, then: 'sollte|sollten', within: 50 },
      {
        say: 'falls|sollte|sollten|wenn',
        then: `
          entschuldigen|entschuldige wir|ich
          bitten|bitte wir|ich um entschuldigung
          tut es|uns|mir leid`,
        within: 90,
        unless: 'falls|wenn sie mochten|wollen|wunschen',
      },
    ],
    sorryYouFeel: [
      {
        say: 'leid|bedauer*',
        then: `
          sie sich .. fuhlen|gefuhlt|geargert|aufgeregt
          sie das|es so sehen|empfinden|empfunden
          sie enttauscht|verargert|unzufrieden|aufgebracht sind|waren
          sie den eindruck haben|hatten|gewonnen
          sie sich zu einer beschwerde
          sie anlass zur`,
        within: 60,
        toEnd: true,
      },
    ],
    sorryBut: [
      { say: sorry, then: 'aber', within: 90, insteadThen: 'fullStop' },
      { say: sorry, then: 'jedoch|allerdings|dennoch', within: 90 },
    ],
    nobodyDid: [
      {
        say: `
          fehler|irrtum|versehen ist|sind|war unterlaufen|passiert|aufgetreten|geschehen
          ist|sind|war ein fehler|irrtum|versehen unterlaufen|passiert|aufgetreten|geschehen
          wurde|wurden ein? fehler gemacht|begangen
          wurden fehler gemacht|begangen
          kam es zu
          ist es zu .. fehler*|verzogerung*|versehen`,
      },
    ],
    anyInconvenience: [
      {
        say: `
          eventuelle|eventuellen|etwaige|etwaigen|entstandene|entstandenen|mogliche|moglichen|jegliche|allfallige unannehmlichkeiten|umstande|unbequemlichkeiten
          die|diese unannehmlichkeiten|unbequemlichkeiten`,
        instead: '[was es gekostet hat]',
      },
    ],
    misunderstanding: [
      {
        say: `
          entschuldig*|leid|bedauer* fur? das|dieses|die|diese missverstandnis*|verwirrung|irritation*
          es muss|scheint|handelt .. missverstandnis
          sie haben .. missverstanden
          sie haben .. falsch verstanden`,
      },
    ],
    wouldLikeTo: [
      { say: 'ich mochte mich entschuldigen', instead: 'ich entschuldige mich' },
      { say: 'wir mochten uns entschuldigen', instead: 'wir entschuldigen uns' },
      {
        say: `
          mochte|mochten ich|wir? mich|uns .. entschuldigen
          mochte|mochten mich|uns .. entschuldigen
          mochte|mochten .. um entschuldigung|verzeihung bitten`,
      },
    ],
    forgiveMe: [
      {
        say: `
          verzeihen sie
          um verzeihung|nachsicht
          hoffe|hoffen .. verzeihen|nachsehen|entschuldigen konnen?
          haben sie .. nachsicht`,
      },
    ],
    neverAgain: [
      {
        say: `
          nie|nicht wieder|mehr vorkommen|passieren|geschehen
          nie|nicht noch einmal vorkommen|passieren|geschehen
          kommt nie|nicht wieder|mehr vor`,
      },
    ],
    blamesColleague: [
      {
        say: 'mein|meine|der|die|ein|eine|unser|unsere|ihr kollege|kollegin|kollegen|mitarbeiter|mitarbeiterin|techniker|technikerin|vorganger|vorgangerin',
        then: 'fehler|falsch|falsche|falschen|vergessen|versaumt|schuld|irrtumlich|hatte|unrecht',
        within: 60,
      },
    ],
    calmDown: [
      {
        say: `
          beruhigen sie sich
          bleiben sie ruhig|sachlich|hoflich
          massigen sie
          kein grund .. laut|unhoflich|ausfallend|schreien|aufregung
          im ton vergriffen|vergreifen
          nicht in diesem ton`,
      },
    ],
    asISaid: [
      {
        say: `
          wie ich|wir .. sagte|sagten|schrieb|schrieben|erklarte|erklarten|erwahnte|erwahnten|mitgeteilt|geschrieben|gesagt|erklart|erlautert
          wie bereits|schon gesagt|erwahnt|mitgeteilt|erklart|geschrieben|erlautert|beschrieben|besprochen
          wie gesagt|erwahnt
          habe|haben ich|wir? ihnen bereits|schon gesagt|erklart|mitgeteilt|geschrieben
          habe|haben ihnen .. bereits|schon gesagt|erklart|mitgeteilt|geschrieben`,
      },
    ],
    yourBack: [
      {
        say: `
          ihr|ihrem|ihren ton|tonfall|verhalten|benehmen|versaumnis
          ihre|ihrer|ihren unhoflichkeit|beleidigungen|ungeduld|nachlassigkeit|unverschamtheit|vorwurfe|drohungen
          ihr|ihre eigener|eigenes|eigene fehler|versehen|schuld
          ihre schuld
          ihr fehler`,
        unless: 'nicht ihre|ihr schuld|fehler',
      },
    ],
    youFailed: [
      {
        say: `
          sie haben .. versaumt|vergessen|unterlassen|ubersehen|ignoriert
          sie haben .. nicht bezahlt|geschickt|gesendet|geantwortet|gelesen|beachtet|reagiert|eingehalten
          sie hatten .. sollen|mussen
          sie behaupten|behaupteten|unterstellen`,
        unless: 'falls|wenn|dass|ob|sofern sie',
      },
    ],
    policyFirst: [
      {
        at: 'first',
        say: `
          unsere|unserer|die|der|den richtlinie|richtlinien|regelung|regelungen|agb|vorschriften|bestimmungen|geschaftsbedingungen
          laut|gemass|nach unserer|unseren|den|der .. richtlinie*|regelung*|agb|vorschriften|bestimmungen|geschaftsbedingungen
          leider .. konnen|kann|durfen|darf wir|ich .. nicht|kein|keine|keinen`,
      },
    ],
    justified: [
      {
        say: `
          so sind|lauten die|unsere regeln|vorschriften|bestimmungen
          regeln sind regeln
          vorschrift ist vorschrift
          das ist bei uns so
          das|dies gilt fur alle
          das|dies ist unsere|so .. richtlinie|regel|vorschrift|politik
          alle .. gleich behandeln
          gemass|laut unserer|unseren|den agb|richtlinie*|vorschriften|bestimmungen|geschaftsbedingungen|regelung*`,
      },
    ],
    nothingToDo: [
      {
        say: `
          kann|konnen ich|wir? .. nichts machen|tun|andern|unternehmen
          nicht meine|unsere zustandigkeit|aufgabe|schuld|abteilung
          dafur .. nicht zustandig
          nicht zustandig
          hande gebunden`,
        unless: 'nichts weiter|mehr',
      },
    ],
    noFirst: [
      {
        at: 'first',
        say: `
          leider|bedauerlicherweise|unmoglich|ablehnen|abgelehnt
          nicht moglich|zulassig|gestattet|erlaubt|machbar
          kann|konnen|darf|durfen .. nicht`,
      },
    ],
    absolutes: [
      {
        say: `
          vollig|absolut|ganzlich|schlicht|einfach unmoglich|ausgeschlossen|falsch|unbegrundet|unwahr
          das|es ist unmoglich|ausgeschlossen
          auf keinen fall
          unter keinen umstanden
          niemand sonst
          kein anderer kunde
          noch nie vorgekommen|passiert
          ohne jede ausnahme`,
      },
    ],
    cheer: [
      {
        say: `
          geschatzter|geschatzte|werter|werte kunde|kundin
          ihre zufriedenheit
          ihr|ihre anliegen|anruf|vertrauen|meinung ist|liegt uns .. wichtig|herzen
          dank|danke fur ihr|ihre verstandnis|geduld
          danken|bitten|bitte .. um|fur ihr|ihre verstandnis|geduld
          nehmen .. sehr ernst
          jederzeit gerne? zur verfugung
          seien sie versichert`,
      },
    ],
    someDay: [
      {
        say: `
          so bald|schnell|rasch wie moglich
          schnellstmoglich*|baldmoglichst*|schnellstens|demnachst|zeitnah|umgehend
          in kurze
          in absehbarer zeit
          bei gelegenheit
          bald`,
        unless: `
          bis|schon|zu bald`,
        instead: 'bis [Tag]',
      },
    ],
    vagueNouns: [
      {
        say: `
          ihr|ihrem|ihres anliegen|anliegens|problem|problems|vorgang
          ihre|ihrer anfrage|angelegenheit|sache`,
        instead: '[das Wort, das sie dafür haben]',
      },
    ],
  },
  empathy: `
    leid|entschuldig*|bedauer*|nachvollziehen|nachvollziehbar|argerlich|frustrierend|unangenehm
    ich|wir verstehe|verstehen
    verstehe|verstehen ich|wir
    kann|konnen .. verstehen|vorstellen
    ihren|ihr arger|unmut|frust
    ihre enttauschung|verargerung`,
  checks: {
    iDid: `
      ich habe|hab|bin|werde|prufe|schicke|sende|buche|erstatte|rufe|schreibe|frage|kummere|melde|leite|veranlasse|kann|andere|bestelle
      habe|bin|werde|kann ich`,
    promise: `
      ich|wir werde|werden|melde|melden|schicke|schicken|rufe|rufen|schreibe|schreiben
      werde|werden|melde|melden|schicke|schicken ich|wir|sie
      sie erhalten|bekommen|horen
      erhalten|bekommen|horen sie
      wird|werden .. geliefert|erstattet|gutgeschrieben|geschickt|gesendet|ersetzt|behoben`,
    no: `
      nicht moglich|zulassig|gestattet|erlaubt
      kann|konnen|darf|durfen .. nicht|keine|keinen|kein
      leider|ablehnen|unmoglich`,
    because: `
      weil|da|denn|deshalb|daher|darum|wegen|aufgrund|grund|damit|sonst|namlich|gesetz|regel`,
    option: `
      ich|wir|sie kann|konnen|konnten
      kann|konnen|konnten ich|wir|sie
      oder|stattdessen|alternativ|entweder|moglichkeit|moglichkeiten|wahlweise
      wenn|falls sie mochten|wollen|wunschen`,
    onlyWay: `
      nur|einzige|einziger|einziges|einzig
      nichts weiter|mehr`,
    attached: `
      anbei|anhang|angehangt|beigefugt|beiliegend|anlage`,
  },
}
