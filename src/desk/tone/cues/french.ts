import type { Cue } from './cue.ts'

/** Written by us for customers' mail in French. */
export const french: readonly Cue[] = [
  {
    name: 'insult',
    pattern:
      /\b(?:idiot(?:e|s|es)?|imbeciles?|abrutis?|cretins?|incapables?|incompetents?|incompetence|nuls?|nulles?|voleurs?|escrocs?|menteurs?|menteuses?|arnaqueurs?|bande (?:de|d')|guignols?|charlots?|clowns?|(?:vous etes|vous n'etes que) (?:(?!pas |jamais )\w+ ){0,3}(?:des|nuls?|bons? a rien|ridicules?))\b/g,
    heat: 2,
    courtesy: -1.2,
    reason: 'An insult.',
    yieldsToNot: true,
  },
  {
    name: 'threat',
    pattern:
      /\b(?:je (?:vais|vous) (?:vous |te )?(?:tuer|casser|frapper|retrouver|retrouverai|faire payer|detruire)|vous allez (?:le |me le )?(?:regretter|payer)|je sais ou (?:vous|tu) (?:habite|travaille)\w*|vous entendrez parler de moi)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    reason: 'A threat.',
  },
  {
    name: 'swearing',
    pattern:
      /\b(?:merd(?:e|ique|ier)\w*|putain|bordel|conn?ards?|connasses?|connerie\w*|foutre|foutez|foutu\w*|chier|chiant\w*|salauds?|salopards?|encul\w*|ta gueule|degage\w*)\b/g,
    heat: 1.5,
    courtesy: -1.2,
    reason: 'A swear word.',
  },
  {
    name: 'disgrace',
    pattern:
      /\b(?:honte(?:ux|use)?|scandal(?:e|eux|euse)|inadmissible|inacceptable|intolerable|lamentable|deplorable|revoltant|ridicule|pathetique|arnaque|escroquerie|vol pur|du vol|on se moque|vous (?:vous )?(?:moquez|foutez) de|se payer (?:ma|notre) tete|n'importe quoi|catastroph\w*|une (?:blague|plaisanterie|farce)|du jamais vu|indigne\w*)\b/g,
    heat: 1.8,
    courtesy: -0.8,
    reason: 'A strong word for bad service.',
    yieldsToNot: true,
  },
  {
    name: 'angry',
    pattern:
      /\b(?:furieux|furieuse|en colere|outre[es]*|exaspere[es]*|excede[es]*|(?:tres|extremement|profondement|plus que) (?:decu|mecontent|enerve|fache)\w*|(?:j'en|on en) ai (?:marre|assez)|marre de|ras[- ]le[- ]bol|ca suffit|a bout)\b/g,
    heat: 1.6,
    reason: 'Says that they are angry.',
    yieldsToNot: true,
  },
  {
    name: 'ultimatum',
    pattern:
      /\b(?:sinon|faute de quoi|a defaut|mise en demeure|mon avocat|avocats?|(?:en |la )justice|au tribunal|tribunaux|porter(?:ai)? plainte|plainte|ufc|que choisir|dgccrf|mediateur|repression des fraudes|dernier (?:avertissement|rappel|delai)|derniere (?:chance|relance)|sous (?:24|48) ?h\w*)\b/g,
    heat: 1.2,
    courtesy: -0.3,
    reason: 'Says what follows otherwise.',
  },
  {
    name: 'demand',
    pattern:
      /\b(?:j'exige|nous exigeons|je veux (?:mon|un|etre|le) \w*|rendez[- ](?:moi|nous)|remboursez[- ](?:moi|nous)|immediatement|tout de suite|sur[- ]le[- ]champ|sans delai)\b/g,
    heat: 0.9,
    courtesy: -0.4,
    reason: 'A demand.',
  },
  {
    name: 'your side attacked',
    pattern:
      /\b(?:votre (?:\w+ )?(?:service|produit|site|societe|entreprise|boutique|support|livreur|systeme|appli\w*) (?:\w+ )?(?:est|etait) (?:(?!pas |jamais )\w+ ){0,3}(?:nul\w*|minable|pourri\w*|honteux|catastroph\w*|de la merde|inutile|une honte|lamentable)|vous ne (?:lisez|servez|savez|faites|comprenez) (?:meme )?(?:pas|rien|a rien)|pour qui vous (?:vous )?prenez|vous n'avez (?:pas|aucune?) honte)\b/g,
    heat: 1.9,
    courtesy: -1.2,
    reason: 'Turned against the person or the company.',
  },
  {
    name: 'contacted again and again',
    pattern:
      /\b(?:(?:troisieme|quatrieme|cinquieme|enieme|dixieme|\d+e|\d+eme) (?:fois|mail|message|appel|relance)|encore une fois|toujours (?:rien|pas|aucune?)|(?:personne|nul) ne (?:repond|me repond|daigne|s'occupe)|sans reponse|aucune (?:reponse|nouvelle)|depuis des (?:semaines|mois)|a plusieurs reprises)\b/g,
    heat: 1,
    reason: 'Has asked before.',
  },
  {
    name: 'cold thanks',
    pattern: /\b(?:merci (?:pour|de) (?:rien|ne rien)|bravo|felicitations|chapeau|quelle efficacite)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    thanks: -4,
    reason: 'Friendly words meant the other way.',
  },
  {
    name: 'thanks',
    pattern:
      /\b(?:merci(?! de (?:ne |bien |m'|me |nous |(?![nv]otre )\w+(?:er|ir|re)\b))|mille mercis|remercie\w*|reconnaissante?|c'est (?:tres )?(?:gentil|aimable))\b/g,
    heat: -0.6,
    courtesy: 0.6,
    thanks: 2.5,
    reason: 'Thanks.',
  },
  {
    name: 'thanks in advance',
    pattern: /\b(?:(?:merci|vous remercie)(?: beaucoup)? (?:d'avance|par avance))\b/g,
    courtesy: 0.4,
    thanks: 1,
    reason: 'Thanks for what is still to come.',
  },
  {
    name: 'please and may',
    pattern:
      /\b(?:pourriez[- ]vous|pouvez[- ]vous|serait[- ]il possible|auriez[- ]vous|s'il vous plait|svp|je vous prie|veuillez|excusez|pardon|desolee?|bonjour|bonsoir|cordialement|bien a vous|belle journee|bonne journee|rien d'urgent|pas de souci)\b/g,
    heat: -0.2,
    courtesy: 0.5,
    reason: 'Asks with care.',
  },
]
