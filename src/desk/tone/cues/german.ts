import type { Cue } from './cue.ts'

/** Written by us for customers' mail in German. */
export const german: readonly Cue[] = [
  {
    name: 'insult',
    pattern:
      /\b(?:idiot(?:en|isch\w*)?|trottel|depp(?:en)?|vollidiot(?:en)?|schwachkopf|versager|lugner|gauner|betruger|verbrecher|abzocker|saftladen|drecksladen|sauhaufen|(?:ihr|sie) (?:seid|sind) (?:(?!nicht |kein)\w+ ){0,3}(?:unfahig|dumm|blod|inkompetent|frech|unverschamt|nutzlos|lacherlich|zu blod)\w*|unfahig\w* (?:leute|mitarbeiter|truppe|bande))\b/g,
    heat: 2,
    courtesy: -1.2,
    reason: 'An insult.',
    yieldsToNot: true,
  },
  {
    name: 'threat',
    pattern:
      /\b(?:(?:ich|wir) (?:mache?n? (?:sie|euch) fertig|bringe?n? (?:sie|euch|dich) um|zeigen? (?:sie|euch) an|wei(?:s|ss) wo (?:sie|ihr|du) (?:wohn|arbeite)\w*)|(?:das|dies) (?:werdet|werden) (?:ihr|sie) (?:noch )?bereuen|ihr werdet (?:schon|noch) sehen)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    reason: 'A threat.',
  },
  {
    name: 'swearing',
    pattern:
      /\b(?:schei(?:s|ss)\w*|beschissen\w*|verdammt\w*|verfickt\w*|arsch\w*|verarsch\w*|kacke|mist|dreck|fick\w*|wichser|hurensohn|zum teufel|verflucht\w*)\b/g,
    heat: 1.5,
    courtesy: -1.2,
    reason: 'A swear word.',
  },
  {
    name: 'disgrace',
    pattern:
      /\b(?:frechheit|unverschamt\w*|sauerei|schweinerei|zumutung|skandal\w*|unfassbar|unglaublich(?:e[rns]?)?|abzocke|betrug|betrogen|belogen|schande|lacherlich\w*|katastroph\w*|armselig|erbarmlich|unter aller (?:sau|kanone)|unterirdisch|indiskutabel|inakzeptabel|nicht (?:hinnehmbar|akzeptabel|zu fassen)|das letzte|ein (?:schlechter )?witz|frech)\b/g,
    heat: 1.8,
    courtesy: -0.8,
    reason: 'A strong word for bad service.',
    yieldsToNot: true,
  },
  {
    name: 'angry',
    pattern:
      /\b(?:wutend|stinksauer|sauer|verargert|emport|(?:sehr|extrem|mehr als|zutiefst|masslos) (?:enttauscht|unzufrieden|verargert)|es reicht|mir reicht(?:'s| es)?|die nase voll|meine geduld|platzt (?:mir )?der kragen)\b/g,
    heat: 1.6,
    reason: 'Says that they are angry.',
    yieldsToNot: true,
  },
  {
    name: 'ultimatum',
    pattern:
      /\b(?:sonst (?:gehe|werde|schalte|nehme|ziehe|zeige|sehe|kundige|hole)|andernfalls|ansonsten (?:werde|gehe|sehe)|letzte (?:frist|mahnung|warnung|chance)|(?:meine[nmr]? )?(?:rechts)?anwalt\w*|verbraucherzentrale|verbraucherschutz|rechtliche schritte|gerichtlich\w*|schlichtungsstelle|anzeige erstatten|kundige fristlos|(?:binnen|innerhalb von) (?:24|48) stunden)\b/g,
    heat: 1.2,
    courtesy: -0.3,
    reason: 'Says what follows otherwise.',
  },
  {
    name: 'demand',
    pattern:
      /\b(?:ich (?:verlange|fordere|erwarte)|(?:will|mochte) (?:sofort )?(?:mein|das) geld (?:zuruck|wieder)|sofort|umgehend|unverzuglich|auf der stelle)\b/g,
    heat: 0.9,
    courtesy: -0.4,
    reason: 'A demand.',
  },
  {
    name: 'your side attacked',
    pattern:
      /\b(?:(?:ihr|euer|eure?) (?:\w+ )?(?:service|laden|produkt|kundendienst|support|system|firma|verein) (?:ist|war) (?:(?!nicht |kein)\w+ ){0,3}(?:schrott|mull|schlecht|mies\w*|katastrophe|witz|mist|dreck|muell|unbrauchbar|das letzte)|(?:lesen|konnen|horen) sie uberhaupt|was bilden sie sich ein|wollen sie mich (?:verarschen|veralbern)|schamen sie sich)\b/g,
    heat: 1.9,
    courtesy: -1.2,
    reason: 'Turned against the person or the company.',
  },
  {
    name: 'contacted again and again',
    pattern:
      /\b(?:(?:zum|das) (?:dritten|vierten|funften|x-ten|zigsten|wiederholten) mal|schon (?:drei|vier|funf|sechs|mehr|zig)(?:mal|fach)|schon wieder|immer noch (?:nicht|kein\w*|nichts)|(?:niemand|keiner) (?:meldet|antwortet|kummert|interessiert|geht)|seit (?:wochen|monaten)|in der warteschleife|keine (?:antwort|reaktion|ruckmeldung))\b/g,
    heat: 1,
    reason: 'Has asked before.',
  },
  {
    name: 'cold thanks',
    pattern:
      /\b(?:danke fur (?:nichts|gar nichts)|na (?:bravo|toll|super)|vielen dank auch|herzlichen gluckwunsch)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    thanks: -4,
    reason: 'Friendly words meant the other way.',
  },
  {
    name: 'thanks',
    pattern:
      /\b(?:danke(?:schon)?|vielen dank|besten dank|herzlichen dank|tausend dank|dankbar|bedanke mich|lieb von (?:ihnen|euch)|sehr freundlich)\b/g,
    heat: -0.6,
    courtesy: 0.6,
    thanks: 2.5,
    reason: 'Thanks.',
  },
  {
    name: 'thanks in advance',
    pattern: /\b(?:(?:danke|vielen dank|besten dank) im voraus)\b/g,
    courtesy: 0.4,
    thanks: 1,
    reason: 'Thanks for what is still to come.',
  },
  {
    name: 'please and may',
    pattern:
      /\b(?:(?:konnten|wurden|durfte|durften) (?:sie|ich|wir)(?: mir| uns)?(?: bitte)?|ware es moglich|wenn es (?:ihnen )?(?:nichts ausmacht|moglich ist)|bitte|entschuldig\w*|verzeih\w*|(?:freundliche[nr]?|liebe|herzliche|beste) grusse?n?|sehr geehrte[rn]?|guten (?:tag|morgen|abend)|keine eile|kein problem)\b/g,
    heat: -0.2,
    courtesy: 0.5,
    reason: 'Asks with care.',
  },
]
