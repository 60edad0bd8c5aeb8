import type { ComponentPropsWithoutRef } from 'react'

/** The box of a task list's item, which has no label of its own. */
export function TaskCheckbox(props: ComponentPropsWithoutRef<'input'>) {
  return <input {...props} aria-label={props.checked ? 'Done' : 'To do'} />
}
