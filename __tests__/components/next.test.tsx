import { render, screen } from '@testing-library/react'
import { getImageProps } from 'next/image'
import { compileMDX } from 'next-mdx-remote/rsc'
import { renderToStaticMarkup } from 'react-dom/server'
import { expectConsole } from '../console'

test('next/image uses our loader and widths', () => {
  const { props } = getImageProps({ src: '/pictures/0123456789abcdef/a.jpg', alt: '', width: 640, height: 480 })
  expect(props.src).toBe('/pictures/0123456789abcdef/a.jpg/1600.webp')
  render(<img {...props} alt="A hall" />)
  expect(screen.getByAltText('A hall')).toHaveAttribute('width', '640')
})

test('next-mdx-remote/rsc renders MDX', async () => {
  const { content } = await compileMDX({ source: '# Hello *you*' })
  expect(renderToStaticMarkup(content)).toBe('<h1>Hello <em>you</em></h1>')
})

test('a console message that a test expects does not fail it', () => {
  expectConsole('error', /on purpose/)
  console.error('on purpose')
})
