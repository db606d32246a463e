import type { BuilderWords } from '../builder-words.ts'

const slipped = 'oublie|perdu|egare|omis|manque|confondu|neglige|melange|casse|errone'
const mended =
  'rembourse|credite|corrige|rectifie|envoye|expedie|remplace|retabli|valide|annule|enregistre|reserve|commande|repare|renouvele|verse|restitue|rendu|supprime|remis'

/** Without what a rule cannot tell honestly in French: who takes over, and what has changed in the work. */
export const french: BuilderWords = {
  language: 'fr',
  features: {
    admits: [
      { say: `j'ai .. ${slipped}\nnous avons .. ${slipped}` },
      {
        say: "j'ai|nous",
        then: 'mauvais|mauvaise|trompe|trompes|tort|deux fois|en double|par erreur|en retard',
        within: 80,
      },
      {
        say: "je|nous n'ai|n'avons|ne",
        then: 'pas',
        within: 20,
        unless: "je|nous n'ai|n'avons pas recu|trouve",
      },
      {
        say: 'mon|notre erreur|faute|oubli\nma|notre faute|responsabilite|negligence',
        unless: 'pas de? notre|ma|mon',
      },
      { say: 'faute|erreur est|etait|vient la? notre|mienne|nous|moi\nje|nous assume|assumons' },
      { say: 'par|de nous|moi|notre faute|erreur|part' },
    ],
    ownFault: [
      {
        say: 'mon|notre erreur|faute|oubli\nma|notre faute|responsabilite|negligence',
        unless: 'pas de? notre|ma|mon',
      },
      { say: "je|nous assume|assumons\nj'ai oublie\nnous avons oublie" },
    ],
    failing: [
      { say: "n'a|n'ont|n'est|n'etait|n'avait|n'ai|n'avons|ne", then: 'pas|jamais|rien', within: 30 },
    ],
    again: [{ say: 'encore|nouveau|deuxieme|seconde\nune deuxieme|seconde fois' }],
    effect: [
      {
        say: 'vous avez|ayez|aviez|etes|etiez',
        then: 'du|attendu|perdu|paye|manque|rate|pu|sans|revenir|reste|restee|venu|venue|rentre|rentree|deplace|deplacee',
        within: 40,
      },
      {
        say: "vous n'avez|avez pas pu\nvous a|ont|aura coute|fait|oblige|prive|privee|laisse|laissee\nvous etes reparti|repartie|venu|venue|reste|restee",
      },
    ],
    repaired: [
      { say: `j'ai`, then: mended, within: 60 },
      { say: `nous avons|vous`, then: mended, within: 60 },
      { say: 'est|sont|a|ont', then: mended, within: 40 },
    ],
    cause: [{ say: "parce que|qu'\ncar\nla cause|raison\nen raison\ns'explique" }],
    prevents: [
      {
        say: "desormais|dorenavant\na l'avenir\nne se reproduira|reproduise|arrivera plus|pas\npour eviter\nmesures",
      },
    ],
    process: [
      {
        say: "depuis|des hier|lundi|mardi|mercredi|jeudi|vendredi|aujourd'hui",
        then: 'nous|chaque|tout|toute|une|un',
        within: 40,
      },
    ],
    understood: [
      { say: "vous ecrivez|dites|signalez|indiquez|expliquez|racontez|demandez|m'ecrivez|nous|m'avez" },
      {
        say: "j'ai|nous bien? compris|lu\nnous avons bien? compris|lu\nsi je|j'ai .. comprends|compris\nje comprends que|qu'\nd'apres votre\nvous nous avez",
        unless: 'je comprends que|votre .. soyez|frustration|colere|deception',
      },
    ],
    checking: [
      {
        say: 'je|nous verifie|verifions|demande|demandons|recherche|recherchons|examine|examinons|regarde|regardons|interroge|interrogeons|cherche|cherchons|enquete\nje|nous vais|allons verifier|demander|examiner|chercher\nen cours .. verification|examen\nest|sera .. verifie|examine',
      },
    ],
    oneself: [{ say: "je|j'ai|moi|j'ecris|me|m'en" }],
    colleague: [{ say: 'mon|ma|notre|un|une collegue|responsable|technicien|technicienne' }],
    sorry: [
      {
        say: 'desole|desolee|desoles|desolees|navre|navree|navres|regrette|regrettons|excuse|excuses|excusons|pardon',
      },
    ],
    sympathy: [
      {
        say: "desole|desolee|desoles|desolees|navre|navree|navres\nj'imagine\nquelle|quel .. epreuve|journee|semaine|choc|nuit\na du etre\ncondoleances|sympathie",
      },
    ],
    fullSorry: [
      {
        say: "toutes mes|nos excuses\nmes|nos excuses\nje|nous m'excuse|excusons\nnous nous excusons\nje m'excuse",
      },
    ],
    shows: [
      {
        say: "registre|registres|journal|camera|systeme|dossier|releve montre|montrent|indique|indiquent\nce qui s'est passe\na|ont ete .. cause|vole|coupe|ferme",
      },
    ],
    offers: [
      {
        say: 'je|nous peux|pouvons|vous|propose|proposons|pourrais|pourrions',
        then: 'peux|pouvons|propose|proposons|reserver|envoyer|aider|offrir|preter|faire|remettre|pourrais|pourrions|remplir|ecrire',
        within: 40,
        unless: 'je|nous ne peux|pouvons',
      },
      {
        say: 'je|nous peux|pouvons|propose|proposons|pourrais|pourrions',
        unless: 'je|nous peux|pouvons pas|rien|comprendre|imaginer',
      },
      {
        say: 'vous pouvez|pourriez\na la place\nsi vous le? souhaitez|voulez|preferez',
        unless: 'vous pouvez|pourriez pas',
      },
    ],
    ruleReason: [
      {
        say: 'regle|reglement|delai|politique|limite|loi',
        then: 'parce|car|pour|afin|protege|raison|existe|sert',
        within: 110,
      },
      { say: 'raison de|du la|cette|ce regle|delai|reglement' },
    ],
    ruleGoes: [
      {
        say: 'transmis|transmise|signale|remonte|envoye|transmets|confie',
        then: 'regle|responsable|comite|conseil|direction|reglement|proprietaire',
        within: 100,
      },
      {
        say: 'responsable|comite|conseil|direction',
        then: 'decide|decidera|examine|examinera|reverra|regle',
        within: 80,
      },
    ],
    when: [
      {
        say: "janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|hier|aujourd'hui\nlundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche dernier\nla semaine derniere\nle mois dernier\nce matin|soir",
      },
    ],
    gift: [{ say: 'geste|bon|avoir|dedommagement|remise|cadeau|compensation' }],
    gotNothing: [{ say: "vous n'avez|aviez rien|pas recu|entendu|eu" }],
  },
}
