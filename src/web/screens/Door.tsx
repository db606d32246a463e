import { type ReactNode, useEffect, useRef } from 'react'

/** The quiet page around what comes before the desk: signing in, setting up, joining. */
export function Door({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The step before took the focus with it; a form's own first field has it already.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <main id="main" className="grid min-h-dvh place-items-center px-4 py-8">
      <div className="flex w-full max-w-96 flex-col gap-5">
        <header className="flex flex-col gap-1.5">
          <h1 ref={heading} tabIndex={-1} className="text-xl">
            {title}
          </h1>
          {about && <p className="text-soft">{about}</p>}
        </header>
        {children}
      </div>
    </main>
  )
}
