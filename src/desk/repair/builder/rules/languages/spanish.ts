import type { BuilderWords } from '../builder-words.ts'

const slips =
  'olvide|olvidamos|perdi|perdimos|extravie|extraviamos|omiti|omitimos|confundi|confundimos|cometi|cometimos|falle|fallamos'
const mended =
  'reembolsado|devuelto|abonado|corregido|enviado|repuesto|restablecido|anulado|registrado|reservado|pedido|reparado|renovado|ingresado|mandado|cambiado|sustituido|entregado|quitado'

/** Without what a rule cannot tell honestly in Spanish: who takes over, and what has changed in the work. */
export const spanish: BuilderWords = {
  language: 'es',
  features: {
    admits: [
      { say: slips },
      {
        say: 'he|hemos',
        then: 'olvidado|perdido|extraviado|omitido|confundido|equivocado|fallado',
        within: 40,
      },
      {
        say: 'cobramos|cobre|enviamos|envie|dimos|di|pusimos|puse|facturamos|mandamos|mande|anotamos|anote|cancelamos|cancele',
        then: 'dos veces|equivocado|equivocada|mal|tarde|erroneo|erronea\npor error\notro|otra',
        within: 60,
      },
      {
        say: 'no le|lo|la|los|las|les? envie|enviamos|llame|llamamos|hice|hicimos|mande|mandamos|avise|avisamos|conteste|contestamos|mire|miramos|lei|leimos',
      },
      {
        say: 'culpa|error|fallo|descuido mia|mio|nuestra|nuestro\nmi|nuestro|nuestra culpa|error|fallo|descuido',
        unless: 'no .. culpa|error nuestra|nuestro|mia|mio',
      },
      { say: 'asumo|asumimos .. responsabilidad' },
    ],
    ownFault: [
      {
        say: 'culpa|error|fallo|descuido mia|mio|nuestra|nuestro\nmi|nuestro|nuestra culpa|error|fallo|descuido',
        unless: 'no .. culpa|error nuestra|nuestro|mia|mio',
      },
      { say: 'asumo|asumimos .. responsabilidad\nolvide|olvidamos' },
    ],
    failing: [
      { say: 'no|nunca se|le|la|lo|les? llego|llegaron|vino|hizo|hicieron|envio|llamo|estaba|estuvo|fue' },
    ],
    again: [{ say: 'otra|segunda vez\nde nuevo\nnuevamente|tampoco' }],
    effect: [
      {
        say: 'usted .. perdio|espero|pago|quedo|tuvo|pudo|estuvo|vino|gasto\nse quedo sin\ntuvo que\nno pudo\nperdio su|la|el|un|una\nle costo|hizo|dejo|obligo|supuso',
      },
    ],
    repaired: [
      { say: 'he|hemos', then: mended, within: 60 },
      { say: 'ya|esta|estan|ha|han', then: mended, within: 50 },
    ],
    cause: [{ say: 'porque\nla causa|razon|explicacion\ndebido a\nse debio\nya que' }],
    prevents: [
      { say: 'no volvera|vuelva a\nen adelante\nen el futuro\npara evitar\nmedidas\na partir de ahora' },
    ],
    process: [
      {
        say: 'desde hoy|ayer|lunes|martes|miercoles|jueves|viernes\nahora .. comprobamos|revisamos|comprueba|revisa',
      },
    ],
    understood: [
      {
        say: 'usted .. dice|escribe|cuenta|explica|indica|comenta|pregunta|escribio|conto|dijo|explico\nnos|me dice|escribe|cuenta|explica|indica|comenta|ha\nentiendo|entendemos|comprendo que\nsi he|hemos entendido|comprendido\nsegun su\npor su carta|mensaje|correo|llamada',
        unless: 'entiendo|entendemos|comprendo que .. moleste|frustre',
      },
    ],
    checking: [
      {
        say: 'estoy|estamos .. preguntando|comprobando|revisando|mirando|buscando|investigando|consultando|averiguando\nvoy|vamos a preguntar|comprobar|revisar|mirar|buscar|investigar|consultar|averiguar\ncompruebo|comprobamos|reviso|revisamos|consulto|consultamos|pregunto|preguntare|revisare|comprobare|consultare\nse .. esta .. revisando|investigando',
      },
    ],
    oneself: [{ say: 'yo|estoy|voy|le\nme|mi|escribire|llamare|he|compruebo|reviso|pregunto' }],
    colleague: [{ say: 'mi|nuestro|nuestra|un|una companero|companera|responsable|tecnico|tecnica' }],
    sorry: [{ say: 'siento|lamento|sentimos|lamentamos|disculpa|disculpas|disculpe|perdon' }],
    sympathy: [
      {
        say: 'siento|lamento|sentimos|lamentamos\nimagino\nque .. disgusto|susto|semana|dia\ndebio|debe .. ser\ncondolencias|pesame',
      },
    ],
    fullSorry: [
      { say: 'pido|pedimos disculpas|perdon\nmis|nuestras .. disculpas\nme disculpo\nnos disculpamos' },
    ],
    shows: [
      {
        say: 'registro|registros|camara|sistema|expediente muestra|muestran|indica|indican\nlo que paso|ocurrio\nfue|fueron .. robado|robada|causado|causada|cortado|cortada',
      },
    ],
    offers: [
      {
        say: 'puedo|podemos|podria|podriamos|ofrezco|ofrecemos|propongo|proponemos',
        unless: 'no puedo|podemos',
      },
      {
        say: 'usted puede|podria\npuede recoger|venir|llamar|pedir|elegir\nen su lugar\nsi lo? desea|quiere|prefiere',
        unless: 'no puede',
      },
    ],
    ruleReason: [
      {
        say: 'norma|regla|reglamento|plazo|politica|limite|ley',
        then: 'porque|para|protege|razon|existe|sirve',
        within: 110,
      },
      { say: 'razon|motivo de|del .. norma|regla|plazo' },
    ],
    ruleGoes: [
      {
        say: 'enviado|pasado|trasladado|remitido|transmitido|contado|pedido',
        then: 'norma|regla|responsable|comite|consejo|direccion',
        within: 100,
      },
      {
        say: 'responsable|comite|consejo|direccion',
        then: 'decide|decidira|revisa|revisara|norma|regla',
        within: 80,
      },
    ],
    when: [
      {
        say: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ayer|hoy\nel lunes|martes|miercoles|jueves|viernes|sabado|domingo\nla semana|noche pasada\nel mes pasado\nesta manana|tarde',
      },
    ],
    gift: [{ say: 'gesto|vale|bono|compensacion|descuento|cortesia|regalo' }],
    gotNothing: [{ say: 'usted no recibio|tuvo|supo' }],
  },
}
