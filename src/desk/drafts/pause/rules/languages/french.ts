import type { WordingSet } from '../wording-set.ts'

const sorry = `
  desole|desolee|desoles|desolees|navre|navree|navres|pardon
  excuse|excuses|excuser|excusez|excusons
  regrette|regrettons|regret`

/** Without the rules that rest on ratings of English alone. */
export const french: WordingSet = {
  language: 'fr',
  greeting: `
    bonjour|bonsoir|salut|cher|chere|chers|madame|monsieur|mesdames`,
  titles: 'madame monsieur mesdames messieurs mme m mr mlle dr docteur maitre et ou',
  nobody: 'tous toutes equipe client cliente collegues messieurs',
  rules: {
    sorryIf: [
      {
        say: sorry,
        then: 'si',
        within: 50,
        unless: 'si vous souhaitez|voulez|preferez|desirez|avez|pouvez',
      },
      {
        say: 'si',
        then: `
          nous sommes desoles|desolees|navres
          je suis desole|desolee|navre|navree
          nous nous en excusons
          je m'en excuse
          veuillez nous|m' excuser`,
        within: 90,
        unless: 'si vous souhaitez|voulez|preferez|desirez',
      },
    ],
    sorryYouFeel: [
      {
        say: sorry,
        then: `
          vous ayez|avez ressenti|pense|cru|juge|trouve|estime
          vous ayez|avez eu l'impression
          vous soyez|etes|ayez decu|decue|mecontent|mecontente|contrarie|contrariee|vexe|vexee
          vous vous sentiez|sentez
          votre ressenti|deception|mecontentement`,
        within: 60,
        toEnd: true,
      },
    ],
    sorryBut: [
      { say: sorry, then: 'mais', within: 90, insteadThen: 'fullStop' },
      { say: sorry, then: 'toutefois|cependant|neanmoins|pourtant', within: 90 },
    ],
    nobodyDid: [
      {
        say: `
          erreur|erreurs a|ont ete commise|commises|faite|faites|constatee|constatees
          erreur s'est glissee|produite
          erreur est survenue
          il y a eu une|un|des erreur|erreurs|dysfonctionnement|oubli|retard`,
      },
    ],
    anyInconvenience: [
      {
        say: `
          tout|tous|toute|eventuel|eventuels|eventuelle|les|la|ce|ces desagrement|desagrements|inconvenient|inconvenients|gene occasionne|occasionnes|occasionnee|cause|causes|causee
          pour la gene
          tout|tous|toute|eventuel|eventuels|eventuelle|les desagrement|desagrements`,
        instead: '[ce que cela a coûté]',
      },
    ],
    misunderstanding: [
      {
        say: `
          excus*|desole|desoles|desolee|pardon pour|de|du ce|le|la|cette malentendu|quiproquo|confusion
          excus*|desole|desoles|desolee|pardon pour ce|le|la|cette malentendu|quiproquo|confusion
          il s'agit|doit .. malentendu
          vous avez mal compris|lu|interprete
          vous vous meprenez|trompez`,
      },
    ],
    wouldLikeTo: [
      {
        say: `
          nous tenons|souhaitons|voudrions|aimerions a? vous? presenter nos excuses
          nous tenons|souhaitons|voudrions|aimerions a? nous excuser`,
        instead: 'nous vous présentons nos excuses',
      },
      {
        say: `
          je tiens|souhaite|voudrais|aimerais a? vous? presenter mes excuses
          je tiens|souhaite|voudrais|aimerais a? m'excuser`,
        instead: 'je vous présente mes excuses',
      },
    ],
    forgiveMe: [
      {
        say: `
          pardonnez|pardonner nous|moi
          nous|me pardonner
          veuillez .. pardonner
          veuillez .. accepter .. excuses
          accepter|acceptez nos|mes .. excuses
          que vous .. pardonnerez`,
      },
    ],
    neverAgain: [
      {
        say: `
          ne se reproduira|reproduise plus|pas|jamais
          n'arrivera plus|jamais
          plus jamais`,
      },
    ],
    blamesColleague: [
      {
        say: 'mon|ma|notre|le|la|un|une|votre collegue|conseiller|conseillere|technicien|technicienne|agent|livreur|interlocuteur|interlocutrice',
        then: 'erreur|trompe|trompee|oublie|faute|tort|aurait',
        within: 60,
      },
    ],
    calmDown: [
      {
        say: `
          calmez vous
          restez|gardez calme|poli|polie|courtois|courtoise|votre
          inutile de|d' crier|insulter|hausser|vous
          changez|baissez de|d'un|le ton`,
      },
    ],
    asISaid: [
      {
        say: `
          comme je vous? l'ai deja? dit|indique|precise|explique|mentionne|ecrit
          comme nous vous? l'avons deja? dit|indique|precise|explique|mentionne|ecrit
          comme deja|precedemment dit|indique|mentionne|explique|precise|evoque
          comme indique|mentionne|precise|dit|explique plus|ci|precedemment|dans
          ainsi que je vous l'ai dit|indique|ecrit`,
        instead: 'leaveOut',
      },
      {
        say: `
          je vous l'ai deja dit|ecrit|explique|indique
          nous vous l'avons deja dit|ecrit|explique|indique`,
      },
    ],
    yourBack: [
      {
        say: `
          votre ton|attitude|comportement|agressivite|impatience|impolitesse|negligence|insolence|faute|erreur|oubli
          votre propre faute|erreur|negligence
          vos insultes|accusations|reproches|menaces`,
        unless: 'pas votre faute|erreur',
      },
    ],
    youFailed: [
      {
        say: `
          vous auriez du
          vous n'avez pas|jamais fait|envoye|paye|lu|respecte|repondu|rempli|suivi|fourni
          vous avez oublie|neglige|omis|ignore|refuse
          vous pretendez|affirmez
          vous etes en tort
          vous etes responsable|fautif|fautive`,
        unless: 'si|que|quand|lorsque vous',
      },
    ],
    policyFirst: [
      {
        at: 'first',
        say: `
          notre politique|reglement|procedure
          nos conditions|regles
          conformement|selon a|aux|nos|notre|les
          le reglement
          malheureusement .. nous|je ne`,
      },
    ],
    justified: [
      {
        say: `
          c'est la|le|notre regle|loi|reglement|politique|procedure
          les regles sont les|claires
          les regles sont les regles
          la meme regle|chose pour tous|tout
          conformement a|aux nos|notre|conditions|reglement
          conformement aux conditions|regles`,
      },
    ],
    nothingToDo: [
      {
        say: `
          rien .. faire
          ne pouvons|peux|puis rien
          n'y pouvons|peux|puis rien
          pas de notre|mon|ma ressort|responsabilite|faute|competence
          pas notre|mon|ma faute|responsabilite|probleme|service
          ne releve pas`,
        unless: `rien de plus
          rien d'autre`,
      },
    ],
    noFirst: [
      {
        at: 'first',
        say: `
          malheureusement|impossible|helas|refuser|refuse|refusee
          ne pouvons|peux|pourrons|puis .. pas
          n'est|ne sera pas possible|autorise|permis
          regret de`,
      },
    ],
    absolutes: [
      {
        say: `
          jamais arrive|produit|vu
          aucun autre client
          en aucun cas
          absolument|totalement|completement|tout impossible|faux|fausse|exclu|infonde|infondee
          c'est|est tout? impossible
          personne d'autre
          hors de question`,
      },
    ],
    cheer: [
      {
        say: `
          votre satisfaction
          votre appel|avis|fidelite|confiance .. important|importante|precieux|precieuse
          merci de|pour votre patience|comprehension
          vous remercions|remercie de|pour votre patience|comprehension
          nous prenons|prenons .. tres au serieux
          entiere disposition
          excellente|merveilleuse|formidable journee|semaine|soiree
          soyez assure|assuree`,
      },
    ],
    someDay: [
      {
        say: `
          des que possible
          au plus vite|tot
          dans les meilleurs|plus delais|brefs
          dans les plus brefs delais
          prochainement|bientot|incessamment
          sous peu`,
        unless: 'a|tres|trop bientot',
        instead: "d'ici [jour]",
      },
    ],
    vagueNouns: [
      {
        say: `
          votre demande|probleme|souci|requete|situation|preoccupation`,
        instead: '[leur mot pour cela]',
      },
    ],
  },
  empathy: `
    desole|desolee|desoles|navre|navree|navres|excuse|excuses|excuser|excusons|regrette|regrettons|pardon
    frustrant|frustrante|penible|desagreable|decevant|decevante
    je|nous comprends|comprenons|imagine|imaginons`,
  checks: {
    iDid: `
      j'ai|j'avais
      je vous? envoie|rembourse|appelle|rappelle|verifie|transmets|demande|m'occupe|reviens|ecris|reserve|annule|change|vais|suis|peux|viens`,
    promise: `
      je|nous vais|allons
      je|nous vous? reviens|reviendrai|reviendrons|rappelle|rappellerai|rappellerons|enverrai|enverrons|ecrirai|ecrirons|rembourserai|rembourserons|tiendrai|tiendrons|ferai|donnerai
      vous la|le|les? recevrez|aurez|serez|verrez
      sera|seront`,
    no: `
      ne peux|pouvons|puis|pourrons|peut .. pas
      n'est|ne sera pas possible|autorise|permis
      impossible|refuser|malheureusement`,
    because: `
      parce|car|puisque|afin|sinon|raison|raisons|loi|reglement|regle|donc|cause`,
    option: `
      je|nous|vous peux|pouvons|pouvez|pourriez
      ou|autrement|soit|option|options|choix|alternative
      si vous preferez|souhaitez|voulez`,
    onlyWay: `
      seul|seule|seulement|uniquement
      rien de plus
      rien d'autre`,
    attached: `
      ci joint|jointe|joints|jointes
      piece|pieces jointe|jointes
      en annexe
      vous trouverez .. joint|jointe`,
  },
}
