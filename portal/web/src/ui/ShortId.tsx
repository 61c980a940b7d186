import { CopyButton } from './CopyButton'

/** An id in a table: its kind and its last characters, which differ most; the button copies the whole. */
export function ShortId({ id, what }: { id: string; what: string }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <code className="mono quiet" title={id}>
        {id.slice(0, 4)}…{id.slice(-6)}
      </code>{' '}
      <CopyButton value={id} what={what} />
    </span>
  )
}
