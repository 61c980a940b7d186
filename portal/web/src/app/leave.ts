/** Where to sign in, and where to come back to. */
export function signInAddress(place: Pick<Location, 'pathname' | 'search'>): string {
  const back = place.pathname + place.search
  return back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`
}

/** Leaves for the sign-in page, once, keeping the place. */
export function goToSignIn(): void {
  if (location.pathname !== '/sign-in') location.replace(signInAddress(location))
}

/** Where to go after a sign-in: a path of this site, whatever the address says. */
export function placeAfter(next: string | undefined): string {
  const safe = next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in')
  return safe ? next : '/'
}
