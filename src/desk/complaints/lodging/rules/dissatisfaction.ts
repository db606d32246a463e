/**
 * How people say that they are not content without the word "complaint", folded, one phrase a line (see the brief's
 * `phrases.ts`). What is merely bad news about a thing ("it does not work") is a request for help and is not among them.
 */
export const dissatisfaction = `
  not|isn't|wasn't|aren't|weren't good enough
  not|isn't|wasn't acceptable|ok|okay|right|fair|on
  unacceptable
  inexcusable
  disappoint*
  dissatisf*
  unsatisf*
  not|never happy|satisfied|pleased|impressed|content
  unhappy
  let me|us|him|her down
  let|been|feel|felt down by
  appalled|appalling
  disgusted|disgraceful|disgusting
  shocking|shocked
  terrible|awful|dreadful|poor|bad|rubbish service|experience|treatment|attitude
  treated me|us|him|her like|badly|poorly|unfairly|rudely
  rude|dismissive|unhelpful|disrespectful
  fed up
  sick of
  had enough
  third|fourth|fifth|second time i|we|this|that
  how|why is|was this|that allowed|possible
  nobody|noone listens|listened|cares|cared|helped|called|replied|answered|rang|came
  no one listens|listened|cares|cared|helped|called|replied|answered|rang|came
  still no|nothing|waiting
  a disgrace|joke|shambles
  expect|expected better|more from
  unfair|unjust|discriminat*
  against my|our rights
  want an? apology|explanation
  nicht|nich akzeptabel|hinnehmbar|zufrieden|okay
  nicht in ordnung
  unzufrieden|enttauscht|enttauschend|enttauschung
  inakzeptabel|unzumutbar|unverschamt*
  eine frechheit|zumutung|unverschamtheit|schande
  unmoglich* behandelt|benommen|verhalten
  unfreundlich*
  verargert|entsetzt|fassungslos|emport
  im stich gelassen
  das dritte|vierte|zweite mal
  zum dritten|vierten|zweiten mal
  niemand hat sich .. gemeldet|gekummert
  niemand .. gemeldet|geholfen|geantwortet|zuruckgerufen|kummert
  immer noch keine|kein|nichts|nicht
  noch immer keine|kein|nichts|nicht
  so geht es|das nicht
  ungerecht|unfair
  erwarte eine? entschuldigung|erklarung
  beschwer*
  reklamation*|reklamier*
  pas|guere acceptable|normal|satisfait|satisfaite|content|contente|serieux
  inacceptable|inadmissible|intolerable|scandaleux|scandaleuse|honteux|honteuse
  mecontent*
  insatisf*
  decu|decue|decevant|decevante|deception
  une honte
  mal recu|recue|traite|traitee|accueilli|accueillie
  desagreable|impoli|impolie|meprisant|meprisante
  la troisieme|deuxieme|quatrieme fois
  personne ne|n'a|n' .. rappele|repondu|aide|ecoute
  toujours aucune|aucun|rien|pas
  ras le bol
  j'en ai assez|marre
  injuste
  exige|attends|demande des? excuses|explications
  reclamation|plainte
  no es|fue|era|estoy|estamos|esta aceptable|justo|normal|contento|contenta|satisfecho|satisfecha
  inaceptable|inadmisible|intolerable|vergonzoso|vergonzosa|indignante
  insatisf*
  descontent*
  decepcionad*|decepcionante|decepcion
  una verguenza
  mal trato|atendido|atendida|servicio
  trato .. pesimo|horrible|malo
  maleducad*|grosero|grosera|desagradable
  la tercera|segunda|cuarta vez
  nadie me|nos .. ha|llamo|contesto|respondio|ayudo|atendio|escucha
  sigo|seguimos sin|esperando
  todavia|aun no|nada
  estoy hart*
  injusto
  exijo|espero una disculpa|explicacion
  queja|quejas|quejarme|quejar|reclamo
`
