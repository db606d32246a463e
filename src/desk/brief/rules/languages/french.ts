import type { RuleSet } from '../rule-set.ts'

export const french: RuleSet = {
  language: 'fr',
  common:
    "le la les des du je vous nous est et un une pas mon ma mes pour dans que qui ne ce cette bonjour merci votre vos avec sur en au aux j'ai c'est n'ai d'un depuis quand comment pourquoi ou il elle on mais plus avez pouvez suis cordialement madame monsieur toujours l'ai m'a y sont ils elles cela ca ete etait comme tout tous tres bien aussi encore rien jamais apres avant sans sous chez leur leurs cet ces sa son ses me te si faire fait dire peut peux dois deux trois quels quelle quel bonsoir salut notre nos s'il plait qu'il qu'on c'etait j'ai",
  days: {
    months: [
      'janvier|janv',
      'fevrier|fevr',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet|juil',
      'aout',
      'septembre|sept',
      'octobre|oct',
      'novembre|nov',
      'decembre|dec',
    ],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    last: 'dernier|passe',
    next: 'prochain',
    this: 'ce',
    relative: {
      'avant-hier|avant hier': -2,
      'apres-demain|apres demain': 2,
      hier: -1,
      "aujourd'?hui|ce matin|cet apres-midi|ce soir": 0,
      demain: 1,
    },
    notRelative: 'depuis lors',
    ago: ['il y a N U', 'depuis N U', 'voila N U'],
    within: [
      '(?:sous|dans|d.ici)(?: les| un delai de| le delai de)? N U',
      'dans les N(?: prochains)? U',
      'en N U',
      'sous N(?: prochains)? U',
    ],
    units: {
      day: 'jours?',
      workingDay: 'jours? ouvr(?:es?|ables?)',
      week: 'semaines?',
      month: 'mois',
      hour: 'heures?|h',
    },
    numbers: [
      'zero',
      'un|une',
      'deux',
      'trois',
      'quatre',
      'cinq',
      'six',
      'sept',
      'huit',
      'neuf',
      'dix',
      'onze',
      'douze',
      'treize',
      'quatorze',
      'quinze',
    ],
    of: '',
    on: 'le|du|au|avant le|depuis le',
    by: "avant|avant le|avant la|d'ici|d'ici le|d'ici la|d'ici a|jusqu'a|jusqu'au|au plus tard|au plus tard le|pour le|pour|au|a compter du",
    endOf: {
      week: '(?:la )?fin de (?:la|cette) semaine',
      month: '(?:la )?fin (?:du|de ce) mois',
      year: "(?:la )?fin de (?:l'|cette )annee",
    },
    weeks: { 'la semaine derniere': -1, 'cette semaine': 0, 'la semaine prochaine': 1 },
  },
  asking: {
    questions: `
      pouvez-vous|pourriez-vous|pouvez|pourriez|peux-tu|pourrais-tu|peut-on|puis-je|pourrais-je|avez-vous|etes-vous|allez-vous|voulez-vous|savez-vous|faites-vous|livrez-vous|proposez-vous|acceptez-vous|ouvrez-vous|dois-je|faut-il|est-il|est-elle|est-ce|sont-ils|sont-elles|a-t-on|a-t-il|a-t-elle|manque-t-il|reste-t-il|suffit-il
      est ce que
      y a-t-il|avait-il
      y a|aurait t-il
      serait-il|serait|est il|elle|possible
      peut-elle|peut-il|sera-t-elle|sera-t-il|doit-elle|doit-il
      l'a-t-on|l'avez-vous|a-t-on
      est-ce qu*
      quand|comment|pourquoi|combien|ou|qui|quel|quelle|quels|quelles|qu'est-ce|que
      a|d'|jusqu'a|pour|depuis quand|quelle|quel|qui|combien
      vous passez|ouvrez|fermez|livrez|faites|avez .. quand|quoi|combien
      je|on fait|fais|dois quoi|comment
      si`,
    wishes: `
      merci|priere de|d'|bien
      merci me|nous|ne
      veuillez
      je voudrais|veux|souhaite|souhaiterais|demande|exige|desire|reclame|aimerais|requiers|attends|sollicite
      nous voudrions|voulons|souhaitons|souhaiterions|demandons|exigeons|aimerions|attendons|sollicitons|reclamons
      j'exige|j'aimerais|j'attends
      j'ai besoin
      je vous prie|demande|serais|saurais
      je tiens a etre|savoir
      s'il vous plait
      svp|stp
      pouvez-vous|pourriez-vous
      vous devez|devriez
      il faut que|me
      il faudrait
      ce serait bien|gentil|possible
      de ne plus
      de me|nous
      me dire|confirmer|envoyer|rembourser|rappeler|expliquer
      j'attends toujours
      vous pouvez
      un nouveau rendez-vous|rendez vous
      demande si
      tenez-moi|dites-moi|prevenez-moi|informez-moi`,
    demands: `
      remboursez*|annulez*|supprimez*|envoyez*|rendez*|dites*|donnez*|expliquez*|confirmez*|corrigez*|modifiez*|changez*|rappelez*|appelez*|ecrivez*|repondez*|livrez*|reparez*|remplacez*|echangez*|arretez*|cessez*|faites*|venez*|passez*|mettez*|verifiez*|debloquez*|resiliez*|prolongez*|reportez*|retirez*|fixez*|indiquez*|trouvez*|laissez*|prenez*|aidez*|transmettez*|renvoyez*|versez*|reglez*|regardez*|reservez*
      ne m'envoyez|m'appelez|m'ecrivez|renouvelez|prelevez plus|pas
      ne me|nous contactez|rappelez|facturez|prelevez plus|pas
      ne plus
      qu'on|que quelqu'un|on me|nous|vienne|rappelle`,
    courtesies: `
      merci d'avance|beaucoup|pour|a|encore|par|infiniment
      merci de votre|ton|vos|l'attention
      je vous prie|demande d'agreer|de croire|d'accepter|d'excuser
      veuillez agreer|recevoir|croire|trouver|excuser
      je tiens|voudrais|souhaite a? vous? remercier
      comment allez-vous
      ou je|j'ai|il|elle|on|vous|bien
      que j'ai|je|vous|la|le|mon|ma|votre|les|d'|c'est|nous|ca|on
      quand je|j'ai|il|elle|on|vous|meme
      qui a|m'a|est|ne|me|fait|n'a|s'appelle|sont
      comment c'est
      si je|vous|j'ai|il|on|c'est
      comme`,
    rhetorical: `
      vous|tu etes|es serieux|fous|idiots|sourds|aveugles
      etes-vous|vous serieux|fous|idiots|sourds|aveugles|incompetents|betes
      c'est une? blague|plaisanterie
      vous vous moquez|foutez
      vous plaisantez
      pour qui vous|me
      vous croyez|pensez
      c'est|ca serieux|possible
      n'est-ce pas
      non mais
      ah bon
      comment osez-vous
      de qui se`,
    joins: `
      et
      mais
      ou
      donc
      alors
      puis
      sinon
      aussi`,
    ends: `
      sinon
      faute de quoi
      parce que|qu'il|qu'elle|qu'on
      car
      puisque|puisqu'il
      alors que
      au lieu de
      plutot que
      sans quoi
      je suis|serai|n'ai|travaille|pars
      j'ai|j'en
      c'est|il|elle|ils|ma|mon|nous|on
      et je|j'ai|il|c'est
      merci|cordialement`,
  },
  happened: `
    j'ai|j'avais|on|nous avons|ai|avait
    j'ai|j'avais|n'ai|l'ai
    je n'ai|suis|l'ai|vous
    m'a|m'avez|m'ont|nous|vous avez|a|ont .. preleve|facture|promis|dit|refuse|rembourse|livre|coupe|bloque|annule
    vous m'avez|nous|avez|n'avez
    on|il|elle|livreur|technicien|personne m'a|a|n'a|ne
    a ete|etait|avait
    est|sont .. bloquee|bloque|cassee|casse|abime|abimee|passee|coupe|coupee|arrive|decede|fausse
    n'est|n'a|ne .. pas|plus|jamais|rien
    marche|fonctionne|passe plus|pas
    depuis
    soi-disant
    toujours pas|rien
    personne
    rien recu
    indique|affiche
    ca sent|fume|coule
    sans reponse|nouvelle|explication
    mauvaise|mauvais`,
  cost: `
    m'a|nous coute
    coute|coutent|perdu|perte|perdre|prejudice|degats|dommage|gache|gachee|gaspille
    jour|journee de conge|travail
    jour|journee perdu|perdue
    pour rien
    heures|heure|minutes au|d'attente|a
    decouvert|agios|penalite*|frais
    en|j'en ai pour
    plus|pas d'|de electricite|eau|chauffage|internet|telephone|travail
    sans internet|eau|electricite|chauffage|telephone|reponse
    rate|manque mon|ma|un|le
    du|oblige|obligee acheter|payer|louer
    euros envoles|perdus
    humilie*|honte|stress|epuise*
    casse|cassee|abime|abimee|detruit`,
  attached: `
    ci-joint*|joint|joints|jointe|jointes
    piece|pieces jointe*
    capture d'ecran
    en annexe|pj
    photo|photos jointe*|ci-jointe*
    voir photo*|pj`,
  heat: {
    insult: `
      idiot*|imbecile*|incapable*|incompetent*|cretin*|abruti*|voleur*|voleuse*|escroc*|menteur*|menteuse*|nul|nuls|nulle|nulles|bouffon*|clown*|guignol*|charlot*|branquignol*|parasite*
      bande de
      vous|tu etes|es .. incapable*|nul*|incompetent*|stupide*|idiot*|ridicule*|honteux|menteur*|voleur*`,
    profanity: `
      merde|merdique*|putain|bordel|connard*|connasse*|con|cons|salaud*|salope*|encule*|foutre|foutez|fous|foutu|chier|chiant|enfoire*|ducon
      va|allez te|vous faire`,
    accusation: `
      vous mentez|volez|trompez|ignorez|moquez|abusez
      vous vous moquez|foutez|fichez
      vous m'avez menti|vole|arnaque|trompe|escroque
      honteux|honteuse|honte|scandale*|scandaleux|inadmissible*|inacceptable*|ridicule|lamentable*|arnaque*|escroquerie|foutage|deplorable|minable*|pitoyable*|revoltant
      ca suffit
      y en a marre
      j'en ai marre|assez
      personne ne|n' repond|s'occupe|ecoute
      est nul|nulle|pourri|pourrie|naze
      comment osez-vous`,
    your: `
      votre|vos .. nul|nulle|nuls|nulles|pourri*|merde|merdique*|minable*|lamentable*|incompetent*|incapable*|ridicule*|stupide*|foutu*|sale|torchon|arnaque|soi-disant`,
    ultimatum: `
      sinon je|nous|j'irai|c'est
      si .. pas .. tribunal|avocat|justice|police|resilie|plainte|mediateur|presse
      faute de quoi
      dernier|derniere avertissement|fois|chance|relance|delai
      au tribunal
      en justice
      porter|porte|depose|deposer plainte
      mon avocat
      je saisis|saisirai|resilie|vais
      passez-moi un|votre|le responsable|chef|superieur|directeur
      mise en demeure`,
  },
  not: "pas|ne|ni|jamais|sans|aucun|aucune|n'est|n'etes",
  needs: {
    harm: `
      tuer|buter|crever|egorger|etrangler|poignarder|massacrer|frapper|assassiner|descendre|tabasser|cogner .. vous|toi|les|tous|tout|quelqu'un|lui|le
      vous|te|t'|les|le|la tuer|buter|crever|egorger|etrangler|poignarder|massacrer|frapper|assassiner|descendre|tabasser|cogner|fumer|planter|bruler
      je vais|vous|te tuerai|buterai|creverai|egorgerai|etranglerai|poignarderai|massacrerai|frapperai|bute|tue|creve|egorge|massacre
      sais|savons ou vous|tu habitez|habites|travaillez|travailles|vivez|vis
      casser|peter|exploser|defoncer la gueule|figure|tete|tronche|visage
      mettre|foutre le feu
      faire sauter|exploser votre|le|la|l'agence|tout
      bruler|incendier votre|vos|la|le|l'agence|tout
      avec un|une|mon|ma couteau|fusil|arme|batte|hache|pistolet
      je|on viens|vient|viendrai avec
      vous|tu allez|vas mourir|crever|saigner
      menace|menaces de mort
      faire la peau
      surveillez|surveille vos|tes|votre arrieres
      mort a`,
    selfHarm: `
      me|m'|se tuer|suicider|pendre|buter|noyer|mutiler|scarifier|jeter|foutre|flinguer|blesser
      suicid*
      en finir
      mettre|mets fin a|aux mes|ma|ses|sa? jours|vie|jours
      mettre fin a
      plus la? force|envie de vivre
      plus envie de vivre
      veux|voudrais|envie de? mourir
      mieux mort|morte
      ne veux|peux plus vivre|continuer
      n'en peux plus
      je n'en peux
      sauter par|sous|du
      plus de raison
      plus rien a perdre`,
    danger: `
      odeur|sent|fuite|sens .. gaz|brule|fumee|roussi
      monoxyde
      feu|incendie|fumee|flamme|flammes|pompiers|brulure*|brule|brulee
      etincelle*|electrocut*|electrise*
      court circuit
      choc electrique
      cable*|fil|fils .. nu|nus|denude*|pend*|arrache*|dangereux
      inondation|inonde|inondee
      degat des eaux
      fuite d'eau
      blesse|blessee|blesses|blessure*|saigne|sang|inconscient*|fracture*
      casse la|le|une jambe|bras|poignet
      hopital|ambulance|samu|urgences|urgence|clinique|hospitalise*
      danger|dangereux|dangereuse|peril
      allergi*|etouffe*|empoisonn*|intoxi*|toxique*|explos*|explose
      crise|arret cardiaque
      infarctus|avc
      douleur|douleurs poitrine|thoracique*
      telealarme|teleassistance
      oxygene|respirateur|dialyse
      coince|coincee|bloque|bloquee dans l'ascenseur
      arme|couteau`,
    access: `
      fauteuil|fauteuils roulant*
      sourd|sourde|sourds|malentendant*|malvoyant*|aveugle*|handicap*
      non voyant*
      mobilite reduite
      appareil|appareils auditif*
      langue des signes
      ne peux|peut|vois|entends|marche .. pas|plus|mal .. entendre|voir|lire|marcher|monter|bien|telephoner
      marche|vois|entends mal|difficilement
      dyslexi*|autis*|tdah
      braille
      gros caracteres
      lecteur d'ecran
      facile a lire
      falc|interprete*|deambulateur|bequille*|canne|pmr
      accessible|accessibilite
      chien guide|d'assistance`,
    vulnerability: `
      decede*|deces|mort|morte|obseques|enterrement|deuil|veuf|veuve|defunt*
      acte de deces
      mon|ma|notre defunt*|regrette*
      cancer|chimio*|tumeur|demence|alzheimer*|parkinson|epilep*|diabet*|avc|palliatif*
      depress*|anxie*|angoisse*|psychiatr*|burn-out|crise|panique
      operation|opere|operee|malade|maladie|hospitalise*
      enceinte|grossesse|nourrisson*|bebe*
      fausse couche
      nouveau ne*
      enfant|enfants .. seul*|malade*|faim|froid|danger|blesse*|peur
      mere|pere|parent celibataire|isole*
      vit|vis|habite seul*
      elle|il vit|habite seul*
      personne agee
      ans vit|et|seule
      licencie*|licenciement|chomage|chomeur*
      perdu mon emploi|travail
      expuls*|huissier*|surendett*|dettes|dette|faillite|sans-abri|rsa|restos
      peux|peut|pouvons|arrive|puis .. pas|plus .. payer|regler
      payer en plusieurs
      plusieurs fois
      violence*|violent|violente|frappe|maltraite* conjugal*|conjugale*|domestique*|mari|conjoint
      violences conjugales
      harcel*|desespere*|detresse
      divorce|separation
      j'ai honte
      refugie*|asile
      en pleurs|larmes`,
    complaint: `
      reclamation*|plainte|plaintes|plaindre|plains|plaignons
      mediateur|mediatrice|mediation|conciliateur
      defenseur des droits
      avocat*|tribunal|justice|dgccrf|ufc|signal-conso
      mise en demeure
      mettre en demeure`,
  },
  harmless: `
    mort|morte de rire
    feu rouge|vert|tricolore
    en|arme de
    ligne|telephone|batterie|box|ecran|pile|routeur morte?
    me|m'en foutre`,
  answering: {
    yes: "oui|bien sur|volontiers|certainement|d'accord|nous pouvons|vous pouvez|je peux|c'est possible",
    no: 'non|malheureusement|impossible|pas possible|ne pouvons pas|ne peux pas|desole',
    stop: "le la les des du de un une et ou mais je vous nous il elle on ce cette ces est sont a ai avez avons pas ne que qui quoi quand comment pourquoi ou si me moi mon ma mes votre vos notre nos pour dans sur avec en au aux par plus merci bonjour veuillez pouvez pourriez voudrais dire d'un d'une l' j'ai c'est se sa son ses",
    when: 'quand|combien de temps|a quelle heure|quel jour|quelle date|delai',
    howMuch: 'combien|prix|cout|coute|tarif|frais',
    why: 'pourquoi|expliquer|explication|expliquez',
    because: 'parce|car|en raison|raison|cause|a cause|du fait|puisque|vient de',
  },
}
