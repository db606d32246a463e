import type { Cue } from './cue.ts'

/** Written by us for customers' mail in Spanish. */
export const spanish: readonly Cue[] = [
  {
    name: 'insult',
    pattern:
      /\b(?:idiotas?|imbecil(?:es)?|inutiles?|ineptos?|ineptas?|incompetentes?|incompetencia|estupid[oa]s?|ladron(?:es|a|as)?|estafador(?:es|a|as)?|mentiros[oa]s?|sinverguenzas?|payas[oa]s?|chapuceros?|caraduras?|son (?:ustedes )?un(?:os|as) \w+|sois un(?:os|as) \w+)\b/g,
    heat: 2,
    courtesy: -1.2,
    reason: 'An insult.',
    yieldsToNot: true,
  },
  {
    name: 'threat',
    pattern:
      /\b(?:(?:os|les|te|los|la|lo) voy a (?:matar|pegar|partir|encontrar|hundir|destrozar|denunciar)|(?:se|os) (?:vais|van) a (?:arrepentir|enterar)|se arrepentiran|os arrepentireis|se donde (?:vive|vivis|viven|trabaja)\w*|me las (?:van|vais) a pagar|lo (?:van|vais) a pagar)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    reason: 'A threat.',
  },
  {
    name: 'swearing',
    pattern:
      /\b(?:mierda|puta|puto|putada|joder|jodid[oa]s?|cono|cojones|gilipollas|cabron(?:es|a)?|hostia|cagada|cagar|carajo|pendej[oa]s?|a la mierda|maldit[oa]s?)\b/g,
    heat: 1.5,
    courtesy: -1.2,
    reason: 'A swear word.',
  },
  {
    name: 'disgrace',
    pattern:
      /\b(?:verguenza|vergonzos[oa]|indignante|inaceptable|intolerable|inadmisible|lamentable|pesim[oa]|penos[oa]|patetic[oa]|ridicul[oa]|escandal(?:o|oso)|estafa|timo|robo|tomadura de pelo|una broma|se (?:estan )?(?:rien|riendo|burlan|burlando) de|desastre|un asco|nefast[oa]|de pena)\b/g,
    heat: 1.8,
    courtesy: -0.8,
    reason: 'A strong word for bad service.',
    yieldsToNot: true,
  },
  {
    name: 'angry',
    pattern:
      /\b(?:furios[oa]|indignad[oa]|hart[oa]s?|enfadad[oa]|cabread[oa]|enojad[oa]|(?:muy|realmente|profundamente|totalmente) (?:decepcionad|molest|enfadad|disgustad|descontent)[oa]|ya (?:esta )?(?:basta|bien)|hasta las narices|no aguanto mas|colmo)\b/g,
    heat: 1.6,
    reason: 'Says that they are angry.',
    yieldsToNot: true,
  },
  {
    name: 'ultimatum',
    pattern:
      /\b(?:de lo contrario|si no (?:me|lo|recibo|responden|contestan|solucionan)|o (?:denuncio|voy a)|(?:mi )?abogad[oa]s?|denuncia(?:re)?|denunciar|demandar?|tribunales|juzgado|consumo|ocu|hoja de reclamaciones|acciones legales|ultim[oa] (?:aviso|oportunidad|vez)|en (?:24|48) horas)\b/g,
    heat: 1.2,
    courtesy: -0.3,
    reason: 'Says what follows otherwise.',
  },
  {
    name: 'demand',
    pattern:
      /\b(?:exijo|exigimos|quiero (?:mi|que|una|un) (?:dinero|reembolso|devolucion|solucion|respuesta|me)|devuelvanme|devolvedme|inmediatamente|ahora mismo|ya mismo|de inmediato|sin demora)\b/g,
    heat: 0.9,
    courtesy: -0.4,
    reason: 'A demand.',
  },
  {
    name: 'your side attacked',
    pattern:
      /\b(?:(?:su|vuestr[oa]) (?:\w+ )?(?:servicio|producto|empresa|tienda|web|soporte|sistema|atencion) (?:es|era|ha sido) (?:(?!ni |nunca )\w+ ){0,3}(?:basura|mierda|pesim[oa]|malisim[oa]|horrible|inutil|asco|verguenza|desastre)|no (?:leen|sirven|saben|hacen|leeis|servis|teneis|tienen) (?:ni |para )?(?:nada|verguenza|idea)|quien se (?:creen|cree)|que se (?:creen|han creido))\b/g,
    heat: 1.9,
    courtesy: -1.2,
    reason: 'Turned against the person or the company.',
  },
  {
    name: 'contacted again and again',
    pattern:
      /\b(?:(?:tercera|cuarta|quinta|sexta|enesima|decima) (?:vez|llamada)|otra vez|una y otra vez|(?:todavia|aun|sigo) (?:no|sin|esperando|nada)|nadie (?:me )?(?:responde|contesta|ayuda|atiende|hace|llama)|sin respuesta|ninguna respuesta|hace (?:semanas|meses)|llevo (?:semanas|meses|dias))\b/g,
    heat: 1,
    reason: 'Has asked before.',
  },
  {
    name: 'cold thanks',
    pattern: /\b(?:gracias por nada|muchas gracias por nada|enhorabuena|felicidades|bravo|vaya servicio)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    thanks: -4,
    reason: 'Friendly words meant the other way.',
  },
  {
    name: 'thanks',
    pattern: /\b(?:gracias|agradec\w*|agradezco|muy amables?|se lo agradezco)\b/g,
    heat: -0.6,
    courtesy: 0.6,
    thanks: 2.5,
    reason: 'Thanks.',
  },
  {
    name: 'thanks in advance',
    pattern: /\b(?:gracias (?:de antemano|por adelantado))\b/g,
    courtesy: 0.4,
    thanks: 1,
    reason: 'Thanks for what is still to come.',
  },
  {
    name: 'please and may',
    pattern:
      /\b(?:(?:podrian?|podrias?|pueden?|podriais) (?:decirme|ayudarme|indicarme|confirmarme|enviarme|por favor|usted|ustedes)|seria posible|por favor|disculpen?|perdone?n?|lo siento|buenos dias|buenas (?:tardes|noches)|un saludo|saludos|cordialmente|sin prisa|no hay prisa)\b/g,
    heat: -0.2,
    courtesy: 0.5,
    reason: 'Asks with care.',
  },
]
