import { createContext } from 'react'

/** The language and zone in which the reader sees times; given once, to KitRoot. */
export const Reader = createContext<{ locale?: string; timeZone?: string }>({})
