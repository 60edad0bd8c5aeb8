import type { ComponentPropsWithoutRef } from 'react'

/** A cell whose alignment is a data attribute: MDX gives it as a style, which the content policy forbids. */
function cellOf(Cell: 'td' | 'th') {
  return function TableCell({ style, ...props }: ComponentPropsWithoutRef<'td'>) {
    return <Cell {...props} data-align={style?.textAlign} />
  }
}

export const tableCells = { td: cellOf('td'), th: cellOf('th') }
