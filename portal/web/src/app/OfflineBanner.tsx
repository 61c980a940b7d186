import { useSyncExternalStore } from 'react'
import { IconCloudOff } from '../ui/icons'
import styles from './OfflineBanner.module.css'

/** Says that there is no network. What is on the screen stays, and is asked again when the network is back. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className={styles.banner}>
          <IconCloudOff size={18} aria-hidden /> You are offline. What you see may be old, and nothing can be changed until you are connected again.
        </p>
      )}
    </div>
  )
}

function subscribe(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
