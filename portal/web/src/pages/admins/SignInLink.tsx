import { ShownOnce } from '../../ui/ShownOnce'

/** The link that signs an admin in once. */
export function SignInLink({ link, email, onClose }: { link: string | null; email: string; onClose: () => void }) {
  return (
    <ShownOnce value={link} title="Hand over this link" what="the link" onClose={onClose}>
      It is shown this once. It opens the portal once, within 24 hours, for whoever has it: give it to {email || 'the person'} alone.
    </ShownOnce>
  )
}
