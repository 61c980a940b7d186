import { Button, Drawer } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import type { Problem } from '../graphql/errors'
import type { Operation } from '../graphql/use'
import styles from './DrawerForm.module.css'
import { drafts } from './draft'
import { ProblemAlert } from './Problem'
import { ShowAsGraphQL } from './ShowAsGraphQL'

interface DrawerFormProps<Values extends Record<string, unknown>> {
  title: string
  opened: boolean
  onClose: () => void
  /** The name under which what is typed is kept until it is sent; without one, nothing is: for secrets. */
  draft?: string
  initial: Values
  validate?: (values: Values) => Partial<Record<keyof Values, string | null>>
  /** Sends it, and says what went wrong, or nothing. */
  submit: (values: Values) => Promise<Problem | undefined>
  submitLabel: string
  /** The request that submitting sends. */
  operation?: (values: Values) => Operation
  children: (form: UseFormReturnType<Values>) => ReactNode
}

/** A form at the side of a page. What was typed stays when the server refuses it, when the session ends, and on reload. */
export function DrawerForm<Values extends Record<string, unknown>>(props: DrawerFormProps<Values>) {
  return (
    <Drawer opened={props.opened} onClose={props.onClose} title={props.title} size="md" padding="lg">
      {props.opened && <Fields {...props} />}
    </Drawer>
  )
}

function Fields<Values extends Record<string, unknown>>(props: DrawerFormProps<Values>) {
  const { draft, initial } = props
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const form = useForm<Values>({
    initialValues: draft ? drafts.read(draft, initial) : initial,
    validate: (values) => (props.validate?.(values) ?? {}) as never,
    onValuesChange: (values) => draft && drafts.keep(draft, values),
  })
  const close = () => {
    if (draft) drafts.forget(draft)
    props.onClose()
  }
  const send = async (values: Values) => {
    setBusy(true)
    setProblem(undefined)
    const refused = await props.submit(values)
    setBusy(false)
    if (!refused) return draft && drafts.forget(draft)
    const field = refused.field?.replace(/^input\./, '')
    if (field && field in initial) form.setFieldError(field, refused.text)
    else setProblem(refused)
  }
  return (
    <form onSubmit={form.onSubmit((values) => void send(values))} noValidate aria-busy={busy} className={styles.form}>
      {problem && <ProblemAlert problem={problem} />}
      {props.children(form)}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {props.submitLabel}
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        {props.operation && <ShowAsGraphQL operations={[props.operation(form.values)]} />}
      </div>
    </form>
  )
}
