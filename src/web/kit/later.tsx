import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'

/**
 * A part of the page that is fetched when it is first drawn, or before that by its `ahead`. One that is there already is
 * drawn at once: `lazy` alone shows its fallback even then, and React keeps a fallback for a third of a second, in which
 * the keys that somebody types are lost.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  fallback: (props: Props) => ReactNode = () => null,
): ComponentType<Props> & { ahead: () => Promise<unknown> } {
  const piece: Piece<Props> = {
    fetched: undefined,
    waiting: lazy(async () => ({ default: await ahead() })) as unknown as ComponentType<Props>,
    fallback,
  }
  async function ahead(): Promise<ComponentType<Props>> {
    piece.fetched ??= await fetch()
    return piece.fetched
  }
  const draw = (props: Props) => <Drawn piece={piece} props={props} />
  return Object.assign(draw, { ahead })
}

interface Piece<Props> {
  fetched: ComponentType<Props> | undefined
  waiting: ComponentType<Props>
  fallback: (props: Props) => ReactNode
}

function Drawn<Props extends object>({ piece, props }: { piece: Piece<Props>; props: Props }) {
  // One and the same for as long as it is on screen, also when the other is there meanwhile.
  const [Part] = useState(() => piece.fetched ?? piece.waiting)
  return (
    <Suspense fallback={piece.fallback(props)}>
      <Part {...props} />
    </Suspense>
  )
}
