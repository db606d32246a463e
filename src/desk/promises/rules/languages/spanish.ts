import type { PromiseWords } from '../promise-words.ts'

export const spanish: PromiseWords = {
  language: 'es',
  commits:
    '(?<!\\bno (?:(?:le|les|lo|la|se|te|nos) )?)(?:' +
    '(?:(?:le|les|lo|la|los|las|se|te|me|nos) ){0,2}(?:llamar|enviar|mandar|avisar|contestar|revisar|comprobar|reembolsar|abonar|ingresar|devolver|responder|ver|resolver|har|escribir|pedir|ir|dar|pasar|arreglar|informar|confirmar|consultar|preguntar|reservar|cambiar|quitar|asegurar|encargar|ocupar|volver|estar|entregar|traer|reparar|sustituir|cancelar|corregir|averiguar|hablar|preparar|guardar|dejar|tramitar|gestionar|procurar|pondr|tendr|vendr)(?:e|emos)\\b' +
    '|(?:(?:le|les|lo|la|te|nos|se) )?(?:voy|vamos) a [a-z]+(?:ar|er|ir)(?:le|les|lo|la|selo|te)?\\b' +
    '|(?:le |les |te )?(?:prometo|prometemos|garantizo|garantizamos)|me comprometo|nos comprometemos' +
    '|(?:usted(?:es)? )?(?:recibira|tendra|podra ver|sabra|recibiras|tendras)n?\\b|le (?:llega|llegara)|se le (?:reembolsara|abonara|avisara|llamara))',
  idle: '(?:no|nunca|encantad[oa]|a su disposicion|cerrad[oa]s?|necesitar)\\b',
  delivers:
    '(?:llam|escrib|envi|devolv|contact|avis|repar|entreg)(?:a|i|e)ra|llega(?:ra)?|llegan|sale|saldra|estara|estaran|sera|vendra|ira|pasara|tiene|tendra|recibira|esta (?:listo|lista|en camino)|en su cuenta|lo tiene|la tiene|devuelto|reembolsado|arreglado',
  theirs:
    'por favor|podria|puede|podrian|pueden|si\\b|a menos que|en caso de|usted (?:debe|tiene que|ha|envio|pidio|pago)|debe|tiene que|hay que|envie|envienos|enviar?nos|traiga|devuelva|llame|su .{3,30}(?:vence|caduca|termina|era|estaba)|era|estaba|habia|fue|hemos|he (?:recibido|leido|visto)|pagara usted',
  news: 'valid[oa]s?|la oferta|(?:nosotros|la .{3,24}|nuestr[oa] .{3,24}|el .{3,24})? ?(?:estamos|esta|estara|estaremos|permanecera) (?:cerrad|abiert)|a partir de|todos los|cada|normalmente|horario',
  today:
    'antes de (?:que acabe el dia|mediodia|las \\d{1,2})|al final del dia|a lo largo del dia|dentro de (?:una|dos|tres|\\d+) horas?|en (?:una|dos|tres|\\d+) horas?',
  time: '(?:a las|a la|antes de las|sobre las|,) ?(\\d{1,2})(?:[:.h](\\d\\d))? ?(de la tarde|de la noche|h|horas|pm)?',
  times: { '(?:antes del?|al) mediodia': '12:00' },
  joins: '(?:,? y(?: luego)?|,? pero|;|,)',
}
