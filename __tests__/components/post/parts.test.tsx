import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { ownImplementations } from '@/components/own'
import { Callout } from '@/components/post/callout'
import { CodeBlock } from '@/components/post/code-block'
import { Details } from '@/components/post/details'
import { Figure } from '@/components/post/figure'
import { headings } from '@/components/post/headings'
import { LabelledLink } from '@/components/post/labelled-link'
import { PostImage } from '@/components/post/post-image'
import { Tab } from '@/components/post/tab'
import { Table } from '@/components/post/table'
import { Tabs } from '@/components/post/tabs'
import { Talk } from '@/components/post/talk'
import { TaskCheckbox } from '@/components/post/task-checkbox'
import { HARD_TEXT, missingPicture, only, pictureOf } from '../examples'

test('a figure shows its picture, caption and credit', () => {
  render(<Figure src={pictureOf()} alt="A hall" caption={HARD_TEXT} credit="Zoë" width="wide" />)
  const figure = screen.getByRole('figure')
  expect(figure).toContainElement(screen.getByRole('img', { name: 'A hall' }))
  expect(only(figure, 'figcaption').textContent).toBe(`${HARD_TEXT} Zoë`)
  expect(figure).toHaveAttribute('data-width', 'wide')
})

test('a figure is as wide as the text unless it says more', () => {
  render(<Figure src={pictureOf()} />)
  expect(screen.getByRole('figure')).toHaveAttribute('data-width', 'column')
})

test.each([{}, { caption: '', credit: '' }])('a figure with the words %j has no caption', (words) => {
  render(<Figure src={pictureOf()} {...words} />)
  expect(screen.getByRole('figure').querySelector('figcaption')).toBeNull()
})

test('a figure may show something else than a picture', () => {
  const { container } = render(
    <Figure credit="Zoë">
      <table />
    </Figure>,
  )
  expect(screen.getByRole('figure')).toContainElement(screen.getByRole('table'))
  expect(container.querySelector('img')).toBeNull()
  expect(only(container, 'figcaption')).toHaveTextContent(/^Zoë$/)
})

test('a picture of the text has its title for a caption, and may stand in a paragraph', () => {
  const { container } = render(
    <p>
      <PostImage picture={pictureOf()} alt="A hall" title={HARD_TEXT} />
    </p>,
  )
  expect(screen.getByRole('img', { name: 'A hall' })).toHaveAttribute('width', '1000')
  expect(screen.getByText(HARD_TEXT)).toBeVisible()
  expect(container.querySelector('p div, p figure, p p')).toBeNull()
})

test('a missing picture may stand in a paragraph', () => {
  const { container } = render(
    <p>
      <PostImage picture={missingPicture('a.png')} alt="A hall" />
    </p>,
  )
  expect(screen.getByRole('img', { name: 'Missing picture: a.png' })).toBeVisible()
  expect(container.querySelector('p div, p figure, p p')).toBeNull()
})

test('a picture at an allowed host waits until it is near, and tells that host nothing', () => {
  render(<PostImage src="https://images.example.org/a.png" alt="A hall" />)
  const image = screen.getByRole('img', { name: 'A hall' })
  expect(image).toHaveAttribute('src', 'https://images.example.org/a.png')
  expect(image).toHaveAttribute('loading', 'lazy')
  expect(image).toHaveAttribute('referrerpolicy', 'no-referrer')
})

test.each([
  ['note', 'Note'],
  ['tip', 'Tip'],
  ['important', 'Important'],
  ['warning', 'Warning'],
  ['caution', 'Caution'],
] as const)('a callout of the type %s says so', (type, label) => {
  render(<Callout type={type}>Mind the step.</Callout>)
  expect(screen.getByRole('note')).toHaveTextContent(`${label}Mind the step.`)
})

test('a callout is a note, unless it says more', () => {
  render(<Callout>Mind the step.</Callout>)
  expect(screen.getByText('Note')).toBeVisible()
})

test('the title of a callout takes the place of its type', () => {
  render(<Callout type="tip" title={HARD_TEXT} />)
  expect(screen.getByRole('note').textContent).toBe(HARD_TEXT)
})

test('a callout with an empty title says its type', () => {
  render(<Callout type="tip" title="" />)
  expect(screen.getByRole('note')).toHaveTextContent('Tip')
})

test.each(['danger', 'constructor'])('a callout of the unknown type %s is a note', (type) => {
  render(<Callout type={type as 'note'}>Mind the step.</Callout>)
  expect(screen.getByRole('note')).toHaveTextContent('NoteMind the step.')
  expect(screen.getByRole('note')).toHaveClass('note')
})

test('of tabs the first is chosen, and radio buttons with their labels choose another', () => {
  const { container } = render(
    <Tabs>
      {'\n'}
      <Tab label="npm">npm start</Tab>
      {'\n'}
      <Tab label={HARD_TEXT}>yarn start</Tab>
    </Tabs>,
  )
  expect(screen.getByRole('group')).toHaveAccessibleName(`npm, ${HARD_TEXT}`)
  const [npm, yarn] = screen.getAllByRole<HTMLInputElement>('radio')
  expect(npm).toBe(screen.getByRole('radio', { name: 'npm', checked: true }))
  expect(yarn).toBe(screen.getByRole('radio', { name: HARD_TEXT, checked: false }))
  expect(yarn?.name).toBe(npm?.name)
  expect([...container.querySelectorAll('label + div')].map(({ textContent }) => textContent)).toEqual([
    'npm start',
    'yarn start',
  ])
  expect(container.querySelector('[id], [style], [hidden], button, script')).toBeNull()
})

test('tabs know nothing of other tabs, around them or beside them', () => {
  render(
    <>
      <Tabs>
        <Tab label="a">
          <Tabs>
            <Tab label="b" />
          </Tabs>
        </Tab>
      </Tabs>
      <Tabs>
        <Tab label="c" />
      </Tabs>
    </>,
  )
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map(({ checked }) => checked)).toEqual([true, true, true])
  expect(new Set(radios.map(({ name }) => name)).size).toBe(3)
})

function OwnTab({ label }: { label: string }) {
  return <b>{label}</b>
}

test('a tab of the project’s own is one', () => {
  ownImplementations.Tab = OwnTab
  try {
    render(
      <Tabs>
        <OwnTab label="npm" />
      </Tabs>,
    )
    expect(screen.getByRole('radio', { name: 'npm', checked: true })).toBeInTheDocument()
  } finally {
    delete ownImplementations.Tab
  }
})

test('what is no tab stands in tabs as it is, and a tab alone under its label', () => {
  const { container } = render(
    <>
      <Tabs>
        <p>One</p>
        <Tab label="two">Three</Tab>
      </Tabs>
      <Tab label="four">Five</Tab>
    </>,
  )
  expect(container).toHaveTextContent('One')
  expect(screen.getAllByRole('radio')).toEqual([screen.getByRole('radio', { name: 'two', checked: true })])
  expect(only(screen.getByRole('figure'), 'figcaption')).toHaveTextContent('four')
})

test('details unfold under their summary, without a script', () => {
  render(
    <Details summary={HARD_TEXT}>
      <p>More.</p>
    </Details>,
  )
  const details = screen.getByText(HARD_TEXT).closest('details')
  expect(screen.getByText(HARD_TEXT).tagName).toBe('SUMMARY')
  expect(details).not.toHaveAttribute('open')
  expect(details).toContainElement(screen.getByText('More.'))
})

test('a labelled link says where it leads', () => {
  render(<LabelledLink href="https://www.player.example/v/1?a=1" label={HARD_TEXT} />)
  const link = screen.getByRole('link', { name: `${HARD_TEXT} player.example` })
  expect(link).toHaveAttribute('href', 'https://www.player.example/v/1?a=1')
  expect(link).toHaveAttribute('rel', 'noopener')
})

test.each(['', undefined])('a link with the label %j still has a name', (label) => {
  render(<LabelledLink href="https://player.example/v/1" label={label} />)
  expect(screen.getByRole('link')).toHaveAccessibleName('Content from elsewhere player.example')
})

test('a labelled link whose address is none shows it', () => {
  render(<LabelledLink href="nowhere" label="A film" />)
  expect(screen.getByRole('link')).toHaveTextContent('A film nowhere')
})

test('a talk says what it was called, who gave it where, and what was said', () => {
  render(
    <Talk title={HARD_TEXT} speaker="Zoë" room="Room 1" href="https://example.org/talk">
      <p>It was said.</p>
    </Talk>,
  )
  expect(screen.getByRole('link', { name: HARD_TEXT })).toHaveAttribute('href', 'https://example.org/talk')
  expect(screen.getByText('Zoë, Room 1')).toBeVisible()
  expect(screen.getByText('It was said.')).toBeVisible()
})

test('a talk without a room and an address has neither', () => {
  render(<Talk title={HARD_TEXT} speaker="Zoë" />)
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText(HARD_TEXT)).toBeVisible()
  expect(screen.getByText('Zoë')).toBeVisible()
})

test('a table scrolls inside a region that is reached by keyboard', () => {
  render(
    <Table id="t">
      <tbody>
        <tr>
          <td data-align="right">1</td>
        </tr>
      </tbody>
    </Table>,
  )
  const region = screen.getByRole('group', { name: 'Table' })
  expect(region).toHaveAttribute('tabindex', '0')
  expect(only(region, 'table')).toHaveAttribute('id', 't')
  expect(screen.getByRole('cell', { name: '1' })).toHaveAttribute('data-align', 'right')
})

test.each([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h6', 6],
] as const)('an %s of a post is a heading of level %i with a link to itself', (tag, level) => {
  const Heading = headings[tag]
  render(<Heading id="été">{HARD_TEXT}</Heading>)
  const heading = screen.getByRole('heading', { level, name: HARD_TEXT })
  expect(heading).toHaveAttribute('id', 'été')
  expect(heading.textContent).toBe(HARD_TEXT)
  const anchor = only(heading, 'a')
  expect(anchor).toHaveAttribute('href', '#été')
  expect(anchor).toHaveAttribute('tabindex', '-1')
  expect(anchor).toHaveAttribute('aria-hidden', 'true')
})

test('a heading without an id has no link', () => {
  render(<headings.h3>A</headings.h3>)
  expect(screen.getByRole('heading').querySelector('a')).toBeNull()
})

test('code stands under its title and the name of its language', () => {
  const { container } = render(
    <CodeBlock data-language="js" data-title="a & b.js">
      <code>{HARD_TEXT}</code>
    </CodeBlock>,
  )
  expect(only(container, 'figure')).toHaveAttribute('data-language', 'js')
  expect(only(container, 'figcaption')).toHaveTextContent('a & b.js')
  expect(only(container, 'pre').textContent).toBe(HARD_TEXT)
})

test('code without a title or a language has neither', () => {
  const { container } = render(<CodeBlock>plain</CodeBlock>)
  expect(container.querySelector('[data-language], figcaption')).toBeNull()
})

test('code that scrolls is reached by keyboard', () => {
  const { container } = render(<CodeBlock id="c">x</CodeBlock>)
  expect(only(container, 'pre')).toHaveAttribute('tabindex', '0')
  expect(only(container, 'pre')).toHaveAttribute('id', 'c')
})

test.each([
  [true, 'Done'],
  [false, 'To do'],
])('the box of a task that is ticked: %s is called %s', (checked, name) => {
  render(<TaskCheckbox type="checkbox" disabled checked={checked} />)
  expect(screen.getByRole('checkbox', { name })).toBeDisabled()
})
