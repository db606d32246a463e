import type { PromiseWords } from '../promise-words.ts'

export const french: PromiseWords = {
  language: 'fr',
  commits:
    "(?:je|nous)(?: vous| le| la| les| l'| lui| m'en| nous en| y| vous le| vous la| vous les| vous en)? ?(?:[a-z]{2,}(?:rai|rons))\\b|j'[a-z]{2,}rai\\b|nous [a-z]{2,}rons\\b" +
    "|(?:je|j'|nous)(?: vous| le| la| les| m'en| nous en)? ?(?:vais|allons)(?: vous| le| la| les)? [a-z]+er\\b" +
    "|je (?:vous )?(?:promets|garantis|m'engage)|nous (?:vous )?(?:promettons|garantissons|nous engageons)" +
    "|(?:je|nous|on)(?: vous| m'en| nous en| reviens| le| la| les)+ ?(?:rappelle|rappelons|envoie|envoyons|ecris|ecrivons|reviens|revenons|rembourse|remboursons|appelle|appelons|contacte|contactons|tiens|tenons|donne|donnons|livre|livrons|fais|faisons|occupe|occupons)\\b" +
    '|vous (?:recevrez|aurez|obtiendrez|serez (?:rembourse|credite|appele|contacte|prevenu|informe)[a-z]*)' +
    '|on vous [a-z]{2,}ra\\b',
  idle: '(?:.{0,30}\\bci-joint|pas|jamais|plus|rien|ravi|heureux|desole|ferme|besoin)\\b|(?:a|votre) disposition',
  delivers:
    'vous [a-z]{2,}ra|arrivera?|arrive|partira|part|sera|seront|viendra|passera|recevrez|aurez|est (?:pret|prete|en route|chez vous|prevu|prevue)|chez vous|sur votre compte|rembourse|livre|livree',
  theirs:
    "(?:s'il|si) vous|veuillez|merci de|pourriez|pouvez|pouvez-vous|pourriez-vous|si\\b|s'il|sauf si|au cas ou|vous (?:devez|devriez|avez|aviez|pouvez|etiez)|envoyez|rapportez|retournez|appelez|faites|votre .{3,30}(?:expire|se termine|etait|est due)|avait|etait|avons|ai (?:recu|lu|vu)|il faut",
  news: 'valable|valide|l.offre|(?:nous|la .{3,24}|notre .{3,24}|le .{3,24}) (?:sommes|est|sera|serons|restera) (?:ferme|ouvert)|a partir d|tous les|chaque|en general|horaires|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) de',
  today:
    "d'ici (?:ce soir|la fin de (?:la )?journee|midi)|avant (?:ce soir|midi|la fin de (?:la )?journee)|dans la journee|avant \\d{1,2} ?h|d'ici \\d{1,2} ?h(?:eures)?|dans (?:une|deux|trois|\\d+) heures?",
  time: '(?:a|avant|vers|des|,) ?(\\d{1,2}) ?(?:h|heures|:)(?: ?(\\d\\d))?',
  times: { '(?:avant|a) midi': '12:00' },
  joins: '(?:,? et(?: puis)?|,? mais|;|,)',
}
