import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { BlogAuthor } from '@/components/post/blog-author'
import { HARD_TEXT } from '../examples'

test('simple HTML is kept', () => {
  const { container } = render(
    <BlogAuthor
      header="<b>Ada</b> <i>Lovelace</i>"
      bio="<p>Wrote <code>Note G</code>,<br><em>first</em> of <strong>all</strong>.</p><ul><li>One</li></ul>"
    />,
  )
  const html = container.innerHTML
  for (const kept of ['<b>Ada</b> <i>Lovelace</i>', '<code>Note G</code>,<br><em>first</em>', '<strong>all</strong>']) {
    expect(html).toContain(kept)
  }
  expect(screen.getByRole('listitem')).toHaveTextContent('One')
  expect(screen.getByRole('group', { name: 'Author' })).toBeVisible()
})

test('what could run code is gone, and the text around it stays', () => {
  const { container } = render(
    <BlogAuthor
      header={'Ada<script>alert(1)</script><img src=x onerror="alert(2)">'}
      bio={
        '<a href="javascript:alert(3)" onclick="alert(4)">a</a> <a href=" jAvA\tscript:alert(5)">b</a> <a href="data:text/html,x">c</a> <span style="color:red" onmouseover="alert(6)">d</span><style>p{}</style><iframe src="https://example.org"></iframe><svg onload="alert(7)"></svg>'
      }
    />,
  )
  expect(container.innerHTML).not.toMatch(
    /alert|script|onerror|onclick|onmouseover|onload|style|<img|<iframe|<svg|data:/i,
  )
  expect(container.querySelector('a[href]')).toBeNull()
  expect(container).toHaveTextContent('Adaa b c d')
})

test('a link to elsewhere cannot reach back, a link within the site is as it was', () => {
  render(
    <BlogAuthor bio='<a href="https://ada.example/?a=1&amp;b=2">out</a> <a href="//ada.example">too</a> <a href="/blog">in</a> <a href="mailto:ada@example.org">mail</a>' />,
  )
  expect(screen.getByRole('link', { name: 'out' })).toHaveAttribute('href', 'https://ada.example/?a=1&b=2')
  for (const name of ['out', 'too']) expect(screen.getByRole('link', { name })).toHaveAttribute('rel', 'noopener')
  for (const name of ['in', 'mail']) expect(screen.getByRole('link', { name })).not.toHaveAttribute('rel')
})

test('a link opens no window, whatever it asks for', () => {
  render(<BlogAuthor bio='<a href="https://ada.example" target="_blank" class="x" id="main">out</a>' />)
  const link = screen.getByRole('link', { name: 'out' })
  for (const name of ['target', 'class', 'id']) expect(link).not.toHaveAttribute(name)
})

test('plain text is text, escaped or not', () => {
  render(<BlogAuthor header={HARD_TEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;')} bio="3 < 4 & 5" />)
  expect(screen.getByText(HARD_TEXT)).toBeVisible()
  expect(screen.getByText('3 < 4 & 5')).toBeVisible()
})

test('HTML that is never closed does no harm to what follows', () => {
  render(
    <div>
      <BlogAuthor header="<b>Ada" bio="<ul><li>One" />
      <p>After</p>
    </div>,
  )
  expect(screen.getByText('Ada').tagName).toBe('B')
  expect(screen.getByText('After').closest('[role="group"]')).toBeNull()
})

test('an author without a bio has no empty place for one', () => {
  render(<BlogAuthor header="Ada" bio="" />)
  expect(screen.getByRole('group', { name: 'Author' }).children).toHaveLength(1)
})
