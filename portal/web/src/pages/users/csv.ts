/** What a column of a file can be: the names of docs/import.md. */
export const fields = [
  'email', 'phone', 'externalUserId', 'name.title', 'name.first', 'name.middle', 'name.last', 'birthday', 'language', 'picture',
  'address.street', 'address.city', 'address.state', 'address.postalCode', 'address.country', 'address.type', 'customData',
  'secondaryEmails', 'secondaryPhones', 'apps',
]

/** Reads comma-separated values, with quotes and line breaks inside of them. Stops after so many rows. */
export function readCSV(text: string, most = Infinity): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false]
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length && rows.length < most; i++) {
    const char = text[i]!
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (char === '"') quoted = true
    else if (char === ',') [cell] = ['', row.push(cell)]
    else if (char === '\n') [row, cell] = [[], '', rows.push([...row, cell.replace(/\r$/, '')])]
    else cell += char
  }
  if (rows.length < most && (cell || row.length > 0)) rows.push([...row, cell])
  return rows
}

/** The same file with other names of columns, and without those that have none. */
export function mapped(rows: string[][], names: (string | null)[]): string {
  const kept = names.flatMap((name, i) => (name ? [i] : []))
  const lines = rows.slice(1).map((row) => kept.map((i) => quote(row[i] ?? '')).join(','))
  return [kept.map((i) => names[i]).join(','), ...lines].join('\n') + '\n'
}

/** The field that a column's name means, whatever the case and the blanks. */
export function guess(header: string): string | null {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z.]/g, '')
  const also: Record<string, string> = { firstname: 'name.first', lastname: 'name.last', externalid: 'externalUserId', mail: 'email', mobile: 'phone' }
  return fields.find((field) => plain(field) === plain(header)) ?? also[plain(header).replace('.', '')] ?? null
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
