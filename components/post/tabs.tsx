import { Children, isValidElement, type ReactElement, type ReactNode, useId } from 'react'
import { ownImplementations } from '../own'
import { Tab, type TabProps } from './tab'
import panelStyles from './tab-panel.module.css'
import styles from './tabs.module.css'

/** The project may have a `Tab` of its own; within tabs only its label and its content count. */
function isTab(child: ReactNode): child is ReactElement<TabProps> {
  return isValidElement(child) && (child.type === Tab || child.type === ownImplementations.Tab)
}

/**
 * Alternatives of one thing, of which one is shown. Radio buttons of HTML switch them, so the arrow keys do as well, and
 * no script is needed; on paper all of them are shown.
 */
export function Tabs({ children }: { children?: ReactNode }) {
  const name = useId()
  const parts = Children.toArray(children)
  const labels = parts.filter(isTab).map(({ props: { label } }) => label)
  let isFirst = true
  return (
    <div className={styles.tabs} role="group" aria-label={labels.join(', ')}>
      {parts.map((part) => {
        if (!isTab(part)) return part
        const { label, children: content } = part.props
        const isChosen = isFirst
        isFirst = false
        return [
          <label key={`${part.key} label`} className={styles.label}>
            <input type="radio" name={name} className={styles.choice} defaultChecked={isChosen} />
            {label}
          </label>,
          <div key={part.key} className={`${styles.panel} ${panelStyles.panel}`}>
            {content}
          </div>,
        ]
      })}
    </div>
  )
}
