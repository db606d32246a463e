import type { RuleSet } from '../rule-set.ts'

export const german: RuleSet = {
  language: 'de',
  common:
    'der die das und ich ist nicht sie es ein eine mir mich wir zu mit auf den dem fur von bei habe hat haben wird wurde bitte ihr ihre ihnen ihren kein keine noch schon aber wie wo wann warum was wer hallo guten tag mein meine meinen danke am im bis seit auch nur sehr geehrte damen herren oder wenn dass sind dann da dort diese dieser dieses jetzt immer mehr alle uns unser unsere euch man wurde worden waren hatte kann konnen muss als nach uber unter gegen ohne weil doch mal gibt geht vielen freundlichen grussen lieber liebe morgen nochmal',
  days: {
    months: [
      'januar|jan|janner',
      'februar|feb',
      'marz|maerz',
      'april|apr',
      'mai',
      'juni|jun',
      'juli|jul',
      'august|aug',
      'september|sept|sep',
      'oktober|okt',
      'november|nov',
      'dezember|dez',
    ],
    weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag|sonnabend', 'sonntag'],
    last: 'letzte[mnrs]?|vergangene[mnrs]?|vorige[mnrs]?',
    next: 'nachste[mnrs]?|kommende[mnrs]?|naechste[mnrs]?',
    this: 'diesen?',
    relative: {
      vorgestern: -2,
      'ubermorgen|uebermorgen': 2,
      gestern: -1,
      heute: 0,
      morgen: 1,
    },
    notRelative:
      'guten|heute|gestern|am|jeden|diesen|den|der|des|schonen|vom|samstag|montag|dienstag|mittwoch|donnerstag|freitag|sonntag',
    ago: ['vor N U', 'seit N U'],
    within: ['(?:innerhalb|binnen)(?: von)? N U', 'in N U', 'innert N U', 'in den nachsten N U'],
    units: {
      day: 'tage?n?',
      workingDay: '(?:werk|arbeits)tage?n?',
      week: 'wochen?',
      month: 'monate?n?',
      hour: 'stunden?',
    },
    numbers: [
      'null',
      'eine[mnr]?|ein',
      'zwei',
      'drei',
      'vier',
      'funf|fuenf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwolf',
      'dreizehn',
      'vierzehn',
    ],
    of: '',
    on: 'am|zum|bis zum|vom|ab dem',
    by: 'bis|bis zum|bis spatestens|spatestens|spatestens am|vor|vor dem|zum|innerhalb von',
    endOf: {
      week: 'ende (?:der|dieser) woche|wochenende',
      month: 'ende (?:des|dieses) monats|monatsende',
      year: 'ende (?:des|dieses) jahres|jahresende',
    },
    weeks: {
      'letzte woche|letzter woche|vergangene woche|vorige woche': -1,
      'diese woche|dieser woche': 0,
      'nachste woche|nachster woche|kommende woche': 1,
    },
  },
  asking: {
    questions: `
      kann|konnen|konnten|konnte|konntet|konnt|kannst|wurden|wurde|wurdest|wurdet|wollen|willst|wollt|darf|durfen|soll|sollen|muss|mussen ich|sie|ihr|du|man|mir|jemand|wir|die|der|das|es|er
      ist|sind|war|waren|wird|werden|ware|waren es|das|die|der|mein|meine|eine|ein|da|noch|sie|ihr|er
      gibt|geht|passt|fehlt|kommt|gilt|stimmt|lauft|reicht|liegt|kostet|lasst es|das|der|die|noch|mein|meine|sich|eine|ein
      haben|habt|hat|hatten|hast|hatte|hattet sie|ihr|du|jemand|er|das|die|der
      habt|haben|liefern|nehmen|bieten|fuhren|offnen|schliessen|wissen|machen|gehen sie|ihr
      wann|wo|warum|wieso|weshalb|wer|wem|wen|wessen|welche*|wie|wieviel|woher|wohin|womit|woran|wofur
      was
      bis|ab|seit|fur|von|mit wann|wem|wen|was|welche*
      ob`,
    wishes: `
      bitte
      ich mochte|will|verlange|erwarte|brauche|fordere|benotige|bestehe|wunsche|bitte|ersuche|beantrage|erbitte
      wir mochten|wollen|verlangen|erwarten|brauchen|fordern|benotigen|bitten|bestehen|wunschen|ersuchen
      ich|wir hatte|hatten gern|gerne
      ich|wir wurde|wurden gern|gerne|mich
      ich ware|bin ihnen dankbar|verbunden
      ware es moglich
      es ware schon|nett|gut|toll|super
      konnten|konnen|wurden sie
      konntet|konnt|kannst ihr|du
      sie mussen|sollen|sollten
      um eine|einen kurze? ruckmeldung|antwort|bestatigung|ruckruf|prufung
      fragt|frage ob|wann|wie
      ich warte .. auf`,
    demands: `
      geben|schicken|senden|sagen|teilen|erklaren|uberweisen|erstatten|zahlen|loschen|stornieren|kundigen|prufen|uberprufen|bestatigen|korrigieren|andern|sperren|entsperren|melden|rufen|schreiben|antworten|bringen|kommen|lassen|horen|machen|beheben|reparieren|tauschen|ersetzen|liefern|holen|nehmen|stellen|setzen|sorgen|kummern|verbinden|verlangern|verschieben|entfernen|streichen|informieren|helfen|unterlassen|veranlassen|buchen|reservieren|richten|ziehen|schalten|legen sie|mir|uns|ihr
      nennen|rufen|halten|tauschen|erlassen|nehmen|reparieren sie
      macht was|endlich|schon
      gebt|schickt|sagt|ruft|macht|bringt|kommt|stellt|sorgt|loscht mir|uns|mich|das|es|endlich|bitte
      gib|schick|sag|ruf|mach|stell mir|mich|das|es
      einen|eine neuen|neue termin|rechnung|karte|lieferung
      um korrektur|prufung|ruckruf|ruckmeldung|antwort|bestatigung|erstattung
      keine anrufe|briefe|werbung mehr`,
    courtesies: `
      ich mochte mich|ihnen|euch bedanken|herzlich|danken
      ich mochte mich|mal|nur|noch? kurz? vorstellen|sagen|anmerken
      wie geht es
      wie sie|ich|besprochen|telefonisch|vereinbart|gesagt|gewunscht|versprochen|immer|oben|folgt
      was ich|sie|mich|fur|mir|soll
      wo ich|sie|man|es
      wer sich|das|ich
      bitte entschuldigen|verzeihen
      entschuldigen|verzeihen sie
      machen sie weiter|sich
      wissen sie
      horen sie
      ist das
      wenn ich|sie`,
    rhetorical: `
      sind|seid|haben|habt sie|ihr|du .. dumm|blod|bescheuert|wahnsinnig|verruckt|taub|blind|noch ganz|wahnsinnig
      ist das .. ernst|scherz|witz
      was soll der|das
      wollen sie mich
      wollt ihr mich
      glauben|denken sie|ihr eigentlich|wirklich|im
      geht's|gehts noch
      spinnt|spinnen ihr|sie
      was ist los|eigentlich
      wie blod|dumm|schwer
      wissen sie
      haben sie verstanden
      nicht wahr
      wie geht es`,
    joins: `
      und
      aber
      oder
      sondern
      dann
      also
      ausserdem
      sonst
      sowie
      auch`,
    ends: `
      sonst
      andernfalls
      ansonsten
      weil
      da ich|wir|sie|es|meine
      denn
      obwohl
      damit
      oder ich|wir
      ich bin|war|habe|hatte|kann|musste|sitze
      danke|gruss|mit
      das ist|war
      und ich|wir`,
  },
  happened: `
    ich|wir habe|haben|hab|war|bin|hatte|wurde|bekam|rief|schrieb|wartete|zahlte
    habe|haben|hab ich|wir|man
    mir|uns|man wurde|wurden|hat|haben|sagte|versprach
    wurde|wurden|worden
    seit
    kein|keine|keiner|niemand
    nie|nicht|noch .. gekommen|da|erhalten|geliefert|geleert|abgeholt|bekommen|angekommen|zugestellt
    geht|funktioniert|lauft|klappt .. nicht
    sie haben|hatten
    der|die|das fahrer|mitarbeiter|kollege|kollegin|techniker|dame|herr hat|war|kam|sagte
    ist|sind .. gesperrt|kaputt|defekt|falsch|verschwunden|weg|gestiegen|abgebucht|gekommen|tot
    angeblich
    stehen|steht
    es riecht|brennt|tropft
    kam|kamen
    falsche`,
  cost: `
    gekostet|verloren|verlust|schaden|umsonst|vergeblich
    urlaub|urlaubstag .. genommen|opfern|verloren
    stunden|stunde|minuten in|am|auf|gewartet
    uberzogen|uberziehung*|mahngebuhr*|verzugszins*
    nicht arbeiten|schlafen|kochen|heizen
    ohne strom|wasser|heizung|internet|telefon|einnahmen
    kein strom|wasser|internet|telefon|heizung
    euro weg
    musste|mussten .. kaufen|zahlen|bezahlen|leihen|warten|ausgeben
    verpasst|versaumt
    kaputt|ruiniert|beschadigt
    umsatz*|verdienstausfall
    nerven|schlaflos*
    gedemutigt|geschamt|peinlich`,
  attached: `
    anbei|anlage|anhang|beigefugt*|angehangt*|beiliegend*
    im anhang
    siehe foto*|bild*|anhang|screenshot
    screenshot*|bildschirmfoto*
    foto*|bilder im|anbei|beigefugt`,
  heat: {
    insult: `
      idiot*|trottel|depp|deppen|vollidiot*|schwachkopf*|versager|betruger|gauner|verbrecher|abzocker|lugner|dilettant*|stumper|flaschen|penner|pfeifen|nichtsnutz*
      saftladen|sauladen|drecksladen|scheissladen|chaotenladen
      ihr|sie seid|sind .. unfahig|dumm|blod|inkompetent|faul|frech|unverschamt|nutzlos|lacherlich
      unfahige*|inkompetente* leute|mitarbeiter|truppe|bande
      zu blod|dumm`,
    profanity: `
      scheiss*|scheisse|verdammt*|verfickt*|arsch*|arschloch|arschlocher|kacke|mist|drecks*|fick*|wichser|hurensohn*
      zum teufel
      leck|leckt|lecken mich`,
    accusation: `
      sie|ihr lugen|lugt|betrugen|betrugt|bescheissen|ignorieren|ignoriert|verarschen|verarscht
      sie|ihr|man haben|habt|hat mich|uns belogen|betrogen|verarscht|ignoriert|abgezockt
      frechheit|unverschamtheit|sauerei|schweinerei|zumutung|unverschamt|skandal*|unfassbar|unglaublich|abzocke|betrug|schande|lacherlich|witz|katastrophe|armselig|erbarmlich
      niemand|keiner interessiert|kummert|geht|meldet|antwortet|will
      ist mull|dreck|schrott|mist
      was fallt ihnen|euch ein
      jetzt reicht|reicht's es?
      mir reicht
      schamen sie|schamt euch`,
    your: `
      ihr|ihre|ihren|ihrem|euer|eure|euren|eurem .. mull|schrott|mist|dreck*|scheiss*|unfahige*|blode*|dumme*|lacherliche*|beschissene*|laden|sauladen|saftladen|inkompetente*|verdammte*|unverschamte*
      ihr|ihre|euer|eure .. ist|sind mull|schrott|mist|dreck|unfahig|lacherlich|peinlich
      ihr|ihre|euer|eure .. ist|sind ein witz`,
    ultimatum: `
      sonst|andernfalls|ansonsten kundige|gehe|werde|schalte|melde|hole|zeige|sehen|klage|erstatte|hole
      wenn|falls .. nicht .. anwalt|klage|anzeige|gericht|kundige|polizei|presse
      vor gericht
      letzte warnung|chance|mahnung|frist|aufforderung
      zum letzten mal
      zum anwalt
      anwalt|rechtsanwalt|anzeige|strafanzeige|verbraucherzentrale|presse|klage
      mir reicht's|langt's
      mir reicht|langt es
      ein fur alle
      geben sie mir ihren|einen vorgesetzten|chef`,
  },
  not: 'nicht|kein|keine|keinen|nie|niemals|ohne',
  needs: {
    harm: `
      umbringen|totschlagen|abstechen|erschiessen|erwurgen|abknallen|verprugeln|zusammenschlagen|niederstechen|kaltmachen|ermorden|vergiften|lynchen
      bringe|bring|bringen|steche|stech|knalle|knall|schlage|schlag|mache|mach|prugle .. dich|euch|sie|ihn|alle|jemanden .. um|ab|tot|kalt|zusammen|nieder|kaputt
      tote|toten|schlachte|ermorde|erschiesse|verprugle|verprugele|erwurge .. dich|euch|sie|ihn|alle
      ich weiss|wir wo du|ihr|sie wohnst|wohnt|wohnen|arbeitest|arbeiten|arbeitet
      weiss wo du|ihr|sie wohnst|wohnt|wohnen|arbeitest|arbeiten|arbeitet
      zunde|zunden|fackel|fackle|brenne|spreng|sprenge .. an|ab|nieder|hoch|luft
      in die luft
      pass|passen|passt .. auf dich|euch|sich
      du bist|ihr seid tot|dran
      komme|komm mit .. messer|waffe|axt|pistole|benzin
      auf die fresse|schnauze
      fresse polieren|einschlagen
      passiert|geschieht ein ungluck
      verrecken|verrecke|verreckt
      knochen brechen
      hals umdrehen`,
    selfHarm: `
      mich|sich|mir umbringen|toten|erhangen|aufhangen|erschiessen|verletzen|ritzen|vergiften|ertranken
      bringe|bring mich um
      das|mein leben .. nehmen|beenden
      mir|sich .. das leben nehmen
      nehme mir das leben
      selbstmord*|suizid*|selbstverletz*|freitod
      nicht mehr leben|weiterleben|aufwachen
      nicht mehr da sein
      will|mochte|wollte|wunschte|ware tot|sterben
      sterben will|mochte
      keinen|kein sinn|ausweg mehr
      ich kann|halte es|das|einfach|wirklich? nicht mehr .
      ich kann|halte es nicht mehr aus
      schluss machen mit
      dem leben .. schluss|ende
      vor den zug|die bahn`,
    danger: `
      gas .. riecht|geruch|leck|austritt|stromt
      riecht|stinkt|gestank .. gas|rauch|verbrannt|brand
      gasgeruch|gasleck|kohlenmonoxid
      brennt|brand|feuer|rauch|qualm|qualmt|flammen|feuerwehr|verbrannt|verbrennung*
      funken|stromschlag|kurzschluss
      kabel .. liegen|offen|hangen|hangt|lose|blank
      offene*|blanke*|lose* kabel|leitung*
      uberschwemm*|wasserschaden|wasserrohrbruch|rohrbruch|uberflutet
      verletz*|blutet|bluten|blut|bewusstlos*|gebrochen|zusammengebrochen|gesturzt|sturz
      krankenhaus|krankenwagen|notarzt|rettungsdienst|klinik|intensivstation
      notfall|lebensgefahr|lebensgefahrlich|gefahr|gefahrlich|gefahrdet|unsicher
      allergi*|erstickt|ersticken|vergiftet|vergiftung|giftig*|explod*|explosion
      herzinfarkt|schlaganfall|brustschmerz*|atemnot
      notruf*|hausnotruf*
      sauerstoff*|beatmung*|dialyse
      eingeschlossen|steckt .. aufzug|fahrstuhl
      waffe|messer`,
    access: `
      rollstuhl*|rollator|gehbehindert*|schwerbehindert*|behindert|behinderung*|barrierefrei*|stufenlos*|kruckten|krucken
      gehorlos*|taub|schwerhorig*|horgerat*|gebardensprach*
      blind|blinde|sehbehindert*|sehbehinderung|braille|blindenhund
      kann|konnen nicht|nicht mehr|schlecht|kaum .. horen|sehen|lesen|laufen|gehen|telefonieren|stehen|sprechen
      kann|konnen schlecht|kaum horen|sehen|lesen|laufen|gehen
      autis*|legasthen*|adhs
      leichte sprache
      leichter sprache
      dolmetsch*
      screenreader|vorleseprogramm
      grossdruck|grosse schrift`,
    vulnerability: `
      verstorben|gestorben|verstarb|todesfall|beerdigung|trauer|trauerfall|witwe|witwer|hinterblieben*|sterbeurkunde
      mein|meine|unser|unsere tote*|verstorbene*|selige*
      krebs|chemo*|tumor|demenz|alzheimer*|parkinson|schlaganfall|epilep*|diabet*|palliativ*|hospiz
      depress*|angststorung*|panikattacke*|psychisch*|burnout|burn-out
      operation|operiert
      krank|erkrankt|erkrankung*|krankheit
      schwanger*|fehlgeburt|totgeburt|neugeboren*|saugling*|baby|kleinkind*
      kind|kinder .. allein|krank|hunger|frieren|gefahr|verletzt|angst
      alleinerziehend*|allein|alleine mit
      lebt|lebe|wohnt|wohne allein|alleine
      ist|und allein|alleine
      pflegebedurftig*|bettlagerig*|pflege|pflegegrad
      arbeitslos*|kurzarbeit
      job|arbeit|arbeitsplatz|stelle verloren
      obdachlos*|wohnungslos*|raumung*|gerichtsvollzieher*|insolven*|pleite|schulden|uberschuldet|burgergeld|sozialhilfe|grundsicherung|tafel
      nicht bezahlen|zahlen|leisten|aufbringen
      ratenzahlung
      scheidung|trennung
      hausliche*|hauslicher gewalt
      gewalttatig*|misshandel*|stalk*|frauenhaus
      schlagt mich
      verzweifelt|verzweiflung
      asyl*|gefluchtet*
      betrogen worden`,
    complaint: `
      beschwerde*|beschweren|beschwere|beschwert|dienstaufsicht*|reklamation*|reklamier*|widerspruch
      ombudsmann|ombudsstelle|schlichtungsstelle|verbraucherzentrale|bundesnetzagentur|aufsichtsbehorde
      anwalt|anwaltin|rechtsanwalt*
      rechtliche schritte
      gericht|klage|verklagen|anzeige|strafanzeige`,
  },
  harmless: `
    zum totlachen
    baby fon
    feuer werk
    trauer spiel
    nicht verletzt
    akku|gerat|handy|leitung|router|telefon gestorben|tot|blind`,
  answering: {
    yes: 'ja|gern|gerne|naturlich|selbstverstandlich|sicher|klar|wir konnen|sie konnen|ich kann|haben wir|ist moglich',
    no: 'nein|leider|nicht|kein|keine|unmoglich',
    stop: 'der die das den dem des ein eine einen einem einer und oder aber ich wir sie ihr ihnen ihre ihren mir mich uns es ist sind war wird werden wurde hat haben habe hatte kann konnen konnten bitte danke zu zum zur mit auf in im an am von bei fur nicht noch schon auch so dass wenn ob was wann wo wie warum wer mein meine meinen sehr geehrte mochte mal doch nur hallo',
    when: 'wann|bis wann|wie lange|ab wann|um wie viel uhr',
    howMuch: 'wie viel|wieviel|was kostet|kosten|preis|gebuhr',
    why: 'warum|wieso|weshalb|erklaren',
    because: 'weil|denn|grund|ursache|deshalb|wegen|liegt daran|lag daran',
  },
}
