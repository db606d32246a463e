import type { RuleSet } from '../rule-set.ts'

export const spanish: RuleSet = {
  language: 'es',
  common:
    'el la los las de que y en un una por para con no se me mi mis su sus es ha han he lo le les hola gracias buenos dias desde donde cuando como pero muy esta este del al yo usted ustedes favor tengo estoy nadie si o ni ya sin hay fue ser estar son eran esta estan esto esa ese eso todo todos nada algo aqui ahora hoy cada tres dos antes despues porque aunque tambien nos nuestro nuestra vuestro tiene tienen puede pueden quiero senores estimados saludos buenas tardes que horario mas otra otro vez bien',
  days: {
    months: [
      'enero|ene',
      'febrero|feb',
      'marzo',
      'abril|abr',
      'mayo',
      'junio',
      'julio',
      'agosto|ago',
      'septiembre|setiembre|sept',
      'octubre|oct',
      'noviembre|nov',
      'diciembre|dic',
    ],
    weekdays: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
    last: 'pasado',
    next: 'proximo|que viene|siguiente',
    this: 'este',
    relative: {
      'anteayer|antes de ayer': -2,
      'pasado manana': 2,
      'ayer|anoche': -1,
      'hoy|esta manana|esta tarde|esta noche': 0,
      manana: 1,
    },
    notRelative: 'la|esta|cada|por|buena|una|de la|toda la|pasado',
    ago: ['hace N U', 'desde hace N U', 'llevo N U'],
    within: ['(?:en|dentro de|en un plazo de|en el plazo de)(?: los)? N U', 'en los proximos N U'],
    units: {
      day: 'dias?',
      workingDay: 'dias? (?:habiles?|laborables?)',
      week: 'semanas?',
      month: 'mes(?:es)?',
      hour: 'horas?|h',
    },
    numbers: [
      'cero',
      'un|una|uno',
      'dos',
      'tres',
      'cuatro',
      'cinco',
      'seis',
      'siete',
      'ocho',
      'nueve',
      'diez',
      'once',
      'doce',
      'trece',
      'catorce',
      'quince',
    ],
    of: '(?:de |del )?',
    on: 'el dia|antes del dia',
    by: 'antes de|antes del|hasta|hasta el|para|para el|a mas tardar|a mas tardar el|antes de el|como maximo|como maximo el|a fecha|con fecha',
    endOf: {
      week: 'fin(?:al)?(?:es)? de (?:la |esta )?semana',
      month: 'fin(?:al)?(?:es)? (?:de|del) (?:este )?mes',
      year: 'fin(?:al)?(?:es)? (?:de|del) (?:este )?ano',
    },
    weeks: { 'la semana pasada': -1, 'esta semana': 0, 'la semana que viene|la proxima semana': 1 },
  },
  asking: {
    questions: `
      puede|pueden|puedes|podria|podrian|podrias|podemos|puedo me|nos|decirme|usted|ustedes|alguien|decir|ayudarme|ser|explicar|pagar|cambiar|enviar|mandar|recoger|hacer|confirmar
      me|nos puede|pueden|podria|podrian|puedes
      se puede|podria
      es|seria posible
      hay|habra|tienen|teneis|tienes|abren|abris|cierran|venden|aceptan|envian|sirve|cabe|incluye|falta
      cuando|donde|como|por que|quien|cual|cuales|cuanto|cuanta|cuantos|cuantas|que
      por que
      a|hasta|desde|de|con|para que|cuando|quien|donde|cual
      si`,
    wishes: `
      por favor
      quiero|quisiera|necesito|exijo|solicito|pido|reclamo|espero|deseo|ruego|requiero|desearia
      queremos|quisieramos|necesitamos|exigimos|solicitamos|pedimos|reclamamos|esperamos|deseamos|rogamos|agradeceriamos|agradeceria
      les|le|os|te ruego|pido|rogamos|pedimos|agradeceria|agradeceriamos|solicito|exijo
      me gustaria|encantaria
      nos gustaria
      me puede|pueden|podria|podrian
      tienen|tiene|deben|debe que? devolver*|venir|pagar*|dar*|explicar*
      hagan|haga el favor
      seria tan|posible
      seria bueno|estupendo
      a ver si
      una nueva cita|factura|tarjeta
      pregunta si
      sigo|seguimos esperando
      podeis
      decirme|enviarme|mandarme|confirmarme`,
    demands: `
      devuelvan*|devuelva*|devuelve*|manden*|mande*|manda*|envien*|envie*|envia*|digan*|diga*|dime|diganme|den*|deme|denme|dame|expliquen*|explique*|explica*|confirmen*|confirme*|corrijan*|corrija*|cambien*|cambie*|cancelen*|cancele*|anulen*|anule*|borren*|borre*|eliminen*|elimine*|cierren*|cierre*|llamen*|llame*|escriban*|escriba*|respondan*|responda*|contesten*|conteste*|entreguen*|reparen*|arreglen*|arregle*|sustituyan*|paguen*|abonen*|compensen*|abran*|comprueben*|reembolsen*|reembolse*|vengan|venga|ponganme|pongame|pongan|ponga|traigan*|traiga*|dejen*|deje*|dejenme|quiten*|quite*|retiren*|desbloqueen*|activen*|activa*|renueven*|aplacen*|avisen*|avise*|informen*|revisen*|revise*|comprueben*|miren*|haganme|hagan|paren|pasenme|paseme|pasen*|reserven*|busquen*|ayuden*|ayudenme|indiquen*|recojan*
      no me|nos|le|les llamen|manden|envien|escriban|cobren|escriba|llame|mande
      no vuelvan a`,
    courtesies: `
      quiero|quisiera|queria|querria|deseo agradecer*|dar|darles|felicitar*|decir*
      me gustaria agradecer*|dar|felicitar*
      espero que|no|su esten|este|moleste|respuesta|todo
      que yo|tenga|tengan|pase|pasen|me|no|la|el|se|he|les|mi|en|tiene|ya|hace|estoy
      como esta|estan|siempre|ya|les|no|si|cliente|le|me
      cuando yo|llegue|llame|fui|me|vino|el|la|abri
      donde vivo|estoy|yo|me|compre
      si no|me|yo|quieren|tengo|es|les|la|el|necesitan|hace
      han|ha sido|venido|pasado|cobrado|dejado
      ha|han me
      hay una|un|que|dos|agua|mucha
      por favor disculpen
      es que`,
    rhetorical: `
      estan|esta|estais|son|sois .. locos|loco|sordos|ciegos|tontos|idiotas|bromeando|broma|serio
      es una|esto una? broma|chiste
      se estan|burlan riendo|de
      me toman|estan tomando
      quien se cree*
      que se creen|han
      que les|os pasa
      como se atreven
      de verdad
      en serio
      verdad
      no es asi
      hasta cuando
      les parece normal`,
    joins: `
      y
      e
      pero
      o
      u
      entonces
      ademas
      tambien
      luego
      asi que`,
    ends: `
      o nos|me|busco|llamo|voy|ire
      si no
      de lo contrario
      porque
      ya que
      pues
      para que
      en vez de
      aunque
      estoy|estare|soy|tengo|he|llevo|no he
      mi|es|esta|son|hay|me|nos
      y ya|yo|he|no se
      gracias|saludos
      o voy|pondre|llamo|me`,
  },
  happened: `
    compre|pedi|llame|escribi|pague|devolvi|envie|mande|presente|fui|estuve|espere|solicite|recibi|reclame|deje|perdi|intente|firme|hable
    he|hemos llamado|escrito|pagado|pedido|devuelto|esperado|recibido|intentado|estado
    me|nos|le han|ha|habian|cobraron|dijeron|prometieron|dijo|prometio|cortaron|dejaron|atendio|trataron|mandaron|enviaron|bloquearon|llego
    han|ha|habia cobrado|cortado|cancelado|bloqueado|dejado|pasado|subido|llegado|recogido|venido|perdido|roto
    no ha|han|he|funciona|llega|llego|vino|va|hay|contesta|responde|se|tengo|carga|abre|enciende
    nadie
    nunca
    desde
    esta|estan bloqueado|bloqueada|roto|rota|averiado|mal|equivocado
    se entrego|rompio|cayo|corto|perdio
    el repartidor|tecnico|conductor|chico
    dice|dicen|pone
    huele
    dejo|dejaron
    ya devolvi|pague|llame
    sin explicacion|respuesta|aviso
    equivocada|equivocado`,
  cost: `
    costado|costo|perdido|perdi|perdemos|perdida|perdidos|perder|danos|perjuicio*
    dia libre
    horas|hora|minutos al|en|esperando|de
    descubierto|recargo|comision|intereses|penalizacion|multa
    sin luz|agua|internet|telefono|calefaccion|trabajar|dormir|cobrar
    tuve|tuvimos que comprar|pagar|pedir|ir|alquilar|esperar
    euros perdidos
    en balde
    para nada
    roto|rota|estropeado|estropeada|destrozado
    humill*|verguenza|estres|angustia
    cada dia
    vacaciones`,
  attached: `
    adjunt*|anexo|anexos
    captura|capturas de
    pantallazo*
    foto|fotos adjunta*|aqui|del|de la
    ver foto*|archivo|documento`,
  heat: {
    insult: `
      idiota*|imbecil*|inutil*|incompetente*|ladron*|ladrona*|estafador*|mentiroso*|mentirosa*|sinverguenza*|payaso*|tonto*|estupido*|estupida*|ineptos|inepto|chorizos|caradura*|gentuza|impresentable*
      panda|pandilla|banda|atajo de
      son|sois|eres|es unos|un|una|todos? inutil*|incompetente*|vago*|ladron*|desastre|verguenza`,
    profanity: `
      mierda*|joder|puta|puto|putos|putas|cabron*|cojones|gilipollas|hostia|carajo|pendejo*|chinga*|maldita|maldito|cono|culo|jodidos|jodido
      hijo|hijos de puta
      vayanse|iros|vete a la`,
    accusation: `
      mienten|miente|mentis|roban|robando|estafan|enganan|ignoran|estafado|estafada|enganado|enganada
      me han|estan robado|mentido|estafado|enganado|tomando|robando
      verguenza|vergonzoso|vergonzosa|indignante|inadmisible|inaceptable|lamentable|asco|estafa|robo|tomadura|penoso|penosa|escandalo|escandaloso|ridiculo
      ya basta
      estoy hart*
      nadie contesta|responde|atiende|da|hace
      es una? basura|desastre|porqueria|chapuza
      son unos|una
      no tienen verguenza`,
    your: `
      su|sus|vuestro|vuestra|vuestros .. basura|mierda|porqueria|inutil*|incompetente*|lamentable*|penoso|ridicul*|asco|desastre|pesim*|estupid*|maldit*|supuest*|tecnicucho`,
    ultimatum: `
      si no .. denuncia|denuncio|juzgado|tribunal*|abogado|demanda*|baja|policia|prensa|consumo
      de lo contrario
      ultimo|ultima aviso|vez|oportunidad
      por ultima vez
      en los tribunales|juzgados
      voy|vamos a denunciar*|demandar*|reclamar|ir
      mi abogado
      pongo|pondre|poner|presentare|interpondre una? denuncia|demanda|queja|reclamacion
      me doy|dare de baja
      nos vemos en
      pongame|pasame|paseme con un|su|el responsable|encargado|jefe|supervisor`,
  },
  not: 'no|nunca|ni|sin|tampoco|jamas',
  needs: {
    harm: `
      matar|matare|mato|matamos|pegar|pegare|golpear|apunalar|rajar|rajare|degollar|estrangular|disparar|quemar|reventar|partir|linchar .. les|los|las|la|le|te|os|a|el|todos|alguien|cara|boca|piernas|ustedes|usted
      los|las|le|les|lo|la|te|os voy|vamos a matar|pegar|golpear|apunalar|rajar|degollar|estrangular|disparar|quemar|reventar|partir|rajar
      los|las|le|les|lo|te|os matare|mato|rajo|rajare|reventare|apunalare|degollare
      matarlos|matarles|matarte|mataros|matarlo|matarla|apunalarlos|apunalarte|quemarlos|rajarte|reventarte|pegarles|golpearlos|golpearte
      se|sabemos donde vives|viven|vive|trabajas|trabajan|trabaja|vivis
      quemar|quemare|incendiar|volar|prender .. oficina|edificio|local|tienda|fuego|todo|sede
      poner|pongo|pondre una bomba
      prender|prendo fuego
      van|vas|vais a morir|sangrar
      estas|estan|estais muerto|muertos
      con un|una|mi cuchillo|pistola|arma|navaja|hacha|bate
      partir|partire la cara|boca|las piernas
      amenaza|amenazas de muerte
      ojala se|te|os mueran|mueras|murais
      cuidate|cuidense las espaldas`,
    selfHarm: `
      suicid*|autolesi*
      matarme|ahorcarme|lesionarme
      quitarme|quitarse|quito la vida
      me voy a matar|suicidar|colgar|quitar
      me quiero morir|matar
      quiero|quisiera|deseo|ganas de? morir|morirme
      no quiero|queremos|puedo vivir|seguir|despertar
      no quiero seguir viviendo
      no puedo mas
      acabar con todo|mi
      acabar con mi vida
      terminar con mi vida
      mejor muerto|muerta
      sin ganas de vivir
      no aguanto mas
      tirarme por|al`,
    danger: `
      huele|olor|escape|fuga .. gas|quemado|humo
      monoxido
      fuego|incendio|humo|llamas|bomberos|ardiendo|quemadura*|quemado|quemada|arde
      chispas|chispazo*|electrocut*|cortocircuito|calambre*
      descarga electrica
      cable|cables .. pelado*|suelto*|colgando|caido*
      inundacion*|inundad*
      fuga de agua
      herido|herida|heridos|herid*|sangra|sangre|sangrando|inconsciente|fractura*|lesion*|desmay*
      roto la|el|una pierna|brazo|muneca|cadera|tobillo
      hospital|ambulancia|urgencias|urgencia|emergencia|hospitalizad*
      peligro|peligros*|riesgo
      alergi*|ahog*|envenen*|intoxic*|toxic*|explot*|explosion
      infarto|ictus
      dolor en el|de pecho
      teleasistencia
      oxigeno|respirador|dialisis
      atrapad*|encerrad* .. ascensor
      arma|pistola|cuchillo|navaja`,
    access: `
      silla|sillas de ruedas
      sordo|sorda|sordos|sordomud*|ciego|ciega|ciegos|invidente*|discapacid*|minusval*|audifono*|hipoacusia
      movilidad reducida
      lengua de signos|senas
      no puedo|puede|oigo|veo|oye|ve .. oir|ver|leer|andar|caminar|subir|bien|hablar
      oigo|veo|camino|ando mal|poco
      autis*|dislexi*|tdah
      braille
      lectura facil
      letra grande
      lector de pantalla
      interprete|muletas|andador|baston
      accesible|rampa
      perro guia`,
    vulnerability: `
      fallecio|fallecido|fallecida|falleci*|murio|muerto|muerta|difunto|difunta|entierro|funeral|duelo|luto|viudo|viuda|defuncion
      cancer|quimio*|tumor|demencia|alzheimer*|parkinson|epilep*|diabet*|ictus|paliativ*
      depresi*|ansiedad|panico|psiquiat*
      operacion|operar|operado|operada|enfermo|enferma|enfermedad|ingresad*
      embarazad*|embarazo|aborto|bebe*
      recien nacida|nacido
      nino|nina|ninos|hijo|hija|hijos .. solo*|enferm*|hambre|frio|peligro|miedo|herid*
      madre|padre soltera|soltero
      vive|vivo|viven solo|sola|solos
      anos .. vive|solo|sola
      tercera edad
      mayor|anciano|anciana|ancianos dependiente|enferm*
      ancian*
      despidieron|despedido|despedida|desempleo|desemplead*
      en paro
      perdi mi|el trabajo|empleo
      desahuci*|embargad*|deuda|deudas|quiebra
      banco de alimentos
      no puedo|podemos .. pagar|pagarlo|permitir*
      pagar a plazos
      a plazos
      violencia|maltrat* domestic*|machista|genero|de
      violencia de genero
      maltrat*|acoso|acosa
      mi ex
      divorcio|separacion
      desesperad*|angustiad*
      refugiad*|asilo
      me da verguenza pedir*`,
    complaint: `
      queja|quejas|quejarme|quejarnos|quejo|reclamacion*|reclamaciones
      denuncia|denunciar|denuncio|demanda|demandar
      defensor del|consumidor
      hoja|hojas de reclamacion*
      abogad*|juzgado*|tribunal*|juicio
      oficina del consumidor
      ocu|facua|arbitraje`,
  },
  harmless: `
    muerto|muerta de risa|hambre|sueno|frio
    fuego artificial*
    matar el tiempo
    bateria|telefono|linea|router|pila|pantalla muerto|muerta
    vivo en`,
  answering: {
    yes: 'si|claro|por supuesto|desde luego|podemos|puede|es posible|con mucho gusto',
    no: 'no|lamentablemente|imposible|desgraciadamente|lo siento',
    stop: 'el la los las de del al un una unos unas y o pero que en por para con sin se me mi mis su sus le les lo nos es son esta estan ha han he hay no si ya muy mas como cuando donde quien cual cuanto hola gracias favor puede pueden podria quiero quisiera necesito decir saber',
    when: 'cuando|cuanto tiempo|a que hora|que dia|plazo',
    howMuch: 'cuanto|precio|coste|cuesta|tarifa',
    why: 'por que|explicar|explicacion|expliquen',
    because: 'porque|debido|motivo|razon|causa|ya que|se debe',
  },
}
