import type { ActorKind } from '../graphql/generated/graphql'
import { enumInWords } from './words'

/** Who did something: the name at the time if it is known, and what kind of caller it was. */
export function ActorName({ actor, name }: { actor: { kind: ActorKind; id: string | null }; name?: string | null }) {
  return (
    <span title={actor.id ?? undefined}>
      {name ? `${name} ` : ''}
      <span className="quiet">{enumInWords(actor.kind)}</span>
    </span>
  )
}
