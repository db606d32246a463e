/** Kept for the test: no rule was changed after looking at how these fared. */
export const testSpanish = `
Hola, compré una lámpara el {d|3 de noviembre} (pedido {i|B-99182}) y no ha llegado. {r|¿Pueden decirme dónde está?} Gracias, Lucía
%%
{r|¿Dónde está mi paquete?} Número de seguimiento {i|PQ4F6A0712345670}. Dicen que se entregó {d|ayer}.
%%
Me han cobrado {a|49,90 €} dos veces. {r|Les ruego que me devuelvan el importe antes del {d|viernes}.} Cliente {i|7781200}.
%%
Buenas, {r|¿abren el {d|24 de diciembre}?}
%%
¡YA BASTA! Tres semanas sin internet y nadie contesta. {r|EXIJO QUE VENGA UN TÉCNICO {d|MAÑANA}}. Si no, me doy de baja y pongo una denuncia.
%%
Estimados señores: mi carné de biblioteca {i|4410 2288} está bloqueado desde el {d|lunes} y ya devolví los libros. {r|Solicito que lo desbloqueen.}
%%
no han recogido la basura otra vez. {r|cuándo van a pasar}
%%
Por la presente doy de baja mi contrato {i|V-2019-3381} a fecha {d|31/12/2026}. {r|Por favor, confirmen la baja por escrito.}
%%
Llamé el {d|martes pasado} y me prometieron devolverme la llamada. Nada. {r|Quiero saber quién lleva mi caso.}
%%
Son unos inútiles. {a|200 euros} perdidos y nadie da la cara. {r|¡Devuélvanme mi dinero!}
%%
Mi madre tiene 86 años, vive sola y su teleasistencia no funciona desde el {d|sábado}. {r|Manden a alguien {d|hoy}, por favor.}
%%
Muchas gracias a su compañero, el router ya funciona. Muy amable.
%%
Mi factura ha pasado de {a|38 €} a {a|61,20 €} sin explicación. {r|¿Me pueden explicar cada concepto?} Factura {i|F-2026-10442}
%%
{r|¿Se puede cambiar la entrega de {d|mañana} al {d|jueves}?} Estaré en el hospital.
%%
Expediente {i|EX-2026-118}. Presenté alegaciones el {d|12 de octubre de 2026} y no sé nada. {r|¿Las han recibido?} {r|¿Cuándo habrá una decisión?}
%%
¡Qué vergüenza! Pedí un día libre y no vino nadie. {r|Exijo una compensación} y {r|una nueva cita en {d|tres días}}.
%%
Buenos días, {d|anteayer} me dejé un paraguas en la sala de lectura. {r|¿Lo han encontrado?}
%%
{r|Borren mis datos} y {r|no me manden más publicidad}.
%%
Vamos el {d|14 de diciembre} con dos personas en silla de ruedas. {r|¿Hay ascensor?} {r|¿Cuánto cuesta la visita?}
%%
La factura {i|20260815} dice {a|1.240,00 €} y debería decir {a|1.140,00 €}. {r|Necesito que la corrijan antes de {d|fin de mes}.}
%%
El repartidor dejó la caja bajo la lluvia, adjunto fotos. {r|¿Quién me paga esto?} Son {a|80 €}.
%%
hola mi clave no funciona {r|qué hago}
%%
Mi marido falleció el {d|2 de noviembre}. {r|Por favor cierren su cuenta} ({i|70093318}) y {r|no le escriban más}.
%%
Talla equivocada, {r|quisiera cambiarlas por la 42}. Pedido {i|#88213}
%%
Soy sorda, {r|escríbanme por favor} en vez de llamar. {r|¿Llegó mi solicitud del {d|1 de octubre}?}
%%
Si no tengo mi fianza de {a|650 €} antes del {d|1 de diciembre} nos vemos en los tribunales. Último aviso.
%%
¡Huele a gas en la escalera! {r|¡Vengan ya!}
%%
Menuda panda de inútiles. Su aplicación es una basura. {r|Póngame con un responsable.}
%%
Adjunto el formulario. {r|¿Falta algo?}
%%
Desde que me despidieron no puedo pagar {a|212,40 €} de golpe. {r|¿Podría pagar a plazos?}
%%
Buenos días:

El {d|2 de noviembre} rellené el formulario ({i|CX-88120}) y la pantalla se quedó en blanco. No sé si les llegó. {r|¿Podría alguien comprobarlo y decirme algo?}

Gracias
Jo
%%
TERCERA VEZ. Me cobraron {a|31,20 €} por un libro que devolví el {d|9 de octubre}. {r|Devuélvanme el dinero} y {r|desbloqueen mi carné}.
`
