import { type ComponentType, createElement, useEffect, useReducer, useState } from 'react'

/**
 * A part of a page that is not seen at first: it is loaded by `soon`, when the browser has nothing else to do, or else when it
 * is shown. It is not `lazy` of React, which holds back for a third of a second what has suspended.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let here: ComponentType<Props> | undefined
  let coming: Promise<void> | undefined
  const come = () =>
    (coming ??= load().then(
      (part) => {
        here = part.default
      },
      (problem: unknown) => {
        coming = undefined
        throw problem
      },
    ))
  function Later(props: Props) {
    const [, look] = useReducer((looks: number) => looks + 1, 0)
    const [problem, setProblem] = useState<{ why: unknown }>()
    useEffect(() => {
      if (!here) come().then(look, (why: unknown) => setProblem({ why }))
    }, [])
    if (problem) throw problem.why
    return here ? createElement(here, props) : null
  }
  Later.soon = () => void come().catch(() => {}) // it is tried again when it is shown
  return Later
}

/** Loads parts once the page rests. */
export function useSoon(...parts: { soon: () => void }[]) {
  useEffect(() => {
    const wait = window.requestIdleCallback ?? ((f: () => void) => window.setTimeout(f, 500))
    const cancel = window.cancelIdleCallback ?? window.clearTimeout
    const waiting = wait(() => parts.forEach(({ soon }) => soon()))
    return () => cancel(waiting)
  }, [])
}
