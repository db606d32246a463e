import type { PromiseWords } from '../promise-words.ts'

export const german: PromiseWords = {
  language: 'de',
  commits:
    '(?:ich|wir) (?:werde|werden)|(?:werde|werden) (?:ich|wir)|(?:ich|wir) (?:verspreche|versprechen|garantiere|garantieren|sichere|sichern)' +
    '|(?:ich|wir) (?:melde|melden|rufe|rufen|schicke|schicken|sende|senden|schreibe|schreiben|kummere|kummern|prufe|prufen|klare|klaren|erstatte|erstatten|uberweise|uberweisen|liefere|liefern|reserviere|reservieren|bringe|bringen|gebe|geben|schaue|schauen|ersetze|ersetzen|repariere|reparieren|informiere|informieren|buche|buchen|veranlasse|veranlassen|leite|leiten|hole|holen|frage|fragen)\\b' +
    '|(?:melde|melden|rufe|rufen|schicke|schicken|sende|senden|schreibe|schreiben|prufe|prufen|klare|klaren|erstatte|erstatten|uberweise|uberweisen|bringe|bringen|gebe|geben|repariere|reparieren) (?:ich|wir)\\b' +
    '|(?<=und )(?:melde|gebe|rufe|schicke|schreibe|sende|informiere|sage|klare|prufe) (?:ihnen|sie|mich|es|das|die|den)\\b' +
    '|sie (?:bekommen|erhalten|horen|haben)|(?:bekommen|erhalten|horen|haben) sie',
  idle: '(?:.{0,30}\\b(?:anbei|hiermit|gerade)|nicht|nie|keine?n?|kein|leider nicht|ihnen (?:leider )?(?:nicht|keine?n?))\\b|.{0,30}\\b(?:nicht|keine?n?)\\b.{0,20}(?:konnen|durfen)|(?:recht|gefragt|geschrieben|bestellt|gesagt|bezahlt|angerufen|(?:uns|mir) .{0,40}ge[a-z]+(?:t|en)|das problem|schon|bereits|vollkommen recht|allen grund)\\b',
  delivers:
    'ruft|meldet|schickt|bringt|schreibt|liefert|repariert|pruft|uberweist|tauscht|holt|kommt|kommen|trifft|erreicht|ist (?:da|fertig|unterwegs|bei ihnen|erledigt|bereit)|sind (?:da|fertig|unterwegs|bei ihnen)|geht (?:raus|hinaus|ab)|geht|wird|werden|liegt|liegen|haben sie|bekommen sie|erhalten sie|da sein|fertig|bei ihnen|auf ihrem konto',
  theirs:
    'anbei|hiermit|beigefugt|bitte|konnten sie|konnen sie|wurden sie|wenn|falls|sofern|ob|sie (?:mussen|sollten|konnen|konnten|haben .{0,40}(?:bestellt|geschrieben|gesagt|bezahlt|angerufen|geschickt|zuruckgegeben))|(?:geben|senden|schicken|bringen|melden|rufen|teilen|zahlen|uberweisen|wenden) sie|ihre? .{3,30}(?:endet|lauft ab|ist fallig|war)|war(?:en)?|hatten?|wurde|wurden (?:sie|am|vom)',
  news: 'gilt|gelten|gultig|das angebot|(?:wir|die .{3,24}|unser.{3,24}) (?:haben|hat|ist|sind|bleibt|bleiben) .{0,30}(?:geschlossen|geoffnet|zu\\b)|ab (?:dem|montag|sofort)|jeden|immer|normalerweise|offnungszeiten|montags|dienstags|freitags',
  today:
    'bis (?:heute )?(?:abend|mittag)|im laufe des (?:tages|nachmittags)|bis (?:zum )?(?:ende des tages|feierabend)|bis \\d{1,2}(?::\\d\\d)? uhr|in (?:einer|zwei|drei|\\d+) stunden?',
  time: '(?:um|bis|vor|gegen|ab|,) ?(\\d{1,2})(?:[:.](\\d\\d))? ?(uhr)',
  times: { '(?:bis|am|zum) mittag': '12:00' },
  joins: '(?:,? und(?: dann)?|,? aber|;|,)',
}
