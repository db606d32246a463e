import type { Language } from '../contract.ts'

/** Phrases in the small language of `desk/brief/rules/phrases.ts`: folded, one a line. */
export interface TellingWords {
  /** Words that make of something asked a demand, whatever else is said. */
  insisting: string
  /** Words that make a request of it. */
  soft: string
  /** What somebody says that we, or one of us, did to them. */
  reproach: string
  /** What of a sentence tells that something happened, beyond what the brief knows. */
  happens: string
  /** Says that we have to do something. */
  orders: string
  /** Asked for, and yet no outcome that one could meet. */
  vague: string
  /** Words that tell of trouble and still not what happened. */
  onlyTrouble: string
  /** Begins a question by which something is to be done. */
  doing: string
  /** What it is for, or what depends on it. */
  purpose: string
}

export const tellingWords: Record<Language, TellingWords> = {
  en: {
    insisting: `
      i|we demand|insist|require
      i|we expect a|an|the|my|you|full|compensation|better|to
      i|we want my|a|the|our refund|money|replacement|compensation|apology|manager|supervisor|answer|answers|explanation|deposit|new
      i|we want to speak|talk to a|the|your manager|supervisor|boss
      i|we want you to
      you|u must|have to|need to|will|had better
      immediately
      right now|away
      at once
      this instant|minute
      now
      today
      asap
      or i'll|i will|i'm|i am|else
      how dare you`,
    soft: `
      please|pls|plz|kindly
      could|would|can|may|might you|i|we|somebody|someone|it
      would like|love|appreciate|be
      d|i'd|we'd like|love|appreciate|be
      grateful|obliged|thankful
      wondering|wonder
      possible`,
    reproach: `
      you|u|they|nobody charged|took|cut|closed|blocked|cancelled|canceled|lost|broke|left|refused|promised|lied|ignored|sold|billed|overcharged|told|said|sent|damaged|ruined|hung|stopped|kept|put|turned|made|failed|never|came|answered|have|did|didn't
      your driver|engineer|technician|colleague|staff|shop|people|man|woman|company|team|courier|assistant|system|service
      because of you
      no one|nobody told|came|answered|answers|rang|called|cares`,
    happens: `
      broke|broken|arrived|failed|stopped|died|fell|crashed|leaked|closed|blocked|charged|lost|missing|moved|sold|threw|laughed|blinking|flickers
      went wrong
      is|was|been|were out|down|dead`,
    orders: `
      you|u must|ought
      you have|need|had to|better`,
    vague: `
      something|anything
      whether|wondering|wonder
      like|want to know
      sort|fix it|this|that|things
      solve|resolve it|this|that
      answer|reply|response|explanation
      explain|answer|respond|reply
      speak|talk to
      let me|us know
      get back to
      help
      attention
      hear from
      manager|supervisor|boss
      someone|somebody look
      look into
      better service
      call|ring|phone me
      deal with it|this
      take care of it|this
      tell me|us`,
    onlyTrouble: `
      disgrace*|appalling|useless|terrible|awful|ridiculous|unacceptable|joke|shambles|pathetic|disgust*
      never answer|answers|listen|care
      treat|treated
      doesn't|does not|don't|isn't|not work|working
      thank|thanks|thankful`,
    doing: `
      can|could|will|would you|someone|somebody|we|i
      is it possible to
      would it be possible to`,
    purpose: `
      so i|we|my|that|she|he|they
      in order to
      because|as|since i|we|my|she|he .. need|have|must|want|can't|cannot|work|depend|depends|am|are
      i|we|she|he need|needs it|this|them|the|that .. for|to|by|before
      i need it|this|them
      otherwise i|we|my|she|he
      or else i|we
      without it|that|them i|we
      before my|the|our exam|flight|wedding|appointment|holiday|operation|move|funeral|interview
      for my|our exam|flight|wedding|appointment|work|rent|job|interview|medication
      because of you .. lose|losing
      losing|lose customers|business|work|orders
      that would settle|solve|help|mean
      it would mean
      all i want is to
      depends|rely|relies|relying on it|this|that|the
      to be able to`,
  },
  de: {
    insisting: `
      ich|wir verlange|verlangen|fordere|fordern|bestehe|bestehen
      ich|wir erwarte|erwarten
      verlange|fordere|erwarte|bestehe ich
      ich|wir will|wollen .. zuruck|sprechen|geld|ersatz|chef|kaution|antwort|antworten|entschadigung|neuen|neues
      sie|ihr mussen|musst|haben .. zu
      sofort|umgehend|unverzuglich|augenblicklich
      jetzt
      heute
      auf der stelle
      endlich
      sonst|andernfalls gehe|werde|schalte|kundige|hole|nehme|hore|wende`,
    soft: `
      bitte|freundlicherweise
      konnten|konnte|wurden|durfte|durften|kann|konnen|darf sie|ich|wir|man|jemand
      mochte|mochten|wurde gern|gerne
      ware|waren dankbar|nett|schon|moglich
      gern|gerne
      moglich`,
    reproach: `
      sie|ihr|niemand haben|habt|hat|sind|kamen|versprachen|sagten|wollten
      haben|hattet|hatten sie|ihr
      ihr|ihre|ihrem|euer|eure fahrer|techniker|kollege|kollegin|mitarbeiter|mitarbeiterin|laden|firma|service|system|bote|leute
      wegen ihnen|euch`,
    happens: `
      kaputt*|zerbrochen|ausgefallen|gesperrt|abgebucht|verloren|umgezogen|angekommen|gestohlen|beschadigt|geworfen|blinkt|flackert|fehlte|fehlt|verkauft|berechnet|gelegt|nass`,
    orders: `
      sie|ihr mussen|musst
      sie haben .. zu`,
    vague: `
      etwas|irgendetwas|was
      losen|klaren|klaren sie das|es
      kummern
      antwort|antworten|erklarung|ruckmeldung|stellungnahme
      erklaren|antworten|melden
      sprechen
      chef|chefin|vorgesetzten|vorgesetzte|leiter
      helfen|hilfe
      rufen .. an
      sagen .. mir
      bescheid`,
    onlyTrouble: `
      frechheit|katastrophe|unverschamt*|unfahig*|schlecht*|furchtbar|unmoglich|skandal|saftladen|lachhaft
      funktioniert|geht nicht
      dank|danke`,
    doing: `
      konnen|konnten|wurden|wollen|kannst|konntest sie|du|jemand|wir|ich
      ist|ware es moglich`,
    purpose: `
      damit ich|wir|meine|mein|sie|er|die|der
      um .. zu
      weil|da ich|wir|meine|mein|sie|er
      denn ich|wir|meine|mein
      ich|wir|sie brauche|brauchen|benotige|benotigen .. fur|zum|zur|um
      brauche|brauchen|benotige die|den|das|es|sie
      sonst|andernfalls kann|konnen|verliere|verlieren ich|wir
      ohne das|die|den|sie|ihn kann|konnen ich|wir
      fur meine|meinen|die|den arbeit|prufung|hochzeit|miete|flug|arzt
      angewiesen
      verliere|verlieren .. kunden|auftrage|geld`,
  },
  fr: {
    insisting: `
      j'exige|j'insiste|j'attends
      je|nous exige|exigeons|reclame|reclamons|attends|attendons|insiste|insistons
      je|nous veux|voulons .. argent|remboursement|echange|responsable|reponse|reponses|rendez-vous|caution|explication|explications|nouveau|nouvelle|que
      vous devez|etes
      immediatement|sur-le-champ
      tout de suite
      maintenant
      aujourd'hui
      des aujourd'hui|maintenant
      sans delai
      sinon
      enfin`,
    soft: `
      s'il vous|te plait
      svp|stp
      merci
      pourriez|pouvez|voudriez|auriez vous
      pourriez-vous|pouvez-vous|voudriez-vous|auriez-vous
      puis-je|pourrais-je|serait-il
      je|nous voudrais|voudrions|souhaite|souhaiterais|souhaiterions|aimerais|aimerions
      j'aimerais
      veuillez
      reconnaissant*|oblige
      possible`,
    reproach: `
      vous avez|m'avez|nous|n'avez|aviez|etes|ne
      m'avez|nous-avez preleve|facture|dit|promis|bloque|coupe|vendu|laisse|perdu|menti
      votre|vos livreur|technicien|technicienne|collegue|employe|employee|personnel|magasin|societe|service|systeme|equipe|gens
      personne ne|n'est|n'a
      a|par cause|faute de? vous|votre`,
    happens: `
      casse|cassee|panne|bloque|coupe|perdu|preleve|abime*|arrive|arrivee|demenage|clignote|vendu|jete|lache|manquait|manque|facture`,
    orders: `
      vous devez
      vous etes .. tenu|tenus|oblige`,
    vague: `
      quelque chose
      reglez|resolvez ca|cela|le|la
      reponse|reponses|explication|explications
      expliquez|repondez|dites
      expliquez-moi|repondez-moi|dites-moi|aidez-moi|appelez-moi|rappelez-moi|expliquez-vous
      responsable|chef|directeur|superieur
      parler a|au|avec
      aide
      nouvelles`,
    onlyTrouble: `
      honte|nul|nulle|scandal*|inadmissible|inacceptable|incapables|lamentable|ridicule|catastroph*
      ne marche|fonctionne pas
      merci`,
    doing: `
      pouvez|pourriez|voulez|voudriez vous
      pouvez-vous|pourriez-vous|voulez-vous|voudriez-vous|puis-je|pourrais-je
      est-il|serait-il possible
      serait possible`,
    purpose: `
      pour|afin que je|nous|ma|mon|elle|il
      pour|afin de? pouvoir|travailler
      car|comme j'ai|je|nous|ma|mon|elle|il
      parce que|qu'elle|qu'il
      j'ai|nous|elle|il avons|a|en? besoin
      j'ai|j'en besoin
      j'en ai besoin
      sinon|autrement je ne|n'ai|perds
      sans cela|ca|elle|lui je|nous
      avant mon|ma|le|l'examen|examen|mariage|vol|rendez-vous
      pour mon|ma|le|la examen|mariage|travail|loyer
      perds|perdons .. clients|argent
      je|nous depends|dependons`,
  },
  es: {
    insisting: `
      exijo|exigimos|reclamo|reclamamos|insisto|insistimos
      espero|esperamos una|un|que
      quiero|queremos .. dinero|devolucion|reembolso|cambio|encargado|respuesta|respuestas|cita|fianza|explicacion|explicaciones|nueva|nuevo|que
      tienen|tiene|tienes que
      deben|debe|debes
      inmediatamente|enseguida
      de inmediato
      ahora mismo
      ahora
      ya
      hoy
      o|si ire|voy|acudire|denuncio|denunciare|no
      de una vez`,
    soft: `
      por favor
      podrian|podria|pueden|puede|podrias
      quisiera|quisieramos
      me|nos gustaria
      agradeceria|agradeceriamos|agradezco
      rogaria|ruego
      posible
      si|seria tan|amable`,
    reproach: `
      me|nos|lo han|ha|habeis|hais|cobraron|dijeron|prometieron|cortaron|bloquearon|vendieron|dejaron|enviaron|mintieron
      han|habeis cobrado|bloqueado|cortado|cerrado|perdido|roto|dicho|prometido|vendido|dejado|ignorado|hecho
      bloquearon|cobraron|cerraron|cortaron|perdieron|rompieron|cancelaron|prometieron|dijeron|vendieron
      su|sus|vuestro|vuestra repartidor|tecnico|companero|empleado|empleada|personal|tienda|empresa|servicio|sistema|equipo|gente
      nadie me|nos|vino|contesta|responde|contesto
      por su|vuestra culpa`,
    happens: `
      roto|rota|rompio|averio|bloquearon|cobraron|cortaron|perdi|perdieron|llego|mude|parpadea|vendieron|estropeado*|bloqueada|bloqueado|tiro|faltaba|falta`,
    orders: `
      tienen|tiene|tienes que
      deben|debe|debes`,
    vague: `
      algo
      solucionen|arreglen|resuelvan esto|eso|lo
      solucionenlo|arreglenlo|resuelvanlo
      respuesta|respuestas|explicacion|explicaciones
      expliquen|respondan|contesten|digan|expliquense
      digame|diganme|llamenme|llameme|ayudenme
      encargado|responsable|jefe|supervisor
      hablar con
      ayuda`,
    onlyTrouble: `
      verguenza|pesimo|escandalo|inaceptable|incompetentes|lamentable|ridiculo|desastre|fatal
      no funciona
      gracias`,
    doing: `
      pueden|puede|podrian|podria|podemos|puedo
      es|seria posible`,
    purpose: `
      para que yo|mi|mis|pueda|podamos|puedan|ella|el|me
      para poder|trabajar|pagar
      porque|ya que|pues necesito|necesitamos|tengo|tenemos|trabajo|mi|no|dependo
      porque la|lo necesito|necesitamos
      que necesito|necesitamos
      necesito|necesitamos la|lo|el|las|los .. para
      la|lo necesito|necesitamos .. para
      si no no puedo|podemos
      sin eso|ello|ella|el no puedo|podemos
      antes de mi|la|del examen|boda|vuelo|cita
      para mi|el|la examen|boda|trabajo|alquiler
      pierdo|perdemos|perdiendo .. clientes|dinero
      dependo|dependemos`,
  },
}
