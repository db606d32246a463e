import type { WordingSet } from '../wording-set.ts'

const sorry = `
  siento|sentimos|lamento|lamentamos|perdon|perdone|perdonen
  disculpas|disculpe|disculpen|disculparnos|disculparme`

/** Without the rules that rest on ratings of English alone. */
export const spanish: WordingSet = {
  language: 'es',
  greeting: `
    hola|estimado|estimada|estimados|estimadas|querido|querida|apreciado|apreciada
    buenos|buenas dias|tardes|noches
    buen dia`,
  titles: 'senor senora senores sr sra srta don dona dr dra doctor doctora y o',
  nobody: 'todos todas equipo cliente clientes companeros amigo amiga',
  rules: {
    sorryIf: [
      {
        say: sorry,
        then: 'si',
        within: 50,
        unless: 'si lo? desea|quiere|prefiere|necesita|gusta|puede\nsi le gusta|parece',
      },
      {
        say: 'si',
        then: `
          lo sentimos|siento|lamentamos|lamento
          pedimos|pido disculpas|perdon
          le pedimos|pido disculpas|perdon`,
        within: 90,
        unless: 'si lo? desea|quiere|prefiere',
      },
    ],
    sorryYouFeel: [
      {
        say: sorry,
        then: `
          se sienta|sintiera|siente
          se haya sentido
          usted? piense|crea|considere|opine
          haya pensado|creido|considerado
          este|haya|estuviera quedado? molesto|molesta|disgustado|disgustada|decepcionado|decepcionada|descontento|descontenta`,
        within: 60,
        toEnd: true,
      },
    ],
    sorryBut: [
      { say: sorry, then: 'pero', within: 90, insteadThen: 'fullStop' },
      { say: sorry, then: 'sin embargo\nno obstante', within: 90 },
    ],
    nobodyDid: [
      {
        say: `
          se cometio|cometieron|produjo|produjeron un|unos|algunos|varios|el error|errores|fallo|fallos|retraso
          se ha|han cometido|producido un|unos|algunos|el error|errores|fallo|fallos|retraso
          se cometieron errores|fallos
          hubo un|algun error|fallo|retraso`,
      },
    ],
    anyInconvenience: [
      {
        say: `
          cualquier|posible|posibles|eventual|eventuales|las|los molestia|molestias|inconveniente|inconvenientes|incomodidad|incomodidades`,
        instead: '[lo que les costó]',
      },
    ],
    misunderstanding: [
      {
        say: `
          disculpas|disculpe|perdon|siento|sentimos|lamento|lamentamos por? el|la|cualquier malentendido|confusion
          debe|debio haber|ser .. malentendido
          ha|han entendido mal
          usted entendio mal`,
      },
    ],
    wouldLikeTo: [
      {
        say: 'quisiera|quiero|deseo pedir|pedirle|ofrecerle mis? disculpas|perdon',
        instead: 'le pido disculpas',
      },
      {
        say: 'quisieramos|queremos|deseamos pedir|pedirle|ofrecerle nuestras? disculpas|perdon',
        instead: 'le pedimos disculpas',
      },
      { say: 'me|nos gustaria disculparme|disculparnos|pedirle|pedir' },
    ],
    forgiveMe: [
      {
        say: `
          acepte|acepten|aceptar nuestras|mis .. disculpas
          perdonenos|perdoneme|perdonarnos|perdonarme|disculpenos
          espero|esperamos que .. perdone|disculpe`,
      },
    ],
    neverAgain: [
      {
        say: `
          no volvera|vuelva a ocurrir|suceder|pasar|repetirse
          no se repetira|repita
          nunca mas`,
      },
    ],
    blamesColleague: [
      {
        say: 'mi|nuestro|nuestra|el|la|un|una|su companero|companera|colega|agente|tecnico|tecnica|operador|operadora|repartidor|repartidora',
        then: 'error|equivoco|equivocado|equivocada|olvido|olvidado|culpa|deberia|debio',
        within: 60,
      },
    ],
    calmDown: [
      {
        say: `
          calmese|tranquilicese|relajese
          mantenga la calma
          no hace falta gritar|insultar|levantar|ponerse
          no es necesario gritar|insultar|levantar|ponerse
          baje el|la tono|voz`,
      },
    ],
    asISaid: [
      {
        say: `
          como ya? le|les? dije|dijimos|indique|indicamos|explique|explicamos|mencione|mencionamos|comente|comentamos|informe|informamos
          como ya? le|les? he|hemos dicho|indicado|explicado|comentado|mencionado|informado
          como ya se indico|menciono|dijo|comento|explico
          tal y como le|les dije|dijimos|indique|indicamos|explique|explicamos|comente|comentamos`,
        instead: 'leaveOut',
      },
      { say: 'ya le|les|se dije|dijimos|explique|explicamos|indique|indicamos|lo' },
    ],
    yourBack: [
      {
        say: `
          su actitud|tono|comportamiento|impaciencia|groseria|agresividad|negligencia|culpa|error|descuido
          su propio|propia error|culpa|descuido
          sus insultos|acusaciones|amenazas|reproches`,
        unless: 'no es|fue su culpa|error|descuido',
      },
    ],
    youFailed: [
      {
        say: `
          usted? debio|deberia|tendria haber
          usted debio|deberia|tendria haber
          debio|deberia haber leido|enviado|pagado|avisado|llamado
          usted no hizo|envio|pago|leyo|siguio|respondio|cumplio|presento|ha
          usted olvido|omitio|ignoro|afirma|pretende|alega`,
        unless: 'si|que|cuando usted',
      },
    ],
    policyFirst: [
      {
        at: 'first',
        say: `
          nuestra|la politica|normativa|norma
          nuestras|las condiciones|normas
          segun|conforme nuestra|nuestras|la|las|a
          lamentablemente|desgraciadamente|desafortunadamente .. no`,
      },
    ],
    justified: [
      {
        say: `
          son las|nuestras normas|reglas
          asi son las normas|reglas
          las normas|reglas son las|claras
          es nuestra|la politica|norma|ley
          igual|mismo para todos
          para todos por igual
          conforme|segun a? nuestra|nuestras|la|las politica|normativa|normas|condiciones`,
      },
    ],
    nothingToDo: [
      {
        say: `
          no podemos|puedo hacer nada
          nada que hacer
          nada podemos|puedo hacer
          no hay nada
          no es mi|nuestro|nuestra asunto|problema|culpa|departamento|responsabilidad
          fuera de mis|nuestras manos`,
        unless: 'nada mas\nhacer nada mas',
      },
    ],
    noFirst: [
      {
        at: 'first',
        say: `
          lamentablemente|desgraciadamente|desafortunadamente|imposible
          no podemos|puedo|podremos|podre
          no es|sera posible
          denegado|denegada|rechazado|rechazada`,
      },
    ],
    absolutes: [
      {
        say: `
          nunca ha|habia pasado|ocurrido|sucedido
          ningun otro cliente
          nadie mas
          en ningun caso
          bajo ningun concepto
          totalmente|completamente|absolutamente imposible|falso|falsa|infundado|infundada
          es imposible
          siempre funciona`,
      },
    ],
    cheer: [
      {
        say: `
          su satisfaccion
          su llamada|opinion|fidelidad|confianza .. importante|valiosa
          gracias por su paciencia|comprension
          agradecemos|agradezco su paciencia|comprension
          nos tomamos .. muy en serio
          maravilloso|estupendo|excelente dia|semana
          a su entera? disposicion
          tenga la seguridad`,
      },
    ],
    someDay: [
      {
        say: `
          lo antes posible
          cuanto antes
          a la mayor brevedad
          en breve
          proximamente|pronto
          a su debido tiempo`,
        unless: 'hasta|tan|muy|demasiado pronto',
        instead: 'antes del [día]',
      },
    ],
    vagueNouns: [
      {
        say: `
          su problema|consulta|asunto|peticion|incidencia|inquietud`,
        instead: '[su palabra para ello]',
      },
    ],
  },
  empathy: `
    siento|sentimos|lamento|lamentamos|disculpas|disculpe|perdon
    comprendo|comprendemos|entiendo|entendemos|imagino|imaginamos
    frustrante|molesto|desagradable|comprensible`,
  checks: {
    iDid: `
      he *ado|*ido|hecho|puesto|escrito|visto|dicho|vuelto|abierto
      voy a
      le envio|devuelvo|llamo|escribo|paso|reviso|cambio|mando
      puedo`,
    promise: `
      voy|vamos a
      le enviare|llamare|escribire|devolvere|dire|enviaremos|llamaremos|escribiremos|devolveremos|diremos|mandare|avisare|avisaremos
      recibira|tendra|vera|sera|seran|llegara|podra`,
    no: `
      no puedo|podemos|podre|podremos
      no es|sera posible
      imposible|lamentablemente|desgraciadamente|denegar`,
    because: `
      porque|pues|debido|motivo|razon|ley|norma|regla
      ya que
      por eso|ello
      para que`,
    option: `
      puedo|podemos|puede|podria|podriamos
      o|alternativa|opcion|opciones|tambien
      si lo? prefiere|desea|quiere`,
    onlyWay: `
      solo|unica|unico|solamente
      nada mas`,
    attached: `
      adjunto|adjunta|adjuntos|adjuntas|adjuntamos|anexo`,
  },
}
